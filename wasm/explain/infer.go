package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// infer explains an error whose code the catalog does not have, or that has no
// code, from its HTTP status and its own words, and says that it does.
func (r *identified) infer(x *explanation) {
	if meant, ok := r.similar(x); ok {
		x.note = r.say2(phrases.DidYouMean, x.code, meant.Code())
		r.unknownCode(x, meant.Code())
		x.entry, x.has, x.api = meant, true, meant.API()
		return
	} else if x.code != "" {
		r.unknownCode(x, "")
	}
	st := x.status
	if st/100 == 2 {
		st = 0 // it came with an error all the same, and does not explain that
	}
	if n := paste.Status(strings.TrimPrefix(x.code, "E")); st == 0 && n >= 400 && (x.owner == nil || x.owner.provider != nil) {
		st = n // a smaller number of an error has no meaning in HTTP, nor has a number of one's own
	}
	if st == 0 {
		st = statusNamed(x.code)
	}
	if st == 0 && (x.code == "" || strings.IndexByte(x.text, ' ') > 0) && startsUpper(x.text) {
		st = statusNamed(x.text)
	}
	if st == 0 && x.code == "" {
		if n, _ := r.statusIn(x.text); n >= 400 { // "… for an HTTP error code: 503: …"
			st, x.status = n, n
		}
	}
	if x.status == 0 && st != 0 && paste.Status(x.code) == st {
		x.status = st
	}
	var p *catalog.Provider
	if x.owner != nil {
		p = x.owner.provider
	}
	ranged := false
	if p != nil {
		var api string
		if api, x.page = p.Range(x.code); api != "" {
			x.api, ranged = api, true
		}
	}
	if st != 0 {
		x.entry, x.has = r.set.Status(p, st)
	}
	x.note = joined(r.inferredFrom(x, st), x.note)
	if !x.has || x.entry.Provider.ID == catalog.GenericID && !ranged || saysLittle(st) {
		r.worded(x)
	}
	if x.code != "" && x.text != "" { // what the answer itself says leads where no entry knows its code
		x.title = factOf(r.facts, "title")
		if x.title == "" && len(x.text) <= maxSaidTitle {
			x.title = x.text
		}
	}
	if ranged {
		if strings.IndexByte(x.title, ' ') < 0 {
			x.title = r.say2(phrases.RangeTitle, x.code, p.APIName(x.api, r.o.Lang))
		}
		x.meaning = r.say1(phrases.RangeMeaning, p.Name)
		x.fix = []string{r.say1(phrases.RangeFix, p.Name), r.say(phrases.UnknownFixSupport)}
		return
	}
	if x.has || (x.owner == nil || x.owner.generic) && (st >= 480 || r.speaksSIP(paste.Nowhere)) && r.inferSIP(x, st) {
		return
	}
	switch {
	case x.title != "":
	case x.code != "":
		x.title = r.say1(phrases.UnknownCodeTitle, x.code)
	default:
		x.title = r.say(phrases.UnknownTitle)
	}
	x.meaning = r.say(phrases.UnknownMeaning)
	x.fix = []string{r.say(phrases.UnknownFixStatus), r.say(phrases.UnknownFixSupport)}
	if r.hasFact("message-status") || r.hasFact("call-id") {
		x.fix = x.fix[1:] // a webhook has no status of its own
	}
}

// saysLittle reports whether a status leaves open what is wrong, whoever answers with
// it. Then the answer's words say more.
func saysLittle(st int) bool { return st == 400 || st == 403 || st == 410 || st == 422 }

// worded takes the cause that the answer's own words name, in place of what its status
// alone would mean: of several words the longest. It reports whether any name one.
func (r *input) worded(x *explanation) bool {
	if x.has && statusNamed(x.text) != 0 {
		return false
	}
	r.listen()
	longest := 0
	for i := range r.said {
		hit := &r.said[i]
		n := hit.End - hit.Start
		if x.text == "" || hit.Provider != r.set.Causes() || n <= longest {
			continue
		}
		words := r.reader.Paste.S[hit.Start:hit.End]
		_, behind, classed := strings.Cut(words, ": ") // NotAllowedError: Permission denied
		if ascii.IndexFold(x.text, words) < 0 && (!classed || !strings.HasPrefix(x.text, behind)) {
			continue
		}
		x.entry, x.has, longest = hit.Entry, true, n
	}
	if longest == 0 {
		longest = r.wordedCode(x)
	}
	if longest > 0 {
		x.note = joined(x.note, r.say(phrases.ByWording))
	}
	return longest > 0
}

