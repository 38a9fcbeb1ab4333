// Package explain says what an API's answer means, whatever form it was pasted
// in.
//
// Telephony APIs report failures in a dozen forms. Some answer with the HTTP
// status and a body {"error": {"code": …}}; some with problem details (RFC
// 9457), whose type is an address and whose code stands behind its "#"; some
// with HTTP 200 and a status for each segment of the message inside. And
// people do not paste these bodies: they paste what their terminal, log or
// debugger made of them, often cut, wrapped or escaped, with the request and
// its keys beside it.
//
// A paste goes through six steps:
//
//	read       finds JSON, or XML, in the paste and rewrites it as strict JSON
//	           whose every byte knows its place in the paste (read, layer,
//	           lenient, xml, form)
//	recognise  finds the objects that have the shape of an answer, and says
//	           whose (shape, recognise, identify)
//	extract    takes code, parameter, wait and facts from the paths that the
//	           shape names (explanation, fields,
//	           facts, survey, wait)
//	explain    looks the code up, or infers from the HTTP status (infer,
//	           word), and runs the checks of e164 and sms on the error's own
//	           values (join)
//	mask       hides secrets and personal numbers (mask, mask_forms)
//	write      writes the report as JSON, and a ticket (encode, ticket)
//
// What answers look like is data: the sections "shapes", "headers", "products"
// and "others" of the files in catalog/providers. No provider is named here.
// Codes are matched, never wording: wording changes.
//
// Where an answer does not tell two meanings apart, both are given. What is
// inferred says so. Nothing is sent anywhere, and no signature is checked.
//
// # Definitions
//
//   - Places are UTF-16 code units of the paste, half-open.
//   - Of a key that stands twice the first value counts, and a problem says so.
//   - Numbers are kept as they are written, however large: 1.50 stays 1.50.
//   - A key such as __proto__ is a key like any other.
//   - Bytes that are not UTF-8 are read as U+FFFD, one for each run of them.
//   - Bounds: 1 MiB a paste, 64 JSON texts in it, 64 levels of nesting, 8
//     levels of JSON inside strings of JSON. What lies beyond is not read, and
//     a problem says so.
package explain
