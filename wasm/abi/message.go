package abi

import (
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/sms"
)

// The record of a message, after the address of its run. Lengths are UTF-16 code units.
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
//	word 15  length of the rewritten text, where the host cannot make it
//	word 16  its segments
//	word 17  its units
//	word 18  greatest length that the provider allows
//	word 19  length by the provider's measure
//	word 20  16 length of the provider's channel | 16 of its id
//	word 21  length of the unit of that limit
//	word 22  length of the rarer members, as JSON
//	word 23  as word 1, of the cheapest text
//	word 24  segments of the cheapest text; 0 is none
//	word 25  number of stretches that it leaves out
//	word 26  octets of the run
//	word 27… the segments, segmentWords each; the costly characters,
//	         costlyWords each; the stretches, stretchWords each; the problems,
//	         problemWords each
//
// The run holds the rewritten text, provider, channel, unit, the rarer members,
// then the strings of the problems. The host makes the rewritten text by the
// replacements of the costly characters, unless the list of them is cut.
const messageWords = 26

// A segment is its end and its units: each begins where the one before ends.
const segmentWords = 2

// A costly character.
//
//	word 0   start of its span
//	word 1   end of its span
//	word 2   code point
//	word 3   MSB  1 lossy | 15 kind of replacement; 0 is none | 16 reason  LSB
//	word 4   MSB  16 - | 8 look | 8 text of the replacement  LSB
//	word 5   segments saved
//
// Reason, look and text are indexes into the lists of Names. A character with a
// look that has no name is called by its code point.
const costlyWords = 6

// A stretch that the cheapest text leaves out: its start and end.
const stretchWords = 2

