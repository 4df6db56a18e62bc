/// A line chart on logarithmic axes, written as SVG.
public struct Chart: Sendable {
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

  /// The chart as an SVG document.
  public var svg: String {
    let (width, height, left, right, top, bottom) = (640.0, 400.0, 70.0, 20.0, 40.0, 50.0)
    let points = series.flatMap(\.points).filter {
      $0.x > 0 && $0.y > 0 && $0.x.isFinite && $0.y.isFinite
    }
    let xs = Span(points.map(\.x) + marks.map(\.x).filter { $0 > 0 })
    let ys = Span(points.map(\.y))
    func place(_ px: Double, _ py: Double) -> (String, String) {
      let u = left + xs.position(px) * (width - left - right)
      let v = height - bottom - ys.position(py) * (height - top - bottom)
      return (decimals(u, 1), decimals(v, 1))
    }
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 400\" font-family=\"sans-serif\" font-size=\"12\">",
      "<rect width=\"640\" height=\"400\" fill=\"white\"/>",
      "<text x=\"320\" y=\"22\" text-anchor=\"middle\" font-size=\"15\">\(escaped(title))</text>",
    ]
    for tick in xs.ticks {
      let (u, bottomEdge) = place(tick, ys.low)
      let (_, topEdge) = place(tick, ys.high)
      lines.append(
        "<path d=\"M\(u) \(bottomEdge)V\(topEdge)\" stroke=\"#ddd\"/>"
          + "<text x=\"\(u)\" y=\"368\" text-anchor=\"middle\">\(label(tick))</text>")
    }
    for tick in ys.ticks {
      let (leftEdge, v) = place(xs.low, tick)
      let (rightEdge, _) = place(xs.high, tick)
      lines.append(
        "<path d=\"M\(leftEdge) \(v)H\(rightEdge)\" stroke=\"#ddd\"/>"
          + "<text x=\"64\" y=\"\(v)\" text-anchor=\"end\" dominant-baseline=\"middle\">\(label(tick))</text>"
      )
    }
    lines.append("<text x=\"355\" y=\"390\" text-anchor=\"middle\">\(escaped(x))</text>")
    lines.append(
      "<text x=\"16\" y=\"195\" text-anchor=\"middle\" transform=\"rotate(-90 16 195)\">\(escaped(y))</text>"
    )
    let colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"]
    for (i, line) in series.enumerated() {
      let colour = colours[i % colours.count]
      let placed = line.points.filter { $0.x > 0 && $0.y > 0 && $0.y.isFinite }
        .map { place($0.x, $0.y) }
      let path = placed.map { "\($0.0),\($0.1)" }.joined(separator: " ")
      lines.append(
        "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"/>")
      for (u, v) in placed {
        lines.append("<circle cx=\"\(u)\" cy=\"\(v)\" r=\"3\" fill=\"\(colour)\"/>")
      }
      lines.append(
        "<text x=\"90\" y=\"\(56 + 16 * i)\" fill=\"\(colour)\">\(escaped(line.name))</text>")
    }
    for mark in marks where mark.x > 0 {
      let (u, bottomEdge) = place(mark.x, ys.low)
      let (_, topEdge) = place(mark.x, ys.high)
      lines.append(
        "<path d=\"M\(u) \(bottomEdge)V\(topEdge)\" stroke=\"#444\" stroke-dasharray=\"4 3\"/>"
          + "<text x=\"\(u)\" y=\"36\" text-anchor=\"middle\" fill=\"#444\">\(escaped(mark.label))</text>"
      )
    }
    return (lines + ["</svg>"]).joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
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

  private func label(_ tick: Double) -> String {
    tick >= 0.01 && tick < 1e5
      ? (tick >= 1 ? "\(Int(tick))" : "\(tick)") : "1e\(Int(Double.log10(tick).rounded()))"
  }

  /// A range of an axis, from power of ten to power of ten.
  private struct Span {
    let first: Int
    let last: Int

    init(_ values: [Double]) {
      let low = Double.log10(values.min() ?? 1)
      let high = Double.log10(values.max() ?? 1)
      first = Int(low.rounded(.down))
      last = max(Int(high.rounded(.up)), first + 1)
    }

    var low: Double { Double.pow(10, Double(first)) }
    var high: Double { Double.pow(10, Double(last)) }
    var ticks: [Double] { (first...last).map { Double.pow(10, Double($0)) } }

    func position(_ x: Double) -> Double {
      (Double.log10(x) - Double(first)) / Double(last - first)
    }
  }
}
