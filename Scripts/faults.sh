#!/usr/bin/env bash
# The long fault campaign: faults.sh KILLS
set -euo pipefail
cd "$(dirname "$0")/.."
temporary=$(mktemp -d)
trap 'Scripts/postgres.sh stop "$temporary" >/dev/null 2>&1 || true; rm -rf "$temporary"' EXIT
chmod 755 "$temporary"
swift build --product luwte
LUWTE_TEST_POSTGRES=$(LUWTE_POSTGRES_DURABLE=1 Scripts/postgres.sh start "$temporary")
export LUWTE_TEST_POSTGRES LUWTE_KILLS=${1:-200}
cd Tests/System && ../../.venv/bin/python -m unittest --verbose test_faults
