package paste

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// Head is the head of an HTTP message in the paste: of an answer, as curl -i,
// HTTPie, REST clients and browsers show it, or of a request, as curl -v shows
// it with "> " before each line. Offsets are bytes of the paste.
type Head struct {
	At, End  int
	Answer   bool
	Status   int    // 0: the head has no status line
	StatusAt [2]int // of the three digits
	Method   string // of a request
	Host     string // of a request
	Target   string // of a request: a path, or a whole address
	said     int    // where the rest of a request line begins, behind its target
	Fields   []Field
	Lengths  uint64 // of the fields' names, as NameLengths says
	sent     bool   // a document was sent with it
}

// Field is one header field.
type Field struct {
	_           [0]func() // nothing compares two: that code would be large
	Name, Value string
	At, End     int // of the value
}

// readHeads finds the heads of the paste. A block of header fields without a
// status line counts where one of its names is about the answer's fate.
func (r *Reader) readHeads(t *Text) {
	s := t.S
	if strings.IndexByte(s, ':') < 0 && !strings.Contains(s, "HTTP/") {
		return
	}
	var h *Head
	for i := 0; i < len(s) && len(r.Heads) < MaxDocuments; {
		end := lineEnd(s, i)
		from, to := lineOf(s, i, end)
		switch {
		case startsHead(s[from:to]):
			h = r.addHead(newHead(s, i, from, to))
		case h != nil && h.addField(s, from, to):
		case h == nil && isTelling(s[from:to]):
			h = r.addHead(Head{At: i, End: to, Answer: true})
			h.addField(s, from, to)
		case h != nil && from < to && h.Answer == false && ascii.HasAt(s, i, "* "):
		default:
			h = nil
		}
		if h != nil {
			h.End = min(end+1, len(s))
		}
		i = end + 1
	}
	for k := range r.Heads {
		r.Heads[k].place(t)
	}
}

// addHead adds a head, whose fields use the memory of an earlier one's.
func (r *Reader) addHead(h Head) *Head {
	n := len(r.Heads)
	if n < cap(r.Heads) {
		h.Fields = r.Heads[:n+1][n].Fields[:0]
	}
	r.Heads = append(r.Heads, h)
	return &r.Heads[n]
}

