package explain

import (
	"strings"
	"testing"
)

// TestDecides: of several values that stand beside each other, the one that says
// what came of the request decides.
func TestDecides(t *testing.T) {
	testGists(t, [][2]string{
		// The number of a warning is also that of a refusal, which its status tells.
		{`{"code":20001,"message":"Bad request","more_info":"https://www.twilio.com/docs/errors/20001","status":400}`, "Twilio(certain); rest/20001 400 developer after-fix"},

		{`{"code":20001,"message":"Unknown parameters: Bodi","more_info":"https://www.twilio.com/docs/errors/20001"}`, "Twilio(certain); rest/20001 developer after-fix"},

		// Handed over, and then reported on.
		{`{"id":"5b1d","status_code":100,"dlr_code":16}`, "LOX24(certain); report/16 carrier no"},
		{`{"id":"5b1d","sender_id":"Shop","status_code":100,"dlr_code":8}`, "LOX24(certain); report/8 recipient wait"},
		{`{"id":"5b1d","status_code":100,"dlr_code":1}`, "LOX24(certain); success"},
		{`{"id":"5b1d","status_code":208,"dlr_code":0}`, "LOX24(certain); sending/208 account after-fix"},

		// One result for each recipient.
		{`{"MessageResponse":{"ApplicationId":"a1","Result":{"+12025550143":{"DeliveryStatus":"OPT_OUT","MessageId":"m1","StatusCode":400,"StatusMessage":"it opted out"}}}}`, "AmazonWebServices(certain); pinpoint-send/OPT_OUT recipient no"},
		{`{'MessageResponse': {'Result': {'+12025550143': {'DeliveryStatus': 'PERMANENT_FAILURE', 'StatusCode': 400, 'StatusMessage': 'The number opted out'}}}}`, "AmazonWebServices(certain); pinpoint-send/PERMANENT_FAILURE recipient no"},
		{`{"Result":{"+12025550143":{"DeliveryStatus":"PERMANENT_FAILURE","StatusCode":400,"StatusMessage":"no such thing"}}}`, "AmazonWebServices(certain); pinpoint-send/PERMANENT_FAILURE unknown after-fix"},
		{`{"Result":{"+12025550143":{"DeliveryStatus":"THROTTLED","StatusCode":429,"StatusMessage":"slow down"}}}`, "AmazonWebServices(certain); pinpoint-send/THROTTLED developer backoff"},
		{`{"Result":{"+12025550143":{"DeliveryStatus":"SUCCESSFUL","MessageId":"m1","StatusCode":200,"StatusMessage":"MessageId: m1"}}}`, "AmazonWebServices(certain); success"},
		{"NotSentError: StatusCode: 400, StatusMessage:Destination phone number opted out", "AmazonWebServices(guess); pinpoint-send/OPT_OUT 400 recipient no"},

		{"12:01 [INFO] mod_dptools.c:3401 Originate Failed.  Cause: NORMAL_CLEARING", "-; client/originate unknown after-fix"},
		{"12:01 [NOTICE] Hangup sofia/out/1000 [CS_CONSUME_MEDIA] [NORMAL_CLEARING]", "-; success"},

		{"groupId:1\ngroupName: PENDING\nname: PENDING_ENROUTE\nstatusId: 7", "Infobip(guess); unknown; outcome/7 unknown no"},
		{"call failed with cause: Code: [480], Cause: Canceled, Reason: none", "-; success"},

		// What a modem says in words, and numbers that only its maker explains.
		{"AT+CFUN=1\r\n+CME ERROR: SIM not inserted", "-; cme/10 developer after-fix"},
		{"got +CME ERROR: operation not allowed again", "-; cme/3 developer after-fix"},
		{"+CMS ERROR: SMSC address unknown", "-; cms/330 developer after-fix"},
		{"+CME ERROR: 51", "-; cme/51 developer after-fix"},
		{"+CMS ERROR: 731", "-; cms/731 developer after-fix"},
		{"the CMS error 404 came from our web site", "-; unknown"},

		{"livekit.api.twirp_client.TwirpError: ('not_found', 'no such object')", "-; client/not_found developer after-fix"},
		{`ErrorCode: "InvalidSandboxRequest"` + "\n" + `MessageStatus: "undelivered"`, "Twilio(guess); channels/63015 account after-fix"},

		// A status that a library makes up beside its own cause.
		{"call failed with cause: Code: [480], Cause: User Denied Media Access, Reason: none", "-; client/User Denied Media Access unknown after-fix"},
		{"call failed with cause: Code: [488], Cause: WebRTC Error, Reason: none", "-; client/WebRTC Error developer after-fix"},
		{"call failed with cause: Code: [480], Cause: Unavailable, Reason: none", "-; response/480 recipient wait"},

		{"botocore.errorfactory.DestinationNotAllowedException: An error occurred (DestinationNotAllowedException) when calling the StartOutboundVoiceContact operation: not there", "AmazonWebServices(likely); connect/DestinationNotAllowedException account after-fix"},
		{`agent.connect failed: {"type":"BadEndpointException","message":"No such address"}`, "AmazonWebServices(guess); connect/BadEndpointException developer after-fix"},
		{"Twilio says Warning 13227 - Geo Permission configuration is not permitting call", "Twilio(likely); voice-verbs/13227 account after-fix"},
	})
}

