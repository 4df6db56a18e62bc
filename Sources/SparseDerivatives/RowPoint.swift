public import ForwardMode

/// The point as one row of a sparse Jacobian sees it: input k is the k-th of those the row depends on, active along
/// direction k.
///
/// The directions are known where the row's formula is compiled, so that what does not depend on an input costs nothing.
@frozen
public struct RowPoint<Lanes: TangentLanes> {
  @usableFromInline let values: UnsafePointer<Lanes.Element>
  /// The columns of the row's inputs.
  @usableFromInline let columns: UnsafePointer<Int32>
  /// The number of the row's inputs.
  public let count: Int
  /// What the rows of one pass share: they may not meet the numbers of another sweep.
  @usableFromInline let seeding: Seeding

  @_alwaysEmitIntoClient @inline(__always)
  init(
    _ values: UnsafePointer<Lanes.Element>, _ columns: UnsafePointer<Int32>, count: Int,
    _ seeding: Seeding
  ) {
    self.values = values
    self.columns = columns
    self.count = count
    self.seeding = seeding
  }

  /// The row's k-th input.
  ///
  /// - Precondition: the row depends on more than `k` inputs.
  @_alwaysEmitIntoClient @inline(__always)
  public subscript(k: Int) -> DualVector<Lanes> {
    precondition(
      k >= 0 && k < count, "The row depends on \(count) inputs, none has the number \(k).")
    return seeding.seed(values[Int(columns[k])], direction: k)
  }

  /// The column of the row's k-th input.
  @_alwaysEmitIntoClient @inline(__always)
  public func column(_ k: Int) -> Int {
    precondition(
      k >= 0 && k < count, "The row depends on \(count) inputs, none has the number \(k).")
    return Int(columns[k])
  }
}

/// The point as one row of a stencil sees it: input k stands at the k-th of the offsets that all rows share, and is active
/// along direction k.
@frozen
public struct StencilPoint<Lanes: TangentLanes> {
  /// The component of the point that belongs to the row.
  @usableFromInline let values: UnsafePointer<Lanes.Element>
  @usableFromInline let offsets: UnsafePointer<Int>
  /// What the rows of one pass share: they may not meet the numbers of another sweep.
  @usableFromInline let seeding: Seeding

  @_alwaysEmitIntoClient @inline(__always)
  init(
    _ values: UnsafePointer<Lanes.Element>, _ offsets: UnsafePointer<Int>, _ seeding: Seeding
  ) {
    self.values = values
    self.offsets = offsets
    self.seeding = seeding
  }

  /// The input at the k-th offset.
  ///
  /// - Precondition: `k` is less than the number of lanes, which is that of the offsets.
  @_alwaysEmitIntoClient @inline(__always)
  public subscript(k: Int) -> DualVector<Lanes> {
    seeding.seed(values[offsets[k]], direction: k)
  }
}
