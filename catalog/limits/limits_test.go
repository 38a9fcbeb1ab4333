package limits

import (
	"slices"
	"testing"

	"wrongnumber/catalog"
)

func TestFind(t *testing.T) {
	tests := []struct {
		provider, channel string
		id                string // "" is none
		known             bool
		max               int
	}{
		{"vonage", "", "sms", true, 3200},
		{"vonage", "sms", "sms", true, 3200},
		{"vonage", "messages-sms", "messages-sms", true, 1000},
		{"vonage", "whatsapp", "whatsapp", true, 4096},
		{"vonage", "messenger", "messenger", true, 640},
		{"vonage", "rcs", "rcs", true, 3072},
		{"vonage", "viber", "viber", true, 1000},
		{"vonage", "viber_service", "viber", true, 1000},
		{"vonage", "viber_service_msg", "viber", true, 1000},
		{"vonage", "WhatsApp", "whatsapp", true, 4096},
		{"vonage", "SMS", "sms", true, 3200},
		{"vonage", "service", "", true, 0},
		{"cloudvno", "", "sms", true, 0},
		{"vobiz", "", "sms", true, 0},
		{"vobiz", "whatsapp", "whatsapp", true, 4096},
		{"telephonyio", "", "sms", true, 0},
		{"vonage", "fax", "", true, 0},
		{"acme", "", "", false, 0},
		{"", "", "", false, 0},
	}
	for _, test := range tests {
		c, known := Find(test.provider, test.channel)
		id, most := "", 0
		if c != nil {
			id, most = c.ID, c.Max
		}
		if id != test.id || known != test.known || most != test.max {
			t.Errorf("Find(%q, %q) = %q, %v, max %d, want %q, %v, %d", test.provider, test.channel, id, known, most, test.id, test.known, test.max)
		}
	}
}

// Whatever a channel answers is an error that its provider's file explains, and
// the API it names is one of that file.
func TestCodesAreExplained(t *testing.T) {
	set := catalog.NewSet()
	for i := range channels {
		c := &channels[i]
		provider := set.Provider(c.Provider)
		if provider == nil {
			t.Fatalf("the catalog has no provider %q", c.Provider)
		}
		if !slices.Contains(provider.APIs(), c.API) {
			t.Errorf("%s, %s: the catalog has no API %q", c.Provider, c.ID, c.API)
		}
		lists := [][]string{c.Codes, c.Sender.Codes, c.Recipient.Codes}
		for _, a := range c.Answers {
			lists = append(lists, a.Codes)
		}
		for _, codes := range lists {
			for _, code := range codes {
				if len(provider.Find("", code)) == 0 {
					t.Errorf("%s, %s answers %q, which the catalog does not explain", c.Provider, c.ID, code)
				}
			}
		}
	}
}

// A documented limit is a number; a disputed one is below it.
func TestChannels(t *testing.T) {
	counts := map[string]int{}
	for i := range channels {
		counts[channels[i].Provider]++
	}
	for provider, want := range map[string]int{"vonage": 7, "vobiz": 2, "cloudvno": 1, "telephonyio": 1, "twilio": 4, "plivo": 1, "whatsapp-cloud": 1, "aws": 2} {
		if counts[provider] != want {
			t.Errorf("%s has %d channels, want %d", provider, counts[provider], want)
		}
	}
	for i := range channels {
		c := &channels[i]
		if c.Documented && c.Max == 0 || c.Disputed >= c.Max && c.Disputed > 0 || c.Name == "" || c.ProviderName == "" {
			t.Errorf("%s, %s: %+v", c.Provider, c.ID, c)
		}
		for _, other := range channels[:i] {
			if other.Provider == c.Provider && other.ID == c.ID {
				t.Errorf("%s has the channel %s twice", c.Provider, c.ID)
			}
		}
	}
}
