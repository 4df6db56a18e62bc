public import DerivativeRules

extension TaylorSeries: RealNumber {
  /// The machine number at the bottom of the nesting.
  public typealias MachineNumber = T.MachineNumber

  /// A constant.
  @_alwaysEmitIntoClient
  public init(integerLiteral value: T.IntegerLiteralType) { self.init(T(integerLiteral: value)) }
  /// A constant, at the full precision of the scalar.
  @_alwaysEmitIntoClient
  public init(floatLiteral value: T.FloatLiteralType) { self.init(T(floatLiteral: value)) }

  /// The order of the series and that of its coefficients.
  @_alwaysEmitIntoClient public var derivativeOrder: Int {
    withTerms { x in (0...x.last).reduce(0) { Swift.max($0, x.start[$1].derivativeOrder) } } + order
  }

  /// Whether every coefficient is exactly zero.
  @_alwaysEmitIntoClient public var isExactlyZero: Bool {
    withTerms { x in (0...x.last).allSatisfy { x.start[$0].isExactlyZero } }
  }

  /// The product of a tangent with a partial, term by term: each zero term of the tangent contributes zero.
  @_alwaysEmitIntoClient
  public static func strongProduct(_ x: Self, _ partial: Self) -> Self {
    let last = min(max(x.highest, partial.highest), x.last + partial.last)
    return result(x, partial, last: last) { x, partial, z in
      z[0] = T.strongProduct(x.start[0], partial.start[0])
      for k in stride(from: 1, through: last, by: 1) {
        z[k] = SeriesTerms.strongProduct(k, x, partial)
      }
    }
  }

  /// The quotient of a tangent by a number, term by term.
  ///
  /// Whether a lower term is zero does not depend on how many there are.
  @_alwaysEmitIntoClient
  public static func strongQuotient(_ x: Self, _ divisor: Self) -> Self {
    quotient(x, divisor, value: T.strongQuotient(x.value, divisor.value), isStrong: true)
  }

  /// Whether all coefficients are the same.
  @_alwaysEmitIntoClient
  public func isIdentical(to other: Self) -> Bool {
    (0...max(order, other.order)).allSatisfy {
      derivative($0).isIdentical(to: other.derivative($0))
    }
  }
}

