package explain

import "testing"

// TestPackageServers: a server for libraries is nobody's API, whoever's library it is.
func TestPackageServers(t *testing.T) {
	testGists(t, [][2]string{
		{"Could not HEAD 'https://twilio.bintray.com/releases/voice-android/5.0.1/voice.pom'. Received status code 502 from server: Bad Gateway", "-; setup/package-server 502 developer after-fix"},
		{"npm ERR! 404 Not Found - GET https://registry.npmjs.org/@vonage%2fservr-sdk - Not found", "-; setup/package-server 404 developer after-fix"},
		{"requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://pypi.org/simple/vonage/", "-; setup/package-server 403 developer after-fix"},
		{`The "https://repo.packagist.org/p2/vonage/clientt.json" file could not be downloaded (HTTP/1.1 404 Not Found)`, "-; setup/package-server 404 developer after-fix"},
		{"GET https://unpkg.com/@opentok/client@2.99 404 (Not Found)", "-; setup/package-server 404 developer after-fix"},
		{"requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.nexmo.com/v1/calls", "Vonage(likely); voice/401 401 developer after-fix"},
		{"I installed from https://registry.npmjs.org/@vonage/server-sdk\nand now the Vonage API returns status 401", "Vonage(likely); / 401 developer after-fix"},

		{"POST https://api.opentok.com/session/create 403 (Forbidden) at https://unpkg.com/@opentok/client/dist/js/opentok.min.js:2", "Vonage(likely); video/403 403 developer after-fix"},
		{"https://unpkg.com/sms@1/index.js:7 GET https://api.shop.example/v1/send failed with status code 404", "-; / 404 developer after-fix"},

		// Names of a framework's classes name nobody.
		{"E/unknown:ReactNative: com.facebook.react.bridge.ReactNoCrashSoftException: Read timed out", "-; unsure/waited provider backoff"},
		{"[tid:com.facebook.React.JavaScript] undefined is not an object (evaluating 'NativeOTSessionManager.connect')", "Vonage(likely); setup/missing-library developer after-fix"},

		// A page for debugging is that of a server of the reader's own.
		{"lastErrorMessage: 500 INTERNAL SERVER ERROR: [<!DOCTYPE HTML><title>NameError: name 'json' is not defined // Werkzeug Debugger</title>]", "-; unsure/own-server 500 developer after-fix"},
		{`{"url":"https://a1b2.ngrok.io/hook","statistics":{"failed":true,"lastHttpErrorCode":"500 INTERNAL_SERVER_ERROR","lastErrorMessage":"<title>KeyError: 'to' // Werkzeug Debugger</title>"}}`, "-; unsure/own-server developer after-fix"},
		{`{"conversation_uuid":"CON-1","recording_uuid":"r-1","recording_url":"https://api.nexmo.com/v1/files/f-1","size":120}`, "Vonage(certain); success"},

		// An object of one's own around the answer says nothing beside it.
		{`{"ok": false, "error": "Vobiz API 403: {\"error\": \"Number is not yours\"}"}`, "Vobiz(guess); / 403 account after-fix"},
		{`{'success': False, 'error': 'Telnyx error 404: {"error": "no such connection"}'}`, "Telnyx(likely); / 404 developer after-fix"},
		{`{"ok": false, "error": "no answer"}`, "-; / unknown after-fix"},

		// What SDKs say of themselves.
		{"OTSessionErrorDomain Code=1113", "Vonage(likely); video/1113 developer no"},
		{"The operation could not be completed. (OTSessionErrorDomain error 1112.)", "Vonage(likely); video/OT_STREAM_NOT_FOUND developer no"},
		{"Cannot unpublish: unknown Publisher instance (com.opentok.android)", "Vonage(likely); video/1113 developer no"},
		{"opentok-react-native: Error connecting to session. Could not find native session instance", "Vonage(likely); video/native-session developer after-fix"},
		{"`s1:publisher:streamCreated` is not a supported event type for OTSessionManager", "Vonage(likely); setup/missing-library developer after-fix"},
		{"every now and then the worker cannot resolve api.nexmo.com", "Vonage(likely); unsent/dns developer backoff"},
		{"pydantic.errors.PydanticUserError: A non-annotated attribute was detected\nvonage==3.7.0", "Vonage(guess); setup/missing-library developer after-fix"},
		{"java.lang.NoSuchFieldError: INSTANCE", "-; setup/library-conflict developer after-fix"},
	})
}
