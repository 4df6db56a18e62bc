public import DerivativeRules

/// All partial derivatives ∂^α f of a function of n numbers, |α| ≤ k, by how often each number is differentiated by.
///
/// Each is a combination of derivatives along lines, ∂^α f = Σ (−1)^|m|·(α over m)·D^|α| f along α − 2m, over 0 ≤ m ≤ α,
/// divided by 2^|α|·|α|!: for two different numbers a quarter of the second derivative along (1, 1) less that along
/// (1, −1).
///
/// - Accuracy: each line is exact to rounding; what they add up to may cancel, so that a partial is good to rounding of
///   the largest derivative along the lines it comes from, not of its own size.
/// - Complexity: one Taylor sweep of order k for each line, half of Π(αᵢ + 1) for each α that no multiple of another line serves: 2 for n = 2
///   and k = 2, 5 for k = 3; n² for k = 2.
public struct MixedPartials<T: RealNumber> {
  /// The highest order of differentiation.
  public let order: Int
  /// The number of inputs.
  public let count: Int
  @usableFromInline let values: [[Int]: T]

  @_alwaysEmitIntoClient
  init(order: Int, count: Int, values: [[Int]: T]) {
    (self.order, self.count, self.values) = (order, count, values)
  }

  /// The partial that differentiates `powers[i]` times by input i.
  ///
  /// - Precondition: one power for each input, none negative, their sum at most `order`.
  @_alwaysEmitIntoClient
  public subscript(powers: [Int]) -> T {
    guard let value = values[powers] else {
      misuse(
        "There are partials to order \(order) by \(count) inputs, but none for the powers \(powers)."
      )
    }
    return value
  }

  /// The partial that differentiates so often by each input.
  @_alwaysEmitIntoClient
  public subscript(powers: Int...) -> T { self[powers] }
}

extension ForwardMode {
  /// All partial derivatives of a function of n numbers up to an order, mixed ones among them.
  ///
  /// - Precondition: `order` is at least 0.
  /// - Complexity: see ``MixedPartials``.
  @_alwaysEmitIntoClient
  public static func partials<T: RealNumber>(
    order: Int, at x: [T], of f: ([TaylorSeries<T>]) throws -> TaylorSeries<T>
  ) rethrows -> MixedPartials<T> {
    var lines: [[Int]: TaylorSeries<T>] = [:]
    var values: [[Int]: T] = [:]
    for powers in MultiIndex.all(count: x.count, order: order) {
      let degree = powers.reduce(0, +)
      var sum = T.zero
      for (steps, weight) in MultiIndex.lines(powers) {
        let divisor = max(steps.reduce(0) { MultiIndex.greatestCommonDivisor($0, $1) }, 1)
        let line = steps.map { $0 / divisor }
        if lines[line] == nil {
          lines[line] = try f(Seeding().seed(x, along: line.map { T($0) }, order: order))
        }
        // The derivative along a multiple of a line is a power of it times that along the line.
        let scale = (0..<degree).reduce(weight) { scale, _ in scale * Double(divisor) }
        if let series = lines[line] {
          sum = sum + series.derivative(degree).scaled(by: T.MachineNumber(scale))
        }
      }
      values[powers] = sum
    }
    return MixedPartials(order: order, count: x.count, values: values)
  }
}

/// Lists of powers.
@usableFromInline
enum MultiIndex {
  /// All lists of `count` powers whose sum is at most `order`.
  @_alwaysEmitIntoClient
  static func all(count: Int, order: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return (0...order).flatMap { power in
      all(count: count - 1, order: order - power).map { [power] + $0 }
    }
  }

  /// The lines whose derivatives add up to the partial of some powers, one of each pair ±v, with their weights.
  @_alwaysEmitIntoClient
  static func lines(_ powers: [Int]) -> [(steps: [Int], weight: Double)] {
    let degree = powers.reduce(0, +)
    guard degree > 0 else { return [(powers, 1)] }
    if let only = powers.firstIndex(of: degree) {
      return [(powers.indices.map { $0 == only ? 1 : 0 }, 1)]
    }
    var lines: [(steps: [Int], weight: Double)] = []
    // Half of them: a line and its opposite contribute the same.
    let divisor = (1...degree).reduce(0.5) { $0 * 2 * Double($1) }
    for m in product(powers) {
      let steps = zip(powers, m).map { $0 - 2 * $1 }
      guard let leading = steps.first(where: { $0 != 0 }), leading > 0 else { continue }
      var weight = 1 / divisor
      for (power, part) in zip(powers, m) {
        weight *= SeriesWeights.row(power)[part] * (part % 2 == 0 ? 1 : -1)
      }
      lines.append((steps, weight))
    }
    return lines
  }

  /// All lists with 0 ≤ mᵢ ≤ powersᵢ.
  @_alwaysEmitIntoClient
  static func product(_ powers: [Int]) -> [[Int]] {
    powers.reduce([[]]) { lists, power in lists.flatMap { list in (0...power).map { list + [$0] } }
    }
  }

  @_alwaysEmitIntoClient
  static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? abs(a) : greatestCommonDivisor(b, a % b)
  }
}
