package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// One-time codes in the texts of messages, which the words around them tell:
// "your code is 482915", "482915 ist Ihr Code", "the code 482915 does not match".
// Most of the file is data: what codes are called in other languages.

// codeWords are what one-time codes are called in a sentence. linkWords link a code to
// the rest of it, useWords say what to do with the code, and ownerWords say whose it is
// or what made it. otherCodes before the word code mean another kind of code.
var (
	codeWords = ascii.NewWords(" code codice codigo código kod kodu kodun kodunuz otp passcode password passwort pin tan mtan smstan pushtan clave senha wachtwoord hasło" +
		" kode kód kôd codul kódod kodas kods koda kood vahvistuskoodisi mã msimbo nambari kodi kennwort passe koodi lösenord şifreniz ifreniz ")
	// codeEnds are what longer words for such codes end with.
	codeEnds = [...]string{"code", "kode", "kod", "kood", "koodi", "passwort", "kennwort", "lösenord", "-tan"}
	owners   = ascii.NewWords(ownerWords)
	uses     = ascii.NewWords(useWords)
	// meaningWords stand behind the code of an error.
	meaningWords = ascii.NewWords(" means error bedeutet heißt ")
	linkWords    = ascii.NewWords(" is ist lautet es est è é le to as als je är er on este adalah ialah là ay ir ni ndiyo ")
)

const (
	useWords   = " use enter entering typing utilisez saisissez entrez usa usar utiliza ingresa ingrese digite insira inserisci gebruik użyj wpisz geben gib tippe tippen sie "
	ownerWords = " your her his their my mein meine ihr ihre dein deine votre ton su tu tuo suo seu teu uw je jouw twój kodun kodunuz váš vaše tvůj kódod tău vahvistuskoodisi din vaša jūsų jūsu teie yako wako login signin generated" + useWords
	// ownersBehind stand behind the name of what is theirs.
	ownersBehind = " anda dvs yako wako reçu recibido ricevuto recebido "
	otherCodes   = " area calling country dial dialing network operator postal zip exit reason result event hangup cause sip http smpp mcc mnc "
)

// purposes begin the words that say what a one-time code is for. faults begin the words
// of an error, or of a code of another kind. Both have a list for each first letter.
var (
	purposes = [26]string{
		'a' - 'a': "anmeld anzumeld acced acceso accès accesso acess authent authori autori",
		'b' - 'a': "bestätig bestaetig",
		'c' - 'a': "confirm conferm connecter connex",
		'e' - 'a': "eenmal einlog einmal einzulog engang engång entrar",
		'i' - 'a': "iniciar inlog",
		'j' - 'a': "jednoraz",
		'k' - 'a': "kertak kullan",
		'l' - 'a': "log",
		'o' - 'a': "ověř",
		's' - 'a': "sign",
		'u' - 'a': "uthibit unique",
		'v' - 'a': "verif vérif",
		'w' - 'a': "weryfik",
		'x' - 'a': "xác",
		'z' - 'a': "zalog",
	}
	faults = [26]string{
		'a' - 'a': "antwort anfrage",
		'b' - 'a': "błąd",
		'c' - 'a': "country campaign",
		'e' - 'a': "err",
		'f' - 'a': "fail fehl fout fejl feil fel",
		'g' - 'a': "got",
		'h' - 'a': "hata",
		'k' - 'a': "kļūd klaid",
		'r' - 'a': "return respon request receiv",
		's' - 'a': "status short",
		'v' - 'a': "viga virhe",
	}
)

// beginsAs reports whether a word begins as one of those that a table lists under its
// first letter.
func beginsAs(word string, table *[26]string) bool {
	if word == "" {
		return false
	}
	c := word[0] | 0x20 - 'a'
	return c < 26 && table[c] != "" && begins(word, table[c])
}

