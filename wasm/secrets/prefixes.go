package secrets

import (
	"strings"

	"wrongnumber/catalog/keys"
	"wrongnumber/wasm/ascii"
)

// prefixOf returns the prefix by which a token is a key, and "" if it is none. The
// prefix stays where a key is masked, since it says what to revoke. A token is made
// of letters, digits, "-", "_" and ".".
func prefixOf(token string) string {
	list := keys.Of(token[0])
	for i := range list {
		if f := &list[i]; fits(token, f) {
			return f.Prefix
		}
	}
	return ""
}

// fits reports whether a token has a form.
func fits(token string, f *keys.Form) bool {
	end := len(f.Prefix) + f.Least
	return (len(token) == end || len(token) > end && !f.Just) && strings.HasPrefix(token, f.Prefix) && count(token[len(f.Prefix):], f.Of) >= f.Least
}

// count returns how many bytes a text begins with that are of the letters.
func count(s string, of keys.Letters) int {
	n := 0
	for n < len(s) && has(of, s[n]) {
		n++
	}
	return n
}

func has(of keys.Letters, c byte) bool {
	switch of {
	case keys.Hexes:
		return ascii.IsDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f'
	case keys.Alnum:
		return ascii.IsDigit(c) || ascii.IsLetter(c)
	case keys.Upper:
		return ascii.IsDigit(c) || 'A' <= c && c <= 'Z'
	}
	return ascii.IsToken(c)
}

// isAccount reports whether a token is an account's id by its form.
func isAccount(token string) bool {
	list := keys.Accounts()
	for i := range list {
		f := &list[i]
		if !strings.HasPrefix(token, f.Prefix) {
			continue
		}
		rest := token[len(f.Prefix):]
		if f.Of == keys.Digit {
			return len(rest) >= f.Least && strings.IndexByte(rest, '_') < 0 && hasDigit(rest)
		}
		return len(rest) == f.Least && ascii.IsHexID(rest)
	}
	return false
}

// isResource reports whether a value is the id of a message, a call or the like
// by its form: two capitals other than those of accounts and keys, and 32
// hexadecimal digits. It stays, though "sid" is also what sessions are called.
func isResource(s string) bool {
	return len(s) == 34 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z' && ascii.IsHexID(s[2:]) && !isAccount(s) && prefixOf(s) != s[:2]
}

//
//go:noinline
func hasDigit(s string) bool {
	for i := range len(s) {
		if ascii.IsDigit(s[i]) {
			return true
		}
	}
	return false
}

// hasAccountPrefix reports whether a token begins as the ids of accounts do that are
// made of any letters.
func hasAccountPrefix(token string) bool {
	list := keys.Accounts()
	for i := range list {
		if f := &list[i]; f.Of == keys.Digit && len(token) >= len(f.Prefix)+f.Least && strings.HasPrefix(token, f.Prefix) {
			return true
		}
	}
	return false
}
