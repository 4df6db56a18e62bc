// The kernels by the operators of the number itself: the definition of what each computes, the order of summation
// included, and the whole of the implementation for numbers whose operators are cheap.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RealNumber {
  @_alwaysEmitIntoClient
  public static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self {
    R.composed(x)
  }

  @_alwaysEmitIntoClient
  public static func elementwise<R: UnaryRule>(_ rule: R.Type, _ x: [Self]) -> [Self] {
    x.transformed { apply(rule, $0) }
  }

  @_alwaysEmitIntoClient
  public static func valuesWithPartials<R: UnaryRule>(
    _ rule: R.Type, _ x: [Self]
  ) -> (values: [Self], partials: [Self]) {
    let values = elementwise(rule, x)
    return (values, x.indices.transformed { R.partial(at: x[$0], value: values[$0]) })
  }

  @_alwaysEmitIntoClient
  public static func sum(_ x: [Self]) -> Self {
    x.withUnsafeBufferPointer { x in interleavedSum(x.count) { x[$0] } }
  }

  @_alwaysEmitIntoClient
  public static func dot(_ x: [Self], _ y: [Self]) -> Self {
    Kernels.checkEqualCounts(x.count, y.count)
    return x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in interleavedSum(x.count) { x[$0] * y[$0] } }
    }
  }

  @_alwaysEmitIntoClient
  public static func dot(constants c: [MachineNumber], _ x: [Self]) -> Self {
    Kernels.checkEqualCounts(c.count, x.count)
    return x.withUnsafeBufferPointer { x in
      c.withUnsafeBufferPointer { c in interleavedSum(x.count) { x[$0].scaled(by: c[$0]) } }
    }
  }

  @_alwaysEmitIntoClient
  public static func matrixVectorProduct(constants a: Matrix<MachineNumber>, _ x: [Self]) -> [Self]
  {
    Kernels.checkProduct(a.columns, x.count)
    let (rows, columns) = (a.rows, a.columns)
    return x.withUnsafeBufferPointer { x in
      a.storage.withUnsafeBufferPointer { a in
        (0..<rows).map { i in
          interleavedSum(columns) { x[$0].scaled(by: a[i &* columns &+ $0]) }
        }
      }
    }
  }

  @_alwaysEmitIntoClient
  public static func linearLayer(
    _ weights: Matrix<Self>, _ inputs: Matrix<Self>, biases: [Self]?
  ) -> Matrix<Self> {
    composedLayer(weights, inputs, biases: biases) { $0 * $1 }
  }

  @_alwaysEmitIntoClient
  public static func linearLayer(
    _ weights: Matrix<Self>, constants inputs: Matrix<MachineNumber>, biases: [Self]?
  ) -> Matrix<Self> {
    composedLayer(weights, inputs, biases: biases) { $0.scaled(by: $1) }
  }

  /// W·X + b·1ᵀ, each entry summed from the bias, or from the first product, on from left to right.
  @_alwaysEmitIntoClient @inline(__always)
  static func composedLayer<Input>(
    _ weights: Matrix<Self>, _ inputs: Matrix<Input>, biases: [Self]?,
    _ product: (Self, Input) -> Self
  ) -> Matrix<Self> {
    if _isConcrete(Self.self) { return inlinedLayer(weights, inputs, biases, product) }
    return calledLayer(weights, inputs, biases, product)
  }

  /// The same for code that is compiled for no number: there once.
  @usableFromInline @inline(never)
  static func calledLayer<Input>(
    _ weights: Matrix<Self>, _ inputs: Matrix<Input>, _ biases: [Self]?,
    _ product: (Self, Input) -> Self
  ) -> Matrix<Self> {
    inlinedLayer(weights, inputs, biases, product)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlinedLayer<Input>(
    _ weights: Matrix<Self>, _ inputs: Matrix<Input>, _ biases: [Self]?,
    _ product: (Self, Input) -> Self
  ) -> Matrix<Self> {
    Kernels.checkLayer(
      columns: weights.columns, rows: inputs.rows, units: weights.rows, biases: biases?.count)
    let (units, inner, columns) = (weights.rows, weights.columns, inputs.columns)
    var result = Matrix<Self>(rows: units, columns: columns)
    result.storage.withUnsafeMutableBufferPointer { result in
      weights.storage.withUnsafeBufferPointer { w in
        inputs.storage.withUnsafeBufferPointer { x in
          for i in 0..<units {
            let row = i &* columns
            if let biases { for j in 0..<columns { result[row &+ j] = biases[i] } }
            for k in 0..<inner {
              let weight = w[i &* inner &+ k]
              let input = k &* columns
              if k == 0 && biases == nil {
                for j in 0..<columns { result[row &+ j] = product(weight, x[input &+ j]) }
              } else {
                for j in 0..<columns { result[row &+ j] += product(weight, x[input &+ j]) }
              }
            }
          }
        }
      }
    }
    return result
  }
}

/// What the kernels ask of the shapes of their arguments.
@usableFromInline
enum Kernels {
  @_alwaysEmitIntoClient
  static func checkEqualCounts(_ x: Int, _ y: Int) {
    require(x == y, "A dot product needs lists of one length, not of \(x) and \(y) numbers.")
  }

  @_alwaysEmitIntoClient
  static func checkProduct(_ columns: Int, _ count: Int) {
    require(
      columns == count,
      "A matrix of \(columns) columns cannot be multiplied with a vector of \(count) numbers.")
  }

  @_alwaysEmitIntoClient
  static func checkLayer(columns: Int, rows: Int, units: Int, biases: Int?) {
    require(
      columns == rows,
      "A matrix of \(columns) columns cannot be multiplied with one of \(rows) rows.")
    if let biases {
      require(
        biases == units, "A layer of \(units) units needs a bias for each, not \(biases).")
    }
  }
}
