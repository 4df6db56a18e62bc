import Rendering
import Tracing

/// A demonstration: text for the terminal, and for some a picture.
package struct Demo: Sendable {
  package var name: String
  package var abstract: String
  package var run: @Sendable () -> Result

  package struct Result {
    package var text: String
    /// Draws an SVG picture, written where `-o` says; only then, as some are measured.
    package var picture: () -> String?

    init(text: String, picture: @autoclosure @escaping () -> String?) {
      self.text = text
      self.picture = picture
    }
  }

  /// All demonstrations, in the order of the lessons.
  package static let all = [
    finiteDifferences, tangentTrace, gates, chainOrder, crossover, newton, neuron, activations,
    mlp, moons, costs, descent, batches, checking, swell, memory,
  ]
}

extension Table {
  /// The columns of a demonstration, numbers to the right.
  init(_ header: String...) { self = .numbers(header) }

  /// As demonstrations show it.
  var shown: String { text(gap: 3) }
}

/// A number as demonstrations show it.
func shown(_ x: Double, _ decimals: Int = 4) -> String { NumberStyle.decimals(decimals).text(x) }
