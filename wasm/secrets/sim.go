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
	simKeys  = " k ki op opc topc opvalue opcvalue kic kid kik kasme ck ik "
	admNames = " adm adm1 "
)

// simKey masks the key of a SIM card behind its name s[i:end], and the one in front
// of "opc" in a row with commas. It returns where it ends; 0 where there is none.
func (f *finder) simKey(i, end int) int {
	s := f.s
	if i > 33 && s[i-1] == ',' && isSIMKey(s[i-33:i-1]) && end < len(s) && s[end] == ',' {
		f.secret(i-33, i-1, maskSecret)
	}
	at := end
	for at < len(s) && at < end+6 && strings.IndexByte(" \t=:,\"'\\>{", s[at]) >= 0 {
		at++
	}
	if at == end {
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
