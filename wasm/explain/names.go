package explain

import (
	"strings"
	"unicode/utf8"

	"wrongnumber/wasm/ascii"
)

// nameIndex finds the names of all owners in one pass: those that begin with
// the same letter are chained. Nearly everywhere the first two letters tell that
// there is none.
type nameIndex struct {
	pairs [32]uint32  // by the low bits of a first byte, a bit for those of each second one
	first [256]uint16 // number of a name from 1, by its first byte, bit 5 set
	names []ownerName
	hosts []ownerHost // in the order of the owners

	shapes []shapeRef
}

// ownerHost is a host of an owner's.
type ownerHost struct {
	_     [0]func()
	name  string
	owner int
}

type ownerName struct {
	_     [0]func()
	name  string
	last  byte   // its last byte, bit 5 set; 0 where that is not ASCII
	host  bool   // of a host, which in a name of a class is whose the library is: com.facebook.react
	owner int    // which of the owners
	next  uint16 // the next name with that first byte; 0 is none
}

// namesOf returns the index of the names that nameIn looks for.
func namesOf(owners []owner) *nameIndex {
	n := new(nameIndex)
	n.shapes = shapesOf(owners)
	hosts := 0
	for i := range owners {
		hosts += len(owners[i].hosts)
	}
	n.hosts = make([]ownerHost, 0, hosts)
	n.names = make([]ownerName, 0, len(owners)+hosts)
	for i := range owners {
		for _, host := range owners[i].hosts {
			n.hosts = append(n.hosts, ownerHost{name: host, owner: i})
		}
		if !owners[i].answers() {
			continue
		}
		n.add(owners[i].name, i, false)
		for _, host := range owners[i].hosts {
			if !ascii.EqualFold(host, owners[i].name) { // else it is an ordinary word
				n.add(labelOf(host), i, true)
			}
		}
	}
	return n
}

func (n *nameIndex) add(name string, owner int, host bool) {
	if name == "" {
		return
	}
	last := name[len(name)-1] | 0x20
	if last >= utf8.RuneSelf {
		last = 0
	}
	if pairs := &n.pairs[name[0]&31]; len(name) > 1 && name[1] < utf8.RuneSelf {
		*pairs |= 1 << (name[1] & 31)
	} else {
		*pairs = 1<<32 - 1
	}
	first := &n.first[name[0]|0x20]
	n.names = append(n.names, ownerName{name: name, last: last, host: host, owner: owner, next: *first})
	*first = uint16(len(n.names))
}

// find scores the owners that a text names and that have no score yet.
func (n *nameIndex) find(s string, scores []int) {
	pairs := &n.pairs
	last := len(s) - 1
	for i := range last {
		if pairs[s[i]&31]>>(s[i+1]&31)&1 != 0 {
			n.findAt(s, i, scores)
		}
	}
	if last >= 0 {
		n.findAt(s, last, scores)
	}
}

// findAt does that for the names that begin at i of a text.
func (n *nameIndex) findAt(s string, i int, scores []int) {
	for k := n.first[s[i]|0x20]; k != 0; {
		name := &n.names[k-1]
		k = name.next
		end := i + len(name.name)
		if end > len(s) || name.last != 0 && s[end-1]|0x20 != name.last {
			continue
		}
		if scores[name.owner] == 0 && !(name.host && strings.HasSuffix(s[:i], "com.")) && ascii.EqualFold(s[i:end], name.name) {
			scores[name.owner] = nameScore
		}
	}
}
