// The functions of LogExpFunctions that take arrays. Each subtracts the largest entry, as a constant: the result
// does not depend on it, so neither do the derivatives.

/// ln Σ e^xᵢ, without overflow, and accurate also where one entry dominates.
///
/// Entries of −∞ contribute nothing. Where the largest entry is infinite it is the result, equal ones sharing
/// the derivative; without entries the result is −∞, NaN beside a NaN.
///
/// ```
/// ∂/∂xᵢ = e^xᵢ/Σ e^xⱼ
/// ```
///
/// - Complexity: O(n).
@inlinable
public func logSumExp<T: RealNumber>(_ x: [T]) -> T {
  guard let largest = indexOfLargest(x) else { return T(scalar: -.infinity) }
  let shift = x[largest].primal
  if shift.isNaN { return x.dropFirst().reduce(x[0]) { T.logaddexp($0, $1) } }
  if shift.isInfinite { return meanOfEntries(x, equalTo: shift) }
  var others = T.zero
  for index in x.indices where index != largest { others += T.exp(x[index].shifted(by: -shift)) }
  // The largest entry's own part is e⁰: its value is left to log1p, its derivatives come from expm1.
  let own = T.expMinusOne(x[largest].shifted(by: -shift))
  return T.log(onePlus: others + own).shifted(by: shift)
}

/// e^xᵢ/Σ e^xⱼ for each i: without overflow, and without cancellation in any derivative.
///
/// - Complexity: O(n).
@inlinable
public func softmax<T: RealNumber>(_ x: [T]) -> [T] {
  guard let largest = indexOfLargest(x) else { return [] }
  let shift = x[largest].primal
  let parts = x.map { T.exp($0.shifted(by: -shift)) }
  // The sum of all parts but one, from the left and from the right: subtracting it from the whole cancels.
  var before = [T.zero]
  for part in parts { before.append(before[before.count - 1] + part) }
  var after = T.zero
  var result = parts
  for index in parts.indices.reversed() {
    let part = parts[index]
    let others = before[index] + after
    after += part
    // pᵢ = 1/(1 + r) has the derivative −pᵢ²·r′: for the largest part 1 − pᵢ would have lost its digits.
    result[index] = part < others ? part / (part + others) : 1 / (1 + others / part)
  }
  return result
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
