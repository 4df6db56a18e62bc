#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// Questions about stretches of bytes that the platform answers fastest.
enum Bytes {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let hash = UInt8(ascii: "#")

  /// The place of the first such byte in a range.
  static func first(_ byte: UInt8, in bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    let start = UnsafeRawPointer(bytes)
    return memchr(start + range.lowerBound, Int32(byte), range.count).map {
      UnsafeRawPointer($0) - start
    }
  }

  /// The place of the last such byte in a range.
  static func last(_ byte: UInt8, in bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
    var place = range.upperBound
    while place > range.lowerBound {
      place -= 1
      if bytes[place] == byte { return place }
    }
    return nil
  }

  /// How many such bytes a range has.
  static func count(_ byte: UInt8, in bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for place in range where bytes[place] == byte { count += 1 }
    return count
  }

  /// Whether every byte is ASCII and none is NUL.
  static func arePlain(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    var joined: UInt8 = 0
    for place in range { joined |= bytes[place] }
    return joined < 0x80 && first(0, in: bytes, range) == nil
  }

  /// Whether the bytes are UTF-8 without NUL.
  static func areText(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    if arePlain(bytes, range) { return true }
    if first(0, in: bytes, range) != nil { return false }
    let text = UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
    return String(validating: text, as: UTF8.self) != nil
  }
}

extension UnsafePointer<UInt8> {
  /// The text of a range, repaired where it is not UTF-8: for messages.
  package func text(_ range: Range<Int>) -> String {
    String(
      decoding: UnsafeBufferPointer(start: self + range.lowerBound, count: range.count),
      as: UTF8.self)
  }
}
