package secrets

import (
	"strings"

	"wrongnumber/catalog/keys"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Lines of programs and devices in which a secret has its place and no name:
// registrations and mailboxes of Asterisk, settings of telephones by number,
// commands that take a password by its place, PostgreSQL's file of passwords.

// deviceSettings are the numbers of settings that hold passwords on Grandstream's
// devices and on others that are set up in the same way: the passwords of the
// administrator and the user, of accounts 1 to 6, of the second port, of the file
// itself and of its server.
var deviceSettings = ascii.NewWords(" P2 P34 P196 P406 P506 P606 P734 P1359 P1361 P1706 P1806 ")

// lineWords are words of such lines: where one stands, the line is looked at.
var lineWords = ascii.NewWords(" register kamctl opensipsctl htpasswd echo printf variable data stringdata radtest bindreq login setup setauth values send format default" +
	" rocommunity rwcommunity opensips-cli kamcli wpa_passphrase verify_adm verify_chv python python3 php node perl ruby java smppclient sendsms mil agent conf lpa wifi open5gs-dbctl private-lines ejabberdctl prosodyctl add-mask set setex psetex setnx getset hset hmset" + simKeys + admNames)

// places are commands that take a password by its place: the program, how its arguments
// begin, and which of the words behind that beginning is the password.
var places = [...]struct {
	program, verb string
	index         int
	isKey         bool // of a tool, whose name begins the line; what stands there looks like a key
}{
	{"kamctl", "add", 2, false}, {"kamctl", "passwd", 2, false}, {"opensipsctl", "add", 2, false}, {"opensipsctl", "passwd", 2, false},
	{"register", "sip:", 2, false}, // linphonec
	{"htpasswd", "-b", 3, false}, {"htpasswd", "-cb", 3, false}, {"htpasswd", "-nb", 2, false},
	{"radtest", "", 1, false}, {"radtest", "", 4, false}, {"bindreq", "(pdu:", 6, false},
	{"ejabberdctl", "register ", 3, false}, {"ejabberdctl", "change_password ", 3, false}, {"prosodyctl", "register ", 3, false},
	{"login", "", 1, true}, {"setup", "", 1, true}, {"setauth", "", 1, false},
	{"opensips-cli", "-x user ", 4, false}, {"opensips-cli", "-x mi user ", 5, false}, {"kamcli", "subscriber ", 3, false},
	{"wpa_passphrase", "", 1, false}, {"rocommunity", "", 0, false}, {"rwcommunity", "", 0, false}, {"open5gs-dbctl", "add ", 2, false}, {"open5gs-dbctl", "add ", 3, false},
}

// maxCommand bounds how much of a line is looked at.
const maxCommand = 400

// line masks what has its place in the line behind the word s[i:end], and returns
// where to go on; 0 where there is nothing.
func (f *finder) line(i, end int) int {
	s := f.s
	word := s[i:end]
	if ascii.EqualFold(word, "variable") {
		return f.variable(end)
	}
	if word == "data" || word == "stringData" {
		if s[end] == '=' && strings.Contains(back(s, i, maxTold/3), "data_type=") {
			to := f.bareEnd(end+1, equals) // of PJSIP
			f.secret(end+1, to, maskSecret)
			return to
		}
		return f.manifest(i, end)
	}
	if simNames.HasFold(word) {
		if stop := f.simKey(i, end); stop > 0 || !ascii.At(s, end, " verification with ") {
			return stop
		}
	}
	line := paste.LineAt(s[:min(len(s), end+maxCommand)], end)
	f.steps -= len(line)
	switch {
	case ascii.EqualFold(word, "private-lines"):
		return f.keyLines(f.nextLine(end))
	case simNames.HasFold(word), begins(word, "verify_"):
		return f.cardCode(end, line)
	case ascii.EqualFold(word, "values"):
		return f.rows(i, end)
	case word == "add-mask":
		if strings.HasPrefix(line, "::") && i > 1 && s[i-1] == ':' { // as a workflow of GitHub hides what follows
			to := trimBack(s, end+2, end+len(line))
			f.secret(end+2, to, maskSecret)
			return to
		}
		return 0
	case ascii.AmongFold(storeCommands, word):
		return f.stored(word, end, line)
	case word == "FORMAT":
		return f.format(end)
	case ascii.EqualFold(word, "default"):
		return f.preset(i, end)
	case word == "send":
		// What a script of expect types where it was asked for a password.
		if s[end] == ' ' && strings.Contains(back(s, i, maxTold), "assword") {
			from, to := f.quoted(end + 1)
			f.secret(from, to, maskSecret)
			return to
		}
		return 0
	}
	if word == "LPA" && strings.HasPrefix(line, ":1$") {
		// The activation code of an eSIM (GSMA SGP.22 §4.1): LPA:1$host$code
		from := end + len(":1$") + strings.IndexByte(line[len(":1$"):]+"$", '$') + 1
		to := f.tokenEnd(min(len(s), from))
		if from < to {
			f.secret(from, to, maskSecret)
		}
		return to
	}
	if word == "WIFI" {
		// WIFI:S:name;T:WPA;P:password;; as barcodes have it
		n := strings.Index(line, ";P:")
		if strings.HasPrefix(line, ":P:") {
			n = 0
		}
		if n < 0 || line[0] != ':' {
			return 0
		}
		from := n + len(";P:")
		to := from
		for to < len(line) && line[to] != ';' {
			if line[to] == '\\' {
				to++
			}
			to++
		}
		to = min(to, len(line))
		if from < to {
			f.secret(end+from, end+to, maskSecret)
		}
		return end + to
	}
	if word == "agent" || word == "conf" {
		return f.pins(i, end, line, word == "conf")
	}
	if ascii.AmongFold(" echo printf ", word) {
		return f.echo(end, end+len(line))
	}
	if ascii.EqualFold(word, "register") {
		if stop := f.registration(end, line); stop > 0 {
			return stop
		}
	}
	if programs.HasFold(word) {
		return f.program(i, end+len(line))
	}
	for n := range places {
		p := &places[n]
		at := end
		for at < end+len(line) && (s[at] == ' ' || s[at] == ':') {
			at++
		}
		if !ascii.EqualFold(p.program, word) || at == end || !ascii.HasAt(line, at-end, p.verb) {
			continue
		}
		for k := 0; ; k++ {
			stop := at
			for stop < end+len(line) && s[stop] > ' ' && s[stop] != '"' {
				stop++
			}
			if k == p.index && stop > at && !isState(s[at:stop]) && (!p.isKey || isKey(s[at:stop]) && f.isCommand(i) || isMadeUp(s[at:stop]) && (stop == end+len(line) || s[stop] == '\r') && (i == 0 || s[i-1] == '\n') || word == "LOGIN" && (stop == end+len(line) || s[stop] == '\r') && f.before < i && (f.before == 0 || s[f.before-1] == '\n')) {
				f.secret(at, stop, maskSecret)
			}
			if k == p.index || stop == at || stop >= end+len(line) || s[stop] != ' ' {
				break
			}
			at = stop + 1
		}
	}
	return 0 // what else stands in the line is looked at too
}

// words splits a line from a place on into words and what stands in quotes, and returns how
// many they are.
func words(line string, at int, list []argument) int {
	for n := range list {
		for at < len(line) && line[at] <= ' ' {
			at++
		}
		if at == len(line) {
			return n
		}
		from, to := quotedAt(line, at)
		if to == 0 {
			for from, to = at, at; to < len(line) && line[to] > ' '; {
				to++
			}
		}
		list[n] = argument{from: from, to: to, at: at}
		at = to
		if from > list[n].at {
			at = min(len(line), to+1)
		}
	}
	return len(list)
}

// storeCommands are those of Redis that keep a value under a key.
const storeCommands = " set setex psetex setnx getset hset hmset "

// stored masks what a command of Redis keeps under a key that names a secret, or in a field
// that does: SETEX otp:7 300 482915, "SET" "session:7" "…", HSET user:7 pin 4829. The word of
// the command ends at a place.
func (f *finder) stored(word string, end int, line string) int {
	s := f.s[:end+len(line)]
	if strings.HasPrefix(line, `"`) {
		end++
	}
	var list [8]argument
	n := words(s, end, list[:])
	if n < 2 {
		return 0
	}
	key := list[0].of(s)
	isSecret := isName(key)
	if first, _, isPath := ascii.Cut(key, ":"); isPath {
		isSecret = isSecret || isName(first) || holds(first, "verif 2fa")
		if number := list[0].from + lastByte(key, ':') + 1; national(s, number) == list[0].to && list[0].to-number >= 10 {
			f.hide(number, list[0].to, maskNumber, partly(s[number:list[0].to]))
		}
	} else {
		isSecret = false // set password = …, of anything
	}
	at := 1
	if n > 2 && word[len(word)-1]|0x20 == 'x' {
		at = 2 // behind the time it is kept
	}
	for isHash := word[0]|0x20 == 'h'; at < n; at++ {
		if isHash {
			isSecret = isName(list[at].of(s))
			at++
		}
		if isSecret && at < n {
			f.secret(list[at].from, list[at].to, maskSecret)
			return list[at].to
		}
		if !isHash {
			break
		}
	}
	return 0
}

// programs are those of messages and calls, and those that run one in a script.
var programs = ascii.NewWords(" python python3 php node perl ruby java smppclient sendsms ")

// program masks the password among the words of a command between two places, if the
// program is one of messages or calls: behind the user, who stands behind the host and
// its port, where there is one.
func (f *finder) program(i, end int) int {
	s := f.s[:end]
	f.steps -= 32
	if i >= end || s[i] <= ' ' || i > 0 && strings.IndexByte("\n$/ ", s[i-1]) < 0 {
		return 0
	}
	var list [8]argument
	n := words(s, i, list[:])
	at := func(k int) string { return list[k].of(s) }
	k := 0
	for k < n-2 && (programs.HasFold(at(k)) && k == 0 && !holds(at(0), "sms smpp") || at(k)[0] == '-') {
		k++
	}
	if k >= n-2 || !holds(at(k), "smpp sms sip voip ami_ ami.") {
		return 0
	}
	k++
	isKnown := false
	if isHost(at(k)) && k+2 < n {
		if k++; ascii.AllDigits(at(k)) && k+2 < n {
			k, isKnown = k+1, true
		}
	}
	if k+1 >= n || strings.IndexAny(at(k), "/=") >= 0 || at(k)[0] == '-' || at(k)[0] == '+' {
		return 0
	}
	password := at(k + 1)
	isKnown = isKnown || k+2 < n && national(at(k+2), 0) == len(at(k+2))
	if !isMadeUp(password) && (!isKnown || strings.IndexAny(password, "/.=-+") >= 0 || ascii.AllDigits(password)) {
		return 0
	}
	f.secret(list[k+1].from, list[k+1].to, maskSecret)
	return list[k+1].to
}

// printed masks the line that begins behind the end of a line at a place, if that is a
// command which prints a secret, and returns where it ends; 0 where it is none:
// $ kubectl get secret sms -o … | base64 -d, 127.0.0.1:6379> GET otp:7.
func (f *finder) printed(i int) int {
	s := f.s
	from := i + 1
	for from < len(s) && from < i+6 && strings.IndexByte(" =>\"'", s[from]) >= 0 {
		from++
	}
	to := from
	for to < len(s) && to-i <= maxName && (ascii.IsToken(s[to]) || strings.IndexByte("!#$%&*+?@^~=/", s[to]) >= 0) {
		to++
	}
	if to-from < 4 || to < len(s) && strings.IndexByte("\r\n\"'", s[to]) < 0 {
		return 0
	}
	value := s[from:to]
	isCode := mayBeCode(value)
	if !isCode && (len(value) < 6 || !isMadeUp(value) || prefixOf(value) != "" || isAccount(value)) {
		return 0
	}
	begin := max(0, i-maxCommand/2)
	begin += lastByte(s[begin:i], '\n') + 1
	f.steps -= 2 * (i - begin)
	command := s[begin:i]
	if isCode {
		if holds(command, "count ttl attempts incr error fail") || !holds(command, "otp verif passcode 2fa") {
			return 0
		}
	} else if holds(command, "git sha md5 fingerprint fehler error") || !holds(command, "password passwd secret token base64 apikey api_key api-key kennwort -pin") {
		return 0
	}
	prompt := strings.IndexAny(command, "$>#%")
	for prompt >= 0 && prompt+1 < len(command) && command[prompt+1] == '>' {
		prompt++
	}
	if strings.HasPrefix(command, "redis-cli ") {
		prompt = len("redis-cli") - 1
	}
	if prompt < 0 || prompt+1 >= len(command) || command[prompt+1] != ' ' || prompt > maxTold/2 {
		return 0
	}
	f.secret(from, to, maskSecret)
	return to
}

// chapSecret masks the secret in a line of pppd's chap-secrets, in which a star stands
// at a place for the server or for all addresses: client server secret addresses.
func (f *finder) chapSecret(i int) {
	s := f.s
	if i == 0 || s[i-1] > ' ' && s[i-1] != '"' || i+1 < len(s) && s[i+1] > ' ' && s[i+1] != '"' {
		return
	}
	begin := max(0, i-maxCommand/2)
	if n := lastByte(s[begin:i], '\n'); n >= 0 {
		begin += n + 1
	} else if begin > 0 {
		return
	}
	line := paste.LineAt(s[:min(len(s), begin+maxCommand)], begin)
	f.steps -= len(line)
	var list [5]argument
	n := words(line, 0, list[:])
	isStar := func(k int) bool { return list[k].of(line) == "*" }
	if n < 3 || n > 4 || isStar(0) || isStar(2) || !isStar(1) && (n < 4 || !isStar(3)) {
		return
	}
	from, to := begin+list[2].from, begin+list[2].to
	isQuoted := n == 4 && isStar(3) && line[list[0].at] == '"' && line[list[2].at] == '"'
	if isQuoted || isMadeUp(s[from:to]) || isStar(1) && (canBePassword(s[from:to]) || n == 4 && (isStar(3) || isAddress(list[3].of(line)))) {
		f.secret(from, to, maskSecret)
	}
}

// isCommand reports whether a tool is told what to do by the word at i: its name
// begins the line, or follows a prompt.
func (f *finder) isCommand(i int) bool {
	before := f.s[:f.before]
	return f.after > 0 && f.after == i-1 && (before == "" || strings.HasSuffix(before, "\n") || strings.HasSuffix(before, "$ "))
}

// rows masks the values that an INSERT of SQL gives to the columns of secrets. Its word
// VALUES is s[i:end]: INSERT INTO t (name, password) VALUES ('…', '…'), (…).
func (f *finder) rows(i, end int) int {
	s := f.s
	before := strings.TrimRight(back(s, i, maxArguments), " \t\r\n")
	open := lastByte(before, '(')
	if open < 0 || before == "" || before[len(before)-1] != ')' {
		return f.rowOfUser(before, end)
	}
	f.steps -= len(before) - open
	columns := strings.Split(before[open+1:len(before)-1], ",")
	for at := end; ; {
		for at < len(s) && (s[at] <= ' ' || s[at] == ',') {
			at++
		}
		if at == len(s) || s[at] != '(' || f.steps < 0 {
			return 0
		}
		var list [16]argument
		n := f.arguments(at, list[:], 0)
		for k := range min(n, len(columns)) {
			if kind, ok := columnKind(columns[k], before[:open]); !ok {
			} else if a := list[k]; a.from < a.to {
				f.secret(a.from, a.to, kind)
			} else {
				f.bindPlace(a.at)
			}
			at = max(at, list[k].to)
		}
		next := strings.IndexByte(ahead(s, at, maxArguments), ')')
		if next < 0 {
			return 0
		}
		at += next + 1
	}
}

// rowOfUser masks what looks like a password or a digest of one in a row that an
// INSERT without the names of columns gives to a table of users.
func (f *finder) rowOfUser(before string, end int) int {
	table := before[lastByte(before, ' ')+1:]
	at := end
	at = skip(f.s, at, " \t\r\n")
	if at == len(f.s) || f.s[at] != '(' || !holds(table, "subscriber user account auth sip_buddies sippeers") {
		return 0
	}
	var list [16]argument
	for _, a := range list[:f.arguments(at, list[:], 0)] {
		if value := f.s[a.from:a.to]; isMadeUp(value) || len(value) == 32 && count(value, keys.Hexes) == 32 {
			f.secret(a.from, a.to, maskSecret)
		}
	}
	return 0
}

// format masks what the rows of a table of an SBC by AudioCodes have for secrets,
// whose columns stand behind FORMAT: FORMAT Index = Name, Password; Account 0 = "…", "…";
func (f *finder) format(end int) int {
	s := f.s
	_, head, ok := ascii.Cut(paste.LineAt(s[:min(len(s), end+maxArguments)], end), "=")
	if head, _, ok = ascii.Cut(head, ";"); !ok {
		return 0
	}
	columns := strings.Split(head, ",")
	for at := f.nextLine(end); f.steps >= 0; {
		line := paste.LineAt(s, at)
		f.steps -= len(line)
		n := strings.Index(line, " = ")
		if n < 0 || n > maxName {
			return 0
		}
		var list [16]argument
		for k := range min(f.arguments(at+n+2, list[:], 0), len(columns)) {
			kind, ok := kindOf(strings.TrimSpace(columns[k]))
			if a := list[k]; ok && kind != maskEmail && a.from < a.to {
				f.secret(a.from, a.to, kind)
			}
		}
		next := f.nextLine(at)
		if next == at {
			return 0
		}
		at = next
	}
	return 0
}

// crypted masks a password that is stored as crypt(5) does, with its first dollar sign
// at a place, and returns where it ends; 0 where there is none.
func (f *finder) crypted(i int) int {
	s := f.s
	to := i + oneAt(s, i, "$1$|$5$|$6$|$y$|$2a$|$2b$|$2y$|$apr1$|$argon2")
	if to == i {
		return 0
	}
	for to < len(s) && (ascii.IsToken(s[to]) || strings.IndexByte("$/+=,", s[to]) >= 0) {
		to++
	}
	if to-i < 20 {
		return 0
	}
	f.hide(i, to, maskSecret, "***")
	return to
}

// echo masks what a command between two places prints for another one that reads
// a password, or into a file that is called after a secret.
func (f *finder) echo(at, end int) int {
	s := f.s[:end]
	for at++; at+2 < end && s[at] == '-' && s[at+2] == ' '; { // -n, -e
		at += len("-n ")
	}
	if at >= end {
		return 0
	}
	from, to := quotedAt(s, at)
	rest := min(end, to+1)
	if to == 0 {
		from, to = at, at
		for to < end && s[to] > ' ' {
			to++
		}
		rest = to
	}
	if pipe := strings.IndexByte(s[rest:], '|'); pipe >= 0 && (strings.Contains(s[rest+pipe:], "-stdin") || strings.Contains(s[rest+pipe:], " secret ")) {
		f.secret(from, to, maskSecret)
		return to
	}
	if pipe := strings.IndexByte(s[rest:], '|'); pipe >= 0 && holds(s[rest+pipe:], "base64 md5 sha1 sha256 sha512 shasum") && !holds(s[rest+pipe:], " -d --decode") {
		return f.encoded(from, to, rest+pipe)
	}
	file := strings.TrimLeft(s[rest:], " ")
	if !strings.HasPrefix(file, ">") || strings.IndexByte(s[from:to], ' ') >= 0 || !canBe(s[from:to]) {
		return 0
	}
	file = strings.TrimLeft(file, "> \"'")
	if n := strings.IndexAny(file, " \t\r;&|\"'"); n >= 0 {
		file = file[:n]
	}
	if kind, ok := kindOf(file[lastByte(file, '/')+1:]); !ok || kind == maskEmail {
		return 0
	}
	f.secret(from, to, maskSecret)
	return to
}

// hereString masks what stands behind <<< at a place, for a command that keeps a
// secret, and returns where it ends; 0 where that is none.
func (f *finder) hereString(i int) int {
	s := f.s
	if !ascii.At(s, i, "<<<") {
		return 0
	}
	f.steps -= maxCommand / 2
	before := back(s, i, maxCommand/2)
	before = before[lastByte(before, '\n')+1:]
	if !holds(before, "secret -stdin _token _key passw") {
		return 0
	}
	from := i + len("<<<")
	from = skip(s, from, " ")
	to := from
	if a, b := f.quoted(from); b > 0 {
		from, to = a, b
	}
	for to == from && from < len(s) && to < len(s) && s[to] > ' ' {
		for to < len(s) && s[to] > ' ' {
			to++
		}
	}
	if from < to {
		f.secret(from, to, maskSecret)
	}
	return to
}

// conferencePIN masks the PIN of a conference of FreeSWITCH, which stands at a place
// behind its name and a plus sign: conference 3000@default+4829. It returns where it
// ends; 0 where there is none.
func (f *finder) conferencePIN(at int) int {
	s := f.s
	to := at + digitsAt(s, at)
	if f.after != at-1 || to-at < 3 || to-at > 8 || to < len(s) && ascii.IsToken(s[to]) {
		return 0
	}
	if f.steps -= stepsPerText; ascii.IndexFold(back(s, at, maxTold), "conference") < 0 {
		return 0
	}
	f.secret(at, to, maskSecret)
	return to
}

// encoded masks the password in what is printed between two places for a command
// that encodes or hashes it, whose pipe stands at a third: 'user:password', or the
// last string behind the format 'user:%s'.
func (f *finder) encoded(from, to, pipe int) int {
	s := f.s
	if strings.Contains(s[from:to], "%s") {
		to = trimBack(s, from, pipe)
		if from = lastByte(s[from:to-1], ' ') + 1 + from; from < to && (s[from] == '"' || s[from] == '\'') {
			from, to = from+1, to-1
		}
	} else if n := lastByte(s[from:to], ':'); n > 0 {
		from += n + 1
	} else if !isMadeUp(s[from:to]) {
		return 0
	}
	f.secret(from, to, maskSecret)
	return pipe
}

// registration masks the secret of a line of sip.conf or iax.conf whose name ends
// at a place: register => [peer?][transport://]user[@domain]:secret[:authuser]@host.
func (f *finder) registration(end int, line string) int {
	k := 0
	for k < len(line) && strings.IndexByte(" \t=>", line[k]) >= 0 {
		k++
	}
	if strings.IndexByte(line[:k], '=') < 0 {
		return 0
	}
	value := line[k:]
	if n := strings.IndexAny(value, " \t\r\";"); n >= 0 {
		value = value[:n]
	}
	host := lastByte(value, '@')
	if host < 0 {
		return 0
	}
	user := 0
	if n := strings.Index(value, "://"); n >= 0 {
		user = n + len("://")
	}
	first := strings.IndexByte(value[user:], ':')
	if first < 0 || user+first >= host || ascii.AmongFold(" sip sips ", value[user:user+first]) {
		return 0
	}
	from := user + first + 1
	to := host
	if n := lastByte(value[from:host], ':'); n > 0 {
		to = from + n // a name to log in with follows
	}
	f.secret(end+k+from, end+k+to, maskSecret)
	return end + k + to
}

// mailbox masks the PIN of a mailbox in voicemail.conf, whose number s[i:end]
// begins a line: 101 => 4829,Name,address.
func (f *finder) mailbox(i, end int) int {
	s := f.s
	if i > 0 && s[i-1] != '\n' || !ascii.AllDigits(s[i:end]) || !ascii.At(s, end, " => ") {
		return 0
	}
	from := end + len(" => ")
	to := from
	for to < len(s) && (ascii.IsDigit(s[to]) || s[to] == '-' && to == from) {
		to++
	}
	if to-from < 3 || to+1 >= len(s) || s[to] != ',' || !ascii.IsLetter(s[to+1]) && s[to+1] != ',' {
		return 0
	}
	f.secret(from, to, maskSecret)
	return to
}

// pins masks the PIN of an agent in agents.conf, or those of a room in meetme.conf,
// whose word s[i:end] begins the line: agent => 1001,4829,Name; conf => 600,4829,7316.
func (f *finder) pins(i, end int, line string, isRoom bool) int {
	s := f.s
	if i > 0 && s[i-1] != '\n' || !strings.HasPrefix(line, " => ") {
		return 0
	}
	at := end + len(" => ")
	for n := 0; ; n++ {
		to := at + digitsAt(s, at)
		if to == at {
			return to
		}
		if n > 0 && to-at >= 3 && (n == 1 || isRoom) {
			f.secret(at, to, maskSecret)
		}
		if to == len(s) || s[to] != ',' {
			return to
		}
		at = to + 1
	}
}

// passwordFile masks the password in a line of .pgpass, whose host s[i:end] begins
// it: host:port:database:user:password.
func (f *finder) passwordFile(i, end int) int {
	s := f.s
	if i > 0 && s[i-1] != '\n' || !ascii.At(s, end, ":5432:") && !ascii.At(s, end, ":*:") {
		return 0
	}
	line := paste.LineAt(s[:min(len(s), end+maxCommand)], end)
	at := end
	for range 4 {
		n := strings.IndexByte(s[at:end+len(line)], ':')
		if n < 0 {
			return 0
		}
		at += n + 1
	}
	to := trimBack(s, at, end+len(line))
	f.steps -= len(line)
	if strings.IndexByte(s[end:to], ' ') >= 0 {
		return 0
	}
	f.secret(at, to, maskSecret)
	return to
}

// variable masks the default value of a variable of Terraform whose name stands at a
// place: variable "api_secret" { default = "…" }.
func (f *finder) variable(end int) int {
	s := f.s[:min(len(f.s), end+500)]
	from, to := quotedAt(s, min(len(s), end+1))
	if to == 0 || to-from > maxName {
		return 0
	}
	kind, ok := kindOf(s[from:to])
	block := s[to:]
	if n := strings.IndexByte(block, '}'); n >= 0 {
		block = block[:n]
	}
	f.steps -= len(block)
	at := strings.Index(block, "default")
	if !ok || kind == maskEmail || at < 0 || strings.IndexByte(block, '{') < 0 {
		return 0
	}
	at += to + len("default")
	for at < len(s) && (s[at] == ' ' || s[at] == '=') {
		at++
	}
	if from, to := quotedAt(s, at); to > from {
		f.secret(from, to, kind)
		return to
	}
	return 0
}

// preset masks the default value of a parameter of a template, if the key that it
// stands under names a secret. Its word Default is s[i:end].
func (f *finder) preset(i, end int) int {
	s := f.s
	begin := i
	for begin > 0 && i-begin < maxDepth && s[begin-1] == ' ' {
		begin--
	}
	if begin == 0 || s[begin-1] != '\n' || !ascii.At(s, end, ": ") {
		return 0
	}
	f.steps -= stepsPerText
	for at := begin; at > 0 && begin-at < maxCommand; {
		from := max(0, at-maxCommand)
		from += lastByte(s[from:at-1], '\n') + 1
		line := strings.TrimRight(s[from:at], " \r\n")
		if at = from; line == "" || indent(line) >= i-begin {
			continue
		}
		if kind, ok := kindOf(strings.Trim(line, " :")); ok && kind != maskEmail && line[len(line)-1] == ':' {
			from, to, _ := f.valueAt(i, end+len(": "), colon, kind)
			f.secret(from, to, kind)
			return to
		}
		break
	}
	return 0
}
