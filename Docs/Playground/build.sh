#!/usr/bin/env bash
# Builds the playground: the module, and one page that holds it.  bash Docs/Playground/build.sh [FOLDER]
#
# Needs a Swift toolchain with its linker for WebAssembly, and from Debian (installed by apt where they are missing) wasi-libc
# for the mathematics, libclang-rt-19-dev-wasm32 for numbers of 128 bits, and binaryen, without which the module is a fifth larger.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/wasi/embedded.sh

builtins=/usr/lib/llvm-19/lib/clang/19/lib/wasi/libclang_rt.builtins-wasm32.a
embedded_ready || exit 0
debian "$builtins" libclang-rt-19-dev-wasm32 "the compiler's runtime for wasm32" || exit 0

out=${1:-Docs/Playground/out}
mkdir -p "$out"
modules=("${playground_modules[@]}")
for module in "${modules[@]}"; do embedded_module "$module"; done
if [ -n "$embedded_stale" ] || [ ! -e "$embedded_out/Playground.o" ] \
  || [ -n "$(find Docs/Playground/Swift Sources/CompiledFormulas/SweepMode.swift -newer "$embedded_out/Playground.o" -print -quit)" ]; then
  echo "embedded: Playground"
  # The rule that chooses a mode is the tool's own.
  embedded_swiftc Playground Docs/Playground/Swift/*.swift Sources/CompiledFormulas/SweepMode.swift
fi
if [ ! -e "$embedded_out/tables.h" ] || [ Docs/Playground/Unicode/tables.swift -nt "$embedded_out/tables.h" ]; then
  swift Docs/Playground/Unicode/tables.swift > "$embedded_out/tables.h"
fi
for part in Swift/runtime Unicode/unicode; do
  clang --target=wasm32-unknown-wasi -Oz -isystem "$wasi_headers" -I "$embedded_out" -c "Docs/Playground/$part.c" \
    -o "$embedded_out/$(basename "$part").o"
done

toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")
objects=()
for module in "${modules[@]}"; do objects+=("$embedded_out/$module.o"); done
wasm-ld --no-entry --gc-sections --strip-all -O2 -z stack-size=1048576 --stack-first \
  "$embedded_out/Playground.o" "${objects[@]}" "$embedded_out"/{runtime,unicode}.o \
  "$toolchain/lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a" \
  -L /usr/lib/wasm32-wasi -lm -lc "$builtins" -o "$out/playground.wasm"
if debian /usr/bin/wasm-opt binaryen "it makes the module smaller"; then
  # What browsers of these years have; the linker's features are not taken over.
  wasm-opt --mvp-features --enable-bulk-memory --enable-sign-ext --enable-nontrapping-float-to-int --enable-mutable-globals \
    -Oz --strip-debug --strip-producers --strip-target-features "$out/playground.wasm" -o "$out/playground.wasm"
fi
python3 Docs/Playground/Page/page.py "$out"
for file in "$out"/playground.*; do
  printf '%s: %d bytes, %d compressed by gzip\n' "$file" "$(stat -c %s "$file")" "$(gzip -9 < "$file" | wc -c)"
done
