#!/usr/bin/env bash
# Sizes and processor times of traces of 10³, 10⁴ and 10⁵ rows in every format: whole processes, medians of five.
#   bash Docs/Benchmarks/Traces/run.sh [path of dual]        ROWS="1000 10000" for fewer
set -euo pipefail
cd "$(dirname "$0")/../../.."
dual=${1:-}
if [ -z "$dual" ]; then
  swift build -c release --product dual > /dev/null
  dual=$(swift build -c release --show-bin-path)/dual
fi
rows=${ROWS:-1000 10000 100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for n in $rows; do
  awk -v n="$n" 'BEGIN { for (i = 1; i <= n * 2 / 5; i++) printf "%s%s", (i > 1 ? " + " : ""), (i % 2 ? "y*" i : "sin(x*" i ")") }' \
    > "$work/f$n"
done
TIMEFORMAT='%U %S'
for format in text markdown latex json csv svg dot html; do
  line="| $format"
  for n in $rows; do
    for _ in 1 2 3 4 5; do
      { time "$dual" trace --file "$work/f$n" --at x=1,y=2 --format $format > "$work/out"; } 2>&1 |
        awk '{ printf "%.2f\n", $1 + $2 }'
    done | sort -n > "$work/times"
    size=$(wc -c < "$work/out")
    line="$line | $(awk -v s="$size" 'BEGIN { printf (s < 1e6 ? "%.0f kB" : "%.1f MB"), (s < 1e6 ? s / 1e3 : s / 1e6) }'), $(sed -n 3p "$work/times") s"
  done
  echo "$line |"
done