// ownCode returns where the one-time code begins and ends that a sentence speaks of
// at a place: "your code is 482915", "482915 ist Ihr Code", "use 482-915 to log in".
// A plus sign is a blank, as forms have it. to is 0 where there is none.
func (f *finder) ownCode(i, end int) (from, to int) {
	s := f.s
	from, to = i, end
	if n := strings.IndexByte(s[i:min(end, i+4)], '-'); n > 0 && isCapitals(s[i:i+n]) {
		from += n + 1 // who sends it: G-, FB-
	}
	for to > from && s[to-1] == '.' {
		to--
	}
	if to-from == 3 && to+4 <= len(s) && s[to] == ' ' && digitsAt(s, to+1) == 3 {
		to += 4
	}
	spelled := spelledEnd(s, from)
	to = max(to, spelled)
	if oneAt(s, to, amounts) > 0 {
		return 0, 0
	}
	n := digitsIn(s[from:to])
	isNumber := n >= 4 && n <= 8 && (n >= to-from-1 || to == spelled) && ascii.IsDigit(s[from]) && strings.IndexByte(s[from:to], '.') < 0
	if !isNumber && (n == 0 || !isShortCapital(s[from:to])) {
		return 0, 0
	}
	if isNumber {
		script := scriptIn(back(s, i, maxForeign))
		if script == 0 {
			script = scriptIn(ahead(s, to, maxForeign))
		}
		if script > 0 && f.foreignCode(i, to, script) {
			return from, to
		}
	}
	if isNumber && i > 2 && (s[i-1] == '>' || s[i-1] <= ' ' && s[i-2] == '>') && f.isMarked(i, to) {
		return from, to
	}
	last := s[f.before:f.after]
	if isNumber && f.after > 0 && i-f.after < 4 && (isCodeName(last) || givenWords.HasFold(last)) && f.isRefused(i, to) {
		return from, to
	}
	if isNumber && f.after > 0 && i-f.after <= 2 && (gotWords.HasFold(last) && (f.isTyped(i) || f.isCalledWrong(i)) || n == 6 && isCodeName(last) && f.isCalledWrong(i) || isTAN(last) || isCodeName(last) && (f.isSentTo(to) || f.isSentWith())) {
		return from, to
	}
	if isNumber && f.after == i-1 && (s[i-1] == '+' || s[i-1] == ' ') && f.before > 0 && s[f.before-1] == '=' && (to == len(s) || s[to] == '&' || s[to] <= ' ' && s[i-1] == '+') && isCodeName(last) && !ascii.EqualFold(last, "code") && f.isMessageText() {
		return from, to // text=PIN+4829&
	}
	isName := f.after < i && strings.IndexByte("\"'\\", s[f.after]) >= 0 // in quotes, of a member
	isAddressed := isNumber && f.after > 0 && s[f.after] == '@' && i-f.after < maxTold && i >= 2 && s[i-1] == ' ' && (s[i-2] == ':' || s[i-2] == '=')
	isAddressed = isAddressed || isNumber && f.after > 0 && i-f.after < 4 && ascii.At(s, f.after, ": ") && hasAny(back(s, f.before, maxTold/3), "user customer client nutzer kunde Nutzer Kunde")
	isLinked := isAddressed || f.after > 0 && i-f.after < 5 && (linkWords.HasFold(last) || isCodeName(last) || ascii.AmongFold(ownersBehind, last) || !isName && !(s[f.after] == '=' && namesID(last)) && strings.IndexAny(s[f.after:i], ":=") >= 0)
	rest := ahead(s, to, maxTold)
	if rest != "" && rest[0] == ']' && i > 0 && s[i-1] == '[' {
		rest = rest[1:]
	}
	isClause := strings.HasPrefix(rest, ", ")
	if isClause {
		rest = rest[1:]
	}
	if isNumber && n >= 6 && f.isHeadline(i, rest) {
		return from, to
	}
	isFollowed := len(rest) > 4 && (rest[0] == ' ' || rest[0] == '+') && (ascii.IsLetter(rest[1]) || rest[1] >= 0x80)
	if !isLinked && !isFollowed && !f.isReply(last) {
		return 0, 0
	}
	f.steps -= stepsPerText
	if isFollowed {
		word, behind := firstWord(rest[1:])
		next, _ := firstWord(behind)
		sentence, _, _ := ascii.Cut(behind, ". ")
		phrase := beforeFault(sentence)
		switch {
		case meaningWords.HasFold(word):
			if isClause || digitsAt(next, 0) > 0 {
				break // another one: ", error 30007"
			}
			return 0, 0
		case (word == "to" && ascii.HasAt(next, 0, "Tw") || ascii.IndexFold(phrase, "kodunuz") >= 0) && isNumber && !tellsOfError(phrase):
			return from, to
		case isNumber && ascii.AmongFold(" as als ", word) && owners.HasFold(next) && isCodeName(lastWord(sentence[:min(len(sentence), len(next)+len(" passcode"))])):
			return from, to
		case word == "to" && ascii.AmongFold(" log login sign verify confirm ", next) && (isLinked || ascii.AmongFold(" use enter with using ", last)),
			linkWords.HasFold(word) && word != "to" && (speaksOfCode(phrase) || len(phrase) < len(sentence) && speaksOfCode(sentence)):
			return from, to
		case (f.after == i-1 && uses.HasFold(last) || isNumber && !isClause && word == "use") && saysPurpose(rest) && !tellsOfError(beforeFault(rest)):
			return from, to
		}
	}
	if isNumber && f.after == i-1 && f.isReply(last) && saysPurpose(said(s[max(0, f.before-maxTold):i])) {
		return from, to
	}
	if !isLinked {
		return 0, 0
	}
	begin := max(0, i-maxTold)
	if n := strings.LastIndexAny(s[begin:i], "\n;!"); n >= 0 {
		begin += n + 1
	}
	before := s[begin:i]
	if n := lastByte(before, '>'); n > 0 && before[n-1] != '#' {
		before = before[n+1:] // of an element
	}
	if before = before[strings.LastIndex(before, ". ")+1:]; speaksOfCode(before) || speaksOfCode(behindName(before)) {
		return from, to
	}
	if word, behind := firstWord(strings.TrimLeft(rest, " ")); isClause && linkWords.HasFold(last) && beginsAs(word, &faults) && digitsIn(behind) > 2 && isNumber && begins(strings.TrimLeft(s[begin:f.before], " "), "code der the dieser this") && isCodeName(lastWord(s[begin:f.before])) && !tellsOfError(before) {
		return from, to // the code is …, error …
	}
	if isAddressed && holds(before, "otp passcode code tan") && !tellsOfError(before) {
		return from, to // whom it is for
	}
	if isNumber && s[f.after] == ':' && isCodeName(last) && f.isMessageText() {
		return from, to
	}
	return 0, 0
}

