import Foundation
import Rendering
import Testing

@Suite("Contours")
struct ContourTests {
  private let places = (0...40).map { Double($0) / 10 - 2 }

  private func lines(_ level: Double, _ f: (Double, Double) -> Double) -> [[(x: Double, y: Double)]]
  {
    ContourLines.lines(
      places.map { y in places.map { x in f(x, y) } }, xs: places, ys: places, level: level)
  }

  @Test("a circle is one closed line, and its points lie on it")
  func circle() throws {
    let found = lines(1) { x, y in x * x + y * y }
    try #require(found.count == 1)
    #expect(found[0].count > 30)
    #expect(found[0][0] == found[0][found[0].count - 1])
    for point in found[0] {
      let radius = (point.x * point.x + point.y * point.y).squareRoot()
      #expect((radius - 1).magnitude < 3e-3)
    }
  }

  @Test("lines that end at the edge are open, and a saddle has two of them")
  func saddle() {
    let found = lines(0.3) { x, y in x * y }
    #expect(found.count == 2)
    for line in found {
      let ends = [line[0], line[line.count - 1]]
      for end in ends { #expect(max(end.x.magnitude, end.y.magnitude) == 2) }
      #expect(Set(line.map { $0.x > 0 }).count == 1)
    }
  }

  @Test("cells without a value have no line, and a level that is not met none at all")
  func gaps() {
    #expect(lines(5) { x, _ in x }.isEmpty)
    let half = lines(0.25) { x, y in y > 0 ? .nan : x }
    #expect(half.count == 1 && half[0].allSatisfy { $0.y <= 0 && $0.x == 0.25 })
  }

  @Test("a chart draws contours with their values, and arrows")
  func chart() {
    var chart = Chart(title: "", x: Axis("x", range: -2...2), y: Axis("y", range: -2...2))
    chart.contours = [
      Chart.Contour(level: 1.5, lines: lines(1.5) { x, y in x * x + y * y })
    ]
    chart.arrows = [
      Chart.Arrow(x: 0, y: 0, dx: 1, dy: 0), Chart.Arrow(x: 0, y: 0, dx: 0, dy: .nan),
    ]
    let svg = chart.svg
    #expect(svg.contains("class=\"line contour line0\""))
    #expect(svg.contains(">1.5</text>"))
    // One arrow: what has no direction is left out.
    #expect(
      svg.components(separatedBy: "class=\"head\" d=\"M")[1].prefix { $0 != "\"" }
        .filter { $0 == "Z" }.count == 1)
    #expect(!svg.contains("nan"))
  }

  @Test("a curve with its own gaps breaks there and nowhere else")
  func ownGaps() {
    func breaks(_ points: [(x: Double, y: Double)]) -> Int {
      var chart = Chart(title: "", x: Axis("x"), y: Axis("y"))
      var curve = Chart.Curve(name: "f", points: points, isFunction: true)
      curve.hasOwnGaps = true
      chart.curves = [curve]
      let path = chart.svg.components(separatedBy: "dash0\" d=\"")[1].prefix { $0 != "\"" }
      return path.filter { $0 == "M" }.count - 1
    }
    let steps = (0...20).map { (x: Double($0), y: $0 < 10 ? 0.0 : 5) }
    #expect(breaks(steps) == 0)
    #expect(breaks(Array(steps[..<10]) + [(9.5, .nan)] + Array(steps[10...])) == 1)
  }

  @Test("in characters a line is where it is, and labels stand at both axes")
  func text() {
    var chart = Chart(title: "t", x: Axis("x", range: 0...10), y: Axis("y", range: 0...10))
    chart.curves = [Chart.Curve(name: "", points: [(0, 0), (10, 10)])]
    let lines = chart.text(columns: 20, rows: 5).split(separator: "\n").map(String.init)
    #expect(lines.count == 8)
    #expect(lines[0] == "t")
    #expect(lines[1].hasSuffix("▄▀") || lines[1].hasSuffix("▞▀") || lines[1].hasSuffix("▀"))
    #expect(lines[1].hasPrefix("10 ┤") && lines[5].hasPrefix(" 0 ┤"))
    #expect(lines[6] == "   └────────────────────")
    #expect(lines[7].contains("0") && lines[7].hasSuffix("10"))
    // A gap is not bridged.
    chart.curves = [Chart.Curve(name: "", points: [(0, 5), (5, .nan), (10, 5)])]
    let gap = chart.text(columns: 10, rows: 5)
    #expect(gap.filter { "▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".contains($0) }.count == 2)
  }
}
