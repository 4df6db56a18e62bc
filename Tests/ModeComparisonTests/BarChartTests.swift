import DualNumbers
import Testing

@Suite("Bar charts")
struct BarChartTests {
  private func widths(_ svg: String) -> [Double] {
    svg.matches(of: /<rect x="140\.0"[^>]* width="([0-9.]+)"/).compactMap { Double($0.1) }
  }

  @Test("Bars are as long as their logarithms, from power of ten to power of ten")
  func lengths() {
    let chart = BarChart(
      title: "a < b", axis: "×", names: ["one", "two"],
      groups: [.init(name: "time", values: [10, 100]), .init(name: "work", values: [1, 0])])
    let found = widths(chart.svg)
    // 440 wide, two decades: 10 reaches the middle, 1 has no length, 0 no bar.
    #expect(found == [220, 0, 440])
    #expect(chart.svg.contains("a &lt; b"))
    #expect(XMLCheck(chart.svg).isBalanced)
  }

  @Test("Nothing to show is an empty chart")
  func empty() {
    let chart = BarChart(title: "", axis: "", names: [], groups: [])
    #expect(widths(chart.svg).isEmpty && XMLCheck(chart.svg).isBalanced)
  }
}
