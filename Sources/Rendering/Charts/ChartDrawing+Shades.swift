/// A function of two variables as shades, and the bar that says which shade is which.
extension ChartDrawing {
  var shades: Markup {
    var text = Markup()
    for (row, cells) in chart.shades.enumerated() {
      // Edges at whole numbers, so that cells neither overlap nor leave seams.
      func edge(_ from: Double, _ to: Double, _ part: Int, of count: Int) -> Int {
        Int((from + (to - from) * Double(part) / Double(count)).rounded())
      }
      let above = edge(frame.bottom, frame.top, row + 1, of: chart.shades.count)
      let below = edge(frame.bottom, frame.top, row, of: chart.shades.count)
      for (column, value) in cells.enumerated() where value.isFinite {
        let start = edge(frame.left, frame.right, column, of: cells.count)
        let end = edge(frame.left, frame.right, column + 1, of: cells.count)
        let share = Numeral.rounded(min(1, max(0, value)), 2)
        text +=
          "<rect class=\"crisp fill1\" fill-opacity=\"\(share)\" x=\"\(start)\" y=\"\(above)\" width=\"\(end - start)\" height=\"\(below - above)\"/>\n"
      }
    }
    return text
  }

  /// From nothing at the bottom to the full shade at the top, beside the frame.
  var shadeBar: Markup {
    guard let label = chart.shadeLabel else { return Markup() }
    let steps = 25
    let (left, top, height) = (frame.right + 14, frame.top, frame.bottom - frame.top)
    func y(_ share: Double) -> Double { frame.bottom - share * height }
    var text = Markup()
    for step in 0..<steps {
      let (low, high) = (Double(step) / Double(steps), Double(step + 1) / Double(steps))
      let (above, below) = (y(high).rounded(), y(low).rounded())
      let share = Numeral.rounded((low + high) / 2, 2)
      text +=
        "<rect class=\"crisp fill1\" fill-opacity=\"\(share)\" x=\"\(left)\" y=\"\(above)\" width=\"12\" height=\"\(below - above)\"/>\n"
    }
    var outline: Markup = "M\(left) \(top)h12V\(frame.bottom)h-12Z"
    for share in [0, 0.25, 0.5, 0.75, 1] {
      outline += "M\(left + 12) \(y(share))h3"
      text +=
        "<text class=\"small\" x=\"\(left + 17)\" y=\"\(y(share) + 3.5)\">\(Numeral.rounded(share, 2))</text>\n"
    }
    // The lines over the plane, on the bar too.
    for contour in chart.contours where (0...1).contains(contour.level) {
      outline += "M\(left) \(y(contour.level))h12"
    }
    return text + "<path class=\"axis\" d=\"\(outline)\"/>\n"
      + "<text class=\"middle\" transform=\"translate(\(left + 55) \(y(0.5))) rotate(-90)\">\(label)</text>\n"
  }
}
