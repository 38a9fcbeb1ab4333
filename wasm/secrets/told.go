package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// Values that a sentence or a construction around their name tells: "the password for
// the trunk is …", user / password, a value changed to another, a name's object.

// asWords stand between a verb of logging in and the user: "logged in as".
var asWords = ascii.NewWords(" with as mit als using ")

// isLoggingIn reports whether the words before tell that somebody logs in.
func (f *finder) isLoggingIn() bool {
	from := f.before
	if f.after-from == 2 && from > 1 {
		from = f.wordBefore(from - 1) // in
	}
	return begins(f.s[from:f.after], "log anmeld einlog eingel bind auth connect regist zugang sign credential")
}

// besideUser masks the password at a place that a sentence about logging in names beside
// its user, with the word at i between them: "we bind as acme with …". It returns where
// that ends, 0 where there is none.
func (f *finder) besideUser(i, at int) int {
	s := f.s
	from, to := f.valueIn(at)
	value := s[from:to]
	if !isMadeUp(value) {
		return 0
	}
	f.steps -= 2 * maxTold
	before := back(s, i, 2*maxTold)
	before = before[strings.LastIndexAny(before, "\n;")+1:]
	isOdd := isOdd(value) || strings.IndexAny(value, "!#$%&*+?^~") > 0 || holds(before, "credential zugangsdaten")
	if !isOdd || !holds(before, "bind log auth anmeld zugang credential portal account konto user benutzer pass kennw") {
		return 0
	}
	f.secret(from, to, maskSecret)
	return to
}

// quotedOrWord returns what stands at a place, in quotes or not.
func (f *finder) quotedOrWord(at int) string {
	if from, to := quotedAt(f.s, at); to > 0 {
		return f.s[from:to]
	}
	return f.s[at:f.tokenEnd(at)]
}

// followsLogin reports whether the word before the one at i is a user, because the word
// before that says so: "login acme password …", on one line or on two.
func (f *finder) followsLogin(i int) bool {
	if f.after == 0 || i-f.after > 8 || f.before < 2 || f.s[f.before-1] != ' ' || isState(f.s[f.before:f.after]) || f.isEither() {
		return false
	}
	return ascii.AmongFold(" login username system_id ", f.s[f.wordBefore(f.before):f.before-1])
}

// isEither reports whether the word before says that one of two is meant: "Incorrect
// username or password". Behind it stands a status, if anything does.
func (f *finder) isEither() bool { return ascii.AmongFold(" or oder ", f.s[f.before:f.after]) }

// bracketed returns what stands in the round bracket at a place, if that is short, behind
// what it says of it: (plain: …).
func bracketed(s string, at int) string {
	inside := s[at+1 : at+max(1, strings.IndexByte(ahead(s, at, 40), ')'))]
	if n := strings.Index(inside, ": "); n > 0 && isWords(inside[:n]) {
		return inside[n+len(": "):]
	}
	return inside
}

// digestAt returns the digest at a place, in quotes of any kind: 32 or 64
// hexadecimal digits (RFC 7616 §3.4.1); to is 0 where there is none.
func digestAt(s string, at int) (from, to int) {
	for at < len(s) && (strings.IndexByte("\"'\\", s[at]) >= 0 || s[at] >= 0x80) {
		at++
	}
	for to = at; to < len(s) && hexDigit(s[to]) >= 0; {
		to++
	}
	if n := to - at; n != 32 && n != 64 || to < len(s) && ascii.IsToken(s[to]) {
		return 0, 0
	}
	return at, to
}

// relations are words that say whose a password is.
var relations = ascii.NewWords(" at for from i in of on that they to we you ich sie wir zu zum zur für fuer vom von der des im am ")

// maxBetween is how many words may stand between a secret's name and "is".
const maxBetween = 8

