import DerivativeRules

/// Rows of cells in aligned columns.
struct TextTable {
  private var rows: [[String]] = []

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The rows, two spaces between columns, no spaces at the ends of lines.
  func rendered(indent: Int = 0) -> String {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.count)
      }
    }
    var text = ""
    for row in rows {
      var line = String(repeating: " ", count: indent)
      for (index, cell) in row.enumerated() {
        line += cell
        if index < row.count - 1 {
          line += String(repeating: " ", count: widths[index] - cell.count + 2)
        }
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}

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
    _ name: String, _ source: String, _ names: [String], _ values: [T]
  ) -> String {
    let place = point(names, values)
    let isMultiline = source.utf8.contains { $0 == 10 || $0 == 13 }
    if isMultiline { return definition(name, source) + (place.isEmpty ? "" : place + "\n") }
    return "\(name) = \(shortened(source))" + (place.isEmpty ? "" : "   \(place)") + "\n"
  }

  /// `f = …` on a line, or below it where the formula has several lines.
  static func definition(_ name: String, _ source: String) -> String {
    let lines = source.split(whereSeparator: \.isNewline)
    if lines.count < 2 { return "\(name) = \(shortened(source))\n" }
    return "\(name) =\n" + lines.map { "  \(shortened(String($0)))\n" }.joined()
  }

  /// The formula, cut in the middle where it is very long.
  private static func shortened(_ source: String) -> String {
    guard source.utf8.count > 400 else { return source }
    return "\(source.prefix(120)) … \(source.suffix(60))"
  }
}
