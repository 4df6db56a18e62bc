import DualNumbers
import Rendering

/// Differentiates one very long computation: its time, and the memory its tape takes.
enum TapeCommand {
  static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count <= 1,
      let operations = arguments.isEmpty ? 100_000_000 : Int(arguments[0]),
      operations > 0
    else {
      printError("usage: Benchmarks tape [OPERATIONS]")
      return 64
    }
    let tape = Tape<Double>()
    let clock = ContinuousClock()
    var gradient: [Double] = []
    var value = 0.0
    let rate = 1.0 / Double(operations)
    let elapsed = clock.measure {
      value = tape.gradient(at: [1, rate], into: &gradient) { x in
        var balance = x[0]
        // x·(1 + r)ⁿ: each step a product and a sum, of which the tape makes one node each.
        for _ in 0..<operations / 2 { balance += balance * x[1] }
        return balance
      }
    }
    let seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    let exact = Double.exp(Double(operations / 2) * Double.log(onePlus: rate))
    func error(_ x: Double) -> String { digits((x / exact - 1).magnitude, 2) }
    var table = Table()
    table.add(["operations", "\(tape.operationCount)"])
    table.add(["bytes", "\(tape.byteCount)"])
    table.add(["bytes/operation", digits(Double(tape.byteCount) / Double(tape.operationCount), 4)])
    table.add(["seconds", digits(seconds, 4)])
    table.add(["ns/operation", digits(seconds * 1e9 / Double(tape.operationCount), 4)])
    table.add(["value", "\(value), relative error \(error(value))"])
    table.add(["derivative", "\(gradient[0]), relative error \(error(gradient[0]))"])
    print(table.text(), terminator: "")
    return 0
  }
}
