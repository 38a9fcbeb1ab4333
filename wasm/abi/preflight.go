package abi

import "wrongnumber/wasm/preflight"

// Preflight answers with the check of a draft, as JSON. Region is as
// ValidateNumber takes it.
func Preflight(to, from, text, provider, channel []uint16, region, lang uint32) []byte {
	o := preflight.Options{Lang: language(lang), DefaultRegion: regionCode(region)}
	o.SMS.Provider = providerName(provider)
	o.SMS.Channel = providerName(channel)
	r := newRecord(0)
	r.buffer = preflight.AppendReport(r.buffer, preflight.Draft{To: to, From: from, Text: text}, o)
	return r.finish()
}
