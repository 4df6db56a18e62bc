#!/bin/sh
# Fuzzes the reader and the writer of files of points: Tests/Fuzz/run-records.sh [runs], 20000 by default.
# Needs a toolchain with libFuzzer. Inputs that fail are left in .build/fuzz/failures.
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-20000}
build=${FUZZ_BUILD:-.build/fuzz}
mkdir -p "$build/records" "$build/failures"
flags="-swift-version 6 -package-name swift_dual -O -parse-as-library -sanitize=fuzzer,address -wmo -I $build"
echo "compiling Rendering, Records and the harness"
for module in Rendering Records; do
  # shellcheck disable=SC2046,SC2086
  swiftc $flags -emit-module -emit-module-path "$build/$module.swiftmodule" -emit-object -module-name $module \
    -o "$build/$module.o" $(find Sources/$module -name '*.swift')
done
# shellcheck disable=SC2086
swiftc $flags -module-name RecordFuzzer -o "$build/fuzz-records" Tests/Fuzz/RecordFuzzer.swift \
  "$build/Rendering.o" "$build/Records.o"

# Beginnings: the first byte chooses the form and the policy.
seed() { printf "$2" > "$build/records/seed-$1"; }
seed csv '\000x,y,n\n1,2,"a""b"\n-3.5e-2,inf,\n# c\n\nNA,nan,"x\ny"\r\n'
seed tsv '\006x\ty\n1\t2\n'
seed columns '\013 x  y n\n1 2 a\n'
seed jsonl '\010{"x": 1, "y": 2.5e0, "n": [{"a": null}, "\\\\u0041"]}\n{"y": "inf", "x": null}\n'
seed semicolon '\011x;y\n1;2\n'

# The toolchain's own backtraces wait forever inside a sanitised process; libFuzzer reports by itself.
export SWIFT_BACKTRACE=enable=no
"$build/fuzz-records" -runs="$runs" -max_len=400 -timeout=10 -rss_limit_mb=4096 \
  -dict=Tests/Fuzz/records.dict -artifact_prefix="$build/failures/" -verbosity=1 "$build/records"
