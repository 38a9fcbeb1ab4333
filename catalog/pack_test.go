package catalog_test

import (
	"slices"
	"strings"
	"testing"

	"wrongnumber/catalog"
)

// TestPacked reads every text of every entry through the packed form and holds
// it against the file it was packed from.
func TestPacked(t *testing.T) {
	set := catalog.NewSet()
	customer := readCustomer(t)
	causes := map[string]entryFile{}
	for _, e := range readCauses(t).Errors {
		causes[e.Code] = e
	}
	for _, file := range readProviders(t) {
		p := set.Provider(file.ID)
		for _, want := range file.Errors {
			found := p.Find(want.API, want.Code)
			found = slices.DeleteFunc(found, func(e catalog.Entry) bool { return e.When() != strings.Join(want.When, " ") })
			if len(found) != 1 {
				t.Fatalf("%s: Find(%q, %q) = %d entries; is table.bin current?", file.ID, want.API, want.Code, len(found))
			}
			got := &found[0]
			want = completed(want, causes[want.Cause])
			for lang, pick := range map[catalog.Lang]func(text) string{
				catalog.English: func(x text) string { return x.EN },
				catalog.German:  func(x text) string { return x.DE },
			} {
				causes, fix := want.Causes.EN, want.Fix.EN
				if lang == catalog.German {
					causes, fix = want.Causes.DE, want.Fix.DE
				}
				name := file.ID + "/" + want.API + "/" + want.Code + " in " + lang.String()
				same(t, name+" title", got.Texts(lang).Title(unfilled), pick(want.Title))
				same(t, name+" meaning", got.Texts(lang).Meaning(unfilled), unbracketed(pick(want.Meaning)))
				same(t, name+" note", got.Texts(lang).Note(unfilled), unbracketed(pick(want.Note)))
				same(t, name+" causes", got.Texts(lang).Causes(unfilled), causes...)
				same(t, name+" fix", got.Texts(lang).Fix(unfilled), fix...)
				if text, shared := customer[unquoted(want.Customer)]; shared || string(want.Customer) == `""` {
					same(t, name+" customer", got.Texts(lang).Customer(), pick(text))
				}
			}
			same(t, file.ID+" party", got.Party(), want.Party)
		}
	}
}

// completed returns an entry with what it leaves to its cause.
func completed(e, cause entryFile) entryFile {
	if e.Meaning == (text{}) {
		e.Meaning = cause.Meaning
	}
	if slices.Equal(e.Fix.EN, []string{""}) {
		e.Fix = list{}
	} else if len(e.Fix.EN) == 0 {
		e.Fix = cause.Fix
		if len(e.Causes.EN) == 0 {
			e.Causes = cause.Causes
		}
	}
	if e.Party == "" {
		e.Party = cause.Party
	}
	if e.Customer == nil {
		e.Customer = cause.Customer
	}
	return e
}

// unfilled fills a placeholder with itself.
func unfilled(name string) (string, bool) { return "{" + name + "}", true }

func unbracketed(text string) string { return stretch.ReplaceAllString(text, "$1") }

func unquoted(raw []byte) string {
	if len(raw) < 2 {
		return ""
	}
	return string(raw[1 : len(raw)-1])
}

// same compares a text, or a list of texts, with what it should be.
func same[T string | []string](t *testing.T, name string, got T, want ...string) {
	t.Helper()
	list, ok := any(got).([]string)
	if !ok {
		list = []string{any(got).(string)}
	}
	for i := range want {
		want[i] = unbracketed(want[i])
	}
	if !slices.Equal(list, want) {
		t.Errorf("%s = %q, want %q", name, list, want)
	}
}
