import Foundation
import Rendering

/// The command line of the benchmarks.
struct Options {
  var isQuick = false
  var isCSV = false
  /// Whether to print the least of the samples instead of the median: other processes only ever slow a run down.
  var isLeast = false
  var only: String?
  var peers: String?
  /// What the `setting` column says.
  var setting = "swift-base"

  static var current: Options {
    var options = Options()
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--quick": options.isQuick = true
      case "--least": options.isLeast = true
      case "--csv": options.isCSV = true
      case "--only": options.only = arguments.popFirst()
      case "--peers": options.peers = arguments.popFirst()
      case "--setting": options.setting = arguments.popFirst() ?? options.setting
      default:
        printError(
          "usage: Benchmarks [--quick] [--csv] [--least] [--only W2] [--setting NAME] [--peers DIR]"
        )
        exit(64)
      }
    }
    return options
  }

  func run() {
    #if DEBUG
      printError(
        "This is a debug build: times are some hundred times longer. Use swift run -c release Benchmarks."
      )
    #endif
    if isCSV {
      var header = Table()
      header.add(["peer", "workload", "n", "setting", "ns_per_call", "primal_ns", "ratio"])
      print(header.rendered(as: .csv), terminator: "")
    }
    let groups =
      Defaults.groups() + Scalars.groups() + OneSweep.groups() + Gradients.groups()
      + Matrices.groups()
      + Sparse.groups() + LinearSystems.groups() + Columns.groups() + Batches.groups()
    let reverse = ReverseWorkloads.groups().map { title, workloads in
      Group(
        id: "\(title.prefix(2))reverse", n: 0, title: String(title.dropFirst(2)),
        workloads: workloads)
    }
    for group in groups + reverse where only == nil || group.id.hasPrefix(only ?? "") {
      report(group)
    }
    if (only == nil || only == "modes") && !isCSV {
      ModeRecommendations.print(isQuick: isQuick)
      ReverseWorkloads.printCrossovers(isQuick: isQuick)
    }
    if let peers { runPeers(in: peers) }
  }

  private func report(_ group: Group) {
    let timing = Timing(
      group.workloads, samples: isQuick ? 3 : 11, milliseconds: isQuick ? 0.2 : 4,
      isLeast: isLeast)
    let plain = timing.nanoseconds[0]
    let hand = timing.nanoseconds[1]
    if !isCSV { print("\(group.id)  \(group.title)") }
    var table = isCSV ? Table() : Table.numbers(["", "ns", "x plain", "x hand"])
    for (workload, time) in zip(group.workloads, timing.nanoseconds) {
      if !isCSV {
        table.add([
          "  " + workload.name, digits(time, 4), digits(time / plain, 4), digits(time / hand, 4),
        ])
      } else if workload.name != "plain" {
        table.add([
          "swift-\(workload.name)", group.id, "\(group.n)", setting,
          digits(time, 5), digits(plain, 5), digits(time / plain, 4),
        ])
      }
    }
    print(table.rendered(as: isCSV ? .csv : .text), terminator: "")
    if timing.checksum.isNaN { printError("checksum is not a number") }
  }

  /// Runs the peers' programs in a directory; each prints rows of the same columns.
  private func runPeers(in directory: String) {
    let programs = Peers.programs(in: directory)
    // The rows above are ours; a pipe would get them after the peers'.
    fflush(nil)
    for program in programs { _ = Peers.run(program, only: only) }
  }
}

func printError(_ message: String) {
  FileHandle.standardError.write(Data((message + "\n").utf8))
}

/// A number to a few significant digits.
func digits(_ x: Double, _ count: Int) -> String {
  String(format: "%.\(count)g", x)
}
