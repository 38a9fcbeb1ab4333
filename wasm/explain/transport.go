package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Errors of the connection: what never reached an API, or may have been done.
// Their file lists causes before what they cause, so of a chain of errors the
// first of the file is the innermost.

// transportID is the id of the file, and its apis are whether anything was sent.
const (
	transportID = "transport"
	setUpAPI    = "setup"   // nothing was: the SDK refused
	unsentAPI   = "unsent"  // nothing was: no connection
	programAPI  = "program" // the program stopped, perhaps at the answer
)

// explainTransport explains the innermost error of the connection, of those
// that say little or of the others.
func (r *explanations) explainTransport(weak bool) bool {
	p := r.set.Provider(transportID)
	if p == nil {
		return false
	}
	var best catalog.Entry
	var by *catalog.Said
	for i := range r.said {
		hit := &r.said[i]
		if hit.Provider != p || hit.Common != weak {
			continue
		}
		e := hit.Entry
		if hit.IsLabel() {
			label := hit.Label()
			found := p.Find("", p.Alias(label.API, hit.Code.Of(r.reader.Paste.S)))
			if len(found) == 0 || !r.countsAlone(hit, &label) {
				continue
			}
			e = found[0]
		}
		if r.isWrapped(hit) {
			continue
		}
		if r.fitsTransport(hit, &e) && (by == nil || e.Before(&best)) {
			best, by = e, hit
		}
	}
	if by == nil {
		return false
	}
	r.begin()
	switch {
	case best.Code() == "sdk-call" && strings.HasSuffix(r.reader.Paste.S[by.Start:by.End], "string, null given"):
		best = p.Find(setUpAPI, "argument")[0] // PHP, where it is a setting that is missing
	case best.Code() == "own-code" && r.failsInLibrary(by), best.Code() == "sdk-call" && r.calledInLibrary(by):
		best = p.Find(programAPI, "library-code")[0]
	case best.Code() == "dropped" && r.brokeInHandshake(by):
		best = p.Find(unsentAPI, "tls-closed")[0]
	}
	if r.quoted && best.API() == setUpAPI {
		best = p.Find("", "unread-json")[0] // an answer came
	}
	x := r.spoken(by, best)
	x.status = r.gatewayStatus(by, &best)
	if best.API() != setUpAPI && best.API() != programAPI {
		r.host(by)
	}
	r.ids(true)
	r.tell(x, best)
	r.conclude()
	return true
}

// brokeInHandshake reports whether the frames around a lost connection are those of a TLS
// handshake, before which nothing is sent.
func (r *input) brokeInHandshake(hit *catalog.Said) bool {
	s := r.reader.Paste.S
	near := s[max(0, hit.Start-maxStack):min(len(s), hit.End+maxStack)]
	return strings.Contains(near, "andshake(") || strings.Contains(near, "createLayeredSocket(")
}

// maxStack bounds how far from an error its frames are looked for, in bytes.
const maxStack = 2 << 10

// calledInLibrary reports whether PHP says that the wrong call stands in a library, which
// calls itself: it met a value that it did not expect.
func (r *input) calledInLibrary(hit *catalog.Said) bool {
	_, caller, _ := strings.Cut(paste.LineAt(r.reader.Paste.S, hit.End), "called in ")
	return strings.Contains(caller, "/vendor/")
}

// failsInLibrary reports whether a program that stopped is a provider's command, or
// stopped inside a library: the rest of the line or the first frame below is a library's,
// or in Python, whose last frame is the innermost, the one above.
func (r *input) failsInLibrary(hit *catalog.Said) bool {
	s := r.reader.Paste.S
	if command, ok := strings.CutPrefix(strings.TrimLeft(s[:min(len(s), 40)], " \t\n"), "$ "); ok {
		name, _, _ := strings.Cut(command, " ")
		return r.ownerNamed(name) != nil
	}
	from := hit.End
	_, to := r.lineAround(from)
	if to < len(s) {
		_, to = r.lineAround(to + 1)
	}
	if frame := strings.LastIndex(s[:hit.Start], "File \""); frame >= 0 {
		from, to = r.lineAround(frame)
	}
	for _, folder := range [...]string{"node_modules", "site-packages", "dist-packages", "/gems/", "/vendor/"} {
		if strings.Contains(s[from:to], folder) {
			return true
		}
	}
	for i := range r.said {
		if mark := &r.said[i]; mark.IsLabel() && !mark.Provider.Protocol && from <= mark.Start && mark.End <= to {
			return true
		}
	}
	return false
}

// countsAlone reports whether a label's number is the label's where other
// programs write the same words: a page of Cloudflare is nothing but "error
// code: 1020".
func (r *input) countsAlone(hit *catalog.Said, label *catalog.Label) bool {
	if label.API != "cloudflare" {
		return true
	}
	s := r.reader.Paste.S
	from, to := paste.Trimmed(s)
	return from == hit.Start && to == hit.End || ascii.IndexFold(s, "cloudflare") >= 0 || ascii.IndexFold(s, "cf-ray") >= 0 || ascii.IndexFold(s, "ray id") >= 0 || strings.Contains(s, "cf-error")
}

