package logs

import (
	"bytes"

	"wrongnumber/catalog"
	"wrongnumber/wasm/ascii"
)

// fingerprint returns a hash of a record that leaves out what differs between
// records of one kind: times, ids, counts, amounts. A word with digits in it
// stays where it can be a code, see mayBeCode.
func (l *Log) fingerprint(b []byte) uint64 {
	h := uint64(14695981039346656037) // FNV-1a
	var key []byte                    // the word before, where it is a key
	codes := false                    // codes stand here
	phone := false                    // the digits of a telephone number stand here
	for i := 0; i < len(b); {
		c := b[i]
		if class := classes[c]; class != letter && class != digit {
			if c > ' ' {
				h = (h ^ uint64(c)) * 1099511628211
			}
			switch c {
			case '+':
				phone = true
			case ',', '}':
				codes, key = false, nil
			}
			i++
			continue
		}
		start, digits := i, 0
		for i < len(b) && classes[b[i]] != other {
			if classes[b[i]] == digit {
				digits++
			}
			i++
		}
		word := b[start:i]
		if digits > 0 && !(codes && len(word) <= 24) && !(digits == len(word) && !phone && l.mayBeCode(b, start, i, key)) {
			h = (h ^ '0') * 1099511628211
			continue
		}
		for _, c := range word {
			h = (h ^ uint64(c)) * 1099511628211
		}
		if digits == 0 {
			phone = false
			isKey := isKeyEnd(b, i)
			codes = endsLikeCode(word) || codes && !isKey
			if key = nil; isKey {
				key = word
			}
		}
	}
	return h | 1
}

// The classes of bytes. Letters, digits and joints make up a word, which begins with
// no joint.
const (
	other = iota
	letter
	digit
	joint
)

var classes = func() (of [256]uint8) {
	for c := range of {
		switch {
		case ascii.IsDigit(byte(c)):
			of[c] = digit
		case ascii.IsLetter(byte(c)), c >= 0x80:
			of[c] = letter
		case c == '_', c == '-':
			of[c] = joint
		}
	}
	return of
}()

// mayBeCode reports whether the digits from start to end of a record may be a
// code or a status: they have one to six digits, belong to no time, version,
// address or amount, and are a short number in a sentence, or what somebody has
// as a code. Behind a key they count where it speaks of a failure.
func (l *Log) mayBeCode(b []byte, start, end int, key []byte) bool {
	if end-start > maxCodeDigits || joined(b, start-1, -1) || joined(b, end, 1) || hasUnit(b[end:]) {
		return false
	}
	if end < len(b) && b[end] == ']' && (start > 1 && b[start-1] == '[' && ascii.IsLetter(b[start-2]) || start > 0 && b[start-1] == '#') {
		return false // worker[412], [2026-03-02 #412]
	}
	if start > 0 && b[start-1] == '#' {
		return true
	}
	if key != nil {
		return isOfFailure(key)
	}
	return end-start <= 3 || l.numbers.mayHold(numberOf(b[start:end]))
}

const maxCodeDigits = 6

// numbers are the codes of a catalog that are numbers, a bit for each that end in the
// same 16 bits.
type numbers [1 << 10]uint64

// numbersOf returns the numbers among the codes of set.
func numbersOf(set *catalog.Set) *numbers {
	all := new(numbers)
	for _, p := range set.Providers() {
		for i := range p.Len() {
			e := p.Entry(i)
			if code := e.Code(); len(code) <= maxCodeDigits && ascii.AllDigits(code) {
				n := numberOf([]byte(code))
				all[n>>6&(1<<10-1)] |= 1 << (n & 63)
			}
		}
	}
	return all
}

// mayHold reports whether n may be among the numbers.
func (all *numbers) mayHold(n uint32) bool { return all[n>>6&(1<<10-1)]>>(n&63)&1 != 0 }

// numberOf returns the number that some digits write.
func numberOf(digits []byte) uint32 {
	n := uint32(0)
	for _, c := range digits {
		n = n*10 + uint32(c-'0')
	}
	return n
}

// joined reports whether the sign at i joins digits to digits that go on in the
// direction of step, as in 10:15, 1.25 and 03/12.
func joined(b []byte, i, step int) bool {
	if i < 1 || i+step >= len(b) || !ascii.IsDigit(b[i+step]) {
		return false
	}
	switch b[i] {
	case '.', ':', '/':
		return true
	case ',': // the thousandths of a second: 10:15:02,345
		return step < 0 && i > 2 && b[i-3] == ':'
	}
	return false
}

// hasUnit reports whether b begins with a unit of what is measured.
func hasUnit(b []byte) bool {
	if len(b) > 0 && b[0] == '%' {
		return true
	}
	if len(b) < 2 || b[0] != ' ' {
		return false
	}
	n := 1
	for n < len(b) && ascii.IsLetter(b[n]) {
		n++
	}
	switch string(b[1:n]) {
	case "ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minutes", "us", "ns",
		"bytes", "byte", "B", "KB", "kB", "MB", "GB", "KiB", "MiB", "octets", "rows", "items", "messages", "times", "attempts":
		return true
	}
	return false
}

// isOfFailure reports whether a key is one behind which a code may stand.
func isOfFailure(key []byte) bool {
	if bytes.Contains(key, []byte("ime")) { // response_time
		return false
	}
	for _, word := range [...]string{"rr", "RR", "ause", "AUSE", "eason", "EASON", "tatus", "TATUS", "ode", "ODE", "esult", "esp", "ail", "isposition"} {
		if bytes.Contains(key, []byte(word)) {
			return true
		}
	}
	return false
}

// endsLikeCode reports whether a word is a key behind which a code stands.
func endsLikeCode(word []byte) bool {
	if len(word) < 4 {
		return false
	}
	switch string(word[len(word)-4:]) {
	case "code", "Code", "CODE", "atus", "itle", "type":
		return true
	}
	return false
}

// isKeyEnd reports whether the word that ends at i is a key.
func isKeyEnd(b []byte, i int) bool {
	for i < len(b) && (b[i] == '"' || b[i] == '\'' || b[i] == ' ' || b[i] == '\\') {
		i++
	}
	return i < len(b) && (b[i] == ':' || b[i] == '=')
}
