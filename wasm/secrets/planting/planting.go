// Package planting makes pastes with credentials in them, for tests: every kind
// of credential there is in every form that people paste. Nothing links it.
package planting

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"net/url"
	"strings"
)

// Code is the error that stands in every paste, so that there is a ticket.
const Code = "invalid_phone_number"

// Kind is a credential with what tells that it is one.
type Kind struct {
	Name  string // of the member, header or variable that it stands under
	Value string // what stands there
	Plain string // the part of the value that must not come out
}

// Form writes a credential as it is pasted.
type Form struct {
	Name  string
	Write func(k Kind) string
}

// random returns letters of an alphabet.
func random(r *rand.Rand, alphabet string, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[r.IntN(len(alphabet))]
	}
	return string(b)
}

const (
	hexes  = "0123456789abcdef"
	upper  = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	alnum  = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	word   = alnum + "_-"
	base   = alnum + "+/"
	digits = "0123456789"
)

// Kinds returns all of them. The same seed gives the same values.
func Kinds(seed uint64) []Kind {
	r := rand.New(rand.NewPCG(seed, 1))
	var kinds []Kind
	add := func(name, value string) { kinds = append(kinds, Kind{name, value, value}) }
	key := func() string { return "7" + random(r, alnum, 15) }
	for _, name := range Names {
		value := key()
		switch {
		case strings.Contains(name, "otp"), strings.Contains(name, "pin"), strings.Contains(name, "tan"), strings.Contains(name, "puk"), strings.HasSuffix(name, "code"), strings.HasPrefix(name, "cv"), strings.HasSuffix(name, "zahl"):
			value = "3" + random(r, digits, 5)
		case strings.Contains(name, "hash"), strings.Contains(name, "sig"), strings.Contains(name, "hmac"):
			value = "9" + random(r, hexes, 63)
		}
		add(name, value)
	}
	for _, scheme := range Schemes {
		value := "4" + random(r, alnum, 31)
		kinds = append(kinds, Kind{"Authorization", scheme + " " + value, value})
	}
	basic := "7" + random(r, alnum, 15)
	kinds = append(kinds,
		Kind{"Authorization", "Basic " + base64.StdEncoding.EncodeToString([]byte("app:"+basic)), base64.StdEncoding.EncodeToString([]byte("app:" + basic))},
		Kind{"Proxy-Authorization", "Basic " + base64.StdEncoding.EncodeToString([]byte("app:"+basic)), base64.StdEncoding.EncodeToString([]byte("app:" + basic))},
		Kind{"Cookie", "sid=" + basic + "; theme=dark", basic},
		Kind{"Set-Cookie", "sid=" + basic + "; Path=/; HttpOnly", basic},
	)
	for _, p := range Prefixes {
		value := ""
		for value == "" || strings.Contains(value, "*") {
			value = p.Text + random(r, p.Alphabet, p.Length)
		}
		if p.Text == "eyJ" {
			value = "eyJhbGciOiJIUzI1NiJ9.eyJ" + random(r, alnum, 30) + "." + random(r, word, 43)
		}
		kinds = append(kinds, Kind{"note", value, value[len(p.Text):]})
	}
	password := key()
	kinds = append(kinds,
		Kind{"note", "https://app:" + password + "@api.example/v1", password},
		Kind{"note", "https://app.example/cb?state=1&access_token=" + password, password},
		Kind{"note", "postgres://app:" + password + "@db/prod", password},
		Kind{"note", "amqp://app:" + password + "@queue.example:5672/", password},
		Kind{"note", "Server=db;User Id=app;Password=" + password + ";", password},
		Kind{"note", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + password + "==", password},
		Kind{"note", "https://hooks.slack.com/services/T0/B0/" + password + password, password + password},
		Kind{"note", "api_secret=" + password, password},
		Kind{"note", "X-Auth-Token: " + password, password},
	)
	return kinds
}

