package sms

import (
	"strings"

	"wrongnumber/catalog/encode"
)

// HasExtras reports whether one of the members is there that AppendExtras
// appends.
func (r *Report) HasExtras() bool { return r.Tables.OK || r.Range.OK }

// AppendExtras appends the members that are rarely there, as one JSON object:
// languageTables, placeholders. It appends nothing if both are null.
func (r *Report) AppendExtras(dst []byte) []byte {
	if !r.HasExtras() {
		return dst
	}
	w := encode.Writer{Out: append(dst, '{')}
	r.writeTables(&w)
	r.writeRange(&w)
	w.End()
	return w.Out
}

// writeInts writes members whose values are integers; a space parts the names.
func writeInts(w *encode.Writer, names string, values ...int) {
	for _, value := range values {
		var name string
		name, names, _ = strings.Cut(names, " ")
		w.IntMember(name, value)
	}
}

func (r *Report) writeTables(w *encode.Writer) {
	t := &r.Tables
	w.Key("languageTables")
	if !t.OK {
		w.Null()
		return
	}
	w.Object()
	w.NullableMember("locking", t.Locking.Tag())
	w.NullableMember("single", t.Single.Tag())
	writeInts(w, "units unitsPerSegment segments headerOctets", t.Units, t.UnitsPerSegment, t.Segments, t.HeaderOctets)
	w.BoolMember("replaced", t.Replaced)
	w.End()
}

func (r *Report) writeRange(w *encode.Writer) {
	w.Key("placeholders")
	if !r.Range.OK {
		w.Null()
		return
	}
	w.Object()
	w.Key("least")
	r.Range.Least.write(w)
	w.Key("greatest")
	r.Range.Greatest.write(w)
	w.End()
}

func (s *Size) write(w *encode.Writer) {
	w.Object()
	w.StringMember("encoding", s.Encoding.String())
	writeInts(w, "units segments", s.Units, s.Segments)
	w.End()
}
