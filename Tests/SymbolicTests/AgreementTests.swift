import DerivativeRules
import Expressions
import ForwardMode
import SpecialFunctions
import Symbolic
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
      // Some orders begin at 1, as the domain says.
      for n in (f.domain.contains("n >= 1") ? 1 : 0)..<4 {
        calls.append(
          (f.traits.contains(.parameterLast) ? "\(f.name)(x, \(n))" : "\(f.name)(\(n), x)", nil))
      }
    }
    return calls
  }

  /// What formulas cannot call, and no test below looks at.
  static let uncalled: [String] = calls.map(\.text).filter { (try? Formula(parsing: $0)) == nil }

  @Test func everyRuleIsCalled() {
    #expect(Self.calls.count > 190)
    #expect(Self.uncalled == [], "formulas cannot call these")
  }

  @Test(arguments: calls.map(\.text)) func rules(_ text: String) throws {
    let formula = try Formula(parsing: text)
    let function = Self.calls.first { $0.text == text }?.function
    var random = SeededGenerator(seed: 7)
    var checked = 0
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
      checked += try check(formula, at: point)
    }
    // A check that sees nothing is none: most points have both accumulations compared.
    #expect(checked >= 12, "\(text): \(checked) of 16 compared")
  }

  /// Compares at a point by both accumulations; how many had something to compare.
  func check(_ formula: Formula, at point: [Double]) throws -> Int {
    var checked = 0
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
      checked += 1
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
    return checked
  }

  /// Of random formulas some have no value at all; of all of them together most do.
  @Test func compositions() throws {
    var checked = 0
    for seed in 0..<200 as Range<UInt64> {
      var random = RandomFormula(seed: seed, variables: ["x", "y"])
      let formula = try Formula(parsing: random.text(operations: 12))
      for _ in 0..<4 {
        let point = formula.variables.map { _ in
          Double.random(in: 0.2...2, using: &random.generator)
        }
        checked += try check(formula, at: point)
      }
    }
    #expect(checked > 1000, "\(checked) of 1600 compared")
  }

  // MARK: Simplified

  @Test(arguments: calls.map(\.text)) func simplifiedRules(_ text: String) throws {
    let formula = try Formula(parsing: text)
    let function = Self.calls.first { $0.text == text }?.function
    var random = SeededGenerator(seed: 11)
    var points: [[Double]] = []
    for _ in 0..<6 {
      if formula.variables.count == 1 {
        let range = function.map { Domains.range($0) } ?? 0.3...0.9
        points.append([Double.random(in: range, using: &random)])
      } else if formula.variables.count == 2, let function {
        points.append(Domains.pair(function, &random))
      } else {
        points.append(formula.variables.map { _ in Double.random(in: -2...2, using: &random) })
      }
    }
    let (checked, all) = try checkSimplified(formula, at: points)
    #expect(4 * checked >= 3 * all, "\(text): \(checked) of \(all) entries compared")
  }

  @Test func simplifiedCompositions() throws {
    var (checked, all) = (0, 0)
    for seed in 0..<200 as Range<UInt64> {
      var random = RandomFormula(seed: seed, variables: ["x", "y"])
      let formula = try Formula(parsing: random.text(operations: 8))
      let points = (0..<4).map { _ in
        formula.variables.map { _ in Double.random(in: 0.2...2, using: &random.generator) }
      }
      let own = try checkSimplified(formula, at: points)
      checked += own.checked
      all += own.all
    }
    #expect(all > 3000 && 2 * checked > all, "\(checked) of \(all) entries compared")
  }

  /// The simplified gradient and Hessian agree with dual numbers, and their texts read back as formulas of the same values.
  ///
  /// - Returns: how many entries were compared, and how many there were.
  func checkSimplified(
    _ formula: Formula, at points: [[Double]]
  ) throws -> (checked: Int, all: Int) {
    guard !formula.variables.isEmpty else { return (0, 0) }
    var (checked, count) = (0, 0)
    let first = DerivativeFormulas(of: [formula], by: formula.variables, .first)
    let second = DerivativeFormulas(of: [formula], by: formula.variables, .hessian)
    let texts = try [first, second].map { result in
      try result.graph.outputs.map { try readBack($0, result.graph) }
    }
    for point in points {
      let exact = Derivatives(formula, at: point)
      count += first.graph.outputs.count + second.graph.outputs.count
      guard exact.value.isFinite else { continue }
      for (place, result) in [first, second].enumerated() {
        let all = result.graph.allValues(point).numbers
        let largest = all.reduce(0.0) { $1.isNaN ? .infinity : max($0, $1.magnitude) }
        let expected = place == 0 ? exact.gradient : exact.hessian.flatMap { $0 }
        for (entry, root) in result.graph.outputs.enumerated() {
          let value = all[root]
          #expect(
            value.isIdentical(to: texts[place][entry](point)) || value.isNaN,
            "\(formula): entry \(entry) reads back as another formula")
          guard largest.isFinite, expected[entry].isFinite else { continue }
          checked += 1
          let near = point.map { $0 * (1 + 0x1p-44) }
          let noise = abs(result.graph.evaluate(near)[entry] - value)
          #expect(
            abs(value - expected[entry])
              <= 1e-9 * max(abs(value), abs(expected[entry])) + 1e-13 * largest + 100 * noise,
            "\(formula) entry \(entry) at \(point): \(value), not \(expected[entry])")
        }
      }
    }
    return (checked, count)
  }

  /// The formula that an output's text is, over the graph's variables.
  private func readBack(
    _ root: Int, _ graph: FormulaGraph
  ) throws -> @Sendable ([Double]) -> Double {
    let text = FormulaWriter(graph).text(of: root)
    let formula = try Formula(parsing: text)
    let again = FormulaGraph([formula], variables: graph.variables)
    #expect(FormulaWriter(again).text(of: again.outputs[0]) == text)
    let places = formula.variables.map { graph.variables.firstIndex(of: $0) ?? 0 }
    return { point in formula.evaluate(places.map { point[$0] }) }
  }
}
