/// Writes numbers as the shortest decimals that read back as the same, in the form of `Double.description`.
///
/// The digits are found as R. Giulietti's Schubfach finds them, from 128 bits of a power of ten; numbers far from 1 go
/// through `description`, whose text is the same.
package enum ShortestText {
  /// The most bytes that a number takes.
  package static let longest = 32

  /// Writes a number, and returns how many bytes it took; what is not finite is `inf`, `-inf` or `nan`.
  ///
  /// - Precondition: `target` has room for ``longest`` bytes.
  @inline(__always)
  package static func write(_ x: Double, to target: UnsafeMutablePointer<UInt8>) -> Int {
    let bits = x.bitPattern
    var p = target
    if bits >> 63 != 0 && !x.isNaN {
      p[0] = UInt8(ascii: "-")
      p += 1
    }
    let fraction = bits & (1 << 52 - 1)
    let biased = Int(bits >> 52 & 0x7FF)
    if biased == 0x7FF {
      p.copy(fraction == 0 ? "inf" : "nan", 3)
      return p - target + 3
    }
    if biased == 0 && fraction == 0 {
      p.copy("0.0", 3)
      return p - target + 3
    }
    guard biased >= smallestBiased, biased <= largestBiased else {
      return writeSlowly(x.magnitude, to: p) + (p - target)
    }
    let (digits, power) = decimal(fraction, biased)
    return layOut(digits, power, isLarge: x.magnitude > 0x1p53, p) + (p - target)
  }

  private static func writeSlowly(_ x: Double, to target: UnsafeMutablePointer<UInt8>) -> Int {
    var text = x.description
    return text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() { target[index] = byte }
      return bytes.count
    }
  }
}

extension UnsafeMutablePointer<UInt8> {
  @inline(__always)
  fileprivate func copy(_ text: StaticString, _ count: Int) {
    for index in 0..<count { self[index] = text.utf8Start[index] }
  }
}

// MARK: - Digits

extension ShortestText {
  /// The exponents, with their bias, whose powers of ten the table has.
  private static let smallestBiased = 1023 - 110
  private static let largestBiased = 1023 + 165

  /// ⌈10ᵏ·2⁻ʳ⌉ with the first of 128 bits set, for k from -38 to 52.
  nonisolated(unsafe) private static let powers: UnsafePointer<(high: UInt64, low: UInt64)> = {
    let table = UnsafeMutablePointer<(high: UInt64, low: UInt64)>.allocate(capacity: 91)
    for k in -38...52 { (table + (k + 38)).initialize(to: power(k)) }
    return UnsafePointer(table)
  }()

  /// 5ⁿ as 128 bits.
  private static func powerOfFive(_ n: Int) -> (high: UInt64, low: UInt64) {
    var (high, low): (UInt64, UInt64) = (0, 1)
    for _ in 0..<n {
      let product = low.multipliedFullWidth(by: 5)
      (high, low) = (high * 5 + product.high, product.low)
    }
    return (high, low)
  }

  private static func power(_ k: Int) -> (high: UInt64, low: UInt64) {
    var five = powerOfFive(k.magnitudeAsInt)
    guard k < 0 else {
      while five.high >> 63 == 0 { five = doubled(five) }
      return five
    }
    // 2ⁿ/5ᵏ bit by bit, from the first bit that is set; the rest is never 0, so one more is the ceiling.
    var quotient: (high: UInt64, low: UInt64) = (0, 0)
    var rest: (high: UInt64, low: UInt64) = (0, 1)
    while quotient.high >> 63 == 0 {
      rest = doubled(rest)
      quotient = doubled(quotient)
      if rest.high > five.high || rest.high == five.high && rest.low >= five.low {
        let (low, borrows) = rest.low.subtractingReportingOverflow(five.low)
        rest = (rest.high - five.high - (borrows ? 1 : 0), low)
        quotient.low |= 1
      }
    }
    quotient.low += 1
    return quotient
  }

  private static func doubled(_ x: (high: UInt64, low: UInt64)) -> (high: UInt64, low: UInt64) {
    (x.high << 1 | x.low >> 63, x.low << 1)
  }