// place moves the head's offsets from a text to the paste.
func (h *Head) place(t *Text) {
	if t.parent == nil {
		return
	}
	h.At, h.End = t.Origin(h.At, h.End)
	h.StatusAt[0], h.StatusAt[1] = t.Origin(h.StatusAt[0], h.StatusAt[1])
	h.said, _ = t.Origin(h.said, h.said)
	for i := range h.Fields {
		f := &h.Fields[i]
		f.At, f.End = t.Origin(f.At, f.End)
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
	return ascii.Among(" GET POST PUT PATCH DELETE HEAD OPTIONS ", word)
}

// statusOf returns the status code of a status line, and 0 if it has none.
func statusOf(line string) int {
	space := strings.IndexByte(line, ' ')
	if space < 0 || space+4 > len(line) || len(line) > space+4 && line[space+4] != ' ' {
		return 0
	}
	return Status(line[space+1 : space+4])
}

// Status reads three digits as an HTTP status code (RFC 9110 §15), or 0.
func Status(s string) int {
	if len(s) != 3 || !ascii.AllDigits(s) || s[0] < '1' || s[0] > '5' {
		return 0
	}
	return int(s[0]-'0')*100 + int(s[1]-'0')*10 + int(s[2]-'0')
}

func newHead(s string, at, from, to int) Head {
	line := s[from:to]
	h := Head{At: at, End: to}
	if strings.HasPrefix(line, "HTTP/") {
		h.Answer = true
		h.Status = statusOf(line)
		digits := from + strings.IndexByte(line, ' ') + 1
		h.StatusAt = [2]int{digits, digits + 3}
		return h
	}
	if n := strings.Index(line, "://"); n >= 0 {
		h.Host = HostOf(line[strings.LastIndexAny(line[:n], " '\"")+1:])
	}
	method, rest, _ := strings.Cut(line, " ")
	if isMethod(method) {
		h.Method = method
	}
	h.Target, rest, _ = strings.Cut(rest, " ")
	h.said = to - len(rest)
	return h
}

// addField adds a line to the head if it is a header field (RFC 9110 §5.1).
func (h *Head) addField(s string, from, to int) bool {
	line := s[from:to]
	colon := strings.IndexByte(line, ':')
	if colon <= 0 || colon > 64 {
		return false
	}
	for i := range colon {
		if c := line[i]; !ascii.IsToken(c) || c == '.' {
			return false
		}
	}
	value := from + colon + 1
	for value < to && s[value] <= ' ' {
		value++
	}
	f := Field{Name: line[:colon], Value: s[value:to], At: value, End: to}
	if !h.Answer && ascii.EqualFold(f.Name, "host") {
		h.Host = f.Value
	}
	h.Fields = append(h.Fields, f)
	h.Lengths |= NameLengths(f.Name)
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
	name = ascii.Lowered(strings.TrimSpace(name))
	return ascii.Among(" retry-after ratelimit ratelimit-policy www-authenticate ", name) || strings.HasPrefix(name, "x-ratelimit-") || strings.HasPrefix(name, "ratelimit-")
}

// insideHead reports whether byte i of t stands in a head. A curl command is
// no head: it may hold a body.
func (r *Reader) insideHead(t *Text, i int) bool {
	if len(r.Heads) == 0 {
		return false
	}
	at, _ := t.Origin(i, i+1)
	for k := range r.Heads {
		h := &r.Heads[k]
		if h.At <= at && at < h.End && (h.Answer || len(h.Fields) > 0) {
			return true
		}
	}
	return false
}

// assignHeads gives each document the head before it. The first document behind
// the head of a request was sent, unless something says that it is the answer. A
// document before the only answer's head in the paste belongs to it.
func (r *Reader) assignHeads() {
	answers, only := 0, -1
	for k := range r.Heads {
		if r.Heads[k].Answer {
			answers++
			only = k
		}
	}
	for i := range r.Docs {
		d := &r.Docs[i]
		nearest := -1
		for k := range r.Heads {
			if r.Heads[k].At <= d.At {
				nearest = k
			}
		}
		switch {
		case nearest >= 0 && r.Heads[nearest].Answer:
			d.Head = &r.Heads[nearest]
		case nearest >= 0 && !isCurl(r.Paste.S[r.Heads[nearest].At:]):
			h := &r.Heads[nearest]
			d.Request = !r.isAnswerTo(h, d) && !h.sent
			h.sent = h.sent || d.Request
		case answers == 1 && nearest < 0:
			d.Head = &r.Heads[only]
		}
	}
}

// answerWords are what people and programs write between a request and its
// answer.
var answerWords = [...]string{"->", "=>", "→", "return", "respon", "answer", "reply", "replied", "result", "got", "failed", "error", "antwort"}

// isAnswerTo reports whether a document behind the head of a request is its
// answer: the method has no body, a word, an arrow or a status stands between
// the two, or the document holds what only answers do.
func (r *Reader) isAnswerTo(h *Head, d *Document) bool {
	if ascii.Among(" GET DELETE HEAD ", h.Method) {
		return true
	}
	s := r.Paste.S
	between := s[min(h.said, d.At):min(lineEnd(s, min(h.said, d.At)), d.At)]
	if saysAnswer(between) || h.End < d.At && saysAnswer(s[h.End:d.At]) {
		return true
	}
	return strings.Contains(d.Text.S, `"error`) || strings.Contains(d.Text.S, `"message-count"`) ||
		strings.Contains(d.Text.S, `"title"`) && strings.Contains(d.Text.S, `"type"`) && strings.Contains(d.Text.S, "://")
}

// saysAnswer reports whether the text before a document says that it is an
// answer.
func saysAnswer(before string) bool {
	if strings.HasPrefix(before, "HTTP/") { // of the request line
		_, before, _ = strings.Cut(before, " ")
	}
	if strings.HasPrefix(before, "<") || strings.Contains(before, "\n<") {
		return true
	}
	for _, word := range answerWords {
		if ascii.IndexFold(before, word) >= 0 {
			return true
		}
	}
	for i := 0; i+3 <= len(before); i++ {
		if Status(before[i:i+3]) != 0 && (i == 0 || before[i-1] <= ' ' || before[i-1] == '(') && (i+3 == len(before) || !ascii.IsToken(before[i+3])) {
			return true
		}
	}
	return false
}

func isCurl(line string) bool {
	return strings.HasPrefix(strings.TrimLeft(line, " \t$"), "curl ")
}

// hostEnds has a bit for each byte that ends a host.
var hostEnds = [4]uint64{
	1<<'/' | 1<<'?' | 1<<'#' | 1<<':' | 1<<' ' | 1<<'"' | 1<<'\'' | 1<<')' | 1<<'<' | 1<<'>' | 1<<',',
	1 << ('\\' - 64),
}

// HostOf returns the host of an absolute address, without port, and "" if s is
// none.
func HostOf(s string) string {
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

// NameLengths returns a bit for the length of a header field's name, by which
// most rules are ruled out; all bits for a name that ends with "*".
func NameLengths(name string) uint64 {
	if strings.HasSuffix(name, "*") {
		return ^uint64(0)
	}
	return 1 << (len(name) & 63)
}
