import DualNumbers
import Expressions
import Testing
import Tracing

@Suite("Formulas of the rule table")
struct FormulaTreeTests {
  static let formulas: [String] =
    (Rules.unary + Rules.partials).map { $0.formula }
    + (Rules.binary + Rules.binaryPartials).flatMap { [$0.formulaX, $0.formulaY] }
    + Rules.ternary.flatMap { [$0.formulaX, $0.formulaY, $0.formulaZ] }
    + Rules.parametric.map { $0.formula }

  @Test("Every formula text is read, and shown with the same meaning", arguments: formulas)
  func readsAndShows(_ formula: String) throws {
    var names: [String: FormulaTree] = [:]
    for name in ["x", "y", "z", "n"] {
      names[name] = .symbol(.init(kind: .value, name: .other(name), value: 1))
    }
    let tree = try #require(FormulaTree(formula, names))
    let shown = Notation.symbols.text(tree)
    let point = ["x": 0.3, "y": 0.7, "z": 0.2, "n": 3.0]
    // Orders are literals in the grammar of formulas.
    if formula.contains("(n-1,") || formula.contains("(n+1,") { return }
    let expected = try Formula(parsing: formula)
    let value: Evaluator<Double> = expected.evaluator(constants: point)
    #expect(try evaluate(tree, point).description == value([]).description, "\(shown)")
  }

  private func evaluate(_ tree: FormulaTree, _ point: [String: Double]) throws -> Double {
    // In the grammar of formulas, fully parenthesised.
    func text(_ tree: FormulaTree) -> String {
      switch tree {
      case .number(let value): "\(value)"
      case .symbol(let symbol): if case .other(let name) = symbol.name { name } else { "?" }
      case .constant(let name): name
      case .call(let name, let arguments):
        "\(name)(\(arguments.map(text).joined(separator: ", ")))"
      case .negate(let x): "(-\(text(x)))"
      case .binary(let operation, let x, let y):
        switch operation {
        case .add: "(\(text(x))+\(text(y)))"
        case .subtract: "(\(text(x))-\(text(y)))"
        case .multiply: "(\(text(x))*\(text(y)))"
        case .divide: "(\(text(x))/\(text(y)))"
        case .power: "(\(text(x))^\(text(y)))"
        }
      case .conditional(let condition, let then, let otherwise):
        "if(\(text(condition.left))\(condition.comparison.rawValue)\(text(condition.right)), "
          + "\(text(then)), \(text(otherwise)))"
      }
    }
    let value: Evaluator<Double> = try Formula(parsing: text(tree)).evaluator(constants: point)
    return value([])
  }

  @Test(
    "As one writes it",
    arguments: [
      ("1/(2*sqrt(x))", "1/(2·√x)"), ("sigmoid(x)*sigmoid(-x)", "sigmoid(x)·sigmoid(−x)"),
      ("1+tan(x)^2", "1 + tan(x)²"), ("2/sqrt(pi)*exp(-x^2)", "2/√π·exp(−x²)"),
      ("y*x^(y-1)", "y·x^(y − 1)"), ("-x*y/hypot(x, y)^3", "−x·y/hypot(x, y)³"),
      ("x-(y-z)", "x − (y − z)"), ("x/(y*z)", "x/(y·z)"), ("x/(y/z)", "x/(y/z)"),
      ("(x+y)*z", "(x + y)·z"), ("log(x)+1", "ln x + 1"), ("abs(x)", "|x|"), ("x^-2", "x⁻²"),
      ("exp(x)*y", "exp(x)·y"), ("reciprocal(x)", "1/x"), ("(-x)^2", "(−x)²"),
    ])
  func notation(_ formula: String, _ shown: String) throws {
    var names: [String: FormulaTree] = [:]
    for name in ["x", "y", "z"] {
      names[name] = .symbol(.init(kind: .value, name: .other(name), value: 1))
    }
    #expect(Notation.symbols.text(try #require(FormulaTree(formula, names))) == shown)
  }

