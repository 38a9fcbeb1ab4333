package lookup

// lexicon finds the number of a word by the hash of its letters. It is a hash
// table with open addressing: a search of the catalog is built of half a million
// look-ups in it, and a map takes three times as long.
type lexicon struct {
	slots  []int32 // a word's number, counted from 1; 0 for none
	hashes []uint32
}

// find returns the number of a word with that hash, and -1 for none.
func (x *Index) find(text string, hash uint32) int32 {
	l := &x.lexicon
	if len(l.slots) == 0 {
		return -1
	}
	for i := hash; ; i++ {
		n := l.slots[int(i)&(len(l.slots)-1)] - 1
		if n < 0 || l.hashes[n] == hash && x.words[n].text == text {
			return n
		}
	}
}

// add adds the next word, at most half of the slots being taken.
func (l *lexicon) add(n int32, hash uint32) {
	l.hashes = append(l.hashes, hash)
	if 2*len(l.hashes) > len(l.slots) {
		l.slots = make([]int32, max(2*len(l.slots), 1<<14))
		for n, hash := range l.hashes {
			l.put(int32(n), hash)
		}
		return
	}
	l.put(n, hash)
}

func (l *lexicon) put(n int32, hash uint32) {
	for i := hash; ; i++ {
		if slot := &l.slots[int(i)&(len(l.slots)-1)]; *slot == 0 {
			*slot = n + 1
			return
		}
	}
}