// TestSeveralStatuses: each failure that prose names is explained once, with the api of
// its own line; a success beside it decides nothing.
func TestSeveralStatuses(t *testing.T) {
	testGists(t, [][2]string{
		{"POST https://api.nexmo.com/v1/calls resulted in a `400 Bad Request` response\nPOST https://api.nexmo.com/v1/messages resulted in a `402 Payment Required` response", "Vonage(likely); voice/400 400 developer after-fix; messages/ 402 account after-fix"},
		{"09:15 POST https://api.nexmo.com/v1/calls 429 Too Many Requests\n09:16 POST https://api.nexmo.com/v1/calls 429 Too Many Requests\n09:17 POST https://api.nexmo.com/v1/calls 503 Service Unavailable", "Vonage(likely); voice/ 429 developer wait; voice/ 503 provider backoff"},
		{"HTTP/1.1 401 Unauthorized\ncontent-type: text/plain\n\nHTTP/1.1 429 Too Many Requests\nretry-after: 3\n\n", "-; / 401 developer after-fix; / 429 developer wait"},
		{"I expect HTTP 202, but POST https://api.nexmo.com/v1/messages returned HTTP 401", "Vonage(likely); messages/ 401 developer after-fix"},
		{"the first returned HTTP 200 and the second HTTP 200", "-; success"},
	})
}

// TestLinkedCodes: a sentence may put a few words between what a number is and the
// number.
func TestLinkedCodes(t *testing.T) {
	testGists(t, [][2]string{
		{"Nexmo number insight: the status code we always get from it is `44`", "Vonage(guess); number-insight/44 carrier wait"},
		{"Bei Nexmo SMS lautet der Status 9. Der Fehlercode der Antwort ist 9", "Vonage(guess); sms/9 account after-fix"},
		{"The status page of Nexmo shows that the number of calls is 9", "Vonage(guess); unknown"},
	})
}

// TestFallback: what Vonage sends to a fallback URL says which webhook failed.
func TestFallback(t *testing.T) {
	testGists(t, [][2]string{
		{`{"reason":"Socket timeout.","original_request":{"url":"https://shop.example/events","type":"event"}}`, "Vonage(certain); voice/fallback developer after-fix"},
		{`{"countryCode":"AT","dialingPrefix":"43","networks":[]}`, "Vonage(likely); success"},
		{`{"count":1,"numbers":[{"country":"AT","msisdn":"43720123456"}]}`, "Vonage(likely); success"},
		{`{"success":false,"errors":[{"message":"","code":411}]} for https://rest.nexmo.com/sms/json`, "Vonage(likely); sms/411 411 developer after-fix"},
		{"System.Net.WebException: The underlying connection was closed: An unexpected error occurred on a send.", "-; unsent/tls-dotnet developer after-fix"},
	})
}

// TestPlainWords: a word in capitals that anybody may write is a code where the paste
// names its api or calls it a status.
func TestPlainWords(t *testing.T) {
	testGists(t, [][2]string{
		{"FAILED spec/nexmo_client_spec.rb:12", "Vonage(guess); unknown"},
		{"the nexmo job FAILED twice", "Vonage(guess); unknown"},
		{"SMS status FAILED (nexmo)", "Vonage(guess); unknown"},
		{"vonage call CANCELLED by the agent", "Vonage(guess); unknown"},
		{"nexmo verify search gives status: FAILED", "Vonage(guess); verify/FAILED recipient after-fix"},
		{"vonage verify request EXPIRED", "Vonage(guess); verify/EXPIRED recipient after-fix"},
		{"seven dlr status: EXPIRED", "seven.io(likely); report/EXPIRED recipient wait"},
	})
}

