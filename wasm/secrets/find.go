package secrets

import (
	"strings"

	"wrongnumber/catalog/keys"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// finder looks in a text for what is to be masked: by its form, by the name before it,
// by the option of a command. It reads the text once, token by token, and knows nothing
// of its structure; so it reads any. A method that is named after a thing (call, email,
// path, link) masks the secrets in that thing.
type finder struct {
	t         *paste.Text
	s         string
	out       *Masks
	isJSON    bool // members of documents are looked at on the tree: what is quoted behind a quoted name there is not
	templates templates
	document  int    // the one that ends behind where this was asked last
	command   string // of the command line that is being read, or ""
	before    int    // where the token before begins, and where it ends
	after     int
	nameless  int                     // where the last token ends that was found to be no name
	table     struct{ head, end int } // the last one whose columns were looked through
	bound     uint64                  // the places of a statement of SQL whose values are secret, a bit for each
	decided   int                     // to where nothing gives a fallback
	walked    int                     // to where no piece of a path is a token
	depth     int                     // of base64 in base64
	isID      bool                    // the text is an id, a time or an amount
	steps     int                     // bytes that may still be looked at again
}

// stepsPerByte bounds the work on a paste: how many bytes may be looked at again for
// each of its bytes, to find where values end and to look into what is wrapped. All
// texts of a paste share this. A paste that is made to take longer is masked as a
// whole.
const (
	stepsPerByte = 16
	minSteps     = 1 << 18
	stepsPerText = 64 // whatever its length

	stepsPerUnwrapping = 512 // of a text: it takes memory
)

// find looks for secrets in one text.
func (all *Masks) find(t *paste.Text, depth int) {
	f := finder{t: t, s: t.S, out: all, depth: depth}
	f.all()
}

//
//go:noinline
func (f *finder) hide(from, to int, kind Kind, with string) {
	f.out.hide(f.t, from, to, kind, with)
}

// secret hides a secret, unless a placeholder for it already stands there.
func (f *finder) secret(from, to int, kind Kind) {
	if kind == maskSecret {
		from += hostTuple(f.s[from:to])
	}
	if value := f.s[from:to]; !isPlaceholder(value) && !isKeyword(value) && !isResource(value) {
		f.hide(from, to, kind, hidden(value))
	}
}

// hostTuple returns where the password of a user at a host begins: user:host:password. 0
// is none.
func hostTuple(s string) int {
	_, rest, _ := ascii.Cut(s, ":")
	host, password, ok := ascii.Cut(rest, ":")
	if !ok || strings.IndexByte(password, ':') >= 0 || strings.IndexByte(host, '.') < 0 || !isHost(host) {
		return 0
	}
	return len(s) - len(password)
}

// all reads the text with the steps that are left of the paste's.
func (f *finder) all() {
	f.steps = f.out.steps - len(f.s) - stepsPerText
	f.read()
	f.out.steps = f.steps
}

func (f *finder) read() {
	s := f.s
	for i := 0; i < len(s); {
		c := s[i]
		if f.steps < 0 {
			return
		}
		if !ascii.IsToken(c) && c != 0xC3 {
			switch c {
			case '\n':
				if i == 0 || strings.IndexByte("\\^`", s[i-1]) < 0 {
					f.command = ""
				}
				if stop := f.printed(i); stop > 0 {
					i = stop
					continue
				}
			case '+':
				if to := f.conferencePIN(i + 1); to > 0 {
					i = to
					continue
				}
				next := f.number(i, i+1)
				if next > i+1 {
					f.before, f.after = i, next
				}
				i = next
				continue
			case 0, '\\':
				if ascii.At(s, i, "\x00\x00\x00") || ascii.At(s, i, `\x00\x00\x00`) || ascii.At(s, i, `\0\0\0`) {
					i = max(i, f.bind(i)-1)
				}
			case '*':
				i = max(i, f.changedPIN(i)-1)
				if ascii.At(s, i, "*:") {
					f.passwordFile(i, i+1)
				}
				f.chapSecret(i)
			case '/':
				if i > 0 && i+1 < len(s) && s[i-1] == ' ' && s[i+1] == ' ' {
					i = max(i, f.besideUser(i, i+2)-1)
				} else if i > 0 && s[i-1] == '.' && (i == 1 || s[i-2] <= ' ') {
					f.program(i+1, i+1+len(paste.LineAt(s[:min(len(s), i+1+maxCommand)], i+1)))
				}
			case '<':
				i = max(i, f.hereString(i)-1)
			case '#':
				i = max(i, f.signedCode(i)-1)
			case '$':
				i = max(i, f.crypted(i)-1, f.boundAt(i)-1)
			case 0xC5, 0xD0, 0xD9, 0xDB, 0xE0, 0xE1, 0xE3, 0xE5, 0xEB, 0xEF:
				i = max(i, f.foreignName(i)-1, f.foreignDigits(i)-1)
			case '(':
				if i > 0 && s[i-1] == ' ' && strings.HasSuffix(s[:i], "row contains ") {
					f.failingRow(i + 1)
				}
			case ')':
				if i+1 < len(s) && s[i+1] == '(' {
					f.keysIn(i + 1)
				} else if n := oneAt(s, i, ")=(|) values (|) VALUES ("); n > 0 {
					f.row(i, n)
				}
			}
			i++
			continue
		}
		end := f.tokenEnd(i)
		next := f.token(i, end)
		f.before, f.after = i, end
		i = max(next, end)
	}
}

// tokenEnd returns the end of the token at i: of letters, among them those of
// Latin-1, digits, and what stands within names.
//
//go:noinline
func (f *finder) tokenEnd(i int) int {
	s := f.s
	for i < len(s) {
		if ascii.IsToken(s[i]) {
			i++
		} else if s[i] == 0xC3 && i+1 < len(s) {
			i += 2
		} else {
			break
		}
	}
	return i
}

// token looks at one token, and returns where to go on.
func (f *finder) token(i, end int) int {
	s := f.s
	word := s[i:end]
	next := byte(0)
	if end < len(s) {
		next = s[end]
	}
	switch {
	case next == '@' || next == '+' && strings.IndexByte(ahead(s, end, 40), '@') > 0:
		if stop := f.email(i, end); stop > 0 {
			return stop
		}
	case word[0] == '-':
		if strings.HasPrefix(word, "-----BEGIN") {
			return f.block(i, end)
		}
		if stop := f.option(i, end); stop > 0 {
			return stop
		}
	case next == ':' && ascii.At(s, end, "://"):
		return f.address(i, end)
	case next == ':' && i > 0 && s[i-1] == '/':
		f.peer(end + 1)
	}
	if ascii.IsDigit(word[0]) || word[0] >= 'A' && word[0] <= 'Z' {
		if from, to := f.ownCode(i, end); to > 0 {
			f.hide(from, to, maskSecret, "***")
			return to
		}
	}
	if stop := f.passwordFile(i, end); next == ':' && stop > 0 {
		return stop
	}
	if word[0]-'0' < 10 {
		if (next == '/' || next == ':') && (word == "60" || word == "011") {
			if stop := f.session(i, end); stop > 0 {
				return stop
			}
		}
		if word[0] == '0' && isZeros(s[i:]) {
			if stop := f.bind(i); stop > 0 {
				return stop
			}
		}
		if stop := f.mailbox(i, end); stop > 0 {
			return stop
		}
		if stop := f.number(i, end); stop > end {
			return stop
		}
		if next == ':' && ascii.At(s, end, ":AA") && len(word) >= 6 && ascii.AllDigits(word) {
			if stop := f.tokenEnd(end + 1); stop-end > 20 { // Telegram
				f.hide(i, stop, maskSecret, word+":***")
				return stop
			}
		}
		if next == '/' && word == "1" && ascii.At(s, end, "//0") {
			if stop := f.tokenEnd(end + 2); stop-end > 20 { // Google refresh token
				f.hide(i, stop, maskSecret, "1//***")
				return stop
			}
		}
	}
	if next == ':' && len(word) > 8 && ascii.HasAt(word, 0, "bot") && ascii.AllDigits(word[3:]) && ascii.At(s, end, ":AA") {
		if stop := f.tokenEnd(end + 1); stop-end > 20 { // Telegram, in a path
			f.hide(i+3, stop, maskSecret, word[3:]+":***")
			return stop
		}
	}
	if word == "UGFzc3dvcmQ6" {
		return f.answer(end)
	}
	isNumbered := hasDigit(word)
	if isGiven := isNumbered && canBe(word); next != 0 && (isGiven || next != ' ' && f.isInQuotes(i, end)) {
		if name := f.usedAs(end); name != "" && (isGiven || isPasswordName(name) || !isWords(word)) {
			f.secret(i, end, maskSecret)
			return end
		}
	}
	if len(word) >= 9 {
		if prefix := prefixOf(word); prefix != "" {
			kind := maskSecret
			if prefix == "eyJ" {
				kind = maskJWT
			}
			f.hide(i, end, kind, prefix+"***")
			if prefix == "SK" {
				return f.besideAccount(end)
			}
			return end
		}
		if isAccount(word) || hasAccountPrefix(word) && strings.HasSuffix(s[:i], "Account/") {
			f.hide(i, end, maskAccount, word[:2]+"***")
			return f.besideAccount(end)
		}
		if n := 2 + count(word[2:], keys.Hexes); n >= 8 && word[:2] == "AC" && word[n:] == "..." {
			f.hide(i, end, maskAccount, word[:2]+"***") // cut off, in a frame of PHP
			return f.besideAccount(end)
		}
		if len(word) >= 16 && f.depth < 2 {
			if stop := f.base64(i, end); stop > 0 {
				return stop
			}
		}
	}
	if len(word) >= leastDrawn && isNumbered {
		if stop := f.drawn(i, end); stop > 0 {
			return stop
		}
	}
	if len(word) <= len("input_value") && echoWords.HasFold(word) {
		f.echoed(i, end)
	}
	if next == 0 {
		return end
	}
	if ascii.IsLetter(word[0]) && len(word) <= len("turnutils_uclient") {
		f.noteCommand(i, end)
		if lineWords.HasFold(word) {
			if stop := f.line(i, end); stop > 0 {
				return stop
			}
		}
	}
	return f.named(i, end)
}

// besideAccount masks the token that follows the id of an account or key: behind a
// colon, or as the next string in a list of arguments.
func (f *finder) besideAccount(end int) int {
	s := f.s
	if end < len(s) && s[end] == ':' {
		if to := f.tokenEnd(end + 1); canBe(s[end+1 : to]) {
			f.secret(end+1, to, maskSecret)
			return to
		}
	}
	at := end
	at = skip(s[:min(len(s), end+4)], at, " \t\r\n,;/|")
	if to := at + 32; at > end && s[end:at] != "/" && to <= len(s) && f.tokenEnd(at) == to && ascii.IsHexID(s[at:to]) {
		f.secret(at, to, maskSecret)
		return to
	}
	if end >= len(s) || s[end] != '"' && s[end] != '\'' {
		return end
	}
	at = end + 1
	for at < len(s) && (s[at] == ',' || s[at] <= ' ') {
		at++
	}
	if from, to := f.quoted(at); to > 0 && at > end+1 && canBe(s[from:to]) && !isWords(s[from:to]) {
		f.secret(from, to, maskSecret)
		return to
	}
	return end
}

// maxTold is how many bytes before a value a sentence may say what the value is.
const maxTold = 60

// isSaid reports whether the word at i stands in a sentence, and is not the value of
// another name.
func (f *finder) isSaid(i int) bool {
	if f.after == 0 || f.after >= i || !ascii.HasLower(f.s[f.before:f.after]) {
		return false // a level, as a log has it
	}
	gap := strings.Trim(f.s[f.after:i], " ('\"`")
	return gap == "" && i-f.after < 4 || gap == ":" && participles.HasFold(f.s[f.before:f.after])
}

// usedAs returns the name of a secret that the words behind a value which ends at a place
// call it by: "use … as the API key", "… is my password", "put … into the password field".
func (f *finder) usedAs(end int) string {
	s := f.s
	rest := strings.TrimLeft(ahead(s, end, maxUse), "`\"'*”“»›")
	link, _ := firstWord(rest[min(1, len(rest)):])
	if link == "" || rest[0] != ' ' || !ascii.AmongFold(" as als is ist was war in into ", link) {
		return ""
	}
	f.steps -= 2 * maxTold
	isAs := ascii.AmongFold(" as als in into ", link)
	word, last := "", ""
	for at := min(len(s), end+maxUse) - len(rest) + len(link) + 2; at < len(s) && at < end+maxUse; {
		stop := f.tokenEnd(at)
		if word, last = last, s[at:stop]; last == "" {
			return ""
		}
		if isName(last) && !ascii.EqualFold(last, "session") || word != "" && isName(word+"-"+last) {
			next, _ := firstWord(s[min(len(s), stop+1):])
			isField := ascii.AmongFold(" field box form setting variable header parameter feld ", next)
			if link[0]|0x20 == 'i' && isAs && !isField || stop < len(s) && s[stop] == ' ' && !isField && !relations.HasFold(next) && !ascii.AmongFold(" and but und aber ", next) {
				return ""
			}
			return last
		}
		if at = stop; at < len(s) && s[at] != ' ' || !isAs && !ownWords.HasFold(last) && !isName(last+"-key") {
			return ""
		}
		at++
	}
	return ""
}

// maxUse is how far behind a value its name is looked for, and ownWords stand between.
const maxUse = 48

var ownWords = ascii.NewWords(" my our the a an your their his her this current new old sandbox live test prod production not valid invalid right wrong mein meine unser unsere das die der dein ihr aktuelle neue ")

// isInQuotes reports whether quotes of any kind stand around s[i:end].
func (f *finder) isInQuotes(i, end int) bool {
	return i > 0 && end < len(f.s) && (f.s[end] == f.s[i-1] && strings.IndexByte("\"'`", f.s[end]) >= 0 || i > 2 && quoteAt(f.s, end) > 0)
}

// wordBefore returns where the word begins that ends in front of a place.
//
//go:noinline
func (f *finder) wordBefore(at int) int {
	for at--; at > 0 && ascii.IsToken(f.s[at-1]); {
		at--
	}
	return at
}

// commands are the programs whose short options are known.
var commands = ascii.NewWords(" sipexer turnutils_uclient turnadmin curl wget http https xh mysql mysqldump mysqladmin mariadb psql redis-cli sshpass sipp sipsak swaks openssl" +
	" mongo mongosh mongodump mosquitto_pub mosquitto_sub sqlcmd ldapsearch fs_cli snmpget snmpwalk snmpset ipmitool plink smbclient rpcclient smbget setx setenv env arg nmcli keytool ")

func (f *finder) noteCommand(i, end int) {
	word := f.s[i:end]
	if end < len(f.s) && f.s[end] == ' ' && commands.HasFold(word) && (i == 0 || strings.IndexByte(" \t\n;|&($`'\"/", f.s[i-1]) >= 0) {
		f.command = word
	}
}

// email masks the local part of an address.
func (f *finder) email(i, end int) int {
	s := f.s
	at := end
	for at < len(s) && (ascii.IsToken(s[at]) || s[at] == '+') {
		at++
	}
	if at == len(s) || s[at] != '@' {
		return 0
	}
	if i = behindEscape(s, i); i >= at {
		return 0
	}
	stop := at + 1
	for stop < len(s) && (ascii.IsToken(s[stop]) && s[stop] != '_') {
		stop++
	}
	domain := strings.TrimRight(s[at+1:stop], ".-")
	if dot := lastByte(domain, '.'); dot <= 0 || dot == len(domain)-1 || isRelease(domain) {
		return 0
	}
	if f.isMessageID(i) || f.isID && isAddress(domain) {
		return stop
	}
	if local := s[i:at]; ascii.AllDigits(local) && len(local) <= 6 {
		return stop // an extension
	} else if ascii.AllDigits(local) && len(local) <= 15 && i >= 4 && (ascii.EqualFold(s[i-4:i], "sip:") || ascii.EqualFold(s[i-4:i], "ips:")) {
		f.hide(i, at, maskNumber, partly(local))
		return stop
	}
	f.hide(i, at, maskEmail, "***")
	f.out.values.add(s[i:at+1+len(domain)], "***"+s[at:at+1+len(domain)], maskEmail)
	return stop
}

// isRelease reports whether what stands behind an @ is the version of a package, and no
// host: digits, a dot and digits begin it, and it is no IP address.
func isRelease(domain string) bool {
	n := digitsAt(domain, 0)
	if domain[0] == 'v' {
		n = 1 + digitsAt(domain, 1)
	}
	return (n > 1 || n == 1 && domain[0] != 'v') && n+1 < len(domain) && domain[n] == '.' && ascii.IsDigit(domain[n+1]) && !(isAddress(domain) && strings.Count(domain, ".") == 3)
}

// behindEscape returns the place behind the letter of an escape, if one stands at i, as in
// \nann@mail.example.
func behindEscape(s string, i int) int {
	slash := i
	for slash > 0 && s[slash-1] == '\\' {
		slash--
	}
	if (i-slash)&1 == 0 || strings.IndexByte("nrtbf", s[i]) < 0 {
		return i
	}
	return i + 1
}

// isMessageID reports whether the token at i stands under the name of an id that
// reads like an address: of a SIP call (RFC 3261 §8.1.1.4), of mail (RFC 5322 §3.6.4).
func (f *finder) isMessageID(i int) bool {
	if f.after == 0 || i-f.after > 6 {
		return false
	}
	name, gap := f.s[f.before:f.after], f.s[f.after:i]
	if n := len(name) - len("call_id"); ascii.EqualFold(name, "callid") || n >= 0 && (ascii.EqualFold(name[n:], "call-id") || ascii.EqualFold(name[n:], "call_id")) {
		return strings.IndexAny(gap, "\n;,") < 0
	}
	if gap == ": " && (name == "i" || name == "I") {
		return f.before == 0 || f.s[f.before-1] == '\n' // its short form (RFC 3261 §7.3.3)
	}
	return gap == " " && name == "transmission" || strings.IndexAny(gap, ":=") >= 0 && ascii.AmongFold(" message-id messageid in-reply-to references ", name)
}

// address masks the password in an address, and what a path is secret by.
func (f *finder) address(i, end int) int {
	s := f.s
	from := end + len("://")
	to := from
	for to < len(s) && s[to] > ' ' && strings.IndexByte("/?#\"'<>`\\", s[to]) < 0 {
		to++
	}
	f.steps -= to - from
	at := lastByte(s[from:to], '@')
	// A password may hold a slash that should have been encoded.
	if colon := strings.IndexByte(s[from:to], ':'); at < 0 && colon >= 0 && to < len(s) && (s[to] == '/' || s[to] == '#') {
		line := ahead(s, to, 200)
		if n := strings.IndexAny(line, " \t\r\n\"'<>`?"); n >= 0 {
			line = line[:n]
		}
		if n := strings.IndexByte(line, '@'); n >= 0 && !ascii.AllDigits(s[from+colon+1:to]) {
			to += n
			at = to - from
		}
	}
	path := to
	if at < 0 && len(s[from:to]) >= 20 && isKey(s[from:to]) {
		f.secret(from, to, maskSecret) // a service that is called by its key, where others have a host
	}
	if at >= 0 {
		user := s[from : from+at]
		if colon := strings.IndexByte(user, ':'); colon >= 0 {
			f.secret(from+colon+1, from+at, maskSecret)
			if name := user[:colon]; isKey(name) || isMadeUp(name) && canBe(name) || len(name) >= 10 && count(name, keys.Hexes) == len(name) && !ascii.AllDigits(name) {
				f.secret(from, from+colon, maskSecret)
			}
		} else if canBe(user) {
			f.secret(from, from+at, maskSecret)
		}
		if path < from+at+1 {
			path = from + at + 1
		}
	}
	if at >= 0 {
		from += at + 1
	}
	if ascii.At(s, from, "hook") {
		for at := path; at < len(s) && s[at] == '/'; {
			end := f.tokenEnd(at + 1)
			if isLinkKey(s[at+1 : end]) {
				f.secret(at+1, end, maskSecret)
				return end
			}
			at = end
		}
	}
	return max(from, f.path(path))
}

// peer masks the password of a peer that is dialled: SIP/user:password@host.
func (f *finder) peer(from int) {
	s := f.s
	to := from
	for to < len(s) && to-from < 64 && s[to] > ' ' && strings.IndexByte("@/\"'<>", s[to]) < 0 {
		to++
	}
	isPeer := to-from >= 4 && hasAny(back(s, from, maxName), "SIP/ IAX2/")
	if to < len(s) && s[to] == '@' && (canBe(s[from:to]) || isPeer) && !ascii.AllDigits(s[from:to]) {
		f.secret(from, to, maskSecret)
	}
}

// path masks the pieces of a path that are tokens: those of chat services. It
// returns the end of what it masked.
func (f *finder) path(from int) int {
	s := f.s
	if from < f.walked {
		return 0 // it was looked through from an earlier place
	}
	for at := from; at < len(s) && s[at] == '/'; f.steps -= 8 {
		stop := at + 1
		for stop < len(s) && s[stop] > ' ' && strings.IndexByte("/?#\"'<>`\\", s[stop]) < 0 {
			stop++
		}
		piece := s[at+1 : stop]
		if ascii.AmongFold(" services webhooks webhook webhookb2 hooks triggers ", piece) && stop < len(s) && s[stop] == '/' {
			end := stop
			for end < len(s) && s[end] > ' ' && strings.IndexByte("?#&\"'<>`\\)", s[end]) < 0 {
				end++
			}
			if rest := s[stop+1 : end]; len(rest) >= 20 && hasDigit(rest) && canBe(rest) && !isUUID(rest) && !isResource(rest[:min(len(rest), 34)]) {
				key := stop + 1 // behind the number of an account
				for {
					n := strings.IndexByte(s[key:end], '/')
					if n <= 0 || !ascii.AllDigits(s[key:key+n]) && s[key:key+n] != "catch" {
						break
					}
					key += n + 1
				}
				f.secret(key, end, maskSecret)
				return end
			}
			f.steps -= end - stop
			return 0
		}
		if ascii.AmongFold(" apikey api-key api_key key token access_token secret ", piece) {
			next := f.tokenEnd(min(len(s), stop+1))
			if key := s[min(next, stop+1):next]; len(key) >= 12 && canBe(key) && hasDigit(key) {
				f.secret(stop+1, next, maskSecret)
			}
		}
		if end := f.link(at, stop); end > 0 {
			return end
		}
		f.inPath(from, at, stop)
		if len(piece) > 30 && ascii.HasAt(piece, 0, "bot") && ascii.IsDigit(piece[3]) {
			f.secret(at+4, stop, maskSecret)
		}
		at = stop
		f.walked = at
	}
	return 0
}

// linkPieces are pieces of a path. Behind them stands the secret of a link that logs
// somebody in or lets the password be set anew.
const linkPieces = " m l a r u go login magic magic-link magiclink signin sign-in reset reset-password password-reset password confirm activate invite t token sso "

// link masks the secret behind the piece of a path between two places, if that piece is
// one of linkPieces.
func (f *finder) link(at, stop int) int {
	s := f.s
	if stop >= len(s) || s[stop] != '/' || !ascii.AmongFold(linkPieces, s[at+1:stop]) {
		return 0
	}
	end := f.tokenEnd(stop + 1)
	if key := s[stop+1 : end]; !isLinkKey(key) {
		return 0
	}
	f.secret(stop+1, end, maskSecret)
	return end
}

// isLinkKey reports whether a value can be the secret of a link.
func isLinkKey(s string) bool {
	return len(s) >= 16 && (isKey(s) || isShuffled(s) || isHexKey(s) || len(s) >= 32 && count(s, keys.Hexes) == len(s) && hasDigit(s))
}

// inPath masks the piece of a path between two places, if its place makes it a key, a
// password or a one-time code: /api/v1/KEY/send, /send/user/PASSWORD/447700900123,
// /verify/ID/482915. The first place is that of its slash.
func (f *finder) inPath(from, at, stop int) {
	s := f.s
	piece := s[at+1 : stop]
	if len(piece) < 4 {
		return
	}
	before := s[from:at]
	goesOn := stop+1 < len(s) && s[stop] == '/'
	switch last := before[lastByte(before, '/')+1:]; {
	case mayBeCode(piece) && len(piece) <= 8:
		// Behind what is checked: /VERIFY/id/code, /check/number/code
		isFirst := goesOn && digitsAt(s, stop+1) >= 4 && ascii.EqualFold(last, "verify")
		if n := len(before) - len(last) - 1; isFirst || !goesOn && n > 0 && ascii.AmongFold(" verify verify3 check ", before[lastByte(before[:n], '/')+1:n]) {
			f.secret(at+1, stop, maskSecret)
		}
	case !goesOn:
	case isMadeUp(piece) && canBe(piece) && digitsAt(s, stop+1) >= 8 && last != "":
		f.secret(at+1, stop, maskSecret)
	case len(piece) >= 20 && digitsIn(piece) >= 4 && !isResource(piece) && !isAccount(piece):
		// Directly behind "api", with a version between them perhaps.
		if len(last) <= 4 && len(last) >= 2 && last[0]|0x20 == 'v' && ascii.IsDigit(last[1]) {
			before = before[:max(0, len(before)-len(last)-1)]
			last = before[lastByte(before, '/')+1:]
		}
		if ascii.EqualFold(last, "api") || before == "" && isLinkKey(piece) && f.isActed(stop+1) {
			f.secret(at+1, stop, maskSecret)
		}
	}
}

// isActed reports whether a piece of a path at a place says what is done, so that a key in
// front of it is what it is done with.
func (f *finder) isActed(at int) bool {
	return begins(f.s[at:f.tokenEnd(at)], "send sms verify balance call status")
}

// block masks what stands in a private key (RFC 7468), to its end, or to where
// it was cut off.
func (f *finder) block(i, end int) int {
	s := f.s
	close := strings.Index(s[i+5:], "-----")
	if close < 0 || close > 60 {
		return end
	}
	label := s[i : i+5+close]
	if !strings.Contains(label, "PRIVATE") && !strings.Contains(label, "PGP MESSAGE") {
		return end
	}
	from := i + 5 + close + 5
	to := from
	f.steps -= 16
	if stop := strings.Index(s[from:], "-----END"); stop >= 0 {
		to += stop
	} else {
		for to < len(s) && (ascii.IsToken(s[to]) || strings.IndexByte("+/= \t\r\n\\:,", s[to]) >= 0) {
			to++
		}
	}
	body := from
	for body < to && (s[body] <= ' ' || s[body] == '\\' || body > from && s[body-1] == '\\') {
		body++
	}
	last := to
	for last > body && (s[last-1] <= ' ' || last > body+1 && s[last-2] == '\\') {
		last--
	}
	if body < last {
		f.hide(body, last, maskSecret, "***")
	}
	return to
}

// isPrivate reports whether base64 begins as that of a private key does: a sequence whose
// first part is the number 0 or 1, of RSA's (RFC 8017 §A.1.2), of PKCS #8 (RFC 5958 §2) or
// of an elliptic curve (RFC 5915 §3).
func isPrivate(s string) bool {
	return s[6:10] == "IBAA" || begins(s, "mhccaqee migh migt mc4caqaw") && s[4:6] != "ID"
}

// keyLines masks the lines of base64 that begin at a place, and returns where they end.
func (f *finder) keyLines(i int) int {
	s := f.s
	to := i
	for to < len(s) && (isWordByte(s[to]) || strings.IndexByte("+/=\r\n", s[to]) >= 0) {
		if s[to] == '\n' {
			if next := f.tokenEnd(to + 1); next < len(s) && s[next] == ':' || next-to < 5 {
				break
			}
		}
		to++
	}
	f.steps -= to - i
	if i < to {
		f.hide(i, to, maskSecret, "***")
	}
	return to
}

// base64 masks a token that is base64 of a text with something to hide.
func (f *finder) base64(i, end int) int {
	s := f.s
	if s[i] == 'M' && isPrivate(s[i:end]) {
		return f.keyLines(i)
	}
	for end < len(s) && (ascii.IsToken(s[end]) || s[end] == '+' || s[end] == '/') {
		end++
	}
	for end < len(s) && s[end] == '=' {
		end++
	}
	f.steps -= end - i
	text := decoded(s[i:end])
	if len(text) < 12 {
		return 0
	}
	if user, password, _ := ascii.Cut(text, ":"); isMadeUp(password) && strings.IndexAny(user, " {") < 0 {
		f.hide(i, end, maskSecret, "***")
		return end
	}
	probe := Masks{steps: f.steps, kinds: f.out.kinds}
	probe.find(&paste.Text{S: text}, f.depth+1)
	f.steps = probe.steps
	for k := range probe.list {
		if probe.list[k].kind != maskNumber && probe.list[k].kind != maskEmail {
			f.hide(i, end, maskSecret, "***")
			return end
		}
	}
	return 0
}

// decoded returns the text that base64 holds, "" where it holds none.
func decoded(s string) string {
	out, ok := ascii.AppendBase64(make([]byte, 0, len(s)*3/4), s)
	for _, c := range out {
		ok = ok && (c >= ' ' && c <= 0x7E || c == '\n' || c == '\t' || c == '\r')
	}
	if !ok {
		return ""
	}
	return string(out)
}
