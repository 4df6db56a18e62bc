import DualNumbers

/// A JSON value; an object keeps the order of its keys.
indirect enum JSON {
  case string(String)
  /// A number, written out.
  case number(String)
  case bool(Bool)
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// The shortest decimal that reads back as the same number; strings where JSON has no number.
  static func number<T: RealScalar>(_ value: T) -> JSON {
    if value.isNaN { return .string("nan") }
    if value.isInfinite { return .string(value > 0 ? "inf" : "-inf") }
    return .number(value.description)
  }

  /// An array of numbers.
  static func numbers<T: RealScalar>(_ values: [T]) -> JSON { .array(values.map { number($0) }) }

  /// Names with numbers.
  static func numbers<T: RealScalar>(_ names: [String], _ values: [T]) -> JSON {
    .object(zip(names, values).map { ($0, number($1)) })
  }

  /// An array of strings.
  static func strings(_ values: [String]) -> JSON { .array(values.map(JSON.string)) }

  /// The value on one line.
  var rendered: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .string(let string): Self.write(string, to: &text)
    case .number(let digits): text += digits
    case .bool(let flag): text += "\(flag)"
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
