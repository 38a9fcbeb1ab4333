package explain

import (
	"strings"
	"testing"
)

// TestNamedOnly: of those whose codes are in no file, the name and the words of the answer
// are given, and the cause that a name of a code says.
func TestNamedOnly(t *testing.T) {
	testGists(t, [][2]string{
		{`{"SMSMessageData":{"Message":"InvalidSenderId","Recipients":[]}}`, "Africa'sTalking(certain); / developer after-fix"},
		{`{"SMSMessageData":{"Message":"Sent to 0/1","Recipients":[{"number":"+254711000001","status":"UserInBlacklist","statusCode":406}]}}`, "Africa'sTalking(certain); /406 recipient no"},
		{"POST https://platform.ringcentral.com/restapi/v1.0/account/~/extension/~/sms\n\n" + `{"errorCode":"InsufficientPermissions","message":"The app needs [SMS]","errors":[{"errorCode":"CMN-401","message":"The app needs [SMS]"}]}`,
			"RingCentral(likely); /InsufficientPermissions account after-fix"},
		{`MSG91 says {"message":"Invalid authkey","type":"error"}`, "MSG91(guess); / developer after-fix"},
		{`{"error_code":"E-7","message":"No sender of this name"}`, "-; /E-7 unknown after-fix"},
		{"[firebase_auth/too-many-requests] Blocked because of unusual activity.", "-; /too-many-requests developer backoff"},
		{"FirebaseError: Firebase: Error (auth/code-expired).", "-; /code-expired developer after-fix"},
		{"StatusCode: Unauthorized, Content-Type: application/json", "-; / 401 developer after-fix"},
		{"HttpStatusCode: NotFound", "-; / 404 developer after-fix"},
		{"the status of the sender is Unauthorized", "-; unknown"},
		{`Gupshup: "Message sending failed as the user is inactive for session message" - 1006`, "Gupshup(guess); / developer after-fix"},
		{"[firebase_auth/unknown] An internal error has occurred. [ BILLING_NOT_ENABLED ]", "-; /unknown account after-fix"},
		{"FirebaseError: Firebase: Error (TOO_MANY_ATTEMPTS).", "-; / developer backoff"},
		{"Error: The number provided is not a registered whatsapp user", "-; / recipient no"},
	})
}

// TestCognito: what Cognito and the SDKs around it throw, whose names other services of AWS
// have for other things.
func TestCognito(t *testing.T) {
	testGists(t, [][2]string{
		{"com.amazonaws.services.cognitoidentityprovider.model.LimitExceededException: Attempt limit exceeded, please try after some time. (Service: x)", "AmazonWebServices(likely); common/LimitExceededException recipient wait"},
		{"Resource limit exceeded. (Service: AWSLogs; Status Code: 400; Error Code: LimitExceededException; Request ID: 0a1b)", "AmazonWebServices(likely); common/LimitExceededException 400 account wait"},
		{`{"__type":"CodeMismatchException","message":"Invalid verification code provided, please try again."}`, "AmazonWebServices(certain); cognito/CodeMismatchException recipient after-fix"},
		{`{"__type":"InvalidParameterException","message":"Invalid phone number format."}`, "AmazonWebServices(certain); cognito/InvalidParameterException developer after-fix"},
		{`{"code":"UserNotConfirmedException","name":"UserNotConfirmedException","message":"User is not confirmed."}`, "AmazonWebServices(guess); cognito/UserNotConfirmedException recipient after-fix"},
		{"Invalid phone number provided/Unable to send the message. User pool does not have SMS configuration to send messages.", "AmazonWebServices(guess); cognito/InvalidParameterException account after-fix"},
		{"botocore.errorfactory.InvalidParameterException: An error occurred (InvalidParameter) when calling the Publish operation: Invalid parameter: TopicArn", "AmazonWebServices(likely); sns/InvalidParameter developer after-fix"},
		{"[ERROR]: 'createOutboundContact' API request failed: [object Object]", "AmazonWebServices(guess); connect/createOutboundContact unknown after-fix"},
	})
}

// TestSinchCallsEnd: the Voice SDKs give the end of a call as a number or as a word.
func TestSinchCallsEnd(t *testing.T) {
	testGists(t, [][2]string{
		{"call ended, endCause: 2", "Sinch(likely); end/endCause=DENIED unknown no"},
		{"D/Call: onCallEnded CallDetails{duration=0, endCause=FAILURE, error=null}", "Sinch(likely); end/endCause=FAILURE unknown after-fix"},
		{"SINCallEndCauseNoAnswer", "Sinch(likely); end/endCause=NO_ANSWER recipient wait"},
		{"SessionDetails [startTime=1, duration=0, terminationCause=TIMEOUT, error=null]", "Sinch(likely); end/endCause=TIMEOUT unknown wait"},
	})
}

