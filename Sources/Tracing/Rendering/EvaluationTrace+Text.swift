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

  func text(sweeps: Sweeps, _ style: NumberStyle) -> String {
    let table = TraceTable(self, sweeps: sweeps, style: style)
    let lines = table.lines.map { $0.equations(sweeps) }
    let blocks = headings(sweeps, style).enumerated().map { place, heading in
      TextBlock(lines.map { $0[place]?.cells }, heading: heading)
    }
    var text = title.map { "\($0)\n\n" } ?? ""
    text += TextBlock.joined(blocks.map { $0.heading })
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

/// A column of equations, aligned at the equals signs.
private struct TextBlock {
  let heading: String
  let lines: [String]
  let width: Int

  init(_ equations: [[String]?], heading: String) {
    var widths = [0, 0, 0, 0]
    for cells in equations {
      guard let cells else { continue }
      for (place, cell) in cells.enumerated() {
        widths[place] = max(widths[place], TextWidth.of(cell))
      }
    }
    let rows = equations.map { cells -> String in
      guard let cells else { return "" }
      var line = TextWidth.padded(cells[0], widths[0])
      for place in 1...3 where widths[place] > 0 {
        let sign = cells[place].isEmpty ? "   " : " = "
        line += sign + TextWidth.padded(cells[place], widths[place])
      }
      return line
    }
    let width = rows.reduce(TextWidth.of(heading)) { max($0, TextWidth.of($1)) }
    self.width = width
    self.heading = TextWidth.padded(heading, width)
    lines = rows.map { TextWidth.padded($0, width) }
  }

  static func joined(_ parts: [String]) -> String {
    TextWidth.trimmed(parts.joined(separator: "   ")) + "\n"
  }
}
