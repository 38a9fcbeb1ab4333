package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// The names whose values are secret or personal, in English and German. Their
// samples, one of each, are those that package planting plants.
//
// A name is read as its words: it is split at separators, digits and capital
// letters, and what stands before the word that tells does not count. So
// "password" is also acme_production_DB_PASSWORD and passwordConfirmation.

// secretWords are the words that make a name secret.
var secretWords = ascii.NewWords("" +
	" anmeldedaten apikey apisecret apitoken appsecret assertion auth authkey authorization authtoken accesskey accesstoken " +
	" bearer " +
	" cookie cookies cred creds credential credentials csrf csrftoken clientsecret cpin cvc cvv " +
	" dsn " +
	" einmalcode einmalkennwort einmalpasswort " +
	" freischaltcode " +
	" geheim geheimnis geheimzahl " +
	" hmac " +
	" jsessionid jwt " +
	" kennwort " +
	" losung losungswort " + passwordWords +
	" mysqlpwd " +
	" otp " +
	" pass passcode passkey passphrase passwd password passwort phpsessid pin pincode pinnumber pins privatekey psw pswd puk pw pwd pwrd pword psswd " +
	" refresh " +
	" schluessel schlüssel secret secretkey session sessionid sessid sessionkey sig signature signingkey sitzung " +
	" tan token totp " +
	" userpass userpwd vmpin " +
	" xapikey xsrf xsrftoken " +
	" zugangsdaten zugangsschlüssel zugangsschluessel ")

// passwordWords are what passwords are called in other languages, in letters of
// which tokens are made.
const passwordWords = " adgangskode clave contraseña contrasena contraseñas heslo jelszó lösenord losenord lösenordet motdepasse parola passe salasana senha wachtwoord "

// secretEnds are the words that make a name secret where a longer one ends with
// them: vonageapisecret, datenbankpasswort, PGPASSWORD.
var secretEnds = [...]string{
	"secret", "token", "password", "passwd", "passphrase", "passwort", "kennwort", "apikey", "sessionid", "sessid",
	"credentials", "schlüssel", "schluessel", "geheimnis", "zugangsdaten",
}

// secretPairs are pairs of words that make a name secret, and secretSeconds what
// the second of them begins with, a bit for each letter.
var secretPairs = ascii.NewWords("" +
	" recovery-code backup-code confirmation-code bestätigungs-code bestaetigungs-code one-code onetime-code  security-code time-code tan-code verification-code verify-code verifizierungs-code auth-code authorization-code sms-code mfa-code access-code " +
	" a-hash api-hash " + // of a1-hash (RFC 7616 §3.4.2)
	" connect-id session-id sess-id ses-info " +
	" access-key account-key api-key client-key consumer-key app-key application-key auth-key encryption-key instrumentation-key license-key licence-key " +
	"master-key term-key preshared-key permanent-key opc-key op-key private-key secret-key service-key shared-key signing-key signature-key storage-key subscription-key webhook-key " +
	" connect-sid connection-string secure-string " +
	" discord-url slack-url teams-url " +
	" server-community server-key user-key ovh-application ovh-consumer " +
	" code-verifier device-code user-code token-hint saml-response saml-artifact variables-value ")

// seconds are the words that are second in a pair or in a name of two words.
var seconds = ascii.NewWords(" application artifact auth certificate code community consumer hash hint id info key response sid string url verifier ")

const secretSeconds = 1<<0 | 1<<('c'-'a') | 1<<('h'-'a') | 1<<('i'-'a') | 1<<('k'-'a') | 1<<('r'-'a') | 1<<('s'-'a') | 1<<('u'-'a') | 1<<('v'-'a')

// secretAlone are names that are secret as they stand, and say nothing as a
// word of another.
var secretAlone = ascii.NewWords(" sid key psk securestring xauth appcertificate tokinfo bestätigungscode bestaetigungscode zugangscode verifizierungscode" +
	" otpattempt totpattempt pinattempt codeattempt passcodeattempt passwordattempt tokenattempt ")

