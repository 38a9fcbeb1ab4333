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
//	hear       finds what clients, protocols and SDKs say outside of answers
//	           (said, transport, protocols, sip, sdk)
//	look up    finds the code in the catalog, one of several meanings by words
//	           and status, or infers from the HTTP status (explanation, infer)
//	compute    runs the checks of e164 and sms on the error's own values (join)
//	report     has package secrets cover what is secret and personal, and writes
//	           the report and a ticket (encode, ticket)
//
// A paste in which no answer is found goes through the readings of prose, in
// their order (text): links, codes and the numbers that are none (word, number,
// alone), HTTP statuses (status), what programs, protocols and SDKs say (said,
// transport, protocols, sip, sdk), and requests without an answer (draft).
//
// What answers look like is data: the sections "shapes", "headers", "products"
// and "others" of the files in catalog/providers, and "said", "common", "labels"
// and "aliases" for what stands in any text. No provider is named here. Codes and
// shapes go before wording, since wording changes.
//
// What is foreign counts as much as what is familiar. A shape that many could
// send needs its provider's name, or a known code in no foreign surroundings; a
// host of somebody else rules a provider out; what rests on words or on one weak
// sign is "likely" or a "guess", and lists who else it may be.
//
// Where an answer does not tell two meanings apart, both are given. What is
// inferred says so. Nothing is sent anywhere, and no signature is checked.
package explain
