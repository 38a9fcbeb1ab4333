package explain

import "strings"

// texts are what is said of an error: the catalog's words with the answer's
// values in them, or what stands in their place.
type texts struct {
	title, meaning string
	causes, fix    []string
	customer, note string
}

// textsOf returns what is said of an error. What an explanation has itself goes
// before the entry's, and what its check found is part of its meaning.
func (r *report) textsOf(x *explanation) texts {
	t := x.texts
	if x.has {
		r.filled = x
		entry, value := x.entry.Texts(r.o.Lang), r.Explainer.value
		if t.title == "" {
			t.title = entry.Title(value)
		}
		if t.meaning == "" {
			t.meaning = entry.Meaning(value)
		}
		if t.fix == nil {
			t.fix = entry.Fix(value)
		}
		t.causes = entry.Causes(value)
		t.customer = entry.Customer()
		t.note = joined(t.note, entry.Note(value))
	}
	t.meaning = joined(t.meaning, x.sentence)
	return t
}

// safeTexts makes texts of the catalog safe that are filled with values of the
// paste: what is masked of these is masked in them. Their own example numbers
// stay.
type safeTexts struct {
	r           *report
	value, text string // of the error
	safeValue,
	safeText string
}

func (r *report) safeTexts(x *explanation) safeTexts {
	return safeTexts{r, x.value, x.text, r.masks.Safe(x.value), r.masks.Safe(x.text)}
}

// safe returns a text without what is masked.
func (t *safeTexts) safe(text string) string {
	if t.r.masks.Nothing() {
		return text
	}
	if t.safeValue != t.value {
		text = strings.ReplaceAll(text, t.value, t.safeValue)
	}
	if t.safeText != t.text {
		text = strings.ReplaceAll(text, t.text, t.safeText)
	}
	return t.r.masks.Safe(text)
}
