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
/// - A tangent of exactly zero stays zero where a partial is infinite (`sqrt` at 0): see `Docs/Conventions.md`.
/// - In debug builds a seeded number carries the identity of its sweep, and combining two sweeps stops the
///   program with a message that says what to write instead.
@frozen
public struct Dual<T: RealNumber> {
  /// The undifferentiated part.
  public var value: T
  /// The derivative along the direction of the seed.
  public var tangent: T

  #if DUAL_CHECKS
    /// The sweep that seeded the tangent.
    @usableFromInline var sweep = SweepIdentity.none
  #endif

  /// A constant: its tangent is zero.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: T) {
    self.value = value
    self.tangent = T.zero
  }

  /// A number with a tangent of your own, free to meet any other.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: T, tangent: T) {
    self.value = value
    self.tangent = tangent
  }
}

extension Dual: Sendable where T: Sendable {}
