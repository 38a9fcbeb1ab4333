package explain

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wrongnumber/catalog"
)

// TestNoNames: what a provider does in its own way is data, so no Go names one
// but in a comment of its own. A comment behind code that names one says that the
// code is about that provider alone.
func TestNoNames(t *testing.T) {
	var names []string
	for _, p := range catalog.NewSet().Providers() {
		if !p.Protocol && p.ID != catalog.GenericID && len(p.ID) > 3 {
			names = append(names, p.ID)
		}
	}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "slim" || d.Name() == "planting") { // tools, and what tests plant
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for i, line := range strings.Split(string(source), "\n") {
			if name := namedIn(line, names); name != "" {
				t.Errorf("%s:%d names %s", path, i+1, name)
			}
		}
		return nil
	})
	if err != nil || len(names) == 0 {
		t.Errorf("%d names, %v", len(names), err)
	}
}

// namedIn returns the name that a line of Go has, but for a line of comment.
func namedIn(line string, names []string) string {
	line = strings.ToLower(strings.TrimSpace(line))
	for _, name := range names {
		if !strings.HasPrefix(line, "//") && strings.Contains(line, name) {
			return name
		}
	}
	return ""
}

// The test above sees what it is for.
func TestNamedIn(t *testing.T) {
	names := []string{"acme"}
	for line, want := range map[string]string{
		`	if id == "acme" {`:           "acme",
		`	case AcmeCode:`:              "acme",
		`	{"ak_", 12, word}, // Acme`:  "acme",
		`	// Acme answers so, too.`:    "",
		`	{"ak_", 12, word}, // a key`: "",
	} {
		if got := namedIn(line, names); got != want {
			t.Errorf("namedIn(%s) = %q, want %q", line, got, want)
		}
	}
}
