package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/json"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Codes also stand where nothing failed: in the configuration of a SIP server, in a
// table of a manual, in the cases of a program. There they are looked up, and nothing
// is said to have happened.

// sourceKind is the kind of a label that only a configuration or a program has.
const sourceKind = "source"

// minRows is how many rows make a list of codes, maxRows how many are read.
const (
	minRows = 3
	maxRows = 64
)

// row is a line of a list that begins with a code, or behind a bullet is nothing else.
type row struct {
	line, start, end int
	whole            bool
}

// lookUpListed looks up the codes that were found in prose, if all of them stand in a
// configuration or in a list, and says that nothing failed there.
func (r *explanations) lookUpListed() {
	if len(r.errors) == 0 || r.brief || len(r.found) > 0 && r.answered() {
		return
	}
	var room [maxRows]row
	rows := r.rows(room[:0])
	for _, x := range r.errors {
		if !r.isInSource(x.at.Start) && !r.isCompared(x.at.Start) && !r.isPrinted(x.at.Start) && !r.isInRow(rows, x.at) && !r.isElement(x.at) {
			return
		}
	}
	r.addRows(rows)
	r.outcome, r.facts, r.looked = outcomeUnknown, r.facts[:0], true
	r.headline = r.say(phrases.Reference)
	r.problem(problems.ExplainReference, problems.NoSpan, problems.NoSpan)
}

// isInSource reports whether a place is on a line of a configuration, which no log
// wrote.
func (r *input) isInSource(at int) bool {
	s := r.reader.Paste.S
	for i := range r.said {
		hit := &r.said[i]
		if at < hit.Start || at > hit.Start+maxThrown || !hit.IsLabel() || hit.Label().Kind != sourceKind {
			continue
		}
		from := max(0, hit.Start-maxThrown)
		from += strings.LastIndexByte(s[from:hit.Start], '\n') + 1
		if line := s[from:at]; strings.IndexByte(line[hit.Start-from:], '\n') < 0 && !hasTime(line) {
			return true
		}
	}
	return false
}

// settings are members that set up a client, a trunk or a server.
const settings = " api_key apikey api_secret apisecret account_sid accountsid auth_token authtoken auth_id authid auth_username authusername auth_password authpassword application_id applicationid private_key privatekey trunk_id sip_trunk_id phone_number_id webhook_url answer_url callback_url "

// isConfiguration reports whether prose is a configuration: every line of it sets a
// variable or opens a section, or a document in it holds settings.
func (r *explanations) isConfiguration(p *prose) bool {
	for i := range r.reader.Docs {
		if root := json.Parse(r.reader.Docs[i].Text.S); holdsSettings(&root, 2) && !eventNamed(&root) {
			return true
		}
	}
	for i := range r.said {
		if hit := &r.said[i]; hit.IsLabel() && hit.Label().Kind == sourceKind {
			return true
		}
	}
	lines := 0
	for at := p.from; at < p.to; {
		line := paste.LineAt(p.s, at)
		at += len(line) + 1
		line = strings.TrimSpace(line)
		if line == "" || strings.IndexByte("#;[", line[0]) >= 0 {
			continue
		}
		name, _, ok := strings.Cut(strings.TrimPrefix(line, "export "), "=")
		if name = strings.TrimSpace(name); !ok || !isName(name) {
			return false
		}
		lines++
	}
	return lines > 1
}

// statements are what lines of a program begin with.
var statements = [...]string{
	"const ", "let ", "var ", "import ", "from ", "export ", "def ", "async ", "await ", "return ", "function ", "public ", "private ", "class ", "use ", "using ", "package ", "require", "if (", "if ", "for ", "try", "$", "<?php", "func ", "print(", "console.log(", "System.out.",
}

