internal import Rendering

extension EvaluationTrace {
  /// A table in Markdown: a pair of columns, equation and value, for each sweep.
  func markdown(sweeps: Sweeps, _ style: NumberStyle) -> String {
    let headings = headings(sweeps, style)
    var table = Table(
      headings.flatMap { [$0, "Value"] }, alignments: headings.flatMap { _ in [.left, .right] })
    for line in TraceTable(self, sweeps: sweeps, style: style).lines {
      table.add(line.equations(sweeps).flatMap(Self.cells))
    }
    let head = shownTitle.map { "**\(Markdown.escaped($0))**\n\n" } ?? ""
    let notes = renamingNotes.map { "\(Markdown.escaped($0))\n\n" }.joined()
    let end = omitted.map { "\n\(Markdown.escaped($0.sentence))\n" } ?? ""
    return head + notes + table.rendered(as: .markdown) + end
  }

  private static func cells(_ equation: TraceTable.Equation?) -> [String] {
    guard let equation else { return ["", ""] }
    let parts = [equation.left, equation.symbols, equation.numbers].filter { !$0.isEmpty }
    return [parts.joined(separator: " = "), equation.value]
  }
}
