package explain

import (
	"strings"

	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Who is asked is who answers: a status behind the address of a server of the reader's
// own is that server's, whatever provider stands in the path or in the text around.

// isOwnServers reports whether the status that prose names is the answer of a server of
// the reader's own: a request went to the own machine, or to a path of somebody unknown
// that is named after a provider. Where the paste has a provider's host, it is not.
func (r *explanations) isOwnServers(p *prose) bool {
	if p.status < 400 || len(r.hosts) > 0 {
		return false
	}
	s := r.namedIn()
	for i := 0; ; {
		n := strings.Index(s[i:], "://")
		if n < 0 {
			break
		}
		start := i + n
		i = start + len("://")
		if r.wentToOwn(s, start) {
			return true
		}
	}
	for _, local := range [...]string{"localhost:", "127.0.0.1:"} { // without a scheme, at the start of a line or behind a method
		n := strings.Index(s, local)
		if n < 0 || n+len(local) == len(s) || !ascii.IsDigit(s[n+len(local)]) {
			continue
		}
		line := strings.TrimSpace(s[strings.LastIndexByte(s[:n], '\n')+1 : n])
		if line == "" || ascii.AmongFold(methodNames, line) {
			return true
		}
	}
	return false
}

// ownServer and packageServer are the codes of the texts for those servers.
const (
	ownServer     = "own-server"
	packageServer = "package-server"
)

const methodNames = " get post put patch delete "

// wentToOwn reports whether the address whose "://" stands at a place of a text is one
// that a request went to, and of a server of the reader's own.
func (r *explanations) wentToOwn(s string, at int) bool {
	start := at
	for start > max(0, at-maxLead) && ascii.IsLetter(s[start-1]) {
		start--
	}
	end := at + len("://")
	for end < min(len(s), at+maxAddress) && s[end] > ' ' && strings.IndexByte("\"'<>)]},\\`", s[end]) < 0 {
		end++
	}
	address := s[start:end]
	host := paste.HostOf(address)
	path := address[min(len(address), at-start+len("://")+len(host)):]
	before := strings.TrimRight(s[max(0, start-maxLead):start], " \t\"'`=:")
	line := before[strings.LastIndexByte(before, '\n')+1:]
	word := line[strings.LastIndexAny(line, " \t\"'{,")+1:]
	asked := ascii.AmongFold(methodNames+"url uri endpoint to ", word)
	if isOwnHost(host) {
		return (asked || strings.TrimSpace(line) == "") && !strings.Contains(path, ".js")
	}
	if !asked || host == "" {
		return false
	}
	scores := make([]int, len(r.owners))
	r.names.find(path, scores)
	for _, score := range scores {
		if score > 0 {
			return true
		}
	}
	return saysHook(path)
}

// maxLead bounds what is looked at before an address.
const maxLead = 24

// isOwnHost reports whether a host is the own machine, or one of its network or a tunnel
// to it.
func isOwnHost(host string) bool {
	name, _, _ := strings.Cut(host, ":")
	for _, end := range [...]string{"localhost", "host.docker.internal", ".local", ".localdomain", ".ngrok.io", ".ngrok-free.app", ".ngrok.app", ".loca.lt", ".trycloudflare.com"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	for _, start := range [...]string{"127.", "10.", "192.168.", "0.0.0.0", "172.17.", "172.18."} {
		if strings.HasPrefix(name, start) && ascii.IsDigit(name[len(name)-1]) {
			return true
		}
	}
	return false
}

// isPackageServers reports whether the status that prose names is that of a server for
// libraries, whosever library it is: the line with the status has its address, and no other.
func (r *explanations) isPackageServers(p *prose) bool {
	if p.status < 400 || p.at.Start < 0 {
		return false
	}
	s := r.reader.Paste.S
	from := strings.LastIndexByte(s[:p.at.Start], '\n') + 1
	to := p.at.End
	if n := strings.IndexByte(s[to:], '\n'); n >= 0 {
		to += n
	} else {
		to = len(s)
	}
	found := false
	for line := s[max(from, p.at.Start-maxAddress):min(to, p.at.End+maxAddress)]; ; {
		n := strings.Index(line, "://")
		if n < 0 {
			return found
		}
		end := n + len("://")
		for end < len(line) && (ascii.IsToken(line[end]) || line[end] == '.') {
			end++
		}
		host := line[n+len("://") : end]
		found = false
		for _, known := range packageHosts {
			found = found || strings.HasSuffix(host, known)
		}
		if !found {
			return false
		}
		line = line[end:]
	}
}

// packageHosts are how the hosts end that libraries are downloaded from.
var packageHosts = [...]string{
	".bintray.com", "maven.org", "maven.apache.org", "maven.google.com", "jitpack.io", "plugins.gradle.org", "npmjs.org", "yarnpkg.com",
	"pypi.org", "pythonhosted.org", "rubygems.org", "packagist.org", "nuget.org", "proxy.golang.org",
	"jsdelivr.net", "unpkg.com", "codeload.github.com", "raw.githubusercontent.com",
}

// explainServer explains such a status by a text of the transport. No provider answered.
func (r *explanations) explainServer(p *prose, code string) {
	file := r.set.Provider(transportID)
	if file == nil {
		return
	}
	found := file.Find("", code)
	if len(found) == 0 {
		return
	}
	r.who = r.nobody()
	x := r.newExplanation(r.ownerOfEntry(&found[0]), found[0].Code(), p.at)
	x.status = p.status
	r.tell(x, found[0])
}

// explainOwnAnswer explains an answer of such a server that has nobody's shape and gives
// no cause: {"error":"sending failed"}.
func (r *explanations) explainOwnAnswer() bool {
	if len(r.found) == 0 || r.reader.Whole || len(r.hosts) > 0 {
		return false
	}
	for _, f := range r.found {
		if !f.shape.owner.generic || f.code != "" {
			return false
		}
	}
	p := prose{s: r.reader.Paste.S}
	if p.status, p.at = r.statusInText(p.s); !r.isOwnServers(&p) {
		return false
	}
	for i := range r.said {
		if r.said[i].Provider == r.set.Causes() {
			return false // its words name one
		}
	}
	r.begin()
	r.explainServer(&p, ownServer)
	return true
}
