package catalog

import (
	"slices"
	"strings"
)

// wordLists are the words that the columns refer to by their number: those of
// each column.
type wordLists [numColumns][]string

// endOfList is the line behind the words of a column; clean leaves no tab in a
// word.
const endOfList = "\t\n"

// written returns the lists as readWordLists reads them.
func (w *wordLists) written() string {
	var b strings.Builder
	for _, list := range w {
		for _, word := range list {
			b.WriteString(word + "\n")
		}
		b.WriteString(endOfList)
	}
	return b.String()
}

func readWordLists(text string) *wordLists {
	w := new(wordLists)
	for column := range w {
		list, rest := "", text
		if strings.HasPrefix(text, endOfList) {
			rest = text[len(endOfList):]
		} else if at := strings.Index(text, "\n"+endOfList); at >= 0 {
			list, rest = text[:at+1], text[at+1+len(endOfList):]
		}
		w[column], text = splitLines(list), rest
	}
	return w
}

// number returns the number of a word in a column, and -1 if it is not there.
func (w *wordLists) number(column int, word string) int { return slices.Index(w[column], word) }
