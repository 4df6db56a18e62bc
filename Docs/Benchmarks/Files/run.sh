#!/bin/sh
# Whole processes, a file in and a file out, in turn: run.sh DUAL [ROWS [ROUNDS [CORES]]]. Prints the median of wall clock and of
# processor time, and the most memory of each. Programs that are not installed are left out.
set -eu
dual=$(realpath "$1"); rows=${2:-1000000}; rounds=${3:-5}; cores=${4:-0}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 "$here/data.py" "$rows" > in.csv
threads=$(echo "$cores" | tr , ' ' | wc -w)
export POLARS_MAX_THREADS=$threads
formula='x*exp(-y^2)+sin(z*x)*log(1+y)'

run() { # name, command
  name=$1; shift
  rm -f out.csv
  /usr/bin/time -a -o "$name.times" -f '%e %U %S %M' taskset -c "$cores" sh -c "$*" > /dev/null 2>&1 || rm -f "$name.times"
}
for _ in $(seq "$rounds"); do
  run dual "'$dual' gradient '$formula' --points in.csv --output out.csv"
  run mawk "mawk -f '$here/byhand.awk' in.csv > out.csv"
  run gawk "gawk -f '$here/byhand.awk' in.csv > out.csv"
  run numpy "python3 '$here/numpy_byhand.py' in.csv out.csv"
  run polars "python3 '$here/polars_byhand.py' in.csv out.csv"
  run duckdb "python3 '$here/duckdb_byhand.py' in.csv out.csv $threads"
  run jax "python3 '$here/jax_exact.py' in.csv out.csv"
  run casadi "python3 '$here/casadi_exact.py' in.csv out.csv"
done
python3 - <<'P'
import glob, statistics
rows = {}
for path in glob.glob("*.times"):
    runs = [list(map(float, line.split())) for line in open(path)]
    rows[path[:-6]] = (
        statistics.median(r[0] for r in runs), statistics.median(r[1] + r[2] for r in runs),
        max(r[3] for r in runs) / 1024)
own = rows["dual"]
print("| program | seconds | × dual | of processor | × dual | MB |\n| --- | --- | --- | --- | --- | --- |")
for name, (wall, cpu, memory) in sorted(rows.items(), key=lambda row: row[1][1]):
    print(f"| {name} | {wall:.2f} | {wall / own[0]:.1f} | {cpu:.2f} | {cpu / own[1]:.1f} | {memory:.0f} |")
P
