package explain

import "strings"

// head is the head of an HTTP message in the paste: of an answer, as curl -i,
// HTTPie, REST clients and browsers show it, or of a request, as curl -v shows
// it with "> " before each line. Offsets are bytes of the paste.
type head struct {
	at, end  int
	answer   bool
	status   int    // 0: the head has no status line
	statusAt [2]int // of the three digits
	host     string // of a request
	target   string
	fields   []field
	lengths  uint64 // of the fields' names, as nameLengths says
}

// field is one header field.
type field struct {
	name, value string
	at, end     int // of the value
}

// readHeads finds the heads of the paste. A block of header fields without a
// status line counts where one of its names is about the answer's fate.
func (r *reader) readHeads(t *text) {
	s := t.s
	if strings.IndexByte(s, ':') < 0 && !strings.Contains(s, "HTTP/") {
		return
	}
	var h *head
	for i := 0; i < len(s) && len(r.heads) < maxDocuments; {
		end := lineEnd(s, i)
		from, to := lineOf(s, i, end)
		switch {
		case startsHead(s[from:to]):
			h = r.addHead(newHead(s, i, from, to))
		case h != nil && h.addField(s, from, to):
		case h == nil && isTelling(s[from:to]):
			h = r.addHead(head{at: i, end: to, answer: true})
			h.addField(s, from, to)
		case h != nil && from < to && h.answer == false && hasAt(s, i, "* "):
		default:
			h = nil
		}
		if h != nil {
			h.end = min(end+1, len(s))
		}
		i = end + 1
	}
	for k := range r.heads {
		r.heads[k].place(t)
	}
}

// addHead adds a head, whose fields use the memory of an earlier one's.
func (r *reader) addHead(h head) *head {
	n := len(r.heads)
	if n < cap(r.heads) {
		h.fields = r.heads[:n+1][n].fields[:0]
	}
	r.heads = append(r.heads, h)
	return &r.heads[n]
}

// place moves the head's offsets from a text to the paste.
func (h *head) place(t *text) {
	if t.parent == nil {
		return
	}
	h.at, h.end = t.origin(h.at, h.end)
	h.statusAt[0], h.statusAt[1] = t.origin(h.statusAt[0], h.statusAt[1])
	for i := range h.fields {
		f := &h.fields[i]
		f.at, f.end = t.origin(f.at, f.end)
	}
}

// lineEnd returns the offset of the line break that ends the line at i, or the
// end of s.
func lineEnd(s string, i int) int {
	n := strings.IndexByte(s[i:], '\n')
	if n < 0 {
		return len(s)
	}
	return i + n
}

// lineOf returns a line without the marks that curl -v sets before it, and
// without the white space around it.
func lineOf(s string, from, to int) (int, int) {
	if to-from >= 2 && s[from+1] == ' ' && (s[from] == '<' || s[from] == '>') {
		from += 2
	}
	for from < to && s[from] <= ' ' {
		from++
	}
	for to > from && s[to-1] <= ' ' {
		to--
	}
	if to-from == 1 && (s[from] == '<' || s[from] == '>') {
		from = to
	}
	return from, to
}

// startsHead reports whether a line is a status line (RFC 9112 §4), a request
// line (§3), or a curl command.
func startsHead(line string) bool {
	if line == "" || (line[0] < 'A' || line[0] > 'Z') && line[0] != 'c' && line[0] != '$' {
		return false
	}
	if strings.HasPrefix(line, "HTTP/") {
		return statusOf(line) > 0
	}
	if strings.HasPrefix(line, "$ curl ") || strings.HasPrefix(line, "curl ") {
		return true
	}
	if len(line) < 3 || line[1] < 'A' || line[1] > 'Z' {
		return false // nearly all other lines
	}
	method, rest, _ := strings.Cut(line, " ")
	return isMethod(method) && (strings.Contains(rest, " HTTP/") || strings.HasPrefix(rest, "/") || strings.HasPrefix(rest, "http")) && !strings.Contains(strings.TrimSuffix(rest, " "), ": ")
}

func isMethod(word string) bool {
	return among(" GET POST PUT PATCH DELETE HEAD OPTIONS ", word)
}

// statusOf returns the status code of a status line, and 0 if it has none.
func statusOf(line string) int {
	space := strings.IndexByte(line, ' ')
	if space < 0 || space+4 > len(line) || len(line) > space+4 && line[space+4] != ' ' {
		return 0
	}
	return status(line[space+1 : space+4])
}

