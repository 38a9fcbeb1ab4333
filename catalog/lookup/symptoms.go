package lookup

import (
	"math/bits"
	"strings"
)

// symptoms are what people see, in their own words, of some causes.
type symptoms struct {
	causes string // their names, and addresses of entries
	aims   []aim  // the entries that those are
	list   []symptom
}

// symptom is what must be said, in any order: of each row of stems one.
type symptom [][]int32

// aim is an entry that a symptom may come from, and how likely in eighths.
type aim struct {
	entry int32
	worth uint8
}

// The worth of an aim: of a cause itself and of what is named by its address, of
// the entries of a cause, and what each further cause of a line is less.
const (
	worthNamed    = 12
	worthOfCause  = 8
	worthLessNext = 1
)

// scoreSymptom is what each word of a query is worth that is one of a symptom.
const scoreSymptom = 280

// readSymptoms reads what words.txt says of symptoms.
func (x *Index) readSymptoms() {
	l := &x.language
	for _, line := range section("symptoms") {
		causes, list, _ := strings.Cut(line, "=")
		read := symptoms{causes: causes}
		for text := range strings.SplitSeq(list, ",") {
			var s symptom
			for choice := range strings.FieldsSeq(text) {
				var stems []int32
				for word := range strings.SplitSeq(choice, "/") {
					stem := x.words[x.intern(l.usual(folded(word)))].stem
					stems = append(stems, stem)
					l.inSymptom[stem] = true
				}
				s = append(s, stems)
			}
			read.list = append(read.list, s)
		}
		l.symptoms = append(l.symptoms, read)
	}
}

// aimSymptoms finds the entries of symptoms, once all are known.
func (x *Index) aimSymptoms() {
	ofCause := map[string][]int32{}
	for i := range x.entries {
		if cause := x.entries[i].CauseName(); cause != "" {
			ofCause[cause] = append(ofCause[cause], int32(i))
		}
	}
	for i := range x.language.symptoms {
		s := &x.language.symptoms[i]
		less := uint8(0)
		for name := range strings.FieldsSeq(s.causes) {
			for _, n := range x.named(name) {
				s.aims = append(s.aims, aim{n, worthNamed - less})
			}
			for _, n := range ofCause[name] {
				s.aims = append(s.aims, aim{n, worthOfCause - less})
			}
			if ofCause[name] != nil {
				less += worthLessNext
			}
		}
	}
}

// named returns the entries of an address, as sip/response/486, or the cause of a
// name.
func (x *Index) named(name string) []int32 {
	id, rest, isAddress := strings.Cut(name, "/")
	api, code, _ := strings.Cut(rest, "/")
	if !isAddress {
		id, code = x.set.Causes().ID, name
	}
	var entries []int32
	for _, n := range x.byCode[plain(code)] {
		if e := &x.entries[n]; e.Provider.ID == id && (!isAddress || e.API() == api) {
			entries = append(entries, n)
		}
	}
	return entries
}

// saying are the words of a query that say a stem, itself or by another word: a bit
// for each that says anything alone.
type saying struct{ itself, meant uint16 }

// scoreSymptoms adds the entries of the symptoms that are three fifths of the query
// or more.
func (x *Index) scoreSymptoms(q *query) {
	if len(q.terms) == 0 {
		return
	}
	said, of := x.wordsSaid(q)
	for i := range x.language.symptoms {
		s := &x.language.symptoms[i]
		for _, symptom := range s.list {
			all, plain := symptom.in(said)
			if n := bits.OnesCount16(all.itself | all.meant); n+plain >= len(symptom) && 5*n >= 3*len(of) && all.itself != 0 {
				x.addSymptom(q, s.aims, all, plain, of)
			}
		}
	}
}

// in returns the words of a query that say a symptom, and how many of its own say
// nothing alone; no words where the query lacks any.
func (s symptom) in(said map[int32]saying) (all saying, plain int) {
	for _, stems := range s {
		var one saying
		ok := false
		for _, stem := range stems {
			if w, says := said[stem]; says {
				ok = true
				one.itself |= w.itself
				one.meant |= w.meant
			}
		}
		if !ok {
			return saying{}, 0
		}
		if one == (saying{}) {
			plain++
		}
		all.itself |= one.itself
		all.meant |= one.meant
	}
	all.meant &^= all.itself
	return all, plain
}

// addSymptom adds the entries of a symptom that some words of the query say.
func (x *Index) addSymptom(q *query, aims []aim, all saying, plain int, of []int) {
	words := all.itself | all.meant
	terms, covered := uint16(0), uint8(0)
	for word, term := range of {
		if t := &q.terms[term]; words&(1<<word) != 0 && terms&(1<<term) == 0 {
			terms |= 1 << term
			if t.known {
				covered += t.weight
			}
		}
	}
	score := scoreSymptom * (4*(plain+bits.OnesCount16(all.itself)) + 3*bits.OnesCount16(all.meant)) / 4
	for _, aim := range aims {
		h := x.hit(aim.entry)
		h.symptom = max(h.symptom, uint16(score*int(aim.worth)/8))
		h.missing &^= terms
		h.matched = max(h.matched, uint8(bits.OnesCount16(terms)))
		h.covered = max(h.covered, covered)
		if h.best < worthSynonym {
			h.best, h.match = worthSynonym, matchSynonym
		}
	}
}

// wordsSaid returns the stems that a query says, itself or by another word, and the
// term that each of its words stands in.
func (x *Index) wordsSaid(q *query) (said map[int32]saying, of []int) {
	said = map[int32]saying{}
	for _, stem := range q.empty {
		said[stem] = saying{}
	}
	say := func(stem int32, bit uint16) {
		if x.language.inSymptom[stem] {
			w := said[stem]
			said[stem] = saying{w.itself | bit, w.meant}
		}
		for _, group := range x.language.groupsOf[stem] {
			for _, member := range x.language.groups[group] {
				if member != stem && x.language.inSymptom[member] {
					w := said[member]
					said[member] = saying{w.itself, w.meant | bit}
				}
			}
		}
	}
	for i := range q.terms {
		t := &q.terms[i]
		for word := range strings.FieldsSeq(t.text) {
			if x.language.stop[word] || len(of) == 16 {
				continue
			}
			bit := uint16(1) << len(of)
			of = append(of, i)
			if t.misspelt {
				for _, f := range t.found {
					say(x.words[f.word].stem, bit)
				}
			} else if stem := x.stemOf(word); stem >= 0 {
				say(stem, bit)
			}
		}
	}
	return said, of
}
