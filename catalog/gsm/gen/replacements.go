package main

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// kinds are the sections of replacements.txt in the order of their numbers in
// package gsm; composed has no section, but the compositions.
var kinds = []string{"quote", "dash", "ellipsis", "space", "line", "ligature", "invisible", "width", "symbol", "letter", "mark", "look-alike", "composed", "same", "own", "stroke"}

const compositions = "compositions"

type replacement struct {
	unit            uint16
	text            string
	kind            int
	english, german string
}

type composition struct {
	base, mark uint16
	letter     string
}

type replacementData struct {
	replacements []replacement
	compositions []composition
}

// readReplacements returns the replacements sorted by code unit. Each must be
// of a character the alphabet lacks, and be written in the alphabet.
func readReplacements(text string, of alphabet) (replacementData, error) {
	var data replacementData
	section := ""
	for n, line := range strings.Split(text, "\n") {
		var err error
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
			if section != compositions && !slices.Contains(kinds, section) {
				err = fmt.Errorf("no kind is called %q", section)
			}
		case section == compositions:
			err = data.addComposition(line)
		default:
			err = data.addReplacement(slices.Index(kinds, section), line)
		}
		if err != nil {
			return data, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	return data, data.check(of)
}

func (d *replacementData) addComposition(line string) error {
	pair, letter, _ := strings.Cut(line, "\t")
	base, mark, _ := strings.Cut(pair, "+")
	b, err1 := strconv.ParseUint(base, 16, 16)
	m, err2 := strconv.ParseUint(mark, 16, 16)
	runes := []rune(letter)
	if err1 != nil || err2 != nil || len(runes) != 1 {
		return fmt.Errorf("a composition is letter+mark and the letter of both, not %q", line)
	}
	d.compositions = append(d.compositions, composition{uint16(b), uint16(m), letter})
	return nil
}

func (d *replacementData) addReplacement(kind int, line string) error {
	fields := strings.Split(line, "\t")
	if len(fields) != 2 && len(fields) != 4 {
		return fmt.Errorf("a row has two fields or four, not %q", line)
	}
	from, to, isRange := strings.Cut(fields[0], "-")
	if !isRange {
		to = from
	}
	first, err1 := strconv.ParseUint(from, 16, 16)
	last, err2 := strconv.ParseUint(to, 16, 16)
	if err1 != nil || err2 != nil || last < first {
		return fmt.Errorf("%q is not a code point or a range", fields[0])
	}
	r := replacement{kind: kind, text: fields[1]}
	if len(fields) == 4 {
		r.english, r.german = fields[2], fields[3]
	}
	step := rune(0)
	switch {
	case r.text == "SP":
		r.text = " "
	case r.text == "LF":
		r.text = "\n"
	case r.text == "NONE":
		r.text = ""
	case len(r.text) == 2 && r.text[0] == '=':
		r.text, step = r.text[1:], 1
	}
	for unit := first; unit <= last; unit++ {
		r.unit = uint16(unit)
		d.replacements = append(d.replacements, r)
		if step > 0 {
			r.text = string([]rune(r.text)[0] + step)
		}
	}
	return nil
}

func (d *replacementData) check(of alphabet) error {
	has := func(r rune) bool {
		for _, table := range []map[int]rune{of.locking, of.single} {
			for _, c := range table {
				if c == r {
					return true
				}
			}
		}
		return false
	}
	slices.SortFunc(d.replacements, func(a, b replacement) int { return cmp.Compare(a.unit, b.unit) })
	for i, r := range d.replacements {
		if i > 0 && d.replacements[i-1].unit == r.unit {
			return fmt.Errorf("U+%04X is replaced twice", r.unit)
		}
		if has(rune(r.unit)) {
			return fmt.Errorf("U+%04X is in the alphabet", r.unit)
		}
		for _, c := range r.text {
			if !has(c) {
				return fmt.Errorf("the replacement %q of U+%04X is not in the alphabet", r.text, r.unit)
			}
		}
	}
	for _, c := range d.compositions {
		if !has([]rune(c.letter)[0]) {
			return fmt.Errorf("%q, composed, is not in the alphabet", c.letter)
		}
	}
	return nil
}

// look is what the replacements of one character have in common with others.
type look struct {
	kind            int
	english, german string
}

// tables are the lists that replacements point into.
type tables struct {
	texts []string
	looks []look
}

func (t *tables) text(text string) int {
	at := slices.Index(t.texts, text)
	if at < 0 {
		at = len(t.texts)
		t.texts = append(t.texts, text)
	}
	return at
}

func (t *tables) look(l look) int {
	at := slices.Index(t.looks, l)
	if at < 0 {
		at = len(t.looks)
		t.looks = append(t.looks, l)
	}
	return at
}

// extensionLooks are what the characters of the extension table are called, in the
// order of extensionSigns of package gsm.
var extensionLooks = []look{
	{-1, "form feed", "Seitenvorschub"}, {-1, "caret", "Zirkumflex"}, {-1, "left brace", "linke geschweifte Klammer"},
	{-1, "right brace", "rechte geschweifte Klammer"}, {-1, "backslash", "Backslash"}, {-1, "left bracket", "linke eckige Klammer"},
	{-1, "tilde", "Tilde"}, {-1, "right bracket", "rechte eckige Klammer"}, {-1, "vertical bar", "senkrechter Strich"}, {-1, "euro sign", "Eurozeichen"},
}

// styled are the letters and digits of the mathematical alphabets.
const styled = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

func writeReplacements(b *bytes.Buffer, data replacementData, of alphabet) error {
	var t tables
	var texts, looks []byte
	for _, r := range data.replacements {
		texts = append(texts, byte(t.text(r.text)))
		looks = append(looks, byte(t.look(look{r.kind, r.english, r.german})))
	}
	fmt.Fprintf(b, "// replacedTexts and replacedLooks hold, for each of the %d characters that have a\n// replacement, the indexes into replacementTexts and looks.\nconst replacedTexts = %s\n\nconst replacedLooks = %s\n\n", len(data.replacements), quote(string(texts)), quote(string(looks)))
	b.WriteString("// compositions are letter and mark that are one letter of the alphabet.\nvar compositions = [...]struct {\nbase, mark uint16\ntext uint8\n}{\n")
	for _, c := range data.compositions {
		fmt.Fprintf(b, "{%#04x, %#04x, %d},\n", c.base, c.mark, t.text(c.letter))
	}
	first := len(t.looks)
	for _, l := range extensionLooks {
		t.look(l)
	}
	fmt.Fprintf(b, "}\n\n// extensionLook is the look of the first of extensionSigns.\nconst extensionLook = %d\n", first)
	b.WriteString("\n\n// styledTexts are the texts of A to Z, a to z, 0 to 9.\nconst styledTexts = \"")
	for i := range len(styled) {
		fmt.Fprintf(b, "\\x%02x", t.text(styled[i:i+1]))
	}
	b.WriteString("\"\n\n")
	t.write(b, of)
	if len(t.texts) > 256 || len(t.looks) > 255 {
		return fmt.Errorf("%d texts and %d looks; their capacities are 256 and 255", len(t.texts), len(t.looks))
	}
	return nil
}

// write writes the lists, and columns of what is asked of them most.
func (t *tables) write(b *bytes.Buffer, of alphabet) {
	var units, septets, kinds []byte
	fmt.Fprintf(b, "// replacementTexts: %d (capacity 256).\nvar replacementTexts = [...]string{\n", len(t.texts))
	for _, text := range t.texts {
		fmt.Fprintf(b, "%q,\n", text)
		n, escaped := 0, 0
		for _, r := range text {
			n++
			for _, extension := range of.single {
				if r == extension {
					escaped++
				}
			}
		}
		units, septets = append(units, byte(n)), append(septets, byte(n+escaped))
	}
	fmt.Fprintf(b, "}\n\n// textUnits and textSeptets hold their lengths in either encoding.\nconst textUnits = %s\n\nconst textSeptets = %s\n\n", quote(string(units)), quote(string(septets)))
	fmt.Fprintf(b, "// looks: %d (capacity 255).\nvar looks = [...][2]string{\n", len(t.looks))
	for _, l := range t.looks {
		fmt.Fprintf(b, "{%q, %q},\n", l.english, l.german)
		kinds = append(kinds, byte(l.kind+1))
	}
	fmt.Fprintf(b, "}\n\n// lookKinds holds their kinds of replacement.\nconst lookKinds = %s\n", quote(string(kinds)))
}
