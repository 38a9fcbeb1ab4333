package secrets

import "testing"

// TestCalls: in source code, what a function is called with, and what a setting
// falls back to.
func TestCalls(t *testing.T) {
	tests := []struct{ in, want string }{
		// Functions that log in.
		{`req.SetBasicAuth("app", "uhrwerk")`, `req.SetBasicAuth("app", "***")`},
		{`new NetworkCredential("app", "uhrwerk")`, `new NetworkCredential("app", "***")`},
		{`->withBasicAuth('app', 'uhrwerk')->post('/sms')`, `->withBasicAuth('app', '***')->post('/sms')`},
		{`request.basic_auth 'app', 'uhrwerk'`, `request.basic_auth 'app', '***'`},
		{`x = new AuthenticationHeaderValue("Basic", "YXBwOnVocg==")`, `x = new AuthenticationHeaderValue("Basic", "***")`},
		{`curl_setopt($c, CURLOPT_USERPWD, "app:uhrwerk");`, `curl_setopt($c, CURLOPT_USERPWD, "***");`},
		{`curl_setopt($c, CURLOPT_URL, "https://api.example/1");`, `curl_setopt($c, CURLOPT_URL, "https://api.example/1");`},
		{`auth=("app", "uhr-werk")`, `auth=("app", "***")`},
		{`smtp.login('app@mail.example', 'uhrwerk')`, `smtp.login('***@mail.example', '***')`},
		{`authenticate("app", "uhrwerk")`, `authenticate("app", "***")`},
		// One-time codes that are checked.
		{`client.verify.check(id, code='4829')`, `client.verify.check(id, code='***')`},
		{`POST /v2/verify/abc {"code":"482915"}`, `POST /v2/verify/abc {"code":"***"}`},
		{`POST /v2/Verify {"code":60200,"status":400}`, `POST /v2/Verify {"code":60200,"status":400}`},
		// Setters and builders, but not what asks.
		{`b.apiKey("18f0c2aa").apiSecret("Uhrwerk7Lampe").build()`, `b.apiKey("***").apiSecret("***").build()`},
		{`setPassword("uhrwerk")`, `setPassword("***")`},
		{`getSecret("sms7Secret")`, `getSecret("sms7Secret")`},
		{`new InvalidTokenException("Token is expired")`, `new InvalidTokenException("Token is expired")`},
		{`token("token_missing")`, `token("token_missing")`},
		{"at refreshToken (/app/auth7.js:12:5)", "at refreshToken (/app/auth7.js:12:5)"},
		{`auth("basic")`, `auth("basic")`},
		// Those that make clients.
		{`c := sms.New("Uh7rWe4rkLa2mpe9Q")`, `c := sms.New("***")`},
		{`RestClient.new('MABCDEF', 'Uh7rWe4rkLa2mpe9Q')`, `RestClient.new('MABCDEF', '***')`},
		{`errors.New("dial tcp 192.0.2.1:5060: i/o timeout")`, `errors.New("dial tcp 192.0.2.1:5060: i/o timeout")`},
		{`new SmsClient("AcmeTwo2", "eu-central-1")`, `new SmsClient("AcmeTwo2", "eu-central-1")`},
		{`require('sms')('Uh7rWe4rkLa2mpe9Q')`, `require('sms')('***')`},
		{`foo('bar')('baz')`, `foo('bar')('baz')`},
		{`new \Sms\Client('live_Uh7rWe4rkLa2mpe9Q')`, `new \Sms\Client('***')`},
		{`new \Acme\Sms\Sender('Uh7rWe4rkLa2mpe9Q', 'ACME')`, `new \Acme\Sms\Sender('***', 'ACME')`},
		{`SmsServiceImpl("Uh7rWe4rkLa2mpe9Q")`, `SmsServiceImpl("***")`},
		{`Sms7api('Uh7rWe4rkLa2mpe9Q')`, `Sms7api('***')`},
		{`Sms.init("MABCDEF", "Uh7rWe4rkLa2mpe9Q");`, `Sms.init("MABCDEF", "***");`},
		{`sms_client("9b1", "PTUh7rWe4rkLa2mpe9Q", space = 'a.example')`, `sms_client("9b1", "***", space = 'a.example')`},
		{"sms.RestClient(\n  'MABCDEF',\n  'Uh7rWe4rkLa2mpe9Q',\n)", "sms.RestClient(\n  'MABCDEF',\n  '***',\n)"},
		{"// c = Credentials.fromKeyAndSecret(\n// \"fe81180b\",\n//\"Uh7rWe4rkLa2mpe9Q\"\n//);", "// c = Credentials.fromKeyAndSecret(\n// \"***\",\n//\"***\"\n//);"},
		{`ObjectId("0123456789abcdef01234567")`, `ObjectId("0123456789abcdef01234567")`},
		{`md5("0123456789abcdef0123456789abcdef")`, `md5("0123456789abcdef0123456789abcdef")`},
		{`new SmsException("Uh7rWe4rkLa2mpe9Q")`, `new SmsException("Uh7rWe4rkLa2mpe9Q")`},
		// Those that take a user and a password behind where to log in.
		{`new mysqli("localhost", "sms", "uhrwerk", "sms")`, `new mysqli("localhost", "sms", "***", "sms")`},
		{`PDO->__construct('mysql:host=db...', 'sms', 'uhrwerk')`, `PDO->__construct('mysql:host=db...', 'sms', '***')`},
		{`Driver->connect(Array, 'sms', 'Uhrwerk7', Array)`, `Driver->connect(Array, 'sms', '***', Array)`},
		{`Client->__construct('a', 'b', 'c')`, `Client->__construct('a', 'b', 'c')`},
		{`BindParameter(BindType.BIND_TRX, "app", "Uhrwerk7", "cp")`, `BindParameter(BindType.BIND_TRX, "app", "***", "cp")`},
		// Dialplans, barcodes and commands.
		{`GotoIf($["${PIN}" = "4829"]?ok:bad)`, `GotoIf($["${PIN}" = "***"]?ok:bad)`},
		{"conference 3000@default+4829", "conference 3000@default+***"},
		{"openssl enc -aes-256-cbc -k uhrwerk -in a", "openssl enc -aes-256-cbc -k *** -in a"},
		{"smbclient //srv/rec -U acme%uhrwerk7x", "smbclient //srv/rec -U acme%***"},
		{"WIFI:S:Acme;T:WPA;P:uhr\\;werk;;", "WIFI:S:Acme;T:WPA;P:***;;"},
		{`gcloud secrets versions add sms --data-file=- <<< "uhrwerk"`, `gcloud secrets versions add sms --data-file=- <<< "***"`},
		{"backup codes: 48291573, 73162948", "backup codes: ***, ***"},
		{"mTAN für Auftrag 2026-11: 482915", "mTAN für Auftrag 2026-11: ***"},
		// What is put together.
		{`curl_setopt($c, CURLOPT_USERPWD, 'app' . ':' . 'Uhrwerk7');`, `curl_setopt($c, CURLOPT_USERPWD, '***' . ':' . '***');`},
		{`btoa("app" + ":" + "Uhrwerk7")`, `btoa("app" + ":" + "***")`},
		{`b64encode(b"app:Uhrwerk7")`, `b64encode(b"app:***")`},
		// What a function returns is not written where it is called.
		{`new Sms\Credentials\Basic(config('sms.api_key'), config('sms.api_secret'))`, `new Sms\Credentials\Basic(config('sms.api_key'), config('sms.api_secret'))`},
		{`c = Credentials.fromKeyAndSecret(apiKey, apiSecret);`, `c = Credentials.fromKeyAndSecret(apiKey, apiSecret);`},
		{`credentials = Credentials.of(apiKey, apiSecret);`, `credentials = Credentials.of(apiKey, apiSecret);`},
		{`token := generateToken(user)`, `token := generateToken(user)`},
		{`secret = crypto.randomBytes(32)`, `secret = crypto.randomBytes(32)`},
		{`auth_token = Rails.credentials.sms[:auth_token]`, `auth_token = Rails.credentials.sms[:auth_token]`},
		// What stands where a variable is not set.
		{`secret = process.env.SMS_SECRET || 'uhrwerk'`, `secret = process.env.SMS_SECRET || '***'`},
		{`$password = getenv('SMS_PW') ?: 'uhrwerk';`, `$password = getenv('SMS_PW') ?: '***';`},
		{`$secret = function_exists('env') ? env('S', '') : 'uhrwerk';`, `$secret = function_exists('env') ? env('S', '') : '***';`},
		{`token = os.getenv("T") or "Uhrwerk7"`, `token = os.getenv("T") or "***"`},
		{`token = live ? 'Uhrwerk7' : 'Pendel8x'`, `token = live ? '***'`},
		{`token: missing or "expired"`, `token: missing or "expired"`},
		// SQL.
		{"CREATE USER 'sms' IDENTIFIED BY 'uhrwerk'", "CREATE USER 'sms' IDENTIFIED BY '***'"},
		{"sorted by 'created_at'", "sorted by 'created_at'"},
	}
	for _, test := range tests {
		if got := masked(test.in); got != test.want {
			t.Errorf("masking %s\n gives %s\n want  %s", test.in, got, test.want)
		}
	}
}

