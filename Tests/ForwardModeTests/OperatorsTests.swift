import DualNumbers
import TestSupport
import Testing

/// The concrete operators stand beside the generic ones: whichever the compiler picks, the result is the same.
@Suite("Operators with machine numbers")
struct OperatorsTests {
  /// One formula for each operator, with the constant on either side, written for one concrete number.
  struct Mixed<N: RealNumber> {
    let name: String
    /// With a `Double` constant: the concrete operator.
    let concrete: (N, Double) -> N
    /// With the constant lifted: the generic operator.
    let generic: (N, N) -> N
    /// With machine numbers alone.
    let plain: (Double, Double) -> Double
  }

  static let values: [Double] = [
    -3, -0.0, 0, 0.1, 1, 2.5, 1e-300, 1e300, .infinity, -.infinity, .nan,
  ]

  @Test("Dual<Double>: operators with Double agree with those of lifted constants")
  func dual() {
    let table: [Mixed<Dual<Double>>] = [
      Mixed(name: "x + c", concrete: { $0 + $1 }, generic: sum, plain: { $0 + $1 }),
      Mixed(name: "c + x", concrete: { $1 + $0 }, generic: { sum($1, $0) }, plain: { $1 + $0 }),
      Mixed(name: "x - c", concrete: { $0 - $1 }, generic: difference, plain: { $0 - $1 }),
      Mixed(
        name: "c - x", concrete: { $1 - $0 }, generic: { difference($1, $0) }, plain: { $1 - $0 }),
      Mixed(name: "x * c", concrete: { $0 * $1 }, generic: product, plain: { $0 * $1 }),
      Mixed(name: "c * x", concrete: { $1 * $0 }, generic: { product($1, $0) }, plain: { $1 * $0 }),
      Mixed(name: "x / c", concrete: { $0 / $1 }, generic: quotient, plain: { $0 / $1 }),
      Mixed(
        name: "c / x", concrete: { $1 / $0 }, generic: { quotient($1, $0) }, plain: { $1 / $0 }),
      Mixed(
        name: "x += c",
        concrete: {
          var z = $0; z += $1; return z
        }, generic: sum, plain: { $0 + $1 }),
      Mixed(
        name: "x -= c",
        concrete: {
          var z = $0; z -= $1; return z
        }, generic: difference, plain: { $0 - $1 }),
      Mixed(
        name: "x *= c",
        concrete: {
          var z = $0; z *= $1; return z
        }, generic: product, plain: { $0 * $1 }),
      Mixed(
        name: "x /= c",
        concrete: {
          var z = $0; z /= $1; return z
        }, generic: quotient, plain: { $0 / $1 }),
    ]
    check(table, lift: { Dual($0) }) { Dual($0, tangent: 1.5) }
  }

  @Test("Dual<Dual<Double>>: the same")
  func nested() {
    let table: [Mixed<Dual<Dual<Double>>>] = [
      Mixed(name: "x + c", concrete: { $0 + $1 }, generic: sum, plain: { $0 + $1 }),
      Mixed(name: "c + x", concrete: { $1 + $0 }, generic: { sum($1, $0) }, plain: { $1 + $0 }),
      Mixed(name: "x - c", concrete: { $0 - $1 }, generic: difference, plain: { $0 - $1 }),
      Mixed(
        name: "c - x", concrete: { $1 - $0 }, generic: { difference($1, $0) }, plain: { $1 - $0 }),
      Mixed(name: "x * c", concrete: { $0 * $1 }, generic: product, plain: { $0 * $1 }),
      Mixed(name: "c * x", concrete: { $1 * $0 }, generic: { product($1, $0) }, plain: { $1 * $0 }),
      Mixed(name: "x / c", concrete: { $0 / $1 }, generic: quotient, plain: { $0 / $1 }),
      Mixed(
        name: "c / x", concrete: { $1 / $0 }, generic: { quotient($1, $0) }, plain: { $1 / $0 }),
      Mixed(
        name: "x += c",
        concrete: {
          var z = $0; z += $1; return z
        }, generic: sum, plain: { $0 + $1 }),
      Mixed(
        name: "x -= c",
        concrete: {
          var z = $0; z -= $1; return z
        }, generic: difference, plain: { $0 - $1 }),
      Mixed(
        name: "x *= c",
        concrete: {
          var z = $0; z *= $1; return z
        }, generic: product, plain: { $0 * $1 }),
      Mixed(
        name: "x /= c",
        concrete: {
          var z = $0; z /= $1; return z
        }, generic: quotient, plain: { $0 / $1 }),
    ]
    check(table, lift: { Dual(Dual($0)) }) {
      Dual(Dual($0, tangent: 1.5), tangent: Dual(0.5, tangent: -2))
    }
  }

