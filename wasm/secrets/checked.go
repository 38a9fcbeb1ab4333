package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// One-time codes under a name that anything may have: a code that a request checks, the
// codes of a list, the parameters of a template.

// moreCodes masks the codes of a list behind its first, which ends at a place, and
// returns where the last one ends.
func (f *finder) moreCodes(at int) int {
	s := f.s
	for {
		from := skip(s, at, ", ;/|")
		from += oneAt(s, from, "and |und ")
		to := f.tokenEnd(from)
		for to > from && s[to-1] == '.' {
			to--
		}
		if from == at || to-from < 6 || to-from > 16 || digitsIn(s[from:to]) < 4 || isTime(s[from:to]) || isAddress(s[from:to]) {
			return at
		}
		f.secret(from, to, maskSecret)
		at = to
	}
}

// parameterLists are lists of what is put into a template, mostly those of one-time codes.
const parameterLists = " localizable_params templateparas templateparamset "

// digitsAt returns how many digits stand at a place.
//
//go:noinline
func digitsAt(s string, at int) int {
	n := 0
	for at+n < len(s) && ascii.IsDigit(s[at+n]) {
		n++
	}
	return n
}

// isVerifyCode reports whether the parameter s[i:end] is a one-time code that is
// checked, or the code of a login (RFC 6749 §4.1.3): a code in what is sent for a
// verification, or one that looks like a key.
func (f *finder) isVerifyCode(i, end, at int, sep separator) bool {
	s := f.s
	if word := s[i:end]; ascii.EqualFold(word, "text") || word == "default" || end-i < 3 && ascii.AllDigits(word) && i > 0 && s[i-1] == '"' {
		from, to := f.quoted(at)
		if to == 0 || !mayBeCode(s[from:to]) {
			return false
		}
		f.steps -= stepsPerText
		return ascii.IsDigit(word[0]) && isOnlyMember(s, from, to) && f.isContent(i) || f.templates.isNear(s, from, to) && fillsTemplate(s, from, to)
	}
	if !ascii.EqualFold(s[i:end], "code") || i == 0 || strings.IndexByte("&?\"'{(,", s[i-1]) < 0 && s[i-1] > ' ' {
		return false
	}
	from, to := f.quoted(at)
	if to == 0 {
		if sep == colon {
			return false
		}
		from, to = at, f.bareEnd(at, sep)
	}
	if value := s[from:to]; !ascii.AllDigits(value) {
		f.steps -= stepsPerText
		around := s[max(0, i-2*maxTold):min(len(s), to+2*maxTold)]
		return sep == equals && (strings.HasPrefix(value, "4/0") || strings.HasPrefix(value, "4%2F0") ||
			len(value) >= 8 && canBe(value) && !isConstant(value) && holds(around, "authorization_code redirect_uri code_verifier &state= ?state="))
	}
	return mayBeCode(s[from:to]) && f.isChecked(i, to, sep)
}

// isContent reports whether what stands before i calls it the variables of a template.
func (f *finder) isContent(i int) bool {
	return holds(back(f.s, i, maxTold), "variables template")
}

// mayBeCode reports whether digits can be a one-time code.
//
//go:noinline
func mayBeCode(s string) bool { return len(s) >= 4 && len(s) <= 10 && ascii.AllDigits(s) }

// isChecked reports whether what stands around a code whose name begins at i says
// that it is checked, and nothing behind it that it is the code of an error.
func (f *finder) isChecked(i, to int, sep separator) bool {
	s := f.s
	f.steps -= 4 * stepsPerText
	behind := ahead(s, to, 2*maxTold)
	before := back(s, i, 300)
	if n := strings.IndexByte(behind, '\n'); n >= 0 {
		behind = behind[:n]
	}
	if holds(behind, "message msg error status title reason more_info moreinfo") {
		return false
	}
	if isVerification(before) {
		return true
	}
	if s[i-1] <= ' ' && !strings.HasSuffix(before, ", ") {
		return false // a line of a log
	}
	if ids := "request_id requestid to="; holds(before, ids) || holds(behind, ids) {
		return true
	}
	return isVerification(behind)
}

// isVerification reports whether what stands before a code speaks of checking one, and
// behind that neither of what went wrong nor of an answer.
func isVerification(before string) bool {
	at := -1
	for _, word := range [...]string{"verif", "2fa", "otp", "templateparam"} {
		n := ascii.IndexFold(before, word)
		for n >= 0 && n > at {
			at = n
			if next := ascii.IndexFold(before[n+1:], word); next >= 0 {
				n += 1 + next
			}
		}
	}
	if at < 0 {
		return false
	}
	before = before[at:]
	if holds(before, "error fail exception reject deliver respon answer statuscode values where") || strings.Contains(before, "not found") {
		return false
	}
	for i := 1; i+3 < len(before); i++ {
		if before[i-1] == ' ' && '2' <= before[i] && before[i] <= '5' && digitsAt(before, i) == 3 && !isWordByte(before[i+3]) {
			return false // the status of an answer
		}
	}
	return true
}
