package explain

import (
	"strings"
	"testing"

	"wrongnumber/catalog"
	"wrongnumber/wasm/paste"

	"github.com/tidwall/gjson"
)

func explained(paste string, o Options) gjson.Result {
	return gjson.ParseBytes(New(catalog.NewSet()).AppendReport(nil, []byte(paste), o))
}

// TestCode: provider, api and code of every form of answer that the shapes
// know.
func TestCode(t *testing.T) {
	tests := []struct{ in, want string }{
		// CloudVNO: one object, the 429 without param and doc_url, its inside.
		{`{"error":{"code":"message_too_long","message":"m","param":"body","doc_url":"https://cloudvno.com/d#message_too_long"}}`, "cloudvno/messaging/message_too_long"},
		{`{"error":{"code":"rate_limit_exceeded","message":"m","retry_after":3}}`, "cloudvno/general/rate_limit_exceeded"},
		{`{"code":"no_answer","message":"m","param":"to"}`, "cloudvno/voice/no_answer"},

		// Telephony.io: flat; nested for 401, as CloudVNO.
		{`{"error":"Not enough","code":"insufficient_balance","required_credits":2,"current_balance":1}`, "telephonyio/general/insufficient_balance"},
		{`{"error":{"code":"unauthorized","message":"m"}}`, "cloudvno/authentication/unauthorized telephonyio/general/unauthorized"},
		{"HTTP/1.1 401 Unauthorized\nServer: www.telephony.io\n\n" + `{"error":{"code":"unauthorized","message":"m"}}`, "telephonyio/general/unauthorized"},

		// Vobiz: envelope, flat.
		{`{"status":"error","error":{"code":"PAYMENT_FAILED","message":"m"}}`, "vobiz/billing/PAYMENT_FAILED"},
		{`{"error":"did_cool_off_in_effect","cool_off_until":"2026-12-01T00:00:00Z"}`, "vobiz/numbers/did_cool_off_in_effect"},

		// Vonage, family A: a status for each segment.
		{`{"message-count":"1","messages":[{"status":"15","error-text":"e"}]}`, "vonage/sms/15"},
		{`{"to":"4915112345678","status":"15","error-text":"e"}`, "vonage/sms/15"},
		// B: status and error_text.
		{`{"request_id":"0123456789abcdef0123456789abcdef","status":"17","error_text":"e"}`, "vonage/verify/17"},
		// C: status and status_message.
		{`{"status":19,"status_message":"e"}`, "vonage/number-insight/19"},
		// D: error-code, whose api nothing tells.
		{`{"error-code":"420","error-code-label":"method failed"}`, "vonage/numbers/420 vonage/account/420"},
		// E: problem details, every variant of type.
		{`{"type":"https://developer.nexmo.com/api-errors#throttled","title":"t"}`, "vonage/general/throttled"},
		{`{"type":"https://developer.nexmo.com/api-errors/#throttled","title":"t"}`, "vonage/general/throttled"},
		{`{"type":"https://developer.vonage.com/en/api-errors#throttled","title":"t"}`, "vonage/general/throttled"},
		{`{"type":"https://www.developer.vonage.com/api-errors/verify#expired","title":"t"}`, "vonage/verify-v2/expired"},
		{`{"type":"https://developer.vonage.com/en/api-errors/verify-v2#expired","title":"t"}`, "vonage/verify-v2/expired"},
		{`{"type":"https://developer.vonage.com/en/api-errors/api-errors/verify-v2#expired","title":"t"}`, "vonage/verify-v2/expired"},
		{`{"type":"https://developer.nexmo.com/api-errors/messages-olympus#1020","title":"t"}`, "vonage/messages/1020"},
		{`{"type":"https://developer.vonage.com/api-errors/messages#1020","title":"t"}`, "vonage/messages/1020"},
		{`{"type":"https://developer.nexmo.com/api-errors/account/secret-management#validation","title":"t"}`, "vonage/account/validation"},
		{`{"type":"https://developer.vonage.com/api/conversation#user:error:not-found","title":"t"}`, "vonage/conversation/user:error:not-found"},
		{`{"type":"https://www.nexmo.com/messages/Errors#InvalidParams","detail":"d"}`, "vonage/messages/InvalidParams"},
		// F: type is a word.
		{`{"type":"BAD_REQUEST","error_title":"Bad Request"}`, "vonage/general/BAD_REQUEST"},
		// G: type is a number.
		{`{"type":400,"title":"Bad Request","invalid_parameters":[]}`, "vonage/voice/400"},
		// H: code and description.
		{`{"code":"conversation:error:duplicate-name","description":"d"}`, "vonage/conversation/conversation:error:duplicate-name"},
		// I: status, error, message.
		{`{"status":401,"error":"Unauthorized","message":"m","path":"/beta/audit/events"}`, "vonage/audit/Unauthorized"},
		// J: code and message.
		{`{"code":15002,"message":"m"}`, "vonage/video/15002"},
		// K: status, code, message.
		{`{"status":400,"code":"INVALID_ARGUMENT","message":"m"}`, "vonage/network/INVALID_ARGUMENT"},
		// M: webhooks.
		{`{"message_uuid":"u","status":"rejected","error":{"code":1300,"reason":"r"}}`, "vonage/messages/1300"},
		{`{"message_uuid":"u","status":"rejected","error":{"type":"t","title":"1300","detail":"d"}}`, "vonage/messages/1300"},
		{`{"message_uuid":"u","status":"rejected","error":{"error":{"title":1300}}}`, "vonage/messages/1300"},
		{`{"message_uuid":"u","status":"undeliverable"}`, "vonage/messages-status/undeliverable"},
		{`{"msisdn":"4915112345678","messageId":"m","status":"failed","err-code":"7"}`, "vonage/sms-receipt/7"},
		{`{"status":"busy","uuid":"u","conversation_uuid":"c"}`, "vonage/voice/busy"},
		{`{"reason":"r","conversation_uuid":"c","timestamp":"t"}`, "vonage/voice/ncco-error"},

		// A code, a word, a link; the receipt's 7 is not the send status 7.
		{"api_key_revoked", "cloudvno/authentication/api_key_revoked"},
		{"7", "vonage/sms/7 vonage/sms-receipt/7 vonage/verify/7 infobip/delivery/7"},
		{"See https://developer.vonage.com/en/api-errors/messages#1430.", "vonage/messages/1430"},
		{"{\"error\":{\"code\":\"TRUNK_NOT_FOUND\"}, \"status\":\"error\"}", "vobiz/trunks/TRUNK_NOT_FOUND"},
	}
	for _, test := range tests {
		var got []string
		for _, x := range explained(test.in, Options{}).Get("errors").Array() {
			if !x.Get("field").Bool() {
				got = append(got, x.Get("provider").String()+"/"+x.Get("api").String()+"/"+x.Get("code").String())
			}
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("AppendReport(%s) explains %q, want %q", test.in, got, test.want)
		}
	}
}

