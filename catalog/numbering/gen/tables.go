package main

// The tables as bytes. Their layout is documented where they are read, in
// catalog/numbering/table.go, which is written here too.

import (
	"encoding/binary"
	"fmt"
	"regexp/syntax"
	"strings"
)

// tables is everything that is written, each file by its name.
type tables struct {
	files   map[string][]byte
	stats   []stat
	regions int
}

// stat is a count with the capacity of the field that holds it.
type stat struct {
	what            string
	count, capacity int
}

func (t *tables) check(what string, count, capacity int) error {
	t.stats = append(t.stats, stat{what, count, capacity})
	if count > capacity {
		return fmt.Errorf("%s: %d (capacity %d)", what, count, capacity)
	}
	return nil
}

// texts numbers short texts. Text 0 is empty.
type texts struct {
	list []string
	ids  map[string]int
}

func newTexts() *texts {
	return &texts{[]string{""}, map[string]int{"": 0}}
}

func (t *texts) id(text string) uint16 {
	id, ok := t.ids[text]
	if !ok {
		id = len(t.list)
		t.ids[text] = id
		t.list = append(t.list, text)
	}
	return uint16(id)
}

// programs numbers programs by the position of their first word. Position 0
// is no program.
type programs struct {
	words []uint16
	at    map[string]int
}

func newPrograms() *programs {
	return &programs{[]uint16{opMatch}, map[string]int{"": 0}}
}

func (p *programs) id(expr string) (uint16, error) {
	at, ok := p.at[expr]
	if !ok {
		words, err := program(expr)
		if err != nil {
			return 0, err
		}
		at = len(p.words)
		p.at[expr] = at
		p.words = append(p.words, words...)
	}
	return uint16(at), nil
}

// encode turns the world into its tables.
func encode(w world, list []reservation, of facts) (*tables, error) {
	g, l := newGraph(), newLayouts()
	var starts []int
	for _, p := range w.plans {
		classify, err := w.classify(g, p)
		if err != nil {
			return nil, fmt.Errorf("calling code %d: %w", p.code, err)
		}
		format, err := l.format(g, w.regions[p.regions[0]-1].PhoneMetadata)
		if err != nil {
			return nil, fmt.Errorf("calling code %d: %w", p.code, err)
		}
		starts = append(starts, classify, format)
	}
	automata, err := g.number(starts)
	if err != nil {
		return nil, err
	}
	t := &tables{files: map[string][]byte{}, regions: len(w.regions)}
	names, rules := newTexts(), newPrograms()
	t.files["data/states.bin"] = packStates(automata)
	t.files["data/leaves.bin"] = packLeaves(automata)
	plans, ranges, err := plans(w, automata, l, list, names)
	if err != nil {
		return nil, err
	}
	t.files["data/plans.bin"], t.files["data/reserved.bin"] = planes(plans, planSize), ranges
	t.files["data/members.bin"] = members(w)
	regions, err := regions(w, names, rules)
	if err != nil {
		return nil, err
	}
	t.files["data/regions.bin"] = planes(regions, regionSize)
	t.files["data/layouts.bin"] = l.encode(names)
	t.files["data/pairs.bin"] = l.encodePairs()
	t.files["data/programs.bin"] = wordsOf(rules.words)
	t.files["data/texts.bin"] = names.encode()
	if err := t.checks(w, automata, l, names, rules); err != nil {
		return nil, err
	}
	t.files["table.go"], err = t.source(of, constants(automata, names))
	return t, err
}

// Octets of a record of a plan and of a region.
const planSize, regionSize = 22, 26

// constants are the sizes of records and the places of their fields.
func constants(a numbered, names *texts) []stat {
	return []stat{
		{what: "planSize", count: planSize}, {what: "planCode", count: 0}, {what: "planClassify", count: 2},
		{what: "planFormat", count: 4}, {what: "planPairs", count: 6}, {what: "planRegions", count: 8},
		{what: "planMembers", count: 10}, {what: "planReserved", count: 12}, {what: "planReservedCount", count: 14},
		{what: "planFirst", count: 16}, {what: "planFull", count: 18}, {what: "reservedSize", count: 6},
		{what: "regionSize", count: regionSize}, {what: "regionPlan", count: 3}, {what: "regionFull", count: 4},
		{what: "regionLocal", count: 8}, {what: "regionRule", count: 12}, {what: "regionIDD", count: 14},
		{what: "regionGeneral", count: 16}, {what: "regionTransform", count: 18}, {what: "regionExtension", count: 20},
		{what: "regionPrefix", count: 22}, {what: "regionExample", count: 24},
		{what: "stateCount", count: len(a.states)}, {what: "leafCount", count: len(a.leaves)},
		{what: "layoutSize", count: 8}, {what: "layoutWidths", count: 2}, {what: "maxGroups", count: 5},
		{what: "textCount", count: len(names.list)},
	}
}

func (t *tables) checks(w world, automata numbered, l *layouts, names *texts, rules *programs) error {
	for _, s := range []stat{
		{"calling codes", len(w.plans), 1<<8 - 1},
		{"regions", len(w.regions), 1<<8 - 1},
		{"leaves", len(automata.leaves), 1<<16 - 1},
		{"leaves and states", len(automata.leaves) + len(automata.states), 1<<16 - 1},
		{"layouts", len(l.list), 1<<16 - 1},
		{"pairs of layouts", len(l.pairs), 1<<16 - 1},
		{"words of programs", len(rules.words), 1<<16 - 1},
		{"texts", len(names.list), 1<<16 - 1},
	} {
		if err := t.check(s.what, s.count, s.capacity); err != nil {
			return err
		}
	}
	return nil
}

