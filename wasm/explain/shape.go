package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/json"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// shape is one form of answer, as a provider's file describes it in its
// section "shapes": what must stand in an answer of that form, and where its
// code, parameter, wait and other values are found. Paths go from the object that
// is recognised; where "each" names a list, those of code, text, param, value,
// success, wait and facts start at its elements.
type shape struct {
	owner  *owner
	kind   string // "error", the default; "success" and "request" are told apart from it
	when   []condition
	signs  []condition // what makes it likelier, but need not be there
	needed string      // the paths at which something must stand
	weight int
	byID   bool // of a success: nothing but an id says so, which requests have as well
	// familiar has the bits of the first keys of all its paths.
	familiar uint64
	// ambiguous: the answer tells no api from the others, so the code's
	// meaning in each is given
	ambiguous bool

	each     *paste.Path
	constant string   // the code of an answer that holds none
	fragment bool     // the code is what follows the last "#"
	apis     []string // where the code is looked up, in order
	success  []string // codes that are none; "*" is all of them
	paths    [numLists][]*paste.Path
	waits    []waitPath
	facts    []factPath
}

// The lists of paths of a shape, in the order of listNames. Of each, the first
// that leads anywhere counts.
const (
	listCode   = iota
	listText   // what the answer itself says
	listParam  // the parameter at fault
	listValue  // the value at fault
	listStatus // the HTTP status that the body repeats
	listDoc    // a link to documentation
	listFields // lists of field errors
	listRequired
	listBalance
	listPermanent // whether the answer says that a retry fails too
	numLists
)

// listNames are the members of a shape that hold its lists.
const listNames = " code text param value status doc fields required balance permanent "

// listOf returns the list that a member holds, or -1.
func listOf(name string) int {
	at := strings.Index(listNames, " "+name+" ")
	if at < 0 {
		return -1
	}
	return strings.Count(listNames[:at], " ")
}

// waitPath says where an answer names the time to wait.
type waitPath struct {
	_              [0]func()
	path           *paste.Path
	unit           string
	before, behind string // the words around a number inside a sentence, or ""
}

type factPath struct {
	_      [0]func()
	name   string
	path   *paste.Path
	labels [2]string // by language
}

// owner is who answers in the shapes of one section: a provider of the
// catalog, or one that is only recognised.
type owner struct {
	provider *catalog.Provider // nil: not in the catalog
	id, name string
	hosts    []string
	headers  []headerRule
	telling  uint64 // the NameLengths of those that have a weight
	products []product
	initials uint32 // low bits of the first letters of all products
	shapes   []shape
	ids      []*paste.Path // where answers of any shape hold an id to quote
	links    []*paste.Path // where they link to their documentation
	bare     shape         // that of an error which is not an object of a document
	generic  bool          // shapes that are anybody's
	protocol bool          // a protocol's, which answers nothing itself
}

// answers reports whether an owner is somebody who can have answered.
func (o *owner) answers() bool { return !o.generic && !o.protocol }

// headerRule says what a header field of an answer means. Name ends with "*"
// where only its beginning counts.
type headerRule struct {
	_                [0]func() // nothing compares two: that code would be large
	name, fact, wait string
	labels           [2]string // of the fact, by language
	weight           int
	lengths          uint64 // of the names it is about, as NameLengths says
}

// product says which apis the documentation's name of a product stands for.
type product struct {
	path string // of one segment of an address or more
	apis []string
}

// compiler reads the sections of providers. What stands in many of them, such as
// a path or a list of paths, it makes once: the module is stored with all of it.
type compiler struct {
	paths map[string]*paste.Path
	lists map[string][]*paste.Path // by their JSON
	texts map[string]string
	words map[string][]string // lists of texts, by their JSON
}

