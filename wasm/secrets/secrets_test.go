package secrets

import (
	"testing"

	"wrongnumber/wasm/paste"

	"github.com/tidwall/gjson"
)

// TestMask: what is hidden, and what stays since it says what is wrong.
func TestMask(t *testing.T) {
	tests := []struct{ in, want string }{
		// By key, on the parse tree.
		{`{"api_key":"abcd1234","api_secret":"x","to":"4915112345678"}`, `{"api_key":"***","api_secret":"***","to":"49*********78"}`},
		{`{"password":"0123456789","api_key":"012345678901"}`, `{"password":"***","api_key":"***"}`},
		{`{"password":49151123456,"to":"x"}`, `{"password":"***","to":"x"}`},
		{`{"to":4915112345678,"password":12}`, `{"to":"49*********78","password":"***"}`},
		{`{"wa_id":"4915112345678","phone_number_id":"106540352242922"}`, `{"wa_id":"49*********78","phone_number_id":"106540352242922"}`},
		{`{"numbers":[4915112345678,1795327230]}`, `{"numbers":["49*********78",1795327230]}`},
		{`{"Authorization":"Basic dXNlcjpwYXNz"}`, `{"Authorization":"Basic ***"}`},
		{`{"headers":{"set-cookie":["sid=0123; Path=/"]}}`, `{"headers":{"set-cookie":["***"]}}`},
		{`{"X-Auth-ID":"0123456789ab","auth_id":"0123456789ab"}`, `{"X-Auth-ID":"***","auth_id":"***"}`},
		{`{"field":"password","value":"abc"}`, `{"field":"password","value":"***"}`},
		{`{"api_secret":"Is required"}`, `{"api_secret":"***"}`},
		{`{"errors":{"api_secret":"Is required"}}`, `{"errors":{"api_secret":"Is required"}}`},
		{`{"to":"+1234","code":"invalid_phone_number"}`, `{"to":"+1234","code":"invalid_phone_number"}`},
		{`{"a":"{\"token\":\"0123456789\"}"}`, `{"a":"{\"token\":\"***\"}"}`},
		// What stands behind a string with JSON in it.
		{`{"body":"{\"a\":1}","list":["b","c"],"api_secret":"0123456789","note":"a longer text"}`, `{"body":"{\"a\":1}","list":["b","c"],"api_secret":"***","note":"a longer text"}`},
		// By form, anywhere.
		{"Bearer abcdefgh1jkl", "Bearer ***"},
		{"key sk_test_0123456789", "key sk_test_***"},
		{"eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "eyJ***"},
		{"AC0123456789abcdef0123456789abcdef", "AC***"},
		{"/Account/MA_ABCDEFGH/Call/", "/Account/MA***/Call/"},
		{"mail max.muster@example.com now", "mail ***@example.com now"},
		{"<sip:4915112345678@sip.example>", "<sip:49*********78@sip.example>"},
		{"[default]\n100 => 4829,Ada,ada@mail.example", "[default]\n100 => ***,Ada,***@mail.example"},
		{"G-482915 is your verification code", "G-*** is your verification code"},
		{"482915 ist Ihr Bestätigungscode", "*** ist Ihr Bestätigungscode"},
		{"Use 482915 as your login code", "Use *** as your login code"},
		{"30007 is your error", "30007 is your error"},
		{"call +49 151 1234 5678 now", "call +49 *** **** **78 now"},
		{"call 4915112345678, now", "call 49*********78, now"},
		{"at 1795327230 or 1795327230123", "at 1795327230 or 1795327230123"},
		{"id 0A000000B0C9A1234", "id 0A000000B0C9A1234"},
		{"?api_key=abc123&api_secret=s3cret!&to=4915112345678", "?api_key=***&api_secret=***&to=49*********78"},
		{"curl -u user:passw0rd https://example.com", "curl -u *** https://example.com"},
		{"Cookie: a=b; c=d\nAccept: */*", "Cookie: ***\nAccept: */*"},
		{"GET /v1/ HTTP/1.1\nX-Auth-ID: 0123456789ab\nX-Auth-Token: 0123456789ab", "GET /v1/ HTTP/1.1\nX-Auth-ID: ***\nX-Auth-Token: ***"},
		{"curl -H 'X-Auth-ID: 0123456789ab'", "curl -H 'X-Auth-ID: ***'"},
		{"docker login -u app -p uhrwerk hub.example", "docker login -u app -p *** hub.example"},
		{"docker run -u 1000 -p 8080:80 sms:1.4", "docker run -u 1000 -p 8080:80 sms:1.4"},
		{"ssh -p 2222 -l app 192.0.2.1", "ssh -p 2222 -l app 192.0.2.1"},
		{"?p=Uh7rWe4rkLa2mpe9Q&text=hi", "?p=***&text=hi"},
		{"?p=2&page=next", "?p=2&page=next"},
		{"x-rapidapi-key: Uh7rWe4rkLa2mpe9Q", "x-rapidapi-key: ***"},
		{`{"ha1":"0123456789abcdef0123456789abcdef"}`, `{"ha1":"***"}`},
		{`<param name="a1-hash" value="0123456789abcdef0123456789abcdef"/>`, `<param name="a1-hash" value="***"/>`},
		{"ICCID 8949020000012345678", "ICCID ***"},
		{"Zugangsdaten: app / uhrwerk", "Zugangsdaten: ***"},
		{"Zugangsdaten: falsch", "Zugangsdaten: falsch"},
		// The ids of messages and calls, even where they are called as sessions are.
		{`{"sid":"SM0123456789abcdef0123456789abcdef"}`, `{"sid":"SM0123456789abcdef0123456789abcdef"}`},
		{"sid=CA0123456789abcdef0123456789abcdef", "sid=CA0123456789abcdef0123456789abcdef"},
		{`{"sid":"AC0123456789abcdef0123456789abcdef"}`, `{"sid":"AC***"}`},
		{`{"sid":"0123456789abcdef0123456789abcdef"}`, `{"sid":"***"}`},
		{"POST /v19.0/106540352242922/messages", "POST /v19.0/106540352242922/messages"},
		{"POST /v19.0/4915112345678/messages", "POST /v19.0/49*********78/messages"},
		{"the token expired", "the token expired"},
		{"token: expired", "token: expired"},
	}
	for _, test := range tests {
		r := paste.NewReader(&paste.Reader{}, new(paste.Pool))
		r.Open([]byte(test.in))
		r.Read()
		var m Masks
		m.Find(&r, nil)
		if got := m.Masked(0, len(test.in)); got != test.want {
			t.Errorf("masking %s gives %s, want %s", test.in, got, test.want)
		}
		m.None(test.in)
		if got := m.Masked(0, len(test.in)); got != test.in {
			t.Errorf("masking nothing of %s gives %s", test.in, got)
		}
		if gjson.Valid(test.in) && !gjson.Valid(test.want) {
			t.Errorf("%s is no longer JSON once masked: %s", test.in, test.want)
		}
	}
}
