package main

// Which release of libphonenumber the metadata are of: the Go library has
// versions of its own, and names the other in its list of changes.

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// age is a release of libphonenumber and its month, such as "2026-06".
type age struct{ release, date string }

// loadAge reads it from the module that the folder's go.mod names.
func loadAge(folder string) (age, error) {
	command := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", sourcePath)
	command.Dir = folder
	out, err := command.Output()
	if err != nil {
		return age{}, fmt.Errorf("go list -m %s: %w", sourcePath, err)
	}
	file := filepath.Join(strings.TrimSpace(string(out)), "CHANGELOG.md")
	data, err := os.ReadFile(file)
	if err != nil {
		return age{}, err
	}
	return ageOf(string(data), file)
}

var (
	versionLine  = regexp.MustCompile(`^v[0-9.]+ \((\d{4}-\d{2})-\d{2}\)`)
	metadataLine = regexp.MustCompile(`(?i)metadata.* v?(\d+\.\d+\.\d+)`)
)

// ageOf finds the newest entry of a list of changes that names the release.
func ageOf(changes, file string) (age, error) {
	date := ""
	for line := range strings.Lines(changes) {
		if m := versionLine.FindStringSubmatch(line); m != nil {
			date = m[1]
		}
		if m := metadataLine.FindStringSubmatch(line); m != nil && date != "" {
			return age{m[1], date}, nil
		}
	}
	return age{}, fmt.Errorf("%s names no release of the metadata", file)
}