// TestNamedSIP: a status in a line that speaks SIP is SIP's, whoever is named there.
func TestNamedSIP(t *testing.T) {
	testGists(t, [][2]string{
		{"vobiz trunk: SIP registration 403 Forbidden", "Vobiz(guess); response/403 account after-fix"},
		{"Unable to register to sip.nexmo.com: 401 Unauthorized", "Vonage(likely); response/401 developer after-fix"},
		{"the call to 1a2b.sip.vobiz.ai got 408 Request Timeout after INVITE", "Vobiz(likely); response/408 unknown backoff"},
		{"POST https://api.nexmo.com/v1/calls for a SIP trunk: 401 Unauthorized", "Vonage(likely); voice/401 401 developer after-fix"},
		{"Vobiz console, Call logs\nHangup cause   7011  Error Reaching Answer URL", "Vobiz(likely); hangup/7011 developer after-fix"},
		{"vobiz, call log: Hangup cause 3040 Forbidden", "Vobiz(likely); hangup/3040 recipient no"},
	})
}

// TestWordsOverStatus: what an answer says leads where its status leaves open what is
// wrong, and a status of one's own server is none of the API's.
func TestWordsOverStatus(t *testing.T) {
	testGists(t, [][2]string{
		{"vobiz api error (status 403): KYC verification pending", "Vobiz(guess); / 403 account after-fix"},
		{"vobiz api error (status 400): from number does not belong to you", "Vobiz(guess); / 400 developer after-fix"},
		{`{"code":-1,"message":"No suitable authentication found","description":"none"}`, "Vonage(certain); video/-1 developer after-fix"},
		{"OT.exception :: title: Unable to Subscribe (1501) msg: no such stream object", "Vonage(likely); video/1501 developer after-fix"},
		{"POST /hooks/status 500 3.1 ms\n" + `{"code":-1,"message":"No suitable authentication found","description":"none"}`, "Vonage(certain); video/-1 developer after-fix"},
		{"net/http: TLS handshake timeout", "-; unsent/tls-timeout developer backoff"},
		{`production.ERROR: too many {"exception":"[object] (Vonage\\Client\\Exception\\ThrottleException(code: 0): too many at /srv/a.php:5)"}`, "Vonage(likely); / 429 developer wait"},
	})
}

// TestPrinted: what Go and Java print, and what somebody quotes of a provider.
func TestPrinted(t *testing.T) {
	testGists(t, [][2]string{
		{"map[err-code:4 messageId:0C1 msisdn:447700900123 network-code:23410 scts:2601011200 status:failed to:Shop]", "Vonage(certain); sms-receipt/4 recipient no"},
		{"SmsSubmissionResult [status=4, messageId=null, destination=447700900123, errorText=no such key]", "Vonage(certain); sms/4 developer after-fix"},
		{`telephony.io says "Rate limit exceeded"`, "Telephony.io(likely); / developer backoff"},
		{`vonage throws "Too many concurrent requests"`, "Vonage(guess); / developer backoff"},
		{`vonage asks "what is your name please"`, "Vonage(guess); unknown"},
	})
}

// TestLogLevels: the number behind a log's level is that of a process, and what the
// line says decides.
func TestLogLevels(t *testing.T) {
	testGists(t, [][2]string{
		{"2026-11-02 09:15:30 ERROR 1 --- [pool-1] shop.VonageSender : Vonage SMS failed: Facility not allowed - rejected", "Vonage(likely); sms/19 account after-fix"},
		{"ERROR 29 --- the nexmo sender stopped", "Vonage(guess); unknown"},
		{"nexmo sms ERROR 29", "Vonage(guess); sms/29 account after-fix"},
	})
}

// TestDotNet: .NET Framework speaks the language of its Windows.
func TestDotNet(t *testing.T) {
	testGists(t, [][2]string{
		{"System.Net.WebException: Der Remoteserver hat einen Fehler zurückgegeben: (401) Nicht autorisiert. https://api.nexmo.com/v1/calls", "Vonage(likely); voice/401 401 developer after-fix"},
		{"System.Net.WebException: Le serveur distant a retourné une erreur : (404) Introuvable.", "-; / 404 developer after-fix"},
		{"System.Net.WebException: Der Remotename konnte nicht aufgelöst werden: 'rest.nexmo.com'", "Vonage(likely); unsent/dns developer backoff"},
		{"System.Net.WebException: Für den geschützten SSL/TLS-Kanal konnte keine Vertrauensstellung hergestellt werden.", "-; unsent/tls-issuer developer after-fix"},
		{`reqwest::Error { kind: Status(429), url: "https://api.example.test/v1" }`, "-; / 429 developer wait"},
		{`client.CreateAsync() -> 401 "no such token" (Vonage)`, "Vonage(guess); / 401 developer after-fix"},
	})
}

