package explain

import (
	"math/bits"
	"strings"

	"wrongnumber/catalog/json"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// finding is an object of the paste that has the shape of an answer.
type finding struct {
	doc     *paste.Document
	obj     *paste.Object
	shape   *shape
	context context
	score   int
	code    string // of the first error in it
	known   bool   // the owner's catalog has that code
	rivals  []rival
}

// rival is another shape that the same object has.
type rival struct {
	shape *shape
	score int
	known bool
}

// context is what the objects around an answer say about it: wrappers such as
// {status, headers, data} of HTTP clients.
type context struct {
	status  *json.Value // these two are nil where there are none
	headers *json.Value
	wrapped bool // it is not the whole document
	inError bool // it is what an object calls its error
}

// The scores at which a provider counts as likely and as certain, and by how
// much it must lead.
const (
	likelyScore  = 50
	certainScore = 85
	leadScore    = 20
)

// What adds to a shape's weight.
const (
	knownCodeScore = 25
	hostScore      = 60
	nameScore      = 30
	chosenScore    = 1000
)

// What is taken off the weight of a shape that is not certain by itself: for a
// code that its provider does not have, and for each key that it does not name.
const (
	unknownCodeScore = 15
	strangeKeyScore  = 5
	maxStrangeKeys   = 5
)

// maxObjects bounds the objects of one paste that shapes are tried on.
const maxObjects = 256

// answers is the third step: the objects of the documents that have the shape
// of an answer.
type answers struct {
	surroundings
	found   []*finding
	request *paste.Document // a document that has the shape of a request
	tried   int             // how many objects were looked at
	over    bool            // there are more of them than are looked at
	quoted  bool            // an answer stands in what a parser quotes
}

// recognise looks for answers in all documents.
func (r *answers) recognise() {
	for i := range r.reader.Docs {
		r.through(&r.reader.Docs[i])
	}
	r.dropQuoted()
	r.dropWeak()
	r.dropRefuted()
}

// dropWeak drops the findings of anybody's shape where a provider's was found.
func (r *answers) dropWeak() {
	best := -1
	for i := range r.found {
		best = max(best, r.found[i].score)
	}
	kept := r.found[:0]
	for _, f := range r.found {
		if f.doc.Odd&paste.OddList != 0 && (f.shape.owner.generic || f.score < likelyScore) {
			continue // a line of any log
		}
		if f.doc.Odd&paste.OddForm != 0 && (f.shape.byID || f.shape.owner.generic && f.code == "") {
			continue // the parameters of any request
		}
		if best < likelyScore || f.score >= likelyScore || f.score > best-leadScore {
			kept = append(kept, f)
		}
	}
	r.found = kept
}

// through looks through one document. An answer may be the whole document, an element
// of a list, or stand inside an object that a client put around it.
func (r *answers) through(d *paste.Document) {
	root := json.Parse(d.Text.S)
	if d.Odd&paste.OddList != 0 && r.brief || writesAnswer(r.reader.Paste.S[:d.At]) {
		return
	}
	if d.Request && !r.isAnswer(d, &root) && !r.isWebhook(d) {
		if r.request == nil {
			r.request = d
		}
		return
	}
	r.inside(d, &root, &context{}, 0)
}

// writesAnswer reports whether the text before a document is a call by which a program
// of the reader's own answers a request: "response()->json([…], 400)".
func writesAnswer(before string) bool {
	for _, call := range [...]string{"()->json(", "res.json(", ").json(", "jsonify(", "JsonResponse("} {
		if strings.HasSuffix(before, call) {
			return true
		}
	}
	return false
}

// isAnswer reports whether a document that stands where a request's body does is
// an answer or a webhook, by its shape.
func (r *answers) isAnswer(d *paste.Document, root *json.Value) bool {
	if !root.IsObject() {
		return false
	}
	f := r.best(d, root, &context{})
	return f.shape != nil && !f.shape.owner.generic && f.shape.kind != "request" && (f.known || f.shape.kind == "success") && f.score >= likelyScore+knownCodeScore
}

// isWebhook reports whether a document was sent to a server of the reader's own: the path
// of its request says so, and a header field is a provider's.
func (r *answers) isWebhook(d *paste.Document) bool {
	var h *paste.Head
	for i := range r.reader.Heads {
		if head := &r.reader.Heads[i]; head.At <= d.At {
			h = head
		}
	}
	if h == nil || h.Answer || h.Host != "" && r.ownerOf(h.Host) != nil || !saysHook(h.Target) {
		return false
	}
	for i := range r.owners {
		if name, weight := r.headerIn(&r.owners[i]); name != "" && weight >= hostScore {
			return true
		}
	}
	return false
}

// saysHook reports whether a path is by its words one that a provider calls.
func saysHook(path string) bool {
	for _, word := range [...]string{"hook", "callback", "event", "inbound", "status", "dlr", "receipt"} {
		if ascii.IndexFold(path, word) >= 0 {
			return true
		}
	}
	return false
}

// inside tries v and, where v itself is no answer or only anybody's, the
// values in it. It reports whether an answer was found.
func (r *answers) inside(d *paste.Document, v *json.Value, ctx *context, depth int) bool {
	if r.tried >= maxObjects || depth > paste.MaxDepth {
		r.over = r.over || r.tried >= maxObjects
		return false
	}
	if v.IsArray() {
		found := false
		var item json.Value
		for list := json.ElementsOf(v); r.tried < maxObjects && list.Next(&item); {
			if item.Type == json.Composite && r.inside(d, &item, ctx, depth+1) {
				found = true
			}
		}
		return found
	}
	if !v.IsObject() {
		return false
	}
	r.tried++
	f := r.best(d, v, ctx)
	ok := f.shape != nil
	if ok && !f.shape.owner.generic && f.shape.kind != "request" && f.score >= likelyScore {
		r.found = append(r.found, f)
		return true
	}
	before := len(r.found)
	within := r.members(d, f.obj, ctx, depth)
	if within && (!ok || f.shape.kind == "request" || !r.lesser(before, f.score)) {
		return true
	}
	r.found = r.found[:before]
	if ok && f.shape.kind == "request" {
		r.request = d
		return false
	}
	if ok {
		r.found = append(r.found, f)
	}
	return ok
}

// lesser reports whether all that was found since has anybody's shape and scores less
// than the object around it does.
func (r *answers) lesser(since, score int) bool {
	for _, f := range r.found[since:] {
		if !f.shape.owner.generic || f.score >= score {
			return false
		}
	}
	return true
}

// members tries the members of an object that is no answer itself.
func (r *answers) members(d *paste.Document, obj *paste.Object, ctx *context, depth int) bool {
	around := *ctx
	around.wrapped = true
	for _, key := range &statusKeys {
		if v := obj.Value(key); v.Type == json.Number && paste.Status(v.Raw) >= 100 {
			around.status = v
			break
		}
	}
	if v := obj.Value("headers"); v.IsObject() {
		around.headers = v
	}
	found := false
	for i := range obj.Members {
		m := &obj.Members[i]
		if m.Value.Type != json.Composite || isRequestKey(m.Key) || m.Key == "headers" {
			continue
		}
		around.inError = ascii.AmongFold(" error errors ", m.Key)
		if r.inside(d, &m.Value, &around, depth+1) {
			found = true
		}
	}
	return found
}

// statusKeys are the keys under which HTTP clients keep the status.
var statusKeys = [...]string{"status", "statusCode", "status_code", "http_code", "httpStatus", "code"}

// isRequestKey reports whether HTTP clients keep what was sent under that key.
func isRequestKey(key string) bool {
	if key == "" || !ascii.HasByte("cCrRoO_sSaA", key[0]) {
		return false
	}
	return ascii.AmongFold(" config request req options requestoptions requestbody request_body _options opts sent _header agent socket ", key)
}

// best returns what fits the object v best; its shape is nil if none does.
func (r *answers) best(d *paste.Document, v *json.Value, ctx *context) *finding {
	f := r.pool.finding()
	obj := r.pool.Object(v)
	if saysOfFields(v) {
		obj = r.pool.Under("errors", v)
	}
	f.doc, f.obj, f.context, f.score = d, obj, *ctx, -1
	for k := range r.names.shapes {
		ref := &r.names.shapes[k]
		if obj.Keys&ref.need != ref.need {
			continue
		}
		s := ref.shape
		if s.owner.generic && f.score >= certainScore || !s.fits(obj) {
			continue // what anybody sends says less than what one provider does
		}
		code, known := r.knows(s, obj)
		doubtful := !s.owner.generic && s.weight < certainScore
		if known && doubtful && s.weight < likelyScore && r.scores[ref.owner] == 0 && !s.owner.provider.Spells(code) {
			known = ascii.AllDigits(code) // others write a name otherwise
		}
		common := doubtful && isAnybodys(code)
		signs := 0
		for n := range s.signs {
			c := &s.signs[n]
			if (obj.Keys&c.path.First != 0 || c.is == isAbsent) && c.holds(obj, s.owner) {
				signs += c.weight
			}
		}
		if doubtful && !r.mayBe(ref.owner, s, obj, ctx, known && (!common || signs > 0) && paste.Status(code) == 0) {
			continue
		}
		score := s.weight + r.scores[ref.owner] + signs
		switch {
		case common:
			score -= strangeKeyScore
		case known:
			score += knownCodeScore
		}
		if doubtful {
			score -= strangeKeyScore * min(bits.OnesCount64(obj.Keys&^s.familiar), maxStrangeKeys)
			if !known && code != "" && s.owner.provider != nil {
				score -= unknownCodeScore
			}
		}
		if s.owner == r.chosen {
			score += chosenScore
		}
		r.compare(f, s, score, code, known)
	}
	return f
}

// mayBe reports whether an object of a shape that is not certain by itself may
// be its owner's. Where the paste names somebody else by a host, it is not. A
// weak shape, that many could send, needs the owner's name, or else a code of
// its, which no HTTP status is, that stands in no foreign surroundings.
func (r *answers) mayBe(owner int, s *shape, o *paste.Object, ctx *context, known bool) bool {
	if r.scores[owner] > 0 || s.owner == r.chosen {
		return true
	}
	if r.named >= hostScore || r.scores[owner] < 0 {
		return false
	}
	if s.weight >= likelyScore {
		return true
	}
	return known && r.named == 0 && !r.foreign && !ctx.inError && !linksElsewhere(o, s.owner)
}

// isAnybodys reports whether APIs of all kinds have a code, so that it points to no
// provider.
func isAnybodys(code string) bool {
	return code != "" && ascii.Among(commonCodes, code)
}

const commonCodes = " rate_limit_exceeded RATE_LIMIT_EXCEEDED validation_error VALIDATION_ERROR forbidden not_found internal_error "

// linkKeys are the keys under which answers link to their documentation.
const linkKeys = " url type href link docs doc_url docurl documentation documentation_url help more_info moreinfo info "

// linksElsewhere reports whether an answer links to a host that is not the
// owner's.
func linksElsewhere(o *paste.Object, by *owner) bool {
	for i := range o.Members {
		m := &o.Members[i]
		if v := &m.Value; v.Type == json.String && strings.HasPrefix(v.Str, "http") && ascii.AmongFold(linkKeys, m.Key) {
			if host := paste.HostOf(v.Str); host != "" && !by.ownsHost(host) {
				return true
			}
		}
	}
	return false
}

// compare keeps the better of two shapes, and the other as its rival. Of one
// owner's shapes only the best counts.
func (r *answers) compare(f *finding, s *shape, score int, code string, known bool) {
	if f.shape == nil || score > f.score {
		if f.shape != nil && f.shape.owner != s.owner {
			f.rivals = append(f.rivals, rival{f.shape, f.score, f.known})
		}
		for i := range f.rivals {
			if f.rivals[i].shape.owner == s.owner {
				f.rivals = append(f.rivals[:i], f.rivals[i+1:]...)
				break
			}
		}
		f.shape, f.score, f.code, f.known = s, score, code, known
		return
	}
	if s.owner == f.shape.owner {
		return
	}
	for i := range f.rivals {
		if f.rivals[i].shape.owner == s.owner {
			if f.rivals[i].score < score {
				f.rivals[i] = rival{s, score, known}
			}
			return
		}
	}
	f.rivals = append(f.rivals, rival{s, score, known})
}

// fits reports whether all conditions of the shape hold. An object that has an
// error is no success, whatever else stands in it.
func (s *shape) fits(o *paste.Object) bool {
	for i := range s.when {
		if !s.when[i].holds(o, s.owner) {
			return false
		}
	}
	return len(s.when) > 0 && !(s.kind == "success" && hasError(o))
}

// codeOf returns the code that obj, or the element of its list, holds. It is
// asked for several times in a row.
func (s *shape) codeOf(item *paste.Object) *json.Value {
	if item.KeptBy != s {
		item.KeptBy, item.Kept = s, s.findCode(item)
	}
	return item.Kept
}

func (s *shape) findCode(item *paste.Object) *json.Value {
	paths := s.paths[listCode]
	for i := range paths {
		if item.Keys&paths[i].First == 0 {
			continue
		}
		v := item.Get(paths[i])
		if paste.Plain(v) == "" {
			continue
		}
		if !s.fragment {
			return v
		}
		if cut := strings.LastIndexByte(v.Str, '#'); cut >= 0 && cut+1 < len(v.Str) {
			code := v.Str[cut+1:]
			if strings.HasPrefix(code, "section-") {
				return &paste.Nothing // the section of a standard
			}
			at := v.Index + 1 + strings.LastIndexByte(v.Raw, '#')
			return item.Part(v.Type, code, at)
		}
		if s.owner.generic {
			return lastSegment(item, v)
		}
	}
	return &paste.Nothing
}

// lastSegment returns the last part of the path of an address, which is the
// name that most problem types (RFC 9457 §3.1.1) end in.
func lastSegment(o *paste.Object, v *json.Value) *json.Value {
	cut := strings.LastIndexByte(v.Raw, '/')
	if cut < 0 || !strings.HasSuffix(v.Str, v.Raw[cut+1:len(v.Raw)-1]) || cut+2 >= len(v.Raw) {
		return &paste.Nothing
	}
	name := v.Raw[cut+1 : len(v.Raw)-1]
	return o.Part(v.Type, name, v.Index+cut+1)
}

// knows returns the code of an answer and whether the owner's catalog has it.
func (e *Explainer) knows(s *shape, obj *paste.Object) (string, bool) {
	item := obj
	if s.each != nil {
		item = obj.FirstIn(s.each)
	}
	code := paste.Plain(s.codeOf(item))
	if code == "" {
		code = s.constant
	}
	if code == "" || s.owner.provider == nil {
		return code, false
	}
	for _, word := range s.success {
		if word == code {
			return code, true
		}
	}
	if len(s.apis) > 0 && !s.fragment && ascii.AllDigits(code) {
		return code, s.owner.provider.HasIn(s.apis, code) // a number of another api is another code
	}
	if s.owner.provider.Has(code) {
		return code, true
	}
	api := ""
	if ascii.AllDigits(code) {
		api, _ = s.owner.provider.Range(code) // one that is at least known to be there
	}
	return code, api != ""
}
