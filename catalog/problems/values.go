package problems

// Values that every language writes in its own way.

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/places"
)

// A parameter called country takes the code of a region, one called date a date
// such as "2021-01-31" or "2021-01".
const (
	paramCountry = "country"
	paramDate    = "date"
)

// Months are the names of the months.
var Months = [...]string{
	"January February March April May June July August September October November December",
	"Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}

// DayEnds stand behind the day of a month.
var DayEnds = [...]string{"", "."}

// write returns a value as a text of the language has it.
func write(param, value string, lang catalog.Lang) string {
	switch param {
	case paramCountry:
		return places.Name(value, lang)
	case paramDate:
		return Date(value, lang)
	}
	return value
}

// Date writes a date: "31 January 2021", "31. Januar 2021", "January 2021".
func Date(iso string, lang catalog.Lang) string {
	year, rest, _ := strings.Cut(iso, "-")
	month, day, hasDay := strings.Cut(rest, "-")
	number := 0
	for _, digit := range []byte(month) {
		number = 10*number + int(digit-'0')
	}
	if number < 1 || number > 12 {
		return iso
	}
	text := ""
	if hasDay {
		text = strings.TrimPrefix(day, "0") + DayEnds[lang] + " "
	}
	names := Months[lang]
	for ; number > 1; number-- {
		_, names, _ = strings.Cut(names, " ")
	}
	name, _, _ := strings.Cut(names, " ")
	return text + name + " " + year
}
