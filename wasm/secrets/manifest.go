package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Secrets of Kubernetes: whatever its keys are called, all that stands under
// "data" or "stringData" of an object of that kind is secret.

// maxManifest bounds how far from "data" the kind of the object is looked for, and
// maxDepth how deep it may stand.
const (
	maxManifest = 4000
	maxDepth    = 16
)

// manifest masks the values under the key s[i:end], if it is that of the data of a
// Secret in YAML, and returns where they end; 0 where it is not.
func (f *finder) manifest(i, end int) int {
	s := f.s
	begin := i
	for begin > 0 && i-begin < maxDepth && (s[begin-1] == ' ' || s[begin-1] == '-') {
		begin--
	}
	depth := i - begin
	if begin > 0 && s[begin-1] != '\n' || strings.TrimRight(paste.LineAt(s[:min(len(s), end+4)], end), " \r") != ":" {
		return 0
	}
	if !f.isOfSecret(begin, depth) {
		return 0
	}
	at := begin
	for next := f.nextLine(at); next > at; next = f.nextLine(at) {
		at = next
		line := paste.LineAt(s, at)
		f.steps -= len(line)
		inner := indent(line)
		if strings.TrimSpace(line) == "" {
			continue
		}
		if inner <= depth {
			return at
		}
		// A key with its value, or a line of one that takes several.
		from := at + inner
		if n := strings.IndexByte(line, ':'); n > 0 && inner+f.tokenEnd(from)-from == n {
			from = at + n + 1
		}
		for from < at+len(line) && s[from] == ' ' {
			from++
		}
		to := trimBack(s, from, at+len(line))
		if a, b := quotedAt(s[:to], from); b > 0 {
			from, to = a, b
		}
		if from < to && strings.IndexByte("|>{", s[from]) < 0 {
			f.secret(from, to, maskSecret)
		}
	}
	return len(s)
}

// isOfSecret reports whether the object whose key "data" stands at depth in the
// line at begin is a Secret: a line of the same depth says so, before or behind it.
func (f *finder) isOfSecret(begin, depth int) bool {
	s := f.s
	f.steps -= 64
	for at := begin; at > 0 && begin-at < maxManifest; {
		line := paste.LineAt(s, at)
		if at != begin && indent(line) < depth && strings.TrimSpace(line) != "" || strings.HasPrefix(line, "---") {
			break
		}
		if indent(line) == depth && isSecretKind(line) {
			return true
		}
		if isItem(line, depth) {
			break // the first line of an object in a list
		}
		f.steps -= len(line)
		above := max(0, at-maxManifest)
		at = above + lastByte(s[above:at-1], '\n') + 1
		if at == 0 {
			first := paste.LineAt(s, 0)
			if indent(first) == depth && isSecretKind(first) {
				return true
			}
		}
	}
	for at := f.nextLine(begin); at > begin && at-begin < maxManifest; {
		line := paste.LineAt(s, at)
		if indent(line) < depth && strings.TrimSpace(line) != "" || strings.HasPrefix(line, "---") || isItem(line, depth) {
			return false
		}
		if indent(line) == depth && isSecretKind(line) {
			return true
		}
		f.steps -= len(line)
		next := f.nextLine(at)
		if next == at {
			return false
		}
		at = next
	}
	return false
}

// nextLine returns where the line begins behind that at a place; the place itself
// where there is none.
func (f *finder) nextLine(at int) int {
	if n := strings.IndexByte(f.s[at:], '\n'); n >= 0 && at+n+1 < len(f.s) {
		return at + n + 1
	}
	return at
}

// indent returns how deep a line of YAML stands; the dash of an item counts.
//
//go:noinline
func indent(line string) int {
	n := 0
	for n < len(line) && (line[n] == ' ' || line[n] == '-' && n+1 < len(line) && line[n+1] == ' ') {
		n++
	}
	return n
}

// isItem reports whether a line begins an item of a list whose keys stand at depth.
func isItem(line string, depth int) bool {
	return depth >= 2 && len(line) > depth && line[depth-2] == '-' && line[depth-1] == ' '
}

func isSecretKind(line string) bool {
	name, value, ok := ascii.Cut(strings.TrimLeft(line, " -"), ":")
	return ok && name == "kind" && ascii.EqualFold(strings.Trim(value, " \r\"'"), "secret")
}
