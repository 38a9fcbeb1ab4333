package sms

import (
	"unicode/utf16"

	"wrongnumber/catalog/gsm"
)

// rewrite sets the text with every replacement made. It is called for a text
// of which every foreign character has one, and walks over the text itself,
// since the list of costly characters may be cut short.
func (r *Report) rewrite(text []uint16, o *Options) {
	dst := r.Rewritten.Text
	kept := 0 // what is before it is copied
	for i := 0; i < len(text); {
		u := text[i]
		if u < 0x80 && gsm.ASCIISeptets[u] != 0 {
			i++
			continue
		}
		end := i + 1
		if isPair(text, i) {
			end++
		}
		if end == i+1 && gsm.Septets(u) != 0 {
			i = end
			continue
		}
		point := rune(u)
		if end > i+1 {
			point = utf16.DecodeRune(rune(u), rune(text[i+1]))
		}
		known, _ := r.work.character(point)
		c := Costly{Start: i, End: end, CodePoint: point, Replacement: known.replacement}
		fit(&c, text, o)
		dst = append(dst, text[kept:c.Start]...)
		dst = appendUnits(dst, c.Replacement.Text())
		r.Rewritten.Lossy = r.Rewritten.Lossy || c.Replacement.Kind.Lossy()
		kept, i = end, end
	}
	r.Rewritten.Text = append(dst, text[kept:]...)
	size := r.size(r.Rewritten.Text, o)
	r.Rewritten.OK = size.Encoding == GSM7
	r.Rewritten.Units, r.Rewritten.Segments = size.Units, size.Segments
}

// appendUnits appends a replacement, which is of the basic plane.
func appendUnits(dst []uint16, text string) []uint16 {
	for _, c := range text {
		dst = append(dst, uint16(c))
	}
	return dst
}

// appendEdited appends the text with edits made, which are in order of place.
func appendEdited(dst, text []uint16, edits []Edit) []uint16 {
	kept := 0
	for i := range edits {
		e := &edits[i]
		dst = append(dst, text[kept:e.Start]...)
		dst = appendUnits(dst, e.Text)
		kept = e.End
	}
	return append(dst, text[kept:]...)
}

// size measures a text without listing anything.
func (r *Report) size(text []uint16, o *Options) Size {
	var s scan
	for i := 0; i < len(text); i++ {
		u := text[i]
		if u < 0x80 && gsm.ASCIISeptets[u] == 1 {
			continue
		}
		switch gsm.Septets(u) {
		case 0:
			s.foreign++
			if isPair(text, i) {
				s.pairs++
				i++
			}
		case 2:
			s.doubles++
		}
	}
	f := o.frame(s.encoding(o.Encoding))
	size := Size{Encoding: f.encoding, Units: s.units(len(text), f.encoding)}
	switch {
	case size.Units <= f.capacity(false):
		size.Segments = 1
	case f.even(&s):
		r.work.segments = cutEven(r.work.segments[:0], text, f.capacity(true))
		size.Segments = len(r.work.segments)
	default:
		r.work.segments = f.cut(r.work.segments[:0], text, f.capacity(true))
		size.Segments = len(r.work.segments)
	}
	return size
}
