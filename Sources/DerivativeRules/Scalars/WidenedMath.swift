/// A machine number whose demanding functions are computed in a wider one and rounded once.
///
/// `Float` does so for the functions its platform library lacks; the result is correctly rounded but for
/// rare ties.
public protocol WidenedMath: PlatformMath {
  /// The wider machine number.
  associatedtype Wide: RealScalar
  /// Rounds to nearest.
  init(_ wide: Wide)
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension WidenedMath {
  @inlinable static func widened(_ x: Self, _ f: (Wide) -> Wide) -> Self { Self(f(Wide(x))) }

  @inlinable public static func timesLn2(_ x: Self) -> Self { widened(x) { Wide.timesLn2($0) } }
  @inlinable public static func timesLn10(_ x: Self) -> Self { widened(x) { Wide.timesLn10($0) } }
  @inlinable public static func refinedCbrt(_ x: Self) -> Self { widened(x) { Wide.cbrt($0) } }
  @inlinable public static func sigmoid(_ x: Self) -> Self { widened(x) { Wide.sigmoid($0) } }
  @inlinable public static func softplus(_ x: Self) -> Self { widened(x) { Wide.softplus($0) } }
  @inlinable public static func sechSquared(_ x: Self) -> Self {
    widened(x) { Wide.sechSquared($0) }
  }
  @inlinable public static func logisticDensity(_ x: Self) -> Self {
    widened(x) { Wide.logisticDensity($0) }
  }
  @inlinable public static func gaussian(_ x: Self) -> Self { widened(x) { Wide.gaussian($0) } }
  @inlinable public static func digamma(_ x: Self) -> Self { widened(x) { Wide.digamma($0) } }
  @inlinable public static func polygamma(_ n: Int, _ x: Self) -> Self {
    widened(x) { Wide.polygamma(n, $0) }
  }
  @inlinable public static func unitComponent(_ x: Self, _ y: Self) -> Self {
    Self(Wide.unitComponent(Wide(x), Wide(y)))
  }
  @inlinable public static func inversionComponent(_ x: Self, _ y: Self) -> Self {
    Self(Wide.inversionComponent(Wide(x), Wide(y)))
  }
}

extension Float: WidenedMath {
  /// `Double` holds every product of two `Float`s exactly.
  public typealias Wide = Double
}
