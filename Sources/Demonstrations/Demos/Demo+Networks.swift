import DerivativeRules
import ForwardMode
import Rendering
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
    var table = Table("step", "w", "b", "L", "∂L/∂w", "∂L/∂b")
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
        \(table.shown)
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
    var table = Table("function", "x = −2", "−0.5", "0", "0.5", "2")
    for activation in functions {
      let results = points.map { valueWithDerivative(at: $0, of: activation.f) }
      table.add([activation.name] + results.map { shown($0.value) })
      table.add(["  derivative"] + results.map { shown($0.derivative) })
    }
    let charts = functions.map { activation in
      let results = (0...160).map { index in
        let x = Double(index - 80) / 40
        return (x: x, result: valueWithDerivative(at: x, of: activation.f))
      }
      return Chart(
        title: activation.name, x: Axis("x", range: -2...2), y: Axis("", range: -2...2),
        curves: [
          .init(name: "f", points: results.map { ($0.x, $0.result.value) }, isFunction: true),
          .init(name: "f′", points: results.map { ($0.x, $0.result.derivative) }, isFunction: true),
        ])
    }
    return Result(
      text: table.shown, picture: Chart.svg(charts, columns: 4, width: 360, height: 290))
  }
}
