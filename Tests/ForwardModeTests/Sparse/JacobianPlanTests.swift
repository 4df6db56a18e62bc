import DualNumbers
import TestSupport
import Testing

@Suite("Plans for sparse Jacobians")
struct JacobianPlanTests {
  @Test("A compressed build has the bits of the dense one")
  func dense() {
    let x = points(200)
    for f in [band, arrow, { grid($0, width: 20) }]
      as [([DualVector8<Double>]) -> [DualVector8<Double>]]
    {
      let dense = ForwardMode.valueWithJacobian(lanes: Lanes8.self, at: x, of: f).jacobian
      let pattern = JacobianPattern(
        columns: 200, rows: (0..<200).map { i in (0..<200).filter { dense[i, $0] != 0 } })
      #expect(JacobianPlan(pattern).jacobian(at: x, of: f).dense == dense)
    }
  }

  @Test("Three colours suffice for three diagonals, in any number of lanes")
  func lanes() {
    let x = points(200)
    let plan = JacobianPlan(JacobianPattern(at: x) { band($0) })
    #expect(plan.colourCount == 3)
    let dense = jacobian(at: x) { band($0) }
    #expect(plan.jacobian(lanes: OneLane<Double>.self, at: x) { band($0) }.dense == dense)
    #expect(plan.jacobian(lanes: Lanes2<Double>.self, at: x) { band($0) }.dense == dense)
    #expect(plan.jacobian(lanes: Lanes16<Double>.self, at: x) { band($0) }.dense == dense)
  }

