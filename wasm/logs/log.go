package logs

import (
	"bytes"
	"strconv"

	"wrongnumber/catalog"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/explain"
)

// Log reads a log of any length, chunk by chunk, and groups the errors in it
// by provider, api, code and HTTP status. What it keeps is bounded: the group
// of each kind of error with one sample, and the record being read.
//
// Most records of a log are alike but for time, ids and numbers. So a record
// is explained once for all that have its fingerprint; the rest are counted.
type Log struct {
	e        *explain.Explainer
	o        explain.Options
	rest     []byte // the record that the last chunk broke off in
	groups   []group
	cache    []cached
	numbers  *numbers
	silent   []uint64 // the fingerprints of records in which nothing speaks of an error
	octets   int64
	lines    int64
	errors   int64
	unlisted int64 // errors of kinds beyond the groups
	long     bool  // a record was longer than is read
	timeline timeline
}

// group is the errors of one kind.
type group struct {
	explain.Kind
	title       string
	count       int64
	first, last string // time stamps, as the log writes them
	examples    []example
	times       counts
}

// example is a record of a group, masked, with the line it begins in, from 1.
type example struct {
	line int64
	text string
}

// cached is what a fingerprint was found to be.
type cached struct {
	print  uint64
	groups [maxKinds]int16 // of the log, plus 1; unlisted is one of none
}

const unlisted = -1

const (
	maxGroups   = 500
	maxRecord   = 64 << 10 // bytes of a record that are read
	maxSample   = 2 << 10
	maxExamples = 3
	maxKinds    = 4       // of errors in one record
	cacheSlots  = 1 << 13 // a power of two
)

// New returns a Log that explains with e. Several may be open, but only one
// call at a time may run.
func New(e *explain.Explainer, o explain.Options) *Log {
	o.Hosted = e.Host(o.Catalogs)
	return &Log{
		e:       e,
		o:       o,
		cache:   make([]cached, cacheSlots),
		silent:  make([]uint64, cacheSlots),
		numbers: numbersOf(e.Set(o.Hosted)),
	}
}

// Feed reads the next chunk, which may end anywhere, even within a code point.
func (l *Log) Feed(chunk []byte) {
	l.octets += int64(len(chunk))
	if len(l.rest) > 0 {
		// The old record ends in this chunk, or goes on to its end.
		cut := bytes.IndexByte(chunk, '\n') + 1
		if cut == 0 {
			cut = len(chunk)
		}
		l.rest = append(l.rest, chunk[:cut]...)
		chunk = chunk[cut:]
		n := l.records(l.rest, false)
		l.rest = append(l.rest[:0], l.rest[n:]...)
		if len(l.rest) > 0 {
			l.rest = append(l.rest, chunk...)
			n = l.records(l.rest, false)
			l.rest = append(l.rest[:0], l.rest[n:]...)
			return
		}
	}
	n := l.records(chunk, false)
	l.rest = append(l.rest[:0], chunk[n:]...)
}

// Errors returns how many errors were found so far.
func (l *Log) Errors() int64 { return l.errors }

// Finish reads what the last chunk left. Feed may not be called after it.
func (l *Log) Finish() {
	if len(l.rest) > 0 {
		l.records(l.rest, true)
	}
	l.rest = nil
}

// records reads the whole records of b and returns where the rest begins. At
// the end of the log, the rest is a record too.
func (l *Log) records(b []byte, last bool) int {
	at := 0
	for at < len(b) {
		n, whole := recordEnd(b[at:])
		if !whole && !last && n < maxRecord {
			return at
		}
		l.record(b[at : at+n])
		at += n
	}
	return at
}

// recordEnd returns the length of the record that b begins with, and whether
// its end has been seen. A record is a line; or the lines of a JSON text that
// is printed over several; or an HTTP head and its body.
func recordEnd(b []byte) (int, bool) {
	level, end, head := 0, 0, false
	for end < len(b) {
		n := bytes.IndexByte(b[end:], '\n')
		if n < 0 {
			return min(len(b), maxRecord), len(b) >= maxRecord
		}
		line := b[end : end+n]
		end += n + 1
		if end >= maxRecord {
			return maxRecord, true
		}
		if !head && bytes.HasPrefix(line, httpPrefix) {
			head = true
			continue
		}
		if head && isBlank(line) {
			head = false
			continue
		}
		if head && line[0] != '{' {
			continue
		}
		head = false
		level += balance(line)
		if level <= 0 {
			return end, true
		}
	}
	return end, false
}

