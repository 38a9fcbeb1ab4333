package numbering

// Type is what a number is for.
type Type uint8

// The types, in the order of their wire numbers. Where a plan does not tell
// fixed lines from mobile phones by the number, the type is FixedLineOrMobile.
const (
	Unknown Type = iota
	FixedLine
	Mobile
	FixedLineOrMobile
	TollFree
	PremiumRate
	SharedCost
	VoIP
	PersonalNumber
	Pager
	UAN
	Voicemail
)

// TypeNames are the names on the wire, by Type.
var TypeNames = [...]string{
	"unknown", "fixed-line", "mobile", "fixed-line-or-mobile", "toll-free", "premium-rate",
	"shared-cost", "voip", "personal-number", "pager", "uan", "voicemail",
}

// String returns the type's name on the wire.
func (t Type) String() string { return TypeNames[t] }
