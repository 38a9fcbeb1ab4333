package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// addCode explains a code of a known owner. It reports whether there was an
// entry, or anything is to be said even without.
func (r *explanations) addCode(x *explanation, apis []string, always bool) bool {
	var entries []catalog.Entry
	if p := x.owner.provider; p != nil {
		for _, api := range apis {
			if found := r.variants(r.find(p, api, x.code), x); len(found) > 0 {
				entries = found
				break
			}
		}
		if entries == nil {
			entries = r.find(p, "", x.code)
		}
	}
	if len(entries) == 0 && !always {
		return false
	}
	if len(apis) > 0 {
		x.api = apis[0]
	}
	r.addFact(phrases.FactCode, x.code, x.at)
	r.addMeanings(r.inText(x.owner, nil), x, entries[:min(len(entries), maxMeanings)])
	return true
}

// explainCodes explains the words of the paste that are codes. A paste that is
// one word is looked up in all catalogs; in prose, only what looks like a code
// counts: invalid_phone_number, RATE_LIMIT_EXCEEDED, user:error:not-found, or a
// number that "code" stands before.
func (r *explanations) explainCodes(p *prose) bool {
	s, st, from, to := p.s, p.status, p.from, p.to
	inner := strings.Trim(s[from:to], "\"'`.,;()[]")
	if isCodeWord(inner) && len(inner) > 0 {
		at := from + strings.Index(s[from:to], inner)
		if r.explainWord(inner, at, st, true) {
			r.isCode = true
			return true
		}
		return false
	}
	if len(r.reader.Docs) == 0 && r.explainAlone(p) {
		r.isCode = true
		return true
	}
	found, words := false, 0
	var vague [maxWords]paste.Place // numbers that mean more than one thing: only where nothing else does
	count := 0
	for i := from; i < to && len(r.errors) < maxWords && words < maxLookups; {
		end := i
		for end < to && (ascii.IsLetter(s[end]) || ascii.IsDigit(s[end]) || strings.IndexByte("_-:", s[end]) >= 0) {
			end++
		}
		if end == i || s[i] == ':' {
			i++ // or what parts a key from a number
			continue
		}
		word := strings.TrimRight(s[i:end], ":-")
		if (r.isCodeOfProse(word) || r.isNumberedCode(p, i, i+len(word)) || r.isLoneCode(p, i, i+len(word)) || r.isKeyedCode(s[from:i], word)) && !r.isStatus(word, st) {
			words++
			if count < maxWords && ascii.AllDigits(word) && len(r.codesOf(word)) > 1 {
				vague[count] = paste.At(i, i+len(word))
				count++
			} else {
				found = r.explainWord(word, i, st, false) || found
			}
		}
		i = end
	}
	if !found {
		for _, at := range vague[:count] {
			found = r.explainWord(s[at.Start:at.End], at.Start, st, false) || found
		}
	}
	return found
}

// isStatus reports whether a word of prose only repeats the HTTP status, as a number or
// as its reason phrase. A number that is no status of HTTP is a code.
func (r *input) isStatus(word string, st int) bool {
	if st == 0 || paste.Status(word) != st && statusNamed(word) != st {
		return false
	}
	_, ok := r.set.Status(nil, st)
	return ok
}

// namesField reports whether a word is what a column or a member is called, and no code:
// hangup_cause_name.
func namesField(word string) bool {
	cut := strings.LastIndexByte(word, '_')
	return cut > 0 && ascii.AmongFold(fieldEnds, word[cut+1:])
}

// fieldEnds are the last words of such names.
const fieldEnds = " id code name number source status type time at url direction duration uuid "

// maxWords bounds the codes of prose that are explained, maxLookups those that
// are looked for.
const (
	maxWords   = 8
	maxLookups = 1000
)

