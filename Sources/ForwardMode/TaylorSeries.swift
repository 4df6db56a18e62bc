public import DerivativeRules

/// A truncated Taylor series c₀ + c₁h + … + cₖhᵏ: a value with its derivatives up to order k, cₖ = f⁽ᵏ⁾/k!.
///
/// It is the number of `derivative(order:at:of:)`. All functions come from the same rule table as those of
/// ``Dual``: with y = f(x), y′ = f′(x)·x′ gives one coefficient after the other, the series of f′(x) being
/// the rule's own partial evaluated over series (`TaylorSeries+RuleInterpreter.swift`).
///
/// ```swift
/// derivative(order: 3, at: 0.0) { x in exp(2 * x) }  // 8.0
/// ```
///
/// - Each order is held as the derivative but for a factor between 1 and 2 (`SeriesScale.swift`), so that it overflows
///   and underflows where the derivative does. The scalar sets a limit to the order: 1023 in `Double`, 127 in `Float`.
public struct TaylorSeries<T: RealNumber> {
  /// The known terms, coefficients scaled by ``SeriesScale``; one alone is a constant.
  @usableFromInline var terms: [T]
  /// A series still being solved for, inside a rule's application; its first term is the one above.
  @usableFromInline var unsolved: UnsolvedSeries<T>?
  /// The order of an unsolved series.
  @usableFromInline var unsolvedOrder = 0
  /// What has been computed of this argument while a function of it is applied.
  @usableFromInline var memo: SeriesMemo<T>?

  #if DEBUG
    /// The sweep that seeded the series.
    @usableFromInline var sweep = SweepIdentity.none
  #endif

  /// A constant: all derivatives are zero.
  @_alwaysEmitIntoClient
  public init(_ value: T) { terms = [value] }

  /// The variable x itself, to be followed up to the given order; seeded by hand, it is free to meet any other.
  ///
  /// - Precondition: `order` is at least 0, and at most the exponent of the scalar's largest number: 1023 for `Double`,
  ///   127 for `Float`, 15 for `Float16`.
  @_alwaysEmitIntoClient
  public init(variable x: T, order: Int) {
    require(order >= 0, "There is no derivative of negative order \(order).")
    let limit = SeriesScale.highestOrder(T.MachineNumber.self)
    require(
      order <= limit, "The scalar holds derivatives up to order \(limit), not \(order).")
    terms = Array(repeating: T.zero, count: order + 1)
    terms[0] = x
    if order > 0 { terms[1] = 1 }
  }

  @_alwaysEmitIntoClient
  init(solved terms: [T]) { self.terms = terms }

  @_alwaysEmitIntoClient
  init(unsolved: UnsolvedSeries<T>, order: Int) {
    terms = [unsolved.term(0)]
    if order > 0 {
      self.unsolved = unsolved
      unsolvedOrder = order
    }
  }

  /// c₀, the value.
  @_alwaysEmitIntoClient public var value: T { terms[0] }

  /// The highest derivative carried; 0 for a constant.
  @_alwaysEmitIntoClient public var order: Int { unsolved == nil ? terms.count - 1 : unsolvedOrder }

  /// cₖ = f⁽ᵏ⁾/k!; zero beyond the order.
  @_alwaysEmitIntoClient
  public func coefficient(_ k: Int) -> T {
    k > order ? T.zero : SeriesScale.coefficient(k, ofTerm: term(k))
  }

  /// f⁽ᵏ⁾; zero beyond the order.
  @_alwaysEmitIntoClient
  func derivative(_ k: Int) -> T {
    k > order ? T.zero : SeriesScale.derivative(k, ofTerm: term(k))
  }

  /// The scaled coefficient; zero beyond the order.
  @_alwaysEmitIntoClient
  func term(_ k: Int) -> T {
    if k < terms.count { return terms[k] }
    guard let unsolved, k <= unsolvedOrder else { return T.zero }
    return unsolved.term(k)
  }

  /// The same series without the terms above `order`.
  @_alwaysEmitIntoClient
  func truncated(to order: Int) -> Self {
    guard order < self.order else { return self }
    if let unsolved { return Self(unsolved: unsolved, order: order) }
    var shorter = Self(solved: Array(terms.prefix(order + 1)))
    shorter.memo = memo
    return shorter
  }

  /// The result of an operation on `x` and `y`: term k from the operands' and the result's own lower ones.
  @_alwaysEmitIntoClient
  static func series(
    _ x: Self, _ y: Self, value: T,
    next: @escaping (_ k: Int, _ result: UnsolvedSeries<T>) -> T
  ) -> Self {
    let order = max(x.order, y.order)
    let series = UnsolvedSeries(first: value, next: next)
    var result: Self
    if x.unsolved == nil && y.unsolved == nil {
      result = Self(solved: series.solve(order: order))
    } else {
      result = Self(unsolved: series, order: order)
    }
    #if DEBUG
      result.sweep = x.sweep.joined(y.sweep)
    #endif
    return result
  }
}

extension TaylorSeries: CustomStringConvertible {
  /// The series as a sum, such as `1.0 + 2.0h + 0.5h^2`.
  public var description: String {
    (0...order).map { k in
      let text = coefficient(k).description
      return k == 0 ? text : k == 1 ? "\(text)h" : "\(text)h^\(k)"
    }.joined(separator: " + ")
  }
}

/// A series whose terms are computed one by one, each from lower ones: y′ = f′(x, y)·x′ has y on both sides.
@usableFromInline
final class UnsolvedSeries<T: RealNumber> {
  @usableFromInline var known: [T]
  @usableFromInline var next: (Int, UnsolvedSeries<T>) -> T

  @_alwaysEmitIntoClient
  init(first: T, next: @escaping (Int, UnsolvedSeries<T>) -> T) {
    known = [first]
    self.next = next
  }

  @_alwaysEmitIntoClient
  func term(_ k: Int) -> T {
    while known.count <= k { known.append(next(known.count, self)) }
    return known[k]
  }

  @_alwaysEmitIntoClient
  func solve(order: Int) -> [T] {
    _ = term(order)
    return known
  }
}
