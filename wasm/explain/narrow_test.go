package explain

import "testing"

// TestNarrowed: where a code has a meaning in several apis, words, addresses and
// columns decide which one answered.
func TestNarrowed(t *testing.T) {
	testGists(t, [][2]string{
		{`{"status":"4","error_text":"Bad Credentials"}`, "Vonage(likely); verify/4 developer after-fix"}, // SMS writes error-text
		{`{"status":"2","error_text":"mandatory parameter missing: brand"}`, "Vonage(likely); verify/2 developer after-fix"},
		{`OTSessionErrorDomain Code=6004 "no secret"`, "Vonage(likely); video/6000 developer after-fix"},
		{`{"status":"4","error_text":"no"}`, "Vonage(likely); verify/4 developer after-fix"},
		{"| msisdn | status | error_text |\n| 447700900142 | 15 | Illegal Sender Address |", "Vonage(certain); sms/15 developer after-fix"},
		{"host: 'rest.nexmo.com', path: '/number/buy?country=GB'\n{'error-code':'401','error-code-label':'no'}", "Vonage(certain); numbers/401 401 developer after-fix"},
		{"Nexmo: SMS-Versand an Frau Beispiel gescheitert, das war Status 4 um halb neun", "Vonage(guess); sms/4 developer after-fix"},
		{"The value of one or more parameters is invalid. See https://www.nexmo.com/messages/Errors#InvalidParams", "Vonage(certain); messages/InvalidParams developer after-fix"},
		{"Partner quota exceeded", "Vonage(guess); sms/9 account after-fix"},
	})
}

// TestOwnServer: a line of a web server's log tells what that server answered, which
// is the reader's own.
func TestOwnServer(t *testing.T) {
	testGists(t, [][2]string{
		{`192.0.2.7 - - [02/Mar/2026:10:11:12 +0000] "POST /hooks/call HTTP/1.1" 503 12 "-" "Vonage Webhooks"`, "Vonage(guess); unsure/own-server 503 developer after-fix"},
		{`192.0.2.7 - - [02/Mar/2026 10:11:12] "POST /hooks/call HTTP/1.1" 500 -`, "-; unsure/own-server 500 developer after-fix"},
		{`192.0.2.7 - - [02/Mar/2026:10:11:12 +0000] "GET /hooks?err-code=6&status=failed&msisdn=447700900142&messageId=0A01 HTTP/1.1" 200 2 "-" "x"`, "Vonage(certain); sms-receipt/6 carrier after-fix"},
		{"POST https://api.nexmo.com/v1/calls\n403\n12 ms", "Vonage(likely); voice/ 403 account after-fix"},
	})
}

// TestNobodysAnswer: words of a provider in the answer of somebody else, the same
// answer printed twice, parameters of a request.
func TestNobodysAnswer(t *testing.T) {
	testGists(t, [][2]string{
		{"<r><message>Illegal Sender Address - rejected</message><code>8</code><status>422</status></r>", "-; /8 422 developer after-fix"},
		{"AcmeBotError[50001]: No access", "-; unknown"},
		{`{"error_code":71,"error_reason":"Too old"}`, "-; /71 unknown after-fix"},
		{"Error: {'error-code':'420','error-code-label':'m'}\nResponse: {'error-code':'420','error-code-label':'m'}", "Vonage(certain); numbers/420 420 account after-fix; account/420 420 account after-fix"},
		{"Request url: http://192.0.2.4/send?user=a&dlr=0&message=hello+you\nanswer: 1703|447700900142", "-; unknown"},
		{`{"msisdn":"447700900142","to":"447700900143","messageId":"0A01","text":"Hi","type":"text"}`, "Vonage(certain); success"},
	})
}

// TestStatusOfText: a status behind an answer, or at the beginning of its text, is the
// answer's.
func TestStatusOfText(t *testing.T) {
	testGists(t, [][2]string{
		{`failed: Exc(body: {"code":"odd_thing","message":"No"}, statusCode: 503, tries: 2)`, "-; /odd_thing 503 provider backoff"},
		{`failed: Exc(body: {"code":"odd_thing","message":"No"}, tries: 503)`, "-; /odd_thing unknown after-fix"},
		{`{"level":"info","error":"422: No sender","method":"POST"}`, "-; / 422 developer after-fix"},
		{`<html><head><title>413 Request Entity Too Large</title></head></html>`, "-; / 413 developer after-fix"},
	})
}
