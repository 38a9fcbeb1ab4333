#!/bin/sh
# Installs the browsers that the tests drive, where apt may; else says what is
# missing. Chromium is needed; Firefox and WebKit are driven too where they can
# be had.
set -u

have_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
have_firefox() { command -v firefox-esr || command -v firefox; }
have_webkit() { command -v WebKitWebDriver && command -v Xvfb; }

if have_chromium >/dev/null && have_firefox >/dev/null && have_webkit >/dev/null; then exit 0; fi

if command -v apt-get >/dev/null; then
  as_root=""
  [ "$(id -u)" = 0 ] || as_root="sudo -n"
  echo "Installing chromium, firefox-esr and webkit2gtk-driver with apt-get."
  $as_root apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
      chromium firefox-esr webkit2gtk-driver xvfb >/dev/null
fi

have_firefox >/dev/null || echo "Firefox is missing: its tests are skipped. Install firefox-esr (or firefox) to run them."
have_webkit >/dev/null || echo "WebKit is missing: its tests are skipped. Install webkit2gtk-driver and xvfb to run them."
have_chromium >/dev/null && exit 0
echo "Chromium is missing and could not be installed here. Install it (Debian: apt-get install chromium) and run again."
exit 1
