import DerivativeRules
internal import Expressions
import ForwardMode
import Rendering

extension Demo {
  static let batches = Demo(
    name: "batches",
    abstract:
      "Full batch, minibatches and single points on the way to a line through twenty points."
  ) {
    let line = LineFit()
    let rates: [(name: String, size: Int, rate: @Sendable (Int) -> Double)] = [
      ("full batch", 20, { _ in 0.3 }), ("minibatches of 5", 5, { _ in 0.3 }),
      ("single points", 1, { _ in 0.3 }),
      ("single points, falling rate", 1, { epoch in 0.3 / (1 + Double(epoch)) }),
    ]
    let ways = rates.map { line.way(epochs: 20, batch: $0.size, rate: $0.rate) }
    let least = line.loss(line.way(epochs: 2000, batch: 20) { _ in 0.3 }.epochs.last ?? [0, 0])
    var table = Table(["epoch"] + rates.map(\.name))
    for epoch in [0, 1, 2, 5, 10, 20] {
      table.add(["\(epoch)"] + ways.map { shown(line.loss($0.epochs[epoch]) - least, 2) })
    }
    let places = (0...60).map { Double($0 - 30) / 15 }
    let values = places.map { b in places.map { w in line.loss([w, b]) } }
    var chart = Chart(
      title: "Ways over the loss", x: Axis("slope w", range: -2...2),
      y: Axis("offset b", range: -2...2),
      curves: zip(rates, ways).map { rate, way in
        var curve = Chart.Curve(name: rate.name, points: way.steps.map { ($0[0], $0[1]) })
        curve.hasOwnGaps = way.steps.count > 50
        return curve
      })
    chart.contours = [0.05, 0.1, 0.3, 0.6, 1, 1.5, 2].map { level in
      Chart.Contour(
        level: level, lines: ContourLines.lines(values, xs: places, ys: places, level: level))
    }
    let losses = Chart(
      title: "Loss above the least", x: Axis("epoch"), y: Axis("E − least", .logarithmic),
      curves: zip(rates, ways).map { rate, way in
        .init(
          name: rate.name,
          points: way.epochs.enumerated().map { (Double($0), line.loss($1) - least) })
      })
    return Result(
      text: """
        y = w·x + b through 20 points, E the mean square error; E − least (\(shown(least, 4))) after so many epochs:

        \(table.shown)
        """, picture: Chart.svg([chart, losses], columns: 2, width: 560, height: 420))
  }
}

/// A line through points with noise, by descent.
private struct LineFit {
  let points: [(x: Double, y: Double)]

  init() {
    var random = Randomness(seed: 11)
    points = (0..<20).map { index in
      let x = Double(index) / 9.5 - 1
      return (x, 0.9 * x - 0.4 + 0.2 * random.normal())
    }
  }

  func error<T: RealNumber>(_ p: [T], _ cases: ArraySlice<Int>) -> T {
    var sum = T.zero
    for place in cases {
      let difference = p[0] * T(points[place].x) + p[1] - T(points[place].y)
      sum = sum + difference * difference
    }
    return sum / T(Double(cases.count))
  }

  func loss(_ p: [Double]) -> Double { error(p, Array(points.indices)[...]) }

  /// Every step, and the place after each epoch; the order of the points is drawn anew in each.
  func way(
    epochs: Int, batch: Int, rate: (Int) -> Double
  ) -> (steps: [[Double]], epochs: [[Double]]) {
    var random = Randomness(seed: 5)
    var order = Array(points.indices)
    var p = [-1.5, 1.5]
    var (steps, ends) = ([p], [p])
    for epoch in 0..<epochs {
      for i in order.indices.dropFirst().reversed() {
        order.swapAt(i, Int(random.next() % UInt64(i + 1)))
      }
      for start in stride(from: 0, to: order.count, by: batch) {
        let cases = order[start..<min(start + batch, order.count)]
        let slope = gradient(at: p) { error($0, cases) }
        p = [p[0] - rate(epoch) * slope[0], p[1] - rate(epoch) * slope[1]]
        steps.append(p)
      }
      ends.append(p)
    }
    return (steps, ends)
  }
}
