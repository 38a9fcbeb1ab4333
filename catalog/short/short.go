// Package short knows the numbers of a few digits that mean something within one
// country only: emergency numbers, and those of services.
//
// The data are libphonenumber's short number metadata, as its Go port has them:
// for every region the pattern of its emergency numbers and that of its short
// numbers. They have gaps, so that a number which is not there may exist.
package short

import "strings"

//go:generate go run ./gen

// Kind is what a short number is for.
type Kind uint8

const (
	Unknown   Kind = iota
	Emergency      // it calls the police, an ambulance, or the fire brigade
	Service        // any other
)

// MaxDigits is the longest short number that is looked up.
const MaxDigits = 6

// Find returns what a number is in a region, which is a two-letter code.
func Find(region string, digits []byte) Kind {
	if len(digits) > MaxDigits || len(region) != 2 {
		return Unknown
	}
	_, rest, found := strings.Cut(table, "\n"+region+" ")
	if !found {
		return Unknown
	}
	line, _, _ := strings.Cut(rest, "\n")
	emergency, service, _ := strings.Cut(line, " ")
	switch {
	case matches(emergency, digits):
		return Emergency
	case matches(service, digits):
		return Service
	}
	return Unknown
}

// IsHelpline reports whether the number is of the range that the European Union
// keeps for services of social value, the same in every country and free to call
// (Decision 2007/116/EC).
func IsHelpline(digits []byte) bool {
	return len(digits) == 6 && string(digits[:3]) == "116"
}

// harmonised are the regions that have these numbers: the European Economic Area
// and the United Kingdom.
const harmonised = " AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK "

// HasHelplines reports whether a region has them.
func HasHelplines(region string) bool {
	return len(region) == 2 && strings.Contains(harmonised, " "+region+" ")
}

// matches reports whether all of the digits match a pattern: an expression of
// digits, sets, groups, and how often they stand.
func matches(pattern string, digits []byte) bool {
	return pattern != "" && alternatives(pattern, digits, 1)>>len(digits)&1 == 1
}

// alternatives returns where a pattern can end that begins at any place of a set:
// bit n stands for the place behind n digits.
func alternatives(pattern string, digits []byte, from uint16) (ends uint16) {
	start, depth := 0, 0
	for i := range len(pattern) {
		switch pattern[i] {
		case '(':
			depth++
		case ')':
			depth--
		case '|':
			if depth == 0 {
				ends |= sequence(pattern[start:i], digits, from)
				start = i + 1
			}
		}
	}
	return ends | sequence(pattern[start:], digits, from)
}

func sequence(pattern string, digits []byte, from uint16) uint16 {
	for pattern != "" && from != 0 {
		size := atomSize(pattern)
		atom := pattern[:size]
		pattern = pattern[size:]
		least, most := 1, 1
		switch {
		case strings.HasPrefix(pattern, "?"):
			least, pattern = 0, pattern[1:]
		case strings.HasPrefix(pattern, "{"):
			count, rest, _ := strings.Cut(pattern[1:], "}")
			low, high, ranged := strings.Cut(count, ",")
			if least = int(low[0] - '0'); !ranged {
				high = low
			}
			most, pattern = int(high[0]-'0'), rest
		}
		ends := uint16(0)
		for n := 0; n <= most; n++ {
			if n >= least {
				ends |= from
			}
			from = step(atom, digits, from)
		}
		from = ends
	}
	return from
}

// atomSize returns how long the first part of a pattern is.
func atomSize(pattern string) int {
	switch pattern[0] {
	case '\\':
		return 2
	case '[':
		return strings.IndexByte(pattern, ']') + 1
	case '(':
		depth := 0
		for i := range len(pattern) {
			if pattern[i] == '(' {
				depth++
			} else if pattern[i] == ')' {
				if depth--; depth == 0 {
					return i + 1
				}
			}
		}
	}
	return 1
}

func step(atom string, digits []byte, from uint16) (ends uint16) {
	if atom[0] == '(' {
		return alternatives(strings.TrimPrefix(atom[1:len(atom)-1], "?:"), digits, from)
	}
	for i, digit := range digits {
		if from>>i&1 == 1 && isIn(atom, digit) {
			ends |= 1 << (i + 1)
		}
	}
	return ends
}

// isIn reports whether a digit is one that an atom stands for.
func isIn(atom string, digit byte) bool {
	switch atom[0] {
	case '\\':
		return true
	case '[':
		for i := 1; i < len(atom)-1; i++ {
			if i+2 < len(atom)-1 && atom[i+1] == '-' {
				if digit >= atom[i] && digit <= atom[i+2] {
					return true
				}
				i += 2
			} else if atom[i] == digit {
				return true
			}
		}
		return false
	}
	return atom[0] == digit
}
