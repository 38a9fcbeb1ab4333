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
		{`{"errorCode":"40001","message":"m","reference":"r"}`, "sinch/voice/40001"},
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
