import DerivativeRules
import ForwardMode

/// A place where a function is not smooth in the way it was computed: a rule at a kink or a jump, or a comparison of equals.
///
/// The derivative there is that of the conventions or of the branch taken. It is right where both sides agree and otherwise a
/// choice; derivatives of higher order can be finite and wrong, as that of `abs(x)^2`.
public struct Kink: Sendable, Equatable {
  /// The rule's name, such as `abs`, or the comparison, such as `==`.
  public let name: String
  /// What went in.
  public let operands: [Double]
  /// How many operations were done before.
  public let index: Int
}

/// The kinks and jumps a function meets at a point, and the comparisons that equality decides, in the order of evaluation.
///
/// Only what moves with the inputs counts: `max(x, x)` and `abs` of a constant are none.
///
/// ```swift
/// kinks(at: [0]) { x in pow(abs(x[0]), 2) }.first?.name  // Optional("abs")
/// kinks(at: [0]) { x in x[0] == 0 ? 1 : sin(x[0]) / x[0] }.first?.name  // Optional("==")
/// kinks(at: [0.1]) { x in pow(abs(x[0]), 2) }.isEmpty  // true
/// ```
///
/// - Parameters:
///   - x: The point.
///   - f: The function, generic or a closure, as for `gradient(at:of:)`.
/// - Complexity: one evaluation of `f`.
public func kinks<E: Error>(
  at x: [Double], of f: ([Watched]) throws(E) -> Watched
) throws(E) -> [Kink] {
  let counter = OperationCounter(findsKinks: true)
  // All inputs move, no two alike: nothing that depends on them stands still but by chance.
  let inputs = x.indices.map { i in
    Watched.input(
      x[i], tangent: 1 + (Double(i) * 0.618_033_988_749_894_8).truncatingRemainder(dividingBy: 1),
      counter: counter)
  }
  _ = try f(inputs)
  return counter.kinks ?? []
}

extension Watched {
  /// Notes that the program asked for the order of two numbers that are equal and do not move alike.
  static func noteEquality(_ comparison: String, _ x: Self, _ y: Self) {
    guard let counter = x.counter ?? y.counter, counter.kinks != nil, x.value == y.value,
      x.tangent != y.tangent
    else { return }
    counter.kinks?.append(
      Kink(name: comparison, operands: [x.value, y.value], index: counter.count))
  }

  /// Notes that a rule's value or one of its partials jumps where an operand moves across its value.
  static func noteKink(
    _ name: String, _ operands: [Self], _ rule: ([Double]) -> (value: Double, partials: [Double])
  ) {
    guard let counter = operands.first(where: { $0.counter != nil })?.counter,
      counter.kinks != nil
    else { return }
    let x = operands.map { $0.value }
    // All move as the inputs do, 1024 units in the last place at most: those that move alike stay alike.
    let fastest = operands.reduce(0) { Swift.max($0, $1.tangent.magnitude) }
    let steps = operands.map { operand in
      fastest > 0 ? operand.tangent / fastest * 1024 * operand.value.ulp : 0
    }
    let below = rule(zip(x, steps).map { $0 - $1 })
    let above = rule(zip(x, steps).map { $0 + $1 })
    let hasKink = zip(steps, zip(below.partials, above.partials)).contains { step, slopes in
      let jump = (slopes.0 - slopes.1).magnitude
      return step != 0 && jump > 1e-6 && jump > 1e-3 * (slopes.0.magnitude + slopes.1.magnitude)
    }
    // The slopes move the value by so much.
    let reach = zip(steps, below.partials).reduce(0) {
      $0 + ($1.0 * Swift.max($1.1.magnitude, 1)).magnitude
    }
    if hasKink || (above.value - below.value).magnitude > 4 * reach {
      counter.kinks?.append(Kink(name: name, operands: x, index: counter.count))
    }
  }
}

// Comparisons of equals are noted, unlike those of other lifted numbers.

extension Watched {
  /// Whether the values are equal.
  @_implements(Equatable,==(_:_:))
  public static func _isEqual(_ x: Self, _ y: Self) -> Bool {
    noteEquality("==", x, y)
    return x.value == y.value
  }
  /// Whether the value is less.
  @_implements(Comparable,<(_:_:))
  public static func _isLess(_ x: Self, _ y: Self) -> Bool {
    noteEquality("<", x, y)
    return x.value < y.value
  }
  /// Whether the value is less or equal.
  @_implements(Comparable,<=(_:_:))
  public static func _isLessOrEqual(_ x: Self, _ y: Self) -> Bool {
    noteEquality("<=", x, y)
    return x.value <= y.value
  }
  /// Whether the value is greater or equal.
  @_implements(Comparable,>=(_:_:))
  public static func _isGreaterOrEqual(_ x: Self, _ y: Self) -> Bool {
    noteEquality(">=", x, y)
    return x.value >= y.value
  }
  /// Whether the value is greater.
  @_implements(Comparable,>(_:_:))
  public static func _isGreater(_ x: Self, _ y: Self) -> Bool {
    noteEquality(">", x, y)
    return x.value > y.value
  }
}

extension Kink: CustomStringConvertible {
  /// One sentence: the operation, and what its derivative there is.
  public var description: String {
    let isComparison = name.first?.isLetter != true
    let call =
      isComparison
      ? "\(operands[0]) \(name) \(operands[1])"
      : "\(name)(\(operands.map { "\($0)" }.joined(separator: ", ")))"
    if isComparison {
      return
        "\(call), operation \(index + 1): equality decides, and the derivative is that of the branch taken"
    }
    let advice = name == "abs" ? "; abs2(x) is abs(x)^2 without one" : ""
    return
      "\(call), operation \(index + 1): a kink or a jump, where the derivative is a convention and "
      + "those of higher order do not see it\(advice)"
  }
}