  @Test("TaylorSeries<Double>: the same")
  func series() {
    let table: [Mixed<TaylorSeries<Double>>] = [
      Mixed(name: "x + c", concrete: { $0 + $1 }, generic: sum, plain: { $0 + $1 }),
      Mixed(name: "c + x", concrete: { $1 + $0 }, generic: { sum($1, $0) }, plain: { $1 + $0 }),
      Mixed(name: "x - c", concrete: { $0 - $1 }, generic: difference, plain: { $0 - $1 }),
      Mixed(
        name: "c - x", concrete: { $1 - $0 }, generic: { difference($1, $0) }, plain: { $1 - $0 }),
      Mixed(name: "x * c", concrete: { $0 * $1 }, generic: product, plain: { $0 * $1 }),
      Mixed(name: "c * x", concrete: { $1 * $0 }, generic: { product($1, $0) }, plain: { $1 * $0 }),
      Mixed(name: "x / c", concrete: { $0 / $1 }, generic: quotient, plain: { $0 / $1 }),
      Mixed(
        name: "c / x", concrete: { $1 / $0 }, generic: { quotient($1, $0) }, plain: { $1 / $0 }),
      Mixed(
        name: "x += c",
        concrete: {
          var z = $0; z += $1; return z
        }, generic: sum, plain: { $0 + $1 }),
      Mixed(
        name: "x -= c",
        concrete: {
          var z = $0; z -= $1; return z
        }, generic: difference, plain: { $0 - $1 }),
      Mixed(
        name: "x *= c",
        concrete: {
          var z = $0; z *= $1; return z
        }, generic: product, plain: { $0 * $1 }),
      Mixed(
        name: "x /= c",
        concrete: {
          var z = $0; z /= $1; return z
        }, generic: quotient, plain: { $0 / $1 }),
    ]
    check(table, lift: { TaylorSeries($0) }) { TaylorSeries(variable: $0, order: 3) }
  }

  private func check<N: RealNumber>(
    _ table: [Mixed<N>], lift: (Double) -> N, variable: (Double) -> N
  ) where N.Scalar == Double {
    for row in table {
      for x in Self.values {
        for c in Self.values {
          let number = variable(x)
          let concrete = row.concrete(number, c)
          #expect(
            concrete.primal.isIdentical(to: row.plain(x, c)),
            "\(row.name) at \(x), \(c): \(concrete)")
          // With an infinite constant the generic product makes 0·∞ of the constant's tangent.
          guard c.isFinite, x.isFinite else { continue }
          let generic = row.generic(number, lift(c))
          #expect(same(concrete, generic), "\(row.name) at \(x), \(c): \(concrete), not \(generic)")
        }
      }
    }
  }

  /// Whether everything carried is the same; derivatives may differ in the sign of a zero.
  private func same<N: RealNumber>(_ a: N, _ b: N) -> Bool {
    func unsigned(_ x: N) -> String {
      "\(x)".replacing("- 0.0", with: "+ 0.0").replacing("-0.0", with: "0.0")
    }
    return unsigned(a) == unsigned(b)
  }
}

// Only the generic operators are visible to these.
private func sum<N: RealNumber>(_ x: N, _ y: N) -> N { x + y }
private func difference<N: RealNumber>(_ x: N, _ y: N) -> N { x - y }
private func product<N: RealNumber>(_ x: N, _ y: N) -> N { x * y }
private func quotient<N: RealNumber>(_ x: N, _ y: N) -> N { x / y }
