// Package catalog holds the data that Wrong Number is made of: what the errors
// of each provider mean, in the files of providers/; the numbering plan, in
// numbering/; the alphabets of SMS, in gsm/; and the problems found by Wrong
// Number itself, in problems/.
//
// # Providers, interfaces, codes
//
// A provider answers a failed request with a code. A code alone says little:
// "throttled" is one thing to Vonage's Messages API and another to its Verify
// API, and status 7 of a sent SMS is not error 7 of a delivery receipt. So an
// [Entry] is found by three things: the provider, the api (one interface or
// one kind of answer of that provider) and the code, spelled as the provider
// spells it. HTTP statuses are entries too, of the api "http"; what they mean
// anywhere stands in the provider "http", together with the problem types of
// RFC 9457.
//
// A provider's file also says how its answers are recognised, what its limits
// are and how it writes numbers. Those sections are handed out unread, by
// [Provider.Section].
//
// # Protocols, and what is said in any text
//
// SIP, Q.850, SMPP, GSM, and what clients say of a connection that failed, have
// files like providers, of the kind "protocol": their codes are explained, but
// nobody answers in their name. Entries and files may also list fixed texts: the
// wording of an error, the marks beside a code, the first lines of SDKs. Those of
// all files are found in one pass over a paste ([Set.AppendSaid]).
//
// # Texts
//
// Every text stands in English and in German. A text may name values of the
// answer that is being explained, {required} or {limit}, inside double
// brackets: "[[It needs {required}. ]]Top up the account." loses the bracketed
// stretch where the answer holds no such value.
//
// # Files and table
//
// People edit the JSON files, and catalog.schema.json describes their fields.
// What is embedded is table.bin, made from them by go generate: the entries as
// columns and lines, the languages apart, frequent words as single bytes. It
// is half as long as the files without their white space and, compressed, an
// eighth smaller; and nothing of it is parsed to find an entry. A host's file
// is brought into the same form when it is given ([Set.With]), so there is one
// way to read both.
//
// Nothing is read at start-up. [NewSet] cuts the table; the codes of a
// provider are indexed when the first of them is asked for.
package catalog
