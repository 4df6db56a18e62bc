import DerivativeRules
import Testing
import Tracing

@Suite("Traces that are cut off")
struct LimitsTests {
  /// x, then x·x and its like, to the count.
  static func chain(_ count: Int) -> EvaluationTrace {
    EvaluationTrace(at: [0.9, 0.5]) { x in
      var sum = x[0] * x[1]
      for _ in 1..<count { sum = sin(sum * x[0]) + x[1] }
      return sum
    }
  }

  @Test("All numbers stay what they are, and what is missing is said", arguments: [0, 1, 7, 40])
  func numbers(_ kept: Int) throws {
    let whole = Self.chain(40)
    let cut = whole.limited(to: kept)
    #expect(cut.rows.count == kept + 2)
    for (row, other) in zip(cut.rows, whole.rows) {
      #expect(row.value == other.value && row.tangent == other.tangent)
      #expect(row.adjoint == other.adjoint)
    }
    let omitted = try #require(cut.omitted)
    #expect(omitted.count == whole.rows.count - kept - 2)
    // The sweep begins with what is missing, and ends with the same bits.
    var adjoints: [Int: Double] = [:]
    for step in cut.adjointSteps {
      #expect(step.previous == adjoints[step.target])
      adjoints[step.target] = step.adjoint
    }
    for row in cut.rows { #expect(adjoints[row.index] == row.adjoint) }
  }

  @Test("A limit beyond the end changes nothing")
  func whole() {
    #expect(Self.chain(3).limited(to: 100).omitted == nil)
  }

  @Test("Every rendering says what it leaves out", arguments: EvaluationTrace.Format.allCases)
  func said(_ format: EvaluationTrace.Format) {
    let text = Self.chain(40).rendered(as: format, sweeps: .both, steps: 5)
    switch format {
    case .csv: #expect(text.split(separator: "\n").count == 8)
    case .json: #expect(text.contains("\"omitted\": {\"count\": 113"))
    case .latex: #expect(text.contains("Not shown: 113 of 120 rows"))
    default: #expect(text.contains("Not shown: 113 of 120 rows, v₆ to v₁₁₈"), "\(text)")
    }
  }

  @Test("A picture of a deep graph with a shared input stays small")
  func size() {
    let svg = Self.chain(132).svg()
    #expect(svg.utf8.count < 400_000, "\(svg.utf8.count)")
  }

  @Test("A title of a megabyte is shortened")
  func title() {
    var trace = Self.chain(2)
    trace.title = String(repeating: "x1 + ", count: 200_000) + "x1"
    for format in [EvaluationTrace.Format.text, .markdown, .latex, .html] {
      let text = trace.rendered(as: format)
      #expect(text.utf8.count < 100_000, "\(format)")
      #expect(text.contains("1000002 characters"), "\(format)")
    }
  }
}
