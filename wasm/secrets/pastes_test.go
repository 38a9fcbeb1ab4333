package secrets

import (
	"strings"
	"testing"
)

// secret and other stand in the pastes below, which have the forms that people
// paste in public when a message is not sent; every value is made up.
const (
	theSecret   = "Vb7qLw2Xr9TkZm4"
	otherSecret = "51e6c3a7d9f0b2418c6e5a7d3f1b9204"
)

// TestPastes: nothing of the credentials in a paste is passed on.
func TestPastes(t *testing.T) {
	pastes := []string{
		// Constructors and printouts of SDKs.
		"var nexmo = new Nexmo({\n    apiKey: 'b8818660',\n    apiSecret: 'SECRET',\n    privateKey: './private.key',\n}, {debug: true});",
		"info: Request: { host: 'api.nexmo.com',\n  headers:\n   { 'Content-Type': 'application/json',\n     Authorization: 'Bearer SECRET.SECRET.SECRET' } }",
		"$basic  = new \\Nexmo\\Client\\Credentials\\Basic('4f7a81c2', 'SECRET');",
		`Credentials credentials = new Credentials(nexmoApiKey: "18f0c2aa", nexmoApiSecret: "SECRET", nexmoApplicationId: "x");`,
		"client = Client('AC0123456789abcdef0123456789abcdef', 'OTHER')",
		`@client = Twilio::REST::Client.new "AC0123456789abcdef0123456789abcdef", "OTHER"`,
		"client.bind_transmitter(system_id='app', password='SECRET', system_type='smpp')",
		"requests.get('https://api.example/v1', auth=('app', 'SECRET'))",
		"requests.post(url, auth=HTTPBasicAuth('app', 'SECRET'))",
		`httpWebRequest.Headers.Add("X-LOX-AUTH-TOKEN", "1234567:OTHER");`,
		`xhr.setRequestHeader('X-Auth-Token', 'SECRET');`,
		`HttpRequest.newBuilder().header("Authorization", "Basic YXBwOlZiN3FMdzJYcjlUa1ptNA==")`,
		"SmsConfig(apiKey=a1b2c3d4, apiSecret=SECRET, from=ACME)",
		"http.Login = \"app\";\nhttp.Password = \"SECRET\";",
		// Configurations.
		"[auth6001]\ntype=auth\nauth_type=userpass\npassword=SECRET\nusername=6001",
		"[auth6001]\ntype=auth\nauth_type=md5\nmd5_cred=OTHER\nusername=6001",
		"define('DB_USER', 'app');\ndefine('DB_PASSWORD', 'SECRET');\ndefine('AUTH_KEY',         '}ez SECRET`{RI?y.!');",
		"'nexmo' => [\n    'key' => 'a1b2c3d4',\n    'secret' => 'SECRET',\n    'sms_from' => 'ACME',\n],",
		"env:\n- name: TWILIO_AUTH_TOKEN\n  value: OTHER\n- name: PORT\n  value: \"8080\"",
		"apiVersion: v1\nkind: Secret\ndata:\n  auth-token: VmI3cUx3MlhyOVRrWm00\n",
		"TWILIO_AUTH_TOKEN=\"OTHER\" # prod\nTWILIO_FROM=ACME",
		"[default]\naws_access_key_id = AKIA0123456789ABCDEF\naws_secret_access_key = SECRETSECRET",
		"//registry.example/:_authToken=SECRET",
		"machine api.example login app password SECRET",
		`{"auths":{"registry.example":{"auth":"YXBwOlZiN3FMdzJYcjlUa1ptNA=="}}}`,
		"spring.datasource.password=SECRET\nspring.datasource.username=app",
		"<add key=\"SmsApiSecret\" value=\"SECRET\" />",
		"<entry key='sms.password'>SECRET</entry>",
		"$sid = \"AC0123456789abcdef0123456789abcdef\"\n$token = ConvertTo-SecureString \"SECRET\" -AsPlainText -Force",
		"api_secret: >-\n  SECRET\nfrom: ACME",
		"user_pass1!: SECRET\nuser_name1!: 6001",
		"private_key=-----BEGIN PRIVATE KEY-----\\nSECRET\\n-----END PRIVATE KEY-----",
		"const apiSecret: string = \"SECRET\";",
		"userpass SECRET",
		"[secret:protected] => SECRET",
		"[\"secret\":protected]=> string(15) \"SECRET\"",
		"[secret:Vonage\\Client:private] => SECRET",
		"{:api_secret, \"SECRET\"}",
		"apiSecret <- \"SECRET\"",
		"AUTH LOGIN YXBwOlZiN3FMdzJYcjlUa1ptNA==",
		"grant_type=authorization_code&code=SECRET&redirect_uri=x",
		"INSERT INTO users (name, password) VALUES ('app', 'SECRET');",
		"AT+CPIN=\"SECRET\"",
		"at+cgauth=1,1,\"SECRET\",\"internet\"",
		"| Gateway | API user | API password | Status |\n|---|---|---|---|\n| gw | app | SECRET | 401 |",
		"AT+UAUTHREQ=1,2,\"internet\",\"SECRET\"",
		"at+qicsgp=1,1,\"internet\",\"app\",\"SECRET\",1",
		"$uac_req(apasswd) = \"OTHER\";\n$avp(s:password)=\"SECRET\";",
		"New-Object PSCredential(\"app\", (ConvertTo-SecureString \"SECRET\" -AsPlainText -Force))",
		"\"Authorization\", \"Basic \" & Base64Encode(\"app:SECRET\")",
		"register => app:SECRET@sip.example/100",
		"register=>tls://app@sip.example:SECRET:auth6001@sip.example:5061/100",
		"kamctl add 6001 SECRET",
		"linphonec> register sip:6001@sip.example sip.example SECRET",
		"# SIP Authenticate Password\nP34=SECRET",
		"<P34 para=\"Account1.AuthenticatePassword\">SECRET</P34>",
		"db.example:5432:sms:app:SECRET",
		"*:*:*:app:SECRET",
		"user=app:SECRET",
		"AMPDBPASS=SECRET",
		"Number,FirstName,AuthID,AuthPassword,WebMeetingPin\n100,Ada,ab12,SECRET,1",
		"variable \"sms_token\" {\n  default = \"OTHER\"\n}",
		"echo \"SECRET\" | docker login registry.example -u app --password-stdin",
		"<member><name>password</name><value><string>SECRET</string></value></member>",
		"hackney: [basic_auth: {\"app\", \"SECRET\"}]",
		"snmpget -v3 -u app -A SECRET host",
		// What people write.
		"Zugang zum Portal: app / SECRET",
		"**API key**: `SECRET`",
		"the login is app@mail.example / SECRET, please look",
		"Kennwort für die Rufnummer: SECRET",
		"Das Passwort für den Trunk lautet SECRET.\n• A1 ist ‘app:sip.example:SECRET’.",
		"the password for our account at the carrier is SECRET, please look",
		"the secret I use is SECRET",
		"My API key (SECRET) does not work",
		"Invalid API key provided: SECRET",
		"Passwort für app ist SECRET",
		"login: app / SECRET",
		"Zugang: app / SECRET",
		"Username and Password: app SECRET",
		// What tools print.
		"HA1 = MD5(6001:asterisk:pw) = OTHER",
		"a1 = \"6001:asterisk:SECRET\"",
		"Dial(SIP/6001:SECRET@trunk/100)",
		"docker inspect app | grep SMTP\n                \"SMTP_PASSWORD=SECRET\",\n                \"SMTP_PORT=587\",",
		`{"Env":["SMTP_PASSWORD=SECRET","SMTP_PORT=587"]}`,
		"Response: {ok,{{\"HTTP/1.1\",401,\"UNAUTHORIZED\"},\n [{\"authorization\",\"Basic YXBwOlZiN3FMdzJYcjlUa1ptNA==\"},\n {\"date\",\"Tue, 18 Nov 2026\"}]}}",
		"Complete PDU dump: PDU [command: bind_transceiver, sequence_number: 1\nsystem_id: 'app'\npassword: 'SECRET'\n]\nFrom host 127.0.0.1 and using password: SECRET",
		"Client::processAuthentication - validating secret SECRET\nClient::processAuthentication - secret validated successfully: SECRET",
		"REGISTER sip:sip.example SIP/2.0\nAuthorization: Digest username=\"221\", realm=\"sip.example\", nonce=\"dfd0\", uri=\"sip:sip.example\", response=\"OTHER\", qop=auth\nContact: <sip:221@192.0.2.1>",
		"nonce=“dfd0”,\nresponse=“OTHER”",
		"    Digest Authentication Response: \"OTHER\"",
		"config: {\n    headers: AxiosHeaders {\n      Accept: 'application/json',\n      'X-API-Key': 'SECRET',\n      'User-Agent': 'axios/1.9.0'\n    },",
		"_header: 'POST /v1/messages HTTP/1.1\\r\\nAuthorization: Bearer SECRET\\r\\nHost: api.example\\r\\n\\r\\n',",
		"HTTPSConnectionPool(host='api.telegram.org', port=443): Max retries exceeded with url: /bot1616917551:AAVb7qLw2Xr9TkZm4xVb7qLw2Xr9TkZm4xV/sendMessage (Caused by NewConnectionError('x'))",
		"Parameters: {\"authenticity_token\"=>\"SECRET==\", \"user\"=>{\"password\"=>\"[FILTERED]\"}}",
		"192.0.2.1 - - [22/Nov/2026:06:00:00 +0000] \"GET /cb?state=1&token=SECRET HTTP/1.1\" 401 12",
		// Commands.
		"$ curl -i https://rest.nexmo.com/sms/json\\?api_key\\=a1b2c3d4\\&api_secret\\=SECRET\\&from\\=ACME",
		"curl -X POST https://api.lox.example/sms \\\n -H 'Content-Type: application/json' \\\n -H 'X-LOX-AUTH-TOKEN: 1234567:OTHER' \\\n -d '{ \"phone\": \"+49751234567\" }'",
		"curl -X POST\n\t-u 'app:SECRET'\n\t-d '{}'\nhttps://api.example/v1/Account/app/Message/",
		"curl Authorization: Basic YXBwOlZiN3FMdzJYcjlUa1ptNA== 'http://127.0.0.1:8001/api?recipient=1'",
		"curl --location --request POST 'http://192.0.2.1:4002/v1/send-sms?clientID=605&key=SECRET&secret=SECRET&txt=hi'",
		"http://127.0.0.1:1401/send?username=app&password=SECRET&to=22577185517&from=LocalSMS&content=hello",
		"echo -n 'SECRET' > secrets/TWILIO_AUTH_TOKEN",
		"echo SECRET >> ./sip_password",
		"echo -n SECRET | docker login registry.example -u app --password-stdin",
		"mysql -u root -pSECRET sms < dump.sql",
		"psql \"host=db user=app password=SECRET dbname=sms\"",
		"setx VONAGE_API_SECRET SECRET",
		"Invoke-RestMethod -Headers @{ Authorization = \"Bearer SECRET\" } -Uri $uri",
		"sipp -sn uac -au 6001 -ap SECRET 192.0.2.1",
		"sipsak -U -s sip:6001@192.0.2.1 -a SECRET -vv",
		"curl -u 'app':'SECRET' https://api.example/v1",
		"mosquitto_pub -u app -P SECRET -t sms",
		"fs_cli -H 192.0.2.4 -P 8021 -p SECRET",
		"openssl rsa -passin pass:SECRET -in key.pem",
		// A collection of a client.
		`{"auth":{"type":"basic","basic":[{"key":"username","value":"app","type":"string"},{"key":"password","value":"SECRET","type":"string"}]}}`,
		`{"header":[{"key":"X-Auth-ID","value":"MAX0123456789"},{"key":"X-Auth-Token","value":"SECRET"}]}`,
	}
	for _, paste := range pastes {
		in := strings.NewReplacer("SECRET", theSecret, "OTHER", otherSecret).Replace(strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(paste, "API_SECRET", "API_S_"), "ApiSecret", "ApiS_"), "apiSecret", "apiS_"))
		in = strings.NewReplacer("API_S_", "API_SECRET", "ApiS_", "ApiSecret", "apiS_", "apiSecret").Replace(in)
		got := masked(in)
		for _, secret := range []string{theSecret, otherSecret, "YXBwOlZiN3FMdzJYcjlUa1ptNA", "VmI3cUx3MlhyOVRrWm00"} {
			if strings.Contains(got, secret) {
				t.Errorf("%s\nis masked as\n%s", in, got)
			}
		}
	}
	t.Logf("%d pastes", len(pastes))
}
