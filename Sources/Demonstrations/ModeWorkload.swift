package import DualNumbers

/// The ten functions that tools for derivatives are compared on, as functions over every number.
///
/// ```
/// W1  e^v + sin v, v = u + u², u = eˣ;  ln √x      W6   Broyden's tridiagonal function
/// W2  Rosenbrock's function                        W7   the cost of a perceptron
/// W3  Ackley's function                            W8   the gradient of Rosenbrock's function
/// W4  the product of all inputs                    W9   e^(sin x)
/// W5  tanh(A x), A dense                           W10  ln x₁ + x₁x₂ − sin x₂
/// ```
///
/// Hessians are compared as Jacobians of gradients (W8), and of W9 the first derivative.
package enum ModeWorkload: String, CaseIterable, Sendable {
  case w1a = "W1a"
  case w1b = "W1b"
  case w2 = "W2"
  case w3 = "W3"
  case w4 = "W4"
  case w5 = "W5"
  case w6 = "W6"
  case w7 = "W7"
  case w8 = "W8"
  case w9 = "W9"
  case w10 = "W10"

  /// Compares the modes on the workload.
  ///
  /// - Parameters:
  ///   - n: the number of inputs where it is free; for W7 the units of the hidden layer, of the inputs and
  ///     half the cases.
  ///   - body: what to do with the comparison.
  @inlinable
  package func comparison<B: ModeWorkloadBody>(size n: Int, _ body: B) -> B.Result {
    switch self {
    case .w1a: body.run(ModeComparison(at: [0.3], of: NestedExponentials()))
    case .w1b: body.run(ModeComparison(at: [0.7], of: LogarithmOfRoot()))
    case .w2: body.run(ModeComparison(at: uniform(n, seed: 2, -1, 1), of: RosenbrockFunction()))
    case .w3: body.run(ModeComparison(at: uniform(n, seed: 3, -1, 1), of: AckleyFunction()))
    case .w4:
      body.run(
        ModeComparison(at: (0..<n).map { Double($0 + 1) / Double($0 + 2) }, of: ProductOfAll()))
    case .w5: body.run(ModeComparison(at: uniform(n, seed: 55, -1, 1), of: DenseLayer(n)))
    case .w6: body.run(ModeComparison(at: uniform(n, seed: 6, -1, 1), of: BroydenFunction()))
    case .w7: body.run(Self.perceptron(width: n))
    case .w8: body.run(ModeComparison(at: uniform(n, seed: 2, -1, 1), of: RosenbrockGradient()))
    case .w9: body.run(ModeComparison(at: [0.7], of: ExponentialOfSine()))
    case .w10: body.run(ModeComparison(at: [2, 5], of: LectureFunction()))
    }
  }
}

extension ModeWorkload {
  /// W7: two layers of so many inputs and units, and an output.
  @usableFromInline
  static func perceptron(width n: Int) -> ModeComparison<PerceptronCost> {
    let network = Perceptron(sizes: [n, n, 1])
    let x = uniform(2 * n * n, seed: 77, -1, 1)
    let data = DataSet(
      inputs: (0..<2 * n).map { b in (0..<n).map { x[b * n + $0] } },
      targets: uniform(2 * n, seed: 777, -1, 1).map { [$0] })
    return ModeComparison(
      at: uniform(network.parameterCount, seed: 7, -0.3, 0.3), of: PerceptronCost(network, data))
  }
}

/// What is done with a comparison of any function: a closure that is generic.
package protocol ModeWorkloadBody {
  /// What comes of it.
  associatedtype Result
  /// Does it.
  func run<F: DifferentiableFunction>(_ comparison: ModeComparison<F>) -> Result
}

/// The inputs of the workloads: a linear congruence, the same numbers in every language.
package func uniform(_ count: Int, seed: UInt64, _ low: Double, _ high: Double) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = 6_364_136_223_846_793_005 &* state &+ 1_442_695_040_888_963_407
    return low + (high - low) * (Double(state >> 11) * 0x1p-53)
  }
}
