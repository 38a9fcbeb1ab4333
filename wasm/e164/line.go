package e164

// line is digits with the place of each in the input.
type line struct {
	digits [maxUnits]byte // ASCII
	at     [maxUnits]uint8
	size   [maxUnits]uint8 // in code units
	count  int
	plus   bool // a plus sign stands before the first digit
	point  bool // a point stands in a plain input
	zeros  span // what stands before that sign though nothing may
}

func (l *line) add(digit byte, at, size uint8) {
	l.digits[l.count], l.at[l.count], l.size[l.count] = digit, at, size
	l.count++
}

// all returns the digits.
func (l *line) all() []byte { return l.digits[:l.count] }

// span returns the place of the digits [from, to).
//
//go:noinline
func (l *line) span(from, to int) span {
	return span{int(l.at[from]), l.end(to - 1)}
}

// end returns where a digit ends.
func (l *line) end(i int) int { return int(l.at[i]) + int(l.size[i]) }

// separators are the runs of separators in an input: how many there are, and
// where the first stands.
type separators struct {
	count int
	first span
}

func (s *separators) add(at span) {
	if s.count++; s.count == 1 {
		s.first = at
	}
}

// plain fills the line with an input that is nothing but a plus sign, three
// ASCII digits or more, and the usual separators between them. It reports
// false for any other. Such an input can be read without looking for anything
// else, and nearly all inputs are.
func (l *line) plain(input []uint16) bool {
	if len(input) > maxUnits {
		return false
	}
	count := 0
	for i, unit := range input {
		switch {
		case unit-'0' <= 9:
			l.digits[count], l.at[count], l.size[count] = byte(unit), uint8(i), 1
			count++
		case unit == '+' && !l.plus && count == 0:
			l.plus = true
		case unit == '.':
			l.point = true
		case unit != ' ' && unit != '-' && unit != '(' && unit != ')':
			l.count = count
			return false
		}
	}
	l.count = count
	return count >= 3
}

// fill fills the line with the digits of a text, and returns how many stand
// before its first letter behind a digit.
func (l *line) fill(t *text) (head int) {
	head = -1
	for i, r := range t.all() {
		d := digit(r)
		switch {
		case d != 0:
			l.add(d, t.at[i], t.size[i])
		case r == ' ' || r == '-':
		case isPlus(r) && l.count == 0:
			l.plus = true
		case isPlus(r) && !l.plus && l.areZeros():
			l.zeros, l.plus, l.count = l.span(0, l.count), true, 0
		case head < 0 && l.count > 0 && (isLetter(r) || r >= 0x80 && r <= 0xFFFF && isWordSign(uint16(r))):
			head = l.count
		}
	}
	if head < 0 {
		head = l.count
	}
	return head
}

// areZeros reports whether the digits are one or two zeros.
func (l *line) areZeros() bool {
	return l.count == 1 && l.digits[0] == '0' || l.count == 2 && l.digits[0] == '0' && l.digits[1] == '0'
}
