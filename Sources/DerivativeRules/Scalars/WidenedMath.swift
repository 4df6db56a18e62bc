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

extension Float: WidenedMath {
  /// `Double` holds every product of two `Float`s exactly.
  public typealias Wide = Double
}
