package logs

import "wrongnumber/wasm/ascii"

// fingerprint returns a hash of a record that leaves out what differs between
// records of one kind: words with digits in them, such as times, ids and
// numbers, unless they stand where codes do: behind a key that ends in "code",
// "status", "title" or "type", or behind "#".
func fingerprint(b []byte) uint64 {
	h := uint64(14695981039346656037) // FNV-1a
	codes := false
	for i := 0; i < len(b); {
		c := b[i]
		if !ascii.IsLetter(c) && !ascii.IsDigit(c) && c < 0x80 {
			if c > ' ' {
				h = (h ^ uint64(c)) * 1099511628211
			}
			if c == '#' {
				codes = true
			} else if c == ',' || c == '}' {
				codes = false
			}
			i++
			continue
		}
		start, digits := i, false
		for i < len(b) && (ascii.IsLetter(b[i]) || ascii.IsDigit(b[i]) || b[i] == '_' || b[i] == '-' || b[i] >= 0x80) {
			digits = digits || ascii.IsDigit(b[i])
			i++
		}
		word := b[start:i]
		if digits && !(codes && len(word) <= 24) {
			h = (h ^ '0') * 1099511628211
			continue
		}
		for _, c := range word {
			h = (h ^ uint64(c)) * 1099511628211
		}
		if !digits {
			codes = codes && c != 0 && len(word) > 24 || endsLikeCode(word) || codes && !isKeyEnd(b, i)
		}
	}
	return h | 1
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
