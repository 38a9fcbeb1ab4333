package preflight

import (
	"cmp"
	"slices"
	"strings"

	"wrongnumber/catalog/limits"
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
	"wrongnumber/catalog/senders"
	"wrongnumber/catalog/short"
	"wrongnumber/catalog/signs"
	"wrongnumber/wasm/e164"
)

// senderKind is what a sender is.
type senderKind uint8

const (
	noSender senderKind = iota
	numberSender
	shortCodeSender
	nameSender
	idSender
)

// String returns the kind's name on the wire.
func (k senderKind) String() string {
	return [...]string{"unknown", "number", "short-code", "alphanumeric", "id"}[k]
}

type sender struct {
	kind   senderKind
	number e164.Report // of a number
}

// leastShortCode and maxShortCode are the fewest and most digits of a short code:
// those of North America have five or six, others begin at three.
const (
	leastShortCode = 3
	maxShortCode   = 6
)

func (c *Report) checkSender() {
	from := c.Draft.From
	a := &limits.Address{}
	if c.rules != nil {
		a = &c.rules.Sender
	}
	if isBlank(from) {
		if a.Documented && !a.Optional || len(from) > 0 {
			c.add(inFrom, problems.PreflightSenderMissing, problems.NoSpan, 0, nil, c.providerName(), oneIf(a.Digits == 0 && a.ID > 0), oneIf(a.Alphanumeric > 0))
		}
		return
	}
	if c.isUnfilled(from) {
		c.addUnfilled(from, a)
		return
	}
	if _, isNumber := numberIn(from); isNumber || a.Prefix != "" && contains(lowerASCII(from), a.Prefix) {
		from = c.withoutPrefix(inFrom, from, a)
	}
	digits, isNumber := numberIn(from)
	if c.isForeign() {
		c.sender.kind = idSender
		if isNumber {
			c.sender.kind = numberSender
		}
		if isNumber && from[0] == '+' {
			c.checkNumberSender(from, digits, a)
		}
		return
	}
	if a.ID > 0 && isID(from, isNumber, a) {
		c.sender.kind = idSender
		c.checkID(inFrom, from, a)
		if a.IDs != "" && contains(lowerASCII(from), "xxxx") {
			c.addUnfilled(from, a)
		}
		if isNumber && c.Number.Valid && "+"+onlyDigits(from) == e164Of(&c.Number) {
			c.checkItself(from)
		}
		return
	}
	switch {
	case a.IDs != "" && a.Digits == 0:
		c.sender.kind = idSender
		c.addWrongID(text(from), len(from), a, c.rules.Name)
	case isNumber && digits <= max(a.ShortCodes, maxShortCode) && isDigits(from):
		c.sender.kind = shortCodeSender
		c.checkShortCode(from, a)
	case isNumber:
		c.sender.kind = numberSender
		c.checkNumberSender(from, digits, a)
	case a.IDs != "" && isSID(from):
		c.sender.kind = idSender
		c.addWrongID(text(from[:lettersOfSID]), len(from), a, "")
	default:
		c.sender.kind = nameSender
		c.checkName(from, a)
	}
}

// addUnfilled is about a sender that nobody filled in.
func (c *Report) addUnfilled(from []uint16, a *limits.Address) {
	c.add(inFrom, problems.E164Masked, 0, len(from), a.Codes, text(from), "", "", "1", "1")
}

// valueOfMasked is the argument of problems.E164Masked that is for what stands for all of
// an address, and not for digits of it.
const valueOfMasked = 4

// isUnfilled reports whether an address is a variable or a placeholder. A name or an id
// has no sign of one.
func (c *Report) isUnfilled(address []uint16) bool {
	signs := "-_${%<[:"
	if len(address) > maxNameSeptets && address[0] >= 'a' {
		signs = ".-_${%<[:" // config.from
	}
	if !strings.ContainsAny(text(address), signs) {
		return false
	}
	var r e164.Report
	e164.Validate(&r, address, "")
	if len(r.Problems) == 0 || r.Problems[0].Code != problems.E164Masked {
		return false
	}
	args := r.Problems[0].Args // those of hidden digits are fewer
	return len(args) > valueOfMasked && args[valueOfMasked] != ""
}

