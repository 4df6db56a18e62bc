import DualNumbers
import Testing

@Suite("Newton's method between two points")
struct BracketedNewtonTests {
  private enum Problem: String, CaseIterable {
    case dottie, cubic, steep, flat, wide

    var range: ClosedRange<Double> {
      switch self {
      case .dottie: 0...2
      case .cubic: -10...3
      case .steep: -1...3
      case .flat: 0...1
      case .wide: 1e-3...1e8
      }
    }

    var root: Double {
      switch self {
      case .dottie: 0.7390851332151607
      case .cubic: -1.7692923542386314
      case .steep: 0.1
      case .flat: 0.5
      case .wide: 2
      }
    }

    func callAsFunction<T: RealNumber>(_ x: T) -> T {
      switch self {
      case .dottie: cos(x) - x
      // From 0 Newton's method alone goes round in circles: 0, 1, 0, …
      case .cubic: x * x * x - 2 * x + 2
      case .steep: atan(50 * (x - 0.1))
      case .flat: (x - 0.5) * (x - 0.5) * (x - 0.5)
      case .wide: log(x) - log(T(2))
      }
    }
  }

  @Test("it ends at the root and never leaves the bracket", arguments: Problem.allCases)
  private func roots(_ problem: Problem) throws {
    let solver = BracketedNewton(in: problem.range) { problem($0) }
    for iterate in solver { #expect(problem.range.contains(iterate.point[0])) }
    let end = try solver.solution()
    let tolerance = problem == .flat ? 1e-5 : 4 * problem.root.ulp
    #expect((end.point[0] - problem.root).magnitude <= tolerance, "\(end)")
    if problem != .flat { #expect(end.index < 60) }
  }

  @Test("an end that is the root is the answer at once")
  func ends() throws {
    #expect(try BracketedNewton(in: 0...2) { x in x * (x + 1) }.solution().index == 0)
    #expect(try BracketedNewton(in: -3...2) { x in x - 2 }.solution().point == [2])
  }

  private func reason(_ range: ClosedRange<Double>, _ f: @escaping (Dual<Double>) -> Dual<Double>)
    -> SolverFailure.Reason?
  {
    do throws(SolverFailure) {
      _ = try BracketedNewton(in: range, of: f).solution()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("what has no root there says so")
  func failures() {
    #expect(reason(3...4) { x in x * x - 2 } == .noSignChange)
    #expect(reason(-1...2) { x in 1 / x } == .jump)
    #expect(reason(1...2) { x in tan(x) } == .jump)
    #expect(reason(0...2) { x in floor(x) - 0.5 } == .jump)
    #expect(reason(-2...1) { x in x < 0.25 ? x - 5 : x + 1 } == .jump)
    #expect(reason(-1...1) { x in log(x) } == .notFinite)
  }
}
