internal import DualNumbers
import Rendering

extension Demo {
  static let mlp = Demo(
    name: "mlp",
    abstract:
      "A tanh network 2-8-1 learns XOR; its gradient four ways, and what they cost as it grows."
  ) {
    let network = Perceptron(sizes: [2, 8, 1])
    var weights = network.initialParameters(seed: 3)
    let ways: [Perceptron.Method] = [.forward, .reverse, .centralDifferences]
    var table = Table("step", "loss", "forward − hand", "reverse − hand", "differences − hand")
    var losses: [(x: Double, y: Double)] = []
    var worst = ways.map { _ in 0.0 }
    let steps = 150
    for step in 0...steps {
      let hand = network.gradient(weights, .xor, by: .byHand)
      let errors = ways.map {
        relativeError(network.gradient(weights, .xor, by: $0).numbers, hand.numbers)
      }
      worst = zip(worst, errors).map { max($0, $1) }
      let loss = network.cost(weights, .xor)
      losses.append((Double(step), loss))
      if step % 30 == 0 {
        let bounds = zip(errors, ways).map { below($0, by: $1) }
        table.add(["\(step)", shown(loss, 6)] + bounds)
      }
      weights -= 0.2 * hand
    }
    var answers = Table("x₁", "x₂", "target", "network")
    for (x, target) in zip(DataSet.xor.inputs, DataSet.xor.targets) {
      answers.add(
        [shown(x[0]), shown(x[1]), shown(target[0]), shown(network.outputs(weights, x)[0], 2)])
    }
    let curve = Chart(
      title: "Loss", x: Axis("step"), y: Axis("mean square error E(w)", .logarithmic),
      curves: [.init(name: "E(w)", points: losses)])
    let dots = zip(DataSet.xor.inputs, DataSet.xor.targets).map {
      Chart.Dot(x: $0[0], y: $0[1], isFilled: $1[0] > 0.5)
    }
    return Result(
      text: """
        33 weights, w ← w − 0.2·∇E(w), all four points in every step.

        \(table.shown)
        \(answers.shown)
        Largest relative difference from the gradient by hand in all steps: forward and reverse \
        \(below(max(worst[0], worst[1]), by: .forward)), central differences \
        \(below(worst[2], by: .centralDifferences)).

        Operations for the gradient, for each operation of the loss:

        \(growth)
        """,
      picture: Chart.svg(
        [
          answer("The answer (filled: target 1)", -0.5...1.5, -0.5...1.5, dots) {
            network.outputs(weights, $0)[0]
          }, curve, measuredGrowth,
        ], columns: 3, width: 400, height: 340))
  }

  static let moons = Demo(
    name: "moons",
    abstract: "A tanh network 2-8-2 learns two moons by stochastic gradient descent, reverse mode."
  ) {
    let data = DataSet.twoMoons(count: 100, noise: 0.1, seed: 5)
    let network = Perceptron(sizes: [2, 8, 2], loss: .crossEntropy)
    let epochs = 60
    let training = network.trained(on: data, epochs: epochs, rate: 0.2, batch: 5, seed: 4)
    var table = Table("epoch", "cross-entropy")
    for epoch in stride(from: 0, through: epochs, by: 10) {
      table.add(["\(epoch)", shown(training.costs[epoch], 4)])
    }
    let right = zip(data.inputs, data.targets).filter { input, target in
      let y = network.outputs(training.parameters, input)
      return (y[0] > y[1]) == (target[0] == 1)
    }
    let curve = Chart(
      title: "Cross-entropy", x: Axis("epoch"), y: Axis("cross-entropy E(w)", .logarithmic),
      curves: [
        .init(name: "E(w)", points: training.costs.enumerated().map { (Double($0), $1) })
      ])
    let dots = zip(data.inputs, data.targets).map {
      Chart.Dot(x: $0[0], y: $0[1], isFilled: $1[0] == 1)
    }
    return Result(
      text: """
        100 points, 42 weights, steps of 5 points in random order with rate 0.2; the gradient by \
        one reverse sweep.

        \(table.shown)
        \(right.count) of 100 points are on their side.

        """,
      picture: Chart.svg(
        [
          answer("Probability of the filled moon", -1.5...2.5, -1...1.5, dots, radius: 3) {
            let y = network.outputs(training.parameters, $0)
            return Double.sigmoid(y[0] - y[1])
          }, curve,
        ], columns: 2, width: 480, height: 340))
  }

