package explain

import (
	"strings"

	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// A code alone is a question: "vonage 29", "sms error 9". Every meaning that it
// can have is an answer, and only the words beside it narrow that down.

// The bounds of a paste that is taken for a code alone, in bytes and words.
const (
	maxAlone      = 64
	maxAloneWords = 5
)

// aloneWords say that something is a code, and nothing else.
const aloneWords = " error code status err fehler fehlercode errorcode error-code error_code status-code statuscode response was ist is bedeutet means what mean does api "

// explainAlone explains a code beside which nothing stands but the name of a
// provider or of one of its apis and words such as "error". A number that no
// name stands beside is nobody's.
func (r *explanations) explainAlone(p *prose) bool {
	s := p.s[p.from:p.to]
	if len(s) > maxAlone || strings.IndexByte(s, '\n') >= 0 {
		return false
	}
	code, at, api := "", 0, ""
	var named *owner
	words := 0
	for i := 0; i < len(s); {
		end := i
		for end < len(s) && strings.IndexByte(" \t:=#,;()[]\"'`?!", s[end]) < 0 {
			end++
		}
		word := s[i:end]
		start := i
		i = end + 1
		if word == "" || ascii.AmongFold(aloneWords, word) {
			continue
		}
		if words++; words > maxAloneWords {
			return false
		}
		isNumber := ascii.AllDigits(word) && len(word) <= maxNumberedCode
		if !isNumber { // else it names nobody
			if o := r.ownerNamed(word); o != nil && named == nil {
				named = o
				continue
			}
			if id := r.apiNamed(named, word); id != "" && api == "" {
				api = id
				continue
			}
		}
		if code != "" || !isNumber && !r.isCodeOfProse(word) {
			return false
		}
		code, at = word, p.from+start
	}
	if o := r.who.owner; named == nil && len(r.reader.Docs) > 0 && o != nil && o.answers() {
		named = o // of the answer that says so
	}
	if code == "" || named == nil && api == "" {
		return false
	}
	if api == "" && named != nil && named.provider != nil {
		r.listen()
		api = r.apiSaid(named.provider) // OpenTok is one api of its owner's
	}
	return r.explainNamed(named, api, code, at)
}

// ownerNamed returns the owner whose name, id or host a word is.
func (r *input) ownerNamed(word string) *owner {
	for i := range r.owners {
		o := &r.owners[i]
		if !o.answers() {
			continue
		}
		if ascii.EqualFold(word, o.name) || ascii.EqualFold(word, o.id) || o.ownsHost(word) {
			return o
		}
		for _, host := range o.hosts {
			if label := labelOf(host); label != "" && ascii.EqualFold(word, label) {
				return o
			}
		}
	}
	return nil
}

// apiNamed returns the id of an api that a word names: of the owner, or where
// that is nil of any.
func (r *input) apiNamed(o *owner, word string) string {
	for i := range r.owners {
		if r.owners[i].provider == nil || o != nil && o != &r.owners[i] || !r.owners[i].answers() {
			continue
		}
		if id := r.owners[i].provider.APINamed(word); id != "" {
			return id
		}
	}
	return ""
}

// explainNamed explains a code of a named provider or api.
func (r *explanations) explainNamed(named *owner, api, code string, at int) bool {
	where := paste.At(at, at+len(code))
	if st := paste.Status(code); st >= 400 && api == "" {
		r.explainStatus(st, where, at, at+len(code)) // HTTP's, or the provider's entry for it
		return true
	}
	found := false
	for i := range r.owners {
		o := &r.owners[i]
		if o.provider == nil || !o.answers() || named != nil && o != named {
			continue
		}
		x := r.newExplanation(o, code, where)
		var apis []string
		if api != "" {
			if len(r.find(o.provider, api, code)) == 0 {
				continue
			}
			apis = []string{api}
		}
		if r.addCode(x, apis, false) {
			found = true
			if r.who.owner == nil {
				r.who.take(o, r.who.sure)
			}
		}
	}
	return found
}
