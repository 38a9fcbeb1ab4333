package explain

import "testing"

// TestInSDK: an exception that an SDK threw, and whose words nobody knows, is explained
// by the class it has and by its text.
func TestInSDK(t *testing.T) {
	testGists(t, [][2]string{
		{"PHP Fatal error:  Uncaught InvalidArgumentException: Ref can be no more than 40 signs in /srv/vendor/vonage/client-core/src/SMS/Message.php:80", "Vonage(likely); setup/argument developer after-fix"},
		{"PHP Fatal error:  Uncaught RuntimeException: missing expected keys: a, b in /srv/vendor/vonage/client-core/src/Client/X.php:112", "Vonage(likely); program/sdk-error developer after-fix"},
		{"java.lang.IllegalStateException: Silent checks come first.\n\tat java.util.Objects.check(Objects.java:1)\n\tat com.vonage.client.verify2.Request.<init>(Request.java:77)", "Vonage(likely); setup/argument developer after-fix"},
		{"java.lang.IllegalStateException: My own list is empty.\n\tat com.acme.Orders.next(Orders.java:7)\n\tat com.vonage.client.Events.fire(Events.java:77)", "Vonage(likely); unknown"},
		{"Traceback (most recent call last):\n  File \"a.py\", line 3, in <module>\n    client.go()\n  File \"/lib/site-packages/vonage_voice/voice.py\", line 40, in go\nvonage_voice.errors.VoiceError: one of the two, but not both", "Vonage(likely); program/sdk-error developer after-fix"},
		{"/gems/vonage-7.30.0/lib/vonage/verify2/options.rb:82:in `brand': brand must be a word (ArgumentError)", "Vonage(likely); setup/argument developer after-fix"},
		{"/gems/vonage-7.30.0/lib/vonage/voice/actions/connect.rb:82:in `verify': Expected 'number' value to be in another form (Vonage::ClientError)", "Vonage(likely); setup/argument developer after-fix"},
		{"Error: You must set the address first\n    at Verification.go (/srv/node_modules/@vonage/network/dist/x.js:300:11)", "Vonage(likely); program/sdk-error developer after-fix"},
		{"Error: The order has no rows\n    at Orders.go (/srv/lib/orders.js:300:11)\n    at Voice.done (/srv/node_modules/@vonage/voice/dist/x.js:3:1)", "Vonage(guess); unknown"},
		{"TypeError [ERR_INVALID_ARG_TYPE]: The \"path\" argument must be of type string. Received undefined\n    at Object.openSync (node:fs:601:10)\n    at new Auth (/srv/node_modules/@vonage/auth/dist/auth.js:40:11)", "Vonage(likely); setup/argument developer after-fix"},
	})
}

// TestVonageStatuses: a status that comes alone is explained as Vonage's, and in the APIs
// that take nothing but a JWT as theirs.
func TestVonageStatuses(t *testing.T) {
	testGists(t, [][2]string{
		{"POST https://api.nexmo.com/v1/calls returned 401", "Vonage(likely); voice/401 401 developer after-fix"},
		{"Vonage.Video.SessionClient: Response status code does not indicate success: 401 (Unauthorized).", "Vonage(likely); video/401 401 developer after-fix"},
		{"$ vonage apps list\nInvalid API Key or Secret", "Vonage(likely); general/unauthorized developer after-fix"},
		{"$ vonage balance\nThis command needs your API Key and Secret", "Vonage(guess); setup/missing-key developer after-fix"},
		{"the Vonage API answers 403 to us", "Vonage(guess); / 403 account after-fix"},
	})
}

