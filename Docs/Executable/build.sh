#!/usr/bin/env bash
# On Linux: one file that needs no library and starts soonest, .build/dual-static, from a build of its own:  bash Docs/Executable/build.sh
#
#   bash Docs/Executable/build.sh OBJECTS    links what is built already, such as `swift build -c release --show-bin-path`
#
# Half of what a short call does is the runtime's looking up of generic types by name; the compiler can write down those that it
# knows (Docs/CommandLine.md, "What a call takes"). Its options for that are not among those of SwiftPM's manifests.
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
# SwiftPM calls the entry point of an executable by the module's name, so that tests can link it. What is not called is left out, what is
# the same is there once, and reading and running are one piece of memory: a call of the tool touches half the pages.
linked=$(mktemp)
trap 'rm -f "$linked"' EXIT
swiftc -static-executable -use-ld=lld -Xlinker --gc-sections -Xlinker --icf=safe -Xlinker --no-rosegment \
  -Xlinker --defsym=main=dual_main -Xlinker --no-warnings -o "$linked" "@$objects/dual.product/Objects.LinkFileList"
"$(dirname "$(command -v swiftc)")/llvm-objcopy" --strip-all "$linked" .build/dual-static