// behindCopula returns the value behind a secret's name, words that say whose it is or
// who uses it, and "is": "the password for the trunk is …", "the token I use is …"; to
// is 0 where there is none.
func (f *finder) behindCopula(name string, at int) (from, to int) {
	s := f.s
	end := min(len(s), at+maxTold)
	if first := s[at:f.tokenEnd(at)]; first == "" || isState(first) && !relations.HasFold(first) || hasDigit(first) || holds(s[max(0, f.before-maxTold/2):at], "md5 sha hash fingerprint checksum length") {
		return 0, 0
	}
	f.steps -= stepsPerText
	word, last := "", ""
	for n := 0; n < maxBetween && at < end; n++ {
		stop := f.tokenEnd(at)
		word, last = s[at:stop], word
		if stop+1 >= len(s) || s[stop] != ' ' || word == "" || n > 0 && notSecretAfter.Has(word) && !ascii.Among(" used user in at valid ", word) {
			return 0, 0
		}
		if at = stop + 1; !copulas.HasFold(word) && !(ascii.AmongFold(" to auf ", word) && changes.HasFold(last)) {
			continue
		}
		at = f.behindAdverbs(at)
		if end := f.changed(at); end > 0 {
			return end, end // both are masked
		}
		if from, to = f.quoted(at); to > from {
			if value := s[from:to]; isState(value) || isName(value) || isWords(value) && (!isPasswordName(name) || isSentence(value)) {
				return 0, 0
			}
			return from, to
		}
		to = f.bareEnd(at, colon)
		value := strings.TrimSuffix(s[at:to], ".")
		isPin := pinNames.HasFold(name)
		if isPin && ascii.AllDigits(value) && len(value) >= 4 || !isPin && isGiven(value) || !isPin && isPasswordName(name) && canBePassword(value) && to == len(s) {
			return at, at + len(value)
		}
		return 0, 0
	}
	return 0, 0
}

// isGiven reports whether a value that a sentence gives to a name can be a secret: no word,
// code, version, host or date.
func isGiven(s string) bool {
	if len(s) < 6 || !canBe(s) || !hasDigit(s) || isUUID(s) || isHost(s) || isCoding(s) && isKnownCoding(s) || isConstant(s) || isMarkedID(s) {
		return false
	}
	letters := 0
	for i := range len(s) {
		if strings.IndexByte("()/=<>", s[i]) >= 0 {
			return false
		}
		if ascii.IsLetter(s[i]) {
			letters++
		}
	}
	return letters >= 2
}

// isMarkedID reports whether a value is a version or an id: capitals and a number, with a
// dash perhaps, or a v and a number.
func isMarkedID(s string) bool {
	s = strings.TrimRight(s, ".0123456789")
	return s == "v" || isCapitals(strings.TrimRight(s, "-"))
}

// adverbs may stand between "is" and a value.
var adverbs = ascii.NewWords(" now currently still simply just set to probably always jetzt nun aktuell derzeit immer noch wohl wir ich ")

// behindAdverbs returns where the value begins behind these.
func (f *finder) behindAdverbs(at int) int {
	for {
		stop := f.tokenEnd(at)
		if stop+1 >= len(f.s) || f.s[stop] != ' ' || !adverbs.HasFold(f.s[at:stop]) {
			return at
		}
		at = stop + 1
	}
}

// isCoding reports whether a word says how a value is written or hashed:
// base64-encoded, SHA256-hashed.
func isCoding(s string) bool {
	return strings.IndexByte(s, '-') >= 0 || isKnownCoding(s)
}

// isKnownCoding reports whether a word begins with the name of an encoding or a hash.
func isKnownCoding(s string) bool {
	return begins(s, "base64 sha md5 utf oauth rfc bcrypt argon iso- tls")
}

// behindWords returns the value behind a password's name and some words and a
// colon: "password for the trunk: …"; to is 0 where there is none.
func (f *finder) behindWords(name string, at int) (from, to int) {
	s := f.s
	begin := at
	if n := strings.IndexAny(ahead(s, at, 2*maxTold), ":\n"); n < 0 || s[at+n] == '\n' {
		return 0, 0
	}
	f.steps -= maxTold
	for at < len(s) && at-begin < maxTold && s[at] != ':' {
		stop := f.tokenEnd(at)
		if word := s[at:stop]; isState(word) && len(word) > 3 || isIDName(word) {
			return 0, 0
		}
		if stop < len(s) && s[stop] == '@' {
			stop = f.tokenEnd(stop + 1)
		}
		if at = max(stop, at+1); stop == begin || at < len(s) && s[at] != ' ' && s[at] != ':' {
			return 0, 0
		}
		at = skip(s, at, " ")
	}
	if !ascii.At(s, min(at, len(s)), ": ") {
		return 0, 0
	}
	from = at + len(": ")
	to = f.bareEnd(from, colon)
	isLast := to == len(s) || s[to] == '\n'
	if isPin := pinNames.HasFold(name); isPin != ascii.AllDigits(s[from:to]) || to-from < 4 || !isPin && !canBePassword(s[from:to]) && (!isLast || isState(s[from:to]) || !relations.HasFold(s[begin:f.tokenEnd(begin)])) {
		return 0, 0
	}
	return from, to
}

