package numbering

// anyKey is the key of a range whose first four digits are not all fixed: such
// ranges are behind the others of their plan.
const anyKey = 1<<16 - 1

// HasReserved reports whether any numbers of the plan are reserved.
func (p Plan) HasReserved() bool { return plans[p].reservedCount != 0 }

// Reserved returns who has set the number aside for films, books and examples,
// such as "Ofcom", and "" where it is an ordinary number. Nobody can be
// reached at a reserved number, though most of them are valid.
func (p Plan) Reserved(digits []byte) string {
	if !p.HasReserved() || len(digits) < 4 {
		return ""
	}
	if len(digits) >= 8 && plans[p].mayBeReserved(eight(digits, 0)) == 0 {
		return ""
	}
	key := 1000*int(digits[0]-'0') + 100*int(digits[1]-'0') + 10*int(digits[2]-'0') + int(digits[3]-'0')
	first := int(plans[p].reserved)
	end := first + int(plans[p].reservedCount)
	at := first
	for hi := end; at < hi; {
		mid := int(uint(at+hi) >> 1)
		if reservedKey(mid) < key {
			at = mid + 1
		} else {
			hi = mid
		}
	}
	for ; at < end && reservedKey(at) == key; at++ {
		if inRange(at, digits) {
			return authority(at)
		}
	}
	for at = end - 1; at >= first && reservedKey(at) == anyKey; at-- {
		if inRange(at, digits) {
			return authority(at)
		}
	}
	return ""
}

// reservedKey returns the first four digits of a range, as a number.
func reservedKey(i int) int { return int(word(reserved, i*reservedSize)) }

// authority returns who has set a range aside.
func authority(i int) string { return text(int(word(reserved, i*reservedSize+4))) }

// rangeNumbers returns the numbers of a range, in which x stands for any digit.
func rangeNumbers(i int) string { return text(int(word(reserved, i*reservedSize+2))) }

// inRange reports whether the digits are one of the numbers of a range, in
// which x stands for any digit.
func inRange(i int, digits []byte) bool {
	numbers := rangeNumbers(i)
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
