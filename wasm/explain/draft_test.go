package explain

import (
	"slices"
	"strings"
	"testing"
)

// TestDraft: a request alone is read as a draft, in whatever notation.
func TestDraft(t *testing.T) {
	const fine, short = "The text takes 8 septets in GSM-7: 1 segment.", "e164/too-short"
	tests := []struct {
		in, to, text string
		problems     []string
	}{
		{"curl -X POST https://rest.nexmo.com/sms/json -d api_key=a1 -d to=4915112345678 -d from=ACME -d 'text=Hi there'", "4915112345678", fine, nil},
		{"curl https://rest.nexmo.com/sms/json --data-urlencode \"to=+1234\" --data-urlencode \"text=Hi there\"", "+1234", fine, []string{short}},
		{"curl https://api.twilio.com/2010-04-01/Accounts/AC0/Messages.json --data-urlencode 'To=whatsapp:+4915112345678' --data-urlencode \"Body=A+B & 5%\"", "whatsapp:+4915112345678", fine, nil},
		{"curl https://rest.nexmo.com/sms/json --form to=+1234 -F 'text=Hi+there'", "+1234", fine, []string{short}},
		{"GET https://rest.nexmo.com/sms/json?api_key=x&to=%2B1234&from=ACME&text=Hi%20there HTTP/1.1", "+1234", fine, []string{short}},
		{"GET /sms/json?api_key=x&to=%2B1234&text=Gr%C3%BC%C3%9Fe+da HTTP/1.1\nHost: rest.nexmo.com", "+1234", fine, []string{short}},
		{"POST https://rest.nexmo.com/sms/json\n\n" + `{"to":"+1234","from":"ACME","text":"Hi there"}`, "+1234", fine, []string{short}},
		{`{ method: 'POST', url: 'https://api.vobiz.ai/api/v1/x', headers: { 'X-Auth-ID': 'MA_TEST01' } }`, "", "", nil},
		{"info: Request: { host: 'api.nexmo.com', path: '/v1/calls', method: 'POST', headers: {} }", "", "", nil},
		{"> POST /v1/calls HTTP/1.1\n> Host: api.nexmo.com\n> User-Agent: curl/8", "", "", nil},
	}
	for _, test := range tests {
		r := explained(test.in, Options{Now: now})
		if got := r.Get("outcome").String(); got != "request" {
			t.Errorf("explaining %s: outcome %s, want request", test.in, got)
		}
		to, text := r.Get(`facts.#(name=="to").value`).String(), r.Get(`facts.#(name=="text").value`).String()
		var found []string
		for _, p := range r.Get("problems").Array() {
			if code := p.Get("code").String(); strings.HasPrefix(code, "e164/") {
				found = append(found, code)
				if at := p.Get("span"); test.in[at.Get("start").Int()] != '+' && test.in[at.Get("start").Int()] != '%' {
					t.Errorf("explaining %s: %s marks %s", test.in, code, at)
				}
			}
		}
		if to != test.to || text != test.text || !slices.Equal(found, test.problems) {
			t.Errorf("explaining %s: to %q, %q, problems %v; want %q, %q, %v", test.in, to, text, found, test.to, test.text, test.problems)
		}
	}
	for _, in := range []string{
		"POST https://rest.nexmo.com/sms/json -> 502 Bad Gateway",
		"POST /your_url HTTP/1.1\n\n{\"type\":\"message-failed\",\"errorCode\":4432}",
	} {
		if got := explained(in, Options{}).Get("outcome").String(); got == "request" {
			t.Errorf("explaining %s: it is a request", in)
		}
	}
}
