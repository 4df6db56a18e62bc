import DualNumbers
import Testing

/// Rules of every kind whose derivatives come from plain numbers, under every mode: right to first order, stopped at second.
enum PlainRule: String, CaseIterable, Codable, Sendable {
  case unary, binary, ternary, parametric, list, scalar, vector, numeric, numericPair, numericVector

  /// x² of one number, x²y of two, x²yz of three; n·x²; Σxᵢ³; all from plain numbers after the first order.
  enum One: UnaryRule {
    static let name = "one"
    static let formula = "2*x"
    static func scalarValue<S: RealScalar>(_ x: S) -> S { x * x }
    static func partial<T: RealNumber>(at x: T, value: T) -> T { T(scalar: 2 * x.primal) }
  }
  enum Two: BinaryRule {
    static let name = "two"
    static let formulaX = "2*x*y"
    static let formulaY = "x^2"
    static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S { x * x * y }
    static func partialX<T: RealNumber>(_ x: T, _ y: T, value: T) -> T { 2 * x * y }
    static func partialY<T: RealNumber>(_ x: T, _ y: T, value: T) -> T {
      T(scalar: x.primal * x.primal)
    }
  }
  enum Three: TernaryRule {
    static let name = "three"
    static let formulaX = "2*x*y*z"
    static let formulaY = "x^2*z"
    static let formulaZ = "x^2*y"
    static func scalarValue<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> S { x * x * y * z }
    static func partialX<T: RealNumber>(_ x: T, _ y: T, _ z: T, value: T) -> T { 2 * x * y * z }
    static func partialY<T: RealNumber>(_ x: T, _ y: T, _ z: T, value: T) -> T { x * x * z }
    static func partialZ<T: RealNumber>(_ x: T, _ y: T, _ z: T, value: T) -> T {
      T(scalar: x.primal * x.primal * y.primal)
    }
  }
  enum Indexed: ParametricRule {
    static let name = "indexed"
    static let formula = "2*n*x"
    static func scalarValue<S: RealScalar>(_ n: Int, _ x: S) -> S { S(n) * x * x }
    static func partial<T: RealNumber>(_ n: Int, at x: T, value: T) -> T {
      T(scalar: 2 * T.MachineNumber(n) * x.primal)
    }
  }
  enum Cubes: ReductionRule {
    static let name = "cubes"
    static let formula = "3*xᵢ^2"
    static func composed<T: RealNumber>(_ x: [T]) -> T { x.reduce(.zero) { $0 + $1 * $1 * $1 } }
    static func valueWithPartials<T: RealNumber>(_ x: [T]) -> (value: T, partials: [T]) {
      (composed(x), x.map { T(scalar: 3 * $0.primal * $0.primal) })
    }
  }
  struct Scalar: ScalarRule {
    var name: String { "scalar" }
    func value<S: RealScalar>(_ x: [S]) -> S { x[0] * x[0] * x[1] }
    func partials<T: RealNumber>(at x: [T], value y: T) -> [T] {
      [2 * x[0] * x[1], T(scalar: x[0].primal * x[0].primal)]
    }
  }
  struct Vector: VectorRule {
    var name: String { "vector" }
    func values<S: RealScalar>(_ x: [S]) -> [S] { [x[0] * x[0], x[1] * x[1]] }
    func jvp<T: RealNumber>(at x: [T], values y: [T], along v: [T]) -> [T] {
      x.indices.map { v[$0].scaled(by: 2 * x[$0].primal) }
    }
    func vjp<T: RealNumber>(at x: [T], values y: [T], cotangent w: [T]) -> [T] {
      jvp(at: x, values: y, along: w)
    }
  }

  /// Not specialised: each rule for each number of each way takes a release build a minute.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  func callAsFunction<T: RealNumber<Double>>(_ x: [T]) -> T {
    switch self {
    case .unary: return T.apply(One.self, x[0])
    case .binary: return T.apply(Two.self, x[0], x[1])
    case .ternary: return T.apply(Three.self, x[0], x[1], x[1])
    case .parametric: return T.apply(Indexed.self, 3, x[0])
    case .list: return T.apply(Cubes.self, x)
    case .scalar: return Scalar()(x[0], x[1])
    case .vector:
      let y = Vector()(x)
      return y[0] + 3 * y[1]
    case .numeric:
      return customDerivative(x[0], name: "numeric", value: { $0 * $0 }, derivative: { 2 * $0 })
    case .numericPair:
      return customDerivative(
        x[0], x[1], name: "numericPair", value: { $0 * $0 * $1 },
        partials: { x, y in (2 * x * y, x * x) })
    case .numericVector:
      return customDerivative(
        x, name: "numericVector", value: { [$0[0] * $0[0], $0[1] * $0[1]] },
        jvp: { x, v in [2 * x[0] * v[0], 2 * x[1] * v[1]] },
        vjp: { x, w in [2 * x[0] * w[0], 2 * x[1] * w[1]] })[0]
    }
  }

  /// At (3, 2).
  var gradient: [Double] {
    switch self {
    case .unary, .numeric, .numericVector: [6, 0]
    case .binary, .scalar, .numericPair: [12, 9]
    case .ternary: [24, 36]
    case .parametric: [18, 0]
    case .list: [27, 12]
    case .vector: [6, 12]
    }
  }

  /// What the message names.
  var ruleName: String {
    switch self {
    case .unary: "one"
    case .binary: "two"
    case .ternary: "three"
    case .parametric: "indexed"
    case .list: "cubes"
    default: rawValue
    }
  }

  /// Whether the rule says itself that it has no second derivative, in every build.
  var isNumeric: Bool { rawValue.hasPrefix("numeric") }
}

