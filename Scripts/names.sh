#!/usr/bin/env bash
# One name per file: `Thing.swift` declares Thing, `Thing+Aspect.swift` extends Thing, and an aspect has at least
# a dozen lines: a shorter one is a crumb, and belongs beside what it extends. The acts of a subject are listed in one
# place for each, however few they are. What somebody does stands alone: a file of `Sources/Acts` holds one act at most
# (a type that is called as a function), and has its name.
set -euo pipefail
cd "$(dirname "$0")/.."

crumb=12
# Families of one-line declarations: what stands in them is their names.
families="FormElements SectionElements TableElements TextElements RecordSubjects"

wrong=$(git ls-files --cached --others --exclude-standard 'Sources/*.swift' 'Bench/*.swift' \
  | while read -r file; do [ ! -f "$file" ] || echo "$file"; done \
  | xargs awk -v crumb="$crumb" -v families=" $families " '
    function file_name(  base) { base = file; sub(/.*\//, "", base); sub(/\.swift$/, "", base); return base }
    function judge() {
      if (!file) return
      if (!found) print file ": declares no " name
      if (aspect && lines < crumb && name != "DeskServices") print file ": a crumb of " lines " lines"
    }
    FNR == 1 {
      judge()
      file = FILENAME; found = 0; lines = 0; type = ""
      name = file; sub(/.*\//, "", name); sub(/\.swift$/, "", name)
      aspect = sub(/\+.*/, "", name)
      if (index(families, " " name " ")) found = 1
      kinds = aspect ? "extension ([A-Za-z0-9_]+[.])*" : "(struct|class|enum|actor|protocol|typealias|func) "
      pattern = "^[^/]*(^|[ ])" kinds name "([^A-Za-z0-9_]|$)"
    }
    { lines++ }
    match($0, /^([a-z]+ )*(struct|class|enum|actor|extension) [A-Za-z0-9_]+/) {
      type = substr($0, RSTART, RLENGTH); sub(/.* /, "", type)
    }
    file ~ /^Sources\/Acts\// && /func callAsFunction/ && type != file_name() {
      print file ": the act " type " belongs into a file of its own"
    }
    $0 ~ pattern { found = 1 }
    END { judge() }')
[ -z "$wrong" ] || { echo "A file has the name of what it holds:"; echo "$wrong"; exit 1; }
