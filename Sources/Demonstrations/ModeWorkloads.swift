public import DualNumbers

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
public enum ModeWorkload: String, CaseIterable, Sendable {
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
  ///   - size: the number of inputs where it is free; for W7 the units of the hidden layer, of the inputs and
  ///     half the cases.
  ///   - body: what to do with the comparison.
  @inlinable
  public func comparison<B: ModeWorkloadBody>(size n: Int, _ body: B) -> B.Result {
    switch self {
    case .w1a: body.run(ModeComparison(at: [0.3], of: NestedExponentials()))
    case .w1b: body.run(ModeComparison(at: [0.7], of: LogarithmOfRoot()))
    case .w2: body.run(ModeComparison(at: uniform(n, seed: 2, -1, 1), of: RosenbrockFunction()))
    case .w3: body.run(ModeComparison(at: uniform(n, seed: 3, -1, 1), of: AckleyFunction()))
    case .w4:
      body.run(
        ModeComparison(at: (0..<n).map { (Double($0) + 1) / (Double($0) + 2) }, of: ProductOfAll()))
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
public protocol ModeWorkloadBody {
  /// What comes of it.
  associatedtype Result
  /// Does it.
  func run<F: DifferentiableFunction>(_ comparison: ModeComparison<F>) -> Result
}

/// The inputs of the workloads: a linear congruence, the same numbers in every language.
public func uniform(_ count: Int, seed: UInt64, _ low: Double, _ high: Double) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = 6_364_136_223_846_793_005 &* state &+ 1_442_695_040_888_963_407
    return low + (high - low) * (Double(state >> 11) * 0x1p-53)
  }
}

/// e^v + sin v with v = u + u² and u = eˣ.
@frozen
public struct NestedExponentials: DifferentiableFunction {
  /// The function.
  @inlinable public init() {}
  /// One output.
  @inlinable
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    let u = N.exp(x[0])
    let v = u + u * u
    return [N.exp(v) + N.sin(v)]
  }
}

/// ln √x.
@frozen
public struct LogarithmOfRoot: DifferentiableFunction {
  /// The function.
  @inlinable public init() {}
  /// One output.
  @inlinable
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { [N.log(N.sqrt(x[0]))] }
}

/// Σ 100(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)².
@frozen
public struct RosenbrockFunction: DifferentiableFunction {
  /// The function.
  @inlinable public init() {}
  /// One output.
  @inlinable
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    var sum = N.zero
    for i in 0..<max(x.count - 1, 0) {
      let a = x[i + 1] - x[i] * x[i]
      let b = 1 - x[i]
      sum += 100 * (a * a) + b * b
    }
    return [sum]
  }
}

/// The gradient of Rosenbrock's function, written by hand: its Jacobian is the Hessian.
@frozen
public struct RosenbrockGradient: DifferentiableFunction {
  /// The function.
  @inlinable public init() {}
  /// As many outputs as inputs, each of at most three neighbouring inputs.
  @inlinable
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    x.indices.map { i in
      var g = N.zero
      if i + 1 < x.count {
        let a = x[i + 1] - x[i] * x[i]
        g += -400 * (a * x[i])
        g -= 2 * (1 - x[i])
      }
      if i > 0 { g += 200 * (x[i] - x[i - 1] * x[i - 1]) }
      return g
    }
  }
}

/// −20 exp(−0.2 √(Σx²/n)) − exp(Σ cos(2πx)/n) + 20 + e.
@frozen
public struct AckleyFunction: DifferentiableFunction {
  /// The function.
  @inlinable public init() {}
  /// One output.
  @inlinable
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    var squares = N.zero
    var cosines = N.zero
    let turn = N(2 * Double.pi)
    for xi in x {
      squares += xi * xi
      cosines += N.cos(turn * xi)
    }
    let inverse = N(1 / Double(x.count))
    let root = N.sqrt(squares * inverse)
    let first = N.exp(root * N(-0.2))
    let second = N.exp(cosines * inverse)
    return [N(-20) * first - second + N(20 + 2.718281828459045)]
  }
}

/// Π xᵢ.
@frozen
public struct ProductOfAll: DifferentiableFunction {
  /// The function.
  @inlinable public init() {}
  /// One output.
  @inlinable
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    var product = x[0]
    for xi in x.dropFirst() { product *= xi }
    return [product]
  }
}

/// tanh(A x) with a dense square matrix.
public struct DenseLayer: DifferentiableFunction {
  @usableFromInline let matrix: [Double]
  /// A layer of n units over n inputs.
  public init(_ n: Int) {
    let bound = 1 / Double(n).squareRoot()
    matrix = uniform(n * n, seed: 5, -bound, bound)
  }
  /// As many outputs as inputs.
  @inlinable
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    let n = x.count
    return (0..<n).map { i in
      var sum = N.zero
      for j in 0..<n { sum += x[j] * N(matrix[i * n + j]) }
      return N.tanh(sum)
    }
  }
}

/// Fᵢ = (3 − 2xᵢ)xᵢ − xᵢ₋₁ − 2xᵢ₊₁ + 1.
@frozen
public struct BroydenFunction: DifferentiableFunction {
  /// The function.
  @inlinable public init() {}
  /// As many outputs as inputs, each of at most three neighbouring inputs.
  @inlinable
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    x.indices.map { i in
      var f = (3 - 2 * x[i]) * x[i]
      if i > 0 { f -= x[i - 1] }
      if i + 1 < x.count { f -= 2 * x[i + 1] }
      return f + 1
    }
  }
}

/// e^(sin x).
@frozen
public struct ExponentialOfSine: DifferentiableFunction {
  /// The function.
  @inlinable public init() {}
  /// One output.
  @inlinable
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { [N.exp(N.sin(x[0]))] }
}

/// ln x₁ + x₁x₂ − sin x₂, the function of the lecture.
@frozen
public struct LectureFunction: DifferentiableFunction {
  /// The function.
  @inlinable public init() {}
  /// One output.
  @inlinable
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    [N.log(x[0]) + x[0] * x[1] - N.sin(x[1])]
  }
}

/// One input, m waves sin((i + 1)·x)·x + eˣ.
@frozen
public struct Fan: DifferentiableFunction {
  /// The number of outputs.
  public let outputs: Int
  /// A fan of so many waves.
  @inlinable public init(outputs: Int) { self.outputs = outputs }
  /// The waves.
  @inlinable
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    (0..<outputs).map { N.sin(x[0] * N(Double($0 + 1))) * x[0] + N.exp(x[0]) }
  }
}
