public import DerivativeRules

/// A truncated Taylor series c₀ + c₁h + … + cₖhᵏ: a value with its derivatives up to order k, cₖ = f⁽ᵏ⁾/k!.
///
/// It is the number of `derivative(order:at:of:)`. All functions come from the same rule table as those of
/// ``Dual``: with y = f(x), y′ = f′(x)·x′ gives one derivative after the other, f′(x) being the rule's own partial as a
/// program that is advanced beside it (`SeriesSystem.swift`).
///
/// ```swift
/// derivative(order: 3, at: 0.0) { x in exp(2 * x) }  // 8.0
/// ```
///
/// - The derivatives are held as they are, not divided by k!, so that each overflows and underflows where it does. The
///   scalar sets a limit to the order: 1023 in `Double`, 127 in `Float`.
/// - Complexity: O(k) for sums, O(k²) for products and functions. To order 16 nothing is allocated for arithmetic and the most usual functions.
@frozen
public struct TaylorSeries<T: RealNumber> {
  /// The derivatives, where there are few.
  @usableFromInline var few: FewTerms
  /// All derivatives, where there are more.
  @usableFromInline var many: [T]?
  @usableFromInline var highest: Int
  /// The last derivative that need not be zero.
  @usableFromInline package var last: Int

  #if DUAL_CHECKS
    /// The sweep that seeded the series.
    @usableFromInline var sweep = SweepIdentity.none
  #endif

  /// A constant: all derivatives are zero.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: T) {
    self.init(order: 0, last: 0)
    write { $0[0] = value }
  }

  /// The variable x itself, to be followed up to the given order; seeded by hand, it is free to meet any other.
  ///
  /// - Precondition: `order` is at least 0, and at most the exponent of the scalar's largest number: 1023 for `Double`,
  ///   127 for `Float`, 15 for `Float16`.
  @_alwaysEmitIntoClient
  public init(variable x: T, order: Int) {
    require(order >= 0, "There is no derivative of negative order \(order).")
    let limit = SeriesWeights.highestOrder(T.MachineNumber.self)
    require(
      order <= limit, "The scalar holds derivatives up to order \(limit), not \(order).")
    self.init(order: order, last: min(order, 1))
    write { terms in
      terms[0] = x
      if order > 0 { terms[1] = 1 }
    }
  }

  /// A series whose terms are all zero, to be written in place.
  @_alwaysEmitIntoClient @inline(__always)
  package init(order: Int, last: Int) {
    few = FewTerms()
    (many, highest, self.last) = (nil, order, last)
    if !FewTerms.hold(order, of: T.self) { many = Array(repeating: T.zero, count: order + 1) }
  }

  /// Writes terms in place.
  @_alwaysEmitIntoClient @inline(__always)
  package mutating func write(_ body: (_ terms: UnsafeMutablePointer<T>) -> Void) {
    if FewTerms.hold(highest, of: T.self) {
      few.withTerms(body)
    } else {
      many?.withUnsafeMutableBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
    }
  }

  /// The terms, to be read where they stand.
  @_alwaysEmitIntoClient @inline(__always)
  func withTerms<Result>(_ body: (SeriesTerms<T>) -> Result) -> Result {
    if !FewTerms.hold(highest, of: T.self), let many {
      return many.withUnsafeBufferPointer {
        body(SeriesTerms($0.baseAddress.unsafelyUnwrapped, last: last))
      }
    }
    return few.withTerms { body(SeriesTerms($0, last: last)) }
  }

  /// c₀, the value.
  @_alwaysEmitIntoClient public var value: T { withTerms { $0.start[0] } }

  /// The highest derivative carried; 0 for a constant.
  @_alwaysEmitIntoClient public var order: Int { highest }

  /// cₖ = f⁽ᵏ⁾/k!; zero beyond the order.
  @_alwaysEmitIntoClient
  public func coefficient(_ k: Int) -> T { SeriesWeights.coefficient(k, of: derivative(k)) }

  /// f⁽ᵏ⁾; zero beyond the order.
  @_alwaysEmitIntoClient
  public func derivative(_ k: Int) -> T { withTerms { $0[k] } }
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

/// Up to seventeen machine numbers in place: a value and sixteen derivatives.
///
/// Four vectors and one number, which are copied in registers: a tuple of as many numbers is copied and destroyed by calls that
/// take several times as long as the series of a sine.
@frozen
@usableFromInline
struct FewTerms {
  @usableFromInline var words: (SIMD4<UInt64>, SIMD4<UInt64>, SIMD4<UInt64>, SIMD4<UInt64>, UInt64)

  @_alwaysEmitIntoClient @inline(__always)
  init() { words = (.zero, .zero, .zero, .zero, 0) }

  /// Whether series of this order over this number are held in place.
  @_alwaysEmitIntoClient @inline(__always)
  static func hold<T: RealNumber>(_ order: Int, of number: T.Type) -> Bool {
    T.self == T.MachineNumber.self && MemoryLayout<T>.size <= 8 && order <= 16
  }

  @_alwaysEmitIntoClient @inline(__always)
  func withTerms<T, Result>(_ body: (UnsafePointer<T>) -> Result) -> Result {
    withUnsafePointer(to: words) { body(UnsafeRawPointer($0).assumingMemoryBound(to: T.self)) }
  }

  @_alwaysEmitIntoClient @inline(__always)
  mutating func withTerms<T>(_ body: (UnsafeMutablePointer<T>) -> Void) {
    withUnsafeMutablePointer(to: &words) {
      body(UnsafeMutableRawPointer($0).assumingMemoryBound(to: T.self))
    }
  }
}