// compile reads the recognition sections of all providers of a set.
func compile(set *catalog.Set) []owner {
	c := compiler{map[string]*paste.Path{}, map[string][]*paste.Path{}, map[string]string{}, map[string][]string{}}
	n := 0
	for _, p := range set.Providers() {
		n += 1 + length(p.Section("others"))
	}
	owners := make([]owner, 0, n)
	for _, p := range set.Providers() {
		o := owner{provider: p, id: p.ID, name: p.Name, generic: p.ID == catalog.GenericID, protocol: p.Protocol}
		o.hosts = c.list(p.Section("hosts"))
		c.read(&o, p.Section("headers"), p.Section("products"), p.Section("shapes"))
		o.ids, o.links = c.pathsIn(p.Section("ids")), c.pathsIn(p.Section("links"))
		owners = append(owners, o)
		p.Section("others").ForEach(func(_, other json.Value) bool {
			o := owner{id: c.text(other.Get("id")), name: c.text(other.Get("name")), hosts: c.list(other.Get("hosts"))}
			c.read(&o, other.Get("headers"), other.Get("products"), other.Get("shapes"))
			owners = append(owners, o)
			return true
		})
	}
	for i := range owners {
		owners[i].bare.owner = &owners[i]
		for k := range owners[i].shapes {
			owners[i].shapes[k].owner = &owners[i]
		}
	}
	return owners
}

// length returns how many elements or members a value has. What is read once is
// made as long as it has to be: the module is stored with all that it ever
// allocated.
func length(v json.Value) int {
	n := 0
	v.ForEach(func(_, _ json.Value) bool {
		n++
		return true
	})
	return n
}

func (c *compiler) read(o *owner, headers, products, shapes json.Value) {
	o.headers = make([]headerRule, 0, length(headers))
	o.products = make([]product, 0, length(products))
	o.shapes = make([]shape, 0, length(shapes))
	headers.ForEach(func(_, h json.Value) bool {
		rule := headerRule{
			name: c.text(h.Get("name")), fact: c.text(h.Get("fact")),
			wait: c.text(h.Get("wait")), weight: int(h.Get("weight").Int()),
		}
		rule.lengths = paste.NameLengths(rule.name)
		if rule.weight != 0 {
			o.telling |= rule.lengths
		}
		if rule.fact != "" {
			rule.labels = labelsOf(json.Value{}, rule.fact)
		}
		o.headers = append(o.headers, rule)
		return true
	})
	products.ForEach(func(name, apis json.Value) bool {
		o.products = append(o.products, product{c.text(name), c.list(apis)})
		if name.Str != "" {
			o.initials |= 1 << (name.Str[0] & 31)
		}
		return true
	})
	shapes.ForEach(func(_, raw json.Value) bool {
		o.shapes = append(o.shapes, c.shape(raw))
		return true
	})
}

// shapeRef is a shape of one of all owners.
type shapeRef struct {
	need  uint64 // bits of the keys that must be there
	shape *shape
	owner int // which of the owners
}

// shapesOf returns the shapes of all owners in one row, since most of them are
// ruled out by the keys of an object alone.
func shapesOf(owners []owner) []shapeRef {
	n := 0
	for i := range owners {
		n += len(owners[i].shapes)
	}
	all := make([]shapeRef, 0, n)
	for i := range owners {
		for k := range owners[i].shapes {
			s := &owners[i].shapes[k]
			all = append(all, shapeRef{s.need(), s, i})
		}
	}
	return all
}

// need returns the bits of the keys that must be there.
func (s *shape) need() uint64 {
	need := uint64(0)
	for i := range s.when {
		if c := &s.when[i]; c.is != isAbsent {
			need |= c.path.First
		}
	}
	return need
}

func (c *compiler) shape(raw json.Value) shape {
	s := shape{kind: "error"}
	raw.ForEach(func(key, v json.Value) bool {
		if n := listOf(key.Str); n >= 0 {
			s.paths[n] = c.pathsIn(v)
			return true
		}
		switch key.Str {
		case "api":
			s.apis = c.list(v)
		case "success":
			s.success = c.list(v)
		case "kind":
			s.kind = c.text(v)
		case "when":
			s.when = c.conditions(v)
			for i := range s.when {
				if when := &s.when[i]; when.is != isAbsent {
					s.needed += ", " + when.path.Text
				}
			}
			s.needed = strings.TrimPrefix(s.needed, ", ")
		case "signs":
			s.signs = c.conditions(v)
		case "weight":
			s.weight = int(v.Int())
		case "ambiguous":
			s.ambiguous = v.Type == json.True
		case "each":
			s.each = c.path(v)
		case "constant":
			s.constant = c.text(v)
		case "read":
			s.fragment = v.String() == "fragment"
		case "wait":
			s.waits = make([]waitPath, 0, length(v))
			v.ForEach(func(_, w json.Value) bool {
				s.waits = append(s.waits, waitPath{
					path: c.path(w.Get("path")), unit: c.text(w.Get("unit")),
					before: c.text(w.Get("between.0")), behind: c.text(w.Get("between.1")),
				})
				return true
			})
		case "facts":
			s.facts = make([]factPath, 0, length(v))
			v.ForEach(func(_, f json.Value) bool {
				name := c.text(f.Get("name"))
				s.facts = append(s.facts, factPath{name: name, path: c.path(f.Get("path")), labels: labelsOf(f.Get("label"), name)})
				return true
			})
		}
		return true
	})
	s.familiar = s.firstKeys()
	s.byID = s.kind == "success" && s.weight < certainScore
	for i := range s.when {
		s.byID = s.byID && len(s.when[i].in) == 0
	}
	return s
}

