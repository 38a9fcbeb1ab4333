package catalog

import (
	"cmp"
	"slices"
	"strings"
)

// dictionary is the words that one byte or two stand for in the texts of a
// language. The first is one that occurs in none of its texts, so that what stands
// for a word cannot be mistaken.
//
// One byte stands for the words that take the most room, with the space before them.
// Two stand for others, which are kept once however they are written: of the first
// there are four ranges, for words after a space or not, with a capital or not.
// Compressed, the texts become 10 % smaller so.
//
// The zero dictionary, and no dictionary, holds nothing: a host's texts are as
// they are.
type dictionary struct {
	short [256]string // what one byte stands for
	leads [256]uint8  // of a first byte: its number, counted from 1
	words []string    // what two stand for
}

// The forms of a word that two bytes stand for.
const (
	isTight   = 1 << iota // without a space before it
	isCapital             // its first letter is one
	numForms
)

const (
	maxGroups   = 4                         // of words, each with a first byte for each form
	secondBytes = 256 - len(neverShortened) // that a second byte can be
)

// neverShortened are bytes that packing and filling look for.
const neverShortened = "\x00\n{"

// second returns the number of a second byte.
func second(c byte) int {
	n := int(c)
	for i := range len(neverShortened) {
		if neverShortened[i] < c {
			n--
		}
	}
	return n
}

// readDictionary reads lines of a byte and the word it stands for; behind an empty
// line, the first bytes of the words that two stand for, form by form, and those words.
func readDictionary(text string) *dictionary {
	d := new(dictionary)
	for text != "" {
		var line string
		if line, text = cutLine(text); line == "" {
			line, text = cutLine(text)
			for i := range len(line) {
				d.leads[line[i]] = uint8(i + 1)
			}
			d.words = splitLines(text)
			break
		}
		d.short[line[0]] = line[1:]
	}
	return d
}

// expanded returns text with its words in full.
func (d *dictionary) expanded(text string) string {
	if d == nil {
		return text
	}
	return string(d.appendExpanded(make([]byte, 0, 3*len(text)), text))
}

// appendExpanded appends text with its words in full.
func (d *dictionary) appendExpanded(dst []byte, text string) []byte {
	if d == nil {
		return append(dst, text...)
	}
	start := 0 // of what is still to be copied
	for i := 0; i < len(text); i++ {
		c := text[i]
		if word := d.short[c]; word != "" {
			dst = append(dst, text[start:i]...)
			dst = append(dst, word...)
			start = i + 1
			continue
		}
		lead := int(d.leads[c])
		if lead == 0 {
			continue
		}
		dst = append(dst, text[start:i]...)
		i++
		start = i + 1
		group, form := (lead-1)/numForms, (lead-1)%numForms
		if form&isTight == 0 {
			dst = append(dst, ' ')
		}
		at := len(dst)
		dst = append(dst, d.words[group*secondBytes+second(text[i])]...)
		if form&isCapital != 0 {
			dst[at] -= 'a' - 'A'
		}
	}
	return append(dst, text[start:]...)
}

// makeDictionary returns, as readDictionary reads it, the dictionary that
// saves most in texts, and a function that shortens a text with it.
func makeDictionary(texts []string) (dictionary string, shorten func(text string) string) {
	var used [256]bool
	for _, c := range neverShortened {
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
	var free []byte
	for c := range used {
		if !used[c] {
			free = append(free, byte(c))
		}
	}
	groups := min(maxGroups, len(free)/(2*numForms))
	leads, free := free[:groups*numForms], free[groups*numForms:]

	var words []string
	for range free {
		if word := dearest(counts); word != "" {
			words = append(words, word)
			delete(counts, word)
		}
	}
	slices.Sort(words)
	codes := map[string]string{}
	for i, word := range words {
		codes[word] = string(free[i : i+1])
		dictionary += codes[word] + word + "\n"
	}
	words = worthTwo(counts, groups*secondBytes)
	if len(words) > 0 {
		leads = leads[:(len(words)+secondBytes-1)/secondBytes*numForms]
		dictionary += "\n" + string(leads) + "\n" + strings.Join(words, "\n") + "\n"
	}
	return dictionary, func(text string) string {
		var b strings.Builder
		for text != "" {
			word := cutWord(text)
			plain, form := formOf(word)
			if code, ok := codes[word]; ok {
				b.WriteString(code)
			} else if i, ok := slices.BinarySearch(words, plain); ok {
				b.WriteByte(leads[i/secondBytes*numForms+form])
				b.WriteByte(byteOf(i % secondBytes))
			} else {
				b.WriteString(word)
			}
			text = text[len(word):]
		}
		return b.String()
	}
}

// byteOf returns the second byte of that number.
func byteOf(number int) byte {
	c := byte(number)
	for second(c) < number || strings.IndexByte(neverShortened, c) >= 0 {
		c++
	}
	return c
}

// formOf returns a word in small letters, without the space before it, and how it
// was written.
func formOf(word string) (plain string, form int) {
	plain, spaced := strings.CutPrefix(word, " ")
	if !spaced {
		form = isTight
	}
	if plain != "" && 'A' <= plain[0] && plain[0] <= 'Z' {
		form |= isCapital
		plain = string(lower(plain[0])) + plain[1:]
	}
	return plain, form
}

// worthTwo returns the words, so many at the most, that take the most room beyond
// what two bytes and a line of the dictionary do, in order.
func worthTwo(counts map[string]int, most int) []string {
	plain := map[string]int{}
	for word, count := range counts {
		if text, _ := formOf(word); len(text) > 2 {
			plain[text] += count
		}
	}
	var words []string
	gain := func(word string) int { return 10*plain[word]*(len(word)-1) - 6*len(word) - 10 }
	for word, count := range plain {
		if count > 2 && gain(word) > 0 {
			words = append(words, word)
		}
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(gain(b), gain(a)), cmp.Compare(a, b))
	})
	words = words[:min(len(words), most)]
	slices.Sort(words)
	return words
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
