import DualNumbersCore
import Foundation
import TestSupport
import Testing

@Suite("Tapes")
struct TapeTests {
  private func message(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }

  @Test("The function of the lecture notes")
  func lecture() {
    let (value, g) = ReverseMode.valueWithGradient(at: [2.0, 5.0]) { x in
      log(x[0]) + x[0] * x[1] - sin(x[1])
    }
    #expect(value == Double.log(2) + 10 - Double.sin(5))
    #expect(g == [5.5, 2 - Double.cos(5)])
  }

  @Test("Only results of two different nodes take a node")
  func nodes() {
    let tape = Tape<Double>()
    func count(_ f: ([TapeVariable<Double>]) -> TapeVariable<Double>) -> Int {
      _ = tape.gradient(at: [0.5, 0.25], of: f)
      return tape.operationCount
    }
    #expect(count { x in sin(2 * x[0] + 1) / 3 - 4 } == 0)
    #expect(count { x in x[0] * x[0] * x[0] } == 0)
    #expect(count { x in x[0] * x[1] } == 1)
    #expect(count { x in exp(x[0] * x[1]) + x[0] } == 2)
    #expect(count { _ in TapeVariable<Double>(3.0) * 2 } == 0)
    // 0·∞: an infinite derivative, or none, is a node of its own.
    #expect(count { x in sqrt(x[0] * 0) } == 1)
  }

  @Test("A kept tape gives the same again, whatever came before", arguments: [1, 2, 3])
  func reuse(seed: Int) {
    let tape = Tape<Double>(capacity: 16)
    for n in [2, 3000, 10, 500, 2, 3000] {
      let x: [Double] = (0..<n).map { i in
        let step = (i * 7 + seed) % 11
        return Double(step) * 0.2 - 1
      }
      let fresh = ReverseMode.gradient(at: x) { rosenbrock($0) }
      let forward = jvp(at: x, along: x.map { _ in 1 }) { [rosenbrock($0)] }[0]
      var kept: [Double] = []
      let value = tape.gradient(at: x, into: &kept) { rosenbrock($0) }
      #expect(kept == fresh)
      #expect(value == rosenbrock(x))
      let sum: Double = kept.reduce(0, +)
      let scale: Double = kept.map(\.magnitude).reduce(0, +)
      #expect((sum - forward).magnitude <= 1e-10 * scale)
    }
    #expect(tape.byteCount > 0)
  }

  @Test("A tape grows block after block")
  func growth() {
    let n = 300_000
    let g = ReverseMode.gradient(at: [1.0, 1e-6]) { x in
      var sum = x[0]
      for _ in 0..<n { sum += sum * x[1] }
      return sum
    }
    // x·(1 + y)ⁿ
    let power = Double.pow(1 + 1e-6, Double(n))
    #expect((g[0] / power - 1).magnitude < 1e-9)
    #expect((g[1] / (Double(n) * power / (1 + 1e-6)) - 1).magnitude < 1e-9)
  }

  @Test("No inputs, no outputs, inputs and constants as outputs")
  func trivial() {
    #expect(ReverseMode.gradient(at: []) { _ in TapeVariable<Double>(2) } == [])
    #expect(ReverseMode.gradient(at: [3.0, 4]) { $0[1] } == [0, 1])
    #expect(ReverseMode.gradient(at: [3.0, 4]) { _ in 7 } == [0, 0])
    let none = ReverseMode.valueWithJacobian(at: [1.0, 2]) { _ in [] }
    #expect(none.jacobian.rows == 0 && none.jacobian.columns == 2)
    let mixed = ReverseMode.jacobian(at: [1.0, 2]) { x in [x[1], 5, x[0] + x[0], x[0] - x[0]] }
    #expect(mixed.entries == [0, 1, 0, 0, 2, 0, 0, 0])
    #expect(vjp(at: [1, 2], cotangent: [1, 1, 10]) { x in [x[1], 5, x[0]] } == [10, 1])
  }

  @Test("Float, and a function that throws")
  func others() throws {
    let g: [Float] = ReverseMode.gradient(at: [2, 5]) { x in log(x[0]) + x[0] * x[1] }
    #expect(g == [5.5, 2])
    struct Refusal: Error {}
    let tape = Tape<Double>()
    #expect(throws: Refusal.self) { try tape.gradient(at: [1]) { _ in throw Refusal() } }
    #expect(tape.gradient(at: [3]) { $0[0] * $0[0] } == [6])
  }

