// Sine, cosine and tangent of an angle in parts of a turn: degrees, or multiples of π. The angle is reduced
// before it is multiplied with π, exactly, so that huge angles keep all digits and the multiples of a quarter
// turn give exact results.

/// A unit of angle: a quarter turn in it, and the unit in radians.
@frozen
public struct AngleUnit<S: PlatformMath> {
  @usableFromInline let quarter: S
  @usableFromInline let radians: (high: S, low: S)

  @inlinable init(quarter: S, radians: (high: S, low: S)) {
    self.quarter = quarter
    self.radians = radians
  }

  /// The degree, π/180.
  @inlinable public static var degree: AngleUnit {
    AngleUnit(quarter: 90, radians: S.degree)
  }

  /// The half turn, π.
  @inlinable public static var halfTurn: AngleUnit {
    AngleUnit(quarter: 0.5, radians: S.circle)
  }

  /// The sine of x units: ±0 at every half turn, with the sign of x; ±½ at thirty degrees.
  @inlinable public func sin(_ x: S) -> S {
    let (quarters, rest) = reduced(x.remainder(dividingBy: 4 * quarter))
    let sine =
      switch quarters {
      case 1: nearCosine(rest)
      case -1: -nearCosine(rest)
      case 0: nearSine(rest)
      default: -nearSine(rest)
      }
    return sine == 0 ? S(signOf: x, magnitudeOf: 0) : sine
  }

  /// The cosine of x units: +0 at odd quarter turns.
  @inlinable public func cos(_ x: S) -> S {
    let (quarters, rest) = reduced(x.remainder(dividingBy: 4 * quarter))
    let cosine =
      switch quarters {
      case 1: -nearSine(rest)
      case -1: nearSine(rest)
      case 0: nearCosine(rest)
      default: -nearCosine(rest)
      }
    return cosine == 0 ? 0 : cosine
  }

  /// The tangent of x units: ±1 at odd eighths of a turn, ±∞ at odd quarter turns.
  @inlinable public func tan(_ x: S) -> S {
    let turn = x.remainder(dividingBy: 2 * quarter)
    let (quarters, rest) = reduced(turn)
    let near = nearTangent(rest)
    guard quarters != 0 else { return near == 0 ? S(signOf: x, magnitudeOf: 0) : near }
    return rest == 0 ? S(signOf: turn, magnitudeOf: .infinity) : -1 / near
  }

  /// The nearest number of quarter turns and what is left, exactly.
  @inlinable func reduced(_ turn: S) -> (quarters: Int, rest: S) {
    guard turn.isFinite else { return (0, turn) }
    let quarters = (turn / quarter).rounded(.toNearestOrEven)
    return (Int(quarters), turn - quarters * quarter)
  }

  /// At most an eighth of a turn in radians, in two words.
  @inlinable func inRadians(_ rest: S) -> (high: S, low: S) {
    let high = rest * radians.high
    return (high, (-high).addingProduct(rest, radians.high) + rest * radians.low)
  }

  @inlinable func nearSine(_ rest: S) -> S {
    if rest.magnitude * 3 == quarter { return S(signOf: rest, magnitudeOf: 0.5) }
    let t = inRadians(rest)
    return S.libmSin(t.high) + t.low * S.libmCos(t.high)
  }

  @inlinable func nearCosine(_ rest: S) -> S {
    let t = inRadians(rest)
    return S.libmCos(t.high) - t.low * S.libmSin(t.high)
  }

  @inlinable func nearTangent(_ rest: S) -> S {
    if rest.magnitude * 2 == quarter { return S(signOf: rest, magnitudeOf: 1) }
    let t = inRadians(rest)
    let tangent = S.libmTan(t.high)
    return tangent + t.low * S.onePlusSquare(tangent)
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PlatformMath {
  /// A constant given to 106 bits, as a sum of two numbers of this type.
  @inlinable static func twoWords(_ high: Double, _ low: Double) -> (high: Self, low: Self) {
    if significandBitCount > 52 {
      // Room for digits of the low word in the high one.
      let sum = Self(high) + Self(low)
      return (sum, (Self(high) - sum) + Self(low))
    }
    let rounded = Self(high)
    return (rounded, Self(high - Double(rounded)) + Self(low))
  }

  /// π.
  @inlinable static var circle: (high: Self, low: Self) {
    twoWords(0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53)
  }
  /// π².
  @inlinable static var circleSquared: Self {
    twoWords(0x1.3bd3cc9be45dep+3, 0x1.692b71366cc04p-51).high
  }
  /// π/180.
  @inlinable static var degree: (high: Self, low: Self) {
    twoWords(0x1.1df46a2529d39p-6, 0x1.5c1d8becdd291p-62)
  }
  /// 180/π.
  @inlinable static var radian: (high: Self, low: Self) {
    twoWords(0x1.ca5dc1a63c1f8p+5, -0x1.1e7ab456405f9p-49)
  }

  /// x radians in degrees.
  @inlinable static func inDegrees(_ x: Self) -> Self { product(x, radian) }

  /// An angle in degrees, which is a whole number where `isWhole` says so.
  @inlinable static func inDegrees(_ x: Self, whole isWhole: Bool) -> Self {
    isWhole ? inDegrees(x).rounded(.toNearestOrEven) : inDegrees(x)
  }
}