// said returns the last sentence of a text.
func said(s string) string {
	s = s[strings.LastIndexAny(s, "\n;!\"{")+1:]
	return s[strings.LastIndex(s, ". ")+1:]
}

// isReply reports whether the word before, or the two, tell somebody to type in or send
// what follows: enter, reply with.
func (f *finder) isReply(last string) bool {
	if ascii.AmongFold(" with mit con avec com met ", last) && f.before > 1 {
		last = f.s[f.wordBefore(f.before-1) : f.before-1]
		return begins(last, "repl answer respond text antwort réponde respon odpow")
	}
	return uses.HasFold(last)
}

// isHeadline reports whether a number that begins its line at i stands in front of what
// it is, and of nothing else: 482915 - Acme login OTP.
func (f *finder) isHeadline(i int, rest string) bool {
	if i > 0 && strings.IndexByte("\n\"'", f.s[i-1]) < 0 {
		return false
	}
	n := oneAt(rest, 0, " - |: | – | — ")
	if n == 0 {
		return false
	}
	said := rest[n:]
	if n := strings.IndexAny(said, ".,;\n\"'0123456789"); n >= 0 {
		said = said[:n]
	}
	f.steps -= stepsPerText
	first, _ := firstWord(said)
	last := lastWord(said)
	return (isCodeName(last) || speaksOfCode(said)) && !refusedWords.HasFold(first) && !isState(first) && first != "No" && (isPurpose(last) || speaksOfCode(said))
}

// spelledEnd returns the end of four to eight digits that are spoken one by one, of which
// the first stands at a place: 4, 8, 2, 9; 0 where they are none.
func spelledEnd(s string, at int) int {
	n, end := 0, 0
	for n <= 8 && at < len(s) && ascii.IsDigit(s[at]) && (at+1 == len(s) || !isWordByte(s[at+1])) {
		n++
		end = at + 1
		at = end
		at = skip(s[:min(len(s), end+5)], at, " ,.-")
		if at == end {
			break
		}
	}
	if n < 4 || n > 8 {
		return 0
	}
	return end
}

// isMarked reports whether an element stands around the number between two places, of
// HTML or of speech, and the sentence around that speaks of a one-time code.
func (f *finder) isMarked(i, to int) bool {
	before, behind := back(f.s, i, 2*maxSentence), ahead(f.s, to, maxTold)
	f.steps -= 4 * stepsPerText
	for {
		before = strings.TrimRight(before, " \t\r\n")
		open := lastByte(before, '<')
		if open < 0 || before[len(before)-1] != '>' {
			break
		}
		before = before[:open]
	}
	before = before[strings.LastIndexAny(before, "\n>\"!;")+1:]
	if n := strings.IndexByte(behind, '>'); n > 0 && behind[0] == '<' {
		behind = behind[n+1:]
	}
	if n := strings.IndexAny(behind, "\n<"); n >= 0 {
		behind = behind[:n]
	}
	return speaksOfCode(before) || speaksOfCode(beforeFault(behind))
}

// isSentTo reports whether what ends at a place goes to an address or a number: "sent
// code 482915 to ada@mail.example".
func (f *finder) isSentTo(to int) bool {
	s := f.s
	if !ascii.At(s, to, " to ") && !ascii.At(s, to, " an ") {
		return false
	}
	before := back(s, f.before, maxTold/3)
	rest := s[to+len(" to ") : min(len(s), to+maxTold)]
	rest, _, _ = ascii.Cut(rest, " ")
	return holds(before, "sent send") && (strings.IndexByte(rest, '@') > 0 || strings.HasPrefix(rest, "+"))
}

// textNames are what the text of a message is called.
const textNames = " body text content sms smstext sms_text messagebody message_body smsbody sms_body short_message message_text "

// isMessageText reports whether the word before, which is what codes are called, is in
// the text of a message that has nothing but a name in front of it: "Acme code: 482915".
func (f *finder) isMessageText() bool {
	s := f.s
	f.steps -= 2 * stepsPerText
	least := max(0, f.before-maxTold)
	begin := f.before
	for begin > least && strings.IndexByte("\"'>=\n{", s[begin-1]) < 0 {
		begin--
	}
	if begin == least {
		return false
	}
	end := begin - 1
	for end > least && strings.IndexByte("\"':= \\", s[end-1]) >= 0 {
		end--
	}
	if end == 0 {
		return false
	}
	name := s[f.wordBefore(end):end]
	return isNamedText(name, s[begin:f.after], s[begin-1] == '>')
}

