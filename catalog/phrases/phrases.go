// Package phrases holds the fixed words of explanations that are neither a
// provider's error nor a problem with the paste: labels of facts, what a
// provider was recognised by, headings of a ticket.
//
// They stand in phrases.json, in every language; table.go is generated from
// it. A text may hold {name}, which stands for the argument of that name, and
// {name|one|many}, which is "one" where the argument is the number 1. In the
// table the names have become numbers, in the order of the English text.
package phrases

import "wrongnumber/catalog"

//go:generate go run ./gen

// Key names a phrase. Keys are an order of this version alone: they cross no
// boundary and may change with every release. The zero Key is no phrase.
type Key uint8

type phrase struct {
	name string
	text [2]string // by catalog.Lang
}

// Find returns the key of a name, such as "fact-request-id".
func Find(name string) (Key, bool) {
	lo, hi := 0, len(table)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if table[mid].name < name {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(table) && table[lo].name == name {
		return Key(lo + 1), true
	}
	return 0, false
}

// Append appends a phrase, with its arguments in the order in which the English
// text names them. A phrase with fewer leaves the rest.
func Append(dst []byte, key Key, lang catalog.Lang, first, second string) []byte {
	if key == 0 || int(key) > len(table) {
		return dst
	}
	return catalog.AppendTemplate(dst, table[key-1].text[lang], func(name string) string {
		if name == "0" {
			return first
		}
		return second
	})
}
