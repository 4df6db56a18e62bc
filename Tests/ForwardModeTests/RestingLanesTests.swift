import DualNumbers
import TestSupport
import Testing

/// Directions that do not move a number, where the factor is no finite number: the one test for all lanes, and the choice for each.
@Suite("Directions at rest beside singular partials")
struct RestingLanesTests {
  /// Moves along its last direction only.
  static func variable<Lanes: TangentLanes>(_ value: Double, _ lanes: Lanes.Type) -> DualVector<
    Lanes
  >
  where Lanes.Element == Double {
    DualVector(value, direction: Lanes.count - 1)
  }

  static func check<Lanes: TangentLanes>(_ lanes: Lanes.Type) where Lanes.Element == Double {
    typealias N = DualVector<Lanes>
    let last = Lanes.count - 1
    let singular: [(String, N)] = [
      ("log", N.log(variable(0, lanes))), ("sqrt", N.sqrt(variable(0, lanes))),
      ("cbrt", N.cbrt(variable(0, lanes))), ("acos", N.acos(variable(1, lanes))),
      ("1/x", 1 / variable(0, lanes)), ("x/0", variable(2, lanes) / 0),
      ("x/divisor 0", variable(2, lanes).divided(by: 0)),
      ("pow", N.pow(variable(0, lanes), 0.5)), ("log of NaN", N.log(variable(.nan, lanes))),
    ]
    for (name, y) in singular {
      #expect(!y[last].isFinite, "\(name), \(Lanes.count) directions: \(y[last])")
      for lane in 0..<last { #expect(y[lane] == 0, "\(name), direction \(lane): \(y[lane])") }
    }
    // A tangent that came out as zero is not one at rest.
    let square = variable(0, lanes) * variable(0, lanes)
    let root = N.sqrt(square)
    #expect(root[last].isNaN)
    for lane in 0..<last { #expect(root[lane] == 0) }
  }

  @Test("Resting directions stay zero, computed zeros do not, at every number of directions")
  func lanes() {
    Self.check(Lanes2<Double>.self)
    Self.check(Lanes3<Double>.self)
    Self.check(Lanes4<Double>.self)
    Self.check(Lanes8<Double>.self)
    Self.check(Lanes16<Double>.self)
    Self.check(Lanes32<Double>.self)
  }

  @Test(
    "A gradient is zero along what takes no part, also where the way led over an infinite value")
  func gradients() {
    func f<T: RealNumber>(_ x: [T]) -> T { 1 / (x[0] * T(Double.infinity)) }
    for n in [2, 5, 16, 17, 40] {
      let x = [Double](repeating: 2, count: n)
      let g = gradient(at: x) { f($0) }
      let alone = ForwardMode.gradient(at: x) { (x: [Dual<Double>]) in f(x) }
      for i in 0..<n {
        #expect(g[i].isIdentical(to: alone[i]), "n = \(n), \(i): \(g[i]), \(alone[i])")
      }
      #expect(g[1...].allSatisfy { $0 == 0 })
      let rows = jacobian(at: x) { x in [f(x), x[n - 1]] }
      for j in 1..<n { #expect(rows[0, j] == 0 && rows[1, j] == (j == n - 1 ? 1 : 0)) }
    }
  }
}
