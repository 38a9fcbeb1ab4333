package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Logins to an SMSC in programs and traces: functions that bind, and the bytes of the
// operation that binds (SMPP v3.4 §4.1), in hexadecimal digits.

// binders are functions that take the user first and the password second.
var binders = ascii.NewWords(" _bind bind bind_receiver bind_transceiver bind_transmitter bindreceiver bindtransceiver bindtransmitter ")

// binder masks the password among the arguments of a function that binds, or of
// one that sends an operation, whose bracket stands at end: a trace prints what
// it sends as the user, a zero byte and the password.
func (f *finder) binder(name string, end int) {
	s := f.s
	var list [8]argument
	n := f.arguments(end, list[:], 0)
	if n < 2 || list[1].to == 0 {
		return
	}
	from, to := list[1].from, list[1].to
	if ascii.EqualFold(name, "sendcommand") {
		if id := s[end+1]; id != '1' && id != '2' && id != '9' || s[end+2] != ',' {
			return
		}
		for k := from + 1; k < to; k++ {
			if n := oneAt(s[:to], k, "\\x00|\\0|\x00|?"); n > 0 {
				from = k + n
				f.secret(from, from+len(strings.TrimSuffix(s[from:to], "...")), maskSecret)
				return
			}
		}
		return
	}
	if list[0].to > 0 && !isState(s[from:to]) && (len(name) > len("_bind") || canBe(s[from:to]) || name[0] == '_' && hasDigit(s[from:to])) {
		f.secret(from, to, maskSecret)
	}
}

// session masks the password where a session of UCP or CIMD2 is opened, of which
// s[i:end] is the operation or the parameter, and returns where it ends; 0 where
// none is: 01/00045/O/60/user/6/5/1/password/…, 010:user<tab>011:password<tab>.
func (f *finder) session(i, end int) int {
	s := f.s
	before, fields := "010:", 0
	if end-i == 2 {
		before, fields = "/O/", 4
	}
	if !strings.Contains(back(s, i, 40), before) {
		return 0
	}
	from := end + 1
	for ; fields > 0; fields-- {
		n := strings.IndexByte(ahead(s, from, 40), '/')
		if n < 0 {
			return 0
		}
		from += n + 1
	}
	to := from
	for to < len(s) && to < from+80 && s[to] > ' ' && strings.IndexByte("/<,", s[to]) < 0 {
		to++
	}
	if from < to {
		f.secret(from, to, maskSecret)
	}
	return to
}

// answer masks what is said to the question for the password that ends at a place,
// in the line below: AUTH LOGIN asks in base64 (RFC 4954 §4).
func (f *finder) answer(end int) int {
	s := f.s
	s = s[:min(len(s), end+maxCommand)]
	next := end + len(paste.LineAt(s, end))
	if next == len(s) {
		return end
	}
	line := strings.TrimRight(paste.LineAt(s, next+1), " \r")
	from := lastByte(line, ' ') + 1
	if len(line)-from < 4 || (len(line)-from)%4 != 0 {
		return end
	}
	f.secret(next+1+from, next+1+len(line), maskSecret)
	return next + 1 + len(line)
}

const (
	headBytes = 16  // of an operation: its length, what it is, its status and its number
	maxBind   = 200 // bytes of one that binds, longer than the standard allows
)

// octet is a byte that a text writes, and the place where it stands. In a dump it may
// have a second place, among the characters at the end of the line.
type octet struct {
	value    byte
	at, to   int
	repeated int
}

// bind masks the password in the bytes of an operation that binds, the first of
// which stands at a place, and returns where they end; 0 where it is none. What is
// missing at the end was cut off.
func (f *finder) bind(i int) int {
	s := f.s
	if !isBind(s, i) {
		return 0
	}
	var list [maxBind]octet
	n, length := 0, maxBind
	line := 0 // the first byte of the line
	isHex := hexDigit(s[i]) >= 0
	for k := i; n < length; n++ {
		o := &list[n]
		if isHex {
			k = f.nextHex(k, list[line:n])
			if n > 0 && strings.IndexByte(s[list[n-1].to:k], '\n') >= 0 {
				line = n
			}
		}
		if o.value, o.to = octetAt(s, k, isHex); o.to == 0 {
			break
		}
		o.at, k = k, o.to
		if n == 3 {
			length = int(o.value)
		}
	}
	if n <= headBytes {
		return 0
	}
	if isHex {
		f.nextHex(list[n-1].to, list[line:n])
	}
	end := list[n-1].to
	f.steps -= end - i
	user := headBytes
	for user < n && list[user].value > ' ' && list[user].value < 0x7F {
		user++
	}
	from := user + 1
	if user == headBytes || user >= n || list[user].value != 0 {
		return 0
	}
	var password [maxBind]byte
	to := from
	isText := true
	for to < n && list[to].value != 0 {
		isText = isText && list[to].value >= ' ' && list[to].value < 0x7F
		password[to-from] = list[to].value
		to++
	}
	if from == to && isHex {
		to, isText = n, false // whatever it is that stands behind the user
	}
	if from >= to || !isText && !isHex {
		return 0
	}
	// The stretches of one line each.
	for k := from; k < to; {
		first := k
		for k++; k < to && strings.IndexByte(s[list[k-1].to:list[k].at], '\n') < 0; {
			k++
		}
		f.hide(list[first].at, list[k-1].to, maskSecret, "***")
		if at := list[first].repeated; at > 0 {
			f.hide(at, list[k-1].repeated+1, maskSecret, "***")
		}
	}
	if isText {
		f.out.values.add(string(password[:to-from]), "***", maskSecret)
	}
	return end
}

