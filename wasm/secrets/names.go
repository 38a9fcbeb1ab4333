package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// The names whose values are secret or personal, in English and German. Their
// samples, one of each, stand in names_test.go.
//
// A name is read as its words: it is split at separators, digits and capital
// letters, and what stands before the word that tells does not count. So
// "password" is also acme_production_DB_PASSWORD and passwordConfirmation.

// secretWords are the words that make a name secret, by their first letter.
var secretWords = [26]string{
	'a' - 'a': " anmeldedaten apikey apisecret apitoken appsecret assertion auth authkey authorization authtoken accesskey accesstoken ",
	'b' - 'a': " bearer ",
	'c' - 'a': " cookie cookies cred creds credential credentials csrf csrftoken clientsecret cvc cvv ",
	'd' - 'a': " dsn ",
	'e' - 'a': " einmalcode einmalkennwort einmalpasswort ",
	'f' - 'a': " freischaltcode ",
	'g' - 'a': " geheim geheimnis geheimzahl ",
	'h' - 'a': " hmac ",
	'j' - 'a': " jsessionid jwt ",
	'k' - 'a': " kennwort ",
	'l' - 'a': " losungswort ",
	'm' - 'a': " mysqlpwd ",
	'o' - 'a': " otp ",
	'p' - 'a': " pass passcode passphrase passwd password passwort phpsessid pin pins privatekey puk pw pwd ",
	'r' - 'a': " refresh ",
	's' - 'a': " schluessel schlüssel secret secretkey session sessionid sessid sessionkey sig signature signingkey sitzung ",
	't' - 'a': " tan token totp ",
	'u' - 'a': " userpwd ",
	'x' - 'a': " xapikey xsrf xsrftoken ",
	'z' - 'a': " zugangsdaten zugangsschlüssel zugangsschluessel ",
}

// secretEnds are the words that make a name secret where a longer one ends with
// them: vonageapisecret, datenbankpasswort, PGPASSWORD.
var secretEnds = [...]string{
	"secret", "token", "password", "passwd", "passphrase", "passwort", "kennwort", "apikey", "sessionid", "sessid",
	"credentials", "schlüssel", "schluessel", "geheimnis", "zugangsdaten",
}

// secretPairs are pairs of words that make a name secret, by the first letter of
// the second.
var secretPairs = [26]string{
	'c' - 'a': " bestätigungs-code bestaetigungs-code one-code onetime-code security-code time-code tan-code verification-code verify-code verifizierungs-code auth-code authorization-code sms-code access-code ",
	'h' - 'a': " a-hash ", // of a1-hash (RFC 7616 §3.4.2)
	'i' - 'a': " connect-id session-id sess-id ",
	'k' - 'a': " access-key account-key api-key app-key application-key auth-key encryption-key license-key licence-key " +
		"master-key private-key secret-key service-key shared-key signing-key signature-key storage-key subscription-key webhook-key ",
	's' - 'a': " connect-sid connection-string ",
	'u' - 'a': " discord-url slack-url teams-url ",
	'v' - 'a': " code-verifier ",
}

// secretAlone are names that are secret as they stand, and say nothing as a
// word of another.
const secretAlone = " sid key securestring bestätigungscode bestaetigungscode zugangscode verifizierungscode "

// notSecretAfter are the words that make a name tell something about a secret
// instead of one, where they stand behind it.
const notSecretAfter = " age algorithm alg at attempt attempts audience count created date description duration enabled endpoint " +
	"error errors exp expired expires expiration expiry failed failure format found hint in invalid issued issuer kind length level limit " +
	"location max message method min minutes missing mismatch mode name names ok policy position prefix provider reason regex region " +
	"remaining required retries scope scopes seconds server size status strength timeout time title ttl type types uri url usage used user " +
	"username valid validation validity verified version "

// notSecretBefore does the same in front of it.
const notSecretBefore = " completion expired has input invalid is max min missing no num output prompt requires total wrong "

// accountNames are the names of accounts' ids.
const accountNames = " accountsid accountid subaccountid customerid authid xauthid accountname kontoid kundennummer "

// emailNames, cardNames and numberWords are those of people.
const (
	emailNames  = " email emailaddress mail emailadresse "
	cardNames   = " card cardnumber creditcard creditcardnumber kartennummer kreditkarte kreditkartennummer pan iban kontonummer iccid "
	numberNames = " to from msisdn number phone phonenumber recipient sender caller callee destination source tonumber fromnumber mobile cli" +
		" internationalformatnumber nationalformatnumber contact tel telefon telephone telefonnummer rufnummer handynummer handy mobilnummer" +
		" nummer mobilenumber mobilephone callerid callernumber calleenumber recipientnumber sendernumber destinationnumber ani dnis" +
		" phoneno mobileno empfaenger absender anrufer "
	idWords = " id ids uuid guid sid request trace span message call correlation transaction batch event log account project job order" +
		" ticket reference ref session time timestamp date at amount balance price cost port version size length count ms ip "
)

