internal import Rendering

extension EvaluationTrace {
  /// A table in Markdown: a pair of columns, equation and value, for each sweep.
  func markdown(sweeps: Sweeps, _ style: NumberStyle) -> String {
    let headings = headings(sweeps, style)
    let table = TraceTable(self, sweeps: sweeps, style: style)
    var writer = MarkdownWriter(
      headings.flatMap { [$0, "Value"] }, headings.flatMap { _ in [.left, .right] })
    writer.reserve(table.bytes.count + table.lines.count * 12 * headings.count)
    for line in table.lines {
      for column in headings.indices {
        let equation = line.equation(column, sweeps)
        if let equation {
          writer.add(table[equation.left])
          for part in [equation.symbols, equation.numbers] where part.count > 0 {
            writer.add(" = ")
            writer.add(table[part])
          }
        }
        writer.endCell()
        if let equation { writer.add(table[equation.value]) }
        writer.endCell()
      }
      writer.endRow()
    }
    let head = shownTitle.map { "**\(Markdown.escaped($0))**\n\n" } ?? ""
    let notes = renamingNotes.map { "\(Markdown.escaped($0))\n\n" }.joined()
    let end = omitted.map { "\n\(Markdown.escaped($0.sentence))\n" } ?? ""
    return head + notes + writer.text + end
  }
}
