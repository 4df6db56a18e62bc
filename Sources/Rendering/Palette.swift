/// The colours of every picture, as classes; each has a light and a dark one.
///
/// Rules instead of variables: programs that draw SVG without a browser know no variables.
package enum Palette {
  private static let rules: [(selector: String, property: String, light: String, dark: String)] =
    [
      ("text", "fill", "#1d2430", "#e8ebf0"),
      (".soft", "fill", "#5b6675", "#a5afbd"),
      (".axis", "stroke", "#8b96a5", "#77828f"),
      (".grid", "stroke", "#dfe4ea", "#2b333d"),
      (".mark", "stroke", "#5b6675", "#a5afbd"),
      (".ink", "fill", "#1d2430", "#e8ebf0"),
      (".dot", "stroke", "#1d2430", "#e8ebf0"),
      (".paper", "fill", "#ffffff", "#14181e"),
      (".box", "fill", "#f3f5f8", "#222932"),
      (".box", "stroke", "#8b96a5", "#77828f"),
      (".input .box", "fill", "#e3effc", "#1d3349"),
      (".output .box", "fill", "#e2f4e7", "#1d3a28"),
      (".edge", "stroke", "#8b96a5", "#77828f"),
      (".head", "fill", "#8b96a5", "#77828f"),
      (".halo", "stroke", "#ffffff", "#14181e"),
    ]
    + series.enumerated().flatMap { index, colour in
      [
        (".line\(index)", "stroke", colour.light, colour.dark),
        (".fill\(index)", "fill", colour.light, colour.dark),
      ]
    }

  /// Colours that tell apart, for people who see few of them too.
  private static let series: [(light: String, dark: String)] = [
    ("#0067a8", "#7db8ff"), ("#b3450b", "#ffa566"), ("#00785a", "#6fd08c"),
    ("#a63d83", "#f09ad0"), ("#7d6200", "#e3c04f"), ("#2b6f94", "#8fd0ea"),
    ("#6b4fa0", "#bda4f2"), ("#555f6b", "#b3bcc8"),
  ]

  /// The number of colours that `line` and `fill` have.
  package static var count: Int { series.count }

  /// The rules of every class, on a page inside `.drawing` too.
  package static var sheet: Markup {
    func lines(_ isDark: Bool) -> String {
      rules.map { ".drawing \($0.selector){\($0.property):\(isDark ? $0.dark : $0.light)}\n" }
        .joined()
    }
    return Markup(
      stringLiteral: """
        svg.drawing{background:#ffffff}
        .drawing text{font:12px system-ui,sans-serif}
        .drawing .title{font-size:14px;font-weight:600}
        .drawing .middle{text-anchor:middle}.drawing .end{text-anchor:end}
        .drawing .axis,.drawing .grid,.drawing .mark,.drawing .line,.drawing .edge{fill:none}
        .drawing .strong{font-size:13px;font-weight:600}.drawing .value{font-size:13px}
        .drawing .small{font-size:10px}.drawing .partial{font-size:11px}.drawing .edge{stroke-width:1.4}
        .drawing .mark{stroke-dasharray:4 3}
        .drawing .line{stroke-width:2;stroke-linejoin:round}
        .drawing .contour{stroke-width:1.2;stroke-opacity:.75}
        .drawing .boundary{stroke-width:3}
        .drawing .dash1{stroke-dasharray:7 3}.drawing .dash2{stroke-dasharray:2 3}
        .drawing .dash3{stroke-dasharray:8 3 2 3}
        .drawing .dot{stroke-width:1.5}
        .drawing .crisp{shape-rendering:crispEdges}
        .drawing .halo{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}
        \(lines(false))@media (prefers-color-scheme:dark){
        svg.drawing{background:#14181e}
        \(lines(true))}

        """)
  }
}
