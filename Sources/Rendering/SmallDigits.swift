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
    // ₀ to ₉ are E2 82 80 to E2 82 89, the minus sign E2 82 8B.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    for digit in number.description.utf8 {
      bytes += [0xE2, 0x82, digit == UInt8(ascii: "-") ? 0x8B : digit - 48 + 0x80]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
