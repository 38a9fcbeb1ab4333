package logs

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"wrongnumber/catalog"
	"wrongnumber/wasm/explain"

	"github.com/tidwall/gjson"
)

// TestLog: records of one kind form a group, whatever differs in them.
func TestLog(t *testing.T) {
	log := `2026-11-22T06:00:00Z INFO started, code of conduct read
2026-11-22T06:00:01Z WARN {"message-count":"1","messages":[{"to":"4915112345678","status":"1","error-text":"wait [ 12 ]"}]}
2026-11-22T06:00:02Z WARN {"message-count":"1","messages":[{"to":"4915112345679","status":"9","error-text":"quota"}]}
2026-11-22T06:00:03Z WARN {"message-count":"1","messages":[{"to":"4915112345670","status":"1","error-text":"wait [ 345 ]"}]}
HTTP/1.1 429 Too Many Requests
Retry-After: 3

{
  "status": "error",
  "error": {"code": "RATE_LIMIT_EXCEEDED", "message": "slow"}
}
2026-11-22T06:00:09Z WARN {"message-count":"1","messages":[{"to":"4915112345671","status":"1","error-text":"wait [ 1 ]"}]}
`
	l := New(explain.New(catalog.NewSet()), explain.Options{})
	l.Feed([]byte(log))
	l.Finish()
	r := gjson.ParseBytes(l.AppendReport(nil))
	tests := []struct{ path, want string }{
		{"octets", strconv.Itoa(len(log))},
		{"lines", "12"},
		{"errors", "5"},
		{"groups.#", "3"},
		{"groups.0.code", "1"},
		{"groups.0.count", "3"},
		{"groups.0.first", "2026-11-22T06:00:01Z"},
		{"groups.0.last", "2026-11-22T06:00:09Z"},
		{"groups.1.code", "9"},
		{"groups.2.code", "RATE_LIMIT_EXCEEDED"},
		{"groups.2.httpStatus", "429"},
	}
	for _, test := range tests {
		if got := r.Get(test.path).String(); got != test.want {
			t.Errorf("%s = %q, want %q", test.path, got, test.want)
		}
	}
	if sample := r.Get("groups.0.sample").String(); strings.Contains(sample, "4915112345678") {
		t.Errorf("the sample %q is not masked", sample)
	}
}

// TestSamples: a sample shows nothing of the credentials and numbers of its
// record, wherever they stand in it.
func TestSamples(t *testing.T) {
	records := []string{
		"HTTP/1.1 429 Too Many Requests\nAuthorization: Bearer uhrwerk7Lampe8\n\n" + `{"error":{"code":"rate_limit_exceeded","message":"slow down"}}` + "\n",
		`2026-11-22 ERROR POST https://rest.nexmo.com/sms/json?api_secret=uhrwerk7Lampe8&to=447700900123 401 {"messages":[{"status":"4"}]}` + "\n",
		`{"level":"error","msg":"{\"sid\":\"SM0123456789abcdef0123456789abcdef\",\"auth_token\":\"uhrwerk7Lampe8\",\"status\":401}"}` + "\n",
		`level=error msg="setPassword(\"uhrwerk7Lampe8\")" call="0151/23456789" status=503` + "\n",
	}
	for _, record := range records {
		l := New(explain.New(catalog.NewSet()), explain.Options{})
		for _, c := range []byte(record) {
			l.Feed([]byte{c})
		}
		l.Finish()
		r := string(l.AppendReport(nil))
		sample := gjson.Get(r, "groups.0.sample").String()
		if sample == "" {
			t.Errorf("%s gives no sample", record)
		}
		for _, secret := range []string{"uhrwerk7Lampe8", "447700900123", "0151/23456789"} {
			if strings.Contains(r, secret) {
				t.Errorf("%s gives %s", record, r)
			}
		}
	}
}

