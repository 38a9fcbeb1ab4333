package catalog

import "strconv"

// How much there is in a host's file is counted before any of it is read: one
// pass over its text, which is valid JSON, says what is beyond a bound.

// counts are what is counted of a file, or what in it is beyond a bound, and in
// which member.
type counts struct {
	errors     int
	values     int
	path, text string
}

// countIn counts in the text of a file.
func countIn(file string) counts {
	var c counts
	var items [maxDepth + 2]int
	var isList [maxDepth + 2]bool
	level := 0
	member := "" // of the file itself
	for i := 0; i < len(file); i++ {
		switch file[i] {
		case '{', '[':
			if level++; level >= len(items) {
				return c // refused for its depth
			}
			items[level], isList[level] = 0, file[i] == '['
			c.values++
			if level == 3 && isList[2] && member == "errors" {
				c.errors++
			}
		case '}', ']':
			level--
		case ',':
			c.values++
			items[level]++
			if level == 2 && member == "errors" {
				if items[level] >= maxErrors {
					return counts{path: ".errors", text: beyond(maxErrors, "errors in all catalogs")}
				}
			} else if items[level] >= maxItems {
				return counts{path: pathOf(member), text: "holds more members or items than " + strconv.Itoa(maxItems)}
			}
		case '"':
			from := i + 1
			for i = from; i < len(file) && file[i] != '"'; i++ {
				if file[i] == '\\' {
					i++
				}
			}
			if level == 1 && isKeyAt(file, i+1) {
				member = file[from:min(i, len(file))]
			}
			if i-from > maxText {
				return counts{path: pathOf(member), text: "holds a text of more than " + strconv.Itoa(maxText) + " octets"}
			}
		}
	}
	return c
}

// pathOf returns the path of a member of a file, as far as it is short enough to
// be told.
func pathOf(member string) string {
	if member == "" || len(member) > 80 {
		return ""
	}
	return "." + member
}

// isKeyAt reports whether a colon stands at i, behind white space perhaps.
func isKeyAt(text string, i int) bool {
	for i < len(text) && text[i] <= ' ' {
		i++
	}
	return i < len(text) && text[i] == ':'
}
