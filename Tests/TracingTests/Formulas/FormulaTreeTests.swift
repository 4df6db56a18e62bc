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
