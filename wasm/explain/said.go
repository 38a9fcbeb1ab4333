package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Much of what is pasted is no answer but says what happened all the same: the
// line of a client that reached nobody, of a SIP trace or an SMPP library, of an
// SDK. The files of the catalog know such lines (sections "said", "common" and
// "labels"); here they are found and explained.

// listen finds the fixed texts and labels in the paste, once. Of an answer that
// is all there is, nothing else is to be heard.
func (r *input) listen() {
	if r.listened {
		return
	}
	r.listened = true
	r.said = r.set.AppendSaid(r.said, r.reader.Paste.S)
	for i := range r.reader.Docs {
		if d := &r.reader.Docs[i]; d.Odd&paste.OddTable != 0 {
			r.listenTo(d.Text) // a cell has its label in the head of the table
		}
	}
	if !r.reader.Whole && len(r.reader.Docs) == 0 {
		if text := paste.Unfolded(r.reader.Paste); text != nil {
			r.said = r.said[:0]
			r.listenTo(text)
		}
	}
	r.refuse()
}

// otherKind is the kind of a label of somebody else who answers in the form of the
// provider.
const otherKind = "other"

// refuse drops what was heard of a provider where the paste names the other one who
// answers in its form, and not the provider.
func (r *input) refuse() {
	for i := range r.said {
		hit := &r.said[i]
		if !hit.IsLabel() || hit.Label().Kind != otherKind {
			continue
		}
		first, _, _ := strings.Cut(hit.Provider.Name, " ")
		if at := ascii.IndexFold(r.reader.Paste.S, first); at < 0 || !isAlone(r.reader.Paste.S, at, at+len(first)) {
			r.absent = hit.Provider
			break
		}
	}
	kept := r.said[:0]
	for _, hit := range r.said {
		if hit.Provider != r.absent && !isDenied(r.reader.Paste.S, &hit) {
			kept = append(kept, hit)
		}
	}
	r.said = kept
}

// isDenied reports whether a name of a code is said not to have happened: "neither BUSY
// nor NO_ANSWER"; or stands where a test says what it expected.
func isDenied(s string, hit *catalog.Said) bool {
	before := s[:hit.Start]
	return (strings.HasSuffix(before, " not ") || strings.HasSuffix(before, " nor ")) && !ascii.HasLower(s[hit.Start:hit.End]) || (!hit.IsLabel() || hit.Label().Kind != addressKind) && isExpected(before)
}

// listenTo adds what stands in a text that was made of the paste.
func (r *input) listenTo(text *paste.Text) {
	before := len(r.said)
	r.said = r.set.AppendSaid(r.said, text.S)
	for i := range r.said[before:] {
		hit := &r.said[before+i]
		for _, stretch := range [...]*catalog.Stretch{&hit.Code, &hit.Status, &hit.Text} {
			if stretch.End > 0 {
				stretch.Start, stretch.End = text.Origin(stretch.Start, stretch.End)
			}
		}
		hit.Start, hit.End = text.Origin(hit.Start, hit.End)
	}
}

// forgetSent drops what stands in documents that were sent, but for their addresses.
func (r *answers) forgetSent() {
	kept := r.said[:0]
	for _, hit := range r.said {
		if !r.wasSent(hit.Start) || hit.IsLabel() && hit.Label().Kind == addressKind {
			kept = append(kept, hit)
		}
	}
	r.said = kept
}

// speakers scores the providers whose SDKs speak in the paste.
func (r *surroundings) speakers(scores []int) {
	r.listen()
	for i := range r.said {
		hit := &r.said[i]
		if hit.Provider.Protocol || !hit.IsLabel() || hit.Code.End > 0 && hit.Text.End == 0 || hit.Label().Kind != "" || r.isValue(hit) {
			continue
		}
		for k := range r.owners {
			if r.owners[k].provider == hit.Provider {
				scores[k] = max(scores[k], hostScore)
			}
		}
	}
	for k := range r.owners {
		if r.absent != nil && r.owners[k].provider == r.absent {
			scores[k] = -hostScore
		}
	}
}

// isValue reports whether a text is the whole value of a member, as "OAuthException"
// is of the type that Meta's answers have, in JSON and as programs print it: nobody
// speaks there.
func (r *input) isValue(hit *catalog.Said) bool {
	s := r.reader.Paste.S
	if hit.Start < 4 || hit.End == len(s) {
		return false
	}
	switch s[hit.Start-1] {
	case '"':
		return s[hit.End] == '"' || s[hit.Start-2] == '\\' && s[hit.End] == '\\'
	case '\'': // of a class's name, there is no key before it
		return s[hit.End] == '\'' && s[hit.Start-3:hit.Start-1] == ": "
	}
	return false
}

