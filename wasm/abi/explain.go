package abi

import (
	"wrongnumber/wasm/explain"
)

// explainer keeps what it has read of the catalogs.
var explainer *explain.Explainer

func theExplainer() *explain.Explainer {
	if explainer == nil {
		explainer = explain.New(catalogs())
	}
	return explainer
}

// ExplainError answers with the explanation of a paste, as JSON. The catalogs
// are further ones of the host's, as JSON, and empty where there are none; now
// is Unix seconds.
func ExplainError(paste, provider, catalogs []byte, lang uint32, now float64) []byte {
	r := newRecord(0)
	r.buffer = theExplainer().AppendReport(r.buffer, paste, explainOptions(provider, catalogs, lang, now))
	return r.finish()
}

func explainOptions(provider, catalogs []byte, lang uint32, now float64) explain.Options {
	return explain.Options{
		Provider: string(provider),
		Catalogs: string(catalogs),
		Lang:     language(lang),
		Now:      int64(now),
	}
}
