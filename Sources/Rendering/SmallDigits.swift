/// Integers in small digits.
package enum SmallDigits {
  /// −12 as ⁻¹².
  package static func raised(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    var text = number < 0 ? "⁻" : ""
    for byte in number.magnitude.description.utf8 { text.append(digits[Int(byte - 48)]) }
    return text
  }

  /// −12 as ₋₁₂.
  package static func lowered(_ number: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    lower(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, behind what is there.
  package static func lower(_ number: Int, to bytes: inout [UInt8]) {
    // ₀ to ₉ are E2 82 80 to E2 82 89, the minus sign E2 82 8B.
    func append(_ last: UInt8) {
      bytes.append(0xE2)
      bytes.append(0x82)
      bytes.append(last)
    }
    if number < 0 { append(0x8B) }
    var power: UInt = 1
    while number.magnitude / power >= 10 { power *= 10 }
    while power > 0 {
      append(0x80 + UInt8(truncatingIfNeeded: number.magnitude / power % 10))
      power /= 10
    }
  }
}
