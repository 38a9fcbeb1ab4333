package sms

import (
	"unicode/utf16"

	"wrongnumber/catalog/gsm"
)

// setRewritten measures the text with every replacement made. It is called for
// a text of which every foreign character has one. The units follow from those
// of the characters; where they make more than one segment, the text is written
// to see where it is cut.
func (r *Report) setRewritten(text []uint16, s *scan, o *Options) {
	w := &r.Rewritten
	w.OK, w.Lossy = true, s.lossy
	f := o.frame(GSM7)
	if !r.CostlyCut && !s.unknown {
		w.Units, w.Segments = len(text)+s.doubles, 1
		even := s.doubles == 0 && !o.KeepGraphemes
		for i := range r.work.characters {
			w.Units += r.work.characters[i].gsm7
			even = even && !r.work.characters[i].escapes
		}
		if w.Units <= f.capacity(false) {
			return
		}
		if even {
			w.Segments = (w.Units + f.capacity(true) - 1) / f.capacity(true)
			return
		}
	}
	r.work.text = r.AppendRewritten(r.work.text[:0], text)
	size := r.size(r.work.text, o)
	w.Units, w.Segments = size.Units, size.Segments
}

// AppendRewritten appends the text with every replacement made. It walks over
// the text itself, since the list of costly characters may be cut short.
func (r *Report) AppendRewritten(dst, text []uint16) []uint16 {
	edits := r.work.edits[:0]
	for i := 0; i < len(text); {
		u := text[i]
		if class := gsm.ClassOf(u); class == gsm.Basic || class == gsm.Extended {
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
	for i := 0; i < len(text); i++ {
		u := text[i]
		if u < 0x80 && gsm.ASCIIClasses[u] == gsm.Basic {
			continue
		}
		switch gsm.ClassOf(u) {
		case gsm.Replaceable, gsm.Unknown:
			s.foreign++
			if isPair(text, i) {
				s.pairs++
				i++
			}
		case gsm.Extended:
			s.doubles++
		}
	}
	f := o.frame(s.encoding(o.Encoding))
	units := s.units(len(text), f.encoding)
	r.work.segments = f.segments(r.work.segments[:0], text, units, &s)
	return Size{f.encoding, units, len(r.work.segments)}
}
