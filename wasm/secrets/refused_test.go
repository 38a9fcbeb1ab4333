package secrets

import "testing"

// TestRefused: what an error repeats as it refuses it, one-time codes and keys, and
// what reads like that and says what is wrong.
func TestRefused(t *testing.T) {
	const account, key = "AC0123456789abcdef0123456789abcdef", "9f8e7d6c5b4a39281706f5e4d3c2b1a0"
	tests := []struct{ in, want string }{
		// One-time codes.
		{"The code 4829 does not match what was sent", "The code *** does not match what was sent"},
		{"Code '4829' is wrong", "Code '***' is wrong"},
		{`{"message":"The verification code 731946 has expired"}`, `{"message":"The verification code *** has expired"}`},
		{"Invalid verification code: 731946", "Invalid verification code: ***"},
		{"Der eingegebene Code 731946 ist falsch", "Der eingegebene Code *** ist falsch"},
		{"error code 30007 does not match", "error code 30007 does not match"},
		{"failed with code 30007", "failed with code 30007"},
		{"The code 30007 means that it was filtered", "The code 30007 means that it was filtered"},
		{"Short code 12345 is invalid", "Short code 12345 is invalid"},
		{"The country code 1684 is invalid", "The country code 1684 is invalid"},
		{`{"code":60202,"message":"Max check attempts reached","details":{"code":"731946"}}`, `{"code":60202,"message":"Max check attempts reached","details":{"code":"***"}}`},
		{`{"code":40300,"message":"refused","details":{"code":"21211"}}`, `{"code":40300,"message":"refused","details":{"code":"21211"}}`},
		{"G-731946 is your Uhrwerk verification code. error_code 30007", "G-*** is your Uhrwerk verification code. error_code 30007"},
		{"UW-73194 is your Uhrwerk confirmation code. 30007", "UW-*** is your Uhrwerk confirmation code. 30007"},
		{"731946 ist Ihr Einmalpasswort. 30007", "*** ist Ihr Einmalpasswort. 30007"},
		{"@shop.example #731946 error 30007", "@shop.example #*** error 30007"},
		{"Your code is 731946.\n\n@shop.example #731946", "Your code is ***.\n\n@shop.example #***"},
		{"Ticket #731946 of shop.example #731946", "Ticket #731946 of shop.example #731946"},
		// In other languages.
		{"認証コード：731946 エラー 30003", "認証コード：*** エラー 30003"},
		{"認証コードは731946です。エラー 30003", "認証コードは***です。エラー 30003"},
		{"認証コード エラー 30003", "認証コード エラー 30003"},
		{"인증코드: 731946 오류 30003", "인증코드: *** 오류 30003"},
		{"आपका सत्यापन कोड 731946 है 30003", "आपका सत्यापन कोड *** है 30003"},
		{"کد تأیید شما: 731946 30003", "کد تأیید شما: *** 30003"},
		{"Mã xác minh của bạn là 731946 30003", "Mã xác minh của bạn là *** 30003"},
		{"mã lỗi là 30003", "mã lỗi là 30003"},
		{"Váš ověřovací kód je 731946 30003", "Váš ověřovací kód je *** 30003"},
		{"chybový kód je 30003", "chybový kód je 30003"},
		{"Az ellenőrző kódod: 731946 30003", "Az ellenőrző kódod: *** 30003"},
		{"Codul tău de verificare este 731946 30003", "Codul tău de verificare este *** 30003"},
		{"Din verifieringskod är 731946 30003", "Din verifieringskod är *** 30003"},
		{"Kode verifikasi Anda adalah 731946 30003", "Kode verifikasi Anda adalah *** 30003"},
		{"kode galat adalah 30003", "kode galat adalah 30003"},
		{"Vahvistuskoodisi on 731946 30003", "Vahvistuskoodisi on *** 30003"},
		// Keys.
		{"Invalid value '" + key + "-uhr' for header Authorization", "Invalid value '***' for header Authorization"},
		{`{"text":"Invalid value 'App ` + key + `' for header 'X-Api-Key'"}`, `{"text":"Invalid value '***' for header 'X-Api-Key'"}`},
		{"Header 'Authorization' has invalid value 'App " + key + "'", "Header 'Authorization' has invalid value '***'"},
		{"'" + key + "' is not a valid value for the X-Api-Key header", "'***' is not a valid value for the X-Api-Key header"},
		{"Illegal character in value uW9kXw83Lq0Zr for header X-Api-Key", "Illegal character in value *** for header X-Api-Key"},
		{"leading whitespace in header value: 'uW9kXw83Lq0ZrTnP\\n'", "leading whitespace in header value: '***\\n'"},
		{"Invalid value 'text/plain' for header Content-Type", "Invalid value 'text/plain' for header Content-Type"},
		{"Missing token for header Authorization", "Missing token for header Authorization"},
		{account + "\n" + key + "\n20003", "AC***\n***\n20003"},
		{account + " / " + key + " -> 20003", "AC*** / *** -> 20003"},
		{"/Accounts/" + account + "/Messages.json", "/Accounts/AC***/Messages.json"},
		// What stays.
		{"Problem with the Authorization header: 20003", "Problem with the Authorization header: 20003"},
		{"unexpected message for Call-Id '7-22@192.0.2.1': 403", "unexpected message for Call-Id '7-22@192.0.2.1': 403"},
		{"sip_call_id=5a3f2b1c@203.0.113.8 cause 16", "sip_call_id=5a3f2b1c@203.0.113.8 cause 16"},
		{"call-id 384827629@uhrwerk.example ended with 487", "call-id 384827629@uhrwerk.example ended with 487"},
		{`{"call_id":"9b1f-77@198.51.100.4","code":503}`, `{"call_id":"9b1f-77@198.51.100.4","code":503}`},
		{"i: f81d4fae-7dec@203.0.113.9\nSIP/2.0 503", "i: f81d4fae-7dec@203.0.113.9\nSIP/2.0 503"},
		{"transmission 5a3f2b1c@10.0.0.5:5060 for seqno 102", "transmission 5a3f2b1c@10.0.0.5:5060 for seqno 102"},
		{"mail to pendel@uhrwerk.example bounced", "mail to ***@uhrwerk.example bounced"},
		{"Zugangsdaten: falsch. REGISTER -> 401 Unauthorized", "Zugangsdaten: falsch. REGISTER -> 401 Unauthorized"},
		{"Credentials: acme7/x9Kq2LmVt7 gives ESME_RBINDFAIL", "Credentials: *** gives ESME_RBINDFAIL"},
		{"Credentials: acme7/x9Kq2LmVt7 gives ESME_RBINDFAIL (0x0000000D)", "Credentials: *** gives ESME_RBINDFAIL (0x0000000D)"},
		{"Invalid signature: X-Uhrwerk-Signature did not match", "Invalid signature: X-Uhrwerk-Signature did not match"},
		{"Zugangsdaten: acme7, Uhrwerk77; Fehler 20003", "Zugangsdaten: ***; Fehler 20003"},
		{"session_id: 4f1c7a2e-0d3b-4c9e-8a6f-1b2c3d4e5f60, error 53000", "session_id: 4f1c7a2e-0d3b-4c9e-8a6f-1b2c3d4e5f60, error 53000"},
		{`SessionID="0x7fae6c004e10",Service="PJSIP"`, `SessionID="0x7fae6c004e10",Service="PJSIP"`},
		{"session_id=7kQ2mZp4aB9x", "session_id=***"},
	}
	for _, test := range tests {
		if got := masked(test.in); got != test.want {
			t.Errorf("masking %s\n gives %s\n want  %s", test.in, got, test.want)
		}
	}
}
