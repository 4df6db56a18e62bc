import Demonstrations
import DualNumbers
import Testing

@Suite("The perceptron of the lecture notes")
struct PerceptronTests {
  static let networks: [Perceptron] = Perceptron.Activation.allCases.flatMap { activation in
    Perceptron.Loss.allCases.flatMap { loss in
      [[2, 2], [2, 3, 2], [2, 4, 3, 2]].map {
        Perceptron(sizes: $0, activation: activation, loss: loss)
      }
    }
  }

  /// The largest difference relative to the largest entry.
  func distance(_ a: Perceptron.Weights<Double>, _ b: Perceptron.Weights<Double>) -> Double {
    let (a, b) = (a.numbers, b.numbers)
    let scale = b.map(\.magnitude).max() ?? 1
    return (zip(a, b).map { ($0 - $1).magnitude }.max() ?? 0) / scale
  }

  @Test("The four gradients agree")
  func fourWays() {
    for network in Self.networks {
      let data = DataSet.twoMoons(count: 10, seed: 3)
      // Biases of 0 would put a unit of relu exactly on its kink.
      let initial = network.initialParameters(seed: 7)
      let p = initial.with(
        initial.numbers.enumerated().map { i, w in w + 0.01 * Double(i % 7 - 3) + 0.003 })
      let hand = network.gradient(p, data, by: .byHand)
      let place = "\(network.sizes) \(network.activation) \(network.loss)"
      #expect(distance(network.gradient(p, data, by: .forward), hand) < 1e-12, "\(place)")
      #expect(distance(network.gradient(p, data, by: .reverse), hand) < 1e-12, "\(place)")
      #expect(distance(network.gradient(p, data, by: .centralDifferences), hand) < 1e-7, "\(place)")
    }
  }

  @Test("Gradient descent learns exclusive or")
  func xor() {
    let result = Perceptron(sizes: [2, 4, 1]).trained(on: .xor, epochs: 2000, rate: 0.1, seed: 2)
    #expect((result.costs.last ?? 1) < 1e-3, "\(result.costs.last ?? .nan)")
  }

  @Test("Stochastic gradient descent tells the two moons apart")
  func moons() {
    let data = DataSet.twoMoons(count: 100, noise: 0.05, seed: 5)
    let network = Perceptron(sizes: [2, 8, 2], loss: .crossEntropy)
    let result = network.trained(on: data, epochs: 60, rate: 0.2, batch: 5, seed: 4)
    #expect((result.costs.last ?? 1) < 0.1, "\(result.costs.last ?? .nan)")
    let right = zip(data.inputs, data.targets).filter { input, target in
      let y = network.outputs(result.parameters, input)
      return (y[0] > y[1]) == (target[0] == 1)
    }
    #expect(right.count >= 97)
  }

  @Test("Gradient descent fits a noisy sine; all exact methods walk the same way")
  func sine() {
    let data = DataSet.noisySine(count: 30, seed: 9)
    let network = Perceptron(sizes: [1, 6, 1])
    let result = network.trained(on: data, epochs: 1500, rate: 0.1, seed: 3)
    #expect((result.costs.last ?? 1) < 0.02, "\(result.costs.last ?? .nan)")
    let byHand = network.trained(on: data, epochs: 20, rate: 0.1, seed: 3, by: .byHand)
    let forward = network.trained(on: data, epochs: 20, rate: 0.1, seed: 3, by: .forward)
    #expect((byHand.costs[20] - result.costs[20]).magnitude < 1e-10)
    #expect((forward.costs[20] - result.costs[20]).magnitude < 1e-10)
  }

  @Test("Forward mode's cost grows with the weights, reverse mode's does not")
  func growth() {
    let data = DataSet.xor
    let samples = [2, 4, 8].map { width in
      let network = Perceptron(sizes: [2, width, 1])
      let p = network.initialParameters(seed: 1).numbers
      let report = ModeComparison(at: p, of: PerceptronCost(network, data)).counted()
      let plain = Double(report[.reverse].primal.total)
      return (
        parameters: p.count, forward: Double(report[.forward].operations) / plain,
        reverse: Double(report[.reverse].operations) / plain
      )
    }
    for sample in samples {
      #expect(sample.reverse < 5, "\(sample)")
      #expect(sample.forward > 1.5 * Double(sample.parameters), "\(sample)")
    }
    let chart = Crossover(
      label: "weights",
      samples: samples.map {
        .init(size: $0.parameters, forward: $0.forward * 1e-6, reverse: $0.reverse * 1e-6)
      }
    ).chart
    #expect(chart.svg.contains("weights"))
  }
}
