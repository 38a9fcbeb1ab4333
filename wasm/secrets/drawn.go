package secrets

import (
	"strings"

	"wrongnumber/catalog/keys"
	"wrongnumber/wasm/ascii"
)

// Keys that nothing around them tells. What a machine has drawn from small letters,
// capitals and digits is a key wherever it stands, unless it is an id: by the name that it
// is the value of, by the words in front of it, or by where it stands.

// leastDrawn is the least length of such a key. One of less than longDrawn has to be drawn
// without doubt.
const (
	leastDrawn = 8
	longDrawn  = 16
)

// idNames are what ids and digests are called that idWords does not have, since a number
// may stand behind these.
var idNames = ascii.NewWords(" ref req msg txn corr ray branch tag etag build commit sha rev revision release image digest hash integrity checksum fingerprint thumbprint" +
	" boundary cursor next prev page after before cnonce opaque cname label name names file filename path url uri href link host hostname event" +
	" pod node container instance user username login sender from recipient template error exception ")

// drawn masks the token s[i:end] if it is such a key, and returns where it ends; 0 where it
// is none.
func (f *finder) drawn(i, end int) int {
	s := f.s
	for end > i && strings.IndexByte(".-_", s[end-1]) >= 0 {
		end--
	}
	stop := end
	for stop < min(len(s), end+maxTold) && (isWordByte(s[stop]) || s[stop] == '+' || s[stop] == '/') {
		stop++
	}
	if stop-i > 2*longDrawn && isShuffled(s[i:stop]) {
		end = stop // base64
	}
	word := s[i:end]
	if f.isID || !isShuffled(word) && !isHexKey(word) && !(len(word) == 32 && ascii.IsHexID(word) && f.isSaid(i)) || i > 0 && strings.IndexByte("/\\@+", s[i-1]) >= 0 || end < len(s) && strings.IndexByte("/(@", s[end]) >= 0 {
		return 0
	}
	if k := skip(s[:min(len(s), end+3)], end, "\"' "); k > end && k < len(s) && s[k] == ':' || end < len(s) && s[end] == '=' && end+1 < len(s) && isWordByte(s[end+1]) {
		return 0 // a name
	}
	f.steps -= stepsPerText
	if f.isOfID(i) || isCalledID(ahead(s, end, maxTold)) {
		return 0
	}
	f.secret(i, end, maskSecret)
	return end
}

// isShuffled reports whether a token is of small letters, capitals and digits that change
// as they do where they are drawn, and not as in words.
func isShuffled(s string) bool {
	if len(s) < leastDrawn || strings.HasPrefix(s, "0x") || strings.IndexByte(s, '.') >= 0 {
		return false
	}
	l := lettersIn(s)
	if len(s) < longDrawn && (l.digitRuns < 2 || l.gaps+l.signs > 0 || l.inWords*7 > len(s)*2 || l.runs*3 < len(s)) {
		return false
	}
	return l.seen == small|capital|digit && (l.gaps+l.signs)*12 <= len(s) && l.runs*4+4 >= len(s) &&
		(l.inWords*5 <= len(s)*2 && l.digitRuns >= 2 || l.inWords*2 <= len(s) && l.digitRuns >= 3 || l.inWords*4 <= len(s) && l.runs*5+5 >= len(s)*2)
}

// isHexKey reports whether a token is 32 hexadecimal digits and more of them behind dashes,
// as no id is.
func isHexKey(s string) bool {
	return len(s) >= 50 && s[32] == '-' && ascii.IsHexID(s[:32]) && count(s[33:], keys.Hexes) == 8
}

// isOdd reports whether a shorter value is no word, name or version either: a sign stands
// in it beside letters and digits, or letters and digits change often.
func isOdd(s string) bool {
	if !isMadeUp(s) || len(s) < 8 {
		return false
	}
	l := lettersIn(s)
	return l.seen == small|capital|digit && (l.signs > 0 || l.gaps == 0 && l.runs*3 >= len(s) || l.digitRuns > 1 && l.runs*2 >= len(s)-l.gaps)
}

const small, capital, digit = 1, 2, 4

// letters is what a token is made of: which classes, how often they change, how often to
// digits, how many dashes and other signs, and how many letters are in runs as words are.
type letters struct{ seen, runs, digitRuns, gaps, signs, inWords int }

func lettersIn(s string) (l letters) {
	last, word := 0, 0
	for i := 0; i <= len(s); i++ {
		class := 0
		if i < len(s) {
			switch c := s[i]; {
			case isLower(c):
				class = small
			case 'A' <= c && c <= 'Z':
				class = capital
			case ascii.IsDigit(c):
				class = digit
			case c == '-' || c == '_' || c == '.':
				l.gaps++
			default:
				l.signs++
			}
		}
		if class == small {
			word++
		} else {
			if word > 2 {
				l.inWords += word + 1
			}
			word = 0
		}
		if class != 0 && class != last && !(class == small && last == capital) {
			l.runs++
			l.digitRuns += class / digit
		}
		l.seen |= class
		last = class
	}
	return l
}

// maxWords is how many words in front of a token may say that it is an id.
const maxWords = 3

// isOfID reports whether the token at i is an id by the name that it is the value of, or by
// the words in front of it.
func (f *finder) isOfID(i int) bool {
	s := f.s
	at := f.after
	if at == 0 || at > i {
		return false
	}
	gap := s[at:i]
	if len(gap) > 6 || strings.IndexByte(gap, '\n') >= 0 {
		return false
	}
	isValue := strings.IndexAny(gap, ":=") >= 0
	for n := 0; n < maxWords && at > 0; n++ {
		from := f.wordBefore(at)
		word := strings.TrimRight(s[from:at], ".")
		if namesID(word) || isKnownCoding(word) {
			return true
		}
		if isValue || from == 0 || s[from-1] != ' ' {
			return false
		}
		at = from - 1
	}
	return false
}

// isCalledID reports whether a sentence goes on with what makes an id of what stands in
// front: " is the trace".
func isCalledID(rest string) bool {
	word, rest := firstWord(strings.TrimLeft(rest, " "))
	if !copulas.HasFold(word) {
		return false
	}
	if word, rest = firstWord(rest); ownWords.HasFold(word) {
		word, _ = firstWord(rest)
	}
	return namesID(word)
}

// namesID reports whether a name is that of an id or of something else that is drawn and
// opens nothing.
func namesID(s string) bool {
	var n name
	if n.text = string(n.read(s)); n.words == 0 {
		return false
	}
	last := n.word(n.words - 1)
	return !ascii.EqualFold(s, "at") && (isIDName(s) || idNames.Has(last) || n.words > 1 && n.word(n.words-2) == "public" || last == "key" && holds(s, notSecretKeys))
}
