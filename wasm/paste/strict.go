package paste

import "wrongnumber/wasm/ascii"

// strict is what is known of JSON that needs nothing done to it.
type strict struct {
	end   int  // behind its closing bracket; -1 where it is no such JSON
	at    int  // how far it was read
	pairs int  // members in it and in what it holds
	blank bool // a code point in it may be an invisible one, which is read leniently
}

// The states of readStrict: what may come next.
const (
	strictValue = iota
	strictValueOrEnd
	strictKey
	strictKeyOrEnd
	strictAfter // a comma or the end, behind a value
)

// readStrict reads the JSON object or array (RFC 8259) that begins at i, which
// nests at most MaxDepth deep.
func readStrict(s string, i int) strict {
	v := strict{end: -1}
	state, level := strictValue, 0
	objects := uint64(0) // a bit for each open bracket: whether it is an object's
	for i < len(s) {
		v.at = i
		c := s[i]
		switch {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			i++
		case state == strictAfter && c == ',':
			i++
			state = strictValue
			if objects&1 != 0 {
				state = strictKey
			}
		case c == '}' && objects&1 != 0 && (state == strictAfter || state == strictKeyOrEnd),
			c == ']' && objects&1 == 0 && (state == strictAfter || state == strictValueOrEnd):
			i++
			objects >>= 1
			if level--; level == 0 {
				v.end, v.at = i, i
				return v
			}
			state = strictAfter
		case state == strictAfter:
			return v
		case state >= strictKey:
			i = v.member(s, i)
			state = strictValue
		case c == '{' || c == '[':
			if level++; level > MaxDepth {
				return v
			}
			i++
			objects <<= 1
			state = strictValueOrEnd
			if c == '{' {
				objects |= 1
				state = strictKeyOrEnd
			}
		default:
			i = v.scalar(s, i)
			state = strictAfter
		}
		if i < 0 {
			return v
		}
	}
	return v
}

// member returns the end of the key and the colon at i, and -1 if there are
// none.
func (v *strict) member(s string, i int) int {
	if s[i] != '"' {
		return -1
	}
	i = v.str(s, i)
	if i < 0 {
		return -1
	}
	for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r') {
		i++
	}
	if i == len(s) || s[i] != ':' {
		return -1
	}
	v.pairs++
	return i + 1
}

// scalar returns the end of the string, number or word at i, and -1 if there is
// none.
func (v *strict) scalar(s string, i int) int {
	switch s[i] {
	case '"':
		return v.str(s, i)
	case 't':
		return wordEnd(s, i, "true")
	case 'f':
		return wordEnd(s, i, "false")
	case 'n':
		return wordEnd(s, i, "null")
	}
	return numberEnd(s, i)
}

func wordEnd(s string, i int, word string) int {
	if !ascii.HasAt(s, i, word) {
		return -1
	}
	return i + len(word)
}

// str returns the end of the string at i.
func (v *strict) str(s string, i int) int {
	for i++; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			return i + 1
		case c < ' ':
			return -1
		case c == '\\':
			if i++; i == len(s) {
				return -1
			}
			if s[i] == 'u' {
				if _, ok := hexValue(s, i+1, i+5, len(s)); !ok {
					return -1
				}
				i += 4
			} else if !ascii.HasByte(`"\/bfnrt`, s[i]) {
				return -1
			}
		case c >= 0xC2 && (c == 0xC2 || c >= 0xE2):
			v.blank = v.blank || blankRune(s[i:]) > 0
		}
	}
	v.at = len(s)
	return -1
}

// numberEnd returns the end of the number at i, and -1 if there is none.
func numberEnd(s string, i int) int {
	if s[i] == '-' {
		i++
	}
	start := i
	i = digitsEnd(s, i)
	if i == start || s[start] == '0' && i > start+1 {
		return -1
	}
	if i < len(s) && s[i] == '.' {
		start, i = i+1, digitsEnd(s, i+1)
		if i == start {
			return -1
		}
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		start, i = i, digitsEnd(s, i)
		if i == start {
			return -1
		}
	}
	return i
}

func digitsEnd(s string, i int) int {
	for i < len(s) && s[i]-'0' < 10 {
		i++
	}
	return i
}
