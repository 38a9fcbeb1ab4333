package explain

import "testing"

// TestTransport: what clients say of a connection, by what it means, in the
// words of their ecosystems. The innermost cause decides.
func TestTransport(t *testing.T) {
	testGists(t, [][2]string{
		// Names.
		{"curl: (6) Could not resolve host: api.nexmo.com", "Vonage(likely); unsent/dns developer backoff"},
		{"PHP Warning:  file_get_contents(): php_network_getaddresses: getaddrinfo failed: Name or service not known in /srv/send.php on line 4", "-; unsent/dns developer backoff"},
		{"httpx.ConnectError: [Errno -3] Temporary failure in name resolution", "-; unsent/dns developer backoff"},
		{"TypeError: fetch failed\n  [cause]: Error: getaddrinfo ENOTFOUND api.vobiz.ai\n    errno: -3008", "Vobiz(likely); unsent/dns developer backoff"},
		{"Caused by: java.net.UnknownHostException: rest.nexmo.com", "Vonage(likely); unsent/dns developer backoff"},
		{"Get \"https://api.example.net/v1\": dial tcp: lookup api.example.net on 127.0.0.53:53: no such host", "-; unsent/dns developer backoff"},
		{"SocketError: Failed to open TCP connection to sms.example.net:443 (getaddrinfo: nodename nor servname provided, or not known)", "-; unsent/dns developer backoff"},
		{"System.Net.Http.HttpRequestException: No such host is known. (api.example.net:443)", "-; unsent/dns developer backoff"},
		{"GET https://api.example.net/ net::ERR_NAME_NOT_RESOLVED", "-; unsent/dns developer backoff"},

		// Nobody listens, or no way leads there.
		{"Error: connect ECONNREFUSED 127.0.0.1:2775", "-; unsent/refused developer backoff"},
		{"org.apache.http.conn.HttpHostConnectException: Connect to gw.example.net:443 failed: Connection refused", "-; unsent/refused developer backoff"},
		{"No connection could be made because the target machine actively refused it. (192.0.2.7:443)", "-; unsent/refused developer backoff"},
		{"ConnectionRefusedError: [Errno 61] Connection refused", "-; unsent/refused developer backoff"},
		{"OSError: [Errno 101] Network is unreachable", "-; unsent/unreachable developer backoff"},
		{"java.net.NoRouteToHostException: No route to host", "-; unsent/unreachable developer backoff"},

		// Too slow to open.
		{"cURL error 28: Connection timed out after 5001 milliseconds", "-; unsent/connect-timeout developer backoff"},
		{"urllib3.exceptions.ConnectTimeoutError: (<HTTPSConnection>, 'Connection to api.example.net timed out. (connect timeout=3)')", "-; unsent/connect-timeout developer backoff"},
		{"Net::OpenTimeout: execution expired", "-; unsent/connect-timeout developer backoff"},
		{"dial tcp 192.0.2.3:443: i/o timeout", "-; unsent/connect-timeout developer backoff"},

		// Certificates.
		{"cURL error 60: SSL certificate problem: unable to get local issuer certificate", "-; unsent/tls-issuer developer after-fix"},
		{"sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target", "-; unsent/tls-issuer developer after-fix"},
		{"x509: certificate signed by unknown authority", "-; unsent/tls-issuer developer after-fix"},
		{"code: 'SELF_SIGNED_CERT_IN_CHAIN'", "-; unsent/tls-self-signed developer after-fix"},
		{"ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1000)", "-; unsent/tls-expired developer after-fix"},
		{"ERR_TLS_CERT_ALTNAME_INVALID: Hostname/IP does not match certificate's altnames", "-; unsent/tls-host developer after-fix"},
		{"Could not send: Failed to connect to 10.0.0.7: Permission denied", "-; unsent/local-permission developer after-fix"},
		{"java.net.SocketException: socket failed: EPERM (Operation not permitted)", "-; unsent/local-permission developer after-fix"},
		{"Vonage.Request: An SSL/TLS security channel was not set up", "Vonage(likely); unsent/tls developer after-fix"},
		{"net/protocol.rb: Bad file descriptor", "-; unsure/dropped provider backoff"},
		{"Could not read credentials. Run 'acme setup' first.", "-; setup/missing-key developer after-fix"},
		{"http: server gave HTTP response to HTTPS client", "-; unsent/tls-version developer after-fix"},
		{"Error: Client network socket disconnected before secure TLS connection was established, code: 'ECONNRESET'", "-; unsent/tls-closed developer backoff"},
		{"OSError: Could not find a suitable TLS CA certificate bundle, invalid path: /etc/missing.pem", "-; unsent/tls-files developer after-fix"},
		{"The SSL connection could not be established, see inner exception.", "-; unsent/tls developer after-fix"},

		// Proxies, the own machine, the browser, the address.
		{"OSError('Tunnel connection failed: 407 Proxy Authentication Required')", "-; unsent/proxy developer after-fix"},
		{"dial tcp: socket: too many open files", "-; unsent/local-files developer after-fix"},
		{"connect EADDRNOTAVAIL 192.0.2.1:443", "-; unsent/local-ports developer backoff"},
		{"Timeout waiting for connection from pool", "-; unsent/local-pool developer backoff"},
		{"POST https://api.example.net/ net::ERR_BLOCKED_BY_CLIENT", "-; unsent/browser-blocked developer after-fix"},
		{"requests.exceptions.MissingSchema: Invalid URL 'api.example.net': No scheme supplied", "-; unsent/url developer after-fix"},

		// What may have been done.
		{"ConnectionError: ('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))", "-; unsure/dropped provider backoff"},
		{"java.io.IOException: unexpected end of stream on https://api.example.net/...", "-; unsure/cut developer backoff"},
		{"requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='rest.nexmo.com', port=443): Read timed out. (read timeout=10)", "Vonage(likely); unsure/waited provider backoff"},
		{"cURL error 28: Operation timed out after 30000 milliseconds with 0 bytes received", "-; unsure/waited provider backoff"},
		{"AxiosError: timeout of 3000ms exceeded", "-; unsure/unclear unknown backoff"},
		{"net/http: request canceled (Client.Timeout exceeded while awaiting headers)", "-; unsure/unclear unknown backoff"},
		{"Access to fetch at 'https://rest.nexmo.com/sms/json' from origin 'http://localhost:3000' has been blocked by CORS policy", "Vonage(likely); unsure/cors developer after-fix"},
		{"Uncaught (in promise) TypeError: NetworkError when attempting to fetch resource.", "-; unsure/browser developer after-fix"},
		{"SyntaxError: Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON", "-; unsure/not-json developer after-fix"},
		{"upstream connect error or disconnect/reset before headers", "-; unsure/gateway provider backoff"},
		{"error code: 522", "-; unsure/gateway-cloudflare 522 provider backoff"},
		{"error code: 1015", "-; unsent/blocked-page developer after-fix"},

		// Little is said, and then a cause that says more.
		{"requests.exceptions.ConnectionError: something failed", "-; unsure/connection unknown backoff"},
		{"java.net.ConnectException: Connection refused\n  at java.base/sun.nio.ch.Net.pollConnect", "-; unsent/refused developer backoff"},

		// The SDK refused; nothing was sent.
		{"ValueError: Could not deserialize key data. The data may be in an incorrect format", "-; setup/unreadable-key developer after-fix"},
		{"MissingApplicationIdError: Missing application ID", "-; setup/missing-private-key developer after-fix"},
		{"jwt.exceptions.ImmatureSignatureError: The token is not yet valid (iat)", "-; setup/clock developer after-fix"},

		// Who got an answer was connected; a status is a status.
		{"HTTP/1.1 401 Unauthorized\r\nX-Note: ECONNRESET earlier\r\n\r\n", "-; / 401 developer after-fix"},
		{"curl: (22) The requested URL returned error: 403", "-; / 403 account after-fix"},
		{`{"statusCode":503,"error":"Service Unavailable","message":"connect ECONNREFUSED 192.0.2.4:443"}`, "-; / 503 provider backoff"},
		{"[Errno 2] No such file or directory: 'numbers.csv'", "-; unknown"},
	})
}

