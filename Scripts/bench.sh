#!/usr/bin/env bash
# Speed as ratios, measured in one run on a release build. What is measured, and how: docs/speed.md.
# More options go to Bench/speed/speed.py, such as --dossiers 20000 for a quick look.
set -euo pipefail
cd "$(dirname "$0")/.."

temporary=$(mktemp -d)
finish() {
  Scripts/postgres.sh stop "$temporary" >/dev/null 2>&1 || true
  rm -rf "$temporary"
}
trap finish EXIT
chmod 755 "$temporary"

echo "== release build ==" >&2
for product in luwte luwte-bench; do
  swift build -c release --static-swift-stdlib --product "$product" --scratch-path .build-release >&2
done

echo "== speed ==" >&2
server=$(LUWTE_POSTGRES_DURABLE=1 Scripts/postgres.sh start "$temporary")
python3 Bench/speed/speed.py \
  --luwte .build-release/release/luwte --bench .build-release/release/luwte-bench --postgres "$server" "$@"

if [ -x Scripts/bench-disclosure.sh ]; then
  echo "== disclosure ==" >&2
  Scripts/bench-disclosure.sh
fi
