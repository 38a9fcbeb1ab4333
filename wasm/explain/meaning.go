package explain

import (
	"slices"
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// lookUp returns the entries of the error's code: those of the api that the
// answer names, else of the apis its shape belongs to, else of any.
func (r *identified) lookUp(f *finding, item *paste.Object, x *explanation) []catalog.Entry {
	p := x.owner.provider
	if p == nil || x.code == "" {
		return nil
	}
	if n := paste.Status(x.code); x.owner.generic && n > 0 && n < 400 {
		return nil // of an error, it has no meaning in HTTP
	}
	if x.statusAsCode(f) != 0 {
		return r.find(p, catalog.StatusAPI, x.code) // whatever number of another kind the provider has
	}
	if api := r.apiSaid(p); api != "" {
		if found := r.variants(r.find(p, api, p.Alias(api, x.code)), x); len(found) > 0 {
			return found[:1]
		}
		if f.shape.owner.generic && ascii.AllDigits(x.code) && len(x.code) < minLone {
			return nil // a number of another api is another error
		}
	}
	if len(f.shape.apis) > 1 && ascii.AllDigits(x.code) {
		if api := r.apiOfCode(p, x.code); api != "" && slices.Contains(f.shape.apis, api) {
			if found := r.find(p, api, x.code); len(found) > 0 {
				return found[:1]
			}
		}
	}
	apis := r.productAPIs(f, item)
	var all []catalog.Entry
	for i := range len(apis) + len(f.shape.apis) {
		var api string
		if i < len(apis) {
			api = apis[i]
		} else {
			api = f.shape.apis[i-len(apis)]
		}
		found := r.find(p, api, x.code)
		if len(found) == 0 {
			if other := p.Alias(api, x.code); other != x.code {
				found = r.find(p, api, other)
			}
		}
		found = r.variants(found, x)
		if len(found) > 0 && !f.shape.ambiguous {
			return found
		}
		all = append(all, found...)
	}
	if len(all) > 0 {
		all = r.meant(all, x)
		return all[:min(len(all), maxMeanings)]
	}
	if len(f.shape.apis) > 0 {
		x.api = f.shape.apis[0]
	}
	if len(apis) > 0 {
		x.api = apis[0]
	}
	found := r.find(p, "", x.code)
	if x.owner == f.shape.owner && !f.shape.fragment && !f.shape.owner.generic && len(found) > 0 && len(f.shape.apis) > 0 && ascii.AllDigits(x.code) {
		return nil // a number of another api is another error
	}
	if sameAPI(found) {
		return r.meant(r.variants(found, x), x)
	}
	return found[:min(len(found), 2)]
}

// apiOfCode returns the api that the text around a code names, or else the one that
// has this code for the words in the paste; "" if neither tells.
func (r *input) apiOfCode(p *catalog.Provider, code string) string {
	if api := r.apiAround(p); api != "" {
		return api
	}
	for i := range r.said {
		if hit := &r.said[i]; hit.Provider == p && !hit.IsLabel() && !hit.Common && hit.Entry.Code() == code {
			return hit.Entry.API()
		}
	}
	return ""
}

// variants returns those of the entries of one code in one api that an answer
// can mean: by its HTTP status, and by words in it or around it. Where nothing
// tells, all of them.
func (r *input) variants(entries []catalog.Entry, x *explanation) []catalog.Entry {
	if len(entries) < 2 {
		return entries
	}
	if x.status != 0 {
		st := itoa(x.status)
		kept := entries[:0:0]
		for i := range entries {
			if entries[i].HasHTTP(st) {
				kept = append(kept, entries[i])
			}
		}
		if len(kept) == 1 {
			return kept
		}
		if len(kept) > 0 {
			entries = kept
		}
	}
	for _, text := range [...]string{x.text, r.reader.Paste.S} {
		for i := len(entries) - 1; i >= 0; i-- {
			if says(text, entries[i].When()) {
				return entries[i : i+1]
			}
		}
	}
	if plain := withoutWords(entries); len(plain) > 0 {
		entries = plain
	}
	return entries[:min(len(entries), maxMeanings)]
}

// meant returns which of the entries of a code in several apis an answer means: the one
// whose words it has, or else those that need no words.
func (r *input) meant(entries []catalog.Entry, x *explanation) []catalog.Entry {
	for i := range entries {
		if says(x.text, entries[i].When()) {
			return entries[i : i+1]
		}
	}
	if plain := withoutWords(entries); len(plain) > 0 {
		return plain
	}
	return entries
}

// withoutWords returns the entries that need no word.
func withoutWords(entries []catalog.Entry) []catalog.Entry {
	kept := entries[:0:0]
	for i := range entries {
		if entries[i].When() == "" {
			kept = append(kept, entries[i])
		}
	}
	return kept
}

// says reports whether one of the words, which have spaces between them, stands
// in a text.
func says(text, words string) bool {
	for words != "" {
		var word string
		word, words, _ = strings.Cut(words, " ")
		if ascii.IndexFold(text, word) >= 0 {
			return true
		}
	}
	return false
}

// find returns the entries of a code of a provider, and nil if there are none.
// They hold until the next report.
func (r *input) find(p *catalog.Provider, api, code string) []catalog.Entry {
	return r.keep(p.AppendFound(r.entries, api, code))
}

// findAnywhere returns the entries of a code of all providers but the generic one.
func (r *input) findAnywhere(code string) []catalog.Entry {
	return r.keep(r.set.AppendFound(r.entries, code))
}

// keep keeps the entries found so far, and returns those that are new.
func (r *input) keep(entries []catalog.Entry) []catalog.Entry {
	before, n := len(r.entries), len(entries)
	r.entries = entries
	if n == before {
		return nil
	}
	return entries[before:n:n]
}

// maxMeanings bounds the meanings of one code that are shown.
const maxMeanings = 4

// productAPIs returns the apis that the address of an error's type names, as
// in …/api-errors/messages#1020.
func (r *input) productAPIs(f *finding, item *paste.Object) []string {
	if !f.shape.fragment {
		return nil
	}
	paths := f.shape.paths[listCode]
	for i := range paths {
		if apis := f.shape.owner.productOf(item.Get(paths[i]).Str); apis != nil {
			return apis
		}
	}
	return nil
}

// productOf returns the apis of the longest product name in an address.
func (o *owner) productOf(address string) []string {
	if len(o.products) == 0 {
		return nil
	}
	if cut := strings.IndexByte(address, '#'); cut >= 0 {
		address = address[:cut]
	}
	address = strings.TrimRight(address, "/")
	best, longest := -1, 0
	for at := 0; at < len(address); at++ {
		if address[at] != '/' || at+1 == len(address) || o.initials>>(address[at+1]&31)&1 == 0 {
			continue
		}
		rest := address[at+1:]
		for i := range o.products {
			path := o.products[i].path
			n := len(path)
			if n < longest || n == longest && i >= best || n > len(rest) || n < len(rest) && rest[n] != '/' {
				continue
			}
			if rest[0] == path[0] && rest[:n] == path {
				best, longest = i, n
			}
		}
	}
	if best < 0 {
		return nil
	}
	return o.products[best].apis
}
