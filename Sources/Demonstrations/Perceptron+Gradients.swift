package import DualNumbers

extension Perceptron {
  /// A way to the gradient of the cost.
  package enum Method: String, CaseIterable, Sendable {
    /// Dual numbers: a sweep for each parameter.
    case forward
    /// A tape: one sweep backwards.
    case reverse
    /// The δ-recursion of the lecture notes, derived by hand.
    case byHand = "by hand"
    /// Differences on both sides.
    case centralDifferences = "central differences"
  }

  /// ∂cost/∂parameters.
  package func gradient(
    _ parameters: Weights<Double>, _ data: DataSet, by method: Method = .reverse
  ) -> Weights<Double> {
    let numbers = parameters.numbers
    switch method {
    case .forward:
      return parameters.with(
        ForwardMode.gradient(at: numbers) { cost(parameters.mapped(inTurn($0)), data) })
    case .reverse: return DualNumbers.gradient(for: parameters) { cost($0, data) }
    case .byHand: return backpropagated(parameters, data)
    case .centralDifferences:
      let J = CentralDifferences.jacobian(at: numbers, rows: 1, step: 6e-6) {
        [cost(parameters.mapped(inTurn($0)), data)]
      }
      return parameters.with(J.row(0))
    }
  }

  /// The gradient by the δ-recursion, in matrix form and numerator layout.
  ///
  /// With the row vectors δ⁽ˡ⁾ = ∂L/∂a⁽ˡ⁾ and ⊙ the product entry by entry:
  ///
  /// ```
  /// δ⁽ᴸ⁾   = ∂L/∂ŷ                       2(ŷ − y)ᵀ or (softmax(ŷ) − y)ᵀ
  /// δ⁽ˡ⁻¹⁾ = (δ⁽ˡ⁾ W⁽ˡ⁾) ⊙ f′(a⁽ˡ⁻¹⁾)ᵀ
  /// ∂L/∂W⁽ˡ⁾ = z⁽ˡ⁻¹⁾ δ⁽ˡ⁾               inputs × units: the transpose of W's shape
  /// ∂L/∂b⁽ˡ⁾ = δ⁽ˡ⁾
  /// ```
  package func backpropagated(_ parameters: Weights<Double>, _ data: DataSet) -> Weights<Double> {
    var gradient = parameters.zeroed
    let layers = parameters.layers
    for (input, target) in zip(data.inputs, data.targets) {
      // Forward: all a and z.
      var z = [input]
      var a: [[Double]] = []
      for (l, layer) in layers.enumerated() {
        a.append(zip(matrixVectorProduct(layer.weights, z[l]), layer.biases).map { $0 + $1 })
        z.append(l == layers.count - 1 ? a[l] : a[l].map { activated($0) })
      }
      // Backward: δ and the gradients.
      var delta = outputDelta(z[layers.count], target)
      for (l, layer) in layers.enumerated().reversed() {
        for j in delta.indices {
          for k in z[l].indices { gradient.layers[l].weights[j, k] += z[l][k] * delta[j] }
          gradient.layers[l].biases[j] += delta[j]
        }
        guard l > 0 else { break }
        let carried = matrixVectorProduct(layer.weights.transposed, delta)
        delta = carried.indices.map { carried[$0] * slope(a[l - 1][$0], z[l][$0]) }
      }
    }
    let count = Double(max(data.inputs.count, 1))
    return gradient.mapped { (g: Double) -> Double in g / count }
  }

  /// f′(a), given z = f(a), by the formulas of the notes.
  private func slope(_ a: Double, _ z: Double) -> Double {
    switch activation {
    case .tanh: 1 - z * z
    case .sigmoid: z * (1 - z)
    case .softplus: Double.sigmoid(a)
    case .relu: a > 0 ? 1 : 0
    }
  }

  private func outputDelta(_ y: [Double], _ target: [Double]) -> [Double] {
    switch loss {
    case .meanSquare: return zip(y, target).map { 2 * ($0 - $1) }
    case .crossEntropy:
      let largest = y.max() ?? 0
      let exponentials = y.map { Double.exp($0 - largest) }
      let sum: Double = exponentials.reduce(0) { $0 + $1 }
      return zip(exponentials, target).map { $0 / sum - $1 }
    }
  }
}

/// The cost as a function of the parameters, for `ModeComparison`.
package struct PerceptronCost: DifferentiableFunction {
  @usableFromInline let network: Perceptron
  @usableFromInline let data: DataSet
  @usableFromInline let shape: Perceptron.Weights<Double>

  /// The cost of a network over a data set.
  package init(_ network: Perceptron, _ data: DataSet) {
    self.network = network
    self.data = data
    shape = network.initialParameters(seed: 1)
  }

  /// One output: the cost.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    [network.cost(shape.mapped(inTurn(x)), data)]
  }
}
