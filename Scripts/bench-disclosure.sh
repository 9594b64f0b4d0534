#!/usr/bin/env bash
# Shares, time, memory and what the attacker finds: `luwte protect` beside naive thresholds, rounding and acro.
#   LUWTE_BINARY=PATH  an optimised luwte; without it the one in .build-release is used, built when it is missing
#   arguments          are passed on, for instance --desks for synthetic desks of 300 to 100,000 registrations
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${LUWTE_BINARY:-.build-release/release/luwte}
if [[ ! -x $binary ]]; then
  if [[ -n ${LUWTE_BINARY:-} ]]; then
    echo "LUWTE_BINARY: there is no program at $binary" >&2
    exit 1
  fi
  swift build -c release --static-swift-stdlib --product luwte --scratch-path .build-release >&2
fi

# acro is a yardstick of the bench, not a part of the product: it gets an environment of its own.
environment=.build-release/acro
python=python3
if [[ -x $environment/bin/python ]] || python3 -m venv "$environment" >&2; then
  if "$environment/bin/pip" install --quiet --disable-pip-version-check -r Bench/disclosure/requirements.txt >&2; then
    python=$environment/bin/python
  fi
fi
acro=()
if "$python" -c 'import acro' 2>/dev/null; then
  acro=(--acro)
else
  echo "acro can't be installed here; its rows are left out." >&2
fi
exec "$python" Bench/disclosure/compare.py --luwte "$binary" "${acro[@]}" "$@"
