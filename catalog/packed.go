package catalog

import "strings"

// packed is a provider's file in the form it is read in: what is alike stands
// together, so that it compresses well, and nothing has to be parsed before an
// entry is found.
type packed []string

// The parts. Lines end in a line feed, fields but the last in a tab.
const (
	partHead    = iota // the file's sections, as JSON
	partAPIs           // records: id, address of the documentation, names by language, ranges of codes
	partSources        // records: id, title, address, date
	partWords          // what the columns refer to, as wordLists are written; a table has one for all files
	partColumns        // numColumns columns, one byte an entry; in a table each is of all files
	partCodes          // one a line: the code, and the anchor if it is another
	partSaid           // the texts of the patterns, one a line
	partAnchors        // of each pattern: where in it the anchor stands, a byte
	partKinds          // its kind, a byte
	partTargets        // how many entries or labels its own is behind that of the pattern before; see farStep
	partLabels         // one a line: api, kind, HTTP status
	partAliases        // records: api and word with a space between them, code
	partTexts          // by language: each entry's lines
	numParts    = partTexts + numLangs
)

// The columns: first how many lines of each text an entry has, in the order in
// which the lines stand, then the numbers of words.
const (
	columnTitle = iota
	columnMeaning
	columnCauses
	columnFix
	columnNote
	columnCustomer // a sentence for end customers of the entry's own
	columnAPI
	columnParty
	columnRetry    // kind, and after a space the seconds
	columnSentence // name of a customer sentence that several entries use
	columnSource
	columnChecks
	columnHTTP // statuses with spaces between them
	columnIncomplete
	columnPermanence
	columnCause // code of the cause in causes.json
	columnDeprecated
	columnWhen    // words with spaces between them
	columnBroad   // of a cause: codes of it have too little in common
	columnConsole // where to look in the provider's console: the path, and the address behind a space
	columnExample // a line of a request, verbatim
	numColumns

	numTexts = columnAPI // the columns before this one count lines
)

// members are what the columns are called in a provider's file.
var members = [numColumns]string{
	"title", "meaning", "causes", "fix", "note", "customer",
	"api", "party", "retry", "customer", "source", "checks", "http", "incomplete", "permanence", "cause", "deprecated", "when", "broad", "console", "example",
}

// maxColumn is the greatest number a column holds, and tooManyWords says that
// it is not enough.
const (
	maxColumn    = 255
	tooManyWords = "names more than 256 different interfaces, sources, causes, statuses or examples"
)

// A list of records begins with a line feed, so that an id is found by what
// stands around it.

// field returns a field of the record with that id, the first after the id
// being 1; "" if there is none.
func field(records, id string, number int) string {
	_, line, _ := strings.Cut(records, "\n"+id+"\t")
	line, _ = cutLine(line)
	for range number - 1 {
		_, line, _ = strings.Cut(line, "\t")
	}
	line, _, _ = strings.Cut(line, "\t")
	return line
}

// cutLine returns the first line of text and what follows it.
func cutLine(text string) (line, rest string) {
	line, rest, _ = strings.Cut(text, "\n")
	return line, rest
}

// splitLines returns the lines of text, each of which ends in a line feed.
//
//go:noinline
func splitLines(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text[:len(text)-1], "\n")
}
