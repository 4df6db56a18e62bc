import Foundation

/// SplitMix64: a small generator whose runs can be repeated from the seed a failing test prints.
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
  private var state: UInt64

  /// A generator with a seed of its own, or with the common one.
  public init(seed: UInt64? = nil) {
    self.seed = seed ?? Self.common
    state = self.seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
