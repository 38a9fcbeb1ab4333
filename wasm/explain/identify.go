package explain

import (
	"strings"

	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/paste"
)

// answerer is the fourth step: who answered, how sure that is, and by what it
// was seen.
type answerer struct {
	owner    *owner // nil where nothing tells
	sure     confidence
	evidence []saying
	others   []alternative // who else it could be
}

// identified is a paste whose sender is known, as far as it can be, and what is
// noted of it on the way.
type identified struct {
	answers
	notes
	who     answerer
	amounts []amount
	doubled bool // a key that stands twice was noted

	waitInText wait // what the text says of waiting, once it was read for that
	textRead   bool
}

// saying is a phrase with its arguments.
type saying struct {
	_             [0]func() // nothing compares two: that code would be large
	key           phrases.Key
	first, second string
}

// alternative is another owner that it could be.
type alternative struct {
	_     [0]func() // nothing compares two: that code would be large
	owner *owner
	why   string
}

// confidence says how sure the recognition of a provider is.
type confidence uint8

const (
	guess confidence = iota
	likely
	certain
)

func (c confidence) String() string { return confidences[c] }

var confidences = [...]string{"guess", "likely", "certain"}

// nobody returns an answerer of whom nothing is known yet.
func (r *answers) nobody() answerer {
	return answerer{evidence: r.pool.evidence[:0], others: r.pool.others[:0]}
}

// take takes an owner as who answered.
func (w *answerer) take(o *owner, sure confidence) { w.owner, w.sure = o, sure }

// evident adds a sign that the answerer was recognised by.
func (w *answerer) evident(key phrases.Key, first, second string) {
	w.evidence = append(w.evidence, saying{key: key, first: first, second: second})
}

// identify says who sent the answer that was found.
func (r *answers) identify(f *finding) answerer {
	who := r.nobody()
	who.owner = r.sender(f.shape.owner)
	chosen := r.chosen != nil && who.owner == r.chosen
	switch {
	case chosen:
		who.sure = certain
		if r.foreign || f.isAnothers(r.chosen) {
			who.sure = guess
		}
		who.evident(phrases.EvidenceChosen, who.owner.name, "")
	case !f.shape.owner.generic:
		who.sure = f.confidence()
	case !who.owner.generic && r.named >= hostScore:
		who.sure = likely
	}
	r.shapeEvidence(&who, f)
	if f.shape.owner.generic && !who.owner.generic {
		r.aroundEvidence(&who, who.owner)
	}
	if who.sure != certain {
		r.rivalsOf(&who, f)
	}
	return who
}

// isAnothers reports whether an answer is, by its shape, certainly from another
// provider than the chosen one.
func (f *finding) isAnothers(chosen *owner) bool {
	own := f.score
	if f.shape.owner == chosen {
		own -= chosenScore
	} else if !f.shape.owner.generic {
		return f.score >= certainScore
	}
	for i := range f.rivals {
		if rival := &f.rivals[i]; !rival.shape.owner.generic && rival.score >= certainScore && rival.score-own >= leadScore {
			return true
		}
	}
	return false
}

// confidence returns how sure a shape and its rivals make it that its owner
// answered.
func (f *finding) confidence() confidence {
	second := 0
	for i := range f.rivals {
		rival := &f.rivals[i]
		if rival.shape.owner.generic {
			continue
		}
		if rival.known == f.known && f.score-rival.score < leadScore {
			return guess
		}
		second = max(second, rival.score)
	}
	switch {
	case f.score >= certainScore && f.score-second >= leadScore:
		return certain
	case f.score >= likelyScore:
		return likely
	}
	return guess
}

// whoIsNamed returns the provider that the user chose, or that the paste names where
// no answer was found in it.
func (r *answers) whoIsNamed() answerer {
	who := r.nobody()
	best := 0
	for i := range r.owners {
		score := r.scores[i]
		if &r.owners[i] == r.chosen {
			score += chosenScore
		}
		if score > best {
			best = score
			who.owner = &r.owners[i]
		}
	}
	switch {
	case best >= chosenScore:
		who.sure = certain
		if best == chosenScore && (r.named >= hostScore || r.foreign) {
			who.sure = guess // the paste names somebody else
		}
		who.evident(phrases.EvidenceChosen, who.owner.name, "")
	case best >= hostScore:
		who.sure = likely
	}
	if who.owner != nil {
		r.aroundEvidence(&who, who.owner)
	}
	return who
}

// shapeEvidence says in words what the answer was recognised by.
func (r *answers) shapeEvidence(who *answerer, f *finding) {
	if f.shape.owner.generic {
		who.evident(phrases.EvidenceGeneric, "", "")
		return
	}
	name := f.shape.owner.name
	if f.shape.needed != "" {
		who.evident(phrases.EvidenceShape, name, f.shape.needed)
	}
	for i := range f.shape.signs {
		c := &f.shape.signs[i]
		if c.weight < tellingWeight || !c.holds(f.obj, f.shape.owner) {
			continue
		}
		path := c.path.Text
		if c.is == isOwnAddress {
			who.evident(phrases.EvidenceAddress, path, paste.HostOf(f.obj.Get(c.path).Str))
			continue
		}
		who.evident(phrases.EvidenceSign, path, name)
	}
	if f.known && f.code != "" {
		who.evident(phrases.EvidenceCode, name, f.code)
	}
	r.aroundEvidence(who, f.shape.owner)
}

// tellingWeight is the least weight of a sign that is told as evidence.
const tellingWeight = 20

// rivalsOf lists who else answers in that shape.
func (r *answers) rivalsOf(who *answerer, f *finding) {
	for _, rival := range f.rivals {
		if rival.shape.owner.generic || rival.shape.owner.id == "" || rival.score < f.score-3*leadScore {
			continue
		}
		key := phrases.WhyShape
		if rival.known {
			key = phrases.WhyCode
		}
		who.others = append(who.others, alternative{owner: rival.shape.owner, why: r.say2(key, rival.shape.owner.name, f.code)})
	}
}

// aroundEvidence says in words what stands around an answer. A host that the evidence so
// far names is not told again.
func (r *answers) aroundEvidence(who *answerer, o *owner) {
	if host := r.hostIn(o); host != "" && !who.tells(host) {
		who.evident(phrases.EvidenceHost, host, "")
	}
	if name, _ := r.headerIn(o); name != "" {
		who.evident(phrases.EvidenceHeader, name, o.name)
	}
	if len(who.evidence) == 0 {
		if name := r.nameIn(o); name != "" {
			who.evident(phrases.EvidenceName, name, "")
		}
	}
}

// tells reports whether the evidence so far names a host.
func (w *answerer) tells(host string) bool {
	for i := range w.evidence {
		if e := &w.evidence[i]; strings.Contains(e.first, host) || strings.Contains(e.second, host) {
			return true
		}
	}
	return false
}
