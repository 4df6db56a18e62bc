import DualNumbers
import Expressions
import TestSupport
import Testing

/// A formula or a system as a function over any number, its variables in a given order.
struct FormulaOverNumbers: Sendable {
  private let system: FormulaSystem
  private let variables: [String]

  init(_ source: String, _ variables: [String]) throws {
    try self.init([source], variables)
  }

  init(_ sources: [String], _ variables: [String]) throws {
    system = FormulaSystem(try sources.map { try Formula(parsing: $0) })
    self.variables = variables
  }

  func callAsFunction<N: RealNumber>(_ x: [N]) -> N { all(x)[0] }

  func all<N: RealNumber>(_ x: [N]) -> [N] {
    let f: Evaluator<N> = system.evaluator(constants: [:])
    return f.all(f.variables.map { name in x[variables.firstIndex(of: name) ?? 0] })
  }
}

@Suite("Jacobians of the reference systems, built in every way")
struct OracleSystemTests {
  @Test("Column by column, blocked, threaded, sparse and streamed: the same bits, within the bound")
  func systems() throws {
    #expect(CompositeSystem.all.count >= 19)
    for system in CompositeSystem.all {
      let f = try FormulaOverNumbers(system.sources, system.variables)
      for point in system.points {
        let x = point.x
        let dense = jacobian(at: x) { f.all($0) }
        for (i, row) in point.jacobian.enumerated() {
          for (j, entry) in row.enumerated() {
            #expect(entry.ratio(of: dense[i, j]) <= 4, "\(system.id) at \(x): \(i), \(j)")
          }
        }
        let reverse = ReverseMode.jacobian(at: x) { f.all($0) }
        for (i, row) in point.jacobian.enumerated() {
          for (j, entry) in row.enumerated() {
            #expect(
              entry.ratio(of: reverse[i, j]) <= 4, "reverse, \(system.id) at \(x): \(i), \(j)")
          }
        }
        for (name, other) in builds(f, x) {
          #expect(
            zip(other.entries, dense.entries).allSatisfy { $0.isIdentical(to: $1) }
              && other.rows == dense.rows, "\(name), \(system.id) at \(x)")
        }
      }
    }
  }

  /// The same matrix in every way there is.
  func builds(_ f: FormulaOverNumbers, _ x: [Double]) -> [(String, Jacobian<Double>)] {
    let columns = x.indices.map { j in
      jvp(at: x, along: x.indices.map { $0 == j ? 1 : 0 }) { f.all($0) }.map { $0 + 0 }
    }
    let rows = f.all(x).count
    let byColumns = Jacobian(
      rows: rows, columns: x.count,
      entries: (0..<rows).flatMap { i in x.indices.map { columns[$0][i] } })
    let builder = JacobianBuilder(at: x) { f.all($0) }
    let narrow = BlockJacobianBuilder<Lanes2<Double>>(at: x) { f.all($0) }
    let plan = JacobianPlan(JacobianPattern(at: x) { f.all($0) })
    return [
      ("column by column", byColumns), ("blocked", builder.build()), ("narrow", narrow.build()),
      ("threaded", ForwardMode.jacobian(at: x, execution: .parallel) { f.all($0) }),
      ("sparse", plan.jacobian(at: x) { f.all($0) }.dense),
      ("sparse, narrow", plan.jacobian(lanes: OneLane<Double>.self, at: x) { f.all($0) }.dense),
      ("sparse, threaded", plan.jacobian(at: x, execution: .parallel) { f.all($0) }.dense),
    ]
  }
}
