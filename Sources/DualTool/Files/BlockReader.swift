import Records

/// Bytes of complete records, the last of which is a line break.
final class Block {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// The records among the bytes.
  var range = 0..<0

  init(capacity: Int = 1 << 12) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity)
  }

  deinit { bytes.deallocate() }

  /// Makes room, and keeps the first bytes.
  func reserve(_ size: Int, keeping count: Int) {
    guard size > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    (bytes, capacity) = (larger, size)
  }
}

/// Cuts a stream of bytes into blocks of complete records.
///
/// A block ends where enough bytes are read, or where the stream would have to be waited for. The rest of the bytes is
/// carried over to the next one.
final class BlockReader {
  enum Outcome {
    case block
    case end
    case interrupted
    /// A record is longer than the limit.
    case tooLong
    case failed(InputFailure)
  }

  /// The longest record, in bytes.
  static let longestRecord = 1 << 24

  let format: RecordFormat
  private let source: ByteSource
  private let blockSize: Int
  private var carry: [UInt8] = []
  private var isAtEnd = false
  /// How many bytes have been read.
  private(set) var bytesRead = 0

  init(_ source: ByteSource, _ format: RecordFormat, blockSize: Int = 1 << 18) {
    self.source = source
    self.format = format
    self.blockSize = blockSize
  }

  var size: Int? { source.size }

  /// Ends a read that waits.
  func cancel() { source.cancel() }

  /// Gives back bytes that the next block begins with.
  func unread(_ bytes: UnsafeBufferPointer<UInt8>) { carry = Array(bytes) + carry }

  /// Fills a block with the next records.
  func fill(_ block: Block) -> Outcome {
    block.reserve(max(blockSize, carry.count) + 1, keeping: 0)
    var count = carry.count
    carry.withUnsafeBufferPointer { carry in
      if let start = carry.baseAddress { block.bytes.update(from: start, count: carry.count) }
    }
    carry.removeAll(keepingCapacity: true)
    while !isAtEnd {
      if count >= blockSize || count > 0 && !source.isReady() {
        let end = format.completeEnd(block.bytes, 0..<count)
        if end > 0 {
          carry.append(
            contentsOf: UnsafeBufferPointer(start: block.bytes + end, count: count - end))
          block.range = 0..<end
          return .block
        }
        if count >= Self.longestRecord { return .tooLong }
      }
      if count + 1 >= block.capacity { block.reserve(block.capacity * 2, keeping: count) }
      let space = UnsafeMutableRawBufferPointer(
        start: block.bytes + count, count: block.capacity - 1 - count)
      switch source.read(space) {
      case .bytes(let more):
        isAtEnd = more == 0
        count += more
        bytesRead += more
      case .interrupted: return .interrupted
      case .failed(let reason): return .failed(reason)
      }
    }
    if count == 0 { return .end }
    if block.bytes[count - 1] != UInt8(ascii: "\n") {
      block.bytes[count] = UInt8(ascii: "\n")
      count += 1
    }
    block.range = 0..<count
    return .block
  }
}
