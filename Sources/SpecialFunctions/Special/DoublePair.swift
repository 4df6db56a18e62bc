/// An unevaluated sum of two `Double`s: some 106 bits, for the few steps that cancel.
///
/// Only what the special functions need. The error of every operation is below 2^−100 of the result,
/// except where its comment says otherwise.
struct DoublePair {
  var high: Double
  var low: Double

  @inline(__always) init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// a + b, exactly.
  @inline(__always) init(sum a: Double, _ b: Double) {
    high = a + b
    let shifted = high - a
    low = (a - (high - shifted)) + (b - shifted)
  }

  /// a · b, exactly.
  @inline(__always) init(product a: Double, _ b: Double) {
    high = a * b
    low = fused(a, b, plus: -high)
  }

  /// a / (b + bLow).
  @inline(__always) init(quotient a: Double, _ b: Double, low bLow: Double = 0) {
    high = a / b
    low = (fused(-high, b, plus: a) - high * bLow) / b
  }

  /// The sum, rounded to nearest.
  @inline(__always) var value: Double { high + low }

  /// The square; the square of the low part, 2^−106 of the result, is left out.
  @inline(__always) var squared: DoublePair {
    var product = DoublePair(product: high, high)
    product.low += 2 * high * low
    return product
  }

  @inline(__always) static prefix func - (a: DoublePair) -> DoublePair {
    DoublePair(high: -a.high, low: -a.low)
  }

  /// The low parts are added in one rounding each: an error of 2^−106 of the larger operand.
  @inline(__always) static func + (a: DoublePair, b: DoublePair) -> DoublePair {
    var sum = DoublePair(sum: a.high, b.high)
    sum.low += a.low + b.low
    return sum
  }

  @inline(__always) static func - (a: DoublePair, b: DoublePair) -> DoublePair { a + -b }

  @inline(__always) static func + (a: DoublePair, b: Double) -> DoublePair {
    var sum = DoublePair(sum: a.high, b)
    sum.low += a.low
    return sum
  }

  @inline(__always) static func * (a: DoublePair, b: DoublePair) -> DoublePair {
    var product = DoublePair(product: a.high, b.high)
    product.low += a.high * b.low + a.low * b.high
    return product
  }

  @inline(__always) static func * (a: DoublePair, b: Double) -> DoublePair {
    var product = DoublePair(product: a.high, b)
    product.low += a.low * b
    return product
  }
}

/// a · b + c, rounded once.
///
/// Generic because on a concrete `Double` the standard library's methods compete with the spellings that
/// `RealNumber` gives every number.
@inline(__always) func fused<T: FloatingPoint>(_ a: T, _ b: T, plus c: T) -> T {
  c.addingProduct(a, b)
}

/// x rounded to the nearest integer; generic for the reason above.
@inline(__always) func nearestInteger<T: FloatingPoint>(_ x: T) -> T {
  x.rounded(.toNearestOrEven)
}

/// √x, correctly rounded; generic for the reason above.
@inline(__always) func root<T: FloatingPoint>(of x: T) -> T {
  x.squareRoot()
}
