package secrets

import (
	"strings"

	"wrongnumber/catalog/keys"
	"wrongnumber/wasm/ascii"
)

// named masks the value of the token at i, if it is a name of something to
// hide and a value follows. It returns where to go on.
func (f *finder) named(i, end int) int {
	word := f.s[i:end]
	if end-i <= 5 && f.s[end] == ' ' && f.after == i-1 && asWords.HasFold(word) && f.isLoggingIn() {
		from, to := f.behindSlash(end + 1)
		if to == 0 {
			// "bind as acme/secret"
			to = f.bareEnd(end+1, colon)
			from = end + 2 + strings.IndexByte(f.s[end+1:to], '/')
		}
		if from > end+2 && isMadeUp(f.s[from:to]) || from > end+1 && f.s[from-1] != '/' {
			f.secret(from, to, maskSecret)
			return to
		}
	}
	if end-i <= 4 && i > 0 && f.s[i-1] == ' ' && f.s[end] == ' ' && ascii.AmongFold(" and und et y e with mit ", word) {
		if to := f.besideUser(i, end+1); to > 0 {
			return to
		}
	}
	if f.isDull(i, end) {
		f.nameless = end
		return end
	}
	if f.s[end] == '(' {
		if stop := f.attribute(i, end); stop > 0 {
			return stop
		}
		f.call(i, end)
		return end
	}
	if f.s[end] == ' ' && ascii.At(f.s, end, ` "`) && isOpen(word) {
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
		kind, ok = f.out.kindOf(word)
		isSIM := !ok && isSIMName(word)
		if ok = ok || isSIM; ok && kind == maskSecret && f.alignedColumn(i, end) || isAsked && ok && kind != maskEmail && f.column(i, end, kind) {
			return end
		}
		ok = ok && !isSIM
		isAsked = true
	}
	at, sep := f.separator(i, end)
	if sep == noSeparator || at >= len(f.s) || sep == colon && f.s[at] == ':' && isCall(f.s, at+1) {
		return end
	}
	if sep == equals && isKeyColumn(word) {
		f.valueBefore(i, at)
	}
	if isName := ascii.EqualFold(word, "name"); (sep == equals || sep == colon) && (isName || ascii.EqualFold(word, "key") || ascii.AmongFold(" id n title ", word) && f.isAttribute(i)) {
		if sep == equals {
			if next := f.part(at, end); next > end || isName {
				return next
			}
		} else if sep == colon && isName {
			return f.lineBelow(at, end)
		}
	}
	if f.bound != 0 && ascii.AmongFold(listWords, word) {
		f.boundIn(end)
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
		n := strings.IndexByte(f.s[at:to], ':')
		// As a line of its own it is one of coturn's.
		isOwn := n > 0 && to-at-n > 4 && f.beginsLine(i) && (to == len(f.s) || f.s[to] <= '\r') && !ascii.AllDigits(f.s[at+n+1:to]) && strings.IndexAny(f.s[at+n+1:to], ":/-") < 0
		if n > 0 && !isProtocol(f.s[at:at+n]) && (canBe(f.s[at+n+1:to]) || isOwn) {
			f.secret(at+n+1, to, maskSecret)
			return to
		}
	}
	if (sep == colon || sep == copula || sep == blank) && logins.HasFold(word) {
		begin := at
		if line := ahead(f.s, at, maxTold); sep == blank {
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
		if gap := i - f.after; f.after > 0 && gap == 1 && (f.s[f.after] == ' ' || f.s[f.after] == '-') && f.s[f.after-1] != '.' && f.mayBePair(i, end) && !f.isChallenge(sep) && !relations.HasFold(word) && !copulas.HasFold(word) {
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
		!ok && (sep == equals || sep == colon) && f.isKeyUnder(word, at), !ok && sep == equals && f.isShortParameter(i, end, at), !ok && sep == colon && (word == "p" || word == "P") && i > 1 && f.s[i-1] == '/' && f.s[i-2]|0x20 == 'u', !ok && sep == equals && ascii.EqualFold(word, "api_id") && isUUID(f.quotedOrWord(at)), !ok && sep == blank && f.isIdentifiedBy(i, end):
		ok = true
	case ok && kind == maskEmail, !ok:
		return end // an address is known by its form
	}
	if stop := f.bindPlace(at); stop > 0 {
		return stop
	}
	isLong := kind == maskAccount && digitsAt(f.s, at) >= 15 // as the number of a SIM card
	if sep == blank && kind != maskSecret && !isLong {
		return end
	}
	if sep == blank && word[len(word)-1] == '.' {
		return end // of a sentence
	}
	if stop := f.tokenEnd(at); sep == blank && stop < len(f.s) && f.s[stop] == ':' && isName(f.s[at:stop]) {
		return end // Auth Token: …
	}
	if sep == colon && digitsAt(f.s, at) == 3 && f.isEither() && (at+3 == len(f.s) || f.s[at+3] <= ' ') {
		return end
	}
	if sep == colon && i > 0 && f.s[i-1] == ':' && strings.Contains(back(f.s, i, 2*maxTold), "arn:") {
		return end // arn:aws:secretsmanager:…:secret:name
	}
	if sep != equals && f.after > 0 && f.after == i-1 && ascii.AmongFold(" unexpected expected illegal ", f.s[f.before:f.after]) && ascii.EqualFold(word, "token") {
		return end // of a language
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
		if to := f.bareEnd(at, sep); to-at >= 4 && !isWords(f.s[at:to]) || f.followsLogin(i) || strings.Contains(back(f.s, i, maxTold), "username ") {
			f.secret(at, to, kind)
			return to
		}
	}
	if sep == blank && ascii.EqualFold(word, "auth") && (f.beginsLine(i) || strings.HasSuffix(f.s[:i], "> ")) {
		// What FreeSWITCH is logged in to with.
		if to := f.bareEnd(at, sep); to-at >= 4 && (to == len(f.s) || f.s[to] < ' ') && (!isWords(f.s[at:to]) || word == "AUTH" && ascii.HasLower(f.s[at:to]) && !isState(f.s[at:to])) {
			f.secret(at, to, kind)
			return to
		}
	}
	if sep == blank && isPasswordName(word) && (ascii.IsDigit(word[len(word)-1]) || i > 1 && f.s[i-2:i] == "> " && (i == 2 || f.s[i-3] == '\n') || f.after == i-1 && ascii.EqualFold(f.s[f.before:f.after], "set")) {
		// Behind a prompt.
		if stop := f.bareEnd(at, sep); (stop == len(f.s) || f.s[stop] < ' ') && !isState(f.s[at:stop]) && !changes.HasFold(f.s[at:stop]) {
			f.secret(at, stop, kind)
			return stop
		}
	}
	if isPass := word == "PASS" && f.beginsLine(i); sep == blank && isPasswordName(word) && (isPass || f.followsLogin(i)) {
		if to := f.bareEnd(at, sep); !isState(f.s[at:to]) && (to == len(f.s) || f.s[to] < ' ' || ascii.At(f.s, to, " realm ")) && !(isPass && strings.IndexAny(f.s[at:to], "/_") >= 0) {
			f.secret(at, to, kind)
			return to
		}
	}
	if sep == copula {
		first, stop := at, f.tokenEnd(at)
		if isScheme(f.s[at:stop]) && stop < len(f.s) && f.s[stop] == ' ' {
			first, stop = stop+1, f.tokenEnd(stop+1)
		}
		if stop < len(f.s) && f.s[stop] == ' ' && isWords(f.s[first:stop]) && !isScheme(f.s[first:stop]) {
			return end // "the token is not …"
		}
	}
	if ascii.At(f.s, at, "-----BEGIN") {
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
	if ascii.At(f.s, from, "${") {
		return from // ${TOKEN:-…}
	}
	inBrackets := false
	if s := f.s; s[from] == '(' || s[from] == '[' || s[from] == '{' && isTuple(s, from) {
		if first, last := f.lastQuoted(from); last > 0 {
			from, to, quoted, inBrackets = first, last, true, true
		} else if key := bracketed(s, from); s[from] == '(' && (isPasswordName(word) && isMadeUp(key) || pinNames.HasFold(word) && mayBeCode(key)) {
			to = from + strings.IndexByte(s[from:], ')') // "the token (…) is right"
			from = to - len(key)
			f.secret(from, to, kind)
			return to
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
	if isA1(word) && !quoted && strings.IndexByte(f.s[from:to], '(') > 0 {
		if n := lastByte(f.s[from:to], ':'); n > 0 {
			// A1 = MD5(user:realm:password)
			from += n + 1
			to = from + strings.IndexByte(f.s[from:to]+")", ')')
			f.secret(from, to, kind)
			return f.chain(to, kind)
		}
	}
	value := f.s[from:to]
	if isConnection(word, value) {
		return from
	}
	if sep == colon && from == end+1 && isName(value) {
		return end // service:authToken, a name with what it belongs to
	}
	if sep == equals && value == "null" {
		return max(to, f.replaced(to, kind))
	}
	if kind == maskAccount && isUser(word, value) {
		return to
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

// isConnection reports whether a value says where to connect and with what, so that the
// secrets in it are looked for by their own names.
func isConnection(name, value string) bool {
	return ascii.IndexFold(name, "connection") >= 0 && strings.IndexByte(value, ';') > 0 && holds(value, "key= password= pwd=")
}

// isKeyUnder reports whether a key stands at a place, under a name that may be that of one.
func (f *finder) isKeyUnder(word string, at int) bool {
	if len(word) == len("agi_arg_1") && ascii.HasAt(word, 0, "agi_arg_") {
		return isMadeUp(f.quotedOrWord(at))
	}
	word = lastPart(word)
	isHash, isOfAPI, isOfCipher := ascii.EqualFold(word, "hash"), endsAsAPI(word), ascii.AmongFold(" cipher salt pepper ", word)
	if !isHash && !isOfAPI && !isOfCipher && !issuers.HasFold(word) && !isKeyName(word) && (len(word) <= 8 || !strings.HasPrefix(word, "API") || !hasDigit(word)) {
		return false
	}
	value := f.quotedOrWord(at)
	if value == f.s[at:at+len(value)] {
		value = f.s[at:f.bareEnd(at, equals)]
	}
	switch {
	case isHash:
		return isLoginHash(f.s, at, at+len(value))
	case isShortKeyOf(word, value):
		return true
	case len(value) < 10 && base64Key(f.s, at) == 0, isWords(value):
		return false
	}
	return isDrawn(value) || isOfAPI && len(value) >= 16 && canBe(value) && count(value, keys.Alnum) == len(value) || isOfCipher && base64Key(f.s, at) > 0
}

// base64Key returns the end of the base64 of 24 bytes or more that stands at a place, in
// quotes or not; 0 where there is none.
func base64Key(s string, at int) int {
	for at < len(s) && (s[at] == '"' || s[at] == '\'') {
		at++
	}
	to := at
	for to < len(s) && (isWordByte(s[to]) || s[to] == '+' || s[to] == '/') {
		to++
	}
	if value := s[at:to]; len(value) < 32 || !hasDigit(value) || !ascii.HasLower(value) || strings.IndexByte(value, '/') == 0 || !canBe(strings.TrimRight(value, "0123456789+/")) {
		return 0
	}
	return to
}

// issuers are names that configurations give their keys alone.
var issuers = ascii.NewWords(keys.Issuers)

// endsAsAPI reports whether a name is that of an interface, as those of keys are in some
// configurations: clickatell_api.
func endsAsAPI(word string) bool {
	n := len(word) - len("api")
	return n >= 0 && ascii.EqualFold(word[n:], "api") && (n == 0 || word[n-1] == '_' || word[n-1] == '-')
}

// isShortKeyOf reports whether a short key stands under the name of one: SMS_KEY.
func isShortKeyOf(word, value string) bool {
	return isShortKey(value) && isKeyName(word)
}

// isDrawn reports whether a value is as keys are, for a name that may be that of one.
func isDrawn(value string) bool {
	return isLinkKey(value) || len(value) >= 12 && digitsIn(value) > 2 && isMadeUp(value)
}

// isLoginHash reports whether the value s[from:to] of "hash" is what an account is
// reached with in place of its password: a user stands beside it.
func isLoginHash(s string, from, to int) bool {
	return to-from >= 32 && count(s[from:to], keys.Hexes) == to-from && (holds(back(s, from, maxTold), "username") || holds(ahead(s, to, maxTold), "username"))
}

// isKeyName reports whether the last word of a name is key, so that the value has to
// decide: SMS_KEY, X-Sms-Key, clickatellKey. What the keys of data, caches and queues
// are called is none.
func isKeyName(word string) bool {
	if n := len(word) - len("_V1"); n > 0 && ascii.At(word, n, "_V") && ascii.IsDigit(word[n+2]) {
		word = word[:n]
	}
	n := len(word) - len("key")
	if n < 2 || !ascii.EqualFold(word[n:], "key") || word[n-1] != '_' && word[n-1] != '-' && !(word[n] == 'K' && isLower(word[n-1])) {
		return false
	}
	return ascii.AmongFold(" routing_key integration_key ", word) || !holds(word, notSecretKeys)
}

// notSecretKeys are in the names of keys that open nothing.
const notSecretKeys = "public idempot primary foreign cache partition sort rout storage_ message_ message- messagek group object s3 file row blob map shard error lock queue redis translat i18n locale"

// isInDocument reports whether a place is in one of the documents of the paste.
func (f *finder) isInDocument(i int) bool {
	docs := f.out.docs
	for f.document < len(docs) && docs[f.document].End <= i {
		f.document++
	}
	return f.document < len(docs) && docs[f.document].At <= i
}

// isTuple reports whether what stands in braces at a place is a list: its first
// part is a string or word that a comma follows.
func isTuple(s string, at int) bool {
	k := skip(s, at+1, "<")
	if _, to := quotedAt(s[:min(len(s), at+maxLine)], k); to > 0 {
		k = to + 1
	} else {
		for k < len(s) && ascii.IsLetter(s[k]) {
			k++
		}
	}
	k = skip(s, k, ">")
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
	case sep == colon && len(value) <= 5 && ascii.AllDigits(value) && strings.IndexByte(word, '.') > 0:
		return false // a line of a file
	case ascii.EqualFold(word, "key"):
		return canBe(value) && hasDigit(value) && (sep != blank && !isHost(value[lastByte(value, '/')+1:]) || strings.IndexByte(value, '/') < 0)
	case code && ascii.EqualFold(word, "tokens"):
		return false // how many
	case ascii.EqualFold(word, "pwd") && (value[0] == '/' || value[0] == '~') && (word == "PWD" || strings.Count(value, "/") > 1):
		return false
	case !quoted && strings.Contains(value, "://") && strings.IndexByte(value, '@') > 0, ascii.EqualFold(word, "session-id") && strings.IndexByte(value, ';') > 0:
		return false // an address, of which the finder masks the password; that of a call (RFC 7989)
	case isPasswordName(word) && (ascii.HasAt(value, 0, "http://") || ascii.HasAt(value, 0, "https://")):
		return false // nginx has proxy_pass; what is secret in an address is told by its form
	case len(word) >= 3 && ascii.EqualFold(word[len(word)-3:], "dsn") && isWords(value), // the name of one
		sep == equals && !quoted && begins(value, "new- get- read-") && isWords(value): // a command of PowerShell
		return false
	case sep == equals && !quoted && isWords(value) && len(word) >= 4 && ascii.EqualFold(word[len(word)-4:], "auth"):
		return false // what is logged in with is called so
	case sep == blank && quoted && isName(value) && ascii.HasLower(word):
		return false
	case sep == blank && isAddress(strings.TrimRight(value, "/:0123456789")):
		return false
	case quoted, sep == equals:
		return len(value) >= 2 && !isKeyword(value)
	case sep == tableCell:
		return (isPasswordName(word) || ascii.IndexFold(word, "secret") >= 0) && strings.IndexByte(value, ' ') < 0 && len(value) >= 4 && !isState(value) || canBe(value) && !isWords(value) || code && len(value) >= 4
	case sep == element:
		return !isKeyword(value) && len(value) >= 2
	case sep == blank && isScheme(word) && !ascii.EqualFold(word, "key") && !ascii.EqualFold(word, "token"):
		return canBe(value) && !isUUID(value) && strings.IndexByte(strings.TrimRight(value, "="), '=') < 0
	case sep == blank && code && (pinNames.HasFold(strings.TrimRight(word, "12")) || begins(word, "otp_ pin_")):
		return len(value) >= 4 && len(value) <= 8
	case sep == blank && isPasswordName(word) && canBePassword(strings.TrimRight(value, "!?")):
		return true
	case sep == blank:
		return canBe(value) && hasDigit(value) && !ascii.AllDigits(value) && !isUUID(value) && strings.IndexByte(value, '(') < 0 && strings.IndexByte(strings.TrimRight(value, "="), '=') < 0
	case isCodeWord(value), sep == colon && holds(value[:max(0, strings.IndexByte(value, '='))], "code status error"):
		return false // of another name
	case sep == copula && isCoding(value) && isKnownCoding(value):
		return false
	case sep == copula:
		return canBe(value) || code && len(value) >= 4 || isPasswordName(word) && canBePassword(value)
	}
	if first, _, _ := ascii.Cut(value, " "); isState(strings.TrimRight(first, ";.,")) && !isScheme(first) || isErrorCode(first) || strings.HasPrefix(first, "X-") && isName(first) {
		return false // a state, a code, the name of a header field
	}
	if sep == colon && f.isHeader(word) && strings.Count(value, " ") == 2 && ascii.HasAt(value, 0, "Basic ") && !isState(lastWord(value)) {
		return true // user and password
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
	at = skip(s[:min(len(s), end+24)], at, "\"'`\\<![CDAT")
	if at >= len(s) || s[at] == '+' || s[at] == '%' {
		return end // known by its plus sign
	}
	if ascii.HasAt(s, at, "string(") {
		if n := strings.IndexByte(ahead(s, at, 24), '"'); n > 0 {
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

// isUser reports whether what stands under the name of an account's id is words, as the name
// that a user logs in with.
func isUser(name, value string) bool {
	return isWords(value) && ascii.EqualFold(name[len(name)-2:], "id")
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