// isProgram reports whether prose is the source of a program and nothing else: a line
// begins or ends as a statement does, and no line is one that a program would print.
func (r *explanations) isProgram(p *prose) bool {
	found := false
	for at := p.from; at < p.to; {
		line := paste.LineAt(p.s, at)
		at += len(line) + 1
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") || strings.HasPrefix(line, "#") {
			continue
		}
		begins := false
		for _, word := range statements {
			begins = begins || strings.HasPrefix(line, word)
		}
		if hasTime(line) || !begins && strings.IndexByte(";{}()[],:+'\"`\\", line[len(line)-1]) < 0 {
			return false
		}
		call := strings.IndexByte(line, '(')
		found = found || begins && (strings.IndexByte(";{", line[len(line)-1]) >= 0 || call > 0 && ascii.IsToken(line[call-1]))
	}
	return found
}

// eventNamed reports whether an object says what event it reports.
func eventNamed(o *json.Value) bool {
	return o.Get("eventType").Exists() || o.Get("event_type").Exists() || o.Get("event").Exists() || o.Get("callStatus").Exists() || o.Get("status").Exists()
}

// holdsSettings reports whether one of an object's members, or of those of the objects
// in it, is a setting.
func holdsSettings(o *json.Value, depth int) (found bool) {
	if !o.IsObject() || depth == 0 {
		return false
	}
	o.ForEach(func(key, value json.Value) bool {
		found = ascii.AmongFold(settings, key.Str) || holdsSettings(&value, depth-1)
		return !found
	})
	return found
}

// isName reports whether a word can be the name of a variable.
func isName(word string) bool {
	for i := range len(word) {
		if !ascii.IsToken(word[i]) {
			return false
		}
	}
	return word != "" && !ascii.IsDigit(word[0])
}

// isCompared reports whether a program compares what stands at a place with something:
// "if e.code == 21610".
func (r *input) isCompared(at int) bool {
	before := strings.TrimRight(r.reader.Paste.S[:max(at, 0)], " \"'`")
	return strings.HasSuffix(before, "==") || strings.HasSuffix(before, "!=") || strings.HasSuffix(before, "case")
}

// printers are what programs call to print a text.
const printers = " log print println printf writeline "

// isPrinted reports whether a place is in a text that the source of a program may print
// below an "if", and that it did not print in the same paste.
func (r *input) isPrinted(at int) bool {
	s := r.reader.Paste.S
	from, to := r.lineAround(max(at, 0))
	line := s[from:to]
	open := strings.LastIndexByte(s[from:max(at, from)], '(')
	if open < 0 || open+1 == len(line) || hasTime(line) {
		return false
	}
	name := line[strings.LastIndexAny(line[:open], " .")+1 : open]
	text := line[open+2:]
	end := strings.IndexByte(text, line[open+1])
	before := s[max(0, from+open-maxThrown) : from+open]
	return end > 0 && strings.IndexByte("\"'`", line[open+1]) >= 0 && ascii.AmongFold(printers, name) && strings.Count(s, text[:end]) == 1 && strings.Contains(before, "if ")
}

// maxElements bounds how far before a name the list may begin that it is in, in bytes.
const maxElements = 2 << 10

// isElement reports whether a place is in a list of names in quotes, such as that of the
// errors after which a client tries again: ['ETIMEDOUT', 'ECONNRESET', 'EPIPE'].
func (r *input) isElement(at paste.Place) bool {
	s := r.reader.Paste.S
	from := max(0, at.Start-maxElements)
	open := strings.LastIndexByte(s[from:max(0, at.Start)], '[')
	if open < 0 {
		return false
	}
	names, in := 0, false
	for i := from + open + 1; i < len(s) && names < maxRows; {
		name := strings.TrimLeft(s[i:], ", \t\r\n0123456789-:.TZ") // and what a log sets before its lines
		i = len(s) - len(name)
		if name == "" || name[0] != '\'' && name[0] != '"' {
			break
		}
		end := 1
		for end < len(name) && (name[end] >= 'A' && name[end] <= 'Z' || name[end] == '_' || ascii.IsDigit(name[end])) {
			end++
		}
		if end < 4 || end == len(name) || name[end] != name[0] {
			break
		}
		in = in || i <= at.Start && at.End <= i+end+1
		i += end + 1
		names++
	}
	return in && names >= minRows
}

