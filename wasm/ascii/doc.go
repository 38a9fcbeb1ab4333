// Package ascii classifies and compares bytes and words of ASCII text.
//
// Go's packages strings and unicode do the same for all of Unicode, and take
// several times as long. Keys, codes, hosts and header names are ASCII, and a
// paste is asked about them byte by byte.
package ascii
