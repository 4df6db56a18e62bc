public import DerivativeRules

// A function of a list is one entry of the tape: the nodes it depends on and the partials with respect to them.

extension TapeVariable {
  /// f(x), with ∂f/∂xᵢ for each node.
  @inlinable
  public static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self {
    let (value, partials) = R.valueWithPartials(x.map(\.value))
    return grouped(value, x) { T.strongProduct($0.weight, partials[$1]) }
  }

  /// Σ xᵢ.
  @inlinable
  public static func sum(_ x: [Self]) -> Self {
    // Few numbers are summed from left to right, and a node for each takes less than a group.
    guard x.count >= 16 else { return x.dropFirst().reduce(x.first ?? zero) { $0 + $1 } }
    return grouped(T.sum(x.map(\.value)), x) { x, _ in x.weight }
  }

  /// Σ cᵢxᵢ.
  @inlinable
  public static func dot(constants c: [Scalar], _ x: [Self]) -> Self {
    let value = T.dot(constants: c, x.map(\.value))
    return grouped(value, x) { $0.weight.scaled(by: c[$1]) }
  }

  /// Σ xᵢyᵢ.
  @inlinable
  public static func dot(_ x: [Self], _ y: [Self]) -> Self {
    let value = T.dot(x.map(\.value), y.map(\.value))
    return grouped(value, x + y) { number, i in
      let factor = i < x.count ? y[i] : x[i - x.count]
      return T.strongProduct(number.weight, factor.value)
    }
  }

  /// A result that depends on a list of numbers.
  ///
  /// - Parameter slope: the derivative with respect to the node of a number, given the number and its place.
  @inlinable @inline(__always)
  static func grouped(_ value: T, _ x: [Self], slope: (Self, Int) -> T) -> Self {
    let active = x.indices.filter { x[$0].hasDerivative }
    guard let last = active.last else { return Self(value) }
    if active.count == 1 { return settled(value, weight: slope(x[last], last), like: x[last]) }
    let parents = active.map { x[$0] }
    let slopes = active.map { slope(x[$0], $0) }
    let tape = GroupParents(parents).tape.unsafelyUnwrapped
    let indices = parents.map(\.index)
    let index = tape.pointee.append(outputs: 1) { first in
      { adjoints in
        let adjoint = adjoints[first]
        guard !adjoint.isExactlyZero else { return }
        for i in indices.indices {
          let place = Int(indices[i])
          adjoints[place] = adjoints[place] + T.strongProduct(adjoint, slopes[i])
        }
      }
    }
    return Self(value: value, weight: 1, tape: tape, index: Int32(truncatingIfNeeded: index))
  }

  /// f(xᵢ) for each number: no node.
  @inlinable
  public static func elementwise<R: UnaryRule>(_ rule: R.Type, _ x: [Self]) -> [Self] {
    guard x.contains(where: { $0.index != 0 }) else {
      return T.elementwise(rule, x.map(\.value)).map { Self($0) }
    }
    let (values, partials) = T.valuesWithPartials(rule, x.map(\.value))
    return Array(unsafeUninitializedCapacity: x.count) { result, count in
      x.withUnsafeBufferPointer { x in
        for i in x.indices {
          result.initializeElement(
            at: i,
            to: x[i].index == 0
              ? Self(values[i])
              : settled(
                values[i], weight: T.strongProduct(x[i].weight, partials[i]), like: x[i]))
        }
      }
      count = x.count
    }
  }
}
