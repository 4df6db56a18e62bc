#!/usr/bin/env bash
# On Linux: one file that needs no library and starts soonest, .build/dual-static, from a build of its own:  bash Docs/Executable/build.sh
#
#   bash Docs/Executable/build.sh OBJECTS    links what is built already, such as `swift build -c release --show-bin-path`
#
# Half of what a short call does is the runtime's looking up of generic types by name; the compiler can write down those that it
# knows (Docs/CommandLine.md, "What a call takes"). Its options for that are not among those of SwiftPM's manifests. The other half
# is the system's fetching of pages: where valgrind is installed, what short calls touch is put side by side.
set -euo pipefail
cd "$(dirname "$0")/../.."
objects=${1:-}
if [ -z "$objects" ]; then
  build=(swift build -c release --product dual --scratch-path .build/executable)
  build+=(-Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors)
  build+=(-Xswiftc -Xfrontend -Xswiftc -prespecialize-generic-metadata)
  "${build[@]}"
  objects=$("${build[@]}" --show-bin-path)
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# SwiftPM calls the entry point of an executable by the module's name, so that tests can link it. What is not called is left out, what is
# the same is there once, and reading and running are one piece of memory: a call of the tool touches half the pages.
link() {
  swiftc -static-executable -use-ld=lld -Xlinker --gc-sections -Xlinker --icf=safe -Xlinker --no-rosegment \
    -Xlinker --defsym=main=dual_main -Xlinker --no-warnings "$@" "@$objects/dual.product/Objects.LinkFileList"
}
# The symbols that a call reads, writes or runs, in that order: symbols and first accesses sorted by address, each access behind its symbol.
touched() {
  valgrind --tool=lackey --trace-mem=yes --log-file="$work/trace" "$work/dual" "$@" > "$work/result"
  {
    nm "$work/dual" | awk 'NF == 3 { print $1, 0, $3 }'
    awk '/^(I | [LSM]) / { sub(/,.*/, "", $2); if (!seen[$2]++) print substr("0000000000000000" $2, length($2) + 1), NR }' "$work/trace"
  } | LC_ALL=C sort | awk '
    $2 == 0 { if ($1 != at) { count = 0; at = $1 } names[++count] = $3; next }
    { for (i = 1; i <= count; i++) print $2, names[i] }' | sort -n | awk '!seen[$2]++ { print $2 }'
}

if command -v valgrind > /dev/null; then
  link -o "$work/dual"
  {
    touched derivative 'x^2*sin(x)' --at 2
    touched gradient 'ln(x1) + x1*x2 - sin(x2)' --at x1=2,x2=5
    touched hessian 'x^2*sqrt(y)' --at x=1,y=4
  } > "$work/order"
  link -o "$work/linked" -Xlinker --symbol-ordering-file="$work/order" -Xlinker --no-warn-symbol-ordering
else
  echo "valgrind is not installed: functions and data stay in the linker's order" >&2
  link -o "$work/linked"
fi
"$(dirname "$(command -v swiftc)")/llvm-objcopy" --strip-all "$work/linked" .build/dual-static