// behindName returns what stands in a line behind the name of the text of a message, so
// that what other names say does not count: status=failed, text=Your code is.
func behindName(s string) string {
	for at := len(s) - 2; at > 0; at-- {
		if s[at] != '=' && s[at] != ':' {
			continue
		}
		name := s[:at]
		if name = name[strings.LastIndexAny(name, " ,|{")+1:]; ascii.AmongFold(textNames, strings.Trim(name, `"'`)) {
			return s[at+1:]
		}
	}
	return ""
}

// isNamedText reports whether the words that end with what codes are called can begin
// the text of a message under a name. An element is called Message where it is one to
// be sent, a member where it tells an error as often.
func isNamedText(name, before string, isElement bool) bool {
	if ascii.EqualFold(name, "message") {
		if !isElement && !strings.HasPrefix(before, "[") {
			return false
		}
	} else if !ascii.AmongFold(textNames, name) {
		return false
	}
	if tellsOfError(before) {
		return false
	}
	for word, rest := "", before; rest != ""; {
		if word, rest = firstWord(rest); otherWords.HasFold(word) {
			return false
		}
	}
	return strings.IndexByte(before, ',') < 0
}

// codeInText returns the code at the beginning of the text of a message under a name;
// to is 0 where there is none.
func codeInText(name, text string) (from, to int) {
	n := strings.IndexByte(text[:min(len(text), maxTold)], ':')
	if n < 3 {
		return 0, 0
	}
	for from = n + 1; from < len(text) && text[from] == ' '; {
		from++
	}
	to = from + digitsAt(text, from)
	if to-from > 8 || !mayBeCode(text[from:to]) || to < len(text) && (ascii.IsToken(text[to]) && text[to] != '.') {
		return 0, 0
	}
	last := text[:n]
	last = last[max(lastByte(last, ' '), lastByte(last, '-'))+1:]
	if !isCodeName(last) || !isNamedText(name, text[:n], false) {
		return 0, 0
	}
	return from, to
}

// What is said of a one-time code that is not taken, behind it and in front of its
// name; what somebody does who types one in; what the code of an error is called.
const (
	refusals = " does not |doesn't |did not match| do not match| is wrong| is incorrect| is invalid| is not | not accepted| is expired" +
		"| has expired| expired| has already been used| was already used| was not accepted| was rejected| rejected| refused| is refused| was refused| denied| sent to " +
		"| ist falsch| ist leider| ist abgelaufen| abgelaufen| ist ungültig| ungültig| ist nicht | stimmt nicht| passt nicht| wurde bereits| wurde nicht | wurde abgelehnt| abgelehnt| wird nicht "
	refusedList = " invalid incorrect wrong expired bad falscher falschen falsche ungültiger ungültigen ungültige abgelaufener "
	inputList   = " entered enter enters typed types gave gives inserted submitted gibt tippt gab eingegebene eingegebener eingegebenen "
	givenList   = " provided inserted entered given supplied submitted lautet eingegeben "
	whoseList   = " the this that der dieser den angegebene " + inputList + givenList
	errorWords  = "err fail fehl status return respon antwort result exit country area short network reason cause länder kurz"
)

var (
	refusedWords = ascii.NewWords(refusedList)
	inputWords   = ascii.NewWords(inputList)
	givenWords   = ascii.NewWords(givenList + " token ")
	whoseWords   = ascii.NewWords(whoseList)
	otherWords   = ascii.NewWords(otherCodes)
)

// isRefused reports whether the number behind the name of a code is a one-time code
// that somebody typed in or that is refused: "the code 4829 does not match", "invalid
// verification code 482915". The code of an error has another word in front of it, or
// says nothing of that kind.
func (f *finder) isRefused(i, to int) bool {
	s := f.s
	f.steps -= 2 * stepsPerText
	// The words before, the nearest first.
	var words [6]string
	before := back(s, i, maxTold)
	before = before[strings.LastIndexAny(before, "\n;.{}")+1:]
	before = strings.TrimRight(before, "'\"`([:=, ")
	for n := 0; n < len(words) && before != ""; n++ {
		words[n] = before[lastByte(before, ' ')+1:]
		if ascii.AllDigits(words[n]) {
			words[n] = "" // of what stands before
			break
		}
		before = strings.TrimRight(before[:len(before)-len(words[n])], " ")
	}
	k := 0
	if givenWords.HasFold(words[0]) && !ascii.EqualFold(words[0], "token") {
		k = 1
	}
	rest := strings.TrimLeft(ahead(s, to, 2*maxTold), "'\"`)]")
	if n := strings.IndexByte(rest, '\n'); n >= 0 {
		rest = rest[:n]
	}
	if strings.HasPrefix(rest, " for +") {
		rest = rest[len(" for +")+digitsAt(rest, len(" for +")):]
	}
	rest = behindClause(rest)
	mayBe := len(rest) > 1 && (ascii.HasByte("dhierswpuan", rest[1]) || ascii.HasByte("der", rest[0]))
	if !mayBe && words[k+1] == "" {
		return false
	}
	name, whose := words[k], words[k+1]
	if name != "" && strings.IndexByte("('\"`", name[0]) >= 0 {
		name, whose = name[1:], ""
	}
	isToken := ascii.EqualFold(name, "token")
	if !isCodeName(name) && !isToken || begins(whose, errorWords) || otherWords.HasFold(whose) && !isPasswordName(name) || begins(name, errorWords) {
		return false
	}
	isOwn := isPurpose(whose) || isPurpose(name) || ascii.AmongFold(" otp security sms ", whose) || begins(name, "otp tan passcode einmal sicherheits")
	refused := refusedWords.HasFold(whose) || isOwn && refusedWords.HasFold(words[k+2])
	if isToken {
		return refused
	}
	for _, word := range words[k+1:] {
		refused = refused || inputWords.HasFold(word)
	}
	if refused || whose == "for" && isPurpose(words[k+3]) {
		return true
	}
	if !isOwn && k == 0 && whose != "" && !isPasswordName(name) && !whoseWords.HasFold(whose) {
		return false
	}
	if !mayBe {
		return false
	}
	return oneAt(rest, 0, refusals) > 0
}

