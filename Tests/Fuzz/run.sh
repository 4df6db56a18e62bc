#!/bin/sh
# Fuzzes the parser and evaluator of formulas: Tests/Fuzz/run.sh [runs], 20000 by default.
# Needs a toolchain with libFuzzer. Inputs that fail are left in .build/fuzz/failures.
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-20000}
sources=${SOURCES:-Sources}
build=${FUZZ_BUILD:-.build/fuzz}
mkdir -p "$build/corpus" "$build/failures"
flags="-swift-version 6 -package-name swift_dual -O -parse-as-library -sanitize=fuzzer,address -wmo -I $build"

# Four modules and the harness; each is rebuilt only when a source is newer.
compile() { # module, output, sources...
  module=$1; output=$2; shift 2
  if [ ! -e "$output" ] || [ -n "$(find "$@" -newer "$output" -print -quit)" ]; then
    echo "compiling $module"
    # shellcheck disable=SC2086
    swiftc $flags -emit-module -emit-module-path "$build/$module.swiftmodule" \
      -emit-object -module-name "$module" -o "$output" "$@"
  fi
}
compile DerivativeRules "$build/DerivativeRules.o" $(find "$sources/DerivativeRules" -name '*.swift')
if [ "$build/DerivativeRules.o" -nt "$build/SpecialFunctions.o" ]; then rm -f "$build/SpecialFunctions.o"; fi
compile SpecialFunctions "$build/SpecialFunctions.o" $(find "$sources/SpecialFunctions" -name '*.swift')
if [ "$build/SpecialFunctions.o" -nt "$build/Expressions.o" ]; then rm -f "$build/Expressions.o"; fi
compile Expressions "$build/Expressions.o" $(find "$sources/Expressions" -name '*.swift')
if [ "$build/DerivativeRules.o" -nt "$build/ForwardMode.o" ]; then rm -f "$build/ForwardMode.o"; fi
compile ForwardMode "$build/ForwardMode.o" $(find "$sources/ForwardMode" -name '*.swift')
echo "compiling the harness"
# shellcheck disable=SC2086
swiftc $flags -module-name FormulaFuzzer -o "$build/fuzz" Tests/Fuzz/FormulaFuzzer.swift \
  "$build/Expressions.o" "$build/ForwardMode.o" "$build/SpecialFunctions.o" "$build/DerivativeRules.o"

# The toolchain's own backtraces wait forever inside a sanitised process; libFuzzer reports by itself.
export SWIFT_BACKTRACE=enable=no
"$build/fuzz" -runs="$runs" -max_len=600 -timeout=10 -rss_limit_mb=4096 \
  -dict=Tests/Fuzz/formula.dict -artifact_prefix="$build/failures/" -verbosity=1 \
  "$build/corpus" Tests/Fuzz/corpus