// hasTime reports whether a line has a time of day.
func hasTime(line string) bool {
	for i := 2; i+3 < len(line); i++ {
		if line[i] == ':' && ascii.AllDigits(line[i-2:i]) && ascii.AllDigits(line[i+1:i+3]) {
			return true
		}
	}
	return false
}

// rows returns the rows of a list of codes, which nearly every line of the paste is.
// Each has another code, and small numbers rise. The answers to one SIP request rise as
// well, from 100 on.
func (r *input) rows(rows []row) []row {
	s := r.reader.Paste.S
	lines := 0
	for at := 0; at < len(s) && len(rows) < maxRows; {
		line := paste.LineAt(s, at)
		if strings.TrimSpace(line) != "" {
			lines++
			start, end := codeLeading(line)
			text := strings.TrimLeft(line, " \t")
			whole := end == 0 && (strings.HasPrefix(text, "* ") || strings.HasPrefix(text, "- "))
			if whole {
				start, end = len(line)-len(text)+len("* "), len(strings.TrimRight(line, " \r"))
			}
			if end > start && !hasTime(line) {
				word := line[start:end]
				for _, y := range rows {
					other := s[y.start:y.end]
					if other == word || ascii.IsDigit(other[0]) != ascii.IsDigit(word[0]) || len(word) < minBeside && ascii.IsDigit(word[0]) && !rises(other, word) {
						return nil
					}
				}
				rows = append(rows, row{at, at + start, at + end, whole})
			} else if strings.Contains(line, "Error: ") || strings.Contains(line, "Exception") || strings.HasPrefix(strings.TrimLeft(line, " \t"), "at ") {
				return nil
			}
		}
		at += len(line) + 1
	}
	if len(rows) < minRows || len(rows)*5 < lines*3 || len(rows) < 2*minRows && strings.HasPrefix(s[rows[0].start:rows[0].end], "1") && rows[0].end == rows[0].start+3 {
		return nil
	}
	return rows
}

// isList reports whether the paste is a list of codes. Words behind bullets, of which
// nothing is known, may as well tell what happened.
func (r *input) isList() bool {
	rows := r.rows(make([]row, 0, maxRows))
	for i := range rows {
		if y := &rows[i]; y.whole && strings.IndexByte(r.reader.Paste.S[y.start:y.end], ' ') >= 0 {
			return false
		}
	}
	return len(rows) > 0
}

// rises reports whether one number is smaller than another.
func rises(a, b string) bool { return len(a) < len(b) || len(a) == len(b) && a < b }

// codeLeading returns where the code stands that a line of a list begins with: a
// number before words, or a name in capitals.
func codeLeading(line string) (int, int) {
	start := len(line) - len(strings.TrimLeft(line, " \t|*-+>`\"'[("))
	for _, word := range [...]string{"case ", "when ", "#define "} {
		if strings.HasPrefix(line[start:], word) {
			start += len(word)
			start += len(line[start:]) - len(strings.TrimLeft(line[start:], " \"'"))
		}
	}
	end := start
	for end < len(line) && ascii.IsToken(line[end]) && line[end] != '-' && line[end] != '.' {
		if end > start+minListed && ascii.IsDigit(line[end-1]) && line[end]-'A' < 26 && ascii.HasLower(line[end:min(len(line), end+2)]) {
			return start, end // 10009Authentication failed, a table that lost its lines
		}
		end++
	}
	word := line[start:end]
	behind := strings.TrimLeft(line[end:], "\"'`)]")
	rest := strings.TrimLeft(behind, " \t|:=>,-*\"'`[{(")
	if word == "" || len(word) > maxListed || rest == "" || strings.IndexByte(" \t|:=,-(", behind[0]) < 0 {
		return 0, 0
	}
	if !ascii.IsDigit(word[0]) {
		if len(word) < minListed && !ascii.IsDigit(word[len(word)-1]) || ascii.HasLower(word) || behind[0] != '=' && ascii.AllDigits(rest) {
			return 0, 0 // or how often something occurred
		}
		return start, end
	}
	if _, ok := numberOf(word); !ok || len(word) > 6 && word[1] != 'x' || !ascii.IsLetter(rest[0]) && rest[0] != '$' || len(word) < 3 && behind[0] == ',' {
		return 0, 0
	}
	return start, end
}

