import DerivativeRules
import ForwardMode
import SpecialFunctions
import TestSupport
import Testing

@Suite("Edges of the special functions' rules")
struct SpecialEdgeTests {
  @Test("Value and slope, to the last bit", arguments: EdgeCases.specialUnary)
  func edge(row: EdgeRow) {
    let y = row.f([Dual(row.point[0], tangent: 1)])
    #expect(y.value.isSameNumber(as: row.value), "\(row): \(y)")
    #expect(y.tangent.isSameNumber(as: row.partials[0]), "\(row): \(y)")
    // A constant stays one.
    #expect(row.f([Dual(row.point[0])]).tangent == 0)
  }

  @Test("NaN in, NaN out, in value and every derivative")
  func nan() {
    for rule in Rules.unary + Rules.partials {
      let y = apply(rule, to: Dual(Dual(Double.nan, tangent: 1), tangent: Dual(1)))
      guard !["max", "min"].contains(rule.name) else { continue }
      #expect(y.value.value.isNaN && y.value.tangent.isNaN, "\(rule.name)")
    }
    #expect(beta(Dual(.nan, tangent: 1), 1).tangent.isNaN)
    #expect(logBeta(Dual(1), Dual(.nan, tangent: 1)).tangent.isNaN)
    #expect(besselj(3, Dual(.nan, tangent: 1)).tangent.isNaN)
  }

  @Test("Edges of the beta function")
  func edgesOfBeta() {
    #expect(gradient(at: 0, 2) { beta($0, $1) }.0 == -.infinity)
    #expect(Double.beta(0, 2) == .infinity)
    #expect(Double.beta(-1, 2).isNaN)
    #expect(Double.logBeta(.infinity, 2) == -.infinity)
    let outside = gradient(at: -1, 2) { beta($0, $1) }
    #expect(outside.0.isNaN && outside.1.isNaN)
    #expect(Double.beta(.leastNonzeroMagnitude, .leastNonzeroMagnitude) == .infinity)
  }

  @Test("Bessel functions of negative order and of overflowing values")
  func bessel() {
    #expect(Double.besselj(-3, 2) == -Double.besselj(3, 2))
    #expect(derivative(at: 1e-10) { bessely(50, $0) } == .infinity)
    #expect(derivative(at: 0) { besselj(2, $0) } == 0)
    #expect(derivative(order: 2, at: 0.0) { besselj(2, $0) } == 0.25)
  }

  @Test("Third derivatives are finite where the textbook's are 0/0")
  func third() {
    // K‴(0) = (π/2)·6·(5/16)².
    let third = derivative(order: 3, at: 0.0) { ellipk($0) }
    #expect((third - 0.5 * .pi * 6 * 25 / 256).magnitude < 1e-14)
    let near = derivative(order: 3, at: 0.1) { ellipe($0) }
    let apart = derivative(order: 3, at: 0.2) { ellipe($0) }
    #expect(near < 0 && apart < near)
  }

  @Test("Float is Double rounded once")
  func float() {
    #expect(Float.dawson(0.5) == Float(Double.dawson(0.5)))
    #expect(Float.besselj(2, 3) == Float(Double.besselj(2, 3)))
    #expect(Float.beta(2.5, 3) == Float(Double.beta(2.5, 3)))
  }
}
