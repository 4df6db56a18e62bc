import DualNumbers
import Foundation
import Solvers
import Testing

/// Systems of Moré, Garbow and Hillstrom (ACM TOMS 7, 1981), with a zero each.
private enum TestSystem: String, CaseIterable {
  case rosenbrock, helicalValley, powellBadlyScaled, brownAlmostLinear, broydenTridiagonal,
    boundaryValue

  var start: [Double] {
    switch self {
    case .rosenbrock: [-1.2, 1]
    case .helicalValley: [-1, 0, 0]
    case .powellBadlyScaled: [0, 1]
    case .brownAlmostLinear: Array(repeating: 0.5, count: 10)
    case .broydenTridiagonal: Array(repeating: -1, count: 20)
    case .boundaryValue:
      (1...10).map { i in
        let t = Double(i) / 11
        return t * (t - 1)
      }
    }
  }

  func callAsFunction<T: RealNumber>(_ x: [T]) -> [T] {
    let n = x.count
    switch self {
    case .rosenbrock: return [10 * (x[1] - x[0] * x[0]), 1 - x[0]]
    case .helicalValley:
      let angle = T.atan2(y: x[1], x: x[0]) / (2 * T.pi)
      // Between −¼ and ¾ turns.
      let turns = angle.primal < -0.25 ? angle + 1 : angle
      return [10 * (x[2] - 10 * turns), 10 * (hypot(x[0], x[1]) - 1), x[2]]
    case .powellBadlyScaled:
      return [10_000 * x[0] * x[1] - 1, exp(-x[0]) + exp(-x[1]) - 1.0001]
    case .brownAlmostLinear:
      let total = sum(x)
      let product = x.reduce(1, *)
      return (0..<n).map { $0 < n - 1 ? x[$0] + total - T(n + 1) : product - 1 }
    case .broydenTridiagonal:
      return (0..<n).map { i in
        let before: T = i > 0 ? x[i - 1] : 0
        let after: T = i < n - 1 ? x[i + 1] : 0
        return (3 - 2 * x[i]) * x[i] - before - 2 * after + 1
      }
    case .boundaryValue:
      let h = 1 / Double(n + 1)
      return (0..<n).map { i in
        let before: T = i > 0 ? x[i - 1] : 0
        let after: T = i < n - 1 ? x[i + 1] : 0
        let base = x[i] + T(Double(i + 1) * h + 1)
        return 2 * x[i] - before - after + T(h * h / 2) * base * base * base
      }
    }
  }
}

@Suite("Newton's method")
struct NewtonTests {
  @Test("Systems of Moré's set are solved to rounding", arguments: TestSystem.allCases)
  fileprivate func systems(_ system: TestSystem) throws {
    let root = try Newton(at: system.start) { system($0) }.solution()
    let residual = norm(system(root.point))
    #expect(root.status == .converged && residual < 1e-12, "\(system): \(residual)")
  }

  @Test("Convergence is quadratic, and every step makes the residual smaller")
  func quadratic() {
    let iterates = Array(Newton(at: [3]) { x in [x[0] * x[0] - 2] })
    let errors = iterates.map { ($0.point[0] - 2.0.squareRoot()).magnitude }
    for (before, after) in zip(errors, errors.dropFirst()) {
      #expect(after <= before * before + 1e-15)
    }
    // Undamped, arctan sends Newton's method away from ±1.39 on.
    let damped = Array(Newton(at: [20]) { x in [atan(x[0])] })
    #expect(damped.last?.status == .converged)
    #expect((damped.last?.point[0] ?? 1).magnitude < 1e-15)
    for (before, after) in zip(damped, damped.dropFirst()) { #expect(after.norm <= before.norm) }
  }

  @Test("Failures say what went wrong")
  func failures() {
    func last(
      _ start: [Double], limit: Int = 200,
      _ f: @escaping ([DualVector16<Double>]) -> [DualVector16<Double>]
    )
      -> Iterate.Status?
    {
      Array(Newton(at: start, limit: limit, of: f)).last?.status
    }
    #expect(last([1]) { x in [x[0] * x[0] + 1] } != .converged)
    #expect(last([0]) { x in [x[0] * x[0] - 1] } == .failed(.singular))
    #expect(last([3]) { x in [x[0] * x[0]] } == .failed(.singular))
    #expect(last([3]) { x in [(x[0] - 1) * (x[0] - 1)] } == .failed(.singular))
    #expect(last([3]) { x in [x[0] * x[0] - 2 * x[0] + 1] } == .failed(.singular))
    #expect(last([-1]) { x in [log(x[0])] } == .failed(.notFinite))
    #expect(last([100], limit: 2) { x in [x[0] * x[0] - 2] } == .failed(.stepLimit))
    #expect(last([2]) { x in [x[0] - 2] } == .converged)
    // Powell's singular system has a singular Jacobian at its root.
    #expect(
      last([3, -1, 0, 1]) { x in
        let (a, b) = (x[1] - 2 * x[2], x[0] - x[3])
        return [x[0] + 10 * x[1], 2.236 * (x[2] - x[3]), a * a, 3.162 * b * b]
      } == .failed(.singular))
    do {
      _ = try Newton(at: [0]) { x in [x[0] * x[0] - 1] }.solution()
      Issue.record("a singular Jacobian went unnoticed")
    } catch {
      #expect("\(error)" == "The Jacobian is singular: after 0 steps, at [0.0], with the norm 1.0.")
    }
  }
}
