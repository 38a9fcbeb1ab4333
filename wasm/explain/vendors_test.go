package explain

import (
	"strings"
	"testing"
)

// TestWhoseStatus: a body that any server sends names nobody, and what a report calls
// the state of a message decides whether it is a success.
func TestWhoseStatus(t *testing.T) {
	const report = `{"type":"recipient_delivery_report_sms","batch_id":"01W4FFL35P4NC4K35SMSBATCH3","recipient":"447700900142",`
	testGists(t, [][2]string{
		{`{"status":401,"error":"Unauthorized","message":"Unauthorized"}`, "-; / 401 developer after-fix"},
		{`{ status: 401, error: 'Unauthorized', message: 'Bad credentials', path: '/api/send' }`, "-; / 401 developer after-fix"},
		{`{"status":401,"error":"Unauthorized","message":"No valid JWT","path":"/beta/audit/events"}`, "Vonage(certain); audit/Unauthorized 401 developer after-fix"},

		{report + `"code":0,"status":"Delivered"}`, "Sinch(certain); success"},
		{report + `"code":401,"status":"Dispatched"}`, "Sinch(certain); success"},
		{report + `"code":407,"status":"Aborted"}`, "Sinch(certain); report/407 developer no"},
		{report + `"code":0,"status":"Rejected"}`, "Sinch(certain); report/Rejected unknown after-fix"},
		{report + `"status":"Failed"}`, "Sinch(certain); report/Failed unknown after-fix"},
		{`{"type":"delivery_report_sms","batch_id":"01W4FFL35P4NC4K35SMSBATCH3","statuses":[{"code":0,"count":2,"status":"Delivered"},{"code":407,"count":1,"status":"Cancelled"}]}`,
			"Sinch(certain); partial; report/407 developer no"},
	})
}

// TestNumbersMet: a status behind a provider's name is no code of his, and a code that
// somebody keeps getting is one, unless it counts something.
func TestNumbersMet(t *testing.T) {
	testGists(t, [][2]string{
		{"The gateway says: HTTP error from Twilio: 422 Unprocessable Entity", "Twilio(likely); / 422 developer after-fix"},
		{"Twilio: 21211", "Twilio(likely); calls/21211 developer after-fix"},
		{"since Monday we keep getting 63016 when we answer", "Twilio(guess); channels/63016 developer after-fix"},
		{"since Monday we keep getting 63016 replies", "-; unknown"},
		{"error.title: 1240\nerror.detail: Illegal Number", "Vonage(likely); messages/1240 recipient no"},
		{"telephonyio: HTTP 429 Too Many Requests", "Telephony.io(likely); / 429 developer wait"},
		{"$ curl -s -w \"%{http_code}\" -X POST https://api.vobiz.ai/api/v1/Account/MA_1/Call/ -d '{}'\n401", "Vobiz(likely); / 401 developer after-fix"},
		{"POST https://api.nexmo.com/v2/verify/c1 -> 410\n\"title\": \"Invalid Code\", \"detail\": \"An incorrect code has been provided too many times. Workflow terminated.\"",
			"Vonage(certain); verify-v2/expired 410 recipient no"},
		{"call_uuid  bill_duration  hangup_cause_code  hangup_cause_name         hangup_source\n5f2e6a10   0              1010               Canceled (Out Of Credits)  Vobiz", "Vobiz(certain); hangup/1010 account after-fix"},
	})
}

// TestRefusedThroughLibraries: what a library prints about a refusal is no failed
// connection, and its number is the provider's.
func TestRefusedThroughLibraries(t *testing.T) {
	testGists(t, [][2]string{
		{`Symfony\Component\Notifier\Exception\TransportException: Unable to send the SMS: "service_id: Service's ID is invalid or unavailable.". in vendor/symfony/lox24-notifier/Lox24Transport.php:97`,
			"LOX24(likely); http/service_id developer after-fix"},
		{`Symfony\Component\Notifier\Exception\TransportException: Unable to send the SMS: "900". in vendor/symfony/sms77-notifier/Sms77Transport.php:64`,
			"seven.io(likely); sms/900 developer after-fix"},
		{`Symfony\Component\Notifier\Exception\TransportException: Could not reach the remote Lox24 server.`,
			"LOX24(guess); unsure/connection unknown backoff"},
		{"twilio.base.exceptions.TwilioRestException: HTTP 400 error: Unable to create record: The 'From' number +447700900142 is not a valid phone number, shortcode, or alphanumeric sender ID.",
			"Twilio(likely); calls/21212 400 developer after-fix"},
		{"twilio.base.exceptions.TwilioRestException: HTTP 400 error: 21212: The 'From' number +447700900142 is not a valid phone number, shortcode, or alphanumeric sender ID.",
			"Twilio(certain); calls/21212 400 developer after-fix"},
		{`{"errorCode":"E503","description":"Try later.","action":"Wait.","violations":[]}`, "Infobip(likely); request/E503 provider backoff"},
		{"The Nexmo gem fails:\n#0 app/Boot.php: handleError(2, 'array_merge(): ...')\n#1 vendor/nexmo/client/src/Client.php(205): array_merge(NULL, Array)", "Vonage(likely); unknown"},
		{"We failed to send because the text was empty, and got error 131047 on the next try. WhatsApp Cloud API.", "WhatsAppCloudAPI(likely); general/131047 developer after-fix"},
		{"SIP/2.0 403 Caller Origination Number is Invalid D35", "Telnyx(guess); sip/D35 developer after-fix"},
		{"The Vonage webhooks of our bot: on the old version posting returns 404s.", "Vonage(guess); / 404 developer after-fix"},
		{"telnyx:\n  return response()->json(['error' => 'Validation failed.'], 400);", "Telnyx(guess); unknown"},
		{"| Code | Meaning |\n|---|---|\n| 100 | Taken |\n| 201 | Wrong sender |\n| 900 | Wrong key |\n| 901 | Wrong signature |", "-; unknown"},
		{"module.so: undefined symbol: ks_rng", "-; setup/missing-library developer after-fix"},
		{"E/Calls: Call Error: 31201, Authorization error", "Twilio(likely); voice-sdk/31201 developer after-fix"},
		{"D/PJSIP: Response msg 403/INVITE/cseq=7\nE/Calls: Call Error: 31201, Authorization error", "Twilio(likely); voice-sdk/31201 developer after-fix"},
		{`Error Domain=com.acme.voice.error Code=20151 "Authentication Failed" reason=SIP/2.0 403 Forbidden`, "Twilio(likely); rest/20151 developer after-fix"},
		{"botocore.errorfactory.InvalidParameterValueException: An error occurred (ParameterValueInvalid) when calling the Publish operation: no such topic",
			"AmazonWebServices(likely); sns/ParameterValueInvalid developer after-fix"},
	})
	r := explained("Call Error: 31201, Authorization error", Options{})
	if title := r.Get("errors.0.title").String(); title != "Twilio refused the access token." {
		t.Errorf("31201 of a mobile SDK: %s", title)
	}
	r = explained("software.amazon.awssdk.services.sns.model.InvalidParameterException: Invalid parameter: Topic Name (Service: Sns, Status Code: 400)", Options{})
	if title := r.Get("errors.0.title").String(); title != "SNS rejected a parameter of the request." {
		t.Errorf("an invalid topic: %s", title)
	}
}

