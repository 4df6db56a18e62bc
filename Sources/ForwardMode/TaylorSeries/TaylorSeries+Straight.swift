public import DerivativeRules

// Series of order 1 are dual numbers: a value, and its derivative by the chain rule. They need neither the system nor the
// recurrences, which ask for the same partials and come to the same bits at several times the price. Where the derivative is not an
// ordinary number they decide.

extension TaylorSeries {
  /// A function of a series that holds a value and one derivative at most.
  @_alwaysEmitIntoClient @inline(__always)
  static func straight<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self? {
    guard FewTerms.hold(x.highest, of: T.self) else { return nil }
    let (u, speed) = x.straightTerms
    let value = R.value(u)
    if x.last == 0 || u.satisfies({ R.isFlat(at: $0) }) { return x.still(value) }
    return x.moving(value, T.zero + speed * R.partial(at: u, value: value), canVanish: true)
  }

  /// The same with a parameter.
  @_alwaysEmitIntoClient @inline(__always)
  static func straight<R: ParametricRule>(_ rule: R.Type, _ n: R.Parameter, _ x: Self) -> Self? {
    guard FewTerms.hold(x.highest, of: T.self) else { return nil }
    let (u, speed) = x.straightTerms
    let value = R.value(n, u)
    if x.last == 0 || u.satisfies({ R.isFlat(n, at: $0) }) { return x.still(value) }
    return x.moving(value, T.zero + speed * R.partial(n, at: u, value: value), canVanish: true)
  }

  /// The same of two numbers.
  @_alwaysEmitIntoClient @inline(__always)
  static func straight<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self? {
    var longer = x.highest >= y.highest ? x : y
    #if DUAL_CHECKS
      longer.sweep = x.sweep.joined(y.sweep)
    #endif
    guard FewTerms.hold(longer.highest, of: T.self) else { return nil }
    let ((u, speedX), (v, speedY)) = (x.straightTerms, y.straightTerms)
    let value = R.value(u, v)
    let takesX = x.last > 0 && !R.isFlatX(u.primal, v.primal)
    let takesY = y.last > 0 && !R.isFlatY(u.primal, v.primal)
    if !takesX && !takesY { return longer.still(value) }
    var slope = T.zero
    if takesX { slope = slope + speedX * R.partialX(u, v, value: value) }
    if takesY { slope = slope + speedY * R.partialY(u, v, value: value) }
    return longer.moving(value, slope, canVanish: !(takesX && takesY))
  }

  /// The first two terms.
  @_alwaysEmitIntoClient @inline(__always)
  var straightTerms: (value: T, speed: T) {
    few.withTerms { (terms: UnsafePointer<T>) in (terms[0], terms[1]) }
  }

  /// A number of the same order that does not move.
  @_alwaysEmitIntoClient @inline(__always)
  func still(_ value: T) -> Self {
    if _isConcrete(T.self) { return inlinedStill(value) }
    return calledStill(value)
  }

  @usableFromInline @inline(never)
  func calledStill(_ value: T) -> Self { inlinedStill(value) }

  @_alwaysEmitIntoClient @inline(__always)
  func inlinedStill(_ value: T) -> Self {
    var result = Self(order: highest, last: 0)
    result.few.withTerms { $0[0] = value }
    #if DUAL_CHECKS
      result.sweep = sweep
    #endif
    return result
  }

  /// A number of the same order with this derivative; nil where it is beyond the largest numbers, or may have lost digits among the
  /// smallest ones.
  @_alwaysEmitIntoClient @inline(__always)
  func moving(_ value: T, _ slope: T, canVanish: Bool) -> Self? {
    if _isConcrete(T.self) { return inlinedMoving(value, slope, canVanish) }
    return calledMoving(value, slope, canVanish)
  }

  @usableFromInline @inline(never)
  func calledMoving(_ value: T, _ slope: T, _ canVanish: Bool) -> Self? {
    inlinedMoving(value, slope, canVanish)
  }

  @_alwaysEmitIntoClient @inline(__always)
  func inlinedMoving(_ value: T, _ slope: T, _ canVanish: Bool) -> Self? {
    let size = slope.primal.magnitude
    let tiny = T.MachineNumber.leastNormalMagnitude * T.MachineNumber(0x1p62)
    guard size.isFinite, size >= tiny || canVanish && size == 0 else { return nil }
    var result = Self(order: highest, last: 1)
    result.few.withTerms {
      $0[0] = value
      $0[1] = slope
    }
    #if DUAL_CHECKS
      result.sweep = sweep
    #endif
    return result
  }
}
