/// A machine number with the platform's mathematical functions.
///
/// The requirements are the platform's own (libm), under names that cannot be mistaken for the public ones. Refines
/// nothing but `BinaryFloatingPoint`, so that the algorithms of the rules see one `/` and one `+`.
public protocol PlatformMath: BinaryFloatingPoint {
  /// The platform's `cbrt`.
  static func libmCbrt(_ x: Self) -> Self
  /// The platform's `exp`.
  static func libmExp(_ x: Self) -> Self
  /// The platform's `exp2`.
  static func libmExp2(_ x: Self) -> Self
  /// The platform's `expm1`.
  static func libmExpm1(_ x: Self) -> Self
  /// The platform's `log`.
  static func libmLog(_ x: Self) -> Self
  /// The platform's `log2`.
  static func libmLog2(_ x: Self) -> Self
  /// The platform's `log10`.
  static func libmLog10(_ x: Self) -> Self
  /// The platform's `log1p`.
  static func libmLog1p(_ x: Self) -> Self
  /// The platform's `sin`.
  static func libmSin(_ x: Self) -> Self
  /// The platform's `cos`.
  static func libmCos(_ x: Self) -> Self
  /// The platform's `tan`.
  static func libmTan(_ x: Self) -> Self
  /// The platform's `asin`.
  static func libmAsin(_ x: Self) -> Self
  /// The platform's `acos`.
  static func libmAcos(_ x: Self) -> Self
  /// The platform's `atan`.
  static func libmAtan(_ x: Self) -> Self
  /// The platform's `sinh`.
  static func libmSinh(_ x: Self) -> Self
  /// The platform's `cosh`.
  static func libmCosh(_ x: Self) -> Self
  /// The platform's `tanh`.
  static func libmTanh(_ x: Self) -> Self
  /// The platform's `asinh`.
  static func libmAsinh(_ x: Self) -> Self
  /// The platform's `acosh`.
  static func libmAcosh(_ x: Self) -> Self
  /// The platform's `atanh`.
  static func libmAtanh(_ x: Self) -> Self
  /// The platform's `erf`.
  static func libmErf(_ x: Self) -> Self
  /// The platform's `erfc`.
  static func libmErfc(_ x: Self) -> Self
  /// The platform's `tgamma`.
  static func libmTgamma(_ x: Self) -> Self
  /// The platform's `pow`.
  static func libmPow(_ x: Self, _ y: Self) -> Self
  /// The platform's `hypot`.
  static func libmHypot(_ x: Self, _ y: Self) -> Self
  /// The platform's `atan2`.
  static func libmAtan2(_ x: Self, _ y: Self) -> Self
  /// The platform's `lgamma`, without its global sign.
  static func libmLgamma(_ x: Self) -> Self
  /// ln 2 as a sum of two numbers, the first rounded to nearest.
  static var ln2: (high: Self, low: Self) { get }
  /// ln 10 as a sum of two numbers, the first rounded to nearest.
  static var ln10: (high: Self, low: Self) { get }
  /// log₂ e, rounded to nearest.
  static var log2e: Self { get }
  /// log₁₀ e, rounded to nearest.
  static var log10e: Self { get }
  /// 2/√π, rounded to nearest.
  static var twoOverSqrtPi: Self { get }
}
