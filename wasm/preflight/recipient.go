package preflight

import (
	"slices"
	"strconv"
	"strings"

	"wrongnumber/catalog/limits"
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/e164"
)

//go:noinline
func decimal(n int) string { return strconv.Itoa(n) }

//go:noinline
func e164Of(r *e164.Report) string { return string(r.Number.AppendE164(nil)) }

// formOf returns how the provider wants the numbers of a field, nil where that is
// not known.
func (c *Report) formOf(a *limits.Address) *numbering.Form {
	if c.rules == nil || !a.Documented && a.Plus == limits.PlusEither {
		return numbering.FormOf(c.options.SMS.Provider)
	}
	plus := numbering.PlusOptional
	switch a.Plus {
	case limits.PlusForbidden:
		plus = numbering.PlusForbidden
	case limits.PlusRequired:
		plus = numbering.PlusRequired
	}
	form := &numbering.Form{Provider: c.rules.Provider, Name: c.rules.ProviderName, Plus: plus}
	if known := numbering.FormOf(c.rules.Provider); known != nil {
		form.Separators = known.Separators
	}
	return form
}

// isWhatsApp reports whether the draft goes by WhatsApp, which reaches fixed
// lines too and keeps old forms of numbers as ids.
//
//go:noinline
func (c *Report) isWhatsApp() bool {
	if c.rules != nil {
		return c.rules.ID == "whatsapp"
	}
	return c.options.SMS.Channel == "whatsapp"
}

// checkRecipient validates the number, or the numbers of a list.
func (c *Report) checkRecipient() {
	rules := &limits.Address{}
	if c.rules != nil {
		rules = &c.rules.Recipient
	}
	numbers := c.withoutPrefix(inTo, c.Draft.To, rules)
	first := c.shift[inTo]
	if rules.ID > 0 && (rules.Digits == 0 || isGroup(numbers, rules)) && !c.isUnfilled(numbers) {
		c.isID = true
		c.checkID(inTo, numbers, rules)
		return
	}
	if rules.UserIDs != "" && isUserID(text(numbers)) {
		c.isID, c.Number = true, e164.Report{}
		if rules.UserIDs != inTo.String() {
			c.add(inTo, problems.PreflightUserIdField, 0, len(numbers), rules.Codes, c.providerName(), rules.UserIDs)
		}
		return
	}
	if _, isNumber := numberIn(numbers); c.isForeign() && !isNumber && !isMissing(numbers) {
		c.isID = true // an address of a channel of which nothing is known
		return
	}
	end := partsAt(numbers, rules.List)
	if c.isUnfilled(numbers) {
		end = len(numbers) // what parts a list stands around it
	}
	c.checkNumber(numbers[:end], rules)
	if end == len(numbers) && first == 0 {
		return
	}
	for at := end + 1; at <= len(numbers) && len(c.findings) < maxFindings; at = end + 1 {
		for at < len(numbers) && numbers[at] == ' ' {
			at++
		}
		end = at + partsAt(numbers[at:], rules.List)
		c.Number = e164.Report{} // what was found keeps the texts of the one before
		c.shift[inTo] = first + at
		c.checkNumber(numbers[at:end], rules)
	}
	// The report is on the first number, which is not all of what was typed.
	c.shift[inTo], c.Number = first, e164.Report{}
	e164.ValidateFor(&c.Number, numbers[:partsAt(numbers, rules.List)], c.options.DefaultRegion, c.formOf(rules))
	c.Number.Sendable, c.Number.Checks.Format = false, e164.Failed
	for i := range c.Number.Problems {
		if p := &c.Number.Problems[i]; p.Start != problems.NoSpan {
			p.Start, p.End = p.Start+first, p.End+first
		}
	}
}

