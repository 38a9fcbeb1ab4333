// Package catalog holds the data that Wrong Number is made of: what the errors
// of each provider mean, in the files of providers/; the numbering plan, in
// numbering/; the alphabets of SMS, in gsm/; and the problems found by Wrong
// Number itself, in problems/.
package catalog
