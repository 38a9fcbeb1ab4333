package catalog

import "strings"

// What is said of a host's catalogs in English, piece by piece, and the German
// for it. A longer piece stands before those that it begins with.
var germanFaults = [...][2]string{
	{"is missing or not a string", "fehlt oder ist keine Zeichenkette"},
	{"is missing", "fehlt"},
	{"is a number; write it as a string, as ", "ist eine Zahl; schreiben Sie sie als Zeichenkette: "},
	{"is not a text; write ", "ist kein Text; schreiben Sie "},
	{" or one string", " oder eine Zeichenkette"},
	{"is not a list of texts; write ", "ist keine Liste von Texten; schreiben Sie "},
	{" or one array", " oder ein Array"},
	{"is not an array of strings", "ist kein Array von Zeichenketten"},
	{"is not an array", "ist kein Array"},
	{"is not an object", "ist kein Objekt"},
	{"is beyond the bound of ", "überschreitet die Grenze von "},
	{", which is no cause of Wrong Number's", "; diese Ursache gibt es hier nicht"},
	{", which names no sentence; write ", "; diesen Satz gibt es hier nicht; schreiben Sie "},
	{" for one of your own", " für einen eigenen"},
	{", which is built in; choose another", "; diese Kennung ist eingebaut, wählen Sie eine andere"},
	{", as in an earlier catalog; each needs its own", " wie in einem früheren Katalog; jeder braucht seine eigene"},
	{", which does not begin with https://; there is no link to it", " und beginnt nicht mit https://; darauf wird nicht verlinkt"},
	{" is \"", " ist \""},
	{", not \"", ", nicht \""},
	{" or \"", " oder \""},
}

// FaultIn returns a FileError's text in a language, as far as there are words for it.
func FaultIn(lang Lang, fault string) string {
	if lang != German {
		return fault
	}
	for _, piece := range germanFaults {
		fault = strings.ReplaceAll(fault, piece[0], piece[1])
	}
	return fault
}