// pinNames are what numbers are called that people type in instead of a password.
var pinNames = ascii.NewWords(" pin puk otp passcode totp tan mtan smstan pushtan ")

// mayBePair reports whether the word s[i:end] may make a secret's name with the one
// before it, though it is none: that one is a name, or this the second of a pair.
func (f *finder) mayBePair(i, end int) bool {
	if f.nameless != f.after {
		return true
	}
	word := f.s[i:end]
	if !isPlain(word) {
		c := word[0] | 0x20
		return !isLower(c) || secretSeconds>>(c-'a')&1 != 0
	}
	return seconds.HasFold(word) || word[len(word)-1] == 's' && seconds.HasFold(word[:len(word)-1])
}

// isDull reports whether the word s[i:end] stands in a sentence and neither it nor
// what it makes with the words beside it is the name of anything.
func (f *finder) isDull(i, end int) bool {
	s := f.s
	if end-i < 2 || end-i > maxName || i == 0 || s[i-1] != ' ' || s[end] != ' ' || end+1 == len(s) || !ascii.IsLetter(s[end+1]) || setters.HasFold(f.command) {
		return false
	}
	return f.out.remembered(s[i:end]).isDull && (f.after != i-1 || f.nameless == f.after && !f.mayBePair(i, end))
}

// isChallenge reports whether a name is that of a parameter of a challenge, which
// says whom to ask for a token and for what (RFC 6750 §3): Bearer realm="…".
func (f *finder) isChallenge(sep separator) bool {
	return sep == equals && ascii.EqualFold(f.s[f.before:f.after], "bearer")
}

// logins are names behind which a user and a password stand, with a slash
// between them.
var logins = ascii.NewWords(" login logins zugang account konto user username benutzer benutzername anmeldung access" +
	" zugangsdaten anmeldedaten credentials creds ")

// behindSlash returns the password in "user / password" at a place; to is 0 where
// there is none.
func (f *finder) behindSlash(at int) (from, to int) {
	s := f.s
	end := f.bareEnd(at, colon)
	if n := strings.IndexByte(s[at:end], ':'); n > 0 && canBePassword(s[at+n+1:end]) && !isProtocol(s[at:at+n]) && strings.Count(s[at:end], ":") == 1 {
		return at + n + 1, end
	}
	if end == at {
		return 0, 0
	}
	if !ascii.At(s, end, " / ") {
		if isWords(s[at:end]) && !isState(s[at:end]) && end < len(s) && s[end] == ' ' && at > 2 && s[at-2] == ':' {
			if to = f.bareEnd(end+1, colon); isMadeUp(s[end+1:to]) && (to == len(s) || s[to] != ' ') {
				return end + 1, to // "credentials: acme Uhrwerk7"
			}
		}
		return 0, 0
	}
	from = end + len(" / ")
	to = f.bareEnd(from, colon)
	if !canBe(s[from:to]) {
		return 0, 0
	}
	return from, to
}

// isProtocol reports whether a word begins an address.
func isProtocol(word string) bool {
	return ascii.AmongFold(" sip sips tel mailto http https urn ", word)
}

// chain masks what a value is set equal to once more, as in HA1 = MD5(…) = 51e6…,
// and returns where to go on.
func (f *finder) chain(at int, kind Kind) int {
	s := f.s
	at = skip(s, at, "\"')")
	if end := f.concatenated(at, kind); end > 0 {
		return end
	}
	if end := f.replaced(at, kind); end > 0 {
		return end
	}
	if end := f.compared(at, kind); end > 0 {
		return end
	}
	if !ascii.At(s, at, " = ") {
		return at
	}
	from := at + len(" = ")
	if _, to := f.quoted(from); to > 0 {
		return at // the next assignment
	}
	to := f.bareEnd(from, equals)
	if canBe(s[from:to]) {
		f.secret(from, to, kind)
	}
	return to
}

// replaced masks the string that takes the place of what ends at a place, behind an
// arrow, as Terraform tells of a change: "old" -> "new". It returns where that ends; 0
// where there is none.
func (f *finder) replaced(at int, kind Kind) int {
	s := f.s
	if !ascii.At(s, at, ` -> "`) && !ascii.At(s, at, ` => "`) {
		return 0
	}
	from, to := f.quoted(at + len(` -> `))
	if to-from < 4 || strings.IndexByte(s[from:to], ' ') >= 0 || isState(s[from:to]) {
		return 0
	}
	f.secret(from, to, kind)
	return to + 1
}

