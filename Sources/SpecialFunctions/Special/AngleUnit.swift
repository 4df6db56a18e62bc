// Sine, cosine and tangent of an angle in parts of a turn: degrees, or multiples of π. The angle is reduced
// before it is multiplied with π, exactly, so that huge angles keep all digits and the multiples of a quarter
// turn give exact results.

public import DerivativeRules

/// A unit of angle: a quarter turn in it, and the unit in radians.
@frozen
public struct AngleUnit<S: PlatformMath> {
  @usableFromInline let quarter: S
  @usableFromInline let radians: (high: S, low: S)

  @_alwaysEmitIntoClient init(quarter: S, radians: (high: S, low: S)) {
    self.quarter = quarter
    self.radians = radians
  }

  /// The degree, π/180.
  @_alwaysEmitIntoClient public static var degree: AngleUnit {
    AngleUnit(quarter: 90, radians: S.degree)
  }

  /// The half turn, π.
  @_alwaysEmitIntoClient public static var halfTurn: AngleUnit {
    AngleUnit(quarter: 0.5, radians: S.circle)
  }

  /// The sine of x units: ±0 at every half turn, with the sign of x; ±½ at thirty degrees.
  @_alwaysEmitIntoClient public func sin(_ x: S) -> S {
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
  @_alwaysEmitIntoClient public func cos(_ x: S) -> S {
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
  @_alwaysEmitIntoClient public func tan(_ x: S) -> S {
    let turn = x.remainder(dividingBy: 2 * quarter)
    let (quarters, rest) = reduced(turn)
    let near = nearTangent(rest)
    guard quarters != 0 else { return near == 0 ? S(signOf: x, magnitudeOf: 0) : near }
    return rest == 0 ? S(signOf: turn, magnitudeOf: .infinity) : -1 / near
  }

  /// The nearest number of quarter turns and what is left, exactly.
  @_alwaysEmitIntoClient func reduced(_ turn: S) -> (quarters: Int, rest: S) {
    guard turn.isFinite else { return (0, turn) }
    let quarters = (turn / quarter).rounded(.toNearestOrEven)
    return (Int(quarters), turn - quarters * quarter)
  }

  /// At most an eighth of a turn in radians, in two words.
  @_alwaysEmitIntoClient func inRadians(_ rest: S) -> (high: S, low: S) {
    let high = rest * radians.high
    return (high, (-high).addingProduct(rest, radians.high) + rest * radians.low)
  }

  @_alwaysEmitIntoClient func nearSine(_ rest: S) -> S {
    if rest.magnitude * 3 == quarter { return S(signOf: rest, magnitudeOf: 0.5) }
    let t = inRadians(rest)
    return S.libmSin(t.high) + t.low * S.libmCos(t.high)
  }

  @_alwaysEmitIntoClient func nearCosine(_ rest: S) -> S {
    let t = inRadians(rest)
    return S.libmCos(t.high) - t.low * S.libmSin(t.high)
  }

  @_alwaysEmitIntoClient func nearTangent(_ rest: S) -> S {
    if rest.magnitude * 2 == quarter { return S(signOf: rest, magnitudeOf: 1) }
    let t = inRadians(rest)
    let tangent = S.libmTan(t.high)
    return tangent + t.low * Rules.OnePlusSquare.scalarValue(tangent)
  }
}
