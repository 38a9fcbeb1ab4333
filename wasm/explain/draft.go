package explain

import (
	"strings"

	"wrongnumber/catalog/json"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/e164"
	"wrongnumber/wasm/paste"
	"wrongnumber/wasm/sms"
)

// A request that was pasted without its answer is a draft: what is wrong with
// its numbers and its text can be told before it is sent.

// draft is the part of a request that is checked, with the places of its values.
type draft struct {
	_                               [0]func() // nothing compares two: that code would be large
	to, from, text, channel         string
	toAt, fromAt, textAt, channelAt paste.Place
}

// The names that APIs give the parameters of a draft.
const (
	recipientNames = " to number phone_number phonenumber msisdn recipient destination dst "
	senderNames    = " from sender source src "
	textNames      = " text body message content "
	channelNames   = " channel messaging_product "
)

// take keeps a parameter of a request, if it is one of a draft's.
func (d *draft) take(name, value string, at paste.Place) {
	switch {
	case value == "":
	case d.to == "" && ascii.AmongFold(recipientNames, name):
		d.to, d.toAt = value, at
	case d.from == "" && ascii.AmongFold(senderNames, name):
		d.from, d.fromAt = value, at
	case d.text == "" && ascii.AmongFold(textNames, name):
		d.text, d.textAt = value, at
	case d.channel == "" && ascii.AmongFold(channelNames, name):
		d.channel, d.channelAt = value, at
	}
}

// explainRequest explains a paste that holds a request and no answer: a document
// that was sent, a request line or a curl command. It reports whether there is
// one.
func (r *explanations) explainRequest(*prose) bool {
	var d draft
	if r.succeeds() {
		r.outcome = outcomeSuccess
		return true
	}
	if h := r.requestHead(); h != nil && r.isNotice(h) {
		r.problem(problems.ExplainWebhook, h.At, min(h.End, len(r.reader.Paste.S)))
		return true
	}
	if doc := r.request; doc != nil {
		r.problem(problems.ExplainRequest, doc.At, doc.End)
		r.takeAll(&d, doc)
	} else if h := r.requestHead(); h != nil && len(r.reader.Docs) == 0 {
		r.problem(problems.ExplainRequest, h.At, min(h.End, len(r.reader.Paste.S)))
		paste.EachPair(r.reader.Paste.S, h.At, d.take)
	} else if line, ok := r.sipRequest(); ok {
		r.problem(problems.ExplainRequest, line.Start, line.End)
	} else {
		return false
	}
	r.outcome = outcomeRequest
	r.addFact(phrases.FactTo, d.to, d.toAt)
	r.addFact(phrases.FactFrom, d.from, d.fromAt)
	r.addFact(phrases.FactChannel, d.channel, d.channelAt)
	r.checkRecipient(&d)
	r.checkText(&d)
	return true
}

// isNotice reports whether a request went to a server of the reader's own to tell it of
// an event: its path is that of a webhook, or a parameter names an event or a call.
func (r *explanations) isNotice(h *paste.Head) bool {
	host := h.Host
	if host == "" {
		host = paste.HostOf(h.Target)
	}
	if host != "" && r.ownerOf(host) != nil || host == "" && !strings.HasPrefix(h.Target, "/") {
		return false
	}
	if ascii.IndexFold(h.Target, "hook") >= 0 || ascii.IndexFold(h.Target, "callback") >= 0 {
		return true
	}
	tells := false
	see := func(name, _ string, _ paste.Place) { tells = tells || ascii.AmongFold(eventNames, name) }
	if doc := r.request; doc != nil {
		root := json.Parse(doc.Text.S)
		o := r.pool.Object(&root)
		for i := range o.Members {
			see(o.Members[i].Key, "", paste.Place{})
		}
	}
	paste.EachPair(r.reader.Paste.S, h.At, see)
	return tells
}

const eventNames = " event event_type eventtype conversation_uuid callsid calluuid messagesid smssid messageuuid "

// succeeds reports whether a document behind a request to a provider is its answer and
// says of itself that it is a success, in a shape that nobody wrote down.
func (r *explanations) succeeds() bool {
	h := r.requestHead()
	if h == nil || r.ownerOf(h.Host) == nil {
		return false
	}
	for i := range r.reader.Docs {
		d := &r.reader.Docs[i]
		if d.Request || d == r.request || d.At < h.At {
			continue
		}
		root := json.Parse(d.Text.S)
		if root.IsObject() && saysSuccess(r.pool.Object(&root)) {
			return true
		}
	}
	return false
}

// saysSuccess reports whether an object says of itself that what was asked for is done or
// on its way, and names no error.
func saysSuccess(o *paste.Object) bool {
	if hasError(o) {
		return false
	}
	for _, key := range [...]string{"success", "ok"} {
		if v := o.Value(key); v.Exists() {
			return v.Type == json.True
		}
	}
	return ascii.AmongFold(successWords, paste.Plain(o.Value("status"))) || o.Value("balance").Exists()
}

// successWords are what a status says of what is done or on its way.
const successWords = " 0 ok success accepted queued sending sent delivered received scheduled submitted pending initiated completed "

// takeAll keeps the parameters in a document that was sent.
func (r *input) takeAll(d *draft, doc *paste.Document) {
	root := json.Parse(doc.Text.S)
	if root.IsArray() {
		root = root.Get("0")
	}
	o := r.pool.Object(&root)
	for i := range o.Members {
		m := &o.Members[i]
		if m.Key == "body" && o.Value("method").Exists() {
			continue // HTTP's, not the text of a message
		}
		d.take(m.Key, paste.Plain(&m.Value), doc.Place(&m.Value))
	}
}

// requestHead returns the head of a request in the paste; nil if there is none,
// or one of an answer.
func (r *input) requestHead() *paste.Head {
	var found *paste.Head
	for i := range r.reader.Heads {
		h := &r.reader.Heads[i]
		if h.Answer || h.Status != 0 {
			return nil
		}
		if found == nil && (h.Host != "" || h.Target != "") {
			found = h
		}
	}
	return found
}

// checkRecipient tells what is wrong with the number that a draft goes to.
func (r *identified) checkRecipient(d *draft) {
	if d.to == "" || len(d.to) > 64 || isMasked(d.to) || r.brief {
		return
	}
	number := d.to
	// Twilio's addresses begin with their channel.
	if channel, rest, found := strings.Cut(number, ":"); found && ascii.AmongFold(" whatsapp messenger viber rcs ", channel) {
		number = rest
	}
	r.units = appendUnits(r.units[:0], number)
	e164.Validate(&r.Explainer.number, r.units, "")
	found := r.Explainer.number.Problems
	for i := range found {
		// Whether it is written with a plus sign is each provider's own.
		if p := &found[i]; p.Code.Severity() == problems.Error && p.Code != problems.E164MissingPlus {
			r.problemWith(p.Code, d.toAt.Start, d.toAt.End, p.Args...)
		}
	}
}

// checkText tells how long the text of a draft is as an SMS.
func (r *identified) checkText(d *draft) {
	if d.text == "" || len(d.text) > maxMessage || r.brief {
		return
	}
	r.units = appendUnits(r.units[:0], d.text)
	var o sms.Options
	if r.who.owner != nil {
		o.Provider = r.who.owner.id
	}
	sms.Measure(&r.Explainer.message, r.units, &o)
	m := &r.Explainer.message
	key := phrases.MessageGSM7
	if m.Encoding == sms.UCS2 {
		key = phrases.MessageUCS2
	}
	r.addLabelled("text", r.say(phrases.FactText), r.say2(key, itoa(m.Units), itoa(len(m.Segments))), d.textAt)
}
