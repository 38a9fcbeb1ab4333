package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// Where a value begins and ends, in quotes and without.

// valueAt returns the value that begins at a place, behind the name at i, and
// whether it stands in quotes.
func (f *finder) valueAt(i, at int, sep separator, kind Kind) (from, to int, quoted bool) {
	s := f.s
	if at >= len(s) {
		return 0, 0, false
	}
	if ascii.HasAt(s, at, "string(") || ascii.HasAt(s, at, "(string) (len=") { // PHP's var_dump, spew of Go
		if n := strings.IndexByte(ahead(s, at, 24), '"'); n > 0 {
			at += n
		}
	}
	if at+1 < len(s) && strings.IndexByte("bBuUrRfF@$", s[at]) >= 0 && (s[at+1] == '"' || s[at+1] == '\'') {
		at++
	}
	if sep == element || sep == tableCell {
		to := strings.IndexByte(s[at:], '<')
		if to < 0 {
			to = len(s) - at
		}
		value := strings.TrimSuffix(s[at:at+to], "]]>")
		value = strings.TrimRight(value, " \t\r\n")
		return at, at + len(value), false
	}
	if from, to := f.quoted(at); to > 0 {
		return from, to, true
	}
	at += oneAt(s, at, "new |[]string{")
	if from, to := f.quoted(at); to > 0 {
		return from, to, true
	}
	if from, to := f.fallback(at); to > from {
		return from, to, true
	}
	if isCall(s, at) {
		end := pathEnd(s, at)
		f.call(f.wordBefore(end), end)
		if from, to, _ := f.literal(at, 0); to > 0 && !isScheme(s[from:to]) {
			return from, to, true
		}
		return 0, 0, false
	}
	isHeader := f.isHeader(s[i:f.tokenEnd(i)]) || kind == maskCookie && sep == colon
	if isHeader && sep == colon {
		if s[at] == '[' && s[at-1] == ':' && at+1 < len(s) && ascii.IsLetter(s[at+1]) {
			// map[Authorization:[Bearer …] …], as Go prints it
			f.steps -= 8 * stepsPerText
			if n := strings.IndexAny(ahead(s, at, 8*stepsPerText), "]\n"); n > 0 && s[at+n] == ']' {
				return at + 1, at + n, false
			}
		}
		return at, f.headerEnd(i, at), false
	}
	if sep == colon && f.beginsLine(i) {
		if to := f.plainLine(at); to > 0 {
			word := s[i:f.tokenEnd(i)]
			n := strings.IndexByte(s[at:to], ' ')
			if logins.HasFold(word) || isPasswordName(word) {
				to = beforeOutcome(s, at, to)
			} else if n > 0 && canBe(s[at:at+n]) && !isScheme(s[at:at+n]) && kind == maskSecret && s[at+n+1] != '/' {
				to = at + n // what is said of it follows
			}
			return at, to, false
		}
	}
	if sep == equals && f.beginsLine(i) && isPasswordName(s[i:f.tokenEnd(i)]) {
		if to := f.plainLine(at); to > 0 {
			return at, to, false
		}
	}
	if from, to, _ := f.literal(at, 0); to > 0 {
		return from, to, true
	}
	to = f.bareEnd(at, sep)
	if n := strings.IndexByte(s[at:to], '}'); n > 0 && sep == equals && at+n+1 < to {
		// {a=b,password=c}sofia/…
		if before := back(s, i, maxCommand/2); lastByte(before, '{') > lastByte(before, '}') {
			to = at + n
		}
	}
	// A scheme, and what follows it.
	if to < len(s) && s[to] == ' ' && isScheme(s[at:to]) {
		if next := f.bareEnd(to+1, sep); next > to+1 {
			return at, next, false
		}
	}
	return at, to, false
}

// isHeader reports whether everything to the end of a header field is secret.
func (f *finder) isHeader(word string) bool {
	n := len(word) - len("authorization")
	return n >= 0 && ascii.EqualFold(word[n:], "authorization")
}

// quoted is quotedAt in the text, and is paid for: what has no closing quote goes far.
//
//go:noinline
func (f *finder) quoted(at int) (from, to int) {
	from, to = quotedAt(f.s, at)
	f.steps -= to - from
	return from, to
}

