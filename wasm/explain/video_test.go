package explain

import "testing"

// TestVideo: what the SDKs of a video API say, on the server and in clients, by
// their names, numbers and fixed words.
func TestVideo(t *testing.T) {
	testGists(t, [][2]string{
		{"OT.publisher access denied: the person said no", "Vonage(guess); video/OT_USER_MEDIA_ACCESS_DENIED recipient after-fix"},
		{"End-user denied permission to hardware devices", "Vonage(guess); video/OT_USER_MEDIA_ACCESS_DENIED recipient after-fix"},
		{"[warn] OpenTok:Publisher:warn while starting 1500", "Vonage(likely); video/1500 developer after-fix"},
		{"OT.Session.disconnect: 1010 nothing to leave", "Vonage(likely); video/1010 developer after-fix"},
		{"OpenTok exception 1013", "Vonage(likely); video/OT_CONNECT_FAILED developer backoff"},
		{`{"name":"OT_NO_DEVICES_FOUND","message":"no camera"}`, "Vonage(certain); video/OT_NO_DEVICES_FOUND recipient after-fix"},
		{"join failed: OT_STREAM_LIMIT_EXCEEDED", "Vonage(guess); video/1027 account after-fix"},
		{"The native session instance could not be found.", "Vonage(guess); video/native-session developer after-fix"},
		{"OpenTok::OpenTokBroadcastError: No matching broadcast found (with the specified ID)", "Vonage(likely); video/404 developer after-fix"},
		{"Session not found", "-; unknown"},
		{"The operation failed. (OTSessionErrorDomain error 1022.)", "Vonage(likely); video/OT_CONNECT_FAILED developer backoff"},
		{"x.js:1 OT.Publisher.onStreamAvailableError NotReadableError: in use", "Vonage(likely); video/OT_HARDWARE_UNAVAILABLE recipient after-fix"},
		{"{ code: '1541', message: 'too slow' } from OTPublisher", "Vonage(likely); video/1541 unknown backoff"},
		{"TokBox code 29", "Vonage(likely); unknown"},
		{"TokBox code 1010", "Vonage(likely); video/1010 developer after-fix"},
		{"com.tokbox.acme A/libc: Fatal signal 11 (SIGSEGV), code 2", "Vonage(likely); unknown"},
		{`{"sessionId":"2_MX40","event":"archive","status":"stopped","reason":"user initiated"}`, "Vonage(certain); success"},
		{`{"sessionId":"2_MX40","event":"archive","status":"failed","reason":"full"}`, "Vonage(certain); video/archive-failed provider backoff"},
		{`{"failedTests":[{"error":{"name":"FailedToObtainMediaDevices"}}]}`, "Vonage(guess); video/OT_HARDWARE_UNAVAILABLE recipient after-fix"},
		{"Session otrnError: {\"code\":\"1022\",\"message\":\"dropped\"}", "Vonage(likely); video/1022 developer backoff"},
		{`{"sessionId":"2_MX40","event":"streamDestroyed","reason":"networkDisconnected"}`, "-; unknown"},
		{"onError: PublisherErrorDomain : PublisherCannotAccessCamera - no frames", "Vonage(likely); video/OT_HARDWARE_UNAVAILABLE recipient after-fix"},
		{"OTSessionErrorDomain Code=6004 \"(null)\"", "Vonage(likely); video/6000 developer after-fix"},
		{"You are not authorized to forceDisconnect, check your keys", "Vonage(guess); video/403 developer after-fix"},
		{`api.opentok.com: {"code":15099,"description":"A session that does not use the OpenTok Media Router."}`, "Vonage(likely); video/409 developer after-fix"},
		{"com.opentok.exception.RequestException: Invalid OpenTok API key or JWT token.", "Vonage(likely); video/-1 developer after-fix"},
		{"ArgumentError: archive_id not provided", "-; setup/argument developer after-fix"},
		{"Target [Nexmo\\Client\\Credentials\\CredentialsInterface] is not instantiable while building [Acme].", "Vonage(likely); setup/missing-key developer after-fix"},
		{"TypeError: null is not an object (evaluating 'NativeModules.Sms.send')", "-; setup/missing-library developer after-fix"},
	})
}

