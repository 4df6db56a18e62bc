/// Reads numbers from bytes, rounded as `strtod` rounds them.
///
/// The grammar is that of decimals: a sign, digits with a point, an exponent; or `inf`, `infinity`, `nan` in any case.
/// Nothing else is a number: neither `0x10` nor `1_000` nor `1,5`.
package enum DecimalText {
  /// What a text is.
  package enum Reading: Equatable, Sendable {
    case number(Double)
    /// A decimal beyond the largest number.
    case tooLarge
    /// A decimal other than 0 that would be rounded to 0.
    case tooSmall
    case notANumber
  }

  /// Reads the decimal that starts at `position`, and moves behind it; false where the slow way has to look.
  ///
  /// Digits are gathered in 64 bits; those of up to 19 digits with a power of ten of up to 27 are scaled exactly,
  /// in 128 bits, and rounded once.
  ///
  /// - Precondition: a byte that belongs to no number follows the text, such as a line break.
  @inline(__always)
  package static func readFast(
    _ bytes: UnsafePointer<UInt8>, _ position: inout Int, _ value: inout Double
  ) -> Bool {
    var p = position
    let isNegative = bytes[p] == UInt8(ascii: "-")
    if isNegative || bytes[p] == UInt8(ascii: "+") { p += 1 }
    var significand: UInt64 = 0
    let first = p
    while true {
      let digit = bytes[p] &- 48
      if digit > 9 { break }
      significand = significand &* 10 &+ UInt64(digit)
      p += 1
    }
    var count = p - first
    var power = 0
    if bytes[p] == UInt8(ascii: ".") {
      p += 1
      let fraction = p
      while true {
        let digit = bytes[p] &- 48
        if digit > 9 { break }
        significand = significand &* 10 &+ UInt64(digit)
        p += 1
      }
      power = fraction - p
      count -= power
    }
    // Twenty digits may have overflowed, zeros in front included.
    if count == 0 || count > 19 { return false }
    if bytes[p] | 0x20 == UInt8(ascii: "e") {
      p += 1
      let isDown = bytes[p] == UInt8(ascii: "-")
      if isDown || bytes[p] == UInt8(ascii: "+") { p += 1 }
      let start = p
      var exponent = 0
      while true {
        let digit = bytes[p] &- 48
        if digit > 9 { break }
        exponent = exponent &* 10 &+ Int(digit)
        p += 1
      }
      if p == start || p - start > 4 { return false }
      power += isDown ? -exponent : exponent
    }
    guard let magnitude = scaled(significand, power) else { return false }
    position = p
    value = isNegative ? -magnitude : magnitude
    return true
  }

  /// What a text is, whatever its length.
  package static func read(_ text: UnsafeBufferPointer<UInt8>) -> Reading {
    var p = 0
    let n = text.count
    if p < n, text[p] == UInt8(ascii: "-") || text[p] == UInt8(ascii: "+") { p += 1 }
    if let special = special(UnsafeBufferPointer(rebasing: text[p...])) {
      return .number(text[0] == UInt8(ascii: "-") ? -special : special)
    }
    var digits = 0
    var isZero = true
    func takeDigits() {
      while p < n, text[p] &- 48 <= 9 {
        if text[p] != 48 { isZero = false }
        digits += 1
        p += 1
      }
    }
    takeDigits()
    if p < n, text[p] == UInt8(ascii: ".") {
      p += 1
      takeDigits()
    }
    guard digits > 0 else { return .notANumber }
    if p < n, text[p] | 0x20 == UInt8(ascii: "e") {
      p += 1
      if p < n, text[p] == UInt8(ascii: "-") || text[p] == UInt8(ascii: "+") { p += 1 }
      let start = p
      while p < n, text[p] &- 48 <= 9 { p += 1 }
      if p == start { return .notANumber }
    }
    guard p == n else { return .notANumber }
    guard let value = Double(String(decoding: text, as: UTF8.self)) else {
      // The standard library has no value for what overflows or vanishes.
      return isZero ? .number(text[0] == UInt8(ascii: "-") ? -0.0 : 0) : .tooLarge
    }
    if value.isInfinite { return .tooLarge }
    if value == 0 && !isZero { return .tooSmall }
    return .number(value)
  }

  /// `inf`, `infinity` and `nan`, in any case.
  private static func special(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    func spells(_ word: StaticString) -> Bool {
      word.withUTF8Buffer { word in
        text.count == word.count && zip(text, word).allSatisfy { $0 | 0x20 == $1 }
      }
    }
    if spells("inf") || spells("infinity") { return .infinity }
    return spells("nan") ? .nan : nil
  }
}

