// Axes as `--at` has them. A value that is no axis is a number, a constant expression.

extension GridAxis {
  /// The axis that the value of a variable in `--at` says; nil where it is one number.
  package static func parse(_ text: Substring, of name: String) throws(Failure) -> GridAxis? {
    // Of the many values of a point most are numbers, and have neither.
    guard text.utf8.first == UInt8(ascii: "l") || text.utf8.contains(UInt8(ascii: ":")) else {
      return nil
    }
    if let arguments = arguments(of: "linspace", text) {
      return try spaced(arguments, text, name) { .linear(start: $0, end: $1) }
    }
    if let arguments = arguments(of: "logspace", text) {
      return try spaced(arguments, text, name) { .logarithmic(start: $0, end: $1) }
    }
    let parts = Fields.split(text, at: UInt8(ascii: ":"))
    // A colon is also that of a condition with its two sides.
    guard parts.count > 1, !text.contains("?") else { return nil }
    guard parts.count == 3 else {
      throw .data(
        "the values of \(quoted(name)): \(quoted(String(text))) has \(parts.count) parts; write start:step:end"
      )
    }
    let subject = { (part: String) in "the \(part) of the values of \(quoted(name))" }
    let start = try ConstantValue.parse(Fields.trimmed(parts[0]), subject: subject("start"))
    let step = try ConstantValue.parse(Fields.trimmed(parts[1]), subject: subject("step"))
    let end = try ConstantValue.parse(Fields.trimmed(parts[2]), subject: subject("end"))
    switch stepping(from: start, by: step, to: end) {
    case .some(let axis): return axis
    case .notFinite:
      throw .data("the values of \(quoted(name)): start, step and end have to be finite")
    case .noStep: throw .data("the values of \(quoted(name)): the step is 0")
    case .awayFromEnd:
      throw .data(
        "the values of \(quoted(name)): steps of \(step) from \(start) lead away from \(end)")
    case .tooMany:
      throw .data("the values of \(quoted(name)): more than 2^53 steps from \(start) to \(end)")
    }
  }

  /// The arguments of a call, where the text is one.
  private static func arguments(of function: String, _ text: Substring) -> [Substring]? {
    guard text.hasPrefix(function) else { return nil }
    let rest = Fields.trimmed(text.dropFirst(function.count))
    return Fields.between("(", ")", rest).map { Fields.split($0).map(Fields.trimmed) }
  }

  private static func spaced(
    _ arguments: [Substring], _ text: Substring, _ name: String,
    _ spacing: (_ start: Double, _ end: Double) -> Spacing
  ) throws(Failure) -> GridAxis {
    guard arguments.count == 3 else {
      throw .data(
        "the values of \(quoted(name)): \(quoted(String(text))) has \(arguments.count) arguments, not three: start, end, count"
      )
    }
    let start = try ConstantValue.parse(
      arguments[0], subject: "the start of the values of \(quoted(name))")
    let end = try ConstantValue.parse(
      arguments[1], subject: "the end of the values of \(quoted(name))")
    let number = try ConstantValue.parse(
      arguments[2], subject: "the count of the values of \(quoted(name))")
    guard (end - start).isFinite else {
      throw .data("the values of \(quoted(name)): start, end and their distance have to be finite")
    }
    guard number >= 1, number <= 0x1p53, let count = Int(exactly: number) else {
      throw .data(
        "the values of \(quoted(name)): the count is an integer from 1, not \(quoted(String(arguments[2])))"
      )
    }
    if count == 1, start != end {
      throw .data(
        "the values of \(quoted(name)): one value cannot be both \(start) and \(end); write a count from 2"
      )
    }
    return GridAxis(spacing: spacing(start, end), count: count)
  }
}
