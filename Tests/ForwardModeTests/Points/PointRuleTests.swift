import DualNumbers
import TestSupport
import Testing

/// Every rule at eight points at once, beside dual numbers at one.
@Suite("Rules at many points")
struct PointRuleTests {
  /// How far two numbers are apart, in units in the last place of the first; 0 for two NaN.
  static func distance(_ exact: Double, _ computed: Double) -> Double {
    if exact.isIdentical(to: computed) { return 0 }
    guard exact.isFinite, computed.isFinite else { return .infinity }
    return (exact - computed).magnitude / spacing(at: exact)
  }

  @Test(
    "Values and derivatives of functions of one number within some ulps",
    arguments: TableFunction.allUnary)
  func unary(f: TableFunction) {
    var random = SeededGenerator()
    // Two blocks and a rest.
    let points = random.numbers(19, in: Domains.range(f))
    let (values, derivatives) = valuesWithDerivatives(at: points) { x in f([x]) }
    for (i, x) in points.enumerated() {
      let one = valueWithDerivative(at: x) { x in f([x]) }
      #expect(
        Self.distance(one.value, values[i]) <= 8,
        "\(f)(\(x)): \(values[i]), not \(one.value), seed \(random.seed)")
      #expect(
        Self.distance(one.derivative, derivatives[i]) <= 32,
        "\(f)′(\(x)): \(derivatives[i]), not \(one.derivative), seed \(random.seed)")
    }
  }

  @Test("Gradients of functions of two numbers", arguments: TableFunction.allBinary)
  func binary(f: TableFunction) {
    var random = SeededGenerator()
    let points = (0..<19).map { _ in Domains.pair(f, &random) }
    let (dx, dy) = gradients(at: points.map { $0[0] }, points.map { $0[1] }) { x, y in f([x, y]) }
    let rows = gradients(at: points) { x in f(x) }
    for (i, x) in points.enumerated() {
      let one = gradient(at: x[0], x[1]) { x, y in f([x, y]) }
      #expect(
        Self.distance(one.0, dx[i]) <= 32 && Self.distance(one.1, dy[i]) <= 32,
        "∇\(f)(\(x)): \((dx[i], dy[i])), not \(one), seed \(random.seed)")
      #expect(rows[i, 0].isIdentical(to: dx[i]) && rows[i, 1].isIdentical(to: dy[i]))
    }
  }

  @Test("Gradients of functions of three numbers", arguments: TableFunction.allTernary)
  func ternary(f: TableFunction) {
    var random = SeededGenerator()
    let points = (0..<11).map { _ in
      random.numbers(3, in: 0.1...0.9)
    }
    let columns = (0..<3).map { i in points.map { $0[i] } }
    let all = gradients(at: columns[0], columns[1], columns[2]) { x, y, z in f([x, y, z]) }
    for (i, x) in points.enumerated() {
      let one = gradient(at: x[0], x[1], x[2]) { x, y, z in f([x, y, z]) }
      for (a, b) in [(one.0, all.0[i]), (one.1, all.1[i]), (one.2, all.2[i])] {
        #expect(Self.distance(a, b) <= 32, "\(f)\(x): \(b), not \(a), seed \(random.seed)")
      }
    }
  }

  /// An edge among seven points of the domain: what is special of one point must not reach its neighbours.
  @Test("Edges of every rule, among other points", arguments: EdgeCases.all)
  func edges(row: EdgeRow) {
    var random = SeededGenerator()
    var points = (0..<8).map { _ in Self.inside(row.f, &random) }
    points[3] = row.point
    let computed = gradients(at: points) { x in row.f(x) }
    for (i, x) in points.enumerated() {
      let one = gradient(at: x) { x in row.f(x) }
      for j in x.indices {
        #expect(
          Self.distance(one[j], computed[i, j]) <= 32,
          "∂\(j) of \(row.f)(\(x)): \(computed[i, j]), not \(one[j]), seed \(random.seed)")
      }
    }
  }

  static func inside(_ f: TableFunction, _ random: inout SeededGenerator) -> [Double] {
    switch f.arity {
    case 1: [Double.random(in: Domains.range(f), using: &random)]
    case 2: Domains.pair(f, &random)
    default: random.numbers(3, in: 0.1...0.9)
    }
  }

  @Test("Functions of lists, and rules that are instances")
  func lists() {
    let points = (0..<9).map { i -> [Double] in
      let step = Double(i)
      return [0.3 + 0.1 * step, 0.7 - 0.2 * step, 1.1, 0.2 * step, -0.4]
    }
    func compare(_ name: String, _ computed: Matrix<Double>, _ one: ([Double]) -> [Double]) {
      for (i, x) in points.enumerated() {
        for (j, exact) in one(x).enumerated() {
          #expect(Self.distance(exact, computed[i, j]) <= 32, "\(name), point \(i), input \(j)")
        }
      }
    }
    compare("norm", gradients(at: points) { x in norm(x) }) { gradient(at: $0) { x in norm(x) } }
    compare("logSumExp", gradients(at: points) { x in logSumExp(x) }) {
      gradient(at: $0) { x in logSumExp(x) }
    }
    compare("sum", gradients(at: points) { x in sum(x) * x[1] }) {
      gradient(at: $0) { x in sum(x) * x[1] }
    }
    compare("dot", gradients(at: points) { x in dot(x, x) }) { gradient(at: $0) { x in dot(x, x) } }
    compare("instance", gradients(at: points) { x in Halves()(x)[1] }) {
      gradient(at: $0) { x in Halves()(x)[1] }
    }
  }

  /// x ↦ (x₀x₁, x₁x₂, …), as a rule of its own.
  struct Halves: VectorRule {
    func values<S: RealScalar>(_ x: [S]) -> [S] { zip(x, x.dropFirst()).map { $0 * $1 } }
    func jvp<T: RealNumber>(at x: [T], values y: [T], along v: [T]) -> [T] {
      y.indices.map { v[$0] * x[$0 + 1] + x[$0] * v[$0 + 1] }
    }
    func vjp<T: RealNumber>(at x: [T], values y: [T], cotangent: [T]) -> [T] {
      var result = x.map { _ in T.zero }
      for i in y.indices {
        result[i] += cotangent[i] * x[i + 1]
        result[i + 1] += cotangent[i] * x[i]
      }
      return result
    }
  }
}
