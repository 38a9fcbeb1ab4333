package secrets

import (
	"strings"

	"wrongnumber/catalog/keys"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Secrets in source code that have no name beside them: the arguments of functions that
// log in or make clients, and the value that a setting falls back to where its variable
// is not set.

// isLogin reports whether the last argument of a function is a password, or something
// made of one.
func isLogin(name string) bool {
	name = lastPart(name)
	return len(name) >= 5 && (holds(name, "basicauth basic_auth "+keyMakers) || ascii.EqualFold(name, "basic") ||
		ascii.IndexFold(name, "credential") > 0 || ascii.AmongFold(" credentials keypair authenticationheadervalue login logon signin authenticate ", name))
}

// keyMakers are in the names of functions that take a key and its secret.
const keyMakers = "keysecret key_secret keyandsecret key_and_secret"

// isSetter reports whether a function sets the secret that it is named after:
// apiSecret("…"), setPassword("…"). A function that asks for one takes a name.
func isSetter(name string) bool {
	name = lastPart(name)
	if isReader(name) {
		return false
	}
	kind, ok := kindOf(name)
	return ok && kind == maskSecret
}

// makers are functions that take the keys they work with, and makerEnds are the endings
// of the names of such functions.
var (
	makers    = ascii.NewWords(" new init initialize initialise configure setup connect createdefault setsecurity withkey setkey ")
	makerEnds = [...]string{"client", "api", "sdk", "impl", "gateway"}
	// readers begin the names of functions that look a value up: their argument is the
	// name of the value.
	readers = [...]string{"get", "has", "is", "find", "load", "read", "check", "valid", "require", "fetch", "missing", "delete", "remove", "env", "config", "lookup"}
	// noMakers are the endings of names of things that are made without a key.
	noMakers = [...]string{"error", "exception", "etag", "hash", "digest", "uuid", "message", "request", "response", "token", "uri", "url", "path"}
)

// isMaker reports whether the function s[i:end] makes a client or logs one in,
// so that what looks like a key among its arguments is one: by its name, by
// "new" before it, or by the capital that a class begins with.
func (f *finder) isMaker(i, end int) bool {
	s := f.s
	name := lastPart(s[i:end])
	if makers.HasFold(name) {
		return true
	}
	if isReader(name) || isIDName(name) {
		return false
	}
	for _, word := range &noMakers {
		if n := len(name) - len(word); n >= 0 && ascii.EqualFold(name[n:], word) {
			return false
		}
	}
	if len(name) > 4 && strings.HasPrefix(name, "New") && !isLower(name[3]) {
		return true
	}
	for _, word := range &makerEnds {
		if n := len(name) - len(word); n >= 0 && ascii.EqualFold(name[n:], word) {
			return true
		}
	}
	isPart := len(name) < end-i || i > 0 && strings.IndexByte(".>:\\", s[i-1]) >= 0
	if isPart || len(name) < 3 || name[0] < 'A' || name[0] > 'Z' {
		for i > 0 && end-i < maxName && (ascii.IsToken(s[i-1]) || s[i-1] == '\\') {
			i--
		}
		return i >= 4 && s[i-4:i] == "new "
	}
	return ascii.HasLower(name)
}

// isReader reports whether a function asks for what it returns.
//
//go:noinline
func isReader(name string) bool {
	for _, word := range &readers {
		if ascii.HasAt(name, 0, word) {
			return true
		}
	}
	return false
}

// thirds are functions whose first argument says where to log in, whose second is the
// user, and whose third is the password.
var thirds = ascii.NewWords(" __construct connectandbind gprsconnect getprofile bindparameter connect ftp_login getconnection imap_open ldap_bind mysql_connect mysqli mysqli_connect" +
	" mysqli_real_connect pdo real_connect ssh2_auth_password ")

// checkers are functions that check the one-time code of a request.
var checkers = ascii.NewWords(" check check_code confirm verify checkcode checkrequest begin unlock simunlock check_verification checkverification verify_code verifycode verify_otp verifyotp ")

// encoders are functions that take user and password with a colon between them, and
// make a header of the two (RFC 7617 §2).
var encoders = ascii.NewWords(" base64 buffer.from base64_encode base64encode encodebase64 b64encode btoa getbytes strict_encode64 encode64 encodetostring ")

// argument is one argument of a function: where its string begins and ends. to is 0
// where it is no string. at is where the argument begins.
type argument struct{ from, to, at int }

// of returns the argument in its text.
//
//go:noinline
func (a *argument) of(s string) string { return s[a.from:a.to] }

// call masks what is secret among the arguments of the function s[i:end], whose
// bracket stands at end.
func (f *finder) call(i, end int) {
	s := f.s
	word := s[i:end]
	if end-i < 3 && (i == 0 || strings.IndexByte(" .:>\\$", s[i-1]) < 0) {
		return // too short to tell anything
	}
	if isOpen(word) {
		// open("GET", address, asynchronous, user, password) of XMLHttpRequest
		var list [8]argument
		if n := f.arguments(end, list[:], 0); n >= 5 && list[1].to > 0 && list[4].to > 0 {
			f.secret(list[4].from, list[4].to, maskSecret)
		}
		return
	}
	if f.signer(word, end) || f.setting(word, end) {
		return
	}
	if name := lastPart(word); binders.HasFold(name) || ascii.EqualFold(name, "sendcommand") {
		f.binder(name, end)
		return
	}
	if ascii.EqualFold(lastPart(word), "md5") {
		// MD5(user:realm:password), in a dialplan
		rest := f.s[end+1 : min(len(f.s), end+maxLine/16)]
		if n := strings.IndexByte(rest, ')'); n > 0 && strings.Count(rest[:n], ":") == 2 && strings.IndexAny(rest[:n], " \"'") < 0 {
			f.secret(end+2+lastByte(rest[:n], ':'), end+1+n, maskSecret)
			return
		}
	}
	if ascii.AmongFold(" unwrap_or getorelse orelse ", lastPart(word)) && f.after > 0 && i-f.after < 5 && isName(s[f.before:f.after]) {
		// env::var("API_TOKEN").unwrap_or("…")
		if from, to := f.quoted(end + 1); to > 0 {
			f.secret(from, to, maskSecret)
		}
		return
	}
	if last := lastPart(word); checkers.HasFold(last[lastByte(last, '>')+1:]) {
		// check(request, "4829")
		var list [8]argument
		n := f.arguments(end, list[:], 0)
		if n == 1 && list[0].to > 0 && mayBeCode(list[0].of(s)) {
			f.secret(list[0].from, list[0].to, maskSecret) // confirm("4829"), of what was asked for
		}
		if n != 2 {
			return
		}
		from, to := list[1].from, list[1].to
		if to == 0 { // a number as it is
			from = end + 1 + strings.IndexByte(s[end:], ',')
			from = skip(s, from, " ")
			to = from + digitsAt(s, from)
		}
		if mayBeCode(s[from:to]) {
			f.secret(from, to, maskSecret)
		}
		return
	}
	login, setter, third, encoder := isLogin(word), isSetter(word), thirds.HasFold(lastPart(word)), encoders.HasFold(lastPart(word)) || encoders.HasFold(word)
	if n := max(0, i-len("->")); word == "__construct" && ascii.At(s, n, "->") {
		login = isLogin(s[f.wordBefore(n):n])
	}
	maker := f.isMaker(i, end)
	if !login && !setter && !third && !encoder && !maker && !f.isFactory(i, end) {
		return
	}
	var list [8]argument
	n := f.arguments(end, list[:], 0)
	if f.credentials(lastPart(word), list[:n], maker) {
		return
	}
	if n > 1 && list[0].to > 0 && list[1].to > 0 && (login || maker || setter) && isShortKey(list[0].of(s)) {
		f.secret(list[0].from, list[0].to, maskSecret) // the key, its secret
	}
	last := argument{}
	takesUser := maker && (isClient(lastPart(word)) || makers.HasFold(lastPart(word)) && isClient(word))
	for _, a := range list[:n] {
		if a.to == 0 {
			if to := f.tokenEnd(a.at); login && isOdd(s[a.at:to]) {
				f.secret(a.at, to, maskSecret) // as a log writes it
			}
			continue
		}
		isBehind := last.to > 0
		if last = a; isKey(a.of(s)) || maker && takesUser && isBehind && isMadeUp(a.of(s)) {
			f.secret(a.from, a.to, maskSecret)
		} else if n := strings.IndexByte(a.of(s), ':'); encoder && n > 0 && isPassword(s[a.from:a.from+n], s[a.from+n+1:a.to]) {
			f.secret(a.from+n+1, a.to, maskSecret)
		}
	}
	if encoder && n > 0 && list[0].to > 0 {
		f.concatenated(min(len(s), list[0].to+1), maskSecret)
	}
	if third && n >= 4 && list[1].to == 0 && list[2].to > 0 && list[3].to > 0 && f.isAddressOfHost(list[0]) {
		f.secret(list[3].from, list[3].to, maskSecret) // host, port, user, password
	}
	if third && n >= 3 && list[1].to > 0 && list[2].to > 0 {
		isBind := ascii.AmongFold(" bindparameter gprsconnect ", lastPart(word))
		if value := list[2].of(s); canBe(value) || !isState(value) && (isBind || f.isAddressOfHost(list[0])) {
			f.secret(list[2].from, list[2].to, maskSecret)
		}
	}
	if last.to == 0 {
		return
	}
	if user, password, domain := list[0], list[1], list[2]; login && n == 3 && user.to > 0 && password.to > 0 && domain.to > 0 && isMadeUp(password.of(s)) && !isMadeUp(domain.of(s)) {
		last = password
	}
	value := s[last.from:last.to]
	if login && !isScheme(value) || setter && !isState(value) && !(isWords(value) && strings.IndexAny(value, " _-.") >= 0) {
		f.secret(last.from, last.to, maskSecret)
	}
}

// verbs begin the names of functions that do something with their arguments, and make
// no client.
const verbs = "send log print assert test expect queue publish call update cancel hash verify create"

// doesSomething reports whether the name of a function begins with one of these.
func doesSomething(name string) bool {
	return begins(name, verbs) && !begins(name, "login") || isReader(name)
}

// isFactory reports whether the function s[i:end] has a name of one word and makes a
// client of a key and a variable for the user or account: twilio(sid, '…').
func (f *finder) isFactory(i, end int) bool {
	s := f.s
	if end-i < 4 || !isWord(s[i:end]) || i > 0 && strings.IndexByte(".>:$\\", s[i-1]) >= 0 || doesSomething(s[i:end]) {
		return false
	}
	argument, _, ok := ascii.Cut(s[end+1:min(len(s), end+1+maxName)], ",")
	if !ok || argument == "" || !ascii.IsToken(argument[len(argument)-1]) {
		return false
	}
	return isIDName(argument) || isName(argument) || ascii.IndexFold(argument, "user") >= 0
}

// clients are words in the names of things that are made of a user and a password.
// registrars are words in the names of those that take the host to log in to as well.
const (
	clients    = "client api sdk gateway sms account auth login agent session connect " + registrars
	registrars = "sip voip smpp regist phone esme asterisk manager bind"
)

func isClient(name string) bool { return !doesSomething(name) && holds(name, clients) }

// credentials masks the password among the arguments of a function that makes the
// credentials of a user, or registers a user with a host: it is the argument behind the
// user. It reports whether the function makes credentials.
func (f *finder) credentials(name string, list []argument, isMaker bool) bool {
	s := f.s
	isInfo := holds(name, "authinfo auth_info authcred")
	isKnown := isInfo || holds(name, registrars) && !doesSomething(name)
	if !isKnown && !isMaker {
		return false
	}
	users, hosts := 0, 0
	for _, a := range list {
		if a.to == 0 {
			continue
		}
		switch value := a.of(s); {
		case value == "" || isScheme(value) || !isInfo && ascii.AllDigits(value):
		case value == "*" || isHost(value):
			hosts++
		default:
			users++
		}
	}
	if users < 2 || !isInfo && hosts == 0 {
		return false
	}
	seen := 0
	for _, a := range list {
		if a.to == 0 {
			continue
		}
		value := a.of(s)
		if value == "" || value == "*" || isScheme(value) || isHost(value) || !isInfo && ascii.AllDigits(value) {
			continue
		}
		if seen++; seen == 2 && (isKnown || isMadeUp(value)) && !(isInfo && ascii.AllDigits(value)) || seen > 2 && isInfo {
			f.secret(a.from, a.to, maskSecret)
		}
	}
	return isInfo
}

// isPassword reports whether what stands behind a colon and what stands in front of
// it are a password and a user.
func isPassword(user, value string) bool {
	return canBe(value) || len(value) >= 4 && strings.IndexAny(value, " /:=") < 0 && strings.IndexByte(user, ' ') < 0 && !isProtocol(user)
}

// isHost reports whether a value is the name of a host, or an address with one.
func isHost(s string) bool {
	if s == "localhost" || isAddress(s) || strings.IndexByte(s, ':') >= 0 {
		return true
	}
	dot := lastByte(s, '.')
	if dot <= 0 || dot+2 >= len(s) {
		return false
	}
	for i := range len(s) {
		if !ascii.IsToken(s[i]) || i > dot && !ascii.IsLetter(s[i]) {
			return false
		}
	}
	return true
}

// attribute masks the value of a RADIUS attribute that holds a password, as it is printed
// behind its number, which ends at a place: User-Password(2) l=18 val=…, CHAP-Password(3): ….
func (f *finder) attribute(i, end int) int {
	s := f.s
	at := end + 1 + digitsAt(s, end+1)
	line := paste.LineAt(s[:min(len(s), at+maxTold)], at)
	n := strings.LastIndexAny(line, ":=") + 1
	if at == end+1 || n < len("):") || line[0] != ')' || !isPasswordName(s[i:end]) {
		return 0
	}
	from := at + n
	if from < len(s) && s[from] == ' ' {
		from++
	}
	to := f.bareEnd(min(from, len(s)), colon)
	if value := s[min(from, to):to]; value == "Encrypted" || value == "" {
		return 0
	}
	f.secret(from, to, maskSecret)
	return to
}

// isMadeUp reports whether a value behind a user looks like a password: letters of
// both cases with a digit, letters with a sign, or a word with digits behind it.
func isMadeUp(s string) bool {
	if len(s) < 6 || len(s) > maxName || isHost(s) || isUUID(s) || isKnownCoding(s) {
		return false
	}
	small, capital, digits, signs, gaps := 0, 0, 0, 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case isLower(c):
			small++
		case 'A' <= c && c <= 'Z':
			capital++
		case ascii.IsDigit(c):
			digits++
		case strings.IndexByte("!#$%&*+?@^~=", c) >= 0:
			signs++
		case strings.IndexByte("-_.", c) >= 0:
			gaps++
		default:
			return false
		}
	}
	return small > 0 && (capital > 0 && digits > 0 || signs > 0 && gaps == 0 || gaps == 0 && (digits >= 2 || digits > 0 && len(s) >= 8)) ||
		capital > 0 && digits >= 4 && len(s) >= 10 && gaps == 0
}

