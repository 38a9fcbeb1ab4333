package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// What in source code has a secret without its name beside it: the arguments of
// functions that log in, those that make clients, and what a setting falls back
// to where a variable is not set.

// isLogin reports whether the last argument of a function is a password or what
// is made of one.
func isLogin(name string) bool {
	name = lastPart(name)
	return len(name) >= 5 && (ascii.IndexFold(name, "basicauth") >= 0 || ascii.IndexFold(name, "basic_auth") >= 0 || ascii.EqualFold(name, "basic") ||
		ascii.IndexFold(name, "credential") > 0 || ascii.AmongFold(" credentials keypair authenticationheadervalue login logon signin authenticate ", name))
}

// isSetter reports whether the argument of a function is what the function is
// called after: apiSecret("…"), setPassword("…"). That of one that asks is a name.
func isSetter(name string) bool {
	name = lastPart(name)
	for _, verb := range [...]string{"get", "has", "is", "find", "load", "read", "check", "valid", "require", "fetch", "missing", "delete", "remove"} {
		if ascii.HasAt(name, 0, verb) {
			return false
		}
	}
	kind, ok := kindOf(name)
	return ok && kind == maskSecret
}

// isSecretArgument reports whether a function of a name is called with a secret
// as its last argument: whatever it is for one that logs in, what looks like a
// key for one that makes a client, and no word about a secret for a setter.
func isSecretArgument(name, value string, quoted bool) bool {
	switch {
	case isLogin(name):
		return true
	case isSetter(name):
		return quoted && !isState(value) && !(isWords(value) && strings.IndexAny(value, " _-.") >= 0)
	}
	return isKey(value)
}

// isConstructor reports whether a function makes a client, whose last argument
// may be a key.
func isConstructor(name string) bool {
	name = lastPart(name)
	n := len(name) - len("client")
	return ascii.EqualFold(name, "new") || n >= 0 && ascii.EqualFold(name[n:], "client")
}

// lastPart returns what stands behind the last dot of a name.
func lastPart(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }

// isConstant reports whether a word is the name of a constant, as CURLOPT_USERPWD.
func isConstant(word string) bool {
	for i := range len(word) {
		if isLower(word[i]) || word[i] == '-' || word[i] == '.' {
			return false
		}
	}
	return strings.IndexByte(word, '_') > 0
}

// isKey reports whether a value looks like a key and like nothing else: a run of
// letters and digits that no id or word is.
func isKey(s string) bool {
	small, capital := false, false
	for i := range len(s) {
		switch c := s[i]; {
		case isLower(c):
			small = true
		case 'A' <= c && c <= 'Z':
			capital = true
		case !ascii.IsDigit(c) && c != '=':
			return false
		}
	}
	return len(s) >= 16 && hasDigit(s) && small && (capital || len(s) >= 24)
}

// fallback returns the string that the expression at a place gives where a
// variable is not set, as process.env.SECRET || 'secret' does; of several, from
// the first to the last. 0 is none.
func (f *finder) fallback(at int) (from, to int) {
	s := f.s
	if at >= len(s) || !ascii.IsLetter(s[at]) && s[at] != '$' {
		return 0, 0
	}
	end := min(len(s), at+maxArguments)
	level, asked := 0, false
	for k := at; k < end; k++ {
		f.steps--
		operator := 0
		switch c := s[k]; {
		case c == '\n', c == ';', level == 0 && (c == ',' || c == '}'):
			return from, to
		case c == '(' || c == '[' || c == '{':
			level++
		case c == ')' || c == ']' || c == '}':
			if level--; level < 0 {
				return from, to
			}
		case c == '"' || c == '\'':
			if _, stop := quotedAt(s, k); stop > 0 {
				f.steps -= stop - k
				k = stop
			}
		case level > 0:
		case strings.HasPrefix(s[k:], "||"), strings.HasPrefix(s[k:], "??"), strings.HasPrefix(s[k:], "?:"):
			operator = 2
		case strings.HasPrefix(s[k:], " or "):
			operator = 3
		case c == '?':
			operator, asked = 1, true
		case c == ':' && asked:
			operator = 1
		}
		if operator > 0 {
			k += operator
			for k < end && s[k] == ' ' {
				k++
			}
			if a, b := quotedAt(s, k); b > 0 {
				if !isState(s[a:b]) {
					if to == 0 {
						from = a
					}
					to = b
				}
				k = b
			} else {
				k--
			}
		}
	}
	return from, to
}

// isShortParameter reports whether the parameter s[i:end] of an address is
// called p, as keys are in the addresses of short interfaces, and holds one.
func (f *finder) isShortParameter(i, end, at int) bool {
	s := f.s
	return end-i == 1 && s[i] == 'p' && i > 0 && (s[i-1] == '?' || s[i-1] == '&') && isKey(s[at:bareEnd(s, at, equals)])
}

// isIdentifiedBy reports whether the word s[i:end] is the last of a statement
// that a password follows: IDENTIFIED BY in SQL, AUTH LOGIN and AUTH PLAIN in mail (RFC 4954 §4).
func (f *finder) isIdentifiedBy(i, end int) bool {
	if f.after == 0 || f.after != i-1 {
		return false
	}
	before, word := f.s[f.before:f.after], f.s[i:end]
	return ascii.EqualFold(word, "by") && ascii.EqualFold(before, "identified") ||
		ascii.EqualFold(before, "auth") && (ascii.EqualFold(word, "login") || ascii.EqualFold(word, "plain"))
}
