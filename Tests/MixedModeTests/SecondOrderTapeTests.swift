import DualNumbersCore
import Foundation
import TestSupport
import Testing

@Suite("Tapes of second order")
struct SecondOrderTapeTests {
  /// Every input meets every other, through quotients and functions of one and two numbers.
  static func dense<T: RealNumber>(_ x: [T]) -> T {
    var sum = T.zero
    for v in x { sum += v }
    var result = T.exp(sum / 8)
    for i in x.indices { result += T.sin(sum * x[i]) / (2 + x[i] * x[i]) }
    return result + T.hypot(x[0], sum) * T.atan2(y: sum, x: 3 + x[0] * x[0])
  }

  @Test("Rosenbrock's function against its Hessian by hand", arguments: [2, 3, 8, 9, 17, 100])
  func byHand(n: Int) {
    let x = point(n, seed: 1)
    let (value, gradient, H) = ReverseMode.valueWithHessian(at: x) { rosenbrock($0) }
    #expect(value == rosenbrock(x))
    let first = ReverseMode.gradient(at: x) { rosenbrock($0) }
    for i in 0..<n {
      #expect((gradient[i] - first[i]).magnitude <= 0x1p-48 * (1 + first[i].magnitude))
      for j in 0..<n {
        var expected = 0.0
        if i == j, i < n - 1 { expected = 1200 * x[i] * x[i] - 400 * x[i + 1] + 2 }
        if i == j, i > 0 { expected += 200 }
        if i == j + 1 { expected = -400 * x[j] }
        if j == i + 1 { expected = -400 * x[i] }
        #expect((H[i, j] - expected).magnitude <= 0x1p-50 * 1200, "H[\(i), \(j)]")
        #expect(expected != 0 || H[i, j].bitPattern == 0, "H[\(i), \(j)] is exactly zero")
      }
    }
  }

  @Test("Dense Hessians agree with forward over forward, and are exactly symmetric")
  func dense() {
    for n in [1, 2, 7, 8, 9, 20] {
      let x = point(n, seed: UInt64(n))
      let H = ReverseMode.hessian(at: x) { Self.dense($0) }
      let expected = ForwardMode.hessian(at: x) { Self.dense($0) }
      let scale = expected.entries.reduce(0) { max($0, $1.magnitude) }
      for i in 0..<n {
        for j in 0..<n {
          #expect((H[i, j] - expected[i, j]).magnitude <= 0x1p-48 * scale, "n = \(n) [\(i), \(j)]")
          #expect(H[i, j].isIdentical(to: H[j, i]))
        }
      }
    }
  }

  @Test("A product with several directions is the product of each alone, and that of the matrix")
  func products() {
    let n = 11
    let x = point(n, seed: 5)
    let tape = SecondOrderTape<Double>()
    tape.record(at: x) { Self.dense($0) }
    let H = tape.hessian()
    for columns in [0, 1, 7, 8, 9, 17] {
      let S = Jacobian(
        rows: n, columns: columns, entries: point(n * columns, seed: UInt64(columns)))
      let all = tape.hessianProduct(with: S)
      #expect(all.rows == n && all.columns == columns)
      for c in 0..<columns {
        let direction = (0..<n).map { S[$0, c] }
        let one = tape.hessianProduct(along: direction)
        let byTape = ReverseMode.gradient(
          at: x.indices.map { Dual(x[$0], tangent: direction[$0]) }
        ) { Self.dense($0) }.map(\.tangent)
        for i in 0..<n {
          #expect(all[i, c].isIdentical(to: one[i]))
          let exact = (0..<n).reduce(0.0) { $0 + H[i, $1] * direction[$1] }
          let scale = (0..<n).reduce(0.0) { $0 + (H[i, $1] * direction[$1]).magnitude }
          #expect((one[i] - exact).magnitude <= 0x1p-47 * scale)
          #expect((one[i] - byTape[i]).magnitude <= 0x1p-47 * scale)
        }
      }
    }
  }

  @Test("A kept tape gives the same again, whatever came before")
  func reuse() {
    let tape = SecondOrderTape<Double>(capacity: 16)
    for n in [2, 300, 10, 50, 2, 300] {
      let x = point(n, seed: 3)
      let value = tape.record(at: x) { rosenbrock($0) }
      let fresh = ReverseMode.valueWithHessian(at: x) { rosenbrock($0) }
      #expect(value == fresh.value)
      #expect(tape.gradient == fresh.gradient)
      #expect(tape.hessian().entries == fresh.hessian.entries)
      #expect(tape.inputCount == n)
    }
  }