// firstKeys returns the bits of the first keys of all paths that start at the
// answer itself.
func (s *shape) firstKeys() uint64 {
	keys := uint64(0)
	for i := range s.when {
		keys |= s.when[i].path.First
	}
	for i := range s.signs {
		keys |= s.signs[i].path.First
	}
	if s.each != nil {
		return keys | s.each.First
	}
	for i := range s.paths {
		for k := range s.paths[i] {
			keys |= s.paths[i][k].First
		}
	}
	for i := range s.waits {
		keys |= s.waits[i].path.First
	}
	for i := range s.facts {
		keys |= s.facts[i].path.First
	}
	return keys
}

// labelsOf returns the label of a fact in each language: the file's own, which
// may be the same in all, else that of its name.
func labelsOf(label json.Value, name string) (labels [2]string) {
	for lang := range labels {
		labels[lang] = label.Get(catalog.Lang(lang).String()).String()
		if labels[lang] == "" {
			labels[lang] = label.String()
		}
		if labels[lang] == "" {
			labels[lang] = labelOfFact(name, catalog.Lang(lang))
		}
	}
	return labels
}

func (c *compiler) conditions(v json.Value) []condition {
	all := make([]condition, 0, length(v))
	v.ForEach(func(_, raw json.Value) bool {
		when := condition{path: c.path(raw.Get("path"))}
		raw.ForEach(func(key, v json.Value) bool {
			switch key.Str {
			case "is":
				when.is = kindOf(v.Str)
			case "in":
				when.in = c.list(v)
			case "weight":
				when.weight = int(v.Int())
			}
			return true
		})
		all = append(all, when)
		return true
	})
	return all
}

// path returns a path.
func (c *compiler) path(v json.Value) *paste.Path {
	text := c.text(v)
	p := c.paths[text]
	if p == nil {
		made := paste.NewPath(text)
		p = &made
		c.paths[text] = p
	}
	return p
}

// pathsIn returns a path, or an array of paths, as a slice.
func (c *compiler) pathsIn(v json.Value) []*paste.Path {
	all, found := c.lists[v.Raw]
	if !found {
		texts := c.list(v)
		all = make([]*paste.Path, len(texts))
		for i, text := range texts {
			all[i] = c.path(json.Value{Type: json.String, Str: text})
		}
		c.lists[v.Raw] = all
	}
	return all
}

// list returns a text, or an array of texts, as a slice.
func (c *compiler) list(v json.Value) []string {
	all, found := c.words[v.Raw]
	if !found {
		items := v.Array()
		all = make([]string, len(items))
		for i, item := range items {
			all[i] = c.text(item)
		}
		c.words[v.Raw] = all
	}
	return all
}

// text returns a text.
func (c *compiler) text(v json.Value) string {
	text := v.String()
	known, found := c.texts[text]
	if !found {
		c.texts[text] = text
		return text
	}
	return known
}

// ownsHost reports whether host is one of the owner's, or below one of them.
func (o *owner) ownsHost(host string) bool {
	for _, own := range o.hosts {
		if len(host) == len(own) && ascii.EqualFold(host, own) {
			return true
		}
		if cut := len(host) - len(own); cut > 0 && host[cut-1] == '.' && ascii.EqualFold(host[cut:], own) {
			return true
		}
	}
	return false
}
