/// A chart in the characters of a terminal: quarters of blocks, two by two dots in each cell.
final class ChartText {
  private let chart: Chart
  private let columns: Int
  private let rows: Int
  private let xs: Span
  private let ys: Span
  /// For each cell the dots that are set, as bits, and the curve that set them last.
  private var cells: [(dots: Int, curve: Int)]

  /// The blocks by their dots: upper left, upper right, lower left, lower right.
  private static let blocks: [Character] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  init(_ chart: Chart, columns: Int, rows: Int) {
    self.chart = chart
    (self.columns, self.rows) = (columns, rows)
    let points =
      chart.curves.flatMap { $0.points } + chart.contours.flatMap { $0.lines.flatMap { $0 } }
    xs = Span(chart.x, points.map { $0.x } + chart.dots.map { $0.x })
    ys = Span(chart.y, points.map { $0.y } + chart.dots.map { $0.y })
    cells = Array(repeating: (0, 0), count: columns * rows)
    for contour in chart.contours {
      for line in contour.lines { draw(line, curve: 7) }
    }
    for (index, curve) in chart.curves.enumerated() { draw(curve.points, curve: index) }
    for dot in chart.dots { draw([(dot.x, dot.y)], curve: 3) }
  }

  private func draw(_ points: [(x: Double, y: Double)], curve: Int) {
    var last: (u: Double, v: Double)?
    for point in points {
      let here = (
        u: xs.place(point.x) * Double(2 * columns - 1),
        v: (1 - ys.place(point.y)) * Double(2 * rows - 1)
      )
      guard here.u.isFinite, here.v.isFinite else {
        last = nil
        continue
      }
      // Far outside nothing is seen, but steps towards it are.
      let limit = Double(8 * rows)
      let from = last ?? here
      let far = max(from.v.magnitude, here.v.magnitude) > limit
      let steps = min(
        8 * rows, Int(max((here.u - from.u).magnitude, (here.v - from.v).magnitude)) + 1)
      for k in 0...steps where !far || k == steps || last != nil {
        let share = Double(k) / Double(steps)
        set(from.u + share * (here.u - from.u), from.v + share * (here.v - from.v), curve)
      }
      last = here
    }
  }

  private func set(_ u: Double, _ v: Double, _ curve: Int) {
    guard u > -0.5, v > -0.5, u < Double(2 * columns) - 0.5, v < Double(2 * rows) - 0.5 else {
      return
    }
    let (x, y) = (Int(u.rounded()), Int(v.rounded()))
    let place = y / 2 * columns + x / 2
    cells[place].dots |= 1 << (y % 2 * 2 + x % 2)
    cells[place].curve = curve
  }

  /// The chart with its title, a frame and the numbers at the ends of the axes.
  ///
  /// - Parameter paint: what colours the text of a curve, by its place.
  func text(paint: (String, Int) -> String) -> String {
    var text = chart.title.isEmpty ? "" : chart.title + "\n"
    let named = chart.curves.enumerated().filter { !$0.element.name.isEmpty }
    if named.count > 1 {
      text += named.map { paint("▬ \($0.element.name)", $0.offset) }.joined(separator: "   ") + "\n"
    }
    var labels: [Int: String] = [:]
    for tick in ys.ticks where labels[row(of: tick.value)] == nil {
      labels[row(of: tick.value)] = tick.label
    }
    let width = labels.values.map(TextWidth.of).max() ?? 0
    var writer = LineWriter(text)
    for row in 0..<rows {
      let label = labels[row] ?? ""
      writer.gap(width - TextWidth.of(label))
      writer.append(label + (labels[row] == nil ? " │" : " ┤"))
      for column in 0..<columns {
        let cell = cells[row * columns + column]
        let block = String(Self.blocks[cell.dots])
        writer.append(cell.dots == 0 ? block : paint(block, cell.curve))
      }
      writer.endLine()
    }
    writer.gap(width)
    writer.append(" └" + String(repeating: "─", count: columns))
    writer.endLine()
    writer.append(axis(indent: width + 2))
    writer.endLine()
    return writer.text
  }

  private func row(of value: Double) -> Int {
    min(rows - 1, max(0, Int(((1 - ys.place(value)) * Double(rows - 1)).rounded())))
  }

  /// The labels below, as many as fit.
  private func axis(indent: Int) -> String {
    var line: [Character] = Array(repeating: " ", count: indent + columns + 8)
    var free = 0
    for tick in xs.ticks {
      let label = Array(tick.label)
      let middle = indent + Int((xs.place(tick.value) * Double(columns - 1)).rounded())
      let start = max(0, middle - label.count / 2)
      guard start >= free, start + label.count <= line.count else { continue }
      line.replaceSubrange(start..<start + label.count, with: label)
      free = start + label.count + 1
    }
    return String(line)
  }
}

extension Chart {
  /// The chart in characters.
  ///
  /// - Parameter paint: what colours the text of a curve, by its place; none unless told.
  package func text(
    columns: Int = 72, rows: Int = 20, paint: (String, Int) -> String = { text, _ in text }
  ) -> String {
    ChartText(self, columns: columns, rows: rows).text(paint: paint)
  }
}
