import CompiledFormulas
import DerivativeRules
import Expressions
import ForwardMode
import MixedMode
import ReverseMode
import TestSupport
import Testing

/// Columns of rows have, bit for bit, what one point has after the other.
@Suite("Identical bits")
struct IdenticalBitsTests {
  #if DEBUG
    static let formulas = 60
  #else
    static let formulas = 600
  #endif
  /// More than a block of most formulas, so that blocks of all sizes occur.
  static let rows = 29

  @Test("a gradient by blocks is that of each row")
  func gradient() throws {
    try compare(seed: 1, .gradient, results: 1) { problem, row in
      let (value, gradient) = ForwardMode.valueWithGradient(at: problem.active(row)) {
        problem.function(row)($0)[0]
      }
      return [value] + gradient
    }
  }

  @Test("a Jacobian by blocks is that of each row")
  func jacobian() throws {
    try compare(seed: 2, .jacobian, results: 3) { problem, row in
      let (values, jacobian) = ForwardMode.valueWithJacobian(
        at: problem.active(row), of: problem.function(row))
      return values + jacobian.entries.map { $0 + 0 }
    }
  }

  @Test("values by blocks are those of each row")
  func values() throws {
    try compare(seed: 3, .values, results: 2) { problem, row in
      let f: ([Double]) -> [Double] = problem.function(row)
      return f(problem.active(row))
    }
  }

  @Test("columns that are not differentiated by are constants at each row")
  func held() throws {
    try compare(seed: 4, .gradient, results: 1, wrt: ["y", "x"]) { problem, row in
      let (value, gradient) = ForwardMode.valueWithGradient(at: problem.active(row)) {
        problem.function(row)($0)[0]
      }
      return [value] + gradient
    }
  }

  @Test("a Hessian by blocks is that of each row")
  func hessian() throws {
    try compare(seed: 6, .hessian, results: 1, wrt: ["x", "z"]) { problem, row in
      let (value, gradient, hessian) = ForwardMode.valueWithHessian(at: problem.active(row)) {
        problem.shared(row)($0)[0]
      }
      return [value] + gradient + [hessian[0, 0], hessian[0, 1], hessian[1, 1]]
    }
  }

  @Test("derivatives are those of each row")
  func derivatives() throws {
    try compare(seed: 7, .derivatives(order: 3), results: 1, wrt: ["y"]) { problem, row in
      ForwardMode.derivatives(order: 3, at: problem.active(row)[0]) {
        problem.shared(row)([$0])[0]
      }
    }
  }

  @Test("backwards the rows are those of each row")
  func reverse() throws {
    try compare(seed: 8, .gradient, results: 1, wrt: ["x", "y"], mode: .reverse) { problem, row in
      let (value, gradient) = ReverseMode.valueWithGradient(at: problem.active(row)) {
        problem.function(row)($0)[0]
      }
      return [value] + gradient.map { $0 + 0 }
    }
    try compare(seed: 9, .jacobian, results: 2, wrt: ["x", "y"], mode: .reverse) { problem, row in
      let (values, jacobian) = ReverseMode.valueWithJacobian(
        at: problem.active(row), of: problem.function(row))
      return values + jacobian.entries.map { $0 + 0 }
    }
  }

  @Test("Hessians backwards are those of each row")
  func reverseHessian() throws {
    try compare(seed: 10, .hessian, results: 1, wrt: ["x", "y"], mode: .reverse) { problem, row in
      let (value, gradient, hessian) = ReverseMode.valueWithHessian(at: problem.active(row)) {
        problem.shared(row)($0)[0]
      }
      return [value] + gradient + [hessian[0, 0], hessian[0, 1], hessian[1, 1]]
    }
  }

  @Test("products with a direction or weights are those of each row")
  func products() throws {
    try compare(seed: 11, .jvp(along: [1, -0.5]), results: 2, wrt: ["x", "z"]) { problem, row in
      let (values, products) = ForwardMode.valueWithJVP(
        at: problem.active(row), along: [1, -0.5], of: problem.function(row))
      return values + products.map { $0 + 0 }
    }
    try compare(seed: 12, .vjp(cotangent: [2, 3]), results: 2, wrt: ["x", "z"]) { problem, row in
      let (values, products) = ReverseMode.valueWithVJP(
        at: problem.active(row), cotangent: [2, 3], of: problem.function(row))
      return values + products.map { $0 + 0 }
    }
    try compare(seed: 13, .hvp(along: [0.25, 1]), results: 1, wrt: ["x", "z"]) { problem, row in
      let (value, gradient, product) = ReverseMode.valueWithHessianProduct(
        at: problem.active(row), with: Matrix(rows: 2, columns: 1, entries: [0.25, 1])
      ) { problem.shared(row)($0)[0] }
      return [value] + gradient.map { $0 + 0 } + product.entries.map { $0 + 0 }
    }
  }

