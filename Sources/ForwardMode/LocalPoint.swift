/// The point as one term of a sum sees it: the inputs the term reads are its directions.
///
/// The first input a term reads gets the first lane, the next another the second, and so on; the optimiser knows which
/// is which and keeps no list.
public struct LocalPoint<Lanes: TangentLanes> {
  @usableFromInline let values: UnsafeBufferPointer<Lanes.Element>
  /// The inputs read so far, in the order of their lanes.
  @usableFromInline var inputs = (0, 0, 0, 0, 0, 0, 0, 0)
  @usableFromInline package var count = 0
  #if DUAL_CHECKS
    @usableFromInline let identity = SweepIdentity.fresh()
  #endif

  @_alwaysEmitIntoClient @inline(__always)
  package init(_ values: UnsafeBufferPointer<Lanes.Element>) { self.values = values }

  /// Input `i`, active.
  ///
  /// - Precondition: a term reads no more different inputs than there are lanes, and at most eight.
  @_alwaysEmitIntoClient @inline(__always)
  public subscript(i: Int) -> DualVector<Lanes> {
    mutating get {
      precondition(
        i >= 0 && i < values.count, "There is no input \(i), the point has \(values.count).")
      // The lane before the value: whether it is new does not depend on memory.
      let lane = lane(of: i)
      var number = DualVector<Lanes>(values[i])
      number.seed(lane, 1)
      #if DUAL_CHECKS
        number.sweep = identity
      #endif
      return number
    }
  }

  /// The number of inputs of the whole function.
  @_alwaysEmitIntoClient public var inputCount: Int { values.count }

  @_alwaysEmitIntoClient @inline(__always)
  mutating func lane(of i: Int) -> Int {
    if count > 0 && inputs.0 == i { return 0 }
    if Lanes.count > 1 && count > 1 && inputs.1 == i { return 1 }
    if Lanes.count > 2 && count > 2 && inputs.2 == i { return 2 }
    if Lanes.count > 3 && count > 3 && inputs.3 == i { return 3 }
    if Lanes.count > 4 && count > 4 && inputs.4 == i { return 4 }
    if Lanes.count > 5 && count > 5 && inputs.5 == i { return 5 }
    if Lanes.count > 6 && count > 6 && inputs.6 == i { return 6 }
    if Lanes.count > 7 && count > 7 && inputs.7 == i { return 7 }
    precondition(
      count < Lanes.count && count < 8,
      "A term of the sum reads more than \(Lanes.count) inputs: pass a wider number as `lanes:`, up to Lanes8."
    )
    switch count {
    case 0: inputs.0 = i
    case 1: inputs.1 = i
    case 2: inputs.2 = i
    case 3: inputs.3 = i
    case 4: inputs.4 = i
    case 5: inputs.5 = i
    case 6: inputs.6 = i
    default: inputs.7 = i
    }
    count += 1
    return count - 1
  }

  /// The input of a lane in use.
  @_alwaysEmitIntoClient @inline(__always)
  package func input(_ lane: Int) -> Int {
    switch lane {
    case 0: inputs.0
    case 1: inputs.1
    case 2: inputs.2
    case 3: inputs.3
    case 4: inputs.4
    case 5: inputs.5
    case 6: inputs.6
    default: inputs.7
    }
  }
}

extension Array {
  /// The elements in memory, for as long as the array lives and is not written to.
  ///
  /// A loop inside `withUnsafeBufferPointer` would be a closure, and what the loop calls would not be inlined any more: 8
  /// times slower than the arithmetic. Whoever uses this keeps the array alive with `withExtendedLifetime`.
  @_alwaysEmitIntoClient @inline(__always)
  package var elementsInPlace: UnsafeBufferPointer<Element> { withUnsafeBufferPointer { $0 } }
}