// explainWord looks a word up: in the catalog of the provider that the paste
// names, else in all. In prose that names nobody it must be spelled as the code
// is, and be none that everybody has: the name of an HTTP status.
func (r *explanations) explainWord(word string, at, st int, alone bool) bool {
	n := paste.Status(word)
	entries := r.codesOf(word)
	if n != 0 && len(entries) == 0 {
		return false
	}
	if !alone && r.who.owner == nil && len(entries) > 0 && (r.foreign || statusNamed(word) != 0 || st != 0 && isAnybodys(word) || entries[0].Code() != word) {
		return false
	}
	if !alone && isPlainWord(word) && !r.isSaidOf(entries, at) {
		return false
	}
	isHTTP := alone && n >= 400 && r.who.owner == nil
	if alone && n == st && n < 400 {
		st = 0 // no status of an error
	}
	if isHTTP {
		r.explainStatus(n, paste.At(at, at+len(word)), at, at+len(word)) // what it means most often
	}
	if o := r.who.owner; o != nil && o.answers() && !alone && !r.anyNamed(entries) {
		if !ascii.AllDigits(word) && strings.IndexAny(word, "_:-") < 0 {
			return false // SUCCESS, which anybody may write
		}
		if namesField(word) {
			return false
		}
		x := r.newExplanation(o, word, paste.At(at, at+len(word))) // a code of somebody else is none of theirs
		x.status = st
		return r.addCode(x, nil, true)
	}
	if len(entries) == 0 {
		return alone && !ascii.AllDigits(word) && r.misspelt(word, at, st) || r.foreignCode(word, at, st)
	}
	if !alone {
		entries = r.ofAPIBefore(entries, at)
		if sameProvider(entries) && sameAPI(entries) {
			entries = r.meant(r.variants(entries, &explanation{status: st}), &explanation{})
		}
	}
	r.byWords(entries, at)
	if r.told(entries[0]) {
		return true // the same code again
	}
	for i := range entries[:min(len(entries), maxMeanings)] {
		x := r.newExplanation(r.ownerOfEntry(&entries[i]), entries[i].Code(), paste.At(at, at+len(word)))
		x.status = st
		if !alone {
			if r.who.owner == nil {
				r.lone(x, entries)
			}
			r.contradictedIn(x, &entries[i])
		}
		r.addFact(phrases.FactCode, word, x.at)
		r.addMeanings(r.inText(x.owner, nil), x, entries[i:i+1])
	}
	if isHTTP {
		r.problem1(problems.ExplainOnlyCode, at, at+len(word), word)
		r.otherOwners(entries)
		return true
	}
	if r.who.owner == nil || r.who.owner.provider != entries[0].Provider {
		sure := guess
		if sameProvider(entries) && !ascii.AllDigits(word) {
			sure = likely
		}
		r.who.take(r.ownerOfEntry(&entries[0]), sure)
	}
	r.who.evident(phrases.EvidenceCode, r.who.owner.name, word)
	if !sameProvider(entries) || len(entries) > 1 {
		r.problem1(problems.ExplainOnlyCode, at, at+len(word), word)
		r.otherOwners(entries)
	}
	return true
}

// byWords puts the meaning first whose words stand beside a code that several providers
// have: the text decides where no name does.
func (r *identified) byWords(entries []catalog.Entry, at int) {
	if sameProvider(entries) || r.who.owner != nil && r.who.owner.provider == entries[0].Provider {
		return
	}
	s := r.reader.Paste.S
	s = s[max(0, at-maxThrown):min(len(s), at+maxThrown)]
	first, most, best := 0, 0, 0
	for i := range entries {
		texts := entries[i].Texts(catalog.English)
		n := 0
		for title := texts.Title(nil); title != ""; {
			word, rest, _ := strings.Cut(title, " ")
			title = rest
			if word = strings.TrimRight(word, "."); len(word) >= 4 && ascii.IndexFold(s, word) >= 0 {
				n++
			}
		}
		if i == 0 {
			first = n
		}
		if n > most {
			most, best = n, i
		}
	}
	if most >= minTitled && most >= 2*first {
		entries[0], entries[best] = entries[best], entries[0]
	}
}

// minTitled is how many words of a title must stand beside a code to decide.
const minTitled = 3

// isPlainWord reports whether a code is a word in capitals that anybody may write:
// FAILED.
func isPlainWord(word string) bool {
	for i := range len(word) {
		if word[i]-'A' >= 26 {
			return false
		}
	}
	return true
}

// isSaidOf reports whether the text around a plain word says that it is a code of the
// entries' api: it names that api, or calls the word a status and names no other.
func (r *identified) isSaidOf(entries []catalog.Entry, at int) bool {
	if len(entries) == 0 || entries[0].Provider.Protocol {
		return true
	}
	s := r.reader.Paste.S
	others := false
	for i, end := max(0, at-maxThrown), min(len(s), at+maxThrown); i < end; i++ {
		start := i
		for i < end && ascii.IsToken(s[i]) {
			i++
		}
		api := entries[0].Provider.APINamed(s[start:i])
		for k := range entries {
			if api != "" && entries[k].API() == api {
				return true
			}
		}
		others = others || api != ""
	}
	before := strings.TrimRight(s[max(0, at-24):at], " \t:=#'\"([`*")
	return !others && (endsWith(before, codeWords[:]) || endsWith(before, statusWords[:]) || endsWith(before, []string{"report", "state"}))
}

// maxSentence bounds how far before a code the name of its api may stand, in bytes.
const maxSentence = 120

// ofAPIBefore keeps the entries of the api that one of the words before a code of
// prose names: "Vonage SMS status 4".
func (r *identified) ofAPIBefore(entries []catalog.Entry, at int) []catalog.Entry {
	s := r.reader.Paste.S
	from := max(0, at-maxSentence)
	from += strings.LastIndexByte(s[from:at], '\n') + 1
	if sameAPI(entries) {
		return entries
	}
	for end := at; end > from; {
		start := end
		for start > from && ascii.IsToken(s[start-1]) {
			start--
		}
		whole := s[start:end]
		first, _, _ := strings.Cut(whole, "-") // SMS-Versand
		next, _, _ := strings.Cut(strings.TrimLeft(s[end:at], " "), " ")
		for _, word := range [...]string{whole, first, whole + "-" + next} { // Number Insight
			if api := entries[0].Provider.APINamed(word); api != "" {
				for i := range entries {
					if entries[i].API() == api {
						return entries[i : i+1]
					}
				}
			}
		}
		end = start - 1
	}
	return entries
}

