/// A JSON value; an object keeps the order of its keys.
package indirect enum JSON {
  case null
  case bool(Bool)
  /// A number, written out.
  case number(String)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// The shortest decimal that reads back as the same number; strings where JSON has no number.
  package static func number<T: FloatingPoint & CustomStringConvertible>(_ value: T) -> JSON {
    number(written: Numeral.shortest(value))
  }

  /// A number that is written already, or `inf`, `-inf`, `nan`.
  package static func number(written text: String) -> JSON {
    switch text {
    case "inf", "-inf", "nan": .string(text)
    default: .number(text)
    }
  }

  /// A count, or an index.
  package static func integer<I: BinaryInteger>(_ value: I) -> JSON {
    .number(value.description)
  }

  /// An array of numbers.
  package static func numbers<T: FloatingPoint & CustomStringConvertible>(_ values: [T]) -> JSON {
    .array(values.map { number($0) })
  }

  /// Names with numbers.
  package static func numbers<T: FloatingPoint & CustomStringConvertible>(
    _ names: [String], _ values: [T]
  ) -> JSON {
    .object(zip(names, values).map { (key: $0, value: number($1)) })
  }

  /// An array of integers.
  package static func integers<I: BinaryInteger>(_ values: [I]) -> JSON {
    .array(values.map { integer($0) })
  }

  /// An array of strings.
  package static func strings(_ values: [String]) -> JSON { .array(values.map { .string($0) }) }

  /// The members of an object, one after the other.
  package typealias Members = [(key: String, value: JSON)]

  /// The members of an object; none of another value.
  package var members: [(key: String, value: JSON)] {
    if case .object(let members) = self { return members }
    return []
  }
}

extension JSON.Members {
  /// Adds a member.
  ///
  /// Called: in line, each would be a page of code.
  @inline(never)
  package mutating func add(_ key: String, _ value: JSON) { append((key, value)) }
}

// MARK: - Writing

extension JSON {
  /// The value on one line.
  package var rendered: String { rendered(lines: 0) }

  /// The value as text.
  ///
  /// - Parameter depth: Down to this depth, arrays and objects that hold others have a line for each element.
  package func rendered(lines depth: Int) -> String {
    var text = ""
    write(to: &text, depth, indent: 1)
    return text
  }

  private var isContainer: Bool {
    switch self {
    case .array(let values): !values.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }

  private func write(to text: inout String, _ depth: Int, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): Self.write(string, to: &text)
    case .array(let values):
      let breaks = depth > 0 && values.contains { $0.isContainer }
      text += "["
      for (index, value) in values.enumerated() {
        Self.separate(index, breaks, indent, &text)
        value.write(to: &text, depth - 1, indent: indent + 1)
      }
      text += "]"
    case .object(let members):
      let breaks = depth > 0 && members.contains { $0.value.isContainer }
      text += "{"
      for (index, member) in members.enumerated() {
        Self.separate(index, breaks && index > 0, indent, &text)
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, depth - 1, indent: indent + 1)
      }
      text += "}"
    }
  }

  private static func separate(_ index: Int, _ breaks: Bool, _ indent: Int, _ text: inout String) {
    if index > 0 { text += "," }
    if breaks {
      text += "\n" + String(repeating: " ", count: indent)
    } else if index > 0 {
      text += " "
    }
  }

  /// The string in quotation marks: no control character, no line break that only some programs know, and nothing that
  /// would end or hide the script element of a page.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    // Most strings need nothing: E2 80 A8 and A9 are the line separators, C2 begins the controls beyond ASCII.
    let isPlain = string.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x3C && byte != 0x7F && byte != 0xA8
        && byte != 0xA9 && byte != 0xC2
    }
    if isPlain {
      text += string
    } else {
      var previous: Unicode.Scalar = " "
      for scalar in string.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case "/", "!":
          if previous == "<" {
            text.unicodeScalars.removeLast()
            text += "\\u003c"
          }
          text.unicodeScalars.append(scalar)
        case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
        previous = scalar
      }
    }
    text += "\""
  }
}
