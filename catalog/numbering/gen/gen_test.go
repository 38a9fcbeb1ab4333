package main

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// walk follows digits through a graph, as the reader does.
func walk(g *graph, node int, digits string) uint16 {
	for i, d := range digits {
		if vector, leaf := g.leaves[node]; leaf {
			return vector[len(digits)-i]
		}
		node = g.nodes[node].next[d-'0']
	}
	return g.nodes[node].label
}

// one builds the automaton of patterns, whose label is the sum of 1 for the
// first, 2 for the second, 4 for the third.
func one(t *testing.T, patterns ...component) (*graph, int) {
	g := newGraph()
	start, err := g.build(patterns, func(matches []bool, _ int) (uint16, error) {
		var label uint16
		for i, match := range matches {
			if match {
				label |= 1 << i
			}
		}
		return label, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return g, start
}

func compiled(t *testing.T, expr string, prefix bool, lengths uint32) component {
	c, err := pattern(expr, prefix, lengths)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAutomaton(t *testing.T) {
	g, start := one(t,
		compiled(t, `[2-9]\d{2}|10\d`, false, 0),
		compiled(t, `\d{2,5}`, false, 1<<3|1<<5), // as long as that, but 3 or 5
		compiled(t, `2[01]`, true, 0),            // whatever follows
	)
	tests := []struct {
		digits string
		want   uint16
	}{
		{"", 0}, {"1", 0}, {"10", 0}, {"100", 1 | 2}, {"110", 2}, {"200", 1 | 2 | 4}, {"20", 4}, {"2", 0},
		{"2000", 4}, {"2200", 0}, {"22000", 2}, {"21000", 2 | 4}, {"210000", 4}, {"21000000000000000", 4},
	}
	for _, test := range tests {
		if got := walk(g, start, test.digits); got != test.want {
			t.Errorf("label of %q is %b, want %b", test.digits, got, test.want)
		}
	}
}

// Equal tails are one node, whichever automaton they are in.
func TestMinimal(t *testing.T) {
	g, first := one(t, compiled(t, `1\d{3}|2\d{3}|3[05]\d\d`, false, 0))
	second, err := g.build([]component{compiled(t, `9\d{3}`, false, 0)}, func(matches []bool, _ int) (uint16, error) {
		if matches[0] {
			return 1, nil
		}
		return 0, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if g.nodes[first].next[1] != g.nodes[first].next[2] || g.nodes[first].next[1] != g.nodes[second].next[9] {
		t.Error("1ddd, 2ddd and 9ddd do not share their tail")
	}
	n, err := g.number([]int{first, second})
	if err != nil {
		t.Fatal(err)
	}
	// The two starts and what stands behind 3; the leaves are no label, two
	// digits to go and three.
	if len(n.states) != 3 || len(n.leaves) != 3 {
		t.Errorf("%d states and %d leaves, want 3 and 3", len(n.states), len(n.leaves))
	}
	if !slices.Equal(n.leaves[0], make([]uint16, maxLength+1)) {
		t.Errorf("leaf 0 has labels: %v", n.leaves[0])
	}
}

func TestPack(t *testing.T) {
	n := numbered{
		leaves: [][]uint16{make([]uint16, maxLength+1), append([]uint16{0, 0, 300}, make([]uint16, maxLength-2)...)},
		states: []node{
			// 0 leads to leaf 1, 1 to the next state, the rest to leaf 0.
			{next: [10]int{1, 3, 0, 0, 0, 0, 0, 0, 0, 0}},
			// 0 leads back to the first state, the rest to leaf 1.
			{label: 5, next: [10]int{2, 1, 1, 1, 1, 1, 1, 1, 1, 1}},
		},
		starts: []int{2},
	}
	states := []byte{
		0b00000111, 0, // digits 0, 1 and 2 lead elsewhere
		0b00000011, 0b100, // digits 0 and 1, and there is a label
		1 + 1, 0, 1 + 0, // leaf 1, the next state, leaf 0
		2 + 2, 1 + 1, 5, // two states back, leaf 1, the label
	}
	if got := packStates(n); !bytes.Equal(got, states) {
		t.Errorf("states are packed as %v, want %v", got, states)
	}
	leaves := []byte{0, 0b1100, 300&0x7F | 0x80, 300 >> 7, 0}
	if got := packLeaves(n); !bytes.Equal(got, leaves) {
		t.Errorf("leaves are packed as %v, want %v", got, leaves)
	}
}

func TestPlanes(t *testing.T) {
	if got, want := planes([]byte{1, 2, 3, 11, 12, 13}, 3), []byte{1, 11, 2, 12, 3, 13}; !bytes.Equal(got, want) {
		t.Errorf("planes = %v, want %v", got, want)
	}
}

func TestProgram(t *testing.T) {
	const any = 1<<10 - 1
	tests := []struct {
		expr string
		want []uint16
	}{
		{`00`, []uint16{2<<10 | 1, opMatch}},
		{`0\d{3}`, []uint16{1<<10 | 1, 3<<10 | any, opMatch}},
		{`0|11`, []uint16{opSplit | 3, 1<<10 | 1, opJump | 2, 2<<10 | 2, opMatch}},
		{`0?5`, []uint16{opSplit | 2, 1<<10 | 1, 1<<10 | 1<<5, opMatch}},
		{`(\d\d)$`, []uint16{opSave | 2, 2<<10 | any, opSave | 3, opEnd, opMatch}},
	}
	for _, test := range tests {
		got, err := program(test.expr)
		if err != nil || !slices.Equal(got, test.want) {
			t.Errorf("program(%s) = %x, %v, want %x", test.expr, got, err, test.want)
		}
	}
}

func TestTemplate(t *testing.T) {
	tests := []struct {
		format, rule string
		groups       int
		want         string
	}{
		{"$1 $2-$3", "", 3, "\x01 \x02-\x03"},
		{"$1 $2", "0$1", 2, "0\x01 \x02"},
		{"$2 15-$3", "(0$1)", 3, "(0\x02) 15-\x03"}, // the first group that is there
	}
	for _, test := range tests {
		if got, err := template(test.format, test.rule, test.groups); err != nil || got != test.want {
			t.Errorf("template(%q, %q) = %q, %v, want %q", test.format, test.rule, got, err, test.want)
		}
	}
}

// What does not fit says so, and names what is too large.
func TestErrors(t *testing.T) {
	var full tables
	_, loop := program(`0\d*`)
	_, letter := program(`0x`)
	_, groupsOf := groups(`(\d{2})-(\d{3})`)
	_, six := groups(strings.Repeat(`(\d)`, 6))
	_, missing := template("$1 $3", "", 2)
	_, anchor := pattern(`^0`, false, 0)
	_, long := lengths([]int32{18})
	_, last := transformation("9$1", `(\d)(\d)`)
	tests := []struct {
		err  error
		want string
	}{
		{full.check("regions", 256, 255), "regions: 256 (capacity 255)"},
		{loop, `"0\\d*": operation Star`},
		{letter, "not a digit"},
		{groupsOf, "not a row of groups"},
		{six, "6 groups (capacity 5)"},
		{missing, "a group that is not there"},
		{anchor, "has an anchor"},
		{long, "18 (capacity 17)"},
		{last, "does not use the last group"},
	}
	for _, test := range tests {
		if test.err == nil || !strings.Contains(test.err.Error(), test.want) {
			t.Errorf("error %v, want one with %q", test.err, test.want)
		}
	}
}

// The generator gives the same every time, and what it gives is what is there.
func TestGenerated(t *testing.T) {
	if runtime.GOOS == "wasip1" {
		t.Skip("the files of other folders are out of reach")
	}
	first, second := generated(t), generated(t)
	for _, name := range slices.Sorted(maps.Keys(first)) {
		if !bytes.Equal(first[name], second[name]) {
			t.Errorf("%s differs between two runs", name)
		}
		there, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(name)))
		if err != nil || !bytes.Equal(first[name], there) {
			t.Errorf("%s is not what is generated (%v): run go generate ./catalog/numbering", name, err)
		}
	}
}

func generated(t *testing.T) map[string][]byte {
	all, err := generate("..")
	if err != nil {
		t.Fatal(err)
	}
	return all.files
}
