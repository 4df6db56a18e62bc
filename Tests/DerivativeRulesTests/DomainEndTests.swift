import DerivativeRules
import ForwardMode
import PointDerivatives
import SpecialFunctions
import TestSupport
import Testing

/// The number in the domain, NaN outside, by a comparison: what the masks of `Rules.nonNegative` stand for.
private func inside(_ x: Double, _ domain: Bool) -> Double { x * (domain ? 1 : .nan) }

/// A function with its derivative as it is defined, by comparisons.
private struct Defined: Sendable {
  let name: String
  let rule: @Sendable (Dual<Double>) -> Dual<Double>
  let plain: @Sendable (Double) -> Double
  let partial: @Sendable (Double) -> Double
}

private let defined = [
  Defined(
    name: "log", rule: { Dual.log($0) }, plain: { Double.log($0) },
    partial: { 1 / inside($0 + 0, $0 >= 0) }),
  Defined(
    name: "log2", rule: { Dual.log2($0) }, plain: { Double.log2($0) },
    partial: { Double.log2e / inside($0 + 0, $0 >= 0) }),
  Defined(
    name: "log10", rule: { Dual.log10($0) }, plain: { Double.log10($0) },
    partial: { Double.log10e / inside($0 + 0, $0 >= 0) }),
  Defined(
    name: "log1p", rule: { Dual.log(onePlus: $0) }, plain: { Double.log(onePlus: $0) },
    partial: { 1 / inside(1 + $0, $0 >= -1) }),
  Defined(
    name: "atanh", rule: { Dual.atanh($0) }, plain: { Double.atanh($0) },
    partial: { 1 / inside(Double.oneMinusSquare($0), $0.magnitude <= 1) }),
  Defined(
    name: "expint", rule: { Dual.apply(Rules.Expint.self, $0) },
    plain: { Double.apply(Rules.Expint.self, $0) },
    partial: { -Double.exp(-$0) / inside($0 + 0, $0 >= 0) }),
  Defined(
    name: "sqrt", rule: { Dual.sqrt($0) }, plain: { $0.squareRoot() },
    partial: { 0.5 / $0.squareRoot() }),
]

private let specialPoints: [Double] = {
  let positive: [Double] = [
    0, .leastNonzeroMagnitude, 0x1p-1030, .leastNormalMagnitude, 0x1p-53, 0x1p-52, 0.1, 0.25, 0.5,
    1 - 0x1p-53, 1, 1 + 0x1p-52, 2, 3, 4, 10, 0x1p52, 0x1p53, 1e300, .greatestFiniteMagnitude,
    .infinity, .nan, .signalingNaN, Double(nan: 5, signaling: false),
  ]
  return positive + positive.map { -$0 }
}()

@Suite("Where functions end: masks and comparisons")
struct DomainEndTests {
  @Test("√x has the bits of the processor's, signed zeros and NaN too")
  func root() {
    var generator = SeededGenerator()
    let random = (0..<100_000).map { _ in Double(bitPattern: generator.next()) }
    for x in specialPoints + random {
      let (root, wanted) = (Double.sqrt(x), x.squareRoot())
      #expect(root.bitPattern == wanted.bitPattern, "√\(x)")
    }
  }

  @Test("Value and derivative have the bits of the definition", arguments: defined.indices)
  func one(place: Int) {
    let function = defined[place]
    var generator = SeededGenerator()
    let random = (0..<2000).map { _ in Double(bitPattern: generator.next()) }
    for x in specialPoints + random {
      let y = function.rule(Dual(x, tangent: 1))
      #expect(same(y.value, function.plain(x)), "\(function.name) at \(x)")
      #expect(same(y.tangent, function.partial(x)), "\(function.name)′ at \(x)")
    }
  }

  @Test("A hundred thousand compositions, at points of every size and at the special ones")
  func compositions() {
    var generator = SeededGenerator()
    for trial in 0..<100_000 {
      let first = defined[Int.random(in: 0..<defined.count, using: &generator)]
      let second = defined[Int.random(in: 0..<defined.count, using: &generator)]
      let x =
        switch trial % 4 {
        case 0: specialPoints[trial / 4 % specialPoints.count]
        case 1: Double(bitPattern: generator.next())
        default: Double.random(in: -0.5...3, using: &generator)
        }
      let y = second.rule(first.rule(Dual(x, tangent: 1)))
      let inner = first.plain(x)
      #expect(same(y.value, second.plain(inner)), "\(second.name)(\(first.name)(\(x)))")
      #expect(
        same(y.tangent, first.partial(x) * second.partial(inner)),
        "(\(second.name)(\(first.name)(\(x))))′")
    }
  }

  @Test("Outside is a NaN that is printed as one")
  func text() {
    for place in defined.indices where defined[place].name != "sqrt" {
      let y = defined[place].rule(Dual(-2, tangent: 1))
      #expect("\(y.tangent)".hasSuffix("nan"), "\(defined[place].name)′(-2) is \(y.tangent)")
    }
    #expect("\(Double.sqrt(-2))" == "\((-2.0).squareRoot())")
    #expect("\(derivatives(at: [-2, 1]) { log($0) })".hasSuffix("nan, 1.0]"))
  }

  @Test("Eight points on both sides of an end are evaluated once")
  func points() {
    let x: [Double] = [-1, -0.0, 0, 0x1p-1060, 0.5, .infinity, .nan, -.infinity]
    var calls = 0
    let d = derivatives(at: x) { x in
      calls += 1
      return log(x)
    }
    #expect(calls == 1)
    for (x, d) in zip(x, d) { #expect(same(d, derivative(at: x) { log($0) }), "log′ at \(x)") }
    let roots = valuesWithDerivatives(at: x) { sqrt($0) }
    for (i, x) in x.enumerated() {
      #expect(same(roots.values[i], x.squareRoot()), "√\(x)")
      #expect(same(roots.derivatives[i], derivative(at: x) { sqrt($0) }), "√′ at \(x)")
    }
  }

  private func same(_ x: Double, _ y: Double) -> Bool {
    x.isNaN ? y.isNaN : x.bitPattern == y.bitPattern
  }
}
