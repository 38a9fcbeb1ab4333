package abi

import (
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/places"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/e164"
)

// The record of a number, after the address of its run. Lengths are UTF-16 code
// units; a length of 0 means that there is no such string.
//
//	word 1   MSB  8 provider | 8 type | 8 checks, two bits each | 8 flags  LSB
//	word 2   16 number of problems | 16 region
//	word 3   16 length of the E.164 form | 16 digits of its calling code
//	word 4   16 length of the national format | 16 of the international
//	word 5   16 length of the suggestion | 16 of the tel: URI
//	word 6   16 number of readings | 16 number of reasons of the suggestion
//	word 7   octets of the run
//	word 8   length of all arguments and E.164 forms of readings
//	word 9…  the reasons of the suggestion, the readings, the problems
//
// A reason is a word, 16 number of arguments | 16 code, and the lengths of its
// arguments. A reading is a word, 16 length of its E.164 form | 16 number of its
// reasons, and these.
//
// A problem is
//
//	word 0   MSB  8 severity | 8 number of arguments | 16 code  LSB
//	word 1   start of its span
//	word 2   end of its span
//	word 3…  the lengths of its arguments
//
// The run holds the strings in the order E.164 form, international, national,
// tel: URI, suggestion, all of them ASCII, then the arguments and readings, in the
// order of the words. Messages do not
// cross: the host writes them, with the templates of NumberTexts. Nor does what
// it can tell: an E.164 form that is the input itself or the suggestion, and a
// tel: URI that is the international format with a hyphen for every separator.
//
// The record of +4915112345678, at the address that the call returned:
//
//	octet   0           -  address of the run
//	octet   4  0x0002aa2f  type 2, every check passed, flags 0 to 3 and 5
//	octet   8  0x00000041  no problem, region 65
//	octet  12  0x00000002  E.164 form is the input, its calling code 2 digits
//	octet  16  0x000d0010  national format 13 code units, international 16
//	octet  20           0  no suggestion, tel: URI as the international format
//	octet  24           0  no reason of a suggestion, no reading
//	octet  28          29  octets of the run
//	octet  32           0  no arguments
//	run        "+49 1511 234567801511 2345678"
const (
	numberWords        = 8
	numberProblemWords = 3
)

// The flags of a number: the lowest bits of word 1.
const (
	flagSendable = 1 << iota
	flagPossible
	flagValid
	flagSMSLikely
	flagSMSUnlikely
	flagAsWritten // the E.164 form is the input
	flagSuggested // the E.164 form is the suggestion
	flagAccepted  // the provider takes the input as it stands
)

// What the provider makes of the input: the highest octet of word 1. Without
// the first two there is nothing to write.
const (
	writeSuggestion = 1 << iota
	writeRead
	writeBare // without a plus sign
	isAsked   // there is a provider
)

// number is kept from one call to the next, so that its slices are not made
// anew.
var number e164.Report

// ValidateNumber answers with the record of the number in text. Where region
// is not 0 it is the two letters of the default region, the first one in the
// higher octet; provider is the number of one in the forms of Names, counted from
// 1, or 0. What providers would answer to a problem the host knows from Names.
func ValidateNumber(text []uint16, region, provider uint32) Record {
	e164.ValidateFor(&number, text, regionCode(region), formOf(provider))
	return numberRecord(&number, text)
}

// numberRecord returns the record of a report on a text.
func numberRecord(report *e164.Report, text []uint16) Record {
	args := reasonWords(&report.Suggestion)
	for i := range report.Readings {
		args += 1 + reasonWords(&report.Readings[i])
	}
	for i := range report.Problems {
		args += len(report.Problems[i].Args)
	}
	r := newRecord(numberWords + numberProblemWords*len(report.Problems) + args)
	writeNumber(&r, report, text)
	mark := r.mark()
	at := writeReasons(&r, 1+numberWords, &report.Suggestion)
	for i := range report.Readings {
		reading := &report.Readings[i]
		r.set(at, r.text(reading.E164)<<16|uint32(len(reading.Because)))
		at = writeReasons(&r, at+1, reading)
	}
	for i := range report.Problems {
		p := &report.Problems[i]
		r.set(at, uint32(p.Code.Severity())<<24|uint32(len(p.Args))<<16|uint32(p.Code))
		r.set(at+1, uint32(p.Start))
		r.set(at+2, uint32(p.End))
		at = writeArgs(&r, at+numberProblemWords, p.Args)
	}
	if args > 0 {
		r.set(8, r.since(mark))
	}
	return r.finish(7)
}

