package explain

import (
	"strings"

	"wrongnumber/catalog/phrases"
)

// maxTicketBody bounds the paste inside a ticket, in bytes.
const maxTicketBody = 4096

// ticket returns Markdown for a support ticket: one line of what happened,
// then who, what, when, what to do, and the masked answer. Values of the paste
// stand in code spans on one line, so that none can pass for Markdown.
func (r *report) ticket() string {
	if len(r.errors) == 0 {
		return ""
	}
	var b []byte
	x := &r.errors[0]
	r.fill(x)
	title := r.safeText(x.title, x)
	if r.headline != "" {
		title = r.headline + " " + title
	}
	b = append(b, "**"...)
	b = append(b, oneLine(title)...)
	b = append(b, "**\n\n"...)
	provider := r.providerName()
	if name := r.apiName(x); name != "" {
		provider += " · " + name
	}
	b = r.row(b, phrases.TicketProvider, provider, false)
	b = r.row(b, phrases.TicketCode, x.code, true)
	if x.status != 0 {
		b = r.row(b, phrases.TicketStatus, itoa(x.status), false)
	}
	for i := range r.facts {
		switch f := &r.facts[i]; f.name {
		case "code", "status", "jwt-expires":
		default:
			b = append(b, "- "...)
			b = append(b, f.label...)
			b = append(b, ": "...)
			b = appendCode(b, r.safe(f.value))
			b = append(b, '\n')
		}
	}
	b = r.tried(b)
	b = append(b, "\n"...)
	b = append(b, r.say(phrases.TicketMeaning)...)
	b = append(b, ' ')
	b = append(b, oneLine(r.safeText(joined(x.meaning, x.sentence), x))...)
	b = append(b, '\n')
	for i, step := range x.fix {
		b = append(b, '\n')
		b = append(b, itoa(i+1)...)
		b = append(b, ". "...)
		b = append(b, oneLine(r.safeText(step, x))...)
	}
	b = append(b, "\n\n"...)
	return string(r.ticketBody(b))
}

// row appends "- Label: value", and nothing for a value that is not there.
func (r *report) row(b []byte, key phrases.Key, value string, code bool) []byte {
	if value == "" {
		return b
	}
	b = append(b, "- "...)
	b = append(b, r.say(key)...)
	b = append(b, ": "...)
	if code {
		b = appendCode(b, r.safe(value))
	} else {
		b = append(b, oneLine(r.safe(value))...)
	}
	return append(b, '\n')
}

// tried appends the request that the paste shows: its method and address, and
// the parameters of its body that are no secrets.
func (r *report) tried(b []byte) []byte {
	for i := range r.reader.heads {
		h := &r.reader.heads[i]
		if h.answer || h.at >= len(r.reader.paste.s) {
			continue
		}
		line, _, _ := strings.Cut(r.masked(h.at, min(h.end, h.at+400)), "\n")
		b = append(b, "- "...)
		b = append(b, r.say(phrases.TicketTried)...)
		b = append(b, ": "...)
		b = appendCode(b, strings.TrimLeft(line, "> $"))
		return append(b, '\n')
	}
	if r.request != nil {
		b = append(b, "- "...)
		b = append(b, r.say(phrases.TicketTried)...)
		b = append(b, ": "...)
		b = appendCode(b, r.masked(r.request.at, min(r.request.end, r.request.at+400)))
		return append(b, '\n')
	}
	return b
}

// ticketBody appends the masked paste in a code block whose fence is longer
// than any run of backticks in it.
func (r *report) ticketBody(b []byte) []byte {
	from, to := trimmed(r.reader.paste.s)
	body := r.masked(from, to)
	cut := len(body) > maxTicketBody
	if cut {
		body = body[:maxTicketBody]
		for len(body) > 0 && body[len(body)-1]&0xC0 == 0x80 {
			body = body[:len(body)-1]
		}
	}
	fence := strings.Repeat("`", max(3, longestRun(body, '`')+1))
	b = append(b, fence...)
	b = append(b, '\n')
	b = append(b, body...)
	b = append(b, '\n')
	b = append(b, fence...)
	b = append(b, '\n')
	if cut {
		b = append(b, r.say(phrases.TicketCut)...)
		b = append(b, '\n')
	}
	return b
}

// appendCode appends a text as an inline code span.
func appendCode(b []byte, s string) []byte {
	s = oneLine(s)
	fence := strings.Repeat("`", longestRun(s, '`')+1)
	b = append(b, fence...)
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	b = append(b, s...)
	return append(b, fence...)
}

func longestRun(s string, c byte) int {
	longest, n := 0, 0
	for i := range len(s) {
		n++
		if s[i] != c {
			n = 0
		}
		longest = max(longest, n)
	}
	return longest
}

// oneLine replaces line breaks, and the controls that could hide or turn text
// around, by blanks.
func oneLine(s string) string {
	clean := true
	for i := range len(s) {
		clean = clean && s[i] >= ' ' && s[i] != 0xE2
	}
	if clean {
		return s
	}
	return strings.Map(func(c rune) rune {
		if c < ' ' || 0x202A <= c && c <= 0x202E || 0x2066 <= c && c <= 0x2069 || c == 0x2028 || c == 0x2029 {
			return ' '
		}
		return c
	}, s)
}
