import DualNumbersCore
import TestSupport
import Testing

/// Hessians that pass over what a group of directions does not reach, against products that look at all nodes.
@Suite("Blocks of nodes that are reached")
struct ReachedBlocksTests {
  typealias Numbers = [SecondOrderVariable<Double>]

  static func far<T: RealNumber>(_ x: [T]) -> T {
    let n = x.count
    var sum = T.zero
    for i in x.indices {
      let u = T.sin(x[i]) * x[(7 * i + 3) % n]
      sum += u * u / (2 + x[(i * i + 1) % n] * x[(i * i + 1) % n])
    }
    return sum * x[n / 2] + T.exp(x[0] * x[n - 1])
  }

  /// Chains: what an early input moves is used late.
  static func chain<T: RealNumber>(_ x: [T]) -> T {
    var y = x[0]
    for i in 1..<x.count { y = T.tanh(y * x[i] + x[i - 1]) }
    return y * y
  }

  static func check(_ n: Int, _ name: String, _ f: (Numbers) -> SecondOrderVariable<Double>) {
    let x = point(n, seed: UInt64(n))
    let tape = SecondOrderTape<Double>()
    tape.record(at: x, of: f)
    let H = tape.hessian()
    var identity = Matrix<Double>(rows: n, columns: n)
    for i in 0..<n { identity[i, i] = 1 }
    let products = tape.hessianProduct(with: identity)
    let fresh = ReverseMode.hessian(at: x, of: f)
    var different = 0
    for i in 0..<n {
      for j in 0...i {
        let wanted = products[i, j].bitPattern
        if H[i, j].bitPattern != wanted || H[j, i].bitPattern != wanted
          || fresh[i, j].bitPattern != wanted
        {
          different += 1
        }
      }
    }
    #expect(different == 0, "\(name), n = \(n): \(different) entries")
    #expect(products.entries.contains { $0 != 0 })
  }

  // Below 65 no blocks are made; beyond 512 groups share bits.
  @Test("The same bits", arguments: [64, 65, 73, 100, 128, 200, 513, 600])
  func bits(n: Int) {
    Self.check(n, "Rosenbrock") { rosenbrock($0) }
    Self.check(n, "far") { Self.far($0) }
    Self.check(n, "chain") { Self.chain($0) }
    if n <= 100 { Self.check(n, "dense") { SecondOrderTapeTests.dense($0) } }
  }

  @Test("An infinite partial among many inputs")
  func infinite() {
    var x = point(100, seed: 3)
    x[50] = 0
    let H = ReverseMode.hessian(at: x) { x in
      rosenbrock(x) + SecondOrderVariable.sqrt(x[50])
    }
    #expect(H[50, 50] == -.infinity)
    #expect(H[3, 2] == -400 * x[2])
  }
}
