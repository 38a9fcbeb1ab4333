package preflight

import (
	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/limits"
	"wrongnumber/catalog/problems"
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

// maxShortCode is the most digits of a short code: those of North America have
// five or six, others begin at three.
const maxShortCode = 6

// maxNameSeptets is what an alphanumeric address holds: ten octets of 7-bit
// characters (3GPP TS 23.040 §9.1.2.5), 11 = 10*8/7.
const maxNameSeptets = 11

func (c *check) checkSender() {
	from := c.draft.From
	if len(from) == 0 {
		if c.rules != nil && c.rules.Sender.Documented {
			c.add(inFrom, problems.PreflightSenderMissing, problems.NoSpan, 0, nil, c.rules.ProviderName)
		}
		return
	}
	a := &limits.Address{}
	if c.rules != nil {
		a = &c.rules.Sender
	}
	if a.ID > 0 {
		c.sender.kind = idSender
		c.checkID(inFrom, from, a)
		return
	}
	if isNumber(from) {
		c.checkNumberSender(from, a)
		return
	}
	c.sender.kind = nameSender
	c.checkName(from, a)
}

// isNumber reports whether a sender is written in digits and what stands
// between them.
func isNumber(units []uint16) bool {
	digits := 0
	for i, u := range units {
		switch {
		case u >= '0' && u <= '9':
			digits++
		case u == '+' && i == 0, u == ' ', u == '-', u == '(', u == ')', u == '.', u == '/':
		default:
			return false
		}
	}
	return digits > 0
}

func countDigits(units []uint16) int {
	n := 0
	for _, u := range units {
		if u >= '0' && u <= '9' {
			n++
		}
	}
	return n
}

func (c *check) checkNumberSender(from []uint16, a *limits.Address) {
	digits := countDigits(from)
	if digits <= maxShortCode && from[0] != '+' {
		c.sender.kind = shortCodeSender
		return
	}
	c.sender.kind = numberSender
	if a.Digits > 0 && digits > a.Digits {
		c.add(inFrom, problems.PreflightSenderDigits, 0, len(from), a.Codes, decimal(a.Digits), decimal(digits))
		return
	}
	full := from
	if isDigits(from) {
		full = append([]uint16{'+'}, from...)
	}
	e164.Validate(&c.sender.number, full, c.options.DefaultRegion)
	number := &c.sender.number
	if !number.Valid {
		c.add(inFrom, problems.PreflightSenderInvalid, 0, len(from), a.Codes, text(from))
		return
	}
	if c.rules != nil {
		c.checkPlus(inFrom, from, e164Of(number), a)
	}
	if c.number.Valid && e164Of(number) == e164Of(&c.number) {
		c.add(inFrom, problems.PreflightSenderIsRecipient, 0, len(from), nil)
	}
}

func (c *check) checkName(from []uint16, a *limits.Address) {
	most := maxNameSeptets
	switch {
	case c.rules == nil:
	case a.Alphanumeric == limits.Unknown:
		c.add(inFrom, problems.PreflightSenderNameUnknown, 0, len(from), nil, c.rules.ProviderName)
	case a.Alphanumeric > 0:
		most = a.Alphanumeric
	case a.Documented:
		c.add(inFrom, problems.PreflightSenderNotANumber, 0, len(from), a.Codes, c.rules.ProviderName, c.rules.Name)
		return
	}
	if end, count := nameLength(from, most); count > most {
		c.add(inFrom, problems.PreflightSenderTooLong, end, len(from), a.Codes, decimal(most), decimal(count), decimal(count-most))
	}
	for i, u := range from {
		if !isNameUnit(u) {
			c.add(inFrom, problems.PreflightSenderCharacters, i, i+1, a.Codes, text(from[i:i+1]))
			break
		}
	}
	if region := c.number.Number.Region().String(); c.number.Valid && (region == "US" || region == "CA") {
		c.add(inFrom, problems.PreflightSenderNameRefused, 0, len(from), a.Codes)
	}
}

// nameLength counts the septets of a name, and returns where those that are
// too many begin.
func nameLength(name []uint16, most int) (end, septets int) {
	for i, u := range name {
		septets += max(1, gsm.Septets(u))
		if septets <= most {
			end = i + 1
		}
	}
	return end, septets
}

func isNameUnit(u uint16) bool {
	return u|0x20 >= 'a' && u|0x20 <= 'z' || u >= '0' && u <= '9' || u == ' '
}
