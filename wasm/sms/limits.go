package sms

import (
	"strconv"

	"wrongnumber/catalog/limits"
	"wrongnumber/catalog/problems"
)

// Limit is what a provider says about the length of a text on a channel. The
// zero value is no limit: no provider was named, or it does not have the
// channel.
type Limit struct {
	_                 [0]func() // nothing compares two: that code would be large
	Provider, Channel string
	Max               int    // 0: not published
	Unit              string // what Max and Count count: "code-units"
	Count             int
	Exceeded          bool
	Documented        bool

	rules *limits.Channel
}

// setLimit holds the text against the provider's limit. How the provider's
// server counts is not published; code units are the strictest of the ways.
func (r *Report) setLimit(text []uint16, o *Options) {
	rules, known := limits.Find(o.Provider, o.Channel)
	if rules == nil {
		if known {
			first, _ := limits.Find(o.Provider, "")
			r.add(problems.SMSUnknownChannel, problems.NoSpan, 0, o.Channel, first.ProviderName)
			return
		}
		r.add(problems.SMSUnknownProvider, problems.NoSpan, 0, o.Provider)
		return
	}
	r.Limit = Limit{
		Provider: rules.Provider, Channel: rules.ID, Max: rules.Max, Unit: "code-units",
		Count: len(text), Exceeded: rules.Max > 0 && len(text) > rules.Max,
		Documented: rules.Documented, rules: rules,
	}
	switch {
	case r.Limit.Exceeded && rules.Documented:
		r.addLimit(problems.SMSTooLong, rules.Max, rules.Max, len(text), len(text)-rules.Max)
	case r.Limit.Exceeded:
		r.addLimit(problems.SMSLimitUncertain, rules.Max, rules.Max, len(text))
	case rules.Segments > 0 && len(r.Segments) > rules.Segments:
		r.add(problems.SMSOverSegments, r.Segments[rules.Segments].Start, len(text), rules.ProviderName, strconv.Itoa(rules.Segments), strconv.Itoa(len(r.Segments)))
	case rules.Disputed > 0 && len(text) > rules.Disputed:
		r.addLimit(problems.SMSLimitDisputed, rules.Disputed, rules.Disputed, rules.Max, len(text))
	}
}

// addLimit adds a problem with the length, at what is too much from start on.
func (r *Report) addLimit(code problems.Code, start int, numbers ...int) {
	r.addCounted(code, start, r.Limit.Count, numbers...)
	p := &r.Problems[len(r.Problems)-1]
	p.Args = append([]string{r.Limit.rules.ProviderName, r.Limit.rules.Name}, p.Args...)
}

// ProviderCodes returns what the provider of the report's limit would answer to
// a problem of a code, and nil for one it does not mind.
func (r *Report) ProviderCodes(code problems.Code) []string {
	if r.Limit.rules == nil {
		return nil
	}
	switch code {
	case problems.SMSTooLong, problems.SMSLimitUncertain, problems.SMSLimitDisputed, problems.SMSTooManySegments, problems.SMSOverSegments:
		return r.Limit.rules.Codes
	}
	return nil
}
