import DerivativeRules
import ForwardMode
import SpecialFunctions
import TestSupport
import Testing

@Suite("Accuracy of the rules against 60-digit references")
struct AccuracyTests {
  /// The largest error allowed for a first derivative on core points, in ulp.
  ///
  /// What the best formula known reaches on these and 60,000 other points; the gamma functions have a test of
  /// their own.
  static let coreLimits: [String: Double] = [
    "sqrt": 1.45, "cbrt": 1.85, "exp": 0.51, "exp2": 1.2, "exp10": 1.1, "expm1": 0.51,
    "log": 0.51, "log2": 0.65, "log10": 0.75, "log1p": 1.5, "sin": 0.57, "cos": 0.52, "tan": 1.85,
    "asin": 1.9, "acos": 1.85, "atan": 1.45, "sinh": 1.0, "cosh": 1.7, "tanh": 1.7,
    "asinh": 1.9, "acosh": 1.85, "atanh": 1.45, "erf": 1.7, "erfc": 1.75,
    "sigmoid": 1.75, "softplus": 1.45, "reciprocal": 1.2,
    "add": 0, "sub": 0, "mul": 0, "div": 1.4, "pow": 2.36, "atan2": 2.15, "hypot": 1.45,
  ]

  @Test("f′ of one-argument functions", arguments: coreLimits.keys.sorted())
  func unary(function: String) throws {
    guard let rule = Rules.unary.first(where: { $0.name == function }) else { return }
    let limit = try #require(Self.coreLimits[function])
    for row in RuleRow.unary where row.function == function && row.tag != "libm_hard" {
      let x = row.arguments[0]
      let y = apply(rule, to: Dual(x, tangent: 1))
      let error = row.outputs[1].error(of: y.tangent)
      #expect(
        error <= (row.isExtreme ? 3.1 : limit), "\(function)′(\(x)) = \(y.tangent): \(error) ulp")
      #expect(y.value.isIdentical(to: apply(rule, to: x)), "\(function)(\(x)): value lane")
    }
  }

  @Test("Where the platform's own sine and cosine are off by 8 ulp, so are the derivatives")
  func libmHard() {
    for row in RuleRow.unary where row.tag == "libm_hard" {
      let x = row.arguments[0]
      #expect(derivative(at: x) { sin($0) } == Double.cos(x))
      #expect(derivative(at: x) { cos($0) } == -Double.sin(x))
      #expect(derivative(at: x) { tan($0) } == Double.onePlusSquare(Double.tan(x)))
    }
  }

  @Test("∂f of two-argument functions", arguments: coreLimits.keys.sorted())
  func binary(function: String) throws {
    guard let f = Self.binaryFunctions[function] else { return }
    let limit = try #require(Self.coreLimits[function])
    for row in RuleRow.binary where row.function == function {
      let (a, b) = (row.arguments[0], row.arguments[1])
      let (da, db) = gradient(at: a, b, of: f)
      for (computed, exact) in [(da, row.outputs[1]), (db, row.outputs[2])] {
        let error = exact.error(of: computed)
        #expect(
          error <= (row.isExtreme ? 3.1 : limit),
          "\(function)(\(a), \(b)): \(computed) is off \(error) ulp")
      }
    }
  }

  static let binaryFunctions:
    [String: @Sendable (DualVector2<Double>, DualVector2<Double>) -> DualVector2<Double>] = [
      "add": { $0 + $1 }, "sub": { $0 - $1 }, "mul": { $0 * $1 }, "div": { $0 / $1 },
      "pow": { pow($0, $1) }, "atan2": { atan2($0, $1) }, "hypot": { hypot($0, $1) },
    ]

  @Test("Γ′ and ln Γ′: in ulp for x > 0, beside the zeros of digamma by their scale")
  func gammaFunctions() {
    for row in RuleRow.unary where row.function == "gamma" || row.function == "lgamma" {
      let x = row.arguments[0]
      let isGamma = row.function == "gamma"
      let slope = derivative(at: x) { isGamma ? gamma($0) : lgamma($0) }
      let exact = row.outputs[1]
      if x > 0 && exact.stored.isFinite {
        let limit = isGamma ? 5.0 : 2.4
        let error = exact.error(of: slope)
        #expect(error <= limit, "\(row.function)′(\(x)) = \(slope): \(error) ulp")
      } else if exact.stored.isFinite {
        let scale = exact.stored.magnitude + (x * row.outputs[2].stored).magnitude
        #expect(
          (slope - exact.stored).magnitude <= 4 * 0x1p-53 * scale,
          "\(row.function)′(\(x)) = \(slope)")
      }
    }
  }

  @Test(
    "In Float every derivative is the rounded one, to 2.5 ulp", arguments: coreLimits.keys.sorted())
  func float(function: String) {
    guard let rule = Rules.unary.first(where: { $0.name == function }) else { return }
    for row in RuleRow.unary where row.function == function && !row.isExtreme {
      let x = Float(row.arguments[0])
      guard x.isFinite, x.isNormal else { continue }
      let inFloat = apply(rule, to: Dual(x, tangent: 1)).tangent
      let inDouble = apply(rule, to: Dual(Double(x), tangent: 1)).tangent
      let rounded = Float(inDouble)
      guard rounded.isNormal else { continue }
      let error = (Double(inFloat) - inDouble).magnitude / Double(rounded.ulp)
      #expect(error <= 2.5, "\(function)′(\(x)) = \(inFloat), not \(inDouble): \(error) ulp")
    }
  }
}
