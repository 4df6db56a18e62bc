import DerivativeRules

/// Eight places in lists of points: neighbours, or those that are come back to.
@frozen
@usableFromInline
package struct PointBlock {
  /// The first of eight neighbours; nil where `places` are looked at.
  @usableFromInline let start: Int?
  /// The place of each number.
  @usableFromInline let places: SIMD8<Int>

  /// Eight neighbours.
  @_alwaysEmitIntoClient @inline(__always)
  init(start: Int) {
    self.start = start
    places = .zero
  }

  /// Some of the points from a place on; the first of them stands in for each other.
  ///
  /// - Parameter points: a bit for each.
  @usableFromInline
  init(start: Int, points: UInt8) {
    self.start = nil
    let leader = start + points.trailingZeroBitCount
    var places = SIMD8(repeating: leader)
    for lane in 0..<PointVector.count where points >> lane & 1 != 0 { places[lane] = start + lane }
    self.places = places
  }

  /// The numbers of a list at these places.
  @_alwaysEmitIntoClient @inline(__always)
  func numbers(of list: UnsafeBufferPointer<Double>) -> PointVector {
    let list = list.baseAddress.unsafelyUnwrapped
    guard let start else { return PointVector.each { list[places[$0]] } }
    return PointVector(
      values: UnsafeRawPointer(list + start).loadUnaligned(as: EightNumbers.self))
  }

  /// Writes numbers into a list of as many rows, from a place on.
  @_alwaysEmitIntoClient @inline(__always)
  static func write(
    _ numbers: PointVector, _ points: UInt8, from start: Int, to list: UnsafeMutablePointer<Double>
  ) {
    if points == .max {
      UnsafeMutableRawPointer(list + start).storeBytes(
        of: numbers.values, as: EightNumbers.self)
    } else {
      for lane in 0..<PointVector.count where points >> UInt8(lane) & 1 != 0 {
        list[start &+ lane] = numbers.values[lane]
      }
    }
  }

  /// Evaluates a function at all points, eight at a time.
  ///
  /// - Parameters:
  ///   - count: the number of points.
  ///   - evaluate: the function at the points of a block.
  ///   - write: takes the results at some points of the block that starts at a place: a bit for each.
  @_alwaysEmitIntoClient @inline(__always)
  static func forEach<Result>(
    _ count: Int, _ evaluate: (PointBlock) throws -> Result,
    write: (Result, _ points: UInt8, _ start: Int) -> Void
  ) rethrows {
    var start = 0
    var undecided = Undecided.count()
    while start < count {
      let left = count &- start
      let points: UInt8 = left >= PointVector.count ? .max : ~(.max << UInt8(left))
      let block =
        points == .max ? PointBlock(start: start) : PointBlock(start: start, points: points)
      let result = try evaluate(block)
      let now = Undecided.count()
      if _fastPath(now == undecided && now != nil) {
        write(result, points, start)
      } else {
        try path(points, from: start, evaluate, write: write)
        undecided = Undecided.count()
      }
      start &+= PointVector.count
    }
  }

  /// Evaluates a function for each way that points of a block take through it.
  @_alwaysEmitIntoClient @inline(never)
  static func path<Result>(
    _ points: UInt8, from start: Int, _ evaluate: (PointBlock) throws -> Result,
    write: (Result, _ points: UInt8, _ start: Int) -> Void
  ) rethrows {
    var left = points
    while left != 0 {
      let path = PointPath(left)
      let result = try path.following { try evaluate(PointBlock(start: start, points: left)) }
      write(result, path.points, start)
      left &= ~path.points
    }
  }
}
