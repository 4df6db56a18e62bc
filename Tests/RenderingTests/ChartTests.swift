import Foundation
import Rendering
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Charts")
struct ChartTests {
  /// The numbers of the first path of a class.
  private func path(_ name: String, _ svg: String) -> [[Double]] {
    guard
      let match = svg.firstMatch(of: try! Regex("<path class=\"\(name)[^\"]*\" d=\"([^\"]*)\"")),
      let path = match.output[1].substring
    else { return [] }
    return path.split(separator: "M").map { part in
      part.split { "L ".contains($0) }.compactMap { Double($0) }
    }
  }

  private func isWellFormed(_ svg: String) -> Bool { XMLParser(data: Data(svg.utf8)).parse() }

  private func line(_ points: [(x: Double, y: Double)], isFunction: Bool = true) -> Chart {
    Chart(
      title: "t", x: Axis("x", range: 0...10), y: Axis("y", range: -1...1),
      curves: [.init(name: "f", points: points, isFunction: isFunction)])
  }

  @Test("Text is escaped, also where only some programs would trip over it")
  func escaping() {
    let chart = Chart(
      title: "a < b & \"c\" \u{1}", x: Axis("<x>"), y: Axis("", .names(["<i>"])))
    #expect(isWellFormed(chart.svg))
    #expect(chart.svg.contains("a &lt; b &amp; &quot;c&quot;"))
    #expect(chart.svg.contains("&lt;i&gt;"))
  }

  @Test("What lies outside the frame is cut off at it, in the direction of the line")
  func clipping() {
    let inside = path("line", line([(0, -1), (10, 1)]).svg)
    let beyond = path("line", line([(-10, -3), (20, 3)]).svg)
    #expect(inside.count == 1 && inside == beyond)
    #expect(path("line", line([(0, 2), (10, 3)]).svg).isEmpty)
    // Not even a huge number leaves the frame, and it does not bend the line.
    let steep = path("line", line([(5, 0), (5.000001, 1e300)]).svg)[0]
    #expect(steep[0] == steep[2] && steep[3] == inside[0][3])
  }

  @Test("Lines have gaps where values are no numbers, and where a function jumps or has a pole")
  func gaps() {
    let xs = (0...100).map { Double($0) / 10 }
    func pieces(_ f: (Double) -> Double) -> Int {
      path("line", line(xs.map { ($0, f($0)) }).svg).count
    }
    #expect(pieces { $0 < 5 ? 0 : 0.5 } == 2)
    #expect(pieces { 0.1 / ($0 - 5.03) } == 2)
    #expect(pieces { ($0 * 7).remainder(dividingBy: 10) / 6 } == 8)
    #expect(pieces { $0 == 5 ? .nan : 0 } == 2)
    #expect(pieces { $0 == 5 ? .infinity : 0 } == 2)
    // Steep is not a jump, and neither is a kink.
    #expect(pieces { tanh(9 * ($0 - 5)) } == 1)
    #expect(pieces { abs($0 - 5) / 5 } == 1)
    #expect(pieces { sin($0 * 3) } == 1)
    // Measured points are joined, whatever they do.
    let noise = line(xs.map { ($0, $0.truncatingRemainder(dividingBy: 1)) }, isFunction: false)
    #expect(path("line", noise.svg).count == 1)
  }

  @Test("Ticks are round numbers, and logarithmic axes count powers of ten")
  func ticks() {
    func labels(_ svg: String) -> [String] {
      svg.matches(of: /<text class="middle" x="[0-9.]+" y="371">([^<]*)</).map { String($0.1) }
    }
    func chart(_ low: Double, _ high: Double, _ scale: Axis.Scale) -> [String] {
      labels(
        Chart(
          title: "", x: Axis("", scale), y: Axis(""),
          curves: [.init(name: "", points: [(low, 0), (high, 1)])]
        ).svg)
    }
    #expect(chart(0, 1, .linear) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(chart(-20, 130, .linear) == ["−50", "0", "50", "100", "150"])
    #expect(chart(3, 3, .linear).contains("3.0"))
    #expect(chart(1e-9, 1e-9, .linear).count > 1)
    #expect(chart(1, 1000, .logarithmic) == ["1", "10", "100", "1000"])
    #expect(chart(1e-12, 1e-3, .logarithmic).first == "10⁻¹²")
    #expect(chart(1e-12, 1e-3, .logarithmic).count < 10)
    #expect(chart(3, 60, .logarithmic) == ["2", "5", "10", "20", "50", "100"])
  }

  @Test("Bars are as long as their logarithms, from power of ten to power of ten")
  func bars() {
    var chart = Chart(
      title: "", x: Axis("×", .logarithmic), y: Axis("", .names(["one", "two"])))
    chart.bars = [
      .init(name: "time", values: [10, 100]), .init(name: "work", values: [1, 0]),
      .init(name: "none", values: [.nan, -1]),
    ]
    let bars = chart.svg.matches(
      of: /<rect class="fill(\d)" x="([0-9.]+)" [^>]* width="([0-9.]+)" height="[0-9.]+"/
    )
    .filter { $0.2 == chart.svg.firstMatch(of: /<rect class="fill0" x="([0-9.]+)" y/)?.1 ?? "" }
    let widths = bars.compactMap { Double($0.3) }
    // 10 reaches the middle, 1 has no length, 0 and what is no number have no bar.
    #expect(widths.count >= 3 && abs(widths[0] * 2 - widths[1]) < 0.11 && widths[2] == 0)
    #expect(isWellFormed(chart.svg))
  }

  @Test("Labels of marks do not lie over each other, nor over the legend")
  func marks() throws {
    var chart = Chart(
      title: "", x: Axis("", .logarithmic), y: Axis(""),
      curves: [.init(name: "a", points: [(1, 0), (100, 1)])])
    chart.marks = [.init(x: 10, label: "first mark"), .init(x: 10.5, label: "second mark")]
    chart.marks.append(.init(x: 90, label: "third"))
    let rows = chart.svg.matches(of: /halo middle" x="[0-9.]+" y="([0-9.]+)"/).map {
      Double($0.1) ?? 0
    }
    #expect(rows.count == 3 && rows[0] < rows[1] && rows[2] == rows[0])
    let key = try #require(chart.svg.firstMatch(of: /y="([0-9.]+)">a</))
    #expect((Double(key.1) ?? 0) + 12 <= rows[0])
  }

  @Test("Nothing to show, and several charts in one document")
  func documents() {
    let empty = Chart(title: "", x: Axis(""), y: Axis("", .logarithmic))
    #expect(isWellFormed(empty.svg))
    let many = Chart.svg([empty, empty, empty], columns: 2, width: 300, height: 200)
    #expect(many.contains("width=\"600\" height=\"400\"") && isWellFormed(many))
    #expect(isWellFormed(Chart.svg([])))
    #expect(many.contains("prefers-color-scheme:dark"))
    #expect(!many.contains("nan") && !many.contains("inf"))
  }
}
