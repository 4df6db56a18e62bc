#!/usr/bin/env bash
# Sizes and times of traces of 10³, 10⁴ and 10⁵ rows in every format: whole processes, medians of five.
#   bash Docs/Benchmarks/Traces/run.sh [path of dual]
set -euo pipefail
cd "$(dirname "$0")/../../.."
dual=${1:-}
if [ -z "$dual" ]; then
  swift build -c release --product dual > /dev/null
  dual=$(swift build -c release --show-bin-path)/dual
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "| format | 10³ rows | 10⁴ rows | 10⁵ rows |"
echo "| --- | ---: | ---: | ---: |"
for rows in 1000 10000 100000; do
  awk -v n=$rows 'BEGIN { for (i = 1; i <= n * 2 / 5; i++) printf "%s%s", (i > 1 ? " + " : ""), (i % 2 ? "y*" i : "sin(x*" i ")") }' \
    > "$work/f$rows"
done
for format in text markdown latex json csv svg dot html; do
  line="| $format"
  for rows in 1000 10000 100000; do
    times=()
    for _ in 1 2 3 4 5; do
      start=$(date +%s%N)
      "$dual" trace --file "$work/f$rows" --at x=1,y=2 --format $format > "$work/out"
      times+=($((($(date +%s%N) - start) / 1000000)))
    done
    median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n 3p)
    size=$(stat -c %s "$work/out" 2> /dev/null || stat -f %z "$work/out")
    line="$line | $(awk -v s="$size" 'BEGIN { printf (s < 1e6 ? "%.0f kB" : "%.1f MB"), (s < 1e6 ? s / 1e3 : s / 1e6) }'), $median ms"
  done
  echo "$line |"
done
