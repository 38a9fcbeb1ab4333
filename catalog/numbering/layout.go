package numbering

// Layout is how a national number is written. The zero Layout is no rule: the
// digits stand as they are.
type Layout uint16

// Layouts returns how a national number, given as ASCII digits, is written
// inside its country, and how it is written behind its calling code.
func (p Plan) Layouts(digits []byte) (national, international Layout) {
	row := &plans[p]
	at := 4 * (int(row.pairs) + int(walk(int(row.format), digits)))
	return Layout(word(pairs, at)), Layout(word(pairs, at+2))
}

// Append appends the digits as the layout writes them, which must be the one
// that Layouts returned for them.
func (l Layout) Append(dst, digits []byte) []byte {
	if l == 0 {
		return append(dst, digits...)
	}
	at := int(l) * layoutSize
	template := text(int(word(layouts, at)))
	// The groups of nearly all templates come in order: then the digits are
	// taken as they come.
	next, start := 1, 0
	for i := 0; i < len(template); i++ {
		group := int(template[i])
		if group > maxGroups {
			dst = append(dst, template[i])
			continue
		}
		for next != group {
			if next > group {
				next, start = 1, 0
				continue
			}
			start += int(layouts[at+layoutWidths+next-1])
			next++
		}
		// Groups are so short that a copy takes longer than this.
		for end := start + int(layouts[at+layoutWidths+group-1]); start < end; start++ {
			dst = append(dst, digits[start])
		}
		next = group + 1
	}
	return dst
}
