public import DerivativeRules

/// The functions of one argument that are known while one of them is being applied.
///
/// The partial of a Bessel function has two neighbours in it, whose partials have four: without a memory of
/// what is known, order k would cost 2ᵏ applications of some k² different ones.
@usableFromInline
final class SeriesMemo<T: RealNumber> {
  @usableFromInline
  struct Key: Hashable {
    @usableFromInline let rule: ObjectIdentifier
    @usableFromInline let parameter: String

    @_alwaysEmitIntoClient
    init(_ rule: Any.Type, _ parameter: String) {
      self.rule = ObjectIdentifier(rule)
      self.parameter = parameter
    }
  }

  @usableFromInline var known: [Key: [T]] = [:]

  @_alwaysEmitIntoClient
  init() {}
}

extension TaylorSeries {
  /// The function `key` of `x`: remembered, or computed and remembered.
  @_alwaysEmitIntoClient
  static func remembered(
    _ key: SeriesMemo<T>.Key, of x: Self, compute: (_ x: Self) -> Self
  ) -> Self {
    guard x.unsolved == nil, x.order > 0 else { return compute(x) }
    var x = x
    let memo = x.memo ?? SeriesMemo()
    x.memo = memo
    var result: Self
    if let known = memo.known[key], known.count > x.order {
      result = Self(solved: Array(known.prefix(x.order + 1)))
      #if DUAL_CHECKS
        result.sweep = x.sweep
      #endif
    } else {
      result = compute(x)
      memo.known[key] = result.terms
    }
    // The result is another number: what is known of x says nothing of it.
    result.memo = nil
    return result
  }
}
