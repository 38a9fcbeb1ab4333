package preflight

import (
	"strings"
	"testing"

	"wrongnumber/catalog"
	"wrongnumber/wasm/sms"

	"github.com/tidwall/gjson"
)

// places is summary with the place of each problem.
func places(r gjson.Result) string {
	var parts []string
	r.Get("problems").ForEach(func(_, p gjson.Result) bool {
		part := p.Get("field").Str + " " + p.Get("code").Str
		if span := p.Get("span"); span.Exists() {
			part += "[" + span.Get("start").Raw + "," + span.Get("end").Raw + "]"
		}
		for _, code := range p.Get("providerCodes.#.code").Array() {
			part += " =" + code.Str
		}
		parts = append(parts, part)
		return true
	})
	return strings.Join(parts, ", ")
}

// Drafts as people send them: forms of recipients and senders, required fields,
// names by the recipient's country, and what is in the text.
func TestDrafts(t *testing.T) {
	const name, text = "BISTRO", "Your table is booked for 19:30."
	tests := []struct {
		to, from, text            string
		provider, channel, region string
		ready                     bool
		want                      string
	}{
		{"33678120345", name, text, "vonage", "sms", "", true, ""},
		{"+33678120345", name, text, "vonage", "sms", "", true, "to preflight/plus-forbidden[0,1]"},
		{"0033678120345", name, text, "vonage", "sms", "", false, "to e164/international-prefix[0,2] =3, to preflight/wanted-form"},
		{"01133678120345", name, text, "vonage", "sms", "US", false, "to e164/international-prefix[0,3] =3, to preflight/wanted-form"},
		{"0678120345", name, text, "vonage", "sms", "FR", false, "to e164/national-prefix[0,1] =3, to preflight/wanted-form"},
		{"06 78 12 03 45", name, text, "vonage", "sms", "FR", false, "to e164/national-prefix[0,1] =3, to e164/separators[2,3] =3, to preflight/wanted-form"},
		{"+34622104578", "settings.fromNumber", text, "twilio", "sms", "", false, "from e164/masked[0,19] =21212"},
		{"+34622104578", "MY_BRAND_NAME", text, "twilio", "sms", "", false, "from e164/masked[0,13] =21212"},
		{"tel:+2782xxxxxxx", "+13124567890", text, "twilio", "sms", "", false, "to e164/masked[9,16] =21211, to e164/uri[0,4] =21211"},
		{"63975", name, text, "telnyx", "sms", "", false, "to preflight/recipient-short-code[0,5] =40319"},
		{"63975", "+13124567890", text, "telnyx", "sms", "", false, "to preflight/recipient-short-code[0,5] =40319"},
		{"13124567890", "+1 312 456-7890", text, "whatsapp-cloud", "", "", false, "from preflight/sent-to-itself[0,15] =131021, text preflight/needs-template"},
		{"13124567890", "13124567890", text, "whatsapp-cloud", "", "", false, "from preflight/sent-to-itself[0,11] =131021, text preflight/needs-template"},
		{"13124567890", "13124567891", text, "whatsapp-cloud", "", "", true, "text preflight/needs-template"},
		{"63975", name, text, "vonage", "sms", "", false, "to preflight/recipient-short-code[0,5] =3"},
		{"112", name, text, "vonage", "sms", "", false, "to e164/emergency-most[0,3] =3"},
		{"33678120345", "112", text, "vonage", "sms", "", false, "from e164/emergency[0,3] =15"},
		{"34622104578, 34622104579", name, text, "vonage", "sms", "", false, "to e164/two-numbers[13,24] =3, from preflight/sender-name-registered[0,6] =15, to preflight/wanted-form"},
		{"34622104578, 34622104579", name, text, "vonage", "messages-sms", "", false, "to e164/two-numbers[13,24] =1431, from preflight/sender-name-registered[0,6] =1420, to preflight/wanted-form"},
		{"", name, text, "vonage", "sms", "", false, "to e164/empty[0,0] =2"},
		{"", name, text, "vonage", "messages-sms", "", false, "to e164/empty[0,0] =1010"},
		{"33678120345", "+13124567891", text, "cloudvno", "", "", false, "to e164/missing-plus[0,2] =invalid_phone_number"},
		{"447700900456", name, text, "vonage", "sms", "", false, "to e164/reserved[2,12] =3"},
		{"+34622104578", " +34699204501", text, "", "", "", false, "from e164/separators[0,1]"},
		{"+34622104578", "\u202A+34699204501\u202C", text, "", "", "", false, "from e164/invisible[0,1]"},
		{"+34622104578", "whatsapp:+34699204501", text, "", "", "", false, "from e164/text[0,9]"},
		{"34622104578", "Fax 34699204501", text, "vonage", "sms", "", false, "from e164/text[0,3] =15"},
		{"+34622104578", "+34699204501 x7", text, "", "", "", false, "from e164/extension[12,15]"},
		{"34622104578", "0034699204501", text, "vonage", "sms", "", false, "from e164/international-prefix[0,2] =15"},
		{"+13124567890", "(312) 456-7891", text, "cloudvno", "", "US", false, "from e164/national[0,14] =from_number_not_owned, from e164/separators[0,1] =from_number_not_owned"},
		{"34622104578", "+34 699 204 501", text, "vonage", "sms", "", false, "from e164/separators[3,4] =15, from preflight/plus-forbidden[0,1]"},
		{"34622104578", "", text, "vonage", "sms", "", false, "from preflight/sender-missing =2"},
		{"34622104578", "", text, "vonage", "messages-sms", "", false, "from preflight/sender-missing =1010"},
		{"34622104578", name, "", "vonage", "sms", "", false, "text preflight/text-missing =2, from preflight/sender-name-registered[0,6] =15"},
		{"34622104578", name, "", "vonage", "messages-sms", "", false, "text preflight/text-missing =1010, from preflight/sender-name-registered[0,6] =1420"},
		{"+34622104578", "+13124567891", "", "cloudvno", "", "", false, "text preflight/text-missing"},
		{"34622104578", name, "\n \t", "vonage", "sms", "", true, "from preflight/sender-name-registered[0,6] =15, text sms/blank[0,3], text preflight/unicode-parameter"},
		{"34622104578", " \u00A0 ", text, "vonage", "sms", "", false, "from preflight/sender-missing =2"},
		{"33678120345", "BISTRO ", text, "vonage", "sms", "", true, "from preflight/sender-spaces[6,7]"},
		{"33678120345", "MY BAR", text, "vonage", "sms", "", true, "from preflight/sender-spaces[2,3]"},
		{"+33678120345", "MY BAR", text, "aws", "", "", false, "from preflight/sender-has-spaces[2,3] =ValidationException =InvalidParameter"},
		{"+33678120345", "MY BAR!", text, "aws", "", "", false, "from preflight/sender-signs[6,7] =ValidationException =InvalidParameter, from preflight/sender-has-spaces[2,3] =ValidationException =InvalidParameter"},
		{"+33678120345", "My-Bar_1", text, "aws", "", "", true, ""},
		{"+33678120345", "Zoé", text, "aws", "", "", false, "from preflight/sender-signs[2,3] =ValidationException =InvalidParameter"},
		{"+33678120345", "Bar & Co_1-2", text, "bandwidth", "", "", false, "from preflight/sender-too-long[11,12] =4302 =request-validation"},
		{"+33678120345", "A&B_C-D+E F", text, "bandwidth", "", "", true, ""},
		{"+33678120345", "Bar.", text, "bandwidth", "", "", false, "from preflight/sender-signs[3,4] =4302 =request-validation"},
		{"+13124567890", name, text, "telnyx", "", "", false, "from preflight/sender-name-impossible[0,6] =40305"},
		{"+13124567890", name, text, "bandwidth", "", "", false, "from preflight/sender-name-impossible[0,6] =4302 =request-validation"},
		{"+1 63975", "+13124567890", text, "twilio", "sms", "", false, "to preflight/recipient-short-code[0,8] =21265 =21211"},
		// Senders that are numbers, hidden in part.
		{"+33678120345", "+34699xxxxxx", text, "twilio", "sms", "", false, "from e164/masked[6,12] =21212"},
		{"+33678120345", "+34 699 XXX XXX", text, "", "", "", false, "from e164/masked[8,15]"},
		{"33678120345", "34699****01", text, "vonage", "sms", "", false, "from e164/masked[5,9] =15"},
		{"whatsapp:+33678120345", "+3469920xxxx", text, "twilio", "whatsapp", "", false, "from preflight/prefix-missing[0,12] =21910, from e164/masked[8,12] =21212, text preflight/needs-template"},
		{"+33678120345", "24xMORE", text, "", "", "", true, ""},
		// A number is none on a channel of which nothing is known, either.
		{"+33678120345", "+34099204501", text, "plivo", "whatsapp", "", true, "from preflight/sender-invalid[0,12], text sms/unknown-channel, text preflight/needs-template"},
		// The user ids of WhatsApp, which stand for a phone number.
		{"whatsapp:ES.7740001112223334", "whatsapp:+34699204501", text, "twilio", "whatsapp", "", true, "text preflight/needs-template"},
		{"DE.ENT.77400011122A", "34699204501", text, "vonage", "whatsapp", "", true, "text preflight/needs-template"},
		{"DE.77400011122233", "", text, "whatsapp-cloud", "", "", false, "to preflight/user-id-field[0,17] =100, text preflight/needs-template"},
		{"DE.77400011122233", "34699204501", text, "vonage", "sms", "", false, "to e164/messenger-id[0,17] =3"},
		// Ten digits, which Twilio takes for a number of North America.
		{"3124567890", "+13124567891", text, "twilio", "sms", "", false, "to e164/no-calling-code[0,10] =21211, to preflight/ten-digits[0,10] =21612"},
		{"+13124567890", "(312) 456-7891", text, "twilio", "sms", "", true, "from preflight/ten-digits[0,14]"},
		{"+13124567890", "5555555555", text, "twilio", "sms", "", false, "from preflight/plus-required[0,10] =21212, from e164/range-too-short[0,10] =21212"},
		{"+33678120345", "MYBAR ", text, "aws", "", "", true, "from preflight/sender-spaces[5,6]"},
		{"+33678120345", "MY BAR", text, "telnyx", "", "", true, ""},
		{"0033678120345", name, text, "seven", "", "", true, ""},
		{"33678120345", "", text, "seven", "", "", true, ""},
		{"33 678/12 03 45", name, text, "infobip", "", "", false, "to e164/separators[2,3] =52 =8"},
		{"4155552671", name, text, "vonage", "sms", "", false, "to e164/no-calling-code[0,10] =3"},
		{"06 78 12 03 45", "0678120399", text, "seven", "", "FR", true, ""},
		{"0678120345", "0033678120399", text, "lox24", "", "FR", true, ""},
		// What AWS keeps of a sender, by its id or its name as a resource.
		{"+447400123456", "pool-0123456789abcdef0123456789abcdef", text, "aws", "", "", true, ""},
		{"+447400123456", "arn:aws:sms-voice:eu-west-2:111122223333:sender-id/BISTRO/GB", text, "aws", "", "", true, ""},
		{"+447400123456", "rcs-0123456789abcdef0123456789abcdef", text, "aws", "", "", true, ""},
		{"+13124567890", "rcs-0123456789abcdef0123456789abcdef", text, "aws", "rcs", "", true, ""},
		{"+13124567890", "arn:aws:sms-voice:us-east-1:111122223333:rcs-agent/rcs-0123456789abcdef0123456789abcdef", text, "aws", "rcs", "", true, ""},
		{"+13124567890", "+13124567891", text, "aws", "rcs", "", false, "from preflight/sender-wrong-id[0,12] =ValidationException"},
		{"+13124567890", name, text, "aws", "rcs", "", false, "from preflight/sender-wrong-id[0,6] =ValidationException"},
		{"+13124567890", "", text, "aws", "rcs", "", false, "from preflight/sender-missing"},
		{"+447400123456", "BISTRO PARIS", text, "aws", "", "", false, "from preflight/sender-too-long[11,12] =ValidationException =InvalidParameter"},
		// A country is known before the whole number is right.
		{"+15558675309", name, text, "twilio", "", "", false, "to e164/unassigned[4,5] =21211 =21614, from preflight/sender-name-impossible[0,6] =21612 =21657"},
		{"13124567890", name, text, "telnyx", "", "", false, "to e164/missing-plus[0,1] =40310, from preflight/sender-name-impossible[0,6] =40305"},
		{"33678120345", "", text, "vonage", "viber", "", false, "from preflight/sender-missing =1010"},
		{"+13124567890", "", text, "bandwidth", "", "", false, "from preflight/sender-missing =request-validation"},
		{"33678120345", "BISTRO PARIS", text, "infobip", "", "", false, "from preflight/sender-too-long[11,12]"},
		{"919812345678", name, text, "infobip", "", "", true, "from preflight/sender-name-registered[0,6] =11"},
		{"+919812345678", name, text, "vobiz", "whatsapp", "", false, "from preflight/sender-not-a-number[0,6] =VALIDATION_ERROR, text preflight/needs-template"},
		// Several recipients, of a provider that takes them.
		{"33678120345<33678120346", "33678120347", text, "plivo", "", "", true, ""},
		{"33678120345<336781203<33678120", "33678120347", text, "plivo", "", "", false, "to e164/too-short[14,21] =50, to e164/too-short[24,30] =50"},
		{"+33678120345, 0678120346", "BISTRO", text, "seven", "", "FR", true, ""},
		{"+33678120345, 067812034", "BISTRO", text, "seven", "", "FR", false, "to e164/too-short-national[15,23] =202"},
		{"+33 (0)678 120-345", "33678120347", text, "plivo", "", "", false, "to e164/trunk-prefix[4,7] =50"},
		{"+33 678 120-345", "33678120347", text, "plivo", "", "", true, ""},
		{"33678120345", "BISTRO PARIS", text, "vonage", "sms", "", false, "from preflight/sender-too-long[11,12] =15"},
		{"33678120345", "BISTRO[PARI", text, "vonage", "sms", "", false, "from preflight/sender-septets[6,7] =15"},
		{"33678120345", "CAFE🍕", text, "vonage", "sms", "", true, "from preflight/sender-characters[4,6] =15"},
		{"33678120345", "\u2060CAFE", text, "vonage", "sms", "", true, "from preflight/sender-invisible[0,1]"},
		{"33678120345", "CAFÉ 24", text, "vonage", "sms", "", true, "from preflight/sender-characters[3,4] =15, from preflight/sender-spaces[4,5]"},
		{"33678120345", "7", text, "vonage", "sms", "", false, "from preflight/sender-too-short[0,1] =15"},
		{"+33678120345", "42", text, "", "", "", false, "from preflight/sender-too-short[0,2]"},
		{"4915112345678", "32665", text, "vonage", "sms", "", true, "from preflight/sender-foreign-short-code[0,5]"},
		{"13124567890", "32665", text, "vonage", "sms", "", true, ""},
		{"34622104578", "34622104578", text, "vonage", "sms", "", true, "from preflight/sender-is-recipient[0,11]"},
		{"34622104578", "4930204578120345", text, "vonage", "sms", "", false, "from preflight/sender-digits[0,16] =15"},
		{"13124567890", name, text, "vonage", "sms", "", true, "from preflight/sender-name-refused[0,6] =15"},
		{"13124567890", name, text, "vonage", "messages-sms", "", true, "from preflight/sender-name-refused[0,6] =1120"},
		{"17873345612", name, text, "vonage", "sms", "", true, "from preflight/sender-name-refused[0,6] =15"},
		{"16713335612", name, text, "vonage", "sms", "", true, "from preflight/sender-name-refused[0,6] =15"},
		{"32470998877", name, text, "vonage", "sms", "", true, "from preflight/sender-name-refused[0,6] =15"},
		{"5511976204501", name, text, "vonage", "sms", "", true, "from preflight/sender-name-refused[0,6] =15"},
		{"8613912345678", name, text, "vonage", "sms", "", true, "from preflight/sender-name-refused[0,6] =15"},
		{"821098765432", name, text, "vonage", "sms", "", true, "from preflight/sender-name-refused[0,6] =15"},
		{"919812345678", name, text, "vonage", "sms", "", true, "from preflight/sender-name-registered[0,6] =15"},
		{"919812345678", name, text, "vonage", "messages-sms", "", true, "from preflight/sender-name-registered[0,6] =1481"},
		{"971502204578", name, text, "vonage", "sms", "", true, "from preflight/sender-name-registered[0,6] =15"},
		{"4741207345", name, text, "vonage", "sms", "", true, "from preflight/sender-name-unclear[0,6]"},
		{"+33678120345", name, text, "cloudvno", "", "", true, "from preflight/sender-name-unknown[0,6]"},
		{"34912345678", "34699204501", text, "vonage", "whatsapp", "", true, "text preflight/needs-template"},
		{"5213312345678", "34699204501", text, "vonage", "whatsapp", "", true, "to preflight/whatsapp-id[2,3], text preflight/needs-template"},
		{"553198765432", "34699204501", text, "vonage", "whatsapp", "", true, "to preflight/whatsapp-id[4,5], text preflight/needs-template"},
		{"5213312345678", "34699204501", text, "vonage", "sms", "", false, "to e164/mexico-1[2,3] =3, to preflight/wanted-form"},
		{"whatsapp:+34622104578", "34699204501", text, "vonage", "whatsapp", "", false, "to e164/text[0,9] =1430, to preflight/wanted-form, text preflight/needs-template"},
		{"34622104578", "BISTRO", text, "vonage", "whatsapp", "", false, "from preflight/sender-not-a-number[0,6] =1420, text preflight/needs-template"},
		{"33678120345", name, "Dear {{first}}, hello", "vonage", "sms", "", true, "text preflight/placeholder-left[5,14]"},
		{"18552345678", "13124567891", text, "vonage", "sms", "", true, ""},
		{"13124567890", "13124567891", "Flash sale today only: https://tinyurl.com/abc", "vonage", "sms", "", true, "text preflight/shortener[31,42], text preflight/opt-out"},
		{"13124567890", "13124567891", "Save 20% today at bistro.example", "vonage", "sms", "", true, "text preflight/opt-out"},
		{"13124567890", "13124567891", "HELP", "vonage", "sms", "", true, ""},
		{"34622104578", name, text, "vonage", "telegram", "", true, "text sms/unknown-channel"},
		{"", name, text, "twilio", "sms", "", false, "to e164/empty[0,0] =21604"},
		{"+34622104578", "", text, "twilio", "sms", "", false, "from preflight/sender-missing =21603"},
		{"+34622104578", "+34699204501", "", "twilio", "sms", "", false, "text preflight/text-missing =21619"},
		{"32665", "+34699204501", text, "twilio", "sms", "", false, "to preflight/recipient-short-code[0,5] =21265 =21211"},
		{"+34622104578", "+34622104578", text, "twilio", "sms", "", false, "from preflight/sent-to-itself[0,12] =21266"},
		{"whatsapp:+34622104578", "whatsapp:+34622104578", text, "twilio", "whatsapp", "", false, "from preflight/sent-to-itself[9,21] =63031, text preflight/needs-template"},
		{"+13124567890", name, text, "twilio", "sms", "", false, "from preflight/sender-name-impossible[0,6] =21612 =21657"},
		{"+6591234567", name, text, "twilio", "sms", "", true, "from preflight/sender-name-registered[0,6] =21657 =30018"},
		{"+34912345678", "+34699204501", text, "twilio", "sms", "", true, "to preflight/no-sms[0,12] =21635 =21614"},
		{"+34900123456", "+34699204501", text, "twilio", "sms", "", true, "to preflight/no-sms[0,12] =21614"},
		{"+34806123456", "+34699204501", text, "twilio", "sms", "", true, "to preflight/premium[0,12] =21268"},
		{"+14155552671", "4155552670", text, "twilio", "sms", "", true, "from preflight/ten-digits[0,10]"},
		{"+14155552671", "Zeus The Mighty", text, "twilio", "sms", "", false, "from preflight/sender-too-long[11,15] =21212, from preflight/sender-name-impossible[0,15] =21612 =21657"},
		{"+33678120345", "Bistro.Paris & Co", text, "twilio", "sms", "", false, "from preflight/sender-too-long[11,17] =21212, from preflight/sender-signs[6,7] =21212"},
		// What Twilio's reference of alphanumeric senders lists, and what it does not.
		{"+33678120345", "Bar & Co", text, "twilio", "sms", "", true, ""},
		{"+33678120345", "A+B_C-D", text, "twilio", "sms", "", true, ""},
		{"+33678120345", "Zoé!", text, "twilio", "sms", "", false, "from preflight/sender-signs[2,4] =21212"},
		{"+33678120345", "My Bar", text, "lox24", "", "", true, ""},
		{"+33678120345", "My-Bar", text, "lox24", "", "", false, "from preflight/sender-signs[2,3]"},
		// Senders that no plan has, and short codes of seven digits.
		{"+33678120345", "+32665", text, "twilio", "sms", "", false, "from preflight/sender-impossible[0,6] =21212"},
		{"33678120345", "+999123456", text, "vonage", "sms", "", false, "from preflight/sender-impossible[0,10] =15"},
		{"+33678120345", "+49", text, "aws", "", "", false, "from preflight/sender-impossible[0,3] =ValidationException =InvalidParameter"},
		{"+33678120345", "+4914123456789", text, "aws", "", "", false, "from preflight/sender-impossible[0,14] =ValidationException =InvalidParameter"},
		// A sender of digits alone is no number with its plus sign, and none of any plan.
		{"+33678120345", "12345678901", text, "aws", "", "", false, "from preflight/plus-required[0,11] =ValidationException =InvalidParameter"},
		{"+14155552671", "11111111111", text, "telnyx", "", "", false, "from preflight/plus-required[0,11] =40305, from e164/unassigned[1,2] =40305"},
		{"+14155552671", "11111111111", text, "bandwidth", "", "", false, "from preflight/plus-required[0,11] =4302 =request-validation, from e164/unassigned[1,2] =4302 =4403 =request-validation"},
		{"+14155552671", "+11111111111", text, "twilio", "", "", false, "from preflight/sender-impossible[0,12] =21212"},
		{"+14155552671", "", text, "telnyx", "", "", true, ""},
		// A name and a number, as mail has them.
		{"+41791234567", "Our Team <+13124567890>", text, "twilio", "", "", false, "from e164/text[0,10] =21212, from e164/text[22,23] =21212"},
		{"+41791234567", "A+B 123", text, "twilio", "", "", true, ""},
		// Vobiz sends text messages from numbers of the account alone.
		{"+919812345678", "MYBRAND", text, "vobiz", "", "", false, "from preflight/sender-not-a-number[0,7] =VALIDATION_ERROR"},
		{"+919812345678", "12345", text, "vobiz", "sms", "", false, "from preflight/sender-short-code[0,5] =VALIDATION_ERROR"},
		{"+919812345678", "+918040001234", text, "vobiz", "sms", "", true, ""},
		// What a program writes for a value that it does not have.
		{"undefined", "+13124567891", text, "twilio", "", "", false, "to e164/empty-value[0,9] =21211"},
		{"[object Object]", "+13124567891", text, "twilio", "", "", false, "to e164/empty-value[0,15] =21211"},
		{"undefined", "+13124567891", text, "sinch", "", "", false, "to e164/empty-value[0,9] =syntax_invalid_parameter_format"},
		{"+33678120345", "undefined", "Hi null, [object Object]", "plivo", "", "", true, "from sms/empty-value[0,9], text sms/empty-value[3,7], text sms/empty-value[9,24]"},
		{"+33678120345", "8765432", text, "aws", "", "", true, "from preflight/sender-foreign-short-code[0,7] =COUNTRY_CODE_MISMATCH"},
		// Twilio tells its channels by what stands before both addresses.
		{"+34622104578", "whatsapp:+34699204501", text, "twilio", "sms", "", false, "to preflight/prefix-missing[0,12] =21910, text preflight/needs-template"},
		{"whatsapp:+34622104578", "+34699204501", text, "twilio", "sms", "", false, "from preflight/prefix-missing[0,12] =21910, text preflight/needs-template"},
		{"messenger:7740001112223334", "messenger:1112223334445", text, "twilio", "sms", "", true, ""},
		{"messenger:7740001112223334", "+34699204501", text, "twilio", "", "", false, "from preflight/prefix-missing[0,12] =21910"},
		{"rcs:+34622104578", "rcs:bistro_x1y2z3_agent", text, "twilio", "", "", true, ""},
		{"rcs:+34622104578", "+14155552671", text, "twilio", "", "", false, "from preflight/prefix-missing[0,12] =21910"},
		{"+34622104578", "bistro", strings.Repeat("a", 4097), "sinch", "whatsapp", "", false, "text sms/too-long[4096,4097], text preflight/needs-template"},
		{"+11111111111", "+19195550123", text, "bandwidth", "", "", false, "to e164/unassigned[2,3] =4404, from e164/fiction[0,12]"},
		{"rcs:+346221045", "MG0123456789abcdef0123456789abcdef", text, "twilio", "", "", false, "to e164/too-short[7,14] =21211"},
		{"+34622104578", "AC0123456789abcdef0123456789abcdef", text, "twilio", "", "", false, "from preflight/sender-wrong-id[0,34] =21212"},
		{"+34622104578", "mg0123456789abcdef0123456789abcdef", text, "twilio", "", "", false, "from preflight/sender-wrong-id[0,34] =21212"},
		// Of a channel that is not known, nothing is known but the number.
		{"34622104578", "12345", text, "vonage", "wechat", "", true, "text sms/unknown-channel"},
		// WhatsApp has no short codes.
		{"34622104578", "16273", text, "vonage", "whatsapp", "", false, "from preflight/sender-short-code[0,5] =1420, text preflight/needs-template"},
		{"34622104578", "12345", text, "vonage", "viber_service_msg", "", true, ""},
		{"34622104578", "BISTRO PARIS LYON", text, "messagebird", "whatsapp", "", true, "text sms/unknown-channel, text preflight/needs-template"},
		// A number as it is dialed, in the country of the account.
		{"0678120345", name, text, "lox24", "", "", true, "to preflight/dialed[0,10]"},
		{"0678120345", name, text, "twilio", "", "", false, "to e164/no-calling-code[0,10] =21211"},
		// Groups and contacts.
		{"01HQ7Z3Y5T9KXW2M4N6P8R0S1V", name, text, "sinch", "", "", true, ""},
		{"Team Nord", name, text, "seven", "", "", true, ""},
		{"Team+Nord", name, text, "seven", "", "", false, "to e164/not-a-number[0,9] =202"},
		{"+34622104578", "+34622104578", text, "plivo", "", "", false, "from preflight/sent-to-itself[0,12]"},
		// A sign is whole, and one character.
		{"33678120345", "TENLETTERS👩‍🍳X", text, "vonage", "sms", "", false, "from preflight/sender-too-long[15,16] =15, from preflight/sender-characters[10,15] =15"},
		{"33678120345", "TENLETTERS👩‍🍳", text, "vonage", "sms", "", true, "from preflight/sender-characters[10,15] =15"},
		// Senders that are nobody's, and those that do not reach abroad.
		{"33678120345", "447700900123", text, "vonage", "sms", "", false, "from e164/reserved[2,12] =15"},
		{"+13124567890", "+12025550123", text, "twilio", "sms", "", true, "from e164/fiction[0,12]"},
		{"+33678120345", "+18885552345", text, "twilio", "sms", "", true, "from preflight/sender-toll-free[0,12]"},
		{"+16047302345", "+18885552345", text, "plivo", "sms", "", true, "from preflight/sender-toll-free[0,12] =201"},
		{"+16047302345", "+18885552345", text, "twilio", "sms", "", true, ""},
		{"ann@example.com", "bistro@example.com", text, "vonage", "email", "", true, "text sms/unknown-channel"},
		{"+16132345678", "+18885552345", text, "twilio", "sms", "", true, ""},
		{"+19195554321", "9195551234", text, "bandwidth", "", "", false, "from e164/no-calling-code[0,10] =4302 =request-validation"},
		{"+12065552345", "", text, "aws", "", "", true, ""},
		// The prefix of a channel says that the message goes by it.
		{"whatsapp:+34622104578", "+34699204501", text, "twilio", "", "", false, "from preflight/prefix-missing[0,12] =21910, text preflight/needs-template"},
		{"whatsapp:+34622104578", "whatsapp:+34699204501", text, "twilio", "", "", true, "text preflight/needs-template"},
		{"WhatsApp:+34622104578", "whatsapp:+34699204501", text, "twilio", "whatsapp", "", true, "to preflight/prefix-case[0,9], text preflight/needs-template"},
		// The codes are those that the provider documents for the very thing.
		{"911", "+13124567891", text, "bandwidth", "", "", false, "to e164/emergency-most[0,3] =4492"},
		{"32665", "+13124567891", text, "bandwidth", "", "", false, "to preflight/recipient-short-code[0,5]"},
		{"+13124567890", "+13124567890", text, "bandwidth", "", "", false, "from preflight/sent-to-itself[0,12] =4401"},
		{"+13124567890", "+13124567891", "Your table: https://bit.ly/x", "bandwidth", "", "", true, "text preflight/shortener[20,26] =4771"},
		{"+34912345678", name, text, "lox24", "", "", true, "to preflight/no-sms[0,12] =2000, from preflight/sender-name-registered[0,6]"},
		{"+34900123456", name, text, "lox24", "", "", true, "to preflight/no-sms[0,12], from preflight/sender-name-registered[0,6]"},
		{"+34912345678", "34699204501", text, "infobip", "", "", true, "to preflight/no-sms[0,12] =629"},
		{"+33678120345", "+33678120346", "", "telnyx", "", "", false, "text preflight/text-missing =40316"},
		{"+33678120345", name, text, "plivo", "", "", true, ""},
		{"+14155552671", "MG0123456789abcdef0123456789abcdef", text, "twilio", "sms", "", true, ""},
		{"+14155552671", name, text, "signalwire", "sms", "", false, "from preflight/sender-not-a-number[0,6] =21212"},
		{"whatsapp:+34622104578", "whatsapp:+34699204501", text, "twilio", "whatsapp", "", true, "text preflight/needs-template"},
		{"whatsapp:+346221045", "whatsapp:+34699204501", text, "twilio", "whatsapp", "", false, "to e164/too-short[12,19] =21211, text preflight/needs-template"},
		{"+34622104578", "whatsapp:+34699204501", text, "twilio", "whatsapp", "", false, "to preflight/prefix-missing[0,12] =21910, text preflight/needs-template"},
		{"+whatsapp:+34622104578", "whatsapp:+34699204501", text, "twilio", "whatsapp", "", false, "to preflight/before-prefix[0,1] =21211, text preflight/needs-template"},
		{" whatsapp:+34622104578", "whatsapp:+34699204501", text, "twilio", "whatsapp", "", false, "to preflight/before-prefix[0,1] =21211, text preflight/needs-template"},
		{"whatsapp:whatsapp:+346221045", "whatsapp:+34699204501", text, "twilio", "whatsapp", "", false, "to preflight/before-prefix[0,9] =21211, to e164/too-short[21,28] =21211, text preflight/needs-template"},
		{"whatsapp:+34622104578", "+whatsapp:+34699204501", text, "twilio", "whatsapp", "", false, "from preflight/before-prefix[0,1] =21212, text preflight/needs-template"},
		{"2233445566,2233445577", name, text, "vonage", "sms", "", false, "to e164/two-numbers[11,21] =3"},
		{"33678120345", "Bar.Zoé.", text, "vonage", "sms", "", true, "from preflight/sender-characters[3,8] =15"},
		{"33 6 78 12 03 45", "", text, "whatsapp-cloud", "", "", true, "text preflight/needs-template"},
		{"+1 (206) 973-5100", "", text, "whatsapp-cloud", "", "", true, "text preflight/needs-template"},
		{"06 78 12 03 45", "", text, "whatsapp-cloud", "", "FR", false, "to e164/national-prefix[0,1] =100, text preflight/needs-template"},
		{"0033 6 78 12 03 45", "", text, "whatsapp-cloud", "", "", false, "to e164/international-prefix[0,2] =100, text preflight/needs-template"},
		{"33678120345", "Elevenchars", text, "seven", "", "", true, ""},
		{"33678120345", "TwelveLetter", text, "seven", "", "", true, "from preflight/sender-cut[11,12]"},
		{"33678120345", "Sixteen.Letters.", text, "seven", "", "", true, "from preflight/sender-cut[11,16], from preflight/sender-characters[7,16] =306"},
		{"33678120345", "SeventeenLetters1", text, "seven", "", "", false, "from preflight/sender-too-long[11,17] =306"},
		{"33.678.120.345", "", text, "whatsapp-cloud", "", "", false, "to e164/separators[2,3] =100, text preflight/needs-template"},
		{"+13124567890", name, text, "aws", "sms", "", true, "from preflight/sender-name-refused[0,6] =SENDER_ID_NOT_SUPPORTED"},
		{"+6591234567", name, text, "aws", "sms", "", true, "from preflight/sender-name-registered[0,6] =SENDER_ID_REQUIRES_REGISTRATION"},
		{"911", "+13124567891", text, "twilio", "sms", "", false, "to e164/emergency-most[0,3] =21211"},
		{"004915112345678", name, text, "lox24", "", "", true, ""},
		{"0049151123456", name, text, "lox24", "", "", false, "to e164/range-too-short[0,13] =5000"},
		{"+33678120345", name, text, "telnyx", "", "", true, ""},
		{"34622104578", "106540352242922", text, "whatsapp-cloud", "", "", true, "text preflight/needs-template"},
		{"34622104578", "34699204501", "", "whatsapp-cloud", "", "", true, "text sms/empty =131008"},
		{"+33678120345", "+34699204501", "", "plivo", "whatsapp", "", true, "text sms/unknown-channel"},
		// Variables and placeholders in place of a sender.
		{"+33678120345", "FROM_NUMBER", text, "twilio", "sms", "", false, "from e164/masked[0,11] =21212"},
		{"+33678120345", "my-phone-number", text, "twilio", "sms", "", false, "from e164/masked[0,15] =21212"},
		{"+33678120345", "X-Mobile", text, "", "", "", true, "from preflight/sender-characters[1,2]"},
		{"+33678120345", "$sender", text, "", "", "", false, "from e164/masked[0,7]"},
		{"+33678120345", "{{from}}", text, "", "", "", false, "from e164/masked[0,8]"},
		{"+33678120345", "My_Bar", text, "", "", "", true, "from preflight/sender-characters[2,3]"},
		{"$phone", "+34699204501", text, "twilio", "sms", "", false, "to e164/masked[0,6] =21211"},
		{"RECIPIENT_PHONE", "+34699204501", text, "sinch", "sms", "", false, "to e164/masked[0,15] =syntax_invalid_parameter_format"},
		{"<recipient>", "<sender>", text, "plivo", "", "", false, "to e164/masked[0,11] =50, from e164/masked[0,8] =40"},
		{"+34699204501", "MGxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", text, "twilio", "sms", "", false, "from e164/masked[0,34] =21212"},
		{"6463500740", "+13124567891", text, "twilio", "sms", "", false, "to e164/two-readings[0,10] =21211, to preflight/ten-digits[0,10] =21612"},
		{"+33678120345", "process.env.SMS_FROM", text, "twilio", "mms", "", false, "from e164/masked[0,20], text sms/unknown-channel"},
		// Ten digits that a provider reads as a number elsewhere.
		{"2482576100", "34699204501", text, "vonage", "sms", "", true, "to preflight/dialed[0,10]"},
		{"+2482576100", "34699204501", text, "vonage", "sms", "", true, "to preflight/plus-forbidden[0,1]"},
		// Texts outside GSM-7 need a parameter of Vonage's SMS API, and of no other.
		{"33678120345", name, "Réservé ✓", "vonage", "sms", "", true, "text preflight/unicode-parameter"},
		{"33678120345", name, "Réservé ✓", "vonage", "messages-sms", "", true, ""},
		// WhatsApp at a provider of which that is not known, and an old id hidden in part.
		{"+5213312****89", "+34699204501", text, "plivo", "whatsapp", "", false, "to e164/masked[8,12] =50, text sms/unknown-channel, text preflight/needs-template"},
		// The same number twice, though it is no number.
		{"+15558675309", "+15558675309", text, "", "", "", false, "to e164/unassigned[4,5], from preflight/sender-invalid[0,12], from preflight/sender-is-recipient[0,12]"},
		// Without a recipient the country is the one that was chosen.
		{"", name, text, "", "", "BE", false, "to e164/empty[0,0], from preflight/sender-name-refused[0,6]"},
		{"+33678120345", name, "Oferta: responde SI para reservar.", "twilio", "sms", "", true, "text preflight/no-replies"},
		{"+33678120345", name, "Running late? Reply YES to keep the table.", "twilio", "sms", "", true, "text preflight/no-replies"},
		{"+33678120345", name, "Please do not reply to this message.", "twilio", "sms", "", true, ""},
		{"+4915112345678", name, "Bitte antworten Sie nicht auf diese Nachricht.", "twilio", "sms", "", true, ""},
		{"34622104578", name, text, "acme", "", "", false, "to e164/missing-plus[0,2], from preflight/sender-name-registered[0,6], text sms/unknown-provider"},
	}
	for _, test := range tests {
		o := Options{DefaultRegion: test.region, SMS: sms.Options{Provider: test.provider, Channel: test.channel}}
		json := check(Draft{units(test.to), units(test.from), units(test.text)}, o, catalog.English)
		r := gjson.ParseBytes(json)
		if got := places(r); got != test.want || r.Get("ready").Bool() != test.ready {
			t.Errorf("%q from %q by %s %s: ready %v, %s, want %v, %s", test.to, test.from, test.provider, test.channel,
				r.Get("ready").Bool(), got, test.ready, test.want)
		}
		if strings.Contains(string(json), ": .\"") {
			t.Errorf("%q from %q by %s: a message ends without its value: %s", test.to, test.from, test.provider, json)
		}
	}
}

