import DualNumbers
import Solvers
import TestSupport
import Testing

/// Functions that fall without end; compiled for no number, as they are called once.
@_semantics("optimize.sil.specialize.generic.never")
@inline(never)
private func falling<T: RealNumber>(_ name: String, _ x: T) -> T {
  switch name {
  case "-x": -x
  case "-x²": -x * x
  case "-eˣ": -exp(x)
  case "-exp eˣ": -exp(exp(x))
  case "-1/x²": -1 / (x * x)
  case "-10²⁰⁰x": -1e200 * x
  default: -1e300 * x * x * x
  }
}

@Suite("Minimisers")
struct MinimiserTests {
  /// How near a method has to come: at Powell's minimum the Hessian is singular.
  private func check(_ best: Iterate, _ f: TestFunction, _ method: String) {
    let distance = norm(Solvers.sum(best.point, -1, f.minimum))
    #expect(best.norm <= 1e-8 && best.status == .converged, "\(method) on \(f)")
    #expect(distance < (f == .powell ? 1e-2 : 1e-7), "\(method) on \(f) ended at \(best.point)")
  }

  @Test(
    "BFGS, L-BFGS and Newton with a trust region find known minima",
    arguments: TestFunction.allCases)
  func minima(_ f: TestFunction) throws {
    check(try BFGS(at: f.start) { f($0) }.solution(), f, "BFGS")
    check(try LBFGS(at: f.start) { f($0) }.solution(), f, "L-BFGS")
    check(try LBFGS(at: f.start, memory: 3) { f($0) }.solution(), f, "L-BFGS of 3 steps")
    check(try TrustRegionNewton(at: f.start) { f($0) }.solution(), f, "trust region")
  }

  @Test("Gradient descent and Adam go downhill; momentum and schedules count")
  func descent() throws {
    func bowl<T: RealNumber>(_ x: [T]) -> T { x[0] * x[0] + 10 * x[1] * x[1] }
    let plain = try GradientDescent(at: [3, -2], rate: 0.05) { bowl($0) }.solution()
    let heavy = try GradientDescent(at: [3, -2], rate: 0.05, momentum: 0.6) { bowl($0) }.solution()
    #expect(heavy.index < plain.index)
    #expect(norm(plain.point) < 1e-8 && norm(heavy.point) < 1e-7)
    // The first step is the rate times the gradient, the second with half the rate.
    var halving = GradientDescent(
      at: [1], rate: 0.25, schedule: { $0 == 0 ? 1 : 0.5 }
    ) { x in x[0] * x[0] }
    let points = (0..<3).map { _ in halving.next()?.point[0] }
    #expect(points == [1, 0.5, 0.375])
    let adam = try Adam(at: [3, -2], rate: 0.05) { bowl($0) }.solution()
    #expect(norm(adam.point) < 1e-7)
    // The first step of Adam is the rate, whatever the scale.
    var first = Adam(at: [1e6], rate: 0.1) { x in 1e9 * x[0] * x[0] }
    _ = first.next()
    let second = first.next()
    #expect(((second?.point[0] ?? 0) - (1e6 - 0.1)).magnitude < 1e-6)
  }

  @Test("Steps of the line search satisfy Wolfe's conditions", arguments: TestFunction.allCases)
  func wolfe(_ f: TestFunction) throws {
    var generator = SeededGenerator()
    let evaluate: Objective = { ReverseMode.valueWithGradient(at: $0) { f($0) } }
    for _ in 0..<40 {
      let start = Place(
        f.start.map { $0 + .random(in: -1...1, using: &generator) }, evaluate)
      // Downhill, but not straight.
      let direction = start.gradient.map { -$0 * .random(in: 0.1...2, using: &generator) }
      let search = LineSearch(from: start, along: direction, evaluate)
      for first in [1e-8, 1e-3, 1, 1e3] {
        let trial = try #require(search.step(from: first))
        let decrease = start.value + LineSearch.decrease * trial.length * search.slope
        #expect(trial.place.value <= decrease)
        #expect(trial.slope.magnitude <= LineSearch.curvature * search.slope.magnitude)
      }
    }
  }

  @Test("A loop can watch a method and leave it, and start it again")
  func loops() throws {
    let solver = BFGS(at: [-1.2, 1]) { TestFunction.rosenbrock($0) }
    var values: [Double] = []
    for iterate in solver {
      values.append(iterate.value)
      if iterate.value < 1 { break }
    }
    #expect(values.count > 2 && values == values.sorted(by: >))
    let all = Array(solver)
    #expect(all.prefix(values.count).map(\.value) == values)
    #expect(all.first?.step == 0 && all.first?.index == 0)
    #expect(all.dropLast().allSatisfy { $0.status == .running } && all.last?.status == .converged)
    for (a, b) in zip(all, all.dropFirst()) {
      let step = norm(Solvers.sum(b.point, -1, a.point))
      #expect(b.index == a.index + 1 && (b.step - step).magnitude <= 1e-15 * step)
    }
  }

  @Test("Failures say what went wrong")
  func failures() {
    func reason(_ solver: some Solver) -> SolverFailure.Reason? {
      do {
        _ = try solver.solution()
        return nil
      } catch { return error.reason }
    }
    #expect(reason(BFGS(at: [-1, 1], limit: 3) { TestFunction.rosenbrock($0) }) == .stepLimit)
    #expect(reason(BFGS(at: [-1]) { log($0[0]) }) == .notFinite)
    #expect(reason(BFGS(at: [1]) { $0[0] }) == .noDescent)
    #expect(reason(LBFGS(at: [1]) { -exp($0[0]) }) != nil)
    #expect(reason(BFGS(at: [1.5]) { max(2 * ($0[0] - 0.3), 0.3 - $0[0]) }) == .noDescent)
    #expect(reason(GradientDescent(at: [1], rate: 3) { $0[0] * $0[0] }) == .notFinite)
    #expect(reason(TrustRegionNewton(at: [1], limit: 20) { $0[0] }) == .stepLimit)
    #expect(reason(TrustRegionNewton(at: [-1]) { sqrt($0[0]) }) == .notFinite)
  }

  @Test(
    "Newton's method ends where a function falls without end, or into a pole",
    arguments: ["-x", "-x²", "-eˣ", "-exp eˣ", "-1/x²", "-10²⁰⁰x", "-10³⁰⁰x³"])
  func withoutEnd(name: String) {
    for start in name == "-1/x²" ? [0.7] : [0.7, 1e160] {
      let iterates = Array(TrustRegionNewton(at: [start]) { falling(name, $0[0]) })
      #expect(iterates.count < 1000 && iterates.last?.status != .converged, "\(start)")
    }
  }

  @Test("A saddle is left downhill, a start at a minimum is the end")
  func saddle() throws {
    func saddle<T: RealNumber>(_ x: [T]) -> T {
      let square = x[1] * x[1]
      return x[0] * x[0] - square + square * square
    }
    let best = try TrustRegionNewton(at: [1, 1e-3]) { saddle($0) }.solution()
    #expect((best.value + 0.25).magnitude < 1e-15)
    let still = try BFGS(at: [1, 1]) { TestFunction.rosenbrock($0) }.solution()
    #expect(still.index == 0 && still.point == [1, 1])
  }
}
