package main

// Ranges that belong to nobody: set aside for films, books and examples. The
// metadata does not know them, so they have a file of their own.

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

// reservation is a set of ranges in reserved.json.
type reservation struct {
	CallingCode int      `json:"callingCode"`
	Authority   string   `json:"authority"`
	Source      string   `json:"source"`
	Numbers     []string `json:"numbers"` // x stands for any digit
}

func loadReserved(file string) ([]reservation, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var list []reservation
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for _, r := range list {
		if r.Authority == "" || r.Source == "" || len(r.Numbers) == 0 {
			return nil, fmt.Errorf("%s: calling code %d: authority, source and numbers must be there", file, r.CallingCode)
		}
		for _, number := range r.Numbers {
			if strings.Trim(number, "0123456789x ") != "" || len(bare(number)) < 4 || len(bare(number)) > maxLength {
				return nil, fmt.Errorf("%s: %q is not a range", file, number)
			}
		}
	}
	return list, nil
}

func bare(number string) string { return strings.ReplaceAll(number, " ", "") }

// anyKey is the key of a range whose first four digits are not fixed.
const anyKey = 1<<16 - 1

// reserved encodes the ranges of one calling code, sorted by their first four
// digits, and says how many they are.
func reserved(list []reservation, code int, names *texts) (int, []byte) {
	var words [][3]uint16
	for _, r := range list {
		if r.CallingCode != code {
			continue
		}
		for _, number := range r.Numbers {
			number = bare(number)
			key, err := strconv.Atoi(number[:4])
			if err != nil {
				key = anyKey
			}
			words = append(words, [3]uint16{uint16(key), names.id(number), names.id(r.Authority)})
		}
	}
	slices.SortFunc(words, func(a, b [3]uint16) int { return slices.Compare(a[:], b[:]) })
	var out []byte
	for _, w := range words {
		out = append(out, wordsOf(w[:])...)
	}
	return len(words), out
}
