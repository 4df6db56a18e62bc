// The kernels of machine numbers with vector registers, `Double` and `Float`: the sums of `RealNumber+Kernels.swift`
// in the same order, eight numbers at a time.

/// A machine number of which the processor adds and multiplies several at a time.
public protocol VectorScalar {}
extension Double: VectorScalar {}
extension Float: VectorScalar {}
#if arch(arm64)
  extension Float16: VectorScalar {}
#endif

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RealScalar where Self: SIMDScalar & VectorScalar {
  @_alwaysEmitIntoClient
  public static func sum(_ x: [Self]) -> Self {
    x.withUnsafeBufferPointer { buffer in
      guard let x = buffer.baseAddress else { return 0 }
      return interleavedSum(buffer.count, { eight(x + $0) }, { x[$0] })
    }
  }

  @_alwaysEmitIntoClient
  public static func dot(_ x: [Self], _ y: [Self]) -> Self {
    Kernels.checkEqualCounts(x.count, y.count)
    return x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        guard let first = x.baseAddress, let second = y.baseAddress else { return 0 }
        return interleavedDot(first, second, x.count)
      }
    }
  }

  /// c·x, which without derivatives is the dot product.
  @_alwaysEmitIntoClient
  public static func dot(constants c: [Self], _ x: [Self]) -> Self { dot(c, x) }

  /// A·x, four rows at a time over interleaved sums.
  @_alwaysEmitIntoClient
  public static func matrixVectorProduct(constants a: Matrix<Self>, _ x: [Self]) -> [Self] {
    Kernels.checkProduct(a.columns, x.count)
    let (rows, columns) = (a.rows, a.columns)
    // Mapped, as other ways to make an array are not specialised in clients.
    var result = (0..<rows).map { _ in 0 as Self }
    result.withUnsafeMutableBufferPointer { result in
      a.storage.withUnsafeBufferPointer { a in
        x.withUnsafeBufferPointer { x in
          guard let a = a.baseAddress, let x = x.baseAddress else { return }
          var i = 0
          while i &+ 4 <= rows && columns >= 16 {
            let sums = interleavedDots(rows: a + i &* columns, columns: columns, x)
            for k in 0..<4 { result[i &+ k] = sums[k] }
            i &+= 4
          }
          while i < rows {
            result[i] = interleavedDot(a + i &* columns, x, columns)
            i &+= 1
          }
        }
      }
    }
    return result
  }

  /// W·X + b, which without derivatives is the layer of any inputs.
  @_alwaysEmitIntoClient
  public static func linearLayer(
    _ weights: Matrix<Self>, constants inputs: Matrix<Self>, biases: [Self]?
  ) -> Matrix<Self> {
    linearLayer(weights, inputs, biases: biases)
  }

  @_alwaysEmitIntoClient
  public static func linearLayer(
    _ weights: Matrix<Self>, _ inputs: Matrix<Self>, biases: [Self]?
  ) -> Matrix<Self> {
    Kernels.checkLayer(
      columns: weights.columns, rows: inputs.rows, units: weights.rows, biases: biases?.count)
    let entries = [Self](unsafeUninitializedCapacity: weights.rows * inputs.columns) {
      result, count in
      count = weights.rows * inputs.columns
      guard count > 0 else { return }
      guard weights.columns > 0 else {
        for i in 0..<count { result[i] = biases?[i / inputs.columns] ?? 0 }
        return
      }
      weights.storage.withUnsafeBufferPointer { w in
        inputs.storage.withUnsafeBufferPointer { x in
          BlockedProduct(
            weights: w.baseAddress.unsafelyUnwrapped, inputs: x.baseAddress.unsafelyUnwrapped,
            inner: weights.columns, columns: inputs.columns
          ).write(rows: weights.rows, biases: biases, to: result.baseAddress.unsafelyUnwrapped)
        }
      }
    }
    return Matrix(rows: weights.rows, columns: inputs.columns, entries: entries)
  }
}

extension Double {
  /// f of every number, by the rule's kernel for lists where it has one.
  @_alwaysEmitIntoClient
  public static func elementwise<R: UnaryRule>(_ rule: R.Type, _ x: [Double]) -> [Double] {
    R.listKernel?.values(x) ?? x.map { R.scalarValue($0) }
  }

  /// f and f′ of every number; a kernel for lists shares their work.
  @_alwaysEmitIntoClient
  public static func valuesWithPartials<R: UnaryRule>(
    _ rule: R.Type, _ x: [Double]
  ) -> (values: [Double], partials: [Double]) {
    if let kernel = R.listKernel { return kernel.valuesWithPartials(x) }
    let values = elementwise(rule, x)
    return (values, x.indices.map { R.partial(at: x[$0], value: values[$0]) })
  }
}
