import DualNumbers
import TestSupport
import Testing

/// The worked examples of lectures on automatic differentiation and backpropagation, with their closed forms.
@Suite("Textbook examples")
struct TextbookTests {
  // MARK: Functions of one number

  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let f: @Sendable (Dual<Double>) -> Dual<Double>
    /// f′ in closed form.
    let slope: @Sendable (Double) -> Double
    var ulps = 4.0
  }

  static let oneNumber: [Example] = [
    Example(testDescription: "log(√x)", f: { log(sqrt($0)) }) { 1 / (2 * $0) },
    Example(testDescription: "√(3 sin x)", f: { sqrt(3 * sin($0)) }) {
      3 * Double.cos($0) / (2 * Double.sqrt(3 * Double.sin($0)))
    },
    Example(
      testDescription: "exp(exp x + exp(x)²) + sin(exp x + exp(x)²)",
      f: { x in
        let e = exp(x)
        let sum = e + e * e
        return exp(sum) + sin(sum)
      },
      slope: { x in
        let e = Double.exp(x)
        let sum = e + e * e
        return (Double.exp(sum) + Double.cos(sum)) * (e + 2 * e * e)
      }),
    Example(testDescription: "e^(e^(x²))", f: { exp(exp($0 * $0)) }) { x in
      Double.exp(Double.exp(x * x)) * Double.exp(x * x) * 2 * x
    },
    Example(testDescription: "1/e^(x²)", f: { 1 / exp($0 * $0) }) { -2 * $0 / Double.exp($0 * $0) },
    Example(testDescription: "2x + 7", f: { 2 * $0 + 7 }) { _ in 2 },
    Example(testDescription: "3x² + 4x", f: { 3 * $0 * $0 + 4 * $0 }) { 6 * $0 + 4 },
    Example(testDescription: "1/(1 + e^(−x))", f: { 1 / (1 + exp(-$0)) }) { x in
      Double.exp(-x) / ((1 + Double.exp(-x)) * (1 + Double.exp(-x)))
    },
  ]

  @Test("The derivative is the closed form", arguments: oneNumber, [0.1, 0.5, 1, 1.3])
  func closedForm(example: Example, x: Double) {
    let computed = derivative(at: x, of: example.f)
    let exact = example.slope(x)
    #expect(
      (computed - exact).magnitude <= example.ulps * spacing(at: exact), "\(computed), not \(exact)"
    )
  }

  // MARK: Graphs of several numbers

  @Test("(x + y)z at (−2, 5, −4) is −12 with gradient (−4, −4, 3)")
  func multiplyAfterAdd() {
    let (value, gradient) = valueWithGradient(at: -2, 5, -4) { x, y, z in (x + y) * z }
    #expect(value == -12 && gradient == (-4, -4, 3))
  }

  @Test("The gates: an add distributes, a product switches, a max routes, a copy adds")
  func gates() {
    #expect(gradient(at: 3, 4) { x, y in x + y } == (1, 1))
    #expect(gradient(at: 3, 4) { x, y in x * y } == (4, 3))
    #expect(gradient(at: 3, 4) { x, y in max(x, y) } == (0, 1))
    #expect(gradient(at: 4, 3) { x, y in max(x, y) } == (1, 0))
    #expect(derivative(at: 3) { x in x + x } == 2)
  }

  @Test("w₁x₁ + w₂x₂: each weight's derivative is its input")
  func weightedSum() {
    let gradient = gradient(at: [0.3, -0.7]) { w in w[0] * 5 + w[1] * 11 }
    #expect(gradient == [5, 11])
  }

  @Test("The two-dimensional sigmoid neuron at w = (2, −3, −3), x = (−1, −2)")
  func neuron() {
    let w = [2.0, -3, -3]
    let x = [-1.0, -2]
    let (value, gradient) = valueWithGradient(at: w + x) { v in
      let sum = v[0] * v[3] + v[1] * v[4] + v[2]
      return 1 / (1 + exp(-sum))
    }
    let s = Double.sigmoid(1)
    let slope = s * (1 - s)
    #expect((value - 0.73).magnitude < 0.005)
    let rounded = [-0.20, -0.39, 0.20, 0.39, -0.59]
    let exact = [-1, -2, 1, 2, -3].map { $0 * slope }
    for i in 0..<5 {
      #expect((gradient[i] - rounded[i]).magnitude < 0.005)
      #expect((gradient[i] - exact[i]).magnitude <= 4 * spacing(at: exact[i]))
    }
    // The library's own sigmoid says the same.
    let own = DualNumbers.gradient(at: w + x) { v in sigmoid(v[0] * v[3] + v[1] * v[4] + v[2]) }
    for i in 0..<5 { #expect((own[i] - exact[i]).magnitude <= 2 * spacing(at: exact[i])) }
  }

  @Test("ln x₁ + x₁x₂ − sin x₂ at (2, 5) is 11.652 with gradient (5.5, 1.716)")
  func forwardTrace() {
    let (value, gradient) = valueWithGradient(at: [2, 5]) { x in log(x[0]) + x[0] * x[1] - sin(x[1])
    }
    #expect((value - 11.652).magnitude < 0.0005)
    #expect(gradient[0] == 5.5)
    #expect((gradient[1] - 1.716).magnitude < 0.0005)
    #expect(gradient[1] == 2 - Double.cos(5))
    #expect(
      jvp(at: [2, 5], along: [1, 0]) { x in [log(x[0]) + x[0] * x[1] - sin(x[1])] } == [5.5])
  }

  @Test("−log of three chained sigmoids, with respect to w₁, w₂, w₃ and x")
  func chainedSigmoids() {
    func check(_ w: [Double], _ x: Double) {
      let (value, gradient) = valueWithGradient(at: w + [x]) { v in
        let h1 = 1 / (1 + exp(-(v[0] * v[3])))
        let h2 = 1 / (1 + exp(-(v[1] * h1)))
        let y = 1 / (1 + exp(-(v[2] * h2)))
        return -log(y)
      }
      let h1 = Double.sigmoid(w[0] * x)
      let h2 = Double.sigmoid(w[1] * h1)
      let y = Double.sigmoid(w[2] * h2)
      #expect((value + Double.log(y)).magnitude <= 4 * spacing(at: 1))
      // dL/dz₃ = −(1 − y); backwards through z₃ = w₃h₂, z₂ = w₂h₁, z₁ = w₁x.
      // 1 − σ(z) is σ(−z), which does not cancel.
      let d3 = -Double.sigmoid(-w[2] * h2)
      let d2 = d3 * w[2] * h2 * Double.sigmoid(-w[1] * h1)
      let d1 = d2 * w[1] * h1 * Double.sigmoid(-w[0] * x)
      let exact = [d1 * x, d2 * h1, d3 * h2, d1 * w[0]]
      for (computed, exact) in zip(gradient, exact) {
        #expect(
          (computed - exact).magnitude <= 16 * spacing(at: exact), "\(computed), not \(exact)")
      }
    }
    check([0.5, -1.5, 2], 0.8)
    check([1, 1, 1], 1)
    check([-2, 0.3, 0.1], -1.7)
  }

  @Test(
    "One layer: z = wx + b, y = σ(z), L = ½(y − c)²",
    arguments: [(0.0, 0.0, 1.0, 1.0), (0.7, -0.2, 1.5, 0.25)])
  func oneLayer(w: Double, b: Double, x: Double, c: Double) {
    let (value, (dw, db)) = valueWithGradient(at: w, b) { w, b in
      let z = w * x + b
      let y = sigmoid(z)
      return (y - c) * (y - c) / 2
    }
    let y = Double.sigmoid(w * x + b)
    let dz = (y - c) * y * (1 - y)
    #expect(value == (y - c) * (y - c) / 2)
    #expect((dw - dz * x).magnitude <= 4 * spacing(at: dz * x))
    #expect((db - dz).magnitude <= 4 * spacing(at: dz))
  }

  @Test("A small perceptron: the gradient follows every path, ∂L/∂w summed over them")
  func perceptron() {
    let weights = [0.1, -0.2, 0.3, 0.4, -0.5, 0.6]
    let x = [0.7, -1.1]
    let gradient = gradient(at: weights) { w in
      let h0 = tanh(w[0] * x[0] + w[1] * x[1])
      let h1 = tanh(w[2] * x[0] + w[3] * x[1])
      let y = w[4] * h0 + w[5] * h1 - 0.5
      return y * y / 2
    }
    let h = [Double.tanh(0.1 * 0.7 + 0.2 * 1.1), Double.tanh(0.3 * 0.7 - 0.4 * 1.1)]
    let y = -0.5 * h[0] + 0.6 * h[1] - 0.5
    let d = [y * -0.5 * (1 - h[0] * h[0]), y * 0.6 * (1 - h[1] * h[1])]
    let exact = [d[0] * x[0], d[0] * x[1], d[1] * x[0], d[1] * x[1], y * h[0], y * h[1]]
    for (computed, exact) in zip(gradient, exact) {
      #expect((computed - exact).magnitude <= 16 * spacing(at: exact), "\(computed), not \(exact)")
    }
  }

  @Test("A univariate composition: df(x(t))/dt = Σ ∂f/∂xᵢ·dxᵢ/dt, and J_F(x(t))·J_x(t) for vectors")
  func multivariateChainRule() {
    func inner<N: RealNumber>(_ t: [N]) -> [N] { [N.sin(t[0]) * t[1], t[0] + N.exp(t[1])] }
    func outer<N: RealNumber>(_ x: [N]) -> [N] { [x[0] * x[1], x[0] / x[1], x[1] * x[1]] }
    let t = [0.4, 0.9]
    let whole = jacobian(at: t) { outer(inner($0)) }
    let (x, J) = valueWithJacobian(at: t, of: inner)
    let K = jacobian(at: x, of: outer)
    for i in 0..<3 {
      for j in 0..<2 {
        let product = K[i, 0] * J[0, j] + K[i, 1] * J[1, j]
        let scale = (K[i, 0] * J[0, j]).magnitude + (K[i, 1] * J[1, j]).magnitude
        #expect((whole[i, j] - product).magnitude <= 8 * 0x1p-53 * scale)
      }
    }
  }

  // MARK: Activations

  struct Activation: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let f: @Sendable (Dual<Double>) -> Dual<Double>
    let value: @Sendable (Double) -> Double
    let slope: @Sendable (Double) -> Double
  }

  /// Written with `if` by a user.
  private static func leakyReLU<N: RealNumber>(_ x: N) -> N {
    if x < 0 { return 0.01 * x }
    return x
  }

  private static func elu<N: RealNumber>(_ x: N, alpha: N) -> N {
    if x > 0 { return x }
    return alpha * N.expMinusOne(x)
  }

  static let activations: [Activation] = [
    Activation(testDescription: "linear", f: { $0 }, value: { $0 }) { _ in 1 },
    Activation(testDescription: "binary step", f: { step($0) }, value: { $0 > 0 ? 1 : 0 }) { _ in 0
    },
    Activation(testDescription: "sigmoid", f: { sigmoid($0) }, value: { 1 / (1 + Double.exp(-$0)) })
    {
      let s = 1 / (1 + Double.exp(-$0))
      return s * (1 / (1 + Double.exp($0)))
    },
    Activation(testDescription: "tanh", f: { tanh($0) }, value: { Double.tanh($0) }) {
      1 / (Double.cosh($0) * Double.cosh($0))
    },
    Activation(testDescription: "ReLU", f: { relu($0) }, value: { max($0, 0) }) { $0 > 0 ? 1 : 0 },
    Activation(
      testDescription: "softplus", f: { softplus($0) },
      value: { Double.log(onePlus: Double.exp($0)) }
    ) {
      1 / (1 + Double.exp(-$0))
    },
    Activation(
      testDescription: "leaky ReLU", f: { leakyReLU($0) }, value: { $0 < 0 ? 0.01 * $0 : $0 }
    ) {
      $0 < 0 ? 0.01 : 1
    },
    Activation(
      testDescription: "ELU, α = 1.5", f: { elu($0, alpha: 1.5) },
      value: { $0 > 0 ? $0 : 1.5 * (Double.exp($0) - 1) },
      slope: { $0 > 0 ? 1 : 1.5 * Double.exp($0) }),
    Activation(
      testDescription: "ELU, α = 1, smooth at 0", f: { elu($0, alpha: 1) },
      value: { $0 > 0 ? $0 : Double.exp($0) - 1 }, slope: { $0 > 0 ? 1 : Double.exp($0) }),
  ]

  @Test("The activations and their derivatives", arguments: activations, [-3, -0.5, 0, 0.5, 3])
  func activationTable(activation: Activation, x: Double) {
    let (value, slope) = valueWithDerivative(at: x, of: activation.f)
    let exact = (activation.value(x), activation.slope(x))
    #expect((value - exact.0).magnitude <= 8 * spacing(at: exact.0), "\(value), not \(exact.0)")
    #expect((slope - exact.1).magnitude <= 8 * spacing(at: exact.1), "\(slope), not \(exact.1)")
  }

  @Test("Steepest descent with these gradients finds the minimum")
  func descent() {
    var w = [4.0, -3]
    for _ in 0..<200 {
      let slope = gradient(at: w) { w in (w[0] - 1) * (w[0] - 1) + 2 * (w[1] + 0.5) * (w[1] + 0.5) }
      for i in w.indices { w[i] -= 0.1 * slope[i] }
    }
    #expect((w[0] - 1).magnitude < 1e-12 && (w[1] + 0.5).magnitude < 1e-12)
  }
}
