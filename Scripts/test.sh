#!/usr/bin/env bash
# Runs every ring of tests; fails when one fails or can't run.
set -euo pipefail
cd "$(dirname "$0")/.."

temporary=$(mktemp -d)
finish() {
  Scripts/postgres.sh stop "$temporary/postgres" >/dev/null 2>&1 || true
  rm -rf "$temporary"
}
trap finish EXIT
chmod 755 "$temporary"

echo "== build =="
swift build --build-tests --explicit-target-dependency-import-check error

echo "== PostgreSQL =="
LUWTE_TEST_POSTGRES=$(Scripts/postgres.sh start "$temporary/postgres")
export LUWTE_TEST_POSTGRES LUWTE_REQUIRE_POSTGRES=1 LUWTE_SCRYPT_TEST=1

echo "== format, unused declarations, stylesheets and scripts =="
Scripts/format.sh
Scripts/unused.py
Scripts/web.sh

echo "== Swift tests, both engines =="
swift test --skip-build

echo "== command line, faults and browser =="
.venv/bin/python -m unittest discover --start-directory Tests/System --pattern 'test_*.py' --verbose
