package abi

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// hostile is an input that is made to take long: a unit again and again, its {i}
// counted up, to a size in octets; then it is wrapped. web/bench reads the same
// file, and says what each takes in the modules.
type hostile struct {
	Name, Call, Before, Unit, After, Close, Field string
	Size                                          int
	Wrap                                          []string
	Options                                       struct {
		Limit             int
		Suggestions       bool
		LanguageTables    []string
		ReplaceLookalikes bool
		KeepGraphemes     bool
	}
	Placeholders *hostile
}

func hostileCases(t testing.TB) []hostile {
	text, err := os.ReadFile("testdata/bounds.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []hostile
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

// text returns the text of a case at a part of its size.
func (h *hostile) text(t testing.TB, part int) string {
	unit := h.Unit
	if unit == "@said" {
		unit = fixedTexts(t)
	}
	size := h.Size / part
	var b strings.Builder
	b.WriteString(h.Before)
	before := b.Len()
	times := 0
	if strings.Contains(unit, "{i}") {
		for ; b.Len()-before < size; times++ {
			b.WriteString(strings.ReplaceAll(unit, "{i}", strconv.Itoa(times)))
		}
	} else {
		times = size / len(unit)
		b.WriteString(strings.Repeat(unit, times))
	}
	b.WriteString(strings.Repeat(h.Close, times))
	b.WriteString(h.After)
	text := b.String()
	for _, wrap := range h.Wrap {
		switch wrap {
		case "percent":
			var w strings.Builder
			for i := range len(text) {
				fmt.Fprintf(&w, "%%%02X", text[i])
			}
			text = w.String()
		case "json":
			w, _ := json.Marshal(text)
			text = string(w)
		case "html":
			text = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "{", "&#123;").Replace(text)
		case "base64":
			text = base64.StdEncoding.EncodeToString([]byte(text))
		default:
			t.Fatalf("%s: there is no wrapping %q", h.Name, wrap)
		}
	}
	return text
}

// ready returns the call of a case on a text of a part of its size.
func (h *hostile) ready(t testing.TB, part int) func() {
	text := h.text(t, part)
	octets := []byte(text)
	switch h.Call {
	case "explain":
		return func() { ExplainError(octets[:min(len(octets), 1<<20+1)], nil, nil, 0, 1.7e9) }
	case "catalogs":
		return func() { ExplainError([]byte(`{"error":{"code":"throttled"}}`), nil, octets, 0, 1.7e9) }
	case "log":
		return func() {
			handle := OpenLog(nil, nil, 0, 1.7e9)
			ReadLog(handle, octets)
			CloseLog(handle)
		}
	case "lookup":
		return func() { Lookup(octets, nil, nil, uint32(h.Options.Limit), 0) }
	case "number":
		number := units(text)
		return func() { ValidateNumber(number, 0, 0) }
	case "numbers", "lines":
		list := units(text)
		return func() { ValidateLines(list[:min(len(list), 1<<16)], 0, 0) }
	case "message":
		message := units(text)
		var options []uint16
		if h.Placeholders != nil {
			options = units(`{"placeholders":` + h.Placeholders.text(t, part) + `}`)
		}
		return func() { ValidateMessage(message, options, 0, 0, 0) }
	case "preflight":
		to, from, draft := units("+447700900123"), units(""), units("x")
		switch h.Field {
		case "to":
			to = units(text)
		case "from":
			from = units(text)
		default:
			draft = units(text)
		}
		return func() { Preflight(to, from, draft, nil, nil, 0, 0) }
	}
	t.Fatalf("%s: there is no call %q", h.Name, h.Call)
	return nil
}

// TestBounded: whatever is given takes memory as its size does, and no more than
// a module may have, in which nothing is freed before the call ends.
func TestBounded(t *testing.T) {
	const mostMegabytes = 48
	if runtime.GOOS == "wasip1" {
		t.Skip("a module in Node sees no folder but its own")
	}
	explainer = nil
	ExplainError([]byte("throttled"), nil, nil, 0, 0) // reads the catalogs
	Lookup([]byte("x"), nil, nil, 0, 0)
	for _, h := range hostileCases(t) {
		part := 8
		if testing.Short() {
			part = 32
		}
		half, whole := allocated(h.ready(t, 2*part)), allocated(h.ready(t, part))
		if whole > mostMegabytes<<20 {
			t.Errorf("%s: %s at 1/%d of its size allocates %d MB, want %d at most", h.Call, h.Name, part, whole>>20, mostMegabytes)
		}
		if whole > 3*half+1<<20 {
			t.Errorf("%s: %s at 1/%d of its size allocates %d KB, half of it %d KB: more than in proportion", h.Call, h.Name, part, whole>>10, half>>10)
		}
	}
}

// allocated returns how many octets a call allocates, which is what a module's
// memory grows by: the fewer of two calls, as buffers that are kept grow once.
func allocated(call func()) uint64 {
	fewest := uint64(math.MaxUint64)
	for range 2 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		call()
		runtime.ReadMemStats(&after)
		fewest = min(fewest, after.TotalAlloc-before.TotalAlloc)
	}
	return fewest
}

// BenchmarkHostile is for profiles: -bench 'Hostile/the_name_of_a_case'.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostileCases(b) {
		b.Run(h.Call+": "+h.Name, func(b *testing.B) {
			call := h.ready(b, 1)
			b.ReportAllocs()
			for b.Loop() {
				call()
			}
		})
	}
}

// fixedTexts are the texts that providers fix, with numbers for what they leave
// open.
func fixedTexts(t testing.TB) string {
	files, _ := filepath.Glob("../../catalog/providers/*.json")
	open := regexp.MustCompile(`\{[^}]*\}`)
	var texts []string
	var collect func(v any, inSaid bool)
	collect = func(v any, inSaid bool) {
		switch v := v.(type) {
		case string:
			if inSaid {
				texts = append(texts, open.ReplaceAllString(v, "{i}"))
			}
		case []any:
			for _, item := range v {
				collect(item, inSaid)
			}
		case map[string]any:
			for key, item := range v {
				collect(item, key == "said")
			}
		}
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var v any
		if err := json.Unmarshal(text, &v); err != nil {
			t.Fatal(err)
		}
		collect(v, false)
	}
	if len(texts) == 0 {
		t.Fatal("no provider fixes a text")
	}
	return strings.Join(texts, " ") + "\n"
}
