package main

// Ranges that belong to nobody: set aside for films, books and examples. The
// metadata does not know them, so they have a file of their own.

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
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
			if strings.Trim(number, "0123456789x ") != "" || len(bare(number)) > maxLength {
				return nil, fmt.Errorf("%s: %q is not a range", file, number)
			}
		}
	}
	return list, nil
}

func bare(number string) string { return strings.ReplaceAll(number, " ", "") }

// reserved encodes the ranges of one calling code: how many they are, and the
// texts of each range and its authority.
func reserved(list []reservation, code int, names *texts) (int, []byte) {
	var words []uint16
	for _, r := range list {
		if r.CallingCode != code {
			continue
		}
		for _, number := range slices.Sorted(slices.Values(r.Numbers)) {
			words = append(words, names.id(bare(number)), names.id(r.Authority))
		}
	}
	return len(words) / 2, wordsOf(words)
}