  /// The largest difference relative to the largest entry.
  private static func relativeError(_ a: [Double], _ b: [Double]) -> Double {
    let scale = b.map(\.magnitude).max() ?? 1
    let error = zip(a, b).map { ($0 - $1).magnitude }.max() ?? 0
    return scale > 0 ? error / scale : error
  }

  /// The bound that a way's error is known by; the error itself where it is above.
  private static func below(_ error: Double, by way: Perceptron.Method) -> String {
    let (bound, text) = way == .centralDifferences ? (1e-7, "1e−7") : (1e-12, "1e−12")
    return error < bound ? "< \(text)" : shown(error, 2)
  }

  // MARK: Cost against the number of weights

  private static let widths = [2, 4, 8, 16, 32]

  private static func comparison(_ width: Int) -> ModeComparison<PerceptronCost> {
    let network = Perceptron(sizes: [2, width, 1])
    return ModeComparison(
      at: network.initialParameters(seed: 1).numbers, of: PerceptronCost(network, .xor))
  }

  /// Operations of each mode for each of the loss, at several sizes: the same in every run.
  private static var growth: String {
    var table = Table("weights", "forward", "forward 8-wide", "reverse")
    for width in widths {
      let report = comparison(width).countedByAll()
      let plain = Double(report[.reverse].primal.total)
      table.add(
        ["\(report.inputs)"]
          + [DifferentiationMode.forward, .forwardLanes, .reverse].map {
            shown(Double(report[$0].operations) / plain, 1)
          })
    }
    return table.shown
  }

  /// The times of each mode at several sizes.
  private static var measuredGrowth: Chart {
    let modes: [DifferentiationMode] = [.forward, .forwardLanes, .reverse]
    var curves = modes.map { Chart.Curve(name: $0.rawValue, points: []) }
    for width in widths {
      let comparison = comparison(width)
      guard #available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *) else { break }
      let times = comparison.timesOfSweeps(samples: 5, milliseconds: 0.5)
      for i in modes.indices {
        curves[i].points.append((Double(comparison.point.count), times[i + 1] * 1e6))
      }
    }
    return Chart(
      title: "Time of the gradient", x: Axis("weights", .logarithmic),
      y: Axis("time in µs", .logarithmic), curves: curves)
  }

  // MARK: The answer over the plane

  private static func answer(
    _ title: String, _ xs: ClosedRange<Double>, _ ys: ClosedRange<Double>,
    _ dots: [Chart.Dot], radius: Double = 6, _ f: ([Double]) -> Double
  ) -> Chart {
    let cells = 40
    func edge(_ range: ClosedRange<Double>, _ index: Int) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / Double(cells)
    }
    func place(_ range: ClosedRange<Double>, _ index: Int) -> Double {
      let share = (Double(index) + 0.5) / Double(cells)
      return range.lowerBound + (range.upperBound - range.lowerBound) * share
    }
    var chart = Chart(title: title, x: Axis("x₁", range: xs), y: Axis("x₂", range: ys))
    chart.shades = (0..<cells).map { row in
      (0..<cells).map { column in f([place(xs, column), place(ys, row)]) }
    }
    // Where the answer is a half lies the boundary.
    let (columns, lines) = ((0...cells).map { edge(xs, $0) }, (0...cells).map { edge(ys, $0) })
    let values = lines.map { y in columns.map { x in f([x, y]) } }
    chart.contours = [0.1, 0.5, 0.9].map { level in
      var contour = Chart.Contour(
        level: level,
        lines: ContourLines.lines(values, xs: columns, ys: lines, level: level))
      contour.isStrong = level == 0.5
      return contour
    }
    chart.shadeLabel = "answer"
    chart.dots = dots
    chart.dotRadius = radius
    return chart
  }
}
