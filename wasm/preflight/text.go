package preflight

// What is sent, and what networks make of it.

import (
	"strings"

	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/sms"
)

func (c *Report) checkText() {
	sms.Measure(&c.Message, c.Draft.Text, &c.options.SMS)
	for i := range c.Message.Problems {
		p := &c.Message.Problems[i]
		code, codes, args := p.Code, c.Message.ProviderCodes(p.Code), p.Args
		switch {
		case code == problems.SMSEmpty && c.isForeign():
			continue // it may be a call, or a file
		case code == problems.SMSEmpty && !c.segmented():
			args = []string{oneIf(true)}
			codes, _ = c.rules.Answer(problems.PreflightTextMissing, c.region())
		case code == problems.SMSEmpty && c.rules != nil && c.rules.Offered:
			code, codes, args = problems.PreflightTextMissing, nil, []string{c.rules.ProviderName}
		case code == problems.SMSPlaceholderLeft:
			code = problems.PreflightPlaceholderLeft
		}
		c.add(inText, code, p.Start, p.End, codes, args...)
	}
	if c.isWhatsApp() && len(c.Draft.Text) > 0 {
		c.add(inText, problems.PreflightNeedsTemplate, problems.NoSpan, 0, nil)
	}
	c.checkContent()
	now := len(c.Message.Segments)
	if !c.segmented() {
		return
	}
	if w := &c.Message.Rewritten; w.OK && w.Segments < now {
		c.add(inText, problems.SMSReplaceable, problems.NoSpan, 0, nil, decimal(c.Message.CostlyTotal), decimal(w.Segments), decimal(now))
	}
	if c.rules != nil && c.rules.Unicode != "" && c.Message.Encoding == sms.UCS2 {
		c.add(inText, problems.PreflightUnicodeParameter, problems.NoSpan, 0, nil, c.providerName(), c.rules.Unicode)
	}
	if now > advisedSegments {
		c.add(inText, problems.PreflightManySegments, problems.NoSpan, 0, nil, decimal(now))
	}
}

// shorteners are domains of public short links, which networks filter (Vonage,
// US toll-free and 10DLC content rules).
var shorteners = [...]string{
	"tinyurl.com", "bit.ly", "goo.gl", "ow.ly", "is.gd", "buff.ly", "cutt.ly", "rebrand.ly", "tiny.cc", "rb.gy", "shorturl.at", "t.ly", "t.co",
}

// advertising are words of messages that sell something, optOuts those that say
// how to stop them (CTIA, Messaging Principles and Best Practices).
const (
	advertising = " sale discount offer offers deal deals promo promotion coupon "
	optOuts     = " stop stopall unsubscribe optout cancel end quit "
)

// checkContent finds public short links and, in advertising to North America,
// that nothing says how to stop it.
func (c *Report) checkContent() {
	if !c.segmented() {
		return
	}
	words := lowerASCII(c.Draft.Text)
	for _, domain := range shorteners {
		if at := linkAt(words, domain); at >= 0 {
			c.add(inText, problems.PreflightShortener, at, at+len(domain), nil, domain)
			break
		}
	}
	if asked := asksForAnswer(words); asked != "" && c.sender.kind == nameSender {
		c.add(inText, problems.PreflightNoReplies, problems.NoSpan, 0, nil, asked, text(c.Draft.From))
	}
	if region := c.region(); region != "US" && region != "CA" && region != "PR" {
		return
	}
	sells, stops := strings.Contains(words, "% off") || strings.Contains(words, "save ") && strings.Contains(words, "%"), strings.Contains(words, "opt out") || strings.Contains(words, "opt-out")
	for word := range strings.FieldsFuncSeq(words, func(r rune) bool { return r < 'a' || r > 'z' }) {
		sells = sells || contains(advertising, " "+word+" ")
		stops = stops || contains(optOuts, " "+word+" ")
	}
	if sells && !stops {
		c.add(inText, problems.PreflightOptOut, problems.NoSpan, 0, nil)
	}
}

// answers are words of texts that ask for an answer, refusals those that say
// there can be none.
const (
	answers  = " reply respond antworten antworte responda responde responder rispondi "
	refusals = " not no t cannot never nicht keine non "
)

// asksForAnswer returns the word by which a text asks for an answer, "" if it does
// not: a refusal stands right before it or soon behind.
func asksForAnswer(words string) string {
	asked, since, last := "", 0, ""
	for word := range strings.FieldsFuncSeq(words, func(r rune) bool { return r < 'a' || r > 'z' }) {
		since++
		refuses := contains(refusals, " "+word+" ")
		switch {
		case asked != "" && refuses && since <= 3:
			asked = ""
		case asked == "" && contains(answers, " "+word+" ") && !contains(refusals, " "+last+" "):
			asked, since = word, 0
		}
		last = word
	}
	return asked
}

// linkAt returns where a domain stands as that of a link, -1 if nowhere: nothing
// of a longer name is before or behind it.
func linkAt(words, domain string) int {
	for from := 0; ; {
		at := strings.Index(words[from:], domain)
		if at < 0 {
			return -1
		}
		at += from
		from = at + len(domain)
		before, behind := byte(' '), byte(' ')
		if at > 0 {
			before = words[at-1]
		}
		if from < len(words) {
			behind = words[from]
		}
		if !isHostByte(before) && (behind == '/' || !isHostByte(behind)) {
			return at
		}
	}
}

func isHostByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '-' || b == '.'
}

// lowerASCII returns a text with an octet for every code unit: the small form of
// an ASCII letter, and 0 for what is not ASCII.
//
//go:noinline
func lowerASCII(text []uint16) string {
	octets := make([]byte, len(text))
	for i, u := range text {
		switch {
		case u >= 'A' && u <= 'Z':
			octets[i] = byte(u) | 0x20
		case u < 0x80:
			octets[i] = byte(u)
		}
	}
	return string(octets)
}
