// Package godebug stands in for internal/godebug when the module is built
// (go build -overlay, see the Makefile).
//
// That package reads settings out of the environment variable GODEBUG, of which
// a module in a page has none, and brings internal/bisect, sync.Map and two
// tables of settings with it, all run at start-up. Only package time asks for a
// setting, and takes its default from an empty value.
package godebug

// Setting is a setting that is never set.
type Setting struct{ name string }

// New returns the setting of a name.
func New(name string) *Setting { return &Setting{name} }

// Name returns the setting's name.
func (s *Setting) Name() string { return s.name }

// String returns the setting as GODEBUG would hold it.
func (s *Setting) String() string { return s.name + "=" }

// Value returns the setting's value, which is none.
func (s *Setting) Value() string { return "" }

// IncNonDefault counts the uses of a value that is not the default.
func (s *Setting) IncNonDefault() {}
