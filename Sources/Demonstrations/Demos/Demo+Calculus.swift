internal import ComplexStep
import DerivativeRules
import ForwardMode
import Rendering
import Tracing

extension Demo {
  /// The lecture's function.
  static func lecture<T: RealNumber>(_ x: [T]) -> T {
    T.log(x[0]) + x[0] * x[1] - T.sin(x[1])
  }

  static let finiteDifferences = Demo(
    name: "finite-differences",
    abstract:
      "The error of difference quotients and the complex step against h, and of the dual number."
  ) {
    func f<T: RealNumber>(_ x: T) -> T { T.exp(T.sin(x)) }
    let exact = Double.cos(1) * f(1.0)
    var table = Table("h", "forward error", "central error", "complex step")
    let names = ["forward difference", "central difference", "complex step"]
    var curves = names.map { Chart.Curve(name: $0, points: []) }
    // What is exact has no place on a logarithmic axis: it stands at the least.
    let least = 1e-17
    for power in 1...16 {
      let h = Double.pow(10, -power)
      let errors = [
        ((f(1 + h) - f(1.0)) / h - exact).magnitude,
        ((f(1 + h) - f(1 - h)) / (2 * h) - exact).magnitude,
        (f(ComplexNumber(1.0, h)).imaginary / h - exact).magnitude,
      ]
      table.add(["1e−\(power)"] + errors.map { shown($0, 2) })
      for place in curves.indices { curves[place].points.append((h, max(errors[place], least))) }
    }
    let error = (derivative(at: 1) { f($0) } - exact).magnitude
    curves.append(
      .init(name: "dual number", points: [1e-16, 0.1].map { ($0, max(error, least)) }))
    let chart = Chart(
      title: "Error of the derivative of e^sin x at 1", x: Axis("step h", .logarithmic),
      y: Axis("error; none stands at 10⁻¹⁷", .logarithmic), curves: curves)
    return Result(
      text: """
        f(x) = e^sin x at x = 1; the derivative is e^sin x · cos x = \(shown(exact, 15)).

        \(table.shown)
        dual number: error \(shown(error, 2))

        """, picture: chart.svg)
  }

  static let tangentTrace = Demo(
    name: "tangent-trace",
    abstract: "The traces of ln(x₁) + x₁x₂ − sin(x₂) at (2, 5): both seeds, and the adjoints."
  ) {
    let trace = EvaluationTrace(of: lecture, at: [2, 5])
    let other = trace.seeded(by: [0, 1])
    return Result(
      text: """
        Seed ẋ₁ = 1, ẋ₂ = 0:

        \(trace.rendered(as: .text))
        Seed ẋ₁ = 0, ẋ₂ = 1:

        \(other.rendered(as: .text))
        The adjoints, read upwards: both at once.

        \(trace.rendered(as: .text, sweeps: .reverse))
        """, picture: trace.svg())
  }

  static let gates = Demo(
    name: "gates", abstract: "Add distributes, max routes, multiply switches, copy adds."
  ) {
    func row(
      _ name: String, _ rule: String, _ f: ([Traced<Double>]) -> Traced<Double>, _ at: [Double]
    ) -> [String] {
      let trace = EvaluationTrace(outputsOf: { [f($0)] }, at: at, cotangent: [2])
      return [
        name, rule, at.map { shown($0) }.joined(separator: ", "), shown(trace.outputs[0].value),
        trace.gradient.map { shown($0) }.joined(separator: ", "),
      ]
    }
    var table = Table("gate", "", "inputs", "output", "adjoints of the inputs")
    table.add(row("x + y", "distributes", { $0[0] + $0[1] }, [3, -4]))
    table.add(row("max(x, y)", "routes", { max($0[0], $0[1]) }, [3, -4]))
    table.add(row("x·y", "switches", { $0[0] * $0[1] }, [3, -4]))
    table.add(row("copy: x + x", "adds", { $0[0] + $0[0] }, [3]))
    // The four in one picture: each gate has inputs of its own.
    let all = EvaluationTrace(
      outputsOf: {
        [$0[0] + $0[1], max($0[2], $0[3]), $0[4] * $0[5], $0[6] + $0[6]]
      }, at: [3, -4, 3, -4, 3, -4, 3], cotangent: [2, 2, 2, 2],
      inputNames: ["a", "b", "c", "d", "e", "g", "h"],
      outputNames: ["add", "max", "multiply", "copy"])
    return Result(
      text: "The adjoint of every output is 2.\n\n\(table.shown)",
      picture: all.svg(sweeps: .reverse))
  }

  static let chainOrder = Demo(
    name: "chain-order",
    abstract: "The product of Jacobians ABCD from the left and from the right, with its cost."
  ) {
    var table = Table("sizes m ← … ← n", "from the left (reverse)", "from the right (forward)")
    var names: [String] = []
    var costs: [(left: Double, right: Double)] = []
    for sizes in [[1, 10, 50, 100, 1000], [1000, 100, 50, 10, 1], [20, 20, 20, 20, 20]] {
      let fromLeft = (2..<sizes.count).reduce(0) { $0 + sizes[0] * sizes[$1 - 1] * sizes[$1] }
      let last = sizes[sizes.count - 1]
      let fromRight = (1..<sizes.count - 1).reduce(0) { $0 + sizes[$1 - 1] * sizes[$1] * last }
      table.add(
        [sizes.map(\.description).joined(separator: " ← "), "\(fromLeft)", "\(fromRight)"])
      names.append(sizes.map(\.description).joined(separator: "←"))
      costs.append((Double(fromLeft), Double(fromRight)))
    }
    var chart = Chart(
      title: "Cost of the product A·B·C·D", x: Axis("multiplications of numbers", .logarithmic),
      y: Axis("", .names(names)))
    chart.bars = [
      .init(name: "from the left (reverse)", values: costs.map(\.left)),
      .init(name: "from the right (forward)", values: costs.map(\.right)),
    ]
    return Result(
      text:
        "Multiplications of numbers in A·B·C·D, A the Jacobian of the last step:\n\n\(table.shown)",
      picture: chart.svg)
  }

  static let newton = Demo(
    name: "newton", abstract: "Newton's iteration for √2, with the derivative of a dual number."
  ) {
    func f<T: RealNumber>(_ x: T) -> T { x * x - 2 }
    var table = Table("step", "x", "f(x)", "f′(x)")
    var errors: [(x: Double, y: Double)] = []
    var x = 1.0
    for step in 0..<6 {
      let (value, slope) = valueWithDerivative(at: x) { f($0) }
      table.add(["\(step)", shown(x, 15), shown(value, 2), shown(slope, 6)])
      errors.append((Double(step), (x - Double.sqrt(2)).magnitude))
      x -= value / slope
    }
    // An error of zero has no place on a logarithmic axis.
    let chart = Chart(
      title: "The error of Newton's iteration for √2", x: Axis("step"),
      y: Axis("|x − √2|", .logarithmic),
      curves: [.init(name: "digits double in each step", points: errors.filter { $0.y > 0 })])
    return Result(text: table.shown, picture: chart.svg)
  }
}
