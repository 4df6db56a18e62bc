import DualNumbersCore
import Testing

@Suite("Kernels on the tape")
struct TapeKernelTests {
  private func list(_ count: Int, _ seed: Int = 0) -> [Double] {
    (0..<count).map { i in
      let step = (i * 29 + seed * 13 + 5) % 31
      return Double(step) / 16 - 0.9
    }
  }

  private func matrix(_ rows: Int, _ columns: Int, _ seed: Int) -> Matrix<Double> {
    Matrix(rows: rows, columns: columns, entries: list(rows * columns, seed))
  }

  /// Two layers, both with variable weights, with a sum over the outputs.
  private func network<N: RealNumber>(_ p: [N], _ x: Matrix<N.MachineNumber>) -> N {
    let hidden = linearLayer(
      weights: Matrix(rows: 3, columns: 4, entries: Array(p[..<12])), biases: Array(p[12..<15]),
      inputs: x)
    let z = Matrix(
      rows: 3, columns: x.columns, entries: elementwise(Rules.FastTanh.self, hidden.storage))
    let y = linearLayer(
      weights: Matrix(rows: 2, columns: 3, entries: Array(p[15..<21])), biases: Array(p[21..<23]),
      inputs: z)
    return logSumExp(y.storage) + norm(y.storage) + dot(y.storage, y.storage) + sum(y.storage)
  }

  /// The same compiled for no number: what the tape is compared with needs no code of its own.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func sharedNetwork<N: RealNumber>(_ p: [N], _ x: Matrix<N.MachineNumber>) -> N {
    network(p, x)
  }

  @Test("The gradient of a network is that of forward mode", arguments: [1, 2, 8, 9, 40])
  func networkGradient(_ points: Int) {
    let p = list(23, 1)
    let x = matrix(4, points, 2)
    let forward = gradient(at: p) { p in sharedNetwork(p, x) }
    let reverse = ReverseMode.gradient(at: p) { network($0, x) }
    let scale = forward.reduce(1) { max($0, $1.magnitude) }
    for (a, b) in zip(forward, reverse) { #expect((a - b).magnitude <= 0x1p-44 * scale) }
  }

  @Test("Forward over reverse and reverse over forward agree through groups")
  func nested() {
    let p = list(23, 1)
    let x = matrix(4, 5, 2)
    let direction = list(23, 3)
    let exact = hessian(at: p) { p in sharedNetwork(p, x) }.applied(to: direction)
    let product = hvp(at: p, along: direction) { network($0, x) }
    let scale = exact.reduce(1) { max($0, $1.magnitude) }
    for (a, b) in zip(exact, product) { #expect((a - b).magnitude <= 0x1p-40 * scale) }
  }

  @Test("Every row of a Jacobian takes what it needs of a group")
  func rows() {
    let a = matrix(7, 20, 1)
    let J = ReverseMode.jacobian(at: list(20)) { x in
      let y = matrixVectorProduct(a, x)
      return [y[3], y[0] * y[6], x[2], y[6]]
    }
    #expect(J.row(0) == a.row(3))
    #expect(J.row(2) == (0..<20).map { $0 == 2 ? 1 : 0 })
    #expect(J.row(3) == a.row(6))
    let y = matrixVectorProduct(a, list(20))
    for j in 0..<20 {
      let wanted: Double = y[0] * a[6, j] + y[6] * a[0, j]
      #expect((J[1, j] - wanted).magnitude <= 4 * 0x1p-53 * 4)
    }
  }

  @Test("Numbers may be scaled, shifted, repeated, constant or out of order")
  func parents() {
    let entries = list(18, 4)
    let x = list(5)
    @_semantics("optimize.sil.specialize.generic.never")
    func f<N: RealNumber>(_ x: [N]) -> [N] {
      let a = Matrix<N.MachineNumber>(
        rows: 3, columns: 6, entries: entries.map { N.MachineNumber($0) })
      let first: [N] = [3 * x[4], x[0] + 1, N(0.5)]
      let second: [N] = [x[0], x[2] * x[3], -x[1]]
      let mixed = first + second
      let total = sum(mixed + mixed + mixed)
      return matrixVectorProduct(a, mixed) + [total, dot(mixed, mixed)]
    }
    let forward = jacobian(at: x) { f($0) }
    let reverse = ReverseMode.jacobian(at: x) { f($0) }
    for (a, b) in zip(forward.entries, reverse.entries) {
      #expect((a - b).magnitude <= 16 * 0x1p-53 * 16)
    }
  }

  @Test("A group larger than the tape's memory, and operations before and after it")
  func growth() {
    @_semantics("optimize.sil.specialize.generic.never")
    func f<T: RealNumber>(_ x: [T]) -> T where T.MachineNumber == Double {
      var y = x[0]
      for i in 1..<50 { y = y * x[i] + x[i] }
      let squares = elementwise(Rules.Sin.self, x)
      let z = matrixVectorProduct(
        Matrix(rows: 60, columns: 60, entries: list(3600, 7)), squares)
      return z.reduce(y) { $0 + $1 * $1 }
    }
    let tape = Tape<Double>(capacity: 16)
    let x = list(60)
    var gradient: [Double] = []
    for _ in 0..<3 {
      tape.gradient(at: x, into: &gradient) { f($0) }
      let wanted = ForwardMode.gradient(at: x) { f($0) }
      let scale = wanted.reduce(1) { max($0, $1.magnitude) }
      for (a, b) in zip(gradient, wanted) { #expect((a - b).magnitude <= 0x1p-42 * scale) }
    }
  }

  @Test("Kernels of constants record nothing")
  func constants() {
    let tape = Tape<Double>()
    _ = tape.gradient(at: [1.0, 2.0]) { x in
      let constant = [TapeVariable<Double>(3), 4, 5]
      let y = matrixVectorProduct(matrix(2, 3, 1), constant)
      return x[0] + norm(constant) + y[0] + elementwise(Rules.Exp.self, constant)[0]
    }
    #expect(tape.operationCount == 0)
  }

  @Test("A reduction of one variable takes no node, of many one")
  func nodes() {
    let tape = Tape<Double>()
    _ = tape.gradient(at: [1.0, 2.0]) { x in norm([x[0], 2, 3]) }
    #expect(tape.operationCount == 0)
    _ = tape.gradient(at: list(50)) { x in sum(x) }
    #expect(tape.operationCount == 1)
    _ = tape.gradient(at: list(50)) { x in dot(x, x) }
    #expect(tape.operationCount == 1)
  }

  #if DEBUG
    @Test("Variables of two tapes cannot meet in a kernel")
    func twoTapes() async {
      await #expect(processExitsWith: .failure) {
        _ = ReverseMode.gradient(at: [1.0]) { x in
          let inner = ReverseMode.gradient(at: [TapeVariable<Double>(2)]) { y in
            sum(Array(repeating: TapeVariable(x[0]), count: 20) + y)
          }
          return inner[0]
        }
        _ = ReverseMode.gradient(at: [1.0]) { x in
          _ = ReverseMode.gradient(at: [2.0]) { y in norm([x[0], y[0]]) }
          return x[0]
        }
      }
    }
  #endif
}