// status reads three digits as an HTTP status code (RFC 9110 §15), or 0.
func status(s string) int {
	if len(s) != 3 || !allDigits(s) || s[0] < '1' || s[0] > '5' {
		return 0
	}
	return int(s[0]-'0')*100 + int(s[1]-'0')*10 + int(s[2]-'0')
}

func newHead(s string, at, from, to int) head {
	line := s[from:to]
	h := head{at: at, end: to}
	if strings.HasPrefix(line, "HTTP/") {
		h.answer = true
		h.status = statusOf(line)
		digits := from + strings.IndexByte(line, ' ') + 1
		h.statusAt = [2]int{digits, digits + 3}
		return h
	}
	if n := strings.Index(line, "://"); n >= 0 {
		h.host = hostOf(line[strings.LastIndexAny(line[:n], " '\"")+1:])
	}
	if _, rest, ok := strings.Cut(line, " "); ok {
		h.target, _, _ = strings.Cut(rest, " ")
	}
	return h
}

// addField adds a line to the head if it is a header field (RFC 9110 §5.1).
func (h *head) addField(s string, from, to int) bool {
	line := s[from:to]
	colon := strings.IndexByte(line, ':')
	if colon <= 0 || colon > 64 {
		return false
	}
	for i := range colon {
		if c := line[i]; tokenBytes[c>>6]>>(c&63)&1 == 0 || c == '.' {
			return false
		}
	}
	value := from + colon + 1
	for value < to && s[value] <= ' ' {
		value++
	}
	f := field{name: line[:colon], value: s[value:to], at: value, end: to}
	if !h.answer && equalFold(f.name, "host") {
		h.host = f.value
	}
	h.fields = append(h.fields, f)
	h.lengths |= nameLengths(f.name)
	return true
}

// isTelling reports whether a line is a header field that says by itself that
// the lines around it are the head of an answer.
func isTelling(line string) bool {
	if line == "" || line[0]|0x20 != 'r' && line[0]|0x20 != 'w' && line[0]|0x20 != 'x' {
		return false
	}
	name, _, ok := strings.Cut(line, ":")
	if !ok || len(name) > 40 {
		return false
	}
	name = lowered(strings.TrimSpace(name))
	return among(" retry-after ratelimit ratelimit-policy www-authenticate ", name) || strings.HasPrefix(name, "x-ratelimit-") || strings.HasPrefix(name, "ratelimit-")
}

// insideHead reports whether byte i of t stands in a head. A curl command is
// no head: it may hold a body.
func (r *reader) insideHead(t *text, i int) bool {
	if len(r.heads) == 0 {
		return false
	}
	at, _ := t.origin(i, i+1)
	for k := range r.heads {
		h := &r.heads[k]
		if h.at <= at && at < h.end && (h.answer || len(h.fields) > 0) {
			return true
		}
	}
	return false
}

// assignHeads gives each document the head before it. A document behind the
// head of a request was sent. A document before the only answer's head in the
// paste belongs to it.
func (r *reader) assignHeads() {
	answers, only := 0, -1
	for k := range r.heads {
		if r.heads[k].answer {
			answers++
			only = k
		}
	}
	for i := range r.docs {
		d := &r.docs[i]
		nearest := -1
		for k := range r.heads {
			if r.heads[k].at <= d.at {
				nearest = k
			}
		}
		switch {
		case nearest >= 0 && r.heads[nearest].answer:
			d.head = &r.heads[nearest]
		case nearest >= 0 && !isCurl(r.paste.s[r.heads[nearest].at:]):
			d.request = true
		case answers == 1 && nearest < 0:
			d.head = &r.heads[only]
		}
	}
}

func isCurl(line string) bool {
	return strings.HasPrefix(strings.TrimLeft(line, " \t$"), "curl ")
}

// hostEnds has a bit for each byte that ends a host.
var hostEnds = [4]uint64{
	1<<'/' | 1<<'?' | 1<<'#' | 1<<':' | 1<<' ' | 1<<'"' | 1<<'\'' | 1<<')' | 1<<'<' | 1<<'>' | 1<<',',
	1 << ('\\' - 64),
}

// hostOf returns the host of an absolute address, without port, and "" if s is
// none.
func hostOf(s string) string {
	_, rest, ok := strings.Cut(s, "://")
	if !ok {
		return ""
	}
	start, end := 0, 0
	for end < len(rest) && hostEnds[rest[end]>>6]>>(rest[end]&63)&1 == 0 {
		end++
		if rest[end-1] == '@' {
			start = end
		}
	}
	return rest[start:end]
}
