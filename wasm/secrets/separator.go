package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// What stands between a name and its value: in configurations, code, tables, prose.

// What stands between a name and its value.
type separator uint8

const (
	noSeparator separator = iota
	equals                // name=value, name => value, name -> value
	colon                 // name: value
	element               // <name>value<
	tableCell             // <th>name</th><td>value<
	cell                  // name | value, or a tab between them
	copula                // name is value
	blank                 // name value
)

// separator returns where the value of the name s[i:end] begins, and what stands
// between the two.
func (f *finder) separator(i, end int) (int, separator) {
	s := f.s
	k := end
	if s[k] == '[' && arrayEnd(s, k) > 0 {
		k = arrayEnd(s, k) // char password[] = …
	}
	for k < len(s) && k < end+4 && (strings.IndexByte("\"'`\\]!*", s[k]) >= 0 || k > end && s[k] == ')' || k == end && (s[k] == '&' || s[k] == '$') && ascii.At(s, k+1, ": ")) {
		k++
	}
	j := k
	j = skip(s, j, " ")
	if j >= len(s) {
		return 0, noSeparator
	}
	if j > end+1 && k == end && f.beginsLine(i) {
		if stop := f.bareEnd(j, cell); stop > j && (stop == len(s) || s[stop] == '\n' || s[stop] == '\r') {
			return j, cell // in columns
		}
	}
	sep := noSeparator
	switch c := s[j]; {
	case c == '\n' && k == end:
		// Alone on a line, and a key alone on one below.
		for j < len(s) && s[j] <= ' ' && j < end+8 {
			j++
		}
		stop := f.tokenEnd(j)
		if stop < len(s) && s[stop] > ' ' {
			stop = f.bareEnd(j, copula)
		}
		if value := s[j:stop]; (stop == len(s) || s[stop] < ' ') && (isKey(value) || isPasswordName(s[i:end]) && isMadeUp(value) && f.beginsLine(i)) {
			return j, copula
		}
		return 0, noSeparator
	case c == '\n' && k == end+1 && s[end] == '"':
		// 1) "password", 2) "…", each on its line, as Redis prints a hash
		n := digitsAt(s, j+1)
		if n == 0 || !ascii.At(s, j+1+n, `) "`) {
			return 0, noSeparator
		}
		return j + n + len(") \""), equals
	case c == '=' && j == end && ascii.At(s, j, "=>$") && f.isPseudoVariable(i):
		// $sht(auth=>$au) = "…"
		n := strings.Index(ahead(s, j, maxName), ") = ")
		if n < 0 {
			return 0, noSeparator
		}
		return j + n + len(") = "), equals
	case c == '=':
		sep = equals
		for j < len(s) && (s[j] == '=' || s[j] == '>') {
			j++
		}
	case c == '?' && j+1 < len(s) && s[j+1] == '=':
		sep, j = equals, j+2
	case c == ':' && ascii.At(s, j, "://"):
		return 0, noSeparator
	case c == ':' && j == end && i > 0 && j+1 < len(s) && s[j+1] == s[i-1] && (s[i-1] == '"' || s[i-1] == '\'') && (j+2 == len(s) || s[j+2] <= ' '):
		return 0, noSeparator // "password:", as a program asks
	case c == ':' && behindVisibility(s, j) > 0:
		sep, j = equals, behindVisibility(s, j)
	case c == ':':
		sep = colon
		j++
		if j < len(s) && (s[j] == '=' || s[j] == ':' && j+1 < len(s) && s[j+1] == ' ') {
			j++ // Pascal; OpenSIPS
		} else if j < len(s) && s[j] > ' ' && ascii.AmongFold(" http https xh ", f.command) {
			sep = equals // a header
		} else if value := f.behindType(j); value > 0 {
			sep, j = equals, value
		} else {
			j = behindBlock(s, j)
		}
	case c == ',' && i > 0 && s[i-1] == '{' && k == end && isErlang(s, j+1):
		return j + 1 + strings.IndexAny(s[j+1:], "\"{"), equals
	case c == ',' && (k > end && i > 0 && (s[i-1] == '"' || s[i-1] == '\'') || k == end && (isConstant(s[i:end]) || i > 0 && s[i-1] == ':')):
		return f.neighbour(j, isConstant(s[i:end]) || isCapitals(s[i:end]) && isPasswordName(s[i:end]))
	case (c == '"' || c == '\'') && k == end+1 && j > k && i > 0 && (s[i-1] == s[end] || s[i-1] == ':'):
		return f.neighbour(k, false)
	case c == ';' && k == end+1 && ascii.At(s, j, ";s:") && s[end] == '"':
		sep, j = equals, j+len(";s:") // serialize() of PHP
		for j < len(s) && (ascii.IsDigit(s[j]) || s[j] == ':') {
			j++
		}
	case c == ')' && j == end && f.isPseudoVariable(i):
		// $avp(password) = …
		j = skip(s, j+1, " ")
		if j+1 >= len(s) || s[j] != '=' || strings.IndexByte("=~>", s[j+1]) >= 0 {
			return 0, noSeparator
		}
		sep, j = equals, j+1
	case c == '}' && j == end && i > 0 && s[i-1] == '{' && j+1 < len(s) && s[j+1] == '(':
		return j + 2, equals // ${default_password}(…), as FreeSWITCH writes what it expands
	case c == '}' && j == end && i > 1 && s[i-1] == '{' && s[i-2] == '$':
		// "${PIN}" = "4829", in a dialplan
		for j++; j < len(s) && (s[j] == '"' || s[j] == ' '); {
			j++
		}
		if j == len(s) || s[j] != '=' {
			return 0, noSeparator
		}
		for j < len(s) && s[j] == '=' {
			j++
		}
		sep = equals
	case c == '-' && ascii.At(s, j, "->"):
		sep, j = equals, j+2
	case c == '<' && ascii.At(s, j, "<-"):
		sep, j = equals, j+2
	case c == 0xE2 && ascii.At(s, j, "→"):
		sep, j = colon, j+len("→")
	case c == 0xE2 && (ascii.At(s, j, "│") || ascii.At(s, j, "║")):
		sep, j = cell, j+len("│")
	case c == '<' && j == end:
		if tag, isCell := f.nextElement(j); tag > 0 {
			sep, j = element, tag
			if isCell {
				sep = tableCell
			}
			break
		}
		// <b>Password</b>: …
		if j = behindTags(s, j); j == end || j >= len(s) || s[j] != ':' && s[j-1] != '>' {
			return 0, noSeparator
		}
		if sep = tableCell; s[j] == ':' {
			sep, j = colon, j+1
		}
	case c == '\t', c == '|' && (j > end || j+1 < len(s) && s[j+1] == ' '):
		sep, j = cell, j+1
	case c == '>' || j > end && i > 0 && ascii.IsLetter(c):
		if tag := f.tagEnd(i, end); tag > 0 {
			sep, j = element, tag
			break
		}
		if j != k+1 || k != end && s[end] != '*' {
			return 0, noSeparator
		}
		return f.wordSeparator(i, j)
	case j == k+1 && k == end && ascii.At(s, j, "- "):
		return j + len("- "), blank
	case j == k+1 && k == end:
		return f.wordSeparator(i, j)
	default:
		return 0, noSeparator
	}
	j = skip(s, j, " \t")
	if sep == colon {
		j = behindTags(s, j)
	}
	// The value may begin on the next line.
	if (sep == colon || sep == equals || sep == element) && j < len(s) && (s[j] == '\n' || s[j] == '\r') {
		for j < len(s) && (s[j] == ' ' || s[j] == '\t' || s[j] == '\n' || s[j] == '\r') {
			j++
		}
		if sep != element && j < len(s) && f.isOwnLine(j) {
			if next := f.tokenEnd(j); sep == colon && s[j-1] == ' ' && heldKeys.HasFold(s[j:next]) && ascii.At(s, next, ": ") {
				return next + len(": "), sep // in a mapping under its name
			}
			return 0, noSeparator
		}
	}
	return j, sep
}

