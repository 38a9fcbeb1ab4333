package catalog

import (
	"strings"

	"github.com/tidwall/gjson"
)

// api is one interface of a provider, as its file's section "apis" says.
type api struct {
	id, docs string
	name     [numLangs]string
}

// source is a document that a provider's entries come from.
type source struct{ id, title, url, date string }

// APIName returns what an api is called, and its id where it has no name.
func (p *Provider) APIName(id string, lang Lang) string {
	if a := p.api(id); a != nil && a.name[lang] != "" {
		return a.name[lang]
	}
	return id
}

// api returns the api with that id, and nil if there is none.
func (p *Provider) api(id string) *api {
	if p.apis == nil {
		p.Section("apis").ForEach(func(_, file gjson.Result) bool {
			a := api{id: file.Get("id").String(), docs: file.Get("docs").String()}
			for lang := range a.name {
				a.name[lang] = textIn(file.Get("name"), Lang(lang)).String()
			}
			p.apis = append(p.apis, a)
			return true
		})
	}
	for i := range p.apis {
		if p.apis[i].id == id {
			return &p.apis[i]
		}
	}
	return nil
}

// source returns the document with that id, and an empty one if there is none.
func (p *Provider) source(id string) source {
	if p.sources == nil {
		p.Section("sources").ForEach(func(key, file gjson.Result) bool {
			p.sources = append(p.sources, source{
				id:    key.String(),
				title: file.Get("title").String(),
				url:   file.Get("url").String(),
				date:  file.Get("date").String(),
			})
			return true
		})
	}
	for _, s := range p.sources {
		if s.id == id {
			return s
		}
	}
	return source{}
}

// docURL returns the address of an entry's documentation: an anchor that is a
// whole address, else the pattern of the api or the file with the anchor in
// it. Without an anchor it is the address of the whole page.
func (p *Provider) docURL(api, anchor string) string {
	if strings.HasPrefix(anchor, "https://") {
		return anchor
	}
	docs := ""
	if a := p.api(api); a != nil {
		docs = a.docs
	}
	if docs == "" {
		docs = p.Section("docs").String()
	}
	page, found := strings.CutSuffix(docs, "#{anchor}")
	if !found || anchor == "" {
		return page
	}
	return page + "#" + anchor
}
