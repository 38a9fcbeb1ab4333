package numbering

// Reserved returns who has set the number aside for films, books and examples,
// such as "Ofcom", and "" where it is an ordinary number. Nobody can be
// reached at a reserved number, though most of them are valid.
func (p Plan) Reserved(digits []byte) string {
	first := p.field(planReserved)
	for i := first; i < first+p.field(planReservedCount); i++ {
		if inRange(text(int(word(reserved, 4*i))), digits) {
			return text(int(word(reserved, 4*i+2)))
		}
	}
	return ""
}

// inRange reports whether the digits are one of the numbers of a range, in
// which x stands for any digit.
func inRange(numbers string, digits []byte) bool {
	if len(numbers) != len(digits) {
		return false
	}
	for i, digit := range digits {
		if numbers[i] != digit && numbers[i] != 'x' {
			return false
		}
	}
	return true
}