// TestSIP: of a trace the last final answer decides; numbers beside SIP's words
// are SIP's, and never HTTP's.
func TestSIP(t *testing.T) {
	testGists(t, [][2]string{
		{"SIP/2.0 603 Decline", "-; response/603 recipient no"},
		{"<-- SIP/2.0 404 Not Found", "-; response/404 developer after-fix"},
		{"WARN handle_response_invite: Got SIP response 488 \"Not Acceptable Here\" back from 192.0.2.5", "-; response/488 developer after-fix"},
		{"sip_term_status=503", "-; response/503 provider backoff"},
		{"handle_registration_response: '405' fatal response received from 'sip:pbx.example:5060' on registration attempt to 'sip:6001@pbx.example', retrying in '30' seconds", "-; response/405 developer after-fix"},
		{"sofia_reg.c:2400 trunk Failed Registration [904] setting retry to 30 seconds.", "-; client/904 developer after-fix"},
		{"chan_sip.c: sip_reg_timeout:    -- Registration for '4400@reg.example' timed out, trying again (Attempt #3)", "-; response/408 unknown backoff"},
		// A terminal broke the lines.
		{"WARNING[7] res_pjsip_outbound_registration.c: No resp\nonse received from 'sip:reg.example' on registration \nattempt to 'sip:4400@reg.example', retrying in '60'", "-; response/408 unknown backoff"},
		// The reason says the same, or more.
		{"SIP/2.0 486 USER_BUSY\nReason: Q.850;cause=17;text=\"USER_BUSY\"", "-; response/486 recipient wait"},
		{"SIP/2.0 404 Not Found\nReason: Q.850;cause=28", "-; response/404 developer after-fix; cause/28 developer after-fix"},
		{"sofia_reg.c:2400 trunk Failed Registration [503] setting retry to 30 seconds.", "-; response/503 provider backoff"},
		{`variable_proto_specific_hangup_cause: "sip:480"`, "-; response/480 recipient wait"},
		{"DIALSTATUS=CHANUNAVAIL", "-; client/CHANUNAVAIL developer after-fix"},
		{"  == Everyone is busy/congested at this time (2:0/0/2)", "-; client/CHANUNAVAIL developer after-fix"},
		{"Got SIP response 404 \"Not Found\" back\n  == Everyone is busy/congested at this time (1:0/1/0)", "-; response/404 developer after-fix"},
		{"res_pjsip_registrar.c: AOR '' not found for endpoint 'desk' (192.0.2.7:5060)", "-; client/AOR developer after-fix"},
		{"ACC: call missed: timestamp=1;method=INVITE;call_id=a@192.0.2.1;code=486;reason=Busy Here;src_user=100", "-; response/486 recipient wait"},
		{"SIP/2.0 478 Unresolvable destination (478/SL)", "-; response/478 developer after-fix"},
		{"sip_trunk: SIP trunk RX 401 Unauthorized\nsip_trunk: SIP trunk RX 200 OK", "-; success"},
		{"Zoiper: 401 Unauthorized, then 200 OK", "-; success"},
		{"With Asterisk, https://pbx.example/ari/channels answers 404 Not Found", "-; / 404 developer after-fix"},
		{"Internettelefonie mit 0301234 war nicht erfolgreich. Ursache: Not Found (404)", "-; response/404 developer after-fix"},
		{"RegistrationClient: Registration of <sip:desk@192.0.2.10> failed: 401 Unauthorized", "-; response/401 developer after-fix"},
		// Who speaks SIP has its statuses, but where "HTTP" stands before.
		{"Linphone says: Forbidden (403)", "-; response/403 account after-fix"},
		{"Registration on <sip:pbx.example> failed: Service Unavailable", "-; response/503 provider backoff"},
		{"The softphone shows 408 Request Timeout", "-; response/408 unknown backoff"},
		{"Asterisk's curl says HTTP 403 Forbidden", "-; / 403 account after-fix"},
		{"| uniqueid | hangup_cause | dialstatus |\n| 17.3 | 16 | ANSWER |\n| 17.4 | 1 | CHANUNAVAIL |", "-; cause/1 recipient after-fix; client/CHANUNAVAIL developer after-fix"},
		{"SIP/2.0 200 OK\r\nCSeq: 2 INVITE", "-; success"},
		{"SIP/2.0 487 Request Cancelled", "-; success"},
		{"SIP/2.0 183 Session Progress", "-; unknown; response/183 unknown wait"},
		// An answered challenge, and one that comes again.
		{"SIP/2.0 407 Proxy Authentication Required\nProxy-Authenticate: Digest realm=\"r\"\nCSeq: 1 INVITE\n\nSIP/2.0 100 Trying\n\nSIP/2.0 486 Busy Here\nCSeq: 2 INVITE", "-; response/486 recipient wait"},
		{"SIP/2.0 407 Proxy Authentication Required\nProxy-Authenticate: Digest realm=\"r\"\nCSeq: 1 INVITE", "-; unknown; challenge/407 developer no"},
		{"SIP/2.0 401 Unauthorized\nWWW-Authenticate: Digest realm=\"r\"\n\nREGISTER sip:pbx.example SIP/2.0\nAuthorization: Digest username=\"u\"\n\nSIP/2.0 401 Unauthorized\nWWW-Authenticate: Digest realm=\"r\"", "-; response/401 developer after-fix"},
		// The success of a CANCEL is not that of the call.
		{"SIP/2.0 503 Service Unavailable\nCSeq: 1 INVITE\n\nSIP/2.0 200 OK\nCSeq: 1 CANCEL", "-; response/503 provider backoff"},
	})
}

