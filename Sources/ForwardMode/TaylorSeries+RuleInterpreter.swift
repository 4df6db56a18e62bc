public import DerivativeRules

extension TaylorSeries: RealNumber {
  /// The machine number at the bottom of the nesting.
  public typealias Scalar = T.Scalar

  /// A constant.
  @_disfavoredOverload
  @inlinable public init(_ value: Double) { self.init(T(value)) }
  /// A constant.
  @_disfavoredOverload
  @inlinable public init(_ value: Int) { self.init(T(value)) }
  /// A constant.
  @inlinable public init(scalar: Scalar) { self.init(T(scalar: scalar)) }
  /// A constant.
  @inlinable
  public init(integerLiteral value: T.IntegerLiteralType) { self.init(T(integerLiteral: value)) }
  /// A constant, at the full precision of the scalar.
  @inlinable
  public init(floatLiteral value: T.FloatLiteralType) { self.init(T(floatLiteral: value)) }

  /// The value without any derivative.
  @inlinable public var primal: Scalar { value.primal }

  /// Whether every coefficient is exactly zero.
  @inlinable public var isExactlyZero: Bool {
    (0...order).allSatisfy { coefficient($0).isExactlyZero }
  }

  /// Whether all coefficients are the same.
  @inlinable
  public func isIdentical(to other: Self) -> Bool {
    (0...max(order, other.order)).allSatisfy {
      coefficient($0).isIdentical(to: other.coefficient($0))
    }
  }
}

extension TaylorSeries: RuleInterpreter {
  /// y = f(x) from y′ = f′(x)·x′.
  @inlinable
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    solve(x, x, value: R.value(x.value)) { x, _, y in (R.partial(at: x, value: y), nil) }
  }

  /// z = f(x, y) from z′ = ∂f/∂x·x′ + ∂f/∂y·y′; the partial of a constant argument is not asked for.
  @inlinable
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let hasX = x.order > 0
    let hasY = y.order > 0
    return solve(x, y, value: R.value(x.value, y.value)) { x, y, z in
      (
        hasX ? R.partialX(x, y, value: z) : nil,
        hasY ? R.partialY(x, y, value: z) : nil
      )
    }
  }

  /// y = f(n, x) from y′ = f′(n, x)·x′.
  @inlinable
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    solve(x, x, value: R.value(parameter, x.value)) { x, _, y in
      (R.partial(parameter, at: x, value: y), nil)
    }
  }

  /// Solves z′ = p·x′ + q·y′ for z, where the partials p and q may contain z itself.
  ///
  /// The partials are needed to one order less than the result, so a rule whose partial calls another rule,
  /// whose partial calls the first (sin and cos), ends: a chain of at most `order` applications.
  @inlinable
  static func solve(
    _ x: Self, _ y: Self, value: T,
    partials: (_ x: Self, _ y: Self, _ z: Self) -> (Self?, Self?)
  ) -> Self {
    let order = max(x.order, y.order)
    guard order > 0 else {
      var constant = Self(value)
      #if DEBUG
        constant.sweep = x.sweep.joined(y.sweep)
      #endif
      return constant
    }
    let result = series(x, y, value: value, unsolvedIn: order, partials: partials)
    return result
  }

  @inlinable
  static func series(
    _ x: Self, _ y: Self, value: T, unsolvedIn order: Int,
    partials: (_ x: Self, _ y: Self, _ z: Self) -> (Self?, Self?)
  ) -> Self {
    let unsolved = UnsolvedSeries<T>(first: value) { _, _ in T.zero }
    // The partials refer to the result, which owns them: the reference back must not own it.
    let itself = UnsolvedSeries<T>(first: value) { [unowned unsolved] k, _ in
      unsolved.coefficient(k)
    }
    let (p, q) = partials(
      x.truncated(to: order - 1), y.truncated(to: order - 1),
      Self(unsolved: itself, order: order - 1))
    unsolved.next = { k, _ in
      var sum = T.zero
      for j in 1...k {
        if let p {
          sum = sum + T.strongProduct(T(j) * x.coefficient(j), p.coefficient(k - j))
        }
        if let q {
          sum = sum + T.strongProduct(T(j) * y.coefficient(j), q.coefficient(k - j))
        }
      }
      return sum / T(k)
    }
    var result: Self
    if x.unsolved == nil && y.unsolved == nil {
      result = Self(solved: unsolved.solve(order: order))
    } else {
      result = Self(unsolved: unsolved, order: order)
    }
    #if DEBUG
      result.sweep = x.sweep.joined(y.sweep)
    #endif
    return result
  }
}
