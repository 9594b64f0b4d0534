#!/usr/bin/env bash
# The long fault campaign: faults.sh KILLS
# First a desk of 2,000 dossiers lives for two years, with clocks set back, and its signals, and each day on which something
# waited, are recomputed by a script that shares no line with the product: faults.sh desk runs that alone. It takes about a quarter of an hour.
set -euo pipefail
cd "$(dirname "$0")/.."
temporary=$(mktemp -d)
trap 'Scripts/postgres.sh stop "$temporary" >/dev/null 2>&1 || true; rm -rf "$temporary"' EXIT
chmod 755 "$temporary"

swift build --build-tests
LUWTE_DOSSIERS=${LUWTE_DOSSIERS:-2000} LUWTE_EVENTS=${LUWTE_EVENTS:-$temporary/events.jsonl} \
  swift test --skip-build --filter GeneratedDeskTests
python3 Tests/Signals/check.py "${LUWTE_EVENTS:-$temporary/events.jsonl}"
[ "${1:-}" != desk ] || exit 0

LUWTE_TEST_POSTGRES=$(LUWTE_POSTGRES_DURABLE=1 Scripts/postgres.sh start "$temporary")
export LUWTE_TEST_POSTGRES LUWTE_KILLS=${1:-200}
cd Tests/System && ../../.venv/bin/python -m unittest --verbose test_faults