// signer masks the key among the arguments of a function that signs, or checks what
// is signed: hash_hmac('sha256', text, '…'), jwt.sign(claims, '…'). It reports whether
// the function is such.
func (f *finder) signer(word string, end int) bool {
	s := f.s
	isHMAC := ascii.IndexFold(word, "hmac") >= 0
	if !isHMAC && ascii.IndexFold(word, "jwt") < 0 {
		return false
	}
	var list [8]argument
	for n, a := range list[:f.arguments(end, list[:], 0)] {
		if a.to > 0 && (isHMAC || n == 1) && !isKnownCoding(a.of(s)) {
			f.secret(a.from, a.to, maskSecret)
		}
	}
	return true
}

// setting masks the value that a function gives to a setting which is named as a
// secret: modparam("module", "password", "…"). It also masks the password that two
// kinds of call take by its place: logins to FreeSWITCH and Asterisk's Authenticate and
// DISA. It reports whether nothing else has to be looked for in the call.
func (f *finder) setting(word string, end int) bool {
	s := f.s
	name := lastPart(word)
	switch {
	case ascii.EqualFold(name, "connection") && ascii.IndexFold(word, "esl") >= 0, ascii.EqualFold(name, "eslconnection"):
		// FreeSWITCH has no users: host, port, password
		var list [8]argument
		if n := f.arguments(end, list[:], 0); n >= 3 && list[2].to > 0 {
			f.secret(list[2].from, list[2].to, maskSecret)
		}
		return true
	case ascii.HasAt(name, 0, "set"), ascii.HasAt(name, 0, "put"), name == "modparam":
	case ascii.EqualFold(name, "authenticate"), name == "DISA":
		// Authenticate(4829) of Asterisk
		to := end + 1 + digitsAt(s, end+1)
		if to-end > 3 && to < len(s) && (s[to] == ')' || s[to] == ',') {
			f.secret(end+1, to, maskSecret)
		}
		return false
	default:
		return false
	}
	var list [4]argument
	n := f.arguments(end, list[:], 0)
	if n < 2 || n > 3 || list[n-1].to == 0 || list[n-2].to == 0 || !isName(s[list[n-2].from:list[n-2].to]) {
		return false
	}
	value := s[list[n-1].from:list[n-1].to]
	if isState(value) || isName(value) {
		return false
	}
	f.secret(list[n-1].from, list[n-1].to, maskSecret)
	return true
}

