import Expressions
import Records

/// A number of the command line or of a file of points: a decimal, or a constant expression such as `pi/4`.
enum ConstantValue {
  /// The number.
  ///
  /// - Parameter subject: what the number is, for the message: `the value of 'x'`.
  static func parse(
    _ text: Substring, subject: @autoclosure () -> String
  ) throws(Failure) -> Double {
    if let plain = plainDecimal(text) { return plain }
    return try constant(text, subject())
  }

  // Apart from what is compiled for each subject.
  @inline(never)
  private static func constant(_ text: Substring, _ subject: String) throws(Failure) -> Double {
    let source = String(text)
    if source.lowercased() == "nan" { return .nan }
    if source.isEmpty { throw .data("\(subject) is missing") }
    let formula: Formula
    do throws(ExpressionError) {
      formula = try Formula(parsing: source)
    } catch {
      throw .data("\(subject): \(error.rendered(in: source))")
    }
    if let name = formula.variables.first {
      var message = "\(subject) is not a number: \(quoted(name)) is no constant"
      if let close = Suggestions.closest(to: name, among: Formula.constantNames) {
        message += "; did you mean '\(close)'?"
      }
      let place = formula.firstUse(of: name) ?? 0..<0
      throw .data(ExpressionError.rendered(message, at: place, in: source))
    }
    if formula.outputs != 1 {
      throw .data("\(subject) is a vector, not a number: \(quoted(source))")
    }
    let value = formula.evaluate([Double]())
    if value.isNaN {
      throw .data(
        "\(subject) is not a number: \(quoted(source)) has no value; write nan if that is meant")
    }
    return value
  }

  /// The number of a text that is nothing but a decimal, without the parser.
  @inline(never)
  private static func plainDecimal(_ text: Substring) -> Double? {
    let count = text.utf8.count
    guard count < 40, text.utf8.allSatisfy(isDecimal) else { return nil }
    // Behind the text stands a byte that belongs to no number.
    let fast = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 41) { bytes -> Double? in
      bytes.initialize(repeating: 0)
      _ = bytes.update(fromContentsOf: text.utf8)
      guard let start = bytes.baseAddress else { return nil }
      var (place, value) = (0, 0.0)
      let isRead = DecimalText.readFast(UnsafePointer(start), &place, &value)
      return isRead && place == count ? value : nil
    }
    if let fast, fast.isFinite, fast != 0 { return fast }
    // 0 may be a number too small, which the parser refuses; it gives infinity its message, too.
    guard let value = Double(text), value.isFinite, value != 0 else { return nil }
    return value
  }

  private static func isDecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
