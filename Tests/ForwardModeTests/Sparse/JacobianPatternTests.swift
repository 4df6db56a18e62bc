import DualNumbers
import TestSupport
import Testing

@Suite("Patterns of Jacobians")
struct JacobianPatternTests {
  /// The pattern and the number of evaluations it took.
  func traced(
    _ x: [Double], _ f: ([PatternNumber]) -> [PatternNumber]
  ) -> (pattern: JacobianPattern, evaluations: Int) {
    var evaluations = 0
    let pattern = JacobianPattern(at: x) { x in
      evaluations += 1
      return f(x)
    }
    return (pattern, evaluations)
  }

  @Test("One evaluation traces a band, a grid and an arrow")
  func oneEvaluation() {
    let (bands, first) = traced(points(200)) { band($0) }
    #expect(first == 1 && bands.nonzeros == 3 * 200 - 2)
    #expect(bands.columns(ofRow: 0) == [0, 1] && bands.columns(ofRow: 70) == [69, 70, 71])

    let (grids, second) = traced(points(10_000)) { grid($0, width: 100) }
    #expect(second == 1 && grids.nonzeros == 5 * 10_000 - 4 * 100)
    #expect(grids.columns(ofRow: 5050) == [4950, 5049, 5050, 5051, 5150])
    #expect(grids.columns(ofRow: 0) == [0, 1, 100])

    let (arrows, third) = traced(points(200)) { arrow($0) }
    #expect(third == 1 && arrows.columns(ofRow: 0) == Array(0..<200))
    #expect(arrows.columns(ofRow: 199) == [0, 199])
  }

  @Test("Random sums of products are traced as they are written", arguments: [30, 64, 65, 500])
  func randomSums(columns: Int) {
    var generator = SeededGenerator()
    let rows = randomRows(&generator, rows: 40, columns: columns, density: 0.1)
    let pattern = JacobianPattern(at: points(columns)) { x in
      rows.map { row in
        // Halves joined: sets meet sets, not only single inputs.
        let (low, high) = (row.prefix(row.count / 2), row.suffix(row.count / 2 + row.count % 2))
        let a = low.reduce(PatternNumber(1)) { $0 + x[$1] }
        let b = high.reduce(PatternNumber(2)) { $0 * x[$1] }
        let sum = a + b
        return sum + a * PatternNumber(3) - b
      }
    }
    #expect(
      pattern == JacobianPattern(columns: columns, rows: rows), "seed \(generator.seed)")
  }

  @Test("Inputs that meet again and again over a long loop")
  func longLoop() {
    let (pattern, _) = traced(points(500)) { x in
      var sum = PatternNumber(0)
      for k in 0..<10_000 { sum = sum + x[k % 3 * 200] * x[499] }
      return [sum, sum * sum]
    }
    #expect(pattern.columns(ofRow: 0) == [0, 200, 400, 499])
    #expect(pattern.columns(ofRow: 1) == [0, 200, 400, 499])
  }

  @Test("Every rule depends on all of its arguments")
  func rules() {
    let pattern = JacobianPattern(at: [0.5, 0.25, 0.125]) { x in
      [
        PatternNumber.sin(x[1]), PatternNumber.pow(x[0], x[2]), PatternNumber.pow(x[2], 3),
        x[0] / x[1], -x[2], PatternNumber.abs(x[0]),
      ]
    }
    #expect(
      pattern.description == """
        ·●·
        ●·●
        ··●
        ●●·
        ··●
        ●··
        """)
  }

  @Test("Constants, ignored inputs and empty sides leave no entries")
  func empty() {
    let constant = JacobianPattern(at: [1, 2]) { _ in [3, 4, 5] }
    #expect(constant.rows == 3 && constant.columns == 2 && constant.nonzeros == 0)
    let ignoring = JacobianPattern(at: [1, 2, 3]) { x in [x[1], 0 * x[2]] }
    #expect(ignoring.columns(ofRow: 0) == [1] && ignoring.columns(ofRow: 1) == [])
    let noOutputs = JacobianPattern(at: [1, 2]) { _ in [] }
    #expect(noOutputs.rows == 0 && noOutputs.columns == 2 && noOutputs.nonzeros == 0)
    let noInputs = JacobianPattern(at: []) { _ in [1, 2] }
    #expect(noInputs.rows == 2 && noInputs.columns == 0)
    #expect(JacobianPattern(at: []) { _ in [] } == JacobianPattern(columns: 0, rows: []))
  }

  @Test("A comparison forbids a pattern for every point, and says so")
  func branches() throws {
    func f<T: RealNumber>(_ x: [T]) -> [T] { x[0] > 0 ? [x[0]] : [x[1]] }
    #expect(JacobianPattern(at: [1, 2]) { f($0) }.columns(ofRow: 0) == [0])
    #expect(JacobianPattern(at: [-1, 2]) { f($0) }.columns(ofRow: 0) == [1])
    let error = #expect(throws: JacobianPattern.BranchError.self) {
      _ = try JacobianPattern(everywhereFrom: [1, 2]) { f($0) }
    }
    #expect(error?.comparisons == 1)
    #expect(error?.description.contains("compared") == true)
    #expect(try JacobianPattern(everywhereFrom: [1, 2]) { band($0) }.nonzeros == 4)
  }

  @Test("An error of the function comes out")
  func errors() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) { _ = try JacobianPattern(at: [1]) { _ in throw Refusal() } }
    #expect(throws: Refusal.self) {
      _ = try JacobianPattern(everywhereFrom: [1]) { _ in throw Refusal() }
    }
  }

  @Test("A pattern written down is put in order, and refuses a column that is not there")
  func written() async {
    let pattern = JacobianPattern(columns: 3, rows: [[2, 0, 2], []])
    #expect(pattern.columns(ofRow: 0) == [0, 2] && pattern.columns(ofRow: 1) == [])
    await #expect(processExitsWith: .failure) {
      _ = JacobianPattern(columns: 3, rows: [[3]])
    }
    await #expect(processExitsWith: .failure) {
      _ = JacobianPattern(columns: 3, rows: []).columns(ofRow: 0)
    }
  }
}
