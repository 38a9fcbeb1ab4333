package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/json"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// HTTP statuses: of an answer, and of heads that come without a body.

// statusOf returns the HTTP status of an answer: that of its head, of the
// object a client wrapped it in, or the one it repeats itself.
func (r *identified) statusOf(f *finding, item *paste.Object) int {
	body := 0
	paths := f.shape.paths[listStatus]
	for i := range paths {
		if body = paste.Status(item.Text(paths[i])); body != 0 {
			break
		}
	}
	if body == 0 && item != f.obj {
		body = status(f.obj) // of the list that the item stands in
	}
	outer := 0
	if f.doc.Head != nil {
		outer = f.doc.Head.Status
	}
	if outer == 0 && f.context.status != nil {
		outer = paste.Status(paste.Plain(f.context.status))
	}
	if outer == 0 && body == 0 && !f.doc.IsWhole(len(r.reader.Paste.S)) {
		if outer = r.statusBefore(f.doc.At); outer == 0 {
			outer = r.statusBehind(f.doc.End)
		}
	}
	if outer != 0 && body != 0 && outer != body {
		r.problem2(problems.ExplainTwoStatuses, problems.NoSpan, problems.NoSpan, itoa(outer), itoa(body))
	}
	if body != 0 {
		return body
	}
	return outer
}

// status returns the HTTP status that an object gives as its own, or 0.
func status(o *paste.Object) int {
	for _, key := range &statusMembers {
		if n := paste.Status(paste.Plain(o.Value(key))); n != 0 {
			return n
		}
	}
	return 0
}

// statusMembers are the keys of an HTTP status in an answer.
var statusMembers = [...]string{"status", "statusCode", "status_code", "http_status"}

// statusBefore returns the HTTP status that the prose before a document names,
// as in "request failed with status code 401".
func (r *identified) statusBefore(at int) int {
	before := r.reader.Paste.S[max(0, at-512):at]
	st, where := r.statusIn(before)
	if from := at - len(before); st != 0 && r.isReceived(paste.At(from+where.Start, from+where.End)) {
		return 0
	}
	end := len(strings.TrimRight(before, " \t\r\n:)]>-,"))
	if name := before[strings.LastIndexByte(before[:end], ' ')+1 : end]; end > 3 && ascii.IsLetter(name[0]) && r.ownerNamed(name) != nil {
		end -= len(name) + 1 // 403 Acme {…
	}
	if end >= 3 && st == 0 && isAlone(before, end-3, end) {
		st, where = paste.Status(before[end-3:end]), paste.At(end-3, end) // (403) {…
	}
	if st != 0 && !r.hasFact("status") {
		from := at - len(before)
		r.addFact(phrases.FactStatus, itoa(st), paste.At(from+where.Start, from+where.End))
	}
	return st
}

// statusBehind returns the HTTP status that the line of a document names behind it, as
// in "AuthException(message: {…}, statusCode: 500)".
func (r *identified) statusBehind(end int) int {
	s := r.reader.Paste.S
	behind := s[min(end, len(s)):min(len(s), end+maxBehind)]
	if n := strings.IndexByte(behind, '\n'); n >= 0 {
		behind = behind[:n]
	}
	st, at := r.statusIn(behind)
	if st < 400 || ascii.IndexFold(behind[:at.Start], "status") < 0 {
		return 0
	}
	r.addFact(phrases.FactStatus, itoa(st), paste.At(end+at.Start, end+at.End))
	return st
}

// maxBehind bounds how far behind a document its status may stand, in bytes.
const maxBehind = 60

// statusOnLine returns the HTTP status that the line of a provider's text names before
// it, where the entry of the text may come with it: "HTTP 400 error: …"; or 0.
func (r *identified) statusOnLine(hit *catalog.Said) int {
	from, _ := r.lineAround(hit.Start)
	st, at := r.statusIn(r.reader.Paste.S[from:hit.Start])
	if st < 400 || hit.Entry.Statuses() != "" && !hit.Entry.HasHTTP(itoa(st)) {
		return 0
	}
	r.addFact(phrases.FactStatus, itoa(st), paste.At(from+at.Start, from+at.End))
	return st
}

