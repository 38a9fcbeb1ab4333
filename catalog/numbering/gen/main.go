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
	release, err := release("../../go.mod")
	if err != nil {
		log.Fatal(err)
	}
	w, err := loadMetadata()
	if err != nil {
		log.Fatal(err)
	}
	list, err := loadReserved("reserved.json")
	if err != nil {
		log.Fatal(err)
	}
	replies, err := loadAnswers("../providers")
	if err != nil {
		log.Fatal(err)
	}
	t, err := encode(w, list, replies, release)
	if err != nil {
		log.Fatal(err)
	}
	for name, data := range t.files {
		if err := os.WriteFile(filepath.FromSlash(name), data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