// TestQ850: causes in the forms of exchanges.
func TestQ850(t *testing.T) {
	testGists(t, [][2]string{
		{"Reason: Q.850 ;cause=34 ;text=\"No circuit\"", "-; cause/34 carrier backoff"},
		{"Executing HANGUPCAUSE=21 for Local/100", "-; cause/21 recipient no"},
		{`"hangup_cause":"no_route_destination"`, "-; cause/no_route_destination developer after-fix"},
		{"Hangup cause: 127", "-; cause/127 carrier backoff"},
		{"org.example.live.HangupCause.UnallocatedNumber", "-; cause/UnallocatedNumber recipient after-fix"},
		{"ast.HangupCause.NoAnswer after 20 s", "-; cause/NoAnswer recipient wait"},
		{"originate failed: [DESTINATION_OUT_OF_ORDER]", "-; cause/DESTINATION_OUT_OF_ORDER carrier backoff"},
		{"Cause-Text USER_NOT_REGISTERED", "-; cause/USER_NOT_REGISTERED recipient wait"},
		{"hangup_cause=NORMAL_CLEARING", "-; success"},
		{"user_busy and number_changed are columns of ours", "-; unknown"}, // names of causes are in capitals
		{"ISDN Se0/1:15 Q931: RX <- DISCONNECT\n  Cause i = 0x8291 - User busy", "-; cause/0x8291 recipient wait"},
		{"DisconnectText=user busy (17)", "-; cause/17 recipient wait"},
		{"Event: Hangup\r\nChannel: SIP/trunk-0001\r\nCause: 34\r\nCause-txt: Circuit/channel congestion", "-; cause/34 carrier backoff"},
		{"{ Event: 'Hangup', Cause: '17', 'Cause-txt': 'User busy' }", "-; cause/17 recipient wait"},
		{`{"type":"ChannelDestroyed","cause":21,"cause_txt":"Call Rejected","channel":{"id":"1"}}`, "-; cause/21 recipient no"},
	})
}

