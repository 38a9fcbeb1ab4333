package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

type reason struct {
	number          int
	name            string
	english, german string
}

func readReasons(text string) ([]reason, error) {
	var all []reason
	for n, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		number, err := strconv.ParseUint(fields[0], 10, 8)
		if len(fields) != 4 || err != nil {
			return nil, fmt.Errorf("line %d: a row is number, name, English, German, not %q", n+1, line)
		}
		all = append(all, reason{int(number), fields[1], fields[2], fields[3]})
	}
	return all, nil
}

func writeReasons(b *bytes.Buffer, all []reason) {
	b.WriteString("\n// reasons are indexed by their numbers.\nvar reasons = [...]struct {\nname string\ntext [2]string\n}{\n")
	for _, r := range all {
		fmt.Fprintf(b, "%d: {%q, [2]string{\n%q,\n%q}},\n", r.number, r.name, r.english, r.german)
	}
	b.WriteString("}\n")
}
