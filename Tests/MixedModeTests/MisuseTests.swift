import DualNumbersCore
import Testing

/// What the misuse of a tape says, in release builds as in debug builds: nothing goes on with a wrong number, and nothing
/// reads or writes memory that is not its own.
@Suite("Misuse of a tape stops with a sentence")
struct MisuseTests {
  typealias Variable = TapeVariable<Double>

  /// The variables of a gradient that is over.
  static func escaped(_ tape: Tape<Double>? = nil) -> [Variable] {
    var kept: [Variable] = []
    func f(_ x: [Variable]) -> Variable {
      kept = x
      return x[0]
    }
    if let tape {
      _ = tape.gradient(at: [3.0, 4.0], of: f)
    } else {
      _ = ReverseMode.gradient(at: [3.0, 4.0], of: f)
    }
    return kept
  }

  static func expect(
    _ result: ExitTest.Result?, says sentence: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(sentence), "\(text)", sourceLocation: location)
  }

  static let late = "was used after the call that recorded it had returned"

  @Test("An escaped variable in a later gradient: as an operand, as two operands, as the output")
  func escapedVariables() async {
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let old = MisuseTests.escaped()
        print(ReverseMode.gradient(at: [3.0]) { x in x[0] * old[0] })
      }, says: Self.late)
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let old = MisuseTests.escaped()
        print(ReverseMode.gradient(at: [3.0]) { _ in old[0] * old[1] })
      }, says: Self.late)
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let old = MisuseTests.escaped()
        print(ReverseMode.gradient(at: [3.0, 1]) { _ in old[1] })
      }, says: Self.late)
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let old = MisuseTests.escaped()
        print(ReverseMode.jacobian(at: [3.0]) { x in [x[0], sin(old[1])] })
      }, says: Self.late)
  }

  @Test("The same on a tape that is kept, and on one that is gone")
  func keptTapes() async {
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = Tape<Double>()
        let old = MisuseTests.escaped(tape)
        print(tape.gradient(at: [3.0]) { x in x[0] * old[0] })
      }, says: Self.late)
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = Tape<Double>()
        let old = MisuseTests.escaped(tape)
        print(tape.gradient(at: [3.0]) { _ in old[0] * old[1] })
      }, says: Self.late)
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let old = MisuseTests.escaped(Tape<Double>())
        print(ReverseMode.gradient(at: [3.0]) { x in x[0] + old[1] })
      }, says: Self.late)
  }

  @Test("Recording on after the call, also after it threw")
  func recordingOn() async {
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let old = MisuseTests.escaped()
        var product = old[0]
        for _ in 0..<100_000 { product = product * old[1] }
        print(product)
      }, says: Self.late)
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        struct Stop: Error {}
        var old: [Variable] = []
        _ = try? ReverseMode.gradient(at: [3.0, 4.0]) { x in
          old = x
          throw Stop()
        }
        var product = old[0]
        for _ in 0..<100_000 { product = product * old[1] }
        print(product)
      }, says: Self.late)
  }

  @Test("Kernels over an escaped variable")
  func kernels() async {
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let old = MisuseTests.escaped()
        print(ReverseMode.gradient(at: [3.0]) { x in norm([x[0], old[0]]) })
      }, says: Self.late)
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let old = MisuseTests.escaped()
        print(
          ReverseMode.gradient(at: [3.0]) { _ in
            matrixProduct(
              Matrix(rows: 1, columns: 2, entries: old), Matrix(rows: 2, columns: 1, entries: old)
            )[0, 0]
          })
      }, says: Self.late)
  }

  @Test("A variable of second order that escaped")
  func secondOrder() async {
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var old: [SecondOrderVariable<Double>] = []
        _ = ReverseMode.hessian(at: [3.0, 4.0]) { x in
          old = x
          return x[0]
        }
        print(ReverseMode.hessian(at: [3.0]) { x in x[0] * old[1] }.entries)
      }, says: Self.late)
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = SecondOrderTape<Double>()
        var old: [SecondOrderVariable<Double>] = []
        tape.record(at: [3.0, 4.0]) { x in
          old = x
          return x[0]
        }
        tape.record(at: [3.0]) { _ in old[0] * old[1] }
        print(tape.gradient)
      }, says: Self.late)
  }

  @Test("Two tapes, and shapes that do not agree")
  func shapes() async {
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = ReverseMode.gradient(at: [1.0]) { x in
          let inner = ReverseMode.gradient(at: [1.0]) { y in x[0] * y[0] }
          return x[0] * inner[0]
        }
      }, says: "A variable of one tape met a variable of another")
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = vjp(at: [1, 2], cotangent: [1, 1]) { x in [x[0]] }
      }, says: "The cotangent has 2 components, the function 1 outputs: they must agree.")
    Self.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = hvp(at: [1, 2], along: [1]) { x in x[0] }
      }, says: "The direction has 1 components, the point has 2: they must agree.")
  }

  @Test("Recordings follow one another without end, beside others and inside others")
  func manyRecordings() {
    let tape = Tape<Double>()
    var g: [Double] = []
    for k in 1...1000 {
      let x = Double(k)
      tape.gradient(at: [x, 2], into: &g) { x in
        let inner = ReverseMode.gradient(at: [x[0]]) { (y: [TapeVariable<Variable>]) in
          let outer = TapeVariable<Variable>(x[1])
          return y[0] * y[0] * outer
        }
        return inner[0]
      }
      #expect(g == [4, 2 * x])
    }
    // More tapes at the same time than a group has places.
    let tapes = (0..<200).map { _ in Tape<Double>() }
    for (k, tape) in tapes.enumerated() {
      #expect(tape.gradient(at: [Double(k), 3]) { $0[0] * $0[1] } == [3, Double(k)])
    }
  }
}
