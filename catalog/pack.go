package catalog

import (
	"slices"
	"strings"

	"wrongnumber/catalog/json"
)

// packer makes the packed form of one file.
type packer struct {
	causes  *Provider // whose entries name the causes; nil for their own file
	parts   [numParts]strings.Builder
	columns [numColumns]strings.Builder
	words   *wordLists
	full    bool       // a column has too many words
	console json.Value // the places in the provider's console, by name
	target  int        // of the last pattern
	counts  *grams     // of what pastes are made of; nil where that is not known
}

// pack returns the packed form of a file that checkFile finds nothing wrong
// with, and nil if it does not fit into one. Its words are added to those given,
// or are its own where none are. An entry without party, retry or
// customer sentence has those of its cause.
func pack(file json.Value, causes *Provider, counts *grams, words *wordLists) packed {
	k := packer{causes: causes, counts: counts, console: file.Get("console"), words: words}
	if words == nil {
		k.words = new(wordLists)
	}
	k.parts[partHead].WriteString(file.Raw)
	apis, sources := &k.parts[partAPIs], &k.parts[partSources]
	apis.WriteByte('\n')
	file.Get("apis").ForEach(func(_, api json.Value) bool {
		writeField(apis, api.Get("id"), '\t')
		writeField(apis, api.Get("docs"), '\t')
		writeField(apis, textIn(api.Get("name"), English), '\t')
		writeField(apis, textIn(api.Get("name"), German), '\t')
		apis.WriteString(clean(wordIn(api.Get("codes"))) + "\n")
		return true
	})
	sources.WriteByte('\n')
	file.Get("sources").ForEach(func(id, source json.Value) bool {
		writeField(sources, id, '\t')
		writeField(sources, source.Get("title"), '\t')
		writeField(sources, source.Get("url"), '\t')
		writeField(sources, source.Get("date"), '\n')
		return true
	})
	file.Get("errors").ForEach(func(_, entry json.Value) bool {
		k.entry(entry)
		return true
	})
	k.packSaid(file)
	if k.full {
		return nil
	}
	if words == nil {
		k.parts[partWords].WriteString(k.words.written())
	}
	for column := range k.columns {
		k.parts[partColumns].WriteString(k.columns[column].String())
	}
	p := make(packed, numParts)
	for part := range p {
		p[part] = k.parts[part].String()
	}
	return p
}

func (k *packer) entry(entry json.Value) {
	var found [numColumns]json.Value
	pick(entry, members[:], found[:])
	var head [2]json.Value
	pick(entry, headMembers[:], head[:])
	code, anchor := head[0], head[1]
	cause, hasCause := k.cause(entry)
	codes := &k.parts[partCodes]
	codes.WriteString(clean(code.String()))
	if anchor.Exists() && anchor.Str != code.Str {
		codes.WriteString("\t" + clean(anchor.String()))
	}
	codes.WriteByte('\n')
	for column, member := range found {
		n := 0
		switch {
		case column >= numTexts:
			word := wordIn(member)
			if column == columnConsole {
				word = k.place(word, &found, code.String())
			}
			if word == "" && hasCause && ofCause(column) && (column != columnSentence || !member.Exists()) {
				word = cause.word(column)
			}
			n = k.word(column, clean(orDefault(word, column)))
		case column == columnCustomer && !member.IsObject():
			// It names a sentence, which a later column holds.
		default:
			n = k.lines(member)
		}
		k.columns[column].WriteByte(byte(n))
	}
}

// place returns the place in the provider's console where an error shows or is put
// right, by the name that the entry gives it, or else the first that is for its
// cause, its code or its api: the path, and the address behind a space.
func (k *packer) place(name string, entry *[numColumns]json.Value, code string) string {
	place := k.console.Member(name)
	if name == "" {
		cause, api := entry[columnCause].String(), entry[columnAPI].String()
		k.console.ForEach(func(_, each json.Value) bool {
			for _, of := range each.Get("for").Array() {
				if of.Str == cause || of.Str == api+"/" || of.Str == api+"/"+code {
					place = each
					return false
				}
			}
			return true
		})
	}
	word := place.Get("path").String()
	if url := place.Get("url").String(); strings.HasPrefix(url, "https://") {
		word += " " + url
	}
	return word
}