// TestSMPP: statuses in names, hexadecimal and decimal, and receipts.
func TestSMPP(t *testing.T) {
	testGists(t, [][2]string{
		{"submit_sm_resp (0x80000004) ESME_RINVDSTADR", "-; command-status/ESME_RINVDSTADR developer after-fix"},
		{`{"command":"bind_transceiver_resp","command_status":13}`, "-; command-status/13 account after-fix"},
		{"command_status => 0x00000014 in submit_sm_resp", "-; command-status/0x00000014 provider backoff"},
		{"org.jsmpp.extra.NegativeResponseException: Negative response 00000058 found", "-; command-status/00000058 developer backoff"},
		{"SMPP status 1025 from the centre", "-; command-status/1025 provider after-fix"}, // a vendor's own
		{"submit_sm command_status: 0 sequence_number: 3", "-; unknown"},                  // a request
		{"submit_sm_resp command_status: 0 message_id: 7a", "-; success"},
		{"id:90aa sub:001 dlvrd:000 submit date:2611281200 done date:2611281201 stat:REJECTD err:011 text:", "-; receipt/REJECTD carrier after-fix"},
		{"id:90ab sub:001 dlvrd:001 submit date:2611281200 done date:2611281201 stat:DELIVRD err:000", "-; success"},
		{"id:90ac sub:001 dlvrd:000 submit date:2611281200 done date:2611281201 stat:ENROUTE err:000", "-; unknown; receipt/ENROUTE unknown wait"},
		{"DLR [cid:gate] [smpp-msgid:0A1B] [status:UNDELIV]", "-; receipt/UNDELIV recipient after-fix"},
		{"SMS-MT [cid:gate] [smpp-msgid:b'0a1b'] [status:CommandStatus.ESME_ROK]", "-; success"},
		{"SmppBindException: Unable to bind [error: 0x0000000f]", "-; command-status/0x0000000f account after-fix"},
		{"{:error, {:bind_failed, 13}}", "-; command-status/13 account after-fix"},
	})
}

