package explain

import (
	"runtime"
	"strings"
	"testing"

	"wrongnumber/catalog"
)

// TestBounded: pastes that are made of nothing but beginnings take bounded
// memory, in which a module frees nothing before the call ends.
func TestBounded(t *testing.T) {
	const mostMegabytes = 48
	e := New(catalog.NewSet())
	for _, part := range []string{
		"%7B%22", "%257B%2522", "a=b&", "a=%7B%22b%22&", "&#123;&quot;", `{\"`, "+1 2 3 ", `{"a":`, "https://a.b/c?d=e ",
		"A(a=", `<a b="c">`, `["`, "{'a':", `{"x":1}`, "token=", `"token":"`, "Basic('a',", "x://a:b/", "map[a:", "map[a:x map[b: ", "R [a=1, ", "the status is ", "http://x/services/aaaaaaaaaaa1aaaaaaaaaaaa", "Authorization: a ", "%41", "token is ", "a@", "HTTP/1.1 200\n", "'", `\`, "\x1b[0m",
	} {
		paste := []byte(strings.Repeat(part, 1<<18/len(part)))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		e.AppendReport(nil, paste, Options{})
		runtime.ReadMemStats(&after)
		if got := (after.TotalAlloc - before.TotalAlloc) >> 20; got > mostMegabytes {
			t.Errorf("256 KB of %q allocates %d MB, want %d at most", part, got, mostMegabytes)
		}
	}
}