// isOpen reports whether a function opens a request.
func isOpen(name string) bool {
	return ascii.EqualFold(lastPart(name), "open") && len(name) > len("open")
}

// isAddressOfHost reports whether an argument says where to log in.
func (f *finder) isAddressOfHost(a argument) bool {
	return a.to > 0 && strings.IndexAny(a.of(f.s), ":=.") >= 0 || a.to > 0 && a.of(f.s) == "localhost"
}

// keysIn masks the keys in the list of arguments that begins at a place, where what a
// call returned is called in turn: require('sms')('…').
func (f *finder) keysIn(at int) {
	var list [8]argument
	n := f.arguments(at, list[:], 0)
	name := f.s[max(0, at-1-maxName) : at-1]
	f.credentials(name[lastByte(name, '(')+1:], list[:n], false)
}

// arguments reads the arguments of a function, as many as list has room for, and
// returns how many it read. Their bracket stands at a place.
func (f *finder) arguments(at int, list []argument, depth int) (n int) {
	s := f.s[:min(len(f.s), at+maxArguments)]
	level, isNew := 0, true
	k := at + 1
	for k < len(s) && n < len(list) {
		c := s[k]
		if isNew && c > ' ' && !ascii.At(s, k, "//") && c != ')' && c != ']' {
			isNew = false
			var stop int
			list[n].at = k
			list[n].from, list[n].to, stop = f.literal(k, depth)
			if n++; stop > k {
				k = stop
				continue
			}
		}
		switch {
		case c == '(' || c == '[' || c == '{':
			level++
		case c == ')' || c == ']' || c == '}':
			if level--; level < 0 {
				f.steps -= k - at
				return n
			}
		case c == ',' && level == 0:
			isNew = true
		case c == '"' || c == '\'':
			if _, to := quotedAt(s, k); to > 0 {
				k = to
			}
		case c == '\n' && (k+1 < len(s) && s[k+1] == '\n' || isNew && n == 0 && k > at+200), c == ';':
			f.steps -= k - at
			return n
		case isNew && ascii.At(s, k, "//"):
			k++
		}
		k++
	}
	f.steps -= k - at
	return n
}

