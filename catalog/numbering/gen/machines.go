package main

// Ranges for machines (M2M) that the metadata does not have, from machines.json.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

type machine struct {
	CallingCode int    `json:"callingCode"`
	Length      int    `json:"length"`
	Begins      string `json:"begins"`
	Source      string `json:"source"`
}

func loadMachines(file string) ([]machine, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var list []machine
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&list); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for _, m := range list {
		if m.CallingCode == 0 || m.Source == "" || m.Begins == "" || strings.Trim(m.Begins, "0123456789") != "" || m.Length <= len(m.Begins) || m.Length > maxLength {
			return nil, fmt.Errorf("%s: calling code %d: callingCode, length, begins and source must be there", file, m.CallingCode)
		}
	}
	return list, nil
}

func writeMachines(b *bytes.Buffer, list []machine) {
	b.WriteString("// Machines are ranges for machines that the plan does not have.\nvar Machines = [...]Machine{\n")
	for _, m := range list {
		fmt.Fprintf(b, "{%d, %d, %q},\n", m.CallingCode, m.Length, m.Begins)
	}
	b.WriteString("}\n\n")
}
