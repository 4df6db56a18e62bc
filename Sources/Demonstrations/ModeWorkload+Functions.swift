package import DualNumbers

// The functions of the workloads, and a family of curves for the crossover of many outputs.

/// e^v + sin v with v = u + u² and u = eˣ.
@frozen
package struct NestedExponentials: DifferentiableFunction {
  /// The function.
  @inlinable package init() {}
  /// One output.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    let u = N.exp(x[0])
    let v = u + u * u
    return [N.exp(v) + N.sin(v)]
  }
}

/// ln √x.
@frozen
package struct LogarithmOfRoot: DifferentiableFunction {
  /// The function.
  @inlinable package init() {}
  /// One output.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { [N.log(N.sqrt(x[0]))] }
}

/// Σ 100(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)².
@frozen
package struct RosenbrockFunction: DifferentiableFunction {
  /// The function.
  @inlinable package init() {}
  /// One output.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
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
package struct RosenbrockGradient: DifferentiableFunction {
  /// The function.
  @inlinable package init() {}
  /// As many outputs as inputs, each of at most three neighbouring inputs.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
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
package struct AckleyFunction: DifferentiableFunction {
  /// The function.
  @inlinable package init() {}
  /// One output.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
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
package struct ProductOfAll: DifferentiableFunction {
  /// The function.
  @inlinable package init() {}
  /// One output.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    var product = x[0]
    for xi in x.dropFirst() { product *= xi }
    return [product]
  }
}

/// tanh(A x) with a dense square matrix.
package struct DenseLayer: DifferentiableFunction {
  @usableFromInline let matrix: [Double]
  /// A layer of n units over n inputs.
  package init(_ n: Int) {
    let bound = 1 / Double(n).squareRoot()
    matrix = uniform(n * n, seed: 5, -bound, bound)
  }
  /// As many outputs as inputs.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
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
package struct BroydenFunction: DifferentiableFunction {
  /// The function.
  @inlinable package init() {}
  /// As many outputs as inputs, each of at most three neighbouring inputs.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
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
package struct ExponentialOfSine: DifferentiableFunction {
  /// The function.
  @inlinable package init() {}
  /// One output.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { [N.exp(N.sin(x[0]))] }
}

/// ln x₁ + x₁x₂ − sin x₂, the function of the lecture.
@frozen
package struct LectureFunction: DifferentiableFunction {
  /// The function.
  @inlinable package init() {}
  /// One output.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    [N.log(x[0]) + x[0] * x[1] - N.sin(x[1])]
  }
}

/// One input, m waves sin((i + 1)·x)·x + eˣ.
@frozen
package struct Fan: DifferentiableFunction {
  /// The number of outputs.
  package let outputs: Int
  /// A fan of so many waves.
  @inlinable package init(outputs: Int) { self.outputs = outputs }
  /// The waves.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    (0..<outputs).map { N.sin(x[0] * N(Double($0 + 1))) * x[0] + N.exp(x[0]) }
  }
}
