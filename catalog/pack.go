package catalog

import (
	"strconv"
	"strings"

	"github.com/tidwall/gjson"
)

// packer makes the packed form of one file.
type packer struct {
	head, codes strings.Builder
	columns     [numColumns][]byte
	texts       [numLangs]strings.Builder
	words       []string
}

// pack returns the packed form of a file that checkFile finds nothing wrong
// with. The sections in drop, names with spaces around them, are left out.
func pack(file gjson.Result, drop string) (*packed, error) {
	var k packer
	var err error
	k.head.WriteByte('{')
	file.ForEach(func(name, section gjson.Result) bool {
		switch {
		case name.Str == "errors":
			section.ForEach(func(_, entry gjson.Result) bool {
				err = k.entry(entry)
				return err == nil
			})
		case !strings.Contains(drop, " "+name.Str+" "):
			if k.head.Len() > 1 {
				k.head.WriteByte(',')
			}
			k.head.WriteString(name.Raw + ":" + section.Raw)
		}
		return err == nil
	})
	k.head.WriteByte('}')
	if err != nil {
		return nil, err
	}
	p := &packed{head: k.head.String(), codes: k.codes.String(), words: joinLines(k.words), dictionaries: new([numLangs]dictionary)}
	for _, column := range k.columns {
		p.columns += string(column)
	}
	for lang := range k.texts {
		p.texts[lang] = k.texts[lang].String()
	}
	return p, nil
}

func (k *packer) entry(entry gjson.Result) error {
	code := clean(entry.Get("code").String())
	k.codes.WriteString(code)
	if anchor := entry.Get("anchor"); anchor.Exists() && anchor.String() != code {
		k.codes.WriteString("\t" + clean(anchor.String()))
	}
	k.codes.WriteByte('\n')

	flags := 0
	if entry.Get("incomplete").Bool() {
		flags |= flagIncomplete
	}
	k.text(entry.Get("title"))
	k.text(entry.Get("meaning"))
	causes := k.list(entry.Get("causes"))
	fix := k.list(entry.Get("fix"))
	if note := entry.Get("note"); note.Exists() {
		flags |= flagNote
		k.text(note)
	}
	customer := entry.Get("customer")
	if customer.IsObject() {
		flags |= flagCustomer
		k.text(customer)
		customer = gjson.Result{}
	}

	words := [columnWords]string{
		columnAPI:      entry.Get("api").String(),
		columnParty:    or(entry.Get("party").String(), "unknown"),
		columnRetry:    retryWord(entry.Get("retry")),
		columnCustomer: customer.String(),
		columnSource:   entry.Get("source").String(),
		columnChecks:   entry.Get("checks").String(),
		columnHTTP:     statusWord(entry.Get("http")),
	}
	for column, word := range words {
		k.columns[column] = append(k.columns[column], byte(k.word(clean(word))))
	}
	k.columns[columnCauses] = append(k.columns[columnCauses], byte(causes))
	k.columns[columnFix] = append(k.columns[columnFix], byte(fix))
	k.columns[columnFlags] = append(k.columns[columnFlags], byte(flags))
	if len(k.words) > maxColumn+1 {
		return &FileError{"", "names more than " + strconv.Itoa(maxColumn) + " different interfaces, sources and statuses"}
	}
	return nil
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

// text writes a text's line in every language.
func (k *packer) text(text gjson.Result) {
	for lang := range k.texts {
		k.texts[lang].WriteString(clean(textIn(text, Lang(lang)).String()) + "\n")
	}
}

// list writes the lines of a list in every language and returns how many. A
// language with fewer than another gets empty ones.
func (k *packer) list(list gjson.Result) int {
	var items [numLangs][]gjson.Result
	n := 0
	for lang := range items {
		items[lang] = textIn(list, Lang(lang)).Array()
		n = max(n, min(len(items[lang]), maxColumn))
	}
	for lang := range items {
		for i := range n {
			if i < len(items[lang]) {
				k.texts[lang].WriteString(clean(items[lang][i].String()))
			}
			k.texts[lang].WriteByte('\n')
		}
	}
	return n
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

func retryWord(retry gjson.Result) string {
	if !retry.IsObject() {
		return or(retry.String(), "no")
	}
	word := retry.Get("kind").String()
	if seconds := retry.Get("afterSeconds").Int(); seconds > 0 {
		word += " " + strconv.FormatInt(seconds, 10)
	}
	return word
}

func statusWord(http gjson.Result) string {
	word := ""
	for _, status := range http.Array() {
		word += " " + status.String()
	}
	return strings.TrimPrefix(word, " ")
}

// clean returns s without line feeds and tabs, which the packed form uses.
func clean(s string) string {
	if strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\t') < 0 {
		return s
	}
	b := []byte(s)
	for i, c := range b {
		if c == '\n' || c == '\t' {
			b[i] = ' '
		}
	}
	return string(b)
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func joinLines(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}
