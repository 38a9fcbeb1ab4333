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
