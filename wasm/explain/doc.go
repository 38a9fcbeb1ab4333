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
// The way of a paste has these steps. What each of them makes is a type that
// embeds what the step before it made, so that no step can reach what comes
// later:
//
//	read       package paste finds the documents in the paste (input)
//	look       whose hosts, header fields and names stand around them
//	           (surroundings, names)
//	recognise  finds the objects that have the shape of an answer (answers in
//	           recognise, shape, condition)
//	identify   says who answered, how sure that is, and what the answer states:
//	           facts, statuses, waits, amounts (identified in identify, notes,
//	           facts, status, wait, survey)
//	explain    takes each error of an answer, looks its code up, one of several
//	           meanings by words and status, or infers from the HTTP status; and
//	           runs the checks of e164 and sms on the error's own values
//	           (explanations in explanation, fields, infer, join)
//	write      has package secrets cover what is secret and personal, and writes
//	           the report and a ticket (report in explain, encode, ticket)
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