// TestInstalling: what package managers and module loaders say before anything runs.
func TestInstalling(t *testing.T) {
	testGists(t, [][2]string{
		{"error Couldn't find package \"@acme/verify@^1.3.0\" required by \"@acme/sdk@^3.0.12\" on the \"npm\" registry.", "-; setup/package-version developer after-fix"},
		{"npm ERR! code ETARGET\nnpm ERR! notarget No matching version found for @vonage/voice@^9.9.9.", "Vonage(likely); setup/package-version developer after-fix"},
		{"[!] CocoaPods could not find compatible versions for pod \"OpenTok\":\n  In Podfile:\n    OpenTok (= 2.1.0)", "Vonage(likely); setup/package-version developer after-fix"},
		{"   > Could not find any matches for com.opentok.android:opentok-android-sdk:2.1.+ as no versions of com.opentok.android:opentok-android-sdk are available.", "Vonage(likely); setup/package-version developer after-fix"},
		{"  Problem 1\n    - Root composer.json requires vonage/client ^9.0, found vonage/client[4.0.0] but it does not match the constraint.", "Vonage(guess); setup/package-version developer after-fix"},
		{"error NU1102: Unable to find package Vonage with version (>= 99.0.0)", "Vonage(guess); setup/package-version developer after-fix"},
		{"/srv/node_modules/@vonage/jwt/dist/index.js:1\nexport { sign } from './sign';\nSyntaxError: Unexpected token 'export'", "Vonage(likely); setup/module-format developer after-fix"},
		{"Error [ERR_REQUIRE_ESM]: require() of ES Module /srv/node_modules/@vonage/auth/index.mjs not supported.", "Vonage(likely); setup/module-format developer after-fix"},
		{"InvalidArgumentException\nDriver [vonage] not supported.", "Vonage(guess); setup/missing-driver developer after-fix"},
		{"Module not found: Error: Can't resolve 'fs' in '/srv/node_modules/nexmo/lib'", "Vonage(likely); setup/server-only developer after-fix"},
		{"Unable to send notification via \"vonage\" as the bridge is not installed.", "Vonage(guess); setup/missing-library developer after-fix"},
		{"Vonage\\SMS\\Message\\SMS::__construct(): Argument #2 ($from) must be of type string, null given, called in /srv/vendor/laravel/channel/Sms.php on line 60", "Vonage(likely); setup/argument developer after-fix"},
		{"vonage: ERROR: Could not build wheels for cryptography, which is required", "Vonage(guess); setup/package-version developer after-fix"},
		{"fatal error: 'OpenTok/OpenTok.h' file not found", "Vonage(likely); setup/missing-library developer after-fix"},
	})
}

// TestOwnReceipts: a delivery receipt that a program keeps in a table of its own.
func TestOwnReceipts(t *testing.T) {
	testGists(t, [][2]string{
		{" id |    msisdn    |  status  | err_code |   message_id\n----+--------------+----------+----------+----------------\n  1 | 447700900142 | rejected |       15 | 0C0000002A7F02\n(1 row)", "Vonage(likely); sms-receipt/15 recipient wait"},
		{"| messageId | msisdn | status | err_code |\n|---|---|---|---|\n| 0C0000002A7F02 | 447700900142 | delivered | 0 |", "Vonage(certain); success"},
	})
}

// TestStatusOfLine: a status before a vendor's name and a body, and at the end of a line
// that tells of a failure.
func TestStatusOfLine(t *testing.T) {
	testGists(t, [][2]string{
		{`403 vobiz {"error":"That number is somebody else's"}`, "Vobiz(guess); / 403 account after-fix"},
		{"vobiz could not place the call to +919876543210: 404", "Vobiz(guess); / 404 developer after-fix"},
		{"vobiz request failed: 500", "Vobiz(guess); / 500 provider backoff"},
		{"vobiz could not reach extensions: 404", "Vobiz(guess); unknown"},
		{"vobiz calls that failed today: 500", "Vobiz(guess); unknown"},
	})
}

// TestUnset: the configuration is incomplete.
func TestUnset(t *testing.T) {
	testGists(t, [][2]string{
		{"Error: VONAGE_API_SECRET environment variable is undefined\n    at Object.<anonymous> (/srv/config.ts:9:9)", "Vonage(guess); setup/missing-key developer after-fix"},
		{"RuntimeError: NEXMO_PRIVATE_KEY must be set", "Vonage(guess); setup/missing-private-key developer after-fix"},
		{"Set the environment variable VONAGE_API_KEY to your key.", "Vonage(guess); unknown"},
		{"Missing required environment variable: VOBIZ_AUTH_ID", "Vobiz(guess); setup/missing-key developer after-fix"},
	})
}

// TestClientsOfWeb: errors of the Video client, by their names and numbers.
func TestClientsOfWeb(t *testing.T) {
	testGists(t, [][2]string{
		{"opentok.js:31 exception :: title: Internal OpenTok Error (2000) msg: OT_XDOMAIN_OR_PARSING_ERROR: no answer that it could parse", "Vonage(likely); video/OT_XDOMAIN_OR_PARSING_ERROR recipient backoff"},
		{"Uncaught Error: OT_UNABLE_TO_ACCESS_MEDIA_ENGINE", "Vonage(guess); video/OT_HARDWARE_UNAVAILABLE recipient after-fix"},
		{"OT.exception :: title: Invalid Video Source (1041) msg: not a track", "Vonage(likely); video/1011 developer after-fix"},
		{"info: Request: { host: 'api.nexmo.com', path: '/v1/calls', method: 'POST' }\ninfo: response ended: 401", "Vonage(likely); voice/401 401 developer after-fix"},
		{"(Vonage node) vonage.verify.check() always says Missing api_key", "Vonage(likely); verify/2 developer after-fix"},
	})
}