// TestGSM: errors of networks and modems.
func TestGSM(t *testing.T) {
	testGists(t, [][2]string{
		{"+CMS ERROR: 28", "-; rp-cause/28 developer after-fix"},
		{"+CMS ERROR: 208", "-; tp-fcs/208 recipient wait"},
		{"CMS ERROR: 500", "-; cms/500 unknown backoff"},
		{"MAP error 13", "-; map/13 recipient no"},
		{"TP-FCS 0xD3", "-; tp-fcs/0xD3 recipient wait"},
		{"TP-Status: 0x46", "-; tp-status/0x46 recipient wait"},
		{"delivery failed: absent subscriber", "-; map/27 recipient wait"},
	})
}

// TestSDK: the lines of SDKs name provider, api and code; several are kept in
// their order.
func TestSDK(t *testing.T) {
	testGists(t, [][2]string{
		{"vonage_sms.errors.SmsError: Sms.send_message method failed with error code 7: no", "Vonage(likely); sms/7 recipient no"},
		{"Unhandled: Vonage.Messaging.VonageSmsResponseException: SMS Request Failed with status: 9 and error message: more", "Vonage(likely); sms/9 account after-fix"},
		{"Vonage.Verify.VonageVerifyResponseException: Verify Request Failed with status: 10 and Error Text: still there", "Vonage(likely); verify/10 developer wait"},
		{"NumbersError: Numbers API operation failed: 420 sold", "Vonage(likely); numbers/420 account after-fix"},
		{"SmsError: x failed with error code 29: a\nSmsError: y failed with error code 1: b", "Vonage(likely); sms/29 account after-fix; sms/1 developer backoff"},
		{"at com.vonage.client.HttpWrapper\ncom.vonage.client.voice.VoiceResponseException: 404 (Not Found): no such call", "Vonage(likely); voice/ 404 developer after-fix"},
		{"Fatal: Vonage\\Client\\Exception\\Throttle: slow", "Vonage(likely); / 429 developer wait"},
		{"nexmo.AuthenticationError", "Vonage(likely); / 401 developer after-fix"},
		{"vonage_verify_legacy said status 17", "Vonage(likely); verify/17 recipient no"},
		{"botocore.exceptions.ClientError: An error occurred (OptedOut) when calling the Publish operation: x", "AmazonWebServices(likely); sns/OptedOut recipient no"},
		// A transport error inside the exception of an SDK.
		{"Nexmo\\Client\\Exception\\Transport: cURL error 52: Empty reply from server for https://rest.nexmo.com/sms/json", "Vonage(likely); unsure/dropped provider backoff"},
	})
}

