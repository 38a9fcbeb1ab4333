package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// The forms by which secrets and personal values are known wherever they
// stand, and the names of keys whose values are such.

// forms finds in a text what is to be masked by its form alone.
type forms struct {
	s    string
	add  func(mask)
	tree bool // keys are looked at on the parse tree
}

func (f *forms) hide(start, end int, kind Kind, with string) {
	f.add(mask{start, end, kind, with})
}

// find goes through s[from:to] token by token. A token is a run of bytes that
// keys, addresses and numbers are made of.
func (f *forms) find(from, to int) {
	s := f.s[:to]
	for i := from; i < len(s); {
		if !ascii.IsToken(s[i]) && s[i] != '+' {
			i++
			continue
		}
		end, at := i+1, false
		for {
			for end < len(s) && ascii.IsToken(s[end]) {
				end++
			}
			if end == len(s) || s[end] != '@' && s[end] != '+' {
				break
			}
			at = at || s[end] == '@'
			end++
		}
		switch {
		case at:
			i = f.email(i, end)
		case s[i]-'0' < 10 || s[i] == '+':
			i = f.number(i, end, to)
		case f.tree && !mayBeForm(s[i:end]):
			i = end
		default:
			i = f.token(i, end, to)
		}
	}
}

// token masks what one token is that is neither a number nor an address, and
// returns where to go on.
func (f *forms) token(i, end, to int) int {
	word := f.s[i:end]
	if mayBeForm(word) {
		switch {
		case ascii.HasAt(word, 0, "eyJ") && len(word) > 20:
			f.hide(i, end, maskJWT, "eyJ***")
			return end
		case isKeyForm(word):
			f.hide(i, end, maskSecret, hidden(word))
			return end
		case isAccountForm(word):
			f.hide(i, end, maskAccount, word[:2]+"***")
			return end
		case word == "Bearer" || word == "Basic":
			return f.after(end, to, maskSecret)
		}
	}
	if f.tree {
		return end
	}
	if kind, ok := secretKey(word); ok {
		return f.assigned(end, to, kind)
	}
	if word == "-u" || word == "--user" {
		return f.after(end, to, maskSecret)
	}
	return end
}

// mayBeForm reports whether a token is long enough for a form of secrets, and
// has a second letter that one has. Nearly no token does.
func mayBeForm(word string) bool {
	if len(word) < 5 {
		return false
	}
	switch word[1] {
	case 'k', 'h', 'o', 'K', 'E', 'C', 'A': // sk_, whsec_, xoxb-, AKIA, KEY01, AC, MA_, …
		return true
	case 'y':
		return word[0] == 'e'
	case 'e', 'a':
		return word[0] == 'B' // Bearer, Basic
	}
	return false
}

// email masks the local part of an address.
func (f *forms) email(i, end int) int {
	word := f.s[i:end]
	at := strings.IndexByte(word, '@')
	domain := word[at+1:]
	if dot := strings.LastIndexByte(domain, '.'); dot <= 0 || dot == len(domain)-1 {
		return end
	}
	f.hide(i, i+at, maskEmail, "***")
	return end
}

// number masks a telephone number: a plus sign and at least seven digits, with
// or without separators, or 10 to 15 digits that are not a point in time.
func (f *forms) number(i, end, to int) int {
	s := f.s
	if i > 0 && (ascii.IsLetter(s[i-1]) || s[i-1] == '#') {
		return end
	}
	stop, digits := f.numberEnd(i, to)
	if digits == 0 {
		return end
	}
	plus := s[i] == '+' && digits >= 7
	plain := stop == end && digits >= 10 && s[i] != '+' && !isTimeStamp(s[i:stop])
	if !plus && !plain {
		return end
	}
	f.hide(i, stop, maskNumber, partly(s[i:stop]))
	return max(end, stop)
}

// numberEnd returns the end of the longest number at i that has at most 15
// digits and ends where a word does, and how many digits it has. After a plus
// sign its groups may be set apart, each by one separator or a bracket.
func (f *forms) numberEnd(i, to int) (stop, digits int) {
	s := f.s
	stop = i
	for k, n := i, 0; k < to && n <= 15; k++ {
		switch c := s[k]; {
		case c-'0' < 10:
			n++
			next := k + 1
			if n <= 15 && (next == to || endsNumber(s[next])) {
				stop, digits = next, n
			}
		case k == i && c == '+':
		case s[i] != '+' || strings.IndexByte(" -.()/", c) < 0 || !ascii.IsDigit(s[k-1]) && s[k-1] != ')' && c != '(':
			return stop, digits
		}
	}
	return stop, digits
}