// quotedAt returns the inside of the quotes that begin at a place; to is 0 where
// none do. What has no closing quote goes to the end of the line.
func quotedAt(s string, at int) (from, to int) {
	escapes := 0
	for at+escapes < len(s) && s[at+escapes] == '\\' {
		escapes++
	}
	open := at + escapes
	if n := quoteAt(s, open); n > 0 {
		from = open + n
		for to = from; to < len(s) && to < from+maxTold && s[to] != '\n'; to++ {
			if quoteAt(s, to) > 0 {
				return from, to
			}
		}
		return 0, 0
	}
	if open >= len(s) || s[open] != '"' && s[open] != '\'' && s[open] != '`' {
		return 0, 0
	}
	quote := s[open]
	from = open + 1
	if from+1 < len(s) && s[from] == quote && s[from+1] == quote && escapes == 0 {
		// Three quotes around one, as Python and TOML have them.
		if n := strings.Index(s[from+2:min(len(s), from+maxLine)], s[open:from+2]); n > 0 {
			return from + 2, from + 2 + n
		}
	}
	for k := from; k < len(s); k++ {
		switch {
		case s[k] == '\n' && quote != '`' && escapes == 0:
			// A string may go over several lines, but not to another paragraph.
			if k+1 < len(s) && s[k+1] == '\n' {
				return from, max(k, from)
			}
		case s[k] == '\\':
			n := k
			for n < len(s) && s[n] == '\\' {
				n++
			}
			if n < len(s) && s[n] == quote && n-k <= escapes {
				return from, k
			}
			k = n
			if n < len(s) && s[n] == quote && (n-k)%2 == 0 && escapes == 0 {
				continue
			}
		case s[k] == quote:
			return from, k
		}
	}
	return from, len(s)
}

// quoteAt returns how many bytes the quote at a place has that is none of ASCII: one of
// “ ” „ ‚ ‘ ’ ‹ › « » 「 」 『 』. It is 0 where there is none.
func quoteAt(s string, at int) int {
	if at+2 < len(s) && s[at] >= 0xC2 {
		switch c := s[at+2]; {
		case s[at] == 0xC2 && (s[at+1] == 0xAB || s[at+1] == 0xBB):
			return 2
		case s[at] == 0xE2 && s[at+1] == 0x80 && (0x98 <= c && c <= 0x9E || c == 0xB9 || c == 0xBA),
			s[at] == 0xE3 && s[at+1] == 0x80 && 0x8C <= c && c <= 0x8F:
			return 3
		}
	} else if at+1 < len(s) && s[at] == 0xC2 && (s[at+1] == 0xAB || s[at+1] == 0xBB) {
		return 2
	}
	return 0
}

// beginsLine reports whether the name at i is the first of its line.
func (f *finder) beginsLine(i int) bool {
	s := f.s
	for k := i - 1; k >= max(0, i-40); k-- {
		switch s[k] {
		case '\n', '\r':
			return true
		case ' ', '\t', '>', '<', '-', '#', '"', '\'', '*':
			continue
		}
		word := k + 1
		for k >= 0 && k > word-8 && ascii.IsToken(s[k]) {
			k--
		}
		return ascii.AmongFold(" export set env ", s[k+1:word])
	}
	return i <= 40
}

// plainLine returns the end of a line that is nothing but a value, with blanks in
// it perhaps; 0 where it holds something else.
func (f *finder) plainLine(at int) int {
	s := f.s
	to := at
	for to < len(s) && to-at <= maxLine && strings.IndexByte("{}<\"'`|\n\r", s[to]) < 0 && (s[to] != '&' || !beginsPair(s, to+1)) {
		to++
	}
	f.steps -= to - at
	if to < len(s) && s[to] != '\n' && s[to] != '\r' {
		return 0
	}
	value := s[at:to]
	if blank := strings.IndexByte(value, ' '); blank >= 0 && strings.IndexByte(value[blank:], '=') >= 0 || strings.Contains(value, ": ") || strings.Contains(value, " #") ||
		strings.Contains(value, " //") || strings.Contains(value, "http") {
		return 0
	}
	for to > at && (s[to-1] <= ' ' || s[to-1] == ',') {
		to--
	}
	return to
}

// outcomes begin what is said of a login or a password behind it.
const outcomes = "; |. | gives | returns | -> | => | ergibt |, error |, Fehler | does not | is wrong| is invalid| was | rejected| stimmt | ist falsch"

// beforeOutcome returns where the result of a login begins in a line that has the user
// and the password before it: "acme / secret gives 403", "acme, secret; error 7".
func beforeOutcome(s string, at, to int) int {
	for k := at; k < to; k++ {
		if c := s[k]; c != ' ' && c != ';' && c != '.' && c != ',' {
			continue
		}
		if s[k] == ',' && strings.HasPrefix(s[k:to], ", ") && strings.Count(s[k:to], " ") > 2 && (strings.Contains(s[at:k], " / ") || strings.IndexByte(s[at:k], ':') > 0) {
			return k // what was done with it
		}
		if oneAt(s[:to], k, outcomes) > 0 {
			return k
		}
	}
	return to
}

