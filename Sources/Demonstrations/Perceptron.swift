package import DualNumbers
internal import Expressions

/// A multilayer perceptron, as in the lecture notes.
///
/// ```
/// a⁽ˡ⁾ = W⁽ˡ⁾ z⁽ˡ⁻¹⁾ + b⁽ˡ⁾      z⁽ˡ⁾ = f(a⁽ˡ⁾), the last layer without f
/// ```
///
/// ```text
/// let network = Perceptron(sizes: [2, 3, 1])
/// network.parameterCount  // 13
/// ```
package struct Perceptron: Sendable {
  /// W and b of a layer.
  @frozen
  package struct Layer<Number: RealNumber> {
    /// W, a row for each unit.
    package var weights: Matrix<Number>
    /// b.
    package var biases: [Number]

    /// A layer.
    @inlinable
    package init(weights: Matrix<Number>, biases: [Number]) {
      self.weights = weights
      self.biases = biases
    }

    /// The layer with other numbers.
    @inlinable
    package func mapped<T: RealNumber>(_ f: (Number) -> T) -> Layer<T> {
      Layer<T>(weights: weights.mapped(f), biases: biases.map(f))
    }
  }

  /// What is learnt: the layers.
  @frozen
  package struct Weights<Number: RealNumber>: Parameters {
    package var layers: [Layer<Number>]
    package typealias Recorded = Weights<TapeVariable<Number>>

    /// The layers, inputs first.
    @inlinable
    package init(layers: [Layer<Number>]) { self.layers = layers }

    /// The layers with other numbers.
    @inlinable
    package func mapped<T: RealNumber>(_ f: (Number) -> T) -> Weights<T> {
      Weights<T>(layers: layers.map { $0.mapped(f) })
    }
  }

  /// The function between the layers.
  package enum Activation: String, CaseIterable, Sendable {
    /// tanh a.
    case tanh
    /// 1/(1 + e⁻ᵃ).
    case sigmoid
    /// ln(1 + eᵃ).
    case softplus
    /// max(a, 0).
    case relu
  }

  /// What is minimised.
  package enum Loss: String, CaseIterable, Sendable {
    /// (1/n)·Σ‖ŷ − y‖².
    case meanSquare
    /// −(1/n)·Σ ln softmax(ŷ)ₖ, k the class; targets are 1 for the class and 0 elsewhere.
    case crossEntropy
  }

  /// The numbers of units, inputs first, outputs last.
  package let sizes: [Int]
  /// The function between the layers.
  package let activation: Activation
  /// What is minimised.
  package let loss: Loss

  /// A network.
  ///
  /// - Precondition: at least two sizes, all positive.
  package init(sizes: [Int], activation: Activation = .tanh, loss: Loss = .meanSquare) {
    precondition(
      sizes.count >= 2 && sizes.allSatisfy { $0 > 0 },
      "A perceptron needs an input and an output layer, each of at least one unit.")
    self.sizes = sizes
    self.activation = activation
    self.loss = loss
  }

  /// How many weights and biases there are.
  package var parameterCount: Int {
    zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
  }

  /// Small random weights, the same for the same seed; biases of 0.
  package func initialParameters(seed: UInt64) -> Weights<Double> {
    var random = Randomness(seed: seed)
    return Weights(
      layers: zip(sizes, sizes.dropFirst()).map { inputs, units in
        let bound = (3 / Double(inputs)).squareRoot()
        let weights = (0..<inputs * units).map { _ in random.uniform(-bound, bound) }
        return Layer(
          weights: Matrix(rows: units, columns: inputs, entries: weights),
          biases: [Double](repeating: 0, count: units))
      })
  }

  /// f(a).
  @inlinable
  func activated<T: RealNumber>(_ a: T) -> T {
    switch activation {
    case .tanh: T.tanh(a)
    case .sigmoid: T.sigmoid(a)
    case .softplus: T.softplus(a)
    case .relu: T.relu(a)
    }
  }

  /// The outputs ŷ for one input.
  @inlinable
  package func outputs<T: RealNumber>(_ parameters: Weights<T>, _ input: [Double]) -> [T] {
    var (y, scratch) = ([T](), [T]())
    feed(input, parameters.layers, &y, &scratch)
    return y
  }

  /// Puts the outputs ŷ for the inputs x into z; z and y are memory that is used again for the next inputs.
  @inlinable
  func feed<T: RealNumber>(_ x: [Double], _ layers: [Layer<T>], _ z: inout [T], _ y: inout [T]) {
    precondition(x.count == sizes[0], "The network has \(sizes[0]) inputs.")
    for l in layers.indices {
      let (weights, biases) = (layers[l].weights.storage, layers[l].biases)
      y.removeAll(keepingCapacity: true)
      y.reserveCapacity(biases.count)
      var place = 0
      for j in biases.indices {
        var a = biases[j]
        if l == 0 {
          for input in x {
            a += weights[place] * T(input)
            place += 1
          }
        } else {
          for input in z {
            a += weights[place] * input
            place += 1
          }
        }
        y.append(l == layers.count - 1 ? a : activated(a))
      }
      swap(&z, &y)
    }
  }

  /// The loss over a data set: what is differentiated, over any number.
  @inlinable
  package func cost<T: RealNumber>(_ parameters: Weights<T>, _ data: DataSet) -> T {
    var sum = T.zero
    var (y, scratch) = ([T](), [T]())
    for (input, target) in zip(data.inputs, data.targets) {
      feed(input, parameters.layers, &y, &scratch)
      switch loss {
      case .meanSquare:
        for k in y.indices {
          let d = y[k] - T(target[k])
          sum += d * d
        }
      case .crossEntropy:
        // The largest output is taken out as a constant, so that no exponential overflows.
        let largest = T(scalar: y.map(\.primal).max() ?? 0)
        var exponentials = T.zero
        for output in y { exponentials += T.exp(output - largest) }
        sum += T.log(exponentials) + largest
        for k in y.indices where target[k] != 0 { sum -= y[k] * T(target[k]) }
      }
    }
    return sum / T(Double(max(data.inputs.count, 1)))
  }
}