// TestOverrule: the provider that the user names goes before the recognised.
func TestOverrule(t *testing.T) {
	in := `{"error":{"code":"unauthorized","message":"m"}}`
	for _, id := range []string{"cloudvno", "telephonyio"} {
		r := explained(in, Options{Provider: id})
		if r.Get("provider.id").String() != id || r.Get("provider.confidence").String() != "certain" || r.Get("errors.#").Int() != 1 {
			t.Errorf("AppendReport(%s, %s) gives %s and %s errors", in, id, r.Get("provider"), r.Get("errors.#"))
		}
	}
}

// TestOverruleForeign: an answer that looks like somebody else's is explained
// as the named provider's.
func TestOverruleForeign(t *testing.T) {
	in := `{"error":"Too many","code":"RATE_LIMIT_EXCEEDED"}`
	r := explained(in, Options{Provider: "vobiz"})
	if got := r.Get("errors.0.provider").String() + " " + r.Get("errors.0.known").String(); got != "vobiz true" || r.Get("provider.id").String() != "vobiz" {
		t.Errorf("AppendReport(%s, vobiz) gives %s, provider %s", in, got, r.Get("provider"))
	}
}

// TestShapes: each fact that a provider's file names has a label, each api that
// a shape looks codes up in is one of the provider's.
func TestShapes(t *testing.T) {
	set := catalog.NewSet()
	for _, o := range compile(set) {
		for i := range o.shapes {
			for _, f := range o.shapes[i].facts {
				if f.labels[catalog.English] == f.name {
					t.Errorf("%s: the fact %s has no label", o.name, f.name)
				}
			}
			for _, api := range o.shapes[i].apis {
				if o.provider != nil && o.provider.APIName(api, catalog.English) == api {
					t.Errorf("%s: a shape looks codes up in %s, which is no api", o.name, api)
				}
			}
		}
	}
}

