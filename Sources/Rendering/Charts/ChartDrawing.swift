/// A chart laid out: everything has its place, and what lies outside the frame is cut off at it.
///
/// A class, as other pictures and pages are: the copies of all that it holds would be compiled too.
final class ChartDrawing {
  let chart: Chart
  private let width: Double
  private let height: Double
  private let xs: Span
  private let ys: Span
  let frame: (left: Double, top: Double, right: Double, bottom: Double)
  private let legend: [(x: Double, y: Double)]
  private let labels: [(x: Double, y: Double)]

  init(_ chart: Chart, width: Double, height: Double) {
    self.chart = chart
    self.width = width
    self.height = height
    let points =
      chart.curves.flatMap { $0.points } + chart.contours.flatMap { $0.lines.flatMap { $0 } }
    xs = Span(
      chart.x,
      points.map { $0.x } + chart.marks.map { $0.x } + chart.bars.flatMap { $0.values }
        + chart.dots.map { $0.x }, isWhole: !chart.bars.isEmpty)
    ys = Span(chart.y, points.map { $0.y } + chart.dots.map { $0.y })
    var names = ys.ticks.map { $0.label }
    if case .names(let own) = chart.y.scale { names = own }
    let left = 34 + (names.map(Self.width).max() ?? 0)
    // Room for the last label of the axis, for the numbers behind the bars, or for the bar of shades.
    let right = width - (chart.shadeLabel != nil ? 78 : chart.bars.isEmpty ? 20 : 48)
    var top = 34.0
    legend = Self.placed(
      chart.named.map { 30 + Self.width($0.name) }, from: left, to: width - 8, &top)
    // Labels of marks above the frame, each in the first row where it is clear of the others.
    var rows: [Double] = []
    var places: [(x: Double, row: Int)] = []
    for mark in chart.marks {
      let half = Self.width(mark.label) / 2
      let x = min(max(left + xs.place(mark.x) * (right - left), left + half), right - half)
      let row = rows.firstIndex { $0 < x - half } ?? rows.count
      if row == rows.count { rows.append(0) }
      rows[row] = x + half + 8
      places.append((x, row))
    }
    let start = top
    labels = places.map { ($0.x, start + 13 + 15 * Double($0.row)) }
    top += rows.isEmpty ? 6 : 6 + 15 * Double(rows.count)
    frame = (left, top, right, height - 46)
  }

  /// An estimate of the width of a text of 12 pixels.
  private static func width(_ text: String) -> Double { 6.6 * Double(TextWidth.of(text)) }

  /// Places for boxes in rows that break before an end; `top` moves below them.
  private static func placed(
    _ widths: [Double], from left: Double, to right: Double, _ top: inout Double
  ) -> [(x: Double, y: Double)] {
    guard widths.count > 0 else { return [] }
    var places: [(x: Double, y: Double)] = []
    var x = left
    top += 8
    for width in widths {
      if x > left, x + width > right {
        x = left
        top += 17
      }
      places.append((x, top))
      x += width + 14
    }
    top += 6
    return places
  }

  func u(_ x: Double) -> Double { frame.left + xs.place(x) * (frame.right - frame.left) }
  func v(_ y: Double) -> Double { frame.bottom - ys.place(y) * (frame.bottom - frame.top) }

  func isInside(_ x: Double, _ y: Double) -> Bool {
    x >= frame.left - 0.01 && x <= frame.right + 0.01 && y >= frame.top - 0.01
      && y <= frame.bottom + 0.01
  }

  var body: Markup {
    var body: Markup =
      "<text class=\"title middle\" x=\"\(width / 2)\" y=\"20\">\(chart.title)</text>\n"
    body += shades + axes + contours + arrows + levels + bars
    for (index, curve) in chart.curves.enumerated() { body += line(curve, index) }
    body += marks
    for dot in chart.dots where isInside(u(dot.x), v(dot.y)) {
      body +=
        "<circle class=\"dot \(dot.isFilled ? "ink" : "paper")\" r=\"\(chart.dotRadius)\" cx=\"\(u(dot.x))\" cy=\"\(v(dot.y))\"/>\n"
    }
    return body + shadeBar + key
  }

