package catalog

import (
	"strings"
	"testing"
)

// TestSaidIsBounded reads pastes of nothing but the beginnings of patterns.
func TestSaidIsBounded(t *testing.T) {
	s := NewSet()
	for _, y := range s.indexSaid().patterns {
		text := s.speaker(int(y.file)).packed[partSaid][y.at:][:y.length]
		cut := strings.Index(text, "…")
		if cut < 5 {
			continue
		}
		s.AppendSaid(nil, strings.Repeat(text[:cut], 1+(64<<10)/cut))
		if steps := s.said.steps; steps > maxSteps+2*maxSaidText*maxSkipped {
			t.Errorf("%q takes %d steps, want at most %d", text, steps, maxSteps)
		}
	}
}
