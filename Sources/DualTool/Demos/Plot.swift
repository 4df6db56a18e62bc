import DerivativeRules
import Tracing

/// A plot of curves, as part of an SVG picture.
struct Plot {
  struct Curve {
    var name: String
    var points: [(x: Double, y: Double)]
  }

  var title: String
  var curves: [Curve]
  /// Dots, with a class of their own each.
  var dots: [(x: Double, y: Double, name: String)] = []
  var dotRadius = 6
  /// A grid of cells, darker where the value is greater, behind the curves.
  var shades: [[Double]] = []
  var xRange: ClosedRange<Double>
  var yRange: ClosedRange<Double>
  var xLabel = "x"
  var yLabel = ""

  static let width = 360.0
  static let height = 260.0

  /// Plots side by side, so many in a row, in one picture.
  static func picture(_ plots: [Plot], columns: Int) -> String {
    let rows = (plots.count + columns - 1) / columns
    let size = (Self.width * Double(min(columns, plots.count)), Self.height * Double(rows))
    // Each colour twice: programs that know no variables take the first.
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(size.0)" height="\(size.1)" \
      viewBox="0 0 \(size.0) \(size.1)">
      <style>
      svg { --ink: #1d2430; --line: #8b96a5; --paper: #ffffff; --a: #1f63b5; --b: #b3450b;
        --c: #1d7a3a; background: var(--paper); }
      @media (prefers-color-scheme: dark) { svg { --ink: #e8ebf0; --line: #77828f;
        --paper: #14181e; --a: #7db8ff; --b: #ffa566; --c: #6fd08c; } }
      text { font: 12px system-ui, sans-serif; fill: #1d2430; fill: var(--ink); }
      .axis { fill: none; stroke: #8b96a5; stroke: var(--line); }
      .c0, .c1, .c2 { fill: none; stroke-width: 2; }
      .c0 { stroke: #1f63b5; stroke: var(--a); }
      .c1 { stroke: #b3450b; stroke: var(--b); stroke-dasharray: 6 3; }
      .c2 { stroke: #1d7a3a; stroke: var(--c); stroke-dasharray: 2 3; }
      .k0 { fill: #1f63b5; fill: var(--a); } .k1 { fill: #b3450b; fill: var(--b); }
      .k2 { fill: #1d7a3a; fill: var(--c); }
      .d0, .d1 { stroke: #1d2430; stroke: var(--ink); stroke-width: 2; }
      .d0 { fill: #ffffff; fill: var(--paper); } .d1 { fill: #1d2430; fill: var(--ink); }
      .shade { fill: #b3450b; fill: var(--b); shape-rendering: crispEdges; }
      </style>

      """
    for (index, plot) in plots.enumerated() {
      let place = (
        Double(index % columns) * Self.width, Double(index / columns) * Self.height
      )
      text += "<g transform=\"translate(\(place.0) \(place.1))\">\n\(plot.body)</g>\n"
    }
    return text + "</svg>\n"
  }

  private func x(_ value: Double) -> Double {
    46 + (value - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound) * (Self.width - 62)
  }

  private func y(_ value: Double) -> Double {
    let share = (value - yRange.lowerBound) / (yRange.upperBound - yRange.lowerBound)
    return Self.height - 40 - share * (Self.height - 72)
  }

  private static func text(_ x: Double) -> String { shown(x, 1).replacing("−", with: "-") }

  private var body: String {
    let (left, right) = (x(xRange.lowerBound), x(xRange.upperBound))
    let (bottom, top) = (y(yRange.lowerBound), y(yRange.upperBound))
    var text = "<text x=\"\(left)\" y=\"20\" font-weight=\"600\">\(title)</text>\n"
    for (row, cells) in shades.enumerated() {
      // Edges at whole numbers, so that cells neither overlap nor leave seams.
      func edge(_ from: Double, _ to: Double, _ part: Int, of count: Int) -> Int {
        Int((from + (to - from) * Double(part) / Double(count)).rounded())
      }
      let (above, below) = (
        edge(bottom, top, row + 1, of: shades.count), edge(bottom, top, row, of: shades.count)
      )
      for (column, value) in cells.enumerated() {
        let start = edge(left, right, column, of: cells.count)
        let end = edge(left, right, column + 1, of: cells.count)
        // Rounded first: a small number would be written with an exponent.
        let share = (value * 100).rounded() / 100
        text += "<rect class=\"shade\" fill-opacity=\"\(shown(share, 2))\" "
        text += "x=\"\(start)\" y=\"\(above)\" "
        text += "width=\"\(end - start)\" height=\"\(below - above)\"/>\n"
      }
    }
    text += "<path class=\"axis\" d=\"M\(left) \(top)V\(bottom)H\(right)\"/>\n"
    for (value, anchor) in [(xRange.lowerBound, "start"), (xRange.upperBound, "end")] {
      text += "<text x=\"\(Self.text(x(value)))\" y=\"\(bottom + 16)\" text-anchor=\"\(anchor)\">"
      text += "\(shown(value, 2))</text>\n"
    }
    for value in [yRange.lowerBound, yRange.upperBound] {
      text += "<text x=\"\(left - 6)\" y=\"\(Self.text(y(value) + 4))\" text-anchor=\"end\">"
      text += "\(shown(value, 2))</text>\n"
    }
    text += "<text x=\"\((left + right) / 2)\" y=\"\(bottom + 16)\" text-anchor=\"middle\">"
    text +=
      "\(xLabel)</text>\n<text x=\"8\" y=\"\(Self.text((top + bottom) / 2))\">\(yLabel)</text>\n"
    for (index, curve) in curves.enumerated() {
      var path = ""
      var isDrawing = false
      for point in curve.points {
        guard point.y.isFinite else { isDrawing = false; continue }
        let clamped = min(max(point.y, yRange.lowerBound), yRange.upperBound)
        path += (isDrawing ? "L" : "M") + "\(Self.text(x(point.x))) \(Self.text(y(clamped)))"
        isDrawing = true
      }
      text += "<path class=\"c\(index)\" d=\"\(path)\"/>\n"
      text += "<text class=\"k\(index)\" x=\"\(right)\" y=\"\(20 + 15 * index)\" "
      text += "text-anchor=\"end\">\(curve.name)</text>\n"
    }
    for dot in dots {
      text += "<circle class=\"\(dot.name)\" r=\"\(dotRadius)\" cx=\"\(Self.text(x(dot.x)))\" "
      text += "cy=\"\(Self.text(y(dot.y)))\"/>\n"
    }
    return text
  }
}
