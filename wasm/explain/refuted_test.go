package explain

import "testing"

// TestNoSuccess: what was sent, or what an error stands in or behind, is no answer
// that reports success.
func TestNoSuccess(t *testing.T) {
	const id = "7c0ffee05a1b4e2d9f3a6b8c7d5e4f10"
	const check = "https://api.nexmo.com/verify/check/json?request_id=" + id + "&code=4711&api_key=ab12cd34"
	testGists(t, [][2]string{
		// The parameters of a request, and what became of it.
		{"path: '/verify/check/json?request_id=" + id + "&code=4711&api_key=ab12cd34' of api.nexmo.com\nresponse ended: 200\nBadRequestError: Bad Request", "Vonage(likely); verify/ 400 developer after-fix"},
		{check + "\nError: connect ETIMEDOUT 192.0.2.7:443", "Vonage(likely); unsent/connect-timeout developer backoff"},
		{check + "\ncurl: (28) Operation timed out after 30001 milliseconds", "Vonage(likely); unsure/unclear unknown backoff"},
		{"cURL error 28: Operation timed out for " + check, "Vonage(likely); unsure/unclear unknown backoff"},
		{check + "\nError: socket hang up", "Vonage(likely); unsure/dropped provider backoff"},
		{"GET " + check, "Vonage(likely); request"},
		{"{ request_id: '" + id + "', code: '4711' }", "-; unknown"},
		{"{ request_id: '" + id + "', code: '4711' }\nTypeError: Cannot read property 'status' of undefined", "-; setup/own-code developer after-fix"},

		// A lone id beside a failure.
		{"{ request_id: '" + id + "' }\nHTTP status 401 from api.nexmo.com", "Vonage(likely); / 401 developer after-fix"},
		{`{"request_id":"` + id + `"}`, "Vonage(likely); success"},
		{"sent: { request_id: '" + id + "' }", "Vonage(likely); success"},

		// An error beside an id.
		{`{"api_id":"` + id + `","error":"from parameter is missing","request_uuid":"` + id + `"}`, "Vobiz(guess); / developer after-fix"},
		{`{"api_id":"` + id + `","error":{"code":"no_number","message":"bad"},"request_uuid":"` + id + `"}`, "Plivo(guess); / unknown after-fix"},
		{`{"api_id":"` + id + `","error":null,"request_uuid":"` + id + `"}`, "Plivo(likely); success"},
		{`{"request_id":"` + id + `","error":"no such number"}`, "-; / unknown after-fix"},
		{`{"request_id":"` + id + `","errors":["the number is short"]}`, "-; / unknown after-fix"},
		{`{"request_id":"` + id + `","errors":[]}`, "Vonage(guess); success"},

		// A success, and then an exception.
		{"{ 'message-count': '1', messages: [ { to: '447700900123', 'message-id': '0A1B', status: '0' } ] }\nUnhandledPromiseRejectionWarning: Error: callback is no function", "-; unknown"},
		{"{ 'message-count': '2', messages: [ { to: '447700900123', status: '0' }, { to: '447700900123', status: '9', 'error-text': 'Quota' } ] }\nError: callback is no function", "Vonage(certain); partial; sms/9 account after-fix"},
		{"{ 'message-count': '1', messages: [ { to: '447700900123', 'message-id': '0A1B', status: '0' } ] }\nall done", "Vonage(certain); success"},
	})
}

// TestManyForms: of query strings and forms all are read, not only the first.
func TestManyForms(t *testing.T) {
	const receipt = "/dlr?msisdn=447700900123&messageId=0A1B2C3D&scts=2401021011"
	testGists(t, [][2]string{
		{"GET " + receipt + "&status=delivered&err-code=0 200\nGET " + receipt + "&status=failed&err-code=6 200", "Vonage(certain); partial; sms-receipt/6 carrier after-fix"},
		{"GET " + receipt + "&status=rejected&err-code=9 200\nGET " + receipt + "&status=delivered&err-code=0 200", "Vonage(certain); partial; sms-receipt/9 recipient no"},
		{"msisdn=447700900123&messageId=0A1B&status=delivered&err-code=0\nmsisdn=447700900123&messageId=0A1C&status=failed&err-code=6", "Vonage(certain); partial; sms-receipt/6 carrier after-fix"},
		{"GET /event?uuid=63f61863&conversation_uuid=CON-1&status=answered\nGET /event?uuid=63f61864&conversation_uuid=CON-2&status=busy", "Vonage(certain); partial; voice/busy recipient wait"},
	})
}
