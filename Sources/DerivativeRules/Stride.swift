/// The numbers `start`, `start + stride`, `start + 2·stride`, … up to `end` but without it.
///
/// As the standard library's, whose numbers have to be `Strideable`; each is one fused multiply-add from the start, so that
/// no rounding accumulates, and each depends on `start` and `stride`:
///
/// ```swift
/// derivative(at: 0.5) { h in stride(from: 0, to: 2, by: h).reduce(0) { $0 + $1 * $1 } }  // 14.0
/// ```
///
/// - Precondition: the stride is not zero.
@_disfavoredOverload
@_alwaysEmitIntoClient public func stride<N: RealNumber>(from start: N, to end: N, by stride: N)
  -> Strides<N>
{
  Strides(start: start, end: end, stride: stride, includesEnd: false)
}

/// The numbers `start`, `start + stride`, `start + 2·stride`, … up to `end`, and `end` itself where it is met.
///
/// - Precondition: the stride is not zero.
@_disfavoredOverload
@_alwaysEmitIntoClient public func stride<N: RealNumber>(
  from start: N, through end: N, by stride: N
) -> Strides<N> {
  Strides(start: start, end: end, stride: stride, includesEnd: true)
}

/// Numbers at equal distances, made by ``stride(from:to:by:)`` and ``stride(from:through:by:)``.
public struct Strides<N: RealNumber>: Sequence, IteratorProtocol {
  @usableFromInline let start: N
  @usableFromInline let end: N
  @usableFromInline let stride: N
  @usableFromInline let includesEnd: Bool
  @usableFromInline var count = 0

  @usableFromInline init(start: N, end: N, stride: N, includesEnd: Bool) {
    precondition(stride != 0, "the stride is zero: no number would follow the first")
    self.start = start
    self.end = end
    self.stride = stride
    self.includesEnd = includesEnd
  }

  /// The next number, while it is before the end.
  @_alwaysEmitIntoClient public mutating func next() -> N? {
    let number = start.addingProduct(N(count), stride)
    guard stride > 0 ? number < end : number > end else {
      guard includesEnd, number == end else { return nil }
      count += 1
      return number
    }
    count += 1
    return number
  }
}