// isOwnLine reports whether the line at j says something by itself, and is not the
// value of the name that ends the line before: it has a name in front, or words at its
// beginning.
func (f *finder) isOwnLine(j int) bool {
	s := f.s
	next := f.tokenEnd(j)
	if next == j || next == len(s) || isScheme(s[j:next]) {
		return false
	}
	if s[next] == ':' || s[next] == '=' && next+2 < len(s) && s[next+1] > ' ' && s[next+1] != '=' || ascii.At(s, next, " =") {
		return true
	}
	return s[j-1] == '\n' && s[next] == ' '
}

// isErlang reports whether a string or binary of Erlang stands at a place.
func isErlang(s string, at int) bool {
	rest := strings.TrimLeft(ahead(s, at, 8), " <")
	return strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, `{"`) || strings.HasPrefix(rest, `{<<"`)
}

// isPseudoVariable reports whether the name at i stands in the brackets of a
// variable of Kamailio or OpenSIPS: $avp(password), $uac_req(apasswd), $avp(s:password).
func (f *finder) isPseudoVariable(i int) bool {
	s := f.s
	if i > 2 && s[i-1] == ':' && ascii.IsLetter(s[i-2]) {
		i -= 2
	}
	if i < 3 || s[i-1] != '(' {
		return false
	}
	i--
	for i > 0 && (isLower(s[i-1]) || s[i-1] == '_') {
		i--
	}
	return i > 0 && s[i-1] == '$'
}

