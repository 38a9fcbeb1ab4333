package abi

import (
	"wrongnumber/catalog/encode"
	"wrongnumber/wasm/explain"
	"wrongnumber/wasm/logs"
)

// explainer keeps what it has read of the catalogs.
var explainer *explain.Explainer

func theExplainer() *explain.Explainer {
	if explainer == nil {
		explainer = explain.New(catalogs())
	}
	return explainer
}

// ExplainError answers with the explanation of a paste. The catalogs are
// further ones of the host's, as JSON, and empty where there are none; now is
// Unix seconds.
//
//	word 1   octets of the run
//	word 2…  the report, packed as package encode says, in the order in which
//	         package explain writes its members
//
// The run holds all strings of the report. Their lengths are octets.
func ExplainError(paste, provider, catalogs []byte, lang uint32, now float64) Record {
	r := newRecord(1)
	w := encode.Writer{Out: r.Run, Words: r.Words}
	theExplainer().Pack(&w, paste, explainOptions(provider, catalogs, lang, now))
	r.Run, r.Words = w.Out, w.Words
	return r.finish(1)
}

func explainOptions(provider, catalogs []byte, lang uint32, now float64) explain.Options {
	return explain.Options{
		Provider: string(provider),
		Catalogs: string(catalogs),
		Lang:     language(lang),
		Now:      int64(now),
	}
}

// openLog is the log being read, and nil where none is.
var openLog *logs.Log

// OpenLog begins a log, to be read in as many pieces as the host likes. There
// is one at a time: a log that was left open is forgotten.
func OpenLog(provider, catalogs []byte, lang uint32, now float64) {
	openLog = logs.New(theExplainer(), explainOptions(provider, catalogs, lang, now))
}

// ReadLog reads the next piece.
func ReadLog(piece []byte) {
	if openLog != nil {
		openLog.Feed(piece)
	}
}

// CloseLog answers with what was found in the log, as JSON, and with null if
// none is open.
func CloseLog() Record {
	r := newRecord(1)
	if openLog == nil {
		r.Run = append(r.Run, "null"...)
		return r.finish(1)
	}
	openLog.Finish()
	r.Run = openLog.AppendReport(r.Run)
	openLog = nil
	return r.finish(1)
}
