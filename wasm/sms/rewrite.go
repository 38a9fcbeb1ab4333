package sms

import (
	"unicode/utf16"

	"wrongnumber/catalog/gsm"
)

// setRewritten measures the text with every replacement made. It is called for
// a text of which every foreign character has one. The units follow from those
// of the replacements; where they make more than one segment, the text may have
// to be written to see where it is cut.
func (r *Report) setRewritten(text []uint16, s *scan, o *Options) {
	w := &r.Rewritten
	w.OK, w.Lossy = true, s.lossy
	f := o.frame(GSM7)
	w.Units = len(text) + s.doubles + s.growth
	n, known := f.count(w.Units, s.doubles == 0 && !s.escapes)
	if !known {
		r.work.text = r.AppendRewritten(r.work.text[:0], text)
		n = r.size(r.work.text, o).Segments
	}
	w.Segments = n
}

// AppendRewritten appends the text with every replacement made. It walks over
// the text itself, since the list of costly characters may be cut short.
func (r *Report) AppendRewritten(dst, text []uint16) []uint16 {
	edits := r.work.edits[:0]
	for i := 0; i < len(text); {
		u := text[i]
		if gsm.Septets(u) > 0 {
			i++
			continue
		}
		c := Costly{Start: i, End: i + 1, CodePoint: rune(u)}
		if isPair(text, i) {
			c.End++
			c.CodePoint = utf16.DecodeRune(rune(u), rune(text[i+1]))
		}
		c.Replacement = gsm.ReplacementOf(c.CodePoint)
		fit(&c, text, r.lookAlikes)
		edits = append(edits, c.edit())
		i = c.End
	}
	r.work.edits = edits
	return appendEdited(dst, text, edits)
}

// appendEdited appends the text with edits made, which are in order of place.
// Replacements are of the basic plane.
func appendEdited(dst, text []uint16, edits []Edit) []uint16 {
	kept := 0
	for i := range edits {
		e := &edits[i]
		dst = append(dst, text[kept:e.Start]...)
		for _, c := range e.Replacement.Text() {
			dst = append(dst, uint16(c))
		}
		kept = e.End
	}
	return append(dst, text[kept:]...)
}

// size measures a text without listing anything.
func (r *Report) size(text []uint16, o *Options) Size {
	var s scan
	for i := plainEnd(text, 0); i < len(text); i = plainEnd(text, i) {
		switch gsm.ClassOf(text[i]) {
		case gsm.Extended:
			s.doubles++
		case gsm.Replaceable, gsm.Unknown, gsm.Alike:
			s.foreign++
			if isPair(text, i) {
				s.pairs++
				i++
			}
		}
		i++
	}
	f := o.frame(s.encoding(o.Encoding))
	units := s.units(len(text), f.encoding)
	r.work.segments = f.segments(r.work.segments[:0], text, units, &s)
	return Size{f.encoding, units, len(r.work.segments)}
}