// wordedCode takes the cause that the words in a code name, as in insufficient_balance
// or TooManyRequests, and returns how long they are. A name may stand as the text beside
// its number.
func (r *input) wordedCode(x *explanation) int {
	code := x.code
	if code == "" || ascii.AllDigits(code) {
		code = x.text
	}
	var room [maxListed]byte
	words := room[:0]
	for i := range min(len(code), maxListed/2) {
		c := code[i]
		if c == '_' || c == '-' {
			c = ' '
		} else if i > 0 && c-'A' < 26 && code[i-1]-'a' < 26 {
			words = append(words, ' ')
		}
		words = append(words, c)
	}
	if len(words) == 0 || !isCodeWord(code) || ascii.AllDigits(code) {
		return 0
	}
	var found [4]catalog.Said
	for _, hit := range r.set.AppendSaid(found[:0], string(words)) {
		if hit.Provider == r.set.Causes() {
			x.entry, x.has = hit.Entry, true
			return hit.End - hit.Start
		}
	}
	return 0
}

// maxSaidTitle bounds the sentence of an answer that is taken as a title, in
// bytes.
const maxSaidTitle = 120

// inferredFrom says what an inferred explanation rests on.
func (r *identified) inferredFrom(x *explanation, st int) string {
	name := ""
	if x.owner != nil && !x.owner.generic {
		name = x.owner.name
	}
	said := ""
	switch {
	case x.owner != nil && x.owner.provider == nil && name != "":
		said = r.say1(phrases.NotInCatalog, name)
	case x.code != "" && name != "":
		said = r.say2(phrases.CodeNotInCatalog, x.code, name)
	case x.code == "":
		said = r.say(phrases.NoCode)
	default:
		if first := r.ofNobody(x.code); first != "" {
			said = r.say2(phrases.CodeNamesNobody, first, x.code)
		} else {
			said = r.say1(phrases.CodeUnknown, x.code)
		}
	}
	if st != 0 {
		said = joined(said, r.say1(phrases.FromStatus, itoa(st)))
	}
	if x.text != "" && len(x.text) < 400 {
		said = joined(said, r.say1(phrases.ItSays, x.text))
	}
	return said
}

// ofNobody notes which providers have the number that an answer of anybody's shape
// gives as its code, and returns the name of the first.
func (r *identified) ofNobody(code string) string {
	if len(code) < minBeside || !ascii.AllDigits(code) {
		return ""
	}
	entries := withoutStatuses(r.findAnywhere(code))
	if len(entries) == 0 {
		return ""
	}
	r.otherOwners(entries)
	return entries[0].Provider.Name
}

// startsUpper reports whether a text begins with a capital letter, as a reason
// phrase does.
func startsUpper(s string) bool { return s != "" && 'A' <= s[0] && s[0] <= 'Z' }

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// similar returns the code of the owner's that was probably meant.
func (r *input) similar(x *explanation) (catalog.Entry, bool) {
	if x.owner == nil || x.owner.provider == nil || len(x.code) < 4 || ascii.AllDigits(x.code) {
		return catalog.Entry{}, false
	}
	return x.owner.provider.Similar(x.api, x.code)
}

// reasons are the reason phrases of RFC 9110 §15 that answers give in place of
// a status, without their spaces and in the spellings that occur.
var reasons = [...]struct {
	name   string
	status int
}{
	{"badrequest", 400}, {"unauthorized", 401}, {"unauthorised", 401}, {"paymentrequired", 402},
	{"forbidden", 403}, {"notfound", 404}, {"methodnotallowed", 405}, {"notacceptable", 406},
	{"requesttimeout", 408}, {"conflict", 409}, {"gone", 410}, {"payloadtoolarge", 413}, {"requestentitytoolarge", 413}, {"contenttoolarge", 413},
	{"unsupportedmediatype", 415}, {"unprocessableentity", 422}, {"unprocessablecontent", 422},
	{"toomanyrequests", 429}, {"internalservererror", 500}, {"servererror", 500}, {"notimplemented", 501},
	{"badgateway", 502}, {"serviceunavailable", 503}, {"gatewaytimeout", 504},
}

// statusNamed returns the HTTP status whose reason phrase a text is, however
// it is spelled: "Bad Request", "BAD_REQUEST". Or 0.
func statusNamed(text string) int {
	if len(text) > 64 || text == "" {
		return 0
	}
	var b [64]byte
	word := string(ascii.AppendLetters(b[:0], text))
	for i := range &reasons {
		if word == reasons[i].name || strings.HasPrefix(word, reasons[i].name) && len(word) < len(reasons[i].name)+6 {
			return reasons[i].status
		}
	}
	for i := range &rpcStatuses {
		if word == rpcStatuses[i].name {
			return rpcStatuses[i].status
		}
	}
	return 0
}

// rpcStatuses are the status codes of gRPC, which Twirp and the APIs of Google
// have too, in the HTTP statuses that google.rpc.Code gives them. Whoever answers
// so, the word is no code of a provider's.
var rpcStatuses = [...]struct {
	name   string
	status int
}{
	{"invalidargument", 400}, {"failedprecondition", 400}, {"outofrange", 400}, {"unauthenticated", 401},
	{"permissiondenied", 403}, {"alreadyexists", 409}, {"aborted", 409}, {"resourceexhausted", 429},
	{"internal", 500}, {"dataloss", 500}, {"unimplemented", 501}, {"unavailable", 503}, {"deadlineexceeded", 504},
}
