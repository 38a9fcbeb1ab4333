package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// What stands between a name and its value.
type separator uint8

const (
	noSeparator separator = iota
	equals                // name=value, name => value, name -> value
	colon                 // name: value
	element               // <name>value<
	tableCell             // <th>name</th><td>value<
	cell                  // name | value, or a tab between them
	copula                // name is value
	blank                 // name value
)

// named masks the value of the token at i, if it is a name of something to
// hide and a value follows. It returns where to go on.
func (f *finder) named(i, end int) int {
	word := f.s[i:end]
	if f.s[end] == '(' {
		f.call(i, end)
		return end
	}
	if f.s[end] == ' ' && strings.HasPrefix(f.s[end:], ` "`) && isOpen(word) {
		f.call(i, end) // Visual Basic
	}
	if f.s[end] == ' ' && (strings.HasSuffix(word, ".new") || i > 0 && f.s[i-1] == '.' && ascii.EqualFold(word, "new")) {
		f.call(i, end) // Ruby
	}
	if f.s[end] == ',' && i > 0 && f.s[i-1] == ':' && isLogin(word) {
		// :basic_auth, 'app', 'secret'
		var list [3]argument
		if n := f.arguments(end, list[:], 0); n >= 2 && list[0].to > 0 && list[1].to > 0 {
			f.secret(list[1].from, list[1].to, maskSecret)
			return list[1].to
		}
	}
	if i > 4 && f.s[i-2] == '|' && strings.HasSuffix(f.s[:i], "\" | ") && ascii.EqualFold(word, "convertto-securestring") {
		begin := max(0, i-maxTold-len("\" | "))
		if n := lastByte(f.s[begin:i-len("\" | ")], '"'); n >= 0 {
			f.secret(begin+n+1, i-len("\" | "), maskSecret)
		}
		return end
	}
	var kind Kind
	ok, isAsked := false, endsCell(f.s, end)
	if isAsked || f.s[end] == ' ' && f.isHeading(i, end) {
		if kind, ok = f.out.kindOf(word); ok && kind == maskSecret && f.alignedColumn(i, end) || isAsked && ok && kind != maskEmail && f.column(i, end, kind) {
			return end
		}
		isAsked = true
	}
	if end-i <= 5 && f.s[end] == ' ' && f.after == i-1 && asWords.HasFold(word) && f.isLoggingIn() {
		if from, to := f.behindSlash(end + 1); to > 0 {
			f.secret(from, to, maskSecret)
			return to
		}
	}
	if f.isDull(i, end) {
		f.nameless = end
		return end
	}
	at, sep := f.separator(i, end)
	if sep == noSeparator || at >= len(f.s) {
		return end
	}
	if isName := ascii.EqualFold(word, "name"); isName || ascii.EqualFold(word, "key") {
		if sep == equals {
			if next := f.part(at, end); next > end || isName {
				return next
			}
		} else if sep == colon && isName {
			return f.lineBelow(at, end)
		}
	}
	if f.s[at] == '[' && ascii.AmongFold(parameterLists, word) {
		var list [8]argument
		for _, a := range list[:f.arguments(at, list[:], 0)] {
			if mayBeCode(f.s[a.from:a.to]) {
				f.secret(a.from, a.to, maskSecret)
			}
		}
		return end
	}
	if f.s[at] == '[' && (end-i == 4 || end-i == 6) && ascii.AmongFold(argumentKeys, word) {
		// "args": ["acme", "secret"]
		var list [3]argument
		if n := f.arguments(at, list[:], 0); n == 2 && list[0].to > 0 && list[1].to > 0 && f.s[list[0].from] != '-' && isMadeUp(f.s[list[1].from:list[1].to]) {
			f.secret(list[1].from, list[1].to, maskSecret)
		}
	}
	if sep == equals && modemCommands.HasFold(word) && (f.s[at] == '"' || !ascii.EqualFold(word, "cpin")) {
		first := 1
		if ascii.AmongFold(behindTwo, word) {
			first = 3
		} else if ascii.AmongFold(behindOne, word) {
			first = 2
		}
		return f.inLine(at, first)
	}
	if ascii.EqualFold(word, "response") && (sep == equals || sep == colon && f.after > 0 && ascii.EqualFold(f.s[f.before:f.after], "authentication")) {
		if from, to := digestAt(f.s, at); to > 0 {
			f.secret(from, to, maskSecret)
			return to
		}
	}
	if sep == equals && ascii.AmongFold(" user username login ", word) {
		// user=name:password
		to := f.bareEnd(at, sep)
		if n := strings.IndexByte(f.s[at:to], ':'); n > 0 && !isProtocol(f.s[at:at+n]) && canBe(f.s[at+n+1:to]) {
			f.secret(at+n+1, to, maskSecret)
			return to
		}
	}
	if (sep == colon || sep == copula || sep == blank) && logins.HasFold(word) {
		begin := at
		if line := f.s[at:min(len(f.s), at+maxTold)]; sep == blank {
			// "Login for the portal: name / password"
			if n := strings.Index(line, ": "); n > 0 && strings.IndexByte(line[:n], '\n') < 0 {
				begin = at + n + len(": ")
			}
		}
		if from, to := f.behindSlash(begin); to > 0 {
			f.secret(from, to, maskSecret)
			return to
		}
	}
	if !isAsked {
		kind, ok = f.out.kindOf(word)
	}
	if !ok {
		// Two words make a name in prose: "verification code".
		if gap := i - f.after; f.after > 0 && gap == 1 && (f.s[f.after] == ' ' || f.s[f.after] == '-') && f.s[f.after-1] != '.' && f.mayBePair(i, end) && !f.isChallenge(sep) && !relations.HasFold(word) {
			kind, ok = f.out.kindOf(f.s[f.before:end])
			ok = ok && kind == maskSecret
		}
		f.nameless = end
	}
	switch {
	case !ok && sep != blank && f.numberAt(at, end) && isNumberName(word):
		return f.numberUnder(at, end)
	case !ok && (sep == equals || sep == colon) && f.isVerifyCode(i, end, at, sep), !ok && sep == blank && isScheme(word),
		!ok && (sep == equals || sep == colon) && (f.s[at] == '"' || f.s[at] == '\'') && ascii.EqualFold(word, "answer") && mayBeCode(f.quotedOrWord(at)),
		!ok && sep == equals && isScheme(word) && i > 0 && f.s[i-1] == ':' && f.s[at] == '"',
		!ok && (sep == equals || sep == colon) && ascii.EqualFold(word, "api") && isRandom(f.quotedOrWord(at)), !ok && (sep == equals || sep == colon) && (isKeyName(word) || len(word) > 8 && strings.HasPrefix(word, "API") && hasDigit(word)) && isLinkKey(f.quotedOrWord(at)), !ok && sep == equals && f.isShortParameter(i, end, at), !ok && sep == colon && (word == "p" || word == "P") && i > 1 && f.s[i-1] == '/' && f.s[i-2]|0x20 == 'u', !ok && sep == equals && ascii.EqualFold(word, "api_id") && isUUID(f.quotedOrWord(at)), !ok && sep == blank && f.isIdentifiedBy(i, end):
		ok = true
	case ok && kind == maskEmail, !ok:
		return end // an address is known by its form
	}
	isLong := kind == maskAccount && digitsAt(f.s, at) >= 15 // as the number of a SIM card
	if sep == blank && kind != maskSecret && !isLong {
		return end
	}
	if sep == blank && word[len(word)-1] == '.' {
		return end // of a sentence
	}
	if sep == colon && digitsAt(f.s, at) == 3 && f.isEither() && (at+3 == len(f.s) || f.s[at+3] <= ' ') {
		return end
	}
	if sep == colon && word == "PASS" && strings.HasSuffix(f.s[:i], "--- ") {
		return end // a test of Go
	}
	if sep == blank && kind == maskSecret {
		from, to := 0, 0
		isMadeUp := isPasswordName(word) || pinNames.HasFold(word)
		if isMadeUp {
			from, to = f.behindWords(word, at)
		}
		if to == 0 {
			from, to = f.behindCopula(word, at)
		}
		if to > 0 {
			f.secret(from, to, kind)
			return to
		}
	}
	if sep == blank && at+2 < len(f.s) && ascii.IsDigit(f.s[at]) && f.s[at+1] == ' ' && ascii.EqualFold(word, "password") {
		at += 2 // how it is written, for Cisco's devices
		if to := f.bareEnd(at, sep); to-at >= 4 && !isWords(f.s[at:to]) || f.followsLogin(i) || strings.Contains(f.s[max(0, i-maxTold):i], "username ") {
			f.secret(at, to, kind)
			return to
		}
	}
	if sep == blank && ascii.EqualFold(word, "auth") && f.beginsLine(i) {
		// What FreeSWITCH is logged in to with.
		if to := f.bareEnd(at, sep); to-at >= 4 && (to == len(f.s) || f.s[to] < ' ') && (!isWords(f.s[at:to]) || word == "AUTH" && ascii.HasLower(f.s[at:to]) && !isState(f.s[at:to])) {
			f.secret(at, to, kind)
			return to
		}
	}
	if isPass := word == "PASS" && f.beginsLine(i); sep == blank && isPasswordName(word) && (isPass || f.followsLogin(i)) {
		if to := f.bareEnd(at, sep); !isState(f.s[at:to]) && (to == len(f.s) || f.s[to] < ' ' || strings.HasPrefix(f.s[to:], " realm ")) && !(isPass && strings.IndexAny(f.s[at:to], "/_") >= 0) {
			f.secret(at, to, kind)
			return to
		}
	}
	if sep == copula && !isPasswordName(word) {
		if stop := f.tokenEnd(at); stop < len(f.s) && f.s[stop] == ' ' && isWords(f.s[at:stop]) && !isScheme(f.s[at:stop]) {
			return end // "the token is not …"
		}
	}
	if strings.HasPrefix(f.s[at:], "-----BEGIN") {
		return at // a private key, to its end
	}
	if sep == blank && kind == maskSecret {
		if stop := f.changed(at); stop > 0 {
			return stop
		}
	}
	if f.s[at] == '{' && (sep == colon || sep == equals) && f.inObject(at, kind) {
		return end
	}
	from, to, quoted := f.valueAt(i, at, sep, kind)
	f.steps -= max(0, to-from)
	if from >= to {
		return end
	}
	if f.s[from] == '[' && sep == blank && f.s[to-1] == ']' && strings.IndexAny(f.s[from:to], "\"'") < 0 {
		// "password [Uhrwerk7x]", in a list of such perhaps
		from, to = from+1, to-1
		if from == to {
			return end
		}
		quoted = strings.HasSuffix(f.s[:i], "] ") && !isState(f.s[from:to])
	}
	if strings.HasPrefix(f.s[from:], "${") {
		return from // ${TOKEN:-…}
	}
	inBrackets := false
	if s := f.s; s[from] == '(' || s[from] == '[' || s[from] == '{' && isTuple(s, from) {
		if first, last := f.lastQuoted(from); last > 0 {
			from, to, quoted, inBrackets = first, last, true, true
		} else if key := bracketed(s, from); s[from] == '(' && isKey(key) {
			from, to = from+1, from+1+len(key) // "the token (…) is right"
		} else if sep == blank || s[from] == '(' && from+1 < len(s) && (s[from+1] == '-' || isWords(bracketed(s, from))) {
			return end // (-u …, (sensitive value)
		}
	} else if sep == blank && quoted {
		next := min(len(s), to+1)
		for next < len(s) && next < to+3 && (s[next] == ',' || s[next] == ' ') {
			next++
		}
		if first, last := f.quoted(next); last > first {
			from, to = first, last // basic_auth 'app', 'secret'
		}
	}
	if f.isJSON && quoted && sep == colon && f.isQuoted(i) && from <= at+2 && f.isInDocument(i) {
		return end
	}
	value := f.s[from:to]
	if sep == equals && value == "null" {
		return max(to, f.replaced(to, kind))
	}
	if isCookie := kind == maskCookie && strings.IndexByte(value, '=') > 0; !isCookie && !isLong && !f.isSecret(word, value, sep, quoted) {
		return end
	}
	f.secret(from, to, kind)
	if isAccount(value) {
		return f.besideAccount(to)
	}
	if sep == colon && !quoted && f.after > 0 && ascii.AmongFold(" and und ", f.s[f.before:f.after]) && to < len(f.s) && f.s[to] == ' ' {
		// "User and password: app secret"
		if end := f.bareEnd(to+1, colon); canBe(f.s[to+1 : end]) {
			f.secret(to+1, end, kind)
			to = end
		}
	}
	if _, end := derived(value); end > 0 {
		return from + strings.IndexByte(value, ' ') + 1
	}
	if inBrackets {
		return end // what else stands in them is looked at too
	}
	if !quoted && holds(word, "codes") {
		to = f.moreCodes(to)
	}
	return f.chain(to, kind)
}

