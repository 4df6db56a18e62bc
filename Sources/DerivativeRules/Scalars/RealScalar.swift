/// A machine number that ends the nesting of numbers: `Double`, `Float`, `Float80`, `Float16`.
///
/// It carries no derivative, so its strong zeros are the whole of the policy: a tangent of zero stays zero.
public protocol RealScalar: RealNumber, PlatformMath where MachineNumber == Self {}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RealScalar {
  /// The number itself.
  @_alwaysEmitIntoClient public init(scalar: Self) { self = scalar }
  /// The number itself, which carries no derivative.
  @_alwaysEmitIntoClient public var primal: Self { self }
  /// None.
  @_alwaysEmitIntoClient public var derivativeOrder: Int { 0 }

  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self { R.scalarValue(x) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    R.scalarValue(x, y)
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    R.scalarValue(x, y, z)
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    R.scalarValue(parameter, x)
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] { rule.values(x) }

  // MARK: With constants

  /// `self + c`.
  @_alwaysEmitIntoClient @inline(__always) public func shifted(by c: Self) -> Self { self + c }
  /// `self · c`.
  @_alwaysEmitIntoClient @inline(__always) public func scaled(by c: Self) -> Self { self * c }
  /// `self / c`.
  @_alwaysEmitIntoClient @inline(__always) public func divided(by c: Self) -> Self { self / c }
  /// c + x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ c: Self, _ x: Self) -> Self { c + x }
  /// c − x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ c: Self, _ x: Self) -> Self { c - x }
  /// c·x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func product(_ c: Self, _ x: Self) -> Self { c * x }
  /// c/x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ c: Self, _ x: Self) -> Self { c / x }

  // MARK: Strong zeros

  @_alwaysEmitIntoClient public var isExactlyZero: Bool { isZero }

  @_alwaysEmitIntoClient public func isIdentical(to other: Self) -> Bool {
    isNaN ? other.isNaN : self == other && sign == other.sign
  }

  @_alwaysEmitIntoClient @inline(__always)
  public static func strongProduct(_ tangent: Self, _ partial: Self) -> Self {
    let product = tangent * partial
    return tangent == 0 ? tangent : product
  }

  @_alwaysEmitIntoClient
  public static func productOfVanishing(_ tangent: Self, _ factor: Self) -> Self {
    factor == 0 && tangent.isInfinite ? 0 : strongProduct(tangent, factor)
  }

  @_alwaysEmitIntoClient @inline(__always)
  public static func strongQuotient(_ tangent: Self, _ divisor: Self) -> Self {
    tangent == 0 ? tangent : tangent / divisor
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Double: RealScalar {
  /// Itself.
  public typealias MachineNumber = Double

  @_alwaysEmitIntoClient @inline(__always)
  public static func nonNegative(_ x: Double) -> Double {
    let bits = (x + 0).bitPattern
    let below = signMask(bits)
    // The NaN that has no other bits, which is printed as that.
    return Double(bitPattern: bits & ~below | below & nan.bitPattern)
  }

  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Double) -> Double {
    R.doubleValue(x)
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Double, _ y: Double) -> Double {
    R.doubleValue(x, y)
  }
}

extension Float: RealScalar {
  /// Itself.
  public typealias MachineNumber = Float
}

#if !(os(Windows) || os(Android)) && (arch(i386) || arch(x86_64))
  extension Float80: RealScalar {
    /// Itself.
    public typealias MachineNumber = Float80
  }
#endif