// TestCausesOfPrograms: a cause that a program gives goes before the word that it
// sends along, and causes of calls are read from dialplans.
func TestCausesOfPrograms(t *testing.T) {
	testGists(t, [][2]string{
		{`{"method":"verto.bye","params":{"cause":"NORMAL_CLEARING","causeCode":50001}}`, "-; cause/50001 developer after-fix"},
		{`{"method":"verto.bye","params":{"cause":"NORMAL_CLEARING","causeCode":50917}}`, "-; cause/50917 developer after-fix"},
		{`{"method":"verto.bye","params":{"cause":"NORMAL_CLEARING","causeCode":16}}`, "-; success"},
		{`{"cause":"DECLINE","causeCode":816}`, "-; cause/816 recipient no"},
		{`NoOp("SIP/77-0000000c", "HANGUPCAUSE is 34 and DIALSTATUS is CHANUNAVAIL")`, "-; cause/34 carrier backoff"},
		{`Executing [s-CONGESTION@dial:1] Set("SIP/77-0000000c", "RC=34")`, "-; response/CONGESTION provider backoff; cause/34 carrier backoff"},
		{"rejecting call 12 with 480 (reason=trunk_unavailable)", "-; client/trunk-unregistered developer after-fix"},

		{"DialBLegHangupCause=USER_BUSY&DialBLegHangupCauseCode=3010&DialBLegHangupCauseName=Busy+Line&Event=DialHangup", "Plivo(guess); hangup/3010 recipient wait; hangup/3010 recipient wait"},
		{`{"CallUUID":"c0a5","HangupCauseCode":"3010","HangupCauseName":"Busy Line"}`, "Plivo(guess); hangup/3010 recipient wait; hangup/3010 recipient wait"},
		{`{"messages":[{"from":"447700900142","type":"unsupported","errors":[{"code":131051,"title":"Message type unknown"}]}]}`, "WhatsAppCloudAPI(certain); incoming/131051 recipient no"},
		{`{"error":{"code":"provider_error","description":"Message undeliverable","meta_error_code":131026}}`, "WhatsAppCloudAPI(certain); general/131026 recipient no"},
	})
}

// TestModems: modems and the programs that drive them write their errors with and
// without a space, in words and as names of classes.
func TestModems(t *testing.T) {
	testGists(t, [][2]string{
		{"AT+CGATT=1\n+CME ERROR:50", "-; cme/50 developer after-fix"},
		{"+CMS ERROR:38", "-; rp-cause/38 carrier backoff"},
		{"AT+CREG?\n+CREG: 0,3", "-; registration/3 account after-fix"},
		{"AT+CREG?\n+CREG: 0,1", "-; unknown"},
		{`gammu-smsd[91]: SMS sent on device: "/dev/ttyUSB3" status=500, reference=-1`, "-; cms/500 unknown backoff"},
		{`gammu-smsd[91]: SMS sent on device: "/dev/ttyUSB3" status=0, reference=12`, "-; success"},
		{"gammu-smsd[91]: Error at init connection: Error opening device. Unknown, busy or no permissions. (DEVICEOPENERROR[2])", "-; gammu/DEVICEOPENERROR developer after-fix"},
		{"GDBus.Error:org.freedesktop.ModemManager1.Error.MobileEquipment.SimPin: SIM PIN required", "-; cms/SimPin developer after-fix"},
		{"couldn't send: QMI protocol error (56): 'WmsMessageDeliveryFailure'", "-; cms/WmsMessageDeliveryFailure unknown after-fix"},
		{"ERROR: AT2[stick3]: Generic error: ERROR", "-; cms/no-code unknown after-fix"},
		{"submit_sm_resp status=0x0000040B (ESME_RINVBALANCE Insufficient credits)", "-; command-status/RINVBALANCE account after-fix"},
		{"GSM4: Modem is not ready to answer commands", "-; cms/silent developer after-fix"},
		{"GDBus.Error:org.freedesktop.ModemManager1.Error.Core.WrongState: Cannot send SMS: modem not enabled", "-; cms/wrong-state developer after-fix"},
		{"error: couldn't start network: QMI protocol error (14): 'CallFailed'", "-; cme/call-failed unknown after-fix"},
		{"ERROR: SMPP[t9]: Couldn't connect to SMS center (retrying in 10 seconds).", "-; client/unreachable developer backoff"},
	})
}

