package sms

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/problems"
)

// edited makes the edits of a report.
func edited(text []uint16, edits []Edit) string {
	return string(utf16.Decode(appendEdited(nil, text, edits)))
}

// cheapestEdits gives the edits of the cheapest set, whichever way it holds
// them.
func cheapestEdits(r *Report) []Edit {
	edits := r.Cheapest.Edits
	for i := 0; r.Cheapest.All && i < len(r.Costly); i++ {
		edits = append(edits, r.Costly[i].edit())
	}
	return edits
}

func TestCheapest(t *testing.T) {
	a := func(n int) string { return strings.Repeat("a", n) }
	tests := []struct {
		name     string
		text     string
		want     string // the text with the edits made; "" is no advice
		edits    int
		segments int
	}{
		{"one segment needs none", "a ’", "", 0, 0},
		{"nothing to trim", a(161), "", 0, 0},
		{"a space at the end", a(160) + " ", a(160), 1, 1},
		{"two spaces are one edit", a(159) + "  ", a(159), 1, 1},
		{"a space at the start", " " + a(160), a(160), 1, 1},
		{"spaces before a line end", a(80) + "  \n" + a(79), a(80) + "\n" + a(79), 1, 1},
		{"spaces between words", a(80) + "   " + a(79), a(80) + " " + a(79), 1, 1},
		{"one space between words stays", a(80) + " " + a(80), "", 0, 0},
		{"CR LF", a(80) + "\r\n" + a(79), a(80) + "\n" + a(79), 1, 1},
		{"the greater trim first", a(40) + "\r\n" + a(40) + "    " + a(77), a(40) + "\r\n" + a(40) + " " + a(77), 1, 1},
		{"not more trims than needed", " " + a(80) + "   " + a(78), " " + a(80) + " " + a(78), 1, 1},
		{"not enough to trim", a(170) + " ", "", 0, 0},
		{"a quote", a(100) + "’", a(100) + "'", 1, 1},
		{"trimming beats two replacements", a(34) + "’" + a(34) + "’ ", a(34) + "’" + a(34) + "’", 1, 1},
		{"a replacement that loses nothing beats a trim", a(69) + "’ ", a(69) + "' ", 1, 1},
		{"a trim beats a replacement that loses an accent", a(69) + "ç ", a(69) + "ç", 1, 1},
		{"an invisible character", strings.Repeat("я", 70) + "\u200b", strings.Repeat("я", 70), 1, 1},
		{"all quotes must go", a(50) + "“" + a(50) + "”", a(50) + `"` + a(50) + `"`, 2, 1},
		{"not all can go", a(100) + "’😀", "", 0, 0},
	}
	for _, test := range tests {
		text := units16(test.text)
		var r Report
		Measure(&r, text, &Options{})
		got, edits := "", cheapestEdits(&r)
		if len(edits) > 0 {
			got = edited(text, edits)
		}
		if got != test.want || len(edits) != test.edits || r.Cheapest.Segments != test.segments {
			t.Errorf("%s: %d edits give %q in %d segments, want %d, %q, %d", test.name, len(edits), got, r.Cheapest.Segments, test.edits, test.want, test.segments)
		}
	}
}

