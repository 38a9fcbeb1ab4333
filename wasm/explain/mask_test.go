package explain

import (
	"strings"
	"testing"

	"wrongnumber/catalog"

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
		{`{"numbers":[4915112345678,1795327230]}`, `{"numbers":["49*********78",1795327230]}`},
		{`{"Authorization":"Basic dXNlcjpwYXNz"}`, `{"Authorization":"Basic ***"}`},
		{`{"headers":{"set-cookie":["sid=0123; Path=/"]}}`, `{"headers":{"set-cookie":["***"]}}`},
		{`{"X-Auth-ID":"0123456789ab","auth_id":"0123456789ab"}`, `{"X-Auth-ID":"***","auth_id":"***"}`},
		{`{"field":"password","value":"abc"}`, `{"field":"password","value":"***"}`},
		{`{"api_secret":"Is required"}`, `{"api_secret":"Is required"}`},
		{`{"to":"+1234","code":"invalid_phone_number"}`, `{"to":"+1234","code":"invalid_phone_number"}`},
		{`{"a":"{\"token\":\"0123456789\"}"}`, `{"a":"{\"token\":\"***\"}"}`},
		// By form, anywhere.
		{"Bearer abcdefghijkl", "Bearer ***"},
		{"key sk_test_0123456789", "key sk_test_***"},
		{"eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "eyJ***"},
		{"AC0123456789abcdef0123456789abcdef", "AC***"},
		{"/Account/MA_ABCDEFGH/Call/", "/Account/MA***/Call/"},
		{"mail max.muster@example.com now", "mail ***@example.com now"},
		{"call +49 151 1234 5678 now", "call +49 *** **** **78 now"},
		{"call 4915112345678, now", "call 49*********78, now"},
		{"at 1795327230 or 1795327230123", "at 1795327230 or 1795327230123"},
		{"id 0A000000B0C9A1234", "id 0A000000B0C9A1234"},
		{"?api_key=abc123&api_secret=s3cret!&to=4915112345678", "?api_key=***&api_secret=***&to=49*********78"},
		{"curl -u user:passw0rd https://example.com", "curl -u *** https://example.com"},
		{"Cookie: a=b; c=d\nAccept: */*", "Cookie: ***\nAccept: */*"},
		{"GET /v1/ HTTP/1.1\nX-Auth-ID: 0123456789ab\nX-Auth-Token: 0123456789ab", "GET /v1/ HTTP/1.1\nX-Auth-ID: ***\nX-Auth-Token: ***"},
		{"curl -H 'X-Auth-ID: 0123456789ab'", "curl -H 'X-Auth-ID: ***'"},
		{"the token expired", "the token expired"},
		{"token: expired", "token: expired"},
	}
	for _, test := range tests {
		if got := explained(test.in, Options{}).Get("masked").String(); got != test.want {
			t.Errorf("AppendReport(%s) masks %s, want %s", test.in, got, test.want)
		}
		if got := explained(test.in, Options{Unmasked: true}).Get("masked").String(); got != test.in {
			t.Errorf("AppendReport(%s) unmasked gives %s", test.in, got)
		}
		if gjson.Valid(test.in) && !gjson.Valid(test.want) {
			t.Errorf("%s is no longer JSON once masked: %s", test.in, test.want)
		}
	}
}

// TestSecretKey: every name is found by its last letters, in any spelling.
func TestSecretKey(t *testing.T) {
	for letter, names := range secretNames {
		for _, name := range names {
			for _, key := range []string{name.word, strings.ToUpper(name.word) + "-", name.word[:1] + "_" + name.word[1:], name.word + "s"} {
				if kind, ok := secretKey(key); !ok || kind != name.kind || int(name.word[len(name.word)-1]-'a') != letter {
					t.Errorf("secretKey(%q) = %v, %v, want %v", key, kind, ok, name.kind)
				}
			}
		}
	}
	for _, key := range []string{"", "s", "to", "keys_of", "monkey", "apikeyx", "tokenise", "status", "___", "sss"} {
		if _, ok := secretKey(key); ok {
			t.Errorf("secretKey(%q) is secret", key)
		}
	}
}

// TestSecretEndings: the filter lets through how the names end, and no more.
func TestSecretEndings(t *testing.T) {
	var want [26]uint32
	for letter, names := range secretNames {
		for _, name := range names {
			want[letter] |= 1 << (name.word[len(name.word)-2] - 'a')
		}
	}
	for letter := range want {
		if secretEndings[letter] != want[letter] {
			t.Errorf("secretEndings[%q] = %026b, want %026b", rune('a'+letter), secretEndings[letter], want[letter])
		}
	}
}

