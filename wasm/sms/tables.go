package sms

import "wrongnumber/catalog/gsm"

// shiftElement is the information element of one shift table: identifier,
// length and national language identifier (3GPP TS 23.040 §9.2.3.24.15 and 16).
const shiftElement = 3

// maxDistinct is more characters than any pair of shift tables holds: 127 and
// 126. A text with more distinct ones fits into none.
const maxDistinct = 255

// unitCount is a code unit and how often it stands in the text.
type unitCount struct {
	unit            uint16
	count           int
	locking, single gsm.LanguageSet // of the tables that have it
}

// setTables tries every pair of the tables that were asked for, each also with
// the default table in its place. Of two pairs the one with fewer segments
// counts, then the one with fewer units, then the one with fewer tables. If a
// character is in none of the tables, the text with faithful replacements is
// tried.
func (r *Report) setTables(text []uint16, o *Options) {
	counts := r.countUnits(text)
	replaced := counts == nil && len(text) <= maxFilled
	if replaced {
		text = r.faithful(text, o)
		counts = r.countUnits(text)
	}
	if counts == nil {
		return
	}
	for locking := range gsm.NumLanguages {
		if locking > 0 && (!o.Languages.Has(locking) || !gsm.HasLocking(locking)) {
			continue
		}
		for single := range gsm.NumLanguages {
			if single > 0 && !o.Languages.Has(single) || locking+single == 0 {
				continue
			}
			if units, ok := unitsWith(counts, locking, single); ok {
				r.tryTables(text, o, TableChoice{Replaced: replaced, Locking: locking, Single: single, Units: units})
			}
		}
	}
}

// tryTables completes a choice and takes it if it is the best so far.
func (r *Report) tryTables(text []uint16, o *Options, c TableChoice) {
	f := o.frame(GSM7)
	f.locking, f.single = c.Locking, c.Single
	for _, table := range [...]gsm.Language{c.Locking, c.Single} {
		if table > 0 {
			f.shift += shiftElement
		}
	}
	concatenated := c.Units > f.capacity(false)
	c.OK, c.UnitsPerSegment, c.HeaderOctets, c.Segments = true, f.capacity(concatenated), f.header(concatenated), 1
	if least := (c.Units + c.UnitsPerSegment - 1) / c.UnitsPerSegment; r.Tables.OK && least > r.Tables.Segments {
		return
	}
	if concatenated {
		r.work.segments = f.cut(r.work.segments[:0], text, c.UnitsPerSegment)
		c.Segments = len(r.work.segments)
	}
	if !r.Tables.OK || c.less(&r.Tables) {
		r.Tables = c
	}
}

// faithful returns a copy of the text in which the characters that no table has
// are replaced, where nothing is lost by it.
func (r *Report) faithful(text []uint16, o *Options) []uint16 {
	edits := r.work.edits[:0]
	for i, u := range text {
		if locking, single := gsm.Tables(u); locking|single != 0 {
			continue
		}
		c := Costly{Start: i, End: i + 1, CodePoint: rune(u), Replacement: gsm.ReplacementOf(rune(u))}
		fit(&c, text, r.lookAlikes)
		if kind := c.Replacement.Kind; kind != gsm.None && !kind.Lossy() {
			edits = append(edits, c.edit())
		}
	}
	r.work.edits = edits
	r.work.text = appendEdited(r.work.text[:0], text, edits)
	return r.work.text
}

func (c *TableChoice) less(than *TableChoice) bool {
	switch {
	case c.Segments != than.Segments:
		return c.Segments < than.Segments
	case c.Units != than.Units:
		return c.Units < than.Units
	}
	return c.HeaderOctets < than.HeaderOctets
}

// countUnits returns the different code units of the text, or nil if one of
// them is in no table at all.
func (r *Report) countUnits(text []uint16) []unitCount {
	counts := r.work.counts[:0]
	var slots [512]uint16 // by hash: index+1
	for _, u := range text {
		slot := u * 0x9E37 >> 7
		for slots[slot] != 0 && counts[slots[slot]-1].unit != u {
			slot = (slot + 1) % uint16(len(slots))
		}
		if slots[slot] != 0 {
			counts[slots[slot]-1].count++
			continue
		}
		locking, single := gsm.Tables(u)
		if locking|single == 0 || len(counts) == maxDistinct {
			return nil
		}
		counts = append(counts, unitCount{u, 1, locking, single})
		slots[slot] = uint16(len(counts))
	}
	r.work.counts = counts
	return counts
}

// unitsWith returns the septets of the text with a pair of tables.
func unitsWith(counts []unitCount, locking, single gsm.Language) (units int, ok bool) {
	for i := range counts {
		c := &counts[i]
		switch {
		case c.locking.Has(locking):
			units += c.count
		case c.single.Has(single):
			units += 2 * c.count
		default:
			return 0, false
		}
	}
	return units, true
}
