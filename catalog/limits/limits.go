// Package limits holds what each provider asks of a message on each of its
// channels: how long the text may be, and how sender and recipient are written.
//
// The data are the "limits" sections of the files in catalog/providers;
// table.go is generated from them. Where a provider has published nothing, the
// data say so instead of guessing. None of them says how its server counts the
// characters of a text; most of their own libraries count UTF-16 code units,
// some count code points.
package limits

import (
	"strings"

	"wrongnumber/catalog/problems"
)

//go:generate go generate ../problems
//go:generate go run ./gen

// Plus says how a provider wants the plus sign of a number.
type Plus uint8

// The ways.
const (
	PlusEither Plus = iota
	PlusForbidden
	PlusRequired
)

// Unknown is a length that is not published.
const Unknown = -1

// Channel is one way to send, with its rules.
type Channel struct {
	Provider, ProviderName string
	ID                     string // "sms", "whatsapp"
	Also                   string // other names in the provider's APIs, each between spaces
	API                    string // of the provider's errors
	Name                   string // a product, the same in every language
	Offered                bool   // the provider documents that it can send so
	Segmented              bool   // sent as short messages, in segments

	Max        int    // of the text in UTF-16 code units; 0: not published
	Disputed   int    // a smaller greatest length that another source gives; 0: none
	Segments   int    // the most that a text is sent in; 0: not published
	Documented bool   // Max is published and current
	Unicode    string // the parameter that a text outside GSM-7 needs; "": none
	Codes      []string

	Sender, Recipient Address

	Answers []Answer // to problems that have other codes than those of the field
}

// Answer is what a provider answers to a problem of a draft.
type Answer struct {
	Problem problems.Code
	Region  string // of the recipient; "" is any
	Codes   []string
}

// Answer returns what the channel answers to a problem where the recipient is in
// a region, and reports whether it is known: no codes are an answer as well.
func (c *Channel) Answer(problem problems.Code, region string) (codes []string, known bool) {
	for i := range c.Answers {
		if a := &c.Answers[i]; a.Problem == problem && (a.Region == "" || a.Region == region) {
			return a.Codes, true
		}
	}
	return nil, false
}

// Address is how a sender or recipient is written. The zero value says that
// nothing is published.
type Address struct {
	Alphanumeric  int // greatest length of a name; 0: not taken; Unknown
	Least, Digits int // fewest and most digits of a number; Digits 0: no numbers
	ID            int // greatest length of an account id; 0: not taken
	Plus          Plus
	Documented    bool
	Codes         []string // what the provider answers to another

	NoSpaces bool   // a name may hold none
	IDs      string // what ids begin with, each behind a space; "" is not known
	Cut      int    // greatest length of a longer name, which networks cut
	Dialled  bool   // numbers are taken as they are dialled: with 00, or inside a country
	List     byte   // what parts numbers where several are taken; 0: they are not
	Optional bool   // there may be none: the provider chooses one of the account
	Prefix   string // what stands before a number, such as "whatsapp:"

	Signs      string // all that a name may hold besides letters and digits; "" is not known
	Refuses    string // regions that nothing is sent to with a name as sender
	TenDigits  bool   // ten digits without a calling code are taken for a number of North America
	ShortCodes int    // most digits of a short code as sender; 0: not published, Unknown: none may be
	UserIDs    string // the request's field for WhatsApp's business-scoped user ids; "": they are not taken
}

// FindPrefixed returns the channel of a provider whose recipients or senders have a
// prefix that stands in one of two addresses, in small letters, and nil if there is
// none.
func FindPrefixed(provider, to, from string) *Channel {
	for i := range channels {
		c := &channels[i]
		if p := c.Recipient.Prefix; c.Provider == provider && p != "" && (strings.Contains(to, p) || strings.Contains(from, p)) {
			return c
		}
	}
	return nil
}

// Find returns a channel of a provider, whose name may be in either case, the first for
// an empty channel, and nil if there is none. It also reports whether the provider is
// known.
func Find(provider, channel string) (c *Channel, known bool) {
	channel = lower(channel)
	for i := range channels {
		c := &channels[i]
		if c.Provider != provider {
			continue
		}
		known = true
		if channel == "" || c.ID == channel || strings.Contains(c.Also, " "+channel+" ") {
			return c, true
		}
	}
	return nil, known
}

// lower returns the small form of a text, as far as it is ASCII.
func lower(text string) string {
	small := []byte(text)
	for i, c := range small {
		if c-'A' < 26 {
			small[i] = c | 0x20
		}
	}
	return string(small)
}
