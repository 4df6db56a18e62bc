import Tracing

/// A demonstration: text for the terminal, and for some a picture.
struct Demo: Sendable {
  var name: String
  var abstract: String
  var run: @Sendable () -> Result

  struct Result {
    var text: String
    /// Draws an SVG picture, written where `-o` says; only then, as some are measured.
    var picture: () -> String?

    init(text: String, picture: @autoclosure @escaping () -> String?) {
      self.text = text
      self.picture = picture
    }
  }

  /// All demonstrations, in the order of the lessons.
  static let all = [
    finiteDifferences, tangentTrace, gates, chainOrder, crossover, newton, neuron, activations,
    mlp, moons,
  ]
}

/// The columns of a demonstration, numbers to the right.
struct DemoTable {
  private var rows: [[String]]

  init(_ header: String...) { self.init(rows: [header]) }

  init(rows: [[String]]) { self.rows = rows }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var text: String {
    var widths = rows[0].map(\.count)
    for row in rows { for (i, cell) in row.enumerated() { widths[i] = max(widths[i], cell.count) } }
    return rows.map { row in
      var line = ""
      for (i, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[i] - cell.count)
        line += (i == 0 ? "" : "   ") + (i == 0 ? cell + space : space + cell)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}

/// A number as demonstrations show it.
func shown(_ x: Double, _ decimals: Int = 4) -> String { NumberStyle.decimals(decimals).text(x) }
