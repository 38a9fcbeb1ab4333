package ascii

// AppendBase64 appends the bytes that s is the base64 of, of either alphabet (RFC 4648
// §4, §5) with or without its padding, cut or not, and reports whether it is that of any.
func AppendBase64(dst []byte, s string) ([]byte, bool) {
	for len(s) > 0 && s[len(s)-1] == '=' {
		s = s[:len(s)-1]
	}
	bits, n := uint32(0), 0
	for i := range len(s) {
		digit := base64Digit(s[i])
		if digit > 63 {
			return dst, false
		}
		bits, n = bits<<6|digit, n+6
		if n >= 8 {
			n -= 8
			dst = append(dst, byte(bits>>n))
		}
	}
	return dst, true
}

// base64Digit returns the value of a digit, and more than 63 for what is none.
func base64Digit(c byte) uint32 {
	switch {
	case c >= 'A' && c <= 'Z':
		return uint32(c - 'A')
	case c >= 'a' && c <= 'z':
		return uint32(c-'a') + 26
	case IsDigit(c):
		return uint32(c-'0') + 52
	case c == '+' || c == '-':
		return 62
	case c == '/' || c == '_':
		return 63
	}
	return 64
}
