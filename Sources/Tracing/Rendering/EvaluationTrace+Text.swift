internal import Rendering

// The aligned table for a terminal: every character is one column wide, marks over letters take none.

extension EvaluationTrace {
  /// The sweeps a rendering shows, with their titles.
  func headings(_ sweeps: Sweeps, _ style: NumberStyle) -> [String] {
    var headings = ["Forward primal trace"]
    if sweeps.hasTangents { headings.append("Forward tangent trace") }
    if sweeps.hasAdjoints { headings.append("Reverse adjoint trace (read upwards)") }
    return headings
  }

  /// The title as pages and tables show it: what is longer than a few lines is shortened in the middle.
  var shownTitle: String? {
    guard let title, title.utf8.count > 400 else { return title }
    let characters = title.unicodeScalars.count
    guard characters > 400 else { return title }
    let start = title.unicodeScalars.prefix(200)
    let end = title.unicodeScalars.suffix(60)
    return "\(String(start)) … \(String(end)) (\(characters) characters)"
  }

  func text(sweeps: Sweeps, _ style: NumberStyle) -> String {
    let table = TraceTable(self, sweeps: sweeps, style: style)
    let blocks = headings(sweeps, style).enumerated().map { block, heading in
      TextBlock(heading, table.lines, block, sweeps)
    }
    var text = shownTitle.map { "\($0)\n\n" } ?? ""
    if !renamings.isEmpty { text += renamingNotes.joined(separator: "\n") + "\n\n" }
    var writer = LineWriter(text)
    writer.reserve(table.lines.count * blocks.reduce(4) { $0 + $1.width + 16 })
    func rule() {
      for block in blocks {
        writer.append(String(repeating: "─", count: block.width))
        writer.gap(3)
      }
      writer.endLine()
    }
    for block in blocks {
      writer.append(block.heading)
      writer.gap(block.width - TextWidth.of(block.heading) + 3)
    }
    writer.endLine()
    rule()
    for (place, line) in table.lines.enumerated() {
      if place > 0, line.group != table.lines[place - 1].group { rule() }
      for (column, block) in blocks.enumerated() {
        block.append(line.equation(column, sweeps), of: table, to: &writer)
        writer.gap(3)
      }
      writer.endLine()
    }
    if let omitted { writer.append("\n\(omitted.sentence)\n") }
    return writer.text
  }
}

/// A column of equations, aligned at the equals signs.
private struct TextBlock {
  let heading: String
  let width: Int
  private let widths: (Int, Int, Int, Int)

  init(
    _ heading: String, _ lines: [TraceTable.Line], _ column: Int,
    _ sweeps: EvaluationTrace.Sweeps
  ) {
    var widths = (0, 0, 0, 0)
    for line in lines {
      guard let equation = line.equation(column, sweeps) else { continue }
      widths.0 = max(widths.0, equation.left.width)
      widths.1 = max(widths.1, equation.symbols.width)
      widths.2 = max(widths.2, equation.numbers.width)
      widths.3 = max(widths.3, equation.value.width)
    }
    self.widths = widths
    self.heading = heading
    let signs = [widths.1, widths.2, widths.3].reduce(0) { $1 > 0 ? $0 + 3 + $1 : $0 }
    width = max(TextWidth.of(heading), widths.0 + signs)
  }

  /// An equation, or nothing, as wide as the column.
  func append(
    _ equation: TraceTable.Equation?, of table: TraceTable, to writer: inout LineWriter
  ) {
    guard let equation else { return writer.gap(width) }
    var used = 0
    func cell(_ text: TraceTable.Cell, _ cellWidth: Int, isFirst: Bool) {
      guard isFirst || cellWidth > 0 else { return }
      if !isFirst {
        if text.width > 0 { writer.append(" = ") } else { writer.gap(3) }
        used += 3
      }
      writer.append(table[text])
      writer.gap(cellWidth - text.width)
      used += cellWidth
    }
    cell(equation.left, widths.0, isFirst: true)
    cell(equation.symbols, widths.1, isFirst: false)
    cell(equation.numbers, widths.2, isFirst: false)
    cell(equation.value, widths.3, isFirst: false)
    writer.gap(width - used)
  }
}
