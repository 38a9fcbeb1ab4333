package catalog

import (
	"strconv"
	"strings"

	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/json"
)

// What a host's catalogs may hold at most, so that reading them takes a known
// time. The largest built-in file has 440 errors, 30 shapes and nests 8 levels;
// Valid descends by recursion.
const (
	maxOctets     = 8 << 20 // of all catalogs
	maxDepth      = 32
	maxFiles      = 100
	maxErrors     = 5000 // of all catalogs
	maxShapes     = 200  // of a file; also of other lists but the errors
	maxConditions = 64   // of a shape; also of its other lists
	maxItems      = 256  // of any other list, and members of an object
	maxText       = 16 << 10
	maxValues     = 200_000 // of all catalogs
	maxRefused    = 20      // mistakes that are told
)

// beyond says that there is more of something than is read.
//
//go:noinline
func beyond(bound int, of string) string {
	return "is beyond the bound of " + strconv.Itoa(bound) + " " + of
}

// FileError says what is wrong with a catalog given by a host, and where, as
// a path of members: "[0].errors[3].title".
type FileError struct {
	Path string
	Text string
}

func (e *FileError) Error() string {
	if e.Path == "" {
		return "catalog: it " + e.Text
	}
	return "catalog: " + strings.TrimPrefix(e.Path, ".") + " " + e.Text
}

// unsafeJSON says what keeps text from being JSON that is safe to read, and ""
// if nothing does.
func unsafeJSON(text string) string {
	if len(text) > maxOctets {
		return "is larger than " + strconv.Itoa(maxOctets>>20) + " MB"
	}
	if depth(text) > maxDepth {
		return "nests deeper than " + strconv.Itoa(maxDepth) + " levels"
	}
	if !json.Valid(text) {
		return "is not valid JSON"
	}
	return ""
}

// depth returns how deep brackets and braces nest in text outside strings.
func depth(text string) int {
	deepest, level, quoted := 0, 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			level++
			deepest = max(deepest, level)
		case c == '}' || c == ']':
			level--
		}
	}
	return deepest
}

// A rule says what a member is to be.
type rule struct {
	member string
	kind   kind
}

type kind uint8

const (
	aString   kind = iota // that is not empty, and may not be left out
	aCode                 // a string too, and often taken for a number
	aTitle                // a text that may not be left out
	aText                 // a string, or one a language
	aList                 // an array of strings, or one a language
	anArray               // of anything
	aRetry                // a kind of retry, or an object with one
	aParty                // who must act
	aSentence             // a text of the entry's own, or the name of a shared one
	aCause                // the code of a cause
)

// The members that would make a file's entries unreadable. That is laxer than
// catalog.schema.json: unknown members are left alone, so that a file for a
// newer version works.
var (
	fileRules = [...]rule{
		{"id", aString}, {"name", aString}, {"hosts", anArray}, {"apis", anArray}, {"shapes", anArray},
		{"headers", anArray}, {"limits", anArray}, {"labels", anArray}, {"errors", anArray},
	}
	entryRules = [...]rule{
		{"code", aCode}, {"title", aTitle}, {"meaning", aText}, {"causes", aList}, {"fix", aList},
		{"retry", aRetry}, {"party", aParty}, {"customer", aSentence}, {"cause", aCause},
	}
)

// maxRules is how many rules there are for one object at most.
const maxRules = max(len(fileRules), len(entryRules))

// checkFile says what in a provider file breaks a rule first, and where; text
// is "" if nothing does.
func (s *Set) checkFile(file json.Value) (path, text string) {
	if !file.IsObject() {
		return "", "is not an object; a catalog is a provider file, or an array of them"
	}
	if path, text = s.check(file, fileRules[:]); text != "" {
		return path, text
	}
	i := -1
	file.Get("errors").ForEach(func(_, entry json.Value) bool {
		i++
		path, text = s.check(entry, entryRules[:])
		return text == "" && i < maxErrors
	})
	if text != "" {
		return ".errors[" + strconv.Itoa(i) + "]" + path, text
	}
	return checkSaid(file)
}

// check does the same for one object.
func (s *Set) check(object json.Value, rules []rule) (path, text string) {
	if !object.IsObject() {
		return "", "is not an object"
	}
	var names [maxRules]string
	var found [maxRules]json.Value
	for i := range rules {
		names[i] = rules[i].member
	}
	pick(object, names[:len(rules)], found[:])
	for i := range rules {
		if text := s.fault(found[i], rules[i].kind); text != "" {
			return "." + rules[i].member, text
		}
	}
	return "", ""
}

// fault says what a member is instead of what it is to be, and "" if it is
// that.
func (s *Set) fault(v json.Value, kind kind) string {
	if !v.Exists() {
		switch kind {
		case aString, aCode:
			return "is missing or not a string"
		case aTitle:
			return "is missing"
		}
		return ""
	}
	switch {
	case kind == aCode && v.Type == json.Number:
		return "is a number; write it as a string, as \"" + v.Raw + "\""
	case kind <= aCode && v.Str == "":
		return "is missing or not a string"
	case kind == aTitle || kind == aText:
		if !isText(v, false) {
			return `is not a text; write {"en": "…", "de": "…"} or one string`
		}
	case kind == aList:
		if !isText(v, true) {
			return `is not a list of texts; write {"en": ["…"], "de": ["…"]} or one array`
		}
	case kind == anArray && !v.IsArray():
		return "is not an array"
	case kind == aRetry:
		if v.IsObject() {
			v = v.Get("kind")
		}
		if v.Exists() && !oneOf(v.String(), "no after-fix wait backoff") {
			return is(v.String(), `, not "no", "after-fix", "wait" or "backoff"`)
		}
	case kind == aParty && !oneOf(v.String(), "developer account recipient carrier provider unknown"):
		return is(v.String(), `, not "developer", "account", "recipient", "carrier", "provider" or "unknown"`)
	case kind == aCause && s.causes != nil:
		if _, ok := s.causes.first(v.String()); !ok {
			return is(v.String(), ", which is no cause of Wrong Number's")
		}
	case kind == aSentence && v.Type == json.String && v.Str != "" && s.sentence(v.Str, English) == "":
		return is(v.Str, `, which names no sentence; write {"en": "…", "de": "…"} for one of your own`)
	}
	return ""
}

// is says what a value is, and what follows from that. Of a long one it says
// how it begins.
func is(value, but string) string {
	if len(value) > 80 {
		value = value[:80] + "…"
	}
	var w encode.Writer
	w.String(value)
	return "is " + string(w.Out) + but
}

// isText reports whether v is a text, or a list of them, or an object whose
// members are languages with one each.
func isText(v json.Value, list bool) bool {
	if !v.IsObject() {
		return isOneText(v, list)
	}
	ok := v.Get(English.String()).Exists()
	v.ForEach(func(_, in json.Value) bool {
		ok = ok && isOneText(in, list)
		return ok
	})
	return ok
}

func isOneText(v json.Value, list bool) bool {
	if !list {
		return v.Type == json.String
	}
	for _, item := range v.Array() {
		if item.Type != json.String {
			return false
		}
	}
	return v.IsArray()
}
