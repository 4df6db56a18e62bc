extension Int32 {
  /// The place that is kept in half a word, as an index.
  ///
  /// Not `Int(_:)`, which is generic: its body of every case goes into the caller before it is optimised.
  @inlinable var index: Int { Int(truncatingIfNeeded: self) }
}
