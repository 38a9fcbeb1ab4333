package main

// What the metadata says about each country calling code and each region, in
// the form the tables have.

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/nyaruka/phonenumbers"
)

// maxRegion is the highest region a label can hold: 12 bits of 16, the other
// four being the type.
const maxRegion = 1<<12 - 1

// numberType has the numbers of catalog/numbering's Type. The generator does
// not import that package, because it must run while its tables are broken;
// the tests of the package compare every label with the rules.
type numberType uint16

const (
	unknown numberType = iota
	fixedLine
	mobile
	fixedLineOrMobile
	tollFree
	premiumRate
	sharedCost
	voip
	personalNumber
	pager
	uan
	voicemail
)

// region is one region, or one of the services "001" that have a country
// calling code without a country.
type region struct {
	*phonenumbers.PhoneMetadata
	plan        int // number of its plan, from 1
	full, local uint32
}

// plan is one country calling code.
type plan struct {
	code    int
	regions []int // numbers of its regions, from 1, in the order they are tried
}

// world is all plans and regions, each list sorted and counted from 1.
type world struct {
	plans   []plan
	regions []region
}

// loadMetadata gathers the metadata linked into the generator.
func loadMetadata() (world, error) {
	collection, err := phonenumbers.MetadataCollection()
	if err != nil {
		return world{}, err
	}
	var w world
	for _, m := range collection.GetMetadata() {
		full, err := lengths(m.GetGeneralDesc().GetPossibleLength())
		if err != nil {
			return w, fmt.Errorf("%s: %w", m.GetId(), err)
		}
		local, err := lengths(m.GetGeneralDesc().GetPossibleLengthLocalOnly())
		if err != nil {
			return w, fmt.Errorf("%s: %w", m.GetId(), err)
		}
		w.regions = append(w.regions, region{PhoneMetadata: m, full: full, local: local})
	}
	slices.SortFunc(w.regions, func(a, b region) int {
		return cmp.Or(cmp.Compare(a.GetId(), b.GetId()), cmp.Compare(a.GetCountryCode(), b.GetCountryCode()))
	})
	if len(w.regions) > maxRegion {
		return w, fmt.Errorf("%d regions (capacity %d)", len(w.regions), maxRegion)
	}
	for code := range phonenumbers.GetSupportedCallingCodes() {
		w.plans = append(w.plans, plan{code: code})
	}
	slices.SortFunc(w.plans, func(a, b plan) int { return cmp.Compare(a.code, b.code) })
	for i := range w.plans {
		p := &w.plans[i]
		for _, id := range phonenumbers.GetRegionCodesForCountryCode(p.code) {
			at := slices.IndexFunc(w.regions, func(r region) bool {
				return r.GetId() == id && (id != "001" || int(r.GetCountryCode()) == p.code)
			})
			if at < 0 {
				return w, fmt.Errorf("calling code %d has region %s, which has no metadata", p.code, id)
			}
			if w.regions[at].plan != 0 {
				return w, fmt.Errorf("region %s has two calling codes", id)
			}
			w.regions[at].plan = i + 1
			p.regions = append(p.regions, at+1)
		}
	}
	for _, r := range w.regions {
		if r.plan == 0 {
			return w, fmt.Errorf("region %s has no calling code", r.GetId())
		}
		if r.GetGeneralDesc().GetNationalNumberPattern() == "" || r.full == 0 {
			return w, fmt.Errorf("region %s has no general description", r.GetId())
		}
	}
	return w, w.checkCodes()
}

// checkCodes makes sure that no calling code begins with another: the reader
// finds the code by looking at three digits at once.
func (w world) checkCodes() error {
	for _, a := range w.plans {
		for _, b := range w.plans {
			x, y := strconv.Itoa(a.code), strconv.Itoa(b.code)
			if x != y && len(y) >= len(x) && y[:len(x)] == x {
				return fmt.Errorf("calling code %s begins with %s", y, x)
			}
		}
	}
	return nil
}

// lengths packs a list of lengths: bit n stands for n digits.
func lengths(list []int32) (uint32, error) {
	var set uint32
	for _, n := range list {
		if n == -1 {
			continue // the type does not exist here
		}
		if n < 1 || n > maxLength {
			return 0, fmt.Errorf("a possible length of %d (capacity %d)", n, maxLength)
		}
		set |= 1 << n
	}
	return set, nil
}

// classify adds the automaton of a plan. The label of a national number is
// its type, and above those four bits its region, counted from 1 in the order
// of the plan: so that equal numbers of different plans have equal labels. In
// a plan of one region every number is that region's, and where nothing else
// is known the label is 0.
func (w world) classify(g *graph, p plan) (int, error) {
	var components []component
	var descs []described
	for i, id := range p.regions {
		d, err := describe(&components, w.regions[id-1], i+1, len(p.regions) == 1)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", w.regions[id-1].GetId(), err)
		}
		descs = append(descs, d)
	}
	return g.build(components, func(matches []bool, _ int) (uint16, error) {
		for _, d := range descs {
			kind := d.kind(matches)
			// libphonenumber tries the regions in order. One that has leading
			// digits takes whatever begins with them, valid or not.
			if d.leading >= 0 && !matches[d.leading] {
				continue
			}
			if kind != unknown || d.leading >= 0 {
				return uint16(d.region)<<4 | uint16(kind), nil
			}
		}
		return 0, nil
	})
}

// described is a region's components: -1 is none.
type described struct {
	region                          int // counted from 1 in the plan
	leading, general, fixed, mobile int
	sameMobile                      bool
	others                          []typed
}

type typed struct {
	kind numberType
	at   int
}

func describe(components *[]component, r region, number int, alone bool) (described, error) {
	d := described{region: number, leading: -1, sameMobile: r.GetSameMobileAndFixedLinePattern()}
	var failed error
	add := func(expr string, prefix bool, list []int32) int {
		set, err := lengths(list)
		if err == nil && len(list) > 0 && set == 0 {
			return -1
		}
		c, err2 := pattern(expr, prefix, set)
		if failed == nil {
			failed = cmpErr(err, err2)
		}
		*components = append(*components, c)
		return len(*components) - 1
	}
	desc := func(of *phonenumbers.PhoneNumberDesc) int {
		return add(of.GetNationalNumberPattern(), false, of.GetPossibleLength())
	}
	if expr := r.GetLeadingDigits(); expr != "" && !alone {
		d.leading = add(expr, true, nil)
	}
	d.general, d.fixed, d.mobile = desc(r.GetGeneralDesc()), desc(r.GetFixedLine()), desc(r.GetMobile())
	// In the order of libphonenumber: the first that matches is the type.
	d.others = []typed{
		{premiumRate, desc(r.GetPremiumRate())},
		{tollFree, desc(r.GetTollFree())},
		{sharedCost, desc(r.GetSharedCost())},
		{voip, desc(r.GetVoip())},
		{personalNumber, desc(r.GetPersonalNumber())},
		{pager, desc(r.GetPager())},
		{uan, desc(r.GetUan())},
		{voicemail, desc(r.GetVoicemail())},
	}
	return d, failed
}

func cmpErr(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

func (d described) kind(matches []bool) numberType {
	is := func(at int) bool { return at >= 0 && matches[at] }
	if !is(d.general) {
		return unknown
	}
	for _, t := range d.others {
		if is(t.at) {
			return t.kind
		}
	}
	switch {
	case is(d.fixed) && (d.sameMobile || is(d.mobile)):
		return fixedLineOrMobile
	case is(d.fixed):
		return fixedLine
	case !d.sameMobile && is(d.mobile):
		return mobile
	}
	return unknown
}