// What findings say: which signs of a name are not shown everywhere, and what to
// take off before the prefix of a channel.
func TestDraftWords(t *testing.T) {
	tests := []struct {
		to, from, provider, channel string
		english, german             string
	}{
		{"33678120345", "Bar.Zoé.", "vonage", "sms", `The sender name contains ".", "é". Only`, `Der Absendername enthält ".", "é". Nur`},
		{"33678120345", `A"B"C`, "vonage", "sms", `The sender name contains '"'. Only`, `Der Absendername enthält '"'. Nur`},
		{"+33678120345", "Zoé", "lox24", "", `LOX24 does not accept "é" in a sender name. Allowed: A to Z, a to z, 0 to 9, space.`, `LOX24 nimmt "é" in einem Absendernamen nicht an. Erlaubt: A bis Z, a bis z, 0 bis 9, Leerzeichen.`},
		{"+33678120345", "+32665", "aws", "", "+32665 cannot be a sender: no numbering plan has such a number (as of June 2026). A short code is written without +: 32665.",
			"+32665 kann kein Absender sein: Kein Rufnummernplan kennt eine solche Rufnummer (Stand Juni 2026). Eine Kurzwahl schreibt man ohne +: 32665."},
		{"+33678120345", "AC0123456789abcdef0123456789abcdef", "twilio", "", "An ID that begins with AC cannot be a sender at Twilio, only one that begins with MG.",
			"Eine ID, die mit AC beginnt, kann bei Twilio kein Absender sein, nur eine, die mit MG beginnt."},
		{"+13124567890", "+13124567891", "aws", "rcs", "+13124567891 cannot be a sender at Amazon Web Services on RCS, only an ID that begins with arn:aws, pool-, rcs-.",
			"+13124567891 kann bei Amazon Web Services über RCS kein Absender sein, nur eine ID, die mit arn:aws, pool-, rcs- beginnt."},
		{"+13124567890", "", "aws", "rcs", "There is no sender, and Amazon Web Services requires one. Enter the ID of your sender.",
			"Es fehlt ein Absender, und Amazon Web Services verlangt einen. Geben Sie die ID Ihres Absenders an."},
		{"33678120345", "", "vonage", "whatsapp", "There is no sender, and Vonage requires one. Enter a number from your account.",
			"Es fehlt ein Absender, und Vonage verlangt einen. Geben Sie eine Nummer Ihres Kontos an."},
		{"34622104578", "whatsapp:+34699204501", "twilio", "whatsapp", "Twilio expects whatsapp: before WhatsApp numbers: whatsapp:+34622104578.",
			"Twilio erwartet vor Rufnummern von WhatsApp das Präfix whatsapp:, also whatsapp:+34622104578."},
		{"4915112345678", "BISTROLINO GmbH", "seven", "", "The sender name has 15 characters. Networks carry 11 and may cut it to BISTROLINO. Shorten it.",
			"Der Absendername hat 15 Zeichen. Netze übertragen 11 und können ihn auf BISTROLINO kürzen. Kürzen Sie ihn selbst."},
		{"33678120345", "12345", "messagebird", "viber", "Wrong Number knows no limits for viber at MessageBird, so only what holds for every channel was checked.",
			"Wrong Number kennt für viber bei MessageBird keine Limits und hat nur geprüft, was für jeden Kanal gilt."},
		{"WhatsApp:+34622104578", "whatsapp:+34699204501", "twilio", "whatsapp",
			"Twilio documents whatsapp: in lower case, but this is WhatsApp:. Write it in lower case.", "Twilio dokumentiert whatsapp: in Kleinbuchstaben, hier steht aber WhatsApp:. Schreiben Sie es klein."},
		{"+34622104578", "+18885552345", "twilio", "sms",
			"North American toll-free numbers send messages only to the United States and Canada, not to Spain.",
			"Gebührenfreie Nummern aus Nordamerika erreichen nur die USA und Kanada, keine Rufnummern in Spanien."},
		{"+16047302345", "+18885552345", "plivo", "sms",
			"US toll-free numbers send messages only to the United States, not to Canada.",
			"Gebührenfreie Nummern aus den USA erreichen nur die USA, keine Rufnummern in Kanada."},
		{"+34622104578", "whatsapp:+34699204501", "twilio", "sms",
			"Twilio expects whatsapp: before WhatsApp numbers: whatsapp:+34622104578. The other address has this prefix. To send an SMS, remove it there instead.",
			"Twilio erwartet vor Rufnummern von WhatsApp das Präfix whatsapp:, also whatsapp:+34622104578. Die andere Adresse hat dieses Präfix. Soll es eine SMS werden, entfernen Sie es stattdessen dort."},
		{"+34622104578", "messenger:123", "twilio", "messenger",
			"Twilio expects an ID after messenger:, not a number.", "Twilio erwartet hinter messenger: eine ID und keine Rufnummer."},
		{"+34622104578", "+34622104578", "twilio", "sms",
			"Sender and recipient are the same number, and Twilio rejects that.", "Absender und Empfänger sind dieselbe Rufnummer, und Twilio lehnt das ab."},
		{"+whatsapp:+34622104578", "whatsapp:+34699204501", "twilio", "whatsapp",
			"Write whatsapp:+34622104578 without + before it.", "Schreiben Sie whatsapp:+34622104578 ohne + davor."},
	}
	for _, test := range tests {
		d := Draft{units(test.to), units(test.from), units("Your table is booked.")}
		o := Options{SMS: sms.Options{Provider: test.provider, Channel: test.channel}}
		for lang, want := range map[catalog.Lang]string{catalog.English: test.english, catalog.German: test.german} {
			if got := gjson.GetBytes(check(d, o, lang), "problems.0.message").Str; !strings.HasPrefix(got, want) {
				t.Errorf("%q from %q: %s, want %s", test.to, test.from, got, want)
			}
		}
	}
}
