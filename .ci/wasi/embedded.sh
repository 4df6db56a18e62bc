# Sourced by what compiles modules as Embedded Swift for WebAssembly: .ci/embedded, Docs/Playground/build.sh.
# Everything from the root of the checkout. Needs the toolchain, and of Debian's wasi-libc headers and libraries.

wasi_headers=/usr/include/wasm32-wasi
embedded_out=.build/embedded
embedded_modules=(
  DerivativeRules SpecialFunctions ForwardMode ReverseMode MixedMode FixedSeries PointDerivatives Solvers Parameters SparseDerivatives
  ComplexStep Expressions Rendering Symbolic Tracing CodeGeneration ModeComparison DualNumbersCore DualNumbers
)
# What the playground links is optimised; of the others the question is whether they compile, which the optimiser does not
# answer: Embedded Swift reports what it lacks before.
playground_modules=(DerivativeRules SpecialFunctions ForwardMode Expressions Rendering Tracing)

# debian FILE PACKAGE WHAT: installs a package of Debian unless what it brings is there; fails, and says so, where it cannot.
debian() {
  if [ -e "$1" ]; then return 0; fi
  if ! command -v apt-get > /dev/null; then
    echo "skipped: no $2 on this machine, and no apt to install it with"
    return 1
  fi
  echo "installing $2 ($3)"
  if ! { apt-get update -q && apt-get install -y -q --no-install-recommends "$2"; } > /dev/null 2>&1; then
    echo "skipped: $2 could not be installed"
    return 1
  fi
}

embedded_ready() {
  debian "$wasi_headers/math.h" wasi-libc "its headers and mathematics for wasm32"
}

# embedded_swiftc MODULE ARGUMENT…: the compiler with what every module needs.
embedded_swiftc() {
  local module=$1 optimisation=-Onone
  shift
  case " ${playground_modules[*]} Playground " in *" $module "*) optimisation=-Osize ;; esac
  swiftc -enable-experimental-feature Embedded -target wasm32-unknown-none-wasm -wmo -parse-as-library \
    -swift-version 6 -package-name swift_dual $optimisation \
    -Xfrontend -disable-stack-protector -module-name "$module" \
    -suppress-warnings -Xcc -isystem -Xcc "$wasi_headers" -Xcc -fmodule-map-file=.ci/wasi/module.modulemap -I "$embedded_out" -I .ci/wasi \
    -c -o "$embedded_out/$module.o" "$@"
}

# embedded_module MODULE: compiles a module unless it, and every one before it, is newer than its sources.
embedded_stale=
embedded_module() {
  local module=$1 made="$embedded_out/$1.o"
  mkdir -p "$embedded_out"
  if [ -z "$embedded_stale" ] && [ -e "$made" ] && [ -e "$embedded_out/$module.swiftmodule" ] \
    && [ -z "$(find "Sources/$module" .ci/wasi "$(command -v swiftc)" -not -path "*.docc*" -newer "$made" -print -quit)" ]; then
    echo "embedded: $module is as it was"
    return
  fi
  embedded_stale=1
  echo "embedded: $module"
  # shellcheck disable=SC2046
  embedded_swiftc "$module" -emit-module -emit-module-path "$embedded_out/$module.swiftmodule" \
    $(find "Sources/$module" -name '*.swift' -not -path '*.docc/*')
}
