public import DerivativeRules

/// A dual number `value + tangent·ε` with ε² = 0: a value and its derivative along one direction.
///
/// ```
/// f(x + ẋε) = f(x) + f′(x)ẋ·ε
/// ```
///
/// Arithmetic and every function of `RealNumber` act on the value as on the plain number, bit for bit, and
/// on the tangent by the chain rule. `T` is the number both are made of: `Double`, `Float`, or again a dual
/// number, for higher derivatives.
///
/// ```swift
/// let x = Dual(3.0, tangent: 1.0)
/// let y = x * x + sin(x)
/// y.value  // 9.141120008059866
/// y.tangent  // 5.010007503399555
/// ```
///
/// - Comparison looks at the value only, so the program takes the branches of the plain one; use
///   ``isIdentical(to:)`` to compare everything. There is no `Hashable` for that reason.
/// - What does not move stays at rest where a partial is infinite (`sqrt` at 0); a tangent that came out as zero gives NaN
///   there: see `Docs/Conventions.md`.
/// - In debug builds a seeded number carries the identity of its sweep, and combining two sweeps stops the
///   program with a message that says what to write instead.
@frozen
public struct Dual<T: RealNumber> {
  /// The undifferentiated part.
  public var value: T
  /// The tangent; zero where the number does not move.
  @usableFromInline var movement: T
  /// Whether the number depends on what was seeded: a tangent that came out as zero is not that of a constant
  /// (Docs/Decisions/0024-active-zeros.md).
  @usableFromInline package var isActive: Bool

  #if DUAL_CHECKS
    /// The sweep that seeded the tangent.
    @usableFromInline package var sweep = SweepIdentity.none
  #endif

  /// A constant: its tangent is zero.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: T) {
    self.value = value
    movement = T.zero
    isActive = false
  }

  /// A number with a tangent of your own, free to meet any other; with one of exactly zero it is a constant.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: T, tangent: T) {
    self.value = value
    movement = tangent
    isActive = !tangent.isExactlyZero
  }

  /// The derivative along the direction of the seed.
  @_alwaysEmitIntoClient
  public var tangent: T {
    @inline(__always) get { movement }
    @inline(__always) set {
      movement = newValue
      isActive = !newValue.isExactlyZero
    }
  }
}

extension Dual: Sendable where T: Sendable {}
