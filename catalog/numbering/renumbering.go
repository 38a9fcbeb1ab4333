package numbering

// Renumbering is a form of numbers that a country has given up, or that people
// write by mistake as if it had. The data are renumberings.json, with sources.
type Renumbering struct {
	CallingCode uint16
	Length      uint8     // digits of the old form; 0 is any
	Digits      uint8     // digits of numbers today; 0 where their number did not change
	At, Remove  uint8     // so many digits go behind so many
	Begins      [4]uint16 // for the first digits, which they can be; 0 is any
	Mobile      bool      // the new form is a mobile number
	Some        bool      // other numbers of this length did not change
	Insert      string    // what comes in their place
	Since       string    // when the new form came, such as "2021-01-31"
	Until       string    // when the old form stopped, where the plan still has it
}

// Renumberings returns the changes of a plan, of which hardly any has one.
//
//go:noinline
func (p Plan) Renumberings() []Renumbering {
	row := &plans[p]
	return Renumberings[row.changes:row.changesEnd]
}

// Matches reports whether national digits of its plan have the old form.
func (r *Renumbering) Matches(national []byte) bool {
	if len(national) < 4 || r.Length != 0 && int(r.Length) != len(national) {
		return false
	}
	for i, set := range r.Begins {
		if set != 0 && set>>(national[i]-'0')&1 == 0 {
			return false
		}
	}
	return true
}

// MayMatch reports whether n digits of its plan that begin with this one can match.
func (r *Renumbering) MayMatch(first byte, n int) bool {
	return (r.Length == 0 || int(r.Length) == n) &&
		(r.Begins[0] == 0 || r.Begins[0]>>(first-'0')&1 == 1)
}

// Append appends what has become of national digits that match.
func (r *Renumbering) Append(dst, national []byte) []byte {
	dst = append(dst, national[:r.At]...)
	dst = append(dst, r.Insert...)
	return append(dst, national[r.At+r.Remove:]...)
}
