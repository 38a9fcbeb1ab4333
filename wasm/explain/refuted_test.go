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
		{"{ request_id: '" + id + "', code: '4711' }\nTypeError: Cannot read property 'status' of undefined", "-; program/own-code developer after-fix"},

		// A lone id beside a failure.
		{"{ request_id: '" + id + "' }\nHTTP status 401 from api.nexmo.com", "Vonage(likely); / 401 developer after-fix"},
		{`{"request_id":"` + id + `"}`, "Vonage(likely); success"},
		{"sent: { request_id: '" + id + "' }", "Vonage(likely); success"},

		// An error beside an id.
		{`{"api_id":"` + id + `","error":"from parameter is missing","request_uuid":"` + id + `"}`, "Vobiz(guess); / developer after-fix"},
		{`{"api_id":"` + id + `","error":{"code":"no_number","message":"bad"},"request_uuid":"` + id + `"}`, "Plivo(guess); / unknown after-fix"},
		{`{"api_id":"` + id + `","error":null,"request_uuid":"` + id + `"}`, "Plivo(guess); success"},
		{`{"api_id":"` + id + `","error":0,"request_uuid":"` + id + `"}`, "Plivo(guess); success"},
		{`{"api_id":"` + id + `","error":-0.0,"request_uuid":"` + id + `"}`, "Plivo(guess); success"},
		{`{"api_id":"` + id + `","error":5,"request_uuid":"` + id + `"}`, "-; unknown"},
		{`{"api_id":"` + id + `","error":0.5,"request_uuid":"` + id + `"}`, "-; unknown"},
		{`{"api_id":"` + id + `","errors":17,"request_uuid":"` + id + `"}`, "-; unknown"},
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

// TestOwnWords: what an answer says itself decides over the code beside it, and over
// the summary behind it.
func TestOwnWords(t *testing.T) {
	const event = `"uuid":"63f61863","conversation_uuid":"CON-1","timestamp":"2024-01-02T10:11:12.000Z"}`
	testGists(t, [][2]string{
		{`OTSessionErrorDomain Code=1004 "The session ID is of an old kind"`, "Vonage(likely); video/OT_AUTHENTICATION_ERROR developer after-fix"},
		{`OTSessionErrorDomain Code=1004 "token is malformed"`, "Vonage(likely); video/OT_AUTHENTICATION_ERROR developer after-fix"},
		{"OT.exception :: title: Authentication error (1004) msg: Invalid apiKey", "Vonage(likely); video/OT_AUTHENTICATION_ERROR developer after-fix"},
		{"OT_AUTHENTICATION_ERROR: The project is suspended (1004)", "Vonage(likely); video/OT_AUTHENTICATION_ERROR account after-fix"},
		{"OpenTok:Session:error Error: The token does not match the session ID.", "Vonage(likely); video/OT_AUTHENTICATION_ERROR developer after-fix"},
		{"joining gave `Error: The token does not match the session ID.` in opentok", "Vonage(likely); video/OT_AUTHENTICATION_ERROR developer after-fix"},
		{"com.opentok.exception.InvalidArgumentException: Session not valid", "Vonage(likely); video/1005 developer after-fix"},

		{"chan_sip.c: Received response: \"Forbidden\" from '\"desk\" <sip:desk@192.0.2.4>;tag=a1'", "-; response/403 account after-fix"},
		{"chan_sip.c: Received response: \"Forbidden\" from '<sip:desk@192.0.2.4>;tag=a1'\n  == Everyone is busy/congested at this time (1:0/1/0)", "-; response/403 account after-fix"},
		{"chan_sip.c: Received response: \"Forbidden\" from '<sip:desk@sip.nexmo.com>;tag=a1'", "Vonage(likely); response/403 account after-fix"},

		{`{"to":"wss://bot.example/socket","status":"unanswered",` + event, "Vonage(certain); voice-websocket/unanswered developer after-fix"},
		{`{"to":"wss://bot.example/socket","status":"disconnected",` + event, "Vonage(certain); voice-websocket/disconnected developer after-fix"},
		{`{"to":"wss://bot.example/socket","status":"failed",` + event, "Vonage(certain); voice/failed unknown after-fix"},
		{`{"to":"447700900123","status":"unanswered",` + event, "Vonage(certain); voice/unanswered recipient wait"},
		{`{"to":"sip:desk@pbx.example","status":"unanswered",` + event, "Vonage(certain); voice/unanswered recipient wait"},

		{"requests.exceptions.HTTPError: 400 Client Error: Bad Request for url: https://api.nexmo.com/v1/messages", "Vonage(likely); messages/ 400 developer after-fix"},
		{"info: response ended: 429\nparseError: SyntaxError: Unexpected end of JSON input (nexmo)", "Vonage(guess); / 429 developer wait"},
		{"path: '/verify/check/json' of api.nexmo.com\nresponse ended: 200", "Vonage(likely); unknown"},

		{"RuntimeException: Please provide Vonage API credentials. Possible combinations: api_key + api_secret in /srv/app.php:12", "Vonage(guess); setup/missing-key developer after-fix"},
		{"vonage_jwt.errors.VonageJwtError: Application ID and private key not provided", "Vonage(guess); setup/missing-private-key developer after-fix"},
		{"Vonage CLI\nError: Invalid App ID or Private Key", "Vonage(likely); general/unauthorized developer after-fix"},
		{"Error: Invalid App ID or Private Key", "-; / developer after-fix"},
		{"InvalidKeyProvided: Key provided is shorter than 256 bits, only 128 bits provided", "-; setup/short-key developer after-fix"},
		{"Error: secretOrPrivateKey has a minimum key size of 2048 bits for RS256", "-; setup/short-key developer after-fix"},

		{`{"value":7.5,"autoReload":true}`, "Vonage(likely); success"},
	})
}

// TestClientRefused: of code 1004, the sentence beside it says what is refused.
func TestClientRefused(t *testing.T) {
	const any, token = "The API key, session ID or token of the client is not accepted.", "The token of the client is not accepted."
	for _, test := range [][3]string{
		{`OTSessionErrorDomain Code=1004 "The session ID is of an old kind"`, any, "The session ID is of an old kind"},
		{"OT.exception :: title: Authentication error (1004) msg: Invalid apiKey", any, "Invalid apiKey"},
		{"OT_AUTHENTICATION_ERROR: token has expired (1004)", token, ""},
		{`OTSessionErrorDomain Code=1004 "token is malformed"`, token, "token is malformed"},
		{"OT_AUTHENTICATION_ERROR: The project is suspended (1004)", "The video project is suspended.", ""},
	} {
		r := explained(test[0], Options{Now: now})
		if title, said := r.Get("errors.0.title").String(), r.Get("errors.0.said").String(); title != test[1] || said != test[2] {
			t.Errorf("explaining %s gives %q, said %q", test[0], title, said)
		}
	}
}
