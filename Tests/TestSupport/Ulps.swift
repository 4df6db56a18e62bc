/// The error of `computed` in units in the last place, against an exact value stored as a rounded double
/// and the rest: `tail` = (exact − stored)/ulp(stored).
///
/// A computed NaN where the exact value exists, or a number where it does not, is an infinite error.
public func ulpError(_ computed: Double, stored: Double, tail: Double) -> Double {
  if stored.isNaN { return computed.isNaN ? 0 : .infinity }
  if stored.isInfinite { return computed == stored ? 0 : .infinity }
  if computed.isNaN || computed.isInfinite {
    // The largest number stands for overflow one ulp further.
    let edge = Double.greatestFiniteMagnitude
    if computed.isInfinite, stored.magnitude == edge, computed.sign == stored.sign {
      return (1 - tail).magnitude
    }
    return .infinity
  }
  return ((computed - stored) / spacing(at: stored) - tail).magnitude
}

/// The distance from |x| to the next double; 4.9e-324 for zero and subnormals.
public func spacing(at x: Double) -> Double {
  max(x.magnitude.ulp, Double.leastNonzeroMagnitude)
}
