public import DerivativeRules

/// The forward-mode drivers over any scalar, such as Float or a dual number.
///
/// The free functions `derivative(at:of:)`, `gradient(at:of:)`, … are these for `Double`; a second, generic
/// overload of the same name would make the compiler solve every closure twice
/// (`Docs/Decisions/0002-one-overload-per-driver.md`). Each driver seeds, sweeps and extracts:
///
/// ```swift
/// // ∂/∂x [x · ∂/∂y (x + y)] = 1: a derivative inside a derivative runs over the outer number.
/// derivative(at: 1.0) { x in
///   x * ForwardMode.derivative(at: Dual(1.0)) { y in Dual(x) + y }
/// }  // 1.0
/// ```
public enum ForwardMode {}

/// The seeding of one sweep: every number it makes carries the sweep's identity in debug builds.
@frozen
@usableFromInline
package struct Seeding {
  #if DUAL_CHECKS
    @usableFromInline package let identity = SweepIdentity.fresh()
  #endif

  @_alwaysEmitIntoClient @inline(__always)
  package init() {}

  /// The variable `x` seen along a direction whose component at it is `tangent`.
  @_alwaysEmitIntoClient @inline(__always)
  package func seed<T: RealNumber>(_ x: T, tangent: T) -> Dual<T> {
    var seeded = Dual(x, tangent: tangent)
    #if DUAL_CHECKS
      seeded.sweep = identity
    #endif
    return seeded
  }

  /// The variables `x` seen along the direction `v`.
  @_alwaysEmitIntoClient
  func seed<T: RealNumber>(_ x: [T], along v: [T]) -> [Dual<T>] {
    requireComponents(of: "direction", v.count, point: x.count)
    return x.indices.map { seed(x[$0], tangent: v[$0]) }
  }

  /// The variable `x` as a series.
  @_alwaysEmitIntoClient
  func seed<T: RealNumber>(_ x: T, order: Int) -> TaylorSeries<T> {
    var seeded = TaylorSeries(variable: x, order: order)
    #if DUAL_CHECKS
      seeded.sweep = identity
    #endif
    return seeded
  }

  /// The variable `x` as a series in another unit of h: the one in which it moves with this speed.
  @_alwaysEmitIntoClient
  func seed<T: RealNumber>(_ x: T, order: Int, speed: T) -> TaylorSeries<T> {
    seed(x, order: order).along(speed, from: x)
  }

  /// The variables `x` as series along the direction `v`.
  @_alwaysEmitIntoClient
  func seed<T: RealNumber>(_ x: [T], along v: [T], order: Int) -> [TaylorSeries<T>] {
    requireComponents(of: "direction", v.count, point: x.count)
    let line = seed(T.zero, order: order)
    return zip(x, v).map { line.along($1, from: $0) }
  }

  /// The variables `x`, none of them active yet.
  @_alwaysEmitIntoClient
  func inactive<T: RealNumber>(_ x: [T]) -> [Dual<T>] { x.map { seed($0, tangent: T.zero) } }

  /// The variable `x` along the unit direction of its own.
  @_alwaysEmitIntoClient @inline(__always)
  package func seed<Lanes: TangentLanes>(_ x: Lanes.Element, direction: Int) -> DualVector<Lanes> {
    var seeded = DualVector<Lanes>(x, direction: direction)
    #if DUAL_CHECKS
      seeded.sweep = identity
    #endif
    return seeded
  }
}
