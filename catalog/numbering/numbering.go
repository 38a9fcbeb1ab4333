// Package numbering is the numbering plan of the world as data: which numbers
// a country calling code has, what they are for, and how they are written.
//
// An international number (ITU-T E.164 §6.2) is a country calling code of one
// to three digits and a national (significant) number. What a national number
// may be is decided by each country; there is no rule common to all. Some
// codes are shared: +1 is the United States, Canada and two dozen islands.
// Some have no country at all, such as +800 for toll-free numbers: their
// region is "001".
//
// The data is libphonenumber's, compiled by the program in gen from the
// metadata of its Go port. There it is regular expressions; here it is two
// automata a calling code, one that tells what a number is and one that tells
// how it is written, so that reading a number is a few steps along its digits
// and no expression is ever compiled. What remains of the expressions, the
// rules for prefixes, are small programs without loops.
//
// This package answers questions about digits. Reading what people type is
// the business of package e164.
package numbering

//go:generate go run ./gen

// Region is a region of the numbering plan. The zero Region is none.
type Region uint8

// RegionOf returns the region of a two-letter CLDR code in upper case, and 0
// for anything else.
func RegionOf(code string) Region {
	if len(code) != 2 || code[0]-'A' > 'Z'-'A' || code[1]-'A' > 'Z'-'A' {
		return 0
	}
	return Region(names[26*int(code[0]-'A')+int(code[1]-'A')])
}

// String returns the region's CLDR code, "001" for a service that belongs to
// no country, and "" for none.
func (r Region) String() string {
	if r == 0 {
		return ""
	}
	at := int(r) * regionSize
	if regions[at+2] == 0 {
		return regions[at : at+2]
	}
	return regions[at : at+3]
}

// Plan returns the plan that the region belongs to.
func (r Region) Plan() Plan { return Plan(regions[int(r)*regionSize+regionPlan]) }

// Lengths returns the lengths that numbers of the region can have: bit n of
// full stands for n digits, bit n of local for n digits that are dialled only
// within one area. No length is in both.
func (r Region) Lengths() (full, local uint32) {
	of := &lengths[r]
	return of.full, of.local
}

// NationalPrefix returns the digits that are dialled before a national number
// inside the country, such as "0", or "".
func (r Region) NationalPrefix() string { return r.text(regionPrefix) }

// ExtensionPrefix returns what is written between a number and its extension
// in the region's own way, or "".
func (r Region) ExtensionPrefix() string { return r.text(regionExtension) }

// Example returns the national number of an example to show, a mobile number
// where the region has any.
func (r Region) Example() string { return r.text(regionExample) }

func (r Region) text(field int) string {
	return text(int(word(regions, int(r)*regionSize+field)))
}

// Plan is what stands behind one country calling code. The zero Plan is none.
type Plan uint8

// PlanOf returns the plan of the calling code that the three digits begin
// with, and 0 where no calling code does. No calling code begins with another.
func PlanOf(a, b, c byte) Plan {
	return Plan(codes[int(a&15)<<8|int(b&15)<<4|int(c&15)])
}

// CallingCode returns the calling code, such as 49.
func (p Plan) CallingCode() int { return int(plans[p].code) }

// AppendCallingCode appends the digits of the calling code.
func (p Plan) AppendCallingCode(dst []byte) []byte {
	code := plans[p].code
	if code >= 100 {
		dst = append(dst, '0'+byte(code/100))
	}
	if code >= 10 {
		dst = append(dst, '0'+byte(code/10%10))
	}
	return append(dst, '0'+byte(code%10))
}

// CodeLength returns the number of digits of the calling code.
func (p Plan) CodeLength() int { return int(plans[p].codeLength) }

// IsPossible reports whether numbers of the plan can have n digits. Digits for
// local dialling only are not a possible number.
func (p Plan) IsPossible(n int) bool {
	return plans[p].full>>n&1 == 1
}

// Main returns the region whose rules hold for all numbers of the plan that
// no other region claims.
func (p Plan) Main() Region { return plans[p].main }

// Regions returns how many regions share the plan.
func (p Plan) Regions() int { return int(plans[p].regions) }

// Region returns one of the regions that share the plan, the main one first.
func (p Plan) Region(i int) Region {
	return Region(members[int(plans[p].members)+i])
}

// word and long read little-endian integers at a byte offset.
func word(table string, at int) uint16 {
	_ = table[at+1]
	return uint16(table[at]) | uint16(table[at+1])<<8
}

func long(table string, at int) uint32 {
	return uint32(word(table, at)) | uint32(word(table, at+2))<<16
}

// text returns a text by its number.
func text(i int) string {
	const base = 2 * textCount
	end := base + int(word(texts, 2*i))
	if i == 0 {
		return texts[base:end]
	}
	return texts[base+int(word(texts, 2*i-2)) : end]
}
