/// A machine number whose demanding functions are computed in a wider one and rounded once.
///
/// Which functions those are, their rules say (``RuleTraits/widened``); the result is correctly rounded but for rare ties.
public protocol WidenedMath: RealScalar {
  /// The wider machine number.
  associatedtype Wide: RealScalar
  /// Rounds to nearest.
  init(_ wide: Wide)
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension WidenedMath {
  @_alwaysEmitIntoClient static func widened(_ x: Self, _ f: (Wide) -> Wide) -> Self {
    Self(f(Wide(x)))
  }

  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    R.traits.contains(.widened) ? Self(Wide.apply(rule, Wide(x))) : R.scalarValue(x)
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    R.traits.contains(.widened)
      ? Self(Wide.apply(rule, Wide(x), Wide(y))) : R.scalarValue(x, y)
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    R.traits.contains(.widened)
      ? Self(Wide.apply(rule, parameter, Wide(x))) : R.scalarValue(parameter, x)
  }
}

// The platform's mathematics of a number that has none: the wider number's, rounded once.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension WidenedMath {
  @_alwaysEmitIntoClient public static func libmCbrt(_ x: Self) -> Self {
    widened(x) { Wide.libmCbrt($0) }
  }
  @_alwaysEmitIntoClient public static func libmExp(_ x: Self) -> Self {
    widened(x) { Wide.libmExp($0) }
  }
  @_alwaysEmitIntoClient public static func libmExp2(_ x: Self) -> Self {
    widened(x) { Wide.libmExp2($0) }
  }
  @_alwaysEmitIntoClient public static func libmExpm1(_ x: Self) -> Self {
    widened(x) { Wide.libmExpm1($0) }
  }
  @_alwaysEmitIntoClient public static func libmLog(_ x: Self) -> Self {
    widened(x) { Wide.libmLog($0) }
  }
  @_alwaysEmitIntoClient public static func libmLog2(_ x: Self) -> Self {
    widened(x) { Wide.libmLog2($0) }
  }
  @_alwaysEmitIntoClient public static func libmLog10(_ x: Self) -> Self {
    widened(x) { Wide.libmLog10($0) }
  }
  @_alwaysEmitIntoClient public static func libmLog1p(_ x: Self) -> Self {
    widened(x) { Wide.libmLog1p($0) }
  }
  @_alwaysEmitIntoClient public static func libmSin(_ x: Self) -> Self {
    widened(x) { Wide.libmSin($0) }
  }
  @_alwaysEmitIntoClient public static func libmCos(_ x: Self) -> Self {
    widened(x) { Wide.libmCos($0) }
  }
  @_alwaysEmitIntoClient public static func libmTan(_ x: Self) -> Self {
    widened(x) { Wide.libmTan($0) }
  }
  @_alwaysEmitIntoClient public static func libmAsin(_ x: Self) -> Self {
    widened(x) { Wide.libmAsin($0) }
  }
  @_alwaysEmitIntoClient public static func libmAcos(_ x: Self) -> Self {
    widened(x) { Wide.libmAcos($0) }
  }
  @_alwaysEmitIntoClient public static func libmAtan(_ x: Self) -> Self {
    widened(x) { Wide.libmAtan($0) }
  }
  @_alwaysEmitIntoClient public static func libmSinh(_ x: Self) -> Self {
    widened(x) { Wide.libmSinh($0) }
  }
  @_alwaysEmitIntoClient public static func libmCosh(_ x: Self) -> Self {
    widened(x) { Wide.libmCosh($0) }
  }
  @_alwaysEmitIntoClient public static func libmTanh(_ x: Self) -> Self {
    widened(x) { Wide.libmTanh($0) }
  }
  @_alwaysEmitIntoClient public static func libmAsinh(_ x: Self) -> Self {
    widened(x) { Wide.libmAsinh($0) }
  }
  @_alwaysEmitIntoClient public static func libmAcosh(_ x: Self) -> Self {
    widened(x) { Wide.libmAcosh($0) }
  }
  @_alwaysEmitIntoClient public static func libmAtanh(_ x: Self) -> Self {
    widened(x) { Wide.libmAtanh($0) }
  }
  @_alwaysEmitIntoClient public static func libmErf(_ x: Self) -> Self {
    widened(x) { Wide.libmErf($0) }
  }
  @_alwaysEmitIntoClient public static func libmErfc(_ x: Self) -> Self {
    widened(x) { Wide.libmErfc($0) }
  }
  @_alwaysEmitIntoClient public static func libmTgamma(_ x: Self) -> Self {
    widened(x) { Wide.libmTgamma($0) }
  }
  @_alwaysEmitIntoClient public static func libmLgamma(_ x: Self) -> Self {
    widened(x) { Wide.libmLgamma($0) }
  }
  @_alwaysEmitIntoClient public static func libmPow(_ x: Self, _ y: Self) -> Self {
    Self(Wide.libmPow(Wide(x), Wide(y)))
  }
  @_alwaysEmitIntoClient public static func libmHypot(_ x: Self, _ y: Self) -> Self {
    Self(Wide.libmHypot(Wide(x), Wide(y)))
  }
  @_alwaysEmitIntoClient public static func libmAtan2(_ x: Self, _ y: Self) -> Self {
    Self(Wide.libmAtan2(Wide(x), Wide(y)))
  }
  @_alwaysEmitIntoClient public static var ln2: (high: Self, low: Self) { rounded(Wide.ln2) }
  @_alwaysEmitIntoClient public static var ln10: (high: Self, low: Self) { rounded(Wide.ln10) }
  @_alwaysEmitIntoClient public static var log2e: Self { Self(Wide.log2e) }
  @_alwaysEmitIntoClient public static var log10e: Self { Self(Wide.log10e) }
  @_alwaysEmitIntoClient public static var twoOverSqrtPi: Self { Self(Wide.twoOverSqrtPi) }

  /// A sum of two numbers as one of two narrower ones.
  @_alwaysEmitIntoClient static func rounded(_ sum: (high: Wide, low: Wide)) -> (
    high: Self, low: Self
  ) {
    let high = Self(sum.high)
    return (high, Self(sum.high - Wide(high) + sum.low))
  }
}

extension Float: WidenedMath {
  /// `Double` holds every product of two `Float`s exactly.
  public typealias Wide = Double
}
