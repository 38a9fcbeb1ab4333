package logs

import "wrongnumber/catalog/encode"

// AppendReport appends what has been read so far as the JSON object of the
// public contract, the group with the most errors first. It may be called
// between two chunks.
func (l *Log) AppendReport(dst []byte) []byte {
	var w encode.Writer
	w.Object()
	w.IntMember("octets", int(l.octets))
	w.IntMember("lines", int(l.lines))
	w.IntMember("errors", int(l.errors))
	l.timeline.write(&w)
	w.Key("groups")
	w.Array()
	for _, g := range l.order() {
		l.groups[g].write(&w, l)
	}
	w.EndArray()
	w.Key("problems")
	w.Array()
	for _, p := range l.problems() {
		w.Raw(string(p.AppendJSON(nil, l.o.Lang, nil)))
	}
	w.EndArray()
	w.End()
	return append(dst, w.Out...)
}

// order returns the groups by falling count, those of one count as they came.
func (l *Log) order() []int {
	order := make([]int, len(l.groups))
	for i := range order {
		k := i
		for k > 0 && l.groups[order[k-1]].count < l.groups[i].count {
			order[k] = order[k-1]
			k--
		}
		order[k] = i
	}
	return order
}

func (g *group) write(w *encode.Writer, l *Log) {
	w.Object()
	w.NullableMember("provider", g.Provider)
	w.NullableMember("providerName", g.Name)
	w.NullableMember("api", g.API)
	w.NullableMember("apiName", g.APIName(l.o.Lang))
	w.NullableMember("code", g.Code)
	w.BoolMember("known", g.Known)
	w.Key("httpStatus")
	if g.Status == 0 {
		w.Null()
	} else {
		w.Int(g.Status)
	}
	w.StringMember("title", g.title)
	w.IntMember("count", int(g.count))
	w.NullableMember("first", g.first)
	w.NullableMember("last", g.last)
	w.StringMember("sample", g.examples[0].text)
	w.Key("examples")
	w.Array()
	for _, e := range g.examples {
		w.Object()
		w.IntMember("line", int(e.line))
		w.StringMember("text", e.text)
		w.End()
	}
	w.EndArray()
	w.Key("times")
	w.Array()
	if len(g.times.number) > 0 {
		for step := l.timeline.first; step <= l.timeline.last; step++ {
			w.Int(g.times.at(step))
		}
	}
	w.EndArray()
	w.End()
}

// write writes when the steps begin, and how long each is.
func (t *timeline) write(w *encode.Writer) {
	w.Key("timeline")
	if !t.used {
		w.Null()
		return
	}
	w.Object()
	w.IntMember("start", int(t.first*stepSeconds[t.step]))
	w.IntMember("step", int(stepSeconds[t.step]))
	w.End()
}
