package lookup

import "math/bits"

// stemSets are the entries in which any form of a stem stands, a bit for each: in
// a meaning or better, and in a title.
type stemSets struct{ meaning, title []uint64 }

// setsOf returns the sets of a stem, which are made when they are first asked for.
func (x *Index) setsOf(stem int32) *stemSets {
	if x.sets[stem] != nil {
		return x.sets[stem]
	}
	n := (len(x.entries) + 63) / 64
	s := &stemSets{make([]uint64, n), make([]uint64, n)}
	for _, word := range x.family[stem] {
		for i := range x.words[word].postings {
			p := &x.words[word].postings[i]
			if p.best() >= inMeaning {
				s.meaning[p.entry/64] |= 1 << (p.entry % 64)
			}
			if p.best() >= inTitle {
				s.title[p.entry/64] |= 1 << (p.entry % 64)
			}
		}
	}
	x.sets[stem] = s
	return s
}

// eachWithAll calls f with the entries in which all words of a phrase stand, apart
// from each other: "the code you entered has expired". The weight is that of the
// word that stands in the least of their texts.
func (x *Index) eachWithAll(stems []int32, f func(entry int32, weight uint8)) {
	var room [maxPhrase]*stemSets
	sets := room[:0]
	for _, stem := range stems {
		sets = append(sets, x.setsOf(stem))
	}
	for i, all := range sets[0].meaning {
		titles := sets[0].title[i]
		for _, s := range sets[1:] {
			all &= s.meaning[i]
			titles &= s.title[i]
		}
		for ; all != 0; all &= all - 1 {
			bit := bits.TrailingZeros64(all)
			weight := uint8(inMeaning)
			if titles>>bit&1 != 0 {
				weight = inTitle
			}
			f(int32(64*i+bit), weight)
		}
	}
}
