package secrets

import (
	"strings"

	"wrongnumber/catalog/json"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// tree masks what the members of a document say: the values under the names of
// secrets, however deep; the values whose names stand beside them, in a member
// of their own or as the neighbour in a list; and what is a paste within a
// string.
type tree struct {
	all        *Masks
	d          *paste.Document
	s          string
	whole      bool // the document is all of the paste: nothing else looks at it
	kubernetes isManifest
	levels     [paste.MaxDepth + 2]level
	depth      int
	templates  templates
	next       *tree // whose room is free
}

// level is an object or list that is being read. The code that would compare two is
// large, and nothing does.
type level struct {
	_           [0]func()
	isList      bool
	kind        Kind
	secret      bool // all strings in it are secret
	credentials bool // they are called credentials: an id in them is that of a set of such
	errors      bool // it tells what is wrong with fields
	headers     bool // it is a list of names and values
	key         string
	keyKind     Kind
	isKey       bool // the key names something to hide
	// Two members that make a pair: the kind of the name, and where the value is.
	pairKind Kind
	pair     bool
	value    [2]int
	before   string // the string before, in a list
	isLogin  bool   // a function is called that logs in
	strings  int    // how many there are, in a list
	args     [2]int // the second of two arguments of a function
	jwk      bool
	// A member called "code", and what tells whether it is a one-time code or the code
	// of an error.
	sent       [2]int // a text that may be a one-time code
	hasNumber  bool   // a telephone number
	code       [2]int
	isCheck    bool
	isRequest  bool // it is one of a request, beside whose status it stands
	isKept     bool // it is one that is kept until it is checked
	explained  bool
	hasStatus  bool // one of two digits at most
	hasUser    bool // a member names who logs in
	isCompared bool // a member says that a secret differs from another one
}

// errorKeys are the keys under which answers tell what is wrong with fields;
// nameKeys and valueKeys, those of members that make a pair.
var (
	errorKeys = ascii.NewWords(" errors error fields violations validation detail details ")
	nameKeys  = ascii.NewWords(" name key header field param parameter variable property attribute k loc path argument column instancepath propertypath propertyname fieldname paramname datapath ")
	valueKeys = ascii.NewWords(" value val values content v data input received actual given submitted rejectedvalue rejected_value invalidvalue attemptedvalue ")
	// aboutKeys are those of members that say which secret stands beside them.
	aboutKeys = ascii.NewWords(" name type label description origin mode host hostname region endpoint server domain ")
	// checkKeys are those of members that stand beside the code in what is sent to
	// check one, keptKeys in where one is kept; explainKeys, those of what says something about an error.
	checkKeys   = ascii.NewWords(requestKeys + " method_id challenge_id factor_id to phone phone_number phonenumber msisdn identity sessioninfo otp_id otpid ")
	explainKeys = ascii.NewWords(" message msg error errors error_text error-text errortext error_message errormessage error_code" +
		" status title detail details description reason more_info success ")
)

// comparedKeys are those of the two values that a message says to differ.
var comparedKeys = ascii.NewWords(" given got received actual expected want stored entered submitted typed ")

const requestKeys = " request_id requestid verification_id verificationid verification_sid verificationsid verify_profile_id "

const keptKeys = " attempts expires expires_at expiresat expiry verified verified_at verifiedat "

func (all *Masks) tree(d *paste.Document, whole bool) {
	t := all.room
	if t == nil {
		t = new(tree)
	}
	all.room = t.next // a document in one of its strings needs its own
	t.all, t.d, t.s, t.whole, t.depth, t.kubernetes = all, d, d.Text.S, whole, 0, notAsked
	t.templates = templates{}
	t.levels[0] = level{}
	t.read()
	t.next, all.room = all.room, t
}

// isManifest says whether a document is one of Kubernetes that has a Secret in it.
type isManifest uint8

const (
	notAsked isManifest = iota
	manifest
	noManifest
)

// hasManifest reports whether it is.
func (t *tree) hasManifest() bool {
	if t.kubernetes == notAsked {
		t.kubernetes = noManifest
		if strings.Contains(t.s, `"Secret"`) && strings.Contains(t.s, `"apiVersion"`) {
			t.kubernetes = manifest
		}
	}
	return t.kubernetes == manifest
}

func (t *tree) read() {
	s := t.s
	for i := 0; i < len(s) && !t.all.IsExhausted(); {
		switch c := s[i]; {
		case c == '{' || c == '[':
			t.enter(c == '[')
			i++
		case c == '}' || c == ']':
			t.leave()
			i++
		case c == '"':
			end := json.StringEnd(s, i)
			from, to := i+1, max(i+1, end-1)
			if end < len(s) && s[end] == ':' || paste.IsKey(s, end) {
				t.key(from, to)
			} else {
				t.text(from, to)
			}
			i = end
		case ascii.IsDigit(c) || c == '-':
			end := i + 1
			for end < len(s) && (ascii.IsDigit(s[end]) || strings.IndexByte(".eE+-", s[end]) >= 0) {
				end++
			}
			t.number(i, end)
			i = end
		default:
			i++
		}
	}
}

func (t *tree) enter(isList bool) {
	above := t.levels[t.depth]
	if t.depth+1 < len(t.levels) {
		t.depth++
	}
	l := &t.levels[t.depth]
	*l = level{isList: isList}
	l.secret, l.kind, l.errors, l.credentials = above.secret, above.kind, above.errors, above.credentials
	if above.isList {
		l.headers = above.headers && isList
		return
	}
	if above.isKey && above.keyKind != maskEmail {
		l.secret, l.kind = true, above.keyKind
		l.credentials = l.credentials || ascii.EqualFold(above.key, "credentials")
	}
	if !isList && (above.key == "data" || above.key == "stringData") && t.hasManifest() {
		l.secret, l.kind = true, maskSecret
	}
	l.errors = l.errors || errorKeys.HasFold(above.key)
	l.isCheck = !isList && ascii.AmongFold(" sms flashcall callout confirmation verification otp ", above.key)
	l.isLogin = isList && above.isLogin && ascii.AmongFold(argumentKeys, above.key)
	l.headers = isList && ascii.IndexFold(above.key, "header") >= 0
}

// leave ends an object or list. A code in it is one that is checked where that is
// told, and nothing about an error is: beside it, or in the address in front of it.
func (t *tree) leave() {
	l := &t.levels[t.depth]
	if from, to := l.code[0], l.code[1]; to > 0 && (!l.isExplained() || l.isKept) && !l.errors {
		isText := t.s[to] == '"'
		if start, _ := t.d.Text.Origin(from, to); isText && (l.isCheck || l.isKept) || start > 0 && isVerification(t.all.paste[max(0, start-300):start]) {
			if isText {
				t.hide(from, to, maskSecret)
			} else {
				t.put(from, to, maskSecret, `"***"`)
			}
		}
	}
	if t.depth > 0 {
		t.depth--
		if to := l.code[1]; to > 0 && t.s[to] == '"' && !l.isExplained() && t.isCodeOfCheck(l.code[0]) {
			t.hide(l.code[0], to, maskSecret)
		}
		if above := &t.levels[t.depth]; l.isList && l.strings == 2 && l.args[1] > 0 && ascii.AmongFold(argumentKeys, above.key) {
			if above.args = l.args; isMadeUp(t.s[l.args[0]:l.args[1]]) {
				t.hide(l.args[0], l.args[1], maskSecret)
			}
		}
	}
}

// noteStatus notes a value under the name status: one of more than two digits tells
// that the code beside it is that of an error.
func (l *level) noteStatus(value string) {
	if ascii.EqualFold(l.key, "status") {
		l.hasStatus = true
		l.explained = l.explained || len(value) > 2 || !ascii.AllDigits(value)
	}
}

// isExplained reports whether something about an error stands beside the code.
func (l *level) isExplained() bool { return l.explained || l.hasStatus && !l.isRequest }

// isCodeOfCheck reports whether the code at a place, in the details of an error, is
// one that was checked: the error around it has its own, and speaks of a check.
func (t *tree) isCodeOfCheck(at int) bool {
	above := &t.levels[t.depth]
	if above.code[1] == 0 || !above.isExplained() || above.isList || !ascii.AmongFold(" details detail data params ", above.key) {
		return false
	}
	before := back(t.s, at, 300)
	return holds(before, "verif otp max_check check_attempts") || strings.Contains(before, "heck attempts") || ascii.IndexFold(before, "verif") >= 0
}

// fillsTemplate is the finder's fillsTemplate for a value of the document.
func (t *tree) fillsTemplate(from, to int) bool {
	if t.templates.isNear(t.s, from, to) && fillsTemplate(t.s, from, to) {
		return true
	}
	if from > maxTemplate && len(t.s)-to > maxTemplate {
		return false // all that is near was looked at
	}
	start, end := t.d.Text.Origin(from, to)
	return fillsTemplate(t.all.paste, start, end)
}

// isContent reports whether what stands before a place calls it the variables of a
// template.
func (t *tree) isContent(from, to int) bool {
	start, _ := t.d.Text.Origin(from, to)
	return start > 0 && holds(t.all.paste[max(0, start-maxTold):start], "variables template")
}

// argumentKeys are those of the arguments of a function.
const argumentKeys = " args params "

func (t *tree) key(from, to int) {
	l := &t.levels[t.depth]
	l.key = t.s[from:to]
	l.keyKind, l.isKey = t.all.kindOf(l.key)
	l.jwk = l.jwk || l.key == "kty"
	l.isCheck = l.isCheck || checkKeys.HasFold(l.key)
	l.isKept = l.isKept || ascii.AmongFold(keptKeys, l.key)
	l.hasUser = l.hasUser || logins.HasFold(l.key)
	isStatus := ascii.EqualFold(l.key, "status")
	l.isRequest = l.isRequest || ascii.AmongFold(requestKeys, l.key)
	l.explained = l.explained || explainKeys.HasFold(l.key) && !isStatus
	if len(l.key) > 16 {
		t.inside(from, to)
	}
}

// text reads a string.
func (t *tree) text(from, to int) {
	l := &t.levels[t.depth]
	value := t.s[from:to]
	l.noteStatus(value)
	l.isCompared = l.isCompared || explainKeys.HasFold(l.key) && isMismatch(value)
	if l.isList {
		before := l.before
		l.before = value
		if above := &t.levels[t.depth-1]; t.depth > 0 && !l.secret && nameKeys.HasFold(above.key) {
			t.nameOf(above, value) // the path of a field
		}
		if l.strings++; l.strings == 2 && before != "" && before[0] != '-' {
			l.args = [2]int{from, to}
		}
		if kind, ok := kindOf(before); ok && !l.secret && kind != maskEmail && len(before) < 60 && value != "" && strings.IndexByte(before, '=') < 0 && (l.headers || canBe(value) && !isWords(value)) && ascii.IndexFold(before, " ") < 0 {
			t.hide(from, to, kind)
			l.before = ""
			return
		}
		if !l.secret && t.levels[t.depth-1].isKey && t.depth > 0 {
			t.under(&t.levels[t.depth-1], from, to)
			return
		}
		if first, _, isPath := ascii.Cut(before, ":"); isPath && mayBeCode(value) && isName(first) {
			t.hide(from, to, maskSecret) // what a command of Redis keeps: ["otp:7", 300, "482915"]
			return
		}
		if mayBeCode(value) && t.depth > 0 {
			key := t.levels[t.depth-1].key
			if ascii.AmongFold(parameterLists, key) || ascii.AmongFold(" params placeholders parameters ", key) && t.fillsTemplate(from, to) {
				t.hide(from, to, maskSecret)
				return
			}
		}
		if l.isLogin && before != "" {
			t.hide(from, to, maskSecret)
			return
		}
	}
	switch {
	case value == "":
		return
	case l.secret:
		if !l.isList && t.kubernetes != manifest && (aboutKeys.HasFold(l.key) || l.credentials && l.key == "id" || l.key == "key" && isFieldName(value)) {
			t.inside(from, to)
		} else if !l.isList || !isWords(value) || !isSentence(value) {
			t.hide(from, to, l.kind)
		}
		return
	case !l.isList && len(value) >= 32 && simNames.HasFold(l.key) && isSIMKey(value):
		t.hide(from, to, maskSecret)
		return
	case l.jwk && ascii.Among(" d p q dp dq qi k ", l.key):
		t.hide(from, to, maskSecret)
		return
	}
	if !l.isList {
		switch {
		case mayBeCode(value) && ascii.EqualFold(l.key, "code"):
			l.code = [2]int{from, to}
			return
		case l.key == "method" && (isLogin(value) || binders.HasFold(value)):
			if l.isLogin = true; l.args[1] > 0 {
				t.hide(l.args[0], l.args[1], maskSecret)
			}
		case mayBeCode(value) && ascii.EqualFold(l.key, "answer"), isShortKeyOf(l.key, value), isKeyName(l.key) && isDrawn(value), l.key == "p" && l.hasUser,
			l.key == "hash" && isLoginHash(t.s, from, to), t.isCodeTo(l, from, to):
			t.hide(from, to, maskSecret)
			return
		case mayBeCode(value) && isParameter(l.key) && (ascii.IsDigit(l.key[0]) && isOnlyMember(t.s, from, to) && t.isContent(from, to) || t.fillsTemplate(from, to)):
			t.hide(from, to, maskSecret)
			return
		case l.isCompared && comparedKeys.HasFold(l.key) && (mayBeCode(value) || canBePassword(value)):
			t.hide(from, to, maskSecret)
			return
		case nameKeys.HasFold(l.key):
			if t.nameOf(l, value) {
				return
			}
		case valueKeys.HasFold(l.key):
			if isState(value) {
				break
			}
			if l.pair {
				t.hide(from, to, l.pairKind)
				return
			}
			l.value = [2]int{from, to}
		}
		if l.isKey || national(value, 0) == len(value) && isNumberName(l.key) {
			if t.under(l, from, to) {
				return
			}
		}
	}
	t.inside(from, to)
}

// messageTexts are the names of a message's text.
const messageTexts = " message msg body text content sms "

// isCodeTo reports whether a text is a one-time code and nothing else, sent to the number
// that stands beside it. A code in front of its number is hidden when that is read.
func (t *tree) isCodeTo(l *level, from, to int) bool {
	switch value := t.s[from:to]; {
	case mayBeCode(value) && ascii.AmongFold(messageTexts, l.key):
		l.sent = [2]int{from, to}
		return l.hasNumber
	case national(value, 0) == len(value) && isNumberName(l.key):
		if l.hasNumber = true; l.sent[1] > 0 {
			t.hide(l.sent[0], l.sent[1], maskSecret)
		}
	}
	return false
}

// nameOf notes the name that a member gives to the value in another one of its object. It
// reports whether that is the name of a secret.
func (t *tree) nameOf(l *level, name string) bool {
	kind, ok := kindOf(name)
	l.pair, l.pairKind = ok && kind != maskEmail && len(name) < 80, kind
	if l.pair && l.value[1] > 0 {
		t.hide(l.value[0], l.value[1], kind)
	}
	return l.pair
}

// isFieldName reports whether a value is the name of a field of credentials, as in
// {"key": "username", "value": …}.
func isFieldName(value string) bool {
	return isName(value) || ascii.AmongFold(" username user login realm ", value)
}

// under masks a string whose name is that of something to hide.
func (t *tree) under(l *level, from, to int) bool {
	value := t.s[from:to]
	if !l.isKey {
		if stop := national(value, 0); stop != len(value) || value[0] == '+' || isTime(value) || isAddress(value) {
			return false
		}
		t.put(from, to, maskNumber, partly(value))
		return true
	}
	switch {
	case isConnection(l.key, value):
		return false
	case l.keyKind == maskEmail:
		if t.levels[t.depth].errors && isWords(value) || strings.IndexByte(value, '@') > 0 && strings.IndexByte(value, ' ') < 0 {
			return false // told by its form, or words about one
		}
	case t.levels[t.depth].errors && isWords(value), l.keyKind == maskAccount && isUser(l.key, value), isSessionID(l.key, value):
		return false
	case ascii.EqualFold(l.key, "key") && !(canBe(value) && hasDigit(value)), isA1(l.key) && strings.Count(value, ":") != 2:
		return false
	}
	t.hide(from, to, l.keyKind)
	return true
}

// inside looks into a string as into a paste.
func (t *tree) inside(from, to int) {
	if !t.whole || to-from < 6 {
		return
	}
	value := t.s[from:to]
	if !mayHold(value) {
		return
	}
	if a, b := codeInText(t.levels[t.depth].key, value); b > 0 {
		t.hide(from+a, from+b, maskSecret)
	}
	// An id matters where it could be taken for a number or a key.
	key := t.levels[t.depth].key
	isID := (digitsIn(value) >= 10 || len(value) >= leastDrawn && strings.IndexByte(value, ' ') < 0) && (value == key || namesID(key))
	t.all.layers(paste.Inside(t.d.Text, from, to), true, isID, 0)
}

// mayHold reports whether a string can hold anything to hide: more than words.
func mayHold(s string) bool {
	for i := range len(s) {
		c := s[i]
		if ascii.IsDigit(c) || strings.IndexByte("=:@/%\\&+\"<>|-\xD9\xDB\xE0\xEF", c) >= 0 || 'A' <= c && c <= 'Z' && i > 0 && isLower(s[i-1]) {
			return true
		}
	}
	return false
}

// number reads a number. One that is masked becomes a string, so that the
// document stays JSON.
func (t *tree) number(from, to int) {
	l := &t.levels[t.depth]
	name := l
	if l.isList && t.depth > 0 {
		name = &t.levels[t.depth-1]
	}
	value := t.s[from:to]
	l.noteStatus(value)
	switch {
	case mayBeCode(value) && !l.secret && ascii.EqualFold(l.key, "code"):
		l.code = [2]int{from, to}
	case l.secret, name.isKey && name.keyKind != maskEmail && !ascii.EqualFold(name.key, "key"),
		name.pair && len(value) >= 4 && valueKeys.HasFold(name.key):
		kind := name.keyKind
		if l.secret {
			kind = l.kind
		}
		if l.secret && len(value) < 4 {
			return
		}
		t.put(from, to, kind, `"***"`)
	case l.isCompared && comparedKeys.HasFold(l.key) && mayBeCode(value):
		t.put(from, to, maskSecret, `"***"`)
	case len(value) >= 7 && len(value) <= 15 && ascii.AllDigits(value) && !isTime(value) && (isNumberName(name.key) || len(value) >= 10 && !isIDName(name.key)):
		t.put(from, to, maskNumber, `"`+partly(value)+`"`)
	}
}

func (t *tree) hide(from, to int, kind Kind) {
	value := t.s[from:to]
	if isPlaceholder(value) || strings.EqualFold(value, "null") || isResource(value) {
		return
	}
	t.put(from, to, kind, hidden(value))
}

//
//go:noinline
func (t *tree) put(from, to int, kind Kind, with string) {
	t.all.hide(t.d.Text, from, to, kind, with)
}
