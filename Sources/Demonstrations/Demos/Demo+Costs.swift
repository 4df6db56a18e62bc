import DerivativeRules
import ForwardMode
import Rendering

extension Demo {
  /// Two weights in a chain: the probability that the network gives to the class of an input.
  static func chained<T: RealNumber>(_ w: [T], _ x: Double) -> T {
    T.sigmoid(w[1] * T.tanh(w[0] * T(x)))
  }

  private static let sample = [(x: -1.5, y: 0.0), (-0.5, 0), (0.5, 1), (1.5, 1)]

  static func crossEntropy<T: RealNumber>(_ w: [T]) -> T {
    var sum = T.zero
    for (x, y) in sample {
      // −ln of the probability of the right class, from the logit: no digit is lost far out.
      let logit = w[1] * T.tanh(w[0] * T(x))
      sum = sum + T.softplus(y == 1 ? -logit : logit)
    }
    return sum / T(Double(sample.count))
  }

  static func squaredError<T: RealNumber>(_ w: [T]) -> T {
    var sum = T.zero
    for (x, y) in sample {
      let error = chained(w, x) - T(y)
      sum = sum + error * error
    }
    return sum / T(Double(sample.count))
  }

  static let costs = Demo(
    name: "costs",
    abstract: "Costs and their slopes, and cross-entropy against squared error over two weights."
  ) {
    // Of the right class's logit: what pulls a wrong answer back.
    let functions: [(name: String, f: @Sendable (Dual<Double>) -> Dual<Double>)] = [
      ("squared error", { z in (sigmoid(z) - 1) * (sigmoid(z) - 1) }),
      ("cross-entropy", { z in softplus(-z) }), ("hinge", { z in relu(1 - z) }),
      ("0–1", { z in step(-z) }),
    ]
    let points = [-8.0, -2, 0.5, 2, 8]
    var table = Table("cost of a logit z", "z = −8", "−2", "0.5", "2", "8")
    for (name, f) in functions {
      let results = points.map { valueWithDerivative(at: $0, of: f) }
      table.add([name] + results.map { shown($0.value) })
      table.add(["  derivative"] + results.map { shown($0.derivative) })
    }
    var slopes = Table("w₁", "w₂", "cross-entropy", "|∇|", "squared error", "|∇|")
    for w in [[1.0, 1], [-1, 1], [-4, 4], [4, 4]] {
      let entropy = valueWithGradient(at: w) { crossEntropy($0) }
      let square = valueWithGradient(at: w) { squaredError($0) }
      func length(_ g: [Double]) -> Double { (g[0] * g[0] + g[1] * g[1]).squareRoot() }
      slopes.add(
        w.map { shown($0) }
          + [entropy.value, length(entropy.gradient), square.value, length(square.gradient)]
          .map { shown($0) })
    }
    return Result(
      text: """
        The right class has logit z; far on the wrong side squared error has no slope left:

        \(table.shown)
        The chain σ(w₂·tanh(w₁x)) on four points, x > 0 being of class 1:

        \(slopes.shown)
        """, picture: picture(functions))
  }

  private static func picture(
    _ functions: [(name: String, f: @Sendable (Dual<Double>) -> Dual<Double>)]
  ) -> String {
    let curves = functions.map { name, f in
      Chart.Curve(
        name: name,
        points: (0...160).map { index in
          let z = Double(index - 80) / 20
          return (z, f(Dual(z)).value)
        }, isFunction: true)
    }
    let lines = Chart(
      title: "Costs of the right class's logit", x: Axis("logit z", range: -4...4),
      y: Axis("cost", range: 0...4), curves: curves)
    let levels = [0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3]
    return Chart.svg(
      [
        lines, surface("Cross-entropy over two weights", levels) { crossEntropy($0) },
        surface("Squared error over two weights", levels) { squaredError($0) },
      ], columns: 3, width: 420, height: 380)
  }

  private static func surface(
    _ title: String, _ levels: [Double], _ f: ([Double]) -> Double
  ) -> Chart {
    let places = (0...60).map { Double($0 - 30) / 6 }
    let values = places.map { y in places.map { x in f([x, y]) } }
    var chart = Chart(
      title: title, x: Axis("w₁", range: -5...5), y: Axis("w₂", range: -5...5))
    chart.contours = levels.map {
      Chart.Contour(
        level: $0, lines: ContourLines.lines(values, xs: places, ys: places, level: $0))
    }
    return chart
  }
}