// literal returns the string at a place, or the last one that a function is
// called with there, unless it is one that looks something up; stop is behind it.
// to is 0 where there is none.
func (f *finder) literal(at, depth int) (from, to, stop int) {
	s := f.s[:min(len(f.s), at+2*maxArguments)]
	at += oneAt(s, at, "[]byte(|<<") // of Go, of Erlang
	if at+1 < len(s) && strings.IndexByte("bBuUrRfF@$&", s[at]) >= 0 && (s[at+1] == '"' || s[at+1] == '\'') {
		at++
	}
	if from, to = quotedAt(s, at); to > 0 {
		return from, to, min(len(s), to+1)
	}
	end := pathEnd(s, at)
	if end == at || end >= len(s) || s[end] != '(' || depth >= 3 {
		return 0, 0, 0
	}
	name := s[at:end]
	last := name[strings.LastIndexAny(name, ".:>\\ ")+1:]
	if isReader(last) || ascii.IndexFold(name, "env") >= 0 || ascii.IndexFold(name, "get") >= 0 || ascii.IndexFold(name, "config") == 0 {
		return 0, 0, 0
	}
	var list [8]argument
	for _, a := range list[:f.arguments(end, list[:], depth+1)] {
		if a.to > 0 {
			from, to = a.from, a.to
		}
	}
	return from, to, 0
}

