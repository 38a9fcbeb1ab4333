#!/bin/sh
# Holds the layers of the module: dependencies point one way, nothing heavy is
# linked in, and unsafe stands in main_wasm.go alone.
set -u
export GOOS=wasip1 GOARCH=wasm
failed=0
complain() { echo "check-imports: $1"; failed=1; }

# imports PACKAGES...: "package import" for each direct import, tests and
# commands left out.
imports() { go list -f '{{if or (ne .Name "main") (eq .ImportPath "wrongnumber")}}{{$p := .ImportPath}}{{range .Imports}}{{$p}} {{.}}
{{end}}{{end}}' "$@" | grep -v '^$'; }

# Packages whose own code must stay small: each costs 60 to 250 KB. What makes
# pastes for tests is linked into none.
imports . ./catalog/... ./wasm/... | while read -r package import; do
  [ "$package" = wrongnumber/wasm/secrets/planting ] && continue
  case $import in
    fmt | os | reflect | regexp | encoding/json | syscall/js | net* | log)
      echo "$package imports $import" ;;
    unsafe) [ "$package" = wrongnumber ] || echo "$package imports unsafe" ;;
  esac
done | grep . && complain "the imports above have no place in the module"

# from TO...: packages under $1 may import only those of ours that follow.
layer() {
  from=$1; shift
  imports "./$from/..." | while read -r package import; do
    case $import in wrongnumber/*) ;; *) continue ;; esac
    ok=
    for allowed in "$from" "$@"; do
      case $import in "wrongnumber/$allowed" | "wrongnumber/$allowed/"*) ok=1 ;; esac
    done
    [ -n "$ok" ] || echo "$package imports $import"
  done | grep . && complain "$from may import only: $*"
}
layer catalog
layer wasm/e164 catalog
layer wasm/sms catalog
layer wasm/ascii
layer wasm/paste wasm/ascii catalog
layer wasm/secrets wasm/paste wasm/ascii catalog
layer wasm/explain wasm/paste wasm/secrets wasm/ascii wasm/e164 wasm/sms catalog
layer wasm/logs wasm/explain wasm/ascii catalog
layer wasm/preflight wasm/e164 wasm/sms catalog
layer wasm/abi wasm/preflight wasm/logs wasm/explain wasm/e164 wasm/sms catalog

# What ends up in the module, whoever asks for it.
go list -deps . | grep -xE 'wrongnumber/wasm/secrets/planting|regexp|encoding/json|fmt|google.golang.org/protobuf.*|github.com/.*|golang.org/x/text.*' \
  && complain "the packages above are linked into the module"

exit $failed
