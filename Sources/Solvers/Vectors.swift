// Lists of machine numbers as vectors.

/// √Σxᵢ².
package func length(_ x: [Double]) -> Double {
  let largest = largestMagnitude(x)
  guard largest > 0, largest.isFinite else { return largest }
  // Squares would leave the range where all is large or small.
  var sum = 0.0
  for entry in x { sum += (entry / largest) * (entry / largest) }
  return largest * sum.squareRoot()
}

/// max |xᵢ|; NaN beside a NaN.
package func largestMagnitude(_ x: [Double]) -> Double {
  var largest = 0.0
  for entry in x where !(entry.magnitude <= largest) {
    largest = entry.magnitude
    if largest.isNaN { break }
  }
  return largest
}

/// Σxᵢyᵢ.
package func inner(_ x: [Double], _ y: [Double]) -> Double {
  var sum = 0.0
  for i in x.indices { sum += x[i] * y[i] }
  return sum
}

/// x + c·y.
package func sum(_ x: [Double], _ c: Double, _ y: [Double]) -> [Double] {
  var result = x
  for i in x.indices { result[i] += c * y[i] }
  return result
}

/// c·x.
package func scaled(_ c: Double, _ x: [Double]) -> [Double] { x.map { c * $0 } }

/// Whether every number is finite.
package func areFinite(_ x: [Double]) -> Bool { x.allSatisfy { $0.isFinite } }
