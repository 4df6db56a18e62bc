import Foundation
import TestSupport

/// Text of a file of points, written in every way that the documentation allows.
///
/// By hand: the writers of `Rendering` and `Records` write one spelling of a number, marks only where they have to stand, and share with the reader
/// the rule of where that is. A file of theirs would say that we read what we write; what others write, this says.
struct RandomFile {
  enum Form: String, CaseIterable {
    case csv, tsv, jsonl

    var delimiter: Unicode.Scalar { self == .tsv ? "\t" : "," }
  }

  let form: Form
  /// The columns in the order of the file: variables, and others between them.
  private(set) var names: [String]
  /// The texts of the columns that are no variables, in each row.
  private(set) var others: [[String: String]] = []
  private(set) var text = ""
  private let endings: [String]

  /// A file of columns with these names, whose rows are points.
  init(
    _ form: Form, names: [String], points: [[Double]], using generator: inout SeededGenerator
  ) {
    self.form = form
    let extra = ["id", "a label", "d/dq", "Größe"].filter { _ in
      Bool.random(using: &generator)
    }
    self.names = (names + extra).shuffled(using: &generator)
    endings = [["\n"], ["\r\n"], ["\n", "\r\n"]].randomElement(using: &generator) ?? ["\n"]
    for point in points {
      let numbers = Dictionary(uniqueKeysWithValues: zip(names, point))
      var labels: [String: String] = [:]
      for name in extra { labels[name] = Self.labels.randomElement(using: &generator) }
      others.append(labels)
      if form == .jsonl {
        appendObject(numbers, labels, using: &generator)
      } else {
        if others.count == 1 { appendHeader(using: &generator) }
        appendCells(numbers, labels, using: &generator)
      }
    }
    // The last line may lack its end.
    if text.unicodeScalars.last == "\n", Bool.random(using: &generator) {
      text.unicodeScalars.removeLast()
      if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    }
  }

  private static let labels = [
    "a", "b c", "x,y", "1\t2", "say \"so\"", "two\nlines", "two\r\nlines", "#7", " ends ",
    "é\u{301}",
    "\\", "2024-01-05", "\u{2028}", "n/a",
  ]

  private func ending(using generator: inout SeededGenerator) -> String {
    endings.randomElement(using: &generator) ?? "\n"
  }
}

// MARK: - Lines of JSON

extension RandomFile {
  private mutating func appendObject(
    _ numbers: [String: Double], _ labels: [String: String], using generator: inout SeededGenerator
  ) {
    // Members may come in any order behind the first line.
    let order = others.count == 1 ? names : names.shuffled(using: &generator)
    let colon = [":", ": ", " : "].randomElement(using: &generator) ?? ":"
    let members = order.map { name in
      let cell = numbers[name].map { x in
        let spelling = Self.spelling(x, isJSON: true, using: &generator)
        return x.isFinite ? spelling : "\"\(spelling)\""
      }
      return "\(Self.string(name))\(colon)\(cell ?? Self.string(labels[name] ?? ""))"
    }
    text += "{" + members.joined(separator: colon == ":" ? "," : " , ") + "}"
    text += ending(using: &generator)
    if Int.random(in: 0..<16, using: &generator) == 0 { text += ending(using: &generator) }
  }

  private static func string(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\0"..<" ": quoted += String(format: "\\u%04X", scalar.value)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }
}

// MARK: - Cells

extension RandomFile {
  private mutating func appendHeader(using generator: inout SeededGenerator) {
    if Bool.random(using: &generator) { text += "\u{FEFF}" }
    text += names.map { cell($0, using: &generator) }.joined(separator: "\(form.delimiter)")
    text += ending(using: &generator)
  }

  private mutating func appendCells(
    _ numbers: [String: Double], _ labels: [String: String], using generator: inout SeededGenerator
  ) {
    switch Int.random(in: 0..<16, using: &generator) {
    case 0: text += ending(using: &generator)
    case 1: text += "# a comment, \"with\(form.delimiter)marks" + ending(using: &generator)
    default: break
    }
    let cells = names.map { name in
      guard let x = numbers[name] else { return cell(labels[name] ?? "", using: &generator) }
      let spelling = Self.spelling(x, isJSON: false, using: &generator)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: return "\"\(spelling)\""
      case 1: return " \(spelling)  "
      default: return spelling
      }
    }
    text += cells.joined(separator: "\(form.delimiter)") + ending(using: &generator)
  }

  /// A text in quotation marks, where it needs them and sometimes elsewhere.
  private func cell(_ text: String, using generator: inout SeededGenerator) -> String {
    let needsMarks = text.unicodeScalars.contains {
      [form.delimiter, "\"", "\n", "\r", "#"].contains($0)
    }
    let hasBlankEnds = text.hasPrefix(" ")
    guard needsMarks || hasBlankEnds || Int.random(in: 0..<4, using: &generator) == 0 else {
      return text
    }
    var cell = "\""
    for scalar in text.unicodeScalars { cell += scalar == "\"" ? "\"\"" : "\(scalar)" }
    return cell + "\""
  }

  /// A number in one of the texts that read back as the same.
  private static func spelling(
    _ x: Double, isJSON: Bool, using generator: inout SeededGenerator
  ) -> String {
    let choice = Int.random(in: 0..<8, using: &generator)
    if x.isNaN { return ["nan", "NaN", "NAN"][choice % 3] }
    if x.isInfinite {
      return (x < 0 ? "-" : "") + ["inf", "Inf", "infinity", "Infinity"][choice % 4]
    }
    switch choice {
    case 0: return String(format: "%.17e", x)
    case 1: return String(format: "%.20G", x)
    case 2: return String(format: "%.40E", x)
    case 3 where !isJSON && x.sign == .plus: return "+\(x)"
    case 4 where !isJSON && x.magnitude < 1 && x.magnitude > 1e-3:
      return String(format: "%.25f", x).replacingOccurrences(of: "0.", with: ".")
    case 5 where x.magnitude < 1e15 && x == x.rounded() && (x != 0 || x.sign == .plus):
      return "\(Int(x))"
    default: return x.description
    }
  }
}