// TestVideoEvents: what OpenTok's clients and webhooks say in words of their own.
func TestVideoEvents(t *testing.T) {
	testGists(t, [][2]string{
		{"Cannot unsubscribe: unknown Subscriber instance (com.opentok.android)", "Vonage(likely); video/OT_STREAM_NOT_FOUND developer no"},
		{`{"id":"a1","event":"archive","partnerId":123,"sessionId":"2_MX4xMjN","status":"failed","reason":"no media"}`, "Vonage(certain); video/archive-failed provider backoff"},
		{"OpenTok:Publisher:error OT_MEDIA_ERR_DECODE: none", "Vonage(likely); video/OT_MEDIA_ERR recipient after-fix"},
		{`{"type":"https://developer.vonage.com/api-errors/messages#1150","title":"Invalid params","detail":"to is wrong","instance":"i"}`, "Vonage(certain); messages/1150 developer after-fix"},
		{"pjsip digest: No auth credentials for realm(s) 'trunk.example' in challenge", "-; client/auth-realm developer after-fix"},
	})
}

// TestSIPDecides: a success overrules a failure of its own request alone, a provider's
// error stands above both, and a phrase of one's own says more than the number.
func TestSIPDecides(t *testing.T) {
	testGists(t, [][2]string{
		{"SIP/2.0 403 Forbidden\nCSeq: 7 INVITE\n\nSIP/2.0 200 OK\nCSeq: 8 OPTIONS\n", "-; response/403 account after-fix"},
		{"SIP/2.0 488 Not Acceptable Here\nCSeq: 7 INVITE\n\nSIP/2.0 200 OK\nCSeq: 8 BYE\n", "-; response/488 developer after-fix"},
		{"SIP/2.0 401 Unauthorized\nCSeq: 1 REGISTER\n\nSIP/2.0 200 OK\nCSeq: 2 REGISTER\n", "-; success"},
		{"SIP/2.0 183 Session Progress\nCSeq: 1 INVITE\n\nSIP/2.0 200 OK\nCSeq: 1 INVITE\n\nSIP/2.0 200 OK\nCSeq: 2 BYE\n", "-; success"},
		{"an error from Twilio:\n```\n32009,nobody is there\n```\nSIP/2.0 200 OK\nCSeq: 9 OPTIONS\n", "Twilio(guess); sip/32009 recipient wait"},
		{"SIP/2.0 503 Channel limit reached", "-; response/503 developer backoff"},
		{"SIP/2.0 403 Insufficient credit", "-; response/403 account after-fix"},
		{"SIP/2.0 403 Forbidden", "-; response/403 account after-fix"},
		{"twirp error unknown: no auth header in response", "-; client/no-challenge developer after-fix"},
		{"tm: add_uac(): maximum number of branches exceeded", "-; client/branches developer after-fix"},
	})
}

// TestReasonPhrases: what is quoted of a SIP answer is its phrase, and no more.
func TestReasonPhrases(t *testing.T) {
	for paste, want := range map[string]string{
		"SIP/2.0 403 Destination not allowed\r\nCSeq: 1 INVITE":       "Destination not allowed",
		"SIP/2.0 403 Forbidden":                                       "",
		"handle_registration_response: '403' fatal response received": "",
		`{"sip_code":"500"}`:                                          "",
	} {
		if got := explained(paste, Options{}).Get("errors.0.said").String(); got != want {
			t.Errorf("of %q, %q is quoted, want %q", paste, got, want)
		}
	}
}

// TestConfigurations: what sets something up is said to be that.
func TestConfigurations(t *testing.T) {
	for _, s := range []string{
		"VONAGE_API_KEY=0123abcd\nVONAGE_FROM=Shop\n",
		"[trunk]\nendpoint=one\nexport HOST = sip.example.com",
		`{"trunk":{"name":"out","auth_username":"u","auth_password":"p"}}`,
		`SIPOutboundTrunkInfo(name="out", auth_username="u")`,
	} {
		if r := explained(s, Options{}); !strings.Contains(r.Get("problems").Raw, "explain/configuration") || r.Get("outcome").String() != "unknown" {
			t.Errorf("%q is no configuration: %s", s, r.Get("problems").Raw)
		}
	}
	for _, s := range []string{"a = b is wrong", "to=1\nfrom is bad", `{"name":"out"}`} {
		if r := explained(s, Options{}); strings.Contains(r.Get("problems").Raw, "explain/configuration") {
			t.Errorf("%q is a configuration", s)
		}
	}
}