// TestWording: fixed texts alone are probable; common ones need the provider.
func TestWording(t *testing.T) {
	testGists(t, [][2]string{
		{"It answers Illegal Sender Address - rejected since Monday", "Vonage(guess); sms/15 developer after-fix"},
		{"Nexmo: the code provided does not match the expected value", "Vonage(likely); verify/16 recipient after-fix"},
		{"Vonage::Error: Message too long", "Vonage(likely); sms/12 developer after-fix"},
		{"the message too long for the banner", "-; unknown"},
		{"Quota exceeded on our own disk", "-; unknown"},
	})
}

// TestKindsOfPastes are kinds that were met in trackers: a client's error printed
// as an object, a status of SIP where HTTP has none, codes behind a class.
func TestKindsOfPastes(t *testing.T) {
	testGists(t, [][2]string{
		{"worker: { Error: socket hang up\n    at createHangUpError (_http_client.js:9:1) }", "-; unsure/dropped provider backoff"},
		{`closing call {"status": 486, "reason": "flooded"}`, "-; response/486 recipient wait"},
		{"nack [command_status: CommandStatus.ESME_RINVPASWD]", "-; command-status/ESME_RINVPASWD account after-fix"},
		{"{'dlvrd': b'000', 'err': b'004', 'stat': b'EXPIRED', 'sub': b'001'}", "-; receipt/EXPIRED recipient wait"},
		{"+CME ERROR: 10", "-; cme/10 developer after-fix"},
		{"Fatal error: Class 'Acme\\Sms\\Client' not found", "-; setup/missing-class developer after-fix"},
	})
}

// TestKindsOfPagesAndLogs are pages of Cloudflare and lines of SIP and SMPP
// servers.
func TestKindsOfPagesAndLogs(t *testing.T) {
	testGists(t, [][2]string{
		{"Error 1010 Ray ID: 7a01\nAccess denied", "-; unsent/blocked-page developer after-fix"},
		{`<div id="cf-error-details"><span>Error code 504</span> <a href="https://www.cloudflare.com/x">cloudflare.com</a>`, "-; unsure/gateway 504 provider backoff"},
		{"Cloudflare: Error 521: nothing answers", "-; unsure/gateway-cloudflare 521 provider backoff"},
		{"Request 'REGISTER' from '<sip:77@pbx.example>' failed for '192.0.2.4:5060' - No matching endpoint found", "-; client/endpoint developer after-fix"},
		{"Registration from '<sip:77@pbx.example>' failed for '192.0.2.4:5060' - Wrong password", "-; response/401 developer after-fix"},
		{"softphone says Registration Failed (403 Forbidden)", "-; registration/403 developer after-fix"},
		{"our submit ended with status code 0x0000000B", "-; command-status/0x0000000B developer after-fix"},
		{"submit_sm - resp: Throttling error", "-; command-status/0x00000058 developer backoff"},
		{"org.apache.http.NoHttpResponseException: api.example.net:443 failed to respond", "-; unsure/dropped provider backoff"},
	})
}

