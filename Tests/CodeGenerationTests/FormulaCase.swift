import CodeGeneration
import DualTool
import Expressions
import ForwardMode

/// A formula whose code is compiled and run, and the numbers that it is to give.
struct FormulaCase: Sendable {
  var formula: String
  var derivatives: Derivatives
  var points: [[Double]]
  /// The variables in order, as the code calls them where that is another name.
  var names: [String]
  /// The length of the only variable, where it is a list.
  var list: Int?
  var options: [String] = []
  var languages: [TargetLanguage] = [.swift, .c, .python, .javascript]
  var constants: [String: Double] = [:]
  var isSparse = false

  /// What every table of formulas should have: names, branches, powers, functions, several outputs.
  static let all: [FormulaCase] = [
    .init(
      formula: "ln(x1) + x1*x2 - sin(x2)", derivatives: .gradient, points: [[2, 5], [0.5, -1]],
      names: ["x1", "x2"]),
    .init(
      formula: "x^3 - 2*x^2 + x^-1 + x^0.5 + x^-2.5 + 2^x + x^y + x^1 + y^0", derivatives: .hessian,
      points: [[1.5, 2.5], [0.3, -1.25]], names: ["x", "y"]),
    .init(
      formula: "if(x > 0, log(x)*y, exp(x)*y^2)", derivatives: .hessian,
      points: [[1.5, 2.5], [-0.3, 1.25]], names: ["x", "y"]),
    .init(
      formula: "exp(if(x > 0 and log(x) < y, log(x)*y/x, x*y)) + if(y < 0 or sqrt(y) < 1, x, x^2)",
      derivatives: .gradient, points: [[1.5, 2.5], [-0.3, -1.25], [5, 0.25]], names: ["x", "y"]),
    .init(
      formula: "tanh(if(not (0 < x <= 1), if(y > 0, sqrt(y), 1/x), asin(x)*y))",
      derivatives: .gradient, points: [[0.5, -2], [2, 0.5], [2, -0.5], [-1, -3]], names: ["x", "y"]),
    .init(
      formula: "max(x, y, z) + min(x, y)*abs(z) + sign(x) + relu(y)^2 + step(z)",
      derivatives: .gradient, points: [[1, 2, -3], [2, 2, 1], [-1, -2, 3]], names: ["x", "y", "z"]),
    .init(
      formula: "tanh(x)^2 + sigmoid(y) + softplus(x*y) + sech(x) + silu(y)", derivatives: .hessian,
      points: [[0.5, 0.7], [3, -8]], names: ["x", "y"]),
    .init(
      formula: "[r*cos(t), r*sin(t), r*t^2]", derivatives: .jacobian, points: [[2, 0.3]],
      names: ["r", "t"]),
    .init(
      formula: "[r*cos(t), r*sin(t)]", derivatives: .jvp, points: [[2, 0.3, 1, -0.5]],
      names: ["r", "t", "dr", "dt"]),
    .init(
      formula: "sum(i, 1, 3, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)", derivatives: .hessian,
      points: [[0.3, -0.4, 0.9, 1.2]], names: ["x"], list: 4,
      options: ["--lengths", "x=4", "--sparse"], isSparse: true),
    .init(
      formula: "sum(i, 1, 5, x[i]*sqrt(x[i]^2 + i))", derivatives: .value,
      points: [[0.3, -0.4, 0.9, 1.2, -2]], names: ["x"], list: 5, options: ["--lengths", "x=5"]),
    .init(
      formula: "while*λ + class/def^2 + t1*value", derivatives: .gradient,
      points: [[1.5, 2, -3, 0.7, 2, 3]],
      names: ["while", "λ", "class", "def", "t1", "value"]),
    // What the code calls its own things.
    .init(
      formula: "work*sin(value_) + gradient*cos(value_) + sigmoid(work)", derivatives: .gradient,
      points: [[1.5, 0.5, -3]], names: ["work", "value_", "gradient"]),
    .init(
      formula: "asin(x) + acosh(y) + atanh(x)", derivatives: .gradient,
      points: [[0.999999, 1.000001], [0.1, 3]], names: ["x", "y"]),
    .init(
      formula: "expm1(x) + log1p(x)*y + sinh(y) + cbrt(y) + atan2(x, y) + hypot(x, y)",
      derivatives: .gradient, points: [[1e-9, 2], [0.5, 1e-5]], names: ["x", "y"]),
    .init(
      formula: "floor(x) + round(x)*y + trunc(y) + mod(x, y) + copysign(x, y) + ceil(y)",
      derivatives: .gradient, points: [[2.5, -1.75], [-2.5, 0.75], [7.3, 2]], names: ["x", "y"]),
    .init(
      formula: "erf(x) + erfc(y)*x", derivatives: .gradient, points: [[0.5, 1.5]],
      names: ["x", "y"],
      languages: [.swift, .c, .python]),
    .init(
      formula: "besselj0(x) + besselj(2, x) + fma(x, y, y)", derivatives: .gradient,
      points: [[0.5, 1.5]], names: ["x", "y"], languages: [.swift, .c]),
    .init(
      formula: "logaddexp(x, y) + xlogy(x, y) + logit(x/4) + log(base=2, y)",
      derivatives: .gradient,
      points: [[0.5, 1.5], [2, 3]], names: ["x", "y"]),
    .init(
      formula: "D(x^3*y^2, x)", derivatives: .hessian, points: [[2, 3]], names: ["x", "y"]),
    .init(
      formula: "z = x*y; f(t) = t^2 + z; f(z)*f(x - y)", derivatives: .hessian, points: [[2, 3]],
      names: ["x", "y"]),
    .init(
      formula: "a*x^n", derivatives: .gradient, points: [[1.5]], names: ["x"],
      options: ["--at", "a=2,n=3"], constants: ["a": 2, "n": 3]),
  ]

