/// One argument: its bytes, and what they look like.
struct ArgumentToken {
  let bytes: [UInt8]
  /// The bytes as text, repaired where they are not UTF-8.
  let text: String

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    text = String(decoding: bytes, as: UTF8.self)
  }

  var isUTF8: Bool { text.utf8.elementsEqual(bytes) }

  /// Whether the argument is an option: two dashes and a letter, or `-h`.
  ///
  /// Everything else that begins with a dash is a number or a formula: `-1`, `-x^2`, `--2`.
  var isOption: Bool {
    if text == "-h" { return true }
    guard bytes.count > 2, bytes.starts(with: [45, 45]) else { return false }
    return (65...90).contains(bytes[2]) || (97...122).contains(bytes[2])
  }

  /// Whether the argument can be the value of an option before it.
  var isValue: Bool { !isOption && text != "--" }

  /// The name of an option, without dashes and value.
  var optionName: String {
    if text == "-h" { return "help" }
    return String(text.dropFirst(2).prefix { $0 != "=" })
  }

  /// The option that `-o` is short for; where no option is, `-o` is a formula.
  func short(among options: [Option]) -> Option? {
    guard bytes.count == 2, bytes[0] == UInt8(ascii: "-") else { return nil }
    return options.first { $0.short == text.last }
  }

  /// What stands behind the `=` of `--name=value`.
  var inlineValue: String? {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    return String(text[text.index(after: equals)...])
  }
}
