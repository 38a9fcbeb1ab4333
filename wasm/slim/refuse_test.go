package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// refusedProgram does all that is refused, one thing in a function.
const refusedProgram = `package main

import "fmt"

var total int

//go:noinline
func count() { total++ }

//go:wasmexport start
func start() { begin() }

//go:noinline
func begin() { go count() }

//go:wasmexport save
func save() { defer func() { recover() }(); count() }

//go:wasmexport talk
func talk() { c := make(chan int, 1); c <- total; total = <-c }

//go:wasmexport say
func say() { fmt.Println(total) }

//go:wasmexport fine
func fine() { count() }

func main() {}
`

// TestRefuse: a module that does what the finished ones cannot run is not made,
// and the message says where it does so.
func TestRefuse(t *testing.T) {
	dir := t.TempDir()
	source := filepath.Join(dir, "main.go")
	if err := os.WriteFile(source, []byte(refusedProgram), 0o644); err != nil {
		t.Fatal(err)
	}
	linked := filepath.Join(dir, "linked.wasm")
	build := exec.Command("go", "build", "-buildmode=c-shared", "-o", linked, source)
	build.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	module := mustRead(linked)
	l, known := layoutOf(linkedBy(module))
	if !known {
		t.Skip("this toolchain's layout is not known")
	}
	_, _, err := slim(module, l, embedded{})
	if err == nil {
		t.Fatal("it is made")
	}
	for _, want := range []string{
		"a go statement, which the modules cannot run: start → main.start → main.begin",
		"recover, which the modules cannot run: save → main.save → main.save.func1",
		"a channel, which the modules cannot run: talk → main.talk",
		"fmt, which the modules cannot run: say → main.say",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the message does not say %q:\n%s", want, err)
		}
	}
	if strings.Contains(err.Error(), "main.fine") || strings.Contains(err.Error(), "main.count") {
		t.Errorf("what is allowed is refused:\n%s", err)
	}
}
