package explain

import "testing"

// TestSuccesses: what providers answer and tell where nothing failed is said as what
// it is, ids hidden or not.
func TestSuccesses(t *testing.T) {
	const success = "; success"
	testGists(t, [][2]string{
		{`{"sid":"SMxxxxxxxx","status":"queued","to":"+447700900142","from":"+447700900143","body":"Hi","error_code":null}`, "Twilio(guess)" + success},
		{`{"sid":"VExxxxxxxx","service_sid":"VAxxxxxxxx","to":"+447700900142","channel":"sms","valid":false,"status":"pending"}`, "Twilio(certain)" + success},
		{"SmsStatus=received&Body=Hi&MessageSid=SM***&From=%2B447700900142&To=%2B447700900143", "Twilio(likely)" + success},
		{"CallUUID=7c1e&CallStatus=ringing&Direction=inbound&From=447700900142&To=447700900143", "Plivo(guess)" + success},
		{`{"verified_name":"Acme","quality_rating":"GREEN","display_phone_number":"+44 7700 900142","id":"71"}`, "WhatsAppCloudAPI(likely)" + success},
		{`{"data":{"record_type":"message","id":"51","to":[{"phone_number":"+447700900142","status":"queued"}]}}`, "Telnyx(certain)" + success},
		{`{"data":{"event_type":"message.received","payload":{"text":"Hi","to":[{"status":"webhook_delivered"}]}}}`, "Telnyx(certain)" + success},
		{`{"jsonrpc":"2.0","id":"1","result":{"params":{"state":"REGED"}}}`, "Telnyx(likely)" + success},
		{`{"MessageId":"0c7e5b1a-4f0d-4d0e-9a53-2f6d1c9be001"}`, "AmazonWebServices(likely)" + success},
		{`{"Type":"SubscriptionConfirmation","TopicArn":"arn:aws:sns:eu-west-1:1:t","SubscribeURL":"https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription"}`, "AmazonWebServices(certain); sns/SubscriptionConfirmation developer no"},
		{`<Notification><Status>COMPLETE</Status><OrderType>orders</OrderType></Notification>`, "Bandwidth(certain)" + success},
		{`{"applicationId":"a1","segmentCount":1,"direction":"out","to":["+447700900142"]}`, "Bandwidth(likely)" + success},
		{`{"results":[{"messageId":"7","from":"447700900142","to":"447700900143","text":"Hi","receivedAt":"2026-11-02T08:00:00.000+0000","smsCount":1}]}`, "Infobip(certain)" + success},
		{`{"id":"01F","to":["447700900142"],"body":"Hi","type":"mt_text","canceled":false}`, "Sinch(certain)" + success},
		{`{"id":"8d","originator":"447700900142","recipient":"447700900143","body":"Hi","createdDatetime":"2026-11-02T08:00:00+00:00"}`, "MessageBird(likely)" + success},
		{`{"uri":"/api/laml/2010-04-01/Accounts/7/Messages/1","status":"sent","to":"+447700900142","body":"Hi"}`, "SignalWire(certain)" + success},
		{`{"success":true}`, "-" + success},
		{`{"request_id":"0c7e5b1a-4f0d-4d0e-9a53-2f6d1c9be001","status":"completed"}`, "Vonage(likely)" + success},
		{`[{"action":"talk","text":"Hi"},{"action":"connect","endpoint":[{"type":"phone","number":"447700900142"}]}]`, "Vonage(likely); unknown"},
		{`<Response><Say>Hi</Say></Response>`, "-; unknown"},
		{"POST https://example.com/answer\n\nCallUUID=7c1e&CallStatus=ringing&From=447700900142&To=447700900143", "-; unknown"},
	})
	for _, in := range [...]string{`[{"action":"talk","text":"Hi"}]`, `<Response><Say>Hi</Say><Dial>447700900142</Dial></Response>`} {
		if r := explained(in, Options{}); r.Get(`problems.#(code=="explain/configuration")`).Raw == "" || r.Get("headline").String() == "" {
			t.Errorf("%s is not said to be instructions: %s", in, r)
		}
	}
}
