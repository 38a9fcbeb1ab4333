package e164

import "wrongnumber/catalog/numbering"

// Number is a telephone number that was read. It is comparable; the zero
// Number is none.
type Number struct {
	region  numbering.Region
	numType numbering.Type
}

// IsZero reports whether n is no number at all.
func (n Number) IsZero() bool { return n == Number{} }

// CallingCode returns the country calling code, such as "49".
func (n Number) CallingCode() string { return "" }

// NationalNumber returns the digits of the national (significant) number.
func (n Number) NationalNumber() string { return "" }

// Extension returns the digits of the extension, or "".
func (n Number) Extension() string { return "" }

// Region returns the region the number belongs to; 0 where it is not known.
func (n Number) Region() numbering.Region { return n.region }

// Type returns what the number is for.
func (n Number) Type() numbering.Type { return n.numType }

// AppendCallingCode appends the calling code's digits.
func (n Number) AppendCallingCode(dst []byte) []byte { return dst }

// AppendNationalNumber appends the national number's digits.
func (n Number) AppendNationalNumber(dst []byte) []byte { return dst }

// AppendE164 appends the number in ITU-T E.164 form, such as +4915112345678.
func (n Number) AppendE164(dst []byte) []byte { return dst }

// AppendInternational appends the number in the form of ITU-T E.123.
func (n Number) AppendInternational(dst []byte) []byte { return dst }

// AppendNational appends the number as it is dialled inside its country.
func (n Number) AppendNational(dst []byte) []byte { return dst }

// AppendRFC3966 appends the number as a tel: URI.
func (n Number) AppendRFC3966(dst []byte) []byte { return dst }
