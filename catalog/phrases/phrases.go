// Package phrases holds the fixed words of explanations that are neither a
// provider's error nor a problem with the paste: labels of facts, what a
// provider was recognised by, headings of a ticket.
//
// They stand in phrases.json, in every language; table.go is generated from
// it. A text may hold {name}, which stands for the argument of that name, and
// {name|one|many}, which is "one" where the argument is the number 1. In the
// table the names have become numbers, in the order of the English text.
package phrases

import (
	"strings"

	"wrongnumber/catalog"
)

//go:generate go run ./gen

// Key names a phrase. Keys are an order of this version alone: they cross no
// boundary and may change with every release. The zero Key is no phrase.
type Key uint8

type phrase struct {
	name string
	text [2]string // by catalog.Lang
}

// factGroup is what the names of the labels of facts begin with.
const factGroup = "fact-"

// FindFact returns the key of the label of a fact, such as "request-id".
func FindFact(name string) (Key, bool) {
	for i := range table {
		if n := table[i].name; len(n) == len(factGroup)+len(name) && n[len(factGroup):] == name && n[:len(factGroup)] == factGroup {
			return Key(i + 1), true
		}
	}
	return 0, false
}

// Fact returns the name of the fact that k is the label of.
func (k Key) Fact() string { return table[k-1].name[len(factGroup):] }

// Text returns a phrase that has no arguments.
//
//go:noinline
func (k Key) Text(lang catalog.Lang) string { return table[k-1].text[lang] }

// Append appends a phrase, with its arguments in the order in which the English
// text names them. A phrase with fewer leaves the rest.
func Append(dst []byte, key Key, lang catalog.Lang, first, second string) []byte {
	if key == 0 || int(key) > len(table) {
		return dst
	}
	text := table[key-1].text[lang]
	for {
		open := strings.IndexByte(text, '{')
		if open < 0 {
			return append(dst, text...)
		}
		if open+2 >= len(text) || text[open+2] != '}' {
			break // an argument that has several forms
		}
		dst = append(dst, text[:open]...)
		if text[open+1] == '0' {
			dst = append(dst, first...)
		} else {
			dst = append(dst, second...)
		}
		text = text[open+3:]
	}
	return catalog.AppendTemplate(dst, text, func(name string) string {
		if name == "0" {
			return first
		}
		return second
	})
}