  // MARK: Axes

  private var axes: Markup {
    var text = Markup()
    let (left, top, right, bottom) = frame
    var grid = Markup()
    for tick in xs.ticks {
      grid += "M\(u(tick.value)) \(top)V\(bottom)"
      text +=
        "<text class=\"middle\" x=\"\(u(tick.value))\" y=\"\(bottom + 17)\">\(tick.label)</text>\n"
    }
    if case .names(let names) = chart.y.scale {
      for (index, name) in names.enumerated() {
        let y = top + slot * (Double(index) + 0.5) + 4
        text += "<text class=\"end\" x=\"\(left - 8)\" y=\"\(y)\">\(name)</text>\n"
      }
    } else {
      for tick in ys.ticks {
        grid += "M\(left) \(v(tick.value))H\(right)"
        text +=
          "<text class=\"end\" x=\"\(left - 6)\" y=\"\(v(tick.value) + 4)\">\(tick.label)</text>\n"
      }
    }
    // Lines over shades would be taken for a part of them.
    if !chart.shades.isEmpty { grid = Markup() }
    let middle = (top + bottom) / 2
    return
      "<path class=\"grid\" d=\"\(grid)\"/>\n<path class=\"axis\" d=\"M\(left) \(top)V\(bottom)H\(right)\(smallTicks)\"/>\n"
      + text
      + "<text class=\"middle\" x=\"\((left + right) / 2)\" y=\"\(height - 10)\">\(chart.x.label)</text>\n"
      + "<text class=\"middle\" transform=\"translate(14 \(middle)) rotate(-90)\">\(chart.y.label)</text>\n"
  }

  /// Between the powers of ten of a logarithmic axis twice, three times, … one.
  private var smallTicks: Markup {
    var marks = Markup()
    for value in xs.smallTicks { marks += "M\(u(value)) \(frame.bottom)v-4" }
    if case .names = chart.y.scale { return marks }
    for value in ys.smallTicks { marks += "M\(frame.left) \(v(value))h4" }
    return marks
  }

  // MARK: Curves

  private func line(_ curve: Chart.Curve, _ index: Int) -> Markup {
    let points = curve.points.map { (x: u($0.x), y: v($0.y)) }
    var path = Markup()
    var last: (x: Double, y: Double)?
    for i in points.indices.dropLast() {
      guard curve.hasOwnGaps || !curve.isFunction || !jumps(points, i),
        let (from, to) = clipped(points[i], points[i + 1])
      else {
        last = nil
        continue
      }
      // Joined to the segment before where that ended here.
      if let last, last.x == from.x && last.y == from.y {
        path += "L\(to.x) \(to.y)"
      } else {
        path += "M\(from.x) \(from.y)L\(to.x) \(to.y)"
      }
      last = to
    }
    let colour = index % Palette.count
    let text: Markup =
      "<path class=\"line line\(colour) dash\(index % 4)\" d=\"\(path)\"/>\n"
    guard isMarked(curve) else { return text }
    var shapes = Markup()
    for point in points where isInside(point.x, point.y) {
      shapes += "M\(point.x) \(point.y)" + Self.shape(index)
    }
    return text + "<path class=\"fill\(colour)\" d=\"\(shapes)\"/>\n"
  }

  /// Whether each point of a curve is marked.
  private func isMarked(_ curve: Chart.Curve) -> Bool {
    !curve.isFunction && !curve.hasOwnGaps && curve.points.count <= 50
  }

  /// The mark of a curve's points, from their middle: curves differ without colours too.
  private static func shape(_ index: Int) -> Markup {
    switch index % 5 {
    case 0: "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z"
    case 1: "m-3 -3h6v6h-6z"
    case 2: "m0 -4l4 7h-8z"
    case 3: "m0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z"
    default: "m0 4l4 -7h-8z"
    }
  }