// TestSeveralReports: of several reports in one text, the headline is not that of one.
func TestSeveralReports(t *testing.T) {
	const sent, refused = `{"type":"recipient_delivery_report_sms","batch_id":"01W4","recipient":"447700900142","code":0,"status":"Delivered"}`,
		`{"type":"recipient_delivery_report_sms","batch_id":"01W4","recipient":"447700900143","code":402,"status":"Aborted"}`
	for _, test := range [][2]string{
		{sent, "The message was delivered."},
		{sent + "\n" + refused, ""},
		{sent + "\n" + strings.Replace(sent, `"code":0,"status":"Delivered"`, `"code":400,"status":"Queued"`, 1), "This is a success, not an error."},
	} {
		if got := explained(test[0], Options{}).Get("headline").String(); got != test[1] {
			t.Errorf("explaining %s\n gives the headline %q, want %q", test[0], got, test[1])
		}
	}
}

// TestEventsOfVendors: events and classes that name their provider.
func TestEventsOfVendors(t *testing.T) {
	testGists(t, [][2]string{
		{`{"event":"dice","callid":"6e4b","reason":"NOANSWER","result":"NOANSWER","to":{"type":"number","endpoint":"447700900142"}}`, "Sinch(certain); call/NOANSWER recipient wait"},
		{`{"event":"dice","callid":"6e4b","reason":"CALLEEHANGUP","result":"ANSWERED"}`, "Sinch(certain); success"},
		{`{"data":{"error_message":"The name breaks a rule.","error_code":"524999","session_id":"f3"},"type":"WA_EMBEDDED_SIGNUP","event":"CANCEL"}`, "WhatsAppCloudAPI(certain); general/524999 unknown after-fix"},
		{"software.amazon.awssdk.services.connect.model.OutboundContactNotPermittedException: no (Service: Connect, Status Code: 403)", "AmazonWebServices(likely); connect/OutboundContactNotPermittedException account after-fix"},
	})
}

// TestModemTexts: modems write their errors as texts too, each table with numbers of its own.
func TestModemTexts(t *testing.T) {
	testGists(t, [][2]string{
		{"AT+CSMP?\n+CME ERROR: SIM busy", "-; cme/14 developer backoff"},
		{"+CME ERROR:SIM not inserted", "-; cme/10 developer after-fix"},
		{"the board answers +CME ERROR SIM failure and stays silent", "-; cme/13 developer after-fix"},
		{"+CMS ERROR: SIM busy", "-; cms/314 developer backoff"},
		{"AT+CREG?\n+CREG: 0,0\nOK", "-; registration/0 developer after-fix"},
		{"AT+CEREG?\r\n+CEREG: 0,1\r\nOK", "-; unknown"},
	})
}

// TestStatusOfSendersOwn: a status of a provider's own is no HTTP status, and what is not
// registered is not always a phone.
func TestStatusOfSendersOwn(t *testing.T) {
	testGists(t, [][2]string{
		{"GET /hooks/lox24?id=77c1&status_code=208 HTTP/1.1", "LOX24(likely); sending/208 account after-fix"},
		{"GET /hooks/lox24?id=77c1&status_code=410&callback_data=b7 HTTP/1.1", "LOX24(likely); sending/410 account no"},
		{`{"@context":"/contexts/Sms","@id":"/sms/77c1","sender_id":"Laden","phone":"+4915555500142","status_code":400,"service_code":"direct"}`, "LOX24(certain); sending/400 provider backoff"},
		{`LOX24 webhook sms.delivery: {"id":"77c1","status_code":410}`, "LOX24(likely); sending/410 account no"},
		{`{"id":"77c1","conversationId":"c2","channelId":"d9","platform":"whatsapp","status":"rejected","error":{"code":302,"description":"The contact is not registered on WhatsApp."}}`, "MessageBird(certain); conversations/302 recipient no"},
		{`{"status":"failed","error":"Header is not registered on DLT"}`, "-; / unknown after-fix"},
		{"HTTP/1.1 402 Payment Required\n\n" + `{"type":"https:\/\/tools.ietf.org\/html\/rfc2616#section-10","title":"An error occurred","detail":"Not enough credit"}`, "-; / 402 account after-fix"},
	})
}

// TestCodesNamedByVendors: codes in sentences and lists, and those that SDKs print.
func TestCodesNamedByVendors(t *testing.T) {
	testGists(t, [][2]string{
		{"Our Twilio trunk fails, the error code shown in the console is 32011.", "Twilio(guess); sip/32011 developer after-fix"},
		{"Error from Twilio:\n32009,Your TwiML tried to Dial a user", "Twilio(likely); sip/32009 recipient wait"},
		{"If Telnyx gives error code 40305 , 40312 or 40314, tell the team.", "Telnyx(guess); messaging/40305 developer after-fix; messaging/40312 account after-fix; messaging/40314 account after-fix"},
		{`Error Domain=com.twilio.conversations Code=50430 "User not participant"`, "Twilio(likely); conversations/50430 developer after-fix"},
		{`Twilsock D: status: {code: 401, status: "Authentication fail"} FSM:  tokenRejected :  initialising >> rejected`, "Twilio(guess); rest/20101 developer after-fix"},
		{"onConnectFailure: CallException{errorCode=31486, message='Busy here'}", "Twilio(likely); voice-sdk/31486 recipient wait"},
		{`{"jsonrpc":"2.0","id":"5d","error":{"code":-32001,"message":"Login Incorrect"}}`, "Telnyx(likely); webrtc/-32001 developer after-fix"},
		{"Plivo hung up with 'DNO Caller ID' as the cause.", "Plivo(likely); hangup/3140 developer after-fix"},
		{`{"messaging_product":"whatsapp","contacts":[{"input":"+4915555500142","wa_id":"4915555500142"}],"messages":[{"id":"wamid.HBgN"}]}`, "WhatsAppCloudAPI(certain); success"},
		{"TypeError: Argument 1 passed to Sms77\\Api\\Response\\Sms::__construct() must be an object or null, string given", "seven.io(likely); sms/bare-number developer after-fix"},
		{"seven.io answered 900", "seven.io(likely); sms/900 developer after-fix"},
		{"vnd.amazonaws.connect.event.chat.ended\nsend: AccessDeniedException: Access denied", "AmazonWebServices(likely); api/AccessDeniedException account after-fix"},
	})
}

