/// An interval of the command line: `x=0:2`, or `0:2` where the variable is known.
struct IntervalOption {
  var name: String
  var range: ClosedRange<Double>

  /// Reads `name=low:high`.
  init(_ text: String, option: String, _ command: Entry?) throws(Failure) {
    let (left, right) = Fields.assignment(text[...])
    guard let right else {
      throw .usage(
        "The value \(quoted(text)) is invalid for '--\(option) <name=low:high>'", command,
        help: "Write --\(option) x=0:2")
    }
    name = String(left)
    if name.isEmpty {
      throw .usage("A name is missing before '=' in \(quoted(text)) of '--\(option)'", command)
    }
    range = try Self.range(right, of: "\(name)", option: option, command)
  }

  /// Reads `low:high`.
  static func range(
    _ text: Substring, of name: String, option: String, _ command: Entry?
  ) throws(Failure) -> ClosedRange<Double> {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2 else {
      throw .usage(
        "\(quoted(String(text))) in '--\(option)' is no interval", command,
        help: "An interval is two numbers with a colon: \(name)=0:2")
    }
    let low = try ConstantValue.parse(
      Fields.trimmed(ends[0]), subject: "the lower end of \(quoted(name))")
    let high = try ConstantValue.parse(
      Fields.trimmed(ends[1]), subject: "the upper end of \(quoted(name))")
    guard low < high, low.isFinite, high.isFinite, (high - low).isFinite else {
      throw .usage(
        "The interval of \(quoted(name)) in '--\(option)' is empty or infinite: "
          + "\(Shown(low).plain) to \(Shown(high).plain)", command)
    }
    return low...high
  }
}

extension Option {
  /// How many steps a method may take.
  static func steps(_ limit: Int) -> Option {
    Option(
      name: "steps", value: "count", abstract: "The most steps to take.", defaultValue: "\(limit)")
  }
}

extension Arguments {
  /// The most steps that are asked for, if told.
  func steps() throws(Failure) -> Int? {
    has("steps") ? try integer("steps", in: 0...1_000_000) : nil
  }
}
