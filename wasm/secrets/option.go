package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// secretOptions are options of programs whose values are secret, beside those
// that kindOf knows the names of: credentials, cookies, certificates with their
// passphrase.
const secretOptions = " user proxy-user auth cert proxy-cert key pass proxy-pass login "

// wordOptions are options of one dash and several letters whose values are
// secret, of the programs that have such.
const wordOptions = " -ap -apasswd -passin -passout -pw -storepass "

// shortOptions are the letters of those of one, behind the programs that have them.
const shortOptions = " curl uUEb http a https a xh a redis-cli a sipsak a mysql p mysqldump p mysqladmin p mariadb p sshpass p fs_cli p" +
	" mongo p mongosh p mongodump p mosquitto_pub P mosquitto_sub P sqlcmd P snmpget AXc snmpwalk AXc snmpset AXc ipmitool P ldapsearch w" +
	" turnutils_uclient wW turnadmin ps "

// lettersOf returns the letters of the options of a program whose values are secret. Where
// no program is known, it is that of a user.
func lettersOf(command string) string {
	if command == "" {
		return "u"
	}
	at := ascii.IndexFold(shortOptions, " "+command+" ")
	if at < 0 {
		return ""
	}
	letters, _, _ := ascii.Cut(shortOptions[at+len(command)+2:], " ")
	return letters
}

// option masks the value of an option at i, and returns where to go on; 0 where
// it is none with something to hide.
func (f *finder) option(i, end int) int {
	s := f.s
	if i > 0 && strings.IndexByte(" \t\n'\"(,[", s[i-1]) < 0 {
		return 0
	}
	word := s[i:end]
	if strings.HasPrefix(word, "--") && len(word) > 2 {
		name := word[2:]
		if isSIMName(name) {
			return f.simKey(i, end)
		}
		kind, ok := kindOf(name)
		ok = ok || isKeyName(name) && isDrawn(f.quotedOrWord(min(len(s), end+1)))
		if name == "value" {
			line := s[max(0, i-maxCommand/2):min(len(s), end+maxCommand/2)]
			f.steps -= stepsPerText
			ok = f.command == "" && holds(line, "securestring put-parameter put-secret")
		}
		if !ok && !ascii.AmongFold(secretOptions, name) || ascii.AmongFold(secretOptions, name) && name == "key" && f.command == "" {
			return 0
		}
		if !ok || kind == maskEmail {
			kind = maskSecret
		}
		if at := end + 1; mayBeCode(s[min(at, len(s)):min(len(s), at)+digitsAt(s, min(at, len(s)))]) && holds(name, "code pin otp") {
			f.secret(at, at+digitsAt(s, at), kind)
			return at
		}
		return f.argument(end, kind, true)
	}
	if word == "-a" && f.command == "" {
		// The administrator's code, for pySim
		if n := digitsAt(s, min(len(s), end+1)); (n == 8 || n == 16) && ascii.IndexFold(back(s, i, maxTold), "pysim") >= 0 {
			f.secret(end+1, end+1+n, maskSecret)
			return end + 1 + n
		}
	}
	if simOptions.HasFold(word[1:]) || len(word) > 3 && simNames.HasFold(word[1:]) {
		if stop := f.simKey(i, end); stop > 0 {
			return stop
		}
	}
	if len(word) > 2 && ascii.Among(wordOptions, word) && (f.command != "" || end < len(s) && isMadeUp(f.quotedOrWord(end+1))) {
		return f.argument(end, maskSecret, true)
	}
	if word == "-U" && ascii.AmongFold(" smbclient rpcclient smbget ", f.command) {
		// -U user%password
		to := end + 1
		for to < len(s) && s[to] > ' ' && s[to] != '"' && s[to] != '\'' {
			to++
		}
		if n := strings.IndexByte(s[min(end, to):min(len(s), to)], '%'); n > 0 {
			f.secret(end+n+1, to, maskSecret)
			return to
		}
		return 0
	}
	if word == "-k" && ascii.EqualFold(f.command, "openssl") || (word == "-p" || word == "-P" || (word == "-w" || word == "-W") && end < len(s) && isMadeUp(f.quotedOrWord(end+1))) && !ascii.EqualFold(f.command, "turnutils_uclient") && f.followsUser(i) {
		return f.argument(end, maskSecret, true)
	}
	if len(word) < 2 || strings.IndexByte(lettersOf(f.command), word[1]) < 0 {
		return 0
	}
	kind := maskSecret
	if word[1] == 'b' {
		kind = maskCookie
	}
	if len(word) > 2 { // attached: -uUSER:PASSWORD
		if f.command == "" && (end == len(s) || s[end] != ':') {
			return 0
		}
		return f.argumentAt(i+2, kind, f.command != "")
	}
	if word[1] == 'p' && ascii.AmongFold(" mysql mysqldump mysqladmin mariadb ", f.command) {
		return 0 // it asks for the password then
	}
	return f.argument(end, kind, f.command != "")
}

