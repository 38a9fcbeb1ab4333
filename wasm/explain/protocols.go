package explain

import (
	"strconv"
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Codes of protocols: SIP, Q.850, SMPP, GSM. A label beside a number says whose
// it is; what it means stands in the files of the catalog.

// heard is a code of a protocol in the paste.
type heard struct {
	_     [0]func() // nothing compares two: that code would be large
	hit   *catalog.Said
	entry catalog.Entry
	code  string // as it is written
	at    paste.Place
	api   string // another than the entry's, where the same fault has a number of its own
}

// maxHeard bounds the codes of protocols that are read in one paste.
const maxHeard = 64

// explainProtocols explains all codes of protocols in the paste. Of the answers
// of a SIP trace only the one that decides counts.
func (r *explanations) explainProtocols() bool {
	var room [maxHeard]heard
	list := room[:0]
	for i := range r.said {
		hit := &r.said[i]
		if !hit.Provider.Protocol || hit.Provider.ID == transportID || hit.Common || len(list) == maxHeard || r.isEnumerated(i) {
			continue
		}
		if r.ownHangup(i) {
			continue
		}
		if h, ok := r.hear(hit); ok && !r.isProviders(hit) {
			list = append(list, h)
		}
	}
	list = r.decidingSIP(list)
	if len(list) == 0 {
		return false
	}
	r.begin()
	failed, arrived := r.explainKeyed(), false
	for i := range list {
		h := &list[i]
		kind, _ := h.entry.Retry()
		arrived = arrived || h.entry.Code() == "DELIVRD"
		if h.entry.Permanence() == "none" && (kind == "no" && h.entry.API() != challengeAPI || len(list) > 1) {
			continue
		}
		if r.toldBySIP(h) {
			r.addFact(phrases.FactCode, h.code, h.at)
			continue
		}
		r.tellHeard(h)
		failed = failed || h.entry.Permanence() != "none"
	}
	if len(r.errors) == 0 && r.explainBeside() {
		return true // a provider's error, whatever became of the requests around it
	}
	if len(r.errors) == 0 {
		h := &list[len(list)-1]
		texts := h.entry.Texts(r.o.Lang)
		r.headline = joined(texts.Title(nil), texts.Meaning(nil))
		r.outcome = outcomeSuccess
		r.receipt(h)
	} else if !failed {
		r.outcome = outcomeUnknown // a state on the way
	} else if arrived {
		r.outcome = outcomePartial // receipts of several messages
	}
	if list[0].code != sentCode {
		r.addFact(phrases.FactCode, list[0].code, list[0].at)
	}
	r.ids(true)
	return true
}

// ownHangup reports whether a cause stands on a line that the client sent to end the
// call: it wrote the cause itself.
func (r *input) ownHangup(i int) bool {
	for k := i - 1; k >= 0; k-- {
		sent := &r.said[k]
		if sent.Start > r.said[i].Start {
			continue // in a table
		}
		if strings.IndexByte(r.reader.Paste.S[sent.Start:r.said[i].Start], '\n') >= 0 {
			return false
		}
		if !sent.IsLabel() && sent.Entry.Code() == sentCode {
			return true
		}
	}
	return false
}

// sentCode is the code of what a client sends to end a call.
const sentCode = "sent"

// isEnumerated reports whether the name of a state stands beside the name of another: a
// program lists them, as in ['ACCEPTD', 'DELIVRD'].
func (r *input) isEnumerated(i int) bool {
	s := r.reader.Paste.S
	beside := func(a, b int) bool {
		if a < 0 || b == len(r.said) {
			return false
		}
		x, y := &r.said[a], &r.said[b]
		return !x.IsLabel() && !y.IsLabel() && x.Entry.API() == receiptAPI && y.Entry.API() == receiptAPI &&
			x.End < y.Start && y.Start < x.End+maxBetween && strings.IndexByte(s[x.End:y.Start], '\n') < 0
	}
	return beside(i-1, i) || beside(i, i+1)
}

// receiptAPI is the api of the states that a delivery receipt names, maxBetween bounds
// what stands between two in a list, in bytes: commas, quotes and two states that are
// words of others too.
const (
	receiptAPI = "receipt"
	maxBetween = 40
)

// explainKeyed explains a provider's own code beside those of protocols, where the paste
// names the provider and "ErrorCode" or a label stands before it: the SIP status says
// less. It reports whether there was one.
func (r *explanations) explainKeyed() bool {
	if r.who.owner == nil || r.who.owner.provider == nil || r.who.owner.provider.Protocol {
		return false
	}
	for i := range r.said {
		if hit := &r.said[i]; hit.Provider == r.who.owner.provider && hit.IsLabel() && hit.Code.End-hit.Code.Start >= minLone {
			r.explainLabel(i)
		}
	}
	s := r.reader.Paste.S
	for i := 0; len(r.errors) == 0; {
		n := ascii.IndexFold(s[i:], "errorcode")
		if n < 0 {
			break
		}
		i += n + len("errorcode")
		start := i + len(s[i:]) - len(strings.TrimLeft(s[i:], " :='\"`"))
		end := start
		for end < len(s) && ascii.IsDigit(s[end]) {
			end++
		}
		if end-start >= minLone && r.isTheirs(s[start:end]) {
			r.explainWord(s[start:end], start, 0, false)
		}
	}
	return len(r.errors) > 0
}

// explainBeside explains the codes of a provider that stand in the same prose.
func (r *explanations) explainBeside() bool {
	if r.who.owner == nil {
		return false
	}
	if r.explainSDK(false) {
		return true
	}
	p := prose{s: r.reader.Paste.S}
	p.from, p.to = paste.Trimmed(p.s)
	return r.explainCodes(&p)
}

// toldBySIP reports whether a code of another protocol only says again what the
// SIP answer that it came with says: 486 with the reason "User busy".
func (r *explanations) toldBySIP(h *heard) bool {
	cause, ok := h.entry.Cause()
	if !ok || isResponse(h) {
		return false
	}
	for _, old := range r.errors {
		if !old.has || old.entry.Provider.ID != sipID {
			continue
		}
		if same, ok := old.entry.Cause(); ok && same == cause {
			return true
		}
	}
	return false
}

func (r *explanations) tellHeard(h *heard) {
	x := r.spoken(h.hit, h.entry)
	x.code, x.at = h.code, h.at
	x.wait = r.retryAfter(h)
	r.receipt(h)
	x.text = r.reasonPhrase(h)
	if r.tell(x, h.entry); x.has && x.text != "" && r.worded(x) {
		x.known = false
	}
	if h.hit.IsLabel() && x.has && h.isRenumbered() {
		x.api = h.hit.Label().API
	}
	if h.api != "" && x.has {
		x.api = h.api
	}
}

// deviceAPI is the api of the errors that modems report behind "+CME ERROR".
const deviceAPI = "cme"

// asDevice gives the text of a modem the number that it has among the errors of the
// device: "SIM busy" is 14 there, and 314 among those of SMS.
func (r *input) asDevice(h *heard) {
	s := r.reader.Paste.S
	if ascii.IndexFold(s[max(0, h.hit.Start-8):h.hit.End], "cme error") < 0 {
		return
	}
	own := h.entry.API() + "/" + h.entry.Code()
	for n := range 110 {
		if code := strconv.Itoa(n); h.hit.Provider.Alias(deviceAPI, code) == own {
			h.code, h.api = code, deviceAPI
			return
		}
	}
}

// isRenumbered reports whether the entry has another number than the text, so that the
// number only means something in the api that the label names.
func (h *heard) isRenumbered() bool {
	written, ok := numberOf(h.code)
	own, _ := numberOf(h.entry.Code())
	return ok && own != written && h.hit.Provider.HasAPI(h.hit.Label().API)
}

// hear returns the code that a text of a protocol stands for.
func (r *input) hear(hit *catalog.Said) (heard, bool) {
	h := heard{hit: hit, entry: hit.Entry, at: paste.At(hit.Start, hit.End)}
	s := r.reader.Paste.S
	if !hit.IsLabel() {
		h.code = strings.TrimPrefix(s[hit.Start:hit.End], "s-") // of the extension that Asterisk goes to
		if strings.ContainsAny(h.code, " ,/([.=:") {            // a sentence, not a name
			h.code = h.entry.Code()
			r.asDevice(&h)
		}
		return h, true
	}
	label := hit.Label()
	word := hit.Code.Of(s)
	if label.Kind != "" || word == "" {
		return h, false
	}
	from := hit.Code.Start + strings.LastIndexByte(word, '.') + 1 // CommandStatus.ESME_RTHROTTLED
	if from > 2 && s[from-2:from] == "0x" {
		from -= 2
	}
	word = s[from:hit.Code.End]
	h.code, h.at = word, paste.At(from, hit.Code.End)
	if e, ok := codeOf(hit.Provider, label.API, word); ok {
		if when := e.When(); when != "" && !says(s[max(0, hit.Start-1):hit.End], when) {
			return h, false
		}
		h.entry = e
		for from > 0 && ascii.IsToken(s[from-1]) {
			from--
		}
		if strings.HasPrefix(s[from:], "0x") { // all of the octets that end with it
			h.code, h.at = s[from:hit.Code.End], paste.At(from, hit.Code.End)
		}
		return h, !r.isIdle(hit, &e)
	}
	return h, false
}

// isIdle reports whether a status says nothing: a request to send carries one
// that is 0, an answer brings the id of a message.
func (r *input) isIdle(hit *catalog.Said, e *catalog.Entry) bool {
	if e.Permanence() != "none" || e.API() != "command-status" {
		return false
	}
	s := r.reader.Paste.S
	around := s[max(0, hit.Start-200):min(len(s), hit.End+200)]
	return ascii.IndexFold(around, "resp") < 0 && ascii.IndexFold(around, "smpp-msgid") < 0
}

// codeOf returns the entry of a word of a protocol's api: a code, a name of one,
// or a number however it is written.
func codeOf(p *catalog.Provider, api, word string) (catalog.Entry, bool) {
	word = word[strings.LastIndexByte(word, '.')+1:]
	var names [5]string
	n := 2
	names[0], names[1] = word, constant(word)
	if v, ok := numberOf(word); ok {
		hex := strings.ToUpper(strconv.FormatUint(v, 16))
		names[2] = strconv.FormatUint(v, 10)
		names[3] = "0x" + zeros(hex, 2)
		names[4] = "0x" + zeros(hex, 8)
		n = 5
	}
	for _, name := range names[:n] {
		code, in := p.Alias(api, name), api
		if cut := strings.IndexByte(code, '/'); cut > 0 {
			in, code = code[:cut], code[cut+1:]
		}
		if found := p.Find(in, code); len(found) > 0 {
			return found[0], true
		}
	}
	if n == 5 {
		if found := p.Find(api, "vendor"); len(found) > 0 {
			return found[0], true
		}
	}
	return catalog.Entry{}, false
}

// constant returns a name as constants are written: no-answer and noAnswer are
// NO_ANSWER.
func constant(name string) string {
	var room [64]byte
	out := room[:0]
	for i := range len(name) {
		c := name[i]
		if c == '-' {
			c = '_'
		} else if i > 0 && c-'A' < 26 && name[i-1]-'a' < 26 {
			out = append(out, '_')
		} else if c-'a' < 26 {
			c -= 'a' - 'A'
		}
		out = append(out, c)
	}
	return string(out)
}

// numberOf returns the value of a number: hexadecimal with 0x before it or with
// eight digits, else decimal.
func numberOf(word string) (uint64, bool) {
	base := 10
	if len(word) > 2 && word[0] == '0' && word[1]|0x20 == 'x' {
		word, base = word[2:], 16
	} else if len(word) == 8 {
		base = 16
	}
	v, err := strconv.ParseUint(word, base, 32)
	return v, err == nil
}

func zeros(digits string, length int) string {
	if n := length - len(digits); n > 0 {
		return "00000000"[:n] + digits
	}
	return digits
}

// isProviders reports whether the same number is a code of a provider that the
// paste names, which then says more.
func (r *surroundings) isProviders(hit *catalog.Said) bool {
	if hit.Code.End == 0 {
		return false
	}
	for i := range r.said {
		other := &r.said[i]
		if r.detailOf(hit, other) || r.isReason(hit, other) {
			return true
		}
		if other.Provider.Protocol || other.Code.Start != hit.Code.Start || other.Code.End == 0 {
			continue
		}
		label := other.Label()
		if _, ok := codeOf(other.Provider, label.API, other.Code.Of(r.reader.Paste.S)); ok && r.scoreOf(other.Provider) > 0 {
			return true
		}
	}
	return false
}

// isReason reports whether the reason behind a code of a protocol is the wording of a
// provider: "SIP/2.0 403 Connection has no Outbound Profile assigned D38".
func (r *input) isReason(hit, other *catalog.Said) bool {
	return !other.IsLabel() && !other.Common && !other.Provider.Protocol && other.Provider != r.set.Causes() &&
		hit.End < other.Start && other.Start <= hit.End+2
}

// detailOf reports whether a code of a protocol stands behind a code of a provider
// in one line: then it is what the provider gives as the reason.
func (r *input) detailOf(hit, other *catalog.Said) bool {
	if other.Provider.Protocol || other.Common || !other.IsLabel() || other.Code.End == 0 || other.End > hit.Start {
		return false
	}
	s := r.reader.Paste.S
	if strings.IndexByte(s[other.End:hit.Start], '\n') >= 0 {
		return false
	}
	label := other.Label()
	if label.Kind != "" {
		return false
	}
	_, ok := codeOf(other.Provider, label.API, other.Code.Of(s))
	return ok
}

// scoreOf returns how much the paste names a provider.
func (r *surroundings) scoreOf(p *catalog.Provider) int {
	for i := range r.owners {
		if r.owners[i].provider == p && i < len(r.scores) {
			return r.scores[i]
		}
	}
	return 0
}

// receipt adds the message id and the message centre's own error number of the
// text of a delivery receipt: "id:… sub:001 … stat:UNDELIV err:027".
func (r *identified) receipt(h *heard) {
	if h.entry.API() != receiptAPI {
		return
	}
	s := r.reader.Paste.S
	before := s[max(0, h.hit.Start-120):h.hit.Start]
	if n := strings.LastIndex(before, "id:"); n >= 0 {
		r.wordFact(phrases.FactMessageID, h.hit.Start-len(before)+n+3)
	}
	after := s[h.hit.End:min(len(s), h.hit.End+40)]
	if n := strings.Index(after, "err:"); n >= 0 {
		r.wordFact(phrases.FactReceiptError, h.hit.End+n+4)
	}
}

// wordFact adds the word that begins at a place as a fact.
func (r *identified) wordFact(fact phrases.Key, start int) {
	s := r.reader.Paste.S
	end := start
	for end < len(s) && s[end] > ' ' && strings.IndexByte("\"'`,;<>&\\", s[end]) < 0 {
		end++
	}
	r.addFact(fact, s[start:end], paste.At(start, end))
}