// TestNumbers: lines that differ by a code or a status are of different groups, and
// those that differ by a time, a size, a process or a telephone number of one.
func TestNumbers(t *testing.T) {
	tests := []struct {
		lines []string
		want  string // codes or statuses, with their counts
	}{
		{[]string{"Error 30007 for SM1", "Error 30008 for SM2", "Error 30008 for SM3"}, "30007:1 30008:2"},
		{[]string{"call ended, hangup cause 16", "call ended, hangup cause 17", "call ended, hangup cause 34"}, "17:1 34:1"},
		{[]string{"Response: SIP/2.0 200", "Response: SIP/2.0 486", "Response: SIP/2.0 503", "Response: SIP/2.0 486"}, "486:2 503:1"},
		{[]string{`10.0.0.1 "POST /Messages.json HTTP/1.1" 201 512`, `10.0.0.2 "POST /Messages.json HTTP/1.1" 429 21610`}, "429:1"},
		{[]string{"POST https://api.plivo.com/v1/Account/ 202 Accepted 12ms", "POST https://api.plivo.com/v1/Account/ 401 Unauthorized 9ms"}, "401:1"},
		{[]string{"(#131030) Recipient phone number not in allowed list", "(#131047) Re-engagement message"}, "131030:1 131047:1"},
		{[]string{
			"2026-03-02 10:15:02,345 ERROR worker[412]: error 30007, attempt took 345 ms, to +1 415 555 0123",
			"2026-03-02 10:15:03,117 ERROR worker[977]: error 30007, attempt took 486 ms, to +1 212 555 0199",
		}, "30007:2"},
	}
	for _, test := range tests {
		l := New(explain.New(catalog.NewSet()), explain.Options{})
		l.Feed([]byte(strings.Join(test.lines, "\n")))
		l.Finish()
		var got []string
		for _, g := range l.groups {
			code := g.Code
			if code == "" {
				code = strconv.Itoa(g.Status)
			}
			got = append(got, code+":"+strconv.FormatInt(g.count, 10))
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%q gives %s, want %s", test.lines[0], got, test.want)
		}
	}
}

// TestFingerprints: what differs between the records of one kind is left out.
func TestFingerprints(t *testing.T) {
	l := New(explain.New(catalog.NewSet()), explain.Options{})
	for _, test := range [][2]string{
		{"I, [2026-03-02T10:15:02.345 #412]  INFO -- : code 1", "I, [2026-03-02T11:16:03.117 #977]  INFO -- : code 1"},
		{`{"sid":"SM01","duration":"112","sequence":3,"status":"1"}`, `{"sid":"SM02","duration":"7","sequence":12,"status":"1"}`},
		{"job 778899 took 120 ms", "job 665544 took 34 ms"},
	} {
		if l.fingerprint([]byte(test[0])) != l.fingerprint([]byte(test[1])) {
			t.Errorf("%q and %q are of two kinds", test[0], test[1])
		}
	}
}

// TestMeanings: a code that several providers have is one error a line, whoever
// sent it.
func TestMeanings(t *testing.T) {
	l := New(explain.New(catalog.NewSet()), explain.Options{})
	l.Feed([]byte(strings.Repeat(`{"error":{"code":"insufficient_balance"}}`+"\n", 3) +
		strings.Repeat(`{"error":{"code":"throttled","message":"slow down"}}`+"\n", 2)))
	l.Finish()
	r := gjson.ParseBytes(l.AppendReport(nil))
	if got := r.Get("errors").Int(); got != 5 {
		t.Errorf("%d errors in 5 lines", got)
	}
	if got := r.Get("groups.#.code").Raw; got != `["insufficient_balance","throttled"]` {
		t.Errorf("groups of %s", got)
	}
}

func BenchmarkLog(b *testing.B) {
	var log []byte
	for i := 0; len(log) < 4<<20; i++ {
		log = append(log, "2026-11-22T06:00:00Z INFO job "+strconv.Itoa(i)+" of worker-"+strconv.Itoa(i%8)+" took "+strconv.Itoa(i%997)+" ms\n"...)
		if i%5 == 0 {
			log = append(log, `2026-11-22T06:00:00Z WARN {"message-count":"1","messages":[{"to":"49151`+strconv.Itoa(10000000+i)+`","status":"`+strconv.Itoa(1+i%9)+`","error-text":"e"}]}`+"\n"...)
		}
	}
	e := explain.New(catalog.NewSet())
	b.SetBytes(int64(len(log)))
	for b.Loop() {
		l := New(e, explain.Options{})
		for i := 0; i < len(log); i += 1 << 16 {
			l.Feed(log[i:min(len(log), i+1<<16)])
		}
		l.Finish()
	}
}

