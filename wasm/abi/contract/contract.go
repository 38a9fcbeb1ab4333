// Package contract reads what reports are made of, from the one place where it
// is written down: the interfaces of web/src/types.ts. Of those that cross the
// boundary packed, the order of the members there is the order on the wire: gen
// makes the reader of it, and a test holds the writer to it.
//
// The part of TypeScript that it reads is small: interfaces of properties whose
// types are string, number, boolean, null, literals, names, arrays, and objects
// written in place.
package contract

import (
	"errors"
	"strings"
)

// Kind is what a value is.
type Kind uint8

// The kinds of values.
const (
	String Kind = iota
	Number
	Boolean
	Word   // a string that is one of a few
	Object // of an interface, or written in place
	List
)

// Type is the type of a member or an element.
type Type struct {
	Kind     Kind
	Nullable bool
	Text     string // how TypeScript names it
	Named    bool   // it has a name of its own
	Members  []Member
	Element  *Type // of a List
}

// Member is one member of an object.
type Member struct {
	Name     string
	Optional bool
	Type     Type
}

// Interface returns the type of an interface of a file of TypeScript.
func Interface(source, name string) (Type, error) {
	p := parser{source: source}
	t := p.named(name)
	if t.Kind != Object && p.err == nil {
		p.err = errors.New("there is no interface " + name)
	}
	return t, p.err
}

// parser reads one interface, and those it names.
type parser struct {
	source string
	rest   string
	err    error
}

// named returns the type of a name: an object for an interface, and a word for
// any other.
func (p *parser) named(name string) Type {
	t := Type{Kind: Word, Text: name, Named: true}
	mark := "export interface " + name + " "
	at := strings.Index(p.source, mark)
	if at < 0 {
		return t
	}
	outer := p.rest
	p.rest = p.source[at+len(mark):]
	if base, ok := strings.CutPrefix(p.rest, "extends "); ok {
		base, p.rest, _ = strings.Cut(base, " ")
		t.Members = p.named(base).Members
	}
	t.Kind = Object
	t.Members = append(t.Members, p.members(name)...)
	p.rest = outer
	return t
}

// next returns the next token: a word, a literal, or a sign.
func (p *parser) next() string {
	for {
		p.rest = strings.TrimLeft(p.rest, " \n")
		if !strings.HasPrefix(p.rest, "/*") {
			break
		}
		_, p.rest, _ = strings.Cut(p.rest, "*/")
	}
	if p.rest == "" {
		p.err = errors.New("an interface does not end")
		return "}"
	}
	end := strings.IndexFunc(p.rest, func(c rune) bool { return !isWord(c) })
	switch {
	case p.rest[0] == '\'':
		end = 2 + strings.IndexByte(p.rest[1:], '\'')
	case end == 0:
		end = 1
	}
	token := p.rest[:end]
	p.rest = p.rest[end:]
	return token
}

func isWord(c rune) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}

// skip skips a token if it comes next, and reports whether it did.
func (p *parser) skip(token string) bool {
	before := p.rest
	if p.next() == token {
		return true
	}
	p.rest = before
	return false
}

// members reads the members of an object that TypeScript names so.
func (p *parser) members(of string) (members []Member) {
	if !p.skip("{") {
		p.err = errors.New("an object does not begin at " + of)
	}
	for p.err == nil && !p.skip("}") {
		m := Member{Name: p.next(), Optional: p.skip("?")}
		if !p.skip(":") {
			p.err = errors.New(of + "." + m.Name + " is no property")
		}
		m.Type = p.typeOf(of + "['" + m.Name + "']")
		p.skip(";")
		members = append(members, m)
	}
	return members
}

// typeOf reads a type that TypeScript may name by the given text.
func (p *parser) typeOf(text string) Type {
	t := Type{Kind: Word, Text: text}
	nullable := false
	p.skip("|")
	for first := true; first || p.skip("|"); first = false {
		before := p.rest
		switch token := p.next(); {
		case token == "null":
			nullable = true
		case token == "string":
			t.Kind = String
		case token == "number":
			t.Kind = Number
		case token == "boolean":
			t.Kind = Boolean
		case token == "{":
			p.rest = before
			t.Kind, t.Members = Object, p.members(text)
		case token[0] != '\'':
			t = p.named(token)
		}
		if p.skip("[") {
			p.skip("]")
			element := t
			if element.Text == text {
				element.Text += "[number]"
			}
			t = Type{Kind: List, Text: text, Element: &element}
		}
	}
	t.Nullable = nullable
	return t
}
