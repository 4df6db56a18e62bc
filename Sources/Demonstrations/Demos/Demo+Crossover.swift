internal import DualNumbers
import Rendering

extension Demo {
  static let crossover = Demo(
    name: "crossover",
    abstract: "The time of a gradient and of a curve's derivative, forward and reverse, measured."
  ) {
    let inputs = measured(label: "inputs", favoursReverse: true, sizes: [2, 4, 8, 16, 32, 64]) {
      (uniform($0, seed: 2, -1, 1), RosenbrockFunction())
    }
    let outputs = measured(
      label: "outputs", favoursReverse: false, sizes: [1, 2, 4, 8, 16, 32, 64]
    ) { ([0.5], Fan(outputs: $0)) }
    return Result(
      text: """
        Rⁿ → R: the gradient of Rosenbrock's function, µs.

        \(text(inputs))
        R → Rᵐ: the derivative of m waves, µs.

        \(text(outputs))
        """, picture: Crossover.svg([inputs, outputs]))
  }

  private static func measured<F: DifferentiableFunction>(
    label: String, favoursReverse: Bool, sizes: [Int],
    _ family: (Int) -> (point: [Double], function: F)
  ) -> Crossover {
    guard #available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *) else {
      return Crossover(label: label, favoursReverse: favoursReverse, samples: [])
    }
    return Crossover(
      label: label, favoursReverse: favoursReverse, sizes: sizes, samples: 9, milliseconds: 0.5,
      family: family)
  }

  private static func text(_ crossover: Crossover) -> String {
    var table = Table.numbers([crossover.label] + crossover.modes.map(\.rawValue))
    for sample in crossover.samples {
      table.add(
        ["\(sample.size)"] + crossover.modes.map { shown((sample.costs[$0] ?? .nan) * 1e6, 2) })
    }
    return table.shown + "\n" + crossover.overtakings.map { "\($0).\n" }.joined()
  }
}
