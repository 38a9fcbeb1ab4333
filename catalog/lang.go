package catalog

import "strings"

// Lang is a language the product speaks. The zero value is English, which
// every text has.
type Lang uint8

// The languages, in the order of their wire numbers.
const (
	English Lang = iota
	German
	numLangs = iota
)

// String returns the language's BCP 47 tag, which is also the key under which
// its texts stand in the data files.
func (l Lang) String() string {
	if l == German {
		return "de"
	}
	return "en"
}

// LangOf returns the language of a BCP 47 tag by its primary subtag: "de-AT"
// is German. A language without texts of its own is answered in English.
func LangOf(tag string) Lang {
	primary, _, _ := strings.Cut(tag, "-")
	if strings.EqualFold(primary, "de") {
		return German
	}
	return English
}
