import DualNumbers
import Rendering

/// A number as results show it: the shortest decimal that reads back as the same one, whichever its precision; or the
/// digits that `--digits` asks for.
///
/// Reports are made of these, so that no report is compiled once for each precision.
struct Shown {
  /// As a program reads it: `2.0`.
  let text: String

  init<T: RealScalar>(_ value: T) {
    let shortest = Numeral.shortest(value)
    text = Presentation.digits.map { Numeral.significant(shortest, $0) } ?? shortest
  }

  /// As a person reads it: `2`.
  var plain: String { text.hasSuffix(".0") ? String(text.dropLast(2)) : text }

  var isNegative: Bool { text.hasPrefix("-") }

  var isZero: Bool { text == "0.0" || text == "-0.0" }

  var json: JSON { .number(written: text) }

  static func all<T: RealScalar>(_ values: [T]) -> [Shown] { values.map { Shown($0) } }

  /// Numbers that are exact in single precision, as that shows them, where it is asked for.
  static func all(_ values: [Double], isSingle: Bool) -> [Shown] {
    isSingle ? values.map { Shown(Float($0)) } : all(values)
  }
}

extension JSON {
  static func shown(_ values: [Shown]) -> JSON { .array(values.map(\.json)) }

  static func shown(_ names: [String], _ values: [Shown]) -> JSON {
    .object(zip(names, values).map { ($0, $1.json) })
  }
}
