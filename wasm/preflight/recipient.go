package preflight

import (
	"strconv"

	"wrongnumber/catalog/limits"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/e164"
)

func decimal(n int) string { return strconv.Itoa(n) }

func e164Of(r *e164.Report) string { return string(r.Number.AppendE164(nil)) }

// checkRecipient validates the number as the provider reads it: where it wants
// no plus sign, digits alone are the international number.
func (c *check) checkRecipient() {
	c.to = c.draft.To
	if c.rules != nil && c.rules.Recipient.ID > 0 {
		c.isID = true
		c.checkID(inTo, c.to, &c.rules.Recipient)
		return
	}
	added := 0
	if c.rules != nil && c.rules.Recipient.Plus == limits.PlusForbidden && isDigits(c.to) {
		c.to = append([]uint16{'+'}, c.to...)
		added = 1
	}
	e164.Validate(&c.number, c.to, c.options.DefaultRegion)
	for i := range c.number.Problems {
		p := &c.number.Problems[i]
		start, end := p.Start, p.End
		if start != problems.NoSpan {
			start, end = max(0, start-added), max(0, end-added)
		}
		code, codes, args := p.Code, c.numberCodes(p.Code), p.Args
		if c.segmented() && takesNoSMS(code) {
			code, args = problems.PreflightNoSMS, []string{e164Of(&c.number)}
		}
		c.add(inTo, code, start, end, codes, args...)
	}
	if c.rules == nil || !c.number.Valid {
		return
	}
	c.checkPlus(inTo, c.draft.To, e164Of(&c.number), &c.rules.Recipient)
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
func (c *check) numberCodes(code problems.Code) []string {
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

// checkPlus holds a number against what the provider says about the plus sign.
func (c *check) checkPlus(in field, input []uint16, number string, a *limits.Address) {
	if len(input) == 0 {
		return
	}
	hasPlus := input[0] == '+'
	switch {
	case a.Plus == limits.PlusForbidden && hasPlus:
		c.add(in, problems.PreflightPlusForbidden, 0, 1, nil, c.rules.ProviderName, number[1:])
	case a.Plus == limits.PlusRequired && !hasPlus && isDigits(input) && in == inFrom:
		c.add(in, problems.PreflightPlusRequired, 0, len(input), a.Codes, c.rules.ProviderName, number)
	}
}

func (c *check) checkID(in field, id []uint16, a *limits.Address) {
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
