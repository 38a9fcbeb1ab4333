package explain

import (
	"strconv"
	"strings"

	"wrongnumber/catalog/json"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
	"wrongnumber/wasm/secrets"
)

// fact collects the facts that an answer states: those its shape names, those
// of its head, and its status.
func (r *identified) fact(f *finding, item *paste.Object, s *shape) {
	if f.doc.Head != nil && f.doc.Head.Status != 0 {
		h := f.doc.Head
		r.addFact(phrases.FactStatus, itoa(h.Status), paste.At(h.StatusAt[0], h.StatusAt[1]))
	} else if f.context.status != nil {
		r.addFact(phrases.FactStatus, f.context.status.Raw, f.doc.Place(f.context.status))
	} else {
		for i := range s.paths[listStatus] {
			if v := item.Get(s.paths[listStatus][i]); paste.Status(paste.Plain(v)) != 0 {
				r.addFact(phrases.FactStatus, paste.Plain(v), f.doc.Place(v))
				break
			}
		}
	}
	if s.each == nil {
		if code := s.codeOf(item); paste.Plain(code) != "" {
			r.addFact(phrases.FactCode, paste.Plain(code), f.doc.Place(code))
		}
		r.itemFacts(f, item)
	}
	if v := firstOfPaths(item, s.owner.ids); paste.Plain(v) != "" && !r.hasFact("request-id") {
		r.addFact(phrases.FactRequestID, paste.Plain(v), f.doc.Place(v))
	}
	r.headFacts(f)
}

// itemFacts collects the facts of a shape from an answer or one item of it.
func (r *identified) itemFacts(f *finding, item *paste.Object) {
	for i := range f.shape.facts {
		spec := &f.shape.facts[i]
		if item.Keys&spec.path.First == 0 {
			continue
		}
		v := item.Get(spec.path)
		if paste.Plain(v) == "" {
			continue
		}
		r.addLabelled(spec.name, spec.labels[r.o.Lang], paste.Plain(v), f.doc.Place(v))
	}
	if f.shape.each != nil {
		if code := f.shape.codeOf(item); paste.Plain(code) != "" && !isSuccess(f.shape, paste.Plain(code)) {
			r.addFact(phrases.FactCode, paste.Plain(code), f.doc.Place(code))
		}
	}
}

// headFacts collects the header fields that a provider, or anybody, gives a
// meaning to.
func (r *identified) headFacts(f *finding) {
	lengths := f.headerLengths()
	if lengths == 0 {
		return
	}
	for i := range r.owners {
		o := &r.owners[i]
		if o != f.shape.owner && !o.generic {
			continue
		}
		for k := range o.headers {
			rule := &o.headers[k]
			if rule.fact == "" || rule.lengths&lengths == 0 {
				continue
			}
			r.eachHeader(f, rule.name, func(value string, at paste.Place) {
				r.addLabelled(rule.fact, rule.labels[r.o.Lang], value, at)
			})
		}
	}
}

// headerLengths returns the NameLengths of the header fields for eachHeader.
func (f *finding) headerLengths() uint64 {
	switch {
	case f.context.headers != nil:
		return ^uint64(0)
	case f.doc.Head != nil:
		return f.doc.Head.Lengths
	}
	return 0
}

// eachHeader calls found for each header field of that name: in the head of
// the answer, or in the object of headers that a client printed.
func (r *input) eachHeader(f *finding, name string, found func(value string, at paste.Place)) {
	if h := f.doc.Head; h != nil {
		for _, field := range h.Fields {
			if matchesHeader(name, field.Name) {
				found(field.Value, paste.At(field.At, field.End))
			}
		}
	}
	if f.context.headers == nil {
		return
	}
	f.context.headers.ForEach(func(key, v json.Value) bool {
		if v.IsArray() {
			v = v.Get("0")
		}
		if matchesHeader(name, key.Str) && paste.Plain(&v) != "" {
			found(paste.Plain(&v), f.doc.Place(&v))
		}
		return true
	})
}

// matchesHeader compares header names without regard to case; a rule that
// ends with "*" names a beginning.
func matchesHeader(rule, name string) bool {
	if cut := len(rule) - 1; cut >= 0 && rule[cut] == '*' {
		return len(name) >= cut && ascii.EqualFold(rule[:cut], name[:cut])
	}
	return len(rule) == len(name) && ascii.EqualFold(rule, name)
}

// balance works out what is missing where an answer says what is needed and
// what is there, and does not say the difference.
func (r *identified) balance(f *finding, item *paste.Object) {
	if len(f.shape.paths[listRequired]) == 0 || factOf(r.facts, "shortfall") != "" {
		return
	}
	required := firstText(item, f.shape.paths[listRequired])
	available := firstText(item, f.shape.paths[listBalance])
	missing, ok := subtract(required, available)
	if ok && !strings.HasPrefix(missing, "-") && strings.Trim(missing, "0.") != "" {
		r.addFact(phrases.FactShortfall, missing, paste.Nowhere)
	}
}

// subtract returns a-b of two decimal numbers, exactly and with as many
// decimals as the longer of them has. Amounts of money are not rounded.
func subtract(a, b string) (string, bool) {
	aWhole, aFrac, okA := decimal(a)
	bWhole, bFrac, okB := decimal(b)
	if !okA || !okB {
		return "", false
	}
	places := max(len(aFrac), len(bFrac))
	x, errA := strconv.ParseInt(aWhole+aFrac+strings.Repeat("0", places-len(aFrac)), 10, 64)
	y, errB := strconv.ParseInt(bWhole+bFrac+strings.Repeat("0", places-len(bFrac)), 10, 64)
	if errA != nil || errB != nil {
		return "", false
	}
	d := x - y
	sign := ""
	if d < 0 {
		sign, d = "-", -d
	}
	digits := strconv.FormatInt(d, 10)
	if places == 0 {
		return sign + digits, true
	}
	if len(digits) <= places {
		digits = strings.Repeat("0", places+1-len(digits)) + digits
	}
	return sign + digits[:len(digits)-places] + "." + digits[len(digits)-places:], true
}

// decimal cuts a decimal number into its whole part, with its sign, and its
// decimals.
func decimal(s string) (whole, frac string, ok bool) {
	whole, frac, _ = strings.Cut(s, ".")
	unsigned := strings.TrimPrefix(whole, "-")
	ok = ascii.AllDigits(unsigned) && (frac == "" || ascii.AllDigits(frac)) && len(unsigned) <= 15 && len(frac) <= 8
	if strings.HasPrefix(whole, "-") && len(unsigned) == 0 {
		ok = false
	}
	return whole, frac, ok
}

// tokenFact says when a JSON Web Token in the paste expires. The token itself is
// never shown.
func (r *identified) tokenFact() {
	t, at, ok := secrets.Expiry(r.reader.Paste.S)
	if !ok {
		return
	}
	text := string(appendTime(nil, t))
	switch {
	case r.o.Now == 0:
	case t <= r.o.Now:
		text = r.say2(phrases.JWTExpired, text, r.duration(r.o.Now-t))
	default:
		text = r.say2(phrases.JWTValid, text, r.duration(t-r.o.Now))
	}
	r.addFact(phrases.FactJWTExpires, text, at)
}
