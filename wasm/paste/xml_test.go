package paste

import (
	"strings"
	"testing"

	"github.com/tidwall/gjson"
)

// TestXML: what elements become; an empty want is no XML.
func TestXML(t *testing.T) {
	tests := []struct{ in, want string }{
		{`<a><b>x</b></a>`, `{"a":{"b":"x"}}`},
		{`<a n='1'><b/></a>`, `{"a":{"b":""}}`},
		{`<bs count="2"><b>x</b><b>y</b></bs>`, `{"bs":["x","y"]}`},
		{`<a><i>x</i><i><b>y</b></i></a>`, `{"a":["x",{"b":"y"}]}`},
		{`<a><b n="1">x</b></a>`, `{"a":{"b":"x"}}`},
		{`<a><b n=">" m='"'/></a>`, `{"a":{"b":""}}`},
		{`<s:a xmlns:s="u"><s:b x:y="1" n="1">x</s:b></s:a>`, `{"a":{"b":"x"}}`},

		// Characters: references, CDATA, what JSON escapes; white space around.
		{"<a><b>\n x &lt;&amp;&quot; \\ \"\t&#228;&#xE4;&#10; y </b></a>", `{"a":{"b":"x <&\u0022 \\ \"\tää\n y"}}`},
		{`<a><b><![CDATA[<x> & {y}]]></b></a>`, `{"a":{"b":"<x> & {y}"}}`},
		{`<a><b>x<!-- <c> --></b><!-- <d> --></a>`, `{"a":{"b":"x"}}`},
		{`<a><b>&unknown; &#; &#x; &#99999999; & x</b></a>`, `{"a":{"b":"&unknown; &#; &#x; &#99999999; & x"}}`},

		// What stands before the root; a DTD defines nothing.
		{`<?xml version="1.0"?><a><b>x</b></a>`, `{"a":{"b":"x"}}`},
		{`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a><b>&e;</b></a>`, `{"a":{"b":"&e;"}}`},
		{`<?xml version="1.0"?><a n="1"/>`, ``},

		// Cut, and not well-formed.
		{`<a><b>x</b><c>y`, `{"a":{"b":"x","c":"y"}}`},
		{`<a><b>x</b><c`, `{"a":{"b":"x"}}`},
		{`<a><b>x</b></`, `{"a":{"b":"x"}}`},
		{`<as><a><b>x</b><c n="1`, `{"as":[{"b":"x"}]}`},
		{`<a><b>x</c></a>`, ``},
		{`<a><b>x<c></b></a>`, ``},
		{`<a><b>x</b><></a>`, ``},
		{`<a>text<b>x</b></a>`, ``},
		{`<a><b>x</b>text</a>`, ``},
		{`<a><b>x</b> text`, ``},
	}
	for _, test := range tests {
		steps := 1 << 20
		p := lenient{t: &Text{S: test.in}, s: test.in, steps: &steps}
		p.xml()
		got := string(p.out)
		if p.pairs == 0 {
			got = ""
		}
		if same := gjson.Valid(got) && compact(gjson.Parse(got).Raw) == got; test.want == "" && got != "" || test.want != "" && (!same || got != test.want) {
			t.Errorf("reading %s gives %s, want %s", test.in, got, test.want)
		}
	}
}

// TestFindsXML: where XML is found, among text and pages that hold tags.
func TestFindsXML(t *testing.T) {
	tests := []struct{ in, want string }{
		{"x <?xml version='1.0'?><a><b>1</b></a> y", `{"a":{"b":"1"}}`},
		{"x <a n='1'>\n  <b>1</b></a> y", `{"a":{"b":"1"}}`},
		{"List<String> x; <a><b>1</b></a>", `{"a":{"b":"1"}}`},
		{"<a>x<b>1</b></a>", ""},
		{"<a>1</a><b>2</b>", ""},
		{"<a/><b></b>", ""},
		{"< a><b>1</b>", ""},
		{"<a <b></b>", ""},
		{"<1><b></b>", ""},
		{"<Buffer 7b 22></b>", ""},
		{"<div><p>1</p></div><!DOCTYPE html>", ""},
		{"<ul><li>1</li></ul><BODY class='x'>", ""},
	}
	for _, test := range tests {
		r := Reader{Paste: &Text{S: test.in}}
		r.Read()
		got := ""
		if len(r.Docs) > 0 {
			got = r.Docs[0].Text.S
		}
		if got != test.want {
			t.Errorf("reading %s gives %s, want %s", test.in, got, test.want)
		}
	}
}

// FuzzXML: whatever is read as XML gives JSON.
func FuzzXML(f *testing.F) {
	addTexts(f)
	f.Add([]byte(`<a b="c=" d><e f='"'/><![CDATA[x</a>`))
	f.Add([]byte(strings.Repeat("<a><bs>", 80)))
	f.Fuzz(func(t *testing.T, data []byte) {
		s := strings.ToValidUTF8(string(data), "\uFFFD")
		steps := stepsPerByte*len(s) + minSteps
		p := lenient{t: &Text{S: s}, s: s, steps: &steps}
		p.xml()
		if out := string(p.out); p.pairs > 0 && !gjson.Valid(out) {
			t.Fatalf("reading %q as XML gives %q, which is not JSON", s, out)
		}
	})
}