/// A way to a second derivative.
enum SecondOrderWay: String, CaseIterable, Codable, Sendable {
  case nested, lanesOfLanes, series, seriesOfDual, tapeOfDual, tapeOfSeries, secondOrderTape,
    product, fixedSeries, line, mixedPartials, sparseHessian, threeLevels

  /// Something of second order of a rule, at (3, 2) along (1, 1).
  func callAsFunction(_ rule: PlainRule) -> Double {
    let x = [3.0, 2]
    switch self {
    case .nested:
      return rule(x.map { Dual(Dual($0, tangent: 1), tangent: Dual(1)) }).tangent.tangent
    case .lanesOfLanes: return ForwardMode.hessian(at: x) { rule($0) }.entries[0]
    case .series: return derivative(order: 2, at: 0.0) { t in rule([3 + t, 2 + t]) }
    case .seriesOfDual:
      return ForwardMode.derivatives(order: 1, at: Dual(0.0, tangent: 1)) { t in
        rule([3 + t, 2 + t])
      }[1].tangent
    case .tapeOfDual:
      return ReverseMode.gradient(at: x.map { Dual($0, tangent: 1) }) { rule($0) }[0].tangent
    case .tapeOfSeries:
      return ReverseMode.gradient(at: x.map { TaylorSeries(variable: $0, order: 1) }) { rule($0) }[
        0
      ].coefficient(1)
    case .secondOrderTape: return hessian(at: x) { rule($0) }.entries[0]
    case .product: return hvp(at: x, along: [1, 1]) { rule($0) }[0]
    case .fixedSeries:
      let t = FixedTaylor<2>(variable: 0)
      return rule([3 + t, 2 + t]).derivative(2)
    case .line: return taylor(order: 2, at: x, along: [1, 1]) { rule($0) }[2]
    case .mixedPartials: return partials(order: 2, at: x) { rule($0) }[1, 1]
    case .sparseHessian:
      return HessianPlan(HessianPattern(at: x) { rule($0) }).hessian(at: x) { rule($0) }.values[0]
    case .threeLevels:
      let t = Dual(Dual(Dual(0.0, tangent: 1), tangent: 1), tangent: 1)
      return rule([3 + t, 2 + t]).tangent.tangent.value
    }
  }
}

@Suite("Derivatives from plain numbers, by every kind of rule in every mode")
struct DroppedPartialTests {
  @Test("Right to first order", arguments: PlainRule.allCases)
  func firstOrder(rule: PlainRule) {
    let x = [3.0, 2]
    let g = rule.gradient
    let slope = g[0] + g[1]
    #expect(gradient(at: x) { rule($0) } == g)
    #expect(ForwardMode.jacobian(at: x) { (x: [Dual<Double>]) in [rule(x)] }.entries == g)
    #expect(ReverseMode.gradient(at: x) { rule($0) } == g)
    #expect(rule(x.map { Dual($0, tangent: 1) }).tangent == slope)
    #expect(derivative(order: 1, at: 0.0) { t in rule([3 + t, 2 + t]) } == slope)
    let fixed = FixedTaylor<1>(variable: 0)
    #expect(rule([3 + fixed, 2 + fixed]).derivative(1) == slope)
    #expect(EvaluationTrace(at: x) { rule($0) }.gradient == g)
    #expect(rule(x.map { Dual(Dual($0), tangent: Dual(1)) }).tangent.value == slope)
  }

  @Test(
    "Stopped at second order, and named", arguments: PlainRule.allCases, SecondOrderWay.allCases)
  func secondOrder(rule: PlainRule, way: SecondOrderWay) async {
    // That tape composes functions of lists from sums and products, and needs no partial.
    if rule == .list, way == .secondOrderTape || way == .product {
      #expect(way(rule) == 18)
      return
    }
    #if !DEBUG
      guard rule.isNumeric else { return }
    #endif
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [rule = rule as PlainRule, way = way as SecondOrderWay] in
      print(way(rule))
    }
    let says =
      rule.isNumeric
      ? "The derivative of '\(rule.ruleName)' was given as plain numbers"
      : "The partial of the rule '\(rule.ruleName)' changes with its argument"
    MisuseTests.expect(result, says: says)
  }
}
