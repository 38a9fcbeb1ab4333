// Package preflight checks a message before it is sent: recipient, sender and
// text together, for one provider and channel. It says what the provider would
// reject, by the provider's own codes, and what would cost more than it must.
//
// A sender is one of four things. A number or a short code, of digits. A name:
// the alphanumeric address of 3GPP TS 23.040 §9.1.2.5, eleven septets at most,
// which nobody can reply to and which the networks of North America refuse.
// Or an account id, on channels that are not telephony.
//
// Nothing here knows whether the number is in service, whether its owner wants
// the message, or what the account is allowed to do.
package preflight

import (
	"cmp"
	"strings"

	"wrongnumber/catalog/limits"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/e164"
	"wrongnumber/wasm/sms"
)

// Draft is a message before it is sent, each field as UTF-16 code units. An
// empty From is no sender; the provider and channel stand in the options.
type Draft struct{ To, From, Text []uint16 }

// Options are the wishes of a caller. Provider and Channel are those of SMS.
type Options struct {
	DefaultRegion string // for a recipient written without calling code
	SMS           sms.Options
}

// field is a field of a draft.
type field uint8

const (
	inTo field = iota
	inFrom
	inText
)

// String returns the field's name on the wire.
func (f field) String() string { return [...]string{"to", "from", "text"}[f] }

// finding is a problem, the field it is in, and what the provider would answer.
type finding struct {
	field   field
	problem problems.Problem
	codes   []string
}

// Report is what was found of a draft. Number and Message are the reports on its
// recipient, unless that is an id, and on its text.
type Report struct {
	Draft     Draft
	Number    e164.Report
	Message   sms.Report
	options   Options
	rules     *limits.Channel // nil: nothing is known
	isID      bool            // the recipient is an account id, not a number
	overruled bool            // the draft was to be an SMS, but for the prefix of an address
	shift     [3]int          // of each field, what was taken off before it was looked at
	sender    sender
	findings  []finding
}

// Check checks a draft. It uses the memory of the report before it again.
func Check(c *Report, d Draft, o Options) {
	*c = Report{Draft: d, Number: c.Number, Message: c.Message, options: o, findings: c.findings[:0]}
	if o.SMS.Provider != "" {
		c.rules, _ = limits.Find(o.SMS.Provider, o.SMS.Channel)
		// Where addresses have prefixes, those say which channel it is.
		if other := limits.FindPrefixed(o.SMS.Provider, lowerASCII(d.To), lowerASCII(d.From)); other != nil {
			c.overruled = c.segmented() && !other.Segmented
			c.rules, c.options.SMS.Channel = other, other.ID
		}
	}
	c.checkChannel()
	c.checkRecipient()
	c.checkSender()
	c.checkText()
}

// add adds a finding. The codes are those that the provider answers unless its
// channel knows better.
func (c *Report) add(in field, code problems.Code, start, end int, codes []string, args ...string) {
	if c.rules != nil && (in == inTo || code.Slug()[0] != 'e') {
		if known, ok := c.rules.Answer(code, c.region()); ok {
			codes = known
		}
	}
	c.addAnswered(in, code, start, end, codes, args...)
}

// addAnswered is add for codes that are the channel's own.
func (c *Report) addAnswered(in field, code problems.Code, start, end int, codes []string, args ...string) {
	if start != problems.NoSpan {
		start, end = start+c.shift[in], end+c.shift[in]
	}
	c.findings = append(c.findings, finding{in, problems.Problem{Code: code, Start: start, End: end, Args: args}, codes})
}

// withoutPrefix returns a number without what the channel wants before it, and
// complains where that is not there, or not at the beginning.
func (c *Report) withoutPrefix(in field, number []uint16, a *limits.Address) []uint16 {
	if a.Prefix == "" || isBlank(number) {
		return number
	}
	if at := strings.LastIndex(lowerASCII(number), a.Prefix); at >= 0 {
		if typed := text(number[at : at+len(a.Prefix)]); typed != a.Prefix {
			c.add(in, problems.PreflightPrefixCase, at, at+len(a.Prefix), nil, c.providerName(), a.Prefix, typed)
		}
		if before := number[:at]; isBlank(before) && at > 0 {
			c.add(in, problems.PreflightBeforePrefix, 0, at, a.Codes, "1", "", text(number[at:]))
		} else if at > 0 {
			c.add(in, problems.PreflightBeforePrefix, 0, at, a.Codes, "", text(before), text(number[at:]))
		}
		c.shift[in] = at + len(a.Prefix)
		return number[at+len(a.Prefix):]
	}
	id, channel, right := a.Digits == 0, "", ""
	if !id {
		channel, right = c.rules.Name, a.Prefix+c.inForm(number, a)
	}
	c.add(in, problems.PreflightPrefixMissing, 0, len(number), nil, c.providerName(), oneIf(id), a.Prefix, channel, right, oneIf(c.overruled))
	return number
}

// leastAbroad is the fewest digits that are taken for a number that only lacks its plus
// sign: ten are one of North America.
const leastAbroad = 11

// inForm returns a number as the channel wants it, as far as that is known.
func (c *Report) inForm(number []uint16, a *limits.Address) string {
	typed := text(number)
	if a.Plus != limits.PlusRequired {
		return typed
	}
	if isDigits(number) && number[0] != '0' && len(number) >= leastAbroad {
		return "+" + typed
	}
	var r e164.Report
	e164.Validate(&r, number, c.options.DefaultRegion)
	return cmp.Or(r.Suggestion.E164, typed)
}

// oneIf is the argument of a template's {name|one|many} that says yes.
func oneIf(yes bool) string {
	if yes {
		return "1"
	}
	return ""
}

func (c *Report) checkChannel() {
	if c.rules != nil && !c.rules.Offered {
		c.add(inText, problems.PreflightNotOffered, problems.NoSpan, 0, nil, c.rules.ProviderName, c.rules.Name)
	}
}

// hasErrors reports whether anything found so far stops the message.
func (c *Report) hasErrors() bool { return len(c.findings) > 0 && c.worst() == problems.Error }

// advisedSegments is what providers advise as the most of one message.
const advisedSegments = 6

// segmented reports whether the channel sends short messages; without any channel
// it is taken for one.
//
//go:noinline
func (c *Report) segmented() bool {
	if c.rules == nil {
		return !c.isForeign()
	}
	return c.rules.Segmented
}

// isForeign reports whether a channel is named of which nothing is known, and which
// is not SMS by its name.
func (c *Report) isForeign() bool {
	id := c.options.SMS.Channel
	return c.rules == nil && id != "" && !contains(id, "sms") && !contains(id, "SMS")
}
