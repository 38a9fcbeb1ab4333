package explain

import "testing"

// TestStatusInSentences: what people write around a status, and numbers that only count.
func TestStatusInSentences(t *testing.T) {
	testGists(t, [][2]string{
		{"Vobiz refused the hangup request (404): ", "Vobiz(guess); / 404 developer after-fix"},
		{"vobiz auth failed, compare ID and token (401).", "Vobiz(guess); / 401 developer after-fix"},
		{"CloudVNO turned the key down: invalid key [403]", "CloudVNO(guess); / 403 account after-fix"},
		{"PUT https://api.vobiz.ai/api/v1/account/x answers 401 although both are right", "Vobiz(likely); / 401 developer after-fix"},
		{"telephony.io answers with 429 since noon", "Telephony.io(likely); / 429 developer wait"},
		{"@vonage/video throws a 403 status whenever we start a recording", "Vonage(likely); / 403 account after-fix"},
		{"Nexmo credentials 401. What now?", "Vonage(guess); / 401 developer after-fix"},
		{"Since the move CloudVNO gives us a 403 on numbers", "CloudVNO(guess); / 403 account after-fix"},
		{"Vonage says 404", "Vonage(guess); / 404 developer after-fix"},
		{"Bei Vonage kommt 403, obwohl das Guthaben reicht.", "Vonage(guess); / 403 account after-fix"},
		{"Vonage antwortet mit 401 seit gestern", "Vonage(guess); / 401 developer after-fix"},
		{"La API de Vonage devuelve 401 al enviar", "Vonage(guess); / 401 developer after-fix"},
		{"Vonage replies with status of 422 for this template", "Vonage(guess); / 422 developer after-fix"},
		{"GET https://api.nexmo.com/v1/calls 404 from our worker", "Vonage(likely); voice/ 404 developer after-fix"},

		{"Vonage took 401 messages and sent 404 receipts back", "Vonage(guess); unknown"},
		{"page (404) of the Vonage manual", "Vonage(guess); unknown"},
		{"with 500 numbers at Vonage", "Vonage(guess); unknown"},
		{"POST https://rest.nexmo.com/sms/json 404 ms", "Vonage(likely); request"},
	})
}

// TestOwnHost: the host that was asked is the one that answered.
func TestOwnHost(t *testing.T) {
	const own = "-; unsure/own-server "
	testGists(t, [][2]string{
		{"http://localhost:5050/nexmo/text\ngetting status code 500", own + "500 developer after-fix"},
		{"PATCH http://127.0.0.1:8000/vobiz/dial 502 (Bad Gateway)", own + "502 developer after-fix"},
		{"localhost:8080/vonage/hook returned 404", own + "404 developer after-fix"},
		{"AxiosError: Request failed with status code 500\n  config: { method: 'post', url: 'http://10.0.0.7:4000/vobiz/dial' }", own + "500 developer after-fix"},
		{"POST https://3f2a.ngrok-free.app/vonage/answer 502 Bad Gateway", own + "502 developer after-fix"},
		{"POST https://shop.example.com/nexmo/send 500 (Internal Server Error)", own + "500 developer after-fix"},
		{`POST http://localhost:3030/text 500 {"error":"nexmo broke"}`, own + "500 developer after-fix"},

		{"calling Vonage from http://localhost:5050 gives 401", "Vonage(guess); / 401 developer after-fix"},
		{"Vonage: Request failed with status code 401\n    at go (http://localhost:5050/app/bundle.js:7:1)", "Vonage(guess); / 401 developer after-fix"},
		{"Vonage returns 404, see https://github.com/acme/vonage-demo/issues/7", "Vonage(guess); / 404 developer after-fix"},
		{"POST https://api.nexmo.com/v1/calls 500 by way of http://localhost:5050/vonage", "Vonage(likely); voice/ 500 provider backoff"},
		{"POST https://api.example.net/v2/send 500 (Internal Server Error)", "-; / 500 provider backoff"},
	})
}

