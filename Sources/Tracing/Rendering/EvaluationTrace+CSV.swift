extension EvaluationTrace {
  /// A line for each row: name, operation, formula, value, tangent, adjoint.
  ///
  /// Fields are quoted where they need it (RFC 4180); numbers have all digits, and what is not finite is
  /// `inf`, `-inf` or `nan`.
  public func csv() -> String {
    var text = "name,operation,formula,value,tangent,adjoint\n"
    for row in rows {
      let formula =
        row.index < inputNames.count ? "v\(row.number) = \(inputNames[row.index])" : row.formula
      let numbers = [row.value, row.tangent, row.adjoint].map {
        NumberStyle.json($0).replacing("\"", with: "")
      }
      text += "v\(row.number),\(row.operation.name),\(Self.field(formula)),"
      text += numbers.joined(separator: ",") + "\n"
    }
    return text
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