// clauseWords begin the words that tell who gave a code.
var clauseWords = ascii.NewWords(" you that you've which from i we he she they user users customer customers der den die sie ich wir von aus " + givenList)

// behindClause returns what stands in a sentence behind the words that tell who gave a
// code, if such begin it: " you gave is wrong", ", den Sie eingegeben haben, ist falsch".
func behindClause(s string) string {
	word, rest := firstWord(strings.TrimLeft(s, ", "))
	if word == "" || s[0] != ' ' && s[0] != ',' || !clauseWords.HasFold(word) {
		return s
	}
	for n := 0; n < 9 && rest != ""; n++ {
		if begins(rest, "is ist has did do was wurde stimmt passt") {
			return s[len(s)-len(rest)-1:]
		}
		if word, rest = firstWord(rest); hasDigit(word) {
			break
		}
	}
	return s
}

// gotWords stand in a comparison, between the words about a code and the code.
var gotWords = ascii.NewWords(" expected got received typed types enter entered enters erwartet eingebe tippe tippt ")

// isSentWith reports whether the word before is the code of a message that goes to
// somebody: Sending SMS to +49… with code 482915.
func (f *finder) isSentWith() bool {
	line := back(f.s, f.before, maxTold)
	line = line[lastByte(line, '\n')+1:]
	return holds(line, "sms sent sending") && oneAt(f.s, max(0, f.before-5), "with |code ") > 0 && strings.Contains(line, " to ")
}

// isCalledWrong reports whether the line behind the number at i calls a code wrong.
func (f *finder) isCalledWrong(i int) bool {
	behind, _, _ := ascii.Cut(ahead(f.s, i, maxTold), "\n")
	f.steps -= len(behind)
	for _, refusal := range [...]string{"invalid code", "wrong code", "incorrect code", "code ungültig", "falscher code", "código inválido", "codigo invalido", "code invalide", "código no válido", "codice non valido"} {
		if ascii.IndexFold(behind, refusal) >= 0 {
			return true
		}
	}
	return false
}

// isTyped reports whether the sentence in front of the number at i tells that a code
// is compared, or that somebody types one in.
func (f *finder) isTyped(i int) bool {
	f.steps -= stepsPerText
	before := back(f.s, i, maxTold)
	before = before[lastByte(before, '\n')+1:]
	return holds(before, "otp passcode one-time") || strings.Contains(before, "entered code") || strings.Contains(before, "code mismatch") ||
		holds(before, "user customer kunde nutzer") && holds(before, "typed types entered enters tippt")
}

// signedCode masks the one-time code at a number sign behind a host, which browsers
// read from the last line of a message: @host #code (WICG, origin-bound one-time codes).
func (f *finder) signedCode(i int) int {
	s := f.s
	if f.after == 0 || f.after != i-1 || s[i-1] != ' ' || f.before == 0 || s[f.before-1] != '@' ||
		f.before > 1 && ascii.IsToken(s[f.before-2]) && !(f.before > 2 && s[f.before-3] == '\\') {
		return 0
	}
	to := f.tokenEnd(i + 1)
	for to > i+1 && s[to-1] == '.' {
		to--
	}
	if n := to - i - 1; n < 4 || n > 10 || !hasDigit(s[i+1:to]) {
		return 0
	}
	f.secret(i+1, to, maskSecret)
	return to
}

// isCapitals reports whether a word is nothing but capital letters.
func isCapitals(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return s != ""
}

// isShortCapital reports whether a word is 4 to 8 capital letters and digits, as
// one-time codes are that have letters in them: X7K2PQ.
func isShortCapital(word string) bool {
	for i := range len(word) {
		if !ascii.IsDigit(word[i]) && (word[i] < 'A' || word[i] > 'Z') {
			return false
		}
	}
	return len(word) >= 4 && len(word) <= 8
}