var httpPrefix = []byte("HTTP/")

// balance returns how many more brackets a line opens than it closes, outside
// of double quotes.
func balance(line []byte) int {
	if bytes.IndexByte(line, '{') < 0 && bytes.IndexByte(line, '}') < 0 && bytes.IndexByte(line, ']') < 0 {
		return 0
	}
	level, quoted := 0, false
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case quoted:
			if c == '\\' {
				i++
			} else if c == '"' {
				quoted = false
			}
		case c == '"':
			quoted = true
		case c == '{':
			level++
		case c == '}':
			level--
		}
	}
	return level
}

// record counts one record.
func (l *Log) record(b []byte) {
	line := l.lines + 1
	l.lines += int64(bytes.Count(b, newline))
	if len(b) > 0 && b[len(b)-1] != '\n' {
		l.lines++
	}
	if len(b) >= maxRecord {
		l.long = true
	}
	print := l.fingerprint(b)
	slot := &l.cache[print&(cacheSlots-1)]
	silent := &l.silent[print&(cacheSlots-1)]
	if *silent == print {
		return
	}
	if slot.print != print && !telling(b) && !l.e.Says(b) {
		*silent = print
		return
	}
	if slot.print != print {
		*slot = cached{print: print}
		l.explainRecord(b, line, slot)
	}
	for _, g := range slot.groups {
		if g == 0 {
			return
		}
		if g == unlisted {
			l.errors++
			l.unlisted++
			continue
		}
		l.count(&l.groups[g-1], b)
	}
}

var newline = []byte{'\n'}

// isBlank reports whether a line is empty but for spaces.
func isBlank(line []byte) bool {
	for _, c := range line {
		if c > ' ' {
			return false
		}
	}
	return true
}

// telling reports whether a record can hold an error: braces, a head, an
// address, or a word that errors are reported with.
func telling(b []byte) bool {
	if bytes.IndexByte(b, '{') >= 0 {
		return true
	}
	for _, word := range [...]string{"HTTP/", "://", "rror", "code"} {
		if bytes.Contains(b, []byte(word)) {
			return true
		}
	}
	return false
}

func (l *Log) count(g *group, b []byte) {
	g.count++
	l.errors++
	if t := timeOf(b); t != "" {
		if g.first == "" {
			g.first = t
		}
		g.last = t
		if second, ok := secondOf(t, l.o.Now); ok {
			l.add(g, second)
		}
	}
}

// explainRecord finds the groups of a record whose fingerprint is new.
func (l *Log) explainRecord(b []byte, line int64, slot *cached) {
	r := l.e.ReadRecord(b[:min(len(b), maxRecord)], l.o)
	n := 0
	for i := 0; i < r.Errors() && n < len(slot.groups); i++ {
		kind, counts := r.Kind(i)
		if !counts {
			continue
		}
		slot.groups[n] = int16(l.group(r, i, kind, line))
		n++
	}
}

// group returns the number, from 1, of the group of an error, or unlisted if
// there are too many.
func (l *Log) group(r explain.Record, i int, kind explain.Kind, line int64) int {
	for k := range l.groups {
		g := &l.groups[k]
		if !g.Same(&kind) {
			continue
		}
		if len(g.examples) < maxExamples {
			_, text := r.Describe(i, maxSample)
			g.examples = append(g.examples, example{line, text})
		}
		return k + 1
	}
	if len(l.groups) == maxGroups {
		return unlisted
	}
	title, text := r.Describe(i, maxSample)
	l.groups = append(l.groups, group{Kind: kind, title: title, examples: []example{{line, text}}})
	return len(l.groups)
}

// problems are what the bounds left out.
func (l *Log) problems() []problems.Problem {
	var all []problems.Problem
	if l.unlisted > 0 {
		all = append(all, problems.Problem{Code: problems.ExplainManyGroups, Start: problems.NoSpan,
			Args: []string{strconv.Itoa(maxGroups), strconv.FormatInt(l.unlisted, 10)}})
	}
	for _, refused := range l.o.Hosted.Refused() {
		all = append(all, problems.Problem{Code: problems.ExplainCatalog, Start: problems.NoSpan, Args: []string{catalog.FaultIn(l.o.Lang, refused)}})
	}
	if l.long {
		all = append(all, problems.Problem{Code: problems.ExplainLongRecord, Start: problems.NoSpan, Args: []string{strconv.Itoa(maxRecord >> 10)}})
	}
	return all
}
