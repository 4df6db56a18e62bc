import Expressions

/// Numbers and formulas as a person reads them.
enum TextForm {
  /// `at x = 2, y = 5`.
  static func point(_ names: [String], _ values: [Shown]) -> String {
    names.isEmpty ? "" : "at " + vector(names, values)
  }

  /// `x = 2, y = 5`.
  static func vector(_ names: [String], _ values: [Shown]) -> String {
    // By hand: the runtime would have to make pairs of two lists, or what joins strings, first, and a short run notices.
    var text = ""
    for place in names.indices {
      if place > 0 { text += ", " }
      text += "\(names[place]) = \(values[place].plain)"
    }
    return text
  }

  /// The headline `f = …   at …`; a formula of several lines stands on lines of its own.
  static func headline(
    _ name: String, _ formula: Formula, _ names: [String], _ values: [Shown]
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
    let head = Presentation.heading(name + sign)
    guard isMultiline(formula) else { return "\(head) \(shortened(formula.source))\n" }
    let lines = formula.source.split(whereSeparator: \.isNewline)
    return "\(head)\n" + lines.map { "  \(shortened(String($0)))\n" }.joined()
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
