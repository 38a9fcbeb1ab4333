package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// What values look like: what can be a secret, what is a word about one, and
// what stands in the place of one.

// canBe reports whether a value can be a secret by its look: eight bytes or more
// with a digit or with capitals among small letters, or the padding of base64; six
// with both and a digit in front of a letter. Words of a language and codes made of
// words are none.
func canBe(s string) bool {
	if len(s) < 6 {
		return false
	}
	digit, small, capital, inside := false, false, false, false
	for i := range len(s) {
		c := s[i]
		digit = digit || ascii.IsDigit(c)
		inside = inside || i > 0 && ascii.IsDigit(s[i-1]) && ascii.IsLetter(c)
		small = small || isLower(c)
		capital = capital || i > 0 && 'A' <= c && c <= 'Z'
	}
	if len(s) < 8 {
		return inside && small && capital
	}
	return digit || small && capital || s[len(s)-1] == '='
}

// isWords reports whether a value reads as words or as a code made of them:
// letters, and what stands between words.
func isWords(s string) bool {
	letters := 0
	for i := range len(s) {
		switch c := s[i]; {
		case ascii.IsLetter(c) || c >= 0x80:
			letters++
			if i > 0 && 'A' <= c && c <= 'Z' && isLower(s[i-1]) {
				return false
			}
		case strings.IndexByte(" _-.,'!", c) < 0:
			return false
		}
	}
	return letters > 0
}

// isKeyword reports whether a value is none, whatever its name.
func isKeyword(s string) bool { return keywords.HasFold(s) }

var keywords = ascii.NewWords(" null none nil true false undefined yes no on off string str ")

// isState reports whether a word tells the state of a secret.
func isState(s string) bool { return states.HasFold(s) }

var states = ascii.NewWords(" missing invalid required expired incorrect mismatch failed wrong empty bad unknown rejected refused revoked" +
	" denied unauthorized forbidden error ok valid absent unset disabled enabled not is was the a an has must cannot could should" +
	" fehlt abgelaufen falsch leer fehlerhaft nicht ist war der die das ein eine abgelehnt gesperrt bearer basic digest" +
	" this too zu dieses please bitte should may field string str optional ")

// isSentence reports whether words tell something about a secret: "This is required".
func isSentence(s string) bool {
	first, _, ok := ascii.Cut(s, " ")
	return ok && isState(first)
}

// isCodeWord reports whether a value is a code made of words, perhaps with a
// number: AUTH_FAILED_401.
func isCodeWord(s string) bool {
	for i := range len(s) {
		if c := s[i]; c == '_' && i > 2 {
			rest := s[i+1:]
			return !hasDigit(s[:i]) && (isCodeWord(rest) || ascii.AllDigits(rest) || rest != "" && isConstant("_"+rest) && !hasDigit(rest))
		} else if c < 'A' || c > 'Z' {
			return false
		}
	}
	return false
}

// canBePassword reports whether a value behind the name of a password can be one:
// a digit or a sign among letters, and nothing that says how it is written.
func canBePassword(s string) bool {
	letter, other := false, false
	for i := range len(s) {
		letter = letter || ascii.IsLetter(s[i])
		other = other || ascii.IsDigit(s[i]) || strings.IndexByte("!#$%&*+?", s[i]) >= 0
	}
	return len(s) >= 6 && letter && other && strings.IndexByte(s, '(') < 0 && !isUUID(s) && !isCoding(s)
}

