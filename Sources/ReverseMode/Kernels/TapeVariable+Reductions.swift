public import DerivativeRules

// A function of a list is one entry of the tape: the nodes it depends on and the partials with respect to them.

extension TapeVariable {
  /// f(x), with ∂f/∂xᵢ for each node.
  @_alwaysEmitIntoClient
  public static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self {
    let (value, partials) = R.checkedPartials(x.transformed { $0.value }, over: Displaced.self)
    let places = x.indices.filter { R.takesPart(partials[$0]) }
    return grouped(value, places.count, { x[places[$0]] }) {
      x[places[$0]].weight * partials[places[$0]]
    }
  }

  /// Σ xᵢ.
  @_alwaysEmitIntoClient
  public static func sum(_ x: [Self]) -> Self {
    // Few numbers are summed from left to right, and a node for each takes less than a group.
    guard x.count >= 16 else { return x.dropFirst().reduce(x.first ?? zero) { $0 + $1 } }
    return grouped(T.sum(x.transformed { $0.value }), x.count, { x[$0] }) { x[$0].weight }
  }

  /// Σ cᵢxᵢ.
  @_alwaysEmitIntoClient
  public static func dot(constants c: [MachineNumber], _ x: [Self]) -> Self {
    let value = T.dot(constants: c, x.transformed { $0.value })
    return grouped(value, x.count, { x[$0] }) { x[$0].weight.scaled(by: c[$0]) }
  }

  /// Σ xᵢyᵢ.
  @_alwaysEmitIntoClient
  public static func dot(_ x: [Self], _ y: [Self]) -> Self {
    let value = T.dot(x.transformed { $0.value }, y.transformed { $0.value })
    let n = x.count
    return grouped(value, 2 * n, { $0 < n ? x[$0] : y[$0 &- n] }) { i in
      i < n
        ? x[i].weight * y[i].value
        : y[i &- n].weight * x[i &- n].value
    }
  }

  /// A result that depends on a list of numbers.
  ///
  /// - Parameters:
  ///   - number: the number at a place.
  ///   - slope: the derivative with respect to its node.
  @_alwaysEmitIntoClient @inline(__always)
  static func grouped(
    _ value: T, _ count: Int, _ number: (Int) -> Self, slope: (Int) -> T
  ) -> Self {
    var tape: TapePointer<T>?
    var mark: UInt32 = 0
    var last = 0
    var active = 0
    for i in 0..<count {
      let x = number(i)
      guard x.isActive else { continue }
      if tape == nil {
        x.checkRecording()
        tape = x.tape
        mark = x.node.recording
      }
      if _slowPath(x.node.recording != mark) { x.stop(x) }
      last = i
      active &+= 1
    }
    guard let tape else { return Self(value) }
    if active == 1 { return settled(value, weight: slope(last), like: number(last)) }
    let parents = [GroupParent<T>](unsafeUninitializedCapacity: active) { buffer, filled in
      for i in 0..<count {
        let x = number(i)
        guard x.isActive else { continue }
        buffer.initializeElement(at: filled, to: GroupParent(index: x.index, slope: slope(i)))
        filled &+= 1
      }
    }
    let bytes = active * MemoryLayout<GroupParent<T>>.stride
    let isFinite = parents.allSatisfy { $0.slope.primal.isFinite }
    let node = tape.pointee.append(outputs: 1, bytes: bytes) { first in
      { adjoints, isExact in
        let adjoint = adjoints[first]
        if adjoint.isSkipped(exactly: isExact) { return isFinite }
        for parent in parents {
          let place = Int(parent.index)
          adjoints[place] =
            adjoints[place] + adjoint.share(times: parent.slope, exactly: isExact)
        }
        return true
      }
    }
    return Self(value: value, weight: 1, tape: tape, node: node)
  }

  /// f(xᵢ) for each number: no node.
  @_alwaysEmitIntoClient
  public static func elementwise<R: UnaryRule>(_ rule: R.Type, _ x: [Self]) -> [Self] {
    guard x.contains(where: { $0.node.exists }) else {
      return T.elementwise(rule, x.transformed { $0.value }).map { Self($0) }
    }
    let (values, partials) = T.valuesWithPartials(rule, x.transformed { $0.value })
    return Array(unsafeUninitializedCapacity: x.count) { result, count in
      x.withUnsafeBufferPointer { x in
        values.withUnsafeBufferPointer { values in
          partials.withUnsafeBufferPointer { partials in
            for i in x.indices {
              result.initializeElement(
                at: i,
                to: x[i].index == 0 || R.isFlat(at: x[i].primal)
                  ? Self(values[i])
                  : settled(values[i], weight: x[i].weight * partials[i], like: x[i]))
            }
          }
        }
      }
      count = x.count
    }
  }
}
