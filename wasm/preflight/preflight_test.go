package preflight

import (
	"strings"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/wasm/sms"

	"github.com/tidwall/gjson"
)

func units(s string) []uint16 { return utf16.Encode([]rune(s)) }

func check(d Draft, o Options, lang catalog.Lang) []byte {
	var r Report
	Check(&r, d, o)
	return r.AppendJSON(nil, lang)
}

func report(t *testing.T, to, from, text, provider, channel string) gjson.Result {
	t.Helper()
	json := check(Draft{units(to), units(from), units(text)}, Options{SMS: sms.Options{Provider: provider, Channel: channel}}, catalog.English)
	if !gjson.ValidBytes(json) {
		t.Fatalf("the report is no JSON: %s", json)
	}
	return gjson.ParseBytes(json)
}

// summary gives field, problem and codes of each problem.
func summary(r gjson.Result) string {
	var parts []string
	r.Get("problems").ForEach(func(_, p gjson.Result) bool {
		part := p.Get("field").Str + " " + p.Get("code").Str
		for _, code := range p.Get("providerCodes.#.code").Array() {
			part += " =" + code.Str
		}
		parts = append(parts, part)
		return true
	})
	return strings.Join(parts, ", ")
}

func TestPreflight(t *testing.T) {
	const mobile, name = "+4915112345678", "Example"
	a := func(n int) string { return strings.Repeat("a", n) }
	tests := []struct {
		name              string
		to, from, text    string
		provider, channel string
		ready             bool
		want              string
	}{
		{"all is well", "4915112345678", name, "Hello", "vonage", "sms", true, ""},
		{"no provider", mobile, name, "Hello", "", "", true, ""},
		{"a sender that cannot be", mobile, "+99999999999", "Hello", "cloudvno", "sms", false, "from preflight/sender-impossible =from_number_not_owned"},

		// The recipient.
		{"Vonage wants no plus", mobile, name, "Hello", "vonage", "sms", true, "to preflight/plus-forbidden"},
		{"a plus that is missing", "4915112345678", "+4917012345678", "Hello", "cloudvno", "sms", false, "to e164/missing-plus =invalid_phone_number"},
		{"a number of 16 digits", "+4915112345678901", name, "Hello", "vonage", "sms", false, "to e164/range-too-long =3"},
		{"the same by the Messages API", "+4915112345678901", name, "Hello", "vonage", "messages-sms", false, "to e164/range-too-long =1430"},
		{"no recipient", "", name, "Hello", "vonage", "sms", false, "to e164/empty =2"},
		{"a fixed line", "493012345678", name, "Hello", "vonage", "sms", true, "to preflight/no-sms"},
		{"a fixed line that CloudVNO refuses", "+493012345678", "+4917012345678", "Hello", "cloudvno", "sms", true, "to preflight/no-sms =number_not_sms_capable"},
		{"a fixed line by WhatsApp", "493012345678", "4917012345678", "Hello", "vonage", "whatsapp", true, "text preflight/needs-template"},
		{"an account id", "1234567890123456", "my-page", "Hello", "vonage", "messenger", true, ""},
		{"an account id that is too long", strings.Repeat("7", 51), "my-page", "Hello", "vonage", "messenger", false, "to preflight/id-too-long =1430"},

		// The sender.
		{"no sender", "4915112345678", "", "Hello", "vonage", "sms", false, "from preflight/sender-missing =2"},
		{"a name of eleven", "4915112345678", "Elevenchars", "Hello", "vonage", "sms", true, ""},
		{"a name of twelve", "4915112345678", "Twelve chars", "Hello", "vonage", "sms", false, "from preflight/sender-too-long =15"},
		{"a name of twelve by the Messages API", "4915112345678", "Twelve chars", "Hello", "vonage", "messages-sms", false, "from preflight/sender-too-long =1420"},
		{"a name with an accent", "4915112345678", "Zoé", "Hello", "vonage", "sms", true, "from preflight/sender-characters =15"},
		{"a name to the United States", "14155552671", name, "Hello", "vonage", "sms", true, "from preflight/sender-name-refused =15"},
		{"a name to Canada", "16132345678", name, "Hello", "vonage", "sms", true, "from preflight/sender-name-refused =15"},
		{"a number to the United States", "14155552671", "12025552345", "Hello", "vonage", "sms", true, ""},
		{"a short code", "14155552671", "12345", "Hello", "vonage", "sms", true, ""},
		{"a name by WhatsApp", "4915112345678", name, "Hello", "vonage", "whatsapp", false, "from preflight/sender-not-a-number =1420, text preflight/needs-template"},
		{"a name at CloudVNO", mobile, name, "Hello", "cloudvno", "sms", true, "from preflight/sender-name-unknown"},
		{"a number without its plus at CloudVNO", mobile, "4917012345678", "Hello", "cloudvno", "sms", false, "from preflight/plus-required =from_number_not_owned"},
		{"a number with its plus at Vonage", "4915112345678", "+4917012345678", "Hello", "vonage", "sms", true, "from preflight/plus-forbidden"},
		{"too many digits", "4915112345678", "1234567890123456", "Hello", "vonage", "sms", false, "from preflight/sender-digits =15"},
		{"not a number of any plan", "4915112345678", "99999999999", "Hello", "vonage", "sms", true, "from preflight/sender-invalid =15"},
		{"the recipient itself", "4915112345678", "4915112345678", "Hello", "vonage", "sms", true, "from preflight/sender-is-recipient"},

		// The text.
		{"too long for the SMS API", "4915112345678", name, a(3201), "vonage", "sms", false, "text sms/too-long =12, text preflight/many-segments"},
		{"too long for the Messages API", "4915112345678", name, a(1001), "vonage", "messages-sms", false, "text sms/too-long =1020, text preflight/many-segments"},
		{"a quote that costs a segment", "4915112345678", name, a(100) + "’", "vonage", "sms", true, "text sms/replaceable, text preflight/unicode-parameter"},
		{"no segments by WhatsApp", "4915112345678", "4917012345678", a(1500) + "’", "vonage", "whatsapp", true, "text preflight/needs-template"},
		{"six segments", "4915112345678", name, a(6 * 153), "vonage", "sms", true, ""},
		{"seven segments", "4915112345678", name, a(6*153 + 1), "vonage", "sms", true, "text preflight/many-segments"},
		{"more segments than Telnyx sends", mobile, name, strings.Repeat("ы", 671), "telnyx", "sms", false, "text sms/over-segments =40302, text preflight/many-segments"},
		{"more segments than LOX24 sends", mobile, name, strings.Repeat("ы", 671), "lox24", "sms", false, "text sms/over-segments, text preflight/many-segments"},
		{"as many as it sends", mobile, name, strings.Repeat("ы", 670), "lox24", "sms", true, "text preflight/many-segments"},
		{"too long for Plivo", mobile, name, a(1601), "plivo", "sms", false, "text sms/too-long =110, text preflight/many-segments"},
		{"an empty text", "4915112345678", name, "", "vonage", "sms", false, "text preflight/text-missing =2"},

		// The channel.
		{"a channel that is not offered", mobile, "", "Hello", "telephonyio", "sms", true, "text preflight/not-offered"},
		{"a channel nobody has", mobile, name, "Hello", "vonage", "pigeon", true, "to preflight/plus-forbidden, text sms/unknown-channel"},
		{"a provider nobody knows", mobile, name, "Hello", "acme", "", true, "text sms/unknown-provider"},
	}
	for _, test := range tests {
		r := report(t, test.to, test.from, test.text, test.provider, test.channel)
		if got := summary(r); got != test.want || r.Get("ready").Bool() != test.ready {
			t.Errorf("%s: ready %v, %s, want %v, %s", test.name, r.Get("ready").Bool(), got, test.ready, test.want)
		}
	}
}

