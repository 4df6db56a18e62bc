import DualNumbersCore
import Foundation
import SpecialFunctions
import TestSupport
import Testing
import _Differentiation

/// The toolchain's own reverse mode, where it has a derivative.
@Suite("Reverse mode agrees with Swift's own differentiation")
struct SwiftDifferentiationTests {
  @differentiable(reverse)
  static func plain(_ x: Double, _ y: Double) -> Double {
    let u = x * y + x / (1 + y * y)
    let v = u * u - 3 * x
    return v / (2 + u) + (x - y) * u
  }

  static func generic<T: RealNumber>(_ x: T, _ y: T) -> T {
    let u = x * y + x / (1 + y * y)
    let v = u * u - 3 * x
    return v / (2 + u) + (x - y) * u
  }

  @Test("A rational function", arguments: [(0.5, 2.0), (-1.25, 0.75), (3, -4), (1e-3, 1e3)])
  func rational(x: Double, y: Double) {
    let swift = _Differentiation.gradient(at: x, y, of: Self.plain)
    let ours = ReverseMode.gradient(at: [x, y]) { Self.generic($0[0], $0[1]) }
    #expect((ours[0] - swift.0).magnitude <= 1e-13 * (1 + swift.0.magnitude))
    #expect((ours[1] - swift.1).magnitude <= 1e-13 * (1 + swift.1.magnitude))
  }

  /// A function of one number, in both systems.
  struct Row: CustomTestStringConvertible, @unchecked Sendable {
    let testDescription: String
    let swift: @differentiable(reverse) (Double) -> Double
    let ours: (TapeVariable<Double>) -> TapeVariable<Double>
    var points = [0.3, 0.5, 0.9, 1.25, 2, 7.5]
  }

  static let rows: [Row] = [
    Row(testDescription: "+", swift: { $0 + 2 }, ours: { $0 + 2 }),
    Row(testDescription: "−", swift: { 2 - $0 }, ours: { 2 - $0 }),
    Row(testDescription: "×", swift: { $0 * $0 * 3 }, ours: { $0 * $0 * 3 }),
    Row(testDescription: "÷", swift: { (1 + $0) / $0 }, ours: { (1 + $0) / $0 }),
    Row(testDescription: "sqrt", swift: { Foundation.sqrt($0) }, ours: { sqrt($0) }),
    Row(testDescription: "exp", swift: { Foundation.exp($0) }, ours: { exp($0) }),
    Row(testDescription: "exp2", swift: { Foundation.exp2($0) }, ours: { exp2($0) }),
    Row(testDescription: "log", swift: { Foundation.log($0) }, ours: { log($0) }),
    Row(testDescription: "log2", swift: { Foundation.log2($0) }, ours: { log2($0) }),
    Row(testDescription: "log10", swift: { Foundation.log10($0) }, ours: { log10($0) }),
    Row(testDescription: "sin", swift: { Foundation.sin($0) }, ours: { sin($0) }),
    Row(testDescription: "cos", swift: { Foundation.cos($0) }, ours: { cos($0) }),
    Row(testDescription: "tan", swift: { Foundation.tan($0) }, ours: { tan($0) }),
    Row(
      testDescription: "asin", swift: { Foundation.asin($0) }, ours: { asin($0) },
      points: [-0.75, 0.1, 0.5]),
    Row(
      testDescription: "acos", swift: { Foundation.acos($0) }, ours: { acos($0) },
      points: [-0.75, 0.1, 0.5]),
    Row(testDescription: "atan", swift: { Foundation.atan($0) }, ours: { atan($0) }),
    Row(testDescription: "sinh", swift: { Foundation.sinh($0) }, ours: { sinh($0) }),
    Row(testDescription: "cosh", swift: { Foundation.cosh($0) }, ours: { cosh($0) }),
    Row(
      testDescription: "tanh", swift: { Foundation.tanh($0) }, ours: { tanh($0) },
      points: [-0.5, 0.25, 1]),
    Row(testDescription: "expm1", swift: { Foundation.expm1($0) }, ours: { expm1($0) }),
    Row(testDescription: "log1p", swift: { Foundation.log1p($0) }, ours: { log1p($0) }),
    Row(testDescription: "erf", swift: { Foundation.erf($0) }, ours: { erf($0) }),
    Row(testDescription: "pow", swift: { Foundation.pow($0, 2.5) }, ours: { pow($0, 2.5) }),
    Row(
      testDescription: "a composition",
      swift: { x in Foundation.exp(-x * x / 2) * Foundation.sin(3 * x) / (1 + x) },
      ours: { x in exp(-x * x / 2) * sin(3 * x) / (1 + x) }),
    Row(
      testDescription: "a loop",
      swift: { x in
        var y = x
        for _ in 0..<8 { y = y * x + Foundation.sin(y) }
        return y
      },
      ours: { x in
        var y = x
        for _ in 0..<8 { y = y * x + sin(y) }
        return y
      }, points: [0.3, 0.5, 0.9]),
    Row(
      testDescription: "a branch", swift: { x in x > 1 ? x * x : Foundation.exp(x) },
      ours: { x in x > 1 ? x * x : exp(x) }),
  ]

  @Test("Functions of one number", arguments: rows)
  func functions(row: Row) {
    for x in row.points {
      let (value, slope) = _Differentiation.valueWithGradient(at: x, of: row.swift)
      let ours = ReverseMode.valueWithGradient(at: [x]) { row.ours($0[0]) }
      #expect(ours.value == value, "\(row.testDescription)(\(x))")
      #expect(
        (ours.gradient[0] - slope).magnitude <= 16 * slope.ulp,
        "\(row.testDescription)′(\(x)) = \(ours.gradient[0]), not \(slope)")
    }
  }

  @Test("Pullbacks of two numbers, for any cotangent")
  func pullbacks() {
    for (x, y, w) in [(0.5, 2.0, 1.0), (-1.25, 0.75, -3), (3, 4, 1e-3)] {
      let (value, pullback) = _Differentiation.valueWithPullback(at: x, y, of: Self.plain)
      let swift = pullback(w)
      let ours = valueWithVJP(at: [x, y], cotangent: [w]) { [Self.generic($0[0], $0[1])] }
      #expect(ours.value == [value])
      #expect((ours.vjp[0] - swift.0).magnitude <= 64 * swift.0.ulp)
      #expect((ours.vjp[1] - swift.1).magnitude <= 64 * swift.1.ulp)
    }
  }

  @differentiable(reverse)
  static func chain(_ x: [Double]) -> Double {
    var sum = 0.0
    for i in 0..<withoutDerivative(at: x.count - 1) {
      let a = x[i + 1] - x[i] * x[i]
      sum = sum + 100 * a * a + (1 - x[i]) * (1 - x[i])
    }
    return sum
  }

  @Test("A loop over an array", arguments: [2, 10, 50])
  func arrays(n: Int) {
    var generator = SeededGenerator(seed: UInt64(n))
    let x = generator.numbers(n, in: -1...1)
    let swift = _Differentiation.gradient(at: x, of: Self.chain).base
    let ours = ReverseMode.gradient(at: x) { x in
      var sum = TapeVariable<Double>(0.0)
      for i in 0..<x.count - 1 {
        let a = x[i + 1] - x[i] * x[i]
        sum = sum + 100 * a * a + (1 - x[i]) * (1 - x[i])
      }
      return sum
    }
    for i in 0..<n {
      #expect((ours[i] - swift[i]).magnitude <= 1e-13 * (1 + swift[i].magnitude))
    }
  }
}