// pathEnd returns the end of the name of a function at a place, with the names of
// what it belongs to: Credentials.basic, \Sms\Client::new, $this->hash.
func pathEnd(s string, at int) int {
	k := at
	if ascii.At(s, k, "new ") || ascii.At(s, k, "await ") {
		k += strings.IndexByte(s[k:], ' ') + 1
	}
	for k < len(s) && k-at < 2*maxName && (s[k] != '-' && ascii.IsToken(s[k]) || strings.IndexByte("$\\@", s[k]) >= 0 || s[k] == ':' && k+1 < len(s) && (s[k+1] == ':' || s[k-1] == ':') || ascii.At(s, k, "->") || s[k] == '>' && s[k-1] == '-') {
		if s[k] == '\\' && k+1 < len(s) && !ascii.IsLetter(s[k+1]) {
			break
		}
		k++
	}
	return k
}

// isCall reports whether a function of a program is called at a place: what it
// returns is not written there. That of a module or object has its name before a
// dot or arrow; that of one word is told by its capitals.
func isCall(s string, at int) bool {
	end := pathEnd(s, at)
	if end == at || end+1 >= len(s) || !ascii.IsLetter(s[at]) && s[at] != '$' && s[at] != '\\' {
		return false
	}
	name := s[at:end]
	if s[end] == '[' && strings.IndexByte(name, '.') > 0 && !hasDigit(name) && strings.IndexByte(":'\"$", s[end+1]) >= 0 {
		return true // settings.sms[:token]
	}
	if s[end] != '(' {
		return false
	}
	if hasDigit(name) || strings.IndexByte(paste.LineAt(s[:min(len(s), end+200)], end), ')') < 0 {
		return false
	}
	if strings.IndexAny(name, ".:>\\") > 0 || name[0] == '$' {
		return true
	}
	if next := end + 1; next < len(s) && ascii.IsDigit(s[next]) {
		return false
	}
	if strings.IndexByte(name, '_') > 0 {
		return true
	}
	for i := 1; i < len(name); i++ {
		if 'A' <= name[i] && name[i] <= 'Z' && isLower(name[i-1]) {
			return true
		}
	}
	return false
}

