package explain

import (
	"strings"

	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// surroundings is the second step: whose hosts, header fields and names stand
// around the documents of a paste.
type surroundings struct {
	input
	hosts   []hostSeen
	scores  []int // of each owner, by what stands around the documents
	named   int   // the greatest of scores
	foreign bool  // the paste is about a host that is nobody's
}

// look scores each owner by what stands around the documents of the paste:
// addresses, header fields, names.
func (r *surroundings) look() {
	r.scores = r.scored()
	for _, score := range r.scores {
		r.named = max(r.named, score)
	}
}

func (r *surroundings) scored() []int {
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

// nameWithin scores the owners whose names begin a key or value of a document that is
// all there is, or stand behind a word such as "provider", where nothing in it is told to be a provider's.
func (r *answers) nameWithin() {
	if !r.reader.Whole {
		return
	}
	for _, f := range r.found {
		if !f.shape.owner.generic {
			return
		}
	}
	s := r.namedIn()
	for i := range len(s) - 1 {
		if s[i] == '"' || s[i] == ' ' && endsWith(s[:i], beforeNames[:]) {
			r.names.findAt(s, i+1, r.scores)
		}
	}
}

// beforeNames stand in a sentence before the name of the one who was to send.
var beforeNames = [...]string{":", "provider", "via", "using", "through"}

// isLocal reports whether a host says nothing about who answered.
func isLocal(host string) bool {
	host, _, _ = strings.Cut(host, ":")
	return host == "localhost" || host == "" || ascii.IsDigit(host[len(host)-1])
}

// namesForeignAPI reports whether the text around the documents holds the
// address of an API that is nobody's: its host or path says that it is one.
func (r *input) namesForeignAPI() bool {
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
		for end < min(len(s), start+maxAddress) && s[end] > ' ' && strings.IndexByte("\"'<>)]},\\`", s[end]) < 0 {
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

// maxAddress is how much of an address is looked at.
const maxAddress = 300

// inDocument reports whether a byte of the paste stands in a document.
func (r *input) inDocument(at int) bool {
	for i := range r.reader.Docs {
		if d := &r.reader.Docs[i]; d.At <= at && at < d.End {
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
func (r *surroundings) findHosts() {
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
func (r *surroundings) findOwners(host string) {
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
func (r *surroundings) hostIn(o *owner) string {
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
func (r *input) headerIn(o *owner) (string, int) {
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
func (r *input) nameIn(o *owner) string {
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
// to name anybody, or stands before a domain as any service of it does.
func labelOf(host string) string {
	label, domain, _ := strings.Cut(host, ".")
	if len(label) < 4 || strings.IndexByte(domain, '.') >= 0 {
		return ""
	}
	return label
}

// namedIn returns what owners' names are looked for in: the beginning of the
// paste.
func (r *input) namedIn() string {
	s := r.reader.Paste.S
	return s[:min(len(s), 16<<10)]
}
