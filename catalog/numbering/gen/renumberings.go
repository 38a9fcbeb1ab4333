package main

// Forms of numbers that countries have given up, from renumberings.json.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

type renumbering struct {
	CallingCode int    `json:"callingCode"`
	Length      int    `json:"length"`
	Digits      int    `json:"digits"`
	Since       string `json:"since"`
	Until       string `json:"until"`
	Mobile      bool   `json:"mobile"`
	Some        bool   `json:"some"`
	Source      string `json:"source"`
	Changes     []struct {
		Begins string `json:"begins"`
		At     int    `json:"at"`
		Remove int    `json:"remove"`
		Insert string `json:"insert"`
	} `json:"changes"`
}

func loadRenumberings(file string) ([]renumbering, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var list []renumbering
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&list); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	seen := map[int]bool{}
	for i, r := range list {
		if seen[r.CallingCode] && list[i-1].CallingCode != r.CallingCode {
			return nil, fmt.Errorf("%s: calling code %d: its rows must stand one behind the other", file, r.CallingCode)
		}
		seen[r.CallingCode] = true
		if r.CallingCode == 0 || r.Source == "" || len(r.Changes) == 0 {
			return nil, fmt.Errorf("%s: calling code %d: callingCode, source and changes must be there", file, r.CallingCode)
		}
	}
	return list, nil
}

// firstSets reads a pattern such as "2x[1-79]": for each of the first digits
// the set of what it can be, bit d for digit d.
func firstSets(pattern string) ([4]uint16, error) {
	var sets [4]uint16
	for i := 0; pattern != ""; i++ {
		if i == len(sets) {
			return sets, fmt.Errorf("a pattern of more than %d digits", len(sets))
		}
		choice := pattern[:1]
		if choice == "[" {
			inside, _, found := strings.Cut(pattern[1:], "]")
			if !found {
				return sets, fmt.Errorf("%q: a bracket is not closed", pattern)
			}
			choice = inside
			pattern = pattern[1+len(inside):]
		}
		pattern = pattern[1:]
		if choice == "x" {
			choice = "0-9"
		}
		for j := 0; j < len(choice); j++ {
			last := choice[j]
			if j+2 < len(choice) && choice[j+1] == '-' {
				last = choice[j+2]
			}
			if choice[j] < '0' || last > '9' || choice[j] > last {
				return sets, fmt.Errorf("%q is no set of digits", choice)
			}
			for d := choice[j]; d <= last; d++ {
				sets[i] |= 1 << (d - '0')
			}
			if last != choice[j] {
				j += 2
			}
		}
	}
	return sets, nil
}

// writeRenumberings writes a row for every change.
func writeRenumberings(b *bytes.Buffer, list []renumbering) error {
	b.WriteString("// Renumberings are the changes that numbers in address books have not followed.\nvar Renumberings = [...]Renumbering{\n")
	for _, r := range list {
		for _, c := range r.Changes {
			sets, err := firstSets(c.Begins)
			if err != nil {
				return fmt.Errorf("renumberings.json: calling code %d: %w", r.CallingCode, err)
			}
			fmt.Fprintf(b, "{%d, %d, %d, %d, %d, [4]uint16{%d, %d, %d, %d}, %v, %v, %q, %q, %q},\n",
				r.CallingCode, r.Length, r.Digits, c.At, c.Remove, sets[0], sets[1], sets[2], sets[3], r.Mobile, r.Mobile || r.Some, c.Insert, r.Since, r.Until)
		}
	}
	b.WriteString("}\n\n")
	return nil
}
