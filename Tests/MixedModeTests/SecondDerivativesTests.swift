import DualNumbersCore
import Foundation
import TestSupport
import Testing

/// The free functions of second order: small groups of directions at once, and what they fall back to.
@Suite("hessian(at:) and hvp(at:along:)")
struct SecondDerivativesTests {
  static func chain<T: RealNumber>(_ x: [T]) -> T { SecondOrderTapeTests.dense(x) }

  @Test("All directions at once or one group after the other, the same but for rounding")
  func sizes() {
    for n in [1, 2, 3, 7, 8, 9, 16, 17, 40] {
      let x = point(n, seed: UInt64(n) + 7)
      let (value, gradient, H) = valueWithHessian(at: x) { Self.chain($0) }
      let exact = ForwardMode.valueWithHessian(at: x) { Self.chain($0) as Dual<Dual<Double>> }
      #expect(value == exact.value)
      let scale = exact.hessian.entries.reduce(0) { max($0, $1.magnitude) }
      for (computed, expected) in zip(H.entries, exact.hessian.entries) {
        #expect((computed - expected).magnitude <= 0x1p-48 * scale, "n = \(n)")
      }
      for (computed, expected) in zip(gradient, exact.gradient) {
        #expect((computed - expected).magnitude <= 0x1p-48 * (1 + expected.magnitude), "n = \(n)")
      }
      #expect(hessian(at: x) { Self.chain($0) } == H)
      let tape = SecondOrderTape<Double>()
      tape.record(at: x) { Self.chain($0) }
      let direction = point(n, seed: 3)
      let product = valueWithHVP(at: x, along: direction) { Self.chain($0) }
      #expect(product.value == value)
      for (computed, expected) in zip(product.gradient, tape.gradient) {
        #expect((computed - expected).magnitude <= 0x1p-48 * (1 + expected.magnitude), "n = \(n)")
      }
      for (computed, expected) in zip(product.hvp, tape.hessianProduct(along: direction)) {
        #expect((computed - expected).magnitude <= 0x1p-47 * scale * Double(n), "n = \(n)")
      }
      #expect(hvp(at: x, along: direction) { Self.chain($0) } == product.hvp)
    }
  }

  @Test("Where a partial is not finite, strong zeros decide as in nested dual numbers")
  func singular() {
    #expect(hessian(at: [0]) { x in x[0] * (1 - pow(x[0], 1.1)) }.entries == [0])
    #expect(hvp(at: [0], along: [1]) { x in x[0] * (1 - pow(x[0], 1.1)) } == [0])
    #expect(hessian(at: [0, 3]) { x in max(sqrt(x[0]), x[1]) * x[1] }.entries == [0, 0, 0, 2])
    #expect(
      hvp(at: [0, 3], along: [1, 1]) { x in pow(x[0], 1.5) + x[1] * x[1] } == [.infinity, 2])
    #expect(hvp(at: [0, 3], along: [0, 1]) { x in pow(x[0], 1.5) + x[1] * x[1] } == [0, 2])
    #expect(hvp(at: [1, 2], along: [.infinity, 0]) { x in x[0] * x[0] + x[1] } == [.infinity, 0])
    let root = valueWithHessian(at: [0]) { x in sqrt(x[0]) }
    #expect(root.gradient == [.infinity] && root.hessian.entries == [-.infinity])
  }

  @Test("Recordings of many blocks, kernels, constants, nothing at all")
  func shapes() {
    // 20,000 nodes on two variables, over several blocks of memory.
    func long<T: RealNumber>(_ x: [T]) -> T {
      var a = x[0]
      var b = x[1]
      for _ in 0..<10_000 { (a, b) = ((a + b) / 2, (a - b) / 2 + a * b / 1000) }
      return a + norm([a, b, x[0]]) + dot([x[0], x[1]], [a, x[1]])
    }
    let x = [0.3, 0.7]
    let H = hessian(at: x) { long($0) }
    let exact = ForwardMode.hessian(at: x) { long($0) as Dual<Dual<Double>> }
    for (computed, expected) in zip(H.entries, exact.entries) {
      #expect((computed - expected).magnitude <= 1e-12 * (1 + expected.magnitude))
    }
    #expect(hessian(at: []) { _ in 3 }.entries == [])
    #expect(hvp(at: [], along: []) { _ in 3 } == [])
    #expect(valueWithHVP(at: [1, 2], along: [1, 1]) { _ in 3 }.gradient == [0, 0])
    #expect(hessian(at: [1, 2]) { x in 2 * x[0] - x[1] }.entries == [0, 0, 0, 0])
    // What is recorded on the way to a constant has no part in it.
    let flat = valueWithHessian(at: [1, 1]) { x in relu(x[0] * x[1] - 2) + 1 }
    #expect(flat.value == 1 && flat.gradient == [0, 0] && flat.hessian.entries == [0, 0, 0, 0])
    #expect(valueWithHVP(at: [1, 1], along: [1, 2]) { x in relu(x[0] * x[1] - 2) }.hvp == [0, 0])
  }

  @Test("A list that a closure keeps stays as it was")
  func keptVariables() {
    var kept: [[SecondOrderVariable<Double>]] = []
    var first: [[TapeVariable<Double>]] = []
    for k in 1...3 {
      _ = hessian(at: [Double(k), 2]) { x in
        kept.append(x)
        return x[0] * x[1]
      }
      _ = ReverseMode.gradient(at: [Double(k), 2]) { x in
        first.append(x)
        return x[0] * x[1]
      }
    }
    #expect(kept.map { $0[0].value } == [1, 2, 3])
    #expect(first.map { $0[0].value } == [1, 2, 3])
  }

  @Test("Inside one another, and on many threads at once")
  func nestedAndConcurrent() async {
    // The inner function is of other numbers: its Hessian is a constant of the outer one.
    let outer = hessian(at: [2]) { x in
      let c = hessian(at: [3.0]) { y in y[0] * y[0] * y[0] }[0, 0]
      return x[0] * x[0] * c
    }
    #expect(outer.entries == [36])
    let results = await withTaskGroup(of: Bool.self) { group in
      for k in 0..<16 {
        group.addTask {
          (0..<200).allSatisfy { round in
            let a = Double(k + round)
            return hessian(at: [a, 1]) { x in x[0] * x[0] * x[1] }.entries == [2, 2 * a, 2 * a, 0]
              && ReverseMode.gradient(at: [a, 1]) { x in x[0] * x[0] * x[1] } == [2 * a, a * a]
          }
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(results)
  }

  @Test("A closure that throws leaves everything usable, and misuse stops with a sentence")
  func misuse() async {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) { try hessian(at: [1]) { _ in throw Refusal() } }
    #expect(throws: Refusal.self) { try hvp(at: [1], along: [1]) { _ in throw Refusal() } }
    #expect(hessian(at: [3]) { x in x[0] * x[0] }.entries == [2])
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = hessian(at: [1]) { x in hessian(at: [2]) { y in x[0] * y[0] }[0, 0] * x[0] }
      }, says: "A variable of one tape met a variable of another")
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var old: [SecondOrderVariable<Double>] = []
        _ = hessian(at: [3, 4]) { x in
          old = x
          return x[0]
        }
        print(hvp(at: [3], along: [1]) { x in x[0] * old[1] })
      }, says: MisuseTests.late)
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = valueWithHVP(at: [1, 2], along: [1]) { x in x[0] }
      }, says: "they must agree")
  }
}