// MARK: - Scaling

extension DecimalText {
  /// 5⁰ … 5²⁷, all of them below 2⁶⁴.
  nonisolated(unsafe) private static let powersOfFive: UnsafePointer<UInt64> = {
    let table = UnsafeMutablePointer<UInt64>.allocate(capacity: 28)
    var power: UInt64 = 1
    for index in 0..<28 {
      table[index] = power
      power = power &* 5
    }
    return UnsafePointer(table)
  }()

  /// `significand`·10^`power`, rounded to nearest, ties to even; nil for powers that 128 bits do not hold.
  @inline(__always)
  static func scaled(_ significand: UInt64, _ power: Int) -> Double? {
    if significand < 1 << 53 {
      // Both are exact, and one operation rounds once.
      if power == 0 { return Double(significand) }
      if power < 0, power >= -22 { return Double(significand) / exactPowersOfTen[-power] }
    }
    if significand == 0 { return 0 }
    return rounded(significand, power)
  }

  nonisolated(unsafe) private static let exactPowersOfTen: UnsafePointer<Double> = {
    let table = UnsafeMutablePointer<Double>.allocate(capacity: 23)
    var power = 1.0
    for index in 0...22 {
      table[index] = power
      power *= 10
    }
    return UnsafePointer(table)
  }()

  /// The same through integers: 10ᵖ is 5ᵖ·2ᵖ, and only 5ᵖ touches the digits.
  private static func rounded(_ significand: UInt64, _ power: Int) -> Double? {
    guard power >= -27, power <= 27 else { return nil }
    let shift = significand.leadingZeroBitCount
    let w = significand << UInt64(shift)
    if power >= 0 {
      let (high, low) = w.multipliedFullWidth(by: powersOfFive[power])
      // high·2⁶⁴ + low, normalised so that the first bit is set.
      if high == 0 { return assembled(low, sticky: false, exponent: power - shift) }
      let zeros = high.leadingZeroBitCount
      let top = zeros == 0 ? high : high << UInt64(zeros) | low >> UInt64(64 - zeros)
      let rest = zeros == 0 ? low : low << UInt64(zeros)
      return assembled(top, sticky: rest != 0, exponent: power - shift + 64 - zeros)
    }
    // w < 2⁶⁴ is halved, so that it is below the normalised divisor and the quotient has 63 or 64 bits.
    let five = powersOfFive[-power]
    let zeros = five.leadingZeroBitCount
    let divisor = five << UInt64(zeros)
    let (quotient, remainder) = divisor.dividingFullWidth((w >> 1, w << 63))
    let missing = quotient.leadingZeroBitCount
    return assembled(
      quotient << UInt64(missing), sticky: remainder != 0,
      exponent: power - shift - 63 + zeros - missing)
  }

  /// `bits`·2^`exponent` for bits whose first is set, where `sticky` says whether something smaller follows.
  @inline(__always)
  private static func assembled(_ bits: UInt64, sticky: Bool, exponent: Int) -> Double {
    var kept = bits >> 11
    let dropped = bits & 0x7FF
    if dropped > 0x400 || dropped == 0x400 && (sticky || kept & 1 == 1) { kept += 1 }
    // Far from the ends of the range: neither overflow nor subnormal numbers.
    return Double(kept) * Double(bitPattern: UInt64(exponent + 11 + 1023) << 52)
  }
}
