package main

// The plan as text: what the tables hold, a line a region and type, so that an
// update of the metadata is a difference that a person can read.

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// readable returns the plan as text, which nothing but people reads.
func (w world) readable(of facts) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# The numbering plan of %s %s; made by go generate, do not edit.\n", sourcePath, of.release)
	fmt.Fprint(&b, "# calling code, region, type, lengths, ranges, an example\n")
	for _, p := range w.plans {
		for _, at := range p.regions {
			r := w.regions[at-1]
			for _, kind := range []struct {
				name string
				desc *phonenumbers.PhoneNumberDesc
			}{
				{"any", r.GetGeneralDesc()},
				{"fixed-line", r.GetFixedLine()},
				{"mobile", r.GetMobile()},
				{"toll-free", r.GetTollFree()},
				{"premium-rate", r.GetPremiumRate()},
				{"shared-cost", r.GetSharedCost()},
				{"voip", r.GetVoip()},
				{"personal-number", r.GetPersonalNumber()},
				{"pager", r.GetPager()},
				{"uan", r.GetUan()},
				{"voicemail", r.GetVoicemail()},
			} {
				ranges := kind.desc.GetNationalNumberPattern()
				if ranges == "" {
					continue
				}
				lengths := kind.desc.GetPossibleLength()
				if len(lengths) == 0 {
					lengths = r.GetGeneralDesc().GetPossibleLength()
				}
				if slices.Contains(lengths, -1) {
					continue // there are none of the type
				}
				fmt.Fprintf(&b, "+%d %s %s %s %s %s\n", p.code, r.GetId(), kind.name,
					strings.Trim(strings.ReplaceAll(fmt.Sprint(lengths), " ", ","), "[]"),
					strings.Join(strings.Fields(ranges), ""), kind.desc.GetExampleNumber())
			}
		}
	}
	return trimmedLines(b.Bytes())
}

// trimmedLines takes the spaces off the ends of lines.
func trimmedLines(text []byte) []byte {
	return bytes.ReplaceAll(text, []byte(" \n"), []byte("\n"))
}
