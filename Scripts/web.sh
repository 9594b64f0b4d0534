#!/usr/bin/env bash
# The stylesheets and scripts of the pages: their form, and what the scripts do, in a document without a browser.
set -euo pipefail
cd "$(dirname "$0")/.."
export NODE_PATH=/usr/share/nodejs NODE_OPTIONS="--no-warnings --experimental-vm-modules"
node Scripts/lint-web.mjs
node --test Tests/Web/*.test.mjs