// TestLocalised: what systems say of a connection in the language of their users.
func TestLocalised(t *testing.T) {
	testGists(t, [][2]string{
		{"api.nexmo.com: Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte", "Vonage(likely); unsent/refused developer backoff"},
		{"api.nexmo.com: Aucune connexion n'a pu être établie car l'ordinateur cible l'a expressément refusée", "Vonage(likely); unsent/refused developer backoff"},
		{"api.vobiz.ai: Se produjo un error durante el intento de conexión ya que la parte conectada no respondió", "Vobiz(likely); unsent/connect-timeout developer backoff"},
		{"api.nexmo.com: Connessione in corso interrotta forzatamente dall'host remoto", "Vonage(likely); unsure/dropped provider backoff"},
		{"O nome remoto não pôde ser resolvido: 'api.cloudvno.com'", "CloudVNO(likely); unsent/dns developer backoff"},
		{"api.nexmo.com: 由于目标计算机积极拒绝，无法连接。", "Vonage(likely); unsent/refused developer backoff"},
		{"Verbindung zu api.vobiz.ai: Zeitüberschreitung der Anforderung", "Vobiz(likely); unsure/unclear unknown backoff"},
		{"api.nexmo.com: Das Remotezertifikat ist laut Validierungsverfahren ungültig", "Vonage(likely); unsent/tls-issuer developer after-fix"},
	})
}

// TestOneMeaning: what stands beside a code, or in place of one, leaves one meaning.
func TestOneMeaning(t *testing.T) {
	testGists(t, [][2]string{
		{"NXMErrorDomain Code=2 (NexmoClient login)", "Vonage(likely); conversation/2 unknown after-fix"},
		{"(Vonage Client SDK) VGError(code: 4, message: \"no\", errorType: \"system:error:invalid-token\")", "Vonage(guess); conversation/system:error:invalid-token developer after-fix"},
		{"{ code: -1, message: 'may not be empty' } PUT https://api.opentok.com/v2/project/46001234/archive/storage", "Vonage(certain); video/-1 developer after-fix"},
		{`{:to=>"447700900142", :status=>"15", :error_text=>"sender refused"}`, "Vonage(certain); sms/15 developer after-fix"},
		{"java.lang.RuntimeException: dlopen failed: library \"libopentok.so\" not found", "Vonage(guess); setup/missing-library developer after-fix"},
	})
}

// TestCodesOfLife: codes of places, countries and people are no errors'.
func TestCodesOfLife(t *testing.T) {
	testGists(t, [][2]string{
		{`{"street": "1 High St", "postal_code": "10002"}`, "-; unknown"},
		{`{"zipCode": "30007"}`, "-; unknown"},
		{"Vonage short code 21610", "Vonage(guess); unknown"},
		{`{"code": "30007"}`, "Twilio(guess); delivery/30007 carrier after-fix; compatibility/30007 carrier after-fix"},
	})
}

// TestVonageGoesWell: answers and webhooks that report no failure.
func TestVonageGoesWell(t *testing.T) {
	testGists(t, [][2]string{
		{`{"message": "Talk started", "uuid": "63f61863-4a51-4f6b-86e1-46edebcf9356"}`, "Vonage(certain); success"},
		{`{"from": "442079460000", "to": "447700900142", "uuid": "63f61863", "conversation_uuid": "CON-63f61863", "region_url": "https://api-us.vonage.com"}`, "Vonage(certain); success"},
		{"vonage {\n  conversationUUID: 'CON-1', direction: 'outbound', status: 'started', uuid: '63f61863'\n}", "Vonage(certain); success"},
		{"{ messageUUID: '8ca2c9b8-2b1c-4b8a-9a8f-0a9b1c2d3e4f' }", "Vonage(certain); success"},
		{`{"status": "0", "command": "cancel"}`, "Vonage(likely); success"},
		{`{"request_id": "36e7060d-2b23-4257-bad0-773ab47f85ef", "status": "completed"}`, "Vonage(likely); success"},
		{`{"id": "b40ef09b", "sessionId": "2_MX4", "createdAt": 1384221730000, "duration": 10, "status": "stopped", "reason": "user initiated"}`, "Vonage(certain); success"},
		{`{"count": 1, "items": [{"id": "8b732909", "videoType": "camera", "name": "", "layoutClassList": ["full"]}]}`, "Vonage(certain); success"},
		{`{"insights": {"format": {"is_format_valid": true, "status": {"code": "OK", "message": "Success"}}}}`, "-; success"},
		{`{"conversation_uuid": "CON-1", "timestamp": "2030-01-01", "reason": "NCCO is not an array"}`, "Vonage(certain); voice/ncco-error developer after-fix"},
	})
}