// behindVisibility returns where the value begins of a property that PHP prints
// with who may see it, as [secret:protected] => …, of which the colon stands at a
// place; 0 where that is none.
func behindVisibility(s string, at int) int {
	rest := ahead(s, at, 100)
	end := strings.IndexByte(rest, ']')
	if end < 0 || !strings.HasSuffix(rest[:end], "private") && !strings.HasSuffix(rest[:end], "protected") {
		return 0
	}
	end++
	for end < len(rest) && rest[end] == ' ' {
		end++
	}
	if !ascii.At(rest, end, "=>") {
		return 0
	}
	return at + end + len("=>")
}

// behindType returns where the value begins of a name whose type stands at a
// place: "secret: string = …"; 0 where none does.
func (f *finder) behindType(at int) int {
	s := f.s
	for at < len(s) && (s[at] == ' ' || s[at] == '&') {
		at++
	}
	end := f.tokenEnd(at)
	if end-at < 3 || end-at > 20 || !ascii.IsLetter(s[at]) || !ascii.At(s, end, " = ") {
		return 0
	}
	return end + len(" = ")
}

// behindBlock returns where a block scalar of YAML (1.2.2 §8.1) begins whose
// header stands at a place, or that place where none does.
func behindBlock(s string, at int) int {
	k := at
	k = skip(s, k, " ")
	if k >= len(s) || s[k] != '|' && s[k] != '>' {
		return at
	}
	for k++; k < len(s) && (s[k] == '-' || s[k] == '+' || ascii.IsDigit(s[k]) || s[k] == '\r'); {
		k++
	}
	if k >= len(s) || s[k] != '\n' {
		return at
	}
	return k
}

// neighbour returns where the string begins that follows a comma, if it can be a
// secret: arguments and tuples go in pairs, but lists of names do as well.
// Behind the name of a constant stands what it is.
func (f *finder) neighbour(at int, isConst bool) (int, separator) {
	s := f.s
	for at++; at < len(s) && (s[at] <= ' ' || s[at] == '('); {
		at++
	}
	from, to := f.quoted(at)
	if ascii.At(s, min(len(s), to+1), ":") {
		return 0, noSeparator // the name of a member
	}
	if to == 0 || !f.isJoined(to) && (to-from < 4 || isWords(s[from:to]) && !(isConst && ascii.HasLower(s[from:to]))) {
		return 0, noSeparator
	}
	return at, equals
}

