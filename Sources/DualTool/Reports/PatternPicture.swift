import DualNumbers

/// The pattern of a matrix with the colours of its columns, for the terminal and as SVG.
struct PatternPicture {
  let pattern: JacobianPattern
  let colours: [Int32]
  let colourCount: Int
  /// The names of the rows.
  let rows: [String]
  /// The names of the columns.
  let columns: [String]

  /// `3 × 4, 6 of 12 entries, 2 colours: 2 sweeps instead of 4`.
  var summary: String {
    func counted(_ count: Int, _ one: String, _ many: String) -> String {
      "\(count) \(count == 1 ? one : many)"
    }
    return "\(pattern.rows) × \(pattern.columns), \(pattern.nonzeros) of "
      + counted(pattern.rows * pattern.columns, "entry", "entries") + ", "
      + counted(colourCount, "colour", "colours") + ": " + counted(colourCount, "sweep", "sweeps")
      + " instead of \(pattern.columns)"
  }

  /// The names of the columns of each colour.
  var classes: [[String]] {
    var classes = [[String]](repeating: [], count: colourCount)
    for (name, colour) in zip(columns, colours) { classes[Int(colour)].append(name) }
    return classes
  }

  /// The summary, a line for each row, and the columns of each colour.
  var text: String {
    var text = summary + "\n"
    var table = TextTable()
    // Names over the columns while they fit on a line.
    if rows.isEmpty || columns.isEmpty { return text }
    if columns.reduce(8, { $0 + $1.count + 2 }) <= 80 {
      table.add([""] + columns)
      for (i, row) in rows.enumerated() { table.add([row] + marks(i)) }
    } else {
      for (i, row) in rows.enumerated() { table.add([row, marks(i).joined()]) }
    }
    text += table.rendered()
    for (colour, names) in classes.enumerated() {
      text += "colour \(colour + 1): \(names.joined(separator: ", "))\n"
    }
    return text
  }

  private func marks(_ i: Int) -> [String] {
    var marks = Array(repeating: "·", count: pattern.columns)
    for j in pattern.columns(ofRow: i) { marks[j] = "●" }
    return marks
  }
}

// MARK: - SVG

extension PatternPicture {
  /// The picture: a square for each entry, in the colour of its column and with its number.
  var svg: String {
    // Large matrices get small cells, and names only where they can be read.
    let cell = Swift.max(2, Swift.min(22, 880 / Swift.max(pattern.columns, pattern.rows, 1)))
    let isNamed = cell >= 14
    let left = isNamed ? 16 + 8 * (rows.map(\.count).max() ?? 0) : 16
    let top = isNamed ? 44 + (isTurned ? 8 * (columns.map(\.count).max() ?? 0) : 14) : 44
    let (width, height) = (cell * pattern.columns, cell * pattern.rows)
    let legend = Swift.min(colourCount, 24)
    let total = (
      Swift.max(left + width + 16, 16 + 8 * summary.count), top + height + 16 + 18 * legend + 8
    )
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(total.0)" height="\(total.1)" \
      viewBox="0 0 \(total.0) \(total.1)">
      <style>
      svg { background: #ffffff; }
      text { font: 12px system-ui, sans-serif; fill: #1d2430; }
      .g { stroke: #c9d0d9; fill: none; }
      @media (prefers-color-scheme: dark) {
        svg { background: #14181e; } text { fill: #e8ebf0; } .g { stroke: #3a444f; }
      }
      .t { font-size: 13px; font-weight: 600; } .r { text-anchor: end; } .c { text-anchor: middle; }
      .n { font-size: 10px; text-anchor: middle; fill: #ffffff; }
      </style>
      <text class="t" x="16" y="24">\(Self.escaped(summary))</text>

      """
    text += grid(left, top, cell)
    for i in 0..<pattern.rows {
      for j in pattern.columns(ofRow: i) {
        let (x, y) = (left + cell * j, top + cell * i)
        let gap = cell > 6 ? 1 : 0
        text += "<rect x=\"\(x + gap)\" y=\"\(y + gap)\" width=\"\(cell - 2 * gap)\" "
        text += "height=\"\(cell - 2 * gap)\" fill=\"\(Self.fill(colours[j]))\"/>\n"
        if isNamed {
          text += "<text class=\"n\" x=\"\(x + cell / 2)\" y=\"\(y + cell / 2 + 4)\">"
          text += "\(colours[j] + 1)</text>\n"
        }
      }
    }
    if isNamed { text += names(left, top, cell) }
    for (colour, names) in classes.prefix(legend).enumerated() {
      let y = top + height + 16 + 18 * colour
      text += "<rect x=\"16\" y=\"\(y)\" width=\"12\" height=\"12\" "
      text += "fill=\"\(Self.fill(Int32(colour)))\"/>"
      let list = Self.shortened(names, to: (total.0 - 120) / 7)
      text += "<text x=\"34\" y=\"\(y + 10)\">sweep \(colour + 1): \(Self.escaped(list))</text>\n"
    }
    return text + "</svg>\n"
  }

  /// Whether names over the columns stand upright: longer ones would run into each other.
  private var isTurned: Bool { columns.contains { $0.count > 2 } }

  private func grid(_ left: Int, _ top: Int, _ cell: Int) -> String {
    let (width, height) = (cell * pattern.columns, cell * pattern.rows)
    var path = "M\(left) \(top)h\(width)v\(height)h\(-width)z"
    if cell >= 8 {
      for j in stride(from: 1, to: pattern.columns, by: 1) {
        path += "M\(left + cell * j) \(top)v\(height)"
      }
      for i in stride(from: 1, to: pattern.rows, by: 1) {
        path += "M\(left) \(top + cell * i)h\(width)"
      }
    }
    return "<path class=\"g\" d=\"\(path)\"/>\n"
  }

  private func names(_ left: Int, _ top: Int, _ cell: Int) -> String {
    var text = ""
    for (i, row) in rows.enumerated() {
      text += "<text class=\"r\" x=\"\(left - 6)\" y=\"\(top + cell * i + cell / 2 + 4)\">"
      text += "\(Self.escaped(row))</text>\n"
    }
    for (j, column) in columns.enumerated() {
      let (middle, y) = (left + cell * j + cell / 2, top - 6)
      text +=
        isTurned
        ? "<text transform=\"translate(\(middle + 4) \(y)) rotate(-90)\">"
        : "<text class=\"c\" x=\"\(middle)\" y=\"\(y)\">"
      text += "\(Self.escaped(column))</text>\n"
    }
    return text
  }

  /// Colours that tell apart, for people who see few of them too; the numbers tell those beyond.
  private static func fill(_ colour: Int32) -> String {
    let fills = [
      "#0072b2", "#c04a00", "#00785a", "#a63d83", "#8a6d00", "#2b6f94", "#6b4fa0", "#555f6b",
    ]
    return fills[Int(colour) % fills.count]
  }

  private static func shortened(_ names: [String], to count: Int) -> String {
    let list = names.joined(separator: ", ")
    guard list.count > count else { return list }
    return list.prefix(Swift.max(count - 1, 0)) + "…"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }
}