func TestTables(t *testing.T) {
	tests := []struct {
		name      string
		text      string
		languages string
		want      string // locking/single units of per in segments, header; "" is none
	}{
		{"not asked for", strings.Repeat("ş", 100), "", ""},
		{"Turkish by the locking table", strings.Repeat("ş", 100), "tr", "turkish/default 100 of 155 in 1, header 4"},
		{"full", strings.Repeat("ş", 155), "tr", "turkish/default 155 of 155 in 1, header 4"},
		{"concatenated: 149", strings.Repeat("ş", 156), "tr", "turkish/default 156 of 149 in 2, header 9"},
		{"few letters by the single shift table", strings.Repeat("è", 100) + "ş", "tr", "default/turkish 102 of 155 in 1, header 4"},
		{"Spanish has no locking table", strings.Repeat("á", 77), "es", "default/spanish 154 of 155 in 1, header 4"},
		{"two octets each", strings.Repeat("á", 78), "es", "default/spanish 156 of 149 in 2, header 9"},
		{"Portuguese and Turkish together", strings.Repeat("ã", 70) + strings.Repeat("ş", 30), "tr,pt", "portuguese/turkish 130 of 152 in 1, header 7"},
		{"both, concatenated: 146", strings.Repeat("ã", 140) + strings.Repeat("ş", 30), "all", "portuguese/turkish 200 of 146 in 2, header 12"},
		{"Hindi", strings.Repeat("क", 150), "hi", "hindi/default 150 of 155 in 1, header 4"},
		{"a language that does not have the letters", strings.Repeat("क", 150), "tr", ""},
		{"an emoji is in none", "ş😀", "all", ""},
		{"Chinese is in none", "中", "all", ""},
		{"quotes are replaced first", "“" + strings.Repeat("ş", 100) + "”", "tr", "turkish/default 102 of 155 in 1, header 4, replaced"},
		{"accents are not", "ç", "pt", "portuguese/default 1 of 155 in 1, header 4"},
		{"a plain text needs none", "abc", "tr", "default/turkish 3 of 155 in 1, header 4"},
	}
	for _, test := range tests {
		languages, _ := gsm.ParseLanguages(test.languages)
		r := measured(test.text, Options{Languages: languages})
		got := ""
		if c := r.Tables; c.OK {
			got = fmt.Sprintf("%s/%s %d of %d in %d, header %d", c.Locking, c.Single, c.Units, c.UnitsPerSegment, c.Segments, c.HeaderOctets)
			if c.Replaced {
				got += ", replaced"
			}
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
	r := measured(strings.Repeat("ş", 155), Options{Languages: gsm.AllLanguages})
	if !hasProblem(r, "sms/language-tables") {
		t.Error("a saving by language tables comes without its caution")
	}
}

// The header arithmetic of 3GPP TS 23.040 §9.2.3.24 for every combination.
func TestCapacities(t *testing.T) {
	tests := []struct {
		wide, concatenated bool
		shift              int
		septets, codeUnits int
	}{
		{false, false, 0, 160, 70},
		{false, true, 0, 153, 67},
		{true, true, 0, 152, 66},
		{false, false, 3, 155, 68},
		{false, false, 6, 152, 66},
		{false, true, 3, 149, 65},
		{false, true, 6, 146, 64},
		{true, true, 3, 148, 65},
		{true, true, 6, 145, 63},
	}
	for _, test := range tests {
		o := Options{WideReference: test.wide}
		f := o.frame(GSM7)
		f.shift = uint8(test.shift)
		septets := f.capacity(test.concatenated)
		f.encoding = UCS2
		if codeUnits := f.capacity(test.concatenated); septets != test.septets || codeUnits != test.codeUnits {
			t.Errorf("%+v holds %d septets, %d code units", test, septets, codeUnits)
		}
	}
}

// TestManyPlaceholders: each is found by its name however many there are, and
// of two with one name the first counts.
func TestManyPlaceholders(t *testing.T) {
	text := ""
	var holders []Placeholder
	for i := range 300 {
		name := "p" + strconv.Itoa(i)
		text += "{" + name + "}"
		holders = append(holders, Placeholder{Name: name, Least: 1, Greatest: 2}, Placeholder{Name: name, Least: 9, Greatest: 9})
	}
	var r Report
	Measure(&r, utf16.Encode([]rune(text)), &Options{Placeholders: holders})
	if least, greatest := r.Range.Least.Units, r.Range.Greatest.Units; least != 300 || greatest != 600 {
		t.Errorf("300 placeholders are filled with %d to %d units, want 300 to 600", least, greatest)
	}
}

// What a text brings along from where it was.
func TestLeftovers(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Tom &amp; Ann", "sms/escaped[4,9]=&amp;,,,\"&\""},
		{"It&#39;s here &quot;now&quot;", "sms/escaped[2,7]=&#39;,,,\"'\" sms/escaped[14,20]=&quot;,,,'\"'"},
		{"a&amp;b&amp;c &lt;d&gt; &euro;", "sms/escaped[1,6]=&amp;,,,\"&\" sms/escaped[14,18]=&lt;,,,\"<\" sms/escaped[19,23]=&gt;,,,\">\""},
		{"Hi&#10;there&#xD;", "sms/escaped[2,7]=&#10;,,1, sms/escaped[12,17]=&#xD;,,1,"},
		{"Line<br/>two", "sms/escaped[4,9]=<br/>,,1,"},
		{"<p>Hi</p>", "sms/escaped[0,3]=<p>,,1, sms/escaped[5,9]=</p>,,1,"},
		{"Your <b>code</b>", "sms/tag[5,8]=<b>"},
		{`<a href="https://a.example">here</a>`, "sms/tag[0,28]=<a href=\"https://a.example\">"},
		{"I <3 you, 5 < 7 > 2, a<b", ""},
		{`Say \"hi\"`, `sms/escaped[4,6]=\",,,'"'`},
		{`It\'s`, `sms/escaped[2,4]=\',,,"'"`},
		{`Caf\xe9`, `sms/escaped[3,7]=\xe9,,,é`},
		{`Hello\tWorld`, `sms/escaped[5,7]=\t,1,,`},
		{"Caf%u00e9t%u00e9", "sms/escaped[3,9]=%u00e9,,,é"},
		{"a=b, x=12, https://a.example/?a=DE&b=AD", ""},
		{"a&#x2019;b", "sms/escaped[1,9]=&#x2019;,,,\"’\""},
		{"a&nbsp;b", "sms/escaped[1,7]=&nbsp;,1,,"},
		{"M&uuml;nchen", "sms/escaped[1,7]=&uuml;,,,ü"},
		{"Caf%C3%A9 5%E2%82%AC", "sms/escaped[3,9]=%C3%A9,,,é sms/escaped[11,20]=%E2%82%AC,,,€"},
		{"Yes%2C now", "sms/escaped[3,6]=%2C,,,\",\""},
		{"Your%20code", "sms/escaped[4,7]=%20,1,,"},
		{"Hi\\nYour code", "sms/escaped[2,4]=\\n,,1,"},
		{"Pay \\u20ac5", "sms/escaped[4,10]=\\u20ac,,,€"},
		{"Tom & Ann; R&D; AT&T", ""},
		{"https://a.example/?q=a%20b", ""},
		{"50%20 or 10%off", ""},
		{`C:\new\notes`, ""},
		{"Fish &chips;", ""},
		{"caf\u00C3\u00A9", "sms/wrong-encoding[3,5]=Ã©,é"},
		{"it\u00E2\u20AC\u2122s", "sms/wrong-encoding[2,5]=â€™,’"},
		{"5 \u00E2\u201A\u00AC", "sms/wrong-encoding[2,5]=â‚¬,€"},
		{"18 \u00C2\u00B0", "sms/wrong-encoding[3,5]=Â°,°"},
		{"S\u00C3O PAULO, \u00C2NGELO", ""},
		{"MA\u00C7\u00C3\u00A0", ""},
		{"Hi\uFFFD\uFFFD you", "sms/replacement-character[2,3]=2"},
		{"Hi \u00AB you \u00BB \u2013 \u20AC", ""},
	}
	for _, test := range tests {
		r := measured(test.text, Options{})
		got := ""
		for _, p := range r.Problems {
			switch p.Code {
			case problems.SMSEscaped, problems.SMSTag, problems.SMSWrongEncoding, problems.SMSReplacementCharacter:
				got += fmt.Sprintf(" %s[%d,%d]=%s", p.Code.Slug(), p.Start, p.End, strings.Join(p.Args, ","))
			}
		}
		if got = strings.TrimSpace(got); got != test.want {
			t.Errorf("%q: %s, want %s", test.text, got, test.want)
		}
	}
}

