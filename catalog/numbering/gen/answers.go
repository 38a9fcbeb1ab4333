package main

// What providers answer to numbers they do not take, from the sections
// "numbers" of the provider files.

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// answers is the section of one provider file.
type answers struct {
	ID      string `json:"id"`
	Name    any    `json:"name"` // a text, or one a language
	Numbers *struct {
		Plus       string `json:"plus"`
		Separators bool   `json:"separators"`
		Codes      []struct {
			Problem string `json:"problem"`
			API     string `json:"api"`
			Code    string `json:"code"`
		} `json:"codes"`
	} `json:"numbers"`
}

func loadAnswers(folder string) ([]answers, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	var list []answers
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var a answers
		if err := json.Unmarshal(data, &a); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		if a.Numbers == nil {
			continue
		}
		if plusNames[a.Numbers.Plus] == "" {
			return nil, fmt.Errorf("%s: numbers.plus is %q; it must be required, optional or forbidden", file, a.Numbers.Plus)
		}
		for _, c := range a.Numbers.Codes {
			if c.Problem != "invalid" && c.Problem != "no-sms" {
				return nil, fmt.Errorf("%s: numbers.codes has the problem %q; it must be invalid or no-sms", file, c.Problem)
			}
		}
		list = append(list, a)
	}
	return list, nil
}

// plusNames are the names in Go of what a provider says about the plus sign.
var plusNames = map[string]string{"required": "PlusRequired", "optional": "PlusOptional", "forbidden": "PlusForbidden"}

// name returns the provider's name, in English where it has several.
func (a *answers) name() string {
	switch name := a.Name.(type) {
	case string:
		return name
	case map[string]any:
		english, _ := name["en"].(string)
		return english
	}
	return a.ID
}
