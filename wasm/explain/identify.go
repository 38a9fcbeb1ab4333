package explain

import (
	"strings"
	"unicode/utf8"

	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
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

// hints scores each owner by what stands around the documents of the paste:
// addresses, header fields, names.
func (r *report) hints() []int {
	scores := r.scores
	for range r.owners {
		scores = append(scores, 0)
	}
	r.findHosts()
	clean := r.reader.Whole
	if clean && len(r.hosts) == 0 {
		return scores
	}
	for i := range r.hosts {
		if k := r.hosts[i].owner; !r.owners[k].generic {
			scores[k] = hostScore
		}
	}
	lengths := uint64(0)
	for i := range r.reader.Heads {
		h := &r.reader.Heads[i]
		lengths |= h.Lengths
		if h.Host == "" {
			continue
		}
		owned := false
		for k := range r.owners {
			if o := &r.owners[k]; !o.generic && o.ownsHost(h.Host) {
				scores[k] = hostScore
				owned = true
			}
		}
		r.foreign = r.foreign || !owned && !isLocal(h.Host)
	}
	for i := range r.owners {
		o := &r.owners[i]
		if o.generic || o.telling&lengths == 0 {
			continue
		}
		if name, weight := r.headerIn(o); name != "" {
			scores[i] += weight
		}
	}
	if !clean {
		r.speakers(scores)
		r.names.find(r.namedIn(), scores)
		r.foreign = r.foreign || r.namesForeignAPI()
	}
	return scores
}

// isLocal reports whether a host says nothing about who answered.
func isLocal(host string) bool {
	host, _, _ = strings.Cut(host, ":")
	return host == "localhost" || host == "" || ascii.IsDigit(host[len(host)-1])
}

// namesForeignAPI reports whether the text around the documents holds the
// address of an API that is nobody's: its host or path says that it is one.
func (r *report) namesForeignAPI() bool {
	s := r.namedIn()
	for i := 0; i < len(s); {
		n := strings.Index(s[i:], "://")
		if n < 0 {
			return false
		}
		start := i + n
		i = start + 3
		if r.inDocument(start) {
			continue
		}
		end := i
		for end < len(s) && s[end] > ' ' && strings.IndexByte("\"'<>)]},\\`", s[end]) < 0 {
			end++
		}
		address := s[start:end]
		host := paste.HostOf(address)
		path := address[min(len(address), len("://")+len(host)):]
		isAPI := strings.HasPrefix(host, "api.") || strings.HasPrefix(host, "rest.") || strings.Contains(path, "/api/") ||
			len(path) > 2 && path[1] == 'v' && ascii.IsDigit(path[2])
		if isAPI && r.ownerOf(host) == nil && !isLocal(host) {
			return true
		}
	}
	return false
}

// inDocument reports whether a byte of the paste stands in a document.
func (r *report) inDocument(at int) bool {
	for i := range r.reader.Docs {
		if d := &r.reader.Docs[i]; d.At <= at && at < d.End {
			return true
		}
	}
	return false
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

// hostSeen is a host in the paste that is an owner's.
type hostSeen struct {
	owner int // which of the owners
	host  string
}

// maxHosts bounds the hosts that are looked at.
const maxHosts = 64

// findHosts finds the hosts in the paste that belong to an owner, with or
// without a scheme before them: the words with a dot inside.
func (r *report) findHosts() {
	s := r.reader.Paste.S
	for i := 0; i < len(s) && len(r.hosts) < maxHosts; {
		dot := strings.IndexByte(s[i:], '.')
		if dot < 0 {
			return
		}
		dot += i
		start, end := dot, dot+1
		for start > i && s[start-1] != '_' && ascii.IsToken(s[start-1]) {
			start--
		}
		for end < len(s) && s[end] != '_' && ascii.IsToken(s[end]) {
			end++
		}
		i = end
		for end > dot && (s[end-1] == '.' || s[end-1] == '-') {
			end--
		}
		if start == dot || end <= dot+2 || ascii.IsDigit(s[end-1]) {
			continue
		}
		r.findOwners(s[start:end])
	}
}

// findOwners keeps a host for each owner that it belongs to.
func (r *report) findOwners(host string) {
	last := -1
	end := host[len(host)-1] | 0x20
	for i := range r.names.hosts {
		own := &r.names.hosts[i]
		cut := len(host) - len(own.name)
		if own.owner == last || cut < 0 || own.name == "" || own.name[len(own.name)-1]|0x20 != end || cut > 0 && host[cut-1] != '.' || !ascii.EqualFold(host[cut:], own.name) {
			continue
		}
		last = own.owner
		r.hosts = append(r.hosts, hostSeen{last, host})
	}
}

// hostIn returns a host in the paste that is the owner's; the one a request
// went to before others.
func (r *report) hostIn(o *owner) string {
	for i := range r.reader.Heads {
		if h := r.reader.Heads[i].Host; h != "" && o.ownsHost(h) {
			return h
		}
	}
	for i := range r.hosts {
		if &r.owners[r.hosts[i].owner] == o {
			return r.hosts[i].host
		}
	}
	return ""
}

// headerIn returns a header field of the paste that only this owner sends.
func (r *report) headerIn(o *owner) (string, int) {
	for k := range o.headers {
		rule := &o.headers[k]
		if rule.weight == 0 {
			continue
		}
		for i := range r.reader.Heads {
			h := &r.reader.Heads[i]
			if rule.lengths&h.Lengths == 0 {
				continue
			}
			for _, field := range h.Fields {
				if matchesHeader(rule.name, field.Name) {
					return field.Name, rule.weight
				}
			}
		}
	}
	return "", 0
}

// nameIn returns a word of the paste that names the owner: its name, or the
// first label of one of its hosts, as in Nexmo\Client\Exception.
func (r *report) nameIn(o *owner) string {
	s := r.namedIn()
	if i := ascii.IndexFold(s, o.name); i >= 0 && o.name != "" {
		return s[i : i+len(o.name)]
	}
	for _, host := range o.hosts {
		label := labelOf(host)
		if i := ascii.IndexFold(s, label); i >= 0 {
			return s[i : i+len(label)]
		}
	}
	return ""
}

// labelOf returns the first label of a host, and "" for one that is too short
// to name anybody.
func labelOf(host string) string {
	label, _, _ := strings.Cut(host, ".")
	if len(label) < 4 {
		return ""
	}
	return label
}

// namedIn returns what owners' names are looked for in: the beginning of the
// paste.
func (r *report) namedIn() string {
	s := r.reader.Paste.S
	return s[:min(len(s), 16<<10)]
}

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
	name  string
	owner int
}

type ownerName struct {
	name  string
	last  byte   // its last byte, bit 5 set; 0 where that is not ASCII
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
			n.hosts = append(n.hosts, ownerHost{host, i})
		}
		if !owners[i].answers() {
			continue
		}
		n.add(owners[i].name, i)
		for _, host := range owners[i].hosts {
			n.add(labelOf(host), i)
		}
	}
	return n
}

func (n *nameIndex) add(name string, owner int) {
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
	n.names = append(n.names, ownerName{name, last, owner, *first})
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
		if scores[name.owner] == 0 && ascii.EqualFold(s[i:end], name.name) {
			scores[name.owner] = nameScore
		}
	}
}
