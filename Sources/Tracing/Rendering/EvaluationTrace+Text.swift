// The aligned table for a terminal: every character is one column wide, marks over letters take none.

extension EvaluationTrace {
  /// The sweeps a rendering shows, with their titles.
  func headings(_ sweeps: Sweeps, _ style: NumberStyle) -> [String] {
    var headings = ["Forward primal trace"]
    if sweeps.hasTangents { headings.append("Forward tangent trace") }
    if sweeps.hasAdjoints { headings.append("Reverse adjoint trace (read upwards)") }
    return headings
  }

  func text(sweeps: Sweeps, _ style: NumberStyle) -> String {
    let table = TraceTable(self, sweeps: sweeps, style: style)
    var columns: [(TraceTable.Line) -> TraceTable.Equation?] = [{ $0.primal }]
    if sweeps.hasTangents { columns.append { $0.tangent } }
    if sweeps.hasAdjoints { columns.append { $0.adjoint } }
    let headings = headings(sweeps, style)
    let blocks = zip(columns, headings).map { column, heading in
      TextBlock(table.lines.map { column($0)?.cells }, heading: heading)
    }
    var text = title.map { "\($0)\n\n" } ?? ""
    text += TextBlock.joined(blocks.map(\.heading))
    text += TextBlock.joined(blocks.map { String(repeating: "─", count: $0.width) })
    for line in table.lines.indices {
      if line > 0, table.lines[line].group != table.lines[line - 1].group {
        text += TextBlock.joined(blocks.map { String(repeating: "─", count: $0.width) })
      }
      text += TextBlock.joined(blocks.map { $0.lines[line] })
    }
    return text
  }
}

/// The columns a text takes in a terminal: a mark over a letter takes none.
///
/// Faster than counting characters, for which the rules of every script have to be looked up.
private func columns(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { (0x300...0x36F).contains($1.value) ? $0 : $0 + 1 }
}

/// A column of equations, aligned at the equals signs.
private struct TextBlock {
  let heading: String
  let lines: [String]
  let width: Int

  init(_ equations: [[String]?], heading: String) {
    var widths = [0, 0, 0, 0]
    for cells in equations {
      guard let cells else { continue }
      for (place, cell) in cells.enumerated() { widths[place] = max(widths[place], columns(cell)) }
    }
    let rows = equations.map { cells -> String in
      guard let cells else { return "" }
      var line = Self.padded(cells[0], widths[0])
      for place in 1...3 where widths[place] > 0 {
        let sign = cells[place].isEmpty ? "   " : " = "
        line += sign + Self.padded(cells[place], widths[place])
      }
      return line
    }
    let width = rows.reduce(columns(heading)) { max($0, columns($1)) }
    self.width = width
    self.heading = Self.padded(heading, width)
    lines = rows.map { Self.padded($0, width) }
  }

  static func joined(_ parts: [String]) -> String {
    var line = parts.joined(separator: "   ")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(text)))
  }
}