extension Perceptron.Layer: Sendable where Number: Sendable {}
extension Perceptron.Weights: Sendable where Number: Sendable {}

/// Inputs with the outputs that are wanted for them.
package struct DataSet: Sendable {
  /// One list of numbers for each case.
  package var inputs: [[Double]]
  /// One list of numbers for each case.
  package var targets: [[Double]]

  /// Cases in order.
  ///
  /// - Precondition: as many targets as inputs.
  package init(inputs: [[Double]], targets: [[Double]]) {
    precondition(inputs.count == targets.count, "Each case needs an input and a target.")
    self.inputs = inputs
    self.targets = targets
  }

  /// Exclusive or: the four cases a network without hidden layer cannot learn.
  package static let xor = DataSet(
    inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]])

  /// Two interleaved half circles, two classes.
  package static func twoMoons(count: Int, noise: Double = 0.1, seed: UInt64) -> DataSet {
    var random = Randomness(seed: seed)
    var inputs: [[Double]] = []
    var targets: [[Double]] = []
    for i in 0..<count {
      let angle = random.uniform(0, Double.pi)
      let upper = i % 2 == 0
      let x = upper ? Double.cos(angle) : 1 - Double.cos(angle)
      let y = upper ? Double.sin(angle) : 0.5 - Double.sin(angle)
      inputs.append([x + noise * random.normal(), y + noise * random.normal()])
      targets.append(upper ? [1, 0] : [0, 1])
    }
    return DataSet(inputs: inputs, targets: targets)
  }

  /// sin x with noise, on −π … π.
  package static func noisySine(count: Int, noise: Double = 0.05, seed: UInt64) -> DataSet {
    var random = Randomness(seed: seed)
    let xs = (0..<count).map { _ in random.uniform(-Double.pi, Double.pi) }
    return DataSet(
      inputs: xs.map { [$0] }, targets: xs.map { [Double.sin($0) + noise * random.normal()] })
  }

  /// The cases at some places.
  package func subset(_ places: some Sequence<Int>) -> DataSet {
    let places = Array(places)
    return DataSet(inputs: places.map { inputs[$0] }, targets: places.map { targets[$0] })
  }
}
