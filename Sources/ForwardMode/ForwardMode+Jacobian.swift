public import DerivativeRules

extension ForwardMode {
  /// The value F(x) and its derivative J·v along a direction v, in one sweep.
  ///
  /// - Precondition: `direction` has as many components as `x`.
  @_alwaysEmitIntoClient
  public static func valueWithJVP<T: RealNumber>(
    at x: [T], along direction: [T], of f: ([Dual<T>]) throws -> [Dual<T>]
  ) rethrows -> (value: [T], jvp: [T]) {
    let y = try f(Seeding().seed(x, along: direction))
    return (y.map { $0.value }, y.map { $0.tangent })
  }

  /// The derivative J·v of F along a direction v.
  ///
  /// - Precondition: `direction` has as many components as `x`.
  @_alwaysEmitIntoClient
  public static func jvp<T: RealNumber>(
    at x: [T], along direction: [T], of f: ([Dual<T>]) throws -> [Dual<T>]
  ) rethrows -> [T] {
    try f(Seeding().seed(x, along: direction)).map { $0.tangent }
  }

  /// The value and the Jacobian of F: Rⁿ → Rᵐ, one sweep for each column.
  ///
  /// - Precondition: `f` returns the same number of outputs in every sweep.
  /// - Complexity: n evaluations of `f` over `Dual<T>` (one for n = 0).
  @_alwaysEmitIntoClient
  public static func valueWithJacobian<T: RealNumber>(
    at x: [T], of f: ([Dual<T>]) throws -> [Dual<T>]
  ) rethrows -> (value: [T], jacobian: Jacobian<T>) {
    guard !x.isEmpty else {
      let value = try f([]).map { $0.value }
      return (value, Jacobian(rows: value.count, columns: 0))
    }
    var value: [T] = []
    var entries: [T] = []
    for j in x.indices {
      let seeding = Seeding()
      var seeded = seeding.inactive(x)
      seeded[j] = seeding.seed(x[j], tangent: 1)
      let y = try f(seeded)
      if j == 0 {
        value = y.map { $0.value }
        entries = Array(repeating: T.zero, count: y.count * x.count)
      }
      require(
        y.count == value.count,
        "The function returned \(value.count) outputs in one sweep and \(y.count) in another.")
      for i in y.indices { entries[i * x.count + j] = y[i].tangent + T.zero }
    }
    return (value, Jacobian(rows: value.count, columns: x.count, entries: entries))
  }

  /// The Jacobian of F: Rⁿ → Rᵐ in numerator layout.
  @_alwaysEmitIntoClient
  public static func jacobian<T: RealNumber>(
    at x: [T], of f: ([Dual<T>]) throws -> [Dual<T>]
  ) rethrows -> Jacobian<T> {
    try valueWithJacobian(at: x, of: f).jacobian
  }
}