// argument masks the argument of an option that ends at a place. Where it is not
// sure that the option is known, words are none.
func (f *finder) argument(end int, kind Kind, sure bool) int {
	s := f.s
	at := end
	if at < len(s) && (s[at] == '=' || s[at] == '\'' || s[at] == '"') {
		at++
	}
	for at < len(s) && (s[at] == ' ' || s[at] == '\t' || s[at] == ',' || s[at] == '\\' || s[at] == '\n' && s[at-1] == '\\') {
		at++
	}
	if at < len(s) && s[at] == 'a' {
		// a2="user:password", as the audit of Linux writes it
		if n := at + 1 + digitsAt(s, at+1); ascii.At(s, n, `="`) {
			at = n + 1
		}
	}
	return f.argumentAt(at, kind, sure)
}

func (f *finder) argumentAt(at int, kind Kind, sure bool) int {
	s := f.s
	if at < len(s) && s[at] == '$' && at+1 < len(s) && s[at+1] == '\'' {
		at++
	}
	from, to := f.quoted(at)
	if to == 0 {
		from, to = at, at
		for to < len(s) && s[to] > ' ' && s[to] != '"' && (s[to] != '\'' || to+1 < len(s) && s[to+1] > ' ') {
			to++
		}
	}
	if f.command != "" && to+2 < len(s) && s[to] == s[max(0, from-1)] && s[to+1] > ' ' && strings.IndexByte(",)]}", s[to+1]) < 0 {
		for to < len(s) && s[to] > ' ' { // 'user':'password'
			to++
		}
	}
	value := s[from:to]
	if _, password, ok := ascii.Cut(value, ":"); ok && isPlaceholder(password) {
		return to
	}
	if f.command == "" && isPorts(value) {
		return 0
	}
	if isUsage := !ascii.HasLower(value) && !hasDigit(value) && to > from && value[len(value)-1] == ']'; isUsage || isState(value) || isCapitals(value) && (logins.HasFold(value) || isName(value) || value == "USER") || isName(value) && strings.IndexByte(value, ':') > 0 {
		return 0 // [--password PASSWORD]
	}
	if len(value) < 3 || value[0] == '-' || !sure && (isState(value) || isWords(value)) || kind == maskCookie && strings.IndexByte(value, '=') < 0 {
		return 0
	}
	f.secret(from, to, kind)
	return to
}

// followsUser reports whether the option at i stands behind that of a user in
// its line: then -p is that of the password.
func (f *finder) followsUser(i int) bool {
	line := back(f.s, i, 200)
	if n := lastByte(line, '\n'); n >= 0 {
		line = line[n:]
	}
	return strings.Contains(line, " -u ") || strings.Contains(line, " -U ") || strings.Contains(line, " --user") || strings.Contains(line, " -l ")
}

// isPorts reports whether an argument is made of ports or of ids of users:
// 5060, 8080:80, 127.0.0.1:8080:80/tcp.
func isPorts(s string) bool {
	for i := range len(s) {
		if !ascii.IsDigit(s[i]) && strings.IndexByte(":.-", s[i]) < 0 {
			return s[i:] == "/tcp" || s[i:] == "/udp"
		}
	}
	return true
}
