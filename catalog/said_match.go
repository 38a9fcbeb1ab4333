package catalog

import "strings"

// A pattern is a text that stands in a paste as it is, but for the case of its
// letters, unless it has capitals only: EOF is no eof. A space is any white
// space. Letters, digits and low lines at its ends are whole words there; a star
// behind the last lets the word go on. Between, it may hold
//
//	{code}    a word, which is a code
//	{number}  a number, decimal or as 0x…, which is a code
//	{status}  three digits, which are an HTTP status
//	{text}    the rest of the line, or what stands before the next fixed part
//	{n}       digits
//	{=}       what stands between a key and its value: " ": [ ' => and the like
//	…         anything in the line, up to the next fixed part
//
// The text before the first of these holds the anchor.

// The greatest lengths of what a pattern leaves open, in bytes.
const (
	maxSkipped  = 160
	maxSaidCode = 64
	maxSaidText = 400
)

// matches reports whether a pattern stands at start of the paste, and keeps
// where.
func (s *Said) matches(pattern string, anchor int, paste string, start int) bool {
	exact := !hasLower(pattern)
	for k := range anchor {
		if !sameByte(pattern[k], paste[start+k], exact) {
			return false
		}
	}
	if isWordByte(pattern[0]) && start > 0 && isWordByte(paste[start-1]) && !escaped(paste, start) {
		return false
	}
	end := s.rest(pattern[anchor:], paste, start+anchor, exact)
	if end < 0 {
		return false
	}
	last := pattern[len(pattern)-1]
	if isWordByte(last) && end < len(paste) && isWordByte(paste[end]) {
		return false
	}
	s.Start, s.End = start, end
	return true
}

// escaped reports whether the letter before start belongs to a line feed or tab
// that was escaped, as in "\nError".
func escaped(paste string, start int) bool {
	return start > 1 && paste[start-2] == '\\' && strings.IndexByte("nrt", paste[start-1]) >= 0
}

// rest matches what is left of a pattern at i and returns where it ends, or -1.
func (s *Said) rest(pattern, paste string, i int, exact bool) int {
	for pattern != "" {
		switch c := pattern[0]; {
		case c == ' ':
			n := i
			for n < len(paste) && strings.IndexByte(" \t\r\n", paste[n]) >= 0 {
				n++
			}
			if n == i {
				return -1
			}
			i, pattern = n, pattern[1:]
		case c == '*' && len(pattern) == 1:
			for i < len(paste) && isWordByte(paste[i]) {
				i++
			}
			return i
		case c == '{' || strings.HasPrefix(pattern, "…"):
			return s.open(pattern, paste, i, exact)
		case i == len(paste) || !sameByte(c, paste[i], exact):
			return -1
		default:
			i, pattern = i+1, pattern[1:]
		}
	}
	return i
}

// open matches a pattern that begins with a part left open.
func (s *Said) open(pattern, paste string, i int, exact bool) int {
	name, rest := pattern[:3], pattern[3:] // that is …, or {n} or {=}
	if end := strings.IndexByte(pattern, '}'); pattern[0] == '{' && end > 0 {
		name, rest = pattern[:end+1], pattern[end+1:]
	}
	end := i
	switch name {
	case "{=}":
		for end < len(paste) && end < i+12 && strings.IndexByte(" \t\"'`\\:=>([<", paste[end]) >= 0 {
			end++
		}
	case "{n}":
		for end < len(paste) && isDigitByte(paste[end]) {
			end++
		}
	case "{status}":
		for end < len(paste) && isDigitByte(paste[end]) {
			end++
		}
		if end != i+3 {
			return -1
		}
		s.Status = Stretch{i, end}
	case "{number}":
		end = numberEnd(paste, i)
		s.Code = Stretch{i, end}
	case "{code}":
		for end < len(paste) && end < i+maxSaidCode && (isWordByte(paste[end]) || strings.IndexByte("-.", paste[end]) >= 0) {
			end++
		}
		for end > i && (paste[end-1] == '.' || paste[end-1] == '-') {
			end--
		}
		s.Code = Stretch{i, end}
	default: // … or {text}
		return s.until(name == "{text}", rest, paste, i, exact)
	}
	if end == i {
		return -1
	}
	return s.rest(rest, paste, end, exact)
}

// until matches rest behind the fewest bytes of the line, which are the text
// where that is asked for. Without a rest the text goes to the end of the line.
func (s *Said) until(text bool, rest, paste string, i int, exact bool) int {
	most := maxSkipped
	if text {
		most = maxSaidText
	}
	for end := i; end <= len(paste) && end <= i+most; end++ {
		if rest == "" {
			if end == len(paste) || paste[end] == '\n' || end == i+most {
				s.Text = trimmedStretch(paste, i, end)
				return end
			}
			continue
		}
		if text {
			s.Text = trimmedStretch(paste, i, end)
		}
		s.steps++
		if c := rest[0]; c == '{' || c == ' ' || end < len(paste) && sameByte(c, paste[end], exact) {
			if n := s.rest(rest, paste, end, exact); n >= 0 {
				return n
			}
		}
		if end < len(paste) && paste[end] == '\n' {
			return -1
		}
	}
	return -1
}

// trimmedStretch returns a stretch without white space at its ends.
func trimmedStretch(paste string, start, end int) Stretch {
	for start < end && paste[start] <= ' ' {
		start++
	}
	for start < end && paste[end-1] <= ' ' {
		end--
	}
	return Stretch{start, end}
}

// numberEnd returns where the number ends that begins at i, and i if none does.
// A number is no word: 17 does not stand in 17th. But people speak of many as of
// "30007s".
func numberEnd(paste string, i int) int {
	end := i
	if end+2 < len(paste) && paste[end] == '0' && paste[end+1]|0x20 == 'x' {
		for end += 2; end < len(paste) && isHexByte(paste[end]); end++ {
		}
	} else {
		if end < len(paste) && paste[end] == '-' {
			end++
		}
		for end < len(paste) && isDigitByte(paste[end]) {
			end++
		}
	}
	if end-i > 3 && end+1 < len(paste) && paste[end] == 's' && !isWordByte(paste[end+1]) {
		return end
	}
	if end < len(paste) && isWordByte(paste[end]) || end > i && paste[end-1] == '-' {
		return i
	}
	return end
}

func sameByte(a, b byte, exact bool) bool {
	return a == b || !exact && lower(a) == lower(b)
}

func hasLower(s string) bool {
	for i := range len(s) {
		if s[i] == '{' { // the names of what is left open
			_, s, _ = strings.Cut(s[i:], "}")
			return hasLower(s)
		}
		if s[i]-'a' < 26 {
			return true
		}
	}
	return false
}

func isDigitByte(c byte) bool { return c-'0' < 10 }

func isHexByte(c byte) bool { return isDigitByte(c) || lower(c)-'a' < 6 }

// isWordByte reports whether c belongs to a word: ASCII letters, digits and the
// low line.
func isWordByte(c byte) bool { return isDigitByte(c) || lower(c)-'a' < 26 || c == '_' }