  @Test("Nodes that second derivatives do not depend on are not visited")
  func linear() {
    let tape = SecondOrderTape<Double>()
    tape.record(at: [1, 2, 3]) { x in 2 * x[0] + x[1] - x[2] / 3 }
    #expect(tape.nodeCount == 0)
    #expect(tape.gradient == [2, 1, -1 / 3.0])
    #expect(tape.hessian().entries == Array(repeating: 0, count: 9))
    tape.record(at: [1, 2, 3]) { x in x[0] + x[1] * x[2] }
    #expect(tape.nodeCount == 1)
    tape.record(at: [1, 2]) { _ in 7 }
    #expect(tape.nodeCount == 0 && tape.gradient == [0, 0])
    #expect(tape.hessian().entries == [0, 0, 0, 0])
    #expect(ReverseMode.hessian(at: []) { _ in SecondOrderVariable<Double>(2) }.rows == 0)
  }

  @Test("Nested: the derivative of a Hessian, and Float")
  func nested() {
    func f<T: RealNumber>(_ x: [T]) -> T { T.sin(x[0] * x[1]) * T.exp(x[0]) / x[1] }
    let x = [0.7, -0.4]
    let H = ReverseMode.hessian(at: [Dual(x[0], tangent: 1), Dual(x[1])]) { f($0) }
    let step = 0x1p-14
    let up = hessian(at: [x[0] + step, x[1]]) { f($0) }
    let down = hessian(at: [x[0] - step, x[1]]) { f($0) }
    let exact = hessian(at: x) { f($0) }
    for i in 0..<4 {
      #expect((H.entries[i].value - exact.entries[i]).magnitude <= 1e-14)
      let quotient = (up.entries[i] - down.entries[i]) / (2 * step)
      #expect((H.entries[i].tangent - quotient).magnitude <= 1e-6)
    }
    let narrow: Jacobian<Float> = ReverseMode.hessian(at: [2, 5]) { x in x[0] * x[0] * x[1] }
    #expect(narrow.entries == [10, 4, 4, 0])
  }

  @Test("A function that throws leaves the tape usable")
  func throwing() throws {
    struct Refusal: Error {}
    let tape = SecondOrderTape<Double>()
    #expect(throws: Refusal.self) { try tape.record(at: [1]) { _ in throw Refusal() } }
    tape.record(at: [3]) { $0[0] * $0[0] }
    #expect(tape.hessian().entries == [2])
  }

  @Test("Singular points: an input that does not matter does not spoil the others")
  func singular() {
    let H = ReverseMode.hessian(at: [0.0, 3.0]) { x in max(sqrt(x[0]), x[1]) * x[1] }
    #expect(H.entries == [0, 0, 0, 2])
    let cube = ReverseMode.hessian(at: [0.0, 3.0]) { x in pow(x[0], 1.5) + x[1] * x[1] }
    #expect(cube.entries == [.infinity, 0, 0, 2])
    let root = ReverseMode.valueWithHessian(at: [0.0]) { x in sqrt(x[0]) }
    #expect(root.gradient == [.infinity] && root.hessian.entries == [-.infinity])
    let far = ReverseMode.hessian(at: [0.0, 1.0]) { x in x[0] / x[1] + log(x[1]) }
    #expect(far.entries == [0, -1, -1, -1])
  }

  @Test("Misuse stops with a sentence")
  func misuse() async {
    let mixed = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ReverseMode.hessian(at: [1.0]) { x in
        let inner = ReverseMode.hessian(at: [1.0]) { y in x[0] + y[0] }
        return x[0] * inner[0, 0]
      }
    }
    MisuseTests.expect(mixed, says: "A variable of one tape met a variable of another")
    let busy = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = SecondOrderTape<Double>()
      tape.record(at: [1]) { x in
        tape.record(at: [2]) { $0[0] }
        return x[0]
      }
    }
    MisuseTests.expect(busy, says: "recording already")
    let short = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = SecondOrderTape<Double>()
      tape.record(at: [1, 2]) { $0[0] }
      _ = tape.hessianProduct(along: [1])
    }
    MisuseTests.expect(short, says: "they must agree")
  }

  #if DEBUG
    @Test("Use after the call, and on another thread, stop a debug build")
    func late() async {
      let late = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var kept = SecondOrderVariable<Double>(0.0)
        _ = ReverseMode.hessian(at: [1.0]) { x in
          kept = x[0]
          return x[0]
        }
        _ = kept * 2
      }
      MisuseTests.expect(late, says: "after the call that recorded it had returned")
      let thread = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = ReverseMode.hessian(at: [1.0, 2]) { x in
          nonisolated(unsafe) let v = x
          onAnotherThread { _ = v[0] * v[1] }
          return x[0]
        }
      }
      MisuseTests.expect(thread, says: "on another thread than the one it was made on")
    }
  #endif
}
