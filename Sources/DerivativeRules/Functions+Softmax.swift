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
  let shift = x[largest].primal
  return Rules.LogSumExp.shares(of: x.map { T.exp($0.shifted(by: -shift)) })
}

/// xᵢ − ln Σ e^xⱼ for each i, the logarithm of ``softmax(_:)``.
///
/// - Complexity: O(n).
@inlinable
public func logSoftmax<T: RealNumber>(_ x: [T]) -> [T] {
  let sum = logSumExp(x)
  return x.map { $0 - sum }
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
