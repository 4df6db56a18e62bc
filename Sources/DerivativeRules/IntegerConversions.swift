// Numbers as integers, for indices, counts and table look-ups. An integer has no derivative: it is that of the piece
// on which the integer stays the same, zero. `Double(x)` stays impossible: it would lose a derivative without a word.

extension FixedWidthInteger {
  /// The integer part of the value; its derivative is zero.
  ///
  /// ```swift
  /// func entry<T: RealNumber>(_ table: [Double], _ x: T) -> T { T(table[Int(x)]) + (x - floor(x)) }
  /// derivative(at: 1.5) { x in entry([10, 20, 30], x) }  // 1.0
  /// ```
  ///
  /// - Precondition: the value is finite and its integer part representable, as for a machine number.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public init<N: RealNumber>(_ x: N) { self.init(x.primal) }

  /// The value, if it is an integer that is representable; its derivative is zero.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public init?<N: RealNumber>(exactly x: N) { self.init(exactly: x.primal) }
}