// isBind reports whether an operation that binds begins at a place: its length, and
// what it is, 1, 2 or 9 (SMPP v3.4 §5.1.2.1).
func isBind(s string, at int) bool {
	isHex := hexDigit(s[at]) >= 0
	for n := range 8 {
		for isHex && at < len(s) && strings.IndexByte(" :", s[at]) >= 0 {
			at++
		}
		b, to := octetAt(s, at, isHex)
		at = to
		switch {
		case to == 0:
			return n > 4 // the next line goes on
		case n == 3 && (b <= headBytes || b > maxBind), n == 7 && b != 1 && b != 2 && b != 9, n != 3 && n != 7 && b != 0:
			return false
		}
	}
	return true
}

// isZeros reports whether a text begins with three bytes of zero in hexadecimal
// digits, set apart or not.
func isZeros(s string) bool {
	digits := 0
	for i := 0; i < len(s) && i < 11 && digits < 6; i++ {
		if s[i] == '0' {
			digits++
		} else if strings.IndexByte(" :", s[i]) < 0 {
			return false
		}
	}
	return digits == 6
}

// octetAt reads the byte that is written at a place, as two hexadecimal digits or
// as in a string of a program; to is 0 where none is.
func octetAt(s string, at int, isHex bool) (value byte, to int) {
	if at >= len(s) {
		return 0, 0
	}
	if isHex || at+3 < len(s) && s[at] == '\\' && s[at+1] == 'x' {
		if !isHex {
			at += len(`\x`)
		}
		if at+1 >= len(s) || hexDigit(s[at]) < 0 || hexDigit(s[at+1]) < 0 {
			return 0, 0
		}
		return byte(hexDigit(s[at])<<4 | hexDigit(s[at+1])), at + 2
	}
	if s[at] != '\\' || at+1 == len(s) {
		return s[at], at + 1
	}
	for to = at + 1; to < len(s) && to < at+4 && s[to]-'0' < 8; to++ {
		value = value<<3 | (s[to] - '0')
	}
	if to > at+1 {
		return value, to
	}
	if s[to] == 't' {
		return '\t', at + 2
	}
	return s[to], at + 2
}

// nextHex returns where the next two digits of a dump stand, behind those that end
// at a place: what stands between is blanks, and at the end of a line the
// characters of all its bytes, and in front of the next one how far that is.
func (f *finder) nextHex(at int, line []octet) int {
	s := f.s
	at = skip(s, at, " :")
	if len(line) == 0 || at >= len(s) || at < line[len(line)-1].to+2 && s[at] != '\n' && s[at] != '\r' {
		return at
	}
	rest := strings.TrimRight(paste.LineAt(s, at), "\r")
	if len(rest) >= 2 && rest[0] == '|' {
		at++
		rest = rest[1 : len(rest)-1]
	}
	if len(rest) < len(line) || hexDigit(rest[0]) >= 0 && len(rest) > 2 && hexDigit(rest[1]) >= 0 && rest[2] == ' ' {
		if rest != "" {
			return at
		}
	} else {
		shown := at + len(rest) - len(line)
		for n := range line {
			line[n].repeated = shown + n
		}
	}
	next := strings.IndexByte(s[at:], '\n')
	if next < 0 {
		return len(s)
	}
	at += next + 1
	at = skip(s, at, " \t")
	if digits := f.tokenEnd(at) - at; digits >= 4 && at+digits+1 < len(s) && (s[at+digits] == ':' || s[at+digits] == ' ' && s[at+digits+1] == ' ') {
		for at += digits; at < len(s) && strings.IndexByte(" :", s[at]) >= 0; {
			at++
		}
	}
	return at
}

// hexDigit returns what a hexadecimal digit stands for; -1 where it is none.
//
//go:noinline
func hexDigit(c byte) int {
	switch {
	case ascii.IsDigit(c):
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
