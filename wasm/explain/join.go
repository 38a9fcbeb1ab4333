package explain

import (
	"strings"
	"unicode/utf8"

	"wrongnumber/catalog/json"
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/e164"
	"wrongnumber/wasm/paste"
	"wrongnumber/wasm/sms"
)

// join runs the number check or the message check on the value that an error
// names, where its entry says that the value is one, and puts what was found
// into a sentence of its own.
func (r *identified) join(x *explanation, f *finding) {
	if r.brief || !x.has || x.entry.Checks() == "" {
		return
	}
	isText := x.entry.Checks() == "message"
	if x.value == "" || isText && isNumber(x.value) { // what a receipt names is whom the text was for
		if value, at := r.valueSent(x); value != "" {
			x.value, x.valued = value, at
		}
	}
	if x.value == "" && x.entry.Checks() == "number" && f != nil {
		x.value, x.valued = r.numberSaid(x, f)
	}
	if x.value == "" || len(x.value) > maxMessage || isMasked(x.value) {
		return
	}
	switch {
	case x.entry.Checks() == "number":
		r.joinNumber(x)
	case isText && !isNumber(x.value):
		r.joinMessage(x)
	}
}

// maxMessage bounds the texts that are measured for an error, in bytes.
const maxMessage = 64 << 10

// joinNumber checks the value as a number. The first error found is the
// sentence; a number without one is said to be in order.
func (r *identified) joinNumber(x *explanation) {
	if !strings.ContainsAny(x.value, "0123456789") || len(x.value) > 64 {
		return
	}
	r.addFact(phrases.FactValue, x.value, x.valued)
	r.units = appendUnits(r.units[:0], x.value)
	report := r.pool.number()
	e164.ValidateFor(report, r.units, "", numbering.FormOf(r.providerID(x)))
	x.number = report
	for i := range report.Problems {
		if p := &report.Problems[i]; p.Code.Severity() == problems.Error {
			r.words = p.AppendMessage(r.words[:0], r.o.Lang)
			x.sentence = string(r.words)
			if !strings.Contains(x.sentence, x.value) {
				x.sentence = joined(r.say1(phrases.NumberFound, x.value), x.sentence)
			}
			return
		}
	}
	if report.Valid {
		x.sentence = r.say1(phrases.NumberFine, x.value)
	}
}

// joinMessage measures the value as a text.
func (r *identified) joinMessage(x *explanation) {
	r.units = appendUnits(r.units[:0], x.value)
	o := sms.Options{Provider: r.providerID(x)}
	m := r.pool.message()
	sms.Measure(m, r.units, &o)
	key := phrases.MessageGSM7
	if m.Encoding == sms.UCS2 {
		key = phrases.MessageUCS2
	}
	x.message = m
	x.sentence = r.say2(key, itoa(m.Units), itoa(len(m.Segments)))
}

func (r *input) providerID(x *explanation) string {
	if x.owner == nil {
		return ""
	}
	return x.owner.id
}

// valueSent returns the value of the error's parameter from the request that
// was pasted along; for an error about the recipient or the text without a
// parameter, that of the parameter which usually holds it.
func (r *answers) valueSent(x *explanation) (string, paste.Place) {
	d := r.request
	if d == nil {
		return "", paste.Nowhere
	}
	names := [...]string{x.param, "to", "phone_number", "number"}
	if x.entry.Checks() == "message" {
		names = [...]string{x.param, "text", "body", "message"}
	}
	root := json.Parse(d.Text.S)
	if root.IsArray() {
		root = root.Get("0")
	}
	obj := r.pool.Object(&root)
	for _, name := range names {
		if name == "" {
			continue
		}
		if at := paste.NewPath(name); obj.Text(&at) != "" {
			v := obj.Get(&at)
			return paste.Plain(v), d.Place(v)
		}
		if x.param != "" {
			break
		}
	}
	return "", paste.Nowhere
}

// numberSaid returns the number that an answer names in its own text, as in
// "The phone number '+1234' is not …": what stands in quotes or brackets and
// looks like one, or a run of at least seven digits.
func (r *answers) numberSaid(x *explanation, f *finding) (string, paste.Place) {
	paths := f.shape.paths[listText]
	for i := range paths {
		v := f.obj.Get(paths[i])
		if f.shape.each != nil || paste.Plain(v) == "" {
			continue
		}
		if from, to := numberIn(v.Raw); to > from {
			start, end := f.doc.Text.Origin(v.Index+from, v.Index+to)
			return v.Raw[from:to], paste.At(start, end)
		}
	}
	if from, to := numberIn(x.text); to > from {
		return x.text[from:to], paste.Nowhere
	}
	return "", paste.Nowhere
}

// numberIn returns where the first telephone number stands in a text.
func numberIn(s string) (int, int) {
	for i := 0; i < len(s); i++ {
		if s[i]-'0' > 9 && s[i] != '+' {
			continue
		}
		end, digits := i, 0
		for end < len(s) && (ascii.IsDigit(s[end]) || end == i && s[end] == '+' || digits > 0 && strings.IndexByte(" -.()", s[end]) >= 0 && end+1 < len(s) && (ascii.IsDigit(s[end+1]) || s[end+1] == '(')) {
			if ascii.IsDigit(s[end]) {
				digits++
			}
			end++
		}
		quoted := i > 0 && end < len(s) && (s[i-1] == '\'' && s[end] == '\'' || s[i-1] == '`' && s[end] == '`' || s[i-1] == '"' && s[end] == '"')
		bare := i == 0 || !ascii.IsLetter(s[i-1]) && s[i-1] != '_' && s[i-1] != '#' && s[i-1] != '/'
		after := end == len(s) || !ascii.IsLetter(s[end]) && s[end] != '_' && s[end] != '-'
		if bare && after && digits <= 20 && (digits >= 7 || digits >= 2 && (quoted || s[i] == '+')) {
			return i, end
		}
		i = max(i, end-1)
	}
	return 0, 0
}

// isNumber reports whether a text is a telephone number and nothing else.
func isNumber(s string) bool {
	from, to := numberIn(s)
	return from == 0 && to == len(s) && s != ""
}

// isMasked reports whether somebody has made a value unreadable: +1267*****15,
// xxxxx.
func isMasked(s string) bool {
	return strings.Contains(s, "**") || strings.Contains(s, "xxx") || strings.Contains(s, "XXX") || strings.Contains(s, "••")
}

// appendUnits appends the UTF-16 code units of a text.
func appendUnits(dst []uint16, s string) []uint16 {
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		if c >= 0x10000 {
			c -= 0x10000
			dst = append(dst, 0xD800+uint16(c>>10), 0xDC00+uint16(c&0x3FF))
		} else {
			dst = append(dst, uint16(c))
		}
		i += size
	}
	return dst
}