// TestOtherProductsOfMeta: Messenger and Instagram answer in the form of WhatsApp, and
// their marks tell them apart.
func TestOtherProductsOfMeta(t *testing.T) {
	const answer = `{"error":{"message":"(#100) Failed to fetch the file from the url","type":"OAuthException","code":100,"fbtrace_id":"D1"}}`
	testGists(t, [][2]string{
		{answer, "MetaGraphAPI(certain); graph/100 developer after-fix"},
		{`{"error":{"message":"(#100) Invalid parameter","type":"OAuthException","code":100,"fbtrace_id":"D1"}}`, "WhatsAppCloudAPI(likely); general/100 developer after-fix"},
		{"The Instagram webhook says\n" + `{"error":{"message":"(#200) Permissions error","type":"OAuthException","code":200,"fbtrace_id":"D1"}}`, "MetaGraphAPI(certain); graph/200 account after-fix"},
		{"Sending to WhatsApp, not to Instagram:\n" + `{"error":{"message":"(#200) Permissions error","type":"OAuthException","code":200,"fbtrace_id":"D1"}}`, "WhatsAppCloudAPI(likely); authorization/200 account after-fix"},
		{"[components.facebook.notify] This message is sent outside of allowed window. (Code 10)", "MetaGraphAPI(likely); graph/10 developer after-fix"},
		{"Facebook::SendOnFacebookService failed, type: OAuthException, code: 100, message: No matching user found", "MetaGraphAPI(likely); graph/100 developer after-fix"},
		{`{"error":{"message":"(#230) Needs pages_messaging","type":"OAuthException","code":230,"fbtrace_id":"D1"}}`, "MetaGraphAPI(certain); graph/230 account after-fix"},
	})
}

// TestStatusOfNobody: a status that HTTP does not have is SIP's only where it is a common
// one there, or the paste speaks SIP.
func TestStatusOfNobody(t *testing.T) {
	testGists(t, [][2]string{
		{"connection closed { output: { statusCode: 440, payload: { statusCode: 440, error: 'Unknown', message: 'Stream Errored (conflict)' } } }", "-; / 440 unknown after-fix"},
		{`{"status":486,"message":"the line is engaged"}`, "-; response/486 recipient wait"},
		{"Error: Stream Errored (restart required)\nstatuscode : 515", "-; unsure/whatsapp-web developer backoff"},
	})
}

// TestStatesOfReports: a report on the way is no failure, and hangup causes are read by name.
func TestStatesOfReports(t *testing.T) {
	testGists(t, [][2]string{
		{`{"name":"sms.delivery","data":{"id":"m","dlr_code":2,"status_code":100}}`, "LOX24(certain); success"},
		{`{"delivery_reports":[{"message_id":"m","status":"rejected","vendor_account_id":{"vendor_id":"MessageMedia","account_id":"a"}}]}`, "Sinch(certain); messagemedia/rejected unknown after-fix"},
		{"[InvalidParameter: Invalid parameter: PhoneNumber Reason: +12065550142 is not valid to publish to]", "AmazonWebServices(guess); sns/InvalidParameter developer after-fix"},
		{"NOTICE[11]: sip_poke_noanswer: Peer '200' is now UNREACHABLE!  Last qualify: 12", "-; client/unreachable developer wait"},
		{"Plivo ended it, hangup cause name: Busy Line", "Plivo(likely); hangup/3010 recipient wait"},
		{"plivo callback HangupCauseName=Rejected", "Plivo(likely); hangup/3020 recipient no"},
		{`Twilio: {code: 31105, message: "Invalid client name"}`, "Twilio(guess); voice-sdk/31105 developer after-fix"},
		{"res_pjsip.c:849 ast_sip_create_dialog_uac: Endpoint 'desk': Could not create dialog to invalid URI 'desk'.  Is endpoint registered and reachable?", "-; client/contact recipient wait"},
	})
}

// TestAllowedOrigin: only a browser's sentence tells of a refusal of CORS; the header of
// an answer that a log prints does not.
func TestAllowedOrigin(t *testing.T) {
	testGists(t, [][2]string{
		{`{ status: 201, headers: {'access-control-allow-origin': '*', 'twilio-request-id': 'RQ1'}, data: {sid: 'SM00112233445566778899aabbccddeeff', status: 'queued', error_code: null}}`,
			"Twilio(certain); success"},
		{`{"status":401,"headers":{"access-control-allow-origin":"https://shop.example"},"data":{"message":"Bad key"}}`, "-; / 401 developer after-fix"},
		{"status: 400,\nheaders: {\n'www-authenticate': 'OAuth \"Facebook Platform\" \"invalid_request\" \"(#100) Invalid parameter\"',\n'Access-Control-Allow-Origin': '*',",
			"WhatsAppCloudAPI(likely); general/100 developer after-fix"},
		{"No 'Access-Control-Allow-Origin' header is present on the requested resource.", "-; unsure/cors developer after-fix"},
		{"(Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.", "-; unsure/cors developer after-fix"},
		{"Origin http://localhost:3000 is not allowed by Access-Control-Allow-Origin.", "-; unsure/cors developer after-fix"},
	})
}

// TestAsteriskReasons: what Asterisk writes when it could not place a call; a result that
// it says was not the one is none.
func TestAsteriskReasons(t *testing.T) {
	testGists(t, [][2]string{
		{"NOTICE[88] pbx_spool.c: Call failed to go through, reason (8) Congestion (circuits busy)", "-; cause/34 carrier backoff"},
		{"pbx_spool.c: Call failed to go through, reason (3) Remote end Ringing", "-; cause/19 recipient wait"},
		{"reason (0) Call Failure (not BUSY, and not NO_ANSWER, maybe Circuit busy or down?)", "-; client/CHANUNAVAIL developer after-fix"},
		{"status is neither BUSY nor NO_ANSWER, call completed normally", "-; unknown"},
		{"status is NO_ANSWER", "-; cause/NO_ANSWER recipient wait"},
	})
}