// TestKindsOfProse are numbers that the words around them say to be SIP's or
// SMPP's.
func TestKindsOfProse(t *testing.T) {
	testGists(t, [][2]string{
		{"the gateway reports SIP 503 at night", "-; response/503 provider backoff"},
		{"answers: 100 Trying, 183 Session Progress, 480 Temporarily Unavailable", "-; response/480 recipient wait"},
		{"chan_pjsip_hangup:  Cause: 488", "-; response/488 developer after-fix"},
		{"SipError: Sip non-success response: 486", "-; response/486 recipient wait"},
		{"call failed with cause: Code: [408], Cause: none, Reason: Request Timeout", "-; response/408 unknown backoff"},
		{"Op [0x7f01] receiving call response [403], no dialog", "-; response/403 account after-fix"},
		{"webrtc page: SIP INVITE failed:486", "-; response/486 recipient wait"},
		{"our route answers NACK/0x00000045", "-; command-status/0x00000045 provider after-fix"},
		{"keepalive to sip:a@192.0.2.3:5060 completed with code: 486, Type 2", "-; response/486 recipient wait"},
		{"smpplib.exceptions.PDUError: ('(14) bind_receiver_resp: no', 14)", "-; command-status/14 account after-fix"},
		{"Faraday::TimeoutError: execution expired", "-; unsure/unclear unknown backoff"},
		{"net::ERR_CERT_AUTHORITY_INVALID", "-; unsent/tls-issuer developer after-fix"},
		{"<html><head><title>504 Gateway Time-out</title></head></html>", "-; unsure/gateway 504 provider backoff"},
		{`{"status":"rejected","sip_code":486,"uuid":"ab1","conversation_uuid":"CON-ab1","direction":"outbound","timestamp":"2026-11-01T08:00:00.000Z"}`,
			"Vonage(certain); voice/rejected unknown after-fix; response/486 recipient wait"},
		{"SocketTimeoutException: failed to connect to /192.0.2.8 (port 443) after 9000ms", "-; unsent/connect-timeout developer backoff"},
	})
}

// TestVideoClients: the errors of OpenTok's client SDKs by name, number and
// words. None of them is a refused or slow connection to an API.
func TestVideoClients(t *testing.T) {
	const token, connect, publish = "Vonage(likely); video/OT_AUTHENTICATION_ERROR developer after-fix", "Vonage(likely); video/OT_CONNECT_FAILED developer backoff", "Vonage(likely); video/1500 developer after-fix"
	testGists(t, [][2]string{
		{"OT_AUTHENTICATION_ERROR 1004", token},
		{"join: Error: token has expired (1004)\n    at go (/srv/node_modules/@opentok/client/opentok.js:5:1)", token},
		{"we see the opentok error 1004 on some phones", token},
		{"OT.exception :: title: Connect Failed (1006) msg: no", connect},
		{"onError: SessionErrorDomain : ConnectionFailed - Unable to connect to the session", connect},
		{"OpenTok says: Unable to connect to the session", "Vonage(likely); video/OT_CONNECT_FAILED developer backoff"},
		{"OT.exception :: title: Unable to Publish (1500) msg: ICEWorkflow", publish},
		{"Error Domain=OTSubscriberErrorDomain Code=1600 \"x\"", "Vonage(likely); video/1600 developer backoff"},
		{"1541 - Timed out while attempting to publish.", "Vonage(guess); video/OT_TIMEOUT recipient backoff"},
		{"OT Exception: code 1541: no picture", "Vonage(likely); video/1541 unknown backoff"},
		{`{"code":1500,"name":"OT_USER_MEDIA_ACCESS_DENIED","message":"no"}`, "Vonage(certain); video/OT_USER_MEDIA_ACCESS_DENIED recipient after-fix"},
		{`{ code: 1541, message: "lost it", name: "OT_SOMETHING" }`, "Vonage(likely); video/1541 unknown backoff"},
		{"OT_TIMEOUT while publishing", "Vonage(guess); video/OT_TIMEOUT recipient backoff"},
		{"OpenTok::OpenTokError: Failed to connect to OpenTok. Response code: 403", "Vonage(likely); video/-1 developer after-fix"},
		{"<errorPayload><code>-1</co\nde><message>Invalid partner credentials</message></errorPayload>", "Vonage(guess); video/-1 developer after-fix"},
	})
}

// TestNumbersBesideNames: a number beside a provider's name is that provider's
// or nobody's, and needs no word that says it is a code if the provider has it.
func TestNumbersBesideNames(t *testing.T) {
	testGists(t, [][2]string{
		{"Look into Twilio 30006 in the morning run", "Twilio(guess); delivery/30006 recipient no"},
		{"many 30006 errors came from Twilio tonight", "Twilio(guess); delivery/30006 recipient no"},
		{"Twilio said `30006`, with the error code `30006` in the log", "Twilio(guess); delivery/30006 recipient no"},
		{"Twilio 99999 in the morning run", "Twilio(guess); unknown"},
		{"Twilio took 30006 ms for it", "Twilio(guess); unknown"},
		{"the job with Twilio ended with error code 3010", "Twilio(guess); unknown"}, // Plivo's number
		{"from Twilio to Plivo: error code 3010 on both", "Plivo(guess); hangup/3010 recipient wait"},
	})
}

