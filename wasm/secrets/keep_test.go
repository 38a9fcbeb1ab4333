package secrets

import (
	"strings"
	"testing"

	"wrongnumber/wasm/paste"
)

// masked returns a text as it is passed on.
func masked(in string) string {
	r := paste.NewReader(&paste.Reader{}, new(paste.Pool))
	r.Open([]byte(in))
	r.Read()
	var m Masks
	m.Find(&r, nil)
	return m.Masked(0, len(in))
}

// TestKept: what says what is wrong stays: ids, codes, times, addresses of
// machines, words about secrets, and what stands for a secret already.
func TestKept(t *testing.T) {
	tests := []struct{ in, keep string }{
		// Ids.
		{`{"request_id":"730214885501"}`, "730214885501"},
		{`{"request_id":730214885501}`, "730214885501"},
		{`{"messageId":7302148855}`, "7302148855"},
		{`{"call_uuid":"3f2b8c1e-0d4a-4c55-9b7e-1f2e3d4c5b6a"}`, "3f2b8c1e-0d4a-4c55-9b7e-1f2e3d4c5b6a"},
		{"refused, trace 7302148855", "7302148855"},
		{"message-id: 0A000000B0C9A1234", "0A000000B0C9A1234"},
		{"transaction=73021488550", "73021488550"},
		{"X-Request-Id: 7302148855", "7302148855"},
		{`{"message_sid":"SM3f2b8c1e0d4a4c559b7e1f2e3d4c5b6a"}`, "SM3f2b8c1e0d4a4c559b7e1f2e3d4c5b6a"},
		{`{"user_id":"u12"}`, "u12"},
		// Codes.
		{`{"code":"MA_NOT_ALLOWED"}`, "MA_NOT_ALLOWED"},
		{`{"code":"SA_QUOTA_USED"}`, "SA_QUOTA_USED"},
		{`{"error":"invalid_token"}`, "invalid_token"},
		{`{"errors":{"token":"revoked_token"}}`, "revoked_token"},
		{`{"errors":{"password":"is too short"}}`, "is too short"},
		{`{"errors":{"email":"not_an_address"}}`, "not_an_address"},
		{`{"param":"api_key","message":"m"}`, "api_key"},
		{`{"errors":[{"field":"password","rule":"required"}]}`, "required"},
		{`{"required":["token","api_secret"]}`, "api_secret"},
		{`{"mcc_mnc":"26201","network":"26202"}`, "26201"},
		// Times, amounts, addresses of machines, versions.
		{`{"date":"20261129140500"}`, "20261129140500"},
		{`{"value":"20261130"}`, "20261130"},
		{`{"at":1795327230123}`, "1795327230123"},
		{`{"source":"10.20.30.40"}`, "10.20.30.40"},
		{"from 192.168.100.200:50600", "192.168.100.200:50600"},
		{"curl/8.14.1", "8.14.1"},
		{`{"remaining_balance":"3.33000000"}`, "3.33000000"},
		{`{"port":50600}`, "50600"},
		// Words.
		{"When using the <OTSession> component, the app stops with error 12", "the app stops with error 12"},
		{"inside <Session> I get: the native session was not found", "not found"},
		{"Wrap it in <AuthToken> and look", "and look"},
		{"Basic authentication is off", "authentication"},
		{"Basic account quota reached", "account"},
		{"Bearer Authentication is required", "Authentication"},
		{"Bearer capability refused", "capability"},
		{"signature: mismatch", "mismatch"},
		{"auth: failed", "failed"},
		{"token: expired", "expired"},
		{"the token has expired", "has expired"},
		{"the password is required", "required"},
		{"secret is missing", "missing"},
		{`{"token_type":"bearer"}`, "bearer"},
		{`{"max_tokens":4096}`, "4096"},
		{`{"otp_length":6}`, "6"},
		{`{"auth_method":"digest"}`, "digest"},
		{`{"signature_method":"sha256"}`, "sha256"},
		{`{"password_policy":"strong2026"}`, "strong2026"},
		{`{"token_url":"https://id.example/token"}`, "https://id.example/token"},
		{`{"token":null,"secret":false}`, "null"},
		{"Call-ID: a84b4c76e66710@pc33.example", "a84b4c76e66710@pc33"},
		{`Authorization: Digest username="6001", realm="pbx", nonce="d0c1", uri="sip:a.example", response="51e6c3a7d9f0b2418c6e5a7d3f1b9204", algorithm=MD5, qop=auth, nc=00000001`,
			`username="6001", realm="pbx", nonce="d0c1", uri="sip:a.example", response="***", algorithm=MD5, qop=auth, nc=00000001`},
		{"error code is 482915", "482915"},
		{"A1: total", "total"},
		{"invalid token in request aB3cD4eF5gH6", "aB3cD4eF5gH6"},
		{`{"message":"Error validating access token","fbtrace_id":"aB3cD4eF5gH6"}`, "aB3cD4eF5gH6"},
		{"token refused at Oauth2Filter7Chain(Filter.java:12)", "Oauth2Filter7Chain"},
		{"the token was refused. aB3cD4eF5gH6 is the trace", "aB3cD4eF5gH6"},
		{"bad signature in /srv/aB3cD4eF5gH6/app.js", "aB3cD4eF5gH6"},
		{"auth: function = 5", "function = 5"},
		{"password expired for user app on: 2026-11-30", "2026-11-30"},
		{"+CPIN: SIM PIN", "SIM PIN"},
		{`AT+QICSGP=1,1,"internet.acme"`, "internet.acme"},
		{`WWW-Authenticate: Bearer realm="voice2.example", scope="sms7"`, "Bearer realm=\"voice2.example\", scope=\"sms7\""},
		{"no access token: IDP70002: Application not found", "IDP70002: Application"},
		{"response=OK12345678", "OK12345678"},
		{"the password in the header is Base64-encoded", "Base64-encoded"},
		{"the password for app is 12 signs long", "12 signs"},
		{"if (password) == other2Value", "other2Value"},
		{"(token) => callback7Done(token)", "callback7Done"},
		{`Read-Host -AsSecureString "Enter password"`, "Enter password"},
		{"echo token_is_missing_7 > out.txt", "token_is_missing_7"},
		{"echo 'no token 7' > token.log", "no token 7"},
		{"bucket refilled, tokens=100", "tokens=100"},
		{"Key eu-west-1/sms-queue not found", "eu-west-1/sms-queue"},
		{"field\terror\npassword\ttoo short", "too short"},
		{"type Password = string | undefined", "string | undefined"},
		{"password VARCHAR(255) NOT NULL", "VARCHAR(255)"},
		{"--password required", "required"},
		{"usage: sms [--user USER] [--password PASSWORD]", "[--user USER] [--password PASSWORD]"},
		{`GotoIf($["${HANGUPCAUSE}" = "4829"]?a:b)`, "4829"},
		{"curl -k https://gw.example", "-k https://gw.example"},
		{"openssl s_client -key key.pem", "key.pem"},
		{"smbclient //srv/rec -U acme", "-U acme"},
		{"error codes: 48291573, 73162948", "73162948"},
		{"conference 3000@default", "3000@default"},
		{"cat <<< 'no token 7'", "no token 7"},
		// What stands for a secret.
		{"curl -u acme:${SMS_PASSWORD} https://gw.example", "acme:${SMS_PASSWORD}"},
		{"'secret' => getenv('VONAGE_API_SECRET'),", "getenv('VONAGE_API_SECRET')"},
		{"{apiKey: VONAGE_API_KEY, apiSecret: VONAGE_API_SECRET}", "apiSecret: VONAGE_API_SECRET"},
		{"const secret: string = process.env.API_SECRET;", "process.env.API_SECRET"},
		{"API_SECRET=***", "API_SECRET=***"},
		{"api_secret=<redacted>", "<redacted>"},
		{`{"api_secret":"${API_SECRET}"}`, "${API_SECRET}"},
		{"Authorization: Bearer $TOKEN", "$TOKEN"},
		{`{"token":"xxxxxxxx"}`, "xxxxxxxx"},
		{"password: {{ vault_password }}", "{{ vault_password }}"},
		{"PWD=/home/app", "/home/app"},
		{"pwd=/home/app", "/home/app"},
		{"sip password: $password", "$password"},
		{"outbound_auth=trunk-auth", "trunk-auth"},
		{`secrets set "Twilio:AuthToken" "7NB8JTrlbmZKPwtW"`, "Twilio:AuthToken"},
		{"<td>token</td><td>expired</td>", "expired"},
		{`variable "region" { default = "eu-central-1" }`, "eu-central-1"},
		{"404 => 30003, Message unreachable", "30003"},
		{"register sip:6001@pbx.example failed", "register sip:6001@pbx.example failed"},
		// Extensions.
		{"From: <sip:6001@pbx.example>;tag=74u9", "sip:6001@pbx.example"},
		{"Die Nebenstelle 205@pbx.local meldet 403", "205@pbx.local"},
	}
	for _, tt := range tests {
		if got := masked(tt.in); !strings.Contains(got, tt.keep) {
			t.Errorf("%s is masked as %s; %s should stay", tt.in, got, tt.keep)
		}
	}
}

// TestSafe: digits that are masked are so where percent signs stand around them too,
// and not within a longer number.
func TestSafe(t *testing.T) {
	in := `{"otp":"482915"}`
	r := paste.NewReader(&paste.Reader{}, new(paste.Pool))
	r.Open([]byte(in))
	r.Read()
	var m Masks
	m.Find(&r, nil)
	for text, want := range map[string]string{
		"%22482915%22":     "%22***%22",
		"%2522482915%2522": "%2522***%2522",
		"1482915":          "1482915",
	} {
		if got := m.Safe(text); got != want {
			t.Errorf("%s is shown as %s, want %s", text, got, want)
		}
	}
}
