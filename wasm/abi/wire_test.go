package abi

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/catalog/numbering"
	"wrongnumber/wasm/e164"
	"wrongnumber/wasm/explain"
	"wrongnumber/wasm/sms"
)

var update = flag.Bool("update", false, "write the wire vectors anew")

// vector is one call and its record. The same files are read by the tests of
// the package in web/, which make the same call of the built module: the same
// words and the same run must come out there, and their reader must make of
// them what numberJSON, messageJSON or the module that explains says here.
type vector struct {
	Input    string          `json:"input"`
	Provider string          `json:"provider,omitempty"`
	Catalogs string          `json:"catalogs,omitempty"`
	Region   string          `json:"region,omitempty"`
	Lang     string          `json:"lang,omitempty"`
	Words    string          `json:"words"`
	Run      string          `json:"run"`
	Report   json.RawMessage `json:"report"`
}

func units(s string) []uint16 { return utf16.Encode([]rune(s)) }

func (v *vector) lang() uint32 {
	return uint32(catalog.LangOf(v.Lang))
}

func (v *vector) region() uint32 {
	if v.Region == "" {
		return 0
	}
	return uint32(v.Region[0])<<8 | uint32(v.Region[1])
}

func TestWireOfNumbers(t *testing.T) {
	testWire(t, "numbers", 7, func(v *vector) (Record, []byte) {
		var report e164.Report
		e164.ValidateFor(&report, units(v.Input), v.Region, numbering.FormOf(v.Provider))
		json := numberJSON(&report, v.Input, catalog.LangOf(v.Lang), v.Provider)
		provider := uint32(slices.IndexFunc(numbering.Forms[:], func(of numbering.Form) bool { return of.Provider == v.Provider }) + 1)
		return ValidateNumber(units(v.Input), v.region(), provider), json
	})
}

func TestWireOfMessages(t *testing.T) {
	testWire(t, "messages", 26, func(v *vector) (Record, []byte) {
		var report sms.Report
		sms.Measure(&report, units(v.Input), &sms.Options{Provider: v.Provider})
		json := messageJSON(&report, units(v.Input), catalog.LangOf(v.Lang))
		wishes, provider := v.lang()*wishLanguage, units(v.Provider)
		return ValidateMessage(units(v.Input), provider, uint32(len(provider)), 0, wishes), json
	})
}

// The explanations are those of a catalog of their own, so that a change of a
// provider's texts changes no vector.
func TestWireOfExplanations(t *testing.T) {
	explainer := explain.New(catalog.NewSet())
	testWire(t, "explanations", 1, func(v *vector) (Record, []byte) {
		o := explain.Options{Provider: v.Provider, Catalogs: v.Catalogs, Lang: catalog.LangOf(v.Lang)}
		json := explainer.AppendReport(nil, []byte(v.Input), o)
		return ExplainError([]byte(v.Input), []byte(v.Provider), []byte(v.Catalogs), v.lang(), 0), json
	})
}

// testWire makes the calls of a file and compares their records. The word
// given is the one that holds the octets of the run.
func testWire(t *testing.T, name string, runWord int, call func(v *vector) (Record, []byte)) {
	file := filepath.Join("testdata", "wire", name+".json")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var vectors []vector
	if err := json.Unmarshal(data, &vectors); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	for i := range vectors {
		v := &vectors[i]
		record, report := call(v)
		if octets := int(record.Words[runWord]); octets != len(record.Run) {
			t.Errorf("%s %q: word %d = %d, want %d", name, v.Input, runWord, octets, len(record.Run))
		}
		words, run := decimal(record.Words), string(record.Run)
		if *update {
			v.Words, v.Run, v.Report = words, run, report
			continue
		}
		if words != v.Words || run != v.Run {
			t.Errorf("%s %q: words = %s, run = %q; want %s, %q", name, v.Input, words, run, v.Words, v.Run)
		}
		if got, want := decode(t, report), decode(t, v.Report); !reflect.DeepEqual(got, want) {
			t.Errorf("%s %q: report = %s, want %s", name, v.Input, report, v.Report)
		}
	}
	if *update {
		data, err := json.MarshalIndent(vectors, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, append(data, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// decimal writes words in a line.
func decimal(words []uint32) string {
	var b []byte
	for i, word := range words {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendUint(b, uint64(word), 10)
	}
	return string(b)
}

// decode reads JSON, of which only the meaning counts.
func decode(t *testing.T, text []byte) (value any) {
	t.Helper()
	if err := json.Unmarshal(text, &value); err != nil {
		t.Errorf("%v in %s", err, text)
	}
	return value
}
