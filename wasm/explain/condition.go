package explain

import (
	"strings"

	"github.com/tidwall/gjson"
)

// condition asks for something at a path of an answer.
type condition struct {
	path   path
	is     kind
	in     []string
	weight int
}

// holds reports whether the object is as the condition says. The owner's
// hosts are what "own-address" means.
func (c *condition) holds(o *object, by *owner) bool {
	v := o.get(&c.path)
	if len(c.in) > 0 {
		text := plain(v)
		for _, word := range c.in {
			if equalFold(word, text) && v.Exists() {
				return true
			}
		}
		return false
	}
	return isKind(v, c.is, by)
}

// kind is what a condition asks of a value.
type kind uint8

// The kinds, in the order of kindNames.
const (
	isThere kind = iota
	isAbsent
	isString
	isNumberKind
	isDigits // a number, or a string of digits
	isObject
	isArray
	isCode   // a word as codes are: no spaces
	isUpper  // RATE_LIMIT_EXCEEDED
	isColons // conversation:error:not-found
	isPhrase // a text with spaces
	isHex    // an id of 32 hexadecimal digits, with or without hyphens
	isAddress
	isOwnAddress // on a host of the owner's
)

const kindNames = " there absent string number digits object array code upper colons phrase hex address own-address "

// kindOf returns the kind of a name; an empty or unknown one asks for nothing
// but that the value is there.
func kindOf(name string) kind {
	at := strings.Index(kindNames, " "+name+" ")
	if at < 0 || name == "" {
		return isThere
	}
	return kind(strings.Count(kindNames[:at], " "))
}

// isKind reports whether v is of a kind that conditions ask for.
func isKind(v *gjson.Result, k kind, by *owner) bool {
	switch k {
	case isAbsent:
		return !v.Exists()
	case isThere:
		return v.Exists()
	case isNumberKind:
		return v.Type == gjson.Number
	case isDigits:
		return allDigits(plain(v))
	case isObject:
		return v.Type == gjson.JSON && v.Raw[0] == '{'
	case isArray:
		return v.Type == gjson.JSON && v.Raw[0] == '['
	}
	if v.Type != gjson.String {
		return false
	}
	s := v.Str
	switch k {
	case isCode:
		return isCodeWord(s)
	case isUpper:
		return isCodeWord(s) && !hasLower(s) && !allDigits(s)
	case isColons:
		return isCodeWord(s) && strings.IndexByte(s, ':') >= 0
	case isPhrase:
		return strings.IndexByte(s, ' ') > 0
	case isHex:
		return isHexID(s)
	case isAddress:
		return hostOf(s) != ""
	case isOwnAddress:
		return by.ownsHost(hostOf(s))
	}
	return true
}

func hasLower(s string) bool {
	for i := range len(s) {
		if 'a' <= s[i] && s[i] <= 'z' {
			return true
		}
	}
	return false
}

func isCodeWord(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	for i := range len(s) {
		if c := s[i]; tokenBytes[c>>6]>>(c&63)&1 == 0 && c != ':' {
			return false
		}
	}
	return true
}

func isHexID(s string) bool {
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c-'0' < 10 || 'a' <= c|0x20 && c|0x20 <= 'f':
			n++
		case c != '-':
			return false
		}
	}
	return n == 32
}
