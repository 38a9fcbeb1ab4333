package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// Values that an error repeats as it refuses them. Who checks an input says its name and
// what it was, in an order of their own: a name in front, a name behind.

// maxEcho is how far from the word the value and its name are looked for.
const maxEcho = 300

// echoWords stand in front of a value that is repeated, and fieldWords in front of its
// name behind it. typeWords are what values are said to be, and none.
var (
	echoWords  = ascii.NewWords(" value input input_value entry received got expected argument choice parsing string ")
	fieldWords = ascii.NewWords(" the at key field parameter param argument option column header property query attribute setting variable ")
	typeWords  = ascii.NewWords(" string number boolean object array integer int float nan nonetype str bool ")
)

// echoed masks the value that an error repeats around the word at i: invalid value '…' for
// header X-Api-Key; "password" with value "…" is too short; Duplicate entry '…' for key 'otp';
// '…' is not a valid value for the X-Api-Key header.
func (f *finder) echoed(i, end int) {
	s := f.s
	at := end
	at = skip(s[:min(len(s), end+4)], at, " :=([\\")
	if at == end {
		return
	}
	f.steps -= stepsPerText
	at += oneAt(s, at, "is (")
	from, to := quotedAt(s[:min(len(s), at+maxEcho)], at)
	isQuoted := to > from
	if !isQuoted && strings.IndexByte("[(", s[at-1]) >= 0 {
		n := strings.IndexAny(ahead(s, at, maxEcho), "])")
		from, to, isQuoted = at, at+max(0, n), n > 0
	}
	if isQuoted {
		value := strings.TrimSuffix(strings.TrimSuffix(s[from:to], `\n`), `\r`)
		if len(value) >= 2 && !isState(value) && !isName(value) && !isScheme(value) && !typeWords.HasFold(value) && f.isEchoOfSecret(i, to+1) {
			f.secret(from, to, maskSecret)
		}
		return
	}
	if from, to = at, f.tokenEnd(at); isEchoed(s[from:to]) && (f.isFieldBehind(to) || f.isCompared(i)) {
		f.secret(from, to, maskSecret)
	} else if f.isFieldBehind(end) {
		// "'…' is not a valid value for the X-Api-Key header"
		begin := max(0, i-maxEcho)
		begin += lastByte(s[begin:i], '\n') + 1
		f.steps -= maxEcho
		before := s[begin:i]
		if n := strings.LastIndexAny(before, "'\"`"); n > 0 {
			if m := lastByte(before[:n], before[n]); m >= 0 && isEchoed(before[m+1:n]) {
				f.secret(begin+m+1, begin+n, maskSecret)
			}
		}
	}
}

// isCompared reports whether the line says in front of a word that a secret differs from
// another one: "password mismatch: got".
func (f *finder) isCompared(i int) bool {
	before := back(f.s, i, 2*maxTold)
	return isMismatch(before[lastByte(before, '\n')+1:])
}

// isMismatch reports whether words say that a secret differs from another one.
func isMismatch(s string) bool {
	return holds(s, "passw otp pin secret token kennw") && holds(s, "mismatch wrong differ match incorrect falsch")
}

// isFieldBehind reports whether the name of a secret stands behind a place and a word
// that links it: " for header X-Api-Key", " for key 'users.otp'".
func (f *finder) isFieldBehind(at int) bool {
	s := ahead(f.s, at, maxTold)
	_, rest, ok := ascii.Cut(s, " ")
	word, rest := firstWord(rest)
	if !ok || !ascii.AmongFold(" for of in at on für → ", word) {
		return false
	}
	for {
		rest = strings.TrimLeft(rest, " '\"`:\\[")
		end := 0
		for end < len(rest) && ascii.IsToken(rest[end]) {
			end++
		}
		if end == 0 || !fieldWords.HasFold(rest[:end]) {
			return isName(rest[:end])
		}
		rest = rest[end:]
	}
}

// isEchoOfSecret reports whether the value that is repeated behind the word at i and ends in
// front of a place is that of a secret: the field that is named last before it, or behind it.
func (f *finder) isEchoOfSecret(i, end int) bool {
	s := f.s
	if f.isFieldBehind(min(len(s), end)) {
		return true
	}
	begin := max(0, i-maxEcho/2)
	isWhole := begin == 0
	if n := lastByte(s[begin:i], '\n'); n >= 0 {
		begin, isWhole = begin+n+1, true
	}
	f.steps -= i - begin
	for at := i; at > begin; {
		for at > begin && !ascii.IsToken(s[at-1]) {
			at--
		}
		stop := at
		for at > begin && ascii.IsToken(s[at-1]) {
			at--
		}
		word := strings.TrimRight(s[at:stop], ".")
		isField := at > 0 && strings.IndexByte("'\"`", s[at-1]) >= 0 || strings.HasPrefix(word, "-")
		if word != "" && isName(word) {
			return true
		} else if isField {
			return false
		}
	}
	if isWhole && begin > 1 {
		// Alone on the line above, as pydantic has it.
		above := s[max(0, begin-1-maxName) : begin-1]
		above = strings.TrimSpace(above[lastByte(above, '\n')+1:])
		if isName(above) && strings.IndexByte(above, ' ') < 0 {
			return true
		}
	}
	// In the path behind it: (through reference chain: Request["otp"])
	rest := s[min(len(s), end):min(len(s), end+maxEcho)]
	n := strings.LastIndex(rest, `["`)
	if m := strings.LastIndex(rest, `[\"`); m > n {
		n = m + 1
	}
	if n < 0 {
		return false
	}
	rest = rest[n+2:]
	n = strings.IndexAny(rest, "\"\\")
	return n > 0 && isName(rest[:n])
}

// isEchoed reports whether a value that is repeated without quotes can be a secret.
func isEchoed(value string) bool {
	return len(value) >= 8 && canBe(value) && !isWords(value) && !isName(value) && strings.IndexByte(value, '(') < 0
}
