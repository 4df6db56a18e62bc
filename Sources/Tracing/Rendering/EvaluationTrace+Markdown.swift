extension EvaluationTrace {
  /// A table in Markdown: a pair of columns, equation and value, for each sweep.
  func markdown(sweeps: Sweeps, _ style: NumberStyle) -> String {
    let table = TraceTable(self, sweeps: sweeps, style: style)
    let headings = headings(sweeps, style)
    var text = title.map { "**\(Self.escaped($0))**\n\n" } ?? ""
    text += "|" + headings.map { " \($0) | Value |" }.joined() + "\n"
    text += "|" + headings.map { _ in " :--- | ---: |" }.joined() + "\n"
    for line in table.lines {
      var cells = [line.primal]
      if sweeps.hasTangents { cells.append(line.tangent) }
      if sweeps.hasAdjoints { cells.append(line.adjoint) }
      text += "|" + cells.map(Self.cells).joined() + "\n"
    }
    return text
  }

  private static func cells(_ equation: TraceTable.Equation?) -> String {
    guard let equation else { return "  |  |" }
    let parts = [equation.left, equation.symbols, equation.numbers].filter { !$0.isEmpty }
    return " \(escaped(parts.joined(separator: " = "))) | \(escaped(equation.value)) |"
  }

  /// Text without meaning to Markdown or HTML.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|", "*", "_", "\\", "`", "[", "]": result += "\\\(character)"
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "\n", "\r\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
