package explain

import (
	"wrongnumber/catalog"
	"wrongnumber/catalog/json"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// maxFields bounds the field errors of one answer.
const maxFields = 32

// fieldError is what an answer says about one field of the request.
type fieldError struct {
	_                         [0]func() // nothing compares two: that code would be large
	name, reason, code, value json.Value
	key                       string // the field's name where it is a member's key
}

// fieldErrors explains the errors of single fields that an answer lists, after
// the error they belong to. Providers write them in several forms, and each of
// those in the others' names:
//
//	[{"name": "to", "reason": "…"}]                    a list
//	{"name": "to", "reason": "…"}                      a single one
//	{"to": "Is required"}                              field and reason
//	[{"field": "to", "code": "MIN_LENGTH", "value": …}]
//	[{"detail": "…", "pointer": "#/to"}]               RFC 9457 §3
func (r *explanations) fieldErrors(f *finding, item *paste.Object) {
	paths := f.shape.paths[listFields]
	for i := range paths {
		v := item.Get(paths[i])
		n := 0
		switch {
		case v.IsArray():
			v.ForEach(func(_, one json.Value) bool {
				n++
				if one.IsObject() {
					r.fieldError(f, item, readField(one))
				} else if text := paste.Plain(&one); text != "" && paste.Placeholder(text) == 0 {
					r.fieldError(f, item, &fieldError{reason: one})
				}
				return n < maxFields
			})
		case v.IsObject():
			if one := readField(*v); one.name.Exists() {
				r.fieldError(f, item, one)
				continue
			}
			v.ForEach(func(key, reason json.Value) bool {
				n++
				if reason.IsArray() {
					items := json.ElementsOf(&reason)
					items.Next(&reason)
				}
				r.fieldError(f, item, &fieldError{key: key.Str, reason: reason})
				return n < maxFields
			})
		}
	}
}

// saysOfFields reports whether an object has nothing but names of fields and, for each,
// a list of what is wrong with it: {"to": ["This field is required."]}.
func saysOfFields(v *json.Value) bool {
	if !v.IsObject() {
		return false
	}
	n := 0
	var list, text json.Value
	for members := json.ElementsOf(v); members.Next(&list); n++ {
		if items := json.ElementsOf(&list); !list.IsArray() || !items.Next(&text) || !saysWhatIsWrong(paste.Plain(&text)) {
			return false
		}
	}
	return n > 0
}

// saysWhatIsWrong reports whether a text is a sentence of a validator of forms.
func saysWhatIsWrong(s string) bool {
	for _, word := range [...]string{" required", "valid ", " must ", " blank", "ensure ", " already "} {
		if ascii.IndexFold(s, word) >= 0 {
			return true
		}
	}
	return false
}

func readField(v json.Value) *fieldError {
	e := &fieldError{}
	v.ForEach(func(key, value json.Value) bool {
		switch key.Str {
		case "name", "field", "fieldName", "parameter", "param", "pointer", "path", "key", "property", "loc", "attribute", "Name":
			e.name = value
			if value.IsArray() {
				e.name = lastOf(value)
			}
		case "reason", "message", "detail", "description", "error", "msg", "violation", "Message":
			e.reason = value
		case "code":
			e.code = value
		case "value":
			e.value = value
		}
		return true
	})
	return e
}

// lastOf returns the last element of a list, such as a path of keys.
func lastOf(list json.Value) (last json.Value) {
	for items := json.ElementsOf(&list); items.Next(&last); {
	}
	return last
}

// fieldAPI is the api under which a provider's codes of field errors stand.
const fieldAPI = "field"

func (r *explanations) fieldError(f *finding, item *paste.Object, e *fieldError) {
	x := r.newExplanation(r.sender(f.shape.owner), paste.Plain(&e.code), paste.Nowhere)
	if len(r.errors) > 0 && e.key == "" && !e.name.Exists() && paste.Plain(&e.reason) == r.errors[len(r.errors)-1].text {
		return // it is the error itself
	}
	x.field = true
	x.param, x.text = paste.Plain(&e.name), paste.Plain(&e.reason)
	at := f.doc.Place(&e.name)
	if e.key != "" {
		x.param, at = e.key, f.doc.Place(&e.reason)
	}
	x.at = at
	if x.code != "" {
		x.at = f.doc.Place(&e.code)
	}
	if paste.Plain(&e.value) != "" {
		x.value, x.valued = paste.Plain(&e.value), f.doc.Place(&e.value)
		r.addFact(phrases.FactValue, x.value, x.valued)
	}
	r.addFact(phrases.FactParam, x.param, at)
	x.api = fieldAPI
	x.status = r.statusOfFirst()
	var entries []catalog.Entry
	if p := x.owner.provider; p != nil && x.code != "" {
		entries = r.find(p, fieldAPI, x.code)
	}
	if len(entries) > 0 {
		r.addMeanings(f, x, entries[:1])
		return
	}
	x.title = r.say(phrases.FieldTitle)
	if x.param != "" {
		x.title = r.say1(phrases.FieldTitleNamed, x.param)
	}
	x.meaning = r.say(phrases.FieldMeaning)
	if x.text != "" {
		x.meaning = r.say1(phrases.ItSays, x.text)
	}
	x.fix = []string{r.say(phrases.FieldFix)}
	if x.param != "" {
		x.fix = []string{r.say1(phrases.FieldFixNamed, x.param)}
	}
	r.addError(x, f)
}

func (r *explanations) statusOfFirst() int {
	if len(r.errors) == 0 {
		return 0
	}
	return r.errors[len(r.errors)-1].status
}
