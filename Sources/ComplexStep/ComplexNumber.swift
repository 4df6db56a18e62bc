public import DerivativeRules

/// a + bi, the number of the complex step: f(x + ih) = f(x) + ih·f′(x) + O(h²) for an analytic f.
///
/// Made for steps whose square is nothing beside 1 (``ComplexStep``): where a function's real part would differ
/// from that of a real argument by h² only, it is the plain function's, so that branches are those of the plain
/// program. Imaginary parts come from the complex functions, not from the rules' derivatives: a check on them.
///
/// Functions that the platform's real ones do not reach (erf, gamma, …) are refused, see ``ComplexStep/Refusals``.
@usableFromInline
package struct ComplexNumber<T: RealNumber> {
  @usableFromInline package var real: T
  @usableFromInline package var imaginary: T

  @inlinable
  package init(_ real: T, _ imaginary: T) {
    self.real = real
    self.imaginary = imaginary
  }

  /// Whether this is a real number: constants are, and take the plain functions.
  @inlinable
  package var isReal: Bool { imaginary.primal == 0 }

  /// The complex conjugate.
  @inlinable
  package var conjugate: Self { Self(real, -imaginary) }

  /// The angle of the number, in radians.
  @inlinable
  package var argument: T { T.atan2(y: imaginary, x: real) }

  /// r·e^(iφ).
  @inlinable
  package init(modulus r: T, angle: T) { self.init(r * T.cos(angle), r * T.sin(angle)) }
}

extension ComplexNumber {
  @inlinable
  package static func sum(_ x: Self, _ y: Self) -> Self {
    Self(x.real + y.real, x.imaginary + y.imaginary)
  }
  @inlinable
  package static func difference(_ x: Self, _ y: Self) -> Self {
    Self(x.real - y.real, x.imaginary - y.imaginary)
  }
  @inlinable
  package static func product(_ x: Self, _ y: Self) -> Self {
    Self(
      x.real * y.real - x.imaginary * y.imaginary, x.real * y.imaginary + x.imaginary * y.real)
  }
  @inlinable
  package static func negation(_ x: Self) -> Self { Self(-x.real, -x.imaginary) }
}

// Comparison is by the real part: the branches of the plain program.
extension ComplexNumber: LiftedNumber {
  @usableFromInline package typealias Scalar = T.Scalar

  @inlinable
  package var value: T { real }
  @inlinable
  package init(_ value: T) { self.init(value, T.zero) }
  @inlinable
  package init(integerLiteral value: T.IntegerLiteralType) { self.init(T(integerLiteral: value)) }
  @inlinable
  package init(floatLiteral value: T.FloatLiteralType) { self.init(T(floatLiteral: value)) }
  @inlinable
  package var isExactlyZero: Bool { real.isExactlyZero && imaginary.isExactlyZero }
  @inlinable
  package func isIdentical(to other: Self) -> Bool {
    real.isIdentical(to: other.real) && imaginary.isIdentical(to: other.imaginary)
  }
  @usableFromInline
  package var description: String { "\(real) + \(imaginary)i" }

  /// The quotient, the larger part of the divisor first (Smith), so that no square is formed.
  @inlinable
  package static func quotient(_ x: Self, _ y: Self) -> Self {
    if y.isReal { return Self(x.real / y.real, x.imaginary / y.real) }
    if y.real.primal.magnitude >= y.imaginary.primal.magnitude {
      let r = y.imaginary / y.real
      let divisor = y.real + y.imaginary * r
      return Self(
        (x.real + x.imaginary * r) / divisor, (x.imaginary - x.real * r) / divisor)
    }
    let r = y.real / y.imaginary
    let divisor = y.real * r + y.imaginary
    return Self((x.real * r + x.imaginary) / divisor, (x.imaginary * r - x.real) / divisor)
  }
}