// TestWhatHappened: what a test expected, what a success has from its request, and words
// behind bullets are no failure, no request and no list of codes.
func TestWhatHappened(t *testing.T) {
	testGists(t, [][2]string{
		{"expected: \"404 response from rest.nexmo.com\"\n     got: \"undefined method `submit' for #<Nexmo::Client:0x07>\"", "Vonage(likely); setup/sdk-call developer after-fix"},
		{"Expected: HTTP 422\nReceived: HTTP 503", "-; / 503 provider backoff"},
		{"expected:<200> but was status 503", "-; / 503 provider backoff"},
		{"the API returned status 401 where we expected: nothing", "-; / 401 developer after-fix"},

		{`{"success":true,"verification_id":"v_81","phone_number":"+4930123456","channel":"voice","status":"pending","creditsUsed":1}`, "Telephony.io(likely); success"},
		{`{"verification_id":"v_81","phone_number":"+4930123456","channel":"sms","success":true}`, "-; success"},
		{`{"phone_number":"+4930123456","channel":"sms"}`, "-; request"},
		{`{"sid":"VE77aa...","to":"+4930123456","channel":"call","status":"pending"}`, "-; success"},
		{`{"sid":"VE77aa...","to":"+4930123456","channel":"call","status":"canceled"}`, "-; unknown"},

		{"- attempts to open the socket again\n- flow was not ready: ended\n- flow had ended before", "-; unknown"},
	})
	for text, want := range map[string]bool{
		"- attempts to open the socket again\n- flow was not ready: ended\n- flow had ended before": false,
		"- QX_81\n- QX_82\n- QX_83": true,
	} {
		if got := explained(text, Options{}).Get("headline").String() != ""; got != want {
			t.Errorf("%q: told to be a list: %v, want %v", text, got, want)
		}
	}
	if got := explained("| 1010 | Canceled (Out Of Credits) | no money |\n", Options{}).Get("alternatives").Raw; !strings.Contains(got, "vobiz") {
		t.Errorf("alternatives of a wording that two providers have: %s", got)
	}
}

// TestHandshakes: a connection that ends before it is open carried nothing.
func TestHandshakes(t *testing.T) {
	testGists(t, [][2]string{
		{"java.net.SocketException: Connection reset\n\tat sun.security.ssl.SSLSocketImpl.startHandshake(SSLSocketImpl.java:411)", "-; unsent/tls-closed developer backoff"},
		{"  File \"/usr/lib/python3/ssl.py\", line 1, in connect\n    self._sslobj.do_handshake()\nConnectionResetError: [Errno 104] Connection reset by peer", "-; unsent/tls-closed developer backoff"},
		{"java.net.SocketException: Connection reset\n\tat java.net.SocketInputStream.read(SocketInputStream.java:1)", "-; unsure/dropped provider backoff"},
		{"WebException: The underlying connection was closed: An unexpected error occurred on a send.", "-; unsent/tls-dotnet developer after-fix"},
		{"WebSocket connection to 'wss://sip.example.net/ws' failed: Error during WebSocket handshake: Unexpected response code: 404\nTransport disconnected (code: 1006)", "-; unsent/websocket-refused 404 developer after-fix"},
		{"Error: Unexpected server response: 401", "-; unsent/websocket-refused 401 developer after-fix"},
		{"[hook] Webhook signature verification failed for /sms/inbound", "-; setup/webhook-signature developer after-fix"},
		{"403 Forbidden: Twilio Request Validation Failed.", "Twilio(guess); setup/webhook-signature 403 developer after-fix"},
		{"zsh: command not found: vonage", "Vonage(guess); setup/missing-command developer after-fix"},
		{"java.lang.NoSuchMethodError: 'void org.example.Http.go()'\n\tat com.vonage.client.HttpWrapper.run(HttpWrapper.java:1)", "Vonage(likely); setup/library-conflict developer after-fix"},
	})
	const cors = "Access to fetch at 'https://FN_NAME.example/call' from origin 'https://shop.example' has been blocked by CORS policy"
	if got := explained(cors, Options{}).Get("facts").Raw; strings.Contains(got, "shop.example") {
		t.Errorf("the host tried is the page's own: %s", got)
	}
}