// TestEmptyErrorCode: an empty ErrorCode of a form is none.
func TestEmptyErrorCode(t *testing.T) {
	testGists(t, [][2]string{
		{"Status=delivered&From=447700900142&ErrorCode=&To=447700900143&MessageUUID=c0a5c0a5-2033-4876-bfaf-0ff869370c0a", "Plivo(likely); success"},
		{"MessageStatus=delivered&MessageSid=SM00112233445566778899aabbccddeeff&AccountSid=AC00112233445566778899aabbccddeeff&ErrorCode=", "Twilio(certain); success"},
		{"MessageStatus=failed&MessageSid=SM00112233445566778899aabbccddeeff&AccountSid=AC00112233445566778899aabbccddeeff&ErrorCode=",
			"Twilio(certain); delivery/MessageStatus=failed unknown after-fix"},
	})
}

// TestErrorBesideStatus: Infobip's own word on whether an error lasts goes before what
// the catalog says of the status beside it.
func TestErrorBesideStatus(t *testing.T) {
	const report = `{"messageId":"c0a5","to":"447700900142","status":{"groupId":2,"groupName":"UNDELIVERABLE","id":9,"name":"UNDELIVERABLE_NOT_DELIVERED","description":"Not delivered"},"error":{"groupId":1,"groupName":"HANDSET_ERRORS","id":7999,"name":"EC_OWN","description":"Too much for today","permanent":`
	for permanent, want := range map[string]string{"false": "temporary", "true": "permanent"} {
		x := explained(report+permanent+"}}", Options{Now: now}).Get("errors.0")
		if got := x.Get("permanence").String(); got != want {
			t.Errorf("permanent %s gives %s: %s", permanent, got, x.Raw)
		}
		if permanent == "false" && !strings.Contains(x.Raw, "Too much for today") {
			t.Errorf("the error's words are not quoted: %s", x.Raw)
		}
	}
}

// TestFrequencyCapping: a limit of messages per person passes, and is no carrier's.
func TestFrequencyCapping(t *testing.T) {
	testGists(t, [][2]string{
		{"Infobip error: **Frequency capping limit reached (code 7032)**", "Infobip(likely); delivery/7032 account wait"},
		{`{"status":{"groupName":"UNDELIVERABLE","id":9,"name":"UNDELIVERABLE_NOT_DELIVERED"},"error":{"groupId":1,"id":7032,"name":"EC_FREQUENCY_CAPPING","permanent":false}}`,
			"Infobip(certain); delivery/7032 account wait"},
	})
}

// TestStatesOfVendors: what reports that a call or a message goes on well, and the errors
// that Bandwidth lists.
func TestStatesOfVendors(t *testing.T) {
	const message = `{"id":"c0a5","recipients":{"totalCount":1,"totalSentCount":1,"totalDeliveredCount":0,`
	testGists(t, [][2]string{
		{`{"data":{"event_type":"call.answered","payload":{"call_control_id":"v3:c0a5","from":"+12025550142"}}}`, "Telnyx(likely); success"},
		{"Event:\n{ \"data\": { \"event_type\": \"call.bridged\", \"payload\": { \"call_control_id\": \"v3:c0a5\" } } }", "Telnyx(likely); success"},
		{message + `"totalDeliveryFailedCount":0,"items":[{"recipient":447700900142,"status":"sent"}]}}`, "MessageBird(likely); success"},
		{message + `"totalDeliveryFailedCount":1,"items":[{"recipient":447700900142,"status":"delivery_failed","statusErrorCode":4}]}}`, "MessageBird(certain); source/4 unknown after-fix"},
		{"\"accountId\": \"990\",\n\"state\": \"disconnected\",\n\"disconnectCause\": \"hangup\",\n\"errorMessage\": null", "Bandwidth(certain); success"},
		{`{"accountId":"990","disconnectCause":"busy","errorMessage":null}`, "Bandwidth(certain); disconnect/busy recipient wait"},
		{"<TelephoneNumberResponse><ErrorList><Error><Code>5070</Code><Description>Telephone number is invalid.</Description></Error></ErrorList></TelephoneNumberResponse>",
			"Bandwidth(certain); dashboard/5070 unknown after-fix"},
	})
}

// TestTokenOfLOX24: a 401 of LOX24 is about its own header.
func TestTokenOfLOX24(t *testing.T) {
	r := explained("httpx.HTTPStatusError: Client error '401 Unauthorized' for url 'https://api.lox24.eu/sms'", Options{})
	if x := r.Get("errors.0").Raw; !strings.Contains(x, "X-LOX24-AUTH-TOKEN") {
		t.Errorf("a 401 of LOX24: %s", x)
	}
}

// TestRefusedRegistration: a 403 to a REGISTER is about its credentials, one to a call
// about the call.
func TestRefusedRegistration(t *testing.T) {
	testGists(t, [][2]string{
		{"SIP/2.0 403 Forbidden\nVia: SIP/2.0/WSS 192.0.2.167;branch=z9hG4bK6036\nCSeq: 3 REGISTER\nUser-Agent: PBX", "-; registration/403 developer after-fix"},
		{"SIP/2.0 403 Forbidden\nVia: SIP/2.0/UDP 192.0.2.167;branch=z9hG4bK6036\nCSeq: 3 INVITE\nUser-Agent: PBX", "-; response/403 account after-fix"},
		{"SIP error 403", "-; response/403 account after-fix"},
	})
}

