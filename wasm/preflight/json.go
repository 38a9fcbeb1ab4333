package preflight

import (
	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/problems"
)

// AppendJSON appends the report as a JSON object: the members of the public
// contract but those of Number and Message, and isID.
func (c *Report) AppendJSON(dst []byte, lang catalog.Lang) []byte {
	w := &encode.Writer{Out: append(dst, '{')}
	w.BoolMember("ready", c.worst() != problems.Error)
	c.writeChannel(w)
	w.BoolMember("isID", c.isID)
	c.writeSender(w)
	w.Key("segments")
	if c.segmented() {
		w.Int(len(c.Message.Segments))
	} else {
		w.Null()
	}
	w.Key("problems")
	w.Array()
	for severity := problems.Error; severity <= problems.Note; severity++ {
		for i := range c.findings {
			if f := &c.findings[i]; f.problem.Code.Severity() == severity {
				c.writeFinding(w, f, lang)
			}
		}
	}
	w.EndArray()
	w.End()
	return w.Out
}

// worst returns the severity of the worst finding, Note if there is none.
func (c *Report) worst() problems.Severity {
	worst := problems.Note
	for i := range c.findings {
		worst = min(worst, c.findings[i].problem.Code.Severity())
	}
	return worst
}

func (c *Report) writeChannel(w *encode.Writer) {
	if c.rules == nil {
		w.NullableMember("provider", "")
		w.NullableMember("channel", "")
		return
	}
	w.StringMember("provider", c.rules.Provider)
	w.Key("channel")
	w.Object()
	w.StringMember("id", c.rules.ID)
	w.StringMember("name", c.rules.Name)
	w.BoolMember("segmented", c.rules.Segmented)
	w.BoolMember("documented", c.rules.Offered)
	w.End()
}

func (c *Report) writeSender(w *encode.Writer) {
	w.Key("from")
	if c.sender.kind == noSender {
		w.Null()
		return
	}
	w.Object()
	w.StringMember("input", text(c.Draft.From))
	w.StringMember("kind", c.sender.kind.String())
	number := ""
	if c.sender.number.Valid {
		number = e164Of(&c.sender.number)
	}
	w.NullableMember("e164", number)
	w.End()
}

func (c *Report) writeFinding(w *encode.Writer, f *finding, lang catalog.Lang) {
	w.Raw("")
	w.Out = f.problem.AppendJSON(w.Out, lang, func(dst []byte) []byte {
		w.Out = dst
		w.StringMember("field", f.field.String())
		if len(f.codes) > 0 {
			c.writeCodes(w, f.codes)
		}
		return w.Out
	})
}

// writeCodes writes what the provider would answer.
func (c *Report) writeCodes(w *encode.Writer, codes []string) {
	w.List("providerCodes", len(codes))
	for _, code := range codes {
		w.Object()
		w.StringMembers("provider", c.options.SMS.Provider, "code", code)
		w.End()
	}
	w.EndArray()
}
