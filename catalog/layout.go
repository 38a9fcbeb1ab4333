package catalog

import (
	"strconv"
	"strings"

	"github.com/tidwall/gjson"
)

// A table is several packed files and the customer sentences:
//
//	<files> <length of the customer sentences> <length of each part…>\n
//	<the customer sentences, JSON>
//	<head of each file> <words of each> <columns> <codes> <English> <German>
//
// The numbers are decimal with a space behind each; between the parts stands
// nothing. A part of all files comes before the next part, which keeps the
// languages apart.

// AppendTable appends the table of provider files, which are JSON without
// superfluous space, and of the customer sentences. Only the generator and
// tests use it.
func AppendTable(dst []byte, files []string, customer string) ([]byte, error) {
	s := &Set{customer: gjson.Parse(customer)}
	var all []*packed
	for _, file := range files {
		root := gjson.Parse(file)
		if err := s.checkFile(root, "."+root.Get("id").String()); err != nil {
			return nil, err
		}
		// The limits and the ways to write numbers are compiled elsewhere.
		k, err := pack(root, " $schema limits numbers ")
		if err != nil {
			return nil, err
		}
		all = append(all, k)
	}
	dst = strconv.AppendInt(dst, int64(len(all)), 10)
	dst = append(dst, ' ')
	dst = strconv.AppendInt(dst, int64(len(customer)), 10)
	dst = append(dst, ' ')
	body := customer
	for part := range numParts {
		for _, k := range all {
			text := *k.part(part)
			dst = strconv.AppendInt(dst, int64(len(text)), 10)
			dst = append(dst, ' ')
			body += text
		}
	}
	dst = append(dst, '\n')
	return append(dst, body...), nil
}

// readTable reads what AppendTable wrote.
func readTable(table string) (files []*packed, customer string) {
	header, body := cutLine(table)
	next := func() int {
		number, rest, _ := strings.Cut(header, " ")
		header = rest
		n, _ := strconv.Atoi(number)
		return n
	}
	for range next() {
		files = append(files, &packed{})
	}
	n := next()
	customer, body = body[:n], body[n:]
	for part := range numParts {
		for _, k := range files {
			n := next()
			*k.part(part), body = body[:n], body[n:]
		}
	}
	return files, customer
}

const numParts = 4 + numLangs

// part returns the part of k with that number in a table.
func (k *packed) part(number int) *string {
	return [numParts]*string{&k.head, &k.words, &k.columns, &k.codes, &k.texts[English], &k.texts[German]}[number]
}
