public import ReverseMode

/// Parts of a region of memory, one after the other.
@frozen
@usableFromInline
struct SweepMemory {
  @usableFromInline var next: UnsafeMutableRawPointer

  @_alwaysEmitIntoClient @inline(__always)
  init(_ region: MemoryRegion) { next = region.start }

  /// What `count` numbers of a type may take, wherever they begin.
  @_alwaysEmitIntoClient @inline(__always)
  static func size<Element>(_ type: Element.Type, _ count: Int) -> Int {
    count * MemoryLayout<Element>.stride + MemoryLayout<Element>.alignment
  }

  /// Room for `count` numbers, which are not initialized.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func take<Element>(_ type: Element.Type, _ count: Int) -> UnsafeMutablePointer<Element> {
    let start = next.alignedUp(for: type).bindMemory(to: type, capacity: count)
    next = UnsafeMutableRawPointer(start + count)
    return start
  }
}