// cause returns the cause that an entry names.
func (k *packer) cause(entry json.Value) (Entry, bool) {
	if k.causes == nil {
		return Entry{}, false
	}
	return k.causes.first(entry.Get("cause").String())
}

// ofCause reports whether an entry has the word of its cause in a column where
// it has none of its own.
func ofCause(column int) bool {
	return column == columnParty || column == columnRetry || column == columnSentence || column == columnPermanence
}

// headMembers are the members of an entry that stand in no column.
var headMembers = [...]string{"code", "anchor"}

// pick finds the members of those names in one pass over an object; of several
// with one name the first counts.
func pick(object json.Value, names []string, found []json.Value) {
	object.ForEach(func(key, value json.Value) bool {
		for i := range names {
			if names[i] == key.Str && !found[i].Exists() {
				found[i] = value
			}
		}
		return true
	})
}

// word returns the number of a word in a column, a new one if there is none yet.
func (k *packer) word(column int, word string) int {
	list := &k.words[column]
	n := slices.Index(*list, word)
	if n < 0 {
		n = len(*list)
		if n > maxColumn {
			k.full = true
			return 0
		}
		*list = append(*list, word)
	}
	return n
}

// lines writes the lines of a text, or of a list of texts, in every language
// and returns how many. A language with fewer than another gets empty ones.
func (k *packer) lines(text json.Value) int {
	if !text.Exists() {
		return 0
	}
	var counts [numLangs]int
	n := 0
	for lang := range numLangs {
		part := &k.parts[partTexts+lang]
		in := textIn(text, Lang(lang))
		if !in.IsArray() {
			writeField(part, in, '\n')
			counts[lang] = 1
		} else {
			in.ForEach(func(_, item json.Value) bool {
				writeField(part, item, '\n')
				counts[lang]++
				return counts[lang] < maxColumn
			})
		}
		n = max(n, counts[lang])
	}
	for lang := range numLangs {
		for range n - counts[lang] {
			k.parts[partTexts+lang].WriteByte('\n')
		}
	}
	return n
}

func writeField(b *strings.Builder, value json.Value, end byte) {
	b.WriteString(clean(value.String()))
	b.WriteByte(end)
}

// textIn returns the text or list of a language from {"en":…,"de":…}. A host's
// file may leave a language out, or write the text alone.
func textIn(text json.Value, lang Lang) json.Value {
	if !text.IsObject() {
		return text
	}
	if in := text.Get(lang.String()); in.Exists() {
		return in
	}
	return text.Get(English.String())
}

// wordIn returns a member as the word of a column: items with spaces between
// them, and of an object, which is that of retry, its kind and seconds.
func wordIn(member json.Value) string {
	word := ""
	switch {
	case member.IsArray():
		for _, item := range member.Array() {
			word += " " + item.String()
		}
		word = strings.TrimPrefix(word, " ")
	case member.IsObject():
		word = strings.TrimSuffix(member.Get("kind").String()+" "+member.Get("afterSeconds").String(), " ")
	default:
		word = member.String()
	}
	return word
}

// orDefault returns the word of a column, and what stands for none.
func orDefault(word string, column int) string {
	switch {
	case word != "":
		return word
	case column == columnParty:
		return "unknown"
	case column == columnRetry:
		return "no"
	}
	return ""
}

// clean returns s without the controls that the packed form uses.
func clean(s string) string {
	for i := range len(s) {
		if s[i] < ' ' {
			b := []byte(s)
			for i, c := range b {
				b[i] = max(c, ' ')
			}
			return string(b)
		}
	}
	return s
}
