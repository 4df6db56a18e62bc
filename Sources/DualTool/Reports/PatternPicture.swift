import DualNumbers
import Rendering

/// The pattern of a matrix with the colours of its columns, for the terminal and as SVG.
struct PatternPicture {
  let pattern: JacobianPattern
  let colours: [Int32]
  let colourCount: Int
  /// The names of the rows, made where they are shown.
  let rows: () -> [String]
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
    var table = Table()
    if pattern.rows == 0 || columns.isEmpty { return text }
    // As many marks as the matrix has entries: more than anybody reads, or memory holds.
    if pattern.columns > Self.drawn || pattern.rows > Self.drawn { return text }
    let rows = rows()
    // Names over the columns while they fit on a line.
    if columns.reduce(8, { $0 + $1.count + 2 }) <= 80 {
      table.add([""] + columns)
      for (i, row) in rows.enumerated() { table.add([row] + marks(i)) }
    } else {
      for (i, row) in rows.enumerated() { table.add([row, marks(i).joined()]) }
    }
    text += table.text()
    for (colour, names) in classes.enumerated() {
      text += "colour \(colour + 1): \(names.joined(separator: ", "))\n"
    }
    return text
  }

  /// The most rows or columns that are drawn as text.
  private static let drawn = 400

  private func marks(_ i: Int) -> [String] {
    var marks = Array(repeating: "·", count: pattern.columns)
    for j in pattern.columns(ofRow: i) { marks[j] = "●" }
    return marks
  }
}

// MARK: - JSON

extension PatternPicture {
  /// What a program needs of the pattern: compressed rows, and the colour of each column, from 0.
  var json: [(key: String, value: JSON)] {
    [
      (
        "pattern",
        .object([
          ("rows", .integer(pattern.rows)), ("columns", .integer(pattern.columns)),
          ("nonzeros", .integer(pattern.nonzeros)), ("rowStarts", .integers(pattern.rowStarts)),
          ("columnIndices", .integers(pattern.columnIndices)),
        ])
      ),
      ("colours", .integers(colours)),
    ]
  }
}

// MARK: - SVG

extension PatternPicture {
  /// The picture: a square for each entry, in the colour of its column and with its number.
  var svg: String {
    // Large matrices get small cells, and names only where they can be read.
    let cell = Swift.max(2, Swift.min(22, 880 / Swift.max(pattern.columns, pattern.rows, 1)))
    let isNamed = cell >= 14
    let left = isNamed ? 16 + 8 * (rows().map(\.count).max() ?? 0) : 16
    let top = isNamed ? 44 + (isTurned ? 8 * (columns.map(\.count).max() ?? 0) : 14) : 44
    let legend = Swift.min(colourCount, 24)
    let width = Swift.max(left + cell * pattern.columns + 16, 16 + 9 * summary.count)
    let below = top + cell * pattern.rows + 16
    var picture = Picture(
      width: Double(width), height: Double(below + 18 * legend + 8), label: summary)
    picture.body = "<text class=\"title\" x=\"16\" y=\"24\">\(summary)</text>\n"
    picture.body += grid(left, top, cell)
    for i in 0..<pattern.rows {
      for j in pattern.columns(ofRow: i) {
        picture.body += square(left + cell * j, top + cell * i, cell, colours[j], isNamed)
      }
    }
    if isNamed { picture.body += names(left, top, cell) }
    for (colour, names) in classes.prefix(legend).enumerated() {
      let y = below + 18 * colour
      let list = Self.shortened(names, to: (width - 120) / 7)
      picture.body += """
        <rect class="\(Self.fill(Int32(colour)))" x="16" y="\(y)" width="12" height="12"/>\
        <text x="34" y="\(y + 10)">sweep \(colour + 1): \(list)</text>

        """
    }
    return picture.svg
  }

  /// Whether names over the columns stand upright: longer ones would run into each other.
  private var isTurned: Bool { columns.contains { $0.count > 2 } }

  private func square(
    _ x: Int, _ y: Int, _ cell: Int, _ colour: Int32, _ isNamed: Bool
  ) -> Markup {
    let gap = cell > 6 ? 1 : 0
    let square: Markup = """
      <rect class="\(Self.fill(colour))" x="\(x + gap)" y="\(y + gap)" \
      width="\(cell - 2 * gap)" height="\(cell - 2 * gap)"/>

      """
    guard isNamed else { return square }
    return square + """
      <text class="paper middle small" x="\(x + cell / 2)" y="\(y + cell / 2 + 4)">\
      \(Int(colour) + 1)</text>

      """
  }

  private func grid(_ left: Int, _ top: Int, _ cell: Int) -> Markup {
    let (width, height) = (cell * pattern.columns, cell * pattern.rows)
    var path: Markup = "M\(left) \(top)h\(width)v\(height)h\(-width)z"
    if cell >= 8 {
      for j in stride(from: 1, to: pattern.columns, by: 1) {
        path += "M\(left + cell * j) \(top)v\(height)"
      }
      for i in stride(from: 1, to: pattern.rows, by: 1) {
        path += "M\(left) \(top + cell * i)h\(width)"
      }
    }
    return "<path class=\"grid\" d=\"\(path)\"/>\n"
  }

  private func names(_ left: Int, _ top: Int, _ cell: Int) -> Markup {
    var text = Markup()
    for (i, row) in rows().enumerated() {
      let y = top + cell * i + cell / 2 + 4
      text += "<text class=\"end\" x=\"\(left - 6)\" y=\"\(y)\">\(row)</text>\n"
    }
    for (j, column) in columns.enumerated() {
      let (middle, y) = (left + cell * j + cell / 2, top - 6)
      text +=
        isTurned
        ? "<text transform=\"translate(\(middle + 4) \(y)) rotate(-90)\">\(column)</text>\n"
        : "<text class=\"middle\" x=\"\(middle)\" y=\"\(y)\">\(column)</text>\n"
    }
    return text
  }

  /// The numbers tell the colours beyond those of the palette.
  private static func fill(_ colour: Int32) -> String { "fill\(Int(colour) % Palette.count)" }

  private static func shortened(_ names: [String], to count: Int) -> String {
    let list = names.joined(separator: ", ")
    guard list.count > count else { return list }
    return list.prefix(Swift.max(count - 1, 0)) + "…"
  }
}
