#!/usr/bin/env bash
# The house's form: swift format without a complaint, files of at most 350 lines, each with the name of what it holds.
set -euo pipefail
cd "$(dirname "$0")/.."
swift format lint --strict --recursive Sources Tests Bench Plugins Package.swift
long=$(git ls-files 'Sources/*.swift' 'Tests/*.swift' 'Bench/*.swift' 'Plugins/*.swift' | xargs wc -l | awk '$2 != "total" && $1 > 350 { print $2 ": " $1 " lines" }')
[ -z "$long" ] || { echo "Too long, does it hold one thing?"; echo "$long"; exit 1; }
Scripts/names.sh
