public import DerivativeRules
public import ForwardMode

/// A truncated Taylor series whose order is known when the program is compiled: `TaylorSeries` of `Double` with nothing left to run time.
///
/// Its loops unroll and its terms are the caller's variables: the tenth derivative of e^(sin x) takes little more than one written by hand.
///
/// ```swift
/// let y = exp(sin(FixedTaylor<10>(variable: 0.7)))
/// y.derivative(10)  // 7192.1467377207…
/// ```
///
/// - The bits are those of `TaylorSeries`.
/// - Functions other than the most usual ones go through `TaylorSeries`.
/// - Types with a number in them need a system of 2025 or later where the standard library is the system's.
@available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *)
@frozen
public struct FixedTaylor<let order: Int> {
  // The derivatives stand one behind the other, the value first.
  @usableFromInline var first: Double
  @usableFromInline var others: InlineArray<order, Double>
  /// The last derivative that need not be zero.
  @usableFromInline var last: Int

  /// A constant: all derivatives are zero.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: Double) {
    first = value
    others = InlineArray(repeating: 0)
    last = 0
  }

  /// The variable x itself.
  ///
  /// - Precondition: `order` is at least 1 and at most 64.
  @_alwaysEmitIntoClient @inline(__always)
  public init(variable x: Double) {
    require(order >= 1 && order <= 64, "A series of fixed order has an order from 1 to 64.")
    self.init(x)
    others[0] = 1
    last = 1
  }

  /// The value.
  @_alwaysEmitIntoClient @inline(__always) public var value: Double { first }

  /// f⁽ᵏ⁾; zero beyond the order.
  @_alwaysEmitIntoClient @inline(__always)
  public func derivative(_ k: Int) -> Double { k == 0 ? first : k <= order ? others[k - 1] : 0 }

  /// cₖ = f⁽ᵏ⁾/k!; zero beyond the order.
  @_alwaysEmitIntoClient
  public func coefficient(_ k: Int) -> Double { SeriesWeights.coefficient(k, of: derivative(k)) }
}

@available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *)
extension FixedTaylor: LiftedNumber {
  /// As that of `TaylorSeries`.
  public var description: String { series.description }
  /// The order of the series.
  @_alwaysEmitIntoClient public var derivativeOrder: Int { order }
  /// Whether every derivative is exactly zero.
  @_alwaysEmitIntoClient public var isExactlyZero: Bool {
    (0...order).allSatisfy { derivative($0) == 0 }
  }
  /// Whether all derivatives are the same.
  @_alwaysEmitIntoClient public func isIdentical(to other: Self) -> Bool {
    (0...order).allSatisfy { derivative($0).isIdentical(to: other.derivative($0)) }
  }

  // MARK: Arithmetic

  /// Term by term.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ x: Self, _ y: Self) -> Self {
    result(x, y, last: max(x.last, y.last)) { k, x, y, _ in x.start[k] + y.start[k] }
  }
  /// Term by term.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ x: Self, _ y: Self) -> Self {
    result(x, y, last: max(x.last, y.last)) { k, x, y, _ in x.start[k] - y.start[k] }
  }
  /// Term by term.
  @_alwaysEmitIntoClient @inline(__always)
  public static func negation(_ x: Self) -> Self {
    result(x, x, last: x.last) { k, x, _, _ in -x.start[k] }
  }
  /// By Leibniz's rule.
  @_alwaysEmitIntoClient @inline(__always)
  public static func product(_ x: Self, _ y: Self) -> Self {
    let isZero = x.last == 0 && x.first == 0 || y.last == 0 && y.first == 0
    return result(x, y, last: isZero ? 0 : min(order, x.last + y.last)) { k, x, y, _ in
      k == 0 ? x.start[0] * y.start[0] : SeriesTerms.product(k, x, y)
    }
  }
  /// From z·y = x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    result(x, y, last: y.last == 0 ? x.last : order) { k, x, y, z in
      k == 0
        ? x.start[0] / y.start[0] : SeriesTerms.quotient(k, x, y, z, isStrong: false)
    }
  }

  /// Terms 0 to `last` from those of the operands and the lower ones of the result.
  @_alwaysEmitIntoClient @inline(__always)
  static func result(
    _ x: Self, _ y: Self, last: Int,
    _ term: (
      _ k: Int, _ x: SeriesTerms<Double>, _ y: SeriesTerms<Double>, _ z: UnsafePointer<Double>
    ) -> Double
  ) -> Self {
    var (x, y, z) = (x, y, Self(0))
    let (lastOfX, lastOfY) = (x.last, y.last)
    z.last = last
    x.withTerms { x in
      y.withTerms { y in
        z.withTerms { z in
          var k = 0
          while k <= last {
            z[k] = term(
              k, SeriesTerms(UnsafePointer(x), last: lastOfX),
              SeriesTerms(UnsafePointer(y), last: lastOfY), UnsafePointer(z))
            k &+= 1
          }
        }
      }
    }
    return z
  }

  @_alwaysEmitIntoClient @inline(__always)
  mutating func withTerms(_ body: (UnsafeMutablePointer<Double>) -> Void) {
    withUnsafeMutablePointer(to: &self) {
      body(UnsafeMutableRawPointer($0).assumingMemoryBound(to: Double.self))
    }
  }

  // MARK: Rules

  /// Of the most usual functions by their recurrences, of others as `TaylorSeries` does it.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    if TaylorSeries<Double>.isCompiled(for: Self.self), TaylorSeries<Double>.hasCore(rule),
      x.last > 0
    {
      var (u, y) = (x, Self(0))
      y.last = order
      var isFinite = false
      u.withTerms { u in
        y.withTerms {
          isFinite = SeriesCore(order, UnsafePointer(u), x.last).writeInPlace(rule, $0)
        }
      }
      if _fastPath(isFinite) { return y }
    }
    return Self(TaylorSeries.apply(rule, x.series))
  }
  /// As `TaylorSeries` does it.
  @_alwaysEmitIntoClient
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    Self(TaylorSeries.apply(rule, x.series, y.series))
  }
  /// As `TaylorSeries` does it.
  @_alwaysEmitIntoClient
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    Self(TaylorSeries.apply(rule, x.series, y.series, z.series))
  }
  /// As `TaylorSeries` does it.
  @_alwaysEmitIntoClient
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    Self(TaylorSeries.apply(rule, parameter, x.series))
  }
  /// As `TaylorSeries` does it.
  @_alwaysEmitIntoClient
  public static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self {
    Self(TaylorSeries.apply(rule, x.map(\.series)))
  }
  /// As `TaylorSeries` does it.
  @_alwaysEmitIntoClient
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    TaylorSeries.apply(rule, x.map(\.series)).map { Self($0) }
  }

  /// The same with an order of run time.
  @_alwaysEmitIntoClient
  var series: TaylorSeries<Double> {
    var series = TaylorSeries<Double>(order: last == 0 ? 0 : order, last: last)
    let last = last
    var copy = self
    copy.withTerms { x in series.write { $0.update(from: x, count: last + 1) } }
    return series
  }

  @_alwaysEmitIntoClient
  init(_ series: TaylorSeries<Double>) {
    self.init(series.value)
    last = series.last
    for k in stride(from: 1, through: series.last, by: 1) { others[k - 1] = series.derivative(k) }
  }
}
