package e164

import (
	"strconv"

	"wrongnumber/catalog/numbering"
)

// Number is a telephone number that was read. It is comparable; the zero
// Number is none.
type Number struct {
	plan      numbering.Plan
	region    numbering.Region
	kind      numbering.Type
	length    uint8
	digits    [numbering.MaxDigits]byte // ASCII, zero behind length
	extension [maxExtension]byte        // ASCII digits, zero behind them
}

// maxExtension is the longest extension that is read: libphonenumber's limit.
const maxExtension = 20

// set makes n the number with these national digits, at most MaxDigits. The
// digits of n must be zero.
func (n *Number) set(plan numbering.Plan, digits []byte) {
	n.plan = plan
	n.length = uint8(copy(n.digits[:], digits))
	n.region, n.kind = plan.Classify(digits)
}

// IsZero reports whether n is no number at all.
func (n *Number) IsZero() bool { return n.plan == 0 }

// CallingCode returns the country calling code, such as "49".
func (n *Number) CallingCode() string {
	return strconv.Itoa(n.plan.CallingCode())
}

// CodeLength returns how many digits the calling code has.
func (n *Number) CodeLength() int { return n.plan.CodeLength() }

// national returns the digits of the national (significant) number.
func (n *Number) national() []byte { return n.digits[:n.length] }

// Extension returns the digits of the extension, or "".
func (n *Number) Extension() string {
	return string(n.extension[:n.extensionLength()])
}

func (n *Number) extensionLength() int {
	length := 0
	for length < maxExtension && n.extension[length] != 0 {
		length++
	}
	return length
}

// Region returns the region the number belongs to; 0 where several share the
// calling code and none has the number.
func (n *Number) Region() numbering.Region { return n.region }

// place returns the code of the country to name for the number: its region or,
// where several share the calling code, the main one.
func (n *Number) place() string {
	if n.region == 0 {
		return n.plan.Main().String()
	}
	return n.region.String()
}

// Type returns what the number is for.
func (n *Number) Type() numbering.Type { return n.kind }

// IsValid reports whether the number is in an assigned range of its plan, at
// a length that range has.
func (n *Number) IsValid() bool { return n.kind != numbering.Unknown }

// IsPossible reports whether numbers of the plan can have this length. Digits
// that are dialled only within one area are not a possible number.
func (n *Number) IsPossible() bool {
	return !n.IsZero() && n.plan.IsPossible(int(n.length))
}

// AppendCallingCode appends the calling code's digits.
func (n *Number) AppendCallingCode(dst []byte) []byte {
	return n.plan.AppendCallingCode(dst)
}

// AppendNationalNumber appends the national number's digits.
func (n *Number) AppendNationalNumber(dst []byte) []byte {
	return addDigits(dst, n.national())
}

// AppendE164 appends the number in ITU-T E.164 form, such as +4915112345678.
// An extension has no place in it.
func (n *Number) AppendE164(dst []byte) []byte {
	return n.AppendNationalNumber(n.AppendCallingCode(add(dst, "+")))
}

// AppendInternational appends the number as it is written abroad (ITU-T E.123
// §2), such as "+49 1512 3456789".
func (n *Number) AppendInternational(dst []byte) []byte {
	_, layout := n.plan.Layouts(n.national())
	return n.appendExtension(n.appendAbroad(dst, layout))
}

// appendAbroad appends the international form without an extension.
func (n *Number) appendAbroad(dst []byte, layout numbering.Layout) []byte {
	return layout.Append(add(n.AppendCallingCode(add(dst, "+")), " "), n.national())
}

// AppendNational appends the number as it is dialled inside its country, such
// as "01512 3456789".
func (n *Number) AppendNational(dst []byte) []byte {
	layout, _ := n.plan.Layouts(n.national())
	return n.appendExtension(layout.Append(dst, n.national()))
}

// AppendRFC3966 appends the number as a URI, such as "tel:+49-1512-3456789":
// the international form with hyphens for all its separators (RFC 3966 §3).
func (n *Number) AppendRFC3966(dst []byte) []byte {
	_, layout := n.plan.Layouts(n.national())
	dst = add(dst, "tel:")
	start := len(dst) + len("+")
	dst = n.appendAbroad(dst, layout)
	for i, c := range dst[start:] {
		if c-'0' > 9 {
			dst[start+i] = '-'
		}
	}
	if n.HasExtension() {
		dst = addDigits(add(dst, ";ext="), n.extension[:n.extensionLength()])
	}
	return dst
}

// AppendWritten appends the international form and the national one behind it, and
// returns how many octets each has. Both are ASCII.
func (n *Number) AppendWritten(dst []byte) (out []byte, international, national int) {
	inside, abroad := n.plan.Layouts(n.national())
	start := len(dst)
	dst = n.appendExtension(n.appendAbroad(dst, abroad))
	international = len(dst) - start
	dst = n.appendExtension(inside.Append(dst, n.national()))
	return dst, international, len(dst) - start - international
}

// HasExtension reports whether the number has an extension. Without one, its
// URI is "tel:" and the international form with a hyphen for every separator.
func (n *Number) HasExtension() bool { return n.extension[0] != 0 }

func (n *Number) appendExtension(dst []byte) []byte {
	if !n.HasExtension() {
		return dst
	}
	length := n.extensionLength()
	prefix := n.plan.Main().ExtensionPrefix()
	if prefix == "" {
		prefix = " ext. "
	}
	return addDigits(add(dst, prefix), n.extension[:length])
}

// add and addDigits append; a call of them is a fraction of the code that an
// append is.
func add(dst []byte, text string) []byte { return append(dst, text...) }

func addDigits(dst, digits []byte) []byte { return append(dst, digits...) }