  /// The shortest digits in the interval that rounds to the number, the closest among them.
  @inline(__always)
  private static func decimal(_ fraction: UInt64, _ biased: Int) -> (digits: UInt64, power: Int) {
    let c = 1 << 52 | fraction
    let q = biased - 1075
    // Integers below 2⁵³ are their own digits.
    if q <= 0 && q > -53 && c & (1 << UInt64(-q) - 1) == 0 { return (c >> UInt64(-q), 0) }
    let isOdd = c & 1
    let isCloser = fraction == 0
    let lower = 4 * c - (isCloser ? 1 : 2)
    let k = (q * 1_262_611 - (isCloser ? 524_031 : 0)) >> 22
    let h = UInt64(q + (-k * 1_741_647) >> 19 + 1)
    let g = powers[38 - k]
    let vl = roundedToOdd(g, lower << h) + isOdd
    let v = roundedToOdd(g, (4 * c) << h)
    let vr = roundedToOdd(g, (4 * c + 2) << h) - isOdd
    let s = v / 4
    if s >= 10 {
      let tens = s / 10
      let isBelowInside = vl <= 40 * tens
      let isAboveInside = 40 * tens + 40 <= vr
      if isBelowInside != isAboveInside { return (tens + (isAboveInside ? 1 : 0), k + 1) }
    }
    let isBelowInside = vl <= 4 * s
    let isAboveInside = 4 * s + 4 <= vr
    if isBelowInside != isAboveInside { return (s + (isAboveInside ? 1 : 0), k) }
    let middle = 4 * s + 2
    return (s + (v > middle || v == middle && s & 1 == 1 ? 1 : 0), k)
  }

  @inline(__always)
  private static func roundedToOdd(_ g: (high: UInt64, low: UInt64), _ c: UInt64) -> UInt64 {
    let x = g.low.multipliedFullWidth(by: c).high
    let y = g.high.multipliedFullWidth(by: c)
    let (low, carries) = y.low.addingReportingOverflow(x)
    return (y.high + (carries ? 1 : 0)) | (low > 1 ? 1 : 0)
  }
}

extension Int {
  fileprivate var magnitudeAsInt: Int { self < 0 ? -self : self }
}

// MARK: - Layout

extension ShortestText {
  nonisolated(unsafe) private static let pairs: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 200)
    for index in 0..<100 {
      table[2 * index] = UInt8(48 + index / 10)
      table[2 * index + 1] = UInt8(48 + index % 10)
    }
    return UnsafePointer(table)
  }()

  /// `digits`·10^`power` with a point, or with an exponent where it is below 1e-4 or beyond 2⁵³.
  @inline(__always)
  private static func layOut(
    _ digits: UInt64, _ power: Int, isLarge: Bool, _ target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var (digits, power) = (digits, power)
    // Zeros at the end belong to the power, except those that stand before the point anyway.
    if power != 0 || isLarge {
      while digits % 10 == 0 {
        digits /= 10
        power += 1
      }
    }
    let count = decimalCount(digits)
    // The number is 0.d₁d₂…·10^exponent.
    let exponent = count + power
    if isLarge || exponent < -3 {
      // The digits leave room for the point behind the first.
      write(digits, count, to: target + 1)
      target[0] = target[1]
      var p = 1
      if count > 1 {
        target[1] = UInt8(ascii: ".")
        p = count + 1
      }
      return p + writeExponent(exponent - 1, target + p)
    }
    if exponent <= 0 {
      target[0] = 48
      target[1] = UInt8(ascii: ".")
      for index in 0..<(-exponent) { target[2 + index] = 48 }
      write(digits, count, to: target + 2 - exponent)
      return 2 - exponent + count
    }
    if power >= 0 {
      write(digits, count, to: target)
      for index in 0..<power { target[count + index] = 48 }
      target[exponent] = UInt8(ascii: ".")
      target[exponent + 1] = 48
      return exponent + 2
    }
    write(digits, count, to: target + 1)
    for index in 0..<exponent { target[index] = target[index + 1] }
    target[exponent] = UInt8(ascii: ".")
    return count + 1
  }

  private static func writeExponent(_ exponent: Int, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    target[0] = UInt8(ascii: "e")
    target[1] = UInt8(ascii: exponent < 0 ? "-" : "+")
    // Two digits do: the table ends far before 1e100.
    let size = exponent < 0 ? -exponent : exponent
    target[2] = UInt8(48 + size / 10)
    target[3] = UInt8(48 + size % 10)
    return 4
  }

  @inline(__always)
  private static func decimalCount(_ x: UInt64) -> Int {
    var count = 1
    var bound: UInt64 = 10
    while count < 19 && x >= bound {
      count += 1
      bound *= 10
    }
    return count
  }

  @inline(__always)
  private static func write(_ x: UInt64, _ count: Int, to target: UnsafeMutablePointer<UInt8>) {
    var (x, p) = (x, count)
    while x >= 100 {
      let pair = Int(x % 100)
      x /= 100
      p -= 2
      target[p] = pairs[2 * pair]
      target[p + 1] = pairs[2 * pair + 1]
    }
    if x >= 10 {
      target[p - 2] = pairs[2 * Int(x)]
      target[p - 1] = pairs[2 * Int(x) + 1]
    } else {
      target[p - 1] = UInt8(48 + x)
    }
  }
}
