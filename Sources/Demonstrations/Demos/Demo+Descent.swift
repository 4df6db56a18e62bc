import DerivativeRules
import ForwardMode
import Rendering

extension Demo {
  /// A narrow valley: descent zigzags across it.
  static func valley<T: RealNumber>(_ x: [T]) -> T {
    0.5 * x[0] * x[0] + 10 * x[1] * x[1]
  }

  /// Points of a way down, its start first.
  static func way(_ steps: Int, _ step: (inout [Double], [Double]) -> Void) -> [[Double]] {
    var x = [-4.0, 1]
    var way = [x]
    for _ in 0..<steps {
      step(&x, gradient(at: x) { valley($0) })
      way.append(x)
    }
    return way
  }

  static let descent = Demo(
    name: "descent",
    abstract: "Ways down a narrow valley: plain descent, momentum, Adam, a falling rate, Newton."
  ) {
    let steps = 40
    var velocity = [0.0, 0]
    var (first, second) = ([0.0, 0], [0.0, 0])
    var (count, step) = (0.0, 0.0)
    let ways: [(name: String, points: [[Double]])] = [
      ("descent, rate 0.09", way(steps) { x, g in x = zip(x, g).map { $0 - 0.09 * $1 } }),
      (
        "momentum 0.8, rate 0.04",
        way(steps) { x, g in
          velocity = zip(velocity, g).map { 0.8 * $0 - 0.04 * $1 }
          x = zip(x, velocity).map { $0 + $1 }
        }
      ),
      (
        "Adam, rate 0.4",
        way(steps) { x, g in
          count += 1
          first = zip(first, g).map { 0.9 * $0 + 0.1 * $1 }
          second = zip(second, g).map { 0.999 * $0 + 0.001 * $1 * $1 }
          let (a, b) = (1 - Double.pow(0.9, count), 1 - Double.pow(0.999, count))
          x = x.indices.map { i in
            x[i] - 0.4 * (first[i] / a) / ((second[i] / b).squareRoot() + 1e-8)
          }
        }
      ),
      (
        "falling rate 0.09/(1 + k/10)",
        way(steps) { x, g in
          x = zip(x, g).map { $0 - 0.09 / (1 + step / 10) * $1 }
          step += 1
        }
      ),
      ("Newton", way(1) { x, g in x = [x[0] - g[0], x[1] - g[1] / 20] }),
    ]
    var table = Table("step", "descent", "momentum", "Adam")
    for step in [0, 1, 2, 5, 10, 20, 40] {
      table.add(["\(step)"] + ways.prefix(3).map { shown(valley($0.points[step])) })
    }
    let places = (0...80).map { Double($0 - 40) / 8 }
    let lines = (0...60).map { Double($0 - 30) / 20 }
    let values = lines.map { y in places.map { x in valley([x, y]) } }
    var chart = Chart(
      title: "Ways down ½x² + 10y²", x: Axis("x", range: -5...5), y: Axis("y", range: -1.5...1.5),
      curves: ways.map { way in
        .init(name: way.name, points: way.points.map { ($0[0], $0[1]) })
      })
    chart.contours = [0.1, 0.5, 1, 2, 5, 10, 15].map { level in
      Chart.Contour(
        level: level, lines: ContourLines.lines(values, xs: places, ys: lines, level: level))
    }
    let losses = Chart(
      title: "Loss", x: Axis("step"), y: Axis("f", .logarithmic),
      curves: ways.prefix(3).map { way in
        var curve = Chart.Curve(
          name: way.name, points: way.points.enumerated().map { (Double($0), valley($1)) })
        curve.hasOwnGaps = true
        return curve
      })
    return Result(
      text: """
        f = ½x² + 10y² from (−4, 1); Newton's step ends in the minimum.

        \(table.shown)
        """, picture: Chart.svg([chart, losses], columns: 2, width: 560, height: 400))
  }
}
