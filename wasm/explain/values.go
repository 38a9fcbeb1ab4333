package explain

import (
	"strconv"
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
)

//go:noinline
func itoa(n int) string { return strconv.Itoa(n) }

// say returns a phrase without arguments in the report's language.
func (r *input) say(key phrases.Key) string { return key.Text(r.o.Lang) }

// say1 returns a phrase with one argument.
func (r *input) say1(key phrases.Key, first string) string { return r.say2(key, first, "") }

// say2 returns a phrase with two arguments, in the order of the English text.
//
//go:noinline
func (r *input) say2(key phrases.Key, first, second string) string {
	r.words = phrases.Append(r.words[:0], key, r.o.Lang, first, second)
	return string(r.words)
}

// valueOf returns what the texts of an entry call name, for one explanation.
func (r *identified) valueOf(x *explanation, name string) (string, bool) {
	v := ""
	switch name {
	case "code":
		v = x.code
	case "param":
		v = x.param
	case "value":
		v = x.value
	case "number":
		if x.number != nil {
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

// labelOfFact returns what a fact is called, and its name where it has no
// label.
func labelOfFact(name string, lang catalog.Lang) string {
	if key, ok := phrases.FindFact(name); ok {
		return key.Text(lang)
	}
	return name
}

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
func (r *identified) unknownCode(x *explanation, meant string) {
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
