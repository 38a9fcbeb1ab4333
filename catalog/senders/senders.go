// Package senders knows which countries' networks take a name as the sender of an
// SMS, and which take short codes.
//
// The data are senders.csv, with a source for every row: Telnyx's country pages
// (2026, the numbers are articles of support.telnyx.com), Amazon's list of
// supported countries (A; rows with a star are of its present edition, the others
// of 2023) and its registration forms (R), Vonage's guide to sender ids (V), Telnyx
// on alphanumeric senders (D) and Sent on South Korea (S). Where two of them
// contradict each other, the row says so, and so does the product.
package senders

import "strings"

//go:generate go run ./gen

// Date is the month the data were gathered in.
const Date = "2026-08"

// Names is what becomes of a name.
type Names uint8

const (
	Unlisted   Names = iota // nothing is known
	Taken                   // it is shown
	Registered              // only registered names are taken
	Refused                 // it is replaced, or the message blocked
	Unclear                 // sources disagree
)

// Country is what is known of one country.
type Country struct {
	Names      Names
	ShortCodes bool // providers offer short codes there
	Replies    bool // providers offer numbers that can be answered
}

// Of returns what is known of a region, and reports whether it is listed.
func Of(region string) (Country, bool) {
	if len(region) != 2 {
		return Country{}, false
	}
	_, rest, found := strings.Cut(table, " "+region)
	if !found {
		return Country{}, false
	}
	return Country{Names(strings.IndexByte("-trnu", rest[0])), rest[1] == 'y', rest[2] == 'y'}, true
}
