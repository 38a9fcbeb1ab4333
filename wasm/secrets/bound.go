package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// Values that stand apart from their names, in the same order: the key of a row that a
// database refuses, what is put into the places of a statement of SQL.

// columnKind returns what the values of a column are; before is what the statement says in
// front of it.
func columnKind(column, before string) (Kind, bool) {
	column, _, _ = ascii.Cut(strings.Trim(column, " `\"'[]()\r\n\t"), "::")
	kind, ok := kindOf(column)
	if !ok && ascii.AmongFold(" code value hash ", column) {
		return maskSecret, holds(before, "verif otp 2fa one_time pin_ token password passcode")
	}
	return kind, ok && kind != maskEmail
}

// row masks the values of a list whose names stand in another one that ends with the
// bracket at a place: Key (phone, otp)=(…, …) already exists, as PostgreSQL has it, or
// insert into users (phone, otp) values (…, …). They begin so many bytes behind it.
func (f *finder) row(i, at int) {
	s := f.s
	f.steps -= maxCommand
	begin := max(0, i-maxCommand/2)
	open := lastByte(s[begin:i], '(')
	if open < 0 {
		return
	}
	columns := strings.Split(s[begin+open+1:i], ", ")
	at += i
	rest := ahead(s, at, maxCommand)
	if n := strings.Index(rest, ") "); n >= 0 {
		rest = rest[:n]
	} else if n := strings.IndexAny(rest, ")\n"); n >= 0 {
		rest = rest[:n]
	}
	values := strings.Split(rest, ", ")
	for k, value := range values {
		if kind, ok := columnKind(columns[min(k, len(columns)-1)], s[begin:begin+open]); ok && value != "" && value[0] != '\'' { // in quotes it is found with the others
			f.secret(at, at+len(value), kind)
		}
		at += len(value) + len(", ")
	}
}

// failingRow masks what looks like a key in the values at a place, whose columns are not
// named: Failing row contains (…), as PostgreSQL has it.
func (f *finder) failingRow(at int) {
	line, _, _ := ascii.Cut(ahead(f.s, at, maxCommand), "\n")
	f.steps -= len(line)
	for _, value := range strings.Split(strings.TrimRight(line, ").\r"), ", ") {
		if isDrawn(value) || len(value) >= 10 && isMadeUp(value) && digitsIn(value) > 1 {
			f.secret(at, at+len(value), maskSecret)
		}
		at += len(value) + len(", ")
	}
}

// isKeyColumn reports whether a column holds the names of settings: name, option_name, key.
func isKeyColumn(word string) bool {
	n := max(lastByte(word, '_'), lastByte(word, '.')) + 1
	return ascii.AmongFold(" name key code path setting option ", word[n:])
}

// valueBefore masks the value that a statement gives to the setting which the string at a
// place names, where the column at i ends the statement: SET value = '…' WHERE name = 'api_secret'.
func (f *finder) valueBefore(i, at int) {
	s := f.s
	name, end := quotedAt(s[:min(len(s), at+maxName)], at)
	begin := max(0, i-maxCommand)
	f.steps -= stepsPerText
	n := ascii.IndexFold(s[max(begin, i-len(" where `t`.`")):i], "where ")
	if end == 0 || n < 0 {
		return
	}
	kind, ok := kindOf(s[name:end])
	if !ok || kind == maskEmail {
		return
	}
	begin += lastByte(s[begin:i], ';') + 1
	f.steps -= i - begin
	set := max(0, ascii.IndexFold(s[begin:i], " set "))
	if n = ascii.IndexFold(s[begin+set:i], "val"); n < 0 || set == 0 {
		return
	}
	at = skip(s, f.tokenEnd(begin+set+n), "`\"]")
	if from, to := f.quoted(skip(s, at, " =")); to > from && to < i {
		f.secret(from, to, kind)
	}
}

// placeAt returns the number of the place in a statement that stands at i: $2, or the
// question mark or %s behind another one; 0 where there is none.
func (f *finder) placeAt(i int) (n, end int) {
	s := f.s
	switch {
	case i+1 < len(s) && s[i] == '$' && ascii.IsDigit(s[i+1]):
		for end = i + 1; end < len(s) && end < i+3 && ascii.IsDigit(s[end]); end++ {
			n = n*10 + int(s[end]-'0')
		}
	case ascii.At(s, i, "?"), ascii.At(s, i, "%s"):
		begin := max(0, i-maxCommand)
		begin += lastByte(s[begin:i], '\n') + 1
		f.steps -= i - begin
		end = i + 1
		if s[i] == '%' {
			end++
		}
		n = 1 + strings.Count(s[begin:i], s[i:end])
	}
	if end > 0 && end < len(s) && (isWordByte(s[end]) || s[end] == '$') {
		return 0, 0
	}
	return n, end
}

// bindPlace notes that the place at i of a statement takes a secret. It returns where that ends,
// 0 where there is no place.
func (f *finder) bindPlace(i int) int {
	n, end := f.placeAt(i)
	f.bound |= 1 << n &^ 1
	return end
}

// isBound reports whether the place of a statement with that number takes a secret.
func (f *finder) isBound(n int) bool { return f.bound>>n&1 != 0 && n < 64 }

// boundAt masks the value that is put into the place at i: $2 = '…'. It returns where that
// ends, 0 where there is none.
func (f *finder) boundAt(i int) int {
	if f.bound == 0 {
		return 0
	}
	n, end := f.placeAt(i)
	if n == 0 || !f.isBound(n) {
		return 0
	}
	end = skip(f.s, end, " =:")
	from, to := f.quoted(end)
	if to > from {
		f.secret(from, to, maskSecret)
	}
	return to
}

// listWords are what the values are called that are put into a statement.
const listWords = " parameters params bindings args arguments binds values parameter "

// boundIn masks the values in the list behind a place whose places in the statement take a
// secret: parameters: ['…', '…'], binding parameter [2] as [VARCHAR] - [secret].
func (f *finder) boundIn(end int) {
	s := f.s
	at := end
	at = skip(s[:min(len(s), end+4)], at, " :=")
	if at == len(s) || s[at] != '[' && s[at] != '(' {
		return
	}
	if n := digitsAt(s, at+1); n == 1 && at+2 < len(s) && strings.IndexByte("]:", s[at+2]) >= 0 {
		line := ahead(s, at, maxCommand/2)
		line, _, _ = ascii.Cut(line, "\n")
		from := lastByte(line, '[') + 1
		to := lastByte(line, ']')
		if from > 1 && from < to && f.isBound(int(s[at+1]-'0')) {
			f.secret(at+from, at+to, maskSecret)
		}
		return
	}
	var list [16]argument
	for n, a := range list[:f.arguments(at, list[:], 0)] {
		if !f.isBound(n + 1) {
		} else if a.to > a.from {
			f.secret(a.from, a.to, maskSecret)
		} else if to := f.tokenEnd(a.at); ascii.AllDigits(s[a.at:to]) {
			f.secret(a.at, to, maskSecret)
		}
	}
}
