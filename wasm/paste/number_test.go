package paste

import (
	"strconv"
	"testing"

	"github.com/tidwall/gjson"
)

// TestNumbersAreRead holds the JSON reader's own way to read a number to that of the
// standard library.
func TestNumbersAreRead(t *testing.T) {
	for _, text := range []string{
		"0", "7", "-7", "429", "1700000000", "1700000000123", "0.5", "-12.50", "0.1", "1e3", "1E+3", "25e-2",
		"123456789012345", "0.000001", "1e22", "9007199254740991", "-0",
	} {
		want, _ := strconv.ParseFloat(text, 64)
		found := gjson.Parse(text)
		if found.Num != want {
			t.Errorf("%s is read as %v", text, found.Num)
		}
		if found.String() != text {
			t.Errorf("%s is written as %s", text, found.String())
		}
	}
	for _, text := range []string{"1e400", "-1e400", "1e-400", "12345678901234567890123", "3.14159265358979323846", "1e", "-", "1.2.3"} {
		gjson.Parse(text) // it ends
	}
	if got := gjson.Parse("98765432109876543210").Int(); got != 1<<63-1 {
		t.Errorf("a number beyond 64 bits is %d", got)
	}
}
