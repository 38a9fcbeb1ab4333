package explain

import "strings"

// safeTexts makes texts of the catalog safe that are filled with values of the
// paste: what is masked of these is masked in them. Their own example numbers
// stay.
type safeTexts struct {
	r           *report
	value, text string // of the error
	safeValue,
	safeText string
}

func (r *report) safeTexts(x *explanation) safeTexts {
	return safeTexts{r, x.value, x.text, r.masks.Safe(x.value), r.masks.Safe(x.text)}
}

// safe returns a text without what is masked.
func (t *safeTexts) safe(text string) string {
	if t.r.masks.Nothing() {
		return text
	}
	if t.safeValue != t.value {
		text = strings.ReplaceAll(text, t.value, t.safeValue)
	}
	if t.safeText != t.text {
		text = strings.ReplaceAll(text, t.text, t.safeText)
	}
	return t.r.masks.Safe(text)
}
