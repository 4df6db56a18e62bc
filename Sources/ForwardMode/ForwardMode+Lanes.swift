public import DerivativeRules

// The drivers that sweep several directions at once. The free functions `gradient` and `jacobian` are these with the number
// of lanes that measured best (Docs/Benchmarks.md).

extension ForwardMode {
  /// The value and the gradient of a function of n numbers, several directions in each sweep.
  ///
  /// ```swift
  /// ForwardMode.valueWithGradient(lanes: Lanes4<Double>.self, at: [2, 5]) { x in x[0] * x[1] }.gradient  // [5.0, 2.0]
  /// ```
  ///
  /// - Complexity: ⌈n / lanes⌉ evaluations of `f` (one for n = 0).
  @_alwaysEmitIntoClient @inline(__always)
  public static func valueWithGradient<Lanes: TangentLanes>(
    lanes: Lanes.Type, at x: [Lanes.Element],
    of f: ([DualVector<Lanes>]) throws -> DualVector<Lanes>
  ) rethrows -> (value: Lanes.Element, gradient: [Lanes.Element]) {
    var value = Lanes.Element.zero
    var buffer = SweepBuffer<Lanes>.kept(at: x)
    // Mapped: `Array(repeating:count:)` and `Array(unsafeUninitializedCapacity:)` are not specialised in clients, and look the
    // type of their storage up in the runtime's tables, which takes longer than the gradient of a small function.
    var gradient = x.map { _ in Lanes.Element.zero }
    var start = 0
    // One place that calls `f`, so that it is inlined here; without inputs it is called once.
    repeat {
      let count = buffer.seed(from: start)
      let y = try f(buffer.numbers)
      store(y, count: count, in: &gradient, from: start)
      start += count
      value = y.value
    } while start < x.count
    buffer.keep()
    return (value, gradient)
  }

  /// Writes the tangents of an output into neighbouring components of a gradient.
  @_alwaysEmitIntoClient @inline(__always)
  static func store<Lanes: TangentLanes>(
    _ output: DualVector<Lanes>, count: Int, in gradient: inout [Lanes.Element], from start: Int
  ) {
    gradient.withUnsafeMutableBufferPointer { gradient in
      guard let place = gradient.baseAddress else { return }
      output.extract(count, to: place + start)
    }
  }

  /// The value and the Jacobian of F: Rⁿ → Rᵐ, several columns in each sweep.
  ///
  /// - Precondition: `f` returns the same number of outputs in every sweep.
  /// - Complexity: ⌈n / lanes⌉ evaluations of `f` (one for n = 0).
  @_alwaysEmitIntoClient @inline(__always)
  public static func valueWithJacobian<Lanes: TangentLanes>(
    lanes: Lanes.Type, at x: [Lanes.Element],
    of f: ([DualVector<Lanes>]) throws -> [DualVector<Lanes>]
  ) rethrows -> (value: [Lanes.Element], jacobian: Jacobian<Lanes.Element>) {
    var buffer = SweepBuffer<Lanes>.kept(at: x)
    var value: [Lanes.Element] = []
    var entries: [Lanes.Element] = []
    var start = 0
    repeat {
      let count = buffer.seed(from: start)
      let y = try f(buffer.numbers)
      if start == 0 {
        value = y.map { $0.value }
        entries = zeros(y.count * x.count, of: Lanes.Element.self)
      }
      require(
        y.count == value.count,
        "The function returned \(value.count) outputs in one sweep and \(y.count) in another.")
      entries.withUnsafeMutableBufferPointer {
        store(y, count: count, in: $0, column: start, columns: x.count)
      }
      start += count
    } while start < x.count
    buffer.keep()
    return (value, Jacobian(rows: value.count, columns: x.count, entries: entries))
  }

  /// Writes the tangents of all active outputs into neighbouring columns of a row-major matrix of zeros.
  ///
  /// Rows that do not depend on the inputs of the sweep are left alone: each of them would be a line of memory to fetch.
  @_alwaysEmitIntoClient @inline(never)
  static func store<Lanes: TangentLanes>(
    _ outputs: [DualVector<Lanes>], count: Int,
    in entries: UnsafeMutableBufferPointer<Lanes.Element>,
    column: Int, columns: Int
  ) {
    guard outputs.count > 0, count > 0 else { return }
    outputs.withUnsafeBufferPointer { outputs in
      var place = entries.baseAddress.unsafelyUnwrapped + column
      for i in outputs.indices {
        if outputs[i].isActive { outputs[i].extract(count, to: place) }
        place += columns
      }
    }
  }

