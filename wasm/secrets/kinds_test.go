package secrets

import "testing"

// TestKinds: secrets that are plain words, told by what stands around them alone,
// and words in the same places that are none.
func TestKinds(t *testing.T) {
	tests := []struct{ in, want string }{
		// A user and a password, on lines of their own or on one.
		{"> username acme\n> password uhrwerk\n> ok", "> username acme\n> password ***\n> ok"},
		{"machine gw.example login acme password uhrwerk", "machine gw.example login acme password ***"},
		{"login failed password wrong", "login failed password wrong"},
		{"password    uhrwerk\nport        2775", "password    ***\nport        2775"},
		{"password    required\n", "password    required\n"},
		// Behind a colon.
		{"Username: ami\nSecret: schublade", "Username: ami\nSecret: ***"},
		{"secret: expired", "secret: expired"},
		{"auth: AUTH_FAILED_401", "auth: AUTH_FAILED_401"},
		{"  password: string;", "  password: string;"},
		{"password: This field is required", "password: This field is required"},
		{`{"password":["This field is required."]}`, `{"password":["This field is required."]}`},
		{`{"password":["correct horse battery"]}`, `{"password":["***"]}`},
		// Marked up.
		{"<p>Your verification code is <b>739201</b>.", "<p>Your verification code is <b>***</b>."},
		{"<b>Password</b>: uhrwerk", "<b>Password</b>: ***"},
		{"<b>Password:</b> uhrwerk<br>", "<b>Password:</b> ***<br>"},
		{"**Password:** uhrwerk", "**Password:** ***"},
		{`password = """uhr#werk;"""`, `password = """***"""`},
		// In sentences.
		{"das PW ist Uhr!7x, User ist acme", "das PW ist ***, User ist acme"},
		{"Die PIN der Karte lautet 4711", "Die PIN der Karte lautet ***"},
		{"Voicemail PIN for ext 205: 4711", "Voicemail PIN for ext 205: ***"},
		{"the password is SHA256 hashed", "the password is SHA256 hashed"},
		{"the password is too short", "the password is too short"},
		{"the auth token we use is 9f8e7d6c5b4a39281706f5e4d3c2b1a0. Thanks", "the auth token we use is ***. Thanks"},
		{"the token we use is expired", "the token we use is expired"},
		{"use `uhr7_werk_9aKq` as api key for staging", "use `***` as api key for staging"},
		{"use `uhr7_werk_9aKq` as sender", "use `uhr7_werk_9aKq` as sender"},
		{"Zugangsdaten SMS-GW: acme / Uhr7werk!", "Zugangsdaten SMS-GW: acme / ***"},
		{"**API key used:** ab12cd34ef56", "**API key used:** ***"},
		{"*Password*: {{Uhr7werk}}", "*Password*: ***"},
		{"|| User || Password || Host ||\n| acme | uhrwerk | gw |", "|| User || Password || Host ||\n| acme | *** | gw |"},
		// In programs.
		{`{:basic, "acme:Uhr7werk"}`, `{:basic, "***"}`},
		{`{basic_auth, {"acme", "uhrwerk"}}`, `{basic_auth, {"acme", "***"}}`},
		{`{:basic-auth ["acme" "uhrwerk"]}`, `{:basic-auth ["acme" "***"]}`},
		{"[ Account ]\nFORMAT Index = Group, Username, Password;\nAccount 0 = \"sip\", \"acme\", \"uhrwerk\";", "[ Account ]\nFORMAT Index = Group, Username, Password;\nAccount 0 = \"sip\", \"acme\", \"***\";"},
		{"snmp-server community uhr7Werk RO", "snmp-server community *** RO"},
		{"https://ab12cd34ef:uhrwerk@api.example/v1", "https://***:***@api.example/v1"},
		{"define('SMS_PASSWORD', 'uhrwerk');", "define('SMS_PASSWORD', '***');"},
		{"['SMS_PASSWORD', 'SMS_SENDER']", "['SMS_PASSWORD', 'SMS_SENDER']"},
		{`{system_id, "acme"}, {password, "uhrwerk"}`, `{system_id, "acme"}, {password, "***"}`},
		{`auth ?~ basicAuth "acme" "uhrwerk"`, `auth ?~ basicAuth "acme" "***"`},
		{`http.Open "POST", "https://gw.example", False, "acme", "uhrwerk"`, `http.Open "POST", "https://gw.example", False, "acme", "***"`},
		{`http.Open "POST", "https://gw.example", False`, `http.Open "POST", "https://gw.example", False`},
		{`char pass[] = "uhrwerk"; char pw[32] = "pendel";`, `char pass[] = "***"; char pw[32] = "***";`},
		{`#define SMS_PASSWORD "secret"`, `#define SMS_PASSWORD "***"`},
		{`env::var("SMS_TOKEN").unwrap_or("uhrwerk".into())`, `env::var("SMS_TOKEN").unwrap_or("***".into())`},
		{`env::var("SMS_SENDER").unwrap_or("uhrwerk".into())`, `env::var("SMS_SENDER").unwrap_or("uhrwerk".into())`},
		{`AUTH=(-u "acme:uhrwerk7")`, `AUTH=(-u "***")`},
		{"+ password = (sensitive value)", "+ password = (sensitive value)"},
		// SQL.
		{"INSERT INTO u (name, password, mail) VALUES ('acme', 'uhrwerk', 'x'), ('b', 'pendel', 'y');", "INSERT INTO u (name, password, mail) VALUES ('acme', '***', 'x'), ('b', '***', 'y');"},
		{"CREATE USER acme WITH PASSWORD 'secret'", "CREATE USER acme WITH PASSWORD '***'"},
		{"acme:$apr1$x7aQ1b2c$8kL9mN0pQrStUvWxYz1234", "acme:***"},
		{"cost $100 and $5$ more", "cost $100 and $5$ more"},
		// Tables of names and values.
		{"Benutzer\tacme\nPasswort\tuhrwerk\nSender\tACME", "Benutzer\tacme\nPasswort\t***\nSender\tACME"},
		{"user,acme\npassword,uhrwerk\nsender,ACME", "user,acme\npassword,***\nsender,ACME"},
		{"<tr><td>Passwort</td><td>uhrwerk</td></tr>", "<tr><td>Passwort</td><td>***</td></tr>"},
		{"<td>password</td><td>string</td>", "<td>password</td><td>string</td>"},
		{"<label>API-Key</label> <code>ab12cd34ef</code>", "<label>API-Key</label> <code>***</code>"},
		{"Auth Token\n\n0123456789abcdef0123456789abcdef", "Auth Token\n\n***"},
		{"Auth Token\n\nrejected", "Auth Token\n\nrejected"},
		{"Username      Secret        Context\n6001          uhrWerk7x     internal\n6002                        internal", "Username      Secret        Context\n6001          ***     internal\n6002                        internal"},
		{"NAME   TOKEN       AGE\nsms    uhr7Werk9   5d", "NAME   TOKEN       AGE\nsms    ***   5d"},
		{"the password  is wrong\nand so is this", "the password  is wrong\nand so is this"},
		// Files and sessions.
		{"SMS_TOKEN ?= uhr7Werk9", "SMS_TOKEN ?= ***"},
		{"export A=${SMS_TOKEN:-uhr7Werk9}", "export A=${SMS_TOKEN:***}"},
		{"TOKEN: ${env:SMS_TOKEN, 'uhrwerk'}", "TOKEN: ${env:SMS_TOKEN, '***'}"},
		{"api_key: uH7rWk", "api_key: ***"},
		{"DSN=twilio://AC1:uhrwerk@default?from=ACME", "DSN=twilio://AC1:***@default?from=ACME"},
		{`{"env":["SMS_TOKEN=uhr7Werk9","PATH=/usr/local/bin2"]}`, `{"env":["SMS_TOKEN=***","PATH=/usr/local/bin2"]}`},
		{"credentialsId: 'sms-gateway'", "credentialsId: 'sms-gateway'"},
		{"Session-ID: ab30317f1a784dc48ff824d0d3715d86;remote=0001", "Session-ID: ab30317f1a784dc48ff824d0d3715d86;remote=0001"},
		{"mysql://acme:uhr#werk/7@db.example/sms", "mysql://acme:***@db.example/sms"},
		{"printf 'uhrwerk' | podman secret create sms_token -", "printf '***' | podman secret create sms_token -"},
		{`client.Bind("acme", "uH7rWk");`, `client.Bind("acme", "***");`},
		{"acme * uhrwerk *\n\"b\" * \"pendel\" *", "acme * *** *\n\"b\" * \"***\" *"},
		{"width * height * depth", "width * height * depth"},
		{"---> USER acme\n---> PASS uhrwerk\n530 refused", "---> USER acme\n---> PASS ***\n530 refused"},
		{"PASS src/sms.test.js\n", "PASS src/sms.test.js\n"},
		{"expect \"assword:\"\nsend \"uhrwerk\\r\"", "expect \"assword:\"\nsend \"***\""},
		{"https://api.example/v1/apikey/0123abcd4567efgh/send", "https://api.example/v1/apikey/***/send"},
		{"Zugang: acme:uhrwerk7", "Zugang: acme:***"},
		{"Login: sip:6001x@pbx.example", "Login: sip:***@pbx.example"},
		{"Ihr Passwort lautet: uhrwerk", "Ihr Passwort lautet: ***"},
		{"password 192.0.2.7 refused", "password 192.0.2.7 refused"},
		// Commands.
		{"http POST gw.example X-Auth-Token:uhrwerk to=ACME", "http POST gw.example X-Auth-Token:*** to=ACME"},
		{`net use Z: \\srv.example\sms uhrwerk /user:acme`, `net use Z: \\srv.example\sms *** /user:acme`},
		{`net use \\srv.example\sms /user:acme uhrwerk`, `net use \\srv.example\sms /user:acme ***`},
		{"schtasks /create /tn sms /ru acme /rp uhrwerk", "schtasks /create /tn sms /ru acme /rp ***"},
		{"radtest acme uhrwerk localhost 0 pendel", "radtest acme *** localhost 0 ***"},
		// What else is called so.
		{"proxy_pass http://127.0.0.1:8080;", "proxy_pass http://127.0.0.1:8080;"},
		{"<MessageId>7302148855</MessageId>", "<MessageId>7302148855</MessageId>"},
		{"\tAuthorization: Basic dWhyOndlcms=\n\tHost: gw.example", "\tAuthorization: Basic ***\n\tHost: gw.example"},
	}
	for _, test := range tests {
		if got := masked(test.in); got != test.want {
			t.Errorf("masking %s\n gives %s\n want  %s", test.in, got, test.want)
		}
	}
}
