package explain

import "testing"

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
		{"NotSentError: StatusCode: 400, StatusMessage:Destination phone number opted out", "AmazonWebServices(guess); pinpoint-send/OPT_OUT recipient no"},

		{"12:01 [INFO] mod_dptools.c:3401 Originate Failed.  Cause: NORMAL_CLEARING", "-; client/originate unknown after-fix"},
		{"12:01 [NOTICE] Hangup sofia/out/1000 [CS_CONSUME_MEDIA] [NORMAL_CLEARING]", "-; success"},

		{"groupId:1\ngroupName: PENDING\nname: PENDING_ENROUTE\nstatusId: 7", "Infobip(guess); unknown; outcome/7 unknown no"},
		{"call failed with cause: Code: [480], Cause: Canceled, Reason: none", "-; success"},

		// What a modem says in words, and numbers that only its maker explains.
		{"AT+CFUN=1\r\n+CME ERROR: SIM not inserted", "-; cms/310 developer after-fix"},
		{"got +CME ERROR: operation not allowed again", "-; cms/302 developer after-fix"},
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
