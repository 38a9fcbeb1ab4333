package catalog

import (
	"strconv"
	"strings"

	"github.com/tidwall/gjson"
)

// packer makes the packed form of one file.
type packer struct {
	apis, sources, codes strings.Builder
	columns              [numColumns]strings.Builder
	texts                [numLangs]strings.Builder
	words                []string
}

// pack fills p with a file that checkFile finds nothing wrong with.
func (p *packed) pack(file gjson.Result) *FileError {
	var k packer
	k.apis.WriteByte('\n')
	file.Get("apis").ForEach(func(_, api gjson.Result) bool {
		writeField(&k.apis, api.Get("id"), '\t')
		writeField(&k.apis, api.Get("docs"), '\t')
		writeField(&k.apis, textIn(api.Get("name"), English), '\t')
		writeField(&k.apis, textIn(api.Get("name"), German), '\n')
		return true
	})
	k.sources.WriteByte('\n')
	file.Get("sources").ForEach(func(id, source gjson.Result) bool {
		writeField(&k.sources, id, '\t')
		writeField(&k.sources, source.Get("title"), '\t')
		writeField(&k.sources, source.Get("url"), '\t')
		writeField(&k.sources, source.Get("date"), '\n')
		return true
	})
	for _, entry := range file.Get("errors").Array() {
		k.entry(entry)
	}
	if len(k.words) > maxColumn+1 {
		return &FileError{"", "names more than " + strconv.Itoa(maxColumn) + " different interfaces, sources and statuses"}
	}
	p[partHead] = file.Raw
	p[partAPIs] = k.apis.String()
	p[partSources] = k.sources.String()
	p[partCodes] = k.codes.String()
	for _, word := range k.words {
		p[partWords] += word + "\n"
	}
	for column := range k.columns {
		p[partColumns] += k.columns[column].String()
	}
	for lang := range k.texts {
		p[partTexts+lang] = k.texts[lang].String()
	}
	return nil
}

func (k *packer) entry(entry gjson.Result) {
	code, anchor := entry.Get("code"), entry.Get("anchor")
	if !anchor.Exists() || anchor.Str == code.Str {
		writeField(&k.codes, code, '\n')
	} else {
		writeField(&k.codes, code, '\t')
		writeField(&k.codes, anchor, '\n')
	}
	for column, name := range members {
		n, member := 0, entry.Get(name)
		switch {
		case column >= numTexts:
			n = k.word(clean(wordIn(member, column)))
		case column == columnCustomer && !member.IsObject():
			// It names a sentence, which a later column holds.
		default:
			n = k.lines(member)
		}
		k.columns[column].WriteByte(byte(n))
	}
	for lang := range k.texts {
		k.texts[lang].WriteByte(0)
	}
}

// word returns the number of a word, a new one if there is none yet.
func (k *packer) word(word string) int {
	for i := range k.words {
		if k.words[i] == word {
			return i
		}
	}
	k.words = append(k.words, word)
	return len(k.words) - 1
}

// lines writes the lines of a text, or of a list of texts, in every language
// and returns how many. A language with fewer than another gets empty ones.
func (k *packer) lines(text gjson.Result) int {
	n := 0
	for lang := range k.texts {
		n = max(n, len(textIn(text, Lang(lang)).Array()))
	}
	n = min(n, maxColumn)
	for lang := range k.texts {
		items := textIn(text, Lang(lang)).Array()
		for i := range n {
			var item gjson.Result
			if i < len(items) {
				item = items[i]
			}
			writeField(&k.texts[lang], item, '\n')
		}
	}
	return n
}

func writeField(b *strings.Builder, value gjson.Result, end byte) {
	b.WriteString(clean(value.String()))
	b.WriteByte(end)
}

// textIn returns the text or list of a language from {"en":…,"de":…}. A host's
// file may leave a language out, or write the text alone.
func textIn(text gjson.Result, lang Lang) gjson.Result {
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
func wordIn(member gjson.Result, column int) string {
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
