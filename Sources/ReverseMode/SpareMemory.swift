import Synchronization

/// Memory of finished tapes, kept for the next: fresh pages cost more than the recording that fills them.
///
/// One region for nodes and one for adjoints, whatever the scalar, each at most 4 MiB; a second tape at the same
/// time allocates its own. Systems without `Synchronization` keep none.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
private enum SpareMemory {
  static let nodes = Atomic<UInt>(0)
  static let adjoints = Atomic<UInt>(0)
  static let limit = 4 << 20
}

/// A region of memory with its size in front.
@frozen
@usableFromInline
struct MemoryRegion {
  @usableFromInline enum Purpose { case nodes, adjoints }

  /// What a region's size takes.
  @usableFromInline static let header = 16

  @usableFromInline let base: UnsafeMutableRawPointer

  @inlinable
  init(base: UnsafeMutableRawPointer) { self.base = base }

  /// The bytes after the header.
  @inlinable var size: Int { base.load(as: Int.self) }

  /// The first byte after the header.
  @inlinable var start: UnsafeMutableRawPointer { base + 16 }

  /// At least `size` bytes: those of a finished tape if they are enough.
  @usableFromInline
  static func allocate(_ size: Int, for purpose: Purpose) -> MemoryRegion {
    if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *) {
      let spare =
        switch purpose {
        case .nodes: SpareMemory.nodes.exchange(0, ordering: .acquiring)
        case .adjoints: SpareMemory.adjoints.exchange(0, ordering: .acquiring)
        }
      if let base = UnsafeMutableRawPointer(bitPattern: spare) {
        let region = MemoryRegion(base: base)
        if region.size >= size { return region }
        base.deallocate()
      }
    }
    let base = UnsafeMutableRawPointer.allocate(byteCount: size + header, alignment: 16)
    base.storeBytes(of: size, as: Int.self)
    return MemoryRegion(base: base)
  }

  /// Gives the region to the next tape, or back to the system.
  @usableFromInline
  func release(for purpose: Purpose) {
    if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *),
      size <= SpareMemory.limit
    {
      let address = UInt(bitPattern: base)
      let isKept =
        switch purpose {
        case .nodes:
          SpareMemory.nodes.compareExchange(
            expected: 0, desired: address, ordering: .releasing
          ).exchanged
        case .adjoints:
          SpareMemory.adjoints.compareExchange(
            expected: 0, desired: address, ordering: .releasing
          ).exchanged
        }
      if isKept { return }
    }
    base.deallocate()
  }
}