// codesOf returns the entries of a code: those of the lead provider if it has
// any, else those of all.
func (r *identified) codesOf(word string) []catalog.Entry {
	found := r.codesLike(word)
	for i := range found {
		if found[i].Code() != word {
			continue
		}
		exact := found[:0]
		for _, e := range found {
			if e.Code() == word {
				exact = append(exact, e)
			}
		}
		return exact
	}
	return found
}

// codesLike is codesOf without regard to the case of letters.
func (r *identified) codesLike(word string) []catalog.Entry {
	if r.who.owner != nil && r.who.owner.provider != nil {
		if api := r.apiSaid(r.who.owner.provider); api != "" {
			if found := r.find(r.who.owner.provider, api, r.who.owner.provider.Alias(api, word)); len(found) > 0 || ascii.AllDigits(word) && len(word) < minLone {
				return found // a number of another api is another error
			}
		}
		if found := withoutStatuses(r.find(r.who.owner.provider, "", word)); len(found) > 0 || r.who.sure == certain {
			return found
		}
	}
	if r.who.owner != nil && r.who.owner.provider == nil {
		return nil
	}
	found := withoutStatuses(r.findAnywhere(word))
	if r.who.owner != nil && ascii.AllDigits(word) {
		return r.ofNamed(found)
	}
	return found
}

// ofNamed keeps the entries of providers that the paste names: a number beside
// a name that does not have it is not the number of somebody else.
func (r *identified) ofNamed(entries []catalog.Entry) []catalog.Entry {
	kept := entries[:0]
	for _, e := range entries {
		if r.isNamed(&e) {
			kept = append(kept, e)
		}
	}
	return kept
}

// anyNamed reports whether one of the entries is of a protocol, or of a provider that
// the paste names; or whether there are none.
func (r *identified) anyNamed(entries []catalog.Entry) bool {
	for i := range entries {
		if r.isNamed(&entries[i]) {
			return true
		}
	}
	return len(entries) == 0
}

// isNamed reports whether an entry is of a protocol, or of a provider that the paste
// names.
func (r *identified) isNamed(e *catalog.Entry) bool {
	return e.Provider.Protocol || r.scoreOf(e.Provider) > 0
}

// withoutStatuses drops the entries that are HTTP statuses: a number on its
// own is told by explainStatus to be one.
func withoutStatuses(entries []catalog.Entry) []catalog.Entry {
	kept := entries[:0]
	for _, e := range entries {
		if e.API() != catalog.StatusAPI {
			kept = append(kept, e)
		}
	}
	return kept
}

func sameProvider(entries []catalog.Entry) bool {
	for i := range entries {
		if entries[i].Provider != entries[0].Provider {
			return false
		}
	}
	return true
}

func (r *input) ownerOfEntry(e *catalog.Entry) *owner { return r.ownerOfProvider(e.Provider) }

func (r *identified) otherOwners(entries []catalog.Entry) {
	for i := range entries {
		o := r.ownerOfEntry(&entries[i])
		known := o == r.who.owner
		for k := range r.who.others {
			known = known || r.who.others[k].owner == o
		}
		if !known {
			r.who.others = append(r.who.others, alternative{owner: o, why: r.say2(phrases.WhyCode, o.name, entries[i].Code())})
		}
	}
}

// misspelt explains the code that a single word is nearest to.
func (r *explanations) misspelt(word string, at, st int) bool {
	if len(word) < 5 {
		return false
	}
	for i := range r.owners {
		o := &r.owners[i]
		if o.provider == nil || !o.answers() || r.who.owner != nil && r.who.owner != o {
			continue
		}
		meant, ok := o.provider.Similar("", word)
		if !ok {
			continue
		}
		x := r.newExplanation(o, meant.Code(), paste.At(at, at+len(word)))
		x.status = st
		x.note = r.say2(phrases.DidYouMean, word, meant.Code())
		r.problem2(problems.ExplainDidYouMean, at, at+len(word), word, meant.Code())
		r.who.take(o, r.who.sure)
		r.addMeanings(r.inText(o, nil), x, []catalog.Entry{meant})
		return true
	}
	return false
}

// foreignCode keeps the number of an error of somebody who is recognised, but
// not in the catalog.
func (r *explanations) foreignCode(word string, at, st int) bool {
	if r.who.owner == nil || r.who.owner.provider != nil || !ascii.AllDigits(word) {
		return false
	}
	x := r.newExplanation(r.who.owner, word, paste.At(at, at+len(word)))
	x.status = st
	return r.addCode(x, nil, true)
}