// firstWord cuts a text behind its first word.
//
//go:noinline
func firstWord(s string) (word, rest string) {
	end := 0
	for end < len(s) && (isWordByte(s[end]) || s[end] >= 0x80) {
		end++
	}
	return s[:end], s[min(len(s), end+1):]
}

// lastWord returns the last word of a text, up to a blank.
func lastWord(s string) string {
	s = strings.TrimRight(s, " ")
	return s[lastByte(s, ' ')+1:]
}

// isCodeName reports whether a word is what a one-time code is called: Logincode.
func isCodeName(word string) bool {
	if codeWords.HasFold(word) {
		return true
	}
	for _, end := range &codeEnds {
		if n := len(word) - len(end); n > 2 && ascii.EqualFold(word[n:], end) {
			return true
		}
	}
	return false
}

// isTAN reports whether a word is that of a code of a bank alone: Freigabe-TAN.
func isTAN(word string) bool {
	n := len(word) - len("-tan")
	return n > 0 && ascii.EqualFold(word[n:], "-tan") || ascii.AmongFold(" tan mtan smstan pushtan ", word)
}

// speaksOfCode reports whether words say that a one-time code stands beside them:
// whose it is, up to three words before what it is called, or what it is for or
// the number that it was sent to, behind that; and none of what went wrong.
func speaksOfCode(s string) bool {
	var recent [4]string
	var name, beforeName string
	named := 0
	for n, rest := 0, s; rest != ""; {
		var word string
		if word, rest = firstWord(rest); word == "" {
			continue
		}
		before := recent[(n+3)&3]
		named--
		switch {
		case (isCodeName(word) || isPurpose(before) && ascii.AmongFold(" number nummer número numero numéro ", word)) && !otherWords.HasFold(before):
			named = 4
			name, beforeName = word, before
			isOwned := isOwner(word) || isPurpose(word) || n < 4 && strings.Contains(s, "<#>")
			isOwned = isOwned || isPurpose(before) && strings.Contains(s, before+" "+word)
			for _, other := range recent {
				isOwned = isOwned || isOwner(other)
			}
			if isOwned {
				return !tellsOfError(s)
			}
		case named > 0 && ascii.AllDigits(word):
			if len(word) >= 7 && (!ascii.EqualFold(name, "code") || isPurpose(beforeName)) {
				return !tellsOfError(s)
			}
		case named > 0 && (isPurpose(word) || ascii.AmongFold(ownersBehind, word)):
			return !tellsOfError(s)
		}
		recent[n&3] = word
		n++
	}
	return false
}

// beforeFault returns what a text says before it ends and what went wrong begins: on
// the next line, behind a quote or bracket, in a clause of its own.
func beforeFault(s string) string {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\n', '"', '{', '(':
			return s[:i]
		case '\'':
			if i+1 == len(s) || !isWordByte(s[i+1]) {
				return s[:i]
			}
		case ',', ';':
			if word, _ := firstWord(strings.TrimLeft(s[i+1:], " ")); beginsAs(word, &faults) {
				return s[:i]
			}
		case ' ':
			if word, behind := firstWord(s[i+1:]); digitsAt(behind, 0) > 2 && beginsAs(word, &faults) {
				return s[:i]
			}
		}
	}
	return s
}

// isOwner reports whether a word says whose a one-time code is.
func isOwner(word string) bool {
	return owners.HasFold(word)
}

// isPurpose reports whether a word says what a one-time code is for.
func isPurpose(word string) bool {
	return beginsAs(word, &purposes) && !begins(word, "signing signat")
}

// saysPurpose reports whether one of the next words of a sentence says what a one-time
// code is for.
func saysPurpose(s string) bool {
	s, _, _ = ascii.Cut(s, ". ")
	for n, word := 0, ""; s != "" && n < 9; n++ {
		if word, s = firstWord(s); isPurpose(word) {
			return true
		}
	}
	return false
}

// tellsOfError reports whether words are of what went wrong, or of a code of another kind.
func tellsOfError(s string) bool {
	for word := ""; s != ""; {
		word, s = firstWord(s)
		if beginsAs(word, &faults) || strings.HasPrefix(word, "échec") {
			return true
		}
	}
	return false
}

// maxTemplate is how far behind the name of a template what is put into it stands.
const maxTemplate = 600

// isParameter reports whether a key is that of what is put into a template: by its
// number, or as WhatsApp has it.
func isParameter(key string) bool {
	return key == "text" || key == "default" || key == "parameter" || ascii.AllDigits(key)
}

// templates remembers where the last word stands that can make a parameter one of a
// template for one-time codes, as far as a text was read.
type templates struct{ read, at int }

// isNear reports whether such a word stands near the parameter between two places. The
// places of a text are asked in their order.
func (t *templates) isNear(s string, from, to int) bool {
	end := min(len(s), to+maxTemplate/2)
	for ; t.read < end; t.read++ {
		switch s[t.read] {
		case 'e':
			if ascii.HasAt(s, t.read, "emplate") || ascii.HasAt(s, t.read, "element_name") {
				t.at = t.read
			}
		case 'a':
			if ascii.HasAt(s, t.read, "ariables") {
				t.at = t.read
			}
		case '_':
			if begins(ahead(s, t.read, 5), "_code _tap") {
				t.at = t.read
			}
		}
	}
	return t.at > 0 && t.at >= from-maxTemplate
}

