import DualNumbers
import Testing

@Suite("Edges of the special functions' rules")
struct SpecialEdgeTests {
  typealias Row = (name: String, x: Double, value: Double, slope: Double)

  static let rows: [Row] = [
    ("erfinv", 1, .infinity, .infinity), ("erfinv", -1, -.infinity, .infinity),
    ("erfinv", 1.5, .nan, .nan),
    ("erfcinv", 0, .infinity, -.infinity), ("erfcinv", 2, -.infinity, -.infinity),
    ("erfcinv", -1, .nan, .nan),
    ("erfcinv", 3, .nan, .nan),
    ("erfcx", .infinity, 0, 0), ("erfcx", -.infinity, .infinity, -.infinity),
    ("erfcx", -30, .infinity, -.infinity),
    ("dawson", 0, 0, 1), ("dawson", .infinity, 0, 0), ("dawson", -.infinity, 0, 0),
    ("lambertw0", 0, 0, 1), ("lambertw0", .infinity, .infinity, 0), ("lambertw0", -0.5, .nan, .nan),
    ("expint", 0, .infinity, -.infinity), ("expint", -0.0, .infinity, -.infinity),
    ("expint", -1, .nan, .nan),
    ("expint", .infinity, 0, 0),
    ("ellipk", 1, .infinity, .infinity), ("ellipk", 2, .nan, .nan), ("ellipk", 0, .pi / 2, .pi / 8),
    ("ellipe", 1, 1, -.infinity), ("ellipe", 2, .nan, .nan), ("ellipe", 0, .pi / 2, -.pi / 8),
    ("besselj0", 0, 1, 0), ("besselj1", 0, 0, 0.5), ("besselj0", .infinity, 0, 0),
    ("besselj1", .infinity, 0, 0),
    ("bessely0", 0, -.infinity, .infinity), ("bessely1", 0, -.infinity, .infinity),
    ("bessely0", -1, .nan, .nan),
    ("bessely1", -1, .nan, .nan), ("bessely1", .infinity, 0, 0),
    ("gamma", -1, .nan, .nan), ("lgamma", -1, .infinity, .nan), ("gamma", 0, .infinity, -.infinity),
  ]

  @Test("Value and slope", arguments: rows)
  func edge(row: Row) throws {
    let rule = try #require(Rules.unary.first { $0.name == row.name })
    let y = apply(rule, to: Dual(row.x, tangent: 1))
    #expect(same(y.value, row.value), "\(row.name)(\(row.x)) = \(y.value)")
    #expect(same(y.tangent, row.slope), "\(row.name)′(\(row.x)) = \(y.tangent)")
    // A constant stays one.
    #expect(apply(rule, to: Dual(row.x)).tangent == 0)
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

  private func same(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }
}