// isPlaceholder reports whether a value stands for a secret that somebody has
// already taken out, or that is put in later.
func isPlaceholder(s string) bool {
	if blank := strings.IndexByte(s, ' '); blank > 0 && isScheme(s[:blank]) {
		s = s[blank+1:]
	}
	if s == "" {
		return true
	}
	if isConstant(s) && !hasDigit(s) {
		if _, ok := kindOf(s); ok {
			return true // the name of a variable
		}
	}
	if s[0] == '!' && isWords(s[1:]) && strings.IndexByte(s, ' ') > 2 {
		return true // !secret name, !Ref name: of YAML
	}
	switch s[0] {
	case '$', '%', '{', '<', '[', '*':
		last := s[len(s)-1]
		switch {
		case s[0] == '$' && len(s) > 1 && (s[1] == '{' || s[1] == '(' || s[1] == '_' || 'A' <= s[1] && s[1] <= 'Z') && !hasSmallAfter(s):
			return true
		case s[0] == '$' && len(s) > 1 && ascii.AllDigits(s[1:]):
			return true // a place of a statement
		case s[0] == '$' && len(s) > 3 && strings.IndexByte(s, ' ') < 0 && isVariable(s[1:]):
			return true
		case s[0] == '%' && last == '%' && len(s) > 2,
			s[0] == '{' && last == '}' && len(s) > 2 && !isKeyIn(s),
			s[0] == '<' && last == '>',
			s[0] == '[' && last == ']' && !hasDigit(s):
			return true
		}
	}
	stars := 0
	for i := range len(s) {
		switch s[i] {
		case '*', 'x', 'X', '.', '#', '-':
			stars++
		default:
			if s[i] >= 0x80 && (ascii.At(s, i, "•") || ascii.At(s, i, "…") || s[i] != 0xE2 && s[i] < 0xC0) {
				stars++
			}
		}
	}
	if stars == len(s) && len(s) >= 3 {
		return true
	}
	if strings.HasSuffix(s, "***") && len(s) <= 16 {
		return true // a prefix, and stars
	}
	last := 0 // where such a word may begin
	switch {
	case len(s) > 64:
		return false
	case len(s) <= 24:
		last = len(s) - 1
	}
	for i := 0; i <= last; i++ {
		if !ascii.HasByte("poegscrfy<", s[i]|0x20) {
			continue
		}
		for _, part := range &standIns {
			if s[i]|0x20 == part[0]|0x20 && len(s)-i >= len(part) && ascii.EqualFold(s[i:i+len(part)], part) {
				return true
			}
		}
	}
	return false
}

// isKeyIn reports whether what stands in braces is no name of a variable.
func isKeyIn(s string) bool {
	s = strings.Trim(s, "{}")
	return hasDigit(s) && canBe(s) && strings.IndexAny(s, " _.-$") < 0
}

// isVariable reports whether a word is the name of a variable for a secret:
// letters only.
func isVariable(s string) bool {
	for i := range len(s) {
		if !ascii.IsLetter(s[i]) && s[i] != '_' {
			return false
		}
	}
	_, ok := kindOf(s)
	return ok
}

// standIns are what the names of variables and of what is put in later hold.
var standIns = [...]string{
	"process.env", "os.environ", "os.getenv", "getenv(", "env[", "env(", "secrets.", "config.", "settings.",
	"redacted", "filtered", "your_", "your-", "<your", "changeme", "placeholder",
}

// hasSmallAfter reports whether a value that begins with a dollar sign goes on
// as no name of a variable does.
func hasSmallAfter(s string) bool {
	if s[1] == '{' || s[1] == '(' {
		return s[len(s)-1] != '}' && s[len(s)-1] != ')'
	}
	for i := 1; i < len(s); i++ {
		if c := s[i]; c != '_' && !ascii.IsDigit(c) && (c < 'A' || c > 'Z') {
			return true
		}
	}
	return false
}

// isUUID reports whether a token is one (RFC 9562 §4).
func isUUID(s string) bool {
	return len(s) == 36 && s[8] == '-' && s[13] == '-' && s[18] == '-' && s[23] == '-' && ascii.IsHexID(s)
}

// isTime reports whether digits read as a point in time: Unix seconds between
// 2001 and 2033 with up to nine digits behind, or a date of 8, 12 or 14 digits.
func isTime(s string) bool {
	switch len(s) {
	case 10, 13, 16, 19:
		return s[0] == '1'
	case 8, 12, 14:
		year, month, day := s[:4], s[4:6], s[6:8]
		if year < "1970" || year > "2099" || month < "01" || month > "12" || day < "01" || day > "31" {
			return false
		}
		return len(s) == 8 || s[8:10] < "24" && s[10:12] < "60"
	}
	return false
}

// isAddress reports whether a token is an IP address or a version: digits and
// dots, and nothing else.
//
//go:noinline
func isAddress(s string) bool {
	dots := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '.':
			dots++
		case !ascii.IsDigit(c):
			return false
		}
	}
	return dots == 3 || dots == 2
}

