// Package paste reads whatever was pasted into documents.
//
// People do not paste the JSON that an API sent. They paste what a terminal,
// a log or a debugger made of it: Python's or PHP's way to print data, JSON
// escaped in a string or in HTML, cut or wrapped, behind a prefix on every
// line, with the HTTP head or a curl command beside it. A Reader finds all
// values that can be read as JSON and rewrites each as strict JSON; it also
// finds the HTTP heads around them. It knows no provider and no error.
//
//	read     goes through the paste and decides what to try where
//	strict   takes JSON that needs nothing done to it, the common case
//	lenient  rewrites everything else that looks like a value
//	xml      rewrites XML as the JSON that says the same
//	form     rewrites name=value&name=value
//	layer    takes off one wrapping: backslashes, character references, %XX
//	prefix   takes off what a log sets before every line
//	head     reads status lines, request lines and header fields
//	object   looks at the members of an object that was read
//	path     finds a value in it by a path
//
// # Definitions
//
//   - Every byte of a document knows the stretch of the paste that it stands
//     for, through any number of layers: Text.Origin. A Place is in bytes of
//     the paste; Places converts them to UTF-16 code units.
//   - If a key occurs twice, its first value counts.
//   - Numbers are kept as they are written, however large: 1.50 stays 1.50.
//   - A key such as __proto__ is a key like any other.
//   - Bytes that are not UTF-8 are read as U+FFFD, one for each run of them.
//   - Bounds: 1 MiB a paste, 64 documents in it, 64 levels of nesting, 8
//     levels of JSON inside strings of JSON. What lies beyond is not read, and
//     the Reader says so.
package paste
