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