// fitsTransport reports whether the rest of the paste allows that the
// connection failed so: whoever got an answer was connected, and what a server
// says in its answer was not said by the SDK.
func (r *answers) fitsTransport(hit *catalog.Said, e *catalog.Entry) bool {
	if len(e.HTTP()) > 0 {
		return true // it is a gateway's answer
	}
	h := r.answerHead()
	if h != nil && h.Status != 0 {
		return false
	}
	inside := false
	for _, f := range r.found {
		inside = inside || f.doc.At <= hit.Start && hit.End <= f.doc.End
		if r.statusOfAnswer(f) != 0 {
			return false
		}
	}
	stopped := e.API() == setUpAPI || e.API() == programAPI
	if e.API() == setUpAPI && r.saysMore(hit) {
		return false
	}
	if stopped || hit.Common || e.Code() == "not-json" {
		st, _ := r.statusInText(r.reader.Paste.S)
		return st == 0 && !(inside && stopped)
	}
	return true
}

// saysMore reports whether the line of a text has a provider's, as long or longer.
func (r *input) saysMore(hit *catalog.Said) bool {
	from, to := r.lineAround(hit.Start)
	for i := range r.said {
		if other := &r.said[i]; !other.Provider.Protocol && !other.Common && !other.IsLabel() && from <= other.Start && other.End <= to && other.End-other.Start >= hit.End-hit.Start {
			return true
		}
	}
	return false
}

// isWrapped reports whether a text is in one that a provider's error has, or is the fixed
// part of a label that has the cause behind it: an SDK that says "Failed to connect to …"
// of any error whatever.
func (r *input) isWrapped(hit *catalog.Said) bool {
	for i := range r.said {
		mark := &r.said[i]
		if mark.Provider.Protocol || mark.Common || mark.Code.End > 0 || mark.IsLabel() && mark.Label().Kind != "" {
			continue
		}
		end := mark.End
		if mark.Text.End > 0 {
			end = mark.Text.Start
		}
		if mark.Start <= hit.Start && hit.End <= end && end-mark.Start > hit.End-hit.Start {
			return true
		}
	}
	return false
}

// statusOfAnswer returns the HTTP status that an answer of anybody's shape names
// itself.
func (r *answers) statusOfAnswer(f *finding) int {
	for i := range f.shape.paths[listStatus] {
		if st := paste.Status(f.obj.Text(f.shape.paths[listStatus][i])); st >= 400 {
			return st
		}
	}
	return 0
}

// gatewayStatus returns the HTTP status of a gateway's answer.
func (r *identified) gatewayStatus(hit *catalog.Said, e *catalog.Entry) int {
	statuses := e.HTTP()
	if len(statuses) == 0 {
		return 0
	}
	s := r.reader.Paste.S
	st, at := r.statusInText(s)
	for i := hit.Start; st == 0 && i+3 <= hit.End; i++ { // <title>504 Gateway Time-out
		st, at = paste.Status(s[i:i+3]), paste.At(i, i+3)
	}
	for _, known := range statuses {
		if known == st {
			r.addFact(phrases.FactStatus, itoa(st), at)
			return st
		}
	}
	return 0
}

// leadsToHost are what stands before the host that a client tried.
var leadsToHost = [...]string{
	"fetch at '", "xmlhttprequest at '", "remote resource at ", "host='", "host=\"", "hostname: '", "\"hostname\":\"", "\"hostname\": \"", "hostname\":\"", "enotfound ", "eai_again ", "resolve host: ", "resolve host '",
	"resolve host \"", "resolve host ", "resolve '", "resolve: ", "connect to ", "econnrefused ", "connect etimedout ", "dial tcp: lookup ", "lookup ", "dial tcp ",
	"local address ", "unknownhostexception: ", "to host ", "getaddrinfo for ", "connection to ", "open tcp connection to ", "known (", "known. (", "refused. (", "://",
}

// askedInPages is how many of them a browser writes, which names the page's address too.
const askedInPages = 3

// host adds the host that was to be reached: that of a provider, or else the one
// nearest to what was said.
func (r *identified) host(hit *catalog.Said) {
	s := r.reader.Paste.S
	from := max(0, hit.Start-400)
	near := s[from:min(len(s), hit.End+400)]
	for k, lead := range leadsToHost {
		if k == len(leadsToHost)-1 && r.who.owner != nil { // an address: rather the provider's
			if host := r.hostIn(r.who.owner); host != "" {
				at := strings.Index(s, host)
				r.addFact(phrases.FactHost, host, paste.At(at, at+len(host)))
				return
			}
		}
		for i := 0; ; {
			n := ascii.IndexFold(near[i:], lead)
			if n < 0 {
				break
			}
			start := i + n + len(lead)
			if n := strings.Index(near[start:], "://"); k < askedInPages && n >= 0 {
				start += n + len("://")
			}
			i = start
			end := start
			for end < len(near) && (ascii.IsLetter(near[end]) || ascii.IsDigit(near[end]) || strings.IndexByte(".-", near[end]) >= 0) {
				end++
			}
			host := strings.TrimRight(near[start:end], ".-")
			if isHost(host) {
				r.addFact(phrases.FactHost, host, paste.At(from+start, from+start+len(host)))
				return
			}
			if k < askedInPages {
				return // the other address is the page's own
			}
		}
	}
}

// isHost reports whether a word can be the name or address of a host that
// somebody tried, rather than of a library's manual or of a definition of HTML.
func isHost(word string) bool {
	if word == "localhost" {
		return true
	}
	if strings.Count(word, ".") == 0 || ascii.HasUpper(word) || strings.HasPrefix(word, "curl.") || word == "www.w3.org" {
		return false
	}
	return word[0] != '.' && len(word) >= 4
}
