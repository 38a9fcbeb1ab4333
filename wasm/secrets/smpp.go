package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// Logins to an SMSC as programs and traces have them: functions that bind, and
// the bytes of the operation that does (SMPP v3.4 §4.1), in hexadecimal digits.

// binders are functions that take the user first and the password second.
var binders = ascii.NewWords(" _bind bind_receiver bind_transceiver bind_transmitter bindreceiver bindtransceiver bindtransmitter ")

// binder masks the password among the arguments of a function that binds, or of
// one that sends an operation, whose bracket stands at end: a trace prints what
// it sends as the user, a zero byte and the password.
func (f *finder) binder(name string, end int) {
	s := f.s
	var list [8]argument
	n := f.arguments(end, &list, 0)
	if n < 2 || list[1].to == 0 {
		return
	}
	from, to := list[1].from, list[1].to
	if ascii.EqualFold(name, "sendcommand") {
		if id := s[end+1]; id != '1' && id != '2' && id != '9' || s[end+2] != ',' {
			return
		}
		for _, zero := range [...]string{`\x00`, `\0`, "\x00", "?"} {
			if k := strings.Index(s[from:to], zero); k > 0 {
				from += k + len(zero)
				f.secret(from, from+len(strings.TrimSuffix(s[from:to], "...")), maskSecret)
				return
			}
		}
		return
	}
	if list[0].to > 0 && !isState(s[from:to]) && (name[0] != '_' || hasDigit(s[from:to])) {
		f.secret(from, to, maskSecret)
	}
}

const (
	headBytes = 16  // of an operation: its length, what it is, its status and its number
	maxBind   = 200 // bytes of one that binds, longer than the standard allows
)

// bind masks the password in the bytes of an operation that binds, whose first
// digit stands at a place, and returns where they end; 0 where it is none. Blanks
// may stand between the bytes, and what is missing at the end was cut off.
func (f *finder) bind(i int) int {
	s := f.s
	var bytes [maxBind]byte
	var at [maxBind]int
	n, length := 0, maxBind
	k := i
	for n < length && k+1 < len(s) {
		high, low := hexDigit(s[k]), hexDigit(s[k+1])
		if high < 0 || low < 0 {
			break
		}
		bytes[n], at[n] = byte(high<<4|low), k
		switch b := bytes[n]; {
		case n == 3:
			if length = int(b); length <= headBytes || length > maxBind {
				return 0
			}
		case n == 7:
			if b != 1 && b != 2 && b != 9 {
				return 0
			}
		case n < 12 && b != 0:
			return 0
		}
		n++
		for k += 2; k < len(s) && (s[k] == ' ' || s[k] == '\n' || s[k] == '\r'); {
			k++
		}
	}
	f.steps -= k - i
	user := headBytes
	for user < n && bytes[user] > ' ' && bytes[user] < 0x7F {
		user++
	}
	from := user + 1
	if user == headBytes || user >= n || bytes[user] != 0 {
		return 0
	}
	to := from
	for to < n && bytes[to] >= ' ' && bytes[to] < 0x7F {
		to++
	}
	if from >= to || to < n && bytes[to] != 0 {
		return 0
	}
	f.hide(at[from], at[to-1]+2, maskSecret, "***")
	f.out.values.add(string(bytes[from:to]), "***", maskSecret)
	return at[n-1] + 2
}

// hexDigit returns what a hexadecimal digit stands for; -1 where it is none.
func hexDigit(c byte) int {
	switch {
	case ascii.IsDigit(c):
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
