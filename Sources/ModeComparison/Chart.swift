/// A line chart on logarithmic axes, written as SVG.
public struct Chart: ChartPanel, Sendable {
  /// A named line.
  public struct Series: Sendable {
    /// The name in the legend.
    public let name: String
    /// The points, all coordinates above 0.
    public let points: [(x: Double, y: Double)]

    /// A line through points.
    public init(name: String, points: [(Double, Double)]) {
      self.name = name
      self.points = points.map { (x: $0.0, y: $0.1) }
    }
  }

  /// A vertical line with a label.
  public struct Mark: Sendable {
    /// Where it stands.
    public let x: Double
    /// What it says.
    public let label: String

    /// A mark at `x`.
    public init(x: Double, label: String) {
      self.x = x
      self.label = label
    }
  }

  /// The line above the chart.
  public var title: String
  /// The horizontal axis.
  public var x: String
  /// The vertical axis.
  public var y: String
  /// The lines.
  public var series: [Series]
  /// The marks.
  public var marks: [Mark] = []

  /// A chart.
  public init(title: String, x: String, y: String, series: [Series]) {
    self.title = title
    self.x = x
    self.y = y
    self.series = series
  }

  /// The chart without its document.
  public var panel: String {
    let (left, right, top, bottom) = (70.0, 20.0, 40.0, 50.0)
    let (width, height) = (ChartPicture.width, ChartPicture.height)
    let points = series.flatMap(\.points)
    let xs = LogarithmicSpan(points.map(\.x) + marks.map(\.x))
    let ys = LogarithmicSpan(points.map(\.y))
    func place(_ px: Double, _ py: Double) -> (String, String) {
      let u = left + xs.position(px) * (width - left - right)
      let v = height - bottom - ys.position(py) * (height - top - bottom)
      return (decimals(u, 1), decimals(v, 1))
    }
    var lines = [ChartPicture.title(title)]
    for tick in xs.ticks {
      let (u, bottomEdge) = place(tick, ys.low)
      let (_, topEdge) = place(tick, ys.high)
      lines.append(
        "<path d=\"M\(u) \(bottomEdge)V\(topEdge)\" stroke=\"#ddd\"/>"
          + "<text x=\"\(u)\" y=\"368\" text-anchor=\"middle\">\(xs.label(tick))</text>")
    }
    for tick in ys.ticks {
      let (leftEdge, v) = place(xs.low, tick)
      let (rightEdge, _) = place(xs.high, tick)
      lines.append(
        "<path d=\"M\(leftEdge) \(v)H\(rightEdge)\" stroke=\"#ddd\"/>"
          + "<text x=\"64\" y=\"\(v)\" text-anchor=\"end\" dominant-baseline=\"middle\">\(ys.label(tick))</text>"
      )
    }
    lines.append(
      "<text x=\"355\" y=\"390\" text-anchor=\"middle\">\(ChartPicture.escaped(x))</text>")
    lines.append(
      "<text x=\"16\" y=\"195\" text-anchor=\"middle\" transform=\"rotate(-90 16 195)\">"
        + "\(ChartPicture.escaped(y))</text>")
    for (i, line) in series.enumerated() {
      let colour = ChartPicture.colour(i)
      let placed = line.points.filter { $0.x > 0 && $0.y > 0 && $0.y.isFinite }
        .map { place($0.x, $0.y) }
      let path = placed.map { "\($0.0),\($0.1)" }.joined(separator: " ")
      lines.append(
        "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"/>")
      for (u, v) in placed {
        lines.append("<circle cx=\"\(u)\" cy=\"\(v)\" r=\"3\" fill=\"\(colour)\"/>")
      }
    }
    for (i, mark) in marks.enumerated() where mark.x > 0 {
      let (u, bottomEdge) = place(mark.x, ys.low)
      let (_, topEdge) = place(mark.x, ys.high)
      // Labels at the foot of their lines, one above the other: marks may stand close together.
      lines.append(
        "<path d=\"M\(u) \(bottomEdge)V\(topEdge)\" stroke=\"#444\" stroke-dasharray=\"4 3\"/>"
          + "<text x=\"\(u)\" y=\"\(340 - 16 * i)\" dx=\"4\" fill=\"#444\""
          + " stroke=\"white\" stroke-width=\"3\" paint-order=\"stroke\">"
          + "\(ChartPicture.escaped(mark.label))</text>")
    }
    for (i, line) in series.enumerated() {
      lines.append(
        "<text x=\"90\" y=\"\(56 + 16 * i)\" fill=\"\(ChartPicture.colour(i))\""
          + " stroke=\"white\" stroke-width=\"3\" paint-order=\"stroke\">"
          + "\(ChartPicture.escaped(line.name))</text>")
    }
    return lines.joined(separator: "\n")
  }
}
