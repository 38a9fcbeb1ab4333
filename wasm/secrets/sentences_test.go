package secrets

import "testing"

// TestSentences: one-time codes beside the error of the message that carried them, and
// the values of names that stand in objects, arrows and paths; beside each kind what
// looks like it and stays.
func TestSentences(t *testing.T) {
	tests := []struct{ in, want string }{
		// Nothing behind a name, and what the next line says.
		{"admin-password = \nstatus-password = \nPANIC: Cannot open log", "admin-password = \nstatus-password = \nPANIC: Cannot open log"},
		{"password = \nERROR: bind failed", "password = \nERROR: bind failed"},
		{"SMPP_PASSWORD=\nHTTP 401 Unauthorized", "SMPP_PASSWORD=\nHTTP 401 Unauthorized"},
		{"api_secret:\n2024-05-01 request 3f2a 401", "api_secret:\n2024-05-01 request 3f2a 401"},
		{"PASSWORD=\nSMPP_HOST=smsc.example", "PASSWORD=\nSMPP_HOST=smsc.example"},
		{"password =\n  uhr7Werk9", "password =\n  ***"},
		{"password:\n  uhr7Werk9", "password:\n  ***"},
		// The ids of requests.
		{`{"pinId":"9C817C6F8AF3D48F9FE553282AFA2B67","pinError":"WRONG_PIN"}`, `{"pinId":"9C817C6F8AF3D48F9FE553282AFA2B67","pinError":"WRONG_PIN"}`},
		{"pin_id=9C817C6F8AF3D48F", "pin_id=9C817C6F8AF3D48F"},
		{`"otp_id":"1f2e3d4c","token_id":"tok_9f8e7d" 400`, `"otp_id":"1f2e3d4c","token_id":"tok_9f8e7d" 400`},
		// Behind a full stop.
		{"NotAuthorizedException: Incorrect username or password. 400", "NotAuthorizedException: Incorrect username or password. 400"},
		{"Incorrect username or password. RequestId: 5f4e3d2c-aaaa", "Incorrect username or password. RequestId: 5f4e3d2c-aaaa"},
		{"username or password: 401", "username or password: 401"},
		// What Go prints of a map.
		{"map[Authorization:[Bearer uhr7Werk9x] Content-Type:[application/json] X-Request-Id:[3f2a]]", "map[Authorization:[Bearer ***] Content-Type:[application/json] X-Request-Id:[3f2a]]"},
		{"map[Authorization:Bearer uhr7Werk9x Content-Type:application/json]", "map[Authorization:Bearer *** Content-Type:application/json]"},
		// A time of ten digits.
		{"scts=2405011200", "scts=2405011200"},
		{`"scts":"2405011200"`, `"scts":"2405011200"`},
		{"scts: 240501120359", "scts: 240501120359"},
		// The error of the message that carried a code.
		{"482917 is your Acme verification code\nOK\n+CMS ERROR: 321", "*** is your Acme verification code\nOK\n+CMS ERROR: 321"},
		{"482917 is your login code, error 30007", "*** is your login code, error 30007"},
		{"\"482917 is your verification code\" error 30007", "\"*** is your verification code\" error 30007"},
		{"482917 is your login code, failed 30007", "*** is your login code, failed 30007"},
		{"482917 is your code\nTwilio error 30007", "*** is your code\nTwilio error 30007"},
		{"482917 is your login code (error code 30007)", "*** is your login code (error code 30007)"},
		{"482917 is your login code\n{\"error\":{\"code\":30007}}", "*** is your login code\n{\"error\":{\"code\":30007}}"},
		{"Use 482917 as your verification code, error 30007", "Use *** as your verification code, error 30007"},
		{"<#> 482917 is your Acme code FA+9q\nERROR 30007", "<#> *** is your Acme code FA+9q\nERROR 30007"},
		{"text: 482917 ist Ihr Bestätigungscode, Fehler 30007", "text: *** ist Ihr Bestätigungscode, Fehler 30007"},
		{"text='482917 is your verification code' result=ERROR", "text='*** is your verification code' result=ERROR"},
		{"Message: \"482917 is your confirmation code\" status undelivered 30005", "Message: \"*** is your confirmation code\" status undelivered 30005"},
		{"Your login code is 482917, error 30007", "Your login code is ***, error 30007"},
		{"Your code is 482917, error 30007", "Your code is ***, error 30007"},
		{"Login code: 482917, error 30007", "Login code: ***, error 30007"},
		{"30007 is the error code for a filtered message", "30007 is the error code for a filtered message"},
		{"30007 is your error code", "30007 is your error code"},
		{"30007 is the status code of your request", "30007 is the status code of your request"},
		// A code in the text of a message.
		{"<Response><Message>Acme code: 482917</Message></Response>\nerror 12200", "<Response><Message>Acme code: ***</Message></Response>\nerror 12200"},
		{`{"body":"Acme code: 482917","error_code":30007}`, `{"body":"Acme code: ***","error_code":30007}`},
		{`"body":"Acme code: 482917","error_code":30007`, `"body":"Acme code: ***","error_code":30007`},
		{`{"body":"Acme-Code: 482917"}`, `{"body":"Acme-Code: ***"}`},
		{`{"text":"Code: 482917 - Acme","to":"x"}`, `{"text":"Code: *** - Acme","to":"x"}`},
		{`{"message":"[Acme] code: 482917"}`, `{"message":"[Acme] code: ***"}`},
		{`{"message":"Error code: 30007"}`, `{"message":"Error code: 30007"}`},
		{`{"message":"Request failed with code: 30007"}`, `{"message":"Request failed with code: 30007"}`},
		{`{"message":"Message filtered, code: 30007"}`, `{"message":"Message filtered, code: 30007"}`},
		{`{"message":"Code: 30007"}`, `{"message":"Code: 30007"}`},
		{"sms text: 'Acme code: 482917' failed 30007", "sms text: 'Acme code: ***' failed 30007"},
		{"<Body>Acme code: 482917</Body>", "<Body>Acme code: ***</Body>"},
		{"<Message>Error code: 12200</Message>", "<Message>Error code: 12200</Message>"},
		{"Body=Acme code: 482917&To=x", "Body=Acme code: ***&To=x"},
		// Under the name, in an object.
		{`"smpp.password":{"value":"uhrwerk","origin":"class path resource [application.yml]:14:15"}`, `"smpp.password":{"value":"***","origin":"class path resource [application.yml]:14:15"}`},
		{`{"password":{"value":"uhrwerk","origin":"application.yml"}}`, `{"password":{"value":"***","origin":"application.yml"}}`},
		{`{"password": {"S":"uhrwerk"}}`, `{"password": {"S":"***"}}`},
		{`"authToken":{"stringValue":"uhr7Werk"}, "to":"x"`, `"authToken":{"stringValue":"***"}, "to":"x"`},
		{`"password": {"type":"string","default":"uhrwerk"}`, `"password": {"type":"string","default":"***"}`},
		{`"apiKey":{"__rl":true,"value":"uhr7Werk","mode":"id"}`, `"apiKey":{"__rl":true,"value":"***","mode":"id"}`},
		{`:password=>{:value=>"uhrwerk"}`, `:password=>{:value=>"***"}`},
		{"password:\n  value: uhrwerk\n", "password:\n  value: ***\n"},
		// What it was, and what it is.
		{`~ password = "pendel" -> "uhrwerk"`, `~ password = "***" -> "***"`},
		{`- secret = "pendel" => "uhrwerk"`, `- secret = "***" => "***"`},
		{`+ password = null -> "uhrwerk"`, `+ password = null -> "***"`},
		{`~ password = "pendel" -> (sensitive value)`, `~ password = "***" -> (sensitive value)`},
		{"password changed from Alt55x to Uhr7werk", "password changed from *** to ***"},
		{`password changed from "Alt55x" to "Uhr7werk"`, `password changed from "***" to "***"`},
		{"password changed from the portal to the app", "password changed from the portal to the app"},
		{"Passwort von Alt55x auf Uhr7werk geändert", "Passwort von *** auf *** geändert"},
		// A key by its place in a path.
		{"https://api.example/v1/b920ea952cd4e02ef698c85eaa44df54b920ea95/sms/send.json", "https://api.example/v1/***/sms/send.json"},
		{"https://api.example/b920ea952cd4e02ef698c85eaa44df54/balance", "https://api.example/***/balance"},
		{"https://api.example/key/b920ea952cd4e02e/send", "https://api.example/key/***/send"},
		{"https://api.example/xms/v1/b920ea952cd4e02ef698c85eaa44df54/batches", "https://api.example/xms/v1/b920ea952cd4e02ef698c85eaa44df54/batches"},
		{"https://api.example/v1/messages/b920ea952cd4e02ef698c85eaa44df54/status", "https://api.example/v1/messages/b920ea952cd4e02ef698c85eaa44df54/status"},
		// Codes in calls and in answers to challenges.
		{`confirmationResult.confirm("482917")`, `confirmationResult.confirm("***")`},
		{"verificationCode.verify('482917')", "verificationCode.verify('***')"},
		{`confirm("Send it?")`, `confirm("Send it?")`},
		{`{"ChallengeResponses":{"USERNAME":"u1","ANSWER":"482917"}}`, `{"ChallengeResponses":{"USERNAME":"u1","ANSWER":"***"}}`},
		{"SMS_MFA_CODE=482917", "SMS_MFA_CODE=***"},
		{"{'SMS_MFA_CODE': '482917'}", "{'SMS_MFA_CODE': '***'}"},
		{`"challenge":"sms","answer":"482917"`, `"challenge":"sms","answer":"***"`},
		{`"answer":"ABSENT_SUBSCRIBER"`, `"answer":"ABSENT_SUBSCRIBER"`},
		// Whom a code is for, and where it goes.
		{"login verification code for a@mail.example: 482917", "login verification code for ***@mail.example: ***"},
		{"OTP for a@mail.example = 482917", "OTP for ***@mail.example = ***"},
		{"Sent code 482917 to a@mail.example", "Sent code *** to ***@mail.example"},
		{"error code for a@mail.example: 30007", "error code for ***@mail.example: 30007"},
		// German.
		{"Geben Sie 482917 ein, um Ihre Anmeldung zu bestaetigen.", "Geben Sie *** ein, um Ihre Anmeldung zu bestaetigen."},
		{"Ihre mTAN für die Überweisung lautet: 482917 - Bank", "Ihre mTAN für die Überweisung lautet: *** - Bank"},
		{"smsTAN 482917 für Überweisung", "smsTAN *** für Überweisung"},
		{"Ihre Freigabe-TAN 482917 fuer die App", "Ihre Freigabe-TAN *** fuer die App"},
		{"Gib den Code 482917 in der App ein.", "Gib den Code *** in der App ein."},
		{"Tippe 482917 in die App, um dich anzumelden.", "Tippe *** in die App, um dich anzumelden."},
		{"Tippe 30007 in die Suche ein.", "Tippe 30007 in die Suche ein."},
	}
	for _, test := range tests {
		if got := masked(test.in); got != test.want {
			t.Errorf("masking %s\n gives %s\n want  %s", test.in, got, test.want)
		}
	}
}