// FuzzLog: a log is read the same in one chunk and in many.
func FuzzLog(f *testing.F) {
	pastes, _ := filepath.Glob("../explain/testdata/*.txt")
	for _, file := range pastes {
		paste, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(paste)
	}
	e := explain.New(catalog.NewSet())
	f.Fuzz(func(t *testing.T, log []byte) {
		if len(log) > 1<<16 {
			return
		}
		whole, parts := New(e, explain.Options{}), New(e, explain.Options{})
		whole.Feed(log)
		whole.Finish()
		for i := 0; i < len(log); i += 7 {
			parts.Feed(log[i:min(len(log), i+7)])
		}
		parts.Finish()
		if a, b := whole.AppendReport(nil), parts.AppendReport(nil); string(a) != string(b) {
			t.Errorf("read whole, %q gives\n%s\nin chunks of 7\n%s", log, a, b)
		}
	})
}

// TestTimeline: errors are counted in steps that grow with the log, whatever
// the form of its time stamps and their order.
func TestTimeline(t *testing.T) {
	const sms = ` WARN {"message-count":"1","messages":[{"status":"9","error-text":"quota"}]}` + "\n"
	const now = 1_795_478_400 // 2026-11-24
	tests := []struct {
		name, log, timeline, times string
	}{
		{"seconds", "2026-11-22T06:00:01Z" + sms + "2026-11-22T06:00:03Z" + sms + "2026-11-22T06:00:03.5Z" + sms,
			`{"start":1795327201,"step":1}`, "[1,0,2]"},
		{"backwards", "2026-11-22 06:00:03" + sms + "2026-11-22 06:00:01" + sms, `{"start":1795327201,"step":1}`, "[1,0,1]"},
		{"a day", "2026-11-22T06:00:00Z" + sms + "2026-11-22T06:14:59Z" + sms + "2026-11-23T05:00:00Z" + sms,
			`{"start":1795327200,"step":900}`, "[2" + strings.Repeat(",0", 91) + ",1]"},
		{"Apache", "x [22/Nov/2026:06:00:01 +0100]" + sms, `{"start":1795327201,"step":1}`, "[1]"},
		{"syslog", "Nov 22 06:00:01 host" + sms, `{"start":1795327201,"step":1}`, "[1]"},
		{"syslog of the last year", "Dec  1 00:00:00 host" + sms, `{"start":1764547200,"step":1}`, "[1]"},
		{"no time", "x" + sms, "null", "[]"},
		{"no date", "2026-13-22T06:00:01Z" + sms, "null", "[]"},
		{"a stamp of another age", "2026-11-22T06:00:01Z" + sms + "1971-01-01T00:00:00Z" + sms, `{"start":1795327201,"step":1}`, "[1]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := New(explain.New(catalog.NewSet()), explain.Options{Now: now})
			l.Feed([]byte(test.log))
			l.Finish()
			r := gjson.ParseBytes(l.AppendReport(nil))
			if got := r.Get("timeline").Raw; got != test.timeline {
				t.Errorf("the timeline is %s, want %s", got, test.timeline)
			}
			if got := r.Get("groups.0.times").Raw; got != test.times {
				t.Errorf("the times are %s, want %s", got, test.times)
			}
		})
	}
}

// TestTimelineSums: no step loses an error when steps are joined.
func TestTimelineSums(t *testing.T) {
	l := New(explain.New(catalog.NewSet()), explain.Options{})
	l.groups = make([]group, 1)
	at := int64(1_795_327_201)
	const n = 3000
	for i := range int64(n) {
		l.add(&l.groups[0], at+i*i*7-i*11)
	}
	sum := 0
	for step := l.timeline.first; step <= l.timeline.last; step++ {
		sum += l.groups[0].times.at(step)
	}
	if steps := l.timeline.last - l.timeline.first + 1; sum != n || steps > maxSteps {
		t.Errorf("%d steps hold %d errors, want at most %d with %d", steps, sum, maxSteps, n)
	}
}

// TestExamples: up to three records of a kind that differ, each with its line.
func TestExamples(t *testing.T) {
	log := "start\n"
	for _, text := range []string{"a", "b c", "d, e", "f"} {
		log += `ok` + "\n" + `{"error":{"code":"message_too_long","message":"` + text + `","doc_url":"https://cloudvno.com/x"}}` + "\n"
	}
	l := New(explain.New(catalog.NewSet()), explain.Options{})
	l.Feed([]byte(log))
	l.Finish()
	r := gjson.ParseBytes(l.AppendReport(nil))
	if got, want := r.Get("groups.0.examples.#.line").Raw, "[3,5,7]"; got != want {
		t.Errorf("the examples stand in the lines %s, want %s", got, want)
	}
}
