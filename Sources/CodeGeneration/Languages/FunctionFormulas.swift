/// Functions of the rule table that a language has no counterpart of, as formulas of those that it may have.
///
/// The steps are those of the rules themselves, so that values have the same bits wherever the functions below do; a test compares
/// them. A second formula is for languages without a fused product and sum, and differs in the last places.
struct FunctionFormula {
  let parameters: [String]
  let text: String
  /// For languages without `fma`.
  var unfused: String?

  /// The formula of a rule, by its name and the number of its arguments.
  static func of(_ rule: String, arguments: Int) -> FunctionFormula? {
    table["\(rule)/\(arguments)"]
  }

  /// The rules that have one: names and numbers of arguments.
  static var rules: [(name: String, arguments: Int)] {
    table.keys.sorted().compactMap { key in
      let parts = key.split(separator: "/")
      return Int(parts[1]).map { (String(parts[0]), $0) }
    }
  }

  @inline(never)
  private static func one(_ text: String, unfused: String? = nil) -> FunctionFormula {
    FunctionFormula(parameters: ["x"], text: text, unfused: unfused)
  }

  @inline(never)
  private static func two(_ text: String, unfused: String? = nil) -> FunctionFormula {
    FunctionFormula(parameters: ["x", "y"], text: text, unfused: unfused)
  }

  @inline(never)
  private static func three(_ text: String, unfused: String? = nil) -> FunctionFormula {
    FunctionFormula(parameters: ["x", "y", "z"], text: text, unfused: unfused)
  }

