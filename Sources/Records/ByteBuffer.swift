/// Bytes on their way out: a buffer that grows and keeps its storage.
package struct ByteBuffer: ~Copyable {
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes there are.
  package private(set) var count = 0

  package init(capacity: Int = 1 << 12) {
    self.capacity = max(1, capacity)
    storage = .allocate(capacity: self.capacity)
  }

  deinit { storage.deallocate() }

  /// The bytes, valid until the next change.
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: storage, count: count)
  }

  package mutating func removeAll() { count = 0 }

  /// Makes room for so many more bytes.
  @inline(__always)
  package mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    let larger = max(needed, capacity * 2)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    copy.update(from: storage, count: count)
    storage.deallocate()
    (storage, capacity) = (copy, larger)
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    storage[count] = byte
    count += 1
  }

  @inline(__always)
  package mutating func append(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
    reserve(range.count)
    (storage + count).update(from: bytes + range.lowerBound, count: range.count)
    count += range.count
  }

  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      append(start, 0..<source.count)
    }
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { source in
      guard let start = source.baseAddress else { return }
      append(start, 0..<source.count)
    }
  }

  /// Adds the shortest text of a number.
  @inline(__always)
  package mutating func append(_ number: Double) {
    appendBytes(atMost: ShortestText.longest) { ShortestText.write(number, to: $0) }
  }

  /// Adds what a closure writes, which returns how many bytes that were.
  @inline(__always)
  mutating func appendBytes(
    atMost limit: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int
  ) {
    reserve(limit)
    count += write(storage + count)
  }
}
