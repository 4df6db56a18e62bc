public import DerivativeRules

extension ForwardMode {
  /// The value and the gradient of a function of n numbers, one sweep for each.
  ///
  /// - Complexity: n evaluations of `f` over `Dual<T>` (one for n = 0).
  @inlinable
  public static func valueWithGradient<T: RealNumber>(
    at x: [T], of f: ([Dual<T>]) throws -> Dual<T>
  ) rethrows -> (value: T, gradient: [T]) {
    guard !x.isEmpty else { return (try f([]).value, []) }
    var value = T.zero
    var gradient: [T] = []
    gradient.reserveCapacity(x.count)
    for j in x.indices {
      let sweep = Sweep<T>()
      var seeded = sweep.inactive(x)
      seeded[j] = sweep.seed(x[j], tangent: 1)
      let y = try f(seeded)
      value = y.value
      gradient.append(y.tangent)
    }
    return (value, gradient)
  }

  /// The gradient of a function of n numbers.
  @inlinable
  public static func gradient<T: RealNumber>(
    at x: [T], of f: ([Dual<T>]) throws -> Dual<T>
  ) rethrows -> [T] {
    try valueWithGradient(at: x, of: f).gradient
  }

  /// The value and the gradient of a function of two numbers, in two sweeps without allocation.
  @inlinable
  public static func valueWithGradient<T: RealNumber>(
    at x: T, _ y: T, of f: (Dual<T>, Dual<T>) throws -> Dual<T>
  ) rethrows -> (value: T, gradient: (T, T)) {
    func along(_ u: T, _ v: T) throws -> Dual<T> {
      let sweep = Sweep<T>()
      return try f(sweep.seed(x, tangent: u), sweep.seed(y, tangent: v))
    }
    let a = try along(1, 0)
    let b = try along(0, 1)
    return (a.value, (a.tangent, b.tangent))
  }

  /// The gradient of a function of two numbers.
  @inlinable
  public static func gradient<T: RealNumber>(
    at x: T, _ y: T, of f: (Dual<T>, Dual<T>) throws -> Dual<T>
  ) rethrows -> (T, T) {
    try valueWithGradient(at: x, y, of: f).gradient
  }

  /// The value and the gradient of a function of three numbers, in three sweeps without allocation.
  @inlinable
  public static func valueWithGradient<T: RealNumber>(
    at x: T, _ y: T, _ z: T, of f: (Dual<T>, Dual<T>, Dual<T>) throws -> Dual<T>
  ) rethrows -> (value: T, gradient: (T, T, T)) {
    func along(_ u: T, _ v: T, _ w: T) throws -> Dual<T> {
      let sweep = Sweep<T>()
      return try f(
        sweep.seed(x, tangent: u), sweep.seed(y, tangent: v), sweep.seed(z, tangent: w))
    }
    let a = try along(1, 0, 0)
    let b = try along(0, 1, 0)
    let c = try along(0, 0, 1)
    return (a.value, (a.tangent, b.tangent, c.tangent))
  }

  /// The gradient of a function of three numbers.
  @inlinable
  public static func gradient<T: RealNumber>(
    at x: T, _ y: T, _ z: T, of f: (Dual<T>, Dual<T>, Dual<T>) throws -> Dual<T>
  ) rethrows -> (T, T, T) {
    try valueWithGradient(at: x, y, z, of: f).gradient
  }

  /// The value and the gradient of a function of four numbers, in four sweeps without allocation.
  @inlinable
  public static func valueWithGradient<T: RealNumber>(
    at x: T, _ y: T, _ z: T, _ w: T,
    of f: (Dual<T>, Dual<T>, Dual<T>, Dual<T>) throws -> Dual<T>
  ) rethrows -> (value: T, gradient: (T, T, T, T)) {
    func along(_ a: T, _ b: T, _ c: T, _ d: T) throws -> Dual<T> {
      let sweep = Sweep<T>()
      return try f(
        sweep.seed(x, tangent: a), sweep.seed(y, tangent: b),
        sweep.seed(z, tangent: c), sweep.seed(w, tangent: d))
    }
    let a = try along(1, 0, 0, 0)
    let b = try along(0, 1, 0, 0)
    let c = try along(0, 0, 1, 0)
    let d = try along(0, 0, 0, 1)
    return (a.value, (a.tangent, b.tangent, c.tangent, d.tangent))
  }

  /// The gradient of a function of four numbers.
  @inlinable
  public static func gradient<T: RealNumber>(
    at x: T, _ y: T, _ z: T, _ w: T,
    of f: (Dual<T>, Dual<T>, Dual<T>, Dual<T>) throws -> Dual<T>
  ) rethrows -> (T, T, T, T) {
    try valueWithGradient(at: x, y, z, w, of: f).gradient
  }
}