// addWrongID is about a sender that is none of the ids that can be. The start is all of
// it where a channel takes nothing but ids.
func (c *Report) addWrongID(start string, length int, a *limits.Address, channel string) {
	ids := ""
	for id := range strings.FieldsSeq(a.IDs) {
		if ids != "" {
			ids += ", "
		}
		ids += id
	}
	c.add(inFrom, problems.PreflightSenderWrongId, 0, length, a.Codes, c.providerName(), start, ids, oneIf(channel != ""), channel)
}

// isID reports whether a sender is an account id, where those may be sent: where
// numbers and names may be too, it is what neither can be.
func isID(from []uint16, isNumber bool, a *limits.Address) bool {
	if a.IDs != "" {
		return len(from) >= leastID && len(from) <= a.ID && beginsLikeID(text(from), a.IDs)
	}
	return !(isNumber && a.Digits > 0) && !(a.Alphanumeric != 0 && len(from) <= maxNameSeptets)
}

// onlyDigits returns the digits of a text.
func onlyDigits(units []uint16) string {
	var digits []byte
	for _, u := range units {
		if u-'0' <= 9 {
			digits = append(digits, byte(u))
		}
	}
	return string(digits)
}

// leastID is the fewest characters of an id that is known by what it begins with.
const leastID = 34

// lettersOfSID is how many letters stand before the 32 hexadecimal digits of an id
// such as Twilio's.
const lettersOfSID = 2

// isSID reports whether a text is such an id.
func isSID(from []uint16) bool {
	if len(from) != leastID || !isLetter(from[0]) || !isLetter(from[1]) {
		return false
	}
	for _, u := range from[lettersOfSID:] {
		if u-'0' > 9 && (u|0x20)-'a' > 5 {
			return false
		}
	}
	return true
}