// TestCatalogs: a host's catalog is recognised by its own shapes; a broken one
// is reported.
func TestCatalogs(t *testing.T) {
	host := `{"id":"acme","name":"Acme","shapes":[{"id":"s","api":"x","when":[{"path":"acme_code","is":"string"}],"weight":90,"code":"acme_code"}],
		"apis":[{"id":"x","name":{"en":"X","de":"X"}}],
		"errors":[{"code":"E1","api":"x","title":{"en":"It broke.","de":"Es brach."},"meaning":{"en":"m","de":"m"},"fix":{"en":["f"],"de":["f"]},"party":"developer","retry":"no"}]}`
	r := explained(`{"acme_code":"E1"}`, Options{Catalogs: host, Lang: catalog.German})
	if got := r.Get("provider.id").String() + " " + r.Get("errors.0.title").String(); got != "acme Es brach." {
		t.Errorf("a host's code is explained as %q, want %q", got, "acme Es brach.")
	}
	r = explained(`{"error":"x"}`, Options{Catalogs: `[{"id":1}]`})
	if got := r.Get("problems.0.code").String(); got != "explain/catalog" {
		t.Errorf("a catalog without id gives the problem %q", got)
	}
	r = explained(`{"error":"x"}`, Options{Catalogs: `[{"id":"acme","name":"Acme","errors":[{"code":7}]}]`, Lang: catalog.German})
	if got, want := r.Get("problems.0.message").String(), `[0].errors[0].code ist eine Zahl; schreiben Sie sie als Zeichenkette: "7".`; !strings.HasSuffix(got, want) {
		t.Errorf("the fault of a catalog is told in German as %q, want %q at its end", got, want)
	}
}

// TestOutcome: what a paste is about as a whole.
func TestOutcome(t *testing.T) {
	tests := []struct{ in, outcome, headline, problem string }{
		{`{"type":"delivery_report_sms","statuses":[{"code":0,"status":"Delivered","count":7},{"code":402,"status":"Aborted","count":1}]}`, "partial", "The message failed for 1 of 8 recipients.", ""},
		{`{"message-count":"2","messages":[{"status":"0","message-id":"a"},{"status":"9","error-text":"e"}]}`, "partial", "1 of 2 parts failed.", ""},
		{`{"message-count":"1","messages":[{"status":"0","message-id":"a"}]}`, "success", "This is a success, not an error.", "explain/success"},
		{`{"msisdn":"4915112345678","messageId":"m","status":"delivered","err-code":"0"}`, "success", "The SMS was delivered. The carrier or the phone has confirmed delivery. In some countries only the carrier confirms it.", "explain/success"},
		{"HTTP/1.1 200 OK\n\n", "success", "This is a success, not an error.", "explain/success"},
		{`{"to":"+4915112345678","from":"Acme","text":"Hi"}`, "request", "", "explain/request"},
		{`{"hello":"world"}`, "unknown", "", "explain/no-error"},
		{`hello world`, "unknown", "", "explain/nothing"},
		{" \n\t", "unknown", "", "explain/empty"},
		{"HTTP/1.1 200 OK\n\n" + `{"message-count":"1","messages":[{"status":"4","error-text":"e"}]}`, "error", "", "explain/failed-ok"},
		{"HTTP/1.1 404 Not Found\n\n" + `{"error":{"code":"message_too_long","message":"m"}}`, "error", "", ""},
		{"<html><body>Bad gateway</body></html>", "unknown", "", "explain/html"},
	}
	for _, test := range tests {
		r := explained(test.in, Options{})
		if r.Get("outcome").String() != test.outcome || r.Get("headline").String() != test.headline {
			t.Errorf("AppendReport(%q): outcome %s, headline %q, want %s, %q", test.in, r.Get("outcome"), r.Get("headline"), test.outcome, test.headline)
		}
		if test.problem != "" && !strings.Contains(r.Get("problems.#.code").Raw, test.problem) {
			t.Errorf("AppendReport(%q): problems %s, want %s", test.in, r.Get("problems.#.code"), test.problem)
		}
	}
}

// TestFields: the errors of single fields, in each form of the list.
func TestFields(t *testing.T) {
	tests := []struct{ list, param, said string }{
		{`[{"name":"to","reason":"too short"}]`, "to", "too short"},
		{`[{"reason":"too short","name":"to"}]`, "to", "too short"},
		{`{"name":"to","reason":"too short"}`, "to", "too short"},
		{`{"parameter":"to","message":"too short"}`, "to", "too short"},
		{`{"to":"too short"}`, "to", "too short"},
		{`["too short"]`, "", "too short"},
	}
	for _, test := range tests {
		in := `{"type":"https://developer.vonage.com/api-errors#invalid-params","title":"t","invalid_parameters":` + test.list + `}`
		x := explained(in, Options{}).Get("errors.1")
		if !x.Get("field").Bool() || x.Get("param").String() != test.param || x.Get("said").String() != test.said {
			t.Errorf("AppendReport(%s): field %s, said %s, want %s, %s", in, x.Get("param"), x.Get("said"), test.param, test.said)
		}
	}
}

