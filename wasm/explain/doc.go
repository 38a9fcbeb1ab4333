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
// Package paste reads a paste into documents. From there it goes through these
// steps:
//
//	recognise  finds the objects that have the shape of an answer, and says
//	           whose (shape, condition, recognise, identify)
//	extract    takes code, parameter, wait and facts from the paths that the
//	           shape names (explanation, fields, facts, survey, wait)
//	look up    finds the code in the catalog, or infers from the HTTP status
//	           (infer, word, status, link)
//	compute    runs the checks of e164 and sms on the error's own values (join)
//	report     has package secrets cover what is secret and personal, and writes
//	           the report and a ticket (encode, ticket)
//
// What answers look like is data: the sections "shapes", "headers", "products"
// and "others" of the files in catalog/providers. No provider is named here.
// Codes are matched, never wording: wording changes.
//
// Where an answer does not tell two meanings apart, both are given. What is
// inferred says so. Nothing is sent anywhere, and no signature is checked.
package explain
