import DualNumbers
import TestSupport
import Testing

/// ln(x₁) + x₁x₂ − sin(x₂), the lecture's example.
func lecture<T: RealNumber>(_ x: [T]) -> T { T.log(x[0]) + x[0] * x[1] - T.sin(x[1]) }

@Suite("Evaluation traces")
struct EvaluationTraceTests {
  let trace = EvaluationTrace(of: lecture, at: [2, 5])

  @Test("Values, tangents and adjoints of the lecture's tables, row for row")
  func lectureNumbers() {
    let style = NumberStyle.readable
    #expect(trace.rows.map(\.name) == ["v₋₁", "v₀", "v₁", "v₂", "v₃", "v₄", "v₅"])
    #expect(
      trace.rows.map { style.text($0.value) }
        == ["2", "5", "0.693", "10", "−0.959", "10.693", "11.652"])
    #expect(
      trace.rows.map { style.text($0.tangent) } == ["1", "0", "0.5", "5", "0", "5.5", "5.5"])
    #expect(
      trace.adjointSteps.reversed().map { style.text($0.adjoint) }
        == ["5.5", "1.716", "5", "−0.284", "1", "1", "−1", "1", "1"])
    #expect(
      trace.rows.map { style.text($0.adjoint) } == ["5.5", "1.716", "1", "1", "−1", "1", "1"])
    #expect(trace.outputs[0].value == 11.652071455223084)
    #expect(trace.outputs[0].tangent == 5.5)
  }

  @Test("Formulas in symbols and in numbers")
  func lectureFormulas() {
    #expect(
      trace.operations.map(\.formula)
        == ["v₁ = ln v₋₁", "v₂ = v₋₁·v₀", "v₃ = sin v₀", "v₄ = v₁ + v₂", "v₅ = v₄ − v₃"])
    #expect(
      trace.operations.map { $0.formulaInNumbers() }
        == ["ln 2", "2×5", "sin 5", "0.693 + 10", "10.693 − (−0.959)"])
    #expect(
      trace.operations.map(\.tangentFormula)
        == [
          "v̇₁ = v̇₋₁/v₋₁", "v̇₂ = v̇₋₁·v₀ + v₋₁·v̇₀", "v̇₃ = v̇₀·cos v₀", "v̇₄ = v̇₁ + v̇₂",
          "v̇₅ = v̇₄ − v̇₃",
        ])
    #expect(
      trace.operations.map { $0.tangentInNumbers() }
        == ["1/2", "1×5 + 0×2", "0×cos 5", "0.5 + 5", "5.5 − 0"])
    #expect(
      trace.adjointSteps.map { trace.formula(of: $0) }
        == [
          "v̄₅ = ȳ", "v̄₄ = v̄₅·1", "v̄₃ = v̄₅·(−1)", "v̄₁ = v̄₄·1", "v̄₂ = v̄₄·1", "v̄₀ = v̄₃·cos v₀",
          "v̄₋₁ = v̄₂·v₀", "v̄₀ = v̄₀ + v̄₂·v₋₁", "v̄₋₁ = v̄₋₁ + v̄₁/v₋₁",
        ])
    #expect(
      trace.adjointSteps.map { trace.inNumbers($0) }
        == [
          "1", "1×1", "1×(−1)", "1×1", "1×1", "−1×cos 5", "1×5", "−0.284 + 1×2", "5 + 1/2",
        ])
  }

  @Test("Another seed gives the other column of the gradient")
  func seeds() {
    let other = trace.seeded(by: [0, 1])
    #expect(
      other.rows.map { NumberStyle.readable.text($0.tangent) }
        == ["0", "1", "0", "2", "0.284", "2", "1.716"])
    #expect(other.outputs[0].tangent == trace.gradient[1])
    #expect(trace.gradient == [5.5, 1.7163378145367738])
  }

  @Test("The order of execution on request")
  func asExecuted() {
    let executed = EvaluationTrace(of: lecture, at: [2, 5], order: .asExecuted)
    #expect(
      executed.operations.map(\.operation.name) == ["log", "multiply", "add", "sin", "subtract"])
    #expect(executed.gradient == trace.gradient)
    #expect(executed.outputs[0].value == trace.outputs[0].value)
  }

  @Test("Constants are numbers, not rows, and keep their side")
  func constants() {
    let trace = EvaluationTrace(at: [3]) { x in
      let c = Traced<Double>(2) * 5
      return 2 * x[0] + c - x[0] / 4
    }
    #expect(
      trace.operations.map(\.formula) == ["v₁ = 2·v₀", "v₂ = v₀/4", "v₃ = v₁ + 10", "v₄ = v₃ − v₂"])
    #expect(trace.operations.first?.tangentFormula == "v̇₁ = v̇₀·2")
    #expect(trace.rows[1].operands[0].row == nil)
    #expect(trace.gradient == [1.75])
  }

  @Test("Loops are unrolled, and the branch that is taken is recorded")
  func loopsAndBranches() {
    func newton<T: RealNumber>(_ a: T) -> T {
      var x = a
      for _ in 0..<4 { x = (x + a / x) / 2 }
      return x > 1 ? x : -x
    }
    let trace = EvaluationTrace(at: [2]) { newton($0[0]) }
    #expect(trace.operations.count == 12)
    #expect(trace.outputs[0].value == newton(2.0))
    #expect(abs(trace.outputs[0].tangent - 0.5 / newton(2.0)) < 1e-9)
  }

  @Test("Several outputs: an input, a constant, the same row twice, and their cotangents")
  func outputs() {
    func system<T: RealNumber>(_ x: [T]) -> [T] {
      let p = x[0] * x[1]
      return [p, T.sin(x[0]), p, x[1], 7]
    }
    let trace = EvaluationTrace(
      outputsOf: system, at: [2, 3], cotangent: [1, 10, 1, 100, 1000])
    #expect(trace.outputs.map(\.value) == [6, sin(2.0), 6, 3, 7])
    #expect(trace.outputs.map(\.tangent) == [3, cos(2.0), 3, 0, 0])
    #expect(trace.outputs[4].row == nil)
    #expect(trace.outputNames == ["y₁", "y₂", "y₃", "y₄", "y₅"])
    let slope: Double = Double.cos(2)
    #expect(trace.gradient == [6 + 10 * slope, 104])
    #expect(trace.adjointSteps.map { trace.formula(of: $0) }.contains("v̄₁ = v̄₁ + ȳ₃"))
  }

  @Test("An output is not called as an input is")
  func outputNames() {
    let trace = EvaluationTrace(at: [1, 2], inputNames: ["x", "y1"]) { x in x[0] * x[1] }
    #expect(trace.outputNames == ["f"])
    #expect(trace.rendered(as: .text, sweeps: .reverse).contains("v̄₁  = f̄"))
  }

  @Test("No inputs, no operations, no outputs")
  func empty() {
    #expect(EvaluationTrace(at: []) { _ in 3 }.rows.isEmpty)
    #expect(EvaluationTrace(at: [4]) { $0[0] }.gradient == [1])
    #expect(EvaluationTrace(outputsOf: { _ in [] }, at: [4]).gradient == [0])
    for format in EvaluationTrace.Format.allCases {
      _ = EvaluationTrace(at: []) { _ in 3 }.rendered(as: format, sweeps: .both)
      _ = EvaluationTrace(outputsOf: { _ in [] }, at: []).rendered(as: format, sweeps: .both)
    }
  }

  @Test("A row that no output depends on has no adjoint steps")
  func unused() {
    let trace = EvaluationTrace(at: [2]) { x in
      _ = exp(x[0])
      return x[0] * x[0]
    }
    #expect(trace.operations.count == 2)
    #expect(
      trace.adjointSteps.map { trace.formula(of: $0) }
        == ["v̄₂ = ȳ", "v̄₀ = v̄₂·v₀", "v̄₀ = v̄₀ + v̄₂·v₀"])
    #expect(trace.gradient == [4])
  }

  @Test("Strong zeros: what does not move stays zero beside an infinite partial")
  func strongZeros() {
    let trace = EvaluationTrace(at: [0, 3], seed: [0, 1]) { x in sqrt(x[0]) + x[1] }
    #expect(trace.outputs[0].tangent == 1)
    #expect(trace.gradient == [.infinity, 1])
    let unweighted = EvaluationTrace(
      outputsOf: { x in [sqrt(x[0]), x[1]] }, at: [0, 3], cotangent: [0, 1])
    #expect(unweighted.gradient == [0, 1])
  }

  @Test("A derivative is itself traced: dual numbers over traced ones")
  func tracedDerivative() {
    let trace = EvaluationTrace(at: [2]) { x in
      ForwardMode.derivative(at: x[0]) { $0 * $0 * $0 }
    }
    #expect(trace.outputs[0].value == 12)
    #expect(trace.outputs[0].tangent == 12)
  }

  #if DEBUG
    @Test("Numbers of two traces do not mix")
    func twoTraces() async {
      await #expect(processExitsWith: .failure) {
        var kept: Traced<Double>?
        _ = EvaluationTrace(at: [1]) { x in
          kept = x[0]
          return x[0]
        }
        let other = kept ?? 0
        _ = EvaluationTrace(at: [2]) { x in x[0] * other }
      }
    }
  #endif

  /// Seconds; it would be hours if each looked at all before it.
  @Test("A hundred thousand operations")
  func manyOperations() {
    func long<T: RealNumber>(_ x: [T]) -> T {
      var y = x[0]
      for _ in 0..<50_000 { y = T.sin(y) * x[1] }
      return y
    }
    let trace = EvaluationTrace(of: long, at: [0.5, 1.5])
    #expect(trace.operations.count == 100_000)
    #expect(trace.outputs[0].value == long([0.5, 1.5]))
  }
}
