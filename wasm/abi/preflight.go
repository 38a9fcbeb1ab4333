package abi

import "wrongnumber/wasm/preflight"

// Preflight answers with the check of a draft, as JSON. Region is as
// ValidateNumber takes it.
func Preflight(to, from, text, provider, channel []uint16, region, lang uint32) Record {
	o := preflight.Options{Lang: language(lang), DefaultRegion: regionCode(region)}
	o.SMS.Provider = providerName(provider)
	o.SMS.Channel = providerName(channel)
	r := newRecord(1)
	r.Run = preflight.AppendReport(r.Run, preflight.Draft{To: to, From: from, Text: text}, o)
	return r.finish(1)
}
