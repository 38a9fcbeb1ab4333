package catalog_test

import (
	"encoding/json"
	"testing"

	"wrongnumber/catalog"
)

func TestSmoke(t *testing.T) {
	s := catalog.NewSet()
	for _, p := range s.Providers() {
		t.Log(p.ID, p.Name)
	}
	for _, q := range []string{"invalid_phone_number", "unathorized", "404", "vobiz 401", "Guthaben", "rate limit exceeded", "1120"} {
		out := s.AppendLookup(nil, catalog.Query{Text: q, Lang: catalog.German, Limit: 5})
		var list []map[string]any
		if err := json.Unmarshal(out, &list); err != nil {
			t.Fatal(err)
		}
		for _, e := range list {
			t.Log(q, "->", e["provider"], e["api"], e["code"], e["match"], e["title"], e["docUrl"])
		}
	}
}
