package explain

import (
	"testing"
	"time"

	"github.com/tidwall/gjson"
)

// TestWait: every way in which an answer names the time to wait.
func TestWait(t *testing.T) {
	vobiz := func(details string) string {
		return `{"status":"error","error":{"code":"RATE_LIMIT_EXCEEDED","message":"m","details":{` + details + `}}}`
	}
	limited := func(headers string) string {
		return "HTTP/1.1 429 Too Many Requests\nDate: Sun, 22 Nov 2026 06:00:00 GMT\n" + headers + "\n\n" + vobiz(`"limit":2`)
	}
	tests := []struct{ in, want, problem string }{
		// RFC 9110 §10.2.3: seconds, and the three date forms of §5.6.7.
		{limited("Retry-After: 30"), "30", ""},
		{limited("Retry-After: Sun, 22 Nov 2026 06:00:45 GMT"), "45", ""},
		{limited("Retry-After: Sunday, 22-Nov-26 06:00:45 GMT"), "45", ""},
		{limited("Retry-After: Sun Nov 22 06:00:45 2026"), "45", ""},
		{limited("Retry-After: Sun, 22 Nov 2026 05:59:45 GMT"), "0", ""},
		{limited("Retry-After: soon"), "", ""},
		{limited("Retry-After: 99999999999999999999"), "", ""},
		// The RateLimit field from draft 08 on, and in draft 07.
		{limited(`RateLimit: "default";r=0;t=12`), "12", ""},
		{limited(`RateLimit: "default";r=5;t=12`), "", ""},
		{limited("RateLimit: limit=100, remaining=0, reset=7"), "7", ""},
		// Its older three fields, in seconds; X-RateLimit-Reset as either.
		{limited("RateLimit-Reset: 9"), "9", "explain/reset-delta"},
		{limited("X-RateLimit-Reset: 1795327220"), "20", "explain/reset-unix"},
		// Retry-After goes before RateLimit.
		{limited("RateLimit: \"default\";r=0;t=12\nRetry-After: 3"), "3", ""},
		// In the body.
		{vobiz(`"retryAfter":45`), "45", ""},
		{vobiz(`"retryAfter":1.2`), "2", ""},
		{`{"error":{"code":"rate_limit_exceeded","message":"m","retry_after":2}}`, "2", ""},
		{`{"message-count":"1","messages":[{"status":"1","error-text":"please wait [ 702 ] and retry"}]}`, "1", "explain/wait-unit"},
		{`{"message-count":"1","messages":[{"status":"1","error-text":"please wait and retry"}]}`, "", ""},
		// In the words of a log or a sentence, in any unit.
		{"HTTP/1.1 429 Too Many Requests\n\nThrottled, please wait 20 seconds", "20", ""},
		{"HTTP/1.1 429 Too Many Requests\n\nTry again in 2 minutes", "120", ""},
		{"HTTP/1.1 429 Too Many Requests\n\nretrying in 1500ms", "2", ""},
		{"HTTP/1.1 429 Too Many Requests\n\nZu viele Anfragen. Versuchen Sie es in 3 Stunden noch einmal.", "10800", ""},
		{"HTTP/1.1 429 Too Many Requests\n\nPlease wait until tomorrow", "", ""},
		{`{"error":"did_cool_off_in_effect","cool_off_until":"2026-11-22T07:00:30+01:00"}`, "0", ""},
	}
	for _, test := range tests {
		r := explained(test.in, Options{Now: now})
		if got := r.Get("errors.0.retry.afterSeconds").String(); got != test.want {
			t.Errorf("AppendReport(%q) waits %q, want %q", test.in, got, test.want)
		}
		codes := r.Get("problems.#.code")
		if found := gjson.Get(codes.Raw, `#(=="`+test.problem+`")`).Exists(); test.problem != "" && !found {
			t.Errorf("AppendReport(%q): problems %s, want %s", test.in, codes, test.problem)
		}
	}
}

