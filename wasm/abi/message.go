package abi

import (
	"unicode/utf16"
	"unicode/utf8"

	"wrongnumber/catalog"
	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/sms"

	"github.com/tidwall/gjson"
)

// The record of a message, after its length. Lengths are UTF-16 code units.
//
//	word 1   MSB  16 - | 8 flags | 8 encoding  LSB
//	word 2   units
//	word 3   units of a segment
//	word 4   units left in the last segment
//	word 5   units to take away for one segment fewer
//	word 6   octets of the header of each segment
//	word 7   grapheme clusters
//	word 8   code points
//	word 9   code units
//	word 10  octets as UTF-8
//	word 11  number of segments
//	word 12  number of costly characters listed
//	word 13  number of costly characters in all
//	word 14  number of problems
//	word 15  length of the rewritten text
//	word 16  its segments
//	word 17  its units
//	word 18  greatest length that the provider allows
//	word 19  length by the provider's measure
//	word 20  16 length of the provider's channel | 16 of its id
//	word 21  length of the unit of that limit
//	word 22  length of the rarer members, as JSON
//	word 23  as word 1, of the cheapest text
//	word 24  segments of the cheapest text
//	word 25  number of edits that lead to it
//	word 26  octets of the run
//	word 27… the segments, segmentWords each; the costly characters,
//	         costlyWords each; the edits, editWords each; the problems,
//	         problemWords each
//
// The run holds the rewritten text, provider, channel, unit, the rarer members,
// then the strings of the costly characters, the edits and the problems.
const messageWords = 26

// A segment is its end and its units: each begins where the one before ends.
const segmentWords = 2

// A costly character.
//
//	word 0   start of its span
//	word 1   end of its span
//	word 2   code point
//	word 3   MSB  1 lossy | 15 kind of replacement; 0 is none | 16 reason  LSB
//	word 4   16 length of its name | 16 of its replacement
//	word 5   segments saved
//
// Its strings follow in the run, the replacement first.
const costlyWords = 6

// An edit: start and end of its span, and the length of what replaces it,
// which stands in the run.
const editWords = 3

// The flags of a message: word 1 from bit 8 on.
const (
	flagRewritten = 1 << (8 + iota)
	flagLossy
	flagExceeded
	flagDocumented
)

// The wishes of a host: the flags that ValidateMessage takes. The encoding is
// in the two lowest bits, the language in the third.
const (
	wishEncoding      = 3
	wishLanguage      = 1 << 2
	wishWideReference = 1 << 3
	wishGraphemes     = 1 << 4
	wishLookalikes    = 1 << 5
)

// message is kept from one call to the next, so that its slices are not made
// anew.
var message sms.Report

// ValidateMessage answers with the record of a text. More holds the options
// that are lists, as JSON; it is empty where there are none.
func ValidateMessage(text, provider, channel, more []uint16, wishes uint32) []byte {
	o := sms.Options{
		Encoding:          sms.Encoding(wishes & wishEncoding),
		Provider:          providerName(provider),
		Channel:           providerName(channel),
		WideReference:     wishes&wishWideReference != 0,
		KeepGraphemes:     wishes&wishGraphemes != 0,
		ReplaceLookalikes: wishes&wishLookalikes != 0,
	}
	if o.Encoding > sms.UCS2 {
		o.Encoding = sms.Auto
	}
	if len(more) > 0 {
		readLists(&o, string(utf16.Decode(more)))
	}
	lang := language(wishes & wishLanguage / wishLanguage)
	sms.Measure(&message, text, &o)
	return messageRecord(&message, lang)
}

// readLists reads {"languageTables":"tr,es","placeholders":[{"name":…,
// "least":…,"greatest":…,"foreign":…}]}.
func readLists(o *sms.Options, json string) {
	lists := gjson.Parse(json)
	o.Languages, _ = gsm.ParseLanguages(lists.Get("languageTables").String())
	lists.Get("placeholders").ForEach(func(_, p gjson.Result) bool {
		o.Placeholders = append(o.Placeholders, sms.Placeholder{
			Name:     p.Get("name").String(),
			Least:    int(p.Get("least").Int()),
			Greatest: int(p.Get("greatest").Int()),
			Foreign:  p.Get("foreign").Bool(),
		})
		return true
	})
}

