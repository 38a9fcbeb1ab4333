package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/paste"
)

// Links to a provider's pages, which may be all that a paste tells.

// explainLinks explains the codes that links to a provider's pages name, in
// the fragment or as the last part of the path.
func (r *explanations) explainLinks(p *prose) bool {
	s := p.s
	for start, end := nextLink(s, 0); end > 0; start, end = nextLink(s, end) {
		address := strings.TrimRight(s[start:end], ".;:")
		o := r.ownerOf(paste.HostOf("x" + address))
		if o == nil {
			continue
		}
		code, apis := codeOfLink(o, address)
		if code == "" || code == "…" {
			continue
		}
		at := start + strings.LastIndex(address, code)
		x := r.newExplanation(o, code, paste.At(at, at+len(code)))
		x.status = p.status
		if r.addCode(x, apis, code == address[strings.LastIndexAny(address, "/#")+1:]) {
			if o.generic {
				r.who.take(o, guess)
			} else {
				r.who.take(o, certain)
			}
			if len(r.who.evidence) == 0 {
				r.who.evident(phrases.EvidenceHost, paste.HostOf("x"+address), "")
			}
			return true
		}
	}
	return false
}

// nextLink returns where the next address begins with "://", from i on, and where it
// ends; 0 if there is none.
func nextLink(s string, i int) (start, end int) {
	n := strings.Index(s[i:], "://")
	if n < 0 {
		return 0, 0
	}
	start = i + n
	end = start + 3
	for end < len(s) && s[end] > ' ' && strings.IndexByte("\"'<>)]},\\`", s[end]) < 0 {
		end++
	}
	return start, end
}

// linksTo reports whether a link names a code of a provider.
func (r *input) linksTo(p *catalog.Provider) bool {
	s := r.reader.Paste.S
	s = s[:min(len(s), maxLinked)]
	for start, end := nextLink(s, 0); end > 0; start, end = nextLink(s, end) {
		address := strings.TrimRight(s[start:end], ".;:")
		if o := r.ownerOf(paste.HostOf("x" + address)); o != nil && o.provider == p {
			if code, _ := codeOfLink(o, address); code != "" && p.Has(code) {
				return true
			}
		}
	}
	return false
}

// maxLinked is how much of a paste is looked through for such a link, in bytes.
const maxLinked = 16 << 10

// ownerOf returns the owner of a host.
func (r *input) ownerOf(host string) *owner {
	for i := range r.owners {
		if host != "" && r.owners[i].ownsHost(host) {
			return &r.owners[i]
		}
	}
	return nil
}

// codeOfLink returns the code that an address names, and the apis its product
// stands for: what follows the last "#", or the last segment of a path below
// "errors".
func codeOfLink(o *owner, address string) (string, []string) {
	apis := o.productOf("x" + address)
	if cut := strings.LastIndexByte(address, '#'); cut >= 0 {
		return address[cut+1:], apis
	}
	cut := strings.LastIndexByte(strings.TrimRight(address, "/"), '/')
	if cut > 0 && strings.Contains(address[:cut+1], "/errors/") {
		return strings.TrimRight(address, "/")[cut+1:], apis
	}
	return "", nil
}
