package preflight

import (
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/sms"
)

func (c *check) appendJSON(dst []byte) []byte {
	w := &encode.Writer{Out: append(dst, '{')}
	w.BoolMember("ready", c.worst() != problems.Error)
	c.writeChannel(w)
	w.Key("to")
	if c.isID {
		w.Null()
	} else {
		w.Out = c.number.AppendJSON(w.Out, text(c.draft.To), c.options.Lang, c.options.SMS.Provider)
	}
	c.writeSender(w)
	w.Key("text")
	w.Out = c.message.AppendJSON(w.Out, c.draft.Text, c.options.Lang)
	w.Key("segments")
	if c.segmented() {
		w.Int(len(c.message.Segments))
	} else {
		w.Null()
	}
	w.Key("problems")
	w.Array()
	for severity := problems.Error; severity <= problems.Note; severity++ {
		for i := range c.findings {
			if f := &c.findings[i]; f.problem.Code.Severity() == severity {
				c.writeFinding(w, f)
			}
		}
	}
	w.EndArray()
	w.End()
	return w.Out
}

// worst returns the severity of the worst finding, Note if there is none.
func (c *check) worst() problems.Severity {
	worst := problems.Note
	for i := range c.findings {
		worst = min(worst, c.findings[i].problem.Code.Severity())
	}
	return worst
}

func (c *check) writeChannel(w *encode.Writer) {
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

func (c *check) writeSender(w *encode.Writer) {
	w.Key("from")
	if c.sender.kind == noSender {
		w.Null()
		return
	}
	w.Object()
	w.StringMember("input", text(c.draft.From))
	w.StringMember("kind", c.sender.kind.String())
	number := ""
	if c.sender.number.Valid {
		number = e164Of(&c.sender.number)
	}
	w.NullableMember("e164", number)
	w.End()
}

func (c *check) writeFinding(w *encode.Writer, f *finding) {
	w.Raw("")
	w.Out = f.problem.AppendJSON(w.Out, c.options.Lang, func(dst []byte) []byte {
		w.Out = dst
		w.StringMember("field", f.field.String())
		sms.WriteCodes(w, c.options.SMS.Provider, f.codes)
		return w.Out
	})
}
