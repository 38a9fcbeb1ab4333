// Command gen compiles the metadata of github.com/nyaruka/phonenumbers, in the
// version that go.mod names, into the tables of catalog/numbering.
package main

import (
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	t, err := generate(".")
	if err != nil {
		log.Fatal(err)
	}
	for name, data := range t.files {
		if err := os.WriteFile(filepath.FromSlash(name), data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// generate makes all files from what stands in a folder and around it.
func generate(folder string) (*tables, error) {
	top := filepath.Join(folder, "..", "..")
	w, err := loadMetadata()
	if err != nil {
		return nil, err
	}
	list, err := loadReserved(filepath.Join(folder, "reserved.json"))
	if err != nil {
		return nil, err
	}
	of := facts{}
	if of.release, err = release(filepath.Join(top, "go.mod")); err != nil {
		return nil, err
	}
	if of.metadata, err = loadAge(top); err != nil {
		return nil, err
	}
	if of.answers, err = loadAnswers(filepath.Join(folder, "..", "providers")); err != nil {
		return nil, err
	}
	if of.renumberings, err = loadRenumberings(filepath.Join(folder, "renumberings.json")); err != nil {
		return nil, err
	}
	if of.machines, err = loadMachines(filepath.Join(folder, "machines.json")); err != nil {
		return nil, err
	}
	t, err := encode(w, list, of)
	if err != nil {
		return nil, err
	}
	t.files["data/plan.txt"] = w.readable(of)
	return t, nil
}
