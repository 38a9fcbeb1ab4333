// Package places has the names of countries and territories, as texts use them:
// in English as they stand behind "in", in German with the preposition.
//
// The names are CLDR's, the articles and prepositions ours; they stand in
// places.json, from which table.go is generated.
package places

import (
	"strings"

	"wrongnumber/catalog"
)

//go:generate go run ./gen

// Name returns what a region is called within a sentence: "the United Kingdom",
// "im Vereinigten Königreich". For a code it does not know it returns the code.
func Name(region string, lang catalog.Lang) string {
	if len(region) == 2 {
		_, rest, found := strings.Cut(names[lang], "\n"+region)
		if found {
			name, _, _ := strings.Cut(rest, "\n")
			return name
		}
	}
	return region
}

// Each calls yield with every region and its name.
func Each(lang catalog.Lang, yield func(region, name string)) {
	for line := range strings.SplitSeq(strings.Trim(names[lang], "\n"), "\n") {
		yield(line[:2], line[2:])
	}
}
