extension Domains {
  /// Where a function of the breadth has all its derivatives, of moderate size; −2…2 for those not listed.
  static let breadth: [String: ClosedRange<Double>] = [
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