// TestTwilioExceptions: what an exception says is known by its words, in the classes of
// all of Twilio's SDKs, also where the code is not printed.
func TestTwilioExceptions(t *testing.T) {
	testGists(t, [][2]string{
		{"Fatal error: Uncaught exception 'Services_Twilio_RestException' with message 'The requested resource was not found' in Services/Twilio.php:149", "Twilio(likely); rest/20404 developer after-fix"},
		{"exception 'Services_Twilio_RestException' with message 'Authenticate' in Twilio.php:297", "Twilio(likely); rest/20003 developer after-fix"},
		{"client.rb:226:in `connect_and_send': Authenticate (Twilio::REST::RequestError)", "Twilio(likely); rest/20003 developer after-fix"},
		{"Caused by: com.twilio.sdk.TwilioRestException: Authenticate\n\tat com.twilio.sdk.TwilioRestClient.safeRequest(TwilioRestClient.java:4)", "Twilio(likely); rest/20003 developer after-fix"},
		{"TwilioRestException: HTTP 400 error: Unable to create record: Message body is required.", "Twilio(likely); messages/21602 400 developer after-fix"},
		{"Twilio.Exceptions.ApiException: The phone number you are attempting to call, +1555, is not valid.", "Twilio(likely); calls/21211 developer after-fix"},
		{"com.twilio.exception.ApiException: Call is not in-progress. Cannot redirect.", "Twilio(likely); calls/21220 developer after-fix"},
		{"twilio-cli: The requested resource /PluginService/Plugins/shop was not found", "Twilio(likely); rest/20404 developer after-fix"},
		{"ApiError 20001: Missing required parameter To in the post body (null) More info: https://www.twilio.com/docs/errors/20001", "Twilio(likely); rest/20001 developer after-fix"},
		{"Unable to create record: Missing required parameter FriendlyName in the post body", "Twilio(guess); rest/20001 developer after-fix"},
	})
	r := explained(`{"code":20001,"message":"Missing required parameter To in the post body","more_info":"https://www.twilio.com/docs/errors/20001"}`, Options{})
	if title := r.Get("errors.0.title").String(); title != "A parameter of the request is missing, unknown or not valid." {
		t.Errorf("20001: %s", title)
	}
}

// TestPropertiesInTable: what a page shows as a table of names and values is read as
// such, whatever stands in its addresses.
func TestPropertiesInTable(t *testing.T) {
	testGists(t, [][2]string{
		{"Msg | \"An attempt to retrieve content from https://shop.example/hook?Dial=true returned the HTTP status code 404\"\n-- | --\nsourceComponent | \"12000\"\nErrorCode | \"11200\"\nhttpResponse | \"404\"\nLogLevel | \"ERROR\"", "Twilio(certain); webhooks/11200 developer after-fix"},
		{"LogLevel: ERROR\nurl: https://shop.example/hook?Dial=true\nErrorCode: 12100", "Twilio(certain); twiml/12100 developer after-fix"},
		{"The webhook of Telnyx failed with a SIP hangup cause code 408 (Request Timeout).", "Telnyx(guess); response/408 unknown backoff"},
	})
}

// TestTwilioClients: what the SDKs of Video, Voice, Conversations and Sync say, by the
// name of the error, by its words, or by the SIP status that Voice takes for a code.
func TestTwilioClients(t *testing.T) {
	testGists(t, [][2]string{
		{"TwilioError: Client is unable to create or apply a local media description\n  at TwilioError(twilio-video/es5/util/twilioerror.js:37:23)", "Twilio(likely); video/53400 developer backoff"},
		{"ClientRemoteDescFailed (53402): it broke", "Twilio(likely); video/53402 developer backoff"},
		{`Error Domain=com.twilio.voice.error Code=603 "Connection error (603)."`, "Twilio(likely); voice-sdk/31603 recipient no"},
		{`twilio-chat.min.js:149 Uncaught (in promise) Error: Member already exists`, "Twilio(guess); / developer after-fix"},
		{`{"code":50416,"message":"A binding for this participant and proxy address already exists in Conversation CH0123456789abcdef0123456789abcdef","more_info":"https://www.twilio.com/docs/errors/50416","status":409}`, "Twilio(certain); conversations/50416 409 developer after-fix"},
		{`twilio-sync: SyncError: An Item with given key already exists in the Map (status: 409, code: 54208)`, "Twilio(likely); sync/54208 409 developer after-fix"},
		{"Twilio attempted to retrieve content from the URL https://shop.example/call but was unable to process the application/json Content-Type header in the response.", "Twilio(likely); twiml/12300 developer after-fix"},
		{`SignalWire: dialPhone() failed with { code: 'response_timeout', message: 'Service Timeout' }`, "SignalWire(guess); relay/response_timeout provider backoff"},
		{`twilio: [DEBUG] accountSid must start with AC`, "Twilio(guess); setup/argument developer after-fix"},
		{"twilio-sync: SyncError: disconnected (status: 0, code: 0)", "Twilio(guess); unsure/connection unknown backoff"},
		// A code without an entry is told by its words, once.
		{"ApiError 50441: it failed (null) More info: https://www.twilio.com/docs/errors/50441", "Twilio(likely); conversations/50441 unknown after-fix"},
		{`"error":"error decoding the response for an HTTP error code: 503: invalid character","errorVerbose":"github.com/twilio/twilio-go/client.(*Client).doWithErr"`, "Twilio(guess); / 503 provider backoff"},
	})
	r := explained("ApiError 50441: Failed to add a proxy address (null) More info: https://www.twilio.com/docs/errors/50441", Options{})
	if title := r.Get("errors.0.title").String(); title != "Failed to add a proxy address" {
		t.Errorf("50441: %s", title)
	}
}