  @Test("more variables than a sweep has directions, forwards")
  func manyVariables() throws {
    let names = (0..<20).map { "x\($0)" }
    let text = names.indices.map { "x\($0)*sin(x\(($0 + 3) % 20))" }.joined(separator: " + ")
    let f = try CompiledFormula([text], variables: names, results: .gradient, mode: .forward)
    let columns = names.indices.map { k in (0..<700).map { Double($0) * 0.01 + Double(k) } }
    let found = f.evaluate(columns)
    let evaluator: Evaluator<Dual<Double>> = try Formula(parsing: text).evaluator()
    let order = evaluator.variables.map { names.firstIndex(of: $0) ?? 0 }
    for row in [0, 1, 63, 64, 500, 699] {
      let (value, gradient) = ForwardMode.valueWithGradient(at: columns.map { $0[row] }) { x in
        evaluator(order.map { x[$0] })
      }
      #expect(found.map { $0[row] } == [value] + gradient)
    }
  }

  @Test("single precision by blocks is that of each row")
  func single() throws {
    try compare(seed: 5, .gradient, results: 1, wrt: ["x", "z"], isFloat: true) { problem, row in
      let (value, gradient) = ForwardMode.valueWithGradient(
        at: problem.active(row).map { Float($0) }
      ) { problem.shared(row)($0)[0] }
      return ([value] + gradient).map { Double($0) }
    }
  }

  private struct Problem {
    let system: FormulaSystem
    let names: [String]
    let wrt: [String]
    let columns: [[Double]]

    func active(_ row: Int) -> [Double] {
      wrt.map { name in columns[names.firstIndex(of: name) ?? 0][row] }
    }

    /// The formulas at a row, made as for one point.
    func function<N: RealNumber>(_ row: Int) -> ([N]) -> [N] {
      var constants: [String: Double] = [:]
      for (place, name) in names.enumerated() where !wrt.contains(name) {
        constants[name] = columns[place][row]
      }
      let evaluator: Evaluator<N> = system.evaluator(constants: constants)
      let places = evaluator.variables.map { wrt.firstIndex(of: $0) ?? 0 }
      return { x in evaluator.all(places.map { x[$0] }) }
    }

    /// The same compiled for no number.
    ///
    /// The command's files are compared with what is compiled for these (`RandomFileTests`); here are numbers,
    /// lanes, a dual number and the tape.
    @inline(never) @_semantics("optimize.sil.specialize.generic.never")
    func shared<N: RealNumber>(_ row: Int) -> ([N]) -> [N] { function(row) }
  }

  private func compare(
    seed: UInt64, _ results: CompiledFormula.Results, results count: Int,
    wrt: [String] = ["x", "y", "z"], mode: SweepMode? = nil, isFloat: Bool = false,
    _ expected: (_ problem: Problem, _ row: Int) -> [Double]
  ) throws {
    let names = ["x", "y", "z"]
    let start = SeededGenerator().seed &+ seed << 32
    for number in 0..<Self.formulas {
      var random = RandomFormula(seed: start &+ UInt64(number), variables: names)
      let operations = 5 + Int.random(in: 0...55, using: &random.generator)
      let text = random.text(operations: operations, results: count)
      let columns = names.map { _ in (0..<Self.rows).map { _ in random.value() } }
      let formula = try Formula(parsing: text)
      let problem = Problem(
        system: FormulaSystem([formula]), names: names, wrt: wrt, columns: columns)
      let compiled = try CompiledFormula(
        [text], variables: names, wrt: wrt, results: results, mode: mode, inSinglePrecision: isFloat
      )
      let found = compiled.evaluate(columns)
      for row in 0..<Self.rows {
        let expected = expected(problem, row)
        for (place, name) in compiled.resultNames.enumerated()
        where !found[place][row].isIdentical(to: expected[place]) {
          let point = columns.map { $0[row] }
          Issue.record(
            "seed \(start &+ UInt64(number)): \(name) of \(text) at \(point) is \(found[place][row]), not \(expected[place])"
          )
          return
        }
      }
    }
  }
}
