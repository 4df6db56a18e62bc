/// Functions of two variables: lines of one value, and directions.
extension ChartDrawing {
  var contours: Markup {
    var text = Markup()
    for contour in chart.contours {
      var path = Markup()
      for line in contour.lines {
        let points = line.map { (x: u($0.x), y: v($0.y)) }
        for i in points.indices.dropLast() {
          guard let (from, to) = clipped(points[i], points[i + 1]) else { continue }
          if i > 0, from.x == points[i].x, from.y == points[i].y {
            path += "L\(to.x) \(to.y)"
          } else {
            path += "M\(from.x) \(from.y)L\(to.x) \(to.y)"
          }
        }
      }
      let name = contour.isStrong ? "boundary" : "contour"
      text += "<path class=\"line \(name) line0\" d=\"\(path)\"/>\n"
    }
    return text
  }

  /// The value of each contour, over everything else.
  var levels: Markup {
    var text = Markup()
    var labels: [(x: Double, y: Double)] = []
    for contour in chart.contours {
      // On the longest line, where no other label is near.
      guard let line = contour.lines.max(by: { $0.count < $1.count }), line.count >= 8 else {
        continue
      }
      let places = [0.5, 0.3, 0.7, 0.15, 0.85].map { line[Int(Double(line.count - 1) * $0)] }
        .map { (x: u($0.x), y: v($0.y)) }
      let free = places.first { place in
        isInside(place.x - 14, place.y - 8) && isInside(place.x + 14, place.y + 8)
          && labels.allSatisfy {
            ($0.x - place.x).magnitude > 44 || ($0.y - place.y).magnitude > 16
          }
      }
      guard let free else { continue }
      labels.append(free)
      text += "<text class=\"soft halo middle small\" x=\"\(free.x)\" y=\"\(free.y + 3.5)\">"
      text += "\(Numeral.short(contour.level))</text>\n"
    }
    return text
  }

  var arrows: Markup {
    var shafts = Markup()
    var heads = Markup()
    for arrow in chart.arrows {
      let (x, y) = (u(arrow.x), v(arrow.y))
      let (dx, dy) = (u(arrow.x + arrow.dx) - x, v(arrow.y + arrow.dy) - y)
      let size = (dx * dx + dy * dy).squareRoot()
      guard size > 0, size.isFinite, isInside(x, y) else { continue }
      let (ex, ey) = (dx / size, dy / size)
      let half = chart.arrowLength / 2
      let (tipX, tipY) = (x + half * ex, y + half * ey)
      shafts += "M\(x - half * ex) \(y - half * ey)L\(tipX - 3 * ex) \(tipY - 3 * ey)"
      heads += "M\(tipX) \(tipY)L\(tipX - 5 * ex - 2.5 * ey) \(tipY - 5 * ey + 2.5 * ex)"
      heads += "L\(tipX - 5 * ex + 2.5 * ey) \(tipY - 5 * ey - 2.5 * ex)Z"
    }
    if chart.arrows.isEmpty { return shafts }
    return "<path class=\"edge\" d=\"\(shafts)\"/>\n<path class=\"head\" d=\"\(heads)\"/>\n"
  }
}
