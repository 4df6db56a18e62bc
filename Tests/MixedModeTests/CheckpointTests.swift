import DualNumbersCore
import Testing

/// Parts that a tape does not keep: the same derivatives in less memory.
@Suite("Checkpoints")
struct CheckpointTests {
  /// `parts` times `steps` steps of a map of two numbers.
  static func orbit<T: RealNumber>(
    _ x: [T], parts: Int, steps: Int, _ part: ([T], @escaping ([T]) -> [T]) -> [T]
  ) -> T {
    var state = x
    for _ in 0..<parts {
      state = part(state) { s in
        var s = s
        for _ in 0..<steps {
          s = [s[0] - T(0.01) * T.sin(s[1]) * s[0], s[1] + T(0.01) * s[0] * s[1]]
        }
        return s
      }
    }
    return state[0] * state[1]
  }

  @Test("Value and gradient are the same, bit for bit, with a fraction of the tape")
  func gradients() {
    let tape = Tape<Double>()
    let x = [0.5, 1.25]
    let kept = tape.valueWithGradient(at: x) { x in
      Self.orbit(x, parts: 50, steps: 50) { $1($0) }
    }
    let (operations, bytes) = (tape.operationCount, tape.byteCount)
    let again = tape.valueWithGradient(at: x) { x in
      Self.orbit(x, parts: 50, steps: 50) { checkpoint($0, $1) }
    }
    #expect(again.value == kept.value && again.gradient == kept.gradient)
    // Two nodes or three for each step; two outputs for each part.
    #expect(operations >= 50 * 50 * 2 && tape.operationCount <= 50 * 2 + 1)
    #expect(bytes > 30 * tape.byteCount)
    #expect(
      gradient(at: x) { x in Self.orbit(x, parts: 5, steps: 5) { checkpoint($0, $1) } }
        == gradient(at: x) { x in Self.orbit(x, parts: 5, steps: 5) { $1($0) } })
  }

  @Test("Inside one another, in second order, and as a Jacobian")
  func nesting() {
    let x = [0.5, 1.25]
    func nested<T: RealNumber>(_ x: [T]) -> T {
      checkpoint(x) { x in
        [Self.orbit(x, parts: 4, steps: 4) { checkpoint($0, $1) } * x[0]]
      }[0]
    }
    func plain<T: RealNumber>(_ x: [T]) -> T {
      Self.orbit(x, parts: 4, steps: 4) { $1($0) } * x[0]
    }
    // Only the order of the sum of an input's two shares differs.
    func expectClose(_ x: [Double], _ y: [Double]) {
      #expect(zip(x, y).allSatisfy { ($0 - $1).magnitude <= 4 * $1.ulp }, "\(x) \(y)")
    }
    expectClose(
      ReverseMode.gradient(at: x) { nested($0) }, ReverseMode.gradient(at: x) { plain($0) })
    expectClose(
      hvp(at: x, along: [1, 2]) { nested($0) }, hvp(at: x, along: [1, 2]) { plain($0) })
    #expect(hessian(at: x) { nested($0) }.entries == hessian(at: x) { plain($0) }.entries)
    #expect(
      ReverseMode.hessian(at: x) { nested($0) }.entries
        == ReverseMode.hessian(at: x) { plain($0) }.entries)
    #expect(
      ReverseMode.jacobian(at: x) { x in checkpoint(x) { [$0[0] * $0[1], $0[1], 3] } }.entries
        == [1.25, 0.5, 0, 1, 0, 0])
  }

  @Test(
    "An output that is not reached contributes nothing, an infinite partial what it does without")
  func zeros() {
    #expect(
      ReverseMode.gradient(at: [0.0, 2]) { x in
        checkpoint(x) { [sqrt($0[0]), $0[0] * $0[1]] }[1]
      } == [2, 0])
    #expect(
      ReverseMode.gradient(at: [0.0, 2]) { x in
        max(checkpoint(x) { [sqrt($0[0])] }[0], x[1])
      } == [0, 1])
    #expect(
      ReverseMode.gradient(at: [0.0]) { x in checkpoint(x) { [sqrt($0[0])] }[0] } == [.infinity])
  }

  @Test("A variable taken from outside is told")
  func captured() async {
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        print(ReverseMode.gradient(at: [2.0, 3]) { x in checkpoint([x[0]]) { [$0[0] * x[1]] }[0] })
      }, says: "depends on a variable that the body took from outside")
  }
}
