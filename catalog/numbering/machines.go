package numbering

import "strings"

// Machine is a range of numbers for machines (M2M) that libphonenumber leaves out on
// purpose. The data are machines.json, with sources.
type Machine struct {
	CallingCode uint16
	Length      uint8  // of the national number
	Begins      string // its first digits
}

// Machine returns the range for machines that national digits are of, nil if none.
func (p Plan) Machine(national []byte) *Machine {
	for i := range Machines {
		if m := &Machines[i]; int(m.CallingCode) == p.CallingCode() && int(m.Length) == len(national) && strings.HasPrefix(string(national), m.Begins) {
			return m
		}
	}
	return nil
}