// isGroup reports whether a recipient is the id or the name of a group or contact,
// where numbers are taken as well: letters and digits that are no number.
func isGroup(to []uint16, a *limits.Address) bool {
	if _, isNumber := numberIn(to); isNumber || len(to) == 0 || len(to) > a.ID || isMissing(to) {
		return false
	}
	for _, u := range to {
		if !isLetter(u) && u-'0' > 9 && u != ' ' && u != '-' && u != '_' && u < 0xC0 {
			return false
		}
	}
	return isLetter(to[0]) || len(to) == a.ID
}

// maxFindings is how many are enough of one list.
const maxFindings = 50

// partsAt returns where the first of several numbers ends, all of them where the
// channel takes no list.
func partsAt(numbers []uint16, list byte) int {
	if at := slices.Index(numbers, uint16(list)); at >= 0 && list != 0 {
		return at
	}
	return len(numbers)
}

// checkNumber validates one number as the provider reads it.
func (c *Report) checkNumber(number []uint16, rules *limits.Address) {
	e164.ValidateFor(&c.Number, number, c.options.DefaultRegion, c.formOf(rules))
	for i := range c.Number.Problems {
		c.addRecipient(&c.Number.Problems[i], rules)
	}
	if !c.Number.Valid {
		c.addTenDigits(inTo, number, rules)
	} else if c.Number.Provider.Accepted && rules.Plus != limits.PlusRequired && c.americanInside(number) != "" {
		c.add(inTo, problems.PreflightDialed, 0, len(number), nil, c.providerName(), "", c.region())
	}
	if v := &c.Number.Provider; v.Write != "" && !v.Accepted && c.hasErrors() && rules.Plus == limits.PlusForbidden {
		c.add(inTo, problems.PreflightWantedForm, problems.NoSpan, 0, nil, c.providerName(), v.Write)
	}
}

// maxUserID is the most letters and digits of a user id, without what stands before
// them.
const maxUserID = 128

// isUserID reports whether a text is a business-scoped user id of WhatsApp: the code
// of a country, a point, for a parent company ENT and a point, and letters and digits
// (Meta, WhatsApp Business Platform: business-scoped user ids).
func isUserID(id string) bool {
	country, rest, found := strings.Cut(id, ".")
	if !found || numbering.RegionOf(country) == 0 {
		return false
	}
	rest = strings.TrimPrefix(rest, "ENT.")
	for i := range len(rest) {
		if u := uint16(rest[i]); !isLetter(u) && u-'0' > 9 {
			return false
		}
	}
	return rest != "" && len(rest) <= maxUserID
}

// americanInside returns the number of North America that ten digits are as they are
// dialed there, "" if they are none or another region is chosen.
func (c *Report) americanInside(number []uint16) string {
	var r e164.Report
	e164.Validate(&r, number, "US")
	if digits, isNumber := numberIn(number); c.options.DefaultRegion != "" || !isNumber || digits != 10 || r.Number.CallingCode() != "1" || !r.Valid {
		return ""
	}
	return e164Of(&r)
}

// addTenDigits says what number of North America the provider takes ten digits for,
// and reports whether it does.
func (c *Report) addTenDigits(in field, number []uint16, a *limits.Address) bool {
	american := ""
	if a.TenDigits {
		american = c.americanInside(number)
	}
	if american == "" {
		return false
	}
	var codes []string
	if in == inTo {
		codes = c.numberCodes(problems.PreflightTenDigits)
	}
	c.addAnswered(in, problems.PreflightTenDigits, 0, len(number), codes, c.providerName(), american)
	return true
}

