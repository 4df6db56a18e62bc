import DerivativeRules

/// The value of a function at eight points at once, in the registers of the processor.
@usableFromInline package typealias EightNumbers = SIMD8<Double>

/// Steps that the functions of eight numbers have in common.
///
/// Bits where a comparison would do: every step is one instruction on two numbers, whatever the processor.
@usableFromInline
enum Eight {
  @usableFromInline typealias Bits = SIMD8<UInt64>

  /// Added to a number below 2⁵¹, leaves it rounded to an integer, which stands in the lowest bits.
  @_alwaysEmitIntoClient @inline(__always)
  static var rounding: EightNumbers { EightNumbers(repeating: 0x1.8p52) }

  @_alwaysEmitIntoClient @inline(__always)
  static var signs: Bits { Bits(repeating: 1 << 63) }

  @_alwaysEmitIntoClient @inline(__always)
  static func bits(_ x: EightNumbers) -> Bits { unsafeBitCast(x, to: Bits.self) }

  @_alwaysEmitIntoClient @inline(__always)
  static func bits(_ mask: SIMDMask<SIMD8<Int64>>) -> Bits { unsafeBitCast(mask, to: Bits.self) }

  @_alwaysEmitIntoClient @inline(__always)
  static func numbers(_ bits: Bits) -> EightNumbers { unsafeBitCast(bits, to: EightNumbers.self) }

  /// `first` where the mask has ones, `second` where it has zeros.
  @_alwaysEmitIntoClient @inline(__always)
  static func choice(_ mask: Bits, _ first: Bits, _ second: Bits) -> Bits {
    second ^ (mask & (first ^ second))
  }

  /// Whether a comparison holds of all eight.
  @_alwaysEmitIntoClient @inline(__always)
  static func all(_ mask: SIMDMask<SIMD8<Int64>>) -> Bool {
    let words = bits(mask)
    let four = words.lowHalf & words.highHalf
    let two = four.lowHalf & four.highHalf
    return two[0] & two[1] == ~0
  }

  /// Whether a comparison holds of at least one.
  @_alwaysEmitIntoClient @inline(__always)
  static func any(_ mask: SIMDMask<SIMD8<Int64>>) -> Bool {
    let words = bits(mask)
    let four = words.lowHalf | words.highHalf
    let two = four.lowHalf | four.highHalf
    return two[0] | two[1] != 0
  }

  /// A function of one number, lane by lane.
  @_alwaysEmitIntoClient @inline(__always)
  static func map(_ x: EightNumbers, _ f: (Double) -> Double) -> EightNumbers {
    EightNumbers(
      f(x[0]), f(x[1]), f(x[2]), f(x[3]), f(x[4]), f(x[5]), f(x[6]), f(x[7]))
  }

  /// The numbers with those replaced that a function of vectors does not hold for: by the platform's function.
  @_alwaysEmitIntoClient @inline(never)
  static func repaired(
    _ result: EightNumbers, _ x: EightNumbers, where holds: SIMDMask<SIMD8<Int64>>,
    by f: (Double) -> Double
  ) -> EightNumbers {
    var result = result
    for lane in 0..<8 where !holds[lane] { result[lane] = f(x[lane]) }
    return result
  }
}
