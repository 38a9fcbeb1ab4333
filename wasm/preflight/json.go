package preflight

import (
	"strconv"

	"wrongnumber/catalog/problems"

	"github.com/tidwall/gjson"
)

func (c *check) appendJSON(dst []byte) []byte {
	ready := len(c.findings) == 0 || c.findings[0].problem.Code.Severity() != problems.Error
	dst = strconv.AppendBool(append(dst, `{"ready":`...), ready)
	dst = c.appendChannel(dst)
	dst = append(dst, `,"to":`...)
	if c.isID {
		dst = append(dst, "null"...)
	} else {
		dst = c.number.AppendJSON(dst, text(c.to), c.options.Lang, c.options.SMS.Provider)
	}
	dst = c.appendSender(append(dst, `,"from":`...))
	dst = c.message.AppendJSON(append(dst, `,"text":`...), c.draft.Text, c.options.Lang)
	dst = append(dst, `,"segments":`...)
	if c.segmented() {
		dst = strconv.AppendInt(dst, int64(len(c.message.Segments)), 10)
	} else {
		dst = append(dst, "null"...)
	}
	dst = append(dst, `,"problems":[`...)
	for i := range c.findings {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = c.appendFinding(dst, &c.findings[i])
	}
	return append(dst, "]}"...)
}

func (c *check) appendChannel(dst []byte) []byte {
	if c.rules == nil {
		return append(dst, `,"provider":null,"channel":null`...)
	}
	dst = gjson.AppendJSONString(append(dst, `,"provider":`...), c.rules.Provider)
	dst = gjson.AppendJSONString(append(dst, `,"channel":{"id":`...), c.rules.ID)
	dst = gjson.AppendJSONString(append(dst, `,"name":`...), c.rules.Name)
	dst = strconv.AppendBool(append(dst, `,"segmented":`...), c.rules.Segmented)
	dst = strconv.AppendBool(append(dst, `,"documented":`...), c.rules.Offered)
	return append(dst, '}')
}

func (c *check) appendSender(dst []byte) []byte {
	if c.sender.kind == noSender {
		return append(dst, "null"...)
	}
	dst = gjson.AppendJSONString(append(dst, `{"input":`...), text(c.draft.From))
	dst = append(dst, `,"kind":"`...)
	dst = append(dst, c.sender.kind.String()...)
	dst = append(dst, `","e164":`...)
	if number := &c.sender.number; number.Valid {
		dst = append(dst, '"')
		dst = number.Number.AppendE164(dst)
		return append(dst, `"}`...)
	}
	return append(dst, "null}"...)
}

func (c *check) appendFinding(dst []byte, f *finding) []byte {
	return f.problem.AppendJSON(dst, c.options.Lang, func(dst []byte) []byte {
		dst = append(dst, `,"field":"`...)
		dst = append(dst, f.field.String()...)
		dst = append(dst, '"')
		if len(f.codes) == 0 {
			return dst
		}
		dst = append(dst, `,"providerCodes":[`...)
		for i, code := range f.codes {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = gjson.AppendJSONString(append(dst, `{"provider":`...), c.options.SMS.Provider)
			dst = gjson.AppendJSONString(append(dst, `,"code":`...), code)
			dst = append(dst, '}')
		}
		return append(dst, ']')
	})
}
