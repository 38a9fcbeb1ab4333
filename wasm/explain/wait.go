package explain

import (
	"strconv"
	"strings"

	"wrongnumber/catalog/json"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// wait is how long to wait before the same request is sent again.
type wait struct {
	known   bool
	seconds int64
}

// maxWait bounds a wait that is believed: a year. A larger number is no wait.
const maxWait = 366 * 86400

// waitOf returns the wait that an answer states. Retry-After goes before all
// else (RFC 9110 §10.2.3, draft-ietf-httpapi-ratelimit-headers), then what the
// body says, then the time at which the limit is lifted.
func (r *identified) waitOf(f *finding, item *paste.Object, x *explanation) wait {
	w := r.waitOfHeaders(f, "retry-after")
	if !w.known {
		for i := range f.shape.waits {
			spec := &f.shape.waits[i]
			if w = r.waitAt(f, item.Get(spec.path), spec); w.known {
				break
			}
		}
	}
	if !w.known && (x.status == 0 || x.status == 429 || x.status == 503) {
		w = r.waitOfHeaders(f, "")
	}
	if !w.known && (x.status == 429 || x.status == 503 || x.status == 0 && (!r.reader.Whole || f.shape.owner.generic)) {
		if !r.textRead {
			r.waitInText, r.textRead = r.waitSaid(r.reader.Paste.S), true
		}
		w = r.waitInText
	}
	if w.known {
		r.addFact(phrases.FactWait, r.duration(w.seconds), paste.Nowhere)
	}
	return w
}

// maxWaitText bounds where a wait is looked for in a text.
const maxWaitText = 16 << 10

// waitSaid returns the wait that a line of a log or a sentence states, in the words
// that the catalog has for it: "Retry-After: 30", "try again in 2 minutes".
func (r *input) waitSaid(s string) (w wait) {
	s = s[:min(len(s), maxWaitText)]
	words := r.generic().provider.Section("waits")
	words.Get("leads").ForEach(func(_, lead json.Value) bool {
		for from := 0; !w.known; {
			n := ascii.IndexFold(s[from:], lead.Str)
			if n < 0 {
				break
			}
			from += n + len(lead.Str)
			w = waitBehind(s, from, &words)
		}
		return !w.known
	})
	return w
}

// waitBehind returns the wait that a number at a place states, with the unit behind it.
// Without one it is seconds.
func waitBehind(s string, i int, words *json.Value) wait {
	for limit := i + 4; i < min(len(s), limit) && strings.IndexByte(" :=\"'>", s[i]) >= 0; {
		i++
	}
	end := i
	for end < len(s) && ascii.IsDigit(s[end]) {
		end++
	}
	if end == i || end-i > 7 {
		return wait{}
	}
	unit := end
	for unit < len(s) && strings.IndexByte(" \"'", s[unit]) >= 0 {
		unit++
	}
	last := unit
	for last < len(s) && ascii.IsLetter(s[last]) {
		last++
	}
	w := secondsOf(s[i:end])
	is := func(unitOf string) bool { return ascii.AmongFold(" "+words.Get(unitOf).Str+" ", s[unit:last]) }
	switch {
	case unit == last: // seconds
	case is("milliseconds"):
		w = milliseconds(s[i:end])
	case is("minutes"):
		w.seconds *= 60
	case is("hours"):
		w.seconds *= 3600
	}
	w.known = w.known && w.seconds <= maxWait
	return w
}

// waitAt reads a value of the body as a wait.
func (r *identified) waitAt(f *finding, v *json.Value, spec *waitPath) wait {
	text := paste.Plain(v)
	number, at := text, 0
	if spec.before != "" {
		number, at = between(text, spec.before, spec.behind)
	}
	if number == "" {
		return wait{}
	}
	w := wait{}
	switch spec.unit {
	case "seconds":
		w = secondsOf(number)
	case "milliseconds":
		w = milliseconds(number)
	case "time":
		w = r.until(number)
	}
	if w.known && spec.before != "" {
		where := f.doc.Place(v)
		from, to := where.Start, where.End
		if where.End-where.Start == len(text) {
			from, to = where.Start+at, where.Start+at+len(number)
		}
		r.problem1(problems.ExplainWaitUnit, from, to, number)
	}
	return w
}

// between returns the number that stands between two words of a text, and where
// it stands.
func between(text, before, behind string) (string, int) {
	at := strings.Index(text, before)
	if at < 0 {
		return "", 0
	}
	at += len(before)
	end := strings.Index(text[at:], behind)
	if end < 0 {
		return "", 0
	}
	number := strings.TrimSpace(text[at : at+end])
	if !ascii.AllDigits(number) {
		return "", 0
	}
	return number, at + strings.Index(text[at:], number)
}

// secondsOf reads seconds; parts of one are rounded up.
func secondsOf(s string) wait {
	whole, frac, ok := decimal(strings.TrimSpace(s))
	if !ok || strings.HasPrefix(whole, "-") {
		return wait{}
	}
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || n > maxWait {
		return wait{}
	}
	if strings.Trim(frac, "0") != "" {
		n++
	}
	return wait{true, n}
}

func milliseconds(s string) wait {
	if !ascii.AllDigits(strings.TrimPrefix(s, "+")) {
		return wait{}
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 || n > maxWait*1000 {
		return wait{}
	}
	return wait{true, (n + 999) / 1000}
}

// until returns the wait until a point in time: one of the forms of HTTP or
// RFC 3339.
func (r *input) until(text string) wait {
	at, ok := parseTime(text)
	if !ok || r.o.Now == 0 {
		return wait{}
	}
	return r.untilUnix(at, r.o.Now)
}

func (r *input) untilUnix(at, now int64) wait {
	if at-now > maxWait {
		return wait{}
	}
	return wait{true, max(at-now, 0)}
}

// waitOfHeaders reads the wait out of the head: of the named field alone, or
// of all others that a section "headers" says hold one.
func (r *identified) waitOfHeaders(f *finding, only string) wait {
	var w wait
	lengths := f.headerLengths()
	if lengths == 0 {
		return w
	}
	for i := range r.owners {
		o := &r.owners[i]
		if o != f.shape.owner && !o.generic {
			continue
		}
		for k := range o.headers {
			rule := &o.headers[k]
			if rule.lengths&lengths == 0 || rule.wait == "" || w.known || (only != "") != (rule.name == "retry-after") {
				continue
			}
			r.eachHeader(f, rule.name, func(value string, at paste.Place) {
				if !w.known {
					w = r.headerWait(f, rule.wait, value, at)
				}
			})
		}
	}
	return w
}

// headerWait reads one header field as a wait.
func (r *identified) headerWait(f *finding, form, value string, at paste.Place) wait {
	switch form {
	case "retry-after": // delay-seconds or HTTP-date, RFC 9110 §10.2.3
		if w := secondsOf(value); w.known {
			return w
		}
		then, ok := parseHTTPDate(value)
		if !ok {
			return wait{}
		}
		return r.untilUnix(then, r.clock(f, then))
	case "ratelimit": // RateLimit: "default";r=0;t=30, and limit=…, reset=5 before draft 08
		return rateLimitWait(value)
	case "reset":
		return r.resetWait(f, value, at)
	case "regain":
		return regainWait(value)
	}
	return wait{}
}

// regainWait reads the most of the minutes that JSON in a header gives, one for
// each kind of use, until access is regained.
func regainWait(value string) wait {
	const key = "estimated_time_to_regain_access"
	most := int64(0)
	for rest := value; ; {
		_, behind, found := strings.Cut(rest, key)
		if !found {
			return wait{most > 0, most * 60}
		}
		behind = strings.TrimLeft(behind, "\\\": ")
		end := 0
		for end < len(behind) && ascii.IsDigit(behind[end]) {
			end++
		}
		if n, err := strconv.ParseInt(behind[:end], 10, 32); err == nil && n <= maxWait/60 {
			most = max(most, n)
		}
		rest = behind
	}
}

// clock returns the time of the answer: its Date field, else now. Without
// either, a point in time is no wait, and "then" itself is returned.
func (r *input) clock(f *finding, then int64) int64 {
	now := int64(0)
	r.eachHeader(f, "date", func(value string, _ paste.Place) {
		if t, ok := parseHTTPDate(value); ok && now == 0 {
			now = t
		}
	})
	if now == 0 {
		now = r.o.Now
	}
	if now == 0 {
		return then
	}
	return now
}

// resetWait reads X-RateLimit-Reset and its kin. No standard says what they
// hold: a number as large as a point in time is taken as one in Unix seconds,
// a smaller one as the seconds left.
func (r *identified) resetWait(f *finding, value string, at paste.Place) wait {
	n, err := strconv.ParseInt(strings.TrimSpace(value), 10, 64)
	if err != nil || n < 0 {
		return wait{}
	}
	if n < 1_000_000_000 {
		if n > maxWait {
			return wait{}
		}
		r.problem1(problems.ExplainResetDelta, at.Start, at.End, value)
		return wait{true, n}
	}
	if n > 100_000_000_000 {
		n /= 1000 // milliseconds
	}
	now := r.clock(f, 0)
	if now == 0 {
		return wait{}
	}
	r.problem1(problems.ExplainResetUnix, at.Start, at.End, value)
	return r.untilUnix(n, now)
}

// rateLimitWait reads the RateLimit field of the IETF draft: t is the seconds
// until the quota is restored, and matters where r, what remains, is 0. Drafts
// before 08 spell them reset and remaining.
func rateLimitWait(value string) wait {
	remaining, reset := "", ""
	for rest := value; rest != ""; {
		var item string
		cut := strings.IndexAny(rest, ";,")
		if cut < 0 {
			item, rest = rest, ""
		} else {
			item, rest = rest[:cut], rest[cut+1:]
		}
		name, v, _ := strings.Cut(strings.TrimSpace(item), "=")
		switch name {
		case "r", "remaining":
			remaining = v
		case "t", "reset":
			reset = v
		}
	}
	if remaining != "" && remaining != "0" {
		return wait{}
	}
	return secondsOf(reset)
}
