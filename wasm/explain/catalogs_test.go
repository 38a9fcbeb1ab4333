package explain

import "testing"

// TestTwilio: bodies, exceptions of its SDKs, callbacks and sentences; its codes
// without an entry are told by their range. SignalWire answers in the same forms
// with other meanings: the host of the link and the form of the ids tell them
// apart, and where nothing does both are given.
func TestTwilio(t *testing.T) {
	testGists(t, [][2]string{
		{`{"code":21211,"message":"m","more_info":"https://www.twilio.com/docs/errors/21211","status":400}`, "Twilio(certain); calls/21211 400 developer after-fix"},
		{`{"code":"40104","message":"m","more_info":"https://www.twilio.com/docs/errors/40104","status":400}`, "Twilio(certain); taskrouter/40104 400 developer after-fix"},
		{`{"code":21606,"message":"m","more_info":"https://developer.signalwire.com/errors","status":400}`, "SignalWire(certain); compatibility/21606 400 recipient no"},
		{`{"code":20003,"message":"Authenticate","status":401}`, "Twilio(guess); rest/20003 401 developer after-fix; compatibility/20003 401 developer after-fix"},
		{`{"code":21211,"message":"m"}`, "-; /21211 unknown after-fix"}, // a number names nobody
		{"<TwilioResponse><RestException><Code>21608</Code><Message>m</Message><MoreInfo>https://www.twilio.com/docs/errors/21608</MoreInfo><Status>400</Status></RestException></TwilioResponse>", "Twilio(certain); messages/21608 400 account after-fix"},
		{"twilio.base.exceptions.TwilioRestException: HTTP 400 error: Unable to create record: Authenticate", "Twilio(likely); rest/20003 400 developer after-fix"},
		{"Twilio::REST::RestError: [HTTP 429] 20429 : Unable to fetch record", "Twilio(likely); rest/20429 429 developer backoff"},
		{"Status: 404 - ApiError 20404: not there (null) More info: https://www.twilio.com/docs/errors/20404", "Twilio(likely); rest/20404 developer after-fix"},
		{"AccessTokenInvalid (20101): no such token", "Twilio(likely); rest/20101 developer after-fix"},
		{"ConnectionError (53001): it broke", "Twilio(likely); video/53001 unknown backoff"},
		{"MessageSid=SM0123456789abcdef0123456789abcdef&MessageStatus=undelivered&ErrorCode=30005", "Twilio(certain); delivery/30005 recipient no"},
		{"MessageSid=01234567-89ab-cdef-0123-456789abcdef&MessageStatus=undelivered&ErrorCode=30002", "SignalWire(certain); compatibility/30002 account after-fix"},
		{"MessageSid=SM0123456789abcdef0123456789abcdef&MessageStatus=delivered", "Twilio(certain); success"},
		{`[{"type":"com.twilio.messaging.message.failed","data":{"errorCode":30034,"messageSid":"SM0123456789abcdef0123456789abcdef","messageStatus":"UNDELIVERED"}}]`, "Twilio(certain); delivery/30034 account after-fix"},
		{"the report of Twilio has the status SUCCESS, but also errorCode 3008", "Twilio(guess); unknown"},
		{"Twilio was unable to fetch content from: https://shop.example/sms", "Twilio(likely); webhooks/11200 developer after-fix"},
		{"CallSid=CA0123456789abcdef0123456789abcdef&CallStatus=no-answer", "Twilio(certain); call-progress/CallStatus=no-answer recipient wait"},
		{"CallSid=CA0123456789abcdef0123456789abcdef&CallStatus=canceled", "Twilio(certain); success"},
		{"the call ended as no-answer", "-; unknown"}, // whose word it is, is not told
		{"sourceComponent\t\"14100\"\nErrorCode\t\"11200\"\nhttpResponse\t\"502\"", "Twilio(likely); webhooks/11200 developer after-fix"},
		{"com.twilio.exception.ApiException: Authenticate", "Twilio(likely); rest/20003 developer after-fix"},
		{"ErrorCode=11200&LogLevel=ERROR&parserMessage=&Msg=none", "Twilio(certain); webhooks/11200 developer after-fix"},
		{`{"resource_sid":"CA0123456789abcdef0123456789abcdef","error_code":"12100","more_info":{"Msg":"x"}}`, "Twilio(certain); twiml/12100 developer after-fix"},
	})
}

