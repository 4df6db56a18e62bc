/// Σ termᵢ, in the order that every sum of this package's kernels has.
///
/// Fewer than 16 terms are added from left to right. Otherwise eight sums, each of every eighth term, are added at
/// the end, then the terms that are left: eight chains of additions do not wait for each other, and the rounding
/// error grows with n/8 instead of n.
@inlinable @inline(__always)
func interleavedSum<T: RealNumber>(_ count: Int, _ term: (Int) -> T) -> T {
  guard count >= 16 else {
    guard count > 0 else { return T.zero }
    var sum = term(0)
    for i in 1..<count { sum += term(i) }
    return sum
  }
  var s0 = term(0)
  var s1 = term(1)
  var s2 = term(2)
  var s3 = term(3)
  var s4 = term(4)
  var s5 = term(5)
  var s6 = term(6)
  var s7 = term(7)
  var i = 8
  while i &+ 8 <= count {
    s0 += term(i)
    s1 += term(i &+ 1)
    s2 += term(i &+ 2)
    s3 += term(i &+ 3)
    s4 += term(i &+ 4)
    s5 += term(i &+ 5)
    s6 += term(i &+ 6)
    s7 += term(i &+ 7)
    i &+= 8
  }
  var sum = ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7))
  while i < count {
    sum += term(i)
    i &+= 1
  }
  return sum
}

/// The same sum of machine numbers, eight terms at a time.
@inlinable @inline(__always)
func interleavedSum<S: SIMDScalar & FloatingPoint>(
  _ count: Int, _ block: (Int) -> SIMD8<S>, _ term: (Int) -> S
) -> S {
  guard count >= 16 else {
    guard count > 0 else { return 0 }
    var sum = term(0)
    for i in 1..<count { sum += term(i) }
    return sum
  }
  var s = block(0)
  var i = 8
  while i &+ 8 <= count {
    s += block(i)
    i &+= 8
  }
  var sum = joined(s)
  while i < count {
    sum += term(i)
    i &+= 1
  }
  return sum
}

/// Eight numbers side by side, wherever they begin.
@inlinable @inline(__always)
func eight<S: SIMDScalar>(_ start: UnsafePointer<S>) -> SIMD8<S> {
  UnsafeRawPointer(start).loadUnaligned(as: SIMD8<S>.self)
}

/// Σ xᵢyᵢ of machine numbers, in the order of `interleavedSum`.
@inlinable @inline(__always)
func interleavedDot<S: SIMDScalar & FloatingPoint>(
  _ x: UnsafePointer<S>, _ y: UnsafePointer<S>, _ count: Int
) -> S {
  interleavedSum(count, { eight(x + $0) * eight(y + $0) }, { x[$0] * y[$0] })
}

/// The eight sums added up.
@inlinable @inline(__always)
func joined<S: SIMDScalar & FloatingPoint>(_ s: SIMD8<S>) -> S {
  let four = s.lowHalf + s.highHalf
  let two = four.lowHalf + four.highHalf
  return two.x + two.y
}
