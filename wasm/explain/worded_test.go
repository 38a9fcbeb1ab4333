package explain

import "testing"

// TestWorded: where no code tells, the words of an answer or an exception name
// the cause, and the report says that it rests on them.
func TestWorded(t *testing.T) {
	tests := []struct{ in, gist, cause string }{
		// An exception of a provider, with its status or without.
		{"plivo.exceptions.ValidationError: 'five' is not a valid phone number", "Plivo(likely); / 400 developer after-fix", "The phone number is not valid."},
		{"Error: '12' is not a valid phone number.\n    at new InvalidRequestError (/app/node_modules/plivo/dist/x.js:1:2)\n  status: 400, from PlivoRestError", "Plivo(likely); / 400 developer after-fix", "The phone number is not valid."},
		{"Telnyx\\Exception\\OddException with message 'Invalid value. Must be one of: a, b.'", "Telnyx(likely); / developer after-fix", "A parameter has a value that is not allowed."},
		{"twilio.base.exceptions.TwilioException: Insufficient funds on the account", "Twilio(likely); / account after-fix", "The account has too little credit."},

		// An answer of anybody, by its words before its status.
		{`{"ok":false,"error":{"code":"E77","message":"The rate limit exceeded, slow down"}}`, "-; /E77 developer backoff", "The rate limit exceeded, slow down"},
		{`{"status":422,"message":"Your account has been suspended"}`, "-; / 422 account after-fix", "The account is not active."},

		// Words of the text that was sent tell nothing.
		{`{"to":"447700900142","text":"insufficient funds","status":"accepted"}`, "-; request", ""},
		// A status of gRPC is nobody's code.
		{`{"error":"no reply from the trunk","code":"unavailable","status":"503"}`, "-; /unavailable 503 provider backoff", "no reply from the trunk"},

		// Meta answers in one form for all of its products.
		{`{"error":{"message":"(#551) gone","type":"OAuthException","code":551,"error_subcode":1545041,"fbtrace_id":"A1"}}`, "MetaGraphAPI(certain); /551 unknown after-fix", "(#551) gone"},
		{`{"error":{"message":"(#100) wrong","type":"OAuthException","code":100,"fbtrace_id":"A1"}}`, "WhatsAppCloudAPI(likely); general/100 developer after-fix", "A parameter is unknown, misspelt, too long or wrong."},
		{`{"error":{"message":"(#100) wrong","type":"OAuthException","code":100,"error_data":{"messaging_product":"whatsapp","details":"d"},"fbtrace_id":"A1"}}`, "WhatsAppCloudAPI(certain); general/100 developer after-fix", "A parameter is unknown, misspelt, too long or wrong."},

		{"AuthApiError: Error sending sms: sms Provider acme could not be found", "-; setup/no-provider developer after-fix", "The platform has no SMS provider set up."},
	}
	for _, test := range tests {
		r := explained(test.in, Options{Now: now})
		if got, title := gist(r), r.Get("errors.0.title").String(); got != test.gist || title != test.cause {
			t.Errorf("explaining %s\n gives %s: %q\n want  %s: %q", test.in, got, title, test.gist, test.cause)
		}
	}
}
