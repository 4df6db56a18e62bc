import DerivativeRules

/// The node that a number depends on, with the recording that it belongs to.
///
/// No two recordings that run at the same time have the same mark, and none has that of one that is over: a variable that
/// is used after its recording, or on another tape, is told by its mark, in four bytes that would be padding.
@frozen
@usableFromInline
package struct RecordedNode {
  /// The mark above the index, in one word, which is copied and compared at once.
  @usableFromInline let bits: UInt64

  @_alwaysEmitIntoClient @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  @_alwaysEmitIntoClient @inline(__always)
  package init(_ index: Int, of recording: UInt32) {
    bits = UInt64(recording) << 32 | UInt64(UInt32(truncatingIfNeeded: index))
  }

  /// The node so many places after this one.
  @_alwaysEmitIntoClient @inline(__always)
  package func advanced(by places: Int) -> Self { Self(bits: bits &+ UInt64(places)) }

  /// The index on the tape; 0 for a constant.
  @_alwaysEmitIntoClient @inline(__always)
  package var index: Int32 { Int32(truncatingIfNeeded: bits) }

  /// The mark of the recording; 0 for a constant.
  @_alwaysEmitIntoClient @inline(__always)
  package var recording: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }

  /// Whether this is no constant's.
  @_alwaysEmitIntoClient @inline(__always)
  package var exists: Bool { bits != 0 }

  /// Whether two numbers belong to the same recording.
  @_alwaysEmitIntoClient @inline(__always)
  package func isBeside(_ other: Self) -> Bool { (bits ^ other.bits) >> 32 == 0 }

  /// What a constant depends on.
  @_alwaysEmitIntoClient package static var none: Self { Self(0, of: 0) }

  /// Whether two numbers depend on the same node.
  @_alwaysEmitIntoClient @inline(__always)
  package static func == (x: Self, y: Self) -> Bool {
    x.bits == y.bits
  }

  /// What is wrong about a number whose recording is over.
  @usableFromInline package static var late: String {
    "A variable of a tape was used after the call that recorded it had returned, or after its tape was reused."
  }
}
