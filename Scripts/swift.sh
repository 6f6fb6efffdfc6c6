#!/usr/bin/env bash
# Runs `swift`, and runs it once more when a signal ended it: Swift's package manager crashes now and then while it talks
# to a plugin. A failed build or test ends with an ordinary status and is not repeated.
set -uo pipefail
swift "$@"
status=$?
if [ "$status" -gt 128 ] && [ "$status" -ne 130 ] && [ "$status" -ne 143 ]; then
    echo "note: the package manager crashed (status $status); trying once more" >&2
    swift "$@"
    status=$?
fi
exit "$status"