  private static let table: [String: FunctionFormula] = [
    // Powers.
    "exp2/1": one("2^x"),
    "exp10/1": one("10^x"),
    "abs2/1": one("x*x"),
    "reciprocal/1": one("1/x"),
    "one_plus_square/1": one("fma(x, x, 1)", unfused: "1 + x*x"),
    "one_minus_square/1": one("fma(-x, x, 1)", unfused: "(1 - x)*(1 + x)"),
    "square_minus_one/1": one("fma(x, x, -1)", unfused: "(x - 1)*(x + 1)"),
    "atan_slope/1": one(
      "if(abs(x) < 1e9, 1/fma(x, x, 1), 1/x/x)", unfused: "if(abs(x) < 1e9, 1/(1 + x*x), 1/x/x)"),
    "atan_share/1": one(
      "if(abs(x) < 1e9, x/fma(x, x, 1), 1/x)", unfused: "if(abs(x) < 1e9, x/(1 + x*x), 1/x)"),
    "asinh_slope/1": one(
      "if(abs(x) < 1e9, 1/sqrt(fma(x, x, 1)), 1/abs(x))",
      unfused: "if(abs(x) < 1e9, 1/sqrt(1 + x*x), 1/abs(x))"),
    "sum_of_squares/2": two("fma(x, x, y*y)", unfused: "x*x + y*y"),
    "hypot/3": three("hypot(hypot(x, y), z)"),
    "squared_error/2": two("d = x - y; d*d"),
    "lerp/3": three("fma(z, y, fma(-z, x, x))"),
    // Pieces.
    "step/1": one("if(x > 0, 1, if(x == x, 0, x))"),
    "relu/1": one("if(x > 0, x, if(x == x, 0, x))"),
    "sign/1": one("if(x > 0, 1, if(x < 0, -1, x))"),
    "max/2": two("if(x > y, x, if(x == x and y != y, x, y))"),
    "min/2": two("if(x < y, x, if(x == x and y != y, x, y))"),
    "fdim/2": two("if(x > y, x - y, if(x <= y, 0, 0/0))"),
    "clamp/3": three("m = if(x > y, x, y); if(x != x or y != y or z != z, 0/0, if(m < z, m, z))"),
    "round/1": one("t = trunc(x); if(abs(x - t) >= 0.5, t + copysign(1, x), t)"),
    "copysign/2": two("if(y < 0 or 1/y < 0, -abs(x), abs(x))"),
    "linear/1": one("x"),
    "leaky_relu/1": one("if(x > 0, x, 0.01*x)"),
    "leaky_relu/2": two("if(x > 0, x, y*x)"),
    "elu/1": one("if(x > 0, x, expm1(x))"),
    "elu/2": two("if(x > 0, x, y*expm1(x))"),
    "hard_tanh/1": one("if(x > 1, 1, if(x < -1, -1, x))"),
    "hinge/2": two("m = fma(-x, y, 1); if(m > 0, m, if(m == m, 0, m))"),
    "zero_one/2": two(
      "if(x != x or y != y, 0/0, if((x > 0 and y > 0) or (x < 0 and y < 0), 0, 1))"),
    "softsign/1": one("if(x == inf, 1, if(x == -inf, -1, x/(1 + abs(x))))"),
    // Exponentials and logarithms.
    "sigmoid/1": one(
      "u = exp(-abs(x)); if(abs(x) < 1, 0.5 + 0.5*tanh(0.5*x), if(x > 0, 1/(1 + u), u/(1 + u)))"),
    "softplus/1": one("t = log1p(exp(-abs(x))); if(x > 0, x + t, t)"),
    "log/2": two("if(x == 2, log2(y), if(x == 10, log10(y), log(y)/log(x)))"),
    "xlogx/1": one("if(x == 0, 0, x*log(x))"),
    "xlogy/2": two("if(x == 0 and y == y, 0, x*log(y))"),
    "xlog1py/2": two("if(x == 0 and y == y, 0, x*log1p(y))"),
    "log1mexp/1": one(
      "if(x <= 0, if(x < -0.693, log1p(-exp(x)), log(abs(expm1(x)))), 0/0)"),
    "logit/1": one(
      "if(x >= 0.25 and x <= 0.75, 2*atanh(2*x - 1), if(x == 0, log(0/(1 - x)), log(x/(1 - x))))"),
    "cloglog/1": one("if(x == 0, log(0), log(-log1p(-x)))"),
    "logaddexp/2": two(
      "if(x == y, x + 0.6931471805599453, if(x > y, x + log1p(exp(y - x)), y + log1p(exp(x - y))))"),
    "bce/2": two(
      "if(y == 0, softplus(x), if(y == 1, softplus(-x), (1 - y)*softplus(x) + y*softplus(-x)))"),
    // Reciprocals.
    "sec/1": one("1/cos(x)"),
    "csc/1": one("1/sin(x)"),
    "cot/1": one("1/tan(x)"),
    "acot/1": one("atan2(copysign(1, x), abs(x))"),
    "asec/1": one(
      "atan2(sqrt(fma(x, x, -1)), copysign(1, x))",
      unfused: "atan2(sqrt((x - 1)*(x + 1)), copysign(1, x))"),
    "sech/1": one("2*exp(-abs(x))/(1 + exp(-2*abs(x)))"),
    "csch/1": one("m = abs(x); copysign(2*exp(-m)/(-expm1(-2*m)), x)"),
    "coth/1": one("m = abs(x); copysign((1 + exp(-2*m))/(-expm1(-2*m)), x)"),
    "acoth/1": one(
      "m = abs(x); if(m >= 1, copysign(log1p(2/(m - 1))/2, x), 0/0)"),
    // Probabilities and activations.
    "normal_pdf/1": one(
      "h = x*x; d = exp(-h/2); if(d != 0 and h != 0, fma(-(fma(x, x, -h)/2), d, d)*0.3989422804014327, "
        + "d*0.3989422804014327)",
      unfused: "exp(-x*x/2)*0.3989422804014327"),
    "gaussian/1": one(
      "h = x*x; v = exp(-h); if(v != 0 and h != 0, fma(-fma(x, x, -h), v, v), v)",
      unfused: "exp(-x*x)"),
    "silu/1": one(
      "s = sigmoid(x); if(x == -inf, -0.0, if(s < 2.2250738585072014e-308, (x*exp(x/2))*exp(x/2), x*s))"
    ),
    "mish_gate/1": one(
      "u = exp(-abs(x)); n = u*(u + 2); if(x > 0, (1 + 2*u)/(1 + 2*u*(1 + u)), n/(n + 2))"),
    "mish/1": one(
      "g = mish_gate(x); if(x == -inf, -0.0, if(g < 2.2250738585072014e-308, (x*exp(x/2))*exp(x/2), x*g))"
    ),
  ]
}
