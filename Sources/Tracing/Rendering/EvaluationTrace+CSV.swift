internal import Rendering

extension EvaluationTrace {
  /// A line for each row: name, operation, formula, value, tangent, adjoint.
  ///
  /// Fields are quoted where they need it (RFC 4180); numbers have all digits, and what is not finite is
  /// `inf`, `-inf` or `nan`.
  public func csv() -> String {
    var table = Table(["name", "operation", "formula", "value", "tangent", "adjoint"])
    for row in rows {
      let formula =
        row.index < inputNames.count && row.ownName == nil
        ? "\(row.plainName) = \(inputNames[row.index])" : row.formula
      table.add(
        [row.plainName, row.operation.name, formula]
          + [row.value, row.tangent, row.adjoint].map(Numeral.plain))
    }
    return table.rendered(as: .csv)
  }
}
