package explain

import "testing"

// TestPrograms: what the programs around the protocols write, in their own words.
func TestPrograms(t *testing.T) {
	testGists(t, [][2]string{
		// Gammu prints the name and number of an error in brackets, or behind "failed with error".
		{"gammu-smsd[22]: Error getting send status of message: Unknown error. (UNKNOWN[27])", "-; gammu/UNKNOWN developer after-fix"},
		{"gammu: GSM_GetNextSMS failed with error DEVICEREADERROR[12]: Error during reading from the device.", "-; gammu/DEVICEWRITEERROR developer after-fix"},
		{"gammu: GSM_GetDateTime failed with error NOTSUPPORTED[21]: Function not supported by phone.", "-; gammu/NOTSUPPORTED developer after-fix"},
		{"gammu-smsd[22]: Error connecting to database (DB_CONNECT[75])", "-; gammu/DB_CONNECT developer after-fix"},

		// Android and iOS.
		{"W/SmsSender: part 1 of 1: RESULT_ERROR_NO_SERVICE", "-; android/RESULT_ERROR_NO_SERVICE developer wait"},
		{"Toast: Generic failure", "-; android/RESULT_ERROR_GENERIC_FAILURE developer after-fix"},
		{"End call failed: The operation couldn’t be completed. (com.apple.CallKit.error.requesttransaction error 4.)", "-; transaction/4 developer after-fix"},
		{"Error Domain=com.apple.CallKit.error.requesttransaction Code=7 \"(null)\"", "-; transaction/7 developer after-fix"},
		{"reportNewIncomingCall: Error Domain=com.apple.CallKit.error.incomingcall Code=2 \"(null)\"", "-; incoming/2 developer after-fix"},
		{"Error Domain=com.apple.CallKit.error.incomingcall Code=3 \"(null)\"", "-; incoming/3 recipient wait"},

		// Browsers.
		{"WebRTC: ICE failed, add a STUN server and see about:webrtc for more details", "-; client/WebRTC Error developer after-fix"},
		{"Uncaught (in promise) NotAllowedError: Permission denied\n    at call.js:31", "-; / recipient after-fix"},
		{"TypeError: Cannot read properties of undefined (reading 'getUserMedia')", "-; client/insecure developer after-fix"},
		{"JsSIP:ERROR:Transport unable to send message, transport is not connected +0ms", "-; client/Connection Error developer backoff"},

		// Asterisk.
		{"pbx_spool.c: Call failed to go through, reason (5) Remote end is Busy", "-; response/486 recipient wait"},
		{`"","100","200","internal","","PJSIP/100-1","PJSIP/200-2","Dial","PJSIP/200,30","2026-01-05 10:00:00","","2026-01-05 10:00:30",30,0,"NO ANSWER","DOCUMENTATION"`, "-; cause/19 recipient wait"},
		{`"","100","200","internal","","PJSIP/100-1","PJSIP/200-2","Dial","PJSIP/200,30","2026-01-05 10:00:00","2026-01-05 10:00:03","2026-01-05 10:00:30",30,27,"ANSWERED","DOCUMENTATION"`, "-; success"},
		{"src,dst,duration,disposition,cause\n100,200,30,BUSY,\n", "-; cause/BUSY recipient wait"},
		{"SIP/2.0 200 OK\nCSeq: 1 INVITE\nReason: STIR;cause=438;text=\"Invalid Identity Header\"\n", "-; response/438 developer after-fix"},
		{"Failed to register, status code 403", "-; registration/403 developer after-fix"},

		// SMS gateways and libraries.
		{"SmppException with message 'Failed to read reply to command: 0x4'", "-; client/no-reply provider backoff"},
		{"2026-01-05 10:00:00 Sent SMS [SMSC:a] [SVC:b] [from:ACME] [to:491510000000] [msg:5:hello]", "-; success"},
		{"id;to;state\n1;491510000000;DELIVRD\n2;491510000001;UNDELIV\n", "-; partial; receipt/UNDELIV recipient after-fix"},
		{"id;to;state\n1;491510000000;DELIVRD\n2;491510000001;DELIVRD\n", "-; success"},

		{"Sending to +491510000000 failed: ERR_UNKNOWNRESPONSE", "-; gammu/UNKNOWNRESPONSE developer after-fix"},
		{"gammu.ERR_DEVICENOTEXIST: {'Text': \"Error opening device, it doesn't exist.\", 'Where': 'Init', 'Code': 4}", "-; gammu/DEVICENOTEXIST developer after-fix"},
		{"gsmmodem.exceptions.CmsError: CMS 500", "-; cms/500 unknown backoff"},
		{"smpplib.exceptions.PDUError: Broken PDU", "-; client/broken developer after-fix"},
		{"0: Accepted for delivery", "-; success"},

		// SIP servers and phones.
		{"ERROR:tm:uri2proxy: bad host name in URI <sip:trunk.example.net:5060>", "-; response/478 developer after-fix"},
		{"[liblinphone] MESSAGE Register refresher [403] reason [Forbidden] for proxy [<sip:sip.example.net>]", "-; registration/403 developer after-fix"},
		{"[WARNING] sofia_reg.c:2906 Can't find user [1005@192.0.2.3] from 192.0.2.9", "-; registration/403 developer after-fix"},
		{"res_pjsip_registrar.c: Registration attempt from endpoint '100' (192.0.2.9:5060) to AOR '100' will exceed max contacts of 1", "-; client/max-contacts developer after-fix"},
		{"baresip shows \"403 Konto gesperrt\" and stops", "-; response/403 account after-fix"},
		{"In Asterisk, extension 404 Bob rings", "-; unknown"},

		{"Die Internettelefonie mit 0301234 war nicht erfolgreich. Ursache: Not Acceptable Here (488)", "-; response/488 developer after-fix"},
		{"SIP-Fehler 404 beim Anruf auf die Zentrale", "-; response/404 developer after-fix"},
		{"The phone sends REGISTER and there is no 401 Unauthorized, no 403 and no 200 OK.", "-; unknown"},
		{"Fatal Exception: NSInternalInconsistencyException\nKilling app because it never posted an incoming call to the system after receiving a PushKit VoIP push.", "-; incoming/never-posted developer after-fix"},
		{"Response: Error\nActionID: 7\nMessage: Originate failed", "-; client/CHANUNAVAIL developer after-fix"},

		// Causes and receipts in prose.
		{"Die Anlage meldet Cause 34 (no circuit available).", "-; cause/34 carrier backoff"},
		{"ISUP REL cause value 28, location 4", "-; cause/28 developer after-fix"},
		{"Im Log steht stat:EXPIRED err:255", "-; receipt/EXPIRED recipient wait"},
		{"The DLR says ENROUTE since this morning.", "-; unknown; receipt/ENROUTE unknown wait"},
		{"AT+CMGS=\"+491510000000\"\r\n> Hallo\r\n+CMGS: 42\r\n\r\nOK", "-; success"},

		{"final = ['DELIVRD', 'EXPIRED', 'DELETED', 'UNDELIV', 'REJECTD']\nif stat in final:\n    done()", "-; unknown"},
		{"jssip: WebSocket connection failed: Error during WebSocket handshake: Unexpected response code: 403", "-; unsent/websocket-refused 403 developer after-fix"},
		{"SIP-Event(callSid=41770ea3, accountSid=fef61e75, callStatus=trying, sipStatus=100)", "-; unknown"},

		{"Our INVITE is rejected, they return 403 \"Caller ID not allowed\".", "-; response/403 account after-fix"},
		{"Kurz davor kommt 422 Session Interval Too Small.", "-; response/422 developer after-fix"},
		{"Uncaught (in promise) DOMException: Requested device not found", "-; / recipient after-fix"},
		{"RTCPeerConnection: iceConnectionState changed: checking -> failed", "-; client/WebRTC Error developer after-fix"},
		{"CallState: DISCONNECTED, lastStatusCode=408", "-; response/408 unknown backoff"},
		{"ccCallDisconnect (callID=0xC, cause=0x11 tag=0x0)", "-; cause/0x11 recipient wait"},
		{"java.lang.SecurityException: Sending SMS message: uid 10909 does not have android.permission.SEND_SMS.", "-; android/SEND_SMS developer after-fix"},

		{"pjsua_app.c .....Call 0 is DISCONNECTED [reason=488 (Not Acceptable Here)]", "-; response/488 developer after-fix"},
		{"baresip: call closed, reason=488 (Not Acceptable Here)", "-; response/488 developer after-fix"},
		{"call failed with cause: Code: [480], Cause: Unavailable, Reason: Temporarily Unavailable", "-; response/480 recipient wait"},
		{"ICE failed, see about:webrtc for more details", "-; client/WebRTC Error developer after-fix"},
		{"SSL !SSL_ERROR_SSL (Handshake): <error:0A000102:SSL routines::unsupported protocol> peer: 192.0.2.1:5061", "-; unsent/tls-version developer after-fix"},
		{"-- [dongle0] Error sending SMS message 0xb662d1f0", "-; cms/delivery-failure unknown after-fix"},
		{"[VoiceConnectionService] onCreateIncomingConnectionFailed: ConnectionRequest", "-; android/connection developer after-fix"},

		{`{"level":"ERROR","ts":"2026-01-05T10:00:00Z","msg":"giving up","err":"unexpected status 502: Bad Gateway"}`, "-; / 502 provider backoff"},
		{"app_dial.c: PJSIP/trunk-0000002b answered PJSIP/100-0000002a", "-; success"},
		{`{"type":"ChannelHangupRequest","cause":16,"soft":false,"channel":{"id":"1.2","state":"Up"}}`, "-; success"},
		{"external::trunk gateway sip:4930123@sip.example.net FAIL_WAIT", "-; client/FAIL_WAIT developer backoff"},
		{" trunk/sip:sip.example.net      trunk-auth      Rejected          (exp. 25s)", "-; registration/403 developer after-fix"},

		// A request of SIP is no answer.
		{"SIPParseError: Unable to decipher SIP request: OPTIONS sip:204@192.0.2.4:5060 SIP/2.0", "-; unknown"},
		{"SMPP bind transceiver error: 14", "-; command-status/14 account after-fix"},
		{"Rejecting secure audio stream without encryption details", "-; response/488 developer after-fix"},
		{"Error: WebSocket is not open: readyState 0 (CONNECTING)", "-; unknown"},
		{"logger-factory.js:85 sip.Transport | WebSocket error occurred.", "-; client/Connection Error developer backoff"},
		{"mod_sofia.c:4805 Invalid Gateway 'main'", "-; cause/808 developer after-fix"},
		{"{\"error\": \"invalid gateway response\"}", "-; / unknown after-fix"},
		{"INVITE sip:+4930123456@sip.example.net SIP/2.0\nFrom: <sip:100@example.net>\nCSeq: 1 INVITE\n", "-; request"},
	})
}

// TestSource: what only configures or calls something has not failed.
func TestSource(t *testing.T) {
	const nothingFailed = "This is a list, a configuration or source code: nothing failed here."
	for text, want := range map[string]bool{
		"const call = await client.calls.create({ to: number, from: '+4930123' });":                                      true,
		"client = vonage.Client(key=key)\nresponse = client.send(text)\nprint(response)":                                 true,
		"<include>\n  <gateway name=\"trunk\">\n    <param name=\"register\" value=\"true\"/>\n  </gateway>\n</include>": true,
		"print failed (see below)":                  false,
		"The call ended without a word.":            false,
		"{\"type\":\"StasisEnd\",\"channel\":{}}":   false,
		"10:02:11 const mode is on;":                false,
		"if the call fails, tell the caller (late)": false,
	} {
		if got := explained(text, Options{}).Get("headline").String() == nothingFailed; got != want {
			t.Errorf("%s: told to be configuration or source: %v, want %v", text, got, want)
		}
	}
}
