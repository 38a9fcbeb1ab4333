package catalog

import (
	"slices"
	"strings"
)

// dictionary is the words that one byte stands for in the texts of a language.
// The bytes are ones that occur in none of its texts, so that what stands for
// a word cannot be mistaken; the words are the longest frequent ones, with the
// space before them. Compressed, the texts become 8 % smaller so.
//
// The zero dictionary, and no dictionary, holds nothing: a host's texts are as
// they are.
type dictionary [256]string

// readDictionary reads lines of a byte and the word it stands for.
func readDictionary(text string) *dictionary {
	d := new(dictionary)
	for _, line := range splitLines(text) {
		d[line[0]] = line[1:]
	}
	return d
}

// expanded returns text with its words in full.
func (d *dictionary) expanded(text string) string {
	if d == nil {
		return text
	}
	return string(d.appendExpanded(make([]byte, 0, 2*len(text)), text))
}

// appendExpanded appends text with its words in full.
func (d *dictionary) appendExpanded(dst []byte, text string) []byte {
	if d == nil {
		return append(dst, text...)
	}
	start := 0 // of what is still to be copied
	for i := range len(text) {
		if word := d[text[i]]; word != "" {
			dst = append(dst, text[start:i]...)
			dst = append(dst, word...)
			start = i + 1
		}
	}
	return append(dst, text[start:]...)
}

// makeDictionary returns, as readDictionary reads it, the dictionary that
// saves most in texts, and a function that shortens a text with it.
func makeDictionary(texts []string) (dictionary string, shorten func(text string) string) {
	var used [256]bool
	for _, c := range "\x00\n{" { // what packing and filling look for
		used[c] = true
	}
	counts := map[string]int{}
	for _, text := range texts {
		for i := range len(text) {
			used[text[i]] = true
		}
		for rest := text; rest != ""; {
			word := cutWord(rest)
			counts[word]++
			rest = rest[len(word):]
		}
	}
	var words []string
	for range countFree(&used) {
		if word := dearest(counts); word != "" {
			words = append(words, word)
			delete(counts, word)
		}
	}
	slices.Sort(words)
	codes := map[string]byte{}
	for code := range used {
		if !used[code] && len(codes) < len(words) {
			word := words[len(codes)]
			codes[word] = byte(code)
			dictionary += string([]byte{byte(code)}) + word + "\n"
		}
	}
	return dictionary, func(text string) string {
		var b strings.Builder
		for text != "" {
			word := cutWord(text)
			if code, ok := codes[word]; ok {
				b.WriteByte(code)
			} else {
				b.WriteString(word)
			}
			text = text[len(word):]
		}
		return b.String()
	}
}

func countFree(used *[256]bool) int {
	n := 0
	for _, u := range used {
		if !u {
			n++
		}
	}
	return n
}

// dearest returns the word that takes the most room, a byte that stands for it
// counted as half a one since it too must be compressed, and the first of
// several; "" if none is longer than a byte.
func dearest(counts map[string]int) string {
	dearest, most := "", 0
	for word, count := range counts {
		cost := count * (2*len(word) - 1)
		if len(word) > 1 && (cost > most || cost == most && word < dearest) {
			dearest, most = word, cost
		}
	}
	return dearest
}

// cutWord returns what text begins with: letters with the space before them,
// or else one byte.
func cutWord(text string) string {
	n := 0
	if text[0] == ' ' {
		n = 1
	}
	letters := n
	for n < len(text) && isLetter(text[n]) {
		n++
	}
	if n-letters < 2 {
		return text[:1]
	}
	return text[:n]
}

// isLetter reports whether c is an ASCII letter or a part of a longer one.
func isLetter(c byte) bool {
	return c >= 0x80 || 'a' <= lower(c) && lower(c) <= 'z'
}
