package e164

// Ids of messengers. WhatsApp's are a number and a domain, for people; groups
// and people who hide their number have ids without one.

import "wrongnumber/catalog/problems"

// cutMessenger takes the domain of a messenger's id off the text, and the number
// of the device before it.
func (f *finder) cutMessenger(t *text) {
	at := f.all()
	for i := at.start; i < at.end; i++ {
		if f.input[i] != '@' {
			continue
		}
		domain := f.input[i+1 : at.end]
		if !isDomain(domain, "c.us") && !isDomain(domain, "s.whatsapp.net") {
			return
		}
		for from := i; from > at.start; from-- {
			if f.input[from-1] == ':' && from < i {
				i = from - 1
				break
			}
			if f.input[from-1]-'0' > 9 {
				break
			}
		}
		tail := span{i, at.end}
		f.claim(tail)
		for t.n > 0 && int(t.at[t.n-1]) >= i {
			t.n--
		}
		f.tail = tail
		if digit(t.runes[0]) != '0' {
			f.region = 0 // a calling code stands before all others
		}
		return
	}
}

// foundMessenger notes the id of a messenger that holds no number, and reports whether
// the input is one.
func (f *finder) foundMessenger() bool {
	if f.plain || f.number.IsValid() {
		return false
	}
	at := f.all()
	units := f.input[at.start:at.end]
	group, user := false, false
	for i, unit := range units {
		if unit == '@' {
			domain := units[i+1:]
			group = isDomain(domain, "g.us")
			user = isDomain(domain, "lid")
			break
		}
	}
	// A user id scoped to a business: a country, a point and up to 128 signs.
	if len(units) >= 16 && isLetter(rune(units[0])) && isLetter(rune(units[1])) && units[2] == '.' && countDigits(units[3:]) == len(units)-3 {
		user = true
	}
	if !group && !user {
		return false
	}
	f.whole = true
	f.foundText(problems.E164MessengerId, at, oneIf(group))
	return true
}

func isDomain(units []uint16, domain string) bool {
	return len(units) == len(domain) && lowerASCII(units, domain)
}
