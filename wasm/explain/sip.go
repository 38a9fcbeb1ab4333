package explain

import (
	"strconv"
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// A SIP trace holds many answers, and only one decides (RFC 3261 §8.1.3,
// §22.2): the last final one, which is neither provisional nor a challenge that
// was answered, nor the success of a CANCEL.

const (
	sipID        = "sip"
	responseAPI  = "response"
	clientAPI    = "client" // what a client or server finds by itself
	challengeAPI = "challenge"

	// registrationAPI is the api of what answers to a REGISTER mean.
	registrationAPI = "registration"
)

// decidingSIP drops the SIP answers that do not decide, and those that a library
// makes up beside a cause of its own: no server sent them.
func (r *input) decidingSIP(list []heard) []heard {
	deciding, challenges := -1, 0
	for i := range list {
		h := &list[i]
		if !isResponse(h) {
			continue
		}
		code, _ := strconv.Atoi(h.code)
		if code == 401 || code == 407 {
			challenges++
		}
		switch {
		case deciding < 0, code >= 300, code >= 200 && !r.isOfOther(h, &list[deciding]):
			deciding = i
		}
	}
	if deciding < 0 {
		return list
	}
	for i := range len(list) - 1 {
		if isResponse(&list[i]) && list[i].code == list[deciding].code && list[i].isBeside(&list[i+1]) {
			kept := list[:0]
			for _, h := range list {
				if !isResponse(&h) {
					kept = append(kept, h)
				}
			}
			return kept
		}
	}
	r.challenge(&list[deciding], challenges)
	kept := list[:0]
	for i := range list {
		if i == deciding || !isResponse(&list[i]) {
			kept = append(kept, list[i])
		}
	}
	return kept
}

// isOfOther reports whether a success answers another request than the answer before
// it that decides: the 200 to a BYE says nothing of the INVITE that failed.
func (r *input) isOfOther(success, decides *heard) bool {
	method, other := r.method(success), r.method(decides)
	return method != other && (other != "" && method != "" || ascii.Among(" CANCEL BYE OPTIONS NOTIFY SUBSCRIBE PUBLISH ", method))
}

// explainGiven explains the SIP answer that a provider's error gives as its reason, where
// the error itself says no more than that a connection failed: "Code=31005 … SIP error
// 503". It reports true: the error is explained.
func (r *explanations) explainGiven() bool {
	x := r.errors[0]
	if !x.has {
		return true
	}
	if kind, _ := x.entry.Retry(); kind != "backoff" {
		return true
	}
	from, to := r.lineAround(x.at.Start)
	for i := range r.said {
		if hit := &r.said[i]; hit.Provider.ID == sipID && from <= hit.Start && hit.End <= to {
			if h, ok := r.hear(hit); ok && isResponse(&h) {
				r.tellHeard(&h)
				break
			}
		}
	}
	return true
}

// reasonPhrase returns what the status line of an answer says behind its number, where
// that is more than the standard phrase; "" otherwise.
func (r *input) reasonPhrase(h *heard) string {
	s, at := r.reader.Paste.S, h.at.End
	if first := strings.Index(s, h.code+": "); first >= 0 && first < h.at.Start {
		at = first + len(h.code) // a client prints it again as a member
	}
	text, _, _ := strings.Cut(paste.LineAt(s, at), ", status=")
	text, _, _ = strings.Cut(text, " (")
	if _, reason, ok := strings.Cut(text, "Reason: "); ok {
		text = reason
	}
	text = strings.Trim(text, " \t\r:\"'()],")
	if warning := r.sipHeader(h, "warning:"); isResponse(h) && strings.Count(warning, "\"") == 2 { // RFC 3261 §20.43
		_, warning, _ = strings.Cut(warning, "\"")
		return strings.TrimRight(warning, "\"")
	}
	if !isResponse(h) || !ascii.Among(" 400 403 480 500 503 ", h.code) || !startsUpper(text) || strings.HasPrefix(text, "Temporarily ") || statusNamed(text) != 0 {
		return ""
	}
	return text[:paste.WholeRunes(text, min(len(text), maxThrown))]
}

// isBeside reports whether a cause of the library itself stands right behind a
// status: "Code: [480], Cause: User Denied Media Access".
func (h *heard) isBeside(cause *heard) bool {
	return cause.entry.Provider.ID == sipID && cause.entry.API() == clientAPI && cause.hit.Start-h.at.End < len("], Cause: ")+1
}

func isResponse(h *heard) bool {
	return h.entry.Provider.ID == sipID && h.entry.API() == responseAPI
}

// challenge turns a first demand for credentials into what it is, no error yet, and a
// refusal into that of a registration where it answers one.
func (r *input) challenge(h *heard, challenges int) {
	s := r.reader.Paste.S
	if h.code == "403" && isResponse(h) && (r.method(h) == "REGISTER" || r.tellsOfRegistration(h)) {
		if found := h.entry.Provider.Find(registrationAPI, h.code); len(found) > 0 {
			h.entry = found[0]
		}
		return
	}
	if h.code != "401" && h.code != "407" || challenges > 1 {
		return
	}
	if ascii.IndexFold(s, "-Authenticate:") < 0 || ascii.IndexFold(s, "\nAuthorization:") >= 0 || ascii.IndexFold(s, "\nProxy-Authorization:") >= 0 {
		return
	}
	if found := h.entry.Provider.Find(challengeAPI, h.code); len(found) > 0 {
		h.entry = found[0]
	}
}

// tellsOfRegistration reports whether the line of an answer speaks of a registration:
// "Failed to register, status code 403".
func (r *input) tellsOfRegistration(h *heard) bool {
	from, to := r.lineAround(h.hit.Start)
	line := r.reader.Paste.S[from:to]
	end := ascii.IndexFold(line, "register") + len("register")
	return ascii.IndexFold(line, "registration") >= 0 || end >= len("register") && (end == len(line) || !ascii.IsLetter(line[end]))
}

// method returns the method of the CSeq header of the answer that a status line
// begins, and "" where there is none.
func (r *input) method(h *heard) string {
	value := r.sipHeader(h, "cseq:")
	_, method, _ := strings.Cut(value, " ")
	return method
}

// sipRequest returns the first request line of SIP (RFC 3261 §7.1), from its method on.
func (r *input) sipRequest() (paste.Place, bool) {
	s := r.reader.Paste.S
	for from := 0; ; {
		n := strings.Index(s[from:], " SIP/2.0")
		if n < 0 {
			return paste.Nowhere, false
		}
		end := from + n
		line := s[max(0, end-maxThrown):end]
		line = line[strings.LastIndexByte(line, '\n')+1:]
		uri := strings.LastIndexByte(line, ' ')
		start := uri
		for start > 0 && line[start-1]-'A' < 26 {
			start--
		}
		if from = end + len(" SIP/2.0"); start < uri && strings.IndexByte(line[uri:], ':') > 0 && !tellsFailure(line) {
			return paste.At(end-len(line)+start, from), true
		}
	}
}

// sipHeader returns a header of the SIP message that a status line begins.
func (r *input) sipHeader(h *heard, name string) string {
	s := r.reader.Paste.S[h.hit.End:]
	if end := strings.Index(s, "SIP/2.0"); end >= 0 && strings.Index(s, "Via") > end {
		s = s[:end]
	}
	s = s[:min(len(s), 4096)]
	for s != "" {
		var line string
		line, s, _ = strings.Cut(s, "\n")
		line = strings.TrimSpace(line)
		if len(line) > len(name) && ascii.EqualFold(line[:len(name)], name) {
			return strings.TrimSpace(line[len(name):])
		}
		if strings.HasPrefix(line, "SIP/2.0 ") {
			return ""
		}
	}
	return ""
}

// retryAfter returns the time that a SIP answer asks to wait.
func (r *input) retryAfter(h *heard) wait {
	if !isResponse(h) {
		return wait{}
	}
	value := r.sipHeader(h, "retry-after:")
	end := 0
	for end < len(value) && ascii.IsDigit(value[end]) {
		end++
	}
	seconds, err := strconv.ParseInt(value[:end], 10, 64)
	return wait{known: err == nil && seconds > 0 && seconds < maxWait, seconds: seconds}
}

// speaksSIP reports whether prose tells of a phone, a PBX or a message of SIP, so that
// a status at a place in it is SIP's unless its line tells of HTTP before.
func (r *input) speaksSIP(at paste.Place) bool {
	if at.Start > 0 {
		line := r.reader.Paste.S[max(0, at.Start-maxThrown):at.Start]
		line = line[strings.LastIndexByte(line, '\n')+1:]
		for _, word := range [...]string{"http", "curl", "web page", "handshake"} {
			if ascii.IndexFold(line, word) >= 0 {
				return false
			}
		}
	}
	r.listen()
	for i := range r.said {
		if hit := &r.said[i]; hit.Provider.ID == sipID && hit.IsLabel() && hit.Code.End == 0 && hit.Label().Kind == "" {
			return true
		}
	}
	return false
}

// isOfSIP reports whether a status at a place is SIP's: of an answer of nobody's in a
// paste that speaks SIP, or of a provider's whose line does.
func (r *input) isOfSIP(o *owner, at paste.Place) bool {
	if !r.speaksSIP(at) {
		return false
	}
	if o == nil || o.generic {
		return true
	}
	from, to := r.lineAround(at.Start)
	for i := range r.said {
		if hit := &r.said[i]; hit.Provider.ID == sipID && hit.IsLabel() && hit.Code.End == 0 && hit.Label().Kind == "" && from <= hit.Start && hit.End <= to {
			return true
		}
	}
	return false
}

// lastStatus takes the last final status of a log that speaks SIP in place of the
// first: it is the one that decides, as in a trace.
func (r *explanations) lastStatus(p *prose) {
	to := min(p.to, 64<<10)
	if p.at.Start < 0 || p.at.End > to {
		return
	}
	for from := p.at.End; from < to; {
		st, at := r.statusIn(p.s[from:to])
		if st == 0 {
			break
		}
		if st >= 200 {
			p.status, p.at = st, paste.At(from+at.Start, from+at.End)
		}
		from += at.End
	}
	if n := strings.Index(p.s[p.at.End:to], "200 OK"); n >= 0 && !isDisclaimed(p.s[:p.at.End+n]) {
		p.status, p.at = 200, paste.At(p.at.End+n, p.at.End+n+3)
	}
}

// inferSIP explains a status of nobody's as SIP's: one that HTTP does not have, such
// as 486, or of a paste that speaks SIP.
func (r *identified) inferSIP(x *explanation, st int) bool {
	p := r.set.Provider(sipID)
	if p == nil || st < 400 {
		return false
	}
	found := p.Find(responseAPI, itoa(st))
	if len(found) == 0 {
		return false
	}
	for i := range r.facts {
		if r.facts[i].name == "status" {
			r.facts = append(r.facts[:i], r.facts[i+1:]...)
			break
		}
	}
	x.owner, x.entry, x.has, x.api, x.code, x.status, x.note = r.ownerOfProvider(p), found[0], true, responseAPI, itoa(st), 0, ""
	return true
}

// explainPhrase explains a status of SIP that stands with a phrase of its server in
// quotes, in brackets, behind a colon or at the beginning of a line of prose that speaks
// SIP: "403 Account is locked".
func (r *explanations) explainPhrase(p *prose) bool {
	if p.status != 0 || !r.speaksSIP(paste.Nowhere) {
		return false
	}
	s := p.s[:min(p.to, 64<<10)]
	for i := p.from; i+5 < len(s); i++ {
		if s[i]-'4' > 2 || s[i+3] != ' ' || !ascii.AllDigits(s[i+1:i+3]) || !isAlone(s, i, i+3) || !startsUpper(strings.TrimLeft(s[i+4:min(i+6, len(s))], "(\"")) {
			continue
		}
		before := strings.TrimRight(s[p.from:i], " \t")
		if before != "" && strings.IndexByte("\n\"'`:([,=", before[len(before)-1]) < 0 {
			continue
		}
		st, _ := strconv.Atoi(s[i : i+3])
		x := r.newExplanation(r.generic(), "", paste.At(i, i+3))
		if !r.isOfSIP(r.who.owner, x.at) || !r.inferSIP(x, st) {
			continue
		}
		r.addFact(phrases.FactCode, x.code, x.at)
		r.addMeanings(r.inText(x.owner, nil), x, []catalog.Entry{x.entry})
		return true
	}
	return false
}

// explainEvent explains the SIP answer that a provider's event names as the
// reason of a call that failed.
func (r *explanations) explainEvent() {
	if len(r.errors) == 0 || !r.answered() || ascii.IndexFold(r.reader.Paste.S, "sip") < 0 {
		return
	}
	r.listen()
	for i := range r.said {
		hit := &r.said[i]
		if hit.Provider.ID != sipID || !hit.IsLabel() {
			continue
		}
		if h, ok := r.hear(hit); ok && h.entry.API() == responseAPI && h.entry.Permanence() != "none" {
			r.tellHeard(&h)
		}
	}
}