// statusLeading returns the HTTP status that a text begins with, "400: No sender", or 0.
func statusLeading(text string) int {
	if len(text) > 5 && (text[3:5] == ": " || text[3:5] == " -") {
		if n := paste.Status(text[:3]); n >= 400 && isRegistered(n) {
			return n
		}
	}
	return 0
}

// isAlone reports whether nothing of a word or number stands around s[i:end].
func isAlone(s string, i, end int) bool {
	return (i == 0 || !ascii.IsToken(s[i-1]) && s[i-1] != ':' && s[i-1] != '+') && (end == len(s) || !ascii.IsToken(s[end]))
}

func (r *identified) hasFact(name string) bool {
	return factOf(r.facts, name) != ""
}

// contradiction notes a status that the catalog does not have for the code.
func (r *identified) contradiction(x *explanation, entries []catalog.Entry) {
	if x.status < 400 || len(entries) == 0 {
		return
	}
	var room [8]int
	statuses := entries[0].AppendHTTP(room[:0])
	for _, s := range statuses {
		if s == x.status {
			return
		}
	}
	if len(statuses) == 0 {
		return
	}
	r.problemWith(problems.ExplainContradiction, x.at.Start, x.at.End, itoa(x.status), x.code, itoa(statuses[0]))
}

// statusInText returns the HTTP status that a paste without an answer names.
func (r *input) statusInText(s string) (int, paste.Place) {
	for i := range r.reader.Heads {
		if h := &r.reader.Heads[i]; h.Answer && h.Status != 0 {
			return h.Status, paste.At(h.StatusAt[0], h.StatusAt[1])
		}
	}
	for i := range r.reader.Docs {
		root := json.Parse(r.reader.Docs[i].Text.S)
		if !root.IsObject() {
			continue
		}
		o := r.pool.Object(&root)
		for _, key := range [...]string{"status", "statusCode", "status_code", "http_status", "code", "kind"} {
			v := o.Value(key)
			if n := paste.Status(paste.Plain(v)); n >= 400 {
				return n, r.reader.Docs[i].Place(v)
			}
		}
	}
	first, where := r.nextStatus(s, 0)
	for st, at := first, where; st != 0; st, at = r.nextStatus(s, at.End) {
		if st >= 400 {
			return st, at
		}
	}
	if first != 0 {
		return first, where
	}
	for i := range r.reader.Docs {
		if st, at := r.statusInRecord(&r.reader.Docs[i]); st != 0 {
			return st, at
		}
	}
	return 0, paste.Nowhere
}

// nextStatus returns the next HTTP status of the prose from a place on, outside of
// documents; 0 if there is none.
func (r *input) nextStatus(s string, from int) (int, paste.Place) {
	for limit := min(len(s), 64<<10); from < limit; {
		st, at := r.statusFrom(s[:limit], from)
		if st == 0 {
			break
		}
		if !r.inDocument(at.Start) {
			return st, at
		}
		from = at.End
	}
	return 0, paste.Nowhere
}

// recordTexts are the members in which loggers put the line that a program wrote.
var recordTexts = [...]string{"textPayload", "message", "msg", "log", "MESSAGE", "@message", "err", "error", "exception"}

// statusInRecord returns the HTTP status that the line of a log record names.
func (r *input) statusInRecord(d *paste.Document) (int, paste.Place) {
	root := json.Parse(d.Text.S)
	if !root.IsObject() || d.Request {
		return 0, paste.Nowhere
	}
	o := r.pool.Object(&root)
	for _, key := range recordTexts {
		if v := o.Value(key); v.Type == json.String {
			if st, _ := r.statusIn(v.Str); st >= 400 {
				return st, d.Place(v)
			}
		}
	}
	return 0, paste.Nowhere
}

// statusIn returns the first HTTP status in prose.
func (r *input) statusIn(s string) (int, paste.Place) { return r.statusFrom(s, 0) }

