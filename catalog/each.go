package catalog

// TextKind says what a text of an entry is.
type TextKind int

// The kinds of texts that a look-up searches.
const (
	TextTitle   TextKind = columnTitle
	TextMeaning TextKind = columnMeaning
	TextCause   TextKind = columnCauses
	TextFix     TextKind = columnFix
)

// EachText calls f with every text of those kinds that stands in the entry itself,
// without what it takes from a cause, and without stretches that name values. It
// is what an index of all entries reads: nothing is kept of it, and a text lasts
// until f returns. It returns room for the next call, which may be nil.
func (e *Entry) EachText(lang Lang, room []byte, f func(kind TextKind, text []byte)) []byte {
	p := e.Provider
	room = p.set.dictionary(lang).appendExpanded(room[:0], p.lines(lang, e.index))
	rest := room
	for kind := TextTitle; kind <= TextFix; kind++ {
		for range p.cell(int(kind), e.index) {
			end, open := 0, false
			for ; rest[end] != '\n'; end++ {
				open = open || rest[end] == '{'
			}
			text := rest[:end]
			if open {
				text = AppendText(nil, string(text), nil)
			}
			if len(text) > 0 {
				f(kind, text)
			}
			rest = rest[end+1:]
		}
	}
	return room
}

// TakesMeaning and TakesSteps report whether an entry takes its meaning, and its
// causes and steps, from its cause.
func (e *Entry) TakesMeaning() bool { return e.Provider.cell(columnMeaning, e.index) == 0 }

// TakesSteps: see TakesMeaning.
func (e *Entry) TakesSteps() bool { return e.Provider.cell(columnFix, e.index) == 0 }

// Place returns the entry's place in its file.
func (e *Entry) Place() int { return e.index }

// Statuses returns the HTTP statuses that the code comes with, with spaces between
// them.
func (e *Entry) Statuses() string { return e.word(columnHTTP) }
