public import DerivativeRules

/// The inputs of a function as numbers with directions, seeded block by block; allocated once for many sweeps.
@usableFromInline
package struct SweepBuffer<Lanes: TangentLanes> {
  /// The inputs as the function is given them.
  @usableFromInline package var numbers: [DualVector<Lanes>]
  /// The first input that is seeded.
  @usableFromInline var seededStart = 0
  /// How many inputs are seeded, one for each lane from the first on.
  @usableFromInline var seededCount = 0

  /// The point with no direction seeded.
  @_alwaysEmitIntoClient
  package init(at x: [Lanes.Element]) {
    #if DUAL_CHECKS
      // Lanes of zeros are made once: a debug build makes them lane by lane.
      numbers = Array(repeating: DualVector(Lanes.Element.zero), count: x.count)
      move(to: x)
    #else
      numbers = x.map { DualVector($0) }
    #endif
  }

  /// The same, in memory that is kept from call to call where there is some: for a driver that gives it back.
  @_alwaysEmitIntoClient @inline(__always)
  static func kept(at x: [Lanes.Element]) -> SweepBuffer {
    guard Lanes.self == Lanes16<Double>.self else { return SweepBuffer(at: x) }
    let numbers = spareInputs(at: unsafeBitCast(x, to: [Double].self))
    return SweepBuffer(numbers: unsafeBitCast(numbers, to: [DualVector<Lanes>].self))
  }

  /// Numbers of which none is seeded.
  @_alwaysEmitIntoClient @inline(__always)
  init(numbers: [DualVector<Lanes>]) { self.numbers = numbers }

  /// Ends the sweeps and gives the memory back.
  @_alwaysEmitIntoClient @inline(__always)
  consuming func keep() {
    if Lanes.self == Lanes16<Double>.self {
      keepInputs(unsafeBitCast(numbers, to: [DualVector16<Double>].self))
    }
  }

  /// Moves to another point of as many components; no direction is seeded.
  @_alwaysEmitIntoClient
  mutating func move(to x: [Lanes.Element]) {
    require(
      x.count == numbers.count,
      "The point has \(x.count) components, the one prepared for has \(numbers.count).")
    numbers.withUnsafeMutableBufferPointer { numbers in
      for i in numbers.indices { numbers[i].value = x[i] }
    }
  }

  /// Seeds the unit directions of the inputs from `start` on, as many as there are lanes or inputs left, and takes back
  /// what was seeded before.
  ///
  /// Called, not inlined: a driver that stays small leaves room for the function it sweeps, which is inlined instead.
  ///
  /// - Returns: the number of directions seeded.
  @_alwaysEmitIntoClient @inline(never)
  package mutating func seed(from start: Int) -> Int {
    let count = min(Lanes.count, numbers.count - start)
    identify()
    let (before, countBefore) = (seededStart, seededCount)
    numbers.withUnsafeMutableBufferPointer { numbers in
      for lane in 0..<countBefore { numbers[before &+ lane].rest(lane) }
      for lane in 0..<count { numbers[start &+ lane].seed(lane, 1) }
    }
    seededStart = start
    seededCount = count
    return count
  }

  /// Takes back what was seeded.
  @_alwaysEmitIntoClient @inline(never)
  mutating func clear() {
    let (before, countBefore) = (seededStart, seededCount)
    numbers.withUnsafeMutableBufferPointer { numbers in
      for lane in 0..<countBefore { numbers[before &+ lane].rest(lane) }
    }
    seededCount = 0
  }

  /// Gives all numbers the identity of a new sweep, in debug builds.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func identify() {
    #if DUAL_CHECKS
      let identity = SweepIdentity.fresh()
      for i in numbers.indices { numbers[i].sweep = identity }
    #endif
  }
}

extension DualVector {
  /// The tangent along one direction as a result: a zero is +0 whichever sweep computed it, and so is what a resting direction came to.
  @_alwaysEmitIntoClient @inline(__always)
  package func extracted(_ direction: Int) -> Element {
    settled(lanes[direction] + Element.zero, along: direction)
  }

  /// What a result says of a tangent along a direction.
  @_alwaysEmitIntoClient @inline(__always)
  func settled(_ tangent: Element, along direction: Int) -> Element {
    // A resting one that is a number is zero; numbers of numbers are asked no more than whether they move.
    if Element.self == MachineNumber.self, _fastPath(!tangent.primal.isNaN) { return tangent }
    return moves(direction) ? tangent : Element.zero
  }

  /// Writes the tangents along the first directions as results, side by side.
  ///
  /// Where none is NaN a resting one is zero, and nothing has to be chosen. The tangents are asked, not the value: a gradient
  /// has no use of it, and it is not computed for this.
  @_alwaysEmitIntoClient @inline(__always)
  func extract(_ count: Int, to place: UnsafeMutablePointer<Element>) {
    if Element.self == MachineNumber.self, _fastPath(lanes.allSatisfy { !$0.primal.isNaN }) {
      withUnsafePointer(to: lanes) { lanes in
        let tangents = lanes.elements
        if count == Lanes.count {
          for lane in 0..<Lanes.count { place[lane] = tangents[lane] + Element.zero }
        } else {
          for lane in 0..<count { place[lane] = tangents[lane] + Element.zero }
        }
      }
    } else {
      for lane in 0..<count { place[lane] = extracted(lane) }
    }
  }

  /// Writes the tangent along one direction.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func set(_ direction: Int, to tangent: Element) {
    withUnsafeMutablePointer(to: &lanes) { lanes in
      UnsafeMutablePointer(mutating: UnsafePointer(lanes).elements)[direction] = tangent
    }
  }
}

extension UnsafePointer {
  /// The tangent of a number in memory along one direction as a result, as `extracted` of the number: without a look at the
  /// others.
  @_alwaysEmitIntoClient @inline(__always)
  package func extracted<Lanes>(_ direction: Int) -> Lanes.Element
  where Pointee == DualVector<Lanes> {
    let number = UnsafeMutablePointer(mutating: self)
    let tangent = withUnsafeMutablePointer(to: &number.pointee.lanes) {
      UnsafePointer<Lanes>($0).elements[direction] + Lanes.Element.zero
    }
    return pointee.settled(tangent, along: direction)
  }
}

extension UnsafePointer where Pointee: TangentLanes {
  /// The tangents as they lie in memory: a pair's parts follow each other as the elements of an array do.
  ///
  /// The subscript of lanes looks for a lane by halves: a tree of branches where the lane is not known when it is compiled.
  @_alwaysEmitIntoClient @inline(__always)
  var elements: UnsafePointer<Pointee.Element> {
    UnsafeRawPointer(self).assumingMemoryBound(to: Pointee.Element.self)
  }
}
