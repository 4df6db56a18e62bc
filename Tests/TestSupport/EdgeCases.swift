/// A function at a point with the value and partials it has by convention.
package struct EdgeRow: Sendable, CustomStringConvertible {
  package let f: TableFunction
  package let point: [Double]
  package let value: Double
  package let partials: [Double]
  /// d²f/dx² where it is determined.
  package var second: Double?

  init(
    _ f: TableFunction, _ point: [Double], _ value: Double, _ partials: [Double],
    second: Double? = nil
  ) {
    self.f = f
    self.point = point
    self.value = value
    self.partials = partials
    self.second = second
  }

  /// The function and the point.
  package var description: String { "\(f) at \(point)" }
}

/// What every rule does at its edges, keyed by its name and number of arguments.
package enum EdgeCases {
  static let inf = Double.infinity
  static let nan = Double.nan

  static func row(
    _ name: String, _ point: [Double], _ value: Double, _ partials: [Double], second: Double? = nil
  ) -> EdgeRow {
    guard let f = TableFunction(named: name, arity: point.count) else {
      fatalError("There is no function \(name) of \(point.count) numbers.")
    }
    return EdgeRow(f, point, value, partials, second: second)
  }

  /// Rows by `name/arity`.
  package static let byName: [String: [EdgeRow]] = Dictionary(
    grouping: all
  ) { key($0.f) }

  package static func key(_ f: TableFunction) -> String {
    switch f {
    case .unary(let rule): "\(rule.name)/1"
    case .binary(let rule): "\(rule.name)/2"
    case .ternary(let rule): "\(rule.name)/3"
    case .powInteger, .powConstant: "pow/n"
    case .polygamma: "polygamma/n"
    case .ldexp: "ldexp/n"
    case .ordered(let rule, _): "\(rule.name)/n"
    default: f.description
    }
  }

  /// The conventions, and what every other rule does.
  package static let all: [EdgeRow] =
    conventions + elementary + angles + partials + combinations + neural + special

  /// The oracle's functions that have no row among the conventions.
  private static let elementary: [EdgeRow] = [
    row("exp", [-inf], 0, [0]), row("exp", [710], inf, [inf]), row("exp2", [-inf], 0, [0]),
    row("exp10", [-inf], 0, [0]), row("sin", [0], 0, [1]), row("sin", [inf], nan, [nan]),
    row("cos", [0], 1, [0]), row("cos", [inf], nan, [nan]), row("tan", [0], 0, [1]),
    row("tan", [inf], nan, [nan]), row("atan", [inf], .pi / 2, [0]), row("sinh", [0], 0, [1]),
    row("cosh", [0], 1, [0]), row("asinh", [0], 0, [1]), row("erf", [inf], 1, [0]),
    row("erfc", [-inf], 2, [0]), row("gamma", [-1], nan, [nan]),
    row("lgamma", [1], 0, [-0.5772156649015329]),
    row("digamma", [-1], nan, [nan]), row("copysign", [0, -1], -0.0, [0, 0]),
    row("copysign", [3, -0.0], -3, [-1, 0]),
    EdgeRow(.polygamma(1), [1], .pi * .pi / 6, [-2.4041138063191886]),
    EdgeRow(.ldexp(3), [0], 0, [8]),
    EdgeRow(.ldexp(-3), [inf], inf, [0.125]),
  ]

  private static let angles: [EdgeRow] = [
    row("sec", [0], 1, [0], second: 1), row("sec", [inf], nan, [nan]),
    row("csc", [0], inf, [-inf]), row("csc", [-0.0], -inf, [-inf]),
    row("cot", [0], inf, [-inf]), row("cot", [-0.0], -inf, [-inf]),
    row("asec", [1], 0, [inf]), row("asec", [-1], .pi, [inf]), row("asec", [0.5], nan, [nan]),
    row("asec", [inf], .pi / 2, [0]), row("acsc", [1], .pi / 2, [-inf]),
    row("acsc", [-1], -.pi / 2, [-inf]), row("acsc", [0.5], nan, [nan]),
    row("acot", [0], .pi / 2, [-1]), row("acot", [-0.0], -.pi / 2, [-1]),
    row("acot", [inf], 0, [0]),
    row("sech", [0], 1, [0], second: -1), row("sech", [1000], 0, [0]),
    row("csch", [0], inf, [-inf]), row("csch", [-0.0], -inf, [-inf]), row("csch", [-inf], 0, [0]),
    row("coth", [0], inf, [-inf]), row("coth", [-0.0], -inf, [-inf]), row("coth", [-inf], -1, [0]),
    row("asech", [0], inf, [-inf]), row("asech", [1], 0, [-inf]), row("asech", [2], nan, [nan]),
    row("asech", [-0.5], nan, [nan]), row("acsch", [0], inf, [-inf]),
    row("acsch", [-0.0], -inf, [-inf]), row("acsch", [inf], 0, [0]),
    row("acoth", [1], inf, [-inf]), row("acoth", [-1], -inf, [-inf]),
    row("acoth", [0.5], nan, [nan]),
    row("sind", [180], 0, [-.pi / 180]), row("sind", [30], 0.5, [.pi / 180 * 0.75.squareRoot()]),
    row("sind", [-150], -0.5, [-.pi / 180 * 0.75.squareRoot()]), row("sind", [inf], nan, [nan]),
    row("cosd", [90], 0, [-.pi / 180]), row("cosd", [60], 0.5, [-.pi / 180 * 0.75.squareRoot()]),
    row("tand", [45], 1, [.pi / 90]), row("tand", [135], -1, [.pi / 90]),
    row("tand", [90], inf, [inf]), row("tand", [-90], -inf, [inf]),
    row("tand", [180], 0, [.pi / 180]),
    row("secd", [60], 2, [.pi / 180 * 2 * 3.0.squareRoot()]), row("secd", [90], inf, [inf]),
    row("cscd", [30], 2, [-.pi / 180 * 2 * 3.0.squareRoot()]), row("cscd", [0], inf, [-inf]),
    row("cotd", [45], 1, [-.pi / 90]), row("cotd", [90], 0, [-.pi / 180]),
    row("cotd", [0], inf, [-inf]), row("asind", [0.5], 30, [180 / .pi / 0.75.squareRoot()]),
    row("asind", [1], 90, [inf]), row("asind", [2], nan, [nan]),
    row("acosd", [0.5], 60, [-180 / .pi / 0.75.squareRoot()]), row("acosd", [-1], 180, [-inf]),
    row("acosd", [0], 90, [-180 / .pi]), row("atand", [1], 45, [90 / .pi]),
    row("atand", [inf], 90, [0]), row("asecd", [2], 60, [180 / .pi / 12.0.squareRoot()]),
    row("asecd", [-1], 180, [inf]), row("acscd", [-2], -30, [-180 / .pi / 12.0.squareRoot()]),
    row("acscd", [1], 90, [-inf]), row("acotd", [1], 45, [-90 / .pi]),
    row("acotd", [0], 90, [-180 / .pi]),
    row("deg2rad", [180], .pi, [.pi / 180]), row("rad2deg", [0], 0, [180 / .pi]),
    row("sinpi", [5], 0, [-.pi]), row("sinpi", [0.5], 1, [0]), row("sinpi", [1e300], 0, [.pi]),
    row("sinpi", [inf], nan, [nan]), row("cospi", [0.5], 0, [-.pi]), row("cospi", [3], -1, [0]),
    row("tanpi", [0.25], 1, [2 * .pi]), row("tanpi", [0.5], inf, [inf]),
    row("tanpi", [3], 0, [.pi]),
    row("sinc", [0], 1, [0], second: -.pi * .pi / 3), row("sinc", [1], 0, [-1]),
    row("sinc", [2], 0, [0.5]), row("sinc", [inf], 0, [0]),
  ]

  private static let partials: [EdgeRow] = [
    row("atan_slope", [0], 1, [0], second: -2), row("atan_slope", [-inf], 0, [0], second: 0),
    row("atan_share", [0], 0, [1], second: 0), row("atan_share", [inf], 0, [0], second: 0),
    row("asinh_slope", [0], 1, [0], second: -1), row("asinh_slope", [-inf], 0, [0], second: 0),
    row("one_plus_square", [0], 1, [0]), row("one_minus_square", [1], 0, [-2]),
    row("square_minus_one", [1], 0, [2]), row("times_ln2", [0], 0, [0.6931471805599453]),
    row("times_ln10", [0], 0, [2.302585092994046]), row("refined_cbrt", [0], 0, [inf]),
    row("sech2", [0], 1, [0]), row("sech2", [inf], 0, [0]), row("logistic_density", [0], 0.25, [0]),
    row("gaussian", [0], 1, [0]), row("csch2", [0], inf, [-inf]), row("csch2", [inf], 0, [0]),
    row("cosc", [0], 0, [-.pi * .pi / 3]), row("cosc", [1], -1, [2]), row("cosc", [inf], 0, [0]),
    row("two_minus_exp", [0], 1, [-1]), row("mish_gate", [0], 0.6, [0.32]),
    row("mish_gate", [inf], 1, [0]), row("one_plus_log", [1], 1, [1]),
    row("one_plus_log", [0], -inf, [inf]), row("one_plus_log", [-1], nan, [nan]),
    row("sum_of_squares", [0, 0], 0, [0, 0]), row("unit_component", [0, 0], nan, [nan, nan]),
    row("inversion_component", [0, 0], nan, [nan, nan]),
    row("logistic_share", [3, 3], 0.5, [0.25, -0.25]),
    row("logistic_share", [-inf, 0], 0, [0, 0]),
    row("exp_share", [3, 3], nan, [nan, nan]), row("exp_share", [-inf, 0], 0, [0, 0]),
  ]

  private static let combinations: [EdgeRow] = [
    row("abs2", [0], 0, [0], second: 2), row("abs2", [-3], 9, [-6], second: 2),
    row("log", [2, 8], 3, [-3 / (2 * 0.6931471805599453), 1 / (8 * 0.6931471805599453)]),
    row("log", [10, 1000], 3, [-3 / (10 * 2.302585092994046), 1 / (1000 * 2.302585092994046)]),
    row("log", [-2, 8], nan, [nan, nan]), row("log", [2, -8], nan, [nan, nan]),
    row("log", [2, 0], -inf, [inf, inf]), row("remainder", [7.5, 2], -0.5, [1, -4]),
    row("remainder", [7, 2], -1, [1, -4]), row("remainder", [1, 0], nan, [nan, nan]),
    row("remainder", [1, inf], 1, [1, 0]), row("fdim", [3, 1], 2, [1, -1]),
    row("fdim", [1, 1], 0, [0, 0]), row("fdim", [1, 3], 0, [0, 0]),
    row("fdim", [nan, 3], nan, [nan, nan]),
    row("hypot", [2, 3, 6], 7, [2.0 / 7, 3.0 / 7, 6.0 / 7]),
    row("hypot", [0, 0, 0], 0, [nan, nan, nan]),
    row("hypot", [3, 0, 0], 3, [1, 0, 0], second: 0),
    row("hypot", [2e200, 3e200, 6e200], 7e200, [2.0 / 7, 3.0 / 7, 6.0 / 7]),
    row("fma", [2, 3, 4], 10, [3, 2, 1]), row("fma", [nan, 3, 4], nan, [nan, nan, nan]),
    row("clamp", [2, 0, 1], 1, [0, 0, 1]), row("clamp", [-2, 0, 1], 0, [0, 1, 0]),
    row("clamp", [0.5, 0, 1], 0.5, [1, 0, 0]), row("clamp", [0, 0, 1], 0, [0.5, 0.5, 0]),
    row("clamp", [1, 0, 1], 1, [0.5, 0, 0.5]), row("clamp", [5, 3, 1], 1, [0, 0, 1]),
    row("clamp", [nan, 0, 1], nan, [nan, nan, nan]),
    row("clamp", [0, nan, 1], nan, [nan, nan, nan]),
    row("lerp", [3, 7, 0], 3, [1, 0, 4]), row("lerp", [3, 7, 1], 7, [0, 1, 4]),
    row("xlogx", [0], 0, [-inf]), row("xlogx", [1], 0, [1]), row("xlogx", [-1], nan, [nan]),
    row("logit", [0.5], 0, [4], second: 0), row("logit", [0], -inf, [inf]),
    row("logit", [1], inf, [inf]),
    row("logit", [2], nan, [nan]), row("logit", [-1], nan, [nan]),
    row("log1mexp", [0], -inf, [-inf]), row("log1mexp", [1], nan, [nan]),
    row("log1mexp", [-inf], 0, [0]),
    row("log2mexp", [0], 0, [-1]), row("log2mexp", [1], nan, [nan]),
    row("log2mexp", [-inf], 0.6931471805599453, [0]), row("logexpm1", [0], -inf, [inf]),
    row("logexpm1", [-1], nan, [nan]), row("logexpm1", [inf], inf, [1]),
    row("cloglog", [0], -inf, [inf]), row("cloglog", [1], inf, [inf]),
    row("cloglog", [2], nan, [nan]),
    row("xlogy", [0, 0], 0, [-inf, 0]), row("xlogy", [0, 2], 0, [0.6931471805599453, 0]),
    row("xlogy", [0, nan], nan, [nan, nan]), row("xlogy", [1, -1], nan, [nan, nan]),
    row("xlog1py", [0, -1], 0, [-inf, 0]), row("xlog1py", [1, -2], nan, [nan, nan]),
    row("logaddexp", [0, 0], 0.6931471805599453, [0.5, 0.5]),
    row("logaddexp", [-inf, 3], 3, [0, 1]),
    row("logaddexp", [-inf, -inf], -inf, [0.5, 0.5]), row("logaddexp", [inf, 3], inf, [1, 0]),
    row("logsubexp", [3, 3], -inf, [nan, nan]), row("logsubexp", [3, -inf], 3, [1, 0]),
  ]

  private static let neural: [EdgeRow] = [
    row("linear", [0], 0, [1]), row("linear", [nan], nan, [nan]),
    row("leaky_relu", [0], 0, [0.01]), row("leaky_relu", [-100], -1, [0.01]),
    row("leaky_relu", [0, 0.25], 0, [0.25, 0]), row("leaky_relu", [-4, 0.25], -1, [0.25, -4]),
    row("elu", [0], 0, [1]), row("elu", [-inf], -1, [0]), row("elu", [0, 2], 0, [2, 0]),
    row("elu", [-inf, 2], -2, [0, -1]), row("gelu", [0], 0, [0.5]), row("gelu", [-inf], 0, [0]),
    row("gelu", [inf], inf, [1]), row("gelu", [-40], 0, [0]),
    row("normal_cdf", [0], 0.5, [0.3989422804014327]),
    row("normal_cdf", [inf], 1, [0]), row("normal_pdf", [0], 0.3989422804014327, [0]),
    row("normal_pdf", [inf], 0, [0]), row("silu", [0], 0, [0.5]), row("silu", [-inf], 0, [0]),
    row("silu", [inf], inf, [1]), row("mish", [0], 0, [0.6]), row("mish", [-inf], 0, [0]),
    row("mish", [inf], inf, [1]), row("hard_tanh", [1], 1, [0]), row("hard_tanh", [-1], -1, [0]),
    row("hard_tanh", [0.5], 0.5, [1]), row("softsign", [0], 0, [1]), row("softsign", [inf], 1, [0]),
    row("squared_error", [3, 1], 4, [4, -4]), row("squared_error", [1, 1], 0, [0, 0]),
    row("hinge", [1, 1], 0, [0, 0]), row("hinge", [0.5, 1], 0.5, [-1, -0.5]),
    row("hinge", [2, 1], 0, [0, 0]), row("zero_one", [2, 1], 0, [0, 0]),
    row("zero_one", [-2, 1], 1, [0, 0]),
    row("zero_one", [0, 1], 1, [0, 0]), row("zero_one", [nan, 1], nan, [nan, nan]),
    row("bce", [0, 1], 0.6931471805599453, [-0.5, 0]),
    row("bce", [40, 1], 4.248354255291589e-18, [-4.248354255291589e-18, -40]),
    row("bce", [40, 0], 40, [1, -40]),
  ]
}
