// Constants of any machine number, to more digits than it has, and products with them.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PlatformMath {
  /// A constant given to 106 bits, as a sum of two numbers of this type.
  @_alwaysEmitIntoClient package static func twoWords(_ high: Double, _ low: Double) -> (
    high: Self, low: Self
  ) {
    if significandBitCount > 52 {
      // Room for digits of the low word in the high one.
      let sum = Self(high) + Self(low)
      return (sum, (Self(high) - sum) + Self(low))
    }
    let rounded = Self(high)
    return (rounded, Self(high - Double(rounded)) + Self(low))
  }

  /// x · (high + low), rounded once but for the low part.
  @_alwaysEmitIntoClient package static func product(_ x: Self, _ c: (high: Self, low: Self))
    -> Self
  {
    let high = x * c.high
    guard high.isFinite else { return high }
    return high + ((-high).addingProduct(x, c.high) + x * c.low)
  }

  /// π.
  @_alwaysEmitIntoClient package static var circle: (high: Self, low: Self) {
    twoWords(0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53)
  }
  /// π².
  @_alwaysEmitIntoClient package static var circleSquared: Self {
    twoWords(0x1.3bd3cc9be45dep+3, 0x1.692b71366cc04p-51).high
  }
  /// π/180.
  @_alwaysEmitIntoClient package static var degree: (high: Self, low: Self) {
    twoWords(0x1.1df46a2529d39p-6, 0x1.5c1d8becdd291p-62)
  }
  /// 180/π.
  @_alwaysEmitIntoClient package static var radian: (high: Self, low: Self) {
    twoWords(0x1.ca5dc1a63c1f8p+5, -0x1.1e7ab456405f9p-49)
  }

  /// x radians in degrees.
  @_alwaysEmitIntoClient package static func inDegrees(_ x: Self) -> Self { product(x, radian) }

  /// An angle in degrees, which is a whole number where `isWhole` says so.
  @_alwaysEmitIntoClient package static func inDegrees(_ x: Self, whole isWhole: Bool) -> Self {
    isWhole ? inDegrees(x).rounded(.toNearestOrEven) : inDegrees(x)
  }

  /// 2^(¼ of the exponent range) below the square's underflow.
  ///
  /// Squares of larger numbers keep all digits.
  @_alwaysEmitIntoClient package static var smallestSafeToSquare: Self {
    leastNormalMagnitude.squareRoot() / ulpOfOne
  }
  /// The square of a smaller number, and twice it, are finite.
  @_alwaysEmitIntoClient package static var largestSafeToSquare: Self {
    greatestFiniteMagnitude.squareRoot() / 4
  }
}
