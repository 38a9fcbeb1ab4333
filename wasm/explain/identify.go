package explain

import (
	"strings"

	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/paste"
)

// identify says who answered, how sure that is, and by what it was seen.
func (r *report) identify(f *finding) {
	r.lead = r.answerer(f.shape.owner)
	score := f.score
	chosen := r.o.Provider != "" && r.lead.id == r.o.Provider
	if chosen && r.lead == f.shape.owner {
		score -= chosenScore
	}
	r.sure = guess
	if score >= likelyScore {
		r.sure = likely
	}
	second := 0
	for i := range f.rivals {
		if !f.rivals[i].shape.owner.generic {
			second = max(second, f.rivals[i].score)
		}
	}
	if score >= certainScore && score-second >= leadScore {
		r.sure = certain
	}
	for i := range f.rivals {
		if rival := &f.rivals[i]; rival.known == f.known && !rival.shape.owner.generic && f.score-rival.score < leadScore {
			r.sure = guess
		}
	}
	if f.shape.owner.generic {
		r.sure = guess
	}
	r.shapeEvidence(f)
	if f.shape.owner.generic && !r.lead.generic {
		r.sure = likely
		r.aroundEvidence(r.lead)
	}
	if chosen {
		r.sure = certain
		r.evidence = append([]saying{{phrases.EvidenceChosen, r.lead.name, ""}}, r.evidence...)
	}
	r.alternatives(f)
	from, to := f.doc.Text.Origin(f.obj.Root.Index, f.obj.Root.Index+len(f.obj.Root.Raw))
	r.span = paste.At(from, to)
}

// evident adds to what the provider was recognised by.
func (r *report) evident(key phrases.Key, first, second string) {
	r.evidence = append(r.evidence, saying{key, first, second})
}

// shapeEvidence says in words what the answer was recognised by.
func (r *report) shapeEvidence(f *finding) {
	if f.shape.owner.generic {
		r.evident(phrases.EvidenceGeneric, "", "")
		return
	}
	name := f.shape.owner.name
	if f.shape.needed != "" {
		r.evident(phrases.EvidenceShape, name, f.shape.needed)
	}
	for i := range f.shape.signs {
		c := &f.shape.signs[i]
		if c.weight < tellingWeight || !c.holds(f.obj, f.shape.owner) {
			continue
		}
		path := c.path.Text
		if c.is == isOwnAddress {
			r.evident(phrases.EvidenceAddress, path, paste.HostOf(f.obj.Get(&c.path).Str))
			continue
		}
		r.evident(phrases.EvidenceSign, path, name)
	}
	if f.known && f.code != "" {
		r.evident(phrases.EvidenceCode, name, f.code)
	}
	r.aroundEvidence(f.shape.owner)
}

// tellingWeight is the least weight of a sign that is told as evidence.
const tellingWeight = 20

// alternatives lists who else answers in that shape.
func (r *report) alternatives(f *finding) {
	for _, rival := range f.rivals {
		if rival.shape.owner.generic || rival.shape.owner.id == "" || r.sure == certain || rival.score < f.score-3*leadScore {
			continue
		}
		key := phrases.WhyShape
		if rival.known {
			key = phrases.WhyCode
		}
		r.others = append(r.others, alternative{rival.shape.owner, r.say2(key, rival.shape.owner.name, f.code)})
	}
}

// aroundEvidence says in words what hints counts. A host that the evidence so
// far names is not told again.
func (r *report) aroundEvidence(o *owner) {
	if host := r.hostIn(o); host != "" && !r.tells(host) {
		r.evident(phrases.EvidenceHost, host, "")
	}
	if name, _ := r.headerIn(o); name != "" {
		r.evident(phrases.EvidenceHeader, name, o.name)
	}
	if len(r.evidence) == 0 {
		if name := r.nameIn(o); name != "" {
			r.evident(phrases.EvidenceName, name, "")
		}
	}
}

// tells reports whether the evidence so far names a host.
func (r *report) tells(host string) bool {
	for i := range r.evidence {
		if e := &r.evidence[i]; strings.Contains(e.first, host) || strings.Contains(e.second, host) {
			return true
		}
	}
	return false
}
