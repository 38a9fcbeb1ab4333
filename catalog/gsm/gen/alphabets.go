package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// maxLanguages is the capacity of a language set: 16 bits, bit 0 the default.
const maxLanguages = 16

// alphabet is one language's pair of tables: code point by septet. A cell that
// holds no character is absent.
type alphabet struct {
	id            int
	name, tag     string
	locking       map[int]rune
	single        map[int]rune
	lockingExists bool
}

// readAlphabets returns the alphabets by national language identifier.
func readAlphabets(text string) ([]alphabet, error) {
	var all []alphabet
	var table map[int]rune
	for n, line := range strings.Split(text, "\n") {
		var err error
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			table, err = openTable(&all, strings.Trim(line, "[]"))
		default:
			err = readRow(table, line)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	if len(all) > maxLanguages {
		return nil, fmt.Errorf("%d languages; maxLanguages is %d", len(all), maxLanguages)
	}
	return all, nil
}

func openTable(all *[]alphabet, heading string) (map[int]rune, error) {
	words := strings.Fields(heading)
	if len(words) != 4 {
		return nil, fmt.Errorf("a heading is [identifier name tag table], not %q", heading)
	}
	id, err := strconv.Atoi(words[0])
	if err != nil || id < 0 || id > len(*all) {
		return nil, fmt.Errorf("identifier %q is not the next one", words[0])
	}
	if id == len(*all) {
		*all = append(*all, alphabet{id: id, name: words[1], tag: words[2], locking: map[int]rune{}, single: map[int]rune{}})
	}
	a := &(*all)[id]
	switch words[3] {
	case "locking":
		a.lockingExists = true
		return a.locking, nil
	case "single-shift":
		return a.single, nil
	}
	return nil, fmt.Errorf("table %q", words[3])
}

func readRow(table map[int]rune, line string) error {
	head, cells, found := strings.Cut(line, ":")
	first, err := strconv.ParseUint(head, 16, 7)
	words := strings.Fields(cells)
	if !found || err != nil || len(words) != 16 || table == nil {
		return fmt.Errorf("a row is a septet, a colon and sixteen cells, not %q", line)
	}
	for i, word := range words {
		switch word {
		case "....", "ESC", "CR2", "SS2":
			continue
		}
		r, err := strconv.ParseUint(word, 16, 16)
		if err != nil {
			return fmt.Errorf("cell %q: %w", word, err)
		}
		table[int(first)+i] = rune(r)
	}
	return nil
}

func writeAlphabets(b *bytes.Buffer, all []alphabet, of replacementData) error {
	if err := writeClasses(b, classes(all[0], of), of.replacements); err != nil {
		return err
	}
	fmt.Fprintf(b, "// languages are the national languages by identifier.\nvar languages = [...]struct{ name, tag string }{\n")
	for _, a := range all {
		fmt.Fprintf(b, "{%q, %q},\n", a.name, a.tag)
	}
	b.WriteString("}\n\n")
	writeNational(b, all)
	return nil
}

// lookAlike is the index in kinds of letters that look like Latin ones.
var lookAlike = slices.Index(kinds, "look-alike")

// classes returns what package gsm says of every code unit: its septets, 0 for
// one outside the alphabet that has a replacement or is a surrogate, 3 for one
// that has none, and 4 for one that only looks like a letter of the alphabet.
func classes(of alphabet, with replacementData) []byte {
	class := bytes.Repeat([]byte{3}, 0x10000)
	for unit := 0xD800; unit < 0xE000; unit++ {
		class[unit] = 0
	}
	for _, r := range with.replacements {
		class[r.unit] = 0
		if r.kind == lookAlike {
			class[r.unit] = 4
		}
	}
	for _, r := range of.single {
		class[r] = 2
	}
	for _, r := range of.locking {
		class[r] = 1
	}
	return class
}

// blockSize is the number of code units that share a block of the classes: as
// many as replacedBlock has bits.
const blockSize = 64

// replacedBlock says which code units of a block are replaced, and how many are
// in the blocks before.
type replacedBlock struct {
	units uint64
	first int
}

// replacedBlocks returns a value for each block of the classes.
func replacedBlocks(replacements []replacement) []replacedBlock {
	blocks := make([]replacedBlock, 0x10000/blockSize)
	for i, r := range replacements {
		b := &blocks[r.unit/blockSize]
		if b.units == 0 {
			b.first = i
		}
		b.units |= 1 << (r.unit % blockSize)
	}
	return blocks
}

func writeClasses(b *bytes.Buffer, class []byte, replacements []replacement) error {
	type block struct {
		classes  string
		replaced replacedBlock
	}
	var blocks []block
	var held, replaced []byte
	index := make([]byte, 0x10000/blockSize)
	for i, r := range replacedBlocks(replacements) {
		block := block{string(class[i*blockSize:][:blockSize]), r}
		at := slices.Index(blocks, block)
		if at < 0 {
			at = len(blocks)
			blocks = append(blocks, block)
			held = append(held, block.classes...)
			replaced = fmt.Appendf(replaced, "{%#x, %d},\n", r.units, r.first)
		}
		if at > 255 {
			return fmt.Errorf("more than 255 blocks of classes")
		}
		index[i] = byte(at)
	}
	fmt.Fprintf(b, "// blockOf holds, for each %d code units, the number of their block; there are\n// %d (capacity 255).\nconst blockOf = %s\n\n", blockSize, len(blocks), quote(string(index)))
	fmt.Fprintf(b, "// blockClasses holds the classes of their code units.\nconst blockClasses = %s\n\n", quote(string(held)))
	fmt.Fprintf(b, "// blockReplaced holds which of their code units have a replacement, a bit each,\n// and the index of the first of them in replacedTexts and replacedLooks.\nvar blockReplaced = [...]struct {\nunits uint64\nfirst uint16\n}{\n%s}\n\n", replaced)
	return nil
}

// quote returns a string literal in lines of a length one can read past.
func quote(s string) string {
	var b strings.Builder
	for len(s) > 64 {
		fmt.Fprintf(&b, "%q +\n", s[:64])
		s = s[64:]
	}
	fmt.Fprintf(&b, "%q", s)
	return b.String()
}

func writeNational(b *bytes.Buffer, all []alphabet) {
	locking, single := map[rune]uint16{}, map[rune]uint16{}
	var noLocking uint16
	for _, a := range all {
		if !a.lockingExists {
			noLocking |= 1 << a.id
		}
		for _, r := range a.locking {
			locking[r] |= 1 << a.id
		}
		for _, r := range a.single {
			single[r] |= 1 << a.id
		}
	}
	union := maps.Clone(locking)
	maps.Copy(union, single)
	sorted := slices.Sorted(maps.Keys(union))
	fmt.Fprintf(b, "// noLocking are the languages without a locking shift table.\nconst noLocking LanguageSet = %#x\n\n", noLocking)
	fmt.Fprintf(b, "// national holds the %d characters of all tables in order, each with the\n// languages whose locking and whose single shift table have it.\n", len(sorted))
	b.WriteString("var national = [...]struct {\nunit uint16\nlocking, single LanguageSet\n}{\n")
	for _, r := range sorted {
		fmt.Fprintf(b, "{%#04x, %#x, %#x},\n", r, locking[r], single[r])
	}
	b.WriteString("}\n\n")
}