// moreCodes masks the codes of a list behind its first, which ends at a place, and
// returns where the last one ends.
func (f *finder) moreCodes(at int) int {
	s := f.s
	for {
		from := at
		for from < len(s) && strings.IndexByte(", ;/|", s[from]) >= 0 {
			from++
		}
		for _, word := range [...]string{"and ", "und "} {
			if strings.HasPrefix(s[from:], word) {
				from += len(word)
			}
		}
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

// isKeyName reports whether a name may be that of a key, so that the value has to
// decide: the name of a constant or of a header field of one's own, as SMS_KEY and
// X-Sms-Key.
func isKeyName(word string) bool {
	if ascii.AmongFold(" routing_key integration_key ", word) {
		return true
	}
	n := len(word) - len("-key")
	if n < 1 || !ascii.EqualFold(word[n+1:], "key") {
		return false
	}
	if word[n] != '_' || !isConstant(word) {
		if word[n] != '-' || word[0] != 'X' || word[1] != '-' {
			return false
		}
	}
	return !holds(word, "public idempot primary foreign cache partition sort rout storage_ message group")
}

// isInDocument reports whether a place is in one of the documents of the paste.
func (f *finder) isInDocument(i int) bool {
	docs := f.out.docs
	for f.document < len(docs) && docs[f.document].End <= i {
		f.document++
	}
	return f.document < len(docs) && docs[f.document].At <= i
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

// bracketed returns what stands in the round bracket at a place, if that is short.
func bracketed(s string, at int) string {
	n := strings.IndexByte(s[at:min(len(s), at+40)], ')')
	return s[at+1 : at+max(n, 1)]
}

// isTuple reports whether what stands in braces at a place is a list: its first
// part is a string or word that a comma follows.
func isTuple(s string, at int) bool {
	k := at + 1
	if _, to := quotedAt(s[:min(len(s), at+maxLine)], k); to > 0 {
		k = to + 1
	} else {
		for k < len(s) && ascii.IsLetter(s[k]) {
			k++
		}
	}
	return k > at+1 && k < len(s) && s[k] == ','
}

// modemCommands are the commands of a modem that take passwords in quotes: those of
// 3GPP TS 27.007 (§7.4, §7.5, §10.1.31), and those of makers of modems. behindOne are
// the commands with one other string before the password, such as a user or a network.
// behindTwo are those with two: an access point, a host or a client, and a user.
var modemCommands = ascii.NewWords(" authdata cgauth clck cpin cpwd qcpdpp uauthreq ftppw cftppw upsd" + behindTwo + behindOne)

const (
	behindTwo = " qicsgp qmtconn cmqttconnect cstt netapn mqttusercfg "
	behindOne = " smtpauth csmtpsauth qsmtpcfg umqtt xgauth cwjap cwsap "
)

// inLine masks the strings from a place to the end of its line, but for those before
// string number first. Strings of two letters are the names of locks, and stay.
func (f *finder) inLine(at, first int) int {
	s := f.s
	for n := 0; at < len(s) && s[at] != '\n'; at++ {
		if from, to := f.quoted(at); to > 0 && s[at] == '"' {
			if n++; to-from > 2 && n >= first {
				f.secret(from, to, maskSecret)
			}
			at = to
		}
	}
	return at
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

// behindCopula returns the value behind a password's name, words that say whose
// it is, and "is": "the password for the trunk is …"; to is 0 where there is none.
func (f *finder) behindCopula(name string, at int) (from, to int) {
	s := f.s
	end := min(len(s), at+maxTold)
	stop := f.tokenEnd(at)
	if !relations.HasFold(s[at:stop]) {
		return 0, 0
	}
	for isLast := false; stop < end && s[stop] == ' '; {
		at = stop + 1
		if isLast {
			to = f.bareEnd(at, colon)
			value := strings.TrimSuffix(s[at:to], ".")
			isPin := pinNames.HasFold(name)
			if isPin && ascii.AllDigits(value) && len(value) >= 4 || isKey(value) || !isPin && isPasswordName(name) && canBePassword(value) && (to == len(s) || s[to] != ' ' || canBe(value) && hasDigit(value)) {
				return at, at + len(value)
			}
			return 0, 0
		}
		stop = f.tokenEnd(at)
		isLast = copulas.HasFold(s[at:stop])
	}
	return 0, 0
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
	if n := strings.IndexAny(s[at:min(len(s), at+2*maxTold)], ":\n"); n < 0 || s[at+n] == '\n' {
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
		for at < len(s) && s[at] == ' ' {
			at++
		}
	}
	if !strings.HasPrefix(s[min(at, len(s)):], ": ") {
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
var pinNames = ascii.NewWords(" pin puk otp totp tan mtan smstan pushtan ")

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
	if !strings.HasPrefix(s[end:], " / ") {
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
	for at < len(s) && strings.IndexByte("\"')", s[at]) >= 0 {
		at++
	}
	if end := f.concatenated(at, kind); end > 0 {
		return end
	}
	if end := f.replaced(at, kind); end > 0 {
		return end
	}
	if !strings.HasPrefix(s[at:], " = ") {
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
	if !strings.HasPrefix(s[at:], ` -> "`) && !strings.HasPrefix(s[at:], ` => "`) {
		return 0
	}
	from, to := f.quoted(at + len(` -> `))
	if to-from < 4 || strings.IndexByte(s[from:to], ' ') >= 0 || isState(s[from:to]) {
		return 0
	}
	f.secret(from, to, kind)
	return to + 1
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
	if !strings.HasPrefix(s[next:], " to ") && !strings.HasPrefix(s[next:], " auf ") {
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
var changes = ascii.NewWords(" changed updated rotated reset switched wurde wird ")

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
		if k == end || s[k] != ':' && !strings.HasPrefix(s[k:], "=>") {
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
		for k < len(s) && s[k] == ' ' {
			k++
		}
		if k+1 >= len(s) || strings.IndexByte(".+&", s[k]) < 0 {
			return end
		}
		for k++; k < len(s) && s[k] == ' '; {
			k++
		}
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

// isQuoted reports whether a double quote stands before i.
func (f *finder) isQuoted(i int) bool { return i > 0 && f.s[i-1] == '"' }

// isSecret decides what only the look of a value can tell: behind a colon, "is"
// or a blank stands a word about a secret as often as the secret.
func (f *finder) isSecret(word, value string, sep separator, quoted bool) bool {
	code := len(value) >= 3 && hasDigit(value) && digitsIn(value) == len(value)
	switch {
	case isA1(word):
		return strings.Count(value, ":") == 2
	case ascii.EqualFold(word, "session") && digitsAt(value, 0) > 0 && strings.IndexByte(": ", (value + " ")[digitsAt(value, 0)]) >= 0:
		return false // a counter
	case sep == blank && ascii.EqualFold(word, "session"), isSessionID(word, value), code && len(value) <= 6 && ascii.EqualFold(word, "header"):
		return false
	case ascii.EqualFold(word, "key"):
		return canBe(value) && hasDigit(value) && (sep != blank || strings.IndexByte(value, '/') < 0)
	case code && ascii.EqualFold(word, "tokens"):
		return false // how many
	case ascii.EqualFold(word, "pwd") && (value[0] == '/' || value[0] == '~') && (word == "PWD" || strings.Count(value, "/") > 1):
		return false
	case !quoted && strings.Contains(value, "://") && strings.IndexByte(value, '@') > 0, ascii.EqualFold(word, "session-id") && strings.IndexByte(value, ';') > 0:
		return false // an address, of which the finder masks the password; that of a call (RFC 7989)
	case isPasswordName(word) && (ascii.HasAt(value, 0, "http://") || ascii.HasAt(value, 0, "https://")):
		return false // nginx has proxy_pass; what is secret in an address is told by its form
	case sep == equals && !quoted && isWords(value) && len(word) >= 4 && ascii.EqualFold(word[len(word)-4:], "auth"):
		return false // what is logged in with is called so
	case sep == blank && quoted && isName(value) && ascii.HasLower(word):
		return false
	case sep == blank && isAddress(strings.TrimRight(value, "/:0123456789")):
		return false
	case quoted, sep == equals:
		return len(value) >= 2 && !isKeyword(value)
	case sep == tableCell:
		return isPasswordName(word) && strings.IndexByte(value, ' ') < 0 && len(value) >= 4 && !isState(value) || canBe(value) && !isWords(value) || code && len(value) >= 4
	case sep == element:
		return !isKeyword(value) && len(value) >= 2
	case sep == blank && isScheme(word) && !ascii.EqualFold(word, "key") && !ascii.EqualFold(word, "token"):
		return canBe(value) && !isUUID(value)
	case sep == blank && code && pinNames.HasFold(strings.TrimRight(word, "12")):
		return len(value) >= 4 && len(value) <= 8
	case sep == blank && isPasswordName(word) && canBePassword(strings.TrimRight(value, "!?")):
		return true
	case sep == blank:
		return canBe(value) && hasDigit(value) && !ascii.AllDigits(value) && !isUUID(value) && strings.IndexByte(value, '(') < 0 && strings.IndexByte(strings.TrimRight(value, "="), '=') < 0
	case isCodeWord(value):
		return false
	case sep == copula:
		return canBe(value) || code && len(value) >= 4 || isPasswordName(word) && canBePassword(value)
	}
	if first, _, _ := strings.Cut(value, " "); isState(strings.TrimRight(first, ";.,")) && !isScheme(first) || isErrorCode(first) || strings.HasPrefix(first, "X-") && isName(first) {
		return false // a state, a code, the name of a header field
	}
	if sep == colon && strings.Contains(value, " / ") && !isPasswordName(word) {
		return true // a name and a password
	}
	isMadeUp := isPasswordName(word) || ascii.IndexFold(word, "secret") >= 0 && (len(value) >= 8 || isConstant(word) || canBePassword(value)) && strings.IndexByte(value, ' ') < 0
	return canBe(value) || code || isMadeUp && !isState(value) || strings.IndexByte(value, ' ') >= 0 && isScheme(value[:strings.IndexByte(value, ' ')]) && canBe(value)
}

// isErrorCode reports whether a word in front of a text is the code of an error:
// capitals, then digits, then a colon, as in "no access token: IDP70002: …".
func isErrorCode(s string) bool {
	letters := 0
	for letters < len(s) && ('A' <= s[letters] && s[letters] <= 'Z' || s[letters] == '_') {
		letters++
	}
	digits := len(s) - 1 - letters
	return letters >= 2 && digits >= 2 && s[len(s)-1] == ':' && digitsIn(s) == digits
}

// isName reports whether what stands in quotes is itself the name of a secret.
func isName(s string) bool {
	_, ok := kindOf(s)
	return ok && (!hasDigit(s) || deviceSettings.Has(s))
}

// isPasswordName reports whether a name is that of what people make up.
func isPasswordName(word string) bool {
	for i := range len(word) {
		switch word[i] | 0x20 {
		case 'p':
			if begins(word[i:], "pass pw psw") {
				return true
			}
		case 'k', 'l':
			if begins(word[i:], "kennwort losung") {
				return true
			}
		}
	}
	return len(word) >= 5 && passwordNames.HasFold(word)
}

var passwordNames = ascii.NewWords(passwordWords)

// separator returns where the value of the name s[i:end] begins, and what stands
// between the two.
func (f *finder) separator(i, end int) (int, separator) {
	s := f.s
	k := end
	if s[k] == '[' && arrayEnd(s, k) > 0 {
		k = arrayEnd(s, k) // char password[] = …
	}
	for k < len(s) && k < end+4 && (strings.IndexByte("\"'`\\]!*", s[k]) >= 0 || k == end && (s[k] == '&' || s[k] == '$') && strings.HasPrefix(s[k+1:], ": ")) {
		k++
	}
	j := k
	for j < len(s) && s[j] == ' ' {
		j++
	}
	if j >= len(s) {
		return 0, noSeparator
	}
	if j > end+1 && k == end && f.beginsLine(i) {
		if stop := f.bareEnd(j, cell); stop > j && (stop == len(s) || s[stop] == '\n' || s[stop] == '\r') {
			return j, cell // in columns
		}
	}
	sep := noSeparator
	switch c := s[j]; {
	case c == '\n' && k == end:
		// Alone on a line, and a key alone on one below.
		for j < len(s) && s[j] <= ' ' && j < end+8 {
			j++
		}
		if stop := f.tokenEnd(j); (stop == len(s) || s[stop] < ' ') && isKey(s[j:stop]) {
			return j, copula
		}
		return 0, noSeparator
	case c == '=' && j == end && strings.HasPrefix(s[j:], "=>$") && f.isPseudoVariable(i):
		// $sht(auth=>$au) = "…"
		n := strings.Index(s[j:min(len(s), j+maxName)], ") = ")
		if n < 0 {
			return 0, noSeparator
		}
		return j + n + len(") = "), equals
	case c == '=':
		sep = equals
		for j < len(s) && (s[j] == '=' || s[j] == '>') {
			j++
		}
	case c == '?' && j+1 < len(s) && s[j+1] == '=':
		sep, j = equals, j+2
	case c == ':' && strings.HasPrefix(s[j:], "://"):
		return 0, noSeparator
	case c == ':' && j == end && i > 0 && j+1 < len(s) && s[j+1] == s[i-1] && (s[i-1] == '"' || s[i-1] == '\'') && (j+2 == len(s) || s[j+2] <= ' '):
		return 0, noSeparator // "password:", as a program asks
	case c == ':' && behindVisibility(s, j) > 0:
		sep, j = equals, behindVisibility(s, j)
	case c == ':':
		sep = colon
		j++
		if j < len(s) && (s[j] == '=' || s[j] == ':' && j+1 < len(s) && s[j+1] == ' ') {
			j++ // Pascal; OpenSIPS
		} else if j < len(s) && s[j] > ' ' && ascii.AmongFold(" http https xh ", f.command) {
			sep = equals // a header
		} else if value := f.behindType(j); value > 0 {
			sep, j = equals, value
		} else {
			j = behindBlock(s, j)
		}
	case c == ',' && i > 0 && s[i-1] == '{' && k == end && isErlang(s, j+1):
		return j + 1 + strings.IndexAny(s[j+1:], "\"{"), equals
	case c == ',' && (k > end && i > 0 && (s[i-1] == '"' || s[i-1] == '\'') || k == end && (isConstant(s[i:end]) || i > 0 && s[i-1] == ':')):
		return f.neighbour(j, isConstant(s[i:end]) || isCapitals(s[i:end]) && isPasswordName(s[i:end]))
	case (c == '"' || c == '\'') && k == end+1 && j > k && i > 0 && (s[i-1] == s[end] || s[i-1] == ':'):
		return f.neighbour(k, false)
	case c == ';' && k == end+1 && strings.HasPrefix(s[j:], ";s:") && s[end] == '"':
		sep, j = equals, j+len(";s:") // serialize() of PHP
		for j < len(s) && (ascii.IsDigit(s[j]) || s[j] == ':') {
			j++
		}
	case c == ')' && j == end && f.isPseudoVariable(i):
		// $avp(password) = …
		for j++; j < len(s) && s[j] == ' '; {
			j++
		}
		if j+1 >= len(s) || s[j] != '=' || strings.IndexByte("=~>", s[j+1]) >= 0 {
			return 0, noSeparator
		}
		sep, j = equals, j+1
	case c == '}' && j == end && i > 0 && s[i-1] == '{' && j+1 < len(s) && s[j+1] == '(':
		return j + 2, equals // ${default_password}(…), as FreeSWITCH writes what it expands
	case c == '}' && j == end && i > 1 && s[i-1] == '{' && s[i-2] == '$':
		// "${PIN}" = "4829", in a dialplan
		for j++; j < len(s) && (s[j] == '"' || s[j] == ' '); {
			j++
		}
		if j == len(s) || s[j] != '=' {
			return 0, noSeparator
		}
		for j < len(s) && s[j] == '=' {
			j++
		}
		sep = equals
	case c == '-' && strings.HasPrefix(s[j:], "->"):
		sep, j = equals, j+2
	case c == '<' && strings.HasPrefix(s[j:], "<-"):
		sep, j = equals, j+2
	case c == 0xE2 && strings.HasPrefix(s[j:], "→"):
		sep, j = colon, j+len("→")
	case c == '<' && j == end:
		if tag, isCell := f.nextElement(j); tag > 0 {
			sep, j = element, tag
			if isCell {
				sep = tableCell
			}
			break
		}
		// <b>Password</b>: …
		if j = behindTags(s, j); j == end || j >= len(s) || s[j] != ':' && s[j-1] != '>' {
			return 0, noSeparator
		}
		if sep = tableCell; s[j] == ':' {
			sep, j = colon, j+1
		}
	case c == '\t', c == '|' && (j > end || j+1 < len(s) && s[j+1] == ' '):
		sep, j = cell, j+1
	case c == '>' || j > end && i > 0 && ascii.IsLetter(c):
		if tag := f.tagEnd(i, end); tag > 0 {
			sep, j = element, tag
			break
		}
		if j != k+1 || k != end {
			return 0, noSeparator
		}
		return f.wordSeparator(i, j)
	case j == k+1 && k == end:
		return f.wordSeparator(i, j)
	default:
		return 0, noSeparator
	}
	for j < len(s) && (s[j] == ' ' || s[j] == '\t') {
		j++
	}
	if sep == colon {
		j = behindTags(s, j)
	}
	// The value may begin on the next line.
	if (sep == colon || sep == equals || sep == element) && j < len(s) && (s[j] == '\n' || s[j] == '\r') {
		for j < len(s) && (s[j] == ' ' || s[j] == '\t' || s[j] == '\n' || s[j] == '\r') {
			j++
		}
		if sep != element && j < len(s) && f.isOwnLine(j) {
			if next := f.tokenEnd(j); sep == colon && s[j-1] == ' ' && heldKeys.HasFold(s[j:next]) && strings.HasPrefix(s[next:], ": ") {
				return next + len(": "), sep // in a mapping under its name
			}
			return 0, noSeparator
		}
	}
	return j, sep
}

// isOwnLine reports whether the line at j says something by itself, and is not the
// value of the name that ends the line before: it has a name in front, or words at its
// beginning.
func (f *finder) isOwnLine(j int) bool {
	s := f.s
	next := f.tokenEnd(j)
	if next == j || next == len(s) || isScheme(s[j:next]) {
		return false
	}
	if s[next] == ':' || s[next] == '=' && next+2 < len(s) && s[next+1] > ' ' && s[next+1] != '=' || strings.HasPrefix(s[next:], " =") {
		return true
	}
	return s[j-1] == '\n' && s[next] == ' '
}

// isErlang reports whether a string or binary of Erlang stands at a place.
func isErlang(s string, at int) bool {
	rest := strings.TrimLeft(s[at:min(len(s), at+8)], " <")
	return strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, `{"`)
}

// isPseudoVariable reports whether the name at i stands in the brackets of a
// variable of Kamailio or OpenSIPS: $avp(password), $uac_req(apasswd), $avp(s:password).
func (f *finder) isPseudoVariable(i int) bool {
	s := f.s
	if i > 2 && s[i-1] == ':' && ascii.IsLetter(s[i-2]) {
		i -= 2
	}
	if i < 3 || s[i-1] != '(' {
		return false
	}
	i--
	for i > 0 && (isLower(s[i-1]) || s[i-1] == '_') {
		i--
	}
	return i > 0 && s[i-1] == '$'
}

// behindVisibility returns where the value begins of a property that PHP prints
// with who may see it, as [secret:protected] => …, of which the colon stands at a
// place; 0 where that is none.
func behindVisibility(s string, at int) int {
	rest := s[at:min(len(s), at+100)]
	end := strings.IndexByte(rest, ']')
	if end < 0 || !strings.HasSuffix(rest[:end], "private") && !strings.HasSuffix(rest[:end], "protected") {
		return 0
	}
	end++
	for end < len(rest) && rest[end] == ' ' {
		end++
	}
	if !strings.HasPrefix(rest[end:], "=>") {
		return 0
	}
	return at + end + len("=>")
}

// behindType returns where the value begins of a name whose type stands at a
// place: "secret: string = …"; 0 where none does.
func (f *finder) behindType(at int) int {
	s := f.s
	for at < len(s) && (s[at] == ' ' || s[at] == '&') {
		at++
	}
	end := f.tokenEnd(at)
	if end-at < 3 || end-at > 20 || !ascii.IsLetter(s[at]) || !strings.HasPrefix(s[end:], " = ") {
		return 0
	}
	return end + len(" = ")
}

// behindBlock returns where a block scalar of YAML (1.2.2 §8.1) begins whose
// header stands at a place, or that place where none does.
func behindBlock(s string, at int) int {
	k := at
	for k < len(s) && s[k] == ' ' {
		k++
	}
	if k >= len(s) || s[k] != '|' && s[k] != '>' {
		return at
	}
	for k++; k < len(s) && (s[k] == '-' || s[k] == '+' || ascii.IsDigit(s[k]) || s[k] == '\r'); {
		k++
	}
	if k >= len(s) || s[k] != '\n' {
		return at
	}
	return k
}

// neighbour returns where the string begins that follows a comma, if it can be a
// secret: arguments and tuples go in pairs, but lists of names do as well.
// Behind the name of a constant stands what it is.
func (f *finder) neighbour(at int, isConst bool) (int, separator) {
	s := f.s
	for at++; at < len(s) && (s[at] <= ' ' || s[at] == '('); {
		at++
	}
	from, to := f.quoted(at)
	if strings.HasPrefix(s[min(len(s), to+1):], ":") {
		return 0, noSeparator // the name of a member
	}
	if to == 0 || !f.isJoined(to) && (to-from < 4 || isWords(s[from:to]) && !isSchemed(s[from:to]) && !(isConst && ascii.HasLower(s[from:to]))) {
		return 0, noSeparator
	}
	return at, equals
}

// isJoined reports whether a string that ends at a place is put together with
// another one.
func (f *finder) isJoined(end int) bool {
	rest := f.s[end:min(len(f.s), end+4)]
	return len(rest) == 4 && rest[1] == ' ' && strings.IndexByte(".+", rest[2]) >= 0 && rest[3] == ' '
}

// isSchemed reports whether a value begins with a scheme.
func isSchemed(s string) bool {
	scheme, _, ok := strings.Cut(s, " ")
	return ok && isScheme(scheme)
}

// copulas stand between a name and its value, and participles, before a colon, do
// so too: "the token used: …".
var (
	copulas     = ascii.NewWords(" is was are ist war lautet lauten ")
	participles = ascii.NewWords(" calculated computed provided given used supplied sent received value ")
)

// setters are commands that a name and its value stand behind.
var setters = ascii.NewWords(" setx setenv env arg nmcli ")

// wordSeparator returns the separator of a name that a blank follows, behind
// which a token begins at j.
func (f *finder) wordSeparator(i, j int) (int, separator) {
	s := f.s
	if (s[j] == '"' || s[j] == '\'') && j+3 < len(s) && s[j+1] == ' ' && strings.IndexByte(".+&", s[j+2]) >= 0 && s[j+3] == ' ' {
		return 0, noSeparator // the end of a string that another is put to: "Basic " + …
	}
	stop := f.tokenEnd(j)
	if stop < len(s) && (s[stop] == ' ' || s[stop] == ':') && copulas.HasFold(s[j:stop]) {
		for stop < len(s) && s[stop] == ' ' {
			stop++
		}
		if stop < len(s) && s[stop] == ':' {
			return behindTags(s, stop+1), colon
		}
		return behindTags(s, stop), copula
	}
	if stop-j <= 3 && stop < len(s) && s[stop] == ' ' && (s[j:stop] == "to" || s[j:stop] == "auf") && f.isSet(i, stop) {
		return behindTags(s, stop), copula
	}
	if stop+1 < len(s) && s[stop] == ':' && strings.IndexByte(" *<", s[stop+1]) >= 0 && participles.HasFold(s[j:stop]) {
		return behindTags(s, stop+1), copula
	}
	if setters.HasFold(f.command) {
		return j, equals
	}
	if stop == j+2 && ascii.EqualFold(s[j:stop], "as") && stop < len(s) && s[stop] == ' ' {
		if end := f.tokenEnd(stop + 1); strings.HasPrefix(s[end:], " = ") {
			return end + len(" = "), equals // Visual Basic
		}
	}
	return j, blank
}

// isSet reports whether the sentence around the name at i tells that what it names
// was set to what stands behind a place, and this is no host, path or number.
func (f *finder) isSet(i, stop int) bool {
	const verbs = "set chang reset updat rotat switch geänd setz stell"
	s := f.s
	f.steps -= 2 * stepsPerText
	value := s[stop+1 : bareEnd(s[:min(len(s), stop+maxTold)], stop+1, colon)]
	if isHost(value) || strings.IndexAny(value, "/@") >= 0 || ascii.AllDigits(value) {
		return false
	}
	before, behind := s[max(0, i-maxTold):i], s[stop:min(len(s), stop+maxTold)]
	before = before[strings.LastIndexAny(before, "\n.;")+1:]
	return holds(before, verbs) || holds(behind, "geänd gesetz gestell")
}

// numberAt reports whether a value may begin as a number does.
func (f *finder) numberAt(at, end int) bool {
	for k := at; k < len(f.s) && k < at+12; k++ {
		if c := f.s[k]; ascii.IsDigit(c) || c == '(' {
			return true
		} else if strings.IndexByte("\"'`\\<![CDATAstring", c) < 0 {
			return false
		}
	}
	return false
}

// numberUnder masks the number at a place, which is the value of a name for
// numbers.
func (f *finder) numberUnder(at, end int) int {
	s := f.s
	for at < len(s) && at < end+24 && (strings.IndexByte("\"'`\\<![CDAT", s[at]) >= 0) {
		at++
	}
	if at >= len(s) || s[at] == '+' || s[at] == '%' {
		return end // known by its plus sign
	}
	if ascii.HasAt(s, at, "string(") {
		if n := strings.IndexByte(s[at:min(len(s), at+24)], '"'); n > 0 {
			at += n + 1
		}
	}
	stop := national(s, at)
	if stop == 0 || isTime(s[at:stop]) || isAddress(s[at:stop]) {
		return end
	}
	f.hide(at, stop, maskNumber, partly(s[at:stop]))
	return stop
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
		return sep == equals && (isRandom(value) || strings.HasPrefix(value, "4/0") || strings.HasPrefix(value, "4%2F0"))
	}
	return mayBeCode(s[from:to]) && f.isChecked(i, to, sep)
}

// isContent reports whether what stands before i calls it the variables of a template.
func (f *finder) isContent(i int) bool {
	return holds(f.s[max(0, i-maxTold):i], "variables template")
}

// mayBeCode reports whether digits can be a one-time code.
func mayBeCode(s string) bool { return len(s) >= 4 && len(s) <= 10 && ascii.AllDigits(s) }

// isChecked reports whether what stands around a code whose name begins at i says
// that it is checked, and nothing behind it that it is the code of an error.
func (f *finder) isChecked(i, to int, sep separator) bool {
	s := f.s
	f.steps -= 4 * stepsPerText
	behind := s[to:min(len(s), to+2*maxTold)]
	before := s[max(0, i-300):i]
	if n := strings.IndexByte(behind, '\n'); n >= 0 {
		behind = behind[:n]
	}
	if holds(behind, "message msg error status title more_info moreinfo") {
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

// isVerification reports whether what stands before a code speaks of checking one,
// and not of what went wrong there.
func isVerification(before string) bool {
	if strings.Contains(before, "not found") {
		return false
	}
	return ascii.IndexFold(before, "verif") >= 0 || ascii.IndexFold(before, "2fa") >= 0 || ascii.IndexFold(before, "otp") >= 0 ||
		ascii.IndexFold(before, "templateparam") >= 0
}

// isSessionID reports whether a name and value are those of a session that servers
// count in logs: a UUID, or where it stands in memory.
func isSessionID(word, value string) bool {
	if n := len(word) - len("id"); n < 0 || !ascii.EqualFold(word[n:], "id") || ascii.IndexFold(word, "session") < 0 {
		return false
	}
	if n := strings.IndexAny(value, " ,"); n >= 0 {
		value = value[:n]
	}
	return isUUID(value) || strings.HasPrefix(value, "0x")
}