  @Test(
    "No sign follows another, and what begins with one is enclosed behind an operator",
    arguments: [
      ("-x", "−(−2)"), ("y*(-2*x^-3)", "3×(−2×(−2)⁻³)"), ("-(-x)", "−(−(−2))"),
      ("sigmoid(-x)", "sigmoid(−(−2))"), ("y-x", "3 − (−2)"), ("x+y", "−2 + 3"),
      ("y/x", "3/(−2)"), ("x*y", "−2×3"),
    ])
  func signs(_ formula: String, _ shown: String) throws {
    let names: [String: FormulaTree] = [
      "x": .symbol(.init(kind: .value, name: .other("x"), value: -2)),
      "y": .symbol(.init(kind: .value, name: .other("y"), value: 3)),
    ]
    let tree = try #require(FormulaTree(formula, names))
    #expect(Notation.numbers(.readable).text(tree) == shown)
  }

  @Test("At ties and on boundaries the formulas of piecewise rules have the partials")
  func ties() throws {
    let values = [-1.0, -0.5, 0, 0.5, 1, 2, 3, 6]
    var checked = 0
    for rule in Rules.unary where rule.traits.contains(.piecewiseLinear) {
      for x in values {
        try check(rule.formula, ["x": x], partial(rule, x), "\(rule.name) at \(x)")
        checked += 1
      }
    }
    for rule in Rules.binary where rule.traits.contains(.piecewiseLinear) {
      for x in values {
        for y in values {
          let at = "\(rule.name) at \(x), \(y)"
          // Outside the domain there is no partial, whatever the formula says.
          guard let (dx, dy) = partials(rule, x, y) else { continue }
          try check(rule.formulaX, ["x": x, "y": y], dx, at)
          try check(rule.formulaY, ["x": x, "y": y], dy, at)
          checked += 2
        }
      }
    }
    for rule in Rules.ternary where rule.traits.contains(.piecewiseLinear) {
      for place in 0..<values.count * values.count * values.count {
        let (x, y, z) = (
          values[place % 8], values[place / 8 % 8], values[place / 64]
        )
        let at = "\(rule.name) at \(x), \(y), \(z)"
        let formulas = [rule.formulaX, rule.formulaY, rule.formulaZ]
        for (formula, partial) in zip(formulas, partials(rule, x, y, z)) {
          try check(formula, ["x": x, "y": y, "z": z], partial, at)
          checked += 1
        }
      }
    }
    #expect(checked > 2000)
    #expect(
      EvaluationTrace(at: [1, 1, 3]) { clamp($0[0], $0[1], $0[2]) }.rows[3].tangentInNumbers()
        == "1×1/2×step(3 − max(1, 1)) + 0×1/2×step(3 − max(1, 1)) + 0×step(max(1, 1) − 3)")
  }

  private func partial<R: UnaryRule>(_: R.Type, _ x: Double) -> Double {
    R.partial(at: x, value: R.scalarValue(x))
  }

  private func partials<R: BinaryRule>(_: R.Type, _ x: Double, _ y: Double) -> (Double, Double)? {
    let value = R.scalarValue(x, y)
    if value.isNaN { return nil }
    return (R.partialX(x, y, value: value), R.partialY(x, y, value: value))
  }

  private func partials<R: TernaryRule>(
    _: R.Type, _ x: Double, _ y: Double, _ z: Double
  ) -> [Double] {
    let value = R.scalarValue(x, y, z)
    return [
      R.partialX(x, y, z, value: value), R.partialY(x, y, z, value: value),
      R.partialZ(x, y, z, value: value),
    ]
  }

  private func check(
    _ formula: String, _ point: [String: Double], _ partial: Double, _ place: String
  ) throws {
    let value: Evaluator<Double> = try Formula(parsing: formula).evaluator(constants: point)
    let result = value([])
    #expect(result == partial || result.isNaN && partial.isNaN, "\(place): \(formula)")
  }

  @Test("Parameters that are negative are enclosed behind an operator")
  func negativeParameters() {
    let trace = EvaluationTrace(at: [-2]) { pow($0[0], -2) }
    #expect(trace.rows[1].tangentFormula == "v̇₁ = v̇₀·(−2)·v₀⁻³")
    #expect(trace.rows[1].tangentInNumbers() == "1×(−2)×(−2)⁻³")
  }

  @Test("The letter of the rows and the names shown are nobody else's")
  func collisions() {
    let trace = EvaluationTrace(at: [3, 4], inputNames: ["v1", "v2"]) { $0[0] * $0[1] }
    #expect(trace.rows.map(\.formula) == ["w₋₁", "w₀", "w₁ = w₋₁·w₀"])
    #expect(trace.rows[2].tangentFormula == "ẇ₁ = ẇ₋₁·w₀ + w₋₁·ẇ₀")
    let text = trace.rendered(as: .text, sweeps: .both)
    #expect(text.contains("w₋₁ = v₁") && !text.contains("v₋₁"))
    let both = EvaluationTrace(at: [3, 4], inputNames: ["x1", "x₁"]) { $0[0] * $0[1] }
    #expect(both.rendered(as: .text).contains("v₋₁ = x1 "))
    #expect(both.rendered(as: .text).contains("v₀  = x₁ "))
    var renamed = EvaluationTrace(at: [3]) { sin($0[0]) }
    renamed.outputNames = ["v1"]
    #expect(renamed.rows[1].name == "w₁")
  }

  @Test(
    "LaTeX has operator names, parentheses of Γ, and the base of a logarithm",
    arguments: [
      ("sigmoid(x)", "\\operatorname{sigmoid} x", "sigmoid x"),
      ("sign(x)", "\\operatorname{sign} x", "sign x"),
      ("gamma(x)", "\\Gamma\\left(x\\right)", "Γ(x)"),
      ("log(2, x)", "\\log_{2}\\left(x\\right)", "log₂(x)"), ("log(x)", "\\ln x", "ln x"),
      ("log(y, x)", "\\log_{y}\\left(x\\right)", "log(base=y, x)"),
    ])
  func functions(_ formula: String, _ latex: String, _ text: String) throws {
    var names: [String: FormulaTree] = [:]
    for name in ["x", "y"] {
      names[name] = .symbol(.init(kind: .value, name: .other(name), value: 1))
    }
    let tree = try #require(FormulaTree(formula, names))
    #expect(Notation.symbolsInLaTeX.text(tree) == latex)
    #expect(Notation.symbols.text(tree) == text)
  }

  @Test("Of a piecewise formula, the piece in force is shown")
  func pieces() {
    func slope(_ x: Double) -> String {
      EvaluationTrace(at: [x]) { elu($0[0]) }.rows[1].tangentFormula
    }
    #expect(slope(1) == "v̇₁ = v̇₀·1")
    #expect(slope(-1) == "v̇₁ = v̇₀·exp v₀")
  }

  @Test(
    "What is no formula is nil",
    arguments: [
      "", "x+", "(x", "f(x", "x y", "*x", "x)", "1..2", "if(x, 1, 2)", "if(x > 0, 1)",
    ])
  func malformed(_ text: String) { #expect(FormulaTree(text, [:]) == nil) }

  @Test("Names: subscripts, dots and bars")
  func names() {
    #expect(Notation.name("x1") == "x₁")
    #expect(Notation.name("w_12") == "w₁₂")
    #expect(Notation.name("x01") == "x01")
    #expect(Notation.name("42") == "42")
    #expect(Notation.latex("x₁₂", .tangent) == "\\dot{x}_{12}")
    #expect(Notation.latex("θ", .value) == "\\theta")
    #expect(Notation.latex("weight", .adjoint) == "\\bar{\\mathit{weight}}")
  }
}
