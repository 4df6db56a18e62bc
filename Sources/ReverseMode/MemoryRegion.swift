/// A region of memory with its size in front.
@frozen
@usableFromInline
package struct MemoryRegion {
  @usableFromInline let base: UnsafeMutableRawPointer

  @_alwaysEmitIntoClient
  init(base: UnsafeMutableRawPointer) { self.base = base }

  /// The region that starts at a place inside a tape.
  @_alwaysEmitIntoClient
  package init(start: UnsafeMutableRawPointer) { self.init(base: start - 16) }

  /// The bytes after the header.
  @_alwaysEmitIntoClient package var size: Int { base.load(as: Int.self) }

  /// The first byte after the header.
  @_alwaysEmitIntoClient package var start: UnsafeMutableRawPointer { base + 16 }

  /// `size` bytes.
  @usableFromInline
  package static func allocate(_ size: Int) -> MemoryRegion {
    let base = UnsafeMutableRawPointer.allocate(byteCount: size + 16, alignment: 16)
    base.storeBytes(of: size, as: Int.self)
    return MemoryRegion(base: base)
  }

  /// Gives the memory back to the system.
  @usableFromInline
  package func deallocate() { base.deallocate() }
}
