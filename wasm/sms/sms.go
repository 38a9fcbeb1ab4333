// Package sms says how a text is sent as short messages: in which encoding, in
// how many segments, what in it costs more than it must, and what would be
// cheaper.
//
// A short message carries 140 octets of user data (3GPP TS 23.040 §9.2.3.24).
// The GSM 7-bit default alphabet packs 160 septets into them, UCS-2 packs 70
// code units. (The standard says UCS-2; phones send UTF-16, so a character
// outside the basic plane takes two code units.) One character outside the
// alphabet makes the whole message UCS-2.
//
// A longer text becomes a concatenated short message: segments, each with a
// user data header that says which of how many it is (§9.2.3.24.1). The header
// takes six octets with an 8-bit reference number, seven with a 16-bit one, and
// fill bits up to the next septet:
//
//	header   octets   septets                    code units
//	none     0        160 = 140*8/7              70 = 140/2
//	8-bit    6        153 = (140-6)*8/7          67 = (140-6)/2
//	16-bit   7        152 = (140-7)*8/7          66 = (140-7)/2
//
// The sequence number is one octet and begins at 1, so there are at most 255
// segments. An escape and the septet behind it are never cut apart (§9.2.3.24.1
// says so), nor are the two halves of a surrogate pair (the standard is older
// than they are; the same reason holds).
//
// What the standard leaves open is defined here:
//
//   - An empty text is one segment with no units: a short message may be empty.
//   - CR and LF are characters of the alphabet, one septet each; CR LF is two.
//   - The form feed is a character of the extension table: two septets.
//   - NUL and the other controls, the tab among them, are not in the alphabet.
//     (Septet 0x00 is the commercial at.) ESC is not a character either.
//   - A byte order mark is a character like any other: it forces UCS-2.
//   - A lone surrogate is a code unit of UCS-2. It is sent and it is reported.
//   - If GSM 7-bit is demanded for a text that it cannot hold, each code point
//     outside the alphabet counts as the one septet that stands in for it.
//
// This package does not know what a provider charges, nor what a phone shows.
package sms

import (
	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/problems"
)

// Encoding is how the characters of a message are written. The zero value asks
// for whichever is cheaper, and is never an answer.
type Encoding uint8

// The encodings, in the order of their wire numbers.
const (
	Auto Encoding = iota
	GSM7
	UCS2
)

// String returns the encoding's name on the wire.
func (e Encoding) String() string {
	return [...]string{"auto", "gsm-7", "ucs-2"}[e]
}

// Options are the wishes of a caller. The zero value measures as most platforms
// send: automatic encoding, 8-bit reference numbers, no language tables.
type Options struct {
	Encoding Encoding

	// Provider and Channel name the limits that apply; an empty Channel is the
	// provider's first. With an empty Provider there are none.
	Provider, Channel string

	// Languages are the national language tables that a what-if may use.
	Languages gsm.LanguageSet

	// UnknownLanguage is a name that was meant as one of them.
	UnknownLanguage string

	// WideReference asks for reference numbers of 16 bits instead of 8.
	WideReference bool

	// KeepGraphemes asks that no segment end inside a grapheme cluster, unless
	// the cluster is longer than a segment.
	KeepGraphemes bool

	// ReplaceLookalikes lets letters of other scripts be replaced by the Latin
	// ones they look like.
	ReplaceLookalikes bool

	// Placeholders are what stands in braces in the text: {name} or {{name}}.
	Placeholders []Placeholder
}

// Placeholder is a gap in a template that is filled before sending. Least and
// Greatest are the lengths of what fills it, in characters of one unit. Foreign
// says that it may hold characters outside the alphabet.
type Placeholder struct {
	Name            string
	Least, Greatest int
	Foreign         bool
}

// Report is what Measure finds. It may be used again and again: its slices then
// keep their memory, and belong to the report.
type Report struct {
	Encoding        Encoding // GSM7 or UCS2
	Units           int      // septets or code units, headers excluded
	UnitsPerSegment int      // what a segment holds, its header taken off
	UnitsLeft       int      // free in the last segment
	UnitsOver       int      // at least to be taken away for one segment fewer; 0 for one
	HeaderOctets    int      // of each segment; 0 for one segment
	Segments        []Segment
	Counts          Counts

	// Costly are the characters that force UCS-2 or cost two septets, in order,
	// the first maxCostly of them; CostlyCut says that there are more.
	// CostlyTotal counts the characters.
	Costly      []Costly
	CostlyCut   bool
	CostlyTotal int

	// Rewritten says what the text is with every replacement made, if that makes
	// it fit into GSM 7-bit. A text too long to be sent at all is left alone.
	Rewritten Rewritten

	// Cheapest is the smallest set of edits that takes a segment off.
	Cheapest Cheapest

	// Tables is the best choice of national language tables.
	Tables TableChoice

	// Range is what the placeholders make of the message.
	Range Range

	Limit    Limit
	Problems []problems.Problem

	lookAlikes bool // are replaced
	work       workspace
}

// Segment is one short message of the message: a span of the text and its units
// in the report's encoding.
type Segment struct{ Start, End, Units int }

// Counts are four lengths of the text. Octets are those of UTF-8, a lone
// surrogate counting three like the replacement character it would become.
type Counts struct{ Graphemes, CodePoints, CodeUnits, Octets int }

// Costly is a character that forces UCS-2 or costs two septets; or a stretch of
// letters of a foreign script, CodePoint being its first. Its Start and End may
// take in the base letter of a combining mark, if they are replaced together.
// Kind None of the replacement says that there is none; its Look is then that of
// the character all the same.
type Costly struct {
	Start, End  int
	CodePoint   rune
	Reason      gsm.Reason
	Replacement gsm.Replacement

	// Saving is the number of segments fewer if this character were replaced
	// wherever it stands, or left out if it has no replacement, and nothing
	// else were changed.
	Saving int
}

// Rewritten is what another text in the place of this one takes; AppendRewritten
// writes it. The zero value is none.
type Rewritten struct {
	OK       bool
	Units    int
	Segments int
	Lossy    bool // an accent or the look of a sign is lost
}

// Cheapest is a set of edits, in order of place, and what the message is then.
// All says that they are the replacements of all costly characters; Edits is
// then empty. The zero value is none.
type Cheapest struct {
	OK, All  bool
	Edits    []Edit
	Encoding Encoding
	Segments int
	Lossy    bool
}

// Edit puts a replacement in the place of a span, or nothing if it is of Kind
// None.
type Edit struct {
	Start, End  int
	Replacement gsm.Replacement
}

// TableChoice is a pair of shift tables and what the message is with them. A
// language of 0 is the default alphabet or its extension table. Replaced says
// that characters were replaced that no table has, such as quotation marks.
type TableChoice struct {
	_               [0]func() // nothing compares two: that code would be large
	OK, Replaced    bool
	Locking, Single gsm.Language
	Units           int
	UnitsPerSegment int
	HeaderOctets    int
	Segments        int
}

// Range is the shortest and the longest that the placeholders make of a
// message.
type Range struct {
	OK              bool
	Least, Greatest Size
}

// Size is what a text takes.
type Size struct {
	Encoding        Encoding
	Units, Segments int
}