// wasSent reports whether a place of the paste is in a document that was sent.
func (r *answers) wasSent(at int) bool {
	for i := range r.reader.Docs {
		if d := &r.reader.Docs[i]; d.Request && d.At <= at && at < d.End {
			return true
		}
	}
	return r.request != nil && r.request.At <= at && at < r.request.End && !r.request.IsWhole(len(r.reader.Paste.S))
}

// answered reports whether a provider's answer was found. The printed error of
// a client is none, whatever its members look like.
func (r *answers) answered() bool {
	for _, f := range r.found {
		if !f.shape.owner.generic && f.score >= likelyScore && (f.known || !r.failsIn(f)) {
			return true
		}
	}
	return false
}

// failsIn reports whether a document says that the connection failed.
func (r *answers) failsIn(f *finding) bool {
	r.listen()
	for i := range r.said {
		hit := &r.said[i]
		if hit.Provider.ID == transportID && !hit.Common && !hit.IsLabel() && hit.Entry.API() != setUpAPI && hit.Entry.API() != programAPI && f.doc.At <= hit.Start && hit.End <= f.doc.End {
			return true
		}
	}
	return false
}

// explainSaid explains what is said for certain: a failed connection before all
// others, then protocols, then the lines of SDKs. It reports whether there was
// anything.
func (r *explanations) explainSaid() bool {
	if r.answered() {
		return false
	}
	r.listen()
	r.forgetSent()
	if len(r.said) == 0 {
		return false
	}
	if r.numbered() {
		return r.explainSDK(false) && r.explainGiven()
	}
	return r.explainTransport(false) || r.explainProtocols() || r.explainSDK(false) && r.explainGiven()
}

// explainWeak explains what others say too, where nothing else was found.
func (r *explanations) explainWeak(*prose) bool {
	r.listen()
	return r.explainUnset() || r.explainSDK(true) || r.explainTransport(true) || r.explainCommon() || r.explainOwnError()
}

// begin settles what the paste is, and who is named in it, before anything that
// is said is explained.
func (r *explanations) begin() {
	if r.begun {
		return
	}
	from, to := paste.Trimmed(r.reader.Paste.S)
	r.begun, r.span = true, paste.At(from, to)
	r.who = r.whoIsNamed()
}

// spoken returns the explanation of an entry that a text stands for.
func (r *explanations) spoken(hit *catalog.Said, e catalog.Entry) *explanation {
	x := r.newExplanation(r.ownerOfEntry(&e), e.Code(), paste.At(hit.Start, hit.End))
	return x
}

// tell adds an explanation of an entry, once for each entry.
func (r *explanations) tell(x *explanation, e catalog.Entry) {
	if r.told(e) {
		return
	}
	r.permanence(&e)
	r.addMeanings(r.inText(x.owner, r.answerHead()), x, []catalog.Entry{e})
}

// told reports whether an entry is explained already.
func (r *explanations) told(e catalog.Entry) bool {
	for _, old := range r.errors {
		if old.has && old.entry == e {
			return true
		}
	}
	return false
}

// permanence adds whether the same would fail again, where the catalog knows.
func (r *identified) permanence(e *catalog.Entry) {
	switch e.Permanence() {
	case "permanent":
		r.addFact(phrases.FactPermanence, r.say(phrases.Permanent), paste.Nowhere)
	case "temporary":
		r.addFact(phrases.FactPermanence, r.say(phrases.Temporary), paste.Nowhere)
	}
}

// explainCommon explains the names of a protocol's errors that others use too.
func (r *explanations) explainCommon() bool {
	for i := range r.said {
		hit := &r.said[i]
		if hit.Common && hit.Provider.Protocol && hit.Provider.ID != transportID {
			r.begin()
			x := r.spoken(hit, hit.Entry)
			x.note = r.say(phrases.ByWording)
			r.tell(x, hit.Entry)
		}
	}
	if len(r.errors) == 0 {
		return false
	}
	r.conclude()
	return true
}

// ids adds the ids to quote that labels of the given files mark.
func (r *identified) ids(protocols bool) {
	for i := range r.said {
		hit := &r.said[i]
		if !hit.IsLabel() || hit.Label().Kind != "id" || hit.Provider.Protocol != protocols {
			continue
		}
		s := r.reader.Paste.S
		end := hit.Code.End
		for end < len(s) && s[end] > ' ' && strings.IndexByte("\"'`,;<>&)]}\\", s[end]) < 0 {
			end++
		}
		label := strings.TrimRight(s[hit.Start:hit.Code.Start], " \t\"'`:=>([<\\")
		name := "request-id"
		if ascii.IndexFold(label, "call") >= 0 {
			name = "call-id"
		}
		r.addLabelled(name, label, s[hit.Code.Start:end], paste.At(hit.Code.Start, end))
	}
}
