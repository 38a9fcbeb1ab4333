// Command gen packs the provider files and the customer sentences into
// table.bin. It runs in the folder of package catalog.
package main

import (
	"bytes"
	"encoding/json"
	"log"
	"os"

	"wrongnumber/catalog"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("catalog/gen: ")
	table, err := build(os.ReadFile)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("table.bin", table, 0o644); err != nil {
		log.Fatal(err)
	}
}

// build returns the table of the files that read finds.
func build(read func(name string) ([]byte, error)) ([]byte, error) {
	var files []string
	// The order in which answers are tried. HTTP fits any answer and is last.
	for _, id := range []string{"cloudvno", "vonage", "vobiz", "telephonyio", "http"} {
		file, err := compact(read, "providers/"+id+".json")
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	customer, err := compact(read, "customer.json")
	if err != nil {
		return nil, err
	}
	return catalog.AppendTable(nil, files, customer)
}

func compact(read func(name string) ([]byte, error), name string) (string, error) {
	text, err := read(name)
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	if err := json.Compact(&b, text); err != nil {
		return "", err
	}
	return b.String(), nil
}
