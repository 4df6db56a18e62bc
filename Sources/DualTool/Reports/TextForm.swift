import DualNumbers
import Expressions

/// Numbers and formulas as a person reads them.
enum TextForm {
  /// The shortest decimal that reads back as the same number, without `.0`; signs are aligned.
  static func number<T: RealScalar>(_ value: T) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Numbers with their signs aligned: a space before those without one, if any has one.
  static func column<T: RealScalar>(_ values: [T]) -> [String] {
    let cells = values.map { number($0) }
    guard cells.contains(where: { $0.hasPrefix("-") }) else { return cells }
    return cells.map { $0.hasPrefix("-") ? $0 : " " + $0 }
  }

  /// `at x = 2, y = 5`.
  static func point<T: RealScalar>(_ names: [String], _ values: [T]) -> String {
    guard !names.isEmpty else { return "" }
    return "at " + zip(names, values).map { "\($0) = \(number($1))" }.joined(separator: ", ")
  }

  /// The headline `f = …   at …`; a formula of several lines stands on lines of its own.
  static func headline<T: RealScalar>(
    _ name: String, _ formula: Formula, _ names: [String], _ values: [T]
  ) -> String {
    let place = point(names, values)
    let text = definition(name, formula)
    if place.isEmpty { return text }
    return isMultiline(formula) ? "\(text)\(place)\n" : "\(text.dropLast())   \(place)\n"
  }

  /// `f = …` on a line, `f: a = …; …` where the formula has definitions, or below it where it has several
  /// lines.
  static func definition(_ name: String, _ formula: Formula) -> String {
    let sign = formula.definitions.isEmpty ? " =" : ":"
    guard isMultiline(formula) else { return "\(name)\(sign) \(shortened(formula.source))\n" }
    let lines = formula.source.split(whereSeparator: \.isNewline)
    return "\(name)\(sign)\n" + lines.map { "  \(shortened(String($0)))\n" }.joined()
  }

  private static func isMultiline(_ formula: Formula) -> Bool {
    formula.source.utf8.contains { $0 == 10 || $0 == 13 }
  }

  /// The formula, cut in the middle where it is very long.
  private static func shortened(_ source: String) -> String {
    guard source.utf8.count > 400 else { return source }
    return "\(source.prefix(120)) … \(source.suffix(60))"
  }
}
