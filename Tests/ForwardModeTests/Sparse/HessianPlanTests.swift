import DualNumbers
import TestSupport
import Testing

@Suite("Plans for sparse Hessians")
struct HessianPlanTests {
  /// A chain with a parameter that all terms share.
  func chain<T: RealNumber>(_ x: [T]) -> T {
    var sum = T.exp(x[x.count - 1])
    for i in 0..<x.count - 2 {
      let a = x[i + 1] - x[i] * x[i]
      sum += a * a * T.cos(x[x.count - 1])
    }
    return sum
  }

  /// The squares of a grid's differences.
  func membrane<T: RealNumber>(_ x: [T], width: Int) -> T {
    var sum = T.zero
    for i in x.indices {
      if i % width > 0 { sum += T.sqrt(1 + (x[i] - x[i - 1]) * (x[i] - x[i - 1])) }
      if i >= width { sum += T.sqrt(1 + (x[i] - x[i - width]) * (x[i] - x[i - width])) }
    }
    return sum
  }

  /// The columns of the Hessian, one product for each.
  func columns(
    at x: [Double], _ f: ([TapeVariable<Dual<Double>>]) -> TapeVariable<Dual<Double>>
  ) -> [[Double]] {
    x.indices.map { j in
      ReverseMode.gradient(at: x.indices.map { Dual(x[$0], tangent: $0 == j ? 1 : 0) }, of: f)
        .map { $0.tangent + 0 }
    }
  }

  @Test("A compressed Hessian has the bits of one product for each column")
  func bits() {
    let x = points(120)
    let chains = HessianPlan(HessianPattern(at: x) { chain($0) })
    #expect(chains.colourCount <= 4)
    let H = chains.hessian(at: x) { chain($0) }
    let wanted = columns(at: x) { chain($0) }
    for i in 0..<120 {
      for j in 0..<120 {
        // Of the two places of an entry the plan reads one.
        #expect(H[i, j] == wanted[i][j] || H[i, j] == wanted[j][i], "\(i), \(j)")
      }
    }
    let grids = HessianPlan(HessianPattern(at: x) { membrane($0, width: 10) })
    #expect(grids.colourCount < 12)
    let G = grids.hessian(at: x) { membrane($0, width: 10) }
    let wantedGrid = columns(at: x) { membrane($0, width: 10) }
    for i in 0..<120 {
      for j in 0..<120 {
        #expect(G[i, j] == wantedGrid[i][j] || G[i, j] == wantedGrid[j][i], "\(i), \(j)")
      }
    }
  }

  @Test("Any number of lanes, serial and parallel, gives the same bits")
  func lanes() {
    let x = points(120)
    let plan = HessianPlan(HessianPattern(at: x) { membrane($0, width: 10) })
    let H = plan.hessian(at: x) { membrane($0, width: 10) }
    #expect(plan.hessian(lanes: OneLane<Double>.self, at: x) { membrane($0, width: 10) } == H)
    #expect(plan.hessian(lanes: Lanes3<Double>.self, at: x) { membrane($0, width: 10) } == H)
    for execution in [Execution.serial, .parallel] {
      let other = plan.hessian(at: x, execution: execution) { Self().membrane($0, width: 10) }
      #expect(other.isIdentical(to: H))
    }
  }

  @Test("A workspace serves point after point")
  func workspace() {
    let plan = HessianPlan(HessianPattern(at: points(50)) { chain($0) })
    var workspace = HessianWorkspace<Lanes4<Double>>(plan)
    var H = SparseHessian<Double>(zerosIn: plan.pattern)
    for k in 0..<4 {
      let x = points(50).map { $0 + Double(k) }
      let value = workspace.hessian(at: x, into: &H) { chain($0) }
      #expect(value == chain(x))
      #expect(H.isIdentical(to: plan.hessian(at: x) { chain($0) }))
    }
  }

  @Test("A plan serves many points from many threads")
  func threads() async {
    let plan = HessianPlan(HessianPattern(at: points(50)) { chain($0) })
    let serial = (0..<8).map { k in
      plan.hessian(at: points(50).map { $0 + Double(k) }) { chain($0) }
    }
    await withTaskGroup(of: Bool.self) { group in
      for k in 0..<8 {
        group.addTask {
          let x = points(50).map { $0 + Double(k) }
          return plan.hessian(at: x) { Self().chain($0) }.isIdentical(to: serial[k])
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test("Every formula of the reference data, within its bound")
  func formulas() throws {
    for formula in CompositeExpression.all {
      let f = try FormulaOverNumbers(formula.source, formula.variables)
      for point in formula.points {
        let plan = HessianPlan(HessianPattern(at: point.x) { f($0) })
        let H = plan.hessian(at: point.x) { f($0) }
        for (i, row) in point.hessian.enumerated() {
          for (j, entry) in row.enumerated() {
            #expect(entry.ratio(of: H[i, j]) <= 16, "\(formula.id) at \(point.x): \(i), \(j)")
          }
        }
      }
    }
  }

  @Test("Constants, ignored inputs and no inputs")
  func empty() {
    let none = HessianPlan(HessianPattern(size: 0, rows: []))
    #expect(none.colourCount == 0)
    #expect(none.hessian(at: []) { _ in 3 }.dense.entries == [])
    let constant = HessianPlan(HessianPattern(size: 2, rows: [[], []]))
    #expect(constant.hessian(at: [1, 2]) { _ in 3 }.dense.entries == [0, 0, 0, 0])
    let ignoring = HessianPlan(HessianPattern(at: [1, 2, 3]) { $0[1] * $0[1] })
    #expect(ignoring.hessian(at: [1, 2, 3]) { $0[1] * $0[1] }[1, 1] == 2)
  }

  @Test("An error of the function comes out, and the plan is as it was")
  func errors() {
    struct Refusal: Error {}
    let plan = HessianPlan(HessianPattern(at: [1, 2]) { $0[0] * $0[1] })
    var workspace = HessianWorkspace<Lanes2<Double>>(plan)
    var H = SparseHessian<Double>(zerosIn: plan.pattern)
    #expect(throws: Refusal.self) {
      try workspace.hessian(at: [1, 2], into: &H) { _ in throw Refusal() }
    }
    workspace.hessian(at: [1, 2], into: &H) { $0[0] * $0[1] }
    #expect(H[0, 1] == 1)
  }

  @Test("Wrong shapes stop with a message")
  func shapes() async {
    await #expect(processExitsWith: .failure) {
      _ = HessianPlan(HessianPattern(size: 2, rows: [[1], []])).hessian(at: [1]) { $0[0] }
    }
    await #expect(processExitsWith: .failure) {
      let plan = HessianPlan(HessianPattern(size: 2, rows: [[1], []]))
      var H = SparseHessian<Double>(zerosIn: HessianPattern(size: 2, rows: [[], []]))
      var workspace = HessianWorkspace<Lanes2<Double>>(plan)
      workspace.hessian(at: [1, 2], into: &H) { $0[0] * $0[1] }
    }
  }
}
