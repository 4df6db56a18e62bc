/// A set of inputs being collected from windows: a bit for each input, and which words of bits are in use.
struct InputSet {
  private var words: [UInt64]
  private var used: [Int32] = []

  /// An empty set of at most `count` inputs.
  init(count: Int) { words = Array(repeating: 0, count: count / 64 + 2) }

  /// Adds the inputs of a window.
  mutating func insert(_ window: UInt64, from first: Int32) {
    let word = Int(first) / 64
    // The window's bits are inputs modulo 64: those below the first one belong to the next word.
    let inWord = ~UInt64(0) &<< UInt64(truncatingIfNeeded: first & 63)
    insert(window & inWord, word)
    insert(window & ~inWord, word + 1)
  }

  private mutating func insert(_ bits: UInt64, _ word: Int) {
    if bits == 0 { return }
    if words[word] == 0 { used.append(Int32(word)) }
    words[word] |= bits
  }

  /// Takes out all inputs, in ascending order.
  mutating func removeAll(_ body: (Int32) -> Void) {
    if used.count > 1 { used.sort() }
    for word in used {
      var bits = words[Int(word)]
      words[Int(word)] = 0
      while bits != 0 {
        body(word * 64 + Int32(truncatingIfNeeded: bits.trailingZeroBitCount))
        bits &= bits &- 1
      }
    }
    used.removeAll(keepingCapacity: true)
  }
}
