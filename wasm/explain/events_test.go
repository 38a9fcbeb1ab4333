package explain

import "testing"

// TestEvents: what became of the part that an event is about decides, whatever state the
// rest is in; and an event is no configuration.
func TestEvents(t *testing.T) {
	const call = "CallSid=CA0123456789abcdef0123456789abcdef&AccountSid=AC0123456789abcdef0123456789abcdef&CallStatus=in-progress&"
	const bandwidth = `"accountId":"9900001","applicationId":"01e88489-df02-4e34-a0ee-27a918490001","callId":"c-01ac29a2"`
	testGists(t, [][2]string{
		{call + "DialCallStatus=busy&DialCallSid=CA1123456789abcdef0123456789abcdef", "Twilio(likely); call-progress/busy recipient wait"},
		{call + "DialCallStatus=no-answer&DialSipResponseCode=480", "Twilio(likely); call-progress/no-answer recipient wait; response/480 recipient wait"},
		{`{"CallSid":"CA0123456789abcdef0123456789abcdef","CallStatus":"completed","DialCallStatus":"failed"}`, "Twilio(likely); call-progress/failed unknown after-fix"},
		{"CallStatus: in-progress\nDialCallStatus: busy\nDialCallSid: CA1123456789abcdef0123456789abcdef", "Twilio(likely); call-progress/busy recipient wait"},
		{call + "DialCallStatus=completed&DialCallDuration=12", "Twilio(likely); success"},
		{call + "ReferCallStatus=failed&ReferSipResponseCode=405", "Twilio(likely); call-progress/failed unknown after-fix; response/405 developer after-fix"},
		{call + "ReferCallStatus=no-answer&ReferSipResponseCode=202&NotifySipResponseCode=603", "Twilio(likely); call-progress/no-answer recipient wait; response/603 recipient no"},
		{call + "QueueResult=queue-full&QueueTime=0", "Twilio(certain); call-progress/queue-full developer wait"},
		{call + "TranscriptionStatus=failed", "-; unknown"},
		{"MessageSid=SM0123456789abcdef0123456789abcdef&MessageStatus=undelivered", "Twilio(certain); delivery/MessageStatus=failed unknown after-fix"},
		{"SmsSid=SM0123456789abcdef0123456789abcdef&SmsStatus=delivered&AccountSid=AC0123456789abcdef0123456789abcdef", "Twilio(likely); success"},
		{"- `DialSipResponseCode=400`\n- Twilio: `ErrorCode=13224`", "Twilio(guess); voice-verbs/13224 developer after-fix; response/400 developer after-fix"},
		{"D/PJSIP: Response msg 403/INVITE/cseq=7\nError Domain=com.twilio.voice.error Code=31603", "Twilio(likely); voice-sdk/31603 recipient no; response/403 account after-fix"},

		{`{"eventType":"referComplete",` + bandwidth + `,"referCallStatus":"failure","referSipResponseCode":405}`, "Bandwidth(certain); disconnect/referCallStatus=failure unknown after-fix; response/405 developer after-fix"},
		{`{"eventType":"referComplete",` + bandwidth + `,"referCallStatus":"success","referSipResponseCode":202}`, "Bandwidth(likely); success"},
		{`{"eventType":"transferComplete",` + bandwidth + `,"cause":"rejected"}`, "Bandwidth(certain); disconnect/rejected recipient no"},
		{`{"eventType":"recordingAvailable",` + bandwidth + `,"status":"error"}`, "Bandwidth(certain); disconnect/recording-failed provider no"},
		{`{"eventType":"somethingNew",` + bandwidth + `}`, "-; unknown"},

		{`{"data":{"event_type":"call.hangup","payload":{"call_control_id":"v3:a","hangup_cause":"normal_clearing"}}}`, "Telnyx(certain); success"},
		{`{"data":{"event_type":"call.hangup","payload":{"call_control_id":"v3:a","hangup_cause":"normal_clearing","sip_hangup_cause":"503"}}}`, "Telnyx(certain); hangup/normal_clearing unknown no; response/503 provider backoff"},
		{`{"data":{"event_type":"message.finalized","payload":{"to":[{"status":"sending_failed"}],"errors":[]}}}`, "Telnyx(certain); messaging/delivery_failed carrier after-fix"},
		{`{"data":{"event_type":"message.finalized","payload":{"to":[{"status":"delivery_failed"}],"errors":[{"title":"Not routable","detail":"The destination number is either a landline or a non-routable wireless number."}]}}}`, "Telnyx(certain); messaging/40001 recipient no"},
		{`{"call_uuid":"a1","hangup_cause_name":"normal_hangup","hangup_cause_code":3000,"call_duration":9}`, "Plivo(certain); success"},
		{`{"call_uuid":"a1","hangup_cause_name":"busy_line","hangup_cause_code":3010,"trunk_domain":"9.zt.plivo.com"}`, "Plivo(certain); hangup/3010 recipient wait"},
		{"GET /status?id=0123456789abcdef0123456789abcdef&recipient=15550100&status=delivery_failed&statusErrorCode=103&statusReason=opted+out", "MessageBird(certain); source/103 recipient no"},
		{`{"event_type":"_SMS.FAILURE","attributes":{"record_status":"Failed to send because the body was empty."}}`, "AmazonWebServices(certain); pinpoint/not-sent developer after-fix"},
	})
}

