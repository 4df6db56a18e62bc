import DerivativeRules
import Expressions
import ForwardMode
import SpecialFunctions
import Symbolic
import Synchronization
import TestSupport
import Testing

/// The first and second derivatives of a formula, by dual numbers.
struct Derivatives {
  var value: Double
  var gradient: [Double]
  var hessian: [[Double]]

  init(_ formula: Formula, at point: [Double]) {
    let n = point.count
    value = formula.evaluate(point)
    gradient = []
    hessian = []
    for i in 0..<n {
      var row: [Double] = []
      for j in 0..<n {
        let x = (0..<n).map { k in
          Dual(
            Dual(point[k], tangent: k == i ? 1 : 0),
            tangent: Dual(k == j ? 1 : 0, tangent: 0))
        }
        let y = formula.evaluate(x)
        if j == 0 { gradient.append(y.value.tangent) }
        row.append(y.tangent.tangent)
      }
      hessian.append(row)
    }
  }
}

@Suite struct AgreementTests {
  /// A formula that calls each function, with the range of its arguments.
  static var calls: [(text: String, function: TableFunction?)] {
    var calls: [(String, TableFunction?)] = []
    for f in (Rules.unary + Rules.partials) where f.listKernel == nil {
      calls.append(("\(f.name)(x)", .unary(f)))
    }
    for f in Rules.binary + Rules.binaryPartials {
      calls.append(
        (
          f.traits.contains(.power)
            ? "x^y" : f.name == "log" ? "log(base=x, y)" : "\(f.name)(x, y)", .binary(f)
        ))
    }
    for f in Rules.ternary { calls.append(("\(f.name)(x, y, z)", nil)) }
    for f in Rules.parametric where !f.traits.contains(.power) {
      for n in 0..<4 {
        calls.append(
          (f.traits.contains(.parameterLast) ? "\(f.name)(x, \(n))" : "\(f.name)(\(n), x)", nil))
      }
    }
    return calls
  }

  @Test(arguments: calls.map(\.text)) func rules(_ text: String) throws {
    guard let formula = try? Formula(parsing: text) else { return }
    let function = Self.calls.first { $0.text == text }?.function
    var random = SeededGenerator(seed: 7)
    for _ in 0..<8 {
      let point: [Double]
      if formula.variables.count == 1 {
        let range = function.map { Domains.range($0) } ?? 0.3...0.9
        point = [Double.random(in: range, using: &random)]
      } else if formula.variables.count == 2, let function {
        point = Domains.pair(function, &random)
      } else {
        point = formula.variables.map { _ in Double.random(in: -2...2, using: &random) }
      }
      try check(formula, at: point)
    }
  }

  static let checked = Mutex(0)

  func check(_ formula: Formula, at point: [Double]) throws {
    let exact = Derivatives(formula, at: point)
    for accumulation in FormulaGraph.Accumulation.allCases {
      var graph = FormulaGraph([formula])
      let root = graph.outputs[0]
      let variables = Array(graph.variables.indices)
      let gradient = graph.jacobian(of: [root], by: variables, accumulation)[0]
      let hessian = graph.hessian(of: gradient, by: variables, accumulation)
      let values = graph.allValues(point).numbers
      func value(_ place: Int?) -> Double { place.map { values[$0] } ?? 0 }
      #expect(values[root].isIdentical(to: exact.value))
      // What is infinite or NaN on the way may meet a factor of 0, which formulas multiply with.
      let used = zip(
        values, graph.reached(from: [root] + (gradient + hessian.joined()).compactMap { $0 }))
      let largest = used.reduce(0.0) { $1.1 ? max($0, $1.0.magnitude) : $0 }
      guard largest.isFinite, !used.contains(where: { $0.isNaN && $1 }) else { continue }
      Self.checked.withLock { $0 += 1 }
      func isClose(_ a: Double, _ b: Double) -> Bool {
        abs(a - b) <= 1e-9 * max(abs(a), abs(b)) + 1e-14 * largest
      }
      for i in variables {
        #expect(
          isClose(value(gradient[i]), exact.gradient[i]),
          "\(formula) by \(i) at \(point): \(value(gradient[i])), not \(exact.gradient[i])")
        for j in variables {
          #expect(
            isClose(value(hessian[i][j]), exact.hessian[i][j]),
            "\(formula) by \(i), \(j) at \(point): \(value(hessian[i][j])), not \(exact.hessian[i][j])"
          )
        }
      }
    }
  }

  @Test(arguments: 0..<200) func compositions(_ seed: UInt64) throws {
    var random = RandomFormula(seed: seed, variables: ["x", "y"])
    let formula = try Formula(parsing: random.text(operations: 12))
    for _ in 0..<4 {
      let point = formula.variables.map { _ in
        Double.random(in: 0.2...2, using: &random.generator)
      }
      try check(formula, at: point)
    }
  }
}
