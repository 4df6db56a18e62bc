internal import Expressions
import Foundation

/// ``Randomness`` whose runs can be repeated from the seed a failing test prints.
public struct SeededGenerator: RandomNumberGenerator {
  /// The seed of every generator that is given none: `DUAL_SEED` of the environment, a number or
  /// `random`, and otherwise always the same, so that a run of the tests depends on the sources alone.
  static let common: UInt64 =
    switch ProcessInfo.processInfo.environment["DUAL_SEED"] {
    case nil: 20_261_125
    case "random": .random(in: 0...UInt64.max)
    case let text?:
      UInt64(text) ?? { fatalError("DUAL_SEED=\(text) is no number and not 'random'") }()
    }

  /// What to start from to see the same numbers again, as `DUAL_SEED`.
  public let seed: UInt64
  private var bits: Randomness

  /// A generator with a seed of its own, or with the common one.
  public init(seed: UInt64? = nil) {
    self.seed = seed ?? Self.common
    bits = Randomness(seed: self.seed)
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 { bits.next() }

  /// So many numbers of a range.
  public mutating func numbers(_ count: Int, in range: ClosedRange<Double>) -> [Double] {
    (0..<count).map { _ in Double.random(in: range, using: &self) }
  }
}

/// A point between −1 and 1 in each coordinate, the same for the same seed.
public func point(_ count: Int, seed: UInt64) -> [Double] {
  var generator = SeededGenerator(seed: seed)
  return generator.numbers(count, in: -1...1)
}