func wordsOf(words []uint16) []byte {
	var out []byte
	for _, w := range words {
		out = binary.LittleEndian.AppendUint16(out, w)
	}
	return out
}

func plans(w world, a numbered, l *layouts, list []reservation, names *texts) (out, ranges []byte, err error) {
	out = make([]byte, planSize)
	at := 1
	for i, p := range w.plans {
		reserve := len(ranges) / 6
		count, encoded := reserved(list, p.code, names)
		ranges = append(ranges, encoded...)
		main := w.regions[p.regions[0]-1]
		first, err := firstDigits(main.GetNationalPrefixForParsing())
		if err != nil {
			return nil, nil, err
		}
		for _, word := range []int{
			p.code, a.starts[2*i], a.starts[2*i+1], l.bases[i], len(p.regions), at, reserve, count, int(first),
		} {
			out = binary.LittleEndian.AppendUint16(out, uint16(word))
		}
		out = binary.LittleEndian.AppendUint32(out, main.full)
		at += len(p.regions)
	}
	return out, ranges, nil
}

// members lists the regions of every plan in their order.
func members(w world) []byte {
	out := []byte{0}
	for _, p := range w.plans {
		for _, id := range p.regions {
			out = append(out, byte(id))
		}
	}
	return out
}

func regions(w world, names *texts, rules *programs) ([]byte, error) {
	out := make([]byte, regionSize)
	for _, r := range w.regions {
		rule, err := rules.id(r.GetNationalPrefixForParsing())
		if err != nil {
			return nil, err
		}
		idd, err := rules.id(r.GetInternationalPrefix())
		if err != nil {
			return nil, err
		}
		general, err := rules.id(r.GetGeneralDesc().GetNationalNumberPattern())
		if err != nil {
			return nil, err
		}
		transform, err := transformation(r.GetNationalPrefixTransformRule(), r.GetNationalPrefixForParsing())
		if err != nil {
			return nil, err
		}
		out = append(out, (r.GetId() + "\x00")[:3]...)
		out = append(out, byte(r.plan))
		out = binary.LittleEndian.AppendUint32(out, r.full)
		out = binary.LittleEndian.AppendUint32(out, r.local)
		for _, word := range []uint16{
			rule, idd, general, names.id(transform),
			names.id(r.GetPreferredExtnPrefix()), names.id(r.GetNationalPrefix()), names.id(example(r)),
		} {
			out = binary.LittleEndian.AppendUint16(out, word)
		}
	}
	return out, nil
}

// transformation writes a transform rule with bytes for its groups. It must
// refer to the last group of the expression it belongs to, because that one
// decides whether the rule is for a number.
func transformation(transform, expr string) (string, error) {
	if transform == "" {
		return "", nil
	}
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return "", err
	}
	groups := tree.MaxCap()
	out, err := template(transform, "", groups)
	if err != nil {
		return "", err
	}
	if strings.IndexByte(out, byte(groups)) < 0 {
		return "", fmt.Errorf("the transform rule %q does not use the last group of %q", transform, expr)
	}
	return out, nil
}

// firstDigits returns the digits a match of expr that is not empty can begin
// with.
func firstDigits(expr string) (uint16, error) {
	if expr == "" {
		return 0, nil
	}
	words, err := program(expr)
	if err != nil {
		return 0, err
	}
	var set uint16
	var visit func(pc int)
	visit = func(pc int) {
		switch word := words[pc]; {
		case word < opSplit:
			set |= word & 0x3FF
		case word < opJump:
			visit(pc + 1)
			visit(pc + int(word&maxSplit))
		case word < opSave:
			visit(pc + int(word&maxJump))
		case word != opMatch:
			visit(pc + 1)
		}
	}
	visit(0)
	return set, nil
}

// example returns a number of the region to show, a mobile one if there is.
func example(r region) string {
	for _, desc := range []interface{ GetExampleNumber() string }{
		r.GetMobile(), r.GetFixedLine(), r.GetTollFree(), r.GetSharedCost(), r.GetVoip(),
		r.GetVoicemail(), r.GetUan(), r.GetPremiumRate(),
	} {
		if number := desc.GetExampleNumber(); number != "" {
			return number
		}
	}
	return ""
}

func (l *layouts) encode(names *texts) []byte {
	var out []byte
	for _, of := range l.list {
		out = binary.LittleEndian.AppendUint16(out, names.id(of.template))
		out = append(out, of.widths[:]...)
		out = append(out, 0)
	}
	return out
}

func (l *layouts) encodePairs() []byte {
	var out []byte
	for _, pair := range l.pairs {
		out = append(out, wordsOf(pair[:])...)
	}
	return out
}

// encode writes the number of texts, where each one ends, and all of them.
func (t *texts) encode() []byte {
	var ends, all []byte
	for _, text := range t.list {
		all = append(all, text...)
		ends = binary.LittleEndian.AppendUint16(ends, uint16(len(all)))
	}
	return append(ends, all...)
}
