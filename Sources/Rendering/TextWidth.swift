/// Text in the columns of a terminal.
package enum TextWidth {
  /// The columns a text takes: one for each character; a mark over a letter takes none.
  package static func of(_ text: String) -> Int {
    // Faster than finding characters, for which the rules of every script have to be looked up.
    var count = 0
    for scalar in text.unicodeScalars {
      guard let width = width(scalar.value) else { return text.count }
      count += width
    }
    return count
  }

  /// The columns that bytes of UTF-8 take.
  package static func of(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { of($0) }
  }

  private static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      var scalar = UInt32(byte)
      if byte >= 0x80 {
        // Two bytes or three; what is longer is rare.
        let length = byte < 0xE0 ? 2 : 3
        if byte == 0xE2, place + 2 < bytes.endIndex, bytes[place + 1] == 0x82 {
          // Small digits, the most frequent ones.
          place += 3
          count += 1
          continue
        }
        guard byte < 0xF0, place + length <= bytes.endIndex else {
          return of(String(decoding: bytes, as: UTF8.self))
        }
        scalar = length == 2 ? scalar & 0x1F : scalar & 0xF
        for next in place + 1..<place + length { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
        place += length
      } else {
        place += 1
        if byte >= 0x20 {
          count += 1
          continue
        }
      }
      guard let width = width(scalar) else { return of(String(decoding: bytes, as: UTF8.self)) }
      count += width
    }
    return count
  }

  /// One column, or none for a mark over a letter; nil where the rules of a script have to be looked up.
  private static func width(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x20..<0x300, 0x370..<0x483, 0x1E00..<0x200B, 0x2010..<0x2028, 0x2070..<0x20D0,
      0x2100..<0x2C00:
      1
    case 0x300..<0x370: 0
    default: nil
    }
  }
}
