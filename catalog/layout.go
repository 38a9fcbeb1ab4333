package catalog

import (
	"strconv"
	"strings"

	"github.com/tidwall/gjson"
)

// A table is several packed files and what they share:
//
//	<files> <length of each part…>\n
//	<English dictionary> <German dictionary>
//	<names of the customer sentences> <English ones> <German ones>
//	<head of each file> <words of each> <columns> <codes> <English> <German>
//
// The numbers are decimal with a space behind each; between the parts stands
// nothing. A part of all files comes before the next part, which keeps the
// languages apart.

// AppendTable appends the table of provider files, which are JSON without
// superfluous space, and of the customer sentences. Only the generator and
// tests use it.
func AppendTable(dst []byte, files []string, customer string) ([]byte, error) {
	s := &Set{customer: readSentences(customer)}
	var all []*packed
	for _, file := range files {
		root := gjson.Parse(file)
		if err := s.checkFile(root, root.Get("id").String()); err != nil {
			return nil, err
		}
		// The limits and the ways to write numbers are compiled elsewhere.
		k, err := pack(root, " $schema limits numbers ")
		if err != nil {
			return nil, err
		}
		all = append(all, k)
	}

	var parts, sentences []string
	for lang := range numLangs {
		lines := s.sentenceLines(lang)
		texts := []string{lines}
		for _, k := range all {
			texts = append(texts, k.texts[lang])
		}
		dictionary, shorten := makeDictionary(texts)
		parts = append(parts, dictionary)
		sentences = append(sentences, shorten(lines))
		for _, k := range all {
			k.texts[lang] = shorten(k.texts[lang])
		}
	}
	parts = append(parts, s.sentenceNames())
	parts = append(parts, sentences...)
	for number := range numParts {
		for _, k := range all {
			parts = append(parts, *k.part(number))
		}
	}
	return appendParts(dst, len(all), parts), nil
}

func appendParts(dst []byte, files int, parts []string) []byte {
	dst = append(strconv.AppendInt(dst, int64(files), 10), ' ')
	for _, part := range parts {
		dst = append(strconv.AppendInt(dst, int64(len(part)), 10), ' ')
	}
	dst = append(dst, '\n')
	for _, part := range parts {
		dst = append(dst, part...)
	}
	return dst
}

// readTable returns the Set in a table that AppendTable wrote.
func readTable(table string) *Set {
	lengths, rest := cutLine(table)
	number := func() int {
		first, others, _ := strings.Cut(lengths, " ")
		lengths = others
		n, _ := strconv.Atoi(first)
		return n
	}
	next := func() (part string) {
		n := number()
		part, rest = rest[:n], rest[n:]
		return part
	}
	files := make([]packed, number())
	dictionaries := new([numLangs]dictionary)
	for lang := range dictionaries {
		dictionaries[lang] = readDictionary(next())
	}
	s := &Set{}
	for _, name := range splitLines(next()) {
		s.customer = append(s.customer, sentence{name: name})
	}
	for lang := range dictionaries {
		for i, text := range splitLines(next()) {
			s.customer[i].text[lang] = dictionaries[lang].expanded(text)
		}
	}
	for number := range numParts {
		for i := range files {
			*files[i].part(number) = next()
		}
	}
	for i := range files {
		files[i].dictionaries = dictionaries
		s.providers = append(s.providers, newProvider(s, &files[i]))
	}
	return s
}

// readSentences reads {"name":{"en":…,"de":…},…}.
func readSentences(customer string) []sentence {
	var all []sentence
	gjson.Parse(customer).ForEach(func(name, text gjson.Result) bool {
		s := sentence{name: clean(name.String())}
		for lang := range s.text {
			s.text[lang] = clean(textIn(text, Lang(lang)).String())
		}
		all = append(all, s)
		return true
	})
	return all
}

// sentenceNames returns the names of the customer sentences, one a line.
func (s *Set) sentenceNames() string {
	var names []string
	for i := range s.customer {
		names = append(names, s.customer[i].name)
	}
	return joinLines(names)
}

// sentenceLines returns the customer sentences in one language, one a line.
func (s *Set) sentenceLines(lang int) string {
	var texts []string
	for i := range s.customer {
		texts = append(texts, s.customer[i].text[lang])
	}
	return joinLines(texts)
}

const numParts = 4 + numLangs

// part returns the part of k with that number in a table.
func (k *packed) part(number int) *string {
	return [numParts]*string{&k.head, &k.words, &k.columns, &k.codes, &k.texts[English], &k.texts[German]}[number]
}
