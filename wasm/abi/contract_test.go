package abi

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"wrongnumber/catalog"
	"wrongnumber/wasm/abi/contract"
	"wrongnumber/wasm/explain"

	"github.com/tidwall/gjson"
)

// TestContract holds what is written to the interfaces of the public contract:
// the same members, of the same types, and in the same order where that is the
// order on the wire.
func TestContract(t *testing.T) {
	if runtime.GOOS == "wasip1" {
		t.Skip("a module in Node sees no folder but its own")
	}
	source, err := os.ReadFile("../../web/src/types.ts")
	if err != nil {
		t.Fatal(err)
	}
	interfaceOf := func(name string) *contract.Type {
		of, err := contract.Interface(string(source), name)
		if err != nil {
			t.Fatal(err)
		}
		return &of
	}
	report := interfaceOf("ErrorReport")
	pastes, _ := filepath.Glob("../explain/testdata/*.txt")
	if len(pastes) == 0 {
		t.Fatal("there are no pastes")
	}
	explainer := explain.New(catalog.NewSet())
	for _, file := range pastes {
		paste, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		json := explainer.AppendReport(nil, paste, explain.Options{})
		holdTo(t, report, gjson.ParseBytes(json), true)
	}
	for file, name := range map[string]string{"numbers": "NumberReport", "messages": "MessageReport"} {
		of := interfaceOf(name)
		vectors, err := os.ReadFile("testdata/wire/" + file + ".json")
		if err != nil {
			t.Fatal(err)
		}
		for _, json := range gjson.GetBytes(vectors, "#.report").Array() {
			holdTo(t, of, json, false)
		}
	}
	entry := interfaceOf("CatalogEntry")
	for _, query := range []string{"29", "invalid_phone_number", "busy", "30007"} {
		for _, json := range gjson.ParseBytes(Lookup([]byte(query), nil, nil, 20, 0).Run).Array() {
			holdTo(t, entry, json, false)
		}
	}
	log := OpenLog(nil, nil, 0, 0)
	ReadLog(log, []byte(`2026-03-02T09:14:07Z {"error":{"code":"message_too_long"}}`+"\n"+`2026-03-02T09:15:07Z {"error":{"code":"unheard_of"}}`+"\n"))
	holdTo(t, interfaceOf("LogReport"), gjson.ParseBytes(CloseLog(log).Run), false)
	draft := interfaceOf("PreflightReport")
	// The reports on the parts of a draft cross as they do alone, and isID says which there are.
	draft.Members = slices.DeleteFunc(draft.Members, func(m contract.Member) bool { return m.Name == "to" || m.Name == "text" })
	draft.Members = append(draft.Members, contract.Member{Name: "isID", Type: contract.Type{Kind: contract.Boolean}})
	for _, d := range [][5]string{
		{"+4915112345678", "", "Hello", "", ""},
		{"+441632960001", "WrongNumberLtd", "", "vonage", "sms"},
		{"user-1", "+441632960002", "Hello {name}", "vonage", "messenger"},
	} {
		record := Preflight(units(d[0]), units(d[1]), units(d[2]), units(d[3]), units(d[4]), 0, 0)
		holdTo(t, draft, gjson.ParseBytes(record.Run), false)
	}
}

// holdTo holds a value to a type.
func holdTo(t *testing.T, of *contract.Type, v gjson.Result, ordered bool) {
	t.Helper()
	if v.Type == gjson.Null {
		if !of.Nullable {
			t.Errorf("%s is null", of.Text)
		}
		return
	}
	fits := false
	switch of.Kind {
	case contract.String, contract.Word:
		fits = v.Type == gjson.String
	case contract.Number:
		fits = v.Type == gjson.Number
	case contract.Boolean:
		fits = v.IsBool()
	case contract.List:
		fits = v.IsArray()
		for _, element := range v.Array() {
			holdTo(t, of.Element, element, ordered)
		}
	case contract.Object:
		// Of a report that the host asks for, the provider is written.
		if fits = v.IsObject() || v.Type == gjson.String && ordered; v.IsObject() {
			holdMembers(t, of, v, ordered)
		}
	}
	if !fits {
		t.Errorf("%s is %s", of.Text, v.Raw)
	}
}

// holdMembers holds the members of an object to those of its type.
func holdMembers(t *testing.T, of *contract.Type, v gjson.Result, ordered bool) {
	t.Helper()
	next, found := 0, 0
	v.ForEach(func(key, value gjson.Result) bool {
		if !ordered {
			next = 0
		}
		for next < len(of.Members) && of.Members[next].Name != key.Str {
			if m := &of.Members[next]; ordered && !m.Optional {
				t.Errorf("%s of %s stands before %s", key.Str, of.Text, m.Name)
			}
			next++
		}
		if next == len(of.Members) {
			t.Errorf("%s has no %s there", of.Text, key.Str)
			return false
		}
		holdTo(t, &of.Members[next].Type, value, ordered)
		if !of.Members[next].Optional {
			found++
		}
		next++
		return true
	})
	for i := range of.Members {
		if of.Members[i].Optional {
			found++
		}
	}
	if found != len(of.Members) {
		t.Errorf("%s lacks members in %s", of.Text, v.Raw)
	}
}
