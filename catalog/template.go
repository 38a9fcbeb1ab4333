package catalog

import (
	"strconv"
	"strings"
)

// AppendTemplate appends a text in which {name} stands for value("name") and
// {name|one|many} for "one" where that value is "1", else for "many". A brace
// that opens nothing is a brace.
func AppendTemplate(dst []byte, text string, value func(name string) string) []byte {
	for {
		open := strings.IndexByte(text, '{')
		if open < 0 {
			return append(dst, text...)
		}
		length := strings.IndexByte(text[open:], '}')
		if length < 0 {
			return append(dst, text...)
		}
		dst = append(dst, text[:open]...)
		name, forms, plural := strings.Cut(text[open+1:open+length], "|")
		if plural {
			one, many, _ := strings.Cut(forms, "|")
			if value(name) == "1" {
				many = one
			}
			dst = append(dst, many...)
		} else {
			dst = append(dst, value(name)...)
		}
		text = text[open+length+1:]
	}
}

// AppendSpan appends a span as the JSON object {"start":…,"end":…}.
func AppendSpan(dst []byte, start, end int) []byte {
	dst = append(dst, `{"start":`...)
	dst = strconv.AppendInt(dst, int64(start), 10)
	dst = append(dst, `,"end":`...)
	dst = strconv.AppendInt(dst, int64(end), 10)
	return append(dst, '}')
}