  /// Value, gradient and Hessian of a function of n numbers, several directions in each sweep at both levels.
  ///
  /// Only blocks on and below the diagonal are swept; the upper half is the lower one mirrored, so that the matrix
  /// is exactly symmetric.
  ///
  /// - Complexity: about n²/(2 · outer lanes · inner lanes) evaluations of `f`.
  @_alwaysEmitIntoClient @inline(__always)
  package static func blockedHessian<T: RealNumber>(
    at x: [T], of f: ([HessianNumber<T>]) throws -> HessianNumber<T>
  ) rethrows -> (value: T, gradient: [T], hessian: Matrix<T>) {
    let n = x.count
    guard n > 0 else { return (try f([]).value.value, [], Matrix(rows: 0, columns: 0)) }
    var value = T.zero
    var gradient = x
    var entries = Array(repeating: T.zero, count: n * n)
    var inner = SweepBuffer<Lanes4<T>>(at: x)
    var outer = SweepBuffer<Lanes4<DualVector4<T>>>(at: inner.numbers)
    var column = 0
    while column < n {
      let columns = inner.seed(from: column)
      outer.move(to: inner.numbers)
      // The first row block that reaches down to the diagonal.
      var row = column / Lanes4<DualVector4<T>>.count * Lanes4<DualVector4<T>>.count
      while row < n {
        let rows = outer.seed(from: row)
        let y = try f(outer.numbers)
        for i in 0..<rows {
          let derivative = y.lanes[i]
          for j in 0..<columns where column + j <= row + i {
            let entry = derivative.extracted(j)
            entries[(row + i) * n + column + j] = entry
            entries[(column + j) * n + row + i] = entry
          }
          if column == 0 { gradient[row + i] = derivative.value + T.zero }
        }
        value = y.value.value
        row += rows
      }
      outer.clear()
      column += columns
    }
    return (value, gradient, Matrix(rows: n, columns: n, entries: entries))
  }

  /// The value and the gradient of a function of two numbers, in one sweep without allocation.
  @_alwaysEmitIntoClient @inline(__always)
  public static func valueWithGradient<T: RealNumber>(
    at x: T, _ y: T, of f: (DualVector2<T>, DualVector2<T>) throws -> DualVector2<T>
  ) rethrows -> (value: T, gradient: (T, T)) {
    let seeding = Seeding()
    let z = try f(seeding.seed(x, direction: 0), seeding.seed(y, direction: 1))
    return (z.value, (z[0], z[1]))
  }

  /// The gradient of a function of two numbers.
  @_alwaysEmitIntoClient @inline(__always)
  public static func gradient<T: RealNumber>(
    at x: T, _ y: T, of f: (DualVector2<T>, DualVector2<T>) throws -> DualVector2<T>
  ) rethrows -> (T, T) {
    try valueWithGradient(at: x, y, of: f).gradient
  }

  /// The value and the gradient of a function of three numbers, in one sweep without allocation.
  @_alwaysEmitIntoClient @inline(__always)
  public static func valueWithGradient<T: RealNumber>(
    at x: T, _ y: T, _ z: T,
    of f: (DualVector3<T>, DualVector3<T>, DualVector3<T>) throws -> DualVector3<T>
  ) rethrows -> (value: T, gradient: (T, T, T)) {
    let seeding = Seeding()
    let r = try f(
      seeding.seed(x, direction: 0), seeding.seed(y, direction: 1), seeding.seed(z, direction: 2))
    return (r.value, (r[0], r[1], r[2]))
  }

  /// The gradient of a function of three numbers.
  @_alwaysEmitIntoClient @inline(__always)
  public static func gradient<T: RealNumber>(
    at x: T, _ y: T, _ z: T,
    of f: (DualVector3<T>, DualVector3<T>, DualVector3<T>) throws -> DualVector3<T>
  ) rethrows -> (T, T, T) {
    try valueWithGradient(at: x, y, z, of: f).gradient
  }

  /// The value and the gradient of a function of four numbers, in one sweep without allocation.
  @_alwaysEmitIntoClient @inline(__always)
  public static func valueWithGradient<T: RealNumber>(
    at x: T, _ y: T, _ z: T, _ w: T,
    of f: (DualVector4<T>, DualVector4<T>, DualVector4<T>, DualVector4<T>) throws -> DualVector4<T>
  ) rethrows -> (value: T, gradient: (T, T, T, T)) {
    let seeding = Seeding()
    let r = try f(
      seeding.seed(x, direction: 0), seeding.seed(y, direction: 1),
      seeding.seed(z, direction: 2), seeding.seed(w, direction: 3))
    return (r.value, (r[0], r[1], r[2], r[3]))
  }

  /// The gradient of a function of four numbers.
  @_alwaysEmitIntoClient @inline(__always)
  public static func gradient<T: RealNumber>(
    at x: T, _ y: T, _ z: T, _ w: T,
    of f: (DualVector4<T>, DualVector4<T>, DualVector4<T>, DualVector4<T>) throws -> DualVector4<T>
  ) rethrows -> (T, T, T, T) {
    try valueWithGradient(at: x, y, z, w, of: f).gradient
  }
}
