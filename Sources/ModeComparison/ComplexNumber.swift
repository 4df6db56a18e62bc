import DerivativeRules

/// a + bi, the number of the complex step: f(x + ih) = f(x) + ih·f′(x) + O(h²) for an analytic f.
///
/// Made for steps whose square is nothing beside 1 (``ComplexStep``): where a function's real part would differ
/// from that of a real argument by h² only, it is the plain function's, so that branches are those of the plain
/// program. Imaginary parts come from the complex functions, not from the rules' derivatives: a check on them.
///
/// Functions that the platform's real ones do not reach (erf, gamma, …) are refused, see ``ComplexStep/Refusals``.
@usableFromInline
struct ComplexNumber<T: RealNumber> {
  @usableFromInline var real: T
  @usableFromInline var imaginary: T

  @inlinable
  init(_ real: T, _ imaginary: T) {
    self.real = real
    self.imaginary = imaginary
  }

  /// Whether this is a real number: constants are, and take the plain functions.
  @inlinable
  var isReal: Bool { imaginary.primal == 0 }

  /// The complex conjugate.
  @inlinable
  var conjugate: Self { Self(real, -imaginary) }

  /// The angle of the number, in radians.
  @inlinable
  var argument: T { T.atan2(y: imaginary, x: real) }

  /// r·e^(iφ).
  @inlinable
  init(modulus r: T, angle: T) { self.init(r * T.cos(angle), r * T.sin(angle)) }
}

extension ComplexNumber: AdditiveArithmetic, SignedNumeric {
  @inlinable
  static var zero: Self { Self(T.zero, T.zero) }
  @inlinable
  static func + (x: Self, y: Self) -> Self {
    Self(x.real + y.real, x.imaginary + y.imaginary)
  }
  @inlinable
  static func - (x: Self, y: Self) -> Self {
    Self(x.real - y.real, x.imaginary - y.imaginary)
  }
  @inlinable
  static func * (x: Self, y: Self) -> Self {
    Self(
      x.real * y.real - x.imaginary * y.imaginary, x.real * y.imaginary + x.imaginary * y.real)
  }
  @inlinable
  static func *= (x: inout Self, y: Self) { x = x * y }
  @inlinable
  static prefix func - (x: Self) -> Self { Self(-x.real, -x.imaginary) }
  @inlinable
  var magnitude: Self { Self.abs(self) }
  @inlinable
  init?<I: BinaryInteger>(exactly source: I) {
    guard let value = T(exactly: source) else { return nil }
    self.init(value, T.zero)
  }
}

extension ComplexNumber: Comparable {
  // By the real part: the branches of the plain program.
  @inlinable
  static func == (x: Self, y: Self) -> Bool { x.real == y.real }
  @inlinable
  static func < (x: Self, y: Self) -> Bool { x.real < y.real }
  @inlinable
  static func <= (x: Self, y: Self) -> Bool { x.real <= y.real }
  @inlinable
  static func >= (x: Self, y: Self) -> Bool { x.real >= y.real }
  @inlinable
  static func > (x: Self, y: Self) -> Bool { x.real > y.real }
}

extension ComplexNumber: RuleInterpreter {
  @usableFromInline typealias Scalar = T.Scalar

  @_disfavoredOverload @inlinable
  init(_ value: Double) { self.init(T(value), T.zero) }
  @_disfavoredOverload @inlinable
  init(_ value: Int) { self.init(T(value), T.zero) }
  @inlinable
  init(scalar: T.Scalar) { self.init(T(scalar: scalar), T.zero) }
  @inlinable
  init(integerLiteral value: T.IntegerLiteralType) { self.init(T(integerLiteral: value), T.zero) }
  @inlinable
  init(floatLiteral value: T.FloatLiteralType) { self.init(T(floatLiteral: value), T.zero) }

  @inlinable
  var primal: T.Scalar { real.primal }
  @inlinable
  var isExactlyZero: Bool { real.isExactlyZero && imaginary.isExactlyZero }
  @inlinable
  func isIdentical(to other: Self) -> Bool {
    real.isIdentical(to: other.real) && imaginary.isIdentical(to: other.imaginary)
  }
  @usableFromInline
  var description: String { "\(real) + \(imaginary)i" }

  /// The quotient, the larger part of the divisor first (Smith), so that no square is formed.
  @inlinable
  static func / (x: Self, y: Self) -> Self {
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
