package ascii

import "strings"

// Words is a list of words that is asked for many: a word is found, or mostly not
// found, by one look at a table. The table is made by the first who asks: those of all
// lists, made when the module starts, took 7 KB of it. Not for concurrent use.
type Words struct {
	list    string
	lengths [32]uint64 // by the first byte, of which five bits count: a bit for each length
	slots   []string   // by hash; where one is taken, the next
}

// maxWord is the length in bytes of the longest word in a list.
const maxWord = 63

// NewWords returns the words of a text, with blanks between them.
func NewWords(list string) Words { return Words{list: list} }

// fill makes the table.
//
//go:noinline
func (w *Words) fill() {
	size := 4
	for count := strings.Count(w.list, " ") + 1; size < 2*count; {
		size *= 2
	}
	w.slots = make([]string, size)
	for word := range strings.FieldsSeq(w.list) {
		if len(word) > maxWord {
			continue
		}
		w.lengths[word[0]&31] |= 1 << len(word)
		k := w.slot(word)
		for w.slots[k] != "" && w.slots[k] != word {
			k = (k + 1) & (size - 1)
		}
		w.slots[k] = word
	}
}

// slot returns where the search for a word begins; letters of either case are one.
func (w *Words) slot(word string) int {
	n := len(word)
	h := uint32(n)<<24 | uint32(word[0]|0x20)<<16 | uint32(word[n/2]|0x20)<<8 | uint32(word[n-1]|0x20)
	h = (h + uint32(word[n/3]|0x20)*0x9E37) * 0x9E3779B1
	return int(h>>16) & (len(w.slots) - 1)
}

// Has reports whether word is one of the list.
func (w *Words) Has(word string) bool {
	if !w.mayHave(word) {
		return false
	}
	for k := w.slot(word); w.slots[k] != ""; k = (k + 1) & (len(w.slots) - 1) {
		if w.slots[k] == word {
			return true
		}
	}
	return false
}

// HasFold reports whether word is one of the list, in letters of either case.
func (w *Words) HasFold(word string) bool {
	if !w.mayHave(word) {
		return false
	}
	for k := w.slot(word); w.slots[k] != ""; k = (k + 1) & (len(w.slots) - 1) {
		if len(w.slots[k]) == len(word) && EqualFold(w.slots[k], word) {
			return true
		}
	}
	return false
}

// mayHave reports whether a word of the list has both the length and the first
// letter of a word.
func (w *Words) mayHave(word string) bool {
	if w.slots == nil {
		w.fill()
	}
	return word != "" && len(word) <= maxWord && w.lengths[word[0]&31]>>len(word)&1 != 0
}
