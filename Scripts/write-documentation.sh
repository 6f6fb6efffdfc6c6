#!/usr/bin/env bash
# Writes the pages of Documentation/ that come from the program or from a drawing. Usage: write-documentation.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/../Documentation"

"$program" schema --format markdown > Sections.md
"$program" schema --format sql > Database.sql
"$program" rules coverage --products ../Examples/device-classes --as-of 2026-11-23 > Threats.md
if command -v dot > /dev/null; then
    dot -Tsvg Database.dot -o Database.svg
else
    echo "note: Graphviz is not here, so Database.svg is left as it is" >&2
fi