func TestWorstFirst(t *testing.T) {
	r := report(t, "+4915", "Twelve chars", "a\r\n\x00", "vonage", "sms")
	last := "error"
	order := map[string]int{"error": 0, "warning": 1, "note": 2}
	for _, severity := range r.Get("problems.#.severity").Array() {
		if order[severity.Str] < order[last] {
			t.Errorf("%s stands behind %s", severity.Str, last)
		}
		last = severity.Str
	}
	if n := r.Get("problems.#").Int(); n < 4 {
		t.Errorf("%d problems are listed, want four: number, sender, control, line end", n)
	}
}

func TestReport(t *testing.T) {
	r := report(t, "4915112345678", "+4917012345678", "Hello", "vonage", "")
	tests := []struct{ path, want string }{
		{"provider", "vonage"}, {"channel.id", "sms"}, {"channel.segmented", "true"}, {"channel.documented", "true"},
		{"isID", "false"}, {"from.kind", "number"}, {"from.e164", "+4917012345678"}, {"from.input", "+4917012345678"},
		{"segments", "1"},
	}
	for _, test := range tests {
		if got := r.Get(test.path).String(); got != test.want {
			t.Errorf("%s = %s, want %s", test.path, got, test.want)
		}
	}
	for from, kind := range map[string]string{"12345": "short-code", "Example": "alphanumeric", "+4917012345678": "number"} {
		if got := report(t, "4915112345678", from, "x", "vonage", "").Get("from.kind").Str; got != kind {
			t.Errorf("sender %q is a %s, want %s", from, got, kind)
		}
	}
	var both Report
	Check(&both, Draft{units("4915112345678"), nil, units("Hello")}, Options{SMS: sms.Options{Provider: "vonage"}})
	if got := e164Of(&both.Number); got != "+4915112345678" || both.Message.Limit.Max != 3200 {
		t.Errorf("the recipient is %s, the limit %d, want +4915112345678 and 3200", got, both.Message.Limit.Max)
	}
	id := report(t, "page", "page", "x", "vonage", "messenger")
	if !id.Get("isID").Bool() || id.Get("from.kind").Str != "id" || id.Get("segments").Type != gjson.Null {
		t.Errorf("by Messenger: an id %s, sender %s, segments %s", id.Get("isID"), id.Get("from.kind"), id.Get("segments"))
	}
}

