import DualNumbers
import Rendering

/// A function of two variables as lines of equal value, with its gradient.
struct ContourPlot {
  let names: [String]
  let ranges: [ClosedRange<Double>]
  /// The function, and its gradient.
  let value: ([Double]) -> Double
  let gradient: ([Double]) -> [Double]
  var levels = 12
  var showsGradient = true

  /// The chart.
  func chart(title: String) -> Chart {
    let count = 140
    let xs = Self.places(ranges[0], count)
    let ys = Self.places(ranges[1], count)
    let values = ys.map { y in xs.map { x in value([x, y]) } }
    var chart = Chart(
      title: title, x: Axis(names[0], range: ranges[0]), y: Axis(names[1], range: ranges[1]))
    chart.contours = Self.levels(values, levels).map { level in
      Chart.Contour(
        level: level, lines: ContourLines.lines(values, xs: xs, ys: ys, level: level))
    }
    if showsGradient {
      for y in Self.places(ranges[1], 11).dropFirst().dropLast() {
        for x in Self.places(ranges[0], 17).dropFirst().dropLast() {
          let g = gradient([x, y])
          guard g.allSatisfy(\.isFinite) else { continue }
          chart.arrows.append(Chart.Arrow(x: x, y: y, dx: g[0], dy: g[1]))
        }
      }
    }
    return chart
  }

  private static func places(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    (0...count).map { k in
      range.lowerBound + Double(k) / Double(count) * (range.upperBound - range.lowerBound)
    }
  }

  /// Levels between which lie equal shares of the picture, rounded to two digits: a valley has lines as well as its slopes.
  static func levels(_ values: [[Double]], _ count: Int) -> [Double] {
    let sorted = values.flatMap { $0 }.filter(\.isFinite).sorted()
    guard let least = sorted.first, let most = sorted.last, least < most else { return [] }
    var levels: [Double] = []
    for k in 0..<count {
      let share = (Double(k) + 0.4) / Double(count)
      let level = sorted[Int(share * Double(sorted.count - 1))]
      let rounded = Double(Numeral.significant(Numeral.shortest(level), 2)) ?? level
      if rounded > least, rounded < most, rounded != levels.last { levels.append(rounded) }
    }
    return levels
  }
}

extension Problem {
  /// The formula on one line, the end of a long one left out.
  var chartTitle: String {
    let source = source.split(whereSeparator: \.isNewline).joined(separator: " ")
    return source.count > 70 ? source.prefix(69) + "…" : source
  }

  /// The contours of a formula of two variables.
  func contours(_ ranges: [ClosedRange<Double>], showsGradient: Bool = true) -> Chart {
    let gradient = gradient(.forward, at: points[0])
    return ContourPlot(
      names: wrt, ranges: ranges, value: value(at: points[0]), gradient: { gradient($0).gradient },
      showsGradient: showsGradient
    ).chart(title: chartTitle)
  }
}
