# Prints the entry of an overlay by which godebug.go stands in for that of the
# toolchain; nothing where go fetched that itself, for of files in its cache of
# modules it replaces none. That makes checks.wasm some 20 KB larger, and as right.
root=$(go env GOROOT)
case $root in
  "$(go env GOMODCACHE)"/*) ;;
  *) printf ', "%s/src/internal/godebug/godebug.go": "wasm/slim/godebug/godebug.go"' "$root" ;;
esac
