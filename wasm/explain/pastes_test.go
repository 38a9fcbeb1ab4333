package explain

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"github.com/tidwall/gjson"
)

// gist returns what a report says, in one line: who answered, how sure that is
// unless nobody is named, and each error with its HTTP status, party and retry.
// What is no error is named by its outcome.
func gist(r gjson.Result) string {
	who := r.Get("provider.name").String()
	if who == "Not recognized" {
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
		{`{"code": 404, "msg": "gone away"}`, "-; http/404 404 developer after-fix"},
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

		{"client.RelayError: ('not_found', 'no such room')", "-; unknown"},
		{"the parcel is out-of-service, says https://api.relay.example/v1", "-; unknown"},
		{"Unexpected HTTP response (code=302) of nexmo.rb", "Vonage(guess); / 302 developer after-fix"},
		{"status from INVITE: sip status: 486 (BUSY)", "-; response/486 recipient wait"},

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
		{`{"success":false,"error":{"code":"insufficient_balance","message":"empty"}} from https://api.relay.example/v2/calls`, "-; /insufficient_balance account after-fix"},
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

// TestAnswerBehindRequest: what stands behind a request line is its answer where
// a word, an arrow, a status, the method or its keys say so.
func TestAnswerBehindRequest(t *testing.T) {
	const refused = `{"request_id":"aa11bb22cc33dd44","status":"16","error_text":"no match"}`
	const verify = "Vonage(certain); verify/16 recipient after-fix"
	testGists(t, [][2]string{
		{"POST https://api.nexmo.com/verify/check/json => " + refused, verify},
		{"POST https://api.nexmo.com/verify/check/json responded: " + refused, verify},
		{"POST https://api.nexmo.com/verify/check/json 200 " + refused, "Vonage(certain); verify/16 200 recipient after-fix"},
		{"GET https://api.nexmo.com/verify/check/json?request_id=x\n\n" + refused, verify},
		{"POST /verify/check/json HTTP/1.1\nHost: api.nexmo.com\n\n{\"code\":\"1234\"}\n\n" + refused, verify},
		{"POST https://api.nexmo.com/verify/check/json\n" + refused, verify},
		{"POST https://rest.nexmo.com/sms/json\n\n" + `{"to":"447700900142","from":"ACME","text":"Hi"}`, "Vonage(likely); request"},
		{"POST /hooks/dlr HTTP/1.1\nHost: shop.example\n\n" + `{"msisdn":"447700900142","messageId":"0C00000012AB34CE","err-code":"6","status":"failed"}`, "Vonage(certain); sms-receipt/6 carrier after-fix"},
	})
}

// TestListsOfOne: parsers of queries and forms wrap each value in a list. What
// they print says the same as the query itself.
func TestListsOfOne(t *testing.T) {
	testGists(t, [][2]string{
		{`{'err-code': ['0'], 'messageId': ['0C00000012AB34CD'], 'msisdn': ['447700900142'], 'status': ['delivered']}`, "Vonage(certain); success"},
		{`{"err-code":["6"],"messageId":["0C00000012AB34CE"],"msisdn":["447700900142"],"status":["failed"]}`, "Vonage(certain); sms-receipt/6 carrier after-fix"},
		{"err-code=6&status=failed", "Vonage(certain); sms-receipt/6 carrier after-fix"},
		{"err-code=0&status=delivered", "Vonage(certain); success"},
		{`{"body":"err-code=6&status=failed&messageId=0C00000012AB34CE&msisdn=447700900142"}`, "Vonage(certain); sms-receipt/6 carrier after-fix"},
		{`{"a":["x"],"b":["y","z"]}`, "-; unknown"},
	})
}

// TestVideoWithoutCode: code -1 of the Video API only says that the status or
// the sentence tells.
func TestVideoWithoutCode(t *testing.T) {
	testGists(t, [][2]string{
		{`Could not start. (403) {"code":-1,"message":"Token is bad"}`, "Vonage(certain); video/-1 403 developer after-fix"},
		{"<errorPayload><code>-1</code><message>Partner secret is wrong</message></errorPayload>", "Vonage(certain); video/-1 developer after-fix"},
		{`404 {"code":-1,"message":"m"}`, "Vonage(certain); video/-1 404 developer after-fix"},
		{`{"code":-1,"message":"Request timed out"}`, "Vonage(certain); video/-1 provider backoff"},
		{`{"code":403,"message":"m","description":"d"} from api.opentok.com`, "Vonage(certain); video/403 developer after-fix"},
	})
}

// TestVariants: a code that means several things in one api, and a number that
// only one of two apis has.
func TestVariants(t *testing.T) {
	const conflict = `{"title":"Conflict","type":"https://www.developer.vonage.com/api-errors/verify#conflict","detail":"`
	testGists(t, [][2]string{
		{conflict + `This number has one running."}`, "Vonage(certain); verify-v2/conflict developer wait"},
		{`PUT /v2/verify/aa11/next_workflow -> ` + conflict + `d"}`, "Vonage(certain); verify-v2/conflict developer backoff"},
		{conflict + `d"}`, "Vonage(certain); verify-v2/conflict developer wait; verify-v2/conflict developer backoff"},
		{`{"request_id":"aa11","number":"447700900142","status":44,"error_text":"e"}`, "Vonage(certain); number-insight/44 carrier wait"},
		{`{"request_id":"aa11","remaining_balance":"1.2","status":3,"error_text":"e"}`, "Vonage(certain); number-insight/3 developer after-fix"},
	})
}

// TestForeignWords: of an answer that no catalog knows, its own words, link and
// ids are told, and its HTTP status only where it stands as one.
func TestForeignWords(t *testing.T) {
	tests := []struct{ in, gist, said, title, doc, id string }{
		{`{"code":31999,"message":"The plan has ended","more_info":"https://docs.relay.example/31999","status":400}`,
			"-; /31999 400 developer after-fix", "The plan has ended", "The plan has ended", "https://docs.relay.example/31999", ""},
		{`{"error":{"message":"no right","type":"AppError","code":"n200","fbtrace_id":"Ab1"}}`,
			"-; /n200 unknown after-fix", "no right", "no right", "", "Ab1"},
		{`{"ok":false,"error":{"code":"X_1","message":"none"},"meta":{"request_id":"t-7"}}`,
			"-; /X_1 unknown after-fix", "none", "none", "", "t-7"},
		{`{"error":"bad","apiID":"q-1","docs":"http://relay.example/plain"}`,
			"-; / unknown after-fix", "bad", "The request failed; the answer does not say why.", "", "q-1"},

		// A status stands in the outermost object, not in an item.
		{`{"data":{"list":[{"state":"no","statusCode":402}]}}`, "-; unknown", "", "", "", ""},
		{`{"SMSMessageData":{"Recipients":[{"status":"InvalidSenderId","statusCode":402,"number":"+447700900142"}]}}`,
			"Africa'sTalking(certain); /402 developer after-fix", "InvalidSenderId", "InvalidSenderId", "", ""},

		// Items have the status of what holds them.
		{`{"name":"PlanError","message":"plan is wrong","errors":[{"key":"rate","code":"not_int"}],"status":422}`,
			"-; / 422 developer after-fix; field/not_int 422 developer after-fix", "plan is wrong", "The request is well-formed, but its content was rejected.", "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.21", ""},
		{`{"errors":["rate must be whole","size is missing"],"status":422}`,
			"-; / 422 developer after-fix; field/ 422 developer after-fix", "rate must be whole", "The request is well-formed, but its content was rejected.", "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.21", ""},
		{`{"status":422,"errors":[{"code":"not_int","message":"rate is wrong"}]}`,
			"-; /not_int 422 developer after-fix", "rate is wrong", "rate is wrong", "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.21", ""},
		{`{"detail":[{"loc":["body","to"],"msg":"field required"}]}`,
			"-; field/ developer after-fix", "field required", "The value of `to` was rejected.", "", ""},

		// The text of an SMS is not what the answer says.
		{`{"job":7,"message":"Your taxi is here","status":29,"status_msg":"number not on the list"}`,
			"-; / unknown after-fix", "number not on the list", "The request failed; the answer does not say why.", "", ""},
		{`{"to":"447700900142","message":"Your taxi is here","error_message":"no route"}`,
			"-; / unknown after-fix", "no route", "The request failed; the answer does not say why.", "", ""},
	}
	for _, test := range tests {
		r := explained(test.in, Options{Now: now})
		x := r.Get("errors.0")
		got := []string{gist(r), x.Get("said").String(), x.Get("title").String(), x.Get("docUrl").String(), r.Get(`facts.#(name=="request-id").value`).String()}
		want := []string{test.gist, test.said, test.title, test.doc, test.id}
		if !slices.Equal(got, want) {
			t.Errorf("explaining %s\n gives %q\n want  %q", test.in, got, want)
		}
	}
}

// TestSmallKinds: what words of an answer decide, and where JSON stands.
func TestSmallKinds(t *testing.T) {
	testGists(t, [][2]string{
		{`{"error-code":"420","error-code-label":"cannot link this number"}`, "Vonage(certain); numbers/420 420 account after-fix"},
		{`{"error-code":"420","error-code-label":"topup failed"}`, "Vonage(certain); account/420 420 account after-fix"},
		{`{"error-code":"401","error-code-label":"authentication failed"}`, "Vonage(certain); account/401 401 developer after-fix"},
		{`{"error-code":"401","error-code-label":"not auto-reload enabled"}`, "Vonage(certain); account/401 401 account after-fix"},
		{`{"error":{"code":"unknown_thing","message":"The parameter 'body' is wrong"}}`, "-; /unknown_thing unknown after-fix"},
		{`{"Message":"User is not authorized"}`, "-; / unknown after-fix"},
		{`{"fault":{"faultstring":"Too many","detail":{"errorcode":"policies.QuotaViolation"}}}`, "-; /policies.QuotaViolation unknown after-fix"},

		// A cell of CSV (RFC 4180 §2), and a statement of SQL.
		{`"2026-11-22","447700900142","{""message-count"":""1"",""messages"":[{""status"":""9"",""error-text"":""no credit""}]}"`, "Vonage(certain); sms/9 account after-fix"},
		{`INSERT INTO log VALUES (7, '{"message-count":"1","messages":[{"status":"9","error-text":"no credit"}]}', 'x');`, "Vonage(certain); sms/9 account after-fix"},
		{`{"conversation_uuid_from":"CON-1","type":"transfer","uuid":"u","conversation_uuid_to":"CON-2","timestamp":"2026-11-22T06:00:00Z"}`, "Vonage(certain); success"},
		{`10.0.0.9 - - [22/Nov/2026:06:00:00 +0000] "GET /dlr?msisdn=447700900142&messageId=0C00000012AB34CE&err-code=6&status=failed HTTP/1.1" 200 2`, "Vonage(certain); sms-receipt/6 carrier after-fix"},
	})
	tests := []struct{ in, path, want string }{
		{`{"type":"https://developer.vonage.com/api-errors/messages#1120","title":"t","detail":"The ` + "`from`" + ` is not yours."}`, "errors.0.param", "from"},
		{`{"error":{"code":"x_1","message":"The parameter 'body' is wrong"}}`, "errors.0.param", "body"},
		{`{"error":{"code":"x_1","message":"It's not 'fine'"}}`, "errors.0.param", ""},
		{`{"message_uuid":"a","error":{"error":{"title":"1020","detail":"d","instance":"4a1c"}}}`, `facts.#(name=="trace-id").value`, "4a1c"},
		{`{"type":"https://developer.vonage.com/api-errors/subaccounts#invalid-number-transfer","title":"t","detail":"to 2 - banned account"}`, "errors.0.title", "The number cannot be moved: one of the accounts is banned."},
		{`POST https://messages-sandbox.nexmo.com/v1/messages -> 403 {"type":"https://developer.vonage.com/api-errors#forbidden","title":"t","detail":"d"}`, "errors.0.title", "The recipient has not joined the Messages sandbox."},
	}
	for _, test := range tests {
		if got := explained(test.in, Options{}).Get(test.path).String(); got != test.want {
			t.Errorf("explaining %s: %s is %q, want %q", test.in, test.path, got, test.want)
		}
	}
}

// TestBase64: the body that a platform hands over in base64 is read as if it stood
// there, JSON and forms; a token is none.
func TestBase64(t *testing.T) {
	encoded := base64.StdEncoding.EncodeToString
	problem := encoded([]byte(`{"type":"https://developer.vonage.com/api-errors#unauthorized","title":"Unauthorized"}`))
	receipt := encoded([]byte("msisdn=447700900101&err-code=6&status=rejected&messageId=0A0000001B2C3D4E"))
	testGists(t, [][2]string{
		{`{"isBase64Encoded":true,"httpMethod":"POST","body":"` + problem + `"}`, "Vonage(certain); general/unauthorized developer after-fix"},
		{`{"data":"` + strings.TrimRight(problem, "=") + `"}`, "Vonage(certain); general/unauthorized developer after-fix"},
		{`{"isBase64Encoded":true,"body":"` + receipt + `"}`, "Vonage(certain); sms-receipt/6 carrier after-fix"},
		{`{"httpMethod":"POST","headers":{"x-id":"abcdefghijklmnopqrstuvwx"},"body":"` + receipt + `"}`, "Vonage(certain); sms-receipt/6 carrier after-fix"},
		{`{"token":"` + encoded([]byte(`{"alg":"RS256","typ":"JWT"}`)) + `.e30.c2ln"}`, "-; unknown"},
	})
	in := `{"body":"` + problem + `"}`
	if at := explained(in, Options{}).Get("errors.0.span"); at.Get("start").Int() < 9 || at.Get("end").Int() > int64(len(in)-2) {
		t.Errorf("the code stands at %s, want a place in the base64", at.Raw)
	}
}

// TestOwnMistakes: a program that stopped at a mistake of its own sent nothing, and
// what it says is not an answer's.
func TestOwnMistakes(t *testing.T) {
	const call, library, key = "setup/sdk-call developer after-fix", "setup/missing-library developer after-fix", "setup/missing-private-key developer after-fix"
	testGists(t, [][2]string{
		{"TypeError: vonage.sms.dispatch is not a function\n    at Object.<anonymous> (/srv/send.js:9:13)", "Vonage(guess); " + call},
		{"Vonage\\Voice\\Client::dial(): Argument #2 ($to) must be of type Vonage\\Voice\\Endpoint, string given", "Vonage(likely); " + call},
		{"TypeError: send() got an unexpected keyword argument 'recipient'", "-; " + call},
		{"undefined method `dispatch' for #<Vonage::Client:0x1>", "Vonage(likely); " + call},
		{"Uncaught Error: Class 'Vonage\\Client\\Sender' not found in /srv/send.php:4", "Vonage(likely); setup/missing-class developer after-fix"},
		{"NotImplementedError: Algorithm 'RS256' could not be found. Do you have cryptography installed?", "-; " + library},
		{"NameError: uninitialized constant Vonage::Sender", "Vonage(likely); " + library},
		{"Error: ENOENT: no such file or directory, open '/srv/keys/vonage.key'", "Vonage(guess); " + key},
		{"FileNotFoundError: [Errno 2] No such file or directory: 'app.pem'", "-; " + key},
		{"TypeError: Expecting a PEM-formatted key.", "-; setup/unreadable-key developer after-fix"},
	})
}

// TestRegistrations: what telephone systems say of a registration that was refused is
// SIP's, whoever's server it was.
func TestRegistrations(t *testing.T) {
	testGists(t, [][2]string{
		{"res_pjsip_outbound_registration.c: Fatal response '403' received from 'sip:sip.nexmo.com' on registration attempt to 'sip:a1b2@sip.nexmo.com'", "Vonage(likely); registration/403 developer after-fix"},
		{"chan_sip.c: handle_response_register: Failed to authenticate on REGISTER to 'office@sip.example.net' (Tries 3)", "-; response/401 developer after-fix"},
		{"SIP RX 407 for INVITE to office@sip.example.net", "-; response/407 developer after-fix"},
		{"Processing REGISTER response 408 from registrar", "-; response/408 unknown backoff"},
		{"SMPPC [cid:main] is not bound: Requeuing (#3) SubmitSmPDU[1], aged 0:00:02 seconds.", "-; client/not-bound developer after-fix"},
	})
}

// TestAPIByAddress: the address or module of an api tells the api where nothing
// else does; what came back may be of another.
func TestAPIByAddress(t *testing.T) {
	testGists(t, [][2]string{
		{"requests: 503 Server Error for https://api.nexmo.com/ni/basic/json", "Vonage(likely); number-insight/ 503 provider backoff"},
		{"VetchError: Request failed with status code 422\n at send (/srv/node_modules/@vonage/messages/dist/m.js:7:2)", "Vonage(likely); messages/ 422 developer after-fix"},
		{`{"name":"POST /v1/calls","data":"https://api.nexmo.com/v1/calls","resultCode":"401","success":false,"target":"api.nexmo.com"}`, "Vonage(likely); voice/ 401 developer after-fix"},
		{`{"name":"GET /","data":"https://relay.example/","resultCode":"200","success":true}`, "-; success"},
		{`{"name":"GET /","data":"https://relay.example/","resultCode":"503","success":false}`, "-; / 503 provider backoff"},
		{"<h2>HTTP ERROR: 500</h2>\n<p>Problem accessing /sms/json. Reason:\n<pre>Server Error</pre>", "Vonage(likely); sms/ 500 provider backoff"},
		{`curl https://rest.nexmo.com/sms/json -d to=447700900142` + "\n" + `{"msisdn":"447700900142","messageId":"0A0000001B2C3D4E","status":"rejected","err-code":"6"}`, "Vonage(certain); sms-receipt/6 carrier after-fix"},
	})
}

// TestStatusInSentence: what a server answered stands behind a verb in prose.
func TestStatusInSentence(t *testing.T) {
	testGists(t, [][2]string{
		{"vonage.verify2.newRequest fails with 409 when it runs twice", "Vonage(likely); verify-v2/409 409 developer wait"},
		{"my hook at relay.example returned 502", "-; / 502 provider backoff"},
		{"we got 429.", "-; / 429 developer wait"},
		{"it returned 500 numbers", "-; unknown"},
		{"we got 404 mails", "-; unknown"},
	})
}

// TestSeveralTexts: a code with several texts is explained by the one it comes with.
func TestSeveralTexts(t *testing.T) {
	tests := []struct{ in, want string }{
		{`{"request_id":"aa11bb22cc33dd44","status":"19","error_text":"it can't be cancelled so soon"}`, "The verification cannot be canceled right now."},
		{`{"request_id":"aa11bb22cc33dd44","status":"19","error_text":"no more events for it"}`, "The verification has no further step to move on to."},
		{"vonage.verify2 said 409 Conflict: a concurrent verification", "Another verification for this number is running."},
		{"vonage.verify2 said 409 Conflict", "The current state of the verification does not allow this."},
	}
	for _, test := range tests {
		r := explained(test.in, Options{})
		if got := r.Get("errors.0.title").String(); got != test.want || r.Get("errors.#").Int() != 1 {
			t.Errorf("explaining %s gives %d errors, the first %q; want %q alone", test.in, r.Get("errors.#").Int(), got, test.want)
		}
	}
}

// TestForeignWord: a code of somebody else is none of the one who is named.
func TestForeignWord(t *testing.T) {
	testGists(t, [][2]string{
		{"CloudVNO answered insufficient_balance to our call", "CloudVNO(guess); /insufficient_balance account after-fix"},
		{"Telephony.io answered insufficient_balance to our call", "Telephony.io(likely); general/insufficient_balance account after-fix"},
	})
}

// TestTextOfReceipt: what a receipt names is the recipient, which is not measured as
// the text of an error about texts.
func TestTextOfReceipt(t *testing.T) {
	const receipt = `{"msisdn":"447700900101","messageId":"0A0000001B2C3D4E","status":"rejected","err-code":"6"}`
	if got := explained(receipt, Options{}).Get("errors.0.finding"); got.String() != "" {
		t.Errorf("a receipt finds %s, want nothing: it has no text", got.Raw)
	}
	sent := `curl https://rest.nexmo.com/sms/json -d '{"to":"447700900101","text":"Hello"}'` + "\n" + receipt
	if got := explained(sent, Options{}).Get("errors.0.finding").String(); !strings.Contains(got, "5 septets") {
		t.Errorf("a receipt below its request finds %q, want what the text takes", got)
	}
}

// TestTables: each row of a table is an answer whose members stand in the head; what
// is no table of errors is left alone.
func TestTables(t *testing.T) {
	testGists(t, [][2]string{
		{"msisdn,err-code,status,messageId\n447700900101,6,rejected,0A0000001B2C3D4E\n447700900102,0,delivered,0A0000001B2C3D4F\n", "Vonage(certain); partial; sms-receipt/6 carrier after-fix"},
		{"Log of Monday:\n\nmsisdn\terr-code\tmessageId\n447700900101\t9\t0A0000001B2C3D4E", "Vonage(certain); sms-receipt/9 recipient no"},
		{" msisdn       | err-code | messageId\n--------------+----------+------------------\n 447700900101 |        5 | 0A0000001B2C3D4E\n(1 row)", "Vonage(certain); sms-receipt/5 carrier no"},
		{"| Sid | Status | ErrorCode |\n|-----|:------:|-----------|\n| SM00112233445566778899aabbccddeeff | failed | 30003 |", "Twilio(certain); delivery/30003 recipient wait"},
		{"From;To;Status;ErrorCode;Sid\n\"Acme; Ltd\";+447700900101;undelivered;30003;SM00112233445566778899aabbccddeeff", "Twilio(certain); delivery/30003 recipient wait"},
		{"name,status,town\nAnna,married,Ulm", "-; unknown"},
		{"The code, the status, and the error\nstand here, there, and everywhere", "-; unknown"},
	})
	secret := "user,password,status\nanna,Tr0ub4dor,failed"
	if got := explained(secret, Options{}).Get("masked").String(); strings.Contains(got, "Tr0ub4dor") {
		t.Errorf("the table is masked as %q, want the password covered", got)
	}
}

// TestOAuth: the error codes of RFC 6749 and RFC 6750 mean the same whoever answers.
func TestOAuth(t *testing.T) {
	testGists(t, [][2]string{
		{`{"error":"invalid_grant","error_description":"The code was used before."}`, "-; oauth/invalid_grant developer after-fix"},
		{`{"error":"unauthorized_client","error_description":"Not this way."}`, "-; oauth/unauthorized_client account after-fix"},
		{"HTTP/1.1 401 Unauthorized\n\n" + `{"error":"invalid_token","error_description":"It has expired."}`, "-; oauth/invalid_token 401 developer after-fix"},
	})
}

// TestCodeElsewhere: where nobody knows the word that an event has for its detail, its
// status is the code.
func TestCodeElsewhere(t *testing.T) {
	testGists(t, [][2]string{
		{`{"uuid":"u","status":"unanswered","detail":"line_asleep","conversation_uuid":"CON-1"}`, "Vonage(certain); voice/unanswered recipient wait"},
		{`{"uuid":"u","status":"failed","detail":"carrier_timeout","conversation_uuid":"CON-1"}`, "Vonage(certain); voice/carrier_timeout carrier wait"},
		{`[Error: OTSession: {"code":1004,"message":"Not a good token."}]`, "Vonage(likely); video/1004 developer after-fix"},
	})
}

// TestRecords: the line that a program wrote into a log is read inside its record.
func TestRecords(t *testing.T) {
	testGists(t, [][2]string{
		{`{"severity":"ERROR","textPayload":"Error: Request failed with status code 503 at send.js:3","labels":{}}`, "-; / 503 provider backoff"},
		{`{"level":"info","msg":"listening","port":404}`, "-; unknown"},
		{"[404] No such sender (Vonage)", "Vonage(guess); / 404 developer after-fix"},
		{"[404] items were read", "-; / 404 developer after-fix"},
		{"[512] items", "-; unknown"},
		{`{"code":"E77","reason":"Insufficient funds"}`, "-; /E77 account after-fix"},
	})
}

// TestReceived: what one's own server answered to a webhook says nothing of the event
// that stands in the same log.
func TestReceived(t *testing.T) {
	line := "10.1.2.3 - - \"POST /hooks/calls HTTP/1.1\" 200 OK\n"
	testGists(t, [][2]string{
		{line + `{'Event': 'CallInitiated', 'CallUUID': 'u-1', 'Allowed': False, 'Reason': 'No routes available'}`, "Vobiz(certain); trunk-event/No routes available provider after-fix"},
		{line + `{"kind":"ring","allowed":false,"why":"shut"}`, "-; unknown"},
		{`{"Event":"CallInitiated","CallUUID":"u-2","Allowed":false,"Reason":"KYC verification required"}`, "Vobiz(certain); trunk-event/KYC verification required account after-fix"},
		{`{"Event":"CallInitiated","CallUUID":"u-4","Allowed":false,"Reason":"CLI ownership validation failed"}`, "Vobiz(certain); trunk-event/CLI ownership validation failed developer after-fix"},
		{`{"Event":"CallInitiated","CallUUID":"u-3","Allowed":true}`, "Vobiz(certain); success"},
		{line, "-; success"},
	})
}

// TestCommonCodes: codes that APIs of all kinds have name no provider by themselves.
func TestCommonCodes(t *testing.T) {
	testGists(t, [][2]string{
		{`{"statusCode":429,"message":"Slow down a little.","name":"rate_limit_exceeded"}`, "-; / 429 developer wait"},
		{`{"status":"error","error":{"code":"VALIDATION_ERROR","message":"No."}}`, "Vobiz(guess); general/VALIDATION_ERROR developer after-fix"},
		{`{"status":"error","error":{"code":"VALIDATION_ERROR","message":"No."},"requestId":"r-1","timestamp":"2026-11-01T10:00:00Z"}`, "Vobiz(certain); general/VALIDATION_ERROR developer after-fix"},
		{`mail.LimitError: 429 {'error': {'message': 'You exceeded your current quota.', 'code': 'insufficient_quota'}}`, "-; /insufficient_quota 429 account after-fix"},
	})
}
