/// Σ termᵢ of at least one term, in the order that every sum of this package's kernels has.
///
/// Fewer than 16 terms are added from left to right. Otherwise eight sums, each of every eighth term, are added at
/// the end, then the terms that are left: eight chains of additions do not wait for each other, and the rounding
/// error grows with n/8 instead of n.
@_alwaysEmitIntoClient @inline(__always)
package func interleaved<Term>(
  _ count: Int, _ term: (Int) -> Term, add: (inout Term, Term) -> Void
) -> Term {
  if _isConcrete(Term.self) { return inlinedInterleaved(count, term, add: add) }
  return calledInterleaved(count, term, add: add)
}

/// The same for code that is compiled for no number: there once.
@usableFromInline @inline(never)
func calledInterleaved<Term>(
  _ count: Int, _ term: (Int) -> Term, add: (inout Term, Term) -> Void
) -> Term {
  inlinedInterleaved(count, term, add: add)
}

@_alwaysEmitIntoClient @inline(__always)
func inlinedInterleaved<Term>(
  _ count: Int, _ term: (Int) -> Term, add: (inout Term, Term) -> Void
) -> Term {
  guard count >= 16 else {
    var sum = term(0)
    for i in 1..<count { add(&sum, term(i)) }
    return sum
  }
  // In memory, not in eight variables: a number with many directions would make each step a page of code.
  return withUnsafeTemporaryAllocation(of: Term.self, capacity: 8) { sums in
    for k in 0..<8 { sums.initializeElement(at: k, to: term(k)) }
    var i = 8
    while i &+ 8 <= count {
      for k in 0..<8 { add(&sums[k], term(i &+ k)) }
      i &+= 8
    }
    var half = 4
    while half > 0 {
      for k in 0..<half { add(&sums[k], sums[k &+ half]) }
      half /= 2
    }
    var sum = sums[0]
    sums.deinitialize()
    while i < count {
      add(&sum, term(i))
      i &+= 1
    }
    return sum
  }
}

/// Such a sum of numbers, zero without terms.
@_alwaysEmitIntoClient @inline(__always)
func interleavedSum<T: RealNumber>(_ count: Int, _ term: (Int) -> T) -> T {
  count == 0 ? T.zero : interleaved(count, term) { $0 += $1 }
}

/// The same sum of machine numbers, eight terms at a time.
@_alwaysEmitIntoClient @inline(__always)
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
@_alwaysEmitIntoClient @inline(__always)
func eight<S: SIMDScalar>(_ start: UnsafePointer<S>) -> SIMD8<S> {
  UnsafeRawPointer(start).loadUnaligned(as: SIMD8<S>.self)
}

/// Σ xᵢyᵢ of machine numbers, in the order of `interleavedSum`.
@_alwaysEmitIntoClient @inline(__always)
func interleavedDot<S: SIMDScalar & FloatingPoint>(
  _ x: UnsafePointer<S>, _ y: UnsafePointer<S>, _ count: Int
) -> S {
  interleavedSum(count, { eight(x + $0) * eight(y + $0) }, { x[$0] * y[$0] })
}

/// The eight sums added up.
@_alwaysEmitIntoClient @inline(__always)
func joined<S: SIMDScalar & FloatingPoint>(_ s: SIMD8<S>) -> S {
  joined(s.lowHalf + s.highHalf)
}

/// Σ xᵢyᵢ of four rows of a matrix with one list of at least 16 numbers, in the order of `interleavedSum`.
///
/// One row alone waits for its additions. The eight sums of four rows are more than there are registers, so the
/// first four of each are taken in one pass and the others in a second.
@_alwaysEmitIntoClient @inline(__always)
func interleavedDots<S: SIMDScalar & FloatingPoint>(
  rows: UnsafePointer<S>, columns: Int, _ y: UnsafePointer<S>
) -> SIMD4<S> {
  withUnsafeTemporaryAllocation(of: SIMD4<S>.self, capacity: 8) { parts in
    let parts = parts.baseAddress.unsafelyUnwrapped
    quarterDots(rows: rows, columns: columns, y, from: 0, into: parts)
    quarterDots(rows: rows, columns: columns, y, from: 4, into: parts + 4)
    var sums = SIMD4(
      joined(parts[0] + parts[4]), joined(parts[1] + parts[5]), joined(parts[2] + parts[6]),
      joined(parts[3] + parts[7]))
    for i in columns & ~7..<columns {
      sums +=
        SIMD4(
          rows[i], rows[columns &+ i], rows[2 &* columns &+ i], rows[3 &* columns &+ i]) * y[i]
    }
    return sums
  }
}

/// Four of the eight sums of each of four rows.
///
/// Called, not inlined: beside the sum over rows that follows, the optimiser puts numbers of two rows side by side, and spends three
/// times the instructions on moving them there.
@_alwaysEmitIntoClient @inline(never)
func quarterDots<S: SIMDScalar & FloatingPoint>(
  rows: UnsafePointer<S>, columns: Int, _ y: UnsafePointer<S>, from start: Int,
  into parts: UnsafeMutablePointer<SIMD4<S>>
) {
  func product(_ row: Int, _ i: Int) -> SIMD4<S> {
    four(rows + (row &* columns &+ i)) * four(y + i)
  }
  var sums = (product(0, start), product(1, start), product(2, start), product(3, start))
  var i = start &+ 8
  while i < columns & ~7 {
    sums.0 += product(0, i)
    sums.1 += product(1, i)
    sums.2 += product(2, i)
    sums.3 += product(3, i)
    i &+= 8
  }
  parts.initialize(to: sums.0)
  (parts + 1).initialize(to: sums.1)
  (parts + 2).initialize(to: sums.2)
  (parts + 3).initialize(to: sums.3)
}

/// Four numbers side by side, wherever they begin.
@_alwaysEmitIntoClient @inline(__always)
func four<S: SIMDScalar>(_ start: UnsafePointer<S>) -> SIMD4<S> {
  UnsafeRawPointer(start).loadUnaligned(as: SIMD4<S>.self)
}

/// The sums of both passes added up.
@_alwaysEmitIntoClient @inline(__always)
func joined<S: SIMDScalar & FloatingPoint>(_ four: SIMD4<S>) -> S {
  let two = four.lowHalf + four.highHalf
  return two.x + two.y
}