// Plus signs for spaces, as forms are sent.
func TestJoined(t *testing.T) {
	for text, want := range map[string]bool{"Hi+John,+your+code+is+1234": true, "Ihr+Code+ist+da": true, "Ready+for+pickup": true, "a+b+c": false, "AB+": false, "a + b + c": false, "C++": false, "1+1+1+1": false, "Hi+John,+your code": false} {
		r := measured(text, Options{})
		if got := hasProblem(r, "sms/escaped"); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// The placeholders of services and programs, as they are reported.
func TestPlaceholderForms(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Dear {#var#}, your code is {#numeric#}", "{#var#} {#numeric#}"},
		{"See {#Map Link#} for gate {#No 2#}", "{#Map Link#} {#No 2#}"},
		{"Hi @FirstName@, mail a@name@b or @ann@", "@FirstName@"},
		{"Hi <%= first_name %>", "<%= first_name %>"},
		{"Hi [[name]], <<city>>", "[[name]] <<city>>"},
		{"Hi [FIRST_NAME] and [Last name]", "[FIRST_NAME] [Last name]"},
		{"Caf%C3%A9, D%C3%A9j%C3%A0 vu for %NAME%", "%NAME%"},
		{"[Bistro] Your code is 123456 [1]", ""},
		{"[ACME] Hi [NAME], [DENTIST] waits [HERE]. [1]", "[NAME] [DENTIST] [HERE]"},
		{"[ACME] Hi Ann, [DENTIST] waits", ""},
		{"Hi ##name## and %%city%%", "##name## %%city%%"},
		{"Hi {!Contact.FirstName}", "{!Contact.FirstName}"},
		{"Hi $name, $amount.", "$name $amount"},
		{"$5 off, US$ 10, $AAPL, A$ap", ""},
		{"Caf%u00e9t%u00e9", ""},
		{"I << 3 >> you ((", ""},
		{"Hello ::subscriber.first_name::, std::vector::of", "::subscriber.first_name::"},
		{"Hi @@name@@, a@b.example and c@@d", "@@name@@"},
		{"Hi __NAME__ and __first_name__, __bold__ ____", "__NAME__ __first_name__"},
		{"Hi %(name)s, %{name}, #{user.name}, @{name}", "%(name)s %{name} #{user.name} @{name}"},
		{"Order #{Number}, {Name}: ${x_1}", "{Number} {Name} {x_1}"},
		{"Order #{#var#}, #{a_b} {{x}}", "{#var#} {a_b} {{x}}"},
		{"Order #{Number}, #{Name} £{Sum}", "{Number} {Name} {Sum}"},
		{"Hi ${user?.name || 'you'}, $(name), $NAME$, $FIRST_NAME, $firstName", "${user?.name || 'you'} $(name) $NAME$ $FIRST_NAME $firstName"},
		{"Hi {{{name}}} {$name} {% if a == 1 %} [%name%]", "{{{name}}} {$name} {% if a == 1 %} [%name%]"},
		{"Hi <name>, <First name> and <b>you</b>, <3 time>, x<y name>", "<name> <First name>"},
		{"Hi ~name~ |NAME| ^code^, a | code | b, 5~6~7", "~name~ |NAME| ^code^"},
		{"Hi %recipient.name%, %%First Name%%, %%=v(@name)=%%", "%recipient.name% %%First Name%% %%=v(@name)=%%"},
		{"Hi <?= $name ?>, <?php echo $a; ?>", "<?= $name ?> <?php echo $a; ?>"},
		{"((name??Hi, you)) ((name))", "((name??Hi, you)) ((name))"},
		{"{name|there} {name, fallback=you} {user['name']}", "{name|there} {name, fallback=you} {user['name']}"},
		{"*|IF:FNAME|* *|FNAME|*", "*|IF:FNAME|* *|FNAME|*"},
		{`Hi \(name)`, `\(name)`},
		{"%@ has %.2f and %5d points, 100 %f", "%@ %.2f %5d"},
		{"Mo 10:00::12:00, Tel:: 5, :) :: (:", ""},
	}
	for _, test := range tests {
		r := measured(test.text, Options{})
		var got []string
		for _, p := range r.Problems {
			if p.Code == problems.SMSPlaceholderLeft {
				got = append(got, p.Args[0])
			}
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%q has %q, want %q", test.text, got, test.want)
		}
	}
}

// A raised digit behind a digit is an exponent: there is no other character for it.
func TestExponents(t *testing.T) {
	for text, replaced := range map[string]bool{"12 m²": true, "10²": false, "5³ x": false, "10⁻³": false, "1½": false, "x²": true} {
		r := measured(text, Options{})
		for _, c := range r.Costly {
			if got := c.Replacement.Kind != gsm.None; got != replaced {
				t.Errorf("%q: %c is replaced: %v", text, c.CodePoint, got)
			}
		}
	}
}

func TestPlaceholders(t *testing.T) {
	a := func(n int) string { return strings.Repeat("a", n) }
	name := []Placeholder{{Name: "name", Least: 2, Greatest: 30}}
	tests := []struct {
		name    string
		text    string
		holders []Placeholder
		want    string // least units/segments, greatest; "" is none
		left    bool   // a placeholder is named that nobody described
	}{
		{"no placeholder", "Hello", name, "", false},
		{"one brace", "Hello {name}", name, "gsm-7 8/1, gsm-7 36/1", false},
		{"two braces", "Hello {{name}}", name, "gsm-7 8/1, gsm-7 36/1", false},
		{"a segment more", a(140) + "{name}", name, "gsm-7 142/1, gsm-7 170/2", false},
		{"a name outside the alphabet", a(60) + "{name}", []Placeholder{{"name", 2, 30, true}}, "gsm-7 62/1, ucs-2 90/2", false},
		{"twice the same", "{name}{name}", name, "gsm-7 4/1, gsm-7 60/1", false},
		{"numbered", "{{1}} and {{2}}", []Placeholder{{"1", 1, 5, false}, {"2", 0, 10, false}}, "gsm-7 6/1, gsm-7 20/1", false},
		{"one of two described", "{name} {code}", name, "gsm-7 11/1, gsm-7 39/1", true},
		{"none described", "{name}", nil, "", true},
		{"greatest below least", "{name}", []Placeholder{{"name", 5, 1, false}}, "gsm-7 5/1, gsm-7 5/1", false},
		{"negative lengths", "{name}", []Placeholder{{"name", -5, -1, false}}, "gsm-7 0/1, gsm-7 0/1", false},
		{"a length without end", "{name}", []Placeholder{{"name", 0, 1 << 40, false}}, "gsm-7 0/1, gsm-7 40000/262", false},
		{"not a placeholder", "{ name } {} {name {4 you} name}", name, "", false},
		{"percent signs", "Hi %name%, 20% off", name, "gsm-7 14/1, gsm-7 42/1", false},
		{"percent signs not described", "Hi %FIRST_NAME%", nil, "", true},
		{"shares of a hundred", "20%off% and 5% or 6%", nil, "", false},
		{"stars and bars", "Hi *|name|*", name, "gsm-7 5/1, gsm-7 33/1", false},
		{"braces of JSON", `{"a":{"b":1}}`, nil, "", false},
		{"a field of a form", "Hi {leadfield=firstname}", nil, "", true},
		{"words in braces", "Welcome to {My Company}", nil, "", true},
		{"a filter", "Hi {{ name | default: 'you' }}", nil, "", true},
		{"a dollar sign", "Hi ${name}", name, "gsm-7 5/1, gsm-7 33/1", false},
		{"number signs", "Dear #NAME#, hello", nil, "", true},
		{"a field between number signs", "Your code is #code#", nil, "", true},
		{"a name between number signs", "Dear #user_name#, hello", nil, "", true},
		{"a word between number signs", "I #love# it", nil, "", false},
		{"an index and a format", "Total {1:C}", nil, "", true},
		{"blanks within angle brackets", "Dear < LastName >, hello", nil, "", true},
		{"a sign of less", "4 < name and 5 > 3", nil, "", false},
		{"one of two in brackets", "See you at [Shop/Office name]", nil, "", true},
		{"either in brackets", "Bring tea [and/or] milk", nil, "", false},
		{"joined by a program", `Welcome to ".$shopname."`, nil, "", true},
		{"capitals between quotation marks", "'$CLERK' writes: hello", nil, "", true},
		{"a share", "$AAPL is up", nil, "", false},
		{"two topics", "#sale and #sun", nil, "", false},
		{"parentheses", "Dear ((first name))", nil, "", true},
		{"a remark in parentheses", "see (this (too))", nil, "", false},
		{"of a program", "Your code is %s.", nil, "", true},
		{"of a program, numbered", "Hi %1$s, %2$d points", nil, "", true},
		{"a share of a hundred", "20 %d'accord, 5%s 7 %.", nil, "", false},
	}
	for _, test := range tests {
		r := measured(test.text, Options{Placeholders: test.holders})
		got := ""
		if c := r.Range; c.OK {
			got = fmt.Sprintf("%s %d/%d, %s %d/%d", c.Least.Encoding, c.Least.Units, c.Least.Segments, c.Greatest.Encoding, c.Greatest.Units, c.Greatest.Segments)
		}
		if left := hasProblem(r, "sms/placeholder-left"); got != test.want || left != test.left {
			t.Errorf("%s: %s, left %v, want %s, %v", test.name, got, left, test.want, test.left)
		}
	}
}

func TestLimits(t *testing.T) {
	tests := []struct {
		provider, channel string
		length            int
		problem           string // "" is none
		codes             string
	}{
		{"vonage", "", 3200, "", ""},
		{"vonage", "sms", 3201, "sms/too-long", "12"},
		{"vonage", "messages-sms", 1000, "", ""},
		{"vonage", "messages-sms", 1001, "sms/too-long", "1020"},
		{"vonage", "whatsapp", 4096, "", ""},
		{"vonage", "whatsapp", 4097, "sms/too-long", "1020"},
		{"vonage", "messenger", 640, "", ""},
		{"vonage", "messenger", 641, "sms/too-long", "1020"},
		{"vonage", "rcs", 3072, "", ""},
		{"vonage", "rcs", 3073, "sms/too-long", "1020"},
		{"vonage", "viber", 640, "", ""},
		{"vonage", "viber", 641, "sms/limit-disputed", "1020"},
		{"vonage", "viber", 1001, "sms/too-long", "1020"},
		{"vonage", "mms", 1001, "sms/limit-uncertain", "1020"},
		{"vonage", "pigeon", 10, "sms/unknown-channel", ""},
		{"cloudvno", "sms", 39000, "", ""},
		{"cloudvno", "sms", 39016, "sms/too-many-segments", "message_too_long"},
		{"vobiz", "whatsapp", 4097, "sms/limit-uncertain", "VALIDATION_ERROR"},
		{"telephonyio", "sms", 5000, "", ""},
		{"nobody", "", 10, "sms/unknown-provider", ""},
	}
	for _, test := range tests {
		r := measured(strings.Repeat("a", test.length), Options{Provider: test.provider, Channel: test.channel})
		problem, codes := "", ""
		if len(r.Problems) > 0 {
			problem = r.Problems[0].Code.Slug()
			codes = strings.Join(r.ProviderCodes(r.Problems[0].Code), " ")
		}
		if problem != test.problem || codes != test.codes {
			t.Errorf("%s, %s, %d code units: %q answered by %q, want %q by %q", test.provider, test.channel, test.length, problem, codes, test.problem, test.codes)
		}
	}
}

// The other problems, each with a text that has it and one that has not.
func TestProblems(t *testing.T) {
	tests := []struct {
		slug          string
		has, hasNot   []uint16
		options       Options
		start, length int
	}{
		{"sms/empty", nil, units16("a"), Options{}, -1, 0},
		{"sms/lone-surrogate", []uint16{'a', 0xDC00}, units16("😀"), Options{}, 1, 1},
		{"sms/not-gsm", units16("[я"), units16("["), Options{Encoding: GSM7}, 1, 1},
		{"sms/byte-order-mark", units16("\ufeffa"), units16("a\ufeff"), Options{}, 0, 1},
		{"sms/control", units16("ab\x00"), units16("\t"), Options{}, 2, 1},
		{"sms/crlf", units16("a\r\nb"), units16("a\nb\r"), Options{}, 1, 2},
		{"sms/look-alike", units16("vаs"), units16("вас"), Options{}, 1, 1},
		{"sms/unknown-language", units16("a"), nil, Options{UnknownLanguage: "klingon"}, -1, 0},
		{"sms/ucs2-demanded", units16(strings.Repeat("a", 71)), units16("a"), Options{Encoding: UCS2}, -1, 0},
	}
	for _, test := range tests {
		var r Report
		Measure(&r, test.has, &test.options)
		if !hasProblem(&r, test.slug) {
			t.Errorf("%s is not found in %q", test.slug, string(utf16.Decode(test.has)))
			continue
		}
		for _, p := range r.Problems {
			if p.Code.Slug() == test.slug && (p.Start != test.start || test.start >= 0 && p.End-p.Start != test.length) {
				t.Errorf("%s is at %d to %d, want %d code units from %d", test.slug, p.Start, p.End, test.length, test.start)
			}
		}
		if test.options.UnknownLanguage != "" {
			continue // of the options, not of the text
		}
		Measure(&r, test.hasNot, &test.options)
		if hasProblem(&r, test.slug) {
			t.Errorf("%s is found in %q", test.slug, string(utf16.Decode(test.hasNot)))
		}
	}
}