  /// The code in a language, by the command.
  func code(_ language: TargetLanguage, name: String) -> Outcome {
    Tool.run(
      ["generate", formula, "--language", language.rawValue, "--name", name]
        + ["--\(derivatives.rawValue)"] + options)
  }

  /// What the function is to give at a point: values, then derivatives.
  func expected(at point: [Double]) throws -> (values: [Double], derivatives: [Double]) {
    let formula = try Formula(
      parsing: formula, lengths: list.map { ["x": $0] } ?? [:],
      integers: constants.compactMapValues { Int(exactly: $0) })
    let system = FormulaSystem([formula])
    let plain: Evaluator<Double> = system.evaluator(constants: constants)
    let count = plain.variables.count
    let x = Array(point.prefix(count))
    let values = plain.all(x)
    let dual: Evaluator<Dual<Dual<Double>>> = system.evaluator(constants: constants)
    func along(_ u: [Double], _ v: [Double]) -> [Dual<Dual<Double>>] {
      dual.all(
        x.indices.map { Dual(Dual(x[$0], tangent: u[$0]), tangent: Dual(v[$0], tangent: 0)) })
    }
    func unit(_ i: Int) -> [Double] { x.indices.map { $0 == i ? 1 : 0 } }
    let first = x.indices.map { i in along(unit(i), unit(i)).map(\.value.tangent) }
    switch derivatives {
    case .value: return (values, [])
    case .gradient: return (values, first.map { $0[0] })
    case .jacobian: return (values, values.indices.flatMap { row in first.map { $0[row] } })
    case .jvp:
      let direction = Array(point.suffix(count))
      return (values, along(direction, direction).map(\.value.tangent))
    case .hessian:
      var entries: [Double] = []
      for i in x.indices {
        for j in x.indices where !isSparse || j <= i && i - j <= 1 {
          entries.append(along(unit(i), unit(j))[0].tangent.tangent)
        }
      }
      return (values, first.map { $0[0] } + entries)
    }
  }
}
