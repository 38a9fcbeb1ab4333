package catalog

import "strings"

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
		filled := value(name)
		if plural {
			one, many, _ := strings.Cut(forms, "|")
			if filled == "1" {
				many = one
			}
			filled = many
		}
		dst = append(dst, filled...)
		text = text[open+length+1:]
	}
}

// AppendText appends a text of a provider's file: a template whose stretches
// in double brackets stand only where value has everything they name.
func AppendText(dst []byte, text string, value Value) []byte {
	missing := false
	fill := func(name string) string {
		if value == nil {
			missing = true
			return ""
		}
		filled, ok := value(name)
		missing = missing || !ok
		return filled
	}
	for {
		before, rest, opened := strings.Cut(text, "[[")
		stretch, after, closed := strings.Cut(rest, "]]")
		if !opened || !closed {
			return AppendTemplate(dst, text, fill)
		}
		dst = AppendTemplate(dst, before, fill)
		start := len(dst)
		missing = false
		dst = AppendTemplate(dst, stretch, fill)
		if missing {
			dst = dst[:start]
		}
		text = after
	}
}
