// Package lookup finds entries of the catalog by what people remember of an
// error: its code, in any spelling; an HTTP status; the address of its
// documentation; or words, in English or German.
//
// # How words are found
//
// A word of the query and the words of the catalog are folded alike: small
// letters, no accents, ä as ae. Then, best way first, a word finds
//
//	itself      rejected        rejected
//	its stem    rejected        rejects, rejection
//	a synonym   landline        fixed line, not SMS-capable
//	a compound  Sperre          Kontosperre
//	a prefix    deliv           delivery
//	a misspelt  verfication     verification
//	an inner    ttle            throttled, where nothing else was found
//
// What a hit is worth depends on the way, on the text it stands in (a title is
// worth most), on how rare the word is and on whether it stands in the language
// asked for. An entry that lacks a word loses by what the word weighs: the rarer,
// the more, and where a provider is named, as rare as it is among its entries.
// Entries that hold every word come first; where they are few, those that hold at
// least a third of the weight follow and say which words they lack. Stop words are
// not looked for.
//
// What people see of an error, in their own words, is tied to its cause: "the phone
// is off" finds the entries of every provider that come from it.
//
// Symptoms, synonyms, phrases, stop words and other names stand in words.txt.
package lookup
