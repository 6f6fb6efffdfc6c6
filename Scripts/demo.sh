#!/usr/bin/env bash
# Shows the worked example: a check, the gap to its frameworks, the dossier, and what to type next. Usage: demo.sh PROGRAM
set -euo pipefail

program=$1
day=2026-11-23
dossier=smart-lock-dossier.html

printf '\n$ securable check Examples/smart-lock --as-of %s\n\n' "$day"
status=0
"$program" check Examples/smart-lock --as-of "$day" || status=$?
[ "$status" -le 1 ] || exit "$status"

printf '\n$ securable gap Examples/smart-lock --as-of %s\n\n' "$day"
"$program" gap Examples/smart-lock --as-of "$day"

printf '\n$ securable report Examples/smart-lock --as-of %s --output %s\n\n' "$day" "$dossier"
"$program" report Examples/smart-lock --as-of "$day" --output "$dossier"

cat <<END

The check ended with status $status: the example keeps some findings open on purpose, so that there is something to see.

Open the dossier        $dossier
Use the program here    export PATH="\$PWD/.build/release:\$PATH"    (or install it: make install PREFIX=~/.local)
Read one finding        securable explain rollback-to-old-firmware:bridge --product Examples/smart-lock
See what decides it     securable explain 303645-3:5.1-5 --product Examples/smart-lock
See what hangs on it    securable trace no-way-back Examples/smart-lock --up
Describe your own       securable new my-product && securable check my-product
END