// Names are names of secrets, one for each word and pair of words that makes one.
var Names = strings.Fields(`secret api_secret client_secret vonage_api_secret secret_value acme_production_vonage_account_api_secret api_secret_old
password passwd passphrase passcode pwd pass passwort kennwort losungswort password_confirmation db_password userPassword DBPassword pw mysqlpwd
token access_token refresh_token id_token auth_token bot_token X-Auth-Token token_value token_values jwt bearer assertion client_assertion totp
credential credentials md5_cred creds SecureString zugangsdaten anmeldedaten authorization auth signature sig hmac X-Amz-Signature webhook_signature
cookie session session_id sid PHPSESSID JSESSIONID ASPSESSIONIDAB connect.sid csrf csrf_token xsrf X-XSRF-TOKEN sitzung sessionid sessid sessionkey
api_key apikey apiKey vonageApiKey access_key aws_access_key secret_key aws_secret_access_key private_key application_key account_key encryption_key signing_key signature_key
master_key subscription_key license_key auth_key authkey app_key service_key shared_key storage_key webhook_key licence_key x-api-key xapikey apisecret apitoken appsecret accesskey
accesstoken authtoken clientsecret csrftoken xsrftoken privatekey secretkey signingkey
schlüssel schluessel zugangsschlüssel zugangsschluessel code_verifier refresh otp sms_otp otp_attempt pin pins sim_pin puk tan cvv cvc verification_code verify_code security_code one_time_code
access_code auth_code authorization_code sms_code tan_code onetime_code einmalcode bestätigungscode bestaetigungscode freischaltcode zugangscode verifizierungscode
bestätigungs_code bestaetigungs_code verifizierungs_code einmalkennwort einmalpasswort
geheim geheimnis geheimzahl dsn connection_string slack_url discord_url teams_url datenbankpasswort API_KEY SIG PWD COOKIE ENCRYPTION_KEY VONAGE_API_SECRET
sippw dbpwd dbpass P2 P34 P196 P406 P506 P606 P734 P1359 P1361 P1706 P1806`)

// Schemes are those of HTTP authentication.
var Schemes = strings.Fields("Bearer bearer Token ApiKey Digest Hawk HMAC Negotiate NTLM AWS4-HMAC-SHA256 SharedKey")

// Prefix is how the keys of an issuer begin, and what follows.
type Prefix struct {
	Text, Alphabet string
	Length         int
}

// Prefixes are one sample of each.
var Prefixes = []Prefix{
	{"eyJ", alnum, 40}, {"sk_live_", alnum, 24}, {"sk_test_", alnum, 24}, {"pk_live_", alnum, 24}, {"pk_test_", alnum, 24}, {"rk_live_", alnum, 24}, {"rk_test_", alnum, 24}, {"whsec_", alnum, 32},
	{"ghp_", alnum, 36}, {"gho_", alnum, 36}, {"ghu_", alnum, 36}, {"ghs_", alnum, 36}, {"ghr_", alnum, 36}, {"github_pat_", alnum + "_", 60},
	{"glpat-", word, 20}, {"gldt-", word, 20}, {"glrt-", word, 20}, {"glptt-", hexes, 40}, {"glcbt-", word, 20},
	{"xoxb-", digits + alnum + "-", 40}, {"xoxp-", alnum + "-", 40}, {"xoxa-", alnum + "-", 40}, {"xoxr-", alnum + "-", 40}, {"xoxs-", alnum + "-", 40}, {"xoxe-", alnum + "-", 40}, {"xoxe.", alnum + "-", 40}, {"xapp-", alnum + "-", 40},
	{"AIza", word, 35}, {"ya29.", word, 60}, {"GOCSPX-", word, 28}, {"1//0", word, 40},
	{"AKIA", upper, 16}, {"ASIA", upper, 16}, {"ABIA", upper, 16}, {"ACCA", upper, 16},
	{"sk-", alnum, 48}, {"sk-proj-", alnum, 48}, {"sk-svcacct-", alnum, 48}, {"sk-ant-", word, 60}, {"SG.", alnum, 40}, {"key-", hexes, 32}, {"SK", hexes, 32}, {"PT", hexes, 40}, {"KEY0", upper, 30},
	{"EAA", alnum, 60}, {"npm_", alnum, 36}, {"pypi-", word, 60}, {"dckr_pat_", word, 27}, {"hf_", alnum, 34}, {"dop_v1_", hexes, 64}, {"doo_v1_", hexes, 64}, {"dor_v1_", hexes, 64},
	{"shpat_", hexes, 32}, {"shpca_", hexes, 32}, {"shppa_", hexes, 32}, {"shpss_", hexes, 32}, {"sq0atp-", word, 22}, {"sq0csp-", word, 43}, {"lin_api_", alnum, 40}, {"ntn_", alnum, 46}, {"secret_", alnum, 43},
	{"dapi", hexes, 32}, {"ATATT", word, 60}, {"hvs.", word, 40}, {"hvb.", word, 40}, {"glsa_", alnum, 32}, {"glc_", alnum, 40}, {"NRAK-", upper, 27}, {"sntrys_", alnum, 50}, {"AGE-SECRET-KEY-", upper, 58},
	{"123456789:AA", word, 33}, {"https://discord.com/api/webhooks/1/", word, 60},
}