// headerEnd returns the end of the header field whose name stands at i and whose
// value at a place: the quote that closes the one before its name, else the end
// of the line, and of lines that are folded onto it.
func (f *finder) headerEnd(i, at int) int {
	s := f.s
	quote := byte(0)
	if i > 0 && (s[i-1] == '"' || s[i-1] == '\'') {
		quote = s[i-1]
	}
	to := at
	for to < len(s) {
		c := s[to]
		switch {
		case quote != 0 && c == quote, quote == '"' && c == '\\' && to+1 < len(s) && s[to+1] == '"' && i > 1 && s[i-2] == '\\':
			return to
		case c == '\n':
			if to+1 < len(s) && (s[to+1] == ' ' || s[to+1] == '\t') && !f.isFieldAt(to+1) {
				break // folded (RFC 9112 §5.2)
			}
			return trimBack(s, at, to)
		case c == '\\' && to+1 < len(s) && (s[to+1] == 'n' || s[to+1] == 'r'), c == '&' && beginsPair(s, to+1):
			return to
		case c == ' ' && to+1 < len(s) && (s[to+1] == '{' || s[to+1] == '<' && to+2 < len(s) && ascii.IsLetter(s[to+2]) || ascii.HasAt(s, to+1, "HTTP/") || ascii.HasAt(s, to+1, "http")):
			return to
		case c == ' ' && oneAt(s, to, " -> | => | → ") > 0:
			return to
		case c == ']' && s[at-1] == ':' && (to+1 == len(s) || s[to+1] <= ' '):
			return to
		case c == ' ' && quote == 0:
			next := f.tokenEnd(to + 1)
			if next > to+1 && next+1 < len(s) && s[next] == ':' && (s[next+1] == ' ' || s[at-1] == ':') {
				return trimBack(s, at, to)
			}
		}
		to++
	}
	return trimBack(s, at, to)
}

// isFieldAt reports whether a header field begins a line at a place, behind blanks.
func (f *finder) isFieldAt(at int) bool {
	s := f.s
	at = skip(s, at, " \t")
	end := f.tokenEnd(at)
	return end > at && ascii.At(s, end, ": ")
}

//
//go:noinline
func trimBack(s string, at, to int) int {
	for to > at && (s[to-1] <= ' ' || s[to-1] == ',') {
		to--
	}
	return to
}

// bareEnd returns the end of a value without quotes. What may end it, and may
// stand in it as well, ends it only in front of what can follow a value.
//
//go:noinline
func (f *finder) bareEnd(at int, sep separator) int {
	end := bareEnd(f.s, at, sep)
	f.steps -= end - at
	return end
}

func bareEnd(s string, at int, sep separator) int {
	opened := 0
	if ascii.At(s, at, "{{") {
		if end := strings.Index(ahead(s, at, maxLine), "}}"); end > 0 {
			return at + end + 2
		}
	}
	for k := at; k < len(s); k++ {
		c := s[k]
		next := byte(' ')
		if k+1 < len(s) {
			next = s[k+1]
		}
		switch {
		case c <= ' ', c == '"', c == '<', c == '`':
			return k
		case c == '\'' && (next <= ' ' || strings.IndexByte(",;)]}\\", next) >= 0):
			return k
		case c == '\\' && (next == '"' || next == '\'' || next == 'n' || next == 'r' || next == 't' || next == '\n' || next == '\\'):
			return k
		case c == '&' && (sep == equals || beginsPair(s, k+1)), c == '|' && sep == cell:
			return k
		case c == '(' || c == '[' || c == '{':
			opened++
		case c == ')' || c == ']' || c == '}':
			if opened > 0 {
				opened--
			} else if next <= ' ' || strings.IndexByte("\"'.,;:)]}", next) >= 0 {
				return k
			}
		case c == ';' || c == ',':
			if next <= ' ' || next == '"' || next == '\'' || beginsPair(s, k+1) {
				return k
			}
		case c == '.' && (next <= ' ' && (k+2 >= len(s) || s[k+2] <= ' ' || 'A' <= s[k+2] && s[k+2] <= 'Z' || s[k+2] == '{')) && sep != equals:
			return k
		}
	}
	return len(s)
}

// beginsPair reports whether a name and an equals sign or colon begin at a place.
func beginsPair(s string, at int) bool {
	k := at
	for k < len(s) && (ascii.IsToken(s[k]) || s[k] == ' ' && k > at) {
		k++
	}
	return k > at && k < len(s) && (s[k] == '=' || s[k] == ':') && ascii.IsLetter(s[at])
}
