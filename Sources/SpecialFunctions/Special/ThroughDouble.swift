// The special functions are algorithms on `Double`; the other machine numbers get its digits, rounded.

public import DerivativeRules

extension PlatformMath {
  /// f of `Double` for any machine number: `Float` and `Float16` rounded once, `Float80` with the digits of `Double`.
  @_alwaysEmitIntoClient @inline(__always)
  static func throughDouble(_ x: Self, _ f: (Double) -> Double) -> Self { Self(f(Double(x))) }

  /// f of two `Double`s for any machine number.
  @_alwaysEmitIntoClient @inline(__always)
  static func throughDouble(_ x: Self, _ y: Self, _ f: (Double, Double) -> Double) -> Self {
    Self(f(Double(x), Double(y)))
  }
}