// TestBounds: what is over a bound says so, and what is under it is explained.
func TestBounds(t *testing.T) {
	body := `{"status":"error","error":{"code":"TOKEN_EXPIRED","message":"m"}}`
	tests := []struct{ name, in, problem string }{
		{"size", body + strings.Repeat(" ", paste.MaxPaste), "explain/too-large"},
		{"count", strings.Repeat(body+"\n", paste.MaxDocuments+1), "explain/too-many"},
		{"depth", body + strings.Repeat("[[", paste.MaxDepth) + `{"a":1}`, "explain/too-deep"},
	}
	for _, test := range tests {
		r := explained(test.in, Options{})
		if !strings.Contains(r.Get("problems.#.code").Raw, test.problem) {
			t.Errorf("%s: problems %s, want %s", test.name, r.Get("problems.#.code"), test.problem)
		}
		if got := r.Get("errors.0.code").String(); got != "TOKEN_EXPIRED" {
			t.Errorf("%s: the first error is %q, want TOKEN_EXPIRED", test.name, got)
		}
	}
}

// TestJoin: the number that an error names is checked, wherever it stands.
func TestJoin(t *testing.T) {
	tests := []struct{ in, value string }{
		{`{"error":{"code":"invalid_phone_number","message":"The number '+1234' is wrong","param":"to"}}`, "+1234"},
		{"curl -d '{\"to\":\"+1234\"}'\n" + `{"error":{"code":"invalid_phone_number","message":"It is wrong","param":"to"}}`, "+1234"},
		{`{"status":3,"status_message":"not valid number format [ 07999999999 ]"}`, ""},
	}
	for _, test := range tests {
		x := explained(test.in, Options{}).Get("errors.0")
		if got := x.Get("value").String(); (got != test.value || !x.Get("number").Exists()) && test.value != "" {
			t.Errorf("AppendReport(%s) checks the number %q, want %q", test.in, got, test.value)
		}
		if test.value != "" && !strings.Contains(x.Get("meaning").String(), x.Get("finding").String()) {
			t.Errorf("AppendReport(%s): the meaning %q lacks %q", test.in, x.Get("meaning"), x.Get("finding"))
		}
	}
}

// TestLanguages: nothing in a report is in the other language.
func TestLanguages(t *testing.T) {
	in := "HTTP/1.1 429 Too Many Requests\nRetry-After: 1\n\n" + `{"error":{"code":"rate_limit_exceeded","message":"m"}}`
	en, de := explained(in, Options{}), explained(in, Options{Lang: catalog.German})
	for _, path := range []string{"provider.evidence.0", "errors.0.title", "errors.0.meaning", "errors.0.fix.0", "errors.0.customer", "facts.0.label", "ticket"} {
		if a, b := en.Get(path).String(), de.Get(path).String(); a == "" || a == b {
			t.Errorf("%s is %q in English and %q in German", path, a, b)
		}
	}
}

func BenchmarkReport(b *testing.B) {
	tests := []struct{ name, in string }{
		{"object", `{"error":{"code":"invalid_phone_number","message":"The number '+1234' is wrong","param":"to","doc_url":"https://cloudvno.com/d#x"}}`},
		{"list", `{"message-count":"1","messages":[{"to":"4915112345678","status":"1","error-text":"please wait [ 702 ] and retry"}]}`},
		{"problem", `{"type":"https://developer.vonage.com/api-errors/messages#1120","title":"t","detail":"d","instance":"0123456789abcdef0123456789abcdef"}`},
		{"python", `{'type': 'https://developer.vonage.com/api-errors/messages#1120', 'title': 't', 'detail': None}`},
	}
	for _, test := range tests {
		b.Run(test.name, func(b *testing.B) {
			e := New(catalog.NewSet())
			var dst []byte
			b.ReportAllocs()
			for b.Loop() {
				dst = e.AppendReport(dst[:0], []byte(test.in), Options{})
			}
		})
	}
}

// BenchmarkLargest reads pastes of the largest size that is read whole.
func BenchmarkLargest(b *testing.B) {
	tests := []struct{ name, unit string }{
		{"json", `{"status":"error","error":{"code":"TOKEN_EXPIRED","message":"m"}}` + "\n"},
		{"prose", "the quick brown fox {jumps} over [702] lazy dogs: 401 or so, code 7\n"},
		{"brackets", "{[({["},
		{"quotes", `{"a":"b" c "d", 'e': "f`},
		{"elements", "<a><b>"},
		{"tags", `</a><b c="d" e='><f g="`},
		{"xml", "<as><a><b>c</b><d>&amp;</d></a></as>\n"},
	}
	for _, test := range tests {
		b.Run(test.name, func(b *testing.B) {
			e := New(catalog.NewSet())
			in := []byte(strings.Repeat(test.unit, paste.MaxPaste/len(test.unit)))
			var dst []byte
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				dst = e.AppendReport(dst[:0], in, Options{})
			}
		})
	}
}
