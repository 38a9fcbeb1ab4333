package senders

import (
	"testing"

	"wrongnumber/catalog/numbering"
)

func TestOf(t *testing.T) {
	tests := []struct {
		region string
		want   Country
		listed bool
	}{
		{"US", Country{Refused, true, true}, true},
		{"GU", Country{Refused, false, true}, true},
		{"DE", Country{Taken, true, true}, true},
		{"IE", Country{Registered, false, true}, true},
		{"NO", Country{Unclear, false, true}, true},
		{"GB", Country{Taken, true, true}, true},
		{"FJ", Country{}, false},
		{"", Country{}, false},
	}
	for _, test := range tests {
		if got, listed := Of(test.region); got != test.want || listed != test.listed {
			t.Errorf("Of(%q) = %+v, %v, want %+v, %v", test.region, got, listed, test.want, test.listed)
		}
	}
}

// Every row is of a region that there is.
func TestTable(t *testing.T) {
	for at := 0; at+6 <= len(table); at += 6 {
		if region := table[at+1 : at+3]; numbering.RegionOf(region) == 0 {
			t.Errorf("there is no region %s", region)
		}
	}
}