// endsNumber reports whether a number ends before a byte: none that a word is
// made of, and no colon.
func endsNumber(c byte) bool {
	return c == '-' || c == '.' || c != ':' && !ascii.IsToken(c)
}

// isTimeStamp reports whether digits read as Unix seconds between 2001 and
// 2033, or as the milliseconds or microseconds of that time.
func isTimeStamp(s string) bool {
	return (len(s) == 10 || len(s) == 13) && s[0] == '1'
}

// after masks the token after the next blanks.
func (f *forms) after(i, to int, kind Kind) int {
	s := f.s
	for i < to && (s[i] == ' ' || s[i] == '\t' || s[i] == '\'' || s[i] == '"') {
		i++
	}
	end := i
	for end < to && s[end] > ' ' && strings.IndexByte("\"'<>,;)}\\", s[end]) < 0 {
		end++
	}
	if end-i >= 6 {
		f.hide(i, end, kind, hidden(s[i:end]))
		return end
	}
	return i
}

// assigned masks the value after "key=", "key: " and the like, and that of an
// element, "<key>".
func (f *forms) assigned(i, to int, kind Kind) int {
	s := f.s
	from := i
	for i < to && i < from+4 && strings.IndexByte("\"'\\&", s[i]) >= 0 {
		i++
	}
	separator := i
	for i < to && (s[i] == ' ' || s[i] == ':' || s[i] == '=' || s[i] == '>') {
		i++
	}
	if i == separator || !strings.ContainsAny(s[separator:i], ":=") && s[separator] != '>' {
		return from
	}
	for i < to && strings.IndexByte("\"'\\", s[i]) >= 0 {
		i++
	}
	end := i
	if kind == maskCookie {
		for end < to && s[end] != '\n' && s[end] != '"' && s[end] != '\'' {
			end++
		}
	} else {
		for end < to && s[end] > ' ' && strings.IndexByte("\"'<>,;)}]&\\", s[end]) < 0 {
			end++
		}
	}
	value := s[i:end]
	if value == "Bearer" || value == "Basic" {
		return i
	}
	if len(value) >= 3 && !isWordOf(value) {
		f.hide(i, end, kind, hidden(value))
		return end
	}
	return from
}

// isWordOf reports whether a value is a word that says something about a
// secret rather than one.
func isWordOf(s string) bool {
	return ascii.AmongFold(" null none nil true false undefined missing invalid required expired incorrect ", s)
}

// secretKey reports whether a key's value is secret, and what kind of secret
// it is.
func secretKey(key string) (Kind, bool) {
	if len(key) < 3 || len(key) > 40 || !mayEndAsSecret(key) {
		return 0, false
	}
	var b [40]byte
	letters := ascii.AppendLetters(b[:0], key)
	if n := len(letters) - 1; n >= 3 && letters[n] == 's' {
		letters = letters[:n] // secrets, tokens
	}
	if len(letters) == 0 {
		return 0, false
	}
	names := secretNames[letters[len(letters)-1]-'a']
	for i := range names {
		name := &names[i]
		from := len(letters) - len(name.word)
		if from < 0 || from > 0 && name.whole || letters[from] != name.word[0] {
			continue
		}
		if string(letters[from:]) == name.word {
			return name.kind, true
		}
	}
	return 0, false
}

// mayEndAsSecret reports whether the last two letters of a key are those of one
// of secretNames, but for an s. Of nearly all words they are not.
func mayEndAsSecret(key string) bool {
	n := len(key)
	last, before := key[n-1]|0x20, key[n-2]|0x20
	if last == 's' {
		last, before = before, key[n-3]|0x20
	}
	if last-'a' >= 26 || before-'a' >= 26 {
		return true // what is no letter does not count
	}
	return secretEndings[last-'a']>>(before-'a')&1 != 0
}

// secretName is a key that names a secret, or what such keys end with, in
// small letters and nothing else.
type secretName struct {
	word  string
	whole bool // it is the whole key
	kind  Kind
}