// fillsTemplate reports whether the parameter between two places is put into a
// template whose name says that it is for a one-time code, or on a button, which
// such a template has to copy the code.
func fillsTemplate(s string, from, to int) bool {
	before, behind := back(s, from, maxTemplate), ahead(s, to, maxTemplate/2)
	if holds(before[max(0, len(before)-maxTemplate/4):], "copy_code one_tap zero_tap") {
		return true
	}
	for _, around := range [...]string{before, behind} {
		at := strings.Index(around, "emplate")
		if at < 0 {
			at = strings.Index(around, "element_name")
		}
		if at >= 0 && holds(around[at:min(len(around), at+maxTemplate/4)], "otp verif auth login 2fa one_time onetime passcode _code code_") {
			return true
		}
	}
	return strings.Contains(before[max(0, len(before)-maxTemplate/4):], "ariables") && holds(behind[:min(len(behind), maxTemplate/6)], "otp verif auth")
}

// isOnlyMember reports whether the value between two places is that of the only
// member of its object, under a number: {"1":"482915"}.
func isOnlyMember(s string, from, to int) bool {
	begin := max(0, from-maxTemplate/50)
	return ascii.At(s, min(len(s), to), `"}`) && strings.IndexByte(s[begin:from], '{') >= 0 && strings.IndexByte(s[begin:from], ',') < 0
}

// maxForeign is how near to a code letters of another script stand, and
// maxSentence how much of its sentence is read: these take two or three bytes each.
const (
	maxForeign  = 24
	maxSentence = 120
)

// foreign tells one-time codes in other scripts. first and last are the first bytes of
// the letters of a script. The sentence must have one of the words in code and, if
// there are any, one of those in with, but none of those in without.
var foreign = [...]struct {
	first, last         byte
	code, with, without string
}{
	{0xD0, 0xD1, "код ода пароль Пароль ведите", "аш вход подтвер Подтвер потвър провер доступ автор икому", "шиб греш неверн статус ответ"},
	{0xE3, 0xED, "验证码 驗證碼 認證碼 校验码 动态码 認証コード 確認コード 인증번호 인증코드 ワンタイム", "", "错误 錯誤 失败 失敗 エラー 오류 실패"},
	{0xD8, 0xDB, "رمز كود کد کوڈ", "تحقق تأكيد دخول تفعيل مرور ورود تصدیق", "خطأ خطا"},
	{0xE1, 0xE1, "კოდი", "", "შეცდომ"},
	{0xD4, 0xD6, "կոդ", "", "սխալ"},
	{0xCE, 0xCF, "κωδικ Κωδικ", "επαλήθευσ επιβεβαί σύνδεσ", "σφάλμα"},
	{0xD7, 0xD7, "קוד", "אימות כניסה", "שגיאה"},
	{0xE0, 0xE0, "ओटीपी OTP कोड कोड কোড ওটিপি संख्या รหัส కోడ్ કોડ ਕੋਡ", "", "त्रुटि ত্রুটি ผิดพลาด"},
}

// foreignBefore are words of other scripts that mean a one-time code and nothing else.
// The code stands directly behind.
const foreignBefore = "認証コード,確認コード,验证码,驗證碼,인증 코드,인증코드,인증번호,सत्यापन कोड,যাচাইকরণ কোড,کد تأیید,کد تایید,رمز التحقق"

// maxBeside is how far behind the name of a code in another script the code stands.
const maxBeside = 16

// foreignNames are what passwords are called in letters that are no part of tokens.
const foreignNames = "пароль,Пароль,密码,密碼,パスワード,비밀번호,كلمة المرور,şifre,Şifre,hasło,Hasło,mật khẩu,Mật khẩu"

// foreignName masks the password behind its name in another script, whose first
// letter that is no part of a token stands at a place, and returns where it ends; 0
// where there is none.
func (f *finder) foreignName(i int) int {
	s := f.s
	if s[i] < 0xE0 && i > 0 && s[i-1] >= 0x80 {
		return 0 // within a word
	}
	at := 0
	for name, rest := "", foreignNames; rest != "" && at == 0; {
		name, rest, _ = ascii.Cut(rest, ",")
		first := 0
		for ascii.IsToken(name[first]) {
			first++
		}
		if first <= i && ascii.At(s, i-first, name) {
			at = i - first + len(name)
		}
	}
	if at == 0 {
		return 0
	}
	isProse := false
	for n := 0; n < 12 && at < len(s) && (isWordByte(s[at]) || s[at] >= 0x80) && !ascii.At(s, at, "：") && !ascii.At(s, at, "是"); n++ {
		at++ // the ending of a case
	}
	if at < len(s) && s[at] == ' ' {
		rest := s[at+1:]
		rest = rest[oneAt(rest, 0, "to |jest |это |- |— "):]
		begin := len(s) - len(rest)
		isProse = isMadeUp(s[begin:f.tokenEnd(begin)])
		if isProse {
			at = begin
		}
	}
	at = skip(s, at, "\"' *")
	switch rest := s[at:]; {
	case isProse:
	case strings.HasPrefix(rest, ":"), strings.HasPrefix(rest, "="):
		at++
	case strings.HasPrefix(rest, "："), strings.HasPrefix(rest, "是"):
		at += len("：")
	default:
		return 0
	}
	at = skip(s, at, " ")
	from, to := f.quoted(at)
	if to == 0 {
		from, to = at, at
		for to < len(s) && s[to] > ' ' && s[to] < 0x80 && strings.IndexByte(",;<\"'", s[to]) < 0 {
			to++
		}
	}
	if to-from < 4 || isState(s[from:to]) {
		return 0
	}
	f.secret(from, to, maskSecret)
	return to
}

