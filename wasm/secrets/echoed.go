package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// Values of header fields that an error repeats as it refuses them.

// maxEcho is how far from the word header the value is looked for.
const maxEcho = 300

// echoed masks the value of a secret header field in a sentence with the word header
// at i: "invalid value '…' for header X-Api-Key", "for the X-Api-Key header", "header
// Authorization has invalid value '…'", "invalid header value: '…'".
func (f *finder) echoed(i, end int) {
	s := f.s
	at := end
	for at < len(s) && at < end+4 && strings.IndexByte(" '\"`:", s[at]) >= 0 {
		at++
	}
	stop := at
	for stop < len(s) && stop < at+maxName && ascii.IsToken(s[stop]) {
		stop++
	}
	f.steps -= stepsPerText
	isValue := ascii.EqualFold(s[at:stop], "value")
	isNamed, last := isName(s[at:stop]), i
	if !isNamed && !isValue && f.after > 0 && i-f.after <= 2 {
		isNamed, last = isName(s[f.before:f.after]), f.before
	}
	if isNamed {
		f.steps -= maxEcho
		begin := max(0, last-maxEcho)
		begin += lastByte(s[begin:last], '\n') + 1
		before := strings.TrimRight(s[begin:last], " '\"`")
		before = strings.TrimSuffix(before, " the")
		for _, link := range [...]string{" for", " of", " in"} {
			if strings.HasSuffix(before, link) {
				f.echoedIn(begin, strings.TrimSuffix(before, link))
				return
			}
		}
	}
	if !isNamed && !isValue || last != i {
		return
	}
	rest := s[stop:min(len(s), stop+maxTold)]
	n := strings.IndexAny(rest, "\n'\"`")
	if n == 0 && !isValue {
		if m := strings.IndexAny(rest[1:], "\n'\"`"); m >= 0 { // behind the quote that ends the name
			n = m + 1
		}
	}
	if n <= 0 || !isValue && ascii.IndexFold(rest[:n], "value") < 0 {
		return
	}
	if from, to := f.quoted(stop + n); to-from >= 8 && to-from < maxEcho {
		value := strings.TrimSuffix(strings.TrimSuffix(s[from:to], `\n`), `\r`)
		if isNamed && isEchoed(value) || isValue && len(value) >= 12 && isMadeUp(value) && strings.IndexAny(value, " /;,:(") < 0 {
			f.secret(from, to, maskSecret)
		}
	}
}

// echoedIn masks what stands last in quotes in a text that begins at a place, or its
// last word.
func (f *finder) echoedIn(begin int, before string) {
	from, to := lastByte(before, ' ')+1, len(before)
	if n := strings.LastIndexAny(before, "'\"`"); n > 0 {
		if m := lastByte(before[:n], before[n]); m >= 0 {
			from, to = m+1, n
		}
	}
	if isEchoed(before[from:to]) {
		f.secret(begin+from, begin+to, maskSecret)
	}
}

// isEchoed reports whether a value that is repeated can be a secret.
func isEchoed(value string) bool {
	return len(value) >= 8 && canBe(value) && !isWords(value) && !isName(value) && strings.IndexByte(value, '(') < 0
}
