package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// prefix is how the keys and tokens of an issuer begin, and what follows. Each
// is masked wherever it stands; the prefix stays, since it says what to revoke.
type prefix struct {
	text  string
	least int    // bytes that follow at least
	rest  letter // of which they are
}

// letter is a set of bytes.
type letter uint8

const (
	word   letter = iota // A to Z, a to z, 0 to 9, "_", "-", "."
	hexes                // hexadecimal digits
	alnum                // A to Z, a to z, 0 to 9
	digits               // 0 to 9
	upper                // A to Z, 0 to 9
)

// prefixes are those that their issuers document, by the letter that they begin
// with, in either case. What follows is at least half as long as issued today,
// for pastes are cut, and long enough that no word of a language is one.
var prefixes = [26][]prefix{
	'a' - 'a': {
		{"AKIA", 12, upper}, {"ASIA", 12, upper}, {"ABIA", 12, upper}, {"ACCA", 12, upper}, // Amazon Web Services
		{"AIza", 16, word},             // Google API key
		{"AGE-SECRET-KEY-", 20, upper}, // age
		{"ATATT", 20, word},            // Atlassian
	},
	'd' - 'a': {
		{"dckr_pat_", 12, word},                                                // Docker
		{"dop_v1_", 20, hexes}, {"doo_v1_", 20, hexes}, {"dor_v1_", 20, hexes}, // DigitalOcean
		{"dapi", 24, hexes}, // Databricks
	},
	'e' - 'a': {
		{"eyJ", 18, word},  // JSON Web Token, or JSON in base64
		{"EAA", 20, alnum}, // Meta
	},
	'g' - 'a': {
		{"ghp_", 6, alnum}, {"gho_", 6, alnum}, {"ghu_", 6, alnum}, {"ghs_", 6, alnum}, {"ghr_", 6, alnum}, {"github_pat_", 10, word}, // GitHub
		{"glpat-", 8, word}, {"gldt-", 8, word}, {"glrt-", 8, word}, {"glptt-", 8, word}, {"glcbt-", 8, word}, // GitLab
		{"GOCSPX-", 12, word},                   // Google client secret
		{"glsa_", 16, word}, {"glc_", 16, word}, // Grafana
	},
	'h' - 'a': {
		{"hf_", 16, alnum},                     // Hugging Face
		{"hvs.", 16, word}, {"hvb.", 16, word}, // Vault
	},
	'k' - 'a': {
		{"key-", 32, hexes}, // Mailgun
		{"KEY0", 6, word},   // Telnyx
	},
	'l' - 'a': {{"lin_api_", 16, alnum}}, // Linear
	'n' - 'a': {
		{"npm_", 16, alnum},  // npm
		{"ntn_", 16, alnum},  // Notion
		{"NRAK-", 12, upper}, // New Relic
	},
	'p' - 'a': {
		{"pk_live_", 6, word}, {"pk_test_", 6, word}, // Stripe
		{"pypi-", 16, word}, // PyPI
	},
	'r' - 'a': {{"rk_live_", 6, word}, {"rk_test_", 6, word}}, // Stripe
	's' - 'a': {
		{"sk_live_", 6, word}, {"sk_test_", 6, word}, // Stripe
		{"sk-ant-", 12, word}, {"sk-proj-", 12, word}, {"sk-svcacct-", 12, word}, {"sk-", 20, alnum}, // Anthropic, OpenAI
		{"SG.", 16, word},                                                                          // SendGrid
		{"SK", 32, hexes},                                                                          // Twilio
		{"shpat_", 12, hexes}, {"shpca_", 12, hexes}, {"shppa_", 12, hexes}, {"shpss_", 12, hexes}, // Shopify
		{"sq0atp-", 12, word}, {"sq0csp-", 12, word}, // Square
		{"secret_", 24, alnum}, // Notion
		{"sntrys_", 16, word},  // Sentry
	},
	'w' - 'a': {{"whsec_", 6, word}}, // Stripe, Svix
	'x' - 'a': {
		{"xoxb-", 6, word}, {"xoxp-", 6, word}, {"xoxa-", 6, word}, {"xoxr-", 6, word}, {"xoxs-", 6, word}, {"xoxe-", 6, word}, {"xoxe.", 6, word}, {"xapp-", 6, word}, // Slack
	},
	'y' - 'a': {{"ya29.", 16, word}}, // Google access token
}

// prefixOf returns the prefix by which a token is a key, and "" if it is none.
// A token is made of letters, digits, "-", "_" and ".".
func prefixOf(token string) string {
	first := token[0] | 0x20 - 'a'
	if first >= 26 {
		return ""
	}
	list := prefixes[first]
	for i := range list {
		p := &list[i]
		if len(token) >= len(p.text)+p.least && strings.HasPrefix(token, p.text) && p.rest.count(token[len(p.text):]) >= p.least {
			if p.text == "SK" && len(token) != 34 || p.text == "dapi" && len(token) < 28 {
				continue
			}
			return p.text
		}
	}
	return ""
}

// count returns how many bytes a text begins with that are of the set.
func (l letter) count(s string) int {
	n := 0
	for n < len(s) && l.has(s[n]) {
		n++
	}
	return n
}

func (l letter) has(c byte) bool {
	switch l {
	case hexes:
		return ascii.IsDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f'
	case alnum:
		return ascii.IsDigit(c) || ascii.IsLetter(c)
	case digits:
		return ascii.IsDigit(c)
	case upper:
		return ascii.IsDigit(c) || 'A' <= c && c <= 'Z'
	}
	return ascii.IsToken(c)
}

// isAccount reports whether a token is an account's id by its form: AC and 32
// hexadecimal digits, or MA_ or SA_ and letters among which is a digit.
func isAccount(token string) bool {
	if len(token) == 34 && strings.HasPrefix(token, "AC") && ascii.IsHexID(token[2:]) {
		return true
	}
	if !hasAccountPrefix(token) {
		return false
	}
	rest := token[3:]
	return strings.IndexByte(rest, '_') < 0 && hasDigit(rest)
}

// isResource reports whether a value is the id of a message, a call or the like
// by its form: two capitals other than those of accounts and keys, and 32
// hexadecimal digits. It stays, though "sid" is also what sessions are called.
func isResource(s string) bool {
	return len(s) == 34 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z' && s[:2] != "AC" && s[:2] != "SK" && ascii.IsHexID(s[2:])
}

//
//go:noinline
func hasDigit(s string) bool {
	for i := range len(s) {
		if ascii.IsDigit(s[i]) {
			return true
		}
	}
	return false
}

func hasAccountPrefix(token string) bool {
	return len(token) >= 9 && (strings.HasPrefix(token, "MA_") || strings.HasPrefix(token, "SA_"))
}
