package catalog

import "strings"

// APIs returns the ids of the provider's interfaces.
func (p *Provider) APIs() []string {
	ids := splitLines(p.packed[partAPIs])[1:]
	for i, record := range ids {
		ids[i], _, _ = strings.Cut(record, "\t")
	}
	return ids
}

// APINamed returns the id of the api that is named, in letters of either case,
// and "" if there is none.
func (p *Provider) APINamed(word string) string {
	if p.apis == 0 {
		p.apis = 1
		for rest := p.packed[partAPIs]; ; {
			n := strings.IndexByte(rest, '\n')
			if n < 0 {
				break
			}
			rest = rest[n+1:]
			if id, _, ok := strings.Cut(rest, "\t"); ok && id != "" {
				p.apis |= 1 << apiBit(id)
			}
		}
	}
	if word == "" || p.apis>>apiBit(word)&1 == 0 {
		return ""
	}
	for rest := p.packed[partAPIs]; ; {
		n := strings.IndexByte(rest, '\n')
		if n < 0 {
			return ""
		}
		rest = rest[n+1:]
		if len(rest) > len(word) && rest[len(word)] == '\t' && strings.EqualFold(rest[:len(word)], word) {
			return rest[:len(word)]
		}
	}
}

// apiBit is the bit of Provider.apis for an id, in either case.
func apiBit(id string) uint {
	return (uint(len(id)) + 7*uint(id[0]|0x20) + 13*uint(id[len(id)-1]|0x20)) & 63
}

// HasAPI reports whether the provider has an api with that id.
func (p *Provider) HasAPI(id string) bool {
	return strings.Contains(p.packed[partAPIs], "\n"+id+"\t")
}

// APIName returns what an api is called, and its id where it has no name.
func (p *Provider) APIName(id string, lang Lang) string {
	if name := field(p.packed[partAPIs], id, 2+int(lang)); name != "" {
		return name
	}
	return id
}

// docURL returns the address of an entry's documentation: an anchor that is a
// whole address, else the pattern of the api or the file with the anchor in
// it. Without an anchor it is the address of the whole page.
func (p *Provider) docURL(api, anchor string) string {
	if strings.HasPrefix(anchor, "https://") {
		return anchor
	}
	docs := field(p.packed[partAPIs], api, 1)
	if docs == "" {
		docs = p.docs
	}
	page, after, found := strings.Cut(docs, "{anchor}")
	if !found {
		return docs
	}
	if anchor == "" {
		return strings.TrimRight(page, "#/")
	}
	return page + anchor + after
}

// Range returns the api whose range of codes a code lies in that has no entry,
// and the address of the code's documentation. The api is "" if there is none.
func (p *Provider) Range(code string) (api, docURL string) {
	for _, record := range splitLines(p.packed[partAPIs])[1:] {
		id, _, _ := strings.Cut(record, "\t")
		ranges := record[strings.LastIndexByte(record, '\t')+1:]
		for ranges != "" {
			var bounds string
			bounds, ranges, _ = strings.Cut(ranges, " ")
			first, last, _ := strings.Cut(bounds, "-")
			if len(code) == len(first) && code >= first && code <= last && isNumber(code) {
				return id, p.docURL(id, code)
			}
		}
	}
	return "", ""
}