const (
	failure = `{"error":{"code":"` + Code + `","message":"The number is not complete."}}`
	stamp   = "2026-11-22T06:00:00Z"
)

func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

// Forms are those that tell the name of a value, or its kind.
var Forms = []Form{
	{"JSON", func(k Kind) string {
		return `{"error":{"code":"` + Code + `"},` + quoted(k.Name) + `:` + quoted(k.Value) + `}`
	}},
	{"pretty JSON", func(k Kind) string {
		return "{\n  \"error\": {\n    \"code\": \"" + Code + "\"\n  },\n  " + quoted(k.Name) + ": " + quoted(k.Value) + "\n}\n"
	}},
	{"JSON in JSON", func(k Kind) string {
		return `{"error":{"code":"` + Code + `"},"body":` + quoted(`{`+quoted(k.Name)+`:`+quoted(k.Value)+`}`) + `}`
	}},
	{"SQL", func(k Kind) string {
		return "UPDATE settings SET value = '" + k.Value + "' WHERE name = '" + k.Name + "'; -- " + Code
	}},
	{"cut JSON", func(k Kind) string {
		return `{` + quoted(k.Name) + `:` + quoted(k.Value) + `,"error":{"code":"` + Code + `","message":"The num`
	}},
	{"HTTP head", func(k Kind) string {
		return "HTTP/1.1 400 Bad Request\n" + k.Name + ": " + k.Value + "\nContent-Type: application/json\n\n" + failure
	}},
	{"curl -H", func(k Kind) string {
		return "curl -H '" + k.Name + ": " + k.Value + "' https://api.example/v1\n" + failure
	}},
	{"curl -v", func(k Kind) string {
		return "> POST /v1 HTTP/1.1\n> Host: api.example\n> " + k.Name + ": " + k.Value + "\n> \n< HTTP/1.1 400 Bad Request\n< \n" + failure
	}},
	{"encoded query", func(k Kind) string {
		return "GET https://api.example/v1?" + url.QueryEscape(k.Name) + "=" + url.QueryEscape(k.Value) + "&page=1\n" + failure
	}},
	{"raw query", func(k Kind) string {
		return "GET https://api.example/v1?" + k.Name + "=" + strings.ReplaceAll(k.Value, " ", "%20") + "&page=1 " + failure
	}},
	{"form", func(k Kind) string {
		return "page=1&" + url.QueryEscape(k.Name) + "=" + url.QueryEscape(k.Value) + "&code=" + Code + "&status=failed"
	}},
	{"XML element", func(k Kind) string {
		name := element(k.Name)
		return "<error><code>" + Code + "</code><" + name + ">" + html.EscapeString(k.Value) + "</" + name + "></error>"
	}},
	{"XML attribute", func(k Kind) string {
		return "<error code=\"" + Code + "\" " + element(k.Name) + "=\"" + html.EscapeString(k.Value) + "\"/>"
	}},
	{"print_r", func(k Kind) string {
		return "Array\n(\n    [error] => Array\n        (\n            [code] => " + Code + "\n        )\n    [" + k.Name + "] => " + k.Value + "\n)\n"
	}},
	{"var_dump", func(k Kind) string {
		return fmt.Sprintf("array(2) {\n  [\"code\"]=>\n  string(%d) \"%s\"\n  [\"%s\"]=>\n  string(%d) \"%s\"\n}\n", len(Code), Code, k.Name, len(k.Value), k.Value)
	}},
	{"Python", func(k Kind) string {
		return "{'error': {'code': '" + Code + "'}, '" + k.Name + "': '" + k.Value + "'}"
	}},
	{"Node", func(k Kind) string {
		return "{\n  error: { code: '" + Code + "' },\n  '" + k.Name + "': '" + k.Value + "'\n}"
	}},
	{"Ruby", func(k Kind) string {
		return `{"error"=>{"code"=>"` + Code + `"}, "` + k.Name + `"=>"` + k.Value + `"}`
	}},
	{"Ruby symbols", func(k Kind) string {
		return `{:error=>{:code=>"` + Code + `"}, :` + element(k.Name) + `=>"` + k.Value + `"}`
	}},
	{"env", func(k Kind) string {
		return "HOST=api.example\n" + strings.ToUpper(element(k.Name)) + "=" + k.Value + "\nPAGE=1\n" + failure
	}},
	{"YAML", func(k Kind) string {
		return "error:\n  code: " + Code + "\n" + k.Name + ": " + k.Value + "\npage: 1\n"
	}},
	{"log key=value", func(k Kind) string {
		return stamp + " ERROR send failed " + k.Name + "=" + k.Value + " code=" + Code + " " + failure
	}},
	{"log key: value", func(k Kind) string {
		return stamp + " ERROR send failed " + k.Name + ": " + k.Value + " code: " + Code + " " + failure
	}},
	{"Go %+v", func(k Kind) string {
		return "&{Name:app " + element(k.Name) + ":" + k.Value + "} " + failure
	}},
	{"Java", func(k Kind) string {
		return "Request{to=1, " + element(k.Name) + "='" + k.Value + "'} " + failure
	}},
	{"table", func(k Kind) string {
		return "| name | value |\n| " + k.Name + " | " + k.Value + " |\n" + failure
	}},
	{"tabs", func(k Kind) string { return k.Name + "\t" + k.Value + "\n" + failure }},
	{"two members", func(k Kind) string {
		return `{"error":{"code":"` + Code + `"},"headers":[{"value":` + quoted(k.Value) + `,"name":` + quoted(k.Name) + `}]}`
	}},
	{"raw headers", func(k Kind) string {
		return `{"error":{"code":"` + Code + `"},"rawHeaders":["Accept","*/*",` + quoted(k.Name) + `,` + quoted(k.Value) + `]}`
	}},
	{"header in a string", func(k Kind) string {
		return `{"error":{"code":"` + Code + `"},"headers":[` + quoted(k.Name+": "+k.Value) + `]}`
	}},
	{"HTML-escaped", func(k Kind) string {
		return html.EscapeString(`{"error":{"code":"` + Code + `"},` + quoted(k.Name) + `:` + quoted(k.Value) + `}`)
	}},
	{"multipart", func(k Kind) string {
		return "--x\r\nContent-Disposition: form-data; name=\"" + k.Name + "\"\r\n\r\n" + k.Value + "\r\n--x--\r\n" + failure
	}},
	{"PowerShell", func(k Kind) string {
		return "$headers = @{ \"" + k.Name + "\" = \"" + k.Value + "\" }\n" + failure
	}},
	{"CSV", func(k Kind) string {
		return "id," + k.Name + ",state\n12,\"" + k.Value + "\",sent\n\n" + failure
	}},
	{"CSV with semicolons", func(k Kind) string {
		return "id;" + k.Name + "\r\n12;\"" + k.Value + "\"\r\n\r\n" + failure
	}},
	{"table of a database", func(k Kind) string {
		return "+----+\n| id | " + k.Name + " |\n+----+\n| 12 | " + k.Value + " |\n+----+\n" + failure
	}},
	{"YAML block", func(k Kind) string {
		return "error:\n  code: " + Code + "\n" + k.Name + ": |-\n  " + k.Value + "\npage: 1\n"
	}},
	{"TypeScript", func(k Kind) string {
		return "const " + element(k.Name) + ": string = \"" + k.Value + "\";\n" + failure
	}},
	{"next line", func(k Kind) string { return k.Name + ":\n" + k.Value + "\n" + failure }},
	{"serialize of PHP", func(k Kind) string {
		return fmt.Sprintf("a:1:{s:%d:\"%s\";s:%d:\"%s\";}\n%s", len(k.Name), k.Name, len(k.Value), k.Value, failure)
	}},
	{"Erlang", func(k Kind) string {
		return "[{" + element(k.Name) + ",<<\"" + k.Value + "\">>}]\n" + failure
	}},
	{"list of Go", func(k Kind) string {
		return "url.Values{" + quoted(k.Name) + ":[]string{" + quoted(k.Value) + "}}\n" + failure
	}},
	{"cells of HTML", func(k Kind) string {
		return "<tr><th>" + k.Name + "</th><td>" + html.EscapeString(k.Value) + "</td></tr>\n" + failure
	}},
	{"variable of Terraform", func(k Kind) string {
		return "variable \"" + element(k.Name) + "\" {\n  type    = string\n  default = \"" + k.Value + "\"\n}\n" + failure
	}},
	{"name and value of a command", func(k Kind) string {
		return "secrets set \"" + k.Name + "\" \"" + k.Value + "\"\n" + failure
	}},
	{"bold", func(k Kind) string { return "**" + k.Name + "**: `" + k.Value + "`\n" + failure }},
	{"echoed", func(k Kind) string {
		return `{"error":{"code":"` + Code + `","message":` + quoted("The value "+k.Value+" was refused") + `},` + quoted(k.Name) + `:` + quoted(k.Value) + `}`
	}},
}

// element returns a name as it can stand in XML and in programs.
func element(name string) string {
	return strings.NewReplacer("-", "_", ".", "_").Replace(name)
}
