package gsm

import "strings"

// Language is a national language identifier (3GPP TS 23.038 §6.2.1.2.4). The
// zero value is the default alphabet with its extension table.
type Language uint8

// NumLanguages counts the languages, the default among them.
const NumLanguages = Language(len(languages))

// String returns the language's English name in lower case, as in "turkish".
func (l Language) String() string { return languages[l].name }

// Tag returns the language's BCP 47 tag, as in "tr", and "" for the default
// alphabet.
func (l Language) Tag() string {
	if l == 0 {
		return ""
	}
	return languages[l].tag
}

// LanguageSet holds languages: bit 1<<l is language l.
type LanguageSet uint16

// AllLanguages are the national languages that have tables.
const AllLanguages LanguageSet = 1<<NumLanguages - 2

// Has reports whether the set holds l.
func (s LanguageSet) Has(l Language) bool { return s>>l&1 != 0 }

// ParseLanguages reads names and BCP 47 tags separated by commas or spaces:
// "turkish", "tr,pt". The word "all" stands for every language. What it does
// not know it returns too, so that it can be reported.
func ParseLanguages(list string) (set LanguageSet, unknown string) {
	for list != "" {
		var word string
		if end := strings.IndexAny(list, ", "); end >= 0 {
			word, list = list[:end], list[end+1:]
		} else {
			word, list = list, ""
		}
		switch l := languageOf(word); {
		case word == "":
		case strings.EqualFold(word, "all"):
			set |= AllLanguages
		case l == 0:
			unknown = word
		default:
			set |= 1 << l
		}
	}
	return set, unknown
}

func languageOf(word string) Language {
	primary, _, _ := strings.Cut(word, "-")
	for l := Language(1); l < NumLanguages; l++ {
		if strings.EqualFold(word, languages[l].name) || strings.EqualFold(primary, languages[l].tag) {
			return l
		}
	}
	return 0
}

// Tables returns the languages whose locking shift table has a code unit, where
// it costs one septet, and those whose single shift table has it, where it
// costs two. Bit 0 stands for the default alphabet and its extension table.
func Tables(unit uint16) (locking, single LanguageSet) {
	lo, hi := 0, len(national)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if national[mid].unit < unit {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(national) || national[lo].unit != unit {
		return 0, 0
	}
	return national[lo].locking, national[lo].single
}

// HasLocking reports whether a language has a locking shift table: Spanish has
// none.
func HasLocking(l Language) bool { return !noLocking.Has(l) }
