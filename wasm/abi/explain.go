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

// ExplainedValue answers with the record of the value of an error of the last
// explanation: that of a number or that of a message, as the explanation says.
func ExplainedValue(index, lang uint32) Record {
	value, number, message := theExplainer().Checked(int(index))
	switch {
	case number != nil:
		return numberRecord(number, value)
	case message != nil:
		return messageRecord(message, value, language(lang))
	}
	return newRecord(0)
}

func explainOptions(provider, catalogs []byte, lang uint32, now float64) explain.Options {
	return explain.Options{
		Provider: string(provider),
		Catalogs: string(catalogs),
		Lang:     language(lang),
		Now:      int64(now),
	}
}

// openLogs are the logs being read; the handle of one is its index plus 1. A closed
// one leaves nil, which the next log takes.
var openLogs []*logs.Log

// OpenLog begins a log, to be read in as many pieces as the host likes, and
// returns the handle that ReadLog and CloseLog take. Other calls may come
// between, and other logs may be read.
func OpenLog(provider, catalogs []byte, lang uint32, now float64) uint32 {
	log := logs.New(theExplainer(), explainOptions(provider, catalogs, lang, now))
	for i := range openLogs {
		if openLogs[i] == nil {
			openLogs[i] = log
			return uint32(i + 1)
		}
	}
	openLogs = append(openLogs, log)
	return uint32(len(openLogs))
}

// openLog returns the log of a handle, and nil where none is open.
func openLog(handle uint32) *logs.Log {
	if i := handle - 1; i < uint32(len(openLogs)) {
		return openLogs[i]
	}
	return nil
}

// ReadLog reads the next piece of a log and returns how many errors were found
// in it so far.
func ReadLog(handle uint32, piece []byte) uint32 {
	log := openLog(handle)
	if log == nil {
		return 0
	}
	log.Feed(piece)
	return uint32(log.Errors())
}

// CloseLog ends a log and answers with what was found in it, as JSON, and with
// null where no log of that handle is open.
func CloseLog(handle uint32) Record {
	r := newRecord(1)
	log := openLog(handle)
	if log == nil {
		r.Run = append(r.Run, "null"...)
		return r.finish(1)
	}
	openLogs[handle-1] = nil
	log.Finish()
	r.Run = log.AppendReport(r.Run)
	return r.finish(1)
}
