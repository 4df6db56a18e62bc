import DualNumbers
import Rendering
import TestSupport

/// `Benchmarks orders`: what the derivatives of each function to some orders take by one Taylor sweep.
enum OrdersCommand {
  private static let orders = [1, 2, 5, 10, 20, 50, 100]

  static func run() {
    var table = Table.numbers(["microseconds, order"] + orders.map { "\($0)" } + ["100 / 50"])
    // e^(sin x), compiled for its number, as in a program.
    row("exp(sin(x))", &table) { order in
      derivative(order: order, at: 0.7) { x in exp(sin(x)) }
    }
    // The functions of the table, by rules that are not known when this is compiled.
    for f in TableFunction.allUnary {
      let x = Domains.middle(f)
      row("\(f)", &table) { f([TaylorSeries(variable: x, order: $0)]).derivative($0) }
    }
    var random = SeededGenerator()
    for f in TableFunction.allBinary {
      let x = Domains.pair(f, &random)
      row("\(f)", &table) { order in
        let h = TaylorSeries(variable: 0.0, order: order)
        return f([x[0] + h, x[1] + 2.0 * h]).derivative(order)
      }
    }
    print(table.rendered(as: .text), terminator: "")
  }

  private static func row(_ name: String, _ table: inout Table, _ body: (Int) -> Double) {
    let times = orders.map { microseconds(order: $0, body) }
    table.add(
      [name] + times.map { digits($0, 3) }
        + [digits(times[times.count - 1] / times[times.count - 2], 2)])
  }

  /// The least of a few samples.
  private static func microseconds(order: Int, _ body: (Int) -> Double) -> Double {
    let clock = ContinuousClock()
    var least = Double.infinity
    for _ in 0..<5 {
      var calls = 0
      let start = clock.now
      var elapsed = Duration.zero
      repeat {
        sink += body(order)
        calls += 1
        elapsed = clock.now - start
      } while elapsed < .microseconds(200)
      let seconds = Double(elapsed.components.attoseconds) * 1e-18
      least = min(least, seconds * 1e6 / Double(calls))
    }
    return least
  }

  /// Where results go, so that they are computed.
  nonisolated(unsafe) private static var sink = 0.0
}
