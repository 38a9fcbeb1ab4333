package explain

import (
	"strconv"
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/paste"
)

func itoa(n int) string { return strconv.Itoa(n) }

// say returns a phrase without arguments in the report's language.
func (r *input) say(key phrases.Key) string { return key.Text(r.o.Lang) }

// say1 returns a phrase with one argument.
func (r *input) say1(key phrases.Key, first string) string { return r.say2(key, first, "") }

// say2 returns a phrase with two arguments, in the order of the English text.
func (r *input) say2(key phrases.Key, first, second string) string {
	r.words = phrases.Append(r.words[:0], key, r.o.Lang, first, second)
	return string(r.words)
}

// valueOf returns what the texts of an entry call name, for one explanation.
func (r *report) valueOf(x *explanation, name string) (string, bool) {
	v := ""
	switch name {
	case "code":
		v = x.code
	case "param":
		v = x.param
	case "value":
		v = x.value
	case "number":
		if x.hasNumber() {
			v = x.value
		}
	case "status":
		if x.status != 0 {
			v = itoa(x.status)
		}
	case "wait":
		if x.wait.known {
			v = r.duration(x.wait.seconds)
		}
	default:
		v = factOf(r.facts, name)
	}
	return v, v != ""
}

func factOf(facts []fact, name string) string {
	for i := range facts {
		known := facts[i].name
		if known == "" || name == "" || known[0] != name[0] && known[0]-'a' < 26 && name[0]-'a' < 26 {
			continue
		}
		if sameName(known, name) {
			return facts[i].value
		}
	}
	return ""
}

// sameName reports whether a fact's name, request-id, is the one a text uses,
// which may be spelled requestId or request_id.
func sameName(name, used string) bool {
	if name == used {
		return true
	}
	i := 0
	for k := 0; k < len(used); k++ {
		if used[k] == '_' || used[k] == '-' {
			continue
		}
		for i < len(name) && name[i] == '-' {
			i++
		}
		if i >= len(name) || name[i]|0x20 != used[k]|0x20 {
			return false
		}
		i++
	}
	return i == len(name)
}

// addFact adds a fact of which phrases has the label.
func (r *report) addFact(fact phrases.Key, value string, at paste.Place) {
	r.addLabelled(fact.Fact(), r.say(fact), value, at)
}

// addLabelled adds a fact, unless it is known already.
func (r *report) addLabelled(name, label, value string, at paste.Place) {
	if value == "" || len(r.facts) >= maxFacts {
		return
	}
	for i := range r.facts {
		if r.facts[i].value == value && r.facts[i].name == name {
			return
		}
	}
	r.facts = append(r.facts, fact{name, label, value, at})
}

// labelOfFact returns what a fact is called, and its name where it has no
// label.
func labelOfFact(name string, lang catalog.Lang) string {
	if key, ok := phrases.FindFact(name); ok {
		return key.Text(lang)
	}
	return name
}

// maxFacts bounds the facts of one report.
const maxFacts = 64

// duration writes a number of seconds for people: "45 seconds", "2 minutes",
// "3 hours".
func (r *input) duration(seconds int64) string {
	switch {
	case seconds < 120:
		return r.say1(phrases.Seconds, strconv.FormatInt(seconds, 10))
	case seconds < 2*3600:
		return r.say1(phrases.Minutes, strconv.FormatInt((seconds+59)/60, 10))
	case seconds < 2*86400:
		return r.say1(phrases.Hours, strconv.FormatInt((seconds+3599)/3600, 10))
	}
	return r.say1(phrases.Days, strconv.FormatInt((seconds+86399)/86400, 10))
}

// unknownCode adds the problem of a code that the catalog does not have.
func (r *report) unknownCode(x *explanation, meant string) {
	if meant != "" {
		r.problem2(problems.ExplainDidYouMean, x.at.Start, x.at.End, x.code, meant)
		return
	}
	name := x.owner.name
	if x.owner.provider == nil || x.owner.generic {
		return
	}
	r.problem2(problems.ExplainUnknownCode, x.at.Start, x.at.End, x.code, strings.TrimSpace(name))
}