// The flags of a message: word 1 from bit 8 on.
const (
	flagRewritten = 1 << (8 + iota)
	flagLossy
	flagExceeded
	flagDocumented
	flagAll // the cheapest text has all replacements
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

// ValidateMessage answers with the record of a text. Behind the text stand the
// options that are texts, one after the other: the provider's id, the channel's,
// and the options that are lists, as JSON. The first two are of the lengths
// given, and the last is empty where there are none.
func ValidateMessage(text, options []uint16, provider, channel, wishes uint32) Record {
	var o sms.Options
	o.Encoding = sms.Encoding(wishes & wishEncoding)
	o.WideReference = wishes&wishWideReference != 0
	o.KeepGraphemes = wishes&wishGraphemes != 0
	o.ReplaceLookalikes = wishes&wishLookalikes != 0
	if o.Encoding > sms.UCS2 {
		o.Encoding = sms.Auto
	}
	if len(options) > 0 {
		o.Provider = providerName(options[:provider])
		o.Channel = providerName(options[provider:][:channel])
		if lists := options[provider+channel:]; len(lists) > 0 {
			readLists(&o, lists)
		}
	}
	lang := language(wishes & wishLanguage / wishLanguage)
	sms.Measure(&message, text, &o)
	return messageRecord(&message, text, lang)
}

// readLists reads the options that are lists: the names of languages, behind
// their length and a colon, then of each placeholder four numbers and its name.
//
//	5:tr,es2:10:1:5:[[x]]
//
// The numbers are the least and the greatest length, whether it is foreign, and
// the length of the name. Lengths are in code units.
func readLists(o *sms.Options, lists []uint16) {
	o.Languages, o.UnknownLanguage = gsm.ParseLanguages(string(utf16.Decode(cut(&lists, cutNumber(&lists)))))
	for len(lists) > 0 {
		p := sms.Placeholder{Least: cutNumber(&lists), Greatest: cutNumber(&lists), Foreign: cutNumber(&lists) == 1}
		p.Name = string(utf16.Decode(cut(&lists, cutNumber(&lists))))
		o.Placeholders = append(o.Placeholders, p)
	}
}

// cutNumber cuts off a number of decimal digits and the colon behind it.
func cutNumber(text *[]uint16) (n int) {
	for len(*text) > 0 {
		digit := int((*text)[0]) - '0'
		*text = (*text)[1:]
		if digit < 0 || digit > 9 {
			break
		}
		n = min(10*n+digit, 1<<30)
	}
	return n
}

// cut cuts off so many code units, or as many as there are.
func cut(text *[]uint16, units int) []uint16 {
	units = min(units, len(*text))
	first := (*text)[:units]
	*text = (*text)[units:]
	return first
}

func messageRecord(m *sms.Report, text []uint16, lang catalog.Lang) Record {
	segments, costly, found := len(m.Segments), len(m.Costly), len(m.Problems)
	edits := len(m.Cheapest.Edits)
	r := newRecord(messageWords + segmentWords*segments + costlyWords*costly + stretchWords*edits +
		problemWords*found)
	words := r.Words
	head := (*[1 + messageWords]uint32)(words)
	head[1] = uint32(m.Encoding) | messageFlags(m)
	head[2] = uint32(m.Units)
	head[3] = uint32(m.UnitsPerSegment)
	head[4] = uint32(m.UnitsLeft)
	head[5] = uint32(m.UnitsOver)
	head[6] = uint32(m.HeaderOctets)
	head[7] = uint32(m.Counts.Graphemes)
	head[8] = uint32(m.Counts.CodePoints)
	head[9] = uint32(m.Counts.CodeUnits)
	head[10] = uint32(m.Counts.Octets)
	head[11] = uint32(segments)
	head[12] = uint32(costly)
	head[13] = uint32(m.CostlyTotal)
	head[14] = uint32(found)
	if m.Rewritten.OK {
		writeRewritten(&r, m, text)
	}
	if m.Limit.Provider != "" {
		writeLimit(&r, &m.Limit)
	}
	if m.HasExtras() {
		mark := r.mark()
		r.Run = m.AppendExtras(r.Run)
		head[22] = r.since(mark)
	}
	at := 1 + messageWords
	for i := range m.Segments {
		words[at], words[at+1] = uint32(m.Segments[i].End), uint32(m.Segments[i].Units)
		at += segmentWords
	}
	for i := range m.Costly {
		writeCostly((*[costlyWords]uint32)(words[at:]), &m.Costly[i])
		at += costlyWords
	}
	if m.Cheapest.OK {
		at = writeCheapest(&r, at, &m.Cheapest)
	}
	if found > 0 {
		writeProblems(&r, at, m.Problems, lang, func(dst []byte, p *problems.Problem) []byte {
			for _, code := range m.ProviderCodes(p.Code) {
				dst = appendCode(dst, m.Limit.Provider, code)
			}
			return dst
		})
	}
	return r.finish(messageWords)
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

func writeRewritten(r *Record, m *sms.Report, text []uint16) {
	w := &m.Rewritten
	r.set(16, uint32(w.Segments))
	r.set(17, uint32(w.Units))
	if m.CostlyCut {
		r.set(15, r.text(string(utf16.Decode(m.AppendRewritten(nil, text)))))
	}
}

func writeLimit(r *Record, l *sms.Limit) {
	r.set(18, uint32(l.Max))
	r.set(19, uint32(l.Count))
	provider := r.text(l.Provider)
	r.set(20, r.text(l.Channel)<<16|provider)
	r.set(21, r.text(l.Unit))
}

// writeCheapest writes the stretches from word at on and returns the word after.
func writeCheapest(r *Record, at int, c *sms.Cheapest) int {
	kind := uint32(c.Encoding)
	if c.Lossy {
		kind |= flagLossy
	}
	if c.All {
		kind |= flagAll
	}
	r.set(23, kind)
	r.set(24, uint32(c.Segments))
	r.set(25, uint32(len(c.Edits)))
	for i := range c.Edits {
		r.set(at, uint32(c.Edits[i].Start))
		r.set(at+1, uint32(c.Edits[i].End))
		at += stretchWords
	}
	return at
}

func writeCostly(w *[costlyWords]uint32, c *sms.Costly) {
	kind := uint32(c.Replacement.Kind)
	if c.Replacement.Kind.Lossy() {
		kind |= 1 << 15
	}
	w[0] = uint32(c.Start)
	w[1] = uint32(c.End)
	w[2] = uint32(c.CodePoint)
	w[3] = kind<<16 | uint32(c.Reason)
	w[4] = uint32(c.Replacement.Look)<<8 | uint32(c.Replacement.TextIndex())
	w[5] = uint32(c.Saving)
}
