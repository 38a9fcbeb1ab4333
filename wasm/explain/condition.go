package explain

import (
	"strings"

	"wrongnumber/catalog/json"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// condition asks for something at a path of an answer.
type condition struct {
	path   *paste.Path
	is     kind
	in     []string
	weight int
}

// holds reports whether the object is as the condition says. The owner's
// hosts are what "own-address" means.
func (c *condition) holds(o *paste.Object, by *owner) bool {
	v := o.Get(c.path)
	if len(c.in) > 0 {
		text := paste.Plain(v)
		for _, word := range c.in {
			if v.Exists() && (ascii.EqualFold(word, text) || c.is == isPhrase && ascii.IndexFold(text, word) >= 0) {
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
	isSID        // two capitals and 32 hexadecimal digits, which may be hidden
	isNull
)

const kindNames = " there absent string number digits object array code upper colons phrase hex address own-address sid null "

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
func isKind(v *json.Value, k kind, by *owner) bool {
	switch k {
	case isAbsent:
		return !v.Exists() || v.Type == json.String && v.Str == "" // ErrorCode= of a form says that there is none
	case isThere:
		return v.Exists()
	case isNumberKind:
		return v.Type == json.Number
	case isDigits:
		return ascii.AllDigits(paste.Plain(v))
	case isObject:
		return v.Type == json.Composite && v.Raw[0] == '{'
	case isNull:
		return v.Exists() && v.Type == json.Null
	case isArray:
		return v.Type == json.Composite && v.Raw[0] == '['
	}
	if v.Type != json.String {
		return false
	}
	s := v.Str
	switch k {
	case isCode:
		return isCodeWord(s)
	case isUpper:
		return isCodeWord(s) && !ascii.HasLower(s) && !ascii.AllDigits(s)
	case isColons:
		return isCodeWord(s) && strings.IndexByte(s, ':') >= 0
	case isPhrase:
		return strings.IndexByte(s, ' ') > 0
	case isHex:
		return ascii.IsHexID(s)
	case isSID:
		return len(s) > 5 && s[0]-'A' < 26 && s[1]-'A' < 26 && (len(s) == 34 && ascii.IsHexID(s[2:]) || strings.Trim(s[2:], "xX*.") == "")
	case isAddress:
		return paste.HostOf(s) != ""
	case isOwnAddress:
		return by.ownsHost(paste.HostOf(s))
	}
	return true
}

func isCodeWord(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !ascii.IsToken(c) && c != ':' {
			return false
		}
	}
	return true
}