func messageRecord(m *sms.Report, lang catalog.Lang) []byte {
	segments, costly, found := len(m.Segments), len(m.Costly), len(m.Problems)
	edits := len(m.Cheapest.Edits)
	r := newRecord(messageWords + segmentWords*segments + costlyWords*costly + editWords*edits +
		problemWords*found)
	for i, word := range [...]int{
		m.Units, m.UnitsPerSegment, m.UnitsLeft, m.UnitsOver, m.HeaderOctets,
		m.Counts.Graphemes, m.Counts.CodePoints, m.Counts.CodeUnits, m.Counts.Octets,
		segments, costly, m.CostlyTotal, found,
	} {
		r.set(2+i, uint32(word))
	}
	r.set(1, uint32(m.Encoding)|messageFlags(m))
	writeRewritten(&r, &m.Rewritten)
	writeLimit(&r, &m.Limit)
	mark := r.mark()
	r.buffer = m.AppendExtras(r.buffer)
	r.set(22, r.since(mark))

	at := 1 + messageWords
	for _, s := range m.Segments {
		r.set(at, uint32(s.End))
		r.set(at+1, uint32(s.Units))
		at += segmentWords
	}
	for i := range m.Costly {
		writeCostly(&r, at, &m.Costly[i], lang)
		at += costlyWords
	}
	at = writeCheapest(&r, at, &m.Cheapest)
	writeProblems(&r, at, m.Problems, lang, func(dst []byte, p *problems.Problem) []byte {
		for _, code := range m.ProviderCodes(*p) {
			dst = appendCode(dst, m.Limit.Provider, code)
		}
		return dst
	})
	r.set(26, r.runLength())
	return r.finish()
}

func messageFlags(m *sms.Report) uint32 {
	flags := uint32(0)
	if m.Rewritten.OK {
		flags |= flagRewritten
	}
	if m.Rewritten.Lossy {
		flags |= flagLossy
	}
	if m.Limit.Exceeded {
		flags |= flagExceeded
	}
	if m.Limit.Documented {
		flags |= flagDocumented
	}
	return flags
}

func writeRewritten(r *record, w *sms.Rewritten) {
	if !w.OK {
		return
	}
	mark := r.mark()
	for i := 0; i < len(w.Text); i++ {
		c := rune(w.Text[i])
		if utf16.IsSurrogate(c) && i+1 < len(w.Text) {
			if pair := utf16.DecodeRune(c, rune(w.Text[i+1])); pair != utf8.RuneError {
				c = pair
				i++
			}
		}
		r.buffer = utf8.AppendRune(r.buffer, c)
	}
	r.set(15, r.since(mark))
	r.set(16, uint32(w.Segments))
	r.set(17, uint32(w.Units))
}

func writeLimit(r *record, l *sms.Limit) {
	if l.Provider == "" {
		return
	}
	r.set(18, uint32(l.Max))
	r.set(19, uint32(l.Count))
	provider := r.text(l.Provider)
	r.set(20, r.text(l.Channel)<<16|provider)
	r.set(21, r.text(l.Unit))
}

// writeCheapest writes the edits from word at on and returns the word after.
func writeCheapest(r *record, at int, c *sms.Cheapest) int {
	if len(c.Edits) == 0 {
		return at
	}
	kind := uint32(c.Encoding)
	if c.Lossy {
		kind |= flagLossy
	}
	r.set(23, kind)
	r.set(24, uint32(c.Segments))
	r.set(25, uint32(len(c.Edits)))
	for i := range c.Edits {
		edit := &c.Edits[i]
		r.set(at, uint32(edit.Start))
		r.set(at+1, uint32(edit.End))
		r.set(at+2, r.text(edit.Text))
		at += editWords
	}
	return at
}

func writeCostly(r *record, at int, c *sms.Costly, lang catalog.Lang) {
	r.set(at, uint32(c.Start))
	r.set(at+1, uint32(c.End))
	r.set(at+2, uint32(c.CodePoint))
	kind := uint32(c.Replacement.Kind)
	if c.Replacement.Kind.Lossy() {
		kind |= 1 << 15
	}
	r.set(at+3, kind<<16|uint32(c.Reason))
	replacement := r.text(c.Replacement.Text())
	r.set(at+4, r.text(c.Name(lang))<<16|replacement)
	r.set(at+5, uint32(c.Saving))
}
