import DualNumbers
import TestSupport
import Testing

/// Functions of the user's own: by plain numbers to first order, by rules over any number to every order, in every mode.
@Suite("Rules of one's own")
struct CustomRuleTests {
  /// x³ as a C function would have it.
  static func cube<T: RealNumber<Double>>(_ x: T) -> T {
    customDerivative(x, name: "cube", value: { $0 * $0 * $0 }, derivative: { 3 * $0 * $0 })
  }

  /// x²y by plain numbers.
  static func pair<T: RealNumber<Double>>(_ x: T, _ y: T) -> T {
    customDerivative(
      x, y, name: "pair", value: { $0 * $0 * $1 }, partials: { x, y in (2 * x * y, x * x) })
  }

  /// (xy, 2x, z) by plain numbers.
  static func vector<T: RealNumber<Double>>(_ x: [T]) -> [T] {
    customDerivative(
      x, name: "F", value: { [$0[0] * $0[1], 2 * $0[0], $0[2]] },
      jvp: { x, v in [v[0] * x[1] + x[0] * v[1], 2 * v[0], v[2]] },
      vjp: { x, w in [w[0] * x[1] + 2 * w[1], w[0] * x[0], w[2]] })
  }

  /// a·x²·y over any number.
  struct Weighted: ScalarRule {
    let a: Double
    var name: String { "weighted" }
    func value<S: RealScalar>(_ x: [S]) -> S { S(a) * x[0] * x[0] * x[1] }
    func partials<T: RealNumber>(at x: [T], value y: T) -> [T] {
      [T(2 * a) * x[0] * x[1], T(a) * x[0] * x[0]]
    }
  }

  /// (x/‖x‖)ᵢ over any number, by products alone.
  struct Direction: VectorRule {
    var name: String { "direction" }
    func values<S: RealScalar>(_ x: [S]) -> [S] { x.map { $0 / norm(x) } }
    func jvp<T: RealNumber>(at x: [T], values y: [T], along direction: [T]) -> [T] {
      let (length, along) = (norm(x), dot(y, direction))
      return y.indices.map { (direction[$0] - y[$0] * along) / length }
    }
    func vjp<T: RealNumber>(at x: [T], values y: [T], cotangent: [T]) -> [T] {
      jvp(at: x, values: y, along: cotangent)
    }
  }

  /// The same written out.
  static func plainDirection<T: RealNumber>(_ x: [T]) -> [T] { x.map { $0 / norm(x) } }