// statusFrom is statusIn from a place on.
func (r *input) statusFrom(s string, from int) (int, paste.Place) {
	for i := from; i+3 <= len(s); i++ {
		if !ascii.IsDigit(s[i]) || i > 0 && (ascii.IsDigit(s[i-1]) || ascii.IsLetter(s[i-1]) || strings.IndexByte("_+.", s[i-1]) >= 0) {
			continue
		}
		n := paste.Status(s[i : i+3])
		if n >= 400 && isPlural(s[i+3:]) && endsWith(strings.TrimRight(s[:i], " "), statusVerbs[:]) {
			return n, paste.At(i, i+3)
		}
		if n == 0 || i+3 < len(s) && (ascii.IsDigit(s[i+3]) || ascii.IsLetter(s[i+3]) || s[i+3] == '_') {
			continue
		}
		if namesStatus(s, i, n) && !isDisclaimed(s[:i]) {
			return n, paste.At(i, i+3)
		}
	}
	return 0, paste.Nowhere
}

// isPlural reports whether the text behind a status makes it several: "it returns 404s".
func isPlural(behind string) bool {
	return len(behind) > 0 && behind[0] == 's' && (len(behind) == 1 || !ascii.IsLetter(behind[1]) && !ascii.IsDigit(behind[1]))
}

// isDisclaimed reports whether a status behind a text is said not to have come: "no 401
// Unauthorized".
func isDisclaimed(before string) bool {
	if isExpected(before) {
		return true
	}
	before = strings.TrimRight(before, " \"'`")
	word := before[strings.LastIndexAny(before, " \t\n")+1:]
	return ascii.AmongFold(" no not nor never without kein keine weder noch ohne ", word)
}

// isExpected reports whether a line begins as the one in which a test that failed says
// what should have happened: "expected: 400", and on the next what did.
func isExpected(before string) bool {
	line := before[max(0, len(before)-maxExpected):]
	line = strings.TrimLeft(line[strings.LastIndexByte(line, '\n')+1:], " \t-\"'")
	return len(line) >= len("expected:") && ascii.EqualFold(line[:len("expected:")], "expected:") && !strings.Contains(line, " but ")
}

// maxExpected bounds how far behind "expected:" something is expected, in bytes.
const maxExpected = 200

// namesStatus reports whether the text around a number says that it is an
// HTTP status: it is all there is, "HTTP", "status" or "code" stands before
// it, or its reason phrase behind it.
func namesStatus(s string, i, n int) bool {
	if strings.TrimSpace(s) == s[i:i+3] {
		return true
	}
	if i > 0 && s[i-1] == '[' && strings.HasPrefix(s[i+3:], "] ") && strings.TrimSpace(s[:i-1]) == "" {
		return n >= 400 && isRegistered(n) // [404] Not here
	}
	if isSize(s[:i]) {
		return false
	}
	if i > 0 && n >= 400 && isRegistered(n) && (i+3 == len(s) || s[i+3] == '\n' || s[i+3] == ' ' && !countsWhat(s[i+3:]) && !isMeasured(s, i, i+3)) {
		line := s[strings.LastIndexByte(s[:i], '\n')+1 : i]
		if line == "" && startsRequest(s) || strings.Count(line, " ") == 2 && startsRequest(line) {
			return true // what Postman shows below a request, or a log behind it
		}
	}
	before := strings.TrimRight(s[max(0, i-24):i], " \t:=([\"'<`*")
	if i > 0 && s[i-1] == '[' && strings.HasSuffix(before, "ERROR") {
		return false // a level and a process
	}
	if i > 0 && s[i-1] == '[' && strings.HasPrefix(s[i+3:], "] ") {
		before = strings.TrimRight(before, ".") // failed with an error. [429] Too fast
	}
	if isMeasured(s, i, i+3) || ofAnother(before) {
		return false
	}
	if n >= 400 && isRegistered(n) && (strings.HasSuffix(before, "response ended") || isBracketed(s, i) || endsFailure(s, i) || isStatusNoun(s[i+3:])) {
		return true
	}
	if n == 401 || n == 403 {
		if !countsWhat(s[i+3:]) && endsWith(before, credentialWords[:]) {
			return true
		}
	}
	for _, word := range [...]string{"http", "status", "response"} {
		if len(before) >= len(word) && ascii.EqualFold(before[len(before)-len(word):], word) {
			return true
		}
	}
	if endsWith(before, codesOfStatus[:]) {
		return true
	}
	if endsWith(before, statusWords[:]) {
		return n >= 300 && isRegistered(n)
	}
	if version := before[strings.LastIndexByte(before, ' ')+1:]; strings.HasPrefix(version, "HTTP/") {
		return true
	}
	if n >= 400 && isRegistered(n) && (endsWith(before, statusVerbs[:]) && !countsWhat(s[i+3:]) || isLinkedCode(s[:i])) {
		return true
	}
	after := strings.TrimLeft(s[i+3:min(len(s), i+40)], " \t-:()")
	for _, word := range [...]string{"Client Error", "Server Error", "response"} {
		if strings.HasPrefix(after, word) {
			return true
		}
	}
	for k := range reasons {
		if reasons[k].status == n && (startsReason(after, reasons[k].name) || i > 0 && s[i-1] == '(' && endsReason(before, reasons[k].name)) {
			return true
		}
	}
	return false
}

