/// A function of lists, or of numbers that is written out in several operations.
enum Reduction: UInt8, Sendable, CaseIterable {
  case sum, product, dot, norm, mean, length, max, min, binomial

  /// The names that call it.
  var names: [String] {
    switch self {
    case .sum: ["sum"]
    case .product: ["product", "prod"]
    case .dot: ["dot"]
    case .norm: ["norm"]
    case .mean: ["mean"]
    case .length: ["length"]
    case .max: ["max"]
    case .min: ["min"]
    case .binomial: ["binomial", "binom"]
    }
  }

  /// The reduction of that name; `max` and `min` are functions of the rule table as well.
  init?(name: String) {
    guard let known = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = known
  }

  /// How many arguments it takes.
  var arity: Int {
    switch self {
    case .dot, .binomial: 2
    default: 1
    }
  }

  /// How it is called.
  var usage: String {
    switch self {
    case .sum, .product: "\(names[0])([a, b]), or \(names[0])(i, 1, n, x^i)"
    case .dot: "dot([a, b], [c, d])"
    case .binomial: "binomial(n, k)"
    default: "\(names[0])([a, b])"
    }
  }
}
