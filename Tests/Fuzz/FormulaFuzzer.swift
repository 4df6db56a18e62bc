// A libFuzzer harness: any bytes are a formula or an error, and a formula keeps its promises.
// Compiled by run.sh; not a target of the package.

import DerivativeRules
import Expressions
import ForwardMode

/// Checks one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    try check(Formula(parsingUTF8: bytes), bytes)
  } catch {
    check(error, bytes)
  }
  return 0
}

/// An error points into the source, and can be shown.
private func check(_ error: ExpressionError, _ bytes: [UInt8]) {
  expect(error.range.lowerBound >= 0 && error.range.upperBound <= bytes.count, "range")
  expect(error.line >= 1 && error.column >= 1, "position")
  expect(!error.message.isEmpty && error.message.utf8.count < 1000, "message")
  let shown = error.rendered(in: String(decoding: bytes, as: UTF8.self))
  expect(shown.contains("^") && shown.utf8.count < 4000, "rendering")
}

private func check(_ formula: Formula, _ bytes: [UInt8]) throws(ExpressionError) {
  expect(Array(formula.source.utf8) == bytes, "source")
  let point = formula.variables.indices.map { [0.5, 2.0, -1.25, 3.0][$0 % 4] }
  let values = formula.evaluateAll(point)
  expect(values.count == formula.outputs, "outputs")

  // The canonical spelling is the same formula.
  let spelling = formula.description
  do {
    let again = try Formula(parsing: spelling)
    expect(again.description == spelling, "canonical spelling")
    expect(again.variables == formula.variables, "variables")
    expect(again.isVector == formula.isVector, "vector")
    expect(again.definitions == formula.definitions, "definitions")
    expect(agree(again.evaluateAll(point), values), "value of the canonical spelling")
  } catch {
    // Parentheses may be needed where a call or √ was: a little deeper.
    expect(error.kind == .nestingTooDeep, "the canonical spelling is a formula: \(error)")
  }

  // The value lane of a number with derivatives is that of plain numbers.
  let duals = point.map { Dual($0, tangent: 1) }
  expect(agree(formula.evaluateAll(duals).map(\.value), values), "value lane")

  // Folding is evaluating: only a power may depend on whether its exponent is constant.
  if !spelling.contains("^") {
    var constants: [String: Double] = [:]
    for (name, value) in zip(formula.variables, point) { constants[name] = value }
    let orderFree = formula.evaluateAll([Double](), constants: constants)
    expect(agree(orderFree, values), "constant folding")
  }
}

/// Whether two results have the same bits, where any NaN is as good as another.
private func agree(_ a: [Double], _ b: [Double]) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy { $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN) }
}

/// Stops with what is wrong; unlike a precondition, in an optimised build too.
private func expect(_ condition: Bool, _ promise: String) {
  guard condition else { fatalError("broken promise: \(promise)") }
}
