public import DerivativeRules

/// The powers of two by which the terms of a series are scaled, 2^e ≤ k! < 2^(e + 1).
///
/// Term k is cₖ·2^e = f⁽ᵏ⁾/(k!/2^e), the derivative to within a factor of two: it overflows and underflows where the
/// derivative itself does, where cₖ = f⁽ᵏ⁾/k! is lost from k = 177 on in `Double`. Scaling by a power of two is exact,
/// so that the terms have the digits that the coefficients would have, bit for bit.
@usableFromInline
enum SeriesScale {
  /// The highest order whose weights, up to the binomial coefficient of its middle, the scalar holds.
  @_alwaysEmitIntoClient
  static func highestOrder<S: RealScalar>(_ scalar: S.Type) -> Int {
    min(Int(S.greatestFiniteMagnitude.exponent), exponents.count - 1)
  }

  /// e for each k.
  @usableFromInline static let exponents: [Int] = table.map { $0.exponent }

  /// k!/2^e for each k, in two parts.
  @usableFromInline static let significands: [(high: Double, low: Double)] =
    table.map { ($0.high, $0.low) }

  private static let table: [(exponent: Int, high: Double, low: Double)] = {
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

  /// What the product of the terms j and k − j contributes to term k, a power of two next to k!/(j!·(k − j)!).
  @_alwaysEmitIntoClient
  static func weight<S: RealScalar>(_ k: Int, _ j: Int) -> S {
    power(exponents[k] - exponents[j] - exponents[k - j])
  }

  /// The same with a factor j/k: what a term of x′ and one of f′(x) contribute to f(x), but for ``significand(of:)``.
  @_alwaysEmitIntoClient
  static func slopeWeight<S: RealScalar>(_ k: Int, _ j: Int) -> S {
    power(exponents[k] - exponents[j] - exponents[k - j] + logarithm(of: j) - logarithm(of: k))
  }

  /// n/2^⌊log₂ n⌋.
  @_alwaysEmitIntoClient
  static func significand<S: RealScalar>(of n: Int) -> S { S(n) * power(-logarithm(of: n)) }

  /// f⁽ᵏ⁾, from term k.
  @_alwaysEmitIntoClient
  static func derivative<T: RealNumber>(_ k: Int, ofTerm term: T) -> T {
    let (high, low) = significands[k]
    let factor = T.MachineNumber(high)
    let rest = T.MachineNumber((high - Double(factor)) + low)
    let product = term.scaled(by: factor)
    return rest == 0 || !product.primal.isFinite ? product : product + term.scaled(by: rest)
  }

  /// cₖ, from term k.
  @_alwaysEmitIntoClient
  static func coefficient<T: RealNumber>(_ k: Int, ofTerm term: T) -> T {
    var left = exponents[k]
    var result = term
    while left > 0 {
      let step = min(left, Int(T.MachineNumber.greatestFiniteMagnitude.exponent) - 1)
      result = result.scaled(by: power(-step))
      left -= step
    }
    return result
  }

  @_alwaysEmitIntoClient
  static func power<S: RealScalar>(_ exponent: Int) -> S {
    S(sign: .plus, exponent: S.Exponent(exponent), significand: 1)
  }

  @_alwaysEmitIntoClient
  static func logarithm(of n: Int) -> Int { Int.bitWidth - 1 - n.leadingZeroBitCount }
}
