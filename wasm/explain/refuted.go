package explain

import (
	"strings"

	"wrongnumber/catalog/json"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// What looks like an answer that reports success may be none, or not the last
// word: an error may stand in it, or an exception behind it. Whoever pastes that
// is not told that there is nothing to fix.

// hasError reports whether an object names an error of its own: any but an empty
// one, which says that there is none; or the state of a part that failed, as
// DialCallStatus=busy beside the CallStatus of the caller.
func hasError(o *paste.Object) bool {
	for i := range o.Members {
		m := &o.Members[i]
		if (len(m.Key) == len("error") || len(m.Key) == len("errors")) && ascii.AmongFold(" error errors ", m.Key) && !isEmpty(&m.Value) {
			return true
		}
		if n := len(m.Key) - len("status"); n >= 0 && ascii.EqualFold(m.Key[n:], "status") && ascii.AmongFold(failedStates, m.Value.Str) {
			return true
		}
	}
	return false
}

// failedStates are what members called a status say of what failed.
const failedStates = " failed failure error busy no-answer undelivered delivery_failed "

// isEmpty reports whether a value says that there is nothing.
func isEmpty(v *json.Value) bool {
	switch v.Type {
	case json.Composite:
		return strings.TrimSpace(v.Raw[1:len(v.Raw)-1]) == ""
	case json.Number:
		return strings.Trim(v.Raw, "-0.") == ""
	case json.String:
		return v.Str == "" || ascii.AmongFold(" 0 none null false ok success ", v.Str)
	}
	return v.Type != json.True
}

// dropRefuted drops what reports success where nothing else was found and the text
// around tells of a failure: of any kind where nothing but an id speaks for success,
// of an exception behind it otherwise.
func (r *answers) dropRefuted() {
	if len(r.found) == 0 || r.reader.Whole {
		return
	}
	byID, end := true, 0
	for _, f := range r.found {
		if f.shape.kind != "success" && !isSuccess(f.shape, f.code) {
			return
		}
		byID = byID && f.shape.byID
		end = max(end, f.doc.End)
	}
	if byID && (r.throws(0) || r.failsAround()) || r.throws(end) && r.allSucceeded() {
		r.found = r.found[:0]
	}
}

// allSucceeded reports whether no item of the lists that were found failed.
func (r *answers) allSucceeded() bool {
	for _, f := range r.found {
		m := (*paste.Member)(nil)
		if f.shape.each != nil {
			m = f.obj.At(f.shape.each)
		}
		if m == nil || m.Value.Type != json.Composite {
			continue
		}
		list := json.ElementsOf(&m.Value)
		var raw json.Value
		for n := 0; n < paste.MaxDocuments && list.Next(&raw); n++ {
			if raw.IsObject() && !isSuccess(f.shape, paste.Plain(f.shape.codeOf(r.pool.Object(&raw)))) {
				return false
			}
		}
	}
	return true
}

// failsAround reports whether the paste tells of a failed connection, or of an HTTP
// status that is none of success.
func (r *answers) failsAround() bool {
	if st, _ := r.statusInText(r.reader.Paste.S); st >= 400 {
		return true
	}
	r.listen()
	for i := range r.said {
		hit := &r.said[i]
		if hit.Provider.ID == transportID && !hit.Common && !hit.IsLabel() && hit.Entry.API() != setUpAPI && hit.Entry.API() != programAPI {
			return true
		}
	}
	return false
}

// throws reports whether an exception stands in the prose from a byte of the paste on,
// as programs print one: "BadRequestError: Bad Request", "RuntimeException: …".
func (r *input) throws(from int) bool {
	s := r.reader.Paste.S
	s = s[:min(len(s), from+64<<10)]
	for i := from; i < len(s); {
		n := strings.Index(s[i:], ": ")
		if n < 0 {
			return false
		}
		i += n + 2
		before := s[from : i-2]
		if (strings.HasSuffix(before, "Error") || strings.HasSuffix(before, "Exception")) && !r.inDocument(i-3) {
			return true
		}
	}
	return false
}
