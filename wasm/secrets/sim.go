package secrets

import (
	"strings"

	"wrongnumber/catalog/keys"
	"wrongnumber/wasm/ascii"
)

// Keys of SIM cards: the subscriber's and the operator's (3GPP TS 35.205 §5), those
// that are derived of them (TS 33.401 §6.1), those of messages to the card (TS 31.115
// §4), and the administrator's code. Their names are one or two letters, so what
// stands behind must be as long as such a key.

var (
	simNames   = ascii.NewWords(simKeys + admNames)
	simOptions = ascii.NewWords(" k o op opc ki ") // of pySim, with a dash
)

const (
	simKeys  = " k ki op opc aka_k aka_op aka_opc topc opvalue opcvalue kic kid kik kasme ck ik "
	admNames = " adm adm1 "
)

// isSIMName reports whether a word is the name of such a key, perhaps with its number.
func isSIMName(s string) bool {
	return len(s) <= 8 && simNames.HasFold(strings.TrimRight(s, "0123456789"))
}

// simKey masks the key of a SIM card behind its name s[i:end], and the one in front
// of "opc" in a row with commas. It returns where it ends; 0 where there is none.
func (f *finder) simKey(i, end int) int {
	s := f.s
	if i > 33 && s[i-1] == ',' && isSIMKey(s[i-33:i-1]) && end < len(s) && s[end] == ',' {
		f.secret(i-33, i-1, maskSecret)
	}
	at := end
	if at < len(s) && s[at] == '<' {
		at, _ = f.nextElement(at)
	}
	at = skip(s[:min(len(s), end+maxName)], at, " \t\r\n=:,\"'\\>{|")
	if at <= end {
		return 0
	}
	f.steps -= stepsPerText
	to, digits := at, 0
	for k := at; k < len(s) && digits <= 64; k++ {
		if hexDigit(s[k]) >= 0 {
			digits++
			to = k + 1
		} else if s[k] == 'x' && digits == 1 && s[at] == '0' {
			digits = 0
		} else if isKeyLength(digits) || strings.IndexByte(" :-", s[k]) < 0 || k+1 == len(s) || hexDigit(s[k+1]) < 0 {
			break
		}
	}
	isCode := ascii.AmongFold(admNames, strings.Trim(s[i:end], "-")) && (digits == 8 || digits == 16)
	if !isCode && !isKeyLength(digits) || to < len(s) && isWordByte(s[to]) {
		return 0
	}
	f.secret(at, to, maskSecret)
	return to
}

// changedPIN masks the PINs and PUKs in what is dialled to change one of them, which
// begins at a place, and returns where they end; 0 where there are none: **04*old*new*new#
// (3GPP TS 22.030 §6.6.2).
func (f *finder) changedPIN(i int) int {
	s := f.s
	if !ascii.At(s, i, "**0") {
		return 0
	}
	from := i + len("**") + digitsAt(s, i+len("**")) + 1
	to := from
	for to < len(s) && to < from+40 && (ascii.IsDigit(s[to]) || s[to] == '*') {
		to++
	}
	if to-from < 8 || to == len(s) || s[to] != '#' || s[from-1] != '*' {
		return 0
	}
	f.secret(from, to, maskSecret)
	for from < to { // each of them too, wherever it stands
		n := digitsAt(s, from)
		f.out.values.add(s[from:from+n], "***", maskSecret)
		from += n + 1
	}
	return to
}

// cardCode masks the administrator's code or the PIN in what pySim is told or tells:
// verify_adm 48291573, verify_chv --pin-nr 1 4829, ADM1 verification with 48291573 failed.
func (f *finder) cardCode(end int, line string) int {
	from := end + strings.IndexAny(line, "0123456789")
	for from >= end {
		to := from + digitsAt(f.s, from)
		if n := to - from; n >= 4 && n <= 16 && n&1 == 0 && f.s[from-1] == ' ' && (to == len(f.s) || !isWordByte(f.s[to])) {
			f.secret(from, to, maskSecret)
			return to
		}
		next := strings.IndexAny(line[to-end:], "0123456789")
		if next < 0 {
			break
		}
		from = to + next
	}
	return 0
}

// isSIMKey reports whether a text is as long as such a key, in hexadecimal digits.
func isSIMKey(s string) bool {
	if strings.IndexByte(s, ' ') > 0 {
		s = strings.ReplaceAll(s, " ", "")
	}
	s = strings.TrimPrefix(s, "0x")
	return isKeyLength(len(s)) && count(s, keys.Hexes) == len(s)
}

// isKeyLength reports whether so many digits are 128, 192 or 256 bits.
func isKeyLength(digits int) bool { return digits == 32 || digits == 48 || digits == 64 }
