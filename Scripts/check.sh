#!/usr/bin/env bash
# The quick round before a commit: form, names, what nothing uses, floors, scripts, and what needs neither database server nor browser.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/format.sh
Scripts/unused.py
Scripts/web.sh
swift build --build-tests --explicit-target-dependency-import-check error
swift test --skip-build