// TestOwnCode: a program that stopped at its own mistake says nothing of an
// answer; what an API says beside it leads.
func TestOwnCode(t *testing.T) {
	testGists(t, [][2]string{
		{"TypeError: Cannot read properties of undefined (reading 'message-id')", "-; program/own-code developer after-fix"},
		{"jsonwebtoken.JsonWebTokenError: invalid signature", "-; setup/token-check developer after-fix"},
		{"ERROR: No matching distribution found for acme==9", "-; setup/package-version developer after-fix"},
		{"the tunnel says ERR_NGROK_3200", "-; unsure/own-server developer after-fix"},
		{"{:error, %Acme.Error{reason: :timeout}}", "-; unsure/unclear unknown backoff"},
		{"dial tcp: lookup sms.example.net on 192.0.2.1:53: read udp 192.0.2.2:4->192.0.2.1:53: i/o timeout", "-; unsent/dns developer backoff"},
		{"KeyError: 'messages'", "-; program/own-code developer after-fix"},
		{"Nexmo SMS said status 9, then: KeyError: 'message-id'", "Vonage(guess); sms/9 account after-fix"},

		// Of a library or a provider's command it is not the reader's own.
		{"$ nexmo sms 15550100\nTypeError: Cannot read property 'x' of undefined", "Vonage(guess); program/library-code developer after-fix"},
		{"TypeError: Cannot read property 'x' of undefined\n    at f (/srv/node_modules/acme-cli/x.js:1:2)\n    at g (/srv/app.js:3:4)", "-; program/library-code developer after-fix"},
		{"TypeError: Cannot read property 'x' of undefined\n    at g (/srv/app.js:3:4)\n    at f (/srv/node_modules/express/x.js:1:2)", "-; program/own-code developer after-fix"},
		{"  File \"/srv/app.py\", line 1, in a\n  File \"/usr/lib/site-packages/nexmo/sms.py\", line 2, in b\nKeyError: 'messages'", "Vonage(guess); program/library-code developer after-fix"},
		{"  File \"/usr/lib/site-packages/flask/app.py\", line 2, in b\n  File \"/srv/app.py\", line 1, in a\nKeyError: 'messages'", "-; program/own-code developer after-fix"},
		{"java.lang.NullPointerException\n\tat com.opentok.OpenTok.sip(OpenTok.java:9)\n\tat com.acme.Main.main(Main.java:1)", "Vonage(likely); program/library-code developer after-fix"},

		// What an SDK does not know is JSON all the same, and a proxy that is not there refuses nothing.
		{"com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException: Unrecognized field \"odd\"", "-; unsure/unread-json developer after-fix"},
		{"Failed to produce CallInfo from json.", "-; unsure/unread-json developer after-fix"},
		{"tunneling socket could not be established, cause=connect ECONNREFUSED 192.0.2.1:3128", "-; unsent/proxy-unreachable developer after-fix"},
		{"tunneling socket could not be established, statusCode=407", "-; unsent/proxy developer after-fix"},
	})
}

// TestVerifyWebhook: events and summaries of a verification have states of their
// own.
func TestVerifyWebhook(t *testing.T) {
	const id = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
	testGists(t, [][2]string{
		{`{"request_id":"` + id + `","type":"event","channel":"sms","status":"expired"}`, "Vonage(certain); verify-v2-status/expired recipient after-fix"},
		{`{"request_id":"` + id + `","type":"summary","status":"failed","workflow":[{"channel":"sms","status":"failed"}]}`, "Vonage(certain); verify-v2-status/failed recipient after-fix"},
		{`{"request_id":"` + id + `","type":"event","channel":"whatsapp_interactive","status":"user_rejected"}`, "Vonage(certain); verify-v2-status/user_rejected recipient no"},
		{`{"request_id":"` + id + `","type":"event","channel":"sms","status":"completed"}`, "Vonage(certain); success"},
	})
}

// TestTableLabels: the head of a table says whose the codes in its cells are.
func TestTableLabels(t *testing.T) {
	testGists(t, [][2]string{
		{"| lead | hangup_cause | sip_hangup_cause |\n| 7 | 17 | 486 |", "-; cause/17 recipient wait; response/486 recipient wait"},
		{"lead;sip_hangup_cause;took\n7;503;2", "-; response/503 provider backoff"},
	})
}

// TestTokenAlone: a token that is all there is, is no answer, and is not shown.
func TestTokenAlone(t *testing.T) {
	const token = "eyJhbGciOiJub25lIn0.eyJleHAiOjE3OTUzMjcyMzB9.c2ln"
	for _, paste := range []string{token, "Bearer " + token, " authorization: bearer " + token + "\n"} {
		r := explained(paste, Options{Now: now})
		if got := r.Get("problems.0.code").String(); got != "explain/token" {
			t.Errorf("%q has the problem %q", paste, got)
		}
	}
	if got := explained("eyJ.not a.token", Options{}).Get("problems.0.code").String(); got == "explain/token" {
		t.Error("a sentence is taken for a token")
	}
}
