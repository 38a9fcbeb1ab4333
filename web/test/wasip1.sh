#!/bin/sh
# Runs a Go test binary built for wasip1 in Node (`go test -exec`), with its
# jumps made direct as the module's are: so the tests of all packages test that
# too. SLIM is the program wasm/slim.
set -eu
"$SLIM" -jumps "$1"
exec node --no-warnings "$(dirname "$0")/wasip1.mjs" "$@"
