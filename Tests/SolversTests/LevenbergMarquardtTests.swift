import DualNumbers
import Solvers
import Testing

@Suite("Levenberg and Marquardt")
struct LevenbergMarquardtTests {
  @Test("Residuals of Moré's set, with the sums of squares known of them")
  func more() throws {
    // Freudenstein and Roth: a local minimum from the standard start.
    let local = try LevenbergMarquardt(at: [0.5, -2]) { x in
      let y = x[1]
      return [-13 + x[0] + ((5 - y) * y - 2) * y, -29 + x[0] + ((y + 1) * y - 14) * y]
    }.solution()
    #expect((local.value - 48.98425).magnitude < 1e-5)
    // Bard.
    let bard = [
      0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39,
    ]
    let fit = try LevenbergMarquardt(at: [1, 1, 1]) { x in
      bard.indices.map { i in
        let (u, v) = (Double(i + 1), Double(15 - i))
        return bard[i] - (x[0] + u / (v * x[1] + min(u, v) * x[2]))
      }
    }.solution()
    #expect((fit.value - 8.21487e-3).magnitude < 1e-8)
    // Wood's and Rosenbrock's functions as residuals, exactly 0.
    let banana = try LevenbergMarquardt(at: [-1.2, 1]) { x in [10 * (x[1] - x[0] * x[0]), 1 - x[0]]
    }
    .solution()
    #expect(banana.point == [1, 1] && banana.value == 0)
  }

  @Test(
    "A parameter that nothing depends on, and columns that depend on each other, do not stop it")
  func singular() throws {
    let solver = LevenbergMarquardt(at: [0, 0, 5]) { p in
      [p[0] + p[1] - 3, 2 * p[0] + 2 * p[1] - 6, p[0] + p[1] - 3 + 0 * p[2]]
    }
    let best = try solver.solution()
    #expect(best.value < 1e-20 && best.point[2] == 5)
    #expect(areNaN(solver.standardErrors(at: best.point)))
  }

  @Test("A straight line has the textbook's standard errors")
  func line() throws {
    let (x, y) = ([1.0, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1])
    let solver = LevenbergMarquardt(at: [0, 0]) { p in x.indices.map { p[0] + p[1] * x[$0] - y[$0] }
    }
    let best = try solver.solution()
    let (mean, square) = (3.0, 10.0)
    let slope = x.indices.reduce(0) { $0 + (x[$1] - mean) * y[$1] } / square
    let height = y.reduce(0, +) / 5 - slope * mean
    #expect((best.point[1] - slope).magnitude < 1e-14 && (best.point[0] - height).magnitude < 1e-14)
    let deviation = (best.value / 3).squareRoot()
    let errors = solver.standardErrors(at: best.point)
    #expect((errors[1] - deviation / square.squareRoot()).magnitude < 1e-14)
    #expect((errors[0] - deviation * (0.2 + mean * mean / square).squareRoot()).magnitude < 1e-14)
  }

  @Test("Every iterate has a smaller sum of squares than the one before; failures are said")
  func iterates() {
    let solver = LevenbergMarquardt(at: [-1.2, 1]) { x in [10 * (x[1] - x[0] * x[0]), 1 - x[0]] }
    let all = Array(solver)
    for (before, after) in zip(all, all.dropFirst()) { #expect(after.value <= before.value) }
    #expect(all.last?.status == .converged)
    let wrong = Array(LevenbergMarquardt(at: [-1]) { x in [log(x[0]), x[0]] })
    #expect(wrong.last?.status == .failed(.notFinite))
    let short = Array(
      LevenbergMarquardt(at: [-1.2, 1], limit: 2) { x in [10 * (x[1] - x[0] * x[0]), 1 - x[0]] })
    #expect(short.last?.status == .failed(.stepLimit))
  }
}
