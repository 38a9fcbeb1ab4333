package catalog

import "strings"

// packed is a provider's file in the form it is read in: what is alike stands
// together, so that it compresses well, and nothing has to be parsed before an
// entry is found. n entries are
//
//	head     the file's other sections, as JSON
//	words    one a line: what the columns refer to
//	columns  numColumns columns of n bytes, one byte an entry
//	codes    one a line: the code, and after a tab the anchor if it is another
//	texts    by language, one a line, an entry's one after the other: title,
//	         meaning, causes, fix, then note and customer sentence if there are
type packed struct {
	head, words, columns, codes string
	texts                       [numLangs]string
	dictionaries                *[numLangs]dictionary // of the texts
}

// The columns. Those before columnWords hold the number of a word, the others
// a number.
const (
	columnAPI = iota
	columnParty
	columnRetry // kind, and after a space the seconds
	columnCustomer
	columnSource
	columnChecks
	columnHTTP   // statuses with spaces between them
	columnCauses // how many causes
	columnFix    // how many steps
	columnFlags
	numColumns

	columnWords = columnCauses // the columns before this one hold words
)

// The bits of columnFlags.
const (
	flagIncomplete = 1 << iota
	flagNote       // a note stands behind the steps
	flagCustomer   // then a customer sentence of the entry's own
)

// maxColumn is the greatest number a column holds.
const maxColumn = 255

// len returns the number of entries.
func (k *packed) len() int { return len(k.columns) / numColumns }

// cell returns what stands in a column for entry i.
func (k *packed) cell(column, i int) int { return int(k.columns[column*k.len()+i]) }

// lines returns how many lines of text entry i has.
func (k *packed) lines(i int) int {
	flags := k.cell(columnFlags, i)
	n := 2 + k.cell(columnCauses, i) + k.cell(columnFix, i)
	if flags&flagNote != 0 {
		n++
	}
	if flags&flagCustomer != 0 {
		n++
	}
	return n
}

// cutLine returns the first line of text and what follows it.
func cutLine(text string) (line, rest string) {
	line, rest, _ = strings.Cut(text, "\n")
	return line, rest
}

// splitLines returns the lines of text, each of which ends in a line feed.
func splitLines(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text[:len(text)-1], "\n")
}
