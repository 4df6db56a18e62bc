import DualNumbers
import Expressions

extension Problem {
  /// The values and the Jacobian at every point, one sweep over dual numbers for each variable.
  func jacobians<T: RealScalar>(over scalar: T.Type, to output: inout Output) throws(Failure) {
    try run(over: Dual<T>.self, to: &output) { f, place in
      let (values, jacobian) = ForwardMode.valueWithJacobian(at: place.active) { f.all($0) }
      let rows = (0..<jacobian.rows).map { wrt.isEmpty ? [] : jacobian.row($0) }
      return Report(
        text: { text(values, rows, place.values) },
        json: {
          .object([
            ("expression", .string(source)), ("at", .numbers(names, place.values)),
            ("variables", .strings(wrt)), ("values", .numbers(values)),
            ("jacobian", .array(rows.map { .numbers($0) })),
          ])
        })
    }
  }

  private func text<T: RealScalar>(_ values: [T], _ rows: [[T]], _ point: [T]) -> String {
    let labels = values.count == 1 ? ["f"] : (1...values.count).map { "f\(Subscript.of($0))" }
    var text = ""
    if system.formulas.count == 1 {
      text += TextForm.headline(
        values.count == 1 ? "f" : "F", system.formulas[0], names, point)
    } else {
      var next = 0
      for formula in system.formulas {
        let own = labels[next..<next + formula.outputs]
        let name = own.count == 1 ? own[next] : "[\(own.joined(separator: ", "))]"
        text += TextForm.definition(name, formula)
        next += formula.outputs
      }
      let place = TextForm.point(names, point)
      if !place.isEmpty { text += place + "\n" }
    }
    return text + "\n"
      + TextForm.matrix(
        corner: "", columns: ["value"] + wrt.map { "∂/∂\($0)" }, labels,
        zip(values, rows).map { [$0] + $1 })
  }
}

/// Integers as indices.
enum Subscript {
  static func of(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        String(number).unicodeScalars.map { Unicode.Scalar($0.value - 48 + 0x2080) ?? $0 }))
  }
}
