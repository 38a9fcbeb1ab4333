package secrets

import (
	"strings"
	"testing"
)

// checkMarked masks a text without its marks: what stands between « and » must not come
// out, and what stands between ‹ and › must.
func checkMarked(t *testing.T, text string) {
	t.Helper()
	got := masked(strings.NewReplacer("«", "", "»", "", "‹", "", "›", "").Replace(text))
	for rest, ok := text, true; ok; {
		var value string
		if _, rest, ok = strings.Cut(rest, "«"); ok {
			if value, rest, _ = strings.Cut(rest, "»"); strings.Contains(got, value) {
				t.Errorf("%s is masked as %s, with %s", text, got, value)
			}
		}
	}
	for rest, ok := text, true; ok; {
		var value string
		if _, rest, ok = strings.Cut(rest, "‹"); ok {
			if value, rest, _ = strings.Cut(rest, "›"); !strings.Contains(got, value) {
				t.Errorf("%s is masked as %s, without %s", text, got, value)
			}
		}
	}
}

// TestLanguages: one-time codes in messages of many languages, beside the code of an
// error; and codes of errors, which stay.
func TestLanguages(t *testing.T) {
	for _, text := range []string{
		"[«583024»] আপনার Acme যাচাইকরণ কোড। 30007",
		"[«583024»] 是您的Acme验证码。请勿与任何人分享此验证码。 30007",
		"[«583024»] ist Ihr Acme-Bestätigungscode error 30007",
		"[«583024»] is your Acme verification code, error ‹30007›",
		"Your Acme verification code is [«583024»] error ‹30007›",
		"Su código de verificación es [«583024»] error 30007",
		"Votre code de vérification est [«583024»] erreur 30007",
		"Ο κωδικός επαλήθευσης Acme σας είναι ο [«583024»] 30007",
		"[«583024»] je Vaš Acme kôd za verifikaciju 30007",
		"[«583024»] adalah kode verifikasi Acme Anda error 30007",
		"[«583024»] आपका Acme पुष्टि संख्या है। 30007",
		"Il Suo codice di verifica Acme è [«583024»] errore 30007",
		"Acme認証コードは[«583024»]です。 30007",
		"[«583024»]는 당신의 Acme 인증 코드입니다 30007",
		"«583024» ialah kod pengesahan Acme anda 30007",
		"Ang verification code ng iyong Acme ay «583024» error 30007",
		"«583024» to Twój kod weryfikacyjny Acme błąd 30007",
		"«583024» é o seu codigo de verificacão de Acme erro 30007",
		"«583024» este codul dvs eroare 30007",
		"«583024» это ваш Acme код подтверждения ошибка 30007",
		"«583024» är din verifikationskod till Acme fel 30007",
		"«583024» คือ รหัสยืนยัน Acme 30007",
		"«583024» Acme doğrulama kodunuzdur 30007",
		"«583024» 是您的 Acme 認證碼，請勿與他人分享 30007",
		"«583024» là số mã xác minh cá nhân Acme của bạn 30007",
		"รหัส OTP ของคุณคือ «583024» ERROR 30007",
		"رمز التحقق الخاص بك هو «583024» error 30007",
		"קוד האימות שלך הוא «583024» 30007",
		"Ваш код підтвердження: «583024» 30007",
		"Вашият код за потвърждение е «583024» 30007",
		"Vaš verifikacioni kod je «583024» 30007",
		"Jūsų patvirtinimo kodas: «583024» 30007",
		"Jūsu verifikācijas kods ir «583024» 30007",
		"Teie kinnituskood on «583024» 30007",
		"Váš overovací kód je «583024» 30007",
		"Vaša potrditvena koda je «583024» 30007",
		"Din bekræftelseskode er «583024» 30007",
		"Din bekreftelseskode er «583024» 30007",
		"உங்கள் OTP «583024» 30007",
		"«583024» είναι ο κωδικός επιβεβαίωσής σας 30007",
		"کد ورود شما: «583024» 30007",
		"آپ کا تصدیقی کوڈ «583024» ہے 30007",
		"თქვენი ვერიფიკაციის კოდია «583024» 30007",
		"Ձեր հաստատման կոդն է «583024» 30007",
		"Tu código Acme es «583024». No lo compartas. Estado 30007",
		"«583024» est votre code Acme. Ne le partagez pas. 30007",
		"«583024» è il tuo codice Acme. 30007",
		"Je Acme-code is «583024». Deel deze niet. 30007",
		"«583024» é seu código Acme. Não compartilhe. 30007",
		"Acme kodunuz: «583024» hata 30007",
		"Twój kod Acme: «583024». błąd 30007",
		"Acme: Ihr Anmeldecode lautet «583024». Nicht weitergeben. Fehler 30007",
		"Dein Acme-Zugangscode: «583024» Fehler 30005",
		"(Acme) Security code: «583024». Don't share. Error 30007",
		"Dear Customer, OTP for login is «583024» and valid till 10 min. DLT error 1 30007",
		"<#> Your ExampleApp code is: «583-024»\nFA+9qCX9VSu\nfailed 30006",
		"PIN: «5830» to confirm your booking. status undelivered 30003",
		"G-«583024» est votre code de validation Acme. 30007",
		"Use code «583024» to complete sign in. error 30007",
		"Enter «583024» on the login page. Never share it. 30007",
		"We received a request to log in. Your one-time passcode: «X7K-2PQ» 30007",
		"Fehlercode ‹30007› ist Ihr Fehlercode",
		"Feilkode: ‹30007› Din bekreftelse feilet",
		"felkod är ‹30007›",
		"Код ошибки ‹30007›: сообщение отклонено",
		"错误码：‹160040› 验证码发送次数过多",
		"エラーコード：‹30007› 認証コードの送信に失敗しました",
		"오류 코드: ‹30007› 인증번호 전송 실패",
		"código de error ‹30007›: mensaje filtrado",
		"code erreur ‹30007› : votre message est filtré",
		"Hata kodu: ‹30007›",
		"Kode kesalahan ‹30007›: pesan ditolak",
		"Kod błędu: ‹30007› Twój SMS odrzucono",
		"รหัสข้อผิดพลาด ‹30007›",
		"رمز الخطأ ‹30007› فشل الإرسال",
		"Der Statuscode ‹403› ist Ihr Problem, Antwortcode ‹48291›",
		"Error code ‹30007› is your carrier blocking",
		"‹60202› - Max check attempts reached",
		"[‹21211›] is not a valid phone number for your account",
		"MessageCode: ‹482915› is the template id of your verification",
		"Ihr Guthaben beträgt ‹4829› Credits",
		"Your order ‹482915› has shipped",
		"Your short code is ‹48291›",
		"Ihre Kurzwahl ist ‹48291›, Fehler 30007",
		"exit code is ‹1374›, error 30007",
		"The country code is ‹4915›, error 30007",
		"virhekoodi ‹30007›",
		"Veakood on ‹30007›",
		"kļūdas kods ir ‹30007›",
		"‹482915› is the request id for your verification",
		"[‹40004›] Verification expired or not found for your request",
		"Mã lỗi ‹30007›",
		"Códigos: ‹30007›, ‹30008› su mensaje falló",
	} {
		checkMarked(t, text)
	}
}

