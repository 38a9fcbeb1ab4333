package explain

import "testing"

// TestCarrierAnswers is TestCode for the providers that join networks: what
// they answer, report by webhook, and print through their SDKs.
func TestCarrierAnswers(t *testing.T) {
	tests := []struct{ in, want string }{
		// AWS: an event, whose type is the code; one that is not the last says
		// so, and is no success yet.
		{`{"eventType":"TEXT_CARRIER_BLOCKED","eventVersion":"1.0","isFinal":true,"destinationPhoneNumber":"+12065550123","messageId":"m","messageStatus":"CARRIER_BLOCKED"}`, "aws/events/TEXT_CARRIER_BLOCKED"},
		{`{"eventType":"TEXT_SUCCESSFUL","isFinal":false,"messageId":"m","messageStatus":"SUCCESSFUL"}`, "aws/events/TEXT_SUCCESSFUL"},
		{`{"eventType":"TEXT_SUCCESSFUL","isFinal":true,"messageId":"m","messageStatus":"SUCCESSFUL"}`, "success"},
		{`{"eventType":"VOICE_BUSY","messageId":"m"}`, "aws/events/VOICE_BUSY"},
		// The delivery log of SNS, in both wordings.
		{`{"notification":{"messageId":"m"},"delivery":{"destination":"+12065550123","providerResponse":"Phone is blacklisted"},"status":"FAILURE"}`, "aws/sns-log/Phone is blacklisted"},
		{`{"notification":{"messageId":"m"},"delivery":{"destination":"+12065550123","providerResponse":"Phone is on a blocked list"},"status":"FAILURE"}`, "aws/sns-log/Phone is on a blocked list"},
		{`{"notification":{"messageId":"m"},"delivery":{"providerResponse":"Message has been accepted by phone"},"status":"SUCCESS"}`, "success"},
		// An exception, and its reason before it.
		{`{"__type":"ConflictException","Message":"m","Reason":"DESTINATION_PHONE_NUMBER_OPTED_OUT","ResourceType":"opt-out-list","ResourceId":"Default"}`, "aws/api/DESTINATION_PHONE_NUMBER_OPTED_OUT"},
		{`{"__type":"ConflictException","Message":"m","Reason":"SOMETHING_NEW"}`, "aws/api/ConflictException"},
		{`{"__type":"com.example.sms#ThrottlingException","message":"Rate exceeded"}`, "aws/api/ThrottlingException"},
		{`{"Error":{"Code":"InvalidParameter","Message":"m"},"ResponseMetadata":{"RequestId":"r","HTTPStatusCode":400}}`, "aws/sns/InvalidParameter"},
		{`<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code><Message>m</Message></Error></ErrorResponse>`, "aws/sns/AuthorizationError"},
		{`Conflict Occurred - Reason="NO_ORIGINATION_IDENTITIES_FOUND" ResourceType="pool"`, "aws/api/NO_ORIGINATION_IDENTITIES_FOUND"},
		{`An error occurred (ConflictException) when calling the SendTextMessage operation: Conflict Occurred - Reason="DESTINATION_PHONE_NUMBER_OPTED_OUT" ResourceType="x"`, "aws/api/DESTINATION_PHONE_NUMBER_OPTED_OUT"},
		{"An error occurred (ConflictException) when calling the SendTextMessage operation: no", "aws/api/ConflictException"},
		// A policy of IAM for any action of SNS; the common word for too fast.
		{`User: arn:aws:sts::1:assumed-role/r/i-0 is not authorized to perform: SNS:GetSMSAttributes on resource: arn:aws:sns:us-east-1:1:*`, "aws/sns/AuthorizationError"},
		{`<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>`, "aws/common/Throttling"},
		// Amazon Pinpoint, whose events say it in other words than those of its
		// successor.
		{`{"event_type":"_SMS.FAILURE","attributes":{"record_status":"CARRIER_UNREACHABLE","message_id":"m"}}`, "aws/pinpoint/CARRIER_UNREACHABLE"},
		{`{"event_type":"_SMS.SUCCESS","attributes":{"record_status":"DELIVERED","message_id":"m"}}`, "success"},
		{`{"event_type":"_SMS.BUFFERED","attributes":{"record_status":"PENDING","message_id":"m"}}`, "aws/pinpoint/PENDING"},
		// What the log says in a sentence that is no code; one exception is one
		// error, however often it is printed.
		{`{"notification":{"messageId":"m"},"delivery":{"providerResponse":"Your account requires additional review prior to being able to send SMS messages. Please create a support ticket."},"status":"FAILURE"}`,
			"aws/sns-log/Your account requires additional review prior to being able to send SMS messages"},
		{"Role does not have permission to publish with SNS (Service: AWSCognitoIdentityProviderService; Status Code: 400; Error Code: InvalidSmsRoleAccessPolicyException; Request ID: 0)", "aws/cognito/InvalidSmsRoleAccessPolicyException"},
		{"name: 'AWS.SimpleNotificationService.InvalidParameterValue'\nstack: 'AWS.SimpleNotificationService.InvalidParameterValue: m'", "aws/sns/InvalidParameterValue"},
		// Bandwidth: a list of one, the codes of the carrier in it; the request's
		// answer; the end of a call.
		{`[{"type":"message-failed","time":"t","description":"d","errorCode":4720,"to":"+19195550123","message":{"id":"m","applicationId":"a"}}]`, "bandwidth/messages/4720"},
		{`[{"type":"message-delivered","time":"t","description":"ok","to":"+19195550123","message":{"id":"m","applicationId":"a"}}]`, "success"},
		{`{"type":"request-validation","description":"d","fieldErrors":[{"fieldName":"from","description":"must be E164"}]}`, "bandwidth/messages-api/request-validation bandwidth/field/"},
		{`{"type":"system-overloaded","description":"d","id":null}`, "bandwidth/voice-api/system-overloaded"},
		{`{"eventType":"disconnect","callId":"c","callUrl":"u","cause":"callback-error","errorMessage":"e"}`, "bandwidth/disconnect/callback-error"},
		{`{"eventType":"disconnect","callId":"c","callUrl":"u","cause":"hangup"}`, "success"},
		// The Dashboard has the same digits with another meaning.
		{"https://dashboard.bandwidth.com/api/accounts/1/orders\n<Order><ErrorCode>4001</ErrorCode><Description>d</Description></Order>", "bandwidth/dashboard/4001"},
		// Infobip: the error where there is one, else the status; both have the
		// same numbers. A send answer that is pending is a success.
		{`{"results":[{"messageId":"m","status":{"groupId":2,"groupName":"UNDELIVERABLE","id":9,"name":"n"},"error":{"groupId":1,"groupName":"HANDSET_ERRORS","id":27,"name":"n","permanent":false}}]}`, "infobip/delivery/27"},
		{`{"results":[{"messageId":"m","status":{"groupId":5,"groupName":"REJECTED","id":6,"name":"n"},"error":{"groupId":0,"groupName":"OK","id":0,"name":"NO_ERROR"}}]}`, "infobip/outcome/6"},
		{`{"messages":[{"to":"491511234567","messageId":"m","status":{"groupId":5,"groupName":"REJECTED","id":18,"name":"n"}}]}`, "infobip/outcome/18"},
		{`{"messages":[{"to":"491511234567","messageId":"m","status":{"groupId":1,"groupName":"PENDING","id":26,"name":"n"}}]}`, "success"},
		{`{"requestError":{"serviceException":{"messageId":"UNAUTHORIZED","text":"Invalid login"}}}`, "infobip/request/UNAUTHORIZED"},
		// Sinch: the codes of reports are no HTTP statuses. 401 is dispatched.
		{`{"type":"delivery_report_sms","batch_id":"b","statuses":[{"code":402,"status":"Failed"}]}`, "sinch/report/402"},
		{`{"type":"delivery_report_sms","batch_id":"b","statuses":[{"code":401,"status":"Dispatched"}]}`, "success"},
		{`{"type":"recipient_delivery_report_sms","batch_id":"b","recipient":"4915112345678","code":153,"status":"Failed"}`, "sinch/receipt/153"},
		{`{"message_delivery_report":{"message_id":"m","status":"FAILED","reason":{"code":"RECIPIENT_NOT_REACHABLE","description":"d"}}}`, "sinch/conversation/RECIPIENT_NOT_REACHABLE"},
		{`{"code":"missing_callback_url","text":"t"}`, "sinch/sms/missing_callback_url"},
		{`{"status":"400 MissingParameter","errorCode":40002,"message":"m"}`, "sinch/voice/40002"},
		{`{"errorCode":"40001","message":"m","reference":"r"}`, "sinch/voice/40001"},
		{`{"type":"https://developers.sinch.com/docs/errors/registry/too-many-requests","title":"t","detail":"d"}`, "sinch/problem/too-many-requests"},
		{"<ErrorResponse><IrisStatus><Code>12999</Code><Description>no such order</Description></IrisStatus></ErrorResponse>", "bandwidth/dashboard/12999"},
		{"Infobip answers: failed (code 592)", "infobip/delivery/592"},
		{`{"errorCode":"E400","description":"d","action":"a","violations":[{"property":"to","violation":"empty"}],"resources":[]}`, "infobip/request/E400"},
		{`{"errors":[{"code":1013,"title":"not a user"}],"meta":{"api_status":"stable","version":"2.39"}}`, "whatsapp-cloud/on-premises/1013"},
		// MessageBird, its printout in Java, and the channels of Bird, where the
		// network's number stands inside.
		{`{"errors":[{"code":2,"description":"d","parameter":"access_key"}]}`, "messagebird/rest/2"},
		{`[ErrorReport{code=9, description='no (correct) recipients found', parameter='recipients'}]`, "messagebird/rest/9"},
		{`{"status":"delivery_failed","reason":"r","failure":{"code":15001,"source":{"name":"sms-messagebird","code":"34"}}}`, "messagebird/source/34"},
		{`{"status":"delivery_failed","reason":"r","failure":{"code":15005,"source":{"name":"whatsapp","code":"7"}}}`, "messagebird/platform/15005"},
		{"no (correct) recipients found. Note: during your test period you can only send messages to yourself.", "messagebird/rest/9"},
		{"An error occured while requesting a Message object:\n\n  code        : 20\n  description : message not found\n  parameter   : None", "messagebird/rest/20"},
		{"MessageBird\\Exceptions\\RequestException: Value is not a valid msisdn", "messagebird/rest/10"},
		// SignalWire has Twilio's numbers with other meanings. The link, the ids
		// or the host tell; where nothing does, both are given.
		{`{"code":21408,"message":"m","more_info":"https://developer.signalwire.com/docs/errors/21408","status":400}`, "signalwire/compatibility/21408"},
		{`MessageSid=4b5a7c1e-1d2f-4a6b-8c9d-0e1f2a3b4c5d&MessageStatus=undelivered&ErrorCode=30001`, "signalwire/compatibility/30001"},
		{`MessageSid=SM0123456789abcdef0123456789abcdef&MessageStatus=undelivered&ErrorCode=30001`, "twilio/delivery/30001"},
		{"POST https://acme.signalwire.com/api/laml/2010-04-01/Accounts\n" + `{"code":30002,"message":"m","status":400}`, "signalwire/compatibility/30002"},
		{`{"code":30002,"message":"m","status":400}`, "twilio/delivery/30002 signalwire/compatibility/30002"},
		{`{"errors":[{"type":"validation_error","code":"missing_required_parameter","message":"m","attribute":"name","url":"https://developer.signalwire.com/rest"}]}`, "signalwire/rest/missing_required_parameter"},
		{`{"errors":[{"detail":"d","status":"422","title":"t","code":"not_e164"}]}`, "signalwire/rest/not_e164"},
		// seven.io: 402 is the reload lock, 500 no credit, 100 success.
		{`{"success":"402","total_price":0,"messages":[]}`, "seven/sms/402"},
		{`{"success":"500","total_price":0,"balance":0,"messages":[]}`, "seven/sms/500"},
		{`{"success":"100","messages":[{"recipient":"4915","error":"202","error_text":"e"}]}`, "seven/sms/202"},
		{`{"success":"100","total_price":0.07,"messages":[{"id":"7","recipient":"491511234567","error":null}]}`, "success"},
		{"Seven\\Api\\Exception\\ApiException: [402]: Limit", "seven/sms/402"},
		{`{"success":"101","messages":[{"recipient":"4915","error":"202","error_text":"e"}]}`, "seven/sms/202"},
		// LOX24: 16 is rejected, not normal clearing; without a report the
		// status counts.
		{`{"name":"sms.delivery","data":{"id":"m","dlr_code":16,"status_code":100}}`, "lox24/report/16"},
		{`{"name":"sms.delivery","data":{"id":"m","dlr_code":1,"status_code":100}}`, "success"},
		{`{"name":"sms.delivery","data":{"id":"m","status_code":2000}}`, "lox24/sending/2000"},
		{`{"name":"sms.delivery","data":{"id":"m","dlr_code":0,"status_code":3000}}`, "lox24/sending/3000"},
	}
	for _, test := range tests {
		report := explained(test.in, Options{})
		got := ""
		for _, x := range report.Get("errors").Array() {
			got += " " + x.Get("provider").String() + "/" + x.Get("api").String() + "/" + x.Get("code").String()
		}
		if got == "" {
			got = " " + report.Get("outcome").String()
		}
		if got != " "+test.want {
			t.Errorf("%s\n got %s\nwant  %s", test.in, got, test.want)
		}
	}
}

// TestPermanent: an answer that says whether it is permanent goes before the
// catalog.
func TestPermanent(t *testing.T) {
	report := `{"messageId":"m","status":{"groupId":2,"groupName":"UNDELIVERABLE","id":9,"name":"n"},"error":{"groupId":1,"groupName":"HANDSET_ERRORS","id":`
	tests := []struct{ error, want string }{
		{`27,"permanent":false}}`, "wait"},
		{`27,"permanent":true}}`, "no"},
		{`1,"permanent":true}}`, "no"},
		{`1,"permanent":false}}`, "wait"},
		{`1}}`, "no"},
		{`368,"permanent":true}}`, "after-fix"},
	}
	for _, test := range tests {
		if got := explained(report+test.error, Options{}).Get("errors.0.retry.kind").String(); got != test.want {
			t.Errorf("an answer with %s has the retry %q, want %q", test.error, got, test.want)
		}
	}
}
