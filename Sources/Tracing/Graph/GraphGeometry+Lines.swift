// A line as a path and as points.

extension GraphGeometry {
  /// The line in the language of SVG's paths.
  package func path(_ line: Line, _ number: (Double) -> String) -> String {
    var text = "M\(number(line.start.x)) \(number(line.start.y))"
    var last = line.start
    for piece in line.pieces {
      switch piece {
      case .straight(let end):
        text += isVertical ? "V\(number(end.y))" : "H\(number(end.x))"
        last = end
      case .bend(let end):
        let middle: Point = ((last.x + end.x) / 2, (last.y + end.y) / 2)
        let first: Point = isVertical ? (last.x, middle.y) : (middle.x, last.y)
        let second: Point = isVertical ? (end.x, middle.y) : (middle.x, end.y)
        text += "C\(number(first.x)) \(number(first.y)) \(number(second.x)) \(number(second.y))"
        text += " \(number(end.x)) \(number(end.y))"
        last = end
      }
    }
    return text
  }

  /// Points along the line, close enough to measure by.
  package func points(of line: Line) -> [Point] {
    var points = [line.start]
    for piece in line.pieces {
      let last = points[points.count - 1]
      switch piece {
      case .straight(let end):
        for step in 1...20 {
          let part = Double(step) / 20
          points.append((last.x + (end.x - last.x) * part, last.y + (end.y - last.y) * part))
        }
      case .bend(let end):
        for step in 1...20 {
          let part = Double(step) / 20
          let ease = part * part * (3 - 2 * part)
          // The way along moves as 1.5 t − 1.5 t² + t³, the way across as 3 t² − 2 t³.
          let pace = 1.5 * part - 1.5 * part * part + part * part * part
          points.append(
            isVertical
              ? (last.x + (end.x - last.x) * ease, last.y + (end.y - last.y) * pace)
              : (last.x + (end.x - last.x) * pace, last.y + (end.y - last.y) * ease))
        }
      }
    }
    return points
  }
}
