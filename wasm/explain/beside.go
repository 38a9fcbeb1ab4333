package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// A number and words that stand side by side: where the number is the code of
// the entry whose words they are, each confirms the other, and no name is needed
// beside them; where it is another, or the words are said of another cause,
// neither is sure.

// beside is how many bytes may stand between a number and the words that it belongs to;
// near is how many, where the number is known to be the code of these words. A number
// has minBeside digits at least.
const (
	beside    = 24
	near      = 80
	minBeside = 4
)

// isNumbered reports whether the code of an entry stands beside a text of it, as
// in "13214 - Dial: Invalid callerId value".
func (r *input) isNumbered(hit *catalog.Said) bool {
	if hit.IsLabel() || hit.Provider.Protocol || hit.Provider == r.set.Causes() {
		return false
	}
	code := hit.Entry.Code()
	if len(code) < minBeside || !ascii.AllDigits(code) {
		return false
	}
	s := r.reader.Paste.S
	return holdsNumber(s[max(0, hit.Start-near):hit.Start], code) || holdsNumber(s[hit.End:min(len(s), hit.End+near)], code)
}

// holdsNumber reports whether a number stands in a text as a whole word.
func holdsNumber(s, number string) bool {
	at := strings.LastIndex(s, number)
	return at >= 0 && isAlone(s, at, at+len(number))
}

// numbered reports whether any text of a provider has its code beside it, or a label
// of one marks a code and the words for it: "Call Error: 31201, Authorization error".
func (r *input) numbered() bool {
	for i := range r.said {
		hit := &r.said[i]
		if r.isNumbered(hit) {
			return true
		}
		if hit.IsLabel() && !hit.Provider.Protocol && hit.Text.End > 0 && hit.Code.End-hit.Code.Start >= minBeside {
			label := hit.Label()
			if _, ok := codeOf(hit.Provider, label.API, hit.Code.Of(r.reader.Paste.S)); ok {
				return true
			}
		}
	}
	return false
}

// contradicted notes that the number in brackets behind an entry's words is not the
// entry's code: "Unroutable message (status=11)".
func (r *explanations) contradicted(hit *catalog.Said, x *explanation) {
	s := r.reader.Paste.S
	behind := s[hit.End:min(len(s), hit.End+beside)]
	open := strings.IndexByte(behind, '(')
	if open < 0 || strings.Trim(behind[:open], " -.,") != "" || !ascii.AllDigits(hit.Entry.Code()) {
		return
	}
	inside, _, closed := strings.Cut(behind[open+1:], ")")
	cut := strings.LastIndexAny(inside, " =:")
	number := inside[cut+1:]
	if !closed || cut < 0 || !endsWith(strings.TrimRight(inside[:cut+1], " =:"), saysCode[:]) || !ascii.AllDigits(number) || number == hit.Entry.Code() {
		return
	}
	x.note = r.say1(phrases.WordsContradict, s[hit.Start:hit.End])
	r.who.sure = guess
}

// saysCode are the words before a code that stands in brackets behind a text.
var saysCode = [...]string{"status", "code", "error"}

// contradictedIn notes that the words in the line of a code are said of another cause
// than the code's own.
func (r *explanations) contradictedIn(x *explanation, e *catalog.Entry) {
	s := r.reader.Paste.S
	own, _ := e.Cause()
	kind, _ := e.Retry()
	if x.at.Start < 0 || e.Provider.Protocol || !ascii.AllDigits(e.Code()) {
		return
	}
	end := x.at.End + len(paste.LineAt(s, x.at.End))
	text := ""
	for i := range r.said {
		hit := &r.said[i]
		if hit.Start < x.at.End || hit.End > min(end, x.at.End+maxThrown) {
			continue
		}
		if hit.Provider == e.Provider && !hit.IsLabel() && hit.Entry.Code() == e.Code() {
			return // these are its words
		}
		if hit.Provider != r.set.Causes() {
			continue
		}
		if hit.Entry == own {
			return
		}
		said, _ := hit.Entry.Retry()
		if hit.Entry.Party() != e.Party() || isLasting(said) != isLasting(kind) {
			text = s[hit.Start:hit.End]
		}
	}
	if text != "" {
		x.note = joined(x.note, r.say1(phrases.WordsContradict, text))
		r.who.sure = guess
	}
}

// isLasting reports whether a kind of retry says that waiting does not help.
func isLasting(kind string) bool { return kind == "after-fix" || kind == "no" }

// The digits of a code that is known without a name beside it, and how many
// providers may have it.
const (
	minLone    = 5
	maxSharers = 3
)

// isLoneCode reports whether the number at s[i:end] of prose that names nobody is
// the code of few providers, and words beside it say that it is a code.
func (r *identified) isLoneCode(p *prose, i, end int) bool {
	s := p.s
	if r.who.owner != nil || r.foreign || end-i < minLone || end-i > maxNumberedCode || !ascii.AllDigits(s[i:end]) || isWinsock(s[i:end]) {
		return false
	}
	if isMeasured(s, i, end) || ofAnother(s[p.from:i]) || ofClass(s[p.from:i]) || !afterCode(s[p.from:i]) && !beforeError(s[end:]) && !isMet(s[p.from:i], s[end:]) {
		return false
	}
	entries := withoutStatuses(r.findAnywhere(s[i:end]))
	sharers := 0
	for k := range entries {
		if k == 0 || entries[k].Provider != entries[k-1].Provider {
			sharers++
		}
	}
	return sharers > 0 && sharers <= maxSharers
}

// isMet reports whether a sentence says of the number between two texts that somebody
// gets it: "we keep getting 63016 on WhatsApp". "getting 63016 messages" counts them.
func isMet(before, behind string) bool {
	return endsWith(strings.TrimRight(before, " "), statusVerbs[:]) && !countsWhat(behind)
}

// ofClass reports whether the class of an exception stands before a number, as in
// "DiscordAPIError[50001]": then the number belongs to the owner of that class, who is
// not known here.
func ofClass(before string) bool {
	before = strings.TrimRight(before, "[(: #")
	word := before[strings.LastIndexAny(before, " \t\n.:\"'")+1:]
	for _, end := range [...]string{"Error", "Exception"} {
		if name, ok := strings.CutSuffix(word, end); ok {
			return name != "" && !ascii.AmongFold(anybodysClasses, name)
		}
	}
	return false
}

// anybodysClasses begin the names of classes that do not tell whose they are.
const anybodysClasses = " api rest http request response client server sms mms voice call message messaging send runtime value service provider gateway "

// beforeError reports whether "error" stands soon behind a number, in its line.
func beforeError(behind string) bool {
	line, _, _ := strings.Cut(behind[:min(len(behind), beside)], "\n")
	return ascii.IndexFold(line, "error") >= 0 || ascii.IndexFold(line, "fehler") >= 0
}

// isWinsock reports whether a number is one of the errors of Windows' sockets
// (Windows Sockets Error Codes), which print the same words.
func isWinsock(number string) bool {
	return "10004" <= number && number <= "10112" || "11001" <= number && number <= "11031"
}

// lone notes whose code this is, where nobody was named for it.
func (r *identified) lone(x *explanation, entries []catalog.Entry) {
	if sameProvider(entries) && ascii.AllDigits(x.code) {
		x.note = r.say2(phrases.CodeOnlyOf, entries[0].Provider.Name, x.code)
	}
}