// TestTime: reading and writing of points in time agree with package time.
func TestTime(t *testing.T) {
	for day := int64(0); day < 200*365; day += 13 {
		at := day*86400 + day%86400
		want := time.Unix(at, 0).UTC()
		if got := string(appendTime(nil, at)); got != want.Format("2006-01-02 15:04:05Z") {
			t.Fatalf("appendTime(%d) = %s, want %s", at, got, want.Format("2006-01-02 15:04:05Z"))
		}
		for _, layout := range []string{"Mon, 02 Jan 2006 15:04:05 GMT", "Mon Jan _2 15:04:05 2006", "2006-01-02T15:04:05Z"} {
			if got, ok := parseTime(want.Format(layout)); !ok || got != at {
				t.Fatalf("parseTime(%q) = %d, %v, want %d", want.Format(layout), got, ok, at)
			}
		}
	}
	for _, in := range []string{"", "x", "Sun, 32 Nov 2026 06:00:00 GMT", "Sun, 22 Foo 2026 06:00:00 GMT", "Sun, 22 Nov 2026 6:00:00 GMT", "2026-13-01T00:00:00Z", "99999-01-01T00:00:00Z"} {
		if got, ok := parseTime(in); ok {
			t.Errorf("parseTime(%q) = %d, want none", in, got)
		}
	}
}

// TestSubtract: amounts are subtracted exactly.
func TestSubtract(t *testing.T) {
	tests := []struct {
		a, b, want string
		ok         bool
	}{
		{"1.50", "0.25", "1.25", true},
		{"1000", "450", "550", true},
		{"0.3", "0.1", "0.2", true},
		{"2", "0.01", "1.99", true},
		{"1", "2", "-1", true},
		{"1", "-0.5", "1.5", true},
		{"1e3", "1", "", false},
		{"", "1", "", false},
		{"99999999999999999999", "1", "", false},
	}
	for _, test := range tests {
		if got, ok := subtract(test.a, test.b); got != test.want || ok != test.ok {
			t.Errorf("subtract(%s, %s) = %s, %v, want %s, %v", test.a, test.b, got, ok, test.want, test.ok)
		}
	}
}

// TestWaitSaid: a log line or a sentence states a wait as a header does.
func TestWaitSaid(t *testing.T) {
	tests := []struct {
		in   string
		want int64
	}{
		{"HTTP 429 Too Many Requests, Retry-After: 30", 30},
		{`status code 429 retry_after="12"`, 12},
		{"error 429: try again in 2 minutes", 120},
		{"429 Too Many Requests; retrying in 1500 ms", 2},
		{"503 Service Unavailable (retry after 1h)", 3600},
		{`{"status":429,"message":"Rate limited. Retry after 5 seconds."}`, 5},
		{"429 Too Many Requests. Do not retry after that", 0},
		{"HTTP/1.1 429 Too Many Requests\nx-business-use-case-usage: {\"12\":[{\"type\":\"whatsapp\",\"estimated_time_to_regain_access\":0},{\"type\":\"x\",\"estimated_time_to_regain_access\":3}]}\n\n{\"error\":{\"message\":\"(#80007) slow\",\"type\":\"OAuthException\",\"code\":80007,\"fbtrace_id\":\"A\"}}", 180},
	}
	for _, test := range tests {
		if got := explained(test.in, Options{Now: now}).Get("errors.0.retry.afterSeconds").Int(); got != test.want {
			t.Errorf("explaining %s waits %d s, want %d", test.in, got, test.want)
		}
	}
}

// TestRetryOfStates: what runs is waited for, what is over is begun anew.
func TestRetryOfStates(t *testing.T) {
	testGists(t, [][2]string{
		{`{"title":"Conflict","type":"https://www.developer.vonage.com/api-errors/verify#conflict","detail":"It is still running."}`, "Vonage(certain); verify-v2/conflict developer wait"},
		{"vonage_verify_legacy said status 17", "Vonage(likely); verify/17 recipient no"},
		{"The communications line was cut: ECONNRESET read", "-; unsure/dropped provider backoff"},
	})
	if got := explained("SIP/2.0 486 Busy Here", Options{Now: now}).Get("errors.0.retry.scheduleSeconds").String(); got != "" {
		t.Errorf("a busy line has the schedule %s", got)
	}
}
