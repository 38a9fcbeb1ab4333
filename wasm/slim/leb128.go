package main

// LEB128, the variable-length integers of WebAssembly (Core Specification
// §5.2.2).

// unsigned returns the integer at the start of b and its length, 0 where b is
// cut short.
func unsigned(b []byte) (value uint64, length int) {
	for i, c := range b {
		value |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			return value, i + 1
		}
	}
	return 0, 0
}

// signed is unsigned for signed integers.
func signed(b []byte) (value int64, length int) {
	for i, c := range b {
		value |= int64(c&0x7f) << (7 * i)
		if c < 0x80 {
			if c&0x40 != 0 {
				value |= -1 << (7 * (i + 1))
			}
			return value, i + 1
		}
	}
	return 0, 0
}

func appendUnsigned(dst []byte, value uint64) []byte {
	for value >= 0x80 {
		dst = append(dst, byte(value)|0x80)
		value >>= 7
	}
	return append(dst, byte(value))
}

func appendSigned(dst []byte, value int64) []byte {
	for value < -0x40 || value >= 0x40 {
		dst = append(dst, byte(value)&0x7f|0x80)
		value >>= 7
	}
	return append(dst, byte(value)&0x7f)
}
