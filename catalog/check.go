package catalog

import (
	"strconv"
	"strings"

	"github.com/tidwall/gjson"
)

// maxDepth is how deep a catalog's objects and arrays may nest. Provider files
// need 8; gjson descends by recursion, so the depth is bounded here.
const maxDepth = 32

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

// checkJSON reports what keeps text from being JSON that is safe to read.
func checkJSON(text string) error {
	if depth(text) > maxDepth {
		return &FileError{"", "nests deeper than " + strconv.Itoa(maxDepth) + " levels"}
	}
	if !gjson.Valid(text) {
		return &FileError{"", "is not valid JSON"}
	}
	return nil
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

// checkFile reports the first thing in a provider file that would make its
// entries unreadable. It is laxer than catalog.schema.json: unknown members
// are left alone, so that a file for a newer version works.
func (s *Set) checkFile(file gjson.Result, at string) error {
	if !file.IsObject() {
		return &FileError{at, "is not an object; a catalog is a provider file, or an array of them"}
	}
	for _, name := range [...]string{"id", "name"} {
		if v := file.Get(name); v.Type != gjson.String || v.Str == "" {
			return &FileError{at + "." + name, "is missing or not a string"}
		}
	}
	for _, name := range [...]string{"hosts", "apis", "shapes", "headers", "limits", "errors"} {
		if v := file.Get(name); v.Exists() && !v.IsArray() {
			return &FileError{at + "." + name, "is not an array"}
		}
	}
	for i, entry := range file.Get("errors").Array() {
		if err := s.checkEntry(entry, at+".errors["+strconv.Itoa(i)+"]"); err != nil {
			return err
		}
	}
	return nil
}

func (s *Set) checkEntry(entry gjson.Result, at string) error {
	if !entry.IsObject() {
		return &FileError{at, "is not an object"}
	}
	code := entry.Get("code")
	if code.Type == gjson.Number {
		return &FileError{at + ".code", "is a number; write it as a string, as \"" + code.Raw + "\""}
	}
	if code.Type != gjson.String || code.Str == "" {
		return &FileError{at + ".code", "is missing or not a string"}
	}
	for _, name := range [...]string{"title", "meaning"} {
		if v := entry.Get(name); v.Exists() && !isText(v, gjson.String) {
			return &FileError{at + "." + name, `is not a text; write {"en": "…", "de": "…"} or one string`}
		}
	}
	for _, name := range [...]string{"causes", "fix"} {
		if v := entry.Get(name); v.Exists() && !isText(v, gjson.JSON) {
			return &FileError{at + "." + name, `is not a list of texts; write {"en": ["…"], "de": ["…"]} or one array`}
		}
	}
	if !entry.Get("title").Exists() {
		return &FileError{at + ".title", "is missing"}
	}
	return s.checkWords(entry, at)
}

// checkWords checks the members whose value is one of a few words.
func (s *Set) checkWords(entry gjson.Result, at string) error {
	retry := entry.Get("retry")
	if retry.IsObject() {
		retry = retry.Get("kind")
	}
	if retry.Exists() && !oneOf(retry.String(), "no", "after-fix", "wait", "backoff") {
		return &FileError{at + ".retry", "is " + strconv.Quote(retry.String()) + `, not "no", "after-fix", "wait" or "backoff"`}
	}
	party := entry.Get("party")
	if party.Exists() && !oneOf(party.String(), "developer", "account", "recipient", "carrier", "provider", "unknown") {
		return &FileError{at + ".party", "is " + strconv.Quote(party.String()) + `, not "developer", "account", "recipient", "carrier", "provider" or "unknown"`}
	}
	customer := entry.Get("customer")
	if customer.Type == gjson.String && s.customerText(customer.Str, English) == "" {
		return &FileError{at + ".customer", "is " + strconv.Quote(customer.Str) + `, which names no sentence; write {"en": "…", "de": "…"} for one of your own`}
	}
	return nil
}

// isText reports whether v is a string or array, as kind says, or an object of
// them whose members are languages.
func isText(v gjson.Result, kind gjson.Type) bool {
	if !v.IsObject() {
		return v.Type == kind && isList(v, kind)
	}
	ok := v.Get(English.String()).Exists()
	v.ForEach(func(_, in gjson.Result) bool {
		ok = ok && in.Type == kind && isList(in, kind)
		return ok
	})
	return ok
}

// isList reports whether v is an array of strings, if it is to be a list.
func isList(v gjson.Result, kind gjson.Type) bool {
	if kind == gjson.String {
		return true
	}
	ok := v.IsArray()
	v.ForEach(func(_, item gjson.Result) bool {
		ok = ok && item.Type == gjson.String
		return ok
	})
	return ok
}

func oneOf(word string, words ...string) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}
