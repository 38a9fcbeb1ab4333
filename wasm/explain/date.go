package explain

import (
	"strconv"
	"strings"

	"wrongnumber/wasm/ascii"
)

// parseHTTPDate reads the three forms of a date that RFC 9110 §5.6.7 obliges
// to accept, as Unix seconds:
//
//	Sun, 06 Nov 1994 08:49:37 GMT    IMF-fixdate
//	Sunday, 06-Nov-94 08:49:37 GMT   RFC 850
//	Sun Nov  6 08:49:37 1994         asctime
func parseHTTPDate(s string) (int64, bool) {
	f := strings.Fields(strings.ReplaceAll(s, ",", " "))
	switch {
	case len(f) == 6:
		return unix(f[3], f[2], f[1], f[4])
	case len(f) == 4:
		day, rest, _ := strings.Cut(f[1], "-")
		month, year, _ := strings.Cut(rest, "-")
		return unix(fullYear(year), month, day, f[2])
	case len(f) == 5:
		return unix(f[4], f[1], f[2], f[3])
	}
	return 0, false
}

// fullYear gives a year of two digits its century: RFC 9110 §5.6.7 has a date
// more than 50 years ahead lie in the past.
func fullYear(year string) string {
	if len(year) != 2 {
		return year
	}
	if year > "76" {
		return "19" + year
	}
	return "20" + year
}

// parseTime reads a point in time as answers write it: an HTTP date, or RFC
// 3339 with a T or a blank, with or without a zone, which is UTC then.
func parseTime(s string) (int64, bool) {
	if len(s) < 19 || s[4] != '-' || s[7] != '-' || s[10] != 'T' && s[10] != ' ' {
		return parseHTTPDate(s)
	}
	month, err := strconv.Atoi(s[5:7])
	if err != nil || month < 1 || month > 12 {
		return 0, false
	}
	t, ok := unix(s[:4], months[3*(month-1):3*month], s[8:10], s[11:19])
	if !ok {
		return 0, false
	}
	zone := strings.TrimLeft(s[19:], ".0123456789")
	if len(zone) < 5 || zone[0] != '+' && zone[0] != '-' {
		return t, true
	}
	digits := strings.ReplaceAll(zone[1:], ":", "")
	if len(digits) < 4 || !ascii.AllDigits(digits[:4]) {
		return t, true
	}
	minutes, _ := strconv.Atoi(digits[2:4])
	hours, _ := strconv.Atoi(digits[:2])
	offset := int64(hours*3600 + minutes*60)
	if zone[0] == '-' {
		offset = -offset
	}
	return t - offset, true
}

const months = "janfebmaraprmayjunjulaugsepoctnovdec"

func unix(year, month, day, clock string) (int64, bool) {
	y, errY := strconv.Atoi(year)
	d, errD := strconv.Atoi(day)
	m := -1
	if len(month) == 3 {
		m = strings.Index(months, ascii.Lowered(month))
	}
	if errY != nil || errD != nil || m < 0 || m%3 != 0 || y < 1970 || y > 9999 || d < 1 || d > 31 {
		return 0, false
	}
	if len(clock) != 8 || clock[2] != ':' || clock[5] != ':' || !ascii.AllDigits(clock[:2]+clock[3:5]+clock[6:]) {
		return 0, false
	}
	hour, _ := strconv.Atoi(clock[:2])
	minute, _ := strconv.Atoi(clock[3:5])
	second, _ := strconv.Atoi(clock[6:])
	return int64(daysSince1970(y, m/3+1, d))*86400 + int64(hour*3600+minute*60+second), true
}

// daysSince1970 returns the number of days from 1 January 1970 to a date of
// the Gregorian calendar, 1970 or later. Years are counted from March, so that
// the leap day is a year's last: a month m of them, from 0, begins on day
// (153m+2)/5.
func daysSince1970(year, month, day int) int {
	if month < 3 {
		year--
		month += 12
	}
	return year*365 + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day - 719469
}

// appendTime appends a point in time in Unix seconds, 1970 or later, as RFC
// 3339 has it, with a blank for the T: 2026-11-22 06:00:00Z.
func appendTime(dst []byte, unix int64) []byte {
	days := int(unix / 86400)
	year := 1970 + days/366
	for daysSince1970(year+1, 1, 1) <= days {
		year++
	}
	month := 1
	for month < 12 && daysSince1970(year, month+1, 1) <= days {
		month++
	}
	seconds := int(unix % 86400)
	parts := [...]struct {
		n    int
		then byte
	}{
		{month, '-'}, {days - daysSince1970(year, month, 1) + 1, ' '},
		{seconds / 3600, ':'}, {seconds / 60 % 60, ':'}, {seconds % 60, 'Z'},
	}
	dst = append(strconv.AppendInt(dst, int64(year), 10), '-')
	for _, p := range parts {
		dst = append(dst, byte('0'+p.n/10), byte('0'+p.n%10), p.then)
	}
	return dst
}