// secretNames are all of them by their last letter.
var secretNames = [26][]secretName{
	'd' - 'a': {
		{"password", false, maskSecret}, {"passwd", false, maskSecret}, {"sessionid", false, maskSecret},
		{"accountsid", true, maskAccount}, {"accountid", true, maskAccount}, {"subaccountid", true, maskAccount},
		{"userid", true, maskAccount}, {"customerid", true, maskAccount}, {"pwd", true, maskSecret},
		{"authid", true, maskAccount}, {"xauthid", true, maskAccount},
	},
	'e' - 'a': {
		{"cookie", true, maskCookie}, {"setcookie", true, maskCookie}, {"passcode", true, maskSecret},
		{"signature", false, maskSecret}, {"passphrase", false, maskSecret},
	},
	'g' - 'a': {{"sig", true, maskSecret}},
	'h' - 'a': {{"auth", true, maskSecret}},
	'l' - 'a': {{"email", true, maskEmail}, {"credential", false, maskSecret}},
	'n' - 'a': {{"token", false, maskSecret}, {"authorization", false, maskSecret}, {"pin", true, maskSecret}},
	'p' - 'a': {{"otp", true, maskSecret}},
	'r' - 'a': {{"bearer", false, maskSecret}},
	't' - 'a': {{"secret", false, maskSecret}, {"jwt", true, maskSecret}},
	// Of the many keys that end in "key", those that name one.
	'y' - 'a': {
		{"key", true, maskSecret}, {"apikey", true, maskSecret}, {"privatekey", true, maskSecret},
		{"accesskey", true, maskSecret}, {"secretkey", true, maskSecret}, {"authkey", true, maskSecret},
		{"signingkey", true, maskSecret}, {"signaturekey", true, maskSecret}, {"accountkey", true, maskSecret},
		{"masterkey", true, maskSecret}, {"xapikey", true, maskSecret}, {"encryptionkey", true, maskSecret},
	},
}

// secretEndings have, by the last letter of secretNames, a bit for each letter
// before it.
var secretEndings = [26]uint32{
	'd' - 'a': 1<<('r'-'a') | 1<<('w'-'a') | 1<<('i'-'a'),
	'e' - 'a': 1<<('i'-'a') | 1<<('d'-'a') | 1<<('r'-'a') | 1<<('s'-'a'),
	'g' - 'a': 1 << ('i' - 'a'),
	'h' - 'a': 1 << ('t' - 'a'),
	'l' - 'a': 1<<('i'-'a') | 1<<('a'-'a'),
	'n' - 'a': 1<<('e'-'a') | 1<<('o'-'a') | 1<<('i'-'a'),
	'p' - 'a': 1 << ('t' - 'a'),
	'r' - 'a': 1 << ('e' - 'a'),
	't' - 'a': 1<<('e'-'a') | 1<<('w'-'a'),
	'y' - 'a': 1 << ('e' - 'a'),
}

// alwaysSecret reports whether a key's value is secret whatever it looks like.
func alwaysSecret(key string) bool {
	return ascii.IndexFold(key, "password") >= 0 || ascii.IndexFold(key, "authorization") >= 0 || ascii.IndexFold(key, "passphrase") >= 0
}

// isNumberKey reports whether a key's value is somebody's telephone number.
func isNumberKey(key string) bool {
	return ascii.AmongFold(numberKeys, key)
}

const numberKeys = " to from msisdn number phone phone_number phonenumber recipient sender caller callee" +
	" destination source to_number from_number mobile cli international_format_number" +
	" national_format_number contact value "

// isKeyForm reports whether a token is a key by its prefix.
func isKeyForm(s string) bool {
	for _, prefix := range &keyPrefixes {
		if s[0] == prefix[0] && strings.HasPrefix(s, prefix) && len(s) >= len(prefix)+6 {
			return true
		}
	}
	return len(s) == 34 && strings.HasPrefix(s, "SK") && ascii.IsHexID(s[2:])
}

var keyPrefixes = [...]string{"sk_live_", "sk_test_", "pk_live_", "pk_test_", "rk_live_", "whsec_", "ghp_", "xoxb-", "AKIA", "KEY01"}

// isAccountForm reports whether a token is an account's id by its form: AC and
// 32 hexadecimal digits, MA_… and SA_….
func isAccountForm(s string) bool {
	if len(s) == 34 && strings.HasPrefix(s, "AC") && ascii.IsHexID(s[2:]) {
		return true
	}
	return len(s) >= 9 && (strings.HasPrefix(s, "MA_") || strings.HasPrefix(s, "SA_"))
}
