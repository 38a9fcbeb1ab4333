// Package secrets finds what nobody else should see in a paste and covers it:
// credentials, account ids, and the numbers and addresses of people.
//
// # How it is found
//
// A name tells what its value is: names.go has the words, in English and
// German, and how a name is read as its words. A form tells a key by itself:
// package keys has those of its issuers. What looks like neither and has no name
// beside it cannot be known, and stays.
//
// Masks.Find looks in two ways. A tree goes through the documents of a paste:
// values under names, however deep, and names and values that stand side by
// side. A finder goes through text, which it reads once and of which it knows no
// structure: names (named.go) and what separates them from values (separator.go),
// values that a sentence tells (told.go), one-time codes (onetime.go, checked.go),
// tables (column.go), calls in source code (call.go), options of commands
// (option.go), lines in which a secret has its place (lines.go), keys of SIM cards
// (sim.go), logins to an SMSC in bytes (smpp.go), Secrets of Kubernetes
// (manifest.go), addresses, private keys and tokens (find.go), telephone numbers
// (number.go).
// What is wrapped is unwrapped first: escapes, character references,
// percent-encoding, base64. So a member of JSON in a string in a form is found
// as any other.
//
// A value that was found in one place is then covered wherever it stands
// (spread.go), in a message that repeats it as well as in another encoding.
//
// # What stays
//
// The code of the error and the names of fields; ids, times, amounts, versions,
// addresses of machines; words about a secret; what stands for one already, as
// *** and ${TOKEN} do. Texts of messages, names of people and IP addresses are
// never covered.
//
// What is covered keeps enough to be recognised: the prefix that says what kind
// of key it is, and the first and last two digits of a number. A number that is
// covered in JSON becomes a string, so that the document stays JSON.
package secrets
