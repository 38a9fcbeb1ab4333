package explain

import (
	"strings"

	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Which words and numbers of prose are codes. A number is one only if the paste
// names a provider and a word before it says that it is a code; bare numbers,
// sizes, counts, ports, times and telephone numbers are none, and neither are
// those of other programs.

// isCodeOfProse reports whether a word of prose looks like a code:
// invalid_phone_number, RATE_LIMIT_EXCEEDED, user:error:not-found. A word that
// anybody may write in capitals counts only where the paste names a provider.
func (r *identified) isCodeOfProse(word string) bool {
	if len(word) < 4 || len(word) > 64 || !ascii.IsLetter(word[0]) {
		return false
	}
	return strings.IndexByte(word, '_') > 0 || strings.Count(word, ":") >= 2 ||
		strings.Count(word, "-") >= 1 && !ascii.HasUpper(word) ||
		!ascii.HasLower(word) && len(word) >= 6 && r.who.owner != nil
}

// maxNumberedCode bounds the digits of a code. More are a telephone number, an
// id or a time.
const maxNumberedCode = 6

// isNumberedCode reports whether the word at s[i:end] of prose is a code of the
// provider that the paste names, by the words around it. A status that HTTP has
// is HTTP's, and 0 is nowhere an error.
func (r *identified) isNumberedCode(p *prose, i, end int) bool {
	s := p.s
	if r.who.owner != nil && s[i] == '-' && end-i == maxNumberedCode && r.isTheirs(s[i:end]) {
		return true // of JSON-RPC
	}
	if r.who.owner == nil || end-i > maxNumberedCode || !ascii.AllDigits(s[i:end]) || s[i:end] == "0" {
		return false
	}
	if n := paste.Status(s[i:end]); n != 0 && isRegistered(n) {
		return false
	}
	if isMeasured(s, i, end) || ofAnother(s[p.from:i]) || isLogLevel(s, i, end) {
		return false
	}
	return afterCode(s[p.from:i]) || r.isNamedNumber(s, p.from, i, end) || (isLinkedCode(s[p.from:i]) || isListed(s[p.from:i])) && r.isTheirs(s[i:end])
}

// isListed reports whether the text before a number ends with a list of numbers that
// begins with a code, "error code 40305, 40312 or".
func isListed(before string) bool {
	before = before[max(0, len(before)-maxClause):]
	listed := false
	for {
		rest := strings.TrimRight(before, " ,/")
		for _, word := range &listWords {
			rest = strings.TrimRight(strings.TrimSuffix(rest, word), " ,")
		}
		digits := len(rest)
		for digits > 0 && ascii.IsDigit(rest[digits-1]) {
			digits--
		}
		if len(rest) == len(before) || len(rest)-digits < 2 {
			return listed && afterPlural(before)
		}
		before, listed = rest[:digits], true
	}
}

// afterPlural reports whether a text says that the numbers behind it are codes.
func afterPlural(before string) bool {
	return afterCode(before) || endsWith(strings.TrimRight(before, " :"), pluralWords[:])
}

// listWords join the last number of a list to those before it; pluralWords are what a
// list of codes is called.
var (
	listWords   = [...]string{" or", " and", " oder", " und"}
	pluralWords = [...]string{"codes", "errors", "fehlercodes"}
)

// isNamedNumber reports whether a number of five or six digits is one of the
// provider's codes by what stands beside it without a word that says so: the
// provider's name before it, "Twilio 30008", or "error" soon behind it, "the 30008
// error", "30008 Unknown error". It must be in the provider's catalog.
func (r *identified) isNamedNumber(s string, from, i, end int) bool {
	if end-i < 4 || r.who.owner.provider == nil {
		return false
	}
	before := strings.TrimRight(s[max(from, i-40):i], " \t\r\n#:(`*\"'")
	behind, _, _ := strings.Cut(s[end:min(len(s), end+24)], "\n")
	if isGiven(before, behind) {
		return r.isTheirs(s[i:end])
	}
	if end-i < 5 {
		return false // a year
	}
	word := before[strings.LastIndexAny(before, " \t\n(")+1:]
	named := word != "" && ascii.IsLetter(word[0]) && r.ownerNamed(word) == r.who.owner
	if !named && ascii.IndexFold(behind, "error") < 0 && ascii.IndexFold(behind, "fehler") < 0 {
		return false
	}
	return r.isTheirs(s[i:end])
}

// isGiven reports whether a number stands between words that say that somebody got it,
// and is no count of what is named behind it: "Twilio gives me 30007 for each SMS".
func isGiven(before, behind string) bool {
	for _, article := range &articles {
		before = strings.TrimSuffix(before, article)
	}
	before = before[strings.LastIndexAny(before, " \n")+1:]
	behind = strings.TrimLeft(behind, "`*\"')] ")
	end := 0
	for end < len(behind) && ascii.IsLetter(behind[end]) {
		end++
	}
	return ascii.AmongFold(givers, before) && (end == 0 && behind == strings.TrimLeft(behind, "-0123456789%$") || ascii.AmongFold(followers, behind[:end]))
}

var articles = [...]string{" a", " an", " the", " einen", " eine", " den"}

// givers stand before what somebody got, followers behind it.
const (
	givers    = " me us get gets got getting see sees seeing with returns returned throws says shows hit hits by bekomme bekommen erhalte erhalten liefert gibt kommt mit "
	followers = " for from when whenever if on in at since after and but or each every now again as while because bei beim wenn von aus seit nach und aber oder jetzt immer "
)

// isTheirs reports whether a number is a code of the provider that the paste names.
func (r *identified) isTheirs(number string) bool {
	return r.who.owner.provider != nil && len(r.find(r.who.owner.provider, "", number)) > 0
}

// isKeyedCode reports whether a plain word stands behind a key of codes and is a code of
// the provider that the paste names.
func (r *identified) isKeyedCode(before, word string) bool {
	if r.who.owner == nil {
		return false
	}
	key := strings.TrimRight(before[max(0, len(before)-24):], " \t:=>'\"`")
	return (endsWith(key, codeKeys[:]) || endsWith(key, []string{"code"}) && strings.IndexAny(before[len(before)-min(len(before), 3):], ":=") >= 0) && r.isTheirs(word)
}

// codeKeys are what members are called that hold a code.
var codeKeys = [...]string{"error_code", "errorcode", "error-code", "error code"}

// isLogLevel reports whether the word before a number is the level of a log's line, and
// the number that of a process or thread: "11:20:31 ERROR 1 --- [main]".
func isLogLevel(s string, i, end int) bool {
	line := s[strings.LastIndexByte(s[:i], '\n')+1 : i]
	return strings.HasSuffix(line, "ERROR ") && (strings.HasPrefix(s[end:], " ---") || hasTime(line))
}

// afterCode reports whether the text before a number says that the number is
// a code: "code: 2", "error 21608", "[HTTP 400] 21608", "status 29".
func afterCode(before string) bool {
	if opensCall(before) {
		return false
	}
	before = strings.TrimRight(before[max(0, len(before)-24):], " \t:=#'\"([`*")
	if strings.HasSuffix(before, "]") {
		return strings.Contains(before, "HTTP")
	}
	if cut := strings.LastIndexByte(before, ' '); cut >= 0 && paste.Status(before[cut+1:]) != 0 && ascii.IndexFold(before, "http") >= 0 {
		return true // HTTP ERROR 401: 20003
	}
	if n := len(before) - len("code"); n > 0 && ascii.EqualFold(before[n:], "code") && endsWith(strings.TrimRight(before[:n], " _-"), codesOfLife[:]) {
		return false
	}
	return endsWith(before, codeWords[:]) || endsWith(before, statusWords[:])
}

// codesOfLife stand before "code" where that is no error's: postal_code.
var codesOfLife = [...]string{"postal", "zip", "post", "country", "area", "dialing", "calling", "verification", "otp", "short", "pin", "language", "security", "access", "confirmation"}

// opensCall reports whether a text ends with the name of a function and its bracket, as
// frames of a stack print calls: "handleError(". The name of a class begins with a
// capital letter, and a lone word is none.
func opensCall(before string) bool {
	name, called := strings.CutSuffix(before[max(0, len(before)-maxClause):], "(")
	name = name[strings.LastIndexAny(name, " \t\n>:.(")+1:]
	return called && name != "" && name[0] >= 'a' && name[0] <= 'z' && ascii.HasUpper(name)
}

// linkingVerbs stand between a number and the word that says what it is: "the status
// code we get back is 44".
const linkingVerbs = " is was of are returned equals lautet ist war "

// isLinkedCode reports whether a sentence calls the number behind it a code.
func isLinkedCode(before string) bool {
	before = strings.TrimRight(before[max(0, len(before)-maxClause):], " \t:=#'\"([`*")
	if cut := strings.LastIndexAny(before, ".!?;\n"); cut >= 0 {
		before = before[cut+1:]
	}
	cut := strings.LastIndexByte(before, ' ')
	if cut < 0 || !ascii.AmongFold(linkingVerbs, before[cut+1:]) {
		return false
	}
	for before = before[:cut]; before != ""; before = before[:max(cut, 0)] {
		cut = strings.LastIndexByte(before, ' ')
		word := before[cut+1:]
		if endsWith(word, codeWords[:]) || endsWith(word, statusWords[:]) {
			return true
		}
		if !ascii.AmongFold(betweenWords, word) {
			return false
		}
	}
	return false
}

// betweenWords may stand between what a number is and the verb: none of them is a thing
// whose number it could be.
const betweenWords = " coming look up lookup call calls message messages sms webhook insight that which we i you it they he get got gets getting receive received see saw back comes came come returned return returns response answer result in on at for from to the a this these some all most cases times always often now then always only just here there shown displayed logged printed reported console log logs backend dashboard debugger api request der die das den dem des antwort bei von im für zurück kommt wir ich "

// maxClause bounds how far the word stands before the number, in bytes.
const maxClause = 60

// codeWords call the number behind them a code. statusWords call it a code or an HTTP
// status.
var (
	codeWords   = [...]string{"err-code", "errors/", "status", "fehlercode"}
	statusWords = [...]string{"code", "error", "fehler"}
)

// endsWith reports whether a text ends with one of the words, in letters of
// either case; on_session_error is the name of a function.
func endsWith(text string, words []string) bool {
	for _, word := range words {
		if n := len(text) - len(word); n >= 0 && ascii.EqualFold(text[n:], word) && !(n > 1 && text[n-1] == '_' && word == "error") {
			return true
		}
	}
	return false
}

// otherNumbers are words before a number that say whose it is: of a program, of
// the operating system, of a protocol that is explained elsewhere.
var otherNumbers = [...]string{"curl", "errno", "sslerror", "smpp", "sip", "q.850", "cms", "cme", "exit", "ssl", "port", "command", "signal", "sigsegv", "sigabrt", "exception code"}

// ofAnother reports whether the words before a number say that it is nobody's
// code: cURL error 7, exit code 1.
func ofAnother(before string) bool {
	before = before[max(0, len(before)-24):]
	if cut := strings.LastIndexByte(before, '\n'); cut >= 0 {
		before = before[cut:]
	}
	for at := range len(before) {
		c := before[at] | 0x20
		if !ascii.IsLetter(c) || at > 0 && ascii.IsLetter(before[at-1]) {
			continue
		}
		for _, word := range &otherNumbers {
			end := at + len(word)
			if word[0] == c && end <= len(before) && ascii.EqualFold(before[at:end], word) && (end == len(before) || !ascii.IsLetter(before[end])) {
				return true
			}
		}
	}
	return false
}

// units are what follows a number that measures something.
const units = " bytes byte b kb mb ms s sec secs second seconds minutes min rows items times attempts retries chars octets px "

// isSize reports whether the octets of an answer stand behind before: the common log
// format has them behind a quoted request and its status.
func isSize(before string) bool {
	n := len(before)
	return n > 6 && before[n-1] == ' ' && ascii.AllDigits(before[n-4:n-1]) && before[n-6:n-4] == `" `
}

// isMeasured reports whether the number at s[i:end] is part of a larger one, such
// as a time, an address or a decimal, has a unit, or is the octets of an answer.
func isMeasured(s string, i, end int) bool {
	if isSize(s[:i]) {
		return true
	}
	if i > 0 && strings.IndexByte(".-+/", s[i-1]) >= 0 && i > 1 && ascii.IsDigit(s[i-2]) {
		return true
	}
	if end+1 < len(s) && strings.IndexByte(".:/", s[end]) >= 0 && ascii.IsDigit(s[end+1]) {
		return true
	}
	from := end
	for from < len(s) && s[from] == ' ' {
		from++
	}
	to := from
	for to < len(s) && ascii.IsLetter(s[to]) {
		to++
	}
	return ascii.AmongFold(units, s[from:to])
}
