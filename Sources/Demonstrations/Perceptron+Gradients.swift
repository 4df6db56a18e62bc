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
    _ parameters: [Double], _ data: DataSet, by method: Method = .reverse
  ) -> [Double] {
    switch method {
    case .forward: ForwardMode.gradient(at: parameters) { cost($0, data) }
    case .reverse: ReverseMode.gradient(at: parameters) { cost($0, data) }
    case .byHand: backpropagated(parameters, data)
    case .centralDifferences:
      CentralDifferences.jacobian(at: parameters, rows: 1, step: 6e-6) { [cost($0, data)] }.row(0)
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
  package func backpropagated(_ parameters: [Double], _ data: DataSet) -> [Double] {
    var gradient = [Double](repeating: 0, count: parameterCount)
    let layers = layout
    for (input, target) in zip(data.inputs, data.targets) {
      // Forward: all a and z.
      var z = [Matrix(column: input)]
      var a: [Matrix] = []
      for (l, layer) in layers.enumerated() {
        let weights = Matrix(
          rows: layer.units, columns: layer.inputs,
          entries: Array(parameters[layer.weights..<layer.biases]))
        let biases = Matrix(column: Array(parameters[layer.biases..<layer.biases + layer.units]))
        a.append(weights * z[l] + biases)
        z.append(l == layers.count - 1 ? a[l] : a[l].mapped { activated($0) })
      }
      // Backward: δ and the gradients.
      var delta = outputDelta(z[layers.count].entries, target)
      for (l, layer) in layers.enumerated().reversed() {
        let product = z[l] * delta
        for j in 0..<layer.units {
          for k in 0..<layer.inputs {
            gradient[layer.weights + j * layer.inputs + k] += product[k, j]
          }
          gradient[layer.biases + j] += delta[0, j]
        }
        guard l > 0 else { break }
        let weights = Matrix(
          rows: layer.units, columns: layer.inputs,
          entries: Array(parameters[layer.weights..<layer.biases]))
        let slopes = zip(a[l - 1].entries, z[l].entries).map { slope($0, $1) }
        let carried = delta * weights
        delta = Matrix(
          rows: 1, columns: slopes.count, entries: zip(carried.entries, slopes).map { $0 * $1 })
      }
    }
    let count = Double(max(data.inputs.count, 1))
    return gradient.map { $0 / count }
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

  private func outputDelta(_ y: [Double], _ target: [Double]) -> Matrix {
    let entries: [Double]
    switch loss {
    case .meanSquare: entries = zip(y, target).map { 2 * ($0 - $1) }
    case .crossEntropy:
      let largest = y.max() ?? 0
      let exponentials = y.map { Double.exp($0 - largest) }
      let sum: Double = exponentials.reduce(0) { $0 + $1 }
      entries = zip(exponentials, target).map { $0 / sum - $1 }
    }
    return Matrix(rows: 1, columns: entries.count, entries: entries)
  }

  /// Where each layer's parameters are.
  private var layout: [(inputs: Int, units: Int, weights: Int, biases: Int)] {
    var start = 0
    return zip(sizes, sizes.dropFirst()).map { inputs, units in
      defer { start += (inputs + 1) * units }
      return (inputs, units, start, start + inputs * units)
    }
  }
}

/// A small dense matrix, row-major.
struct Matrix {
  let rows: Int
  let columns: Int
  var entries: [Double]

  init(rows: Int, columns: Int, entries: [Double]) {
    self.rows = rows
    self.columns = columns
    self.entries = entries
  }

  init(column: [Double]) { self.init(rows: column.count, columns: 1, entries: column) }

  subscript(i: Int, j: Int) -> Double { entries[i * columns + j] }

  func mapped(_ f: (Double) -> Double) -> Matrix {
    Matrix(rows: rows, columns: columns, entries: entries.map(f))
  }

  static func + (a: Matrix, b: Matrix) -> Matrix {
    Matrix(rows: a.rows, columns: a.columns, entries: zip(a.entries, b.entries).map { $0 + $1 })
  }

  static func * (a: Matrix, b: Matrix) -> Matrix {
    var entries = [Double](repeating: 0, count: a.rows * b.columns)
    for i in 0..<a.rows {
      for k in 0..<a.columns {
        let factor = a[i, k]
        for j in 0..<b.columns { entries[i * b.columns + j] += factor * b[k, j] }
      }
    }
    return Matrix(rows: a.rows, columns: b.columns, entries: entries)
  }
}

/// The cost as a function of the parameters, for `ModeComparison`.
package struct PerceptronCost: DifferentiableFunction {
  @usableFromInline let network: Perceptron
  @usableFromInline let data: DataSet

  /// The cost of a network over a data set.
  package init(_ network: Perceptron, _ data: DataSet) {
    self.network = network
    self.data = data
  }

  /// One output: the cost.
  @inlinable
  package func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { [network.cost(x, data)] }
}
