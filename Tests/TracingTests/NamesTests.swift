import DerivativeRules
import Testing
import Tracing

@Suite("Names of rows")
struct NamesTests {
  /// The neuron of the slides.
  private let neuron = EvaluationTrace(
    at: [1, 2, -2, 0.25], inputNames: ["w", "x", "b", "c"]
  ) { v in
    let z = (v[0] * v[1] + v[2]).named("z")
    let y = sigmoid(z).named("y")
    return ((y - v[3]) * (y - v[3])).named("L")
  }

  @Test("What the function names appears by its name, and the result is called after it")
  func own() {
    #expect(
      neuron.rows.map(\.formula) == [
        "w", "x", "b", "c", "v₁ = w·x", "z = v₁ + b", "y = sigmoid z", "v₂ = y − c", "v₃ = y − c",
        "L = v₂·v₃",
      ])
    #expect(neuron.outputNames == ["L"])
    #expect(neuron.rows[6].tangentFormula == "ẏ = ż·sigmoid(z)·sigmoid(−z)")
    #expect(
      neuron.adjointSteps.map { neuron.formula(of: $0) }.prefix(3) == [
        "L̄", "v̄₂ = L̄·v₃", "v̄₃ = L̄·v₂",
      ])
    let text = neuron.rendered(as: .text, sweeps: .both)
    #expect(text.contains("z  = v₁ + b"))
    #expect(text.split(separator: "\n").last?.hasPrefix("L  ") == true)
    for format in [EvaluationTrace.Format.csv, .json, .markdown, .dot, .svg, .html] {
      #expect(neuron.rendered(as: format, sweeps: .both).contains("z = v₁ + b"), "\(format)")
    }
    #expect(neuron.rendered(as: .latex).contains("$z$ & $v_{1} + b$"))
    #expect(neuron.rendered(as: .json).contains("\"row\": \"z\""))
  }

  @Test("Textbook names when asked for; the result keeps its own")
  func indexed() {
    var trace = neuron
    trace.naming = .indexed
    #expect(trace.rows.map(\.name) == (-3...6).map { "v" + subscripted($0) })
    #expect(trace.outputNames == ["L"])
    #expect(trace.rendered(as: .text).contains("L   = v₆"))
    trace.naming = .own
    #expect(trace.rows[5].name == "z")
  }

  @Test("A result that is no definition keeps away from the names of definitions")
  func results() {
    let square = EvaluationTrace(at: [2], inputNames: ["x"]) { v in
      let y = (v[0] * v[0]).named("y")
      return y * y
    }
    #expect(square.outputNames == ["f"])
    #expect(square.rows[1].formula == "y = x·x")
    let two = EvaluationTrace(outputsOf: { v in [v[0] * v[0], (v[0] + 1).named("h1")] }, at: [2])
    #expect(two.outputNames == ["y₁", "h1"])
    #expect(two.rendered(as: .text).contains("h₁ = x + 1"))
  }

  @Test("The second thing of a name is called otherwise, and it is said")
  func collisions() {
    let trace = EvaluationTrace(
      outputsOf: { v in
        let first = (v[0] * v[0]).named("z")
        let second = (v[0] + 1).named("z")
        let third = sin(v[0]).named("x")
        return [first * second * third]
      }, at: [2], inputNames: ["x"])
    #expect(Set(trace.rows.map(\.name)).count == trace.rows.count)
    #expect(trace.renamings.map(\.name) == ["z′", "x′"])
    #expect(trace.rows[1].formula == "z = x·x")
    #expect(trace.rows[2].formula == "z′ = x + 1")
    #expect(trace.rendered(as: .text).contains("z′ stands for another z."))
    #expect(trace.rendered(as: .json).contains("\"renamed\": {\"z′\": \"z\", \"x′\": \"x\"}"))
    #expect(trace.rendered(as: .latex).contains("$z'$ stands for another z."))
  }

  @Test("Names that would look alike stay as they are written, those of rows give way")
  func looks() {
    let trace = EvaluationTrace(at: [2, 3], inputNames: ["a", "b"]) { v in
      let h = (v[0] * v[1]).named("h1")
      let other = (h + 1).named("h₁")
      return (h * other).named("v1") + 1
    }
    #expect(trace.rows.map(\.name) == ["a", "b", "h1", "h₁", "v₁", "w₁"])
    #expect(trace.outputNames == ["y"])
  }

  @Test("Two names of one row: it goes by the first, a result by the last")
  func aliases() {
    let trace = EvaluationTrace(at: [2], inputNames: ["x"]) { v in
      (v[0] * v[0]).named("a").named("L")
    }
    #expect(trace.rows[1].name == "a")
    #expect(trace.rendered(as: .text).contains("L = a"))
    let input = EvaluationTrace(at: [2], inputNames: ["x"]) { v in v[0].named("L") }
    #expect(input.rendered(as: .text).contains("L = x"))
  }

  private func subscripted(_ number: Int) -> String {
    (number < 0 ? "₋" : "") + ["₀", "₁", "₂", "₃", "₄", "₅", "₆"][abs(number)]
  }
}
