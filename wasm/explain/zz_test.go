package explain

import (
	"os"
	"strings"
	"testing"

	"wrongnumber/catalog"

	"github.com/tidwall/gjson"
)

func TestZZ(t *testing.T) {
	raw, _ := os.ReadFile("/work/shared/faults/robustness.md")
	e := New(catalog.NewSet())
	bad, all := 0, 0
	check := func(paste string) {
		all++
		r := gjson.ParseBytes(e.AppendReport(nil, []byte(paste), Options{Now: now}))
		out := r.Raw
		for _, secret := range []string{"Zk4rT9pQ2mX7", "845219", "447700900142"} {
			if strings.Contains(paste, secret) && (strings.Contains(r.Get("masked").String(), secret) || strings.Contains(r.Get("ticket").String(), secret) || secret[0] == 'Z' && strings.Contains(out, secret)) {
				bad++
				t.Errorf("LEAK %s\n  -> %s", paste, r.Get("masked"))
			}
		}
		if gjson.Valid(paste) && !gjson.Valid(r.Get("masked").String()) {
			t.Errorf("INVALID %s\n  -> %s", paste, r.Get("masked"))
		}
	}
	parts := strings.Split(string(raw), "```")
	for i := 1; i < len(parts); i += 2 {
		kind, body, _ := strings.Cut(parts[i], "\n")
		switch kind {
		case "leak":
			for _, line := range strings.Split(strings.TrimSpace(body), "\n") {
				check(line)
			}
		case "leak-text":
			check(body)
		case "keep":
			for _, line := range strings.Split(strings.TrimSpace(body), "\n") {
				paste, keep, _ := strings.Cut(line, " ## ")
				all++
				r := gjson.ParseBytes(e.AppendReport(nil, []byte(paste), Options{Now: now}))
				if !strings.Contains(r.Get("masked").String(), keep) {
					bad++
					t.Errorf("KEEP %s\n  -> %s", line, r.Get("masked"))
				}
			}
		}
	}
	for _, name := range []string{"aws_secret_access_key", "application_key", "pass", "passwort", "kennwort", "zugangsdaten", "PHPSESSID", "code_verifier", "verification_code", "secret_value", "api_secret_old", "password_confirmation", "vonageApiKey", "acme_production_vonage_account_api_secret"} {
		check(`{"error":{"code":"throttled"},"` + name + `":"Zk4rT9pQ2mX7"}`)
		check(name + `=Zk4rT9pQ2mX7 {"error":{"code":"throttled"}}`)
	}
	t.Log(bad, "of", all)
}
