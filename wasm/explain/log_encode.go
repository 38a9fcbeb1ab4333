package explain

import (
	"slices"
	"strconv"
)

// AppendReport appends what has been read so far as the JSON object of the
// public contract, the group with the most errors first. It may be called
// between two chunks.
func (l *Log) AppendReport(dst []byte) []byte {
	order := make([]int, len(l.groups))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case l.groups[a].count > l.groups[b].count:
			return -1
		case l.groups[a].count < l.groups[b].count:
			return 1
		}
		return 0
	})
	dst = append(dst, `{"octets":`...)
	dst = strconv.AppendInt(dst, l.octets, 10)
	dst = append(dst, `,"lines":`...)
	dst = strconv.AppendInt(dst, l.lines, 10)
	dst = append(dst, `,"errors":`...)
	dst = strconv.AppendInt(dst, l.errors, 10)
	dst = append(dst, `,"groups":[`...)
	for i, g := range order {
		dst = l.groups[g].append(comma(dst, i), l)
	}
	dst = append(dst, `],"problems":[`...)
	for i, p := range l.problems() {
		dst = p.AppendJSON(comma(dst, i), l.o.Lang, nil)
	}
	return append(dst, "]}"...)
}

func (g *group) append(dst []byte, l *Log) []byte {
	id, name, api := "", "", ""
	if g.owner != nil && !g.owner.generic {
		name = g.owner.name
		if g.owner.provider != nil {
			id = g.owner.id
		}
		if g.owner.provider != nil && g.api != "" {
			api = g.owner.provider.APIName(g.api, l.o.Lang)
		}
	}
	dst = append(dst, `{"provider":`...)
	dst = appendNullable(dst, id)
	dst = append(dst, `,"providerName":`...)
	dst = appendNullable(dst, name)
	dst = append(dst, `,"api":`...)
	dst = appendNullable(dst, g.api)
	dst = append(dst, `,"apiName":`...)
	dst = appendNullable(dst, api)
	dst = append(dst, `,"code":`...)
	dst = appendNullable(dst, g.code)
	dst = append(dst, `,"known":`...)
	dst = strconv.AppendBool(dst, g.known)
	dst = append(dst, `,"httpStatus":`...)
	if g.status == 0 {
		dst = append(dst, "null"...)
	} else {
		dst = strconv.AppendInt(dst, int64(g.status), 10)
	}
	dst = append(dst, `,"title":`...)
	dst = appendString(dst, g.title)
	dst = append(dst, `,"count":`...)
	dst = strconv.AppendInt(dst, g.count, 10)
	dst = append(dst, `,"first":`...)
	dst = appendNullable(dst, g.first)
	dst = append(dst, `,"last":`...)
	dst = appendNullable(dst, g.last)
	dst = append(dst, `,"sample":`...)
	dst = appendString(dst, g.sample)
	return append(dst, '}')
}
