package numbering

// Reserved returns who has set the number aside for films, books and examples,
// such as "Ofcom", and "" where it is an ordinary number. Nobody can be
// reached at a reserved number, though most of them are valid.
func (p Plan) Reserved(digits []byte) string {
	count := int(plans[p].reservedCount)
	if count == 0 || len(digits) < 4 {
		return ""
	}
	const anyKey = 1<<16 - 1
	key := 1000*int(digits[0]-'0') + 100*int(digits[1]-'0') + 10*int(digits[2]-'0') + int(digits[3]-'0')
	at := int(plans[p].reserved) * reservedSize
	for end := at + count*reservedSize; at < end; at += reservedSize {
		if first := int(word(reserved, at)); first != key && first != anyKey {
			continue
		}
		if inRange(text(int(word(reserved, at+2))), digits) {
			return text(int(word(reserved, at+4)))
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
