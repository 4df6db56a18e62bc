import DerivativeRules
import ForwardMode
import Tracing

extension Demo {
  static let neuron = Demo(
    name: "neuron", abstract: "A neuron y = σ(wx + b) with L = ½(y − c)², its gradient and descent."
  ) {
    func loss<T: RealNumber>(_ p: [T]) -> T {
      let error = T.sigmoid(p[0] * 1 + p[1]) - 1
      return 0.5 * error * error
    }
    let trace = EvaluationTrace(of: loss, at: [0, 0], inputNames: ["w", "b"])
    var table = DemoTable("step", "w", "b", "L", "∂L/∂w", "∂L/∂b")
    var p = [0.0, 0.0]
    for step in 0...5 {
      let (value, slope) = valueWithGradient(at: p, of: loss)
      table.add(["\(step)"] + (p + [value] + slope).map { shown($0) })
      p = zip(p, slope).map { $0 - $1 }
    }
    return Result(
      text: """
        x = 1, c = 1, starting at w = b = 0; (w, b) ← (w, b) − ∇L.

        \(trace.rendered(as: .text, sweeps: .reverse))
        \(table.text)
        """, picture: trace.svg(sweeps: .reverse))
  }

  private struct Activation: Sendable {
    var name: String
    var f: @Sendable (Dual<Double>) -> Dual<Double>
  }

  private static let functions: [Activation] = [
    Activation(name: "linear") { $0 },
    Activation(name: "step") { step($0) },
    Activation(name: "sigmoid") { sigmoid($0) },
    Activation(name: "tanh") { tanh($0) },
    Activation(name: "relu") { relu($0) },
    Activation(name: "softplus") { softplus($0) },
    Activation(name: "leaky relu") { x in x > 0 ? x : 0.01 * x },
    Activation(name: "elu") { x in x > 0 ? x : expMinusOne(x) },
  ]

  static let activations = Demo(
    name: "activations", abstract: "Activation functions with their derivatives: table and plots."
  ) {
    let points = [-2.0, -0.5, 0, 0.5, 2]
    var table = DemoTable("function", "x = −2", "−0.5", "0", "0.5", "2")
    for activation in functions {
      let results = points.map { valueWithDerivative(at: $0, of: activation.f) }
      table.add([activation.name] + results.map { shown($0.value) })
      table.add(["  derivative"] + results.map { shown($0.derivative) })
    }
    let plots = functions.map { activation in
      let results = (0...160).map { index in
        let x = Double(index - 80) / 40
        return (x: x, result: valueWithDerivative(at: x, of: activation.f))
      }
      return Plot(
        title: activation.name,
        curves: [
          .init(name: "f", points: results.map { ($0.x, $0.result.value) }),
          .init(name: "f′", points: results.map { ($0.x, $0.result.derivative) }),
        ], xRange: -2...2, yRange: -2...2)
    }
    return Result(text: table.text, picture: Plot.picture(plots, columns: 4))
  }

  static let mlp = Demo(
    name: "mlp",
    abstract: "A tanh network 2-8-1 learns XOR; forward, reverse and hand-derived gradients agree."
  ) {
    var network = XORNetwork()
    var table = DemoTable("step", "loss", "forward − hand", "reverse − hand")
    var losses: [(x: Double, y: Double)] = []
    var worst = 0.0
    let steps = 300
    for step in 0...steps {
      let hand = network.gradientByHand()
      let (loss, forward) = valueWithGradient(at: network.weights, of: XORNetwork.loss)
      let reverse = EvaluationTrace(of: XORNetwork.loss, at: network.weights).gradient
      let differences = [forward, reverse].map { other in
        zip(other, hand).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
      }
      worst = differences.reduce(worst, max)
      losses.append((Double(step), loss))
      if step % 50 == 0 {
        table.add(
          ["\(step)", shown(loss, 6)] + differences.map { $0 < 1e-13 ? "< 1e−13" : "\($0)" })
      }
      network.weights = zip(network.weights, hand).map { $0 - 0.1 * $1 }
    }
    var answers = DemoTable("x₁", "x₂", "target", "network")
    for (x, target) in XORNetwork.data {
      let answer = XORNetwork.output(network.weights, x)
      answers.add([shown(x[0]), shown(x[1]), shown(target), shown(answer, 2)])
    }
    let agreement = worst < 1e-13 ? "below 1e−13" : "\(worst)"
    let start = losses[0].y
    let curve = Plot(
      title: "Loss", curves: [.init(name: "E(w)", points: losses)],
      xRange: 0...Double(steps), yRange: 0...start, xLabel: "step")
    return Result(
      text: """
        33 weights, w ← w − 0.1·∇E(w), all four points in every step.

        \(table.text)
        \(answers.text)
        Largest difference between the three gradients in all steps: \(agreement).

        """, picture: Plot.picture([boundary(network), curve], columns: 2))
  }

  private static func boundary(_ network: XORNetwork) -> Plot {
    let cells = 40
    let range = -0.5...1.5
    func place(_ index: Int) -> Double { -0.5 + 2 * (Double(index) + 0.5) / Double(cells) }
    let shades = (0..<cells).map { row in
      (0..<cells).map { column in
        min(1, max(0, XORNetwork.output(network.weights, [place(column), place(row)])))
      }
    }
    return Plot(
      title: "The answer (filled: target 1)", curves: [],
      dots: XORNetwork.data.map { ($0.0[0], $0.0[1], $0.1 > 0.5 ? "d1" : "d0") },
      shades: shades, xRange: range, yRange: range, xLabel: "x₁", yLabel: "x₂")
  }
}

/// The network: eight tanh units over two inputs, and a linear output.
struct XORNetwork {
  static let units = 8
  static let data: [([Double], Double)] = [([0, 0], 0), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0)]

  /// For each unit its two weights and bias, then the output's weights and bias.
  var weights: [Double]

  /// Small weights from a fixed linear congruence, the same in every run.
  init() {
    var state: UInt64 = 7
    weights = (0..<Self.units * 4 + 1).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-52 - 1
    }
  }

  static func output<T: RealNumber>(_ w: [T], _ x: [Double]) -> T {
    var y = w[units * 4]
    for unit in 0..<units {
      let sum = w[3 * unit].scaled(by: T.Scalar(x[0])) + w[3 * unit + 1].scaled(by: T.Scalar(x[1]))
      y = y + w[units * 3 + unit] * T.tanh(sum + w[3 * unit + 2])
    }
    return y
  }

  /// E(w) = ½Σ(y − c)².
  static func loss<T: RealNumber>(_ w: [T]) -> T {
    var loss = T.zero
    for (x, target) in data {
      let error = output(w, x) - T(target)
      loss = loss + 0.5 * error * error
    }
    return loss
  }

  /// Backpropagation by hand: δ of the output, then δ of each unit through 1 − tanh².
  func gradientByHand() -> [Double] {
    var gradient = weights.map { _ in 0.0 }
    let units = Self.units
    for (x, target) in Self.data {
      let delta = Self.output(weights, x) - target
      gradient[units * 4] += delta
      for unit in 0..<units {
        let sum = weights[3 * unit] * x[0] + weights[3 * unit + 1] * x[1]
        let h = Double.tanh(sum + weights[3 * unit + 2])
        gradient[units * 3 + unit] += delta * h
        let deltaOfUnit = delta * weights[units * 3 + unit] * (1 - h * h)
        gradient[3 * unit] += deltaOfUnit * x[0]
        gradient[3 * unit + 1] += deltaOfUnit * x[1]
        gradient[3 * unit + 2] += deltaOfUnit
      }
    }
    return gradient
  }
}
