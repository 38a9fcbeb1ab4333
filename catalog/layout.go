package catalog

import (
	"strconv"
	"strings"

	"wrongnumber/catalog/json"
)

// A table is several packed files and what they share:
//
//	<length of each part…>\n
//	<English dictionary> <German dictionary>
//	<English customer sentences> <German ones> <words of the columns>
//	<heads of all files> <their APIs> … <English texts> <German texts>
//
// The lengths are decimal with a space between them; between the parts stands
// nothing. A part of all files comes before the next part, which keeps the
// languages apart; a column of all files comes before the next column. The last file is the causes.

// The parts of no file, by language.
const (
	sharedDictionaries = 0
	sharedSentences    = numLangs // records: name, sentence for end customers
	sharedWords        = 2 * numLangs
	numShared          = sharedWords + 1
)

// AppendTable appends the table of provider files, of the causes and of the
// customer sentences, all of them JSON without superfluous space. Only the
// generator and tests use it.
func AppendTable(dst []byte, files []string, causes, customer string) ([]byte, error) {
	shared := append(append(make([]string, numLangs), readSentences(customer)...), "")
	s := &Set{shared: shared, host: true}
	k, err := s.packFile(json.Parse(causes), nil, nil)
	if err != nil {
		return nil, err
	}
	s.causes = newProvider(s, k)
	var all []packed
	counts, words := new(grams), new(wordLists)
	for _, file := range files {
		counts.count(file)
	}
	for _, file := range append(files, causes) {
		root := json.Parse(file)
		k, err := s.packFile(root, counts, words)
		if err != nil {
			return nil, err
		}
		k[partHead] = headOf(root)
		all = append(all, k)
	}

	for lang := range numLangs {
		var texts []string
		for _, k := range all {
			texts = append(texts, k[partTexts+lang])
		}
		dictionary, shorten := makeDictionary(texts)
		shared[sharedDictionaries+lang] = dictionary
		for _, k := range all {
			k[partTexts+lang] = shorten(k[partTexts+lang])
		}
	}
	shared[sharedWords] = words.written()
	byColumn(all)
	parts := shared
	for part := range numParts {
		for _, k := range all {
			parts = append(parts, k[part])
		}
	}
	return appendParts(dst, parts), nil
}

// byColumn makes the columns of all files columns of all of them, one behind the
// other, of which each file holds a piece as long as its own were.
func byColumn(all []packed) {
	var b strings.Builder
	for column := range numColumns {
		for _, k := range all {
			n := len(k[partColumns]) / numColumns
			b.WriteString(k[partColumns][column*n : (column+1)*n])
		}
	}
	rest := b.String()
	for _, k := range all {
		n := len(k[partColumns])
		k[partColumns], rest = rest[:n], rest[n:]
	}
}

// packFile returns the packed form of a file.
func (s *Set) packFile(file json.Value, counts *grams, words *wordLists) (packed, error) {
	if path, text := s.checkFile(file); text != "" {
		return nil, &FileError{file.Get("id").String() + path, text}
	}
	k := pack(file, s.causes, counts, words)
	if k == nil {
		return nil, &FileError{file.Get("id").String(), tooManyWords}
	}
	return k, nil
}

func appendParts(dst []byte, parts []string) []byte {
	for i, part := range parts {
		if i > 0 {
			dst = append(dst, ' ')
		}
		dst = strconv.AppendInt(dst, int64(len(part)), 10)
	}
	dst = append(dst, '\n')
	for _, part := range parts {
		dst = append(dst, part...)
	}
	return dst
}

// headOf returns a file without the sections that have parts of their own, and
// those that are compiled elsewhere: limits and ways to write numbers.
func headOf(file json.Value) string {
	var sections []string
	file.ForEach(func(name, section json.Value) bool {
		if !oneOf(name.Str, "$schema limits numbers apis sources labels aliases console errors") {
			sections = append(sections, name.Raw+":"+section.Raw)
		}
		return true
	})
	return "{" + strings.Join(sections, ",") + "}"
}

// readSentences reads {"name":{"en":…,"de":…},…} as records.
func readSentences(customer string) []string {
	sentences := make([]string, numLangs)
	for lang := range sentences {
		sentences[lang] = "\n"
		json.Parse(customer).ForEach(func(name, text json.Value) bool {
			sentences[lang] += clean(name.String()) + "\t" + clean(textIn(text, Lang(lang)).String()) + "\n"
			return true
		})
	}
	return sentences
}

// readTable returns the Set in a table that AppendTable wrote.
func readTable(table string) *Set {
	lengths, rest := cutLine(table)
	parts := strings.Split(lengths, " ")
	numFiles := (len(parts) - numShared) / numParts
	columns, entries := "", 0
	for i, length := range parts {
		n, _ := strconv.Atoi(length)
		if i >= numShared && (i-numShared)/numFiles == partColumns {
			if columns == "" {
				columns = rest
			}
			entries += n / numColumns
		}
		parts[i], rest = rest[:n], rest[n:]
	}
	s := &Set{shared: parts[:numShared]}
	parts = parts[numShared:]
	files := make([]*Provider, numFiles)
	for file := range files {
		k := make(packed, numParts)
		for part := range k {
			k[part] = parts[part*numFiles+file]
		}
		n := len(k[partColumns]) / numColumns
		k[partColumns], columns = columns, columns[n:]
		files[file] = newProvider(s, k)
		files[file].stride = entries
	}
	s.providers, s.causes = files[:numFiles-1], files[numFiles-1]
	return s
}
