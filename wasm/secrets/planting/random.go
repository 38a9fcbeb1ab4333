package planting

import (
	"encoding/base64"
	"encoding/json"
	"html"
	"math/rand/v2"
	"net/url"
	"strconv"
	"strings"
)

// Random returns a paste of random structure with a credential in it: JSON with
// the member anywhere, or one of the Forms; wrapped as strings within strings,
// addresses and pages wrap it; between lines of a log. It reports whether the
// paste is one JSON text.
func Random(seed uint64, kinds []Kind) (paste string, k Kind, isJSON bool) {
	r := rand.New(rand.NewPCG(seed, 2))
	k = kinds[r.IntN(len(kinds))]
	isJSON = r.IntN(3) > 0
	if isJSON {
		paste = object(r, k, 1+r.IntN(4))
	} else {
		paste = Forms[r.IntN(len(Forms))].Write(k)
	}
	for range r.IntN(3) {
		switch r.IntN(4) {
		case 0:
			paste, isJSON = `{"status":"failed","body":`+quoted(paste)+`}`, true
		case 1:
			paste, isJSON = "GET /cb?payload="+url.QueryEscape(paste)+" HTTP/1.1", false
		case 2:
			paste, isJSON = "<pre>"+html.EscapeString(paste)+"</pre>", false
		case 3:
			paste, isJSON = `{"data":"`+base64.StdEncoding.EncodeToString([]byte(paste))+`"}`, true
		}
	}
	if !isJSON || r.IntN(2) == 0 {
		paste, isJSON = line(r)+"\n"+paste+"\n"+line(r), false
	}
	return paste, k, isJSON
}

func line(r *rand.Rand) string {
	lines := [...]string{"", "2026-11-22T06:00:00Z INFO job 7 took 12 ms", "Hello, we get this since this morning:", "at send (/app/sms.js:12:9)", "---", "attempt 3 of 5", "status=failed code=" + Code}
	return lines[r.IntN(len(lines))]
}

// object returns a JSON object of random members, one of which is the
// credential, or holds it.
func object(r *rand.Rand, k Kind, depth int) string {
	var members []string
	for i := range 1 + r.IntN(4) {
		members = append(members, quoted(words[r.IntN(len(words))]+strconv.Itoa(i))+":"+anything(r, 2))
	}
	at := r.IntN(len(members) + 1)
	planted := quoted(k.Name) + ":" + quoted(k.Value)
	if depth > 1 {
		planted = quoted(words[r.IntN(len(words))]) + ":"
		if r.IntN(3) == 0 {
			planted += "[" + anything(r, 1) + "," + object(r, k, depth-1) + "]"
		} else {
			planted += object(r, k, depth-1)
		}
	}
	members = append(members[:at], append([]string{planted}, members[at:]...)...)
	if r.IntN(2) == 0 {
		b, _ := json.MarshalIndent(json.RawMessage("{"+strings.Join(members, ",")+"}"), "", "  ")
		return string(b)
	}
	return "{" + strings.Join(members, ",") + "}"
}

var words = strings.Fields("status result data response item detail reason count at name value note part list event payload config meta source kind")

// anything returns a JSON value.
func anything(r *rand.Rand, depth int) string {
	switch n := r.IntN(8); {
	case n == 0:
		return "null"
	case n == 1:
		return "true"
	case n == 2:
		return strconv.Itoa(r.IntN(1_000_000))
	case n == 3 && depth > 0:
		return "[" + anything(r, depth-1) + "," + anything(r, depth-1) + "]"
	case n == 4 && depth > 0:
		return `{"` + words[r.IntN(len(words))] + `":` + anything(r, depth-1) + `}`
	}
	texts := [...]string{"", "sent", "The number is not complete.", `he said "no"`, "a\nb", "50 % off", "<b>x</b>", "https://app.example/cb?page=1", "it's", `C:\temp`, "Ü & Ö", Code}
	return quoted(texts[r.IntN(len(texts))])
}
