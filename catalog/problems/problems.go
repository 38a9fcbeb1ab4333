// Package problems holds the problems that Wrong Number finds by itself: in a
// number, in a message, in a paste. A provider's own errors are the catalog's.
//
// A problem is a stable code ("e164/too-short"), a severity, a place in the
// input and the values its message is written with. Callers branch on the
// code, never on the message: messages are rewritten, codes are not. The codes
// and their messages in every language stand in the JSON files of this folder,
// one file a domain; table.go is generated from them.
//
// A message template holds three kinds of text:
//
//	{name}           the argument called name; values.go says which are translated
//	{name|one|many}  "one" if that argument is the number 1, else "many"
//	anything else    itself
package problems

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
)

//go:generate go run ./gen

// Code identifies a kind of problem. The numbers cross the boundary of the
// module and never change their meaning; the zero Code is no problem.
type Code uint16

// Severity says how much a problem matters.
type Severity uint8

// The severities, in the order of their wire numbers.
const (
	Error   Severity = iota // the provider will reject it, or it cannot be read
	Warning                 // it works, but hardly as meant
	Note                    // worth knowing
)

// String returns the severity's name on the wire.
func (s Severity) String() string {
	return severities[s]
}

var severities = [...]string{"error", "warning", "note"}

// NoSpan is the Start of a problem that has no place in the input.
const NoSpan = -1

// Problem is one finding. Start and End are UTF-16 code units of the input,
// half-open; Start is NoSpan where the problem is about the whole.
type Problem struct {
	Code       Code
	Start, End int
	Args       []string // in the order of the code's parameters
}

type entry struct {
	code     Code
	slug     string
	severity Severity
	params   string // names separated by one space
	text     [2]string
}

// Slug returns the code's stable name, such as "e164/too-short", and "" for a
// number that is not a code.
func (c Code) Slug() string { return c.entry().slug }

// Severity returns how much problems of this code matter.
func (c Code) Severity() Severity { return c.entry().severity }

// Template returns the template of the code's message in a language, and the
// names of its parameters in their order, separated by one space. Both are ""
// for a number that is not a code.
func (c Code) Template(lang catalog.Lang) (text, params string) {
	e := c.entry()
	return e.text[lang], e.params
}

// TakesPlus reports whether the message of the code tells those who must write a
// plus sign from those who must not: its first parameter is plus, which is 1 for
// the former.
func (c Code) TakesPlus() bool { return int(c) < len(takesPlus) && takesPlus[c] }

// takesPlus holds it for the codes of numbers, where it is asked for each problem.
var takesPlus = findTakesPlus()

func findTakesPlus() (takes [100]bool) {
	for i := range table {
		if e := &table[i]; int(e.code) < len(takes) {
			takes[e.code] = strings.HasPrefix(e.params, "plus")
		}
	}
	return takes
}

func (c Code) entry() *entry {
	if c/100 == ExplainEmpty/100 {
		return explainEntry(c)
	}
	return c.in(table[:])
}

// explainEntry is apart from the others, as only the module that explains has its
// table: who checks numbers loads none of it.
//
//go:noinline
func explainEntry(c Code) *entry { return c.in(explainTable[:]) }

// in returns the entry of the code in a sorted table.
func (c Code) in(table []entry) *entry {
	lo, hi := 0, len(table)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if table[mid].code < c {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(table) && table[lo].code == c {
		return &table[lo]
	}
	return &unknown
}

var unknown entry

// AppendMessage appends the problem's message in the given language.
func (p Problem) AppendMessage(dst []byte, lang catalog.Lang) []byte {
	e := p.Code.entry()
	return catalog.AppendTemplate(dst, e.text[lang], func(name string) string {
		return write(name, p.arg(e, name), lang)
	})
}

func (p Problem) arg(e *entry, name string) string {
	rest := e.params
	for _, arg := range p.Args {
		var param string
		param, rest, _ = strings.Cut(rest, " ")
		if param == name {
			return arg
		}
	}
	return ""
}

// AppendJSON appends the problem as the JSON object of the public contract:
// code, severity, message, span. Where more is not nil it is called to append
// further members, each with its leading comma.
func (p Problem) AppendJSON(dst []byte, lang catalog.Lang, more func(dst []byte) []byte) []byte {
	e := p.Code.entry()
	w := encode.Writer{Out: append(dst, '{')}
	w.StringMember("code", e.slug)
	w.StringMember("severity", e.severity.String())
	w.StringMember("message", string(p.AppendMessage(nil, lang)))
	if p.Start != NoSpan {
		w.SpanMember(p.Start, p.End)
	}
	if more != nil {
		w.Out = more(w.Out)
	}
	w.End()
	return w.Out
}