// endsReason reports whether text ends with a reason phrase, given without its
// spaces, as before a status in brackets: "Forbidden (403)".
func endsReason(text, reason string) bool {
	k := len(reason)
	for i := len(text); i > 0 && k > 0; i-- {
		if text[i-1] == ' ' {
			continue
		}
		if k--; text[i-1]|0x20 != reason[k] {
			return false
		}
	}
	return k == 0
}

// startsRequest reports whether a text begins with a method and an address.
func startsRequest(s string) bool {
	method, rest, _ := strings.Cut(strings.TrimLeft(s[:min(len(s), 64)], " \n$>"), " ")
	return method == "curl" || ascii.AmongFold(" get post put patch delete ", method) && strings.HasPrefix(rest, "http")
}

// codesOfStatus are words that call the code behind them a status.
var codesOfStatus = [...]string{"status code", "status_code", "statuscode", "http code", "http error"}

// statusVerbs stand in a sentence before the status that a server answered.
var statusVerbs = [...]string{
	"fails with", "failed with", "failed", "failing with", "fail with", "return", "returns", "returned", "returning", "answers", "answered",
	"responds with", "responded with", "->", "=>", "→", "zurückgegeben", "retourné une erreur", "responding with", "rejected with", "error occurred", "throws", "gives me", "us a", "me a", "getting", "got", "get a", "got a", "getting a", "back with", "back with a", "comes back as",
	"answers with", "answered with", "replies with", "replied with", "returns a", "returned a", "throws a", "threw a", "gives a", "gives", "gave a", "says", "status of", "error of", "receive a", "received a", "receives a", "receiving a", "receiving", "with a", "ran into a", "hit a", "hits a", "see a", "seeing a", "and a", "always",
	"kommt", "kommt ein", "kommt eine", "liefert", "liefert ein", "antwortet mit", "meldet", "gibt", "bekomme", "bekomme ich", "bekomme ich ein", "bekomme einen", "erhalte", "erhalte ich", "mit einem", "mit", "devuelve", "renvoie", "retourne",
}

// credentialWords stand directly before a status that is about them: "credentials 401".
var credentialWords = [...]string{"credentials", "auth", "authentication", "authorization", "token", "login"}

// failureWords stand in a line before a status in brackets: "rejected the request (404)".
var failureWords = [...]string{"fail", "reject", "refus", "error", "denied", "invalid", "could not", "couldn't", "cannot", "can't", "unable", "declin", "unauthori", "unexpected", "not found", "not allowed", "wrong", "fehl", "abgelehnt", "verweiger"}

// isBracketed reports whether a status stands in brackets of its own behind what failed.
func isBracketed(s string, i int) bool {
	if i == 0 || s[i-1] != '(' && s[i-1] != '[' || i+3 >= len(s) || s[i+3] != ')' && s[i+3] != ']' {
		return false
	}
	return tellsFailure(s[max(0, i-maxBracketed):i])
}

