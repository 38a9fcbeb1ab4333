package catalog

import (
	"strings"
	"testing"
)

func TestDictionary(t *testing.T) {
	texts := []string{
		"Send the message again. Send the number again.\n",
		"Größere Nachrichten, größere Segmente: größere Kosten.\n",
		"",
		strings.Repeat("Caller, caller: (caller) (Caller) öffnen. Öffnen.\n", 3),
		"{value} in [[double {brackets}]] and `code`\n",
	}
	written, shorten := makeDictionary(texts)
	d := readDictionary(written)
	shorter := 0
	for _, text := range texts {
		short := shorten(text)
		shorter += len(text) - len(short)
		if got := d.expanded(short); got != text {
			t.Errorf("%q comes back as %q", text, got)
		}
		// Lines and values are found without writing the words in full.
		if strings.Count(short, "\n") != strings.Count(text, "\n") || strings.Count(short, "{") != strings.Count(text, "{") {
			t.Errorf("%q has other lines or values than %q", short, text)
		}
	}
	if shorter <= 0 {
		t.Errorf("the dictionary makes the texts %d bytes longer", -shorter)
	}
	if d.short[' '] != "" || d.short['\n'] != "" || d.short['{'] != "" || d.leads[' '] != 0 {
		t.Error("a byte of the texts stands for a word")
	}
}

// TestDictionaryIsFull is for texts that use every byte: nothing stands for
// anything.
func TestDictionaryIsFull(t *testing.T) {
	var all []byte
	for c := range 256 {
		all = append(all, byte(c))
	}
	text := string(all) + " word word word"
	written, shorten := makeDictionary([]string{text})
	if written != "" || shorten(text) != text {
		t.Errorf("dictionary %q, text %q", written, shorten(text))
	}
	var none dictionary
	if got := none.expanded(text); got != text {
		t.Errorf("the zero dictionary changes %q to %q", text, got)
	}
}

// TestTable is a canary: what the embedded table holds, in numbers.
func TestTable(t *testing.T) {
	const (
		maxEntry   = 420 // bytes an entry takes on average; a third of it compressed
		minEntries = 1000
	)
	s := NewSet()
	total := 0
	for _, p := range s.Providers() {
		p.index()
		total += len(p.codes)
		for lang := range Lang(numLangs) {
			last := len(p.codes) - 1
			text := p.lines(lang, last)
			if lines := p.linesBefore(numTexts, last); strings.Count(text, "\n") != lines {
				t.Errorf("%s: the last entry has %d lines in %q, want %d", p.ID, strings.Count(text, "\n"), lang, lines)
			}
			if all := p.packed[partTexts+int(lang)]; !strings.HasSuffix(all, text) || p.starts[lang][last+1] != len(all) {
				t.Errorf("%s: the entries leave text over in %q", p.ID, lang)
			}
		}
	}
	if all := total + s.causes.Len(); all != s.causes.stride {
		t.Errorf("there are %d codes, and columns of %d bytes", all, s.causes.stride)
	}
	if len(table) > total*maxEntry {
		t.Errorf("table.bin has %d bytes, want at most %d for each of its %d entries", len(table), maxEntry, total)
	}
	if total < minEntries {
		t.Errorf("the table has %d entries, want at least %d", total, minEntries)
	}
}
