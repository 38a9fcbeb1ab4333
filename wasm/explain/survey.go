package explain

import (
	"strings"

	"wrongnumber/catalog/json"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// What an answer may hold anywhere, whatever its shape: keys that stand twice,
// and amounts that belong together, such as a limit and what is used of it.

// survey goes through an answer once. It notes the first key that stands twice
// in one object, and the amounts.
func (r *identified) survey(f *finding) {
	if r.brief {
		return
	}
	var open [paste.MaxDepth + 1]struct{ at, keys int } // what each bracket around i began with
	s, i := f.doc.Text.S, f.obj.Root.Index
	last := i + len(f.obj.Root.Raw)
	depth, key, keys := 0, "", r.keys[:0]
	for i < last && depth < paste.MaxDepth {
		around, end := &open[depth], i+1
		switch s[i] {
		case '{', '[':
			depth++
			open[depth].at, open[depth].keys = i, len(keys)
		case '}', ']':
			keys = keys[:around.keys]
			depth--
		case '"':
			end = json.StringEnd(s, i)
			if (end == len(s) || s[end] != ':') && !paste.IsKey(s, end) {
				if c := s[i+1]; c-'0' < 10 || c == '-' {
					r.amount(s, key, i+1, end-1, around.at)
				}
			} else if key = s[i+1 : end-1]; len(keys) < around.keys+paste.MaxMembers {
				r.duplicate(f, keys[around.keys:], key, i+1)
				keys = append(keys, key)
			}
		case ' ', '\t', '\n', '\r', ',', ':':
		default:
			for s[end] > ',' && s[end] != ']' && s[end] != '}' {
				end++
			}
			if c := s[i]; c-'0' < 10 || c == '-' {
				r.amount(s, key, i, end, around.at)
			}
		}
		i = end
	}
	r.keys = keys
}

// duplicate notes a key that stands in its object already. Its first value is
// the one that is read.
func (r *identified) duplicate(f *finding, keys []string, key string, at int) {
	for i := range keys {
		if keys[i] == key && !r.doubled {
			r.doubled = true
			start, end := f.doc.Text.Origin(at, at+len(key))
			r.problem1(problems.ExplainDuplicateKey, start, end, key)
		}
	}
}

// amount is a number that a key says the sense of.
type amount struct {
	_          [0]func()
	start, end int // in the text of the document
	text       string
	object     int // where its object begins
	sense      sense
}

// sense is what an amount is.
type sense uint8

const (
	isMost sense = iota
	isUsed
	isLeast
	isLeft
)

// amountKey is the key of an amount, without what is no letter.
type amountKey struct {
	word  string
	sense sense
}

// amountKeys are all of them by the number of their letters.
var amountKeys = [maxAmountKey + 1][]amountKey{
	3:  {{"max", isMost}, {"min", isLeast}},
	4:  {{"used", isUsed}, {"cost", isLeast}},
	5:  {{"limit", isMost}, {"quota", isMost}, {"count", isUsed}, {"usage", isUsed}},
	6:  {{"actual", isUsed}, {"needed", isLeast}},
	7:  {{"maximum", isMost}, {"allowed", isMost}, {"current", isUsed}, {"minimum", isLeast}, {"balance", isLeft}},
	8:  {{"required", isLeast}},
	9:  {{"available", isLeft}},
	10: {{"maxallowed", isMost}},
	12: {{"currentcount", isUsed}, {"currentusage", isUsed}},
	14: {{"maximumallowed", isMost}, {"currentbalance", isLeft}},
	15: {{"requiredcredits", isLeast}},
}

// maxAmountKey bounds the keys of amounts.
const maxAmountKey = 20

// maxAmounts bounds the amounts of one report.
const maxAmounts = 64

// amount keeps a value of an object as an amount if its key says that it is one.
func (r *identified) amount(s, key string, start, end, object int) {
	if len(key) > maxAmountKey || len(r.amounts) == maxAmounts {
		return
	}
	var b [maxAmountKey]byte
	word := ascii.AppendLetters(b[:0], key)
	known := amountKeys[len(word)]
	for i := range known {
		if word[0] != known[i].word[0] || string(word) != known[i].word {
			continue
		}
		if _, _, ok := decimal(s[start:end]); ok {
			r.amounts = append(r.amounts, amount{start: start, end: end, text: s[start:end], object: object, sense: known[i].sense})
		}
		return
	}
}

// pairings are the senses of two amounts that belong together, what they are
// called, and what is said of them.
var pairings = [...]struct {
	bound, value         sense
	boundFact, valueFact phrases.Key
	said                 phrases.Key
}{
	{isMost, isUsed, phrases.FactLimit, phrases.FactCurrent, phrases.OfAllowed},
	{isLeast, isLeft, phrases.FactRequired, phrases.FactAvailable, phrases.OfNeeded},
	{isLeast, isUsed, phrases.FactRequired, phrases.FactAvailable, phrases.OfNeeded},
}

// compareAmounts says how much there is of what is allowed or needed, where an
// answer, or one item of it, gives both in one object.
func (r *identified) compareAmounts(f *finding, item *paste.Object, x *explanation) {
	for i := range r.amounts {
		bound := &r.amounts[i]
		if bound.start < item.Root.Index || bound.end > item.Root.Index+len(item.Root.Raw) {
			continue
		}
		for k := range r.amounts {
			if value := &r.amounts[k]; value.object == bound.object && r.compare(f, bound, value, x) {
				return
			}
		}
	}
}

// compare says how much there is of a bound, if value is that. What is missing
// in money is said by the entries of its errors.
func (r *identified) compare(f *finding, bound, value *amount, x *explanation) bool {
	for i := range pairings {
		p := &pairings[i]
		if bound.sense != p.bound || value.sense != p.value {
			continue
		}
		if p.bound == isLeast {
			missing, _ := subtract(bound.text, value.text)
			if strings.Trim(missing, "0.") == "" || missing[0] == '-' || factOf(r.facts, "shortfall") != "" {
				return false
			}
			r.addFact(phrases.FactShortfall, missing, paste.Nowhere)
		}
		r.amountFact(f, p.boundFact, bound)
		r.amountFact(f, p.valueFact, value)
		x.sentence = r.say2(p.said, value.text, bound.text)
		return true
	}
	return false
}

func (r *identified) amountFact(f *finding, fact phrases.Key, a *amount) {
	start, end := f.doc.Text.Origin(a.start, a.end)
	r.addFact(fact, a.text, paste.At(start, end))
}