// TestQuotedSource: what a parser quotes where it stopped is what the program could not
// read, and no failure of the API unless it is an error itself.
func TestQuotedSource(t *testing.T) {
	testGists(t, [][2]string{
		{"com.fasterxml.jackson.databind.exc.InvalidTypeIdException: Could not resolve type id 'vbc' as a subtype of `com.vonage.client.voice.Endpoint`\n at [Source: (String)\"{\"count\":2,\"_embedded\":{\"calls\":[{\"uuid\":\"63f6\",\"status\":\"busy\",\"conversation_uuid\":\"CON-9\"},{\"[truncated 900 chars]; line: 1, column: 411]", "Vonage(likely); unsure/unread-json developer after-fix"},
		{"com.fasterxml.jackson.databind.exc.InvalidFormatException: Cannot deserialize value of type `int`\n at [Source: (String)\"{\"message-count\":\"1\",\"messages\":[{\"to\":\"491510000000\",\"message-id\":\"0B\",\"status\":\"0\"}]}\"; line: 1, column: 9]", "-; unsure/unread-json developer after-fix"},
		{"pydantic_core._pydantic_core.ValidationError: 1 validation error for CallInfo\nto.type\n  Field required [type=missing, input_value={'uuid': '63f6', 'status': 'failed', 'conversation_uuid': 'CON-9'}, input_type=dict]", "-; unsure/unread-json developer after-fix"},
		{`kotlinx.serialization.json.internal.JsonDecodingException: Unexpected JSON token at offset 9: Encountered an unknown key 'rate'. JSON input: {"uuid":"63f6","status":"failed","conversation_uuid":"CON-9"}`, "-; unsure/unread-json developer after-fix"},
		{"com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException: Unrecognized field \"instance\"\n at [Source: (String)\"{\"type\":\"https://developer.vonage.com/api-errors#unauthorized\",\"title\":\"Unauthorized\",\"detail\":\"Wrong key.\",\"instance\":\"bf0c\"}\"; line: 1, column: 9]", "Vonage(certain); general/unauthorized developer after-fix"},
	})
}

// TestStates: states on the way and answers that succeeded are no failures, whatever
// stands beside them.
func TestStates(t *testing.T) {
	testGists(t, [][2]string{
		{`{"msisdn":"491510000000","messageId":"0B","status":"buffered","err-code":"0"}`, "Vonage(certain); success"},
		{"msisdn=491510000000&to=ACME&messageId=0B&status=accepted&err-code=0", "Vonage(certain); success"},
		{`{"msisdn":"491510000000","messageId":"0B","status":"buffered","err-code":"1"}`, "Vonage(certain); success"},
		{`{"msisdn":"491510000000","messageId":"0B","status":"delivered","err-code":"0"}`, "Vonage(certain); success"},
		{`{"msisdn":"491510000000","messageId":"0B","status":"failed","err-code":"0"}`, "Vonage(certain); sms-receipt/failed unknown after-fix"},
		{"msisdn=491510000000&to=ACME&messageId=0B&status=expired&err-code=0", "Vonage(certain); sms-receipt/expired recipient after-fix"},
		{`{"speech":{"timeout_reason":"start_timeout","results":[]},"dtmf":{"digits":null,"timed_out":true},"conversation_uuid":"CON-9","uuid":"63f6"}`, "Vonage(certain); success"},
		{`{"dtmf":{"digits":"42","timed_out":false},"conversation_uuid":"CON-9","uuid":"63f6"}`, "Vonage(certain); success"},
		{`{"speech":{"results":[{"text":"yes"}]},"conversation_uuid":"CON-9","uuid":"63f6"}`, "Vonage(certain); success"},
		{"POST /cb/hook HTTP/1.1\nX-CloudVNO-Signature: 51f0\n\n" + `{"id":"msg_7","status":"delivered","to":"+14155550132"}`, "CloudVNO(certain); success"},
		{"POST /cb/hook HTTP/1.1\nX-CloudVNO-Signature: 51f0\n\n" + `{"id":"msg_7","status":"undelivered","to":"+14155550132"}`, "CloudVNO(likely); unknown"},
		{"$ curl -s https://www.telephony.io/api/verify/send -d '{\"phone_number\":\"+14155550132\"}'\n" + `{"success":true,"verification":"v7"}`, "Telephony.io(likely); success"},
		{"$ curl https://api.cloudvno.com/v1/calls -d '{\"to\":\"+14155550132\"}'\n" + `{"call":"c7","status":"initiated"}`, "CloudVNO(likely); success"},
		{"$ curl https://api.nexmo.com/verify/json -d 'number=491510000000&brand=ACME'\n" + `{"request_id":"r7","status":"0"}`, "Vonage(likely); success"},

		{"$ curl -s https://www.telephony.io/api/verify/send -d '{\"phone_number\":\"+14155550132\"}'\n" + `{"success":false}`, "Telephony.io(likely); request"},
		{"$ curl https://api.cloudvno.com/v1/calls -d '{\"to\":\"+14155550132\"}'", "CloudVNO(likely); request"},
	})
}

