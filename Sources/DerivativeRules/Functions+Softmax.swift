// The functions of LogExpFunctions that take arrays. Each subtracts the largest entry, as a constant: the result
// does not depend on it, so neither do the derivatives.

/// ln Σ e^xᵢ, without overflow, and accurate also where one entry dominates; see ``Rules/LogSumExp``.
///
/// - Complexity: O(n).
@inlinable
public func logSumExp<T: RealNumber>(_ x: [T]) -> T { T.apply(Rules.LogSumExp.self, x) }

/// e^xᵢ/Σ e^xⱼ for each i: without overflow, and without cancellation in any derivative.
///
/// - Complexity: O(n).
@inlinable
public func softmax<T: RealNumber>(_ x: [T]) -> [T] {
  guard let largest = indexOfLargest(x) else { return [] }
  return Rules.LogSumExp.shares(of: Rules.LogSumExp.parts(of: x, shift: x[largest].primal))
}

/// xᵢ − ln Σ e^xⱼ for each i, the logarithm of ``softmax(_:)``: without cancellation where one entry dominates.
///
/// - Complexity: O(n).
@inlinable
public func logSoftmax<T: RealNumber>(_ x: [T]) -> [T] {
  guard let largest = indexOfLargest(x) else { return [] }
  let shift = x[largest].primal
  guard shift.isFinite else {
    let sum = logSumExp(x)
    return x.map { $0 - sum }
  }
  let shifted = x.map { $0.shifted(by: -shift) }
  let sum = logSumExp(shifted)
  var result = shifted.map { $0 - sum }
  // The largest entry less the logarithm is −ln(1 + Σ e^(xⱼ − xᵢ)) over the others, which may be a small number.
  var others = shifted
  let top = others.remove(at: largest)
  result[largest] = T.zero - T.softplus(logSumExp(others) - top)
  return result
}

/// The place of the largest entry; of a NaN, where there is one.
@inlinable func indexOfLargest<T: RealNumber>(_ x: [T]) -> Int? {
  var largest: Int?
  for index in x.indices {
    if x[index].primal.isNaN { return index }
    if let best = largest, !(x[index] > x[best]) { continue }
    largest = index
  }
  return largest
}

/// The mean of the entries that have the given value.
@inlinable func meanOfEntries<T: RealNumber>(_ x: [T], equalTo value: T.Scalar) -> T {
  var sum = T.zero
  var count = 0
  for entry in x where entry.primal == value {
    sum += entry
    count += 1
  }
  return sum / T(count)
}
