/// What is so of a rule, beyond its value and its partials: for those who treat some rules in a way of their own.
@frozen
public struct RuleTraits: OptionSet, Sendable {
  /// One bit for each trait.
  public let rawValue: UInt16
  /// Traits from their bits.
  @_alwaysEmitIntoClient public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The function is a partial of others: it stands at the end of the listings.
  @_alwaysEmitIntoClient public static var partial: RuleTraits { RuleTraits(rawValue: 1) }
  /// A machine number with a wider one beside it computes the function there and rounds once.
  @_alwaysEmitIntoClient public static var widened: RuleTraits { RuleTraits(rawValue: 2) }
  /// The function is made of straight or flat pieces: all its second partials are zero.
  @_alwaysEmitIntoClient public static var piecewiseLinear: RuleTraits { RuleTraits(rawValue: 4) }
  /// The only second partial that is not zero is the mixed one of the first two arguments: `x·y + z`.
  @_alwaysEmitIntoClient public static var bilinear: RuleTraits { RuleTraits(rawValue: 8) }
  /// A call may give the function more than two numbers: it is folded over them from the left.
  @_alwaysEmitIntoClient public static var folding: RuleTraits { RuleTraits(rawValue: 16) }
  /// A call writes the parameter behind the number: `ldexp(x, n)`.
  @_alwaysEmitIntoClient public static var parameterLast: RuleTraits { RuleTraits(rawValue: 32) }
  /// The function is written with an operator: `x^y`.
  @_alwaysEmitIntoClient public static var power: RuleTraits { RuleTraits(rawValue: 64) }
  /// The value is above zero wherever there is one, as that of `exp` is.
  @_alwaysEmitIntoClient public static var positive: RuleTraits { RuleTraits(rawValue: 256) }
  /// The value is nowhere below zero, as that of `abs` is not.
  @_alwaysEmitIntoClient public static var nonnegative: RuleTraits { RuleTraits(rawValue: 512) }
  /// Over a machine number the partial has a form with other bits: no derivatives of it are asked for.
  @_alwaysEmitIntoClient package static var sharpened: RuleTraits { RuleTraits(rawValue: 128) }
}
