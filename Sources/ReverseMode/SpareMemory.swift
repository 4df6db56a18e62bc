import Synchronization

/// Memory of a finished tape, kept for the next: fresh pages cost more than the recording that fills them.
///
/// One region for nodes with one for adjoints, whatever the scalar, each at most 4 MiB; a second tape at the same
/// time allocates its own. Systems without `Synchronization` keep none.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
private enum SpareMemory {
  static let region = Atomic<UInt>(0)
  static let limit = 4 << 20
}

/// A region of memory with its size in front, and a companion: a tape's nodes hold on to the memory of its adjoints, so
/// that both pass to the next tape at once.
@frozen
@usableFromInline
struct MemoryRegion {
  /// What a region's size and companion take.
  @usableFromInline static let header = 16

  @usableFromInline let base: UnsafeMutableRawPointer

  @inlinable
  init(base: UnsafeMutableRawPointer) { self.base = base }

  /// The region that starts at a place inside a tape.
  @inlinable
  init(start: UnsafeMutableRawPointer) { self.init(base: start - 16) }

  /// The bytes after the header.
  @inlinable var size: Int { base.load(as: Int.self) }

  /// The first byte after the header.
  @inlinable var start: UnsafeMutableRawPointer { base + 16 }

  /// The region that goes where this one goes.
  @inlinable var companion: MemoryRegion? {
    get {
      UnsafeMutableRawPointer(bitPattern: base.load(fromByteOffset: 8, as: UInt.self)).map {
        MemoryRegion(base: $0)
      }
    }
    nonmutating set {
      base.storeBytes(of: UInt(bitPattern: newValue?.base), toByteOffset: 8, as: UInt.self)
    }
  }

  /// `size` bytes without a companion.
  @usableFromInline
  static func allocate(_ size: Int) -> MemoryRegion {
    let base = UnsafeMutableRawPointer.allocate(byteCount: size + header, alignment: 16)
    base.storeBytes(of: size, as: Int.self)
    let region = MemoryRegion(base: base)
    region.companion = nil
    return region
  }

  /// At least `size` bytes, perhaps with a companion: those of a finished tape if they are enough.
  @usableFromInline
  static func takeSpare(_ size: Int) -> MemoryRegion {
    if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *) {
      let spare = SpareMemory.region.exchange(0, ordering: .acquiring)
      if let base = UnsafeMutableRawPointer(bitPattern: spare) {
        let region = MemoryRegion(base: base)
        if region.size >= size { return region }
        let larger = allocate(size)
        larger.companion = region.companion
        base.deallocate()
        return larger
      }
    }
    return allocate(size)
  }

  /// Gives region and companion to the next tape, or back to the system.
  @usableFromInline
  func release() {
    if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *),
      max(size, companion?.size ?? 0) <= SpareMemory.limit
    {
      let address = UInt(bitPattern: base)
      if SpareMemory.region.compareExchange(
        expected: 0, desired: address, ordering: .releasing
      ).exchanged {
        return
      }
    }
    companion?.base.deallocate()
    base.deallocate()
  }
}