  @Test("Parallel sweeps have the bits of serial ones", arguments: [Execution.serial, .parallel])
  func parallel(execution: Execution) {
    // Four sweeps of eight lanes.
    let x = points(300)
    let plan = JacobianPlan(JacobianPattern(at: x) { wideBand($0) })
    #expect(plan.colourCount == 30)
    let serial = plan.jacobian(at: x) { wideBand($0) }
    #expect(plan.jacobian(at: x, execution: execution) { wideBand($0) }.isIdentical(to: serial))
    #expect(
      plan.jacobian(lanes: OneLane<Double>.self, at: x, execution: execution) { wideBand($0) }
        .isIdentical(to: serial))
    #expect(serial.dense == jacobian(at: x) { wideBand($0) })
  }

  @Test("A plan serves many points from many threads")
  func threads() async {
    let plan = JacobianPlan(JacobianPattern(at: points(200)) { band($0) })
    await withTaskGroup(of: Bool.self) { group in
      for k in 0..<8 {
        group.addTask {
          let x = points(200).map { $0 + Double(k) }
          return plan.jacobian(at: x, execution: .parallel) { band($0) }.dense
            == jacobian(at: x) { band($0) }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test("Many inputs: one evaluation for the pattern, one sweep, three numbers a row")
  func many() {
    let x = (0..<20_000).map { Double($0 % 17) / 16 - 0.5 }
    let pattern = JacobianPattern(at: x) { band($0) }
    let plan = JacobianPlan(pattern)
    #expect(plan.colourCount == 3 && pattern.nonzeros == 3 * 20_000 - 2)
    var sweeps = 0
    var J = plan.jacobian(at: x, verified: false) { x in
      sweeps += 1
      return band(x)
    }
    #expect(sweeps == 1)
    let swept = J
    let isRight = J.triplets.allSatisfy { entry in
      let distance = entry.column - entry.row
      return entry.value == (distance == 0 ? 3 - 4 * x[entry.row] : distance < 0 ? -1 : -2)
    }
    #expect(isRight)
    let inside = StencilRows<Lanes3<Double>>(pattern, rows: 1..<19_999, offsets: [-1, 0, 1])
    J.update(inside, at: x) { _, x in (3 - 2 * x[1]) * x[1] - x[0] - 2 * x[2] + 1 }
    #expect(J.isIdentical(to: swept))
  }

  @Test("Rows are compressed as they come")
  func compressed() {
    let x = points(200)
    let plan = JacobianPlan(JacobianPattern(at: x) { band($0) })
    var compressed = [Double](repeating: .nan, count: 600)
    plan.compress(lanes: Lanes3<Double>.self, at: x, into: &compressed) { i, x in
      var y = (3 - 2 * x[i]) * x[i] + 1
      if i > 0 { y -= x[i - 1] }
      if i < 199 { y -= 2 * x[i + 1] }
      return y
    }
    let J = jacobian(at: x) { band($0) }
    for i in 0..<200 {
      for j in max(0, i - 1)...min(199, i + 1) {
        #expect(compressed[3 * i + Int(plan.colours[j])] == J[i, j])
      }
    }
  }

  @Test("Empty sides, constants and ignored inputs", arguments: [Execution.serial, .parallel])
  func empty(execution: Execution) {
    let noInputs = JacobianPlan(JacobianPattern(columns: 0, rows: [[], []]))
    #expect(noInputs.colourCount == 0)
    #expect(noInputs.jacobian(at: [], execution: execution) { _ in [1, 2] }.dense.rows == 2)
    let noOutputs = JacobianPlan(JacobianPattern(columns: 2, rows: []))
    #expect(noOutputs.jacobian(at: [1, 2], execution: execution) { _ in [] }.values == [])
    let constant = JacobianPlan(JacobianPattern(columns: 2, rows: [[], []]))
    #expect(constant.jacobian(at: [1, 2], execution: execution) { _ in [3, 4] }.nonzeros == 0)
    let ignoring = JacobianPlan(JacobianPattern(columns: 3, rows: [[1]]))
    #expect(
      ignoring.jacobian(at: [1, 2, 3], execution: execution) { x in [x[1] * x[1]] }.dense.row(0)
        == [0, 4, 0])
  }

  @Test("A workspace serves point after point, in several sweeps and one")
  func workspace() {
    let plan = JacobianPlan(JacobianPattern(at: points(90)) { wideBand($0) })
    var J = SparseJacobian<Double>(zerosIn: plan.pattern)
    var narrow = JacobianWorkspace<Lanes4<Double>>(plan)
    for k in 0..<3 {
      let x = points(90).map { $0 + Double(k) }
      narrow.jacobian(at: x, into: &J) { F, x in F = wideBand(x) }
      #expect(J.isIdentical(to: plan.jacobian(at: x) { wideBand($0) }))
    }
  }

  @Test("A workspace refuses other matrices and other numbers of outputs")
  func workspaceShapes() async {
    await #expect(processExitsWith: .failure) {
      var J = SparseJacobian<Double>(zerosIn: JacobianPattern(columns: 2, rows: [[0, 1]]))
      var workspace = JacobianWorkspace<Lanes2<Double>>(
        JacobianPlan(JacobianPattern(columns: 2, rows: [[0]])))
      workspace.jacobian(at: [1, 2], into: &J) { F, x in F[0] = x[0] }
    }
    await #expect(processExitsWith: .failure) {
      let pattern = JacobianPattern(columns: 2, rows: [[0]])
      var J = SparseJacobian<Double>(zerosIn: pattern)
      var workspace = JacobianWorkspace<Lanes2<Double>>(JacobianPlan(pattern))
      workspace.jacobian(at: [1, 2], into: &J) { F, x in F = x }
    }
  }

  @Test("Execution maps in order, serial or parallel", arguments: [Execution.serial, .parallel])
  func map(execution: Execution) {
    let numbers = Array(0..<1000)
    let mapped: [Int] = execution.map(numbers) { (k: Int) -> Int in k &+ 1 }
    #expect(mapped == Array(1...1000))
    let none: [Int] = execution.map([Int]()) { (k: Int) -> Int in k }
    #expect(none.isEmpty)
    // Results that hold references are initialised once each.
    let lists: [[Int]] = execution.map([1, 2]) { (k: Int) -> [Int] in
      Array(repeating: k, count: k)
    }
    #expect(lists == [[1], [2, 2]])
  }

  @Test("An error of the function comes out")
  func errors() {
    struct Refusal: Error {}
    let plan = JacobianPlan(JacobianPattern(columns: 1, rows: [[0]]))
    #expect(throws: Refusal.self) { _ = try plan.jacobian(at: [1]) { _ in throw Refusal() } }
  }

  @Test("Wrong shapes stop with a message")
  func shapes() async {
    await #expect(processExitsWith: .failure) {
      _ = JacobianPlan(JacobianPattern(columns: 2, rows: [[0]])).jacobian(at: [1]) { $0 }
    }
    await #expect(processExitsWith: .failure) {
      _ = JacobianPlan(JacobianPattern(columns: 2, rows: [[0]])).jacobian(at: [1, 2]) { $0 }
    }
    // No input: the one evaluation that there is tells.
    await #expect(processExitsWith: .failure) {
      _ = JacobianPlan(JacobianPattern(columns: 0, rows: [[]])).jacobian(at: []) { _ in [1, 2] }
    }
    // One sweep returns one output, the next two.
    await #expect(processExitsWith: .failure) {
      let plan = JacobianPlan(JacobianPattern(columns: 2, rows: [[0, 1]]))
      var calls = 0
      _ = plan.jacobian(lanes: OneLane<Double>.self, at: [1, 2]) { x in
        calls += 1
        return Array(repeating: x[0], count: calls)
      }
    }
  }
}
