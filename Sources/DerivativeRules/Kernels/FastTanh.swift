/// The hyperbolic tangent of `Double`s four at a time, with its derivative: for long lists.
///
/// With c the multiple of ¼ nearest to |x|, and t = tanh(|x| − c) by a polynomial,
/// ```
/// tanh |x| = T + t·S/(1 + T·t)      sech² x = S(1 − t²)/(1 + T·t)²      T = tanh c, S = 1 − T², looked up
/// ```
/// so that one division serves both and nothing cancels.
@usableFromInline
enum FastTanh {
  typealias Four = SIMD4<Double>

  /// tanh x and sech² x of four numbers; `rows` are those of ``FastTanhTable``.
  @inline(__always)
  static func four(_ x: Four, _ rows: UnsafePointer<Double>) -> (values: Four, slopes: Four) {
    let magnitude = SIMD4<UInt64>(repeating: ~(1 << 63))
    let bits = unsafeBitCast(x, to: SIMD4<UInt64>.self)
    let size = unsafeBitCast(bits & magnitude, to: Four.self)
    guard all(size .< 20) else { return far(x, rows) }
    // The nearest integer: at this size a double has no room for fractions.
    let rounding = Four(repeating: 0x1.8p52)
    let shifted = size * 4 + rounding
    let r = size - (shifted - rounding) * 0.25
    let places = (unsafeBitCast(shifted, to: SIMD4<UInt64>.self) & 0xff) &<< 2
    let high = looked(up: 0, places, rows)
    let low = looked(up: 1, places, rows)
    let s = looked(up: 2, places, rows)
    let z = r * r
    let upper = (z * FastTanhTable.c5 + FastTanhTable.c4) * z + FastTanhTable.c3
    let lower = (z * FastTanhTable.c2 + FastTanhTable.c1) * z + FastTanhTable.c0
    let t = r + r * z * (upper * (z * z * z) + lower)
    let q = 1 / (1 + high * t)
    let share = s * q
    let values = unsafeBitCast(high + (low + t * share), to: SIMD4<UInt64>.self)
    return (unsafeBitCast(values | (bits & ~magnitude), to: Four.self), share * q * (1 - t * t))
  }

  @inline(__always)
  static func looked(up column: Int, _ places: SIMD4<UInt64>, _ rows: UnsafePointer<Double>) -> Four
  {
    Four(
      rows[Int(truncatingIfNeeded: places[0]) &+ column],
      rows[Int(truncatingIfNeeded: places[1]) &+ column],
      rows[Int(truncatingIfNeeded: places[2]) &+ column],
      rows[Int(truncatingIfNeeded: places[3]) &+ column])
  }

  /// Numbers so large that tanh is ±1, or NaN, among others.
  @inline(never)
  static func far(_ x: Four, _ rows: UnsafePointer<Double>) -> (values: Four, slopes: Four) {
    // Those in reach as they are without such neighbours; NaN stays.
    var near = Four(repeating: 0)
    for lane in 0..<4 where x[lane].magnitude < 20 { near[lane] = x[lane] }
    var result = four(near, rows)
    for lane in 0..<4 where !(x[lane].magnitude < 20) {
      result.values[lane] = x[lane].isNaN ? x[lane] : x[lane] < 0 ? -1 : 1
      result.slopes[lane] = x[lane].isNaN ? x[lane] : Double.sechSquared(x[lane])
    }
    return result
  }

  /// tanh x of one number, the same bits as in a list.
  @usableFromInline
  static func value(_ x: Double) -> Double { one(x).value }

  /// sech² x of one number, the same bits as in a list.
  @usableFromInline
  static func slope(_ x: Double) -> Double { one(x).slope }

  static func one(_ x: Double) -> (value: Double, slope: Double) {
    FastTanhTable.rows.withUnsafeBufferPointer {
      let result = four(Four(repeating: x), $0.baseAddress.unsafelyUnwrapped)
      return (result.values[0], result.slopes[0])
    }
  }

  /// tanh of every number.
  @usableFromInline
  static func values(_ x: [Double]) -> [Double] {
    Array(unsafeUninitializedCapacity: x.count) { values, count in
      if let values = values.baseAddress { write(x, values: values, slopes: nil) }
      count = x.count
    }
  }

  /// tanh and sech² of every number.
  @usableFromInline
  static func valuesWithSlopes(_ x: [Double]) -> (values: [Double], slopes: [Double]) {
    var slopes: [Double] = []
    let values = [Double](unsafeUninitializedCapacity: x.count) { values, count in
      slopes = Array(unsafeUninitializedCapacity: x.count) { slopes, count in
        if let values = values.baseAddress { write(x, values: values, slopes: slopes.baseAddress) }
        count = x.count
      }
      count = x.count
    }
    return (values, slopes)
  }

  @inline(__always)
  static func write(
    _ x: [Double], values: UnsafeMutablePointer<Double>, slopes: UnsafeMutablePointer<Double>?
  ) {
    FastTanhTable.rows.withUnsafeBufferPointer { rows in
      x.withUnsafeBufferPointer { x in
        let rows = rows.baseAddress.unsafelyUnwrapped
        var i = 0
        while i &+ 4 <= x.count {
          let result = four(Four(x[i], x[i &+ 1], x[i &+ 2], x[i &+ 3]), rows)
          for lane in 0..<4 { values[i &+ lane] = result.values[lane] }
          if let slopes { for lane in 0..<4 { slopes[i &+ lane] = result.slopes[lane] } }
          i &+= 4
        }
        while i < x.count {
          let result = four(Four(repeating: x[i]), rows)
          values[i] = result.values[0]
          slopes?[i] = result.slopes[0]
          i &+= 1
        }
      }
    }
  }
}