// endsFailure reports whether a number ends a line that tells of a failure, behind what
// failed and a colon: "the call to +4477… failed: 404".
func endsFailure(s string, i int) bool {
	if i < 2 || s[i-2:i] != ": " || i+3 < len(s) && s[i+3] != '\n' && s[i+3] != '\r' {
		return false
	}
	before := s[max(0, i-maxBracketed) : i-2]
	word := before[strings.LastIndexAny(before, " \n")+1:]
	return (strings.ContainsAny(word, "0123456789/") || ascii.AmongFold(" failed failure rejected refused denied request call response api server sms message webhook upload url endpoint ", word)) && tellsFailure(before)
}

// tellsFailure reports whether the last line of a text tells of a failure.
func tellsFailure(text string) bool {
	line := text[strings.LastIndexByte(text, '\n')+1:]
	for _, word := range failureWords {
		if ascii.IndexFold(line, word) >= 0 {
			return true
		}
	}
	return false
}

// maxBracketed bounds how far before a status in brackets the failure may stand.
const maxBracketed = 100

// countsWhat reports whether a word follows a number that it may count: "got 500
// numbers". The words that sentences go on with count nothing.
func countsWhat(behind string) bool {
	if behind == "" || behind[0] != ' ' || len(behind) == 1 || !ascii.IsLetter(behind[1]) {
		return false
	}
	end := 1
	for end < len(behind) && ascii.IsLetter(behind[end]) {
		end++
	}
	return !ascii.AmongFold(" when if as on for from and or but because while with error errors status response responses code after at in every again only every since whenever http https although though even until unless then now here there immediately always sometimes instead during to via by through before without wenn weil bei beim mit und oder fehler obwohl aber zurück trotz als nach für im seit seitdem dauernd ständig immer al cuando con y pour quand avec et dès lors ", behind[1:end])
}

// isStatusNoun reports whether a word follows a number that only one status has: "a 401
// status", "the 404 response".
func isStatusNoun(behind string) bool {
	for _, word := range [...]string{" status", " error", " response", "-Fehler", "er-Fehler", " http"} {
		if rest, ok := strings.CutPrefix(behind, word); ok && (rest == "" || !ascii.IsLetter(rest[0])) {
			return true
		}
	}
	return false
}

// isRegistered reports whether HTTP has a status (IANA HTTP Status Code Registry),
// or gateways have it: those of Cloudflare. Any other number beside "code" is one
// of somebody's own.
func isRegistered(n int) bool {
	switch n / 100 {
	case 3:
		return n <= 308
	case 4:
		return n <= 431 || n == 451 || n == 499
	case 5:
		return n <= 511 || n >= 520 && n <= 530
	}
	return n < 300
}

// startsReason reports whether text begins with a reason phrase, given without
// its spaces.
func startsReason(text, reason string) bool {
	k := 0
	for i := 0; i < len(text) && k < len(reason); i++ {
		if text[i] == ' ' {
			continue
		}
		if text[i]|0x20 != reason[k] {
			return false
		}
		k++
	}
	return k == len(reason)
}

// explainStatusOf explains the HTTP status that prose names.
func (r *explanations) explainStatusOf(p *prose) bool {
	if p.status == 0 || p.status/100 == 2 && (r.isReceived(p.at) || r.tellsOfFailure(p)) {
		return false
	}
	if r.isPackageServers(p) {
		r.explainServer(p, packageServer)
		return true
	}
	if r.isOwnServers(p) {
		r.explainServer(p, ownServer)
		return true
	}
	if r.isOfSIP(r.who.owner, p.at) {
		r.lastStatus(p)
	}
	r.explainStatus(p.status, p.at, p.from, p.to)
	r.explainFurther(p)
	return true
}

// explainFurther explains the other failures that prose names behind its first, each
// status once: a log of several requests.
func (r *explanations) explainFurther(p *prose) {
	if len(r.errors) == 0 || r.errors[0].status == 0 || p.at.Start < 0 || p.to-p.from <= maxAlone {
		return
	}
	for st, at := r.nextStatus(p.s, p.at.End); st != 0 && len(r.errors) < maxWords; st, at = r.nextStatus(p.s, at.End) {
		if st >= 400 && !r.toldStatus(st) {
			r.explainStatus(st, at, p.from, p.to)
		}
	}
}

// toldStatus reports whether a failure with an HTTP status is explained already.
func (r *explanations) toldStatus(st int) bool {
	for _, x := range r.errors {
		if x.status == st {
			return true
		}
	}
	return false
}