// TestDialled: numbers as they are dialled in their country, and digits that are
// none.
func TestDialled(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Ruf an: 0151/23456789", "Ruf an: 01**/******89"},
		{"Kunde (030) 123456-78", "Kunde (03*) ******-78"},
		{"Kunde 030 12345678", "Kunde 03* ******78"},
		{"Mobil 0171 - 2345678", "Mobil 01** - *****78"},
		{"a caller, 07700 900123", "a caller, 07*** ****23"},
		{`call="0151/23456789"`, `call="01**/******89"`},
		{"me at 415-555-0123", "me at 41*-***-**23"},
		{"(415) 555-0199", "(41*) ***-**99"},
		{`{"text":"Bitte 030 12345678 anrufen"}`, `{"text":"Bitte 03* ******78 anrufen"}`},
		{"order 0123-456789", "order 0123-456789"},
		{"ticket 415-555-0123", "ticket 415-555-0123"},
		{"0x0040:  4500 0034 0151 2345 6789", "0x0040:  4500 0034 0151 2345 6789"},
		{"range 100-200-3000, 200 404 5000", "range 100-200-3000, 200 404 5000"},
		{"0815 4711, 0123 456", "0815 4711, 0123 456"},
		{"at 0930 20261130", "at 0930 20261130"},
		{"pdu: 0 00000001 00000000", "pdu: 0 00000001 00000000"},
	}
	for _, test := range tests {
		if got := masked(test.in); got != test.want {
			t.Errorf("masking %s gives %s, want %s", test.in, got, test.want)
		}
	}
}