// TestWhoSaysSo: a title and a detail name nobody, and what an SDK checks itself reached
// no API.
func TestWhoSaysSo(t *testing.T) {
	testGists(t, [][2]string{
		{`{"errors":[{"title":"Order closed","detail":"It cannot change any more."}]}`, "-; / unknown after-fix"},
		{`{"title":"Order closed","detail":"It cannot change any more."}`, "-; / unknown after-fix"},
		{"plivo.exceptions.ValidationError: to_ is required (current value: None)", "Plivo(likely); sdk/validation developer after-fix"},
		{"Uncaught Plivo\\Exceptions\\PlivoValidationException: Mandatory parameters 'src' cannot be null/empty in /app/x.php:8", "Plivo(likely); sdk/validation developer after-fix"},
		{"Seven\\Api\\Resource\\Balance\\Balance::__construct(): Argument #1 ($data) must be of type object, int given, called in /app/vendor/seven.io/api/src/Client.php on line 3", "seven.io(likely); sms/bare-number developer after-fix"},
		{"Seven\\Api\\Client::__construct(): Argument #1 ($apiKey) must be of type string, null given, called in /app/src/Sms.php on line 3", "seven.io(likely); setup/argument developer after-fix"},
		{"Twilio\\Rest\\Thing::__construct(): Argument #2 ($payload) must be of type array, null given, called in /app/vendor/twilio/sdk/src/List.php on line 3", "Twilio(guess); program/library-code developer after-fix"},
		{`Class "BandwidthLib\Models\mixed" not found`, "Bandwidth(likely); program/library-code developer after-fix"},
		{`Class 'BandwidthLib\BandwidthClient' not found`, "Bandwidth(likely); setup/missing-class developer after-fix"},
		{"<OrderResponse><ResponseStatus><ErrorCode>5041</ErrorCode><Description>This one is taken.</Description></ResponseStatus></OrderResponse>", "Bandwidth(certain); dashboard/5041 unknown after-fix"},
		{"<OrderResponse><Errors><Error><Code>5006</Code><Description>This one is taken.</Description></Error></Errors></OrderResponse>", "Bandwidth(likely); dashboard/5006 unknown after-fix"},
		{"Twilio: 30007s all day", "Twilio(likely); delivery/30007 carrier after-fix"},
		{`{"code":21606,"message":"The From phone number +15005550006 is not a valid, SMS-capable inbound phone number","more_info":"https://www.twilio.com/docs/errors/21606","status":400}`, "Twilio(certain); messages/21606 400 developer after-fix"},
	})
}
