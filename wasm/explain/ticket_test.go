package explain

import (
	"strings"
	"testing"
)

// TestUnmasked: where nothing is to be hidden, the paste stays as it is.
func TestUnmasked(t *testing.T) {
	in := `{"api_key":"abcd1234","to":"+4915112345678"}`
	if got := explained(in, Options{Unmasked: true}).Get("masked").String(); got != in {
		t.Errorf("AppendReport(%s) unmasked gives %s", in, got)
	}
	if got, want := explained(in, Options{}).Get("masked").String(), `{"api_key":"***","to":"+49*********78"}`; got != want {
		t.Errorf("AppendReport(%s) masks %s, want %s", in, got, want)
	}
}

// TestTicket: a ticket says what happened, and nothing of the paste can pass
// for Markdown or leave its block.
func TestTicket(t *testing.T) {
	in := "HTTP/1.1 403 Forbidden\n\n" + `{"error":{"code":"insufficient_permissions","message":"x","param":"a` + "`" + `\n# b"}}` + "\n```\n# not a heading"
	ticket := explained(in, Options{}).Get("ticket").String()
	for _, want := range []string{"CloudVNO", "`insufficient_permissions`", "403", "Who must act: the owner of the account", "Retry: once it is fixed", "Where to look: Dashboard", "Documentation: https://", "````\n"} {
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

// TestWhoActs: to change the request is advice only where its fault is in it.
func TestWhoActs(t *testing.T) {
	for in, want := range map[string]string{
		`{"status":400,"code":21211}`:                         "the developer (change the request)",
		`{"status":429,"code":20429}`:                         "the developer (send more slowly)",
		"Error: getaddrinfo ENOTFOUND api.example.invalid":    "the developer\n",
		`{"message-count":"1","messages":[{"status":"10"}]}`:  "the developer (send more slowly)",
		"HTTP/1.1 408 Request Timeout\n\n":                    "the developer\n",
		"HTTP/1.1 429 Too Many Requests\nRetry-After: 30\n\n": "the developer (send more slowly)",
	} {
		if ticket := explained(in, Options{}).Get("ticket").String(); !strings.Contains(ticket, "Who must act: "+want) {
			t.Errorf("of %q the ticket does not say %q:\n%s", in, want, ticket)
		}
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
		{now + 90, "2026-11-22 06:00:30Z, expired 90 seconds ago"},
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
