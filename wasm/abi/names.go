package abi

import (
	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/e164"
)

// maxReasons is above every gsm.Reason there is.
const maxReasons = 32

// packedProblems is above the code of every problem that a packed record names:
// those of numbers and of messages.
const packedProblems = 200

// numberProblems is above the code of every problem of a number.
const numberProblems = 100

// Names answers with what stands behind the wire numbers of packed records, as
// JSON. Entry i of a list belongs to number i.
//
//	types         types of numbers
//	regions       region codes
//	reasons       why a character is costly, by language
//	looks         what a character is called, by language
//	replacements  texts that stand in for characters
//	answers       lists of what providers answer: provider, code, provider, …
//	answersTo     which of these lists a problem of a number is answered with
//	problems      codes of problems; "" where a number has none
//	forms         the providers whose form of numbers is known
func Names() Record { return unchanging(&names, encodeNames) }

// names is the answer of Names, once it was asked for.
var names []byte

// unchanging answers with JSON that is the same in every call, and so is encoded
// for the first one only.
func unchanging(kept *[]byte, write func(*encode.Writer)) Record {
	if *kept == nil {
		var w encode.Writer
		write(&w)
		*kept = w.Out
	}
	r := newRecord(1)
	r.Run = append(r.Run, *kept...)
	return r.finish(1)
}

func encodeNames(w *encode.Writer) {
	w.Object()
	writeNames(w, "types", len(numbering.TypeNames), func(i int) string { return numbering.TypeNames[i] })
	writeNames(w, "regions", numbering.RegionCount, func(i int) string { return numbering.Region(i).String() })
	writeNamesByLang(w, "reasons", maxReasons, func(i int, lang catalog.Lang) string { return gsm.Reason(i).Text(lang) })
	writeNamesByLang(w, "looks", int(gsm.NumLooks), func(i int, lang catalog.Lang) string { return gsm.Look(i).Name(lang) })
	writeNames(w, "replacements", gsm.NumTexts, gsm.TextAt)
	writeAnswers(w)
	writeNames(w, "problems", packedProblems, func(i int) string { return problems.Code(i).Slug() })
	writeNames(w, "forms", len(numbering.Forms), func(i int) string { return numbering.Forms[i].Provider })
	w.End()
}

func writeNames(w *encode.Writer, key string, n int, name func(i int) string) {
	w.Key(key)
	w.Array()
	for i := range n {
		w.String(name(i))
	}
	w.EndArray()
}

func writeNamesByLang(w *encode.Writer, key string, n int, name func(i int, lang catalog.Lang) string) {
	w.Key(key)
	w.Array()
	for lang := catalog.English; lang <= catalog.German; lang++ {
		w.Array()
		for i := range n {
			w.String(name(i, lang))
		}
		w.EndArray()
	}
	w.EndArray()
}

// writeAnswers writes each list of answers once: most problems share one.
func writeAnswers(w *encode.Writer) {
	var lists [][]e164.ProviderCode
	var to [numberProblems]int
	for code := range numberProblems {
		codes := e164.ProviderCodes(problems.Code(code), "")
		known := 0
		for known < len(lists) && !same(lists[known], codes) {
			known++
		}
		if known == len(lists) {
			lists = append(lists, codes)
		}
		to[code] = known
	}
	w.Key("answers")
	w.Array()
	for _, list := range lists {
		w.Array()
		for _, c := range list {
			w.String(c.Provider)
			w.String(c.Code)
		}
		w.EndArray()
	}
	w.EndArray()
	w.Key("answersTo")
	w.Array()
	for _, list := range to {
		w.Int(list)
	}
	w.EndArray()
}

// same reports whether two lists are one stretch of the table of answers.
func same(a, b []e164.ProviderCode) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}
