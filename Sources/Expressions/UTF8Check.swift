/// Finds where bytes stop being UTF-8.
enum UTF8Check {
  /// The offset of the first byte that begins no character, given the text that decoding made of the bytes.
  static func firstInvalidOffset(in bytes: [UInt8], repaired: String) -> Int? {
    let decoded = Array(repaired.utf8)
    guard decoded != bytes else { return nil }
    // A repair replaces the broken part by U+FFFD; its first bytes may agree with the broken ones.
    var offset = zip(decoded, bytes).prefix { $0 == $1 }.count
    while offset > 0, offset < decoded.count, decoded[offset] & 0xC0 == 0x80 { offset -= 1 }
    return min(offset, bytes.count - 1)
  }
}