// reasonWords returns how many words the reasons of a suggestion take.
func reasonWords(s *e164.Suggestion) int {
	words := len(s.Because)
	for i := range s.Because {
		words += len(s.Because[i].Args)
	}
	return words
}

// writeReasons writes the reasons of a suggestion from word at on, and returns
// the word behind them.
func writeReasons(r *Record, at int, s *e164.Suggestion) int {
	for i := range s.Because {
		because := &s.Because[i]
		r.set(at, uint32(len(because.Args))<<16|uint32(because.Code))
		at = writeArgs(r, at+1, because.Args)
	}
	return at
}

// writeArgs writes arguments to the run, and their lengths from word at on. It
// returns the word behind those.
func writeArgs(r *Record, at int, args []string) int {
	for _, arg := range args {
		r.set(at, r.text(arg))
		at++
	}
	return at
}

// regionCode returns the region code whose two letters make up a number.
func regionCode(region uint32) string {
	if region == 0 {
		return ""
	}
	return string([]byte{byte(region >> 8), byte(region)})
}

func writeNumber(r *Record, report *e164.Report, text []uint16) {
	number, suggestion := &report.Number, &report.Suggestion
	flags := numberFlags(report)
	r.set(2, uint32(len(report.Problems))<<16|uint32(number.Region()))
	suggested := suggestion.E164
	if !number.IsZero() {
		mark := r.mark()
		if report.Sendable {
			flags |= flagAsWritten
		} else if form := number.AppendE164(r.Run); isText(text, form) {
			flags |= flagAsWritten
		} else if suggested == string(form) {
			flags |= flagSuggested
		} else {
			r.Run = form
		}
		r.set(3, r.ascii(mark)<<16|uint32(number.CodeLength()))
		var international, national int
		r.Run, international, national = number.AppendWritten(r.Run)
		r.set(4, uint32(national)<<16|uint32(international))
		if number.HasExtension() {
			mark := r.mark()
			r.Run = number.AppendRFC3966(r.Run)
			r.set(5, r.ascii(mark))
		}
	}
	if suggested != "" {
		r.Run = append(r.Run, suggested...)
		r.set(5, uint32(len(suggested))<<16|r.Words[5])
	}
	r.set(6, uint32(len(report.Readings))<<16|uint32(len(suggestion.Because)))
	r.set(1, providerFlags(&report.Provider)<<24|uint32(number.Type())<<16|numberChecks(report.Checks)<<8|flags)
}

// providerFlags says what to write for the provider.
func providerFlags(a *e164.Acceptance) uint32 {
	flags := uint32(0)
	if a.ID != "" {
		flags = isAsked
	}
	if a.Write == "" {
		return flags
	}
	if a.Write[0] != '+' {
		flags |= writeBare
	}
	if a.Accepted {
		return flags | writeRead
	}
	return flags | writeSuggestion
}

// isText reports whether a text is nothing but these ASCII octets.
func isText(text []uint16, octets []byte) bool {
	if len(text) != len(octets) {
		return false
	}
	for i, octet := range octets {
		if text[i] != uint16(octet) {
			return false
		}
	}
	return true
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
	if report.Provider.Accepted {
		flags |= flagAccepted
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

// NumberTexts answers with the templates of what is said of numbers, as a JSON
// array: for every code from 0 on, the names of its parameters, separated by
// one space, and its template; then the names of the months, separated likewise,
// the sign behind a day, and for every region its code and name. Package
// problems says what a template is, and what becomes of its values.
func NumberTexts(lang uint32) Record {
	l := language(lang)
	return unchanging(&numberTexts[l], func(w *encode.Writer) {
		w.Array()
		for code := range problems.Code(numberProblems) {
			text, params := code.Template(l)
			w.String(params)
			w.String(text)
		}
		w.String(problems.Months[l])
		w.String(problems.DayEnds[l])
		places.Each(l, func(region, name string) {
			w.String(region)
			w.String(name)
		})
		w.EndArray()
	})
}

// numberTexts is the answers of NumberTexts, once they were asked for.
var numberTexts [catalog.German + 1][]byte

// providerName returns the id that the host wrote after the text. Without one,
// which is the usual case, nothing is allocated.
func providerName(units []uint16) string {
	if len(units) == 0 {
		return ""
	}
	return string(utf16.Decode(units))
}