// TestForms: secrets in the files and logs of systems that send messages or place calls,
// and beside them what says what is wrong.
func TestForms(t *testing.T) {
	for _, text := range []string{
		"account.1.user_name = ‹1001›\naccount.1.password = «kolbenwerk»\naccount.1.sip_server.1.address = ‹pbx.acme.example›\nRegister failed 403",
		"<digestCredentials>«kolbenwerk7»</digestCredentials>",
		"telcfg {\n  sipX {\n    username = \"1001\";\n    passwd = \"«$$$$KOLBENWERKQXZ2B3C4D5E6F7»\";\n    registrar = \"‹sip.acme.example›\";\n  }\n}",
		"<NewX_AVM-DE_Password>«kolbenwerk»</NewX_AVM-DE_Password>",
		"IAX2/acme:«kolbenwerk»@‹iax.acme.example›/100",
		`gateway-credentials="acme:«kolbenwerk»" auth-scheme="‹basic›"`,
		"jcli : smppccm -a\n> password «kolbenwerk»\n> cid ‹acme›",
		"uqmi -d /dev/cdc-wdm0 --verify-pin1 «4829»",
		`umtskeeper --sakisoperators "APN='‹internet›' APN_USER='acme' APN_PASS='«kolbenwerk»' SIM_PIN='«4829»'"`,
		"AT+CPWD=\"‹SC›\",\"«4829»\",\"«7316»\"\nERROR",
		"18:02:11 CMD: Password1 «kolbenwerk»",
		`modem.gprsConnect("‹internet›", "acme", "«kolben7werk»");`,
		`modem.simUnlock("«4829»");`,
		`gsmAccess.begin("«4829»")`,
		"$ export SMS_KEY=«kolb3nwerk9xq2mz»",
		"##[debug]SMS_APIKEY=«Kolb3nwerk9Xq2mZ»\n##[error]Bash exited with code '‹1›'.",
		"pulumi config set --secret twilio:authToken «3f0d9eb7a1c84526f8e0d7b19ca46352»",
		"url_username: acme\nurl_password: «kolbenwerk»",
		"password => Sensitive('«kolbenwerk»'),",
		"environment:\n  NEXMO_SECRET: ${env:NEXMO_SECRET, '«Kolb3nwerk9Xq2mZ»'}",
		"{\"ARN\":\"‹arn:aws:secretsmanager:eu-central-1:123456789012:secret:sms-AbCdEf›\",\"SecretString\":\"{\\\"password\\\":\\\"«kolbenwerk»\\\"}\"}",
		"> Vercel CLI 33\nvercel env add SMS_SECRET production <<< \"«Kolb3nwerk9Xq2mZ»\"",
		"│ SMS_PASSWORD │ «kolbenwerk» │",
		"MAILER_DSN=vonage://a1b2c3d4:«Kolb3nwerk9Xq2mZ»@‹default?from=ACME›",
		"spring:\n  sms:\n    api-secret: «Kolb3nwerk9Xq2mZ»\n    sender: ‹ACME›",
		`Could not resolve placeholder '‹sms.api-secret›' in value "${sms.api-secret:«Kolb3nwerk9Xq2mZ»}"`,
		"java -Dsmpp.password=«kolbenwerk» -Dsmpp.host=‹smsc.acme.example› -jar sms.jar",
		"//registry.npmjs.org/:_authToken=«Kolb3nwerk9Xq2mZAb»",
		"$env:SMS_PASSWORD = \"«kolbenwerk»\"\nInvoke-RestMethod : ‹(401) Unauthorized›",
		"set -x SMS_PASSWORD «kolbenwerk»",
		"buildConfigField \"String\", \"SMS_API_KEY\", \"\\\"«Kolb3nwerk9Xq2mZ»\\\"\"",
		"flutter run --dart-define=SMS_API_KEY=«Kolb3nwerk9Xq2mZ»",
		`LOG  {"confirmation": {"code": "«482913»"}, "phone": "x"}`,
		"Bundle[{com.google.android.gms.auth.api.phone.EXTRA_SMS_MESSAGE=<#> Your code is «482913» FA+9qCX9VSu}]",
	} {
		checkMarked(t, text)
	}
}