// foreignDigit returns how many bytes the digit of another script has that stands at a
// place, 0 where there is none: Arabic (U+0660, U+06F0), those of India (U+0966 and every
// 128 on to U+0D66), Thai (U+0E50), fullwidth (U+FF10).
func foreignDigit(s string, at int) int {
	if at+2 > len(s) {
		return 0
	}
	switch a, b := s[at], s[at+1]; {
	case a == 0xD9 && b-0xA0 < 10, a == 0xDB && b-0xB0 < 10:
		return 2
	case at+3 > len(s):
	case a == 0xE0 && b&1 != 0 && b >= 0xA5 && s[at+2]-0xA6 < 10, a == 0xE0 && b == 0xB9 && s[at+2]-0x90 < 10, a == 0xEF && b == 0xBC && s[at+2]-0x90 < 10:
		return 3
	}
	return 0
}

// foreignDigits masks a one-time code in the digits of another script that begins at a
// place, and returns where it ends; 0 where there is none.
func (f *finder) foreignDigits(i int) int {
	s := f.s
	n, to := 0, i
	for k := foreignDigit(s, to); k > 0; k = foreignDigit(s, to) {
		n++
		to += k
	}
	if n < 4 || n > 8 {
		return to // what it is made of is none either
	}
	f.steps -= 2 * stepsPerText
	behind := ahead(s, to, maxTold)
	before := back(s, i, maxTold)
	before = before[strings.LastIndexAny(before, "\n\"{")+1:]
	if f.foreignCode(i, to, s[i]) || speaksOfCode(before) || speaksOfCode(beforeFault(behind)) || s[i] == 0xEF && f.foreignCode(i, to, 0xE3) {
		f.secret(i, to, maskSecret)
	}
	return to
}

// scriptIn returns the first byte of a letter of another script than the Latin one
// in a text, where punctuation is none; 0 where there is none.
func scriptIn(s string) byte {
	for i := range len(s) {
		if s[i] >= 0xCE && s[i] != 0xE2 && s[i] != 0xEF {
			return s[i]
		}
	}
	return 0
}

// foreignCode reports whether the sentence around s[i:to] is of a one-time code, in
// the script whose letters begin with a byte.
func (f *finder) foreignCode(i, to int, script byte) bool {
	s := f.s
	f.steps -= 2 * stepsPerText
	before, behind := back(s, i, maxSentence), ahead(s, to, maxSentence)
	before = before[lastByte(before, '\n')+1:]
	if n := strings.IndexByte(behind, '\n'); n >= 0 {
		behind = behind[:n]
	}
	// Another number belongs to the word in front of it. If one stands before, this is it.
	for n := range len(before) {
		if digitsAt(before, n) >= 4 || foreignDigit(before, n) > 0 {
			return false
		}
	}
	said := behind // without the word in front of the next number
	for n := range len(behind) {
		if digitsAt(behind, n) >= 3 {
			behind = strings.TrimRight(behind[:n], " :")
			said = behind[:max(0, lastByte(behind, ' '))]
			break
		}
	}
	has := func(words string) bool { return hasAny(before, words) || hasAny(behind, words) }
	for name, names := "", foreignBefore; names != ""; {
		name, names, _ = ascii.Cut(names, ",")
		if at := strings.LastIndex(before, name); at >= 0 && len(before)-at-len(name) <= maxBeside {
			gap := before[at+len(name):]
			if digitsIn(gap) == 0 && !hasAny(gap, "错误 錯誤 失败 失敗 エラー 오류 실패 خطا") {
				return true
			}
		} else if strings.Contains(behind, name) && !hasAny(said, "错误 錯誤 エラー 오류") && !hasAny(before, "错误 錯誤 エラー 오류") {
			return true
		}
	}
	for n := range foreign {
		x := &foreign[n]
		if x.first <= script && script <= x.last && has(x.code) && (x.with == "" || has(x.with)) && !hasAny(before, x.without) && !hasAny(said, x.without) {
			return true
		}
	}
	return false
}

// hasAny reports whether a text has one of the words of a list.
func hasAny(s, words string) bool {
	for word := ""; words != ""; {
		if word, words, _ = ascii.Cut(words, " "); strings.Contains(s, word) {
			return true
		}
	}
	return false
}
