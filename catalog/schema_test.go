package catalog_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func readSchema(t *testing.T) (*jsonschema.Schema, any) {
	t.Helper()
	file, err := os.Open("catalog.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	document, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("catalog.schema.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("catalog.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema, document
}

// TestSchemaBounds: the schema says how long the lists of a host's catalog may be.
func TestSchemaBounds(t *testing.T) {
	schema, _ := readSchema(t)
	file := func(list, item string, n int) string {
		return `{"id":"acme","name":"Acme","` + list + `":[` + strings.TrimSuffix(strings.Repeat(item+",", n), ",") + `],"errors":[]}`
	}
	for _, tt := range []struct {
		list, item string
		most       int
	}{
		{"hosts", `"a.example"`, 200},
		{"shapes", `{"id":"a","when":[{"path":"a","is":"string"}],"weight":60,"code":["a"]}`, 200},
	} {
		for n := tt.most; n <= tt.most+1; n++ {
			v, err := jsonschema.UnmarshalJSON(strings.NewReader(file(tt.list, tt.item, n)))
			if err != nil {
				t.Fatal(err)
			}
			tooLong := false
			if err := schema.Validate(v); err != nil {
				tooLong = strings.Contains(err.Error(), "maxItems")
			}
			if tooLong != (n > tt.most) {
				t.Errorf("%d %s: too many is %v", n, tt.list, tooLong)
			}
		}
	}
}

func TestSchema(t *testing.T) {
	schema, _ := readSchema(t)
	for _, id := range providerIDs {
		data, err := os.ReadFile("providers/" + id + ".json")
		if err != nil {
			t.Fatal(err)
		}
		file, err := jsonschema.UnmarshalJSON(strings.NewReader(string(data)))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(file); err != nil {
			t.Errorf("%s.json: %v", id, err)
		}
	}
	causes, err := os.ReadFile("causes.json")
	if err != nil {
		t.Fatal(err)
	}
	file, err := jsonschema.UnmarshalJSON(strings.NewReader(string(causes)))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(file); err != nil {
		t.Errorf("causes.json: %v", err)
	}
	host, err := jsonschema.UnmarshalJSON(strings.NewReader(example))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(host); err != nil {
		t.Errorf("the example of a host's file: %v", err)
	}
}

func TestSchemaRefuses(t *testing.T) {
	schema, _ := readSchema(t)
	for _, text := range []string{
		`{}`,
		`{"id": "a"}`,
		`{"id": "A b", "name": "A"}`,
		`{"id": "a", "name": "A", "nonsense": 1}`,
		`{"id": "a", "name": "A", "docs": "http://a.example"}`,
		`{"id": "a", "name": "A", "errors": [{"code": 1, "title": "One."}]}`,
		`{"id": "a", "name": "A", "errors": [{"code": "1", "title": {"de": "Eins."}}]}`,
		`{"id": "a", "name": "A", "errors": [{"code": "1", "title": "One.", "retry": "later"}]}`,
		`{"id": "a", "name": "A", "shapes": [{"id": "s", "when": [{"path": "a", "is": "nice"}]}]}`,
	} {
		file, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(file) == nil {
			t.Errorf("the schema accepts %s", text)
		}
	}
}

// TestSchemaDescribes wants a sentence for every member of a provider file.
func TestSchemaDescribes(t *testing.T) {
	_, document := readSchema(t)
	var walk func(path string, node any)
	walk = func(path string, node any) {
		schema, ok := node.(map[string]any)
		if !ok {
			return
		}
		properties, _ := schema["properties"].(map[string]any)
		for name, property := range properties {
			at := path + "." + name
			member, _ := property.(map[string]any)
			_, described := member["description"]
			_, refers := member["$ref"]
			_, isEnum := member["enum"]
			if !described && !refers && !isEnum {
				t.Errorf("%s has no description", at)
			}
			walk(at, property)
		}
		for _, key := range []string{"items", "additionalProperties"} {
			walk(path+"[]", schema[key])
		}
		alternatives, _ := schema["anyOf"].([]any)
		for _, a := range alternatives {
			walk(path, a)
		}
		defs, _ := schema["$defs"].(map[string]any)
		for name, def := range defs {
			walk(name, def)
		}
	}
	walk("", document)
}

// TestBuiltInIsWhole holds the built-in files to more than the schema asks of
// a host.
func TestBuiltInIsWhole(t *testing.T) {
	for _, id := range providerIDs {
		data, err := os.ReadFile("providers/" + id + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var file map[string]json.RawMessage
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"hosts", "docs", "sources", "apis", "shapes", "errors"} {
			if len(file[name]) == 0 {
				t.Errorf("%s.json has no %s", id, name)
			}
		}
		var errors []map[string]json.RawMessage
		if err := json.Unmarshal(file["errors"], &errors); err != nil {
			t.Fatal(err)
		}
		for _, e := range errors {
			for _, name := range []string{"code", "api", "title", "party", "retry", "source"} {
				if len(e[name]) == 0 && (len(e["cause"]) == 0 || name != "party" && name != "retry") {
					t.Errorf("%s.json: %s/%s has no %s", id, e["api"], e["code"], name)
				}
			}
			if len(e["deprecated"]) > 0 && len(e["note"]) == 0 {
				t.Errorf("%s.json: %s/%s is deprecated, and no note says so", id, e["api"], e["code"])
			}
		}
	}
}