// isJoined reports whether a string that ends at a place is put together with
// another one.
func (f *finder) isJoined(end int) bool {
	rest := ahead(f.s, end, 4)
	return len(rest) == 4 && rest[1] == ' ' && strings.IndexByte(".+", rest[2]) >= 0 && rest[3] == ' '
}

// copulas stand between a name and its value, and participles, before a colon, do
// so too: "the token used: …".
var (
	copulas     = ascii.NewWords(" is was are ist war lautet lauten haben habe är er es est é è jest ")
	participles = ascii.NewWords(" old new calculated computed provided given used supplied sent received value ")
)

// setters are commands that a name and its value stand behind.
var setters = ascii.NewWords(" setx setenv env arg nmcli ")

// foreignCopulas do so in letters of other scripts.
const foreignCopulas = "は |は、|是 |为 |為 |는 |은 |это "

// wordSeparator returns the separator of a name that a blank follows, behind
// which a token begins at j.
func (f *finder) wordSeparator(i, j int) (int, separator) {
	s := f.s
	if (s[j] == '"' || s[j] == '\'') && j+3 < len(s) && s[j+1] == ' ' && strings.IndexByte(".+&", s[j+2]) >= 0 && s[j+3] == ' ' {
		return 0, noSeparator // the end of a string that another is put to: "Basic " + …
	}
	if n := oneAt(s, j, foreignCopulas); n > 0 {
		return j + n, copula
	}
	stop := f.tokenEnd(j)
	if stop < len(s) && (s[stop] == ' ' || s[stop] == ':') && copulas.HasFold(s[j:stop]) {
		stop = skip(s, stop, " ")
		if stop < len(s) && s[stop] == ':' {
			return behindTags(s, stop+1), colon
		}
		return behindTags(s, f.behindAdverbs(stop)), copula
	}
	if stop-j <= 3 && stop < len(s) && s[stop] == ' ' && (s[j:stop] == "to" || s[j:stop] == "auf") && f.isSet(i, stop) {
		return behindTags(s, stop), copula
	}
	if stop+1 < len(s) && s[stop] == ':' && strings.IndexByte(" *<", s[stop+1]) >= 0 && participles.HasFold(s[j:stop]) {
		return behindTags(s, stop+1), copula
	}
	if setters.HasFold(f.command) || i > 0 && isConstant(s[i:j-1]) && strings.Contains(s[max(0, i-len("set -gx ")):i], "set -") {
		return j, equals
	}
	if stop == j+2 && ascii.EqualFold(s[j:stop], "as") && stop < len(s) && s[stop] == ' ' {
		if end := f.tokenEnd(stop + 1); ascii.At(s, end, " = ") {
			return end + len(" = "), equals // Visual Basic
		}
	}
	return j, blank
}

// isSet reports whether the sentence around the name at i tells that what it names
// was set to what stands behind a place, and this is no host, path or number.
func (f *finder) isSet(i, stop int) bool {
	const verbs = "set chang reset updat rotat switch geänd setz stell"
	s := f.s
	f.steps -= 2 * stepsPerText
	value := s[stop+1 : bareEnd(s[:min(len(s), stop+maxTold)], stop+1, colon)]
	if isHost(value) || strings.IndexAny(value, "/@") >= 0 || ascii.AllDigits(value) {
		return false
	}
	before, behind := back(s, i, maxTold), ahead(s, stop, maxTold)
	before = before[strings.LastIndexAny(before, "\n.;")+1:]
	return holds(before, verbs) || holds(behind, "geänd gesetz gestell")
}
