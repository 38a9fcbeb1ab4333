package catalog

import "strings"

// reading is what has been read of one entry. The last ones are kept, since
// the same entry is mostly asked for again: while somebody edits a paste, or
// where an answer repeats an error.
type reading struct {
	_      [0]func() // nothing compares two: that code would be large
	entry  Entry
	docURL string
	source [3]string // title, address, date
	texts  [numLangs]*Texts
}

// numReadings is how many readings of entries a Set keeps, and as many of
// causes; an entry's place is its number modulo that. A power of two.
const numReadings = 64

// reading returns what has been read of the entry.
func (e *Entry) reading() *reading {
	s, at := e.Provider.set, e.index%numReadings
	if e.Provider == s.causes {
		at += numReadings
	}
	slot := &s.readings[at]
	if *slot == nil || (*slot).entry != *e {
		*slot = e.read()
	}
	return *slot
}

func (e *Entry) read() *reading {
	r := &reading{entry: *e}
	p := e.Provider
	r.docURL = p.docURL(e.API(), p.anchor(e.index))
	sources, id := p.packed[partSources], e.word(columnSource)
	for i := range r.source {
		r.source[i] = field(sources, id, 1+i)
	}
	if p.set.host {
		r.docURL, r.source[1] = pageOf(r.docURL), pageOf(r.source[1])
	}
	return r
}

// Texts are the texts of an entry in one language, in full but for the values
// that they name.
type Texts struct {
	lines    []string
	starts   [numTexts + 1]int // of the lines of each column
	open     [numTexts]bool    // a line of the column names a value, or is empty
	customer string
	apiName  string
}

// Texts returns the texts in a language.
func (e *Entry) Texts(lang Lang) *Texts {
	slot := &e.reading().texts[lang]
	if *slot == nil {
		*slot = e.readTexts(lang)
	}
	return *slot
}

func (e *Entry) readTexts(lang Lang) *Texts {
	p := e.Provider
	t := &Texts{apiName: p.APIName(e.API(), lang), lines: splitLines(p.set.dictionary(lang).expanded(p.lines(lang, e.index)))}
	for column := range numTexts {
		t.starts[column+1] = t.starts[column] + p.cell(column, e.index)
	}
	if cause, ok := e.Cause(); ok {
		t.complete(cause.Texts(lang))
	}
	for column := range numTexts {
		for _, line := range t.lines[t.starts[column]:t.starts[column+1]] {
			t.open[column] = t.open[column] || line == "" || strings.IndexByte(line, '{') >= 0
		}
	}
	t.customer = t.text(columnCustomer, nil)
	if t.customer == "" {
		t.customer = p.set.sentence(e.word(columnSentence), lang)
	}
	return t
}

// complete takes from a cause what an entry leaves out: its meaning, and its
// causes and steps where the entry has no steps.
func (t *Texts) complete(cause *Texts) {
	own, starts := t.lines, t.starts
	t.lines = nil
	for column := range numTexts {
		lines := own[starts[column]:starts[column+1]]
		left := column == columnMeaning || (column == columnCauses || column == columnFix) && starts[columnFix] == starts[columnFix+1]
		if len(lines) == 0 && left {
			lines = cause.lines[cause.starts[column]:cause.starts[column+1]]
		}
		t.lines = append(t.lines, lines...)
		t.starts[column+1] = len(t.lines)
	}
}

// text returns a text of one line with its values filled in: the first line of
// it that is not empty then.
func (t *Texts) text(column int, value Value) string {
	for _, line := range t.lines[t.starts[column]:t.starts[column+1]] {
		if line = filled(line, value); line != "" {
			return line
		}
	}
	return ""
}

// list returns the lines of one of the texts, their values filled in, without
// those that are empty then.
func (t *Texts) list(column int, value Value) []string {
	lines := t.lines[t.starts[column]:t.starts[column+1]:t.starts[column+1]]
	if !t.open[column] {
		return lines
	}
	list := make([]string, 0, len(lines))
	for _, line := range lines {
		if line = filled(line, value); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// filled returns a line with its values filled in.
func filled(line string, value Value) string {
	if strings.IndexByte(line, '{') < 0 {
		return line
	}
	var room [512]byte
	return string(AppendText(room[:0], line, value))
}
