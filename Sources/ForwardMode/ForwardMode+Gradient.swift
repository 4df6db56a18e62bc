public import DerivativeRules

extension ForwardMode {
  /// The value and the gradient of a function of n numbers, one sweep for each.
  ///
  /// - Complexity: n evaluations of `f` over `Dual<T>` (one for n = 0).
  @_alwaysEmitIntoClient
  public static func valueWithGradient<T: RealNumber>(
    at x: [T], of f: ([Dual<T>]) throws -> Dual<T>
  ) rethrows -> (value: T, gradient: [T]) {
    guard !x.isEmpty else { return (try f([]).value, []) }
    var value = T.zero
    var gradient: [T] = []
    gradient.reserveCapacity(x.count)
    for j in x.indices {
      let seeding = Seeding()
      var seeded = seeding.inactive(x)
      seeded[j] = seeding.seed(x[j], tangent: 1)
      let y = try f(seeded)
      value = y.value
      gradient.append(y.tangent + T.zero)
    }
    return (value, gradient)
  }

  /// The gradient of a function of n numbers.
  @_alwaysEmitIntoClient
  public static func gradient<T: RealNumber>(
    at x: [T], of f: ([Dual<T>]) throws -> Dual<T>
  ) rethrows -> [T] {
    try valueWithGradient(at: x, of: f).gradient
  }
}
