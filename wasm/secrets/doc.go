// Package secrets finds what nobody else should see in a paste and covers it:
// credentials, account ids, and the numbers and addresses of people.
//
// Masks.Find looks in two ways. On the parse trees of the documents a key says
// that its value is secret ("api_secret") or personal ("to"). Everywhere else
// the form of a token says so (sk_live_…, a JSON Web Token, an e-mail address,
// a telephone number) or the word before it does (Authorization: Bearer …).
//
// What is covered keeps enough to be recognised: the prefix that says what kind
// of key it is, and the first and last two digits of a number. A number that is
// covered in JSON becomes a string, so that the document stays JSON.
package secrets