// TestMetaProducts: Messenger and Instagram answer in the form of WhatsApp, and Meta checks
// the webhooks of all of them alike.
func TestMetaProducts(t *testing.T) {
	testGists(t, [][2]string{
		{"Messenger API - 190 OAuthException Invalid OAuth access token.", "MetaGraphAPI(likely); graph/190 account after-fix"},
		{`POST https://graph.facebook.com/v19.0/me/messages {"error":{"message":"(#100) m","type":"OAuthException","code":100,"fbtrace_id":"A"}}`, "MetaGraphAPI(certain); graph/100 developer after-fix"},
		{"The Callback URL or Verify Token couldn't be validated.", "MetaGraphAPI(guess); graph/webhook-verification developer after-fix"},
		{"WhatsApp setup: The callback URL or verify token couldn't be validated.", "WhatsAppCloudAPI(guess); general/webhook-verification developer after-fix"},
		{"The URL couldn't be validated. Callback verification failed with the following errors: HTTP Status Code = 502; HTTP Message = Bad Gateway", "MetaGraphAPI(guess); graph/webhook-verification developer after-fix"},
		{"Callback verification failed with the following errors: curl_errno = 56; curl_error = Received HTTP code 403 from proxy after CONNECT; HTTP Status Code = 403", "MetaGraphAPI(guess); graph/webhook-verification developer after-fix"},
		{"(#200) App does not have Advanced Access to instagram_manage_messages permission, and recipient user does not have role on app.", "MetaGraphAPI(likely); graph/200 account after-fix"},
		{"(#100) Param file must be a file with one of the following types: audio/aac, image/jpeg.", "WhatsAppCloudAPI(guess); general/100 developer after-fix"},
	})
}

// TestAWSClients: what the SDKs say before anything is sent, what they print of answers, and
// what comes back when all is well.
func TestAWSClients(t *testing.T) {
	testGists(t, [][2]string{
		{"NoCredentialProviders: no valid providers in chain. Deprecated.", "AmazonWebServices(guess); common/no-credentials developer after-fix"},
		{"botocore.exceptions.NoCredentialsError: Unable to locate credentials", "AmazonWebServices(likely); common/no-credentials developer after-fix"},
		{"operation error SNS: Publish, get identity: failed to refresh cached credentials, no EC2 IMDS role found", "AmazonWebServices(likely); common/no-credentials developer after-fix"},
		{"ConfigError: Missing region in config", "AmazonWebServices(guess); common/no-region developer after-fix"},
		{"An error occurred (VerificationException) when calling the VerifySMSSandboxPhoneNumber operation: no", "AmazonWebServices(likely); sns/VerificationException developer after-fix"},
		{`{"name":"ConflictException","$fault":"client","$metadata":{"httpStatusCode":400},"Reason":"DESTINATION_PHONE_NUMBER_NOT_VERIFIED","message":"m"}`, "AmazonWebServices(certain); api/DESTINATION_PHONE_NUMBER_NOT_VERIFIED 400 account after-fix"},
		{"AccessDeniedException: User: arn:aws:iam::1:user/x is not authorized to perform: sms-voice:SendTextMessage", "AmazonWebServices(guess); api/AccessDeniedException account after-fix"},
		{`{"MessageId":"0a1b","ResponseMetadata":{"RequestId":"x","HTTPStatusCode":200}}`, "AmazonWebServices(certain); success"},
		{`{"MessageId":"0a1b","$metadata":{"httpStatusCode":200,"attempts":1}}`, "AmazonWebServices(certain); success"},
		{`{:error, {:http_error, 400, "<ErrorResponse xmlns=\"http://x.example/\">\n  <Error>\n    <Type>Sender</Type>\n    <Code>InvalidAction</Code>\n    <Message>no publish</Message>\n  </Error>\n</ErrorResponse>\n"}}`,
			"AmazonWebServices(certain); common/InvalidAction developer after-fix"},
		{`Parameter validation failed: Invalid type for parameter PhoneNumber, value: 491, type: <class 'int'>, valid types: <class 'str'>`, "-; setup/argument developer after-fix"},
	})
}

// TestPrintedByMeta: the type of an error of Meta's names nobody, in whatever notation.
func TestPrintedByMeta(t *testing.T) {
	testGists(t, [][2]string{
		{"{ message: '(#1200) Not now.', type: 'OAuthException', code: 1200, error_subcode: 2018001, fbtrace_id: 'F' }", "MetaGraphAPI(certain); graph/1200 provider backoff"},
		{"{ status: 400, error: 'Bad Request', message: [ 'No such method' ] }", "-; / 400 developer after-fix"},
	})
	if got := explained("{ status: 400, error: 'Bad Request', message: [ 'No such method' ] }", Options{}).Get("errors.0.note").String(); !strings.Contains(got, "No such method") {
		t.Errorf("a list of one message: the note is %q", got)
	}
}

// TestMessageBirdReports: what MessageBird's reports of deliveries say.
func TestMessageBirdReports(t *testing.T) {
	testGists(t, [][2]string{
		{"MessageBird webhook: status delivery_failed for message 1234", "MessageBird(guess); source/delivery_failed carrier after-fix"},
		{"status: delivery_failed, statusReason: carrier rejected", "MessageBird(likely); source/delivery_failed carrier after-fix"},
		{`{"status":"delivery_failed","statusReason":"unavailable subscriber","statusErrorCode":27}`, "MessageBird(certain); source/27 recipient wait"},
		{`{"status":"delivery_failed","statusReason":"unknown subscriber","statusErrorCode":9}`, "MessageBird(certain); source/9 recipient no"},
	})
}
