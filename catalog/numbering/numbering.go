// Package numbering is the numbering plan of the world as data.
package numbering

// Region is a region of the numbering plan, 0 is none.
type Region uint8

// Type is what a number is for, 0 is unknown.
type Type uint8

// The types, in the order of their wire numbers.
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

// String returns the region's CLDR code, "001" for a number that belongs to no
// country, and "" for none.
func (r Region) String() string { return "" }

// RegionCount is one more than the highest Region.
const RegionCount = 246

// Release names the data: the version of libphonenumber's port it is made of.
const Release = "1.8.1"

// Source names where the data comes from.
const Source = "github.com/nyaruka/phonenumbers"