// maxName is how many bytes of a name's end are read.
const maxName = 64

// name is a name split into its words, in small letters.
type name struct {
	room  [maxName]byte
	ends  [maxName]uint8
	words int
}

// read splits a name. An s at the end of the last word is dropped.
func (n *name) read(s string) {
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
}

// isOwnWord reports whether a name so far is the O of OAuth or the like, which
// begins no word.
func isOwnWord(s string) bool {
	return s != "" && (s[len(s)-1] == 'O' || s[len(s)-1] == 'o') && (len(s) == 1 || !ascii.IsLetter(s[len(s)-2]))
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

// word returns word i.
func (n *name) word(i int) string {
	from := 0
	if i > 0 {
		from = int(n.ends[i-1])
	}
	return string(n.room[from:n.ends[i]])
}

// whole returns all words without what separates them.
func (n *name) whole() string {
	if n.words == 0 {
		return ""
	}
	return string(n.room[:n.ends[n.words-1]])
}

// kindOf returns what the value under a name is, if it is anything to hide.
func kindOf(s string) (Kind, bool) {
	if len(s) < 2 {
		return 0, false
	}
	var n name
	n.read(s)
	if n.words == 0 {
		return 0, false
	}
	if s[len(s)-1] == '1' && ascii.EqualFold(s, "ha1") {
		return maskSecret, true // digits are no part of words
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

// personal returns what is no credential.
func (n *name) personal() (Kind, bool) {
	whole := n.whole()
	switch {
	case strings.IndexByte("acekmipsx", whole[0]) < 0:
		return 0, false // none of them begins so
	case ascii.Among(accountNames, whole):
		return maskAccount, true
	case ascii.Among(emailNames, whole):
		return maskEmail, true
	case ascii.Among(cardNames, whole):
		return maskAccount, true
	}
	return 0, false
}

// isNumberName reports whether a name's value is somebody's telephone number.
func isNumberName(s string) bool {
	var n name
	n.read(s)
	if ascii.Among(numberNames, n.whole()) {
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
	n.read(s)
	return n.words > 0 && (ascii.Among(idWords, n.word(n.words-1)) || n.endsAsID())
}

func (n *name) endsAsID() bool {
	last := n.word(n.words - 1)
	for _, end := range [...]string{"id", "sid", "uuid", "time", "date", "timestamp"} {
		if len(last) > len(end) && last[len(last)-len(end):] == end {
			return true
		}
	}
	return false
}

// isSecret reports whether the words name a secret.
func (n *name) isSecret() bool {
	if n.words <= 2 && ascii.Among(secretAlone, n.whole()) {
		return true
	}
	for i := n.words - 1; i >= 0; i-- {
		if !n.tells(i, n.word(i)) {
			continue
		}
		for k := i + 1; k < n.words; k++ {
			if ascii.Among(notSecretAfter, n.word(k)) {
				return false
			}
		}
		return i == 0 || !ascii.Among(notSecretBefore, n.word(i-1))
	}
	return false
}

// tells reports whether word i, alone or behind the one before, is of a secret.
func (n *name) tells(i int, word string) bool {
	first := word[0] - 'a'
	if first >= 26 {
		return false
	}
	if list := secretWords[first]; list != "" {
		if ascii.Among(list, word) {
			return true
		}
		if last := len(word) - 1; word[last] == 's' && last > 2 && ascii.Among(list, word[:last]) {
			return true
		}
	}
	if i > 0 && word == "key" && strings.HasSuffix(n.word(i-1), "api") {
		return true
	}
	if i > 0 && secretPairs[first] != "" {
		var room [2*maxName + 1]byte
		pair := append(append(append(room[:0], n.word(i-1)...), '-'), word...)
		if ascii.Among(secretPairs[first], string(pair)) {
			return true
		}
		if pair[len(pair)-1] == 's' && ascii.Among(secretPairs[first], string(pair[:len(pair)-1])) {
			return true
		}
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

// endsAsSecret reports whether a word ends, but for an s, with a letter that one
// of secretEnds does.
func endsAsSecret(word string) bool {
	last := word[len(word)-1]
	if last == 's' {
		last = word[len(word)-2]
	}
	return strings.IndexByte("tndelsyv", last) >= 0 || word[:3] == "asp"
}