// beginsLikeID reports whether a text begins with one of a list, each behind a space.
func beginsLikeID(text, list string) bool {
	for start := range strings.FieldsSeq(list) {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}

func isBlank(units []uint16) bool {
	for _, u := range units {
		if !signs.IsSpace(rune(u)) && !signs.IsInvisible(rune(u)) {
			return false
		}
	}
	return true
}

// leastNumber is the fewest digits of what is a number though letters stand with
// it.
const leastNumber = 7

// labels are the words that stand before a number, or before its extension.
const labels = " tel telephone telefon phone fon fax mob mobil mobile cell handy whatsapp sms x ext extension durchwahl app dw poste "

// numberIn reports whether a sender is a number: digits, what stands between
// them, and with seven of them or more, words that announce it. It returns how
// many digits there are.
func numberIn(units []uint16) (digits int, isNumber bool) {
	if digits = digitsBehindPlus(units); digits >= leastNumber {
		return digits, true // "Bistro <+13124567890>"
	}
	digits = 0
	words, foreign := true, false
	for i := 0; i < len(units); i++ {
		u := units[i]
		switch {
		case u >= '0' && u <= '9':
			digits++
		case digits > 0 && isHidden(u):
			foreign = true
			digits++
		case isLetter(u):
			end := i
			var word [12]byte
			n := copy(word[:], " ")
			for ; end < len(units) && isLetter(units[end]); end++ {
				if n < len(word)-1 {
					word[n] = byte(units[end] | 0x20)
					n++
				}
			}
			word[n] = ' '
			words = words && contains(labels, string(word[:n+1]))
			foreign = true
			i = end - 1
		case u == '+', u == ' ', u == '-', u == '(', u == ')', u == '.', u == '/', u == ':', u == '#', u == ';', u == '=':
		case signs.IsSpace(rune(u)) || signs.IsInvisible(rune(u)):
			foreign = true
		default:
			return digits, false
		}
	}
	return digits, digits >= leastNumber && words || digits > 0 && !foreign
}

// isHidden reports the signs that stand for digits which nobody is to see.
func isHidden(u uint16) bool { return u|0x20 == 'x' || u == '*' || u == '_' || u == '•' }

// digitsBehindPlus returns how many digits stand behind a plus sign, with nothing else
// between them than separates digits.
func digitsBehindPlus(units []uint16) (digits int) {
	at := slices.Index(units, '+')
	for at++; at > 0 && at < len(units); at++ {
		switch u := units[at]; {
		case u >= '0' && u <= '9', digits > 0 && isHidden(u):
			digits++
		case u != ' ' && u != '-' && u != '(' && u != ')' && u != '.':
			return digits
		}
	}
	return digits
}

func isLetter(u uint16) bool { return u|0x20 >= 'a' && u|0x20 <= 'z' }

// checkShortCode checks a sender of a few digits.
func (c *Report) checkShortCode(from []uint16, a *limits.Address) {
	if a.ShortCodes < 0 {
		c.add(inFrom, problems.PreflightSenderShortCode, 0, len(from), a.Codes, c.rules.ProviderName, c.rules.Name)
		return
	}
	region := c.region()
	if region == "" {
		region = c.options.DefaultRegion
	}
	number := text(from)
	var r e164.Report
	e164.Validate(&r, from, region)
	for i := range r.Problems {
		switch p := &r.Problems[i]; p.Code {
		case problems.E164Emergency, problems.E164EmergencyMost, problems.E164Helpline, problems.E164ShortService:
			c.add(inFrom, p.Code, p.Start, p.End, c.senderCodes(), p.Args...)
			return
		}
	}
	switch {
	case len(from) < leastShortCode:
		c.add(inFrom, problems.PreflightSenderTooShort, 0, len(from), c.senderCodes(), number)
	case c.region() == "" || (region == "US" || region == "CA" || region == "PR") && len(from) >= maxShortCode-1:
	case short.Find(region, []byte(number)) == short.Unknown:
		c.add(inFrom, problems.PreflightSenderForeignShortCode, 0, len(from), nil, number, region)
	}
}

// senderCodes returns what the provider answers to a sender that cannot be.
func (c *Report) senderCodes() []string {
	if c.rules == nil {
		return nil
	}
	return c.rules.Sender.Codes
}

func (c *Report) checkNumberSender(from []uint16, digits int, a *limits.Address) {
	if a.Digits > 0 && digits > a.Digits && isDigits(from) {
		c.add(inFrom, problems.PreflightSenderDigits, 0, len(from), a.Codes, decimal(a.Digits), decimal(digits))
		return
	}
	if c.addTenDigits(inFrom, from, a) {
		return
	}
	form := c.formOf(a)
	if form == nil {
		form = &numbering.Form{Plus: numbering.PlusOptional}
	}
	number := &c.sender.number
	e164.ValidateFor(number, from, c.options.DefaultRegion, form)
	unmarked := a.Documented && a.Plus == limits.PlusRequired && from[0] != '+'
	if !number.Valid && number.Suggestion.E164 == "" && !isNamed(number) && !unmarked {
		c.checkImpossible(from, digits, a)
		c.checkPair(from)
		return
	}
	for i := range number.Problems {
		p := &number.Problems[i]
		code, args := p.Code, p.Args
		switch {
		case code == problems.E164PlusForbidden:
			code = problems.PreflightPlusForbidden
		case code == problems.E164MissingPlus && isDigits(from):
			code, args = problems.PreflightPlusRequired, []string{c.providerName(), cmp.Or(number.Suggestion.E164, "+"+text(from))}
			p.Start, p.End = 0, len(from)
		case a.Dialled && isDialled(code):
			continue
		case code.Severity() != problems.Error && code != problems.E164Fiction:
			continue // what a number can receive is of no matter
		}
		var codes []string
		if code.Severity() == problems.Error {
			codes = a.Codes
		}
		if code == problems.E164Unassigned && c.answers(problems.PreflightSenderInvalid) {
			codes, _ = c.rules.Answer(problems.PreflightSenderInvalid, c.region())
		}
		c.add(inFrom, code, p.Start, p.End, codes, args...)
	}
	c.checkPair(from)
}

// checkPair holds the number of a sender against that of the recipient.
func (c *Report) checkPair(from []uint16) {
	number, to := &c.sender.number, &c.Number.Number
	switch {
	case onlyDigits(from) == onlyDigits(c.Draft.To) && len(onlyDigits(from)) >= leastNumber:
		c.checkItself(from)
	case !c.Number.Valid || !number.Valid:
	case e164Of(number) == e164Of(&c.Number):
		c.checkItself(from)
	case c.segmented() && isAmericanTollFree(&number.Number):
		canada := "1"
		if c.rules != nil {
			if _, refused := c.rules.Answer(problems.PreflightSenderTollFree, "CA"); refused {
				canada = ""
			}
		}
		if region := to.Region().String(); to.CallingCode() != "1" || region == "CA" && canada == "" {
			c.add(inFrom, problems.PreflightSenderTollFree, 0, len(from), nil, region, canada)
		}
	}
}

// checkImpossible is about a sender that is no number of any plan: an error where no
// number has its form.
func (c *Report) checkImpossible(from []uint16, digits int, a *limits.Address) {
	switch {
	case from[0] == '+' && (c.sender.number.Checks.Length != e164.Passed || a.Documented && a.Plus == limits.PlusRequired):
		short, code := "", ""
		if digits >= leastShortCode && digits <= maxShortCode {
			short, code = "1", text(from[1:])
		}
		c.add(inFrom, problems.PreflightSenderImpossible, 0, len(from), a.Codes, text(from), numbering.Date, short, code)
	default:
		c.add(inFrom, problems.PreflightSenderInvalid, 0, len(from), a.Codes, text(from))
	}
}

// checkItself is about a number that sends to itself: an error where the provider
// documents what it answers.
func (c *Report) checkItself(from []uint16) {
	if c.answers(problems.PreflightSentToItself) {
		c.add(inFrom, problems.PreflightSentToItself, 0, len(from), nil, c.providerName())
		return
	}
	c.add(inFrom, problems.PreflightSenderIsRecipient, 0, len(from), nil)
}

// isAmericanTollFree reports the toll-free numbers of North America, which are sold
// for messages (Twilio, Telnyx, Plivo: within the United States and Canada).
func isAmericanTollFree(n *e164.Number) bool {
	return n.Type() == numbering.TollFree && n.CallingCode() == "1"
}

// isNamed reports whether the first problem of a number that is not valid says
// what the number is.
func isNamed(r *e164.Report) bool {
	if len(r.Problems) == 0 {
		return false
	}
	switch r.Problems[0].Code {
	case problems.E164Emergency, problems.E164EmergencyMost, problems.E164Reserved, problems.E164NoCallingCode, problems.E164Masked:
		return true
	}
	return false
}

// checkCountry holds a name against what is known of the recipient's country.
func (c *Report) checkCountry(from []uint16, a *limits.Address) {
	region := c.region()
	country, listed := senders.Of(region)
	if !listed || !c.segmented() {
		return
	}
	if contains(a.Refuses, region) {
		c.add(inFrom, problems.PreflightSenderNameImpossible, 0, len(from), a.Codes, c.rules.ProviderName, region)
		return
	}
	switch country.Names {
	case senders.Refused:
		c.add(inFrom, problems.PreflightSenderNameRefused, 0, len(from), a.Codes, region, senders.Date)
	case senders.Registered:
		c.add(inFrom, problems.PreflightSenderNameRegistered, 0, len(from), a.Codes, region, senders.Date)
	case senders.Unclear:
		c.add(inFrom, problems.PreflightSenderNameUnclear, 0, len(from), nil, region, senders.Date)
	}
}
