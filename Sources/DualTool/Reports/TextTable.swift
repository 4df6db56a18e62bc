/// Rows of cells in aligned columns.
struct TextTable {
  private var rows: [[String]] = []

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The rows, two spaces between columns, no spaces at the ends of lines.
  func rendered(indent: Int = 0) -> String {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.count)
      }
    }
    var text = ""
    for row in rows {
      var line = String(repeating: " ", count: indent)
      for (index, cell) in row.enumerated() {
        line += cell
        if index < row.count - 1 {
          line += String(repeating: " ", count: widths[index] - cell.count + 2)
        }
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}