// TestFieldLists: what validators of forms say of each field, bare or as the error of a
// provider; and a list of texts that says nothing of the kind is no error.
func TestFieldLists(t *testing.T) {
	testGists(t, [][2]string{
		{`{"answer_url":["This field is required."]}`, "-; field/ developer after-fix"},
		{`{"to": ["Enter a valid number."], "from": ["This field may not be blank."]}`, "-; field/ developer after-fix; field/ developer after-fix"},
		{`Plivo API error: {"api_id":"97ceeb52-58b6-11e1-86da-77300b68f8bb","error":{"dst":["This field may not be blank."]}}`, "Plivo(likely); field/ developer after-fix"},
		{`{"message":"The given data was invalid.","errors":{"phone":["The phone field is required."]}}`, "-; field/ developer after-fix"},
		{`{"greetings":["Good morning to all of you."]}`, "-; unknown"},
		{"MessageUUID=0123&Status=failed&ErrorCode=&To=447700900142", "Plivo(certain); sms/Status=failed carrier after-fix"},
		{"<TwilioResponse><RestException><Status>404</Status><Message>The requested resource /api/laml/2010-04-01/Accounts/1/Calls.json was not found</Message><Code>20404</Code></RestException></TwilioResponse>", "SignalWire(certain); compatibility/20404 404 developer after-fix"},
		{`SignalWire: {"jsonrpc":"2.0","id":"e3","error":{"code":-32002,"message":"CALL ERROR"}}`, "SignalWire(guess); rest/-32002 developer after-fix"},
	})
	r := explained(`{"message":"Bad data","errors":{"phone":["The phone field is required."]}}`, Options{})
	if meaning := r.Get("errors.0.meaning").String(); meaning != "The answer itself says: “The phone field is required.”" {
		t.Errorf("a field's list: %s", meaning)
	}
}

// TestUnsetCredentials: an SDK that has nothing to log in with says so before it sends.
func TestUnsetCredentials(t *testing.T) {
	testGists(t, [][2]string{
		{`Twilio\Exceptions\ConfigurationException  : Credentials are required to create a Client`, "Twilio(likely); setup/missing-key developer after-fix"},
		{"(1/1) ConfigurationException - Credentials are required to create a Client", "-; setup/missing-key developer after-fix"},
		{"Error: TWILIO_AUTH_TOKEN is required", "Twilio(guess); setup/missing-key developer after-fix"},
		{"PLIVO_AUTH_ID not set", "Plivo(guess); setup/missing-key developer after-fix"},
		{"Twilio.Exceptions.AuthenticationException: Username and Password can not be null", "Twilio(likely); setup/missing-key developer after-fix"},
		{`PHP Fatal error:  Uncaught Twilio\\Exceptions\\EnvironmentException in /srv/vendor/twilio/sdk/Twilio/Http/CurlClient.php:42`, "Twilio(guess); unsure/connection unknown backoff"},
		{"Twilio.Device Error: JWT is invalid", "Twilio(likely); voice-sdk/31204 developer after-fix"},
		{"Twilio rejected the campaign:\n\n| Error | Field |\n|---|---|\n| 30882 | `TERMS_AND_CONDITIONS_URL` |", "Twilio(guess); a2p/30882 account after-fix"},
		{`<TnOptionOrderResponse><ResponseStatus><ErrorCode>5081</ErrorCode><Description>Number Format 'x' is invalid.</Description></ResponseStatus></TnOptionOrderResponse>`, "Bandwidth(certain); dashboard/5081 developer after-fix"},
		{"Call attempt to sip:1@sip.telnyx.com failed with Authentication requested when no credentials available.", "Telnyx(likely); response/401 developer after-fix"},
		{"Could not find profile.\nTo create the profile, run:\n  twilio profiles:create", "Twilio(guess); setup/missing-key developer after-fix"},
		{"Telephony - 403 - Forbidden", "-; / 403 account after-fix"}, // which is a word, and no name
	})
}

// TestOnTheWay: what a webhook or a stream reports that is no failure, or not certainly.
func TestOnTheWay(t *testing.T) {
	testGists(t, [][2]string{
		{`{"event":"stop","sequenceNumber":"123","stop":{"callSid":"CA01"},"streamSid":"MZ01"}`, "Twilio(likely); success"},
		{`{"data":{"event_type":"message.finalized","payload":{"to":[{"phone_number":"+447700900142","status":"delivery_unconfirmed"}],"errors":[]}}}`, "Telnyx(certain); messaging/delivery_unconfirmed carrier no"},
	})
}

// TestSharedCodes: of a code that two providers have, the meaning goes first whose words
// stand beside it, and the ticket has both.
func TestSharedCodes(t *testing.T) {
	const campaign = "Error 21717 on the second try. It says the sender number does not belong to any active campaign."
	testGists(t, [][2]string{
		{campaign, "SignalWire(guess); compatibility/21717 account after-fix; services/21717 account after-fix"},
		{"Error 21717 again, it says the brand is not registered yet.", "Twilio(guess); services/21717 account after-fix; compatibility/21717 account after-fix"},
		{"Twilio 21717: does the number belong to an active campaign?", "Twilio(guess); services/21717 account after-fix"},
	})
	ticket := explained(campaign, Options{}).Get("ticket").String()
	for _, name := range []string{"SignalWire · Compatibility API", "Twilio 21717: "} {
		if !strings.Contains(ticket, name) {
			t.Errorf("no %q in the ticket\n%s", name, ticket)
		}
	}
}

// TestWhoseWords: what a program may print, what a client sends and how long a receipt
// was waited for did not happen to a request.
func TestWhoseWords(t *testing.T) {
	const source = "req = send(url)\nif req.status == 403:\n    print(\"Account isn't activated, sorry\")\n"
	testGists(t, [][2]string{
		{"Our webhook says 9902, Timed out waiting for delivery receipt.", "Bandwidth(likely); messages/9902 unknown no"},
		{"gateway: timed out waiting for the answer", "-; unsure/unclear unknown backoff"},
		{"lox24\n" + source, "LOX24(likely); unknown; http/not-activated account after-fix"},
		{"lox24\n" + source + "$ python send.py\nAccount isn't activated, sorry", "LOX24(likely); http/not-activated account after-fix"},
		{"state ringing -> hangup\nSEND verto.bye cause=USER_BUSY causeCode=17", "-; success"},
		{"SEND verto.invite\nRECV verto.bye cause=USER_BUSY causeCode=17", "-; cause/USER_BUSY recipient wait"},
		{"mod_signalwire.c:1030 Connected to SignalWire", "SignalWire(guess); success"},
		{"LiveKit answers our INVITEs with **404 \"No trunk found\"**.", "-; client/no-trunk developer after-fix"},
	})
}

