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
		{"Der Code lautet 482917, Fehler 30007", "Der Code lautet ***, Fehler 30007"},
		{"Der Fehlercode lautet 48291, Fehler 30007", "Der Fehlercode lautet 48291, Fehler 30007"},
		{"code for user 42: 482917", "code for user 42: ***"},
		{"error code for user 42: 30007", "error code for user 42: 30007"},
		// Digits that are spoken, and elements around a code.
		{"<Response><Say>Your code is 4, 8, 2, 9, 1, 7</Say></Response>", "<Response><Say>Your code is ***</Say></Response>"},
		{"Ihr Code lautet 4 8 2 9 1 7", "Ihr Code lautet ***"},
		{"Your code is 4-8-2-9-1-7", "Your code is ***"},
		{"Your queue has 4, 8, 2, 9 messages", "Your queue has 4, 8, 2, 9 messages"},
		{"Your code is <break time='1s'/> 482917", "Your code is <break time='1s'/> ***"},
		{`<say-as interpret-as="digits">482917</say-as> is your code`, `<say-as interpret-as="digits">***</say-as> is your code`},
		{"<p>Your login code:</p>\n<h2 style=\"x\"><b>482917</b></h2>", "<p>Your login code:</p>\n<h2 style=\"x\"><b>***</b></h2>"},
		{"<p>The error code:</p> <b>30007</b>", "<p>The error code:</p> <b>30007</b>"},
		// In brackets.
		{"The SIP password (Uhr-werk7x) is right", "The SIP password (***) is right"},
		{"password (uhrwerk53!) rejected", "password (***) rejected"},
		{"password (plain: Uhrwerk-7x) rejected", "password (plain: ***) rejected"},
		{"password (min. 8 characters) rejected", "password (min. 8 characters) rejected"},
		{"password (SHA256) rejected", "password (SHA256) rejected"},
		// Names in attributes.
		{`<SYMB_ITEM ID="BS.SIP_PASSWORD_1" class="symb" value='"uhrwerk"'/>`, `<SYMB_ITEM ID="BS.SIP_PASSWORD_1" class="symb" value='"***"'/>`},
		{`<item id="sip_password" value="uhrwerk"/>`, `<item id="sip_password" value="***"/>`},
		{`<setting name="user_pass" idx="1">uhrwerk</setting>`, `<setting name="user_pass" idx="1">***</setting>`},
		{`<field ID="password">uhrwerk</field>`, `<field ID="password">***</field>`},
		{`<span id="password">Wrong password given</span>`, `<span id="password">Wrong password given</span>`},
		{`<row id="4711" value="uhrwerk"/>`, `<row id="4711" value="uhrwerk"/>`},
		// PINs.
		{"python3 ./pySim-prog.py -p 0 -a 48291573 -i x", "python3 ./pySim-prog.py -p 0 -a *** -i x"},
		{"verify_adm 48291573", "verify_adm ***"},
		{"verify_chv --pin-nr 1 4829", "verify_chv --pin-nr 1 ***"},
		{"ADM1 verification with 48291573 failed, SW 6982", "ADM1 verification with *** failed, SW 6982"},
		{`<Extension Number="100" VMPIN="48291"/>`, `<Extension Number="100" VMPIN="***"/>`},
		{`AT+CUSD=1,"**04*4829*7316*7316#",15`, `AT+CUSD=1,"**04****#",15`},
		{"**062*30007#", "**062*30007#"},
		// Names of services and interfaces.
		{"clickatell_api: Uhr7Werk9LaMpe4x", "clickatell_api: ***"},
		{"NEXMO_API=UhrWerkLaMpeTorx", "NEXMO_API=***"},
		{"sms77: Uh7rWe4rkLa2mpe9QTorx4Zu", "sms77: ***"},
		{"twilio: undelivered", "twilio: undelivered"},
		{"sms_api: https://gw.example/v1", "sms_api: https://gw.example/v1"},
		{"CIPHER: vx5HyfCrPSdHXCxGIDwdwXDEfYrUvB2wQU2HPDzQVHI=", "CIPHER: ***"},
		{"Cipher: ECDHE-RSA-AES128-GCM-SHA256", "Cipher: ECDHE-RSA-AES128-GCM-SHA256"},
		// What a command prints.
		{"fs> user_data 1000@pbx.example param password\nuhrwerk872mor\nfs> status", "fs> user_data 1000@pbx.example param password\n***\nfs> status"},
		{"php > echo $authToken;\nb920ea952cd4e02ef698c85eaa44df54\nphp > 20003", "php > echo $authToken;\n***\nphp > 20003"},
		{"$ kubectl get secret sms | base64 -d\nUh7rWe4rkLa2mpe9QTorx4Zu\n401", "$ kubectl get secret sms | base64 -d\n***\n401"},
		{"Fix the token check\nuhrwerk872mor", "Fix the token check\nuhrwerk872mor"},
		// Private keys without what stands around them.
		{"Private-Lines: 2\nAAAAB3NzaC1yc2EAAAADAQABAAABgQDe\nAAAAgQC8sF0=\nPrivate-MAC: 0a1b2c", "Private-Lines: 2\n***\nPrivate-MAC: 0a1b2c"},
		{"key is\nMHcCAQEEN0mW4HquirO8DaZvILtSxWufDlSo+J+odqvtxbXwFf0f4BZlH8Pn6Ktc\n401 Invalid JWT", "key is\n***\n401 Invalid JWT"},
		// By place.
		{`new LoginAuthentication("EX0012345", "app", "uhrwerk633")`, `new LoginAuthentication("EX0012345", "app", "***")`},
		{"AGI Tx >> agi_arg_2: Uhrwerk-2x", "AGI Tx >> agi_arg_2: ***"},
		{"AGI Tx >> agi_arg_1: queue-7", "AGI Tx >> agi_arg_1: queue-7"},
		{"cred user=1001, data_type=0, data=uhrwerk443le", "cred user=1001, data_type=0, data=***"},
		{"data=uhrwerk443le", "data=uhrwerk443le"},
		{"user=acme:uhrwerk\nrealm=turn.example", "user=acme:***\nrealm=turn.example"},
		{"user=1000:1000", "user=1000:1000"},
		// What stands behind and before a secret.
		{"{a=b,sip_auth_password=uhrwerk}sofia/gateway/trunk/0049 &echo", "{a=b,sip_auth_password=***}sofia/gateway/trunk/0049 &echo"},
		{"A1 = MD5(6001:sip.example:uhrwerk) = 0f1e2d3c4b5a69788796a5b4c3d2e1f0", "A1 = MD5(6001:sip.example:***) = ***"},
		{"dsn => asterisk-connector\nDSN=smsdb", "dsn => asterisk-connector\nDSN=smsdb"},
		{"$cred = New-Object PSCredential", "$cred = New-Object PSCredential"},
		{"SMSC: +15005550009, sender +15005550006", "SMSC: +15005550009, sender +15*******06"},
	}
	for _, test := range tests {
		if got := masked(test.in); got != test.want {
			t.Errorf("masking %s\n gives %s\n want  %s", test.in, got, test.want)
		}
	}
}
