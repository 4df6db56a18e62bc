/// SplitMix64: a small generator whose runs can be repeated from the seed a failing test prints.
public struct SeededGenerator: RandomNumberGenerator {
  /// What to start from to see the same numbers again.
  public let seed: UInt64
  private var state: UInt64

  /// A generator with a seed of its own, or of the time of day.
  public init(seed: UInt64 = .random(in: 0...UInt64.max)) {
    self.seed = seed
    state = seed
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