// lastPart returns what stands behind the last dot of a name.
//
//go:noinline
func lastPart(name string) string { return name[lastByte(name, '.')+1:] }

// isConstant reports whether a word is the name of a constant, as CURLOPT_USERPWD.
func isConstant(word string) bool {
	for i := range len(word) {
		if isLower(word[i]) || word[i] == '-' || word[i] == '.' {
			return false
		}
	}
	return lastByte(word, '_') > 0
}

// isShortKey reports whether a value is a key as short as some APIs give them: eight
// hexadecimal digits, letters among them.
func isShortKey(s string) bool {
	return len(s) == 8 && count(s, keys.Hexes) == len(s) && hasDigit(s) && !ascii.AllDigits(s)
}

// isKey reports whether a value looks like a key and like nothing else: a run of
// letters and digits that no id or word is.
func isKey(s string) bool {
	if n := strings.IndexByte(s, '_'); n >= 2 && n <= 8 && isWord(s[:n]) {
		s = s[n+1:] // live_
	}
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

// maxExpression is how long an expression is looked through for one.
const maxExpression = 240

// fallback returns the string that an expression gives where a variable is not set:
// process.env.SECRET || 'secret'. If it has several, they are taken from the first to
// the last. to is 0 where it has none.
func (f *finder) fallback(at int) (from, to int) {
	s := f.s
	if at >= len(s) || !ascii.IsLetter(s[at]) && s[at] != '$' {
		return 0, 0
	}
	end := min(len(s), at+maxExpression)
	if end <= f.decided || !f.mayDecide(at, end) {
		return 0, 0
	}
	level, asked := 0, false
	for k := at; k < end; k++ {
		f.steps -= 3 // it takes longer than other looks
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
			if _, stop := f.quoted(k); stop > 0 {
				k = stop
			}
		case level > 0:
		case c == '|':
			if k+1 < end && s[k+1] == '|' {
				operator = 2
			}
		case c == '?':
			if operator = 2; k+1 == end || s[k+1] != '?' && s[k+1] != ':' {
				operator, asked = 1, true
			}
		case c == ' ':
			if ascii.At(s, k+1, "or ") {
				operator = 3
			}
		case c == ':' && asked:
			operator = 1
		}
		if operator > 0 {
			k += operator
			for k < end && s[k] == ' ' {
				k++
			}
			if a, b := f.quoted(k); b > 0 {
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

// mayDecide reports whether an operator or function that gives a fallback stands
// between two places, or on the rest of the line. It remembers how far it found none.
func (f *finder) mayDecide(at, end int) bool {
	s := f.s
	from := max(at, f.decided)
	inQuotes := false // perhaps: then the end of a line ends nothing
	for k := from; k < end; k++ {
		switch s[k] {
		case '"', '\'':
			inQuotes = true
		case '\n':
			if !inQuotes {
				f.steps -= k - from
				f.decided = max(f.decided, k)
				return false
			}
		case '?', '|':
			f.steps -= k - from
			return true
		case ' ':
			if ascii.At(s, k, " or ") {
				f.steps -= k - from
				return true
			}
		}
	}
	f.steps -= max(0, end-from)
	f.decided = max(f.decided, end-len(" or"))
	return false
}

// isShortParameter reports whether the parameter s[i:end] of an address is
// called p, as keys are in the addresses of short interfaces, and holds one.
func (f *finder) isShortParameter(i, end, at int) bool {
	s := f.s
	if end-i != 1 || s[i] != 'p' || i == 0 || s[i-1] != '?' && s[i-1] != '&' {
		return false
	}
	value := s[at:f.bareEnd(at, equals)]
	query := back(s, i, maxTold)
	isBehindUser := strings.Contains(query, "?u=") || strings.Contains(query, "&u=")
	return isKey(value) || isBehindUser && len(value) >= 4 && !ascii.AllDigits(value)
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