  @Test("Reverse over reverse, reverse over forward and forward over reverse agree")
  func nested() {
    let x = [0.3, -0.7, 1.1]
    @_semantics("optimize.sil.specialize.generic.never")
    func f<T: RealNumber>(_ x: [T]) -> T { T.sin(x[0] * x[1]) * T.exp(x[2]) / (x[0] + 2) }
    let exact = hessian(at: x) { f($0) }
    for j in x.indices {
      var direction = [0.0, 0, 0]
      direction[j] = 1
      let forwardReverse = hvp(at: x, along: direction) { f($0) }
      let reverseReverse = ReverseMode.gradient(at: x) { outer in
        ReverseMode.gradient(at: outer) { f($0) }[j]
      }
      let reverseForward = ReverseMode.gradient(at: x) { outer in
        ForwardMode.gradient(at: outer) { f($0) }[j]
      }
      for i in x.indices {
        for computed in [forwardReverse[i], reverseReverse[i], reverseForward[i]] {
          #expect((computed - exact[i, j]).magnitude <= 1e-14 * (1 + exact[i, j].magnitude))
        }
      }
    }
    let all = valueWithHVP(at: x, along: [1, 0, 0]) { f($0) }
    #expect(all.value == f(x))
    #expect(all.gradient == ReverseMode.gradient(at: x) { f($0) })
  }

  @Test("Mixing two tapes stops, in release builds too")
  func mixing() async {
    await #expect(processExitsWith: .failure) {
      _ = ReverseMode.gradient(at: [1.0]) { x in
        let inner = ReverseMode.gradient(at: [1.0]) { y in x[0] + y[0] }
        return x[0] * inner[0]
      }
    }
    let right = ReverseMode.gradient(at: [1.0]) { x in
      let inner = ReverseMode.gradient(at: [TapeVariable<Double>(1.0)]) { y in
        TapeVariable(x[0]) + y[0]
      }
      return x[0] * inner[0]
    }
    #expect(right == [1])
  }

  @Test("A tape that records already, and components that do not match, stop with a message")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      let tape = Tape<Double>()
      _ = tape.gradient(at: [1]) { x in
        _ = tape.gradient(at: [2]) { $0[0] }
        return x[0]
      }
    }
    await #expect(processExitsWith: .failure) {
      _ = vjp(at: [1, 2], cotangent: [1, 1]) { x in [x[0]] }
    }
    await #expect(processExitsWith: .failure) {
      _ = hvp(at: [1, 2], along: [1]) { x in x[0] }
    }
  }

  @Test("A tape past its limits stops and says so, before it takes the memory")
  func limits() async {
    let bytes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>(capacity: 16)
      tape.byteLimit = 1 << 20
      _ = tape.gradient(at: [1.0, 2]) { x in
        var sum = x[0]
        for _ in 0..<1_000_000 { sum += sum * x[1] }
        return sum
      }
    }
    #expect(message(bytes).contains("its limit is 1048576. Differentiate the function in parts."))
    let indices = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>(capacity: 16)
      tape.indexLimit = 1000
      _ = tape.gradient(at: [1.0, 2]) { x in
        var product = x[0]
        for _ in 0..<1000 { product *= x[1] }
        return product
      }
    }
    #expect(message(indices).contains("it has room for 1000 inputs and operations"))
    // Up to the limit nothing stops, and nothing is lost.
    let tape = Tape<Double>(capacity: 16)
    tape.indexLimit = 1000
    tape.byteLimit = 1 << 17
    let g = tape.gradient(at: [1.0, 1]) { x in
      var product = x[0]
      for _ in 0..<997 { product *= x[1] }
      return product
    }
    #expect(tape.operationCount == 997)
    #expect(g == [1, 997])
  }

  @Test("More inputs than a tape has indices stop it")
  func inputLimit() async {
    let inputs = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>()
      tape.indexLimit = 4
      _ = tape.gradient(at: [1, 2, 3, 4]) { $0[0] }
    }
    #expect(message(inputs).contains("A tape has room for 4 inputs and operations"))
  }

  #if DEBUG
    @Test("Use on another thread stops a debug build, alone and together with another number")
    func threads() async {
      let alone = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = ReverseMode.gradient(at: [1.0]) { x in
          nonisolated(unsafe) let v = x[0]
          onAnotherThread { _ = sin(v) }
          return x[0]
        }
      }
      #expect(message(alone).contains("on another thread than the one it was made on"))
      let together = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent])
      {
        _ = ReverseMode.gradient(at: [1.0, 2]) { x in
          nonisolated(unsafe) let v = x
          onAnotherThread { _ = v[0] * v[1] }
          return x[0]
        }
      }
      #expect(message(together).contains("on another thread than the one it was made on"))
    }

    @Test("Any use after the call stops a debug build")
    func misuse() async {
      let late = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var kept = TapeVariable<Double>(0.0)
        _ = ReverseMode.gradient(at: [1.0]) { x in
          kept = x[0]
          return x[0]
        }
        _ = kept * 2
      }
      #expect(message(late).contains("after the call that recorded it had returned"))
    }
  #endif
}
