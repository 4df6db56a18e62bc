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

  @_alwaysEmitIntoClient
  package init(_ real: T, _ imaginary: T) {
    self.real = real
    self.imaginary = imaginary
  }

  /// Whether this is a real number: constants are, and take the plain functions.
  @_alwaysEmitIntoClient
  package var isReal: Bool { imaginary.primal == 0 }

  /// The complex conjugate.
  @_alwaysEmitIntoClient
  package var conjugate: Self { Self(real, -imaginary) }

  /// The angle of the number, in radians.
  @_alwaysEmitIntoClient
  package var argument: T { T.atan2(y: imaginary, x: real) }

  /// r·e^(iφ).
  @_alwaysEmitIntoClient
  package init(modulus r: T, angle: T) { self.init(r * T.cos(angle), r * T.sin(angle)) }
}

extension ComplexNumber {
  @_alwaysEmitIntoClient
  package static func sum(_ x: Self, _ y: Self) -> Self {
    Self(x.real + y.real, x.imaginary + y.imaginary)
  }
  @_alwaysEmitIntoClient
  package static func difference(_ x: Self, _ y: Self) -> Self {
    Self(x.real - y.real, x.imaginary - y.imaginary)
  }
  @_alwaysEmitIntoClient
  package static func product(_ x: Self, _ y: Self) -> Self {
    Self(
      x.real * y.real - x.imaginary * y.imaginary, x.real * y.imaginary + x.imaginary * y.real)
  }
  @_alwaysEmitIntoClient
  package static func negation(_ x: Self) -> Self { Self(-x.real, -x.imaginary) }
}

// Comparison is by the real part: the branches of the plain program.
extension ComplexNumber: LiftedNumber {
  @usableFromInline package typealias MachineNumber = T.MachineNumber

  @_alwaysEmitIntoClient
  package var value: T { real }
  @_alwaysEmitIntoClient
  package init(_ value: T) { self.init(value, T.zero) }
  @_alwaysEmitIntoClient
  package var isExactlyZero: Bool { real.isExactlyZero && imaginary.isExactlyZero }
  @_alwaysEmitIntoClient
  package func isIdentical(to other: Self) -> Bool {
    real.isIdentical(to: other.real) && imaginary.isIdentical(to: other.imaginary)
  }
  @usableFromInline
  package var description: String { "\(real) + \(imaginary)i" }

  /// The quotient, the larger part of the divisor first (Smith), so that no square is formed.
  @_alwaysEmitIntoClient
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