// comparisons stand between a value and the one that it is held against.
const comparisons = " but got | but received | but was | got | received | expected | vs | vs. | != | !== | instead of | is not | aber | and the old one | und das alte "

// compared masks the value that the one which ends at a place is held against: expected
// signature …, got …. It returns where that ends, 0 where there is none.
func (f *finder) compared(at int, kind Kind) int {
	rest := ahead(f.s, at, maxTold)
	rest = strings.TrimLeft(rest, ",;:'\"`])")
	n := oneAt(rest, 0, comparisons)
	if n == 0 {
		return 0
	}
	from, to := f.valueIn(skip(f.s, min(len(f.s), at+maxTold)-len(rest)+n, "["))
	if value := f.s[from:to]; len(value) < 4 || !hasDigit(value) || strings.IndexByte(value, ' ') >= 0 || !canBe(value) && !mayBeCode(value) {
		return 0
	}
	f.secret(from, to, kind)
	return to
}

// changed masks both secrets of a sentence about a change behind their name: "password
// changed from … to …". It returns where they end; 0 where there are none.
func (f *finder) changed(at int) int {
	s := f.s
	stop := f.tokenEnd(at)
	if changes.HasFold(s[at:stop]) && stop < len(s) && s[stop] == ' ' {
		at, stop = stop+1, f.tokenEnd(stop+1)
	}
	if stop-at < 3 || stop >= len(s) || s[stop] != ' ' || !ascii.AmongFold(" from von ", s[at:stop]) {
		return 0
	}
	from, to := f.valueIn(stop + 1)
	next := to
	if next < len(s) && s[next] == s[from-1] && s[next] != ' ' {
		next++
	}
	if !ascii.At(s, next, " to ") && !ascii.At(s, next, " auf ") {
		return 0
	}
	first, last := f.valueIn(next + 1 + strings.IndexByte(s[next+1:], ' ') + 1)
	if s[first-1] == ' ' && !canBe(s[first:last]) && !canBePassword(s[first:last]) {
		return 0
	}
	f.secret(from, to, maskSecret)
	f.secret(first, last, maskSecret)
	return last
}

// changes tell that what a name stands for is another one now.
var changes = ascii.NewWords(" changed updated rotated reset switched wurde wird geändert gesetzt zurückgesetzt ")

// valueIn returns the value at a place in a sentence, in quotes or not.
func (f *finder) valueIn(at int) (from, to int) {
	if from, to = f.quoted(at); to > 0 {
		return from, to
	}
	return at, f.bareEnd(at, colon)
}

// heldKeys are those of the members that hold the value where an object stands under a
// name, as a setting that says where it comes from, or one whose type is its key.
var heldKeys = ascii.NewWords(" value plain plaintext default secret s stringvalue ")

// inObject masks the values that the object at a place holds under such keys. It reports
// whether it is an object: its first member has a key.
func (f *finder) inObject(at int, kind Kind) bool {
	s := f.s
	end := min(len(s), at+4*maxTold)
	isObject := false
	k := at + 1
	for k < end && s[k] != '}' {
		if !ascii.IsToken(s[k]) {
			k++
			continue
		}
		stop := f.tokenEnd(k)
		key := s[k:stop]
		for k = stop; k < end && strings.IndexByte("\"'\\ ", s[k]) >= 0; {
			k++
		}
		if k == end || s[k] != ':' && !ascii.At(s, k, "=>") {
			if !isObject {
				break
			}
			continue
		}
		isObject = true
		for k < end && strings.IndexByte(":=> \n", s[k]) >= 0 {
			k++
		}
		if from, to := f.quoted(k); to > 0 {
			if heldKeys.HasFold(key) && to > from {
				f.secret(from, to, kind)
			}
			k = to + 1
		}
	}
	f.steps -= max(0, k-at)
	return isObject
}

// concatenated masks the strings that are put together with the one that ends at
// a place: 'app' . ':' . 'secret', "app" + ":" + key. It returns where they end; 0
// where there are none.
func (f *finder) concatenated(at int, kind Kind) (end int) {
	s := f.s
	for {
		k := at
		k = skip(s, k, " ")
		if k+1 >= len(s) || strings.IndexByte(".+&", s[k]) < 0 {
			return end
		}
		k = skip(s, k+1, " ")
		from, to := f.quoted(k)
		if to == 0 {
			return end
		}
		if to-from >= 2 {
			f.secret(from, to, kind)
		}
		at = min(len(s), to+1)
		end = at
	}
}