// addRecipient adds a problem of the recipient's number as one of the draft.
func (c *Report) addRecipient(p *problems.Problem, rules *limits.Address) {
	code, codes, args := p.Code, c.numberCodes(p.Code), p.Args
	switch {
	case code == problems.E164PlusForbidden:
		code = problems.PreflightPlusForbidden
	case code == problems.E164MissingPlus && c.rules != nil && rules.Plus == limits.PlusEither, rules.Dialled && isDialled(code):
		return
	case rules.Dialled && code == problems.E164NoCallingCode && c.Draft.To[0] == '0':
		code, codes, args = problems.PreflightDialed, nil, []string{c.providerName(), oneIf(true)}
	case code == problems.E164ShortCode:
		code = problems.PreflightRecipientShortCode
	case c.isWhatsApp() && isWhatsAppID(code) && c.Number.Suggestion.E164 == "":
		return // some of its digits are hidden
	case c.isWhatsApp() && isWhatsAppID(code):
		code, codes, args = problems.PreflightWhatsappId, nil, []string{c.Number.Suggestion.E164}
	case c.isWhatsApp() && (takesNoSMS(code) || code == problems.E164Argentina9):
		return
	case takesNoSMS(code):
		known := c.answers(code)
		if c.segmented() && code == problems.E164PremiumRate {
			code = problems.PreflightPremium
		} else if c.segmented() {
			code, args = problems.PreflightNoSMS, []string{e164Of(&c.Number)}
		}
		if known {
			c.addAnswered(inTo, code, p.Start, p.End, codes, args...)
			return
		}
	}
	c.add(inTo, code, p.Start, p.End, codes, args...)
}

// isDialled reports whether a problem is that a number is written as it is dialled,
// which leaves no doubt what it is.
func isDialled(code problems.Code) bool {
	return code == problems.E164InternationalPrefix || code == problems.E164NationalPrefix || code == problems.E164National
}

// isWhatsAppID reports whether a problem is an old form that WhatsApp's ids of
// accounts still have: those of Mexico and Brazil.
func isWhatsAppID(code problems.Code) bool {
	return code == problems.E164Mexico1 || code == problems.E164Brazil9
}

// takesNoSMS reports whether a problem says that the number is not one that
// takes short messages: a note for a number, more than that for a message.
func takesNoSMS(code problems.Code) bool {
	switch code {
	case problems.E164FixedLine, problems.E164TollFree, problems.E164PremiumRate, problems.E164ServiceNumber:
		return true
	}
	return false
}

// numberCodes returns what the provider answers to a problem with the number:
// the channel's code where it has one, else the provider's.
func (c *Report) numberCodes(code problems.Code) []string {
	if c.answers(code) {
		codes, _ := c.rules.Answer(code, c.region())
		return codes
	}
	if c.rules != nil && len(c.rules.Recipient.Codes) > 0 && code.Severity() == problems.Error {
		return c.rules.Recipient.Codes
	}
	if c.options.SMS.Provider == "" {
		return nil
	}
	var codes []string
	for _, answer := range e164.ProviderCodes(code, c.options.SMS.Provider) {
		codes = append(codes, answer.Code)
	}
	return codes
}

// answers reports whether the channel's own answer to a problem is known.
func (c *Report) answers(code problems.Code) bool {
	if c.rules == nil {
		return false
	}
	_, known := c.rules.Answer(code, c.region())
	return known
}

// region returns the region of the recipient, the default one where there is none yet,
// "" where it is not known. Copied into its
// many callers it costs more than a call.
//
//go:noinline
func (c *Report) region() string {
	if isBlank(c.Draft.To) {
		return c.options.DefaultRegion
	}
	return c.Number.Country()
}

// providerName returns what the provider is called.
//
//go:noinline
func (c *Report) providerName() string {
	if c.rules != nil {
		return c.rules.ProviderName
	}
	if of := numbering.FormOf(c.options.SMS.Provider); of != nil {
		return of.Name
	}
	return c.options.SMS.Provider
}

func (c *Report) checkID(in field, id []uint16, a *limits.Address) {
	if len(id) > a.ID {
		c.add(in, problems.PreflightIdTooLong, a.ID, len(id), a.Codes, decimal(a.ID), decimal(len(id)))
	}
}

func isDigits(units []uint16) bool {
	for _, u := range units {
		if u < '0' || u > '9' {
			return false
		}
	}
	return len(units) > 0
}
