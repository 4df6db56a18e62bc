public import DerivativeRules

// The most frequent functions once more, as every other one comes from its rule, but inlined without asking. Called, they
// would be handed a copy of all lanes before they can see that none is active. Only over machine numbers: nested, one
// function would become thousands of instructions at each place it is called.

extension DualVector {
  /// √x.
  ///
  /// From `Rules.Sqrt`.
  @inlinable @inline(__always)
  public static func sqrt(_ x: Self) -> Self { inlined(Rules.Sqrt.self, x) }

  /// eˣ.
  ///
  /// From `Rules.Exp`.
  @inlinable @inline(__always)
  public static func exp(_ x: Self) -> Self { inlined(Rules.Exp.self, x) }

  /// ln x.
  ///
  /// From `Rules.Log`.
  @inlinable @inline(__always)
  public static func log(_ x: Self) -> Self { inlined(Rules.Log.self, x) }

  /// The sine of x radians.
  ///
  /// From `Rules.Sin`.
  @inlinable @inline(__always)
  public static func sin(_ x: Self) -> Self { inlined(Rules.Sin.self, x) }

  /// The cosine of x radians.
  ///
  /// From `Rules.Cos`.
  @inlinable @inline(__always)
  public static func cos(_ x: Self) -> Self { inlined(Rules.Cos.self, x) }

  /// The hyperbolic tangent.
  ///
  /// From `Rules.Tanh`.
  @inlinable @inline(__always)
  public static func tanh(_ x: Self) -> Self { inlined(Rules.Tanh.self, x) }

  /// A function that is inlined over machine numbers, called over others.
  @inlinable @inline(__always)
  static func inlined<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    Element.self == Scalar.self ? apply(rule, x) : called(rule, x)
  }

  @inlinable @inline(never)
  static func called<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self { apply(rule, x) }
}
