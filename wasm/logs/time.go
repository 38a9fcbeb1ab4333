package logs

import "wrongnumber/wasm/ascii"

// The forms of time stamps that logs begin with: RFC 3339, Apache's and
// syslog's. A 0 is any digit, an A any letter; anything else is itself.
const (
	timeRFC3339 = "0000-00-00?00:00:00"
	timeApache  = "00/AAA/0000:00:00:00"
	timeSyslog  = "AAA ?0 00:00:00"
)

// timeOf returns the first time stamp in the beginning of a record, as it is
// written there.
func timeOf(b []byte) string {
	head := b[:min(len(b), 200)]
	for i := range head {
		if n := timeAt(head[i:]); n > 0 {
			return string(head[i : i+n])
		}
	}
	return ""
}

// timeAt returns the length of the time stamp that b begins with, or 0.
func timeAt(b []byte) int {
	if matches(b, timeRFC3339) {
		n := len(timeRFC3339)
		for n < len(b) && (ascii.IsDigit(b[n]) || b[n] == '.' || b[n] == ',' || b[n] == 'Z') {
			n++
		}
		return n
	}
	if matches(b, timeApache) {
		return len(timeApache)
	}
	if matches(b, timeSyslog) {
		return len(timeSyslog)
	}
	return 0
}

// matches reports whether b begins with a form. A ? in it is any byte.
func matches(b []byte, form string) bool {
	if len(b) < len(form) {
		return false
	}
	for i := range len(form) {
		c, ok := b[i], true
		switch form[i] {
		case '0':
			ok = ascii.IsDigit(c)
		case 'A':
			ok = ascii.IsLetter(c)
		case '?':
		default:
			ok = c == form[i]
		}
		if !ok {
			return false
		}
	}
	return true
}
