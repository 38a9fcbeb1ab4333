package main

// The automata as they are embedded: what the reader can work out is left out.
// catalog/numbering/unpack.go turns them into tables again.

import "encoding/binary"

// packStates writes, for every state, a word of which bit d says that digit d
// does not lead where digit d-1 leads, and bit 10 that the state has a label;
// then, for every digit that leads elsewhere, a number: 0 is the next state
// that has not been mentioned, 1 and more a leaf, and above the leaves how far
// back a state is that has been; then the label. Numbers are of seven bits an
// octet, the lowest first.
func packStates(a numbered) []byte {
	var masks, rest []byte
	next := 0
	for i, s := range a.states {
		next = max(next, i+1) // a state that nothing leads to is a start
		mask, last := 0, -1
		for d, target := range s.next {
			if target == last {
				continue
			}
			mask |= 1 << d
			last = target
			switch state := target - len(a.leaves); {
			case state < 0:
				rest = binary.AppendUvarint(rest, uint64(1+target))
			case state == next:
				rest = append(rest, 0)
				next++
			default:
				rest = binary.AppendUvarint(rest, uint64(len(a.leaves)+next-state))
			}
		}
		if s.label != 0 {
			mask |= 1 << 10
			rest = binary.AppendUvarint(rest, uint64(s.label))
		}
		masks = binary.LittleEndian.AppendUint16(masks, uint16(mask))
	}
	return append(masks, rest...)
}

// packLeaves writes, for every leaf, a number of which bit n says that the
// label of n more digits is not that of one fewer, and those labels.
func packLeaves(a numbered) []byte {
	var out []byte
	for _, vector := range a.leaves {
		mask, last := 0, uint16(0)
		var labels []byte
		for n, label := range vector {
			if label != last {
				mask |= 1 << n
				labels = binary.AppendUvarint(labels, uint64(label))
				last = label
			}
		}
		out = append(binary.AppendUvarint(out, uint64(mask)), labels...)
	}
	return out
}

// planes writes a table of records column by column, an octet each: the same
// octets of neighbouring records are alike, and so compress well.
func planes(table []byte, size int) []byte {
	out := make([]byte, 0, len(table))
	for octet := range size {
		for at := octet; at < len(table); at += size {
			out = append(out, table[at])
		}
	}
	return out
}
