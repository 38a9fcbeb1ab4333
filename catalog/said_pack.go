package catalog

import (
	"strconv"
	"strings"

	"wrongnumber/catalog/json"
)

// packSaid writes the patterns of a file, the labels and the aliases.
func (k *packer) packSaid(file json.Value) {
	k.target = 0
	for i, entry := range file.Get("errors").Array() {
		for _, text := range entry.Get("said").Array() {
			k.pattern(text.String(), saidByEntry, i)
		}
		for _, text := range entry.Get("common").Array() {
			k.pattern(text.String(), commonByEntry, i)
		}
	}
	k.target = 0
	for i, label := range file.Get("labels").Array() {
		for _, text := range patternsOf(label) {
			k.pattern(text, saidByLabel, i)
		}
		writeField(&k.parts[partLabels], label.Get("api"), '\t')
		writeField(&k.parts[partLabels], label.Get("kind"), '\t')
		writeField(&k.parts[partLabels], label.Get("status"), '\n')
	}
	aliases := &k.parts[partAliases]
	aliases.WriteByte('\n')
	file.Get("aliases").ForEach(func(api, words json.Value) bool {
		words.ForEach(func(word, code json.Value) bool {
			aliases.WriteString(clean(api.String()) + " ")
			writeField(aliases, word, '\t')
			writeField(aliases, code, '\n')
			return true
		})
		return true
	})
}

// patternsOf returns the patterns of a label: its texts, and its keys, each
// with a value behind it.
func patternsOf(label json.Value) []string {
	var texts []string
	for _, text := range label.Get("said").Array() {
		texts = append(texts, text.String())
	}
	for _, key := range label.Get("keys").Array() {
		texts = append(texts, key.String()+"{=}{code}")
	}
	return texts
}

func (k *packer) pattern(text string, kind, target int) {
	anchor := anchorOf(text, k.counts)
	k.parts[partSaid].WriteString(clean(text) + "\n")
	k.parts[partAnchors].WriteByte(byte(anchor))
	k.parts[partKinds].WriteByte(byte(kind))
	for ; target-k.target >= farStep; k.target += farStep {
		k.parts[partTargets].WriteByte(farStep)
	}
	k.parts[partTargets].WriteByte(byte(target - k.target))
	k.target = target
}

// checkSaid says what is wrong with the patterns of a file, and where.
func checkSaid(file json.Value) (path, text string) {
	for _, section := range [...]string{"errors", "labels"} {
		for i, item := range file.Get(section).Array() {
			at := "." + section + "[" + strconv.Itoa(i) + "]"
			for _, member := range [...]string{"said", "common", "keys"} {
				list := item.Get(member)
				if list.Exists() && !isOneText(list, true) {
					return at + "." + member, "is not an array of strings"
				}
				for k, pattern := range list.Array() {
					s := pattern.Str
					if member == "keys" {
						s += "{=}{code}"
					}
					if len(s) > 255 || anchorOf(s, nil) < 0 {
						return at + "." + member + "[" + strconv.Itoa(k) + "]", is(s, "; it needs five bytes together that are always the same, and 255 at most")
					}
					if !knowsBraces(s) {
						return at + "." + member + "[" + strconv.Itoa(k) + "]", is(s, "; in braces stands one of "+strings.Join(open[:], ", "))
					}
				}
			}
		}
	}
	return "", ""
}

// open are the parts that a pattern may leave open, beside …
var open = [...]string{"{code}", "{number}", "{status}", "{text}", "{n}", "{=}"}

// knowsBraces reports whether each brace of a pattern opens such a part.
func knowsBraces(pattern string) bool {
	for at := strings.IndexByte(pattern, '{'); at >= 0; at = strings.IndexByte(pattern, '{') {
		pattern = pattern[at:]
		known := false
		for _, part := range open {
			known = known || strings.HasPrefix(pattern, part)
		}
		if !known {
			return false
		}
		pattern = pattern[1:]
	}
	return true
}

// grams counts how often four bytes stand in a text, by their hash. The texts of
// the catalog are full of the words that logs are made of.
type grams [1 << 16]uint16

func (g *grams) count(text string) {
	for i := range max(len(text)-3, 0) {
		if n := &g[anchorHash(keyAt(text, i))]; *n < 1<<16-1 {
			*n++
		}
	}
}

// anchorOf returns where the rarest five bytes of a pattern stand, before
// anything that it leaves open; -1 if there are none. A space may be another
// white space in a paste, and is avoided.
func anchorOf(text string, counts *grams) int {
	fixed := len(text)
	for _, begin := range [...]string{"{", "…"} {
		if at := strings.Index(text, begin); at >= 0 {
			fixed = min(fixed, at)
		}
	}
	if strings.HasSuffix(text, "*") {
		fixed = min(fixed, len(text)-1)
	}
	best, least := -1, 0
	for i := 0; i+5 <= fixed; i++ {
		n := 0
		if counts != nil {
			n = int(counts[anchorHash(keyAt(text, i))]) + int(counts[anchorHash(keyAt(text, i+1))])
		}
		if strings.IndexByte(text[i:i+5], ' ') >= 0 {
			n += 1 << 17
		}
		if best < 0 || n < least {
			best, least = i, n
		}
	}
	return best
}