// notSecretAfter are words behind a secret's name that make it the name of something
// about the secret, such as when it expires.
var notSecretAfter = ascii.NewWords(" age algorithm alg at attempt attempts audience count created date description duration domain domains enabled endpoint " +
	"error errors exp expired expires expiration expiry failed failure format found hint in invalid issued issuer kind length level limit " +
	"file location max message method min minutes missing mismatch mode name names nonce ok path policy position prefix provider reason ref regex region " +
	"remaining required retries scheme scope scopes seconds server size status strength timeout time title ttl type types uri url usage used user " +
	"username valid validation validity verified version ")

// requests are what a code or token is called by whose id is that of the request for it.
const requests = " otp pin tan token totp "

// notSecretBefore does the same in front of it.
var notSecretBefore = ascii.NewWords(" completion expired has input invalid is max min missing no num output prompt requires total wrong ")

// notPasswords are words that end with "pass" and mean no password.
var notPasswords = ascii.NewWords(" bypass compass encompass overpass surpass trespass underpass ")

// accountNames are the names of accounts' ids.
var accountNames = ascii.NewWords(accounts)

const accounts = " accountsid accountid subaccountid customerid authid xauthid accountname kontoid kundennummer "

// emailNames, cardNames and numberWords are those of people.
var (
	emailNames  = ascii.NewWords(emails)
	cardNames   = ascii.NewWords(cards)
	numberNames = ascii.NewWords(" to from msisdn number phone phonenumber recipient sender caller callee destination source tonumber fromnumber mobile cli" +
		" internationalformatnumber nationalformatnumber contact tel telefon telephone telefonnummer rufnummer handynummer handy mobilnummer" +
		" nummer mobilenumber mobilephone callerid callernumber calleenumber recipientnumber sendernumber destinationnumber ani dnis" +
		" phoneno mobileno empfaenger absender anrufer ")
	idWords = ascii.NewWords(" id ids uuid guid sid request trace span sequence nonce message conversation call correlation transaction batch event log account project job order" +
		" ticket reference ref session time timestamp date scts at amount balance price cost port version size length count ms ip ")
)

const (
	emails = " email emailaddress mail emailadresse "
	cards  = " card cardnumber creditcard creditcardnumber kartennummer kreditkarte kreditkartennummer pan iban kontonummer iccid "
)

// personalNames are all that personal knows.
var personalNames = ascii.NewWords(accounts + emails + cards)

// maxName is how many bytes of a name's end are read.
const maxName = 64

// name is a name split into its words, in small letters.
type name struct {
	room  [maxName]byte
	ends  [maxName]uint8
	words int
	text  string // the words without what separates them
}

// read splits a name, and returns its words without what separates them, which
// the caller keeps as its text.
func (n *name) read(s string) []byte {
	if len(s) > maxName {
		s = s[len(s)-maxName:]
	}
	n.words = 0
	begin, length := 0, 0
	end := func() {
		if length > begin {
			n.ends[n.words] = uint8(length)
			n.words++
			begin = length
		}
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			// A capital begins a word behind a small letter, and in front of one.
			if i > 0 && (isLower(s[i-1]) || i+1 < len(s) && isLower(s[i+1]) && ascii.IsLetter(s[i-1])) && !isOwnWord(s[:i]) {
				end()
			}
			n.room[length] = c | 0x20
			length++
		case isLower(c):
			n.room[length] = c
			length++
		case c >= 0x80:
			if 0x80 <= c && c <= 0x9E && i > 0 && s[i-1] == 0xC3 {
				c += 0x20 // Ä, Ö, Ü
			}
			n.room[length] = c
			length++
		default:
			end()
		}
	}
	end()
	return n.room[:length]
}

