public import DerivativeRules

// Lists of machine numbers as vectors, beside `norm` and `dot`.

/// max |xᵢ|; NaN beside a NaN.
package func largestMagnitude(_ x: [Double]) -> Double {
  var largest = 0.0
  for entry in x where !(entry.magnitude <= largest) {
    largest = entry.magnitude
    if largest.isNaN { break }
  }
  return largest
}

/// x + c·y.
@_alwaysEmitIntoClient
package func sum<S: RealScalar>(_ x: [S], _ c: S, _ y: [S]) -> [S] {
  var result = x
  for i in x.indices { result[i] += c * y[i] }
  return result
}

/// c·x.
package func scaled(_ c: Double, _ x: [Double]) -> [Double] { x.map { c * $0 } }

/// Whether every number is finite.
@_alwaysEmitIntoClient
package func areFinite<S: RealScalar>(_ x: [S]) -> Bool { x.allSatisfy { $0.isFinite } }