// TestWrapped: a sentence that an SDK puts before any cause says nothing of the cause.
func TestWrapped(t *testing.T) {
	testGists(t, [][2]string{
		{"OpenTokError: Failed to connect to OpenTok. Response code: no implicit conversion of nil into String", "Vonage(likely); setup/argument developer after-fix"},
		{"Failed to connect to OpenTok. Response code: wrong number of arguments", "Vonage(likely); setup/sdk-call developer after-fix"},
		{"Failed to connect to OpenTok.", "Vonage(likely); unknown"},
		{"Failed to open TCP connection to api.vobiz.ai:443 (execution expired)", "Vobiz(likely); unsent/connect-timeout developer backoff"},
		{"Failed to connect to api.vobiz.ai port 443: Operation timed out", "Vobiz(likely); unsent/connect-timeout developer backoff"},
		{"Failed to open TCP connection to api.vobiz.ai:443 (Connection refused - connect(2))", "Vobiz(likely); unsent/refused developer backoff"},
	})
}

// TestConstruction: what SDKs say where the client is made without what it needs, and
// names that the program does not have.
func TestConstruction(t *testing.T) {
	testGists(t, [][2]string{
		{"System.ArgumentException: You must provide at least one type of authentication via configuration!\n   at Vonage.Configuration..ctor()", "Vonage(guess); setup/missing-key developer after-fix"},
		{"vonage: Must supply api_key and api_secret", "Vonage(guess); setup/missing-key developer after-fix"},
		{"VonageAuthenticationException: API Key or API Secret missing.", "Vonage(likely); setup/missing-key developer after-fix"},
		{"KeyError: 'VOBIZ_AUTH_TOKEN'", "Vobiz(guess); setup/missing-key developer after-fix"},
		{`KeyError: key not found: "NEXMO_API_SECRET"`, "Vonage(guess); setup/missing-key developer after-fix"},
		{"panic: VOBIZ_AUTH_ID is not set", "Vobiz(guess); setup/missing-key developer after-fix"},
		{"Error: Missing CLOUDVNO_API_KEY", "CloudVNO(guess); setup/missing-key developer after-fix"},
		{"The Vobiz Python SDK could not find your auth credentials.", "Vobiz(guess); setup/missing-key developer after-fix"},
		{"Uncaught ReferenceError: OT is not defined", "Vonage(likely); setup/missing-library developer after-fix"},
		{"NameError: name 'vonage' is not defined", "Vonage(guess); setup/missing-library developer after-fix"},
		{"ReferenceError: recipient is not defined in vonage.js", "Vonage(guess); program/own-code developer after-fix"},
		{"OTRN JS: There was an error: mirrorView is not a valid option", "Vonage(likely); setup/argument developer after-fix"},
		{"invalid json response body at https://www.telephony.io/api/verify/check reason: Unexpected token 'A', \"An error o\"... is not valid JSON", "Telephony.io(likely); unsure/gateway provider backoff"},
		{"INVITE failed: sip status: 500: Auth retry attempts reached, SIP status: 500", "-; client/auth-retries developer after-fix"},
		{"nexmo.buy_number: The request sent by the client was syntactically incorrect.", "Vonage(guess); http/400 developer after-fix"},
	})
}
