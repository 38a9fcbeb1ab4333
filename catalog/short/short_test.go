package short

import (
	"regexp"
	"strconv"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

// Every number of up to four digits, and some longer ones, against the patterns
// as expressions.
func TestFind(t *testing.T) {
	collection, err := phonenumbers.ShortNumberMetadataCollection()
	if err != nil {
		t.Fatal(err)
	}
	step := 1
	if testing.Short() {
		step = 37
	}
	for _, m := range collection.GetMetadata() {
		region := m.GetId()
		emergency := compile(m.GetEmergency().GetNationalNumberPattern())
		service := compile(m.GetShortCode().GetNationalNumberPattern())
		for n := 10; n < 1_000_000; n += step {
			if n > 10_000 {
				n += 997
			}
			if n >= 1_000_000 {
				break
			}
			digits := strconv.Itoa(n)
			want := Unknown
			switch {
			case emergency.MatchString(digits):
				want = Emergency
			case service.MatchString(digits):
				want = Service
			}
			if got := Find(region, []byte(digits)); got != want {
				t.Fatalf("Find(%s, %s) = %d, want %d", region, digits, got, want)
			}
		}
	}
}

func TestHelplines(t *testing.T) {
	for number, want := range map[string]bool{"116111": true, "116000": true, "11611": false, "117111": false} {
		if got := IsHelpline([]byte(number)); got != want {
			t.Errorf("IsHelpline(%s) = %v", number, got)
		}
	}
	for region, want := range map[string]bool{"AT": true, "GB": true, "CH": false, "": false, " B": false} {
		if got := HasHelplines(region); got != want {
			t.Errorf("HasHelplines(%q) = %v", region, got)
		}
	}
}

func compile(pattern string) *regexp.Regexp {
	return regexp.MustCompile("^(?:" + pattern + ")$")
}