// TestPlivo: Vobiz answers in the same forms and with the same numbers.
func TestPlivo(t *testing.T) {
	testGists(t, [][2]string{
		{"MessageUUID=0123&Status=undelivered&ErrorCode=200&ParentMessageUUID=0123", "Plivo(certain); sms/200 recipient no"},
		{"CallUUID=0123&HangupCauseCode=3010&HangupCause=Busy", "Plivo(guess); hangup/3010 recipient wait; hangup/3010 recipient wait"},
		{"Plivo says: CallUUID=0123&HangupCauseCode=2030", "Plivo(likely); hangup/2030 account after-fix"},
		{"POST /end HTTP/1.1\nHost: shop.example\nX-Plivo-Signature-V3: x\n\nCallUUID=0123&HangupCauseCode=2030", "Plivo(likely); hangup/2030 account after-fix"},
		{`https://api.vobiz.ai {"CallUUID":"0123","HangupCauseCode":"2030"}`, "Vobiz(certain); hangup/2030 account after-fix"},
		{"object(stdClass)#7 (2) { [\"api_id\"]=> string(4) \"0123\" [\"error\"]=> string(9) \"not found\" } of Plivo", "Plivo(likely); / developer after-fix"},
		{`{"api_id":"01234567-89ab-cdef-0123-456789abcdef","error":"not found"}`, "Vobiz(guess); / developer after-fix"},
		{"plivo.exceptions.AuthenticationError: no", "Plivo(likely); / 401 developer after-fix"},
		{"MessageUUID=0123&Status=delivered", "Plivo(likely); success"},
	})
}

// TestWhatsApp: bodies of the Graph API, webhooks, and what SDKs make of them.
func TestWhatsApp(t *testing.T) {
	testGists(t, [][2]string{
		{`{"error":{"message":"(#131030) m","type":"OAuthException","code":131030,"error_data":{"messaging_product":"whatsapp","details":"d"},"fbtrace_id":"A"}}`, "WhatsAppCloudAPI(certain); sending/131030 account after-fix"},
		{`{"error":{"message":"m","type":"OAuthException","code":230,"fbtrace_id":"A"}}`, "WhatsAppCloudAPI(likely); permissions/230 unknown after-fix"},
		{`{"object":"whatsapp_business_account","entry":[{"changes":[{"value":{"statuses":[{"id":"wamid.x","status":"failed","recipient_id":"1","errors":[{"code":131047,"title":"t"}]}]}}]}]}`, "WhatsAppCloudAPI(certain); general/131047 developer after-fix"},
		{`{"entry":[{"changes":[{"value":{"statuses":[{"id":"wamid.x","status":"read"}]}}]}]}`, "WhatsAppCloudAPI(likely); success"},
		{`{"id":"wamid.x","status":"failed","recipient_id":"1","errors":[{"code":131026,"title":"t"}]}`, "WhatsAppCloudAPI(certain); general/131026 recipient no"},
		{`{"error":{"message":"(#200) m","type":"OAuthException","code":200,"fbtrace_id":"A"}}`, "WhatsAppCloudAPI(likely); authorization/200 account after-fix"},
		{"190", "WhatsAppCloudAPI(guess); authorization/190 account after-fix; graph/190 account after-fix"}, // which is no HTTP status
		{"could not send: (#132001) there is none", "WhatsAppCloudAPI(guess); general/132001 developer after-fix"},
	})
}

// TestTelnyx: bodies, webhooks of messages and calls, and codes by their range.
func TestTelnyx(t *testing.T) {
	testGists(t, [][2]string{
		{`{"errors":[{"code":"10009","title":"Authentication failed","detail":"d"}]}`, "Telnyx(certain); general/10009 developer after-fix"},
		{`{"errors":[{"code":"90999","title":"New","detail":"d","meta":{"url":"https://developers.telnyx.com/docs/overview/errors/90999"}}]}`, "Telnyx(certain); call-control/90999 unknown after-fix"},
		{`{"data":{"event_type":"message.finalized","payload":{"errors":[{"code":"40300","title":"t","detail":"d"}],"to":[{"status":"delivery_failed"}]}}}`, "Telnyx(certain); messaging/40300 recipient no"},
		{`{"data":{"event_type":"call.hangup","payload":{"hangup_cause":"call_rejected","call_control_id":"v3:x"}}}`, "Telnyx(certain); hangup/call_rejected recipient no"},
		{"Telnyx SIP code D38", "Telnyx(likely); sip/D38 account after-fix"},
		{"Telnyx says (Status 400) Missing whitelisted destinations", "Telnyx(likely); messaging/40331 400 developer after-fix"},
		{"Telnyx SIP code D12", "Telnyx(likely); sip/D10 account after-fix"}, // D10 to D17 mean the same
	})
}