// TestSuccessWithError: what says 200 and an error is no success.
func TestSuccessWithError(t *testing.T) {
	testGists(t, [][2]string{
		{`08:11 sms handed over, status_code=200, response="ERROR:7"`, "-; unknown"},
		{"08:11 sms handed over, status_code=200", "-; success"},
		{`{"message":"5f0a77","type":"success"}`, "-; success"},
		{`{"message":"no","type":"error"}`, "-; / unknown after-fix"},
		{`gateway: Error 200 : {"messages":[],"errorCode":87,"error":"From is wrong."}`, "-; /87 200 unknown after-fix"},
	})
}

// TestOwnRefusals: what a client or a server in between says itself, without a code of
// the provider.
func TestOwnRefusals(t *testing.T) {
	testGists(t, [][2]string{
		{"Nexmo::AuthenticationError - Nexmo::AuthenticationError:\n\t/gems/nexmo-7.2/lib/nexmo/http.rb:9", "Vonage(likely); / 401 developer after-fix"},
		{"Vonage::ClientError - Vonage::ClientError:\n\tapp/jobs/text.rb:4", "Vonage(likely); general/ClientError developer after-fix"},
		{"Vonage::ClientError: Forbidden", "Vonage(guess); / 403 account after-fix"},
		{`Error Domain=com.twilio.video Code=53000 "SIP error 403"`, "Twilio(likely); video/53000 developer backoff; response/403 account after-fix"},
		{`{"code":-1,"message":"issued time cannot be later than now"}`, "Vonage(certain); video/-1 developer after-fix"},
		{`INFO sip/inbound.go:9 Closing inbound call {"status": 486, "reason": "flood"}`, "-; client/flood developer after-fix"},
		{`INFO sip/inbound.go:9 Closing inbound call {"status": 486, "reason": "User busy"}`, "-; response/486 recipient wait"},
		{"WARNING:root:example.signalwire.com seems down..", "SignalWire(likely); relay/down developer backoff"},
		{"SIP/2.0 403 Connection has no Outbound Profile assigned D38", "Telnyx(guess); sip/D38 account after-fix"},
		{"java.lang.IllegalStateException: SinchClient not started", "Sinch(likely); sdk/not-started developer after-fix"},
		{"call failed with cause: Busy", "-; response/Busy recipient wait"},
		{"{originator: 'local', message: null, cause: 'User Denied Media Access'}", "-; client/User Denied Media Access unknown after-fix"},
		{"registrationFailed => Code: [500], Cause: SIP Failure Code, Reason: Connection Error", "-; client/Connection Error developer backoff"},
		{"2024-03-01 [4067] ERROR: Connection closed by the bearerbox.", "-; client/bearerbox developer backoff"},
		{"Register failed: wrong user (code: 403)", "-; response/403 account after-fix"},
		{"Call to 0049@(Ln.1@trunk) has failed. sip:trunk replied: 486 Busy Here; from IP:192.0.2.9", "-; response/486 recipient wait"},
		{"CallSidLegacy=v3:ab&CallSid=v3:ab&CallStatus=busy&From=%2B15550100&To=%2B15550101", "Telnyx(certain); hangup/hangup_cause=user_busy recipient wait"},
		{`{"error":"sms_error","error_description":"Permission to send an SMS has not been enabled for the region of the number: +91 (Code: 21408)"}`, "Twilio(likely); phone-numbers/21408 account after-fix"},
		{`{"success":false,"error":{"code":"INVALID_PHONE_NUMBER","message":"odd"}}`, "-; /INVALID_PHONE_NUMBER developer after-fix"},
		{"HTTP/1.1 429 Too Many Requests\nX-LOX24-REQUEST-ID: 5b1f0a9d", "LOX24(guess); / 429 developer wait"},
	})
}
