package abi

import (
	"wrongnumber/catalog"
	"wrongnumber/wasm/preflight"
)

// draft is the last draft that was checked, and its language.
var (
	draft     preflight.Report
	draftLang catalog.Lang
)

// Preflight answers with the check of a draft, as JSON. Region is as
// ValidateNumber takes it. Until the next input is written, DraftNumber and
// DraftMessage answer with the records of its recipient and its text.
func Preflight(to, from, text, provider, channel []uint16, region, lang uint32) Record {
	draftLang = language(lang)
	o := preflight.Options{DefaultRegion: regionCode(region)}
	o.SMS.Provider = providerName(provider)
	o.SMS.Channel = providerName(channel)
	preflight.Check(&draft, preflight.Draft{To: to, From: from, Text: text}, o)
	r := newRecord(1)
	r.Run = draft.AppendJSON(r.Run, draftLang)
	return r.finish(1)
}

// DraftNumber answers with the record of the number that the draft goes to.
func DraftNumber() Record { return numberRecord(&draft.Number, draft.Draft.To) }

// DraftMessage answers with the record of the text of the draft.
func DraftMessage() Record { return messageRecord(&draft.Message, draft.Draft.Text, draftLang) }