  @Test("To first order in every mode")
  func firstOrder() {
    #expect(Self.cube(2.0) == 8)
    #expect(derivative(at: 2.0) { x in sin(Self.cube(x)) } == 12 * cos(8.0))
    #expect(gradient(at: 2, 3) { x, y in Self.cube(x) * y + Self.pair(x, y) } == (48, 12))
    #expect(gradient(at: [2, 3]) { x in Self.pair(x[0], x[1]) } == [12, 4])
    #expect(ReverseMode.gradient(at: [2.0, 3]) { x in Self.pair(x[0], x[1]) } == [12, 4])
    #expect(ReverseMode.gradient(at: [2.0, 3]) { x in Self.cube(x[0] * x[1]) } == [324, 216])
    #expect(derivatives(order: 1, at: 2.0) { x in Self.cube(x) } == [8, 12])
    #expect(
      ForwardMode.derivative(at: Float(2)) { x in
        customDerivative(x, value: { $0 * $0 }, derivative: { 2 * $0 })
      } == 4)
    let J: [Double] = [3, 2, 0, 2, 0, 0, 0, 0, 1]
    #expect(jacobian(at: [2, 3, 4]) { x in Self.vector(x) }.entries == J)
    #expect(ReverseMode.jacobian(at: [2.0, 3, 4]) { x in Self.vector(x) }.entries == J)
    #expect(jvp(at: [2, 3, 4], along: [1, 10, 100]) { x in Self.vector(x) } == [23, 2, 100])
    #expect(vjp(at: [2, 3, 4], cotangent: [1, 10, 100]) { x in Self.vector(x) } == [23, 2, 100])
    let pattern = JacobianPattern(at: [2, 3, 4]) { x in [Self.cube(x[1]), x[0]] }
    #expect(pattern.columns(ofRow: 0) == [1] && pattern.columns(ofRow: 1) == [0])
    let hessian = HessianPattern(at: [2, 3, 4]) { x in Self.pair(x[0], x[2]) + x[1] }
    #expect(hessian.columns(ofRow: 0) == [0, 2] && hessian.columns(ofRow: 1) == [])
  }

  @Test("A number that does not move asks for no second derivative: the rest of a Hessian is there")
  func constantsInHigherOrders() {
    let c = 2.0
    #expect(derivative(order: 2, at: 3.0) { x in x * x + Self.cube(TaylorSeries(c)) } == 2)
    #expect(
      hessian(at: [3, 4]) { x in x[0] * x[1] * Self.cube(.init(c)) }.entries == [0, 8, 8, 0])
    // The tape of second order asks along every input, a tape of dual numbers along one direction.
    let g = ReverseMode.gradient(at: [Dual(3.0), Dual(4, tangent: 1)]) { x in
      Self.cube(x[0]) + x[1] * x[1]
    }
    #expect(g.map(\.tangent) == [0, 2])
    #expect(
      derivatives(order: 2, at: 3.0) { x in Self.cube(stopGradient(x)) * x } == [81, 27, 0])
  }

  static let sentence = "so it has no second derivative"

  @Test("Where a second derivative would be needed the program stops and says so")
  func secondOrder() async {
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        print(derivative(order: 2, at: 2.0) { x in CustomRuleTests.cube(x) })
      },
      says: "The derivative of 'cube' was given as plain numbers, so it has no second derivative.")
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        print(hessian(at: [2, 3]) { x in CustomRuleTests.pair(x[0], x[1]) })
      }, says: Self.sentence)
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        print(ReverseMode.hessian(at: [2.0, 3]) { x in CustomRuleTests.pair(x[0], x[1]) })
      }, says: Self.sentence)
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        print(hvp(at: [2, 3, 1], along: [1, 0, 0]) { x in CustomRuleTests.vector(x)[0] })
      }, says: Self.sentence)
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        print(
          derivative(at: 2.0) { x in
            ForwardMode.derivative(at: x) { y in CustomRuleTests.cube(y) }
          })
      }, says: Self.sentence)
  }

  @Test("A rule over any number has every order in every mode")
  func everyOrder() {
    let f = Weighted(a: 3)
    func g<T: RealNumber<Double>>(_ x: [T]) -> T { T.exp(f(x[0] * x[1], T.sin(x[1])) / 50) }
    func h<T: RealNumber<Double>>(_ x: [T]) -> T {
      let u = x[0] * x[1]
      return T.exp(3 * u * u * T.sin(x[1]) / 50)
    }
    let at = [1.25, 0.75]
    func expectClose(_ x: [Double], _ y: [Double]) {
      #expect(
        zip(x, y).allSatisfy { ($0 - $1).magnitude <= 1e-13 * max(1, $1.magnitude) }, "\(x) \(y)")
    }
    expectClose(gradient(at: at) { g($0) }, gradient(at: at) { h($0) })
    expectClose(hessian(at: at) { g($0) }.entries, hessian(at: at) { h($0) }.entries)
    expectClose(
      ReverseMode.hessian(at: at) { g($0) }.entries, hessian(at: at) { h($0) }.entries)
    expectClose(hvp(at: at, along: [1, 2]) { g($0) }, hvp(at: at, along: [1, 2]) { h($0) })
    expectClose(
      derivatives(order: 6, at: 0.75) { x in g([1 + x * x, x]) },
      derivatives(order: 6, at: 0.75) { x in h([1 + x * x, x]) })
    func third<T: RealNumber<Double>>(_ x: T, _ f: (Dual<Dual<T>>) -> Dual<Dual<T>>) -> T {
      ForwardMode.derivative(at: x) { y in ForwardMode.derivative(at: y) { z in f(z) } }
    }
    expectClose(
      [derivative(at: 0.75) { x in third(x) { g([1 + $0 * $0, $0]) } }],
      [derivative(order: 3, at: 0.75) { x in h([1 + x * x, x]) }])
  }

  @Test("A rule by products alone has every order in every mode")
  func products() {
    func g<T: RealNumber<Double>>(_ x: [T]) -> T { dot(Direction()(x), [x[1], T.exp(x[0]), x[2]]) }
    func h<T: RealNumber<Double>>(_ x: [T]) -> T {
      dot(Self.plainDirection(x), [x[1], T.exp(x[0]), x[2]])
    }
    let at = [0.5, -1.25, 2]
    func expectClose(_ x: [Double], _ y: [Double]) {
      #expect(
        zip(x, y).allSatisfy { ($0 - $1).magnitude <= 1e-13 * max(1, $1.magnitude) }, "\(x) \(y)")
    }
    expectClose(gradient(at: at) { g($0) }, gradient(at: at) { h($0) })
    expectClose(ReverseMode.gradient(at: at) { g($0) }, gradient(at: at) { h($0) })
    expectClose(hessian(at: at) { g($0) }.entries, hessian(at: at) { h($0) }.entries)
    expectClose(
      ReverseMode.hessian(at: at) { g($0) }.entries, hessian(at: at) { h($0) }.entries)
    expectClose(
      ReverseMode.hessian(at: at) { x in g([x[0] * x[1], x[1], x[0] + x[2]]) }.entries,
      hessian(at: at) { x in h([x[0] * x[1], x[1], x[0] + x[2]]) }.entries)
    expectClose(hvp(at: at, along: [1, 2, 3]) { g($0) }, hvp(at: at, along: [1, 2, 3]) { h($0) })
    expectClose(
      derivatives(order: 5, at: 0.75) { x in g([x, x * x, 1 + x]) },
      derivatives(order: 5, at: 0.75) { x in h([x, x * x, 1 + x]) })
    let J = jacobian(at: at) { Direction()($0) }
    expectClose(J.entries, jacobian(at: at) { Self.plainDirection($0) }.entries)
    expectClose(ReverseMode.jacobian(at: at) { Direction()($0) }.entries, J.entries)
  }

  @Test("A trace has a row with the rule's name, and the sweeps pass through it")
  func traces() {
    let trace = EvaluationTrace(at: [2, 3]) { x in Self.pair(x[0], x[1]) * 2 }
    #expect(trace.rows.map(\.operation.name) == ["input", "input", "pair", "multiply"])
    #expect(trace.rows[2].formula == "v₁ = pair(v₋₁, v₀)")
    #expect(trace.rows[2].operands.map(\.partial) == [12, 4])
    let products = EvaluationTrace(at: [2, 3, 4]) { x in
      let y = Self.vector(x)
      return y[0] + y[1] + y[2]
    }
    #expect(
      products.rows.map(\.operation.name).filter { $0.hasPrefix("F") } == ["F[0]", "F[1]", "F[2]"])
    #expect(
      explainNonFinite(at: [0]) { x in
        customDerivative(x[0], name: "table", value: { _ in .infinity }, derivative: { _ in 0 })
      }?.description.contains("table") == true)
  }

  @Test("Modes are compared through it, but for the complex step, which says why not")
  func comparison() {
    let report = ClosureComparison(at: [2, 3]) { x in Self.pair(x[0], x[1]) * x[0] }.counted()
    #expect(report.jacobian.entries == [36, 8])
    #expect(report.omitted.contains { $0.reason.contains("pair") })
  }

  @Test("stopGradient keeps the value and cuts every direction")
  func stops() {
    #expect(stopGradient(2.5) == 2.5)
    #expect(derivative(at: 3.0) { x in x * stopGradient(x) } == 3)
    #expect(derivatives(order: 2, at: 3.0) { x in x * stopGradient(x) } == [9, 3, 0])
    #expect(gradient(at: [3, 4]) { x in dot(x, stopGradient(x)) } == [3, 4])
    #expect(ReverseMode.gradient(at: [3.0, 4]) { x in dot(x, stopGradient(x)) } == [3, 4])
    #expect(ReverseMode.hessian(at: [3.0]) { x in x[0] * stopGradient(x[0]) }.entries == [0])
    #expect(hessian(at: [3, 4]) { x in x[0] * stopGradient(x[1]) }.entries == [0, 0, 0, 0])
    #expect(EvaluationTrace(at: [3]) { x in x[0] * stopGradient(sin(x[0])) }.rows.count == 3)
    #expect(
      JacobianPattern(at: [3, 4]) { x in [x[0] * stopGradient(x[1])] }.columns(ofRow: 0) == [0])
  }

  @Test("Wrong shapes are told")
  func shapes() async {
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        print(
          gradient(at: [2, 3]) { x in
            customDerivative(x, name: "short", value: { $0[0] }, partials: { [$0[0]] })
          })
      }, says: "The rule 'short' has 2 inputs, but 1 partials were given.")
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        print(
          vjp(at: [2, 3], cotangent: [1]) { x in
            customDerivative(x, value: { [$0[0]] }, jvp: { [$1[0]] }, vjp: { _, _ in [1] })
          })
      }, says: "The rule 'custom' has 2 inputs, its vjp gave 1 numbers.")
  }
}