// hidden returns what stands for a secret: its prefix or its scheme, where it has
// one, and stars.
func hidden(value string) string {
	if blank := strings.IndexByte(value, ' '); blank > 0 && blank < len(value)-6 && isScheme(value[:blank]) {
		return value[:blank] + " " + hidden(value[blank+1:])
	}
	end := 0
	for end < len(value) && ascii.IsToken(value[end]) {
		end++
	}
	if end == 0 {
		return "***"
	}
	if prefix := prefixOf(value[:end]); prefix != "" {
		return prefix + "***"
	}
	if isAccount(value[:end]) {
		return value[:2] + "***"
	}
	return "***"
}

// derived returns the part of the header Authorization that is made of the secret,
// where its scheme is Digest (RFC 7616 §3.4) or one that says which headers it signs:
// what else stands there says which user, realm, algorithm and headers were tried.
// to is 0 where it is no such header.
func derived(s string) (from, to int) {
	name := "response="
	switch {
	case len(s) < 20:
		return 0, 0
	case ascii.EqualFold(s[:10], "aws4-hmac-"), ascii.EqualFold(s[:8], "hmac-sha"):
		name = "signature="
	case !ascii.EqualFold(s[:7], "digest "):
		return 0, 0
	}
	from = ascii.IndexFold(s, name)
	if from < 0 {
		if name == "signature=" && ascii.IndexFold(s, "signedheaders=") > 0 {
			return len(s), len(s) // it was cut off, or is looked at by itself
		}
		return 0, 0
	}
	for from += len(name); from < len(s) && (s[from] == '\\' || s[from] == '"'); {
		from++
	}
	for to = from; to < len(s) && s[to] > ' ' && strings.IndexByte("\\\",;&", s[to]) < 0; {
		to++
	}
	return from, to
}

// isScheme reports whether a word is a scheme of HTTP authentication.
func isScheme(s string) bool { return schemes.HasFold(s) }

var schemes = ascii.NewWords(" basic bearer token apikey api-key key digest hawk hmac negotiate ntlm aws4-hmac-sha256 sharedkey sharedkeylite hoba" +
	" mutual oauth vapid scram-sha-256 signature ")

// partly hides the middle of a number: +14155550123 becomes +14*******23.
func partly(number string) string {
	var room [40]byte
	b := append(room[:0], number...)
	seen, total := 0, digitsIn(number)
	for i, c := range b {
		if !ascii.IsDigit(c) {
			continue
		}
		seen++
		if seen > 2 && seen <= total-2 {
			b[i] = '*'
		}
	}
	return string(b)
}

//
//go:noinline
func digitsIn(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]-'0' < 10 {
			n++
		}
	}
	return n
}

// begins reports whether a text begins with a word of a list that has blanks between
// them, and holds whether it has one anywhere; letters of either case are one.
//
//go:noinline
func begins(s, list string) bool {
	for i := 0; i < len(list); i++ {
		for k := 0; k < len(s) && i < len(list) && list[i]|0x20 == s[k]|0x20; k++ {
			if i++; i == len(list) || list[i] == ' ' {
				return true
			}
		}
		for i < len(list) && list[i] != ' ' {
			i++
		}
	}
	return false
}

func holds(s, list string) bool {
	for word := ""; list != ""; {
		if word, list, _ = ascii.Cut(list, " "); ascii.IndexFold(s, word) >= 0 {
			return true
		}
	}
	return false
}

// lastByte is strings.LastIndexByte, which would be copied into each of its callers.
//
//go:noinline
func lastByte(s string, c byte) int { return strings.LastIndexByte(s, c) }

// skip returns the first place of a text, from one on, where none of some bytes stands.
//
//go:noinline
func skip(s string, at int, bytes string) int {
	for at < len(s) && strings.IndexByte(bytes, s[at]) >= 0 {
		at++
	}
	return at
}

// oneAt returns how long the first of some texts is that stands at a place, with bars
// between them; 0 where none does.
//
//go:noinline
func oneAt(s string, at int, texts string) int {
	for from := 0; from < len(texts); from++ {
		k := 0
		for from+k < len(texts) && texts[from+k] != '|' && at+k < len(s) && s[at+k] == texts[from+k] {
			k++
		}
		if from+k == len(texts) || texts[from+k] == '|' {
			return k
		}
		for from += k; from < len(texts) && texts[from] != '|'; {
			from++
		}
	}
	return 0
}

// back returns up to n bytes of a text in front of a place, and ahead up to n from it on.
//
//go:noinline
func back(s string, at, n int) string { return s[max(0, at-n):at] }

//
//go:noinline
func ahead(s string, at, n int) string { return s[at:min(len(s), at+n)] }