  /// Whether a function jumps behind sample `i`: a step beside which the ones around it are small, or that goes
  /// against both of them and beyond, as at a pole.
  private func jumps(_ points: [(x: Double, y: Double)], _ i: Int) -> Bool {
    guard i > 0, i + 2 < points.count else { return false }
    let steps = (i - 1...i + 1).map { points[$0 + 1].y - points[$0].y }
    guard steps[1].magnitude > 0.02 * (frame.bottom - frame.top) else { return false }
    let around = max(steps[0].magnitude, steps[2].magnitude)
    let turns = steps[0] * steps[1] < 0 && steps[2] * steps[1] < 0
    return steps[1].magnitude > (turns ? 1 : 10) * around
  }

  /// The part of a segment inside the frame (Liang and Barsky); none where an end is no number.
  func clipped(
    _ a: (x: Double, y: Double), _ b: (x: Double, y: Double)
  ) -> ((x: Double, y: Double), (x: Double, y: Double))? {
    guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite else { return nil }
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    var (start, end) = (0.0, 1.0)
    for (direction, distance) in [
      (-dx, a.x - frame.left), (dx, frame.right - a.x), (-dy, a.y - frame.top),
      (dy, frame.bottom - a.y),
    ] {
      if direction == 0 {
        if distance < -0.01 { return nil }
      } else if direction < 0 {
        start = max(start, distance / direction)
      } else {
        end = min(end, distance / direction)
      }
    }
    if start > end { return nil }
    let from = start == 0 ? a : (a.x + start * dx, a.y + start * dy)
    return (from, end == 1 ? b : (a.x + end * dx, a.y + end * dy))
  }

  // MARK: Bars

  private var slot: Double {
    guard case .names(let names) = chart.y.scale else { return 0 }
    return (frame.bottom - frame.top) / Double(max(names.count, 1))
  }

  private var bars: Markup {
    var text = Markup()
    let thickness = slot * 0.8 / Double(max(chart.bars.count, 1))
    for (index, group) in chart.bars.enumerated() {
      for (place, value) in group.values.enumerated() {
        // What has no place on the axis has no bar.
        let end = min(u(value), frame.right)
        guard end.isFinite, end >= frame.left else { continue }
        let y = frame.top + slot * (Double(place) + 0.1) + thickness * Double(index)
        text +=
          "<rect class=\"fill\(index % Palette.count)\" x=\"\(frame.left)\" y=\"\(y)\" width=\"\(end - frame.left)\" height=\"\(thickness)\"/>\n"
        text +=
          "<text x=\"\(end + 4)\" y=\"\(y + thickness / 2 + 4)\">\(Numeral.fixed(value, 1))</text>\n"
      }
    }
    return text
  }

  // MARK: Marks and the key

  private var marks: Markup {
    var text = Markup()
    for (mark, label) in zip(chart.marks, labels) {
      guard isInside(u(mark.x), frame.top) else { continue }
      text += "<path class=\"mark\" d=\"M\(u(mark.x)) \(frame.bottom)V\(frame.top - 3)\"/>\n"
      text +=
        "<text class=\"soft halo middle\" x=\"\(label.x)\" y=\"\(label.y)\">\(mark.label)</text>\n"
    }
    return text
  }

  private var key: Markup {
    var text = Markup()
    for (place, (index, name)) in zip(legend, chart.named) {
      let colour = index % Palette.count
      if chart.bars.isEmpty {
        text +=
          "<path class=\"line line\(colour) dash\(index % 4)\" d=\"M\(place.x) \(place.y - 4)h22\"/>\n"
        if isMarked(chart.curves[index]) {
          text +=
            "<path class=\"fill\(colour)\" d=\"M\(place.x + 11) \(place.y - 4)\(Self.shape(index))\"/>\n"
        }
      } else {
        text +=
          "<rect class=\"fill\(colour)\" x=\"\(place.x + 4)\" y=\"\(place.y - 10)\" width=\"12\" height=\"12\"/>\n"
      }
      text += "<text x=\"\(place.x + 28)\" y=\"\(place.y)\">\(name)</text>\n"
    }
    return text
  }
}

extension Chart {
  /// What the legend names, with its place: bars or curves; those without a name need no legend.
  fileprivate var named: [(index: Int, name: String)] {
    let names = bars.isEmpty ? curves.map { $0.name } : bars.map { $0.name }
    return names.enumerated().filter { !$0.element.isEmpty }.map { ($0.offset, $0.element) }
  }
}
