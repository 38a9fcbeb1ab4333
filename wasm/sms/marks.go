package sms

// A quick look for what nearly no text has: the signs that placeholders and escaped
// characters begin with, and letters of the words that programs write for a missing
// value. Eight code units are looked at as the octets of 64 bits.

const (
	octetOnes  = 0x0101_0101_0101_0101
	octetLows  = 0x7F * octetOnes
	octetHighs = 0x80 * octetOnes
)

// marksIn reports whether one of #, $, %, &, (, <, @, two colons or two question marks stand in a text, and
// whether letters of undefined, null, NULL, NaN or None do. The scan has seen the signs
// of the extension table and two underscores. Behind eight units it takes letters for
// the ASCII ones of their last seven bits: that costs a second look.
func marksIn(text []uint16) (marks, words bool) {
	const seen = 2*lanes + 2 // eight, and two behind them
	var rest [2*lanes + seen]uint16
	m, w := uint64(octetHighs), uint64(octetHighs)
	for isRest := false; ; text = text[2*lanes:] {
		if len(text) < seen {
			if isRest {
				return m&octetHighs != octetHighs, w&octetHighs != octetHighs
			}
			isRest = true
			n := copy(rest[:], text)
			if text = rest[:seen]; n > 2*lanes {
				text = rest[:]
			}
		}
		t := (*[seen]uint16)(text)
		a, b := lanesOf((*[lanes]uint16)(t[:])), lanesOf((*[lanes]uint16)(t[lanes:]))
		if (a|b)&(0xFF80*laneOnes) != 0 {
			a, b = asciiOf(a), asciiOf(b)
		}
		// The first four and the last four take turns.
		x := a | b<<8
		y := x>>16 | b<<48 | uint64(t[2*lanes]&0x7F)<<56
		z := y>>16 | b>>16<<48 | uint64(t[2*lanes+1]&0x7F)<<56
		m &= notMarks(x, y)
		w &= notLetters(x, y, z)
	}
}

// asciiOf puts 0 in place of the lanes that are not ASCII.
func asciiOf(x uint64) uint64 {
	high := x & (0xFF80 * laneOnes)
	high = (high | (high&^laneHighs + 0x7FFF*laneOnes)) & laneHighs
	return x &^ (high | (high - high>>15))
}

// notMarks has a high bit for every octet that is none of the signs: what is not 0 has
// one with 127 added. The octets of y stand behind those of x.
func notMarks(x, y uint64) uint64 {
	from, beyond := x+(0x80-'#')*octetOnes, x+(0x80-'('-1)*octetOnes
	apostrophe := x ^ '\''*octetOnes + octetLows
	a, b := x^'<'*octetOnes, x^'@'*octetOnes
	c, d := (x^':'*octetOnes)|(y^':'*octetOnes), (x^'?'*octetOnes)|(y^'?'*octetOnes)
	return (^from | beyond | ^apostrophe) & (a + octetLows) & (b + octetLows) & (c + octetLows) & (d + octetLows)
}

// notLetters is the same for efi, nul and NUL, N and n or N with one between. The octets
// of z stand behind those of y.
func notLetters(x, y, z uint64) uint64 {
	const small = 0x20 * octetOnes
	n := x ^ 'N'*octetOnes
	a := (x ^ 'e'*octetOnes) | (y ^ 'f'*octetOnes) | (z ^ 'i'*octetOnes)
	b := (n | (y ^ 'U'*octetOnes) | (z ^ 'L'*octetOnes)) &^ small
	c := n | (z^'N'*octetOnes)&^small
	return (a + octetLows) & (b + octetLows) & (c + octetLows)
}

// What a sign may begin.
const (
	ofGap     = 1 << iota // a placeholder
	ofEscaped             // what nobody decoded
	ofMissing             // a value that is missing
	ofLost                // characters that were lost
)

// markKinds says so of the signs of ASCII.
var markKinds = [0x80]uint8{
	'%': ofGap | ofEscaped | ofMissing, '<': ofGap | ofEscaped | ofMissing,
	'\\': ofGap | ofEscaped, '&': ofEscaped,
	'#': ofGap | ofMissing, '(': ofGap | ofMissing, '[': ofGap | ofMissing,
	'{': ofGap, '$': ofGap, '*': ofGap, ':': ofGap, '@': ofGap, '_': ofGap, '|': ofGap, '~': ofGap, '^': ofGap,
	'?': ofLost, 'u': ofMissing, 'n': ofMissing, 'N': ofMissing,
}

// listMarks lists where such signs stand, so that one walk over the text does for all
// that looks at them. A letter has the one of a missing value behind it, a question mark
// another.
func (r *Report) listMarks(text []uint16) {
	list := r.work.marks[:0]
	for i, u := range text {
		if u >= 0x80 || markKinds[u] == 0 {
			continue
		}
		if u == '?' && (following(text, i) != '?' || i > 0 && text[i-1] == '?') {
			continue // one alone, or not the first
		}
		if u >= 'N' && (u|0x20 == 'n' || u == 'u') {
			if next := following(text, i); next != 'n' && next|0x20 != 'u' && next != 'a' && next != 'o' {
				continue
			}
		}
		list = append(list, i)
	}
	r.work.marks = list
}
