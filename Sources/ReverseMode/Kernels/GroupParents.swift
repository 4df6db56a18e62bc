public import DerivativeRules

/// The numbers that a group depends on, as what carrying adjoints to them takes.
///
/// Inputs, and the outputs of another group, stand side by side: then one index stands for all.
@frozen
@usableFromInline
struct GroupParents<T: RealNumber> {
  /// The tape of those that have derivatives; nothing if none has.
  @usableFromInline let tape: TapePointer<T>?
  @usableFromInline let count: Int
  /// The index of the first, if they stand side by side; then `indices` is empty.
  @usableFromInline let first: Int
  @usableFromInline let indices: [Int32]
  /// The derivatives with respect to the nodes; empty if all are 1.
  @usableFromInline let weights: [T]

  /// The parents that the numbers are, and their values, from one pass over memory: the numbers of a layer are more
  /// than the nearest cache holds.
  @_alwaysEmitIntoClient
  init(_ x: [TapeVariable<T>], values: inout [T]) {
    #if DUAL_CHECKS
      for number in x { number.checkUse() }
    #endif
    let start = x.first?.index ?? 0
    let mark = x.first?.node.recording ?? 0
    // No branch for each number: what differs leaves a bit.
    var strayIndices: Int32 = 0
    var strayMarks: UInt32 = 0
    var strayWeights: UInt64 = 0
    var weights: [T] = []
    values = Array(unsafeUninitializedCapacity: x.count) { values, valueCount in
      weights = Array(unsafeUninitializedCapacity: x.count) { weights, weightCount in
        x.withUnsafeBufferPointer { x in
          for i in x.indices {
            values.initializeElement(at: i, to: x[i].value)
            weights.initializeElement(at: i, to: x[i].weight)
            strayIndices |= x[i].index ^ (start &+ Int32(truncatingIfNeeded: i))
            strayMarks |= x[i].node.recording ^ mark
            if T.self == Double.self {
              strayWeights |= unsafeBitCast(x[i].weight, to: Double.self).bitPattern ^ Self.one
            }
          }
        }
        weightCount = x.count
      }
      valueCount = x.count
    }
    let isSideBySide = start != 0 && strayIndices == 0 && strayMarks == 0
    tape = Self.commonTape(isSideBySide ? [x[0]] : x)
    count = x.count
    first = isSideBySide ? Int(start) : 0
    indices = isSideBySide || tape == nil ? [] : x.transformed { $0.index }
    let areOnes =
      tape == nil
      || (T.self == Double.self
        ? strayWeights == 0 : weights.allSatisfy { $0.isIdentical(to: 1) })
    self.weights = areOnes ? [] : weights
  }

  /// The bits of 1.
  @_alwaysEmitIntoClient static var one: UInt64 { (1.0 as Double).bitPattern }

  /// The tape of all that have one.
  @_alwaysEmitIntoClient
  static func commonTape(_ x: [TapeVariable<T>]) -> TapePointer<T>? {
    guard let first = x.first(where: { $0.isActive }) else { return nil }
    first.checkRecording()
    for number in x where number.isActive && number.node.recording != first.node.recording {
      number.stop(first)
    }
    return first.tape
  }

  /// The bytes of the lists.
  @_alwaysEmitIntoClient var byteCount: Int {
    indices.count * MemoryLayout<Int32>.stride + weights.count * MemoryLayout<T>.stride
  }

  /// Adds each number's share to the adjoint of its node.
  @_alwaysEmitIntoClient @inline(__always)
  func add(
    to adjoints: UnsafeMutablePointer<T>, exactly isExact: Bool, _ share: (Int) -> T
  ) {
    guard tape != nil else { return }
    if isExact { return addExactly(to: adjoints, share) }
    if indices.isEmpty && weights.isEmpty {
      let place = adjoints + first
      for i in 0..<count { place[i] = place[i] + share(i) }
    } else if indices.isEmpty {
      let place = adjoints + first
      weights.withUnsafeBufferPointer { weights in
        for i in 0..<count { place[i] = place[i] + T.strongProduct(share(i), weights[i]) }
      }
    } else {
      // A constant has node 0, whose adjoint nobody reads.
      for i in 0..<count {
        let index = Int(indices[i])
        let weight = weights.isEmpty ? 1 : weights[i]
        adjoints[index] = adjoints[index] + T.strongProduct(share(i), weight)
      }
    }
  }

  @_alwaysEmitIntoClient @inline(never)
  func addExactly(to adjoints: UnsafeMutablePointer<T>, _ share: (Int) -> T) {
    for i in 0..<count {
      let share = share(i)
      if share.isUnreached { continue }
      let index = indices.isEmpty ? first + i : Int(indices[i])
      adjoints[index] = adjoints[index] + share.share(times: weights.isEmpty ? 1 : weights[i])
    }
  }

  /// The tape of several lists; nothing if none has one.
  @_alwaysEmitIntoClient
  static func tape(of lists: Self...) -> TapePointer<T>? {
    var first: TapePointer<T>?
    for list in lists {
      guard let tape = list.tape else { continue }
      if let first, first != tape { TapeVariable<T>.stopMixed() }
      first = tape
    }
    return first
  }
}

/// A node that a reduction depends on, and the derivative with respect to it.
@frozen
@usableFromInline
struct GroupParent<T: RealNumber> {
  @usableFromInline let index: Int32
  @usableFromInline let slope: T

  @_alwaysEmitIntoClient @inline(__always)
  init(index: Int32, slope: T) {
    self.index = index
    self.slope = slope
  }
}
