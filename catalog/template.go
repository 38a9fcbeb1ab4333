package catalog

import (
	"strconv"
	"strings"
)

// Value returns the value of the answer that a text calls name, and whether
// the answer holds it. A nil Value holds nothing.
type Value func(name string) (string, bool)

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

// AppendText appends a text of a provider's file: a template whose stretches
// in double brackets stand only where value has everything they name.
func AppendText(dst []byte, text string, value Value) []byte {
	for {
		before, rest, found := strings.Cut(text, "[[")
		stretch, after, closed := strings.Cut(rest, "]]")
		if !found || !closed {
			return appendFilled(dst, text, value)
		}
		dst = appendFilled(dst, before, value)
		if hasAll(stretch, value) {
			dst = appendFilled(dst, stretch, value)
		}
		text = after
	}
}

func appendFilled(dst []byte, text string, value Value) []byte {
	if strings.IndexByte(text, '{') < 0 {
		return append(dst, text...)
	}
	return AppendTemplate(dst, text, func(name string) string {
		if value == nil {
			return ""
		}
		v, _ := value(name)
		return v
	})
}

// hasAll reports whether value has every value that text names.
func hasAll(text string, value Value) bool {
	if strings.IndexByte(text, '{') < 0 {
		return true
	}
	all := true
	AppendTemplate(nil, text, func(name string) string {
		if value == nil {
			all = false
			return ""
		}
		v, ok := value(name)
		all = all && ok
		return v
	})
	return all
}

// AppendSpan appends a span as the JSON object {"start":…,"end":…}.
func AppendSpan(dst []byte, start, end int) []byte {
	dst = append(dst, `{"start":`...)
	dst = strconv.AppendInt(dst, int64(start), 10)
	dst = append(dst, `,"end":`...)
	dst = strconv.AppendInt(dst, int64(end), 10)
	return append(dst, '}')
}