// isReceived reports whether a status is what one's own server answered to a request,
// as access logs have it: "POST /hook HTTP/1.1" 200, or POST /hook 200. It says nothing
// of the body, which stands in the same log.
func (r *input) isReceived(at paste.Place) bool {
	if len(r.reader.Docs) == 0 || at.Start < 0 {
		return false
	}
	line := strings.TrimRight(r.reader.Paste.S[max(0, at.Start-maxThrown):at.Start], " ")
	line = line[strings.LastIndexByte(line, '\n')+1:]
	if strings.Contains(line, "://") {
		return false // a client's
	}
	if n := strings.LastIndex(line, " HTTP/"); n >= 0 {
		return strings.HasSuffix(line, "\"") && strings.Contains(line[:n], "\"")
	}
	method, path, _ := strings.Cut(line, " /")
	return path != "" && strings.IndexByte(path, ' ') < 0 && ascii.AmongFold(" get post put patch delete ", strings.TrimSpace(method))
}

// tellsOfFailure reports whether prose says outside of its documents that
// something failed: a gateway may answer 200 and "ERROR:7".
func (r *explanations) tellsOfFailure(p *prose) bool {
	to := min(p.to, 64<<10)
	for _, word := range [...]string{"error", "fail", "reject", "exception", "denied", "invalid"} {
		for i := p.from; i < to; {
			n := ascii.IndexFold(p.s[i:to], word)
			if n < 0 {
				break
			}
			if !r.inDocument(i + n) {
				return true
			}
			i += n + len(word)
		}
	}
	return false
}

// explainStatus explains an HTTP status that comes without anything else.
func (r *explanations) explainStatus(st int, at paste.Place, from, to int) {
	if st/100 == 2 {
		r.outcome = outcomeSuccess
		return
	}
	if to-from <= 64 {
		r.isCode = true
	}
	x := r.newExplanation(r.who.owner, "", at)
	x.status = st
	if x.owner == nil {
		x.owner = r.generic()
	}
	if len(r.errors) == 0 {
		x.text = r.thrown()
	}
	if x.text == "" {
		x.text = saidBehind(r.reader.Paste.S, at.End)
	}
	if x.owner.provider != nil && !x.owner.generic {
		if x.api = r.apiOnLine(x.owner.provider, at.Start); x.api == "" {
			x.api = r.apiAround(x.owner.provider)
		}
	}
	f := r.inText(x.owner, r.headOf(at))
	x.wait = r.waitOf(f, &paste.Object{}, x)
	r.headFacts(f)
	if x.api != "" && !x.owner.generic {
		if found := r.find(x.owner.provider, x.api, itoa(st)); len(found) > 0 {
			x.code = itoa(st)
			r.addMeanings(f, x, r.variants(found, x)[:1])
			return
		}
		if e, ok := onlyWith(x.owner.provider, x.api, st); ok {
			x.note = r.say1(phrases.FromStatus, itoa(st))
			x.code = e.Code()
			r.addMeanings(f, x, []catalog.Entry{e})
			return
		}
	}
	if !r.isOfSIP(x.owner, at) || !r.inferSIP(x, st) {
		r.infer(x)
	}
	r.addError(x, nil)
}

// saidBehind returns what a line says behind a status: "(status 403): Not verified"; ""
// if that is no sentence.
func saidBehind(s string, end int) string {
	line := paste.LineAt(s, max(end, 0))
	text := strings.TrimLeft(line, ")]'\"")
	if end < 0 || !strings.HasPrefix(text, ": ") && !strings.HasPrefix(text, " - ") {
		return ""
	}
	text = strings.TrimSpace(strings.TrimLeft(text, " :-"))
	if strings.IndexByte(text, ' ') < 0 || strings.IndexByte("{[<", text[0]) >= 0 || !ascii.IsLetter(text[0]) {
		return ""
	}
	return text[:paste.WholeRunes(text, min(len(text), maxThrown))]
}

