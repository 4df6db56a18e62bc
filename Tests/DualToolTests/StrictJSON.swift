/// Reads JSON as RFC 8259 has it and nothing else; numbers are exact, which Foundation's are not.
struct StrictJSON {
  enum Value: Equatable {
    case string(String)
    case number(Double)
    case bool(Bool)
    case array([Value])
    case object([Member])
  }

  struct Member: Equatable {
    var key: String
    var value: Value
  }

  struct Malformed: Error {
    var offset: Int
    var reason: String
  }

  private let bytes: [UInt8]
  private var position = 0

  static func parse(_ text: some StringProtocol) throws -> Value {
    var parser = StrictJSON(bytes: Array(text.utf8))
    let value = try parser.value()
    guard parser.position == parser.bytes.count else { throw parser.malformed("more than a value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func malformed(_ reason: String) -> Malformed {
    Malformed(offset: position, reason: reason)
  }

  private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipSpaces() {
    while [32, 9, 10, 13].contains(next) { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value() throws -> Value {
    skipSpaces()
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "["): return .array(try list(closing: "]") { try $0.value() })
    case UInt8(ascii: "{"):
      return .object(
        try list(closing: "}") { parser in
          parser.skipSpaces()
          let key = try parser.string()
          guard parser.take(":") else { throw parser.malformed("':' is missing") }
          return Member(key: key, value: try parser.value())
        })
    default:
      for (word, flag) in [("true", true), ("false", false)]
      where bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return .bool(flag)
      }
      return .number(try number())
    }
  }

  private mutating func list<Element>(
    closing: Unicode.Scalar, _ element: (inout StrictJSON) throws -> Element
  ) throws -> [Element] {
    position += 1
    var elements: [Element] = []
    if take(closing) { return elements }
    repeat { elements.append(try element(&self)) } while take(",")
    guard take(closing) else { throw malformed("'\(closing)' is missing") }
    return elements
  }

  private mutating func number() throws -> Double {
    let start = position
    let part = bytes[start...].prefix { byte in "+-.eE0123456789".utf8.contains(byte) }
    let text = String(decoding: part, as: UTF8.self)
    let pattern = /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/
    guard text.wholeMatch(of: pattern) != nil, let value = Double(text) else {
      throw malformed("not a number")
    }
    position += part.count
    return value
  }

  private mutating func string() throws -> String {
    guard next == UInt8(ascii: "\"") else { throw malformed("not a string") }
    position += 1
    var units: [UInt8] = []
    while next != UInt8(ascii: "\"") {
      guard next >= 32 else { throw malformed("a control character, or the end, in a string") }
      if next == UInt8(ascii: "\\") {
        position += 1
        units += try escape()
      } else {
        units.append(next)
        position += 1
      }
    }
    position += 1
    return String(decoding: units, as: UTF8.self)
  }

  private mutating func escape() throws -> [UInt8] {
    let names: [UInt8: Unicode.Scalar] = [
      34: "\"", 92: "\\", 47: "/", 98: "\u{8}", 102: "\u{C}", 110: "\n", 114: "\r", 116: "\t",
    ]
    let kind = next
    position += 1
    if let scalar = names[kind] { return Array(String(scalar).utf8) }
    let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    guard kind == UInt8(ascii: "u"), digits.utf8.count == 4, let code = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(code)
    else { throw malformed("not an escape") }
    position += 4
    return Array(String(scalar).utf8)
  }
}