// Spans are of the fields as they were typed, not of what was read from them.
func TestSpans(t *testing.T) {
	r := report(t, "4915", "Ex@mple", "a", "vonage", "sms")
	r.Get("problems").ForEach(func(_, p gjson.Result) bool {
		span := p.Get("span")
		if !span.Exists() {
			return true
		}
		length := map[string]int64{"to": 4, "from": 7, "text": 1}[p.Get("field").Str]
		if start, end := span.Get("start").Int(), span.Get("end").Int(); start < 0 || end > length || end < start {
			t.Errorf("%s has the span %d to %d of %d", p.Get("code"), start, end, length)
		}
		return true
	})
	if got := r.Get(`problems.#(code=="preflight/sender-characters").span`).Raw; got != `{"start":2,"end":3}` {
		t.Errorf("the at sign is at %s", got)
	}
}

func TestGerman(t *testing.T) {
	json := check(Draft{units("4915112345678"), units("Twelve chars"), units("x")}, Options{SMS: sms.Options{Provider: "vonage"}}, catalog.German)
	got := gjson.GetBytes(json, "problems.0.message").Str
	if want := "Ein Absendername hat höchstens 11 Buchstaben und Ziffern; dieser hat 12. Kürzen Sie ihn um 1."; got != want {
		t.Errorf("message = %q, want %q", got, want)
	}
}

func FuzzReport(f *testing.F) {
	f.Add("4915112345678", "Example", "Hello", uint8(0))
	f.Add("+1 (415) 555-2671;ext=9", "+", "\x00’😀", uint8(5)) // signs without digits
	f.Add("", "", "", uint8(9))                               // nothing at all
	f.Add("tel:+4916xxxxxxx", "_+34699xxxxxx", "", uint8(1))  // digits that are hidden, beside a sign of a variable
	channels := []string{" ", "vonage ", "vonage messages-sms", "vonage mms", "vonage whatsapp", "vonage messenger", "vonage viber", "vonage rcs", "cloudvno ", "vobiz ", "telephonyio ", "acme x"}
	f.Fuzz(func(t *testing.T, to, from, text string, channel uint8) {
		provider, id, _ := strings.Cut(channels[int(channel)%len(channels)], " ")
		r := report(t, to, from, text, provider, id)
		worst := r.Get(`problems.#(severity=="error")`).Exists()
		if r.Get("ready").Bool() == worst {
			t.Errorf("%q from %q: ready %v with %s", to, from, !worst, summary(r))
		}
	})
}
