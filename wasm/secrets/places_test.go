package secrets

import "testing"

// TestPlaces: secrets that their place tells: in commands, in calls, in sentences.
func TestPlaces(t *testing.T) {
	const key, other = "0F1E2D3C4B5A69788796A5B4C3D2E1F0", "A1B2C3D4E5F60718293A4B5C6D7E8F90"
	tests := []struct{ in, want string }{
		// Keys of SIM cards.
		{"K=" + key + " OPc=" + other + " AUTH reject", "K=*** OPc=*** AUTH reject"},
		{"aud3g milenage k " + key + " opc " + other, "aud3g milenage k *** opc ***"},
		{"Ki: " + key + " ADM1: 84736251", "Ki: *** ADM1: ***"},
		{"security:\n  k: 0F1E2D3C 4B5A6978 8796A5B4 C3D2E1F0\n  opc: " + other, "security:\n  k: ***\n  opc: ***"},
		{`{"imsi":"262010000000001","k":"` + key + `","op":"` + other + `"}`, `{"imsi":"26***********01","k":"***","op":"***"}`},
		{"ue1,mil,001010123456789," + key + ",opc," + other + ",9001", "ue1,mil,00***********89,***,opc,***,9001"},
		{"KIC=" + key + " KID=" + other + " SPI=1621", "KIC=*** KID=*** SPI=1621"},
		{"K = 0F 1E 2D 3C 4B 5A 69 78 87 96 A5 B4 C3 D2 E1 F0", "K = ***"},
		{"pySim-prog.py -k " + key + " --opc " + other + " -a 84736251", "pySim-prog.py -k *** --opc *** -a 84736251"},
		{"RAND=" + key + " AUTN=" + other, "RAND=" + key + " AUTN=" + other},
		{"k 1234 op 12", "k 1234 op 12"},
		// Lines of programs.
		{"acme * Uhr7werk *", "acme * *** *"},
		{"\"acme\" * \"uhrwerk\"  *", "\"acme\" * \"***\"  *"},
		{"# /etc/ppp/chap-secrets\nweb  o2  Uhr7werk  *", "# /etc/ppp/chap-secrets\nweb  o2  ***  *"},
		{"SELECT * FROM t", "SELECT * FROM t"},
		{"0 4 * * * backup", "0 4 * * * backup"},
		{"* one * two", "* one * two"},
		{"opensips-cli -x user add 6001@sip.example uhrwerk", "opensips-cli -x user add 6001@sip.example ***"},
		{"opensips-cli -x mi user password 6001 uhrwerk", "opensips-cli -x mi user password 6001 ***"},
		{"AT+QMTCONN=0,\"dev01\",\"acme\",\"Uhr-werk6\"", "AT+QMTCONN=0,\"dev01\",\"acme\",\"***\""},
		{"AT+CSTT=\"internet\",\"acme\",\"uhrwerk\"", "AT+CSTT=\"internet\",\"acme\",\"***\""},
		{"./smppclient smsc.example 2775 acme uhrwerk", "./smppclient smsc.example 2775 acme ***"},
		{"./sendsms smsc.example 2775 acme01 uhr7Werk +15005550006", "./sendsms smsc.example 2775 acme01 *** +15*******06"},
		{"python smpp_send.py acme01 uhr7Werk 15005550006", "python smpp_send.py acme01 *** 15*******06"},
		{"python smpp_send.py --config gateway.yml", "python smpp_send.py --config gateway.yml"},
		{"telnet 192.0.2.1 5038\nlogin admin uhr9Werk", "telnet 192.0.2.1 5038\nlogin admin ***"},
		{"login failed again", "login failed again"},
		{"echo -n 'acme:uhrwerk' | base64", "echo -n 'acme:***' | base64"},
		{"echo -n \"acme:uhrwerk\" | openssl base64", "echo -n \"acme:***\" | openssl base64"},
		{"printf 'acme:%s' 'uhrwerk' | base64", "printf 'acme:%s' '***' | base64"},
		{"printf \"6001:sip.example:uhrwerk\" | md5sum", "printf \"6001:sip.example:***\" | md5sum"},
		{"echo hello | md5sum", "echo hello | md5sum"},
		// Calls.
		{"require('asterisk-manager')('5038','192.0.2.1','admin','uhr-werk', true)", "require('asterisk-manager')('5038','192.0.2.1','admin','***', true)"},
		{"new AsteriskManager(5038, '192.0.2.1', 'admin', 'uhrwerk', true)", "new AsteriskManager(5038, '192.0.2.1', 'admin', '***', true)"},
		{`new Ami("192.0.2.1", 5038, "admin", "Uhr-we4k")`, `new Ami("192.0.2.1", 5038, "admin", "***")`},
		{`new Request("192.0.2.1", 5038, "status", "verbose")`, `new Request("192.0.2.1", 5038, "status", "verbose")`},
		{`s.connectAndBind("smsc.example", 2775, BindType.BIND_TX, "acme", "uhrwerk", "cp", null);`, `s.connectAndBind("smsc.example", 2775, BindType.BIND_TX, "acme", "***", "cp", null);`},
		{`DefaultProfile.getProfile("cn-hangzhou", "LTAI4uhrwerk", "Uh7rWe4rkLa2mpe9Q")`, `DefaultProfile.getProfile("cn-hangzhou", "LTAI4uhrwerk", "***")`},
		{"Buffer.from('acme:Uhr7werk').toString('base64')", "Buffer.from('acme:***').toString('base64')"},
		{`base64.StdEncoding.EncodeToString([]byte("acme:uhrwerk"))`, `base64.StdEncoding.EncodeToString([]byte("acme:***"))`},
		{`"Action: Login\r\nSecret: amp111\r\n\r\n"`, `"Action: Login\r\nSecret: ***\r\n\r\n"`},
		{`$sht(auth=>$au) = "uhrwerk";`, `$sht(auth=>***) = "***";`},
		{"user_pass1&: uhrwerk", "user_pass1&: ***"},
		{"option pincode '4829'", "option pincode '***'"},
		{"calc_HA1(): HA1 string calculated: 0f1e2d3c4b5a69788796a5b4c3d2e1f0", "calc_HA1(): HA1 string calculated: ***"},
		{"md5 of the password file is 0f1e2d3c4b5a69788796a5b4c3d2e1f0", "md5 of the password file is 0f1e2d3c4b5a69788796a5b4c3d2e1f0"},
		{"Invalid API key, request 0f1e2d3c4b5a69788796a5b4c3d2e1f0", "Invalid API key, request 0f1e2d3c4b5a69788796a5b4c3d2e1f0"},
		{"aws ssm put-parameter --name /sms/k --value Uh7rWe4rkLa2m --type SecureString", "aws ssm put-parameter --name /sms/k --value *** --type SecureString"},
		{"fly secrets set SMS_KEY=Uh7rWe4rkLa2mpe9", "fly secrets set SMS_KEY=***"},
		{"X-SMS-Key: Uh7rWe4rkLa2mpe9", "X-SMS-Key: ***"},
		{"X-Idempotency-Key: Uh7rWe4rkLa2mpe9", "X-Idempotency-Key: Uh7rWe4rkLa2mpe9"},
		{"expect \"password:\"\nsend \"uhrwerk\\r\"", "expect \"password:\"\nsend \"***\""},
		{"OTP mismatch: expected 482915, got 482951", "OTP mismatch: expected ***, got ***"},
		{"The user typed 482915 and got an error", "The user typed *** and got an error"},
		{"expected 20000, got 30007", "expected 20000, got 30007"},
		{"Dial(SIP/1001:uhrwerk@provider/100)", "Dial(SIP/1001:***@provider/100)"},
		{"agent => 1001,4829,Ada\nconf => 600,4829,7316", "agent => 1001,***,Ada\nconf => 600,***,***"},
		{"https://shop.example/l?t=Uh7rWe4rkLa2mpe9Q", "https://shop.example/l?t=***"},
		{"https://shop.example/magic/Uh7rWe4rkLa2mpe9Q", "https://shop.example/magic/***"},
		{"https://shop.example/t/how-to-fix-error-30007", "https://shop.example/t/how-to-fix-error-30007"},
		// Parameters of templates.
		{"body: localizable_params ['482915'] code", "body: localizable_params ['***'] code"},
		{`{"hsm":{"element_name":"otp_de","localizable_params":[{"default":"482915"}]}}`, `{"hsm":{"element_name":"otp_de","localizable_params":[{"default":"***"}]}}`},
		{`{"components":[{"type":"button","sub_type":"url","parameters":[{"type":"text","text":"482915"}]}],"template":"auth_code"}`, `{"components":[{"type":"button","sub_type":"url","parameters":[{"type":"text","text":"***"}]}],"template":"auth_code"}`},
		{`{"components":[{"parameters":[{"type":"text","text":"482915"}]}],"template":"invoice"}`, `{"components":[{"parameters":[{"type":"text","text":"482915"}]}],"template":"invoice"}`},
		{`ContentVariables={"1":"482915"} ContentSid=x`, `ContentVariables={"1":"***"} ContentSid=x`},
		{`{"ContentVariables":"{\"1\":\"482915\"}"}`, `{"ContentVariables":"{\"1\":\"***\"}"}`},
		{`contentVariables: JSON.stringify({"1": "482915"})`, `contentVariables: JSON.stringify({"1": "***"})`},
		{`{"errors":{"1":"48291"}}`, `{"errors":{"1":"48291"}}`},
		{`{"request_id":"0a1b2c3d","code":"5192","status":"16"}`, `{"request_id":"0a1b2c3d","code":"***","status":"16"}`},
		{`{"status":"6","request_id":"0a1b2c3d","code":"5192"}`, `{"status":"6","request_id":"0a1b2c3d","code":"***"}`},
		{`{"request_id":"0a1b2c3d","code":"1120","status":"failed"}`, `{"request_id":"0a1b2c3d","code":"1120","status":"failed"}`},
		// What FreeSWITCH prints.
		{"Regex (PASS) [a] ${default_password}(m4rder) =~ /^m4rder$/ break=never", "Regex (PASS) [a] ${default_password}(***) =~ /^***$/ break=never"},
		{"${destination_number}(1000) =~ /^1000$/", "${destination_number}(1000) =~ /^1000$/"},
		// Sentences.
		{"I set the auth token to b920ea952cd4e02ef698c85eaa44df54 in the console", "I set the auth token to *** in the console"},
		{"I changed the SIP password to Uhrwerk6 and now REGISTER gives 403.", "I changed the SIP password to *** and now REGISTER gives 403."},
		{"Das Passwort habe ich auf Uhrwerk6 geändert", "Das Passwort habe ich auf Uhrwerk6 geändert"},
		{"we set the session token to 192.0.2.10", "we set the session token to 192.0.2.10"},
		{"login with acme / Uhrwerk4 returns 403", "login with acme / *** returns 403"},
		{"logging in as acme01:Uhrwerk3 fails", "logging in as acme01:*** fails"},
		{"Anmeldung mit acme01 / Uhrwerk3 ergibt 403", "Anmeldung mit acme01 / *** ergibt 403"},
		{"connecting with TLS / SRTP fails", "connecting with TLS / SRTP fails"},
		{"Zugangsdaten: user 2001 / pw Uhrw3rk, danach SIP/2.0 403 von 192.0.2.10", "Zugangsdaten: ***, danach SIP/2.0 403 von 192.0.2.10"},
		{"SID AC0123456789abcdef0123456789abcdef\nb920ea952cd4e02ef698c85eaa44df54", "SID AC***\n***"},
		{`{"auth":{"basic":[{"key":"password","value":"uhrwerk"},{"key":"username","value":"acme"}]}}`, `{"auth":{"basic":[{"key":"password","value":"***"},{"key":"username","value":"***"}]}}`},
	}
	for _, test := range tests {
		if got := masked(test.in); got != test.want {
			t.Errorf("masking %s\n gives %s\n want  %s", test.in, got, test.want)
		}
	}
}
