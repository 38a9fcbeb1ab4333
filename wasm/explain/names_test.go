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
// but in a comment.
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
			code, _, _ := strings.Cut(line, "//")
			for _, name := range names {
				if strings.Contains(strings.ToLower(code), name) {
					t.Errorf("%s:%d names %s", path, i+1, name)
				}
			}
		}
		return nil
	})
	if err != nil || len(names) == 0 {
		t.Errorf("%d names, %v", len(names), err)
	}
}
