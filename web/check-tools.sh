#!/bin/sh
# Says in one line each which tool is missing or too old, and what is needed:
# `check-tools.sh go node npm sha256`, or some of them. The versions that are
# needed stand in go.mod and package.json.
set -u
cd "$(dirname "$0")/.." || exit 1
failed=0
complain() { echo "$1" >&2; failed=1; }

# after WORD FILE: what follows a word in the first line that begins with it.
after() {
  while read -r first rest; do
    [ "$first" = "$1" ] && { echo "$rest"; return; }
  done <"$2"
}

# older A B: whether version A comes before B; of each, two numbers count.
older() {
  a_minor=${1#*.} b_minor=${2#*.}
  a_minor=${a_minor%%[!0-9]*} b_minor=${b_minor%%[!0-9]*}
  [ "${1%%.*}" -lt "${2%%.*}" ] || { [ "${1%%.*}" -eq "${2%%.*}" ] && [ "${a_minor:-0}" -lt "${b_minor:-0}" ]; }
}

# check NAME NEEDED FOUND WHERE: FOUND is empty where there is none.
check() {
  if [ -z "$3" ]; then
    complain "make: $1 is missing: $1 $2 or newer is needed ($4)."
  elif older "$3" "$2"; then
    complain "make: $1 $3 is too old: $1 $2 or newer is needed ($4)."
  fi
}

for tool in "$@"; do
  case $tool in
    go)
      # In this folder a Go that fetches newer ones says which one it will run.
      found=$(go env GOVERSION 2>/dev/null) || found=$(cd / && GOTOOLCHAIN=local go env GOVERSION 2>/dev/null)
      check Go "$(after go go.mod)" "${found#go}" https://go.dev/dl/ ;;
    node)
      needed=$(after '"node":' web/package.json)
      needed=${needed#*>=} found=$(node --version 2>/dev/null)
      check Node "${needed%\"*}" "${found#v}" https://nodejs.org ;;
    npm)
      # 7.0 is the first that reads our lock file. It runs on Node: without that it cannot be asked.
      found=$(npm --version 2>/dev/null) || { command -v npm >/dev/null && found=7.0; }
      check npm 7.0 "$found" 'it comes with Node' ;;
    sha256)
      command -v sha256sum >/dev/null || command -v shasum >/dev/null ||
        complain 'make: sha256sum is missing: sha256sum or shasum is needed (Debian: coreutils; macOS has shasum).' ;;
  esac
done
exit $failed
