// Package e164 reads telephone numbers, checks them, and says what is wrong
// with them and how to repair it.
//
// ITU-T E.164 §6 gives an international number one form: a country calling
// code and a national (significant) number, 15 digits at most. Written with a
// plus sign before it, and nothing else, it is the only form that every
// provider of messages takes. What a national number may be is for each
// country to decide; package numbering knows.
//
// People write something else. They write the number as they dial it: with the
// national (trunk) prefix of their country, with an international prefix
// instead of the plus sign, with separators, brackets, letters and extensions.
// Programs add to it: spreadsheets drop the plus sign or round the digits off,
// web pages put invisible marks around it. Reading follows libphonenumber, so
// that a number means the same here as in the programs that send it on; where
// it differs, the code says "Deviation" and the test against that library
// lists the difference.
//
// The answers are in steps, each stronger than the one before: the form is
// E.164; the calling code is assigned; numbers of the plan have this length
// (the number is possible); its digits are in a range that is assigned (it is
// valid). Valid does not mean that anybody has the number: no plan says that.
//
// What is read and what is suggested stay apart. A Report is about the input
// as it stands, and only a number in E.164 form is sendable; a number that the
// input may have meant is a Suggestion, with the assumption behind it. Nothing
// is repaired silently.
//
// A number is read in one of two ways, and tests hold them to the same verdicts.
// A list is read by numbering.ReadList, in a loop that allocates nothing and leaves
// open what it has doubts of. Everything else is read in full: at once where it is a
// plus sign, digits and usual separators, and there is nothing to repair (direct);
// else by a finder, as code points, sign by sign.
package e164