// onlyWith returns the one entry of an api that comes with an HTTP status, if
// there is but one.
func onlyWith(p *catalog.Provider, api string, status int) (catalog.Entry, bool) {
	var only catalog.Entry
	st := itoa(status)
	for i := range p.Len() {
		e := p.Entry(i)
		if e.API() != api || !e.HasHTTP(st) {
			continue
		}
		if only.Provider != nil && only.Code() != e.Code() {
			return catalog.Entry{}, false
		}
		if only.Provider == nil {
			only = e
		}
	}
	return only, only.Provider != nil
}

// explainReason explains the reason phrase of an HTTP status, "Unauthorized",
// in prose that names a provider, or something that speaks SIP; or behind a word that
// says what it is, as .NET prints it: "StatusCode: Unauthorized".
func (r *explanations) explainReason(p *prose) bool {
	s := p.s
	if p.status != 0 {
		return false
	}
	named := r.who.owner != nil || r.speaksSIP(paste.Nowhere)
	for i := 0; i < len(s); i++ {
		if !r.isGot(s, i) && (s[i] < 'A' || s[i] > 'Z' || i > 0 && (ascii.IsLetter(s[i-1]) || s[i-1] == '\\')) {
			continue
		}
		if !named && !endsWith(strings.TrimRight(s[max(0, i-24):i], " .:=\"'"), codesOfStatus[:]) {
			continue
		}
		for k := range reasons {
			name := reasons[k].name
			if !startsReason(s[i:min(len(s), i+40)], name) || isDisclaimed(strings.TrimRight(s[:i], " 0123456789")) {
				continue
			}
			end := i
			for n := 0; n < len(name); end++ {
				if s[end] != ' ' {
					n++
				}
			}
			if end == len(s) || !ascii.IsLetter(s[end]) && s[end] != '\\' && s[end] != '.' {
				r.explainStatus(reasons[k].status, paste.At(i, end), 0, len(s))
				return true
			}
		}
	}
	return false
}

// isGot reports whether a phrase at i is what somebody gets of a provider that is named, in
// small letters: "I get unauthorized".
func (r *identified) isGot(s string, i int) bool {
	if i < 4 || s[i]-'a' >= 26 || s[i-1] != ' ' || strings.IndexByte("ts", s[i-2]) < 0 || r.who.owner == nil {
		return false
	}
	return endsWith(s[max(0, i-9):i-1], gets[:])
}

var gets = [...]string{" get", " gets", " got", " returns"}

// explainHeaders explains header fields that ask to wait, without a status.
func (r *explanations) explainHeaders(*prose) bool {
	h := r.answerHead()
	if h == nil {
		return false
	}
	o := r.who.owner
	if o == nil {
		o = r.generic()
	}
	x := r.newExplanation(o, "", paste.Nowhere)
	f := r.inText(o, h)
	r.headFacts(f)
	x.wait = r.waitOf(f, &paste.Object{}, x)
	if !x.wait.known {
		return false
	}
	x.title = r.say1(phrases.WaitTitle, r.duration(x.wait.seconds))
	x.meaning = r.say(phrases.WaitMeaning)
	x.fix = []string{r.say1(phrases.WaitFix, r.duration(x.wait.seconds))}
	r.addError(x, nil)
	return true
}

// headOf returns the head of the answer whose status stands at a place, or else the
// first answer's.
func (r *input) headOf(status paste.Place) *paste.Head {
	for i := range r.reader.Heads {
		if h := &r.reader.Heads[i]; h.Answer && h.StatusAt[0] == status.Start {
			return h
		}
	}
	return r.answerHead()
}

// answerHead returns the head of the first answer; nil if there is none.
func (r *input) answerHead() *paste.Head {
	for i := range r.reader.Heads {
		if r.reader.Heads[i].Answer {
			return &r.reader.Heads[i]
		}
	}
	return nil
}

// generic returns the owner of what is anybody's.
func (r *input) generic() *owner {
	for i := range r.owners {
		if r.owners[i].generic {
			return &r.owners[i]
		}
	}
	return nil
}

// plainHeaders collects facts from a head without a body.
func (r *explanations) plainHeaders() {
	if h := r.answerHead(); h != nil && len(r.errors) > 0 {
		r.headFacts(r.inText(r.errors[0].owner, h))
	}
}
