package paste

import "wrongnumber/catalog/json"

// Document is one JSON value found in the paste.
type Document struct {
	_        [0]func() // nothing compares two: that code would be large
	Text     *Text     // its s is strict JSON
	At, End  int       // in bytes of the paste
	Head     *Head     // of the answer it is the body of; nil if there is none
	Request  bool      // it was sent, not answered
	Unpacked int       // how many strings it was unpacked from
	Odd      Oddity
	Slip     Slip // at is a byte of the paste
}

// Place returns the stretch of the paste that a value of a document stands on.
// The place of a string is between its quotes.
func (d *Document) Place(v *json.Value) Place {
	start, end := v.Index, v.Index+len(v.Raw)
	if v.Type == json.String && len(v.Raw) >= 2 && v.Raw[0] == '"' && len(v.Raw) > 2 {
		start, end = start+1, end-1
	}
	if v.Index == 0 && v.Type != json.Composite {
		return Place{-1, -1}
	}
	from, to := d.Text.Origin(start, end)
	return Place{from, to}
}

// Place is a stretch of the paste, in bytes; its start is -1 for no place.
type Place struct{ Start, End int }

// At returns the stretch from one byte of the paste to before another.
func At(start, end int) Place { return Place{start, end} }

// Nowhere is the place of a value that is not in the paste.
var Nowhere = Place{-1, -1}

// IsWhole reports whether a document fills a paste of that length.
func (d *Document) IsWhole(length int) bool { return d.At == 0 && d.End == length }

// Language names the language whose printout a document is.
func (d *Document) Language() string {
	switch odd := d.Odd; {
	case odd&oddPHP != 0:
		return "PHP"
	case odd&oddGo != 0:
		return "Go"
	case odd&oddElixir != 0:
		return "Elixir"
	case odd&oddEqual != 0:
		return "Java"
	case odd&oddArrow != 0:
		return "Ruby"
	case odd&oddPython != 0 || odd&oddSingleQuote != 0 && odd&(oddBareKey|oddPlaceholder) == 0:
		return "Python"
	}
	return "JavaScript"
}
