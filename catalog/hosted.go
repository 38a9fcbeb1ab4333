package catalog

import (
	"strconv"
	"strings"

	"wrongnumber/catalog/json"
)

// What a host's catalog may not do, which the built-in ones are trusted with:
// claim the answers of others, link to anything but web pages, and hold up
// whoever reads it.

// checkHosted says what in a host's file breaks a rule first, and where; text
// is "" if nothing does.
func checkHosted(file json.Value) (path, text string) {
	if path, text = checkOwner(file); text != "" {
		return path, text
	}
	for i, other := range file.Get("others").Array() {
		if path, text = checkOwner(other); text != "" {
			return ".others[" + strconv.Itoa(i) + "]" + path, text
		}
	}
	return "", ""
}

// checkOwner does that for one provider of a file.
func checkOwner(file json.Value) (path, text string) {
	for _, name := range [...]string{"hosts", "apis", "headers", "shapes", "others", "sources", "products", "labels", "aliases"} {
		if length(file.Get(name)) > maxShapes {
			return "." + name, beyond(maxShapes, "of them")
		}
	}
	for i, host := range file.Get("hosts").Array() {
		if text = hostFault(host.Str); text != "" {
			return ".hosts[" + strconv.Itoa(i) + "]", is(host.String(), text)
		}
	}
	for i, shape := range file.Get("shapes").Array() {
		shape.ForEach(func(name, list json.Value) bool {
			if length(list) > maxConditions {
				path, text = ".shapes["+strconv.Itoa(i)+"]."+name.Str, beyond(maxConditions, "of them")
			}
			return text == ""
		})
		if text != "" {
			return path, text
		}
	}
	return "", ""
}

// length returns how many items a list or members an object has.
func length(v json.Value) int {
	n := 0
	if v.IsArray() || v.IsObject() {
		v.ForEach(func(_, _ json.Value) bool { n++; return true })
	}
	return n
}

// hostFault says what keeps a host from being a provider's own, and "" if
// nothing does: it has to be a domain that somebody can register, or lie below
// one.
func hostFault(host string) string {
	labels := strings.Split(host, ".")
	for _, label := range labels {
		if label == "" || len(label) > 63 || label[0] == '-' {
			return ", which is no host name"
		}
		for _, c := range []byte(label) {
			if c != '-' && (c < '0' || c > '9') && (c < 'a' || c > 'z') {
				return ", which is no host name in small letters"
			}
		}
	}
	switch {
	case len(labels) < 2:
		return ", which is wider than a domain that somebody can register"
	case len(labels) > 2 && !oneOf(host, sharedDomains):
		return ""
	}
	if oneOf(host, sharedDomains) || len(labels[1]) == 2 && oneOf(labels[0], registryLabels) {
		return ", below which everybody can register names"
	}
	return ""
}

// registryLabels are the labels below which the registries of countries hand
// out domains, as in co.uk, com.au and gov.in. No list is kept of who does so
// where: none of them is a company's name.
const registryLabels = "ac asn co com edu firm gen go gob gouv gov gv id ind info ltd me mil muni ne net nhs nic nom or org plc police res sch web"

// sharedDomains are domains below which hosting services hand out names to
// anybody: the best known of the private part of the Public Suffix List
// (publicsuffix.org).
const sharedDomains = "amazonaws.com amplifyapp.com appspot.com azure-api.net azureedge.net azurewebsites.net bitbucket.io " +
	"blogspot.com cloudapp.net cloudfront.net cloudfunctions.net deno.dev duckdns.org fastly.net firebaseapp.com fly.dev " +
	"github.io githubusercontent.com gitlab.io herokuapp.com hf.space ngrok-free.app ngrok.app ngrok.io netlify.app " +
	"onrender.com pages.dev railway.app repl.co replit.app replit.dev run.app s3.amazonaws.com surge.sh trycloudflare.com " +
	"vercel.app web.app workers.dev wpengine.com"

// refuseAddresses says which addresses of a host's file are no web pages. They
// are left out when an entry is read.
func (s *Set) refuseAddresses(file json.Value, at string) {
	look := func(path string, address json.Value) {
		if address.String() != "" && !isPage(address.String()) {
			s.refuse(at+path, is(address.String(), ", which does not begin with https://; there is no link to it"))
		}
	}
	look(".docs", file.Get("docs"))
	for i, api := range file.Get("apis").Array() {
		look(".apis["+strconv.Itoa(i)+"].docs", api.Get("docs"))
	}
	file.Get("sources").ForEach(func(id, source json.Value) bool {
		look(".sources."+id.Str+".url", source.Get("url"))
		return true
	})
}

// isPage reports whether an address is that of a page that may be linked to:
// https, or on this machine http, and nothing that could end a link early.
func isPage(address string) bool {
	rest, ok := strings.CutPrefix(address, "https://")
	if !ok {
		if rest, ok = strings.CutPrefix(address, "http://"); !ok {
			return false
		}
		host := rest[:strings.IndexAny(rest+"/", "/:?#")]
		if host != "localhost" && host != "127.0.0.1" {
			return false
		}
	}
	if rest == "" || strings.IndexByte("/?#:@", rest[0]) >= 0 {
		return false
	}
	host := rest[:strings.IndexAny(rest+"/", "/?#")]
	if strings.IndexByte(host, '@') >= 0 {
		return false // what stands before an at sign looks like the host
	}
	for i := range len(rest) {
		if c := rest[i]; c <= ' ' || c == 0x7F || strings.IndexByte("\"'<>\\`", c) >= 0 {
			return false
		}
	}
	return true
}

// pageOf returns an address, and "" where it is not a page's.
func pageOf(address string) string {
	if isPage(address) {
		return address
	}
	return ""
}
