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

const months = "JanFebMarAprMayJunJulAugSepOctNovDec"

// secondOf returns a time stamp in seconds since 1970, by the clock that the
// log was written with: its zone is left out. A stamp without a year is of the
// last year in which it is not after now.
func secondOf(stamp string, now int64) (int64, bool) {
	var year, month, day, clock int
	switch {
	case matches([]byte(stamp), timeRFC3339):
		year, month, day, clock = number(stamp[0:4]), number(stamp[5:7]), number(stamp[8:10]), 11
	case matches([]byte(stamp), timeApache):
		year, month, day, clock = number(stamp[7:11]), monthOf(stamp[3:6]), number(stamp[0:2]), 12
	case matches([]byte(stamp), timeSyslog):
		month, day, clock = monthOf(stamp[0:3]), number(stamp[4:6]), 7
	}
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return 0, false
	}
	seconds := int64(number(stamp[clock:clock+2])*3600 + number(stamp[clock+3:clock+5])*60 + number(stamp[clock+6:clock+8]))
	if clock == 7 {
		// A day more, for zones.
		for year = 1970 + int(now/31556952); days(year, month, day)*86400+seconds > now+86400; {
			year--
		}
	}
	at := days(year, month, day)*86400 + seconds
	return at, at > 0
}

// monthOf returns the number of a month, from 1, and 0 if there is no such month.
func monthOf(name string) int {
	for i := 0; i < len(months); i += 3 {
		if months[i:i+3] == name {
			return i/3 + 1
		}
	}
	return 0
}

// number returns what digits say; a space before them is none.
func number(digits string) int {
	n := 0
	for i := range len(digits) {
		if ascii.IsDigit(digits[i]) {
			n = n*10 + int(digits[i]-'0')
		}
	}
	return n
}

// days returns the days from 1970 to a date of the Gregorian calendar. Years
// are counted from March, so that the day of the leap year is the last.
func days(year, month, day int) int64 {
	if month <= 2 {
		year--
		month += 12
	}
	return int64(365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day - 1 - 719468)
}
