/// Horizontal bars on a logarithmic axis, written as SVG.
public struct BarChart: ChartPanel, Sendable {
  /// A bar for each name, in one colour.
  public struct Group: Sendable {
    /// The name in the legend.
    public let name: String
    /// The lengths; what is not above 0 has no bar.
    public let values: [Double]

    /// Bars of one colour.
    public init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// The line above the chart.
  public var title: String
  /// The axis.
  public var axis: String
  /// What stands beside the bars, from the top.
  public var names: [String]
  /// The bars.
  public var groups: [Group]

  /// A chart.
  ///
  /// - Precondition: a group has a value for each name.
  public init(title: String, axis: String, names: [String], groups: [Group]) {
    precondition(
      groups.allSatisfy { $0.values.count == names.count }, "A bar is missing, or has no name.")
    self.title = title
    self.axis = axis
    self.names = names
    self.groups = groups
  }

  /// The chart without its document.
  public var panel: String {
    let (left, right, top, bottom) = (140.0, 60.0, 60.0, 50.0)
    let (width, height) = (ChartPicture.width - left - right, ChartPicture.height - top - bottom)
    let span = LogarithmicSpan(groups.flatMap(\.values))
    func x(_ value: Double) -> Double { left + span.position(value) * width }
    var lines = [ChartPicture.title(title)]
    let base = decimals(top + height, 1)
    for tick in span.ticks {
      let u = decimals(x(tick), 1)
      lines.append(
        "<path d=\"M\(u) \(base)V\(decimals(top, 1))\" stroke=\"#ddd\"/>"
          + "<text x=\"\(u)\" y=\"368\" text-anchor=\"middle\">\(span.label(tick))</text>")
    }
    let slot = height / Double(max(names.count, 1))
    let bar = slot * 0.8 / Double(max(groups.count, 1))
    for (i, name) in names.enumerated() {
      let start = top + slot * (Double(i) + 0.1)
      lines.append(
        "<text x=\"\(decimals(left - 8, 1))\" y=\"\(decimals(start + slot * 0.4, 1))\" text-anchor=\"end\""
          + " dominant-baseline=\"middle\">\(ChartPicture.escaped(name))</text>")
      for (k, group) in groups.enumerated() where group.values[i] > 0 {
        let value = group.values[i]
        let y = start + bar * Double(k)
        let colour = ChartPicture.colour(k)
        lines.append(
          "<rect x=\"\(decimals(left, 1))\" y=\"\(decimals(y, 1))\""
            + " width=\"\(decimals(x(value) - left, 1))\" height=\"\(decimals(bar, 1))\""
            + " fill=\"\(colour)\"/>"
            + "<text x=\"\(decimals(x(value) + 4, 1))\" y=\"\(decimals(y + bar / 2, 1))\""
            + " dominant-baseline=\"middle\" font-size=\"10\">\(decimals(value, 1))</text>")
      }
    }
    for (k, group) in groups.enumerated() {
      lines.append(
        "<text x=\"\(decimals(left + 100 * Double(k), 1))\" y=\"48\" fill=\"\(ChartPicture.colour(k))\">"
          + "\(ChartPicture.escaped(group.name))</text>")
    }
    lines.append(
      "<text x=\"\(decimals(left + width / 2, 1))\" y=\"390\" text-anchor=\"middle\">\(ChartPicture.escaped(axis))</text>"
    )
    return lines.joined(separator: "\n")
  }
}
