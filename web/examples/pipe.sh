#!/bin/sh
# Reads an answer, as `curl -si` prints it, and acts on what it means:
# exit status 0 send it again later, 1 somebody must do something first.
report=$(wrong-number explain --json) || exit 1
kind=$(printf %s "$report" | node -pe 'JSON.parse(fs.readFileSync(0)).errors[0].retry.kind')
case $kind in
  wait | backoff) echo "again later" ;;
  *)
    printf %s "$report" | node -pe 'JSON.parse(fs.readFileSync(0)).ticket'
    exit 1
    ;;
esac
