/// The product of two matrices of machine numbers, two rows and eight columns at a time in registers.
///
/// Each entry is summed from its bias, or its first product, on from left to right: the order does not depend on
/// the blocks.
@usableFromInline
struct BlockedProduct<S: RealScalar & SIMDScalar> {
  @usableFromInline let weights: UnsafePointer<S>
  @usableFromInline let inputs: UnsafePointer<S>
  /// The columns of the weights, the rows of the inputs; at least 1.
  @usableFromInline let inner: Int
  @usableFromInline let columns: Int

  @_alwaysEmitIntoClient
  init(weights: UnsafePointer<S>, inputs: UnsafePointer<S>, inner: Int, columns: Int) {
    self.weights = weights
    self.inputs = inputs
    self.inner = inner
    self.columns = columns
  }

  @_alwaysEmitIntoClient
  func write(rows: Int, biases: [S]?, to result: UnsafeMutablePointer<S>) {
    var i = 0
    while i < rows {
      // An odd last row is computed twice over instead of by code of its own.
      let second = min(i &+ 1, rows &- 1)
      var j = 0
      while j &+ 8 <= columns {
        let sums = block(i, second, j, biases)
        store(sums.0, result + (i &* columns &+ j))
        store(sums.1, result + (second &* columns &+ j))
        j &+= 8
      }
      while j < columns {
        result[i &* columns &+ j] = entry(i, j, biases)
        result[second &* columns &+ j] = entry(second, j, biases)
        j &+= 1
      }
      i &+= 2
    }
  }

  /// Eight entries of two rows.
  @_alwaysEmitIntoClient @inline(__always)
  func block(_ i: Int, _ second: Int, _ j: Int, _ biases: [S]?) -> (SIMD8<S>, SIMD8<S>) {
    let w0 = weights + i &* inner
    let w1 = weights + second &* inner
    var x = inputs + j
    var k = 0
    var sum0: SIMD8<S>
    var sum1: SIMD8<S>
    if let biases {
      sum0 = SIMD8(repeating: biases[i])
      sum1 = SIMD8(repeating: biases[second])
    } else {
      sum0 = eight(x) * w0[0]
      sum1 = eight(x) * w1[0]
      k = 1
      x += columns
    }
    while k < inner {
      let input = eight(x)
      sum0 += input * w0[k]
      sum1 += input * w1[k]
      x += columns
      k &+= 1
    }
    return (sum0, sum1)
  }

  @_alwaysEmitIntoClient @inline(__always)
  func entry(_ i: Int, _ j: Int, _ biases: [S]?) -> S {
    let row = weights + i &* inner
    var sum = biases.map { $0[i] + row[0] * inputs[j] } ?? row[0] * inputs[j]
    for k in 1..<inner { sum += row[k] * inputs[k &* columns &+ j] }
    return sum
  }

  @_alwaysEmitIntoClient @inline(__always)
  func store(_ block: SIMD8<S>, _ place: UnsafeMutablePointer<S>) {
    UnsafeMutableRawPointer(place).storeBytes(of: block, as: SIMD8<S>.self)
  }
}
