/// Where to sample each function: inside its domain, away from poles and kinks.
package enum Domains {
  package static func range(_ f: TableFunction) -> ClosedRange<Double> {
    switch f {
    case .powInteger, .powConstant: 0.2...3
    case .polygamma: 0.3...4
    case .unary(let rule):
      switch rule.name {
      case "sqrt", "cbrt", "refined_cbrt", "reciprocal", "log", "log2", "log10": 0.2...4
      case "log1p": -0.8...3
      case "asin", "acos", "atanh": -0.9...0.9
      case "acosh": 1.1...4
      case "erfinv", "erfinv_slope": -0.8...0.8
      case "erfcinv", "erfcinv_slope": 0.3...1.7
      case "lambertw0", "lambertw0_slope", "one_plus_lambertw0": -0.2...3
      case "expint", "bessely0", "bessely1": 0.5...4
      case "ellipk", "ellipe", "ellipb", "ellipc", "ellipd", "ellipr": -2...0.8
      case "tan": -1.2...1.2
      case "gamma", "lgamma", "digamma": 0.3...4
      case "abs", "sign", "floor", "ceil", "round", "trunc", "relu", "step": 0.1...0.4
      default: breadth[rule.name] ?? -2...2
      }
    default: -2...2
    }
  }

  package static func middle(_ f: TableFunction) -> Double {
    range(f).lowerBound * 0.4 + range(f).upperBound * 0.6
  }

  package static func pair(_ f: TableFunction, _ random: inout SeededGenerator) -> [Double] {
    func pick(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
    guard case .binary(let rule) = f else { return [pick(-2...2), pick(0.5...2)] }
    switch rule.name {
    case "pow": return [pick(0.2...3), pick(-2...2)]
    case "mod": return [pick(3...4), pick(1.6...1.9)]
    case "beta", "logbeta", "digamma_difference", "trigamma_difference", "beta_slope", "beta_mixed":
      return [pick(0.3...3), pick(0.3...3)]
    case "log": return [pick(1.5...4), pick(0.3...4)]
    case "remainder": return [pick(3.1...3.7), pick(1.6...1.9)]
    case "logsubexp", "exp_share": return [pick(1.5...2), pick(-0.5...0.5)]
    case "leaky_relu", "elu": return [pick(0.5...2), pick(0.5...2)]
    case "copysign": return [pick(0.5...2), pick(0.5...2)]
    default: return [pick(-2...2), pick(0.5...2)]
    }
  }

  /// Where a function of the breadth has all its derivatives, of moderate size; −2…2 for those not listed.
  private static let breadth: [String: ClosedRange<Double>] = [
    "asec": 1.1...4, "acsc": 1.1...4, "acoth": 1.1...4, "asecd": 1.1...4, "acscd": 1.1...4,
    "asech": 0.1...0.9, "logit": 0.1...0.9, "cloglog": 0.1...0.9,
    "asind": -0.9...0.9, "acosd": -0.9...0.9, "cscd": 20...70, "cotd": 20...70,
    "csc": 0.3...1.4, "cot": 0.3...1.4, "csch": 0.3...2, "coth": 0.3...2, "csch2": 0.3...2,
    "acsch": 0.3...2, "acot": 0.3...2, "acotd": 0.3...2, "sec": -1.2...1.2, "tanpi": -0.4...0.4,
    "log1mexp": -3...(-0.2), "log2mexp": -2...0.5, "two_minus_exp": -2...0.5, "logexpm1": 0.2...4,
    "xlogx": 0.2...4, "one_plus_log": 0.2...4, "leaky_relu": 0.1...0.4, "hard_tanh": 0.1...0.4,
    "elu": 0.1...0.4, "softsign": 0.1...0.4,
  ]
}