// maxListed bounds the code that a row begins with, in bytes; one of fewer letters than
// minListed has a number, as D35.
const (
	maxListed = 64
	minListed = 4
)

// isInRow reports whether a place is in a row of a list: in the name that the row
// begins with, or anywhere behind its number. What is told around the list as well
// occurred.
func (r *input) isInRow(rows []row, place paste.Place) bool {
	s := r.reader.Paste.S
	at := place.Start
	for i := range rows {
		y := &rows[i]
		if y.whole && (at != y.start || place.End < y.end-1) {
			continue
		}
		if y.line <= at && (at < y.end || ascii.IsDigit(s[y.end-1]) && at < y.line+len(paste.LineAt(s, y.line))) {
			word := s[y.start:y.end]
			last := rows[len(rows)-1].end
			return !holdsNumber(s[:rows[0].line], word) && !holdsNumber(s[last+len(paste.LineAt(s, last)):], word)
		}
	}
	return false
}

// addRows adds the rows of a list to what was found in them, from the file that the
// first of that is of, and drops what no file has.
func (r *explanations) addRows(rows []row) {
	var p *catalog.Provider
	only := r.who.owner == nil && r.takesRows(rows)
	if r.who.owner != nil {
		p = r.who.owner.provider
	}
	api := ""
	kept := r.errors[:0]
	for _, x := range r.errors {
		if !x.has || x.entry.Provider == r.set.Causes() || only && x.entry.Provider != p {
			continue
		}
		if len(kept) == 0 {
			p, api = x.entry.Provider, x.entry.API()
		}
		kept = append(kept, x)
	}
	r.errors = kept
	for i := range rows {
		word := r.reader.Paste.S[rows[i].start:rows[i].end]
		if p == nil || len(r.errors) >= maxWords {
			return
		}
		e, ok := codeOf(p, api, word)
		if !ok || e.Permanence() == "none" || r.told(e) {
			continue
		}
		x := r.newExplanation(r.ownerOfProvider(p), word, paste.At(rows[i].start, rows[i].end))
		r.addMeanings(r.inText(x.owner, nil), x, []catalog.Entry{e})
		for k := len(r.errors) - 1; k > 0 && r.errors[k].at.Start < r.errors[k-1].at.Start; k-- {
			r.errors[k], r.errors[k-1] = r.errors[k-1], r.errors[k]
		}
	}
}

// takesRows reports whether the codes of a list are those of one provider and of nobody
// else, and names it. Small numbers are anybody's.
func (r *explanations) takesRows(rows []row) bool {
	var best *catalog.Provider
	most, tied := minRows-1, false
	for _, p := range r.set.Providers() {
		n, own := 0, 0
		for i := range rows {
			word := r.reader.Paste.S[rows[i].start:rows[i].end]
			if len(p.Find("", word)) == 0 {
				continue
			}
			n++
			if !ascii.AllDigits(word) || len(word) > len("404") {
				own++
			}
		}
		if own >= minRows && n*4 >= len(rows)*3 && n >= most {
			tied = n == most
			best, most = p, n
		}
	}
	if best == nil || tied || best.Protocol {
		return false
	}
	r.who.take(r.ownerOfProvider(best), guess)
	r.who.evident(phrases.EvidenceCode, best.Name, r.reader.Paste.S[rows[0].start:rows[0].end])
	return true
}

// isListed reports whether a paste is a list of codes and nothing else, and looks them
// up.
func (r *explanations) isListed() bool {
	if !r.isList() {
		return false
	}
	r.addRows(r.rows(make([]row, 0, maxRows)))
	return len(r.errors) > 0
}