// TestBesideCode: a status between the marks of Markdown, and words beside a program, say
// what went wrong.
func TestBesideCode(t *testing.T) {
	const program = "\n\nvar client = new Client(\"https://abc.api.infobip.com\");\nclient.send();\n"
	testGists(t, [][2]string{
		{"We call\nPOST /v2/texml/calls\nand it returns `404` each time.", "Telnyx(likely); / 404 developer after-fix"},
		{"the infobip api returns **401** since today", "Infobip(guess); / 401 developer after-fix"},
		{"With infobip I always get unauthorized here" + program, "Infobip(likely); / 401 developer after-fix"},
	})
}

// TestVendorsWords: the words of SDKs, records and forms that name no code.
func TestVendorsWords(t *testing.T) {
	testGists(t, [][2]string{
		{`{"ref_id":"7d1c","error":"No such subscriber","error_code":1014,"field_errors":[{"field":"msisdn","errors":["nobody reaches it"]}]}`, "Sinch(certain); rcs/1014 recipient no"},
		{`{"error":"gone","error_code":77,"field_errors":[{"field":"a","errors":["b"]}]}`, "-; /77 unknown after-fix"},
		{"our hook fails: Signature is invalid and does not match the payload", "Telnyx(guess); webhooks/signature developer after-fix"},
		{"Error: Signatures not match.\n at validate (/app/node_modules/messagebird/lib/signature.js:1:1)", "MessageBird(likely); rest/signature developer after-fix"},
		{"PlivoWebSDK: backend not ready yet", "Plivo(likely); sdk/not-ready developer after-fix"},
		{"PlivoWebSDK: failed to create UA", "Plivo(likely); sdk/no-ua developer after-fix"},
		{"Error: Can't connect to twilsock", "Twilio(guess); conversations/twilsock developer after-fix"},
		{"The requested resource /2010-04-01/Accounts//Calls.json was not found", "Twilio(guess); rest/no-account-sid developer after-fix"},
		{"MessageUUID=77&status=sent&To=4915100000000&From=ACME", "Plivo(likely); success"},
		{`{"call_uuid":"c1","answer_time":null,"bill_duration":0,"resource_uri":"/v1/Account/MAXX/Call/c1/"}`, "Plivo(certain); hangup/unanswered recipient wait"},
		{"Twilio gives me 30007 for each SMS to one network", "Twilio(guess); delivery/30007 carrier after-fix"},
		{"Messages from our number come back with 4721 from Bandwidth", "Bandwidth(guess); messages/4721 recipient no"},
		{"We left Bandwidth with 2019 in mind, see you in 4476", "Bandwidth(guess); unknown"},
		{"Got a 32202 in the Twilio debugger for each INVITE", "Twilio(guess); sip/32202 developer after-fix"},
		{`Twilio chat: no client. Reason: Token expired {"code":20104}`, "Twilio(guess); rest/20104 developer after-fix"},
		{`{"errors":[{"code":"21211","message":"bad","url":"https://developer.signalwire.com/x"}]}`, "SignalWire(certain); compatibility/21211 developer after-fix"},
		{"the trunk answers SIP/2.0 403 with X-Twilio-Error: 32204 not verified", "Twilio(likely); sip/32204 account after-fix; response/403 account after-fix"},
		{`{"id":"v1","event":"VerificationResultEvent","method":"sms","status":"FAIL","reason":"Invalid code"}`, "Sinch(certain); verification/Invalid code recipient after-fix"},
		{`{"id":"v1","method":"flashcall","status":"DENIED","reason":"Denied by callback"}`, "Sinch(likely); verification/Denied by callback developer after-fix"},
		{`{"id":"v1","event":"VerificationResultEvent","method":"sms","status":"SUCCESSFUL"}`, "Sinch(certain); success"},
		{"Twilio: we got 30007 messages through today", "Twilio(guess); unknown"},
		{"@signalwire/node: context not registered: [-32003] The scopes for this authorization do not permit it", "SignalWire(likely); relay/-32003 account after-fix"},
		{`{"eventType":"Microsoft.Communication.SMSDeliveryReportReceived","data":{"messageId":"m","to":"+14255550123","deliveryStatus":"Failed","deliveryStatusDetails":"4006"}}`, "AzureCommunicationServices(certain); sms/4006 recipient wait"},
		{`{"eventType":"Microsoft.Communication.SMSDeliveryReportReceived","data":{"messageId":"m","to":"+14255550123","deliveryStatus":"Failed","deliveryStatusDetails":"The Destination/To number has opted out of receiving messages"}}`, "AzureCommunicationServices(certain); sms/4007 recipient no"},
		{`[{"eventType":"Microsoft.Communication.SMSDeliveryReportReceived","data":{"messageId":"m","deliveryStatus":"Delivered"}}]`, "AzureCommunicationServices(certain); success"},
		{`{"value":[{"to":"+14255550123","messageId":"Outgoing_1","httpStatusCode":202,"successful":true}]}`, "AzureCommunicationServices(likely); success"},
		{"Error - 81018 in my Twilio flow", "Twilio(likely); studio/81018 developer after-fix"},
		{`{"call_uuid":"c1","bill_duration":0,"resource_uri":"/v1/Account/MAXX/Call/c1/"}`, "Plivo(likely); success"},
		{`{"type":"message-failed","description":"Undeliverable","errorCode":995,"message":{"id":"1"}}`, "Bandwidth(certain); messages/995 unknown no"},
		{`{"entry":[{"changes":[{"value":{"statuses":[{"id":"w","status":"failed","errors":[{"code":131014,"title":"Request for url https://a.example/b.png failed with error: 404"}]}]}}]}]}`, "WhatsAppCloudAPI(certain); general/131014 developer after-fix"},
	})
}
