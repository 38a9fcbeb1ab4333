package catalog_test

import (
	"strings"
	"testing"

	"wrongnumber/catalog"
)

const talkative = `{"id": "talk", "name": "Talk", "aliases": {"tool": {"6": "lost"}},
	"labels": [
		{"said": ["tool: ({number})", "tool fault {number}:"], "api": "tool"},
		{"keys": ["talk_status", "TALKCAUSE"], "api": "talk"},
		{"said": ["talk_sms.errors*"], "api": "sms"},
		{"said": ["Talking failed with {status} and text: {text}"], "api": "talk"},
		{"said": ["handle {n} of … has {code}"]}],
	"errors": [
		{"code": "lost", "api": "tool", "title": "Lost.", "said": ["could not talk"], "common": ["not talk"]},
		{"code": "7", "api": "talk", "title": "Seven.", "said": ["EOTALK", "lost in talk [ {n} ]"]}]}`

// TestSaid finds the texts of a host's file. What is found is written as the
// text, an equals sign, and the entry or the api of the label with code, status
// and text.
func TestSaid(t *testing.T) {
	set, refused := catalog.NewSet().With(talkative)
	if refused != nil {
		t.Fatal(refused[0])
	}
	tests := []struct{ paste, want string }{
		{"", ""},
		{"abc", ""},
		{"could not talk", "could not talk=lost"},
		{"x could not talk.", "could not talk=lost"},
		{"xx COULD\n  Not Talk", "COULD\n  Not Talk=lost"},
		// Words are whole.
		{"could not talking", ""},
		{"acould not talk", "not talk=lost?"},
		{`{"m":"x\ncould not talk"}`, "could not talk=lost"},
		// Capitals only are capitals only.
		{"an EOTALK", "EOTALK=7"},
		{"an eotalk", ""},
		// The longer of two that overlap, and several in their order.
		{"EOTALK could not talk, not talk", "EOTALK=7 could not talk=lost not talk=lost?"},
		{"tool: (6) x", "tool: (6)=tool/lost"},
		{"tool fault 0x1F: x", "tool fault 0x1F:=tool/0x1F"},
		{"tool: (6th)", ""},
		{"talk_status: 88", "talk_status: 88=talk/88"},
		{`"talk_status":"88"`, `talk_status":"88=talk/88`},
		{`'talk_status' => ['A_B-C.'],`, `talk_status' => ['A_B-C=talk/A_B-C`},
		{"talkcause=4", ""},
		{"TALKCAUSE=4", "TALKCAUSE=4=talk/4"},
		{"my_talk_status: 88", ""},
		{"talk_status", ""},
		{"talk_sms.errorsOfAll: x", "talk_sms.errorsOfAll=sms"},
		{"Talking failed with 403 and text: go away \nx", "Talking failed with 403 and text: go away =talk 403 <go away>"},
		{"Talking failed with 4031 and text: go away", ""},
		{"handle 12 of yours and mine has B7", "handle 12 of yours and mine has B7=/B7"},
		{"handle 12 of yours\nand mine has B7", ""},
		{"lost in talk [ 250 ]", "lost in talk [ 250 ]=7"},
		{"lost in talk [ 250", ""},
	}
	for _, tt := range tests {
		for _, before := range []string{"", "-", "- "} { // either byte of a pair begins an anchor
			paste, got := before+tt.paste, ""
			for _, hit := range set.AppendSaid(nil, paste) {
				got += " " + paste[hit.Start:hit.End] + "=" + told(&hit, paste)
			}
			if got = strings.TrimPrefix(got, " "); got != tt.want {
				t.Errorf("AppendSaid(%q) = %q, want %q", paste, got, tt.want)
			}
			if want := strings.Trim(tt.want, "?") != "" && !strings.HasSuffix(tt.want, "?") || strings.Count(tt.want, "=") > 1; set.Says([]byte(paste+"  ")) != want {
				t.Errorf("Says(%q) = %t", paste, !want)
			}
		}
	}
}

func told(hit *catalog.Said, paste string) string {
	if !hit.IsLabel() {
		if hit.Common {
			return hit.Entry.Code() + "?"
		}
		return hit.Entry.Code()
	}
	label := hit.Label()
	text := label.API
	if code := hit.Code.Of(paste); code != "" {
		text += "/" + hit.Provider.Alias(label.API, code)
	}
	if status := hit.Status.Of(paste); status != "" {
		text += " " + status
	}
	if words := hit.Text.Of(paste); words != "" {
		text += " <" + words + ">"
	}
	return text
}

func TestSaidRefuses(t *testing.T) {
	tests := []struct{ file, want string }{
		{`{"id": "a", "name": "A", "errors": [{"code": "1", "title": "One.", "said": "x"}]}`, "catalog: errors[0].said is not an array of strings"},
		{`{"id": "a", "name": "A", "labels": [{"said": ["abc {code}"]}]}`, `catalog: labels[0].said[0] is "abc {code}"; it needs five bytes together that are always the same, and 255 at most`},
		{`{"id": "a", "name": "A", "labels": [{"keys": ["abc"]}]}`, `catalog: labels[0].keys[0] is "abc{=}{code}"; it needs five bytes together that are always the same, and 255 at most`},
		{`{"id": "a", "name": "A", "labels": [{"said": ["answer: {"]}]}`, `catalog: labels[0].said[0] is "answer: {"; in braces stands one of {code}, {number}, {status}, {text}, {n}, {=}`},
	}
	for _, tt := range tests {
		if _, refused := catalog.NewSet().With(tt.file); len(refused) != 1 || refused[0].Error() != tt.want {
			t.Errorf("With(%s): refuses %v, want %s", tt.file, refused, tt.want)
		}
	}
}

func FuzzSaid(f *testing.F) {
	set, refused := catalog.NewSet().With(talkative)
	if refused != nil {
		f.Fatal(refused[0])
	}
	f.Add("could not talk: tool: (6) talk_status=7")
	f.Fuzz(func(t *testing.T, paste string) {
		last := 0
		for _, hit := range set.AppendSaid(nil, paste) {
			if hit.Start < last || hit.End <= hit.Start || hit.End > len(paste) || hit.Code.Of(paste) != "" && hit.Code.Start < hit.Start {
				t.Fatalf("AppendSaid(%q): %d to %d behind %d", paste, hit.Start, hit.End, last)
			}
			last = hit.Start
		}
	})
}

func BenchmarkSays(b *testing.B) {
	set := catalog.NewSet()
	line := []byte(strings.Repeat(`10:14:22.101 INFO worker-7 sent 12 messages to queue outbound-sms in 48 ms, session 8f2c0a11, nothing left to do `, 100))
	b.SetBytes(int64(len(line)))
	for b.Loop() {
		set.Says(line)
	}
}
