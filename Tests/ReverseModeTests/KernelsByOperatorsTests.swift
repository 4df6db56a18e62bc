import DualNumbersCore
import TestSupport
import Testing

extension [TapeVariable<Double>] {
  /// The sum, number by number.
  fileprivate var added: TapeVariable<Double> {
    var sum = TapeVariable<Double>(0.0)
    for x in self { sum += x }
    return sum
  }
}

/// Kernels recorded as one group against the same computation recorded operation by operation.
@Suite("Kernels on the tape, and the same operation by operation")
struct KernelsByOperatorsTests {
  typealias Number = TapeVariable<Double>

  /// Something computed from a list twice: by kernels, and by the operators alone.
  struct Pair: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let byKernel: @Sendable ([Number]) -> [Number]
    let byOperators: @Sendable ([Number]) -> [Number]
  }

  static func constants(_ count: Int) -> [Double] {
    (0..<count).map { i in
      let step = (i * 7 + 3) % 13
      return Double(step) / 4 - 1.5
    }
  }

  static func product(_ a: Matrix<Number>, _ b: Matrix<Number>) -> Matrix<Number> {
    var result = Matrix<Number>(rows: a.rows, columns: b.columns)
    for i in 0..<a.rows {
      for j in 0..<b.columns {
        for k in 0..<a.columns { result[i, j] += a[i, k] * b[k, j] }
      }
    }
    return result
  }

  /// Four rows of what the list gives.
  static func square(_ x: [Number]) -> Matrix<Number> {
    Matrix(rows: 4, columns: 5, entries: (0..<20).map { i in x[i % x.count] * Number(i % 3 + 1) })
  }

  static let pairs: [Pair] = [
    Pair(
      testDescription: "sum", byKernel: { [sum($0)] },
      byOperators: { [$0.added] }),
    Pair(
      testDescription: "sum of functions of one node, and constants",
      byKernel: { x in [sum(x.map { sin($0 * 2) } + [3, x[0], 4])] },
      byOperators: { x in [x.map { sin($0 * 2) }.added + x[0] + 7] }),
    Pair(
      testDescription: "dot", byKernel: { [dot($0, $0.reversed().map { exp($0) })] },
      byOperators: { x in
        [zip(x, x.reversed()).map { $0 * exp($1) }.added]
      }),
    Pair(
      testDescription: "dot with constants", byKernel: { [dot(constants($0.count), $0)] },
      byOperators: { x in
        [zip(constants(x.count), x).map { $0 * $1 }.added]
      }),
    Pair(
      testDescription: "norm", byKernel: { [norm($0) * $0[0]] },
      byOperators: { x in [sqrt(x.map { $0 * $0 }.added) * x[0]] }),
    Pair(
      testDescription: "logSumExp", byKernel: { [logSumExp($0)] },
      byOperators: { x in [log(x.map { exp($0) }.added)] }),
    Pair(
      testDescription: "elementwise, of nodes and of a product",
      byKernel: { x in elementwise(Rules.Tanh.self, x + [x[0] * x[1], 2]) },
      byOperators: { x in (x + [x[0] * x[1], 2]).map { tanh($0) } }),
    Pair(
      testDescription: "constant matrix and vector, twice",
      byKernel: { x in
        let a = Matrix<Double>(rows: 6, columns: x.count, entries: constants(6 * x.count))
        let b = Matrix<Double>(rows: 3, columns: 6, entries: constants(18))
        return matrixVectorProduct(b, matrixVectorProduct(a, x).map { $0 * $0 })
      },
      byOperators: { x in
        let (a, b) = (constants(6 * x.count), constants(18))
        let inner = (0..<6).map { i in
          x.indices.map { a[i * x.count + $0] * x[$0] }.added
        }
        return (0..<3).map { i in
          inner.indices.map { b[i * 6 + $0] * inner[$0] * inner[$0] }.added
        }
      }),
    Pair(
      testDescription: "layer with constant inputs",
      byKernel: { x in
        let inputs = Matrix<Double>(rows: 5, columns: 3, entries: constants(15))
        return linearLayer(
          weights: square(x), biases: [x[1], x[0], 2, x[1] * x[0]], inputs: inputs
        ).storage
      },
      byOperators: { x in
        let inputs = Matrix<Double>(rows: 5, columns: 3, entries: constants(15))
        let b = [x[1], x[0], 2, x[1] * x[0]]
        let y = product(
          square(x), Matrix(rows: 5, columns: 3, entries: inputs.storage.map { Number($0) }))
        return (0..<12).map { y.storage[$0] + b[$0 / 3] }
      }),
    Pair(
      testDescription: "product of a matrix with its own transpose",
      byKernel: { x in matrixProduct(square(x), square(x).transposed).storage },
      byOperators: { x in product(square(x), square(x).transposed).storage }),
    Pair(
      testDescription: "a layer upon a layer",
      byKernel: { x in
        let hidden = linearLayer(
          weights: square(x), biases: Array(repeating: x[0], count: 4),
          inputs: square(x).transposed)
        return linearLayer(weights: square(x).transposed, biases: [1, 2, 3, 4, 5], inputs: hidden)
          .storage
      },
      byOperators: { x in
        var hidden = product(square(x), square(x).transposed)
        for i in hidden.storage.indices { hidden.storage[i] += x[0] }
        var y = product(square(x).transposed, hidden)
        for i in 0..<5 { for j in 0..<4 { y[i, j] += Number(Double(i + 1)) } }
        return y.storage
      }),
  ]

  @Test("The Jacobian is that of the operations one by one", arguments: pairs, [2, 5, 16, 33])
  func jacobians(pair: Pair, n: Int) {
    let x = point(n, seed: UInt64(n))
    let kernel = ReverseMode.valueWithJacobian(at: x, of: pair.byKernel)
    let operators = ReverseMode.valueWithJacobian(at: x, of: pair.byOperators)
    #expect(kernel.value.count == operators.value.count)
    let scale = operators.jacobian.entries.reduce(1) { max($0, $1.magnitude) }
    for (a, b) in zip(kernel.value, operators.value) {
      #expect((a - b).magnitude <= 0x1p-46 * max(scale, b.magnitude))
    }
    for (a, b) in zip(kernel.jacobian.entries, operators.jacobian.entries) {
      #expect((a - b).magnitude <= 0x1p-46 * scale)
    }
    // All rows in one sweep, with cotangents that differ, and a cotangent of zero.
    let cotangent = kernel.value.indices.map { Double($0 % 3) - 1 }
    let row = vjp(at: x, cotangent: cotangent, of: pair.byKernel)
    let expected = kernel.jacobian.applied(toCotangent: cotangent)
    for (a, b) in zip(row, expected) { #expect((a - b).magnitude <= 0x1p-44 * scale) }
  }

  @Test("Between other nodes, before and after, and again on a kept tape")
  func between() {
    let tape = Tape<Double>(capacity: 16)
    for n in [40, 3, 200, 40] {
      let x = point(n, seed: UInt64(n))
      func f(_ x: [Number], _ total: ([Number]) -> Number) -> Number {
        let products = x.indices.dropFirst().map { x[$0] * x[$0 - 1] }
        let first = total(products)
        let chain = products.map { $0 * first + x[0] }
        return total(chain) * first + total(x) / (1 + first * first)
      }
      let byKernel = tape.valueWithGradient(at: x) { f($0) { sum($0) } }
      let byOperators = ReverseMode.valueWithGradient(at: x) { x in
        f(x) { $0.added }
      }
      let scale = byOperators.gradient.reduce(1) { max($0, $1.magnitude) }
      #expect((byKernel.value - byOperators.value).magnitude <= 0x1p-46 * scale)
      for (a, b) in zip(byKernel.gradient, byOperators.gradient) {
        #expect((a - b).magnitude <= 0x1p-44 * scale)
      }
    }
  }

  @Test("Constants alone record nothing")
  func inactive() {
    let tape = Tape<Double>()
    let a = Matrix<Double>(rows: 2, columns: 20, entries: Self.constants(40))
    let g = tape.gradient(at: [1]) { x in
      let c = (0..<20).map { Number(Double($0)) }
      let layer = linearLayer(
        weights: Matrix(rows: 1, columns: 20, entries: c), biases: [2],
        inputs: Matrix(rows: 20, columns: 1, entries: c))
      return sum(c) + dot(c, c) + norm(c) + matrixVectorProduct(a, c)[0] + layer[0, 0] + x[0]
    }
    #expect(g == [1] && tape.operationCount == 0)
  }

  @Test("An adjoint of zero contributes zero beside infinite factors")
  func strongZeros() {
    let infinite = Matrix<Double>(rows: 2, columns: 2, entries: [.infinity, 1, 2, 3])
    let g = ReverseMode.gradient(at: [1.0, 2]) { x in matrixVectorProduct(infinite, x)[1] }
    #expect(g == [2, 3])
    let layer = ReverseMode.gradient(at: [1.0, 2]) { x in
      let w = Matrix(rows: 2, columns: 1, entries: [x[0], x[1]])
      let y = linearLayer(
        weights: w, biases: [0, 0],
        inputs: Matrix<Double>(rows: 1, columns: 2, entries: [.infinity, 5]))
      return y[1, 1]
    }
    #expect(layer == [0, 5])
    let both = ReverseMode.gradient(at: [.infinity, 2, 3]) { x in
      let w = Matrix(rows: 1, columns: 1, entries: [x[1]])
      return matrixProduct(w, Matrix(rows: 1, columns: 2, entries: [x[0], x[2]]))[0, 1]
    }
    #expect(both == [0, 3, 2])
  }

  /// A layer and every reduction, over any number.
  static func layered<T: RealNumber>(_ x: [T]) -> T {
    let w = Matrix(rows: 3, columns: 6, entries: x)
    let y = linearLayer(weights: w, biases: Array(x[..<3]), inputs: w.transposed)
    return T.dot(x, elementwise(Rules.Tanh.self, y.storage + y.storage)) + norm(x) * sum(x)
  }

  /// A tape over any number, compiled for none: over series its kernels are a third of what these tests would compile.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  static func sharedGradient<N: RealNumber>(at x: [N]) -> [N] {
    ReverseMode.gradient(at: x) { layered($0) }
  }

  @Test("Under another mode: second derivatives")
  func nested() {
    let x = point(18, seed: 18)
    let direction = point(19, seed: 19).dropLast()
    let H = hessian(at: x) { Self.layered($0) }
    let product = hvp(at: x, along: Array(direction)) { Self.layered($0) }
    let expected = H.applied(to: Array(direction))
    let scale = H.entries.reduce(1) { max($0, $1.magnitude) }
    for (a, b) in zip(product, expected) { #expect((a - b).magnitude <= 0x1p-44 * scale) }
    let once = ReverseMode.hessian(at: x) { Self.layered($0) }
    for (a, b) in zip(once.entries, H.entries) { #expect((a - b).magnitude <= 0x1p-44 * scale) }
    let series = Self.sharedGradient(at: x.map { TaylorSeries(variable: $0, order: 1) })
    let ones = H.applied(to: x.map { _ in 1 })
    for (a, b) in zip(series, ones) {
      #expect((a.coefficient(1) - b).magnitude <= 0x1p-43 * scale)
    }
  }

  @Test("Kernels whose arguments belong to two tapes stop, and so does one past its limit")
  func misuse() async {
    await #expect(processExitsWith: .failure) {
      _ = ReverseMode.gradient(at: [1.0]) { x in
        let inner = ReverseMode.gradient(at: [1.0]) { y in
          sum(Array(repeating: x[0], count: 20) + [y[0]])
        }
        return x[0] * inner[0]
      }
    }
    let full = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>(capacity: 16)
      tape.byteLimit = 100_000
      _ = tape.gradient(at: Array(repeating: 1.0, count: 100)) { x in
        let w = Matrix(rows: 10, columns: 10, entries: x)
        var y = matrixProduct(w, w)
        for _ in 0..<100 { y = matrixProduct(w, y) }
        return y[0, 0]
      }
    }
    let text = String(decoding: full?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("its limit is 100000"))
  }
}
