public import DerivativeRules

/// Binomial coefficients and factorials: what Leibniz's rule weighs the terms of a series by.
///
/// A series holds its derivatives, not the coefficients f⁽ᵏ⁾/k!, which are lost from k = 177 on in `Double`: so a term
/// overflows and underflows where the derivative does, and no recurrence divides.
@usableFromInline
package enum SeriesWeights {
  /// The last row of the small table.
  @_alwaysEmitIntoClient static var small: Int { 64 }
  /// The last row of all: beyond it the middle of a row overflows.
  @_alwaysEmitIntoClient static var limit: Int { 1023 }

  /// The highest order whose weights the scalar holds.
  @_alwaysEmitIntoClient
  static func highestOrder<S: RealScalar>(_ scalar: S.Type) -> Int {
    min(S.greatestExponent, limit)
  }

  /// The binomial coefficients k over 0…k.
  @_alwaysEmitIntoClient @inline(__always)
  static func row(_ k: Int) -> UnsafePointer<Double> {
    (k <= small ? smallRows : allRows) + (k &* (k &+ 1)) / 2
  }

  @usableFromInline nonisolated(unsafe) static let smallRows = rows(64)
  /// Four megabytes, made when an order above 64 is first asked for.
  @usableFromInline nonisolated(unsafe) static let allRows = rows(1023)

  /// Pascal's triangle; its entries are exact to row 56, and beyond it good to half a unit for each row.
  private static func rows(_ last: Int) -> UnsafePointer<Double> {
    let table = UnsafeMutablePointer<Double>.allocate(capacity: (last + 1) * (last + 2) / 2)
    for k in 0...last {
      let row = table + k * (k + 1) / 2
      (row[0], row[k]) = (1, 1)
      let above = row - k
      for j in 1..<max(k, 1) { row[j] = above[j - 1] + above[j] }
    }
    return UnsafePointer(table)
  }

  /// k! as a number from 1 to 2 in two parts, times a power of two.
  @usableFromInline static let factorials: [(exponent: Int, high: Double, low: Double)] = {
    var table = [(exponent: 0, high: 1.0, low: 0.0)]
    for k in 1...1023 {
      let (exponent, high, low) = table[k - 1]
      let factor = Double(k)
      let product = high * factor
      // The rounding error of the product, exactly, and that of the lower part.
      var tail = (-product).addingProduct(high, factor) + low * factor
      let shift = product.exponent
      let scale = Double(sign: .plus, exponent: -shift, significand: 1)
      let sum = product * scale
      tail *= scale
      table.append((exponent + Int(shift), sum + tail, tail - ((sum + tail) - sum)))
    }
    return table
  }()

  /// cₖ = f⁽ᵏ⁾/k!, where f⁽ᵏ⁾ is 2 to the power of `shift` times the number given.
  @_alwaysEmitIntoClient
  package static func coefficient<T: RealNumber>(
    _ k: Int, of derivative: T, shift: Int = 0
  ) -> T {
    let (exponent, high, low) = factorials[k]
    let divisor = T.MachineNumber(high)
    let rest = T.MachineNumber((high - Double(divisor)) + low)
    var result = derivative.divided(by: divisor)
    if rest != 0, result.primal.isFinite {
      result = result - result.scaled(by: rest / divisor)
    }
    if shift != 0 { return scaled(result, by: shift - exponent) }
    var left = exponent
    while left > 0 {
      let step = min(left, T.MachineNumber.greatestExponent - 1)
      result = result.scaled(by: power(-step))
      left -= step
    }
    return result
  }

  /// A number without derivatives times a power of two, which may be beyond the scalar's range.
  @_alwaysEmitIntoClient
  static func scaled<T: RealNumber>(_ x: T, by exponent: Int) -> T {
    T(scalar: T.MachineNumber.scaled(x.primal, byPower: exponent))
  }

  @_alwaysEmitIntoClient
  static func power<S: RealScalar>(_ exponent: Int) -> S {
    S.scaled(1, byPower: exponent)
  }
}
