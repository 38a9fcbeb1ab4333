package places

import (
	"testing"

	"wrongnumber/catalog"
	"wrongnumber/catalog/numbering"
)

func TestName(t *testing.T) {
	tests := []struct {
		region string
		lang   catalog.Lang
		want   string
	}{
		{"GB", catalog.English, "the United Kingdom"},
		{"GB", catalog.German, "im Vereinigten Königreich"},
		{"AC", catalog.English, "Ascension Island"},
		{"ZW", catalog.German, "in Simbabwe"},
		{"001", catalog.English, "001"},
		{"QQ", catalog.German, "QQ"},
		{"", catalog.English, ""},
	}
	for _, test := range tests {
		if got := Name(test.region, test.lang); got != test.want {
			t.Errorf("Name(%q, %v) = %q, want %q", test.region, test.lang, got, test.want)
		}
	}
}

// Every region of the numbering plan has a name.
func TestAllRegions(t *testing.T) {
	for r := numbering.Region(1); int(r) < numbering.RegionCount; r++ {
		if code := r.String(); len(code) == 2 && Name(code, catalog.German) == code {
			t.Errorf("%s has no name", code)
		}
	}
}
