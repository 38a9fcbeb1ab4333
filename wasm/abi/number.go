package abi

import (
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/wasm/e164"
)

// The record of a number, after the address of its run. Lengths are UTF-16 code units; a
// length of 0 means that there is no such string.
//
//	word 1   MSB  8 - | 8 type | 8 checks, two bits each | 8 flags  LSB
//	word 2   16 number of problems | 16 region
//	word 3   16 length of the E.164 form | 16 digits of its calling code
//	word 4   16 length of the national format | 16 of the international
//	word 5   16 length of the suggestion | 16 of the tel: URI
//	word 6   length of the suggestion's reason
//	word 7   octets of the run
//	word 8…  the problems, problemWords each
//
// The run holds the strings in the order E.164 form, international, national,
// tel: URI, suggestion, its reason, then those of the problems. The E.164 form
// of a sendable number is the input itself and is not repeated.
//
// The record of +4915112345678, in English, at the address that the call
// returned:
//
//	octet   0           -  address of the run
//	octet   4  0x0002aa0f  type 2, every check passed, flags 0 to 3
//	octet   8  0x00000041  no problem, region 65
//	octet  12  0x00000002  E.164 form is the input, its calling code 2 digits
//	octet  16  0x000d0010  national format 13 code units, international 16
//	octet  20  0x00000014  no suggestion, tel: URI 20
//	octet  24           0  no reason of a suggestion
//	octet  28          49  octets of the run
//	run        "+49 1511 234567801511 2345678tel:+49-1511-2345678"
const numberWords = 7

// The flags of a number: the lowest bits of word 1.
const (
	flagSendable = 1 << iota
	flagPossible
	flagValid
	flagSMSLikely
	flagSMSUnlikely
)

// number is kept from one call to the next, so that its slices are not made
// anew.
var number e164.Report

// ValidateNumber answers with the record of the number in text. Where region
// is not 0 it is the two letters of the default region, the first one in the
// higher octet. What providers would answer to a problem the host knows from
// Names.
func ValidateNumber(text []uint16, region, lang uint32) Record {
	report := &number
	e164.Validate(report, text, regionCode(region))

	r := newRecord(numberWords + problemWords*len(report.Problems))
	writeNumber(&r, report)
	writeSuggestion(&r, &report.Suggestion, language(lang))
	writeProblems(&r, 1+numberWords, report.Problems, language(lang), nil)
	return r.finish(7)
}

// regionCode returns the region code whose two letters make up a number.
func regionCode(region uint32) string {
	if region == 0 {
		return ""
	}
	return string([]byte{byte(region >> 8), byte(region)})
}

func writeNumber(r *Record, report *e164.Report) {
	number := &report.Number
	r.set(1, uint32(number.Type())<<16|numberChecks(report.Checks)<<8|numberFlags(report))
	r.set(2, uint32(len(report.Problems))<<16|uint32(number.Region()))
	if number.IsZero() {
		return
	}
	mark := r.mark()
	if !report.Sendable {
		r.Run = number.AppendE164(r.Run)
	}
	e164Length := r.ascii(mark)
	r.set(3, e164Length<<16|uint32(number.CodeLength()))

	out, international, national, uri := number.AppendFormats(r.Run)
	r.Run = out
	r.set(4, uint32(national)<<16|uint32(international))
	r.set(5, uint32(uri))
}

func numberFlags(report *e164.Report) uint32 {
	flags := uint32(0)
	if report.Sendable {
		flags |= flagSendable
	}
	if report.Possible {
		flags |= flagPossible
	}
	if report.Valid {
		flags |= flagValid
	}
	switch report.SMS {
	case e164.SMSLikely:
		flags |= flagSMSLikely
	case e164.SMSUnlikely:
		flags |= flagSMSUnlikely
	}
	return flags
}

// numberChecks packs the checks, the first in the lowest bits.
func numberChecks(c e164.Checks) uint32 {
	return uint32(c.Format) | uint32(c.CallingCode)<<2 | uint32(c.Length)<<4 | uint32(c.Pattern)<<6
}

func writeSuggestion(r *Record, suggestion *e164.Suggestion, lang catalog.Lang) {
	if suggestion.E164 == "" {
		return
	}
	r.set(5, r.text(suggestion.E164)<<16|r.Words[5])
	mark := r.mark()
	r.Run = suggestion.Because.AppendMessage(r.Run, lang)
	r.set(6, r.since(mark))
}

// providerName returns the id that the host wrote after the text. Without one,
// which is the usual case, nothing is allocated.
func providerName(units []uint16) string {
	if len(units) == 0 {
		return ""
	}
	return string(utf16.Decode(units))
}
