package sms

// Limit is what a provider says about the length of a text on a channel. The
// zero value is no limit: no provider was named, or it does not have the
// channel.
type Limit struct {
	Provider, Channel string
	Max               int    // 0: not published
	Unit              string // what Max counts: "code-units"
	Count             int    // the text in that unit
	Exceeded          bool
	Documented        bool
}
