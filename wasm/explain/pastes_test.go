package explain

import (
	"strings"
	"testing"

	"github.com/tidwall/gjson"
)

// gist returns what a report says, in one line: who answered, how sure that is
// unless nobody is named, and each error with its HTTP status, party and retry.
// What is no error is named by its outcome.
func gist(r gjson.Result) string {
	who := r.Get("provider.name").String()
	if who == "Not recognised" {
		who = "-"
	} else {
		who = strings.ReplaceAll(who, " ", "") + "(" + r.Get("provider.confidence").String() + ")"
	}
	parts := []string{who}
	if outcome := r.Get("outcome").String(); outcome != "error" {
		parts = append(parts, outcome)
	}
	for _, x := range r.Get("errors").Array() {
		code := x.Get("api").String() + "/" + x.Get("code").String()
		for _, member := range []string{"httpStatus", "party", "retry.kind"} {
			if v := x.Get(member).String(); v != "" {
				code += " " + v
			}
		}
		parts = append(parts, code)
	}
	return strings.Join(parts, "; ")
}

// testGists compares the gists of pastes.
func testGists(t *testing.T, tests [][2]string) {
	t.Helper()
	for _, test := range tests {
		if got := gist(explained(test[0], Options{Now: now})); got != test[1] {
			t.Errorf("explaining %s\n gives %s\n want  %s", test[0], got, test[1])
		}
	}
}

// TestBareNumbers: a number is a provider's code only where something names the
// provider and says that it is a code; from 100 to 599 it is an HTTP status.
func TestBareNumbers(t *testing.T) {
	testGists(t, [][2]string{
		// HTTP statuses, named by a word or alone.
		{"error 403", "-; / 403 account after-fix"},
		{"Fehler: 404", "-; / 404 developer after-fix"},
		{"Status code 503", "-; / 503 provider backoff"},
		{`{"code": 404, "msg": "gone away"}`, "-; / 404 developer after-fix"},
		{`{"code":404,"message":"no such thing"}`, "-; http/404 404 developer after-fix"},
		{"POST /status HTTP/1.1 204 (431 bytes)", "-; success"},
		{"took 404 ms", "-; unknown"},
		{"wrote 503 rows", "-; unknown"},

		// Numbers that nobody is named for, or that are another program's.
		{"error 29", "-; unknown"},
		{"error code: 1021", "-; unknown"},
		{`{"retries":3,"code":7}`, "-; unknown"},
		{"worker exited with exit code 15 near nexmo.com", "Vonage(likely); unknown"},
		{"cURL error 15 while asking Vonage", "Vonage(guess); unknown"},
		{"Vonage: error 5550123 is no mobile", "Vonage(guess); unknown"},
		{"Vonage failed at 10:15:29, error 192.0.2.9", "Vonage(guess); unknown"},

		// Named by the provider, and by the api beside it.
		{"vonage 29", "Vonage(guess); sms/29 account after-fix; verify/29 account after-fix"},
		{"nexmo verify 29", "Vonage(guess); verify/29 account after-fix"},
		{"sms error 9", "Vonage(guess); sms/9 account after-fix"},
		{"Vonage 403", "Vonage(guess); / 403 account after-fix"},
	})
}

// TestForeign: what a provider never sends speaks against it, and a host that is
// somebody else's rules it out.
func TestForeign(t *testing.T) {
	testGists(t, [][2]string{
		// A weak shape without a known code.
		{`{"ok":false,"error":{"code":"NO_SEATS_LEFT","message":"full"},"meta":{"request_id":"q-19"}}`, "-; /NO_SEATS_LEFT unknown after-fix"},
		{`{"errors":[{"code":"no_such_queue","message":"gone","url":"https://docs.switchboard.example/q"}]}`, "-; /no_such_queue unknown after-fix"},
		{`{"error":{"message":"conflict","code":"xyz"}}`, "-; /xyz unknown after-fix"},
		{`{"code":"PLAN_ENDED","message":"none"}`, "-; /PLAN_ENDED unknown after-fix"},

		// A known code, but a foreign host.
		{`{"success":false,"error":{"code":"insufficient_balance","message":"empty"}} from https://api.relay.example/v2/calls`, "-; /insufficient_balance unknown after-fix"},
		{`{"code":"no_answer","message":"m","docs":"https://help.relay.example/no_answer"}`, "-; /no_answer unknown after-fix"},

		// The same with its provider's name or host.
		{`CloudVNO says {"error":{"code":"xyz","message":"m"}}`, "CloudVNO(likely); messaging/xyz unknown after-fix"},
		{`{"error":{"code":"no_answer","message":"m"}}`, "CloudVNO(likely); voice/no_answer recipient wait"},

		// An error's number below 400 says nothing in HTTP, nor does a word of
		// its sentence.
		{`{"error":{"message":"bad call","type":"AppException","code":200,"trace":"AbC"}}`, "-; /200 unknown after-fix"},
		{`{"error":{"message":"gone","code":"q1"}}`, "-; /q1 unknown after-fix"},
		{`{"message":"Unauthorized"}`, "-; / developer after-fix"},
	})
}
