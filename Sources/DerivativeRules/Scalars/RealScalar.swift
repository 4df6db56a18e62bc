/// A machine number that ends the nesting of numbers: `Double`, `Float`, `Float80`, `Float16`.
///
/// It carries no derivative, so its strong zeros are the whole of the policy: a tangent of zero stays zero.
public protocol RealScalar: RealNumber, PlatformMath where Scalar == Self {}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RealScalar {
  @inlinable public init(scalar: Self) { self = scalar }
  @inlinable public var primal: Self { self }

  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self { R.scalarValue(x) }
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    R.scalarValue(x, y)
  }
  @inlinable @inline(__always)
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    R.scalarValue(x, y, z)
  }
  @inlinable @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    R.scalarValue(parameter, x)
  }
}

extension Double: RealScalar {
  /// Itself.
  public typealias Scalar = Double
}

extension Float: RealScalar {
  /// Itself.
  public typealias Scalar = Float
}

#if !(os(Windows) || os(Android)) && (arch(i386) || arch(x86_64))
  extension Float80: RealScalar {
    /// Itself.
    public typealias Scalar = Float80
  }
#endif