extension TaylorSeries: LiftedNumber {
  /// y = f(x) from y′ = f′(x)·x′.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    // What does not move has one term, and goes on to have one.
    if x.highest <= 1, let y = straight(rule, x) { return y }
    guard hasCore(rule), x.last > 0 || x.highest == 0 else { return bySystem(rule, x) }
    var result = Self(order: x.highest, last: x.highest)
    #if DUAL_CHECKS
      result.sweep = x.sweep
    #endif
    if _slowPath(!core(rule, x, &result)) { result = bySystem(rule, x) }
    return result
  }

  /// The same by the rule's partial, whatever the rule.
  @_alwaysEmitIntoClient @inline(never)
  package static func bySystem<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    #if DUAL_CHECKS
      if let z = lookedAt([x]) {
        _ = R.checkedPartial(at: z[0], value: R.value(z[0]), over: Twin.self)
      }
    #endif
    return solved([x]) { SystemSeries.apply(rule, $0[0]) }
  }

  /// z = f(x, y) from z′ = ∂f/∂x·x′ + ∂f/∂y·y′; the partial of an argument that does not take part is not asked for.
  @_alwaysEmitIntoClient
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    #if DUAL_CHECKS
      if let z = lookedAt([x, y]) {
        let f = R.value(z[0], z[1])
        if z[0].isActive { _ = R.checkedPartialX(z[0], z[1], value: f, over: Twin.self) }
        if z[1].isActive { _ = R.checkedPartialY(z[0], z[1], value: f, over: Twin.self) }
      }
    #endif
    if x.highest <= 1, y.highest <= 1, let f = straight(rule, x, y) { return f }
    return solved([x, y]) { SystemSeries.apply(rule, $0[0], $0[1]) }
  }

  /// As for two numbers, with three.
  @_alwaysEmitIntoClient
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    #if DUAL_CHECKS
      if let w = lookedAt([x, y, z]) {
        let f = R.value(w[0], w[1], w[2])
        if w[0].isActive { _ = R.checkedPartialX(w[0], w[1], w[2], value: f, over: Twin.self) }
        if w[1].isActive { _ = R.checkedPartialY(w[0], w[1], w[2], value: f, over: Twin.self) }
        if w[2].isActive { _ = R.checkedPartialZ(w[0], w[1], w[2], value: f, over: Twin.self) }
      }
    #endif
    return solved([x, y, z]) { SystemSeries.apply(rule, $0[0], $0[1], $0[2]) }
  }

  /// y = f(n, x) from y′ = f′(n, x)·x′.
  @_alwaysEmitIntoClient
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    #if DUAL_CHECKS
      if let z = lookedAt([x]) {
        _ = R.checkedPartial(parameter, at: z[0], value: R.value(parameter, z[0]), over: Twin.self)
      }
    #endif
    if x.highest <= 1, let y = straight(rule, parameter, x) { return y }
    return solved([x]) { SystemSeries.apply(rule, parameter, $0[0]) }
  }

  /// f(x) from f′ = Σ ∂f/∂xᵢ·xᵢ′: composed, the derivatives of some entries would cancel.
  @_alwaysEmitIntoClient
  public static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self {
    #if DUAL_CHECKS
      if let z = lookedAt(x) { _ = R.checkedPartials(z, over: Twin.self) }
    #endif
    return solved(x) { SystemSeries.apply(rule, $0) }
  }

  #if DUAL_CHECKS
    /// Dual numbers that move where the series do, to look at a rule over; nothing where no second derivative is wanted.
    ///
    /// A series is solved for one order after the other: the rule is looked at apart from it.
    @_alwaysEmitIntoClient
    static func lookedAt(_ x: [Self]) -> [Dual<MachineNumber>]? {
      guard x.contains(where: { $0.derivativeOrder > 1 }) else { return nil }
      return x.map { $0.isAtRest ? Dual($0.primal) : Dual($0.primal, tangent: 1) }
    }
  #endif

  /// A function of series, by the differential equation of its rule.
  @_alwaysEmitIntoClient
  static func solved(
    _ arguments: [Self], _ function: (_ arguments: [SystemSeries<T>]) -> SystemSeries<T>
  ) -> Self {
    let order = arguments.reduce(0) { max($0, $1.highest) }
    var result: Self
    if order == 0 {
      result = Self(function(arguments.transformed { SystemSeries($0.value) }).value)
    } else {
      result = plainlySolved(arguments, order, function)
      let stretch = stretch(of: arguments)
      if stretch != 0 {
        // Each derivative from the unit of h in which it is far from the ends of the range.
        let other = plainlySolved(
          arguments.transformed { $0.stretched(by: stretch) }, order, function)
        let back = other.stretched(by: -stretch)
        let tiny = T.MachineNumber.leastNormalMagnitude * T.MachineNumber(0x1p62)
        result.write { terms in
          for k in 0...order {
            let size = other.derivative(k).primal.magnitude
            if size.isFinite, size >= tiny { terms[k] = back.derivative(k) }
          }
        }
      }
    }
    #if DUAL_CHECKS
      result.sweep = arguments.reduce(.none) { $0.joined($1.sweep) }
    #endif
    return result
  }

  @_alwaysEmitIntoClient
  static func plainlySolved(
    _ arguments: [Self], _ order: Int,
    _ function: (_ arguments: [SystemSeries<T>]) -> SystemSeries<T>
  ) -> Self {
    let system = SeriesSystem<T>(order: order)
    let y = function(arguments.transformed { $0.withTerms { system.given($0) } }).index(in: system)
    let terms = system.solve(y)
    let last = system.lastMoving(y)
    var result = Self(order: order, last: last)
    result.write { $0.update(from: terms.start, count: last + 1) }
    withExtendedLifetime(system) {}
    return result
  }

  // MARK: Stretching
  // At 10³⁰ the derivatives of x³ are 10⁹⁰, 10⁶⁰, 10³⁰, those of a power of it fall off as fast, and of one that
  // underflows a multiple is asked for. With another unit of h all have one size.

  /// The exponent s of a unit 2ˢ of h in which the first derivative of an argument is of the size of its value; 0 if it nearly is.
  @_alwaysEmitIntoClient
  static func stretch(of arguments: [Self]) -> Int {
    guard T.self == T.MachineNumber.self else { return 0 }
    for x in arguments where x.last > 0 {
      let value = x.value.primal
      guard value != 0, value.isFinite,
        let j = (1...x.last).first(where: { !x.derivative($0).isExactlyZero })
      else { continue }
      let slope = x.derivative(j).primal
      guard slope.isFinite else { return 0 }
      let stretch = (value.binaryExponent - slope.binaryExponent) / j
      // Where the terms differ less nothing leaves the range that need not.
      guard Int(stretch.magnitude) >= T.MachineNumber.greatestExponent / 16,
        arguments.allSatisfy({ $0.isStretchable(by: stretch) })
      else { return 0 }
      return stretch
    }
    return 0
  }

  /// Whether no derivative leaves the range in the other unit.
  @_alwaysEmitIntoClient
  func isStretchable(by stretch: Int) -> Bool {
    (0...last).allSatisfy { k in
      let term = derivative(k).primal
      guard term != 0, term.isFinite else { return true }
      let exponent = term.binaryExponent + k * stretch
      return Int(exponent.magnitude) < T.MachineNumber.greatestExponent - 64
    }
  }

  /// The derivatives with respect to h/2ˢ.
  @_alwaysEmitIntoClient
  func stretched(by stretch: Int) -> Self {
    Self.result(self, self, last: last) { x, _, z in
      for k in 0...x.last {
        z[k] = T(scalar: T.MachineNumber.scaled(x.start[k].primal, byPower: k * stretch))
      }
    }
  }
}
