import DualNumbers
import Expressions

extension Problem {
  /// The order that `--order` asks for.
  static func order(_ arguments: Arguments) throws(Failure) -> Int {
    let text = arguments.value("order") ?? "1"
    let maximum = CommandTable.maximumOrder
    guard let order = Int(text), order >= 1, order <= maximum else {
      throw .usage(
        "The value \(quoted(text)) is invalid for '--order <order>'. "
          + "Please provide an integer from 1 to \(maximum).", arguments.usageCommand)
    }
    return order
  }

  /// Refuses anything but one variable to differentiate by.
  func requireOneVariable(_ command: Command?) throws(Failure) {
    if wrt.isEmpty {
      let source = system.formulas[0].source
      throw .data(
        ExpressionError.rendered(
          "the formula has no variable to differentiate by: it is a constant",
          at: 0..<source.utf8.count, in: source))
    }
    guard wrt.count != 1 else { return }
    throw .usage(
      "A derivative has one variable, but the formula has \(NameCheck.list(wrt)): "
        + "choose it by '--wrt'", command, help: "'dual gradient' differentiates by each of them.")
  }

  /// The value and the derivatives at every point, in one sweep over Taylor series.
  func derivatives<T: RealScalar>(
    over scalar: T.Type, order: Int, to output: inout Output
  ) throws(Failure) {
    try requireOneResult()
    let labels = ["f"] + (1...order).map { label($0) }
    try run(over: TaylorSeries<T>.self, to: &output) { f, place in
      let derivatives = ForwardMode.derivatives(order: order, at: place.active[0]) { f([$0]) }
      return Report(
        text: {
          TextForm.headline("f", system.formulas[0], names, place.values)
            + TextForm.values(labels, derivatives)
        },
        json: {
          .object([
            ("expression", .string(source)), ("at", .numbers(names, place.values)),
            ("value", .number(derivatives[0])),
            ("derivatives", .numbers(Array(derivatives.dropFirst()))),
          ])
        })
    }
  }

  /// `f′`, `f⁽⁴⁾`; `∂²f/∂x²` where there are other variables.
  private func label(_ order: Int) -> String {
    if names.count > 1 {
      let power = order == 1 ? "" : Superscript.of(order)
      return "∂\(power)f/∂\(wrt[0])\(power)"
    }
    switch order {
    case 1: return "f′"
    case 2: return "f″"
    case 3: return "f‴"
    default: return "f⁽\(Superscript.of(order))⁾"
    }
  }
}

/// Integers as exponents.
enum Superscript {
  static func of(_ number: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
  }
}
