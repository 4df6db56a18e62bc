import Demonstrations
import DualNumbers
import Foundation
import Rendering

// swift run -c release Benchmarks million: a tridiagonal Jacobian of a million inputs, its time and the memory of the process.

enum Million {
  static func run() {
    let n = 1_000_000
    let x = uniform(n, seed: 6, -1, 1)
    let clock = ContinuousClock()
    let start = clock.now
    let plan = JacobianPlan(Sparse.pattern(x))
    let prepared = clock.now
    var J = plan.jacobian(lanes: Lanes3<Double>.self, at: x) { x in
      var F = x
      Functions.broyden(x, &F)
      return F
    }
    let swept = clock.now
    let peak = peakMemory
    var compressed = [Double](repeating: 0, count: 3 * n)
    Handwritten.compressedBroyden(x, &compressed)
    let wanted = Sparse.inRowOrder(compressed, plan)
    Workload.check("sweeps", J.values, wanted)
    let inside = StencilRows<Lanes3<Double>>(plan.pattern, rows: 1..<n - 1, offsets: [-1, 0, 1])
    let again = clock.now
    Sparse.update(&J, at: x, inside)
    let streamed = clock.now
    Workload.check("rows", J.values, wanted)
    print("tridiagonal Jacobian, n = \(n), \(J.nonzeros) entries, \(plan.colourCount) colours")
    var table = Table()
    table.add(["pattern and colours", "\(seconds(prepared - start)) s"])
    table.add(["one sweep", "\(seconds(swept - prepared)) s"])
    table.add(["in all", "\(seconds(swept - start)) s, peak memory of the process \(peak) MB"])
    table.add(["rows streamed", "\(seconds(streamed - again)) s for each further point"])
    print(table.text(), terminator: "")
  }

  private static func seconds(_ duration: Duration) -> String {
    let value =
      Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    return String(format: "%.4f", value)
  }

  /// The most memory the process had at any time, in MB.
  private static var peakMemory: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(0), &usage)
      return usage.ru_maxrss / 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / (1024 * 1024)
    #endif
  }
}