// isOwnWord reports whether a name so far is the O of OAuth or the like, which
// begins no word.
func isOwnWord(s string) bool {
	return s != "" && (s[len(s)-1] == 'O' || s[len(s)-1] == 'o') && (len(s) == 1 || !ascii.IsLetter(s[len(s)-2]))
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

// word returns word i.
//
//go:noinline
func (n *name) word(i int) string {
	from := 0
	if i > 0 {
		from = int(n.ends[i-1])
	}
	return n.text[from:n.ends[i]]
}

// kindOf returns what the value under a name is, if it is anything to hide.
func kindOf(s string) (Kind, bool) {
	if len(s) < 2 {
		return 0, false
	}
	var n name
	if isWord(s) {
		n.text, n.words, n.ends[0] = s, 1, uint8(len(s))
	} else {
		n.text = string(n.read(s))
	}
	if n.words == 0 {
		return 0, false
	}
	if s[len(s)-1] == '1' && (ascii.EqualFold(s, "ha1") || isA1(s)) {
		return maskSecret, true // digits are no part of words
	}
	if s[0] == 'P' && ascii.IsDigit(s[1]) && deviceSettings.Has(s) {
		return maskSecret, true
	}
	if n.words <= 3 {
		if kind, ok := n.personal(); ok {
			return kind, true
		}
	}
	if n.isSecret() {
		for i := range n.words {
			if w := n.word(i); w == "cookie" || w == "cookies" {
				return maskCookie, true
			}
		}
		return maskSecret, true
	}
	return 0, false
}

// namedKind is what kindOf returned for a name, and whether it is dull.
type namedKind struct {
	_      [0]func() // nothing compares two: that code would be large
	name   string
	kind   Kind
	ok     bool
	isDull bool
}

// How many names are remembered of a paste, powers of two, and how long one is that
// has many.
const (
	fewNames  = 64
	manyNames = 8192
	longPaste = 64 << 10
)

// kindOf is kindOf with a memory, for the names of a paste come again and again.
func (all *Masks) kindOf(s string) (Kind, bool) {
	if len(s) < 2 || len(s) > maxName {
		return kindOf(s)
	}
	n := all.remembered(s)
	return n.kind, n.ok
}

// remembered returns what is known of a name of 2 to maxName bytes.
func (all *Masks) remembered(s string) *namedKind {
	if all.kinds == nil {
		size := fewNames
		if len(all.paste) >= longPaste {
			size = manyNames
		}
		all.kinds = make([]namedKind, size)
	}
	last := len(s) - 1
	h := len(s)
	for _, at := range [...]int{0, 1, last / 3, last / 2, last - 1, last} {
		h = h*31 + int(s[at])
	}
	n := &all.kinds[h&(len(all.kinds)-1)]
	if n.name != s {
		n.name = s
		n.kind, n.ok = kindOf(s)
		n.isDull = !n.ok && isPlain(s) && !noted.HasFold(s) && !logins.HasFold(s) && !isScheme(s) && !modemCommands.HasFold(s) && !isNumberName(s)
	}
	return n
}

// noted are words, beside those of other lists, that named looks for although they
// name nothing that is secret.
var noted = ascii.NewWords(" api arg args arguments by code default identified key login name params plain response text user username" + parameterLists + argumentKeys + listWords)

// isPlain reports whether a word is of small letters but for its first.
func isPlain(s string) bool { return ascii.IsLetter(s[0]) && isWord(s[1:]) }

// isWord reports whether a name is one word as it stands: small letters.
func isWord(s string) bool {
	if len(s) > maxName {
		return false
	}
	for i := range len(s) {
		if !isLower(s[i]) {
			return false
		}
	}
	return true
}

// isA1 reports whether a name is that of user, realm and password, which a
// digest is made of (RFC 7616 §3.4.2).
func isA1(s string) bool { return ascii.EqualFold(s, "a1") }

// personal returns what the value under a name is where it is personal and no
// credential.
func (n *name) personal() (Kind, bool) {
	switch {
	case !personalNames.Has(n.text):
		return 0, false
	case accountNames.Has(n.text):
		return maskAccount, true
	case emailNames.Has(n.text):
		return maskEmail, true
	case cardNames.Has(n.text):
		return maskAccount, true
	}
	return 0, false
}

// isNumberName reports whether a name's value is somebody's telephone number.
func isNumberName(s string) bool {
	var n name
	n.text = string(n.read(s))
	if numberNames.Has(n.text) || n.text == "waid" || n.text == "recipientid" { // of WhatsApp
		return true
	}
	if n.words < 2 {
		return false
	}
	last := n.word(n.words - 1)
	return last == "phone" || last == "msisdn" || last == "mobile" || last == "telefon" || last == "rufnummer" ||
		last == "number" && ascii.Among(" phone mobile recipient sender caller to from contact destination ", n.word(n.words-2))
}

// isIDName reports whether a name's value is an id, a time or an amount.
func isIDName(s string) bool {
	var n name
	n.text = string(n.read(s))
	last := n.words - 1
	if last > 0 && n.word(last) == "number" {
		last--
	}
	return last >= 0 && (idWords.Has(n.word(last)) || n.endsAsID())
}

func (n *name) endsAsID() bool {
	last := n.word(n.words - 1)
	for ends := "id|time|date|timestamp"; ends != ""; {
		var end string
		end, ends, _ = ascii.Cut(ends, "|")
		if n := len(last) - len(end); n > 0 && last[n:] == end {
			return true
		}
	}
	return false
}

// isSecret reports whether the words name a secret.
func (n *name) isSecret() bool {
	if n.words <= 2 && secretAlone.Has(n.text) {
		return true
	}
	for i := n.words - 1; i >= 0; i-- {
		if !n.tells(i, n.word(i)) {
			continue
		}
		for k := i + 1; k < n.words; k++ {
			if notSecretAfter.Has(n.word(k)) || n.word(k) == "id" && (strings.HasPrefix(n.word(i), "credential") || ascii.Among(requests, n.word(i))) {
				return false
			}
		}
		return i == 0 || !notSecretBefore.Has(n.word(i-1))
	}
	return false
}

// tells reports whether word i names a secret, alone or together with the word before
// it.
func (n *name) tells(i int, word string) bool {
	if !isLower(word[0]) {
		return false
	}
	if secretWords.Has(word) {
		return true
	}
	if last := len(word) - 1; word[last] == 's' && last > 2 && secretWords.Has(word[:last]) {
		return true
	}
	if i > 0 && secretSeconds>>(word[0]-'a')&1 != 0 {
		if word == "key" && strings.HasSuffix(n.word(i-1), "api") {
			return true
		}
		var room [2*maxName + 1]byte
		pair := append(append(append(room[:0], n.word(i-1)...), '-'), word...)
		if secretPairs.Has(string(pair)) || pair[len(pair)-1] == 's' && secretPairs.Has(string(pair[:len(pair)-1])) {
			return true
		}
	}
	if n := len(word); n > 3 && (word[n-2:] == "pw" || word[n-3:] == "pwd" || word[n-4:] == "pass" && !notPasswords.Has(word)) {
		return true
	}
	if len(word) < 7 || !endsAsSecret(word) {
		return false
	}
	for _, end := range &secretEnds {
		if from := len(word) - len(end); from > 0 && word[from] == end[0] && word[from:] == end {
			return true
		}
		if from := len(word) - len(end) - 1; from > 0 && word[len(word)-1] == 's' && word[from:len(word)-1] == end {
			return true
		}
	}
	return word[:7] == "aspsess"
}

// lastLetters has a bit for each letter that one of secretEnds ends with, but for
// an s.
const lastLetters = 1<<('t'-'a') | 1<<('n'-'a') | 1<<('d'-'a') | 1<<('e'-'a') | 1<<('l'-'a') | 1<<('s'-'a') | 1<<('y'-'a') | 1<<('v'-'a')

// endsAsSecret reports whether a word ends, but for an s, with a letter that one
// of secretEnds does.
func endsAsSecret(word string) bool {
	last := word[len(word)-1]
	if last == 's' {
		last = word[len(word)-2]
	}
	return isLower(last) && lastLetters>>(last-'a')&1 != 0 || word[:3] == "asp"
}
