#!/usr/bin/env bash
# Runs libFuzzer on each reader of what others write: fuzz.sh [SECONDS for each, 60] [READER...]
# Builds the fuzzer once, starts from the small samples of Tests/Robustness/samples.py, and keeps what it found out, and
# what broke a reader, in .build/fuzz. As many readers as the machine has cores are tried at once.
set -euo pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no # the crash handler would wait for libFuzzer, and libFuzzer for it

export place=.build/fuzz
export program=$place/build/release/ReaderFuzzer
export seconds=${1:-60}
shift || true
readers=("$@")

try() {
    local reader=$1
    mkdir -p "$place/corpus/$reader" "$place/broken/$reader" "$place/seeds/$reader"
    if SECURABLE_READER=$reader "$program" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=2048 -max_len=65536 \
        -dict="$place/seeds/words.dict" -artifact_prefix="$place/broken/$reader/" -print_final_stats=1 \
        "$place/corpus/$reader" "$place/seeds/$reader" >"$place/$reader.log" 2>&1; then
        echo "fuzz: $reader: $(sed -n 's/stat::number_of_executed_units: *//p' "$place/$reader.log") inputs, none broke it"
    else
        echo "fuzz: $reader: BROKEN; the input is in $place/broken/$reader:"
        grep -E -m 5 'ERROR|Fatal error|SUMMARY|does not read|has the score|as another version|is not collected' "$place/$reader.log" ||
            tail -n 5 "$place/$reader.log"
        return 1
    fi
}
export -f try

Scripts/swift.sh build -c release --package-path Fuzz --scratch-path "$place/build" --product ReaderFuzzer
python3 Tests/Robustness/samples.py "$place/seeds"
if [ ${#readers[@]} -eq 0 ]; then
    read -r -a readers <<<"$({ SECURABLE_READER= "$program" || true; } | sed -n 's/.*one of: //p')"
fi
printf '%s\n' "${readers[@]}" | xargs -P "$(getconf _NPROCESSORS_ONLN)" -I{} bash -c 'try "$1"' _ {}