// TestTicket: a ticket says what happened, and nothing of the paste can pass
// for Markdown or leave its block.
func TestTicket(t *testing.T) {
	in := "HTTP/1.1 403 Forbidden\n\n" + `{"error":{"code":"insufficient_permissions","message":"x","param":"a` + "`" + `\n# b"}}` + "\n```\n# not a heading"
	ticket := explained(in, Options{}).Get("ticket").String()
	for _, want := range []string{"CloudVNO", "`insufficient_permissions`", "403", "````\n"} {
		if !strings.Contains(ticket, want) {
			t.Errorf("the ticket lacks %q:\n%s", want, ticket)
		}
	}
	before, _, _ := strings.Cut(ticket, "````")
	if strings.Contains(before, "\n#") {
		t.Errorf("the paste makes a heading of the ticket:\n%s", ticket)
	}
	if got := explained("hello", Options{}).Get("ticket").String(); got != "" {
		t.Errorf("a paste without an error gives the ticket %q", got)
	}
}

// TestJWT: the expiry of a token is told, the token is not shown.
func TestJWT(t *testing.T) {
	// {"exp":1795327230}
	in := "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJleHAiOjE3OTUzMjcyMzB9.c2ln"
	tests := []struct {
		now  int64
		want string
	}{
		{0, "2026-11-22 06:00:30Z"},
		{now + 90, "2026-11-22 06:00:30Z, expired for 90 seconds"},
		{now - 3600, "2026-11-22 06:00:30Z, valid for another 60 minutes"},
	}
	for _, test := range tests {
		r := explained(in, Options{Now: test.now})
		if got := r.Get(`facts.#(name=="jwt-expires").value`).String(); got != test.want {
			t.Errorf("at %d the token expires %q, want %q", test.now, got, test.want)
		}
		if strings.Contains(r.Get("masked").String(), "eyJleHAi") {
			t.Errorf("the masked paste holds the token: %s", r.Get("masked"))
		}
	}
}

// TestLog: records of one kind form a group, whatever differs in them.
func TestLog(t *testing.T) {
	log := `2026-11-22T06:00:00Z INFO started, code of conduct read
2026-11-22T06:00:01Z WARN {"message-count":"1","messages":[{"to":"4915112345678","status":"1","error-text":"wait [ 12 ]"}]}
2026-11-22T06:00:02Z WARN {"message-count":"1","messages":[{"to":"4915112345679","status":"9","error-text":"quota"}]}
2026-11-22T06:00:03Z WARN {"message-count":"1","messages":[{"to":"4915112345670","status":"1","error-text":"wait [ 345 ]"}]}
HTTP/1.1 429 Too Many Requests
Retry-After: 3

{
  "status": "error",
  "error": {"code": "RATE_LIMIT_EXCEEDED", "message": "slow"}
}
2026-11-22T06:00:09Z WARN {"message-count":"1","messages":[{"to":"4915112345671","status":"1","error-text":"wait [ 1 ]"}]}
`
	l := New(catalog.NewSet()).NewLog(Options{})
	l.Feed([]byte(log))
	l.Finish()
	r := gjson.ParseBytes(l.AppendReport(nil))
	tests := []struct{ path, want string }{
		{"octets", itoa(len(log))},
		{"lines", "12"},
		{"errors", "5"},
		{"groups.#", "3"},
		{"groups.0.code", "1"},
		{"groups.0.count", "3"},
		{"groups.0.first", "2026-11-22T06:00:01Z"},
		{"groups.0.last", "2026-11-22T06:00:09Z"},
		{"groups.1.code", "9"},
		{"groups.2.code", "RATE_LIMIT_EXCEEDED"},
		{"groups.2.httpStatus", "429"},
	}
	for _, test := range tests {
		if got := r.Get(test.path).String(); got != test.want {
			t.Errorf("%s = %q, want %q", test.path, got, test.want)
		}
	}
	if sample := r.Get("groups.0.sample").String(); strings.Contains(sample, "4915112345678") {
		t.Errorf("the sample %q is not masked", sample)
	}
}

func BenchmarkLog(b *testing.B) {
	var log []byte
	for i := 0; len(log) < 4<<20; i++ {
		log = append(log, "2026-11-22T06:00:00Z INFO job "+itoa(i)+" of worker-"+itoa(i%8)+" took "+itoa(i%997)+" ms\n"...)
		if i%5 == 0 {
			log = append(log, `2026-11-22T06:00:00Z WARN {"message-count":"1","messages":[{"to":"49151`+itoa(10000000+i)+`","status":"`+itoa(1+i%9)+`","error-text":"e"}]}`+"\n"...)
		}
	}
	e := New(catalog.NewSet())
	b.SetBytes(int64(len(log)))
	for b.Loop() {
		l := e.NewLog(Options{})
		for i := 0; i < len(log); i += 1 << 16 {
			l.Feed(log[i:min(len(log), i+1<<16)])
		}
		l.Finish()
	}
}
