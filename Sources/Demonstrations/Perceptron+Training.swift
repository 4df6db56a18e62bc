internal import DualNumbers
internal import Expressions

extension Perceptron {
  /// What training ended with.
  package struct Training: Sendable {
    /// The parameters.
    package let parameters: Weights<Double>
    /// The cost before each epoch and after the last.
    package let costs: [Double]
  }

  /// Descends against the gradient: w ← w − γ·∇E(w).
  ///
  /// - Parameters:
  ///   - data: the cases to learn.
  ///   - epochs: how often all of them are looked at.
  ///   - rate: γ.
  ///   - batch: how many cases each step looks at, in a random order; nil for all of them (gradient descent).
  ///   - seed: of the parameters and the order; the same seed gives the same result.
  ///   - method: the way to the gradient.
  package func trained(
    on data: DataSet, epochs: Int, rate: Double, batch: Int? = nil, seed: UInt64 = 1,
    by method: Method = .reverse
  ) -> Training {
    var parameters = initialParameters(seed: seed)
    var random = Randomness(seed: seed &+ 1)
    var order = Array(data.inputs.indices)
    var costs = [cost(parameters, data)]
    for _ in 0..<epochs {
      if batch != nil {
        for i in order.indices.dropFirst().reversed() {
          order.swapAt(i, Int(random.next() % UInt64(i + 1)))
        }
      }
      let size = max(1, batch ?? data.inputs.count)
      for start in stride(from: 0, to: order.count, by: size) {
        let cases = batch == nil ? data : data.subset(order[start..<min(start + size, order.count)])
        parameters -= rate * gradient(parameters, cases, by: method)
      }
      costs.append(cost(parameters, data))
    }
    return Training(parameters: parameters, costs: costs)
  }
}
