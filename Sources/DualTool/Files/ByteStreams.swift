/// Where the bytes of a file come from, piece by piece.
package struct ByteSource {
  /// What a read gave.
  package enum Outcome: Sendable {
    /// So many bytes; 0 at the end.
    case bytes(Int)
    /// A signal asks for an end.
    case interrupted
    case failed(InputFailure)
  }

  /// Reads some bytes, as many as there are at once.
  package var read: (UnsafeMutableRawBufferPointer) -> Outcome
  /// Whether a read would give something without waiting.
  package var isReady: () -> Bool
  /// How many bytes there are, where that is known.
  package var size: Int?
  /// Makes reads that wait, and all later ones, end as interrupted.
  package var cancel: () -> Void

  package init(
    read: @escaping (UnsafeMutableRawBufferPointer) -> Outcome,
    isReady: @escaping () -> Bool = { true }, size: Int? = nil, cancel: @escaping () -> Void = {}
  ) {
    self.read = read
    self.isReady = isReady
    self.size = size
    self.cancel = cancel
  }

  /// Bytes in memory.
  package init(_ bytes: [UInt8]) {
    var position = 0
    self.init(
      read: { target in
        let count = min(target.count, bytes.count - position)
        target.copyBytes(from: bytes[position..<position + count])
        position += count
        return .bytes(count)
      }, size: bytes.count)
  }
}

/// Where results go, piece by piece.
package struct ByteSink {
  /// Writes all of the bytes.
  package var write: (UnsafeRawBufferPointer) -> WriteOutcome
  /// Ends the writing, and gives the file its name where it is complete.
  package var finish: (_ ending: Ending) -> WriteOutcome
  /// Where the rows of a file that is not complete are kept.
  package var partialName: String?

  package enum Ending: Sendable {
    /// Everything is there.
    case complete
    /// Whole rows are there, but not all of them.
    case partial
    /// The last row may be half a row.
    case broken
  }

  package init(
    write: @escaping (UnsafeRawBufferPointer) -> WriteOutcome,
    finish: @escaping (_ ending: Ending) -> WriteOutcome = { _ in .written },
    partialName: String? = nil
  ) {
    self.write = write
    self.finish = finish
    self.partialName = partialName
  }
}
