package paste

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// Logs and terminals set something before each line: "web-1  | ", "> ", a time
// stamp, a line number. A JSON text printed over several such lines can only
// be read without them.

// withoutPrefixes returns a text whose lines have lost the prefix that nearly
// all of them have, or t itself.
func withoutPrefixes(t *Text) *Text {
	s := t.S
	lines := strings.Count(s, "\n") + 1
	if lines < minPrefixed {
		return t
	}
	for _, prefix := range [...]func(string) int{pipePrefix, timePrefix, quotePrefix, numberPrefix} {
		if !mostLines(s, lines, prefix) {
			continue
		}
		var w rewriter
		for i := 0; i < len(s); {
			end := min(lineEnd(s, i)+1, len(s))
			w.copy(s, i+prefix(s[i:end]), end)
			i = end
		}
		return w.text(t)
	}
	return t
}

// prefixSample is how many lines are looked at, minPrefixed how many must have
// the prefix.
const (
	prefixSample = 200
	minPrefixed  = 3
)

// mostLines reports whether at least three of so many lines, and nine in ten of
// those that are not empty, begin with the prefix.
func mostLines(s string, lines int, prefix func(string) int) bool {
	with, all := 0, 0
	for len(s) > 0 && all < prefixSample {
		line, rest, _ := strings.Cut(s, "\n")
		s = rest
		if strings.TrimSpace(line) == "" {
			continue
		}
		all++
		if prefix(line) > 0 {
			with++
		}
		if all == 4 && with == 0 || (all-with)*10 > lines {
			return false
		}
	}
	return with >= minPrefixed && with*10 >= all*9
}

// pipePrefix is that of docker compose: a name, blanks and a pipe.
func pipePrefix(line string) int {
	pipe := strings.IndexByte(line[:min(len(line), 48)], '|')
	if pipe < 0 {
		return 0
	}
	for i := range pipe {
		if c := line[i]; !ascii.IsToken(c) && c != ' ' && c != '/' {
			return 0
		}
	}
	return afterBlank(line, pipe+1)
}

// timePrefix is that of kubectl and docker logs: a time stamp of RFC 3339.
func timePrefix(line string) int {
	if len(line) < 20 || line[4] != '-' || line[7] != '-' || line[13] != ':' || !ascii.AllDigits(line[:4]) {
		return 0
	}
	blank := strings.IndexByte(line[19:], ' ')
	if blank < 0 {
		return 0
	}
	return 19 + blank + 1
}

// quotePrefix is that of quoted mail. The marks of curl -v are left, since
// they tell the request from the answer.
func quotePrefix(line string) int {
	if !strings.HasPrefix(line, "> ") && line != ">" {
		return 0
	}
	return afterBlank(line, 1)
}

// numberPrefix is that of an editor's gutter.
func numberPrefix(line string) int {
	i := 0
	for i < len(line) && line[i] == ' ' {
		i++
	}
	digits := i
	for i < len(line) && ascii.IsDigit(line[i]) {
		i++
	}
	if i == digits || i-digits > 5 || i >= len(line) || strings.IndexByte(" :|\t", line[i]) < 0 {
		return 0
	}
	return afterBlank(line, i+1)
}

// afterBlank returns the offset behind the one blank that may stand at i.
func afterBlank(line string, i int) int {
	if i < len(line) && line[i] == ' ' {
		return i + 1
	}
	return i
}
