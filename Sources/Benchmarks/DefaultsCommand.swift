import DualNumbers
import Foundation
import Rendering

// `Benchmarks defaults [--peers DIR] [--quick]`: the first table of Docs/Benchmarks.md.

enum DefaultsCommand {
  /// One line: a default call beside its goal.
  struct Line {
    let title: String
    /// The group of `Defaults` and its size.
    let group: String
    let n: Int
    /// The calls a reader may write; the slowest of them counts.
    let calls: [String]
    let goal: Goal
  }

  enum Goal {
    case nanoseconds(Double)
    /// So many times the least of some other calls of the group.
    case times(Double, [String])
  }

  static let lines: [Line] = {
    func gradient(_ name: String, _ n: Int, _ calls: [String], _ goal: Double) -> Line {
      Line(
        title: "\(name), n = \(n)", group: "default" + name, n: n, calls: calls,
        goal: .nanoseconds(goal))
    }
    let both = ["closure", "generic"]
    var lines = [
      Line(
        title: "W10, `gradient(at: [x1, x2])`", group: "defaultW10", n: 2, calls: both,
        goal: .nanoseconds(40)),
      Line(
        title: "W10, `gradient(at: x1, x2)`", group: "defaultW10", n: 2, calls: ["scalars"],
        goal: .nanoseconds(11)),
    ]
    for (n, goal) in [(10, 75.0), (100, 1_900), (1000, 52_000)] {
      lines.append(gradient("W2", n, both, goal))
    }
    for (n, goal) in [(10, 200.0), (100, 8_200), (1000, 370_000)] {
      lines.append(gradient("W3", n, ["generic"], goal))
    }
    lines.append(gradient("W4", 100, ["generic"], 1_500))
    for (n, goal) in [(16, 900.0), (64, 30_000), (128, 190_000)] {
      lines.append(gradient("W5", n, ["generic"], goal))
    }
    for n in [64, 128] {
      lines.append(
        Line(
          title: "W5 by `matrixVectorProduct`, n = \(n)", group: "defaultW5", n: n,
          calls: ["kernel"], goal: .times(2, ["hand"])))
    }
    lines.append(gradient("W6dense", 1000, ["generic"], 400_000))
    for n in [2, 10, 100, 1000] {
      lines.append(
        Line(
          title: "W8, `hessian(at:)`, n = \(n)", group: "defaultW8", n: n, calls: ["generic"],
          goal: .times(1.3, ["kept tape", "sum", "colours"])))
    }
    return lines
  }()

  static func run(_ arguments: [String]) {
    var peers: [Peers.Row] = []
    var isQuick = false
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch (argument, rest.first) {
      case ("--quick", _): isQuick = true
      case ("--peers", let directory?):
        rest.removeFirst()
        peers = Peers.rows(
          in: directory, workloads: ["W10", "W2", "W3", "W4", "W5", "W6dense", "W8"])
      default:
        printError("usage: Benchmarks defaults [--peers DIR] [--quick]")
        exit(64)
      }
    }
    var table = Table(["", "plain", "default", "× plain", "goal", "best peer", "by hand", ""])
    var group: Group?
    var times: [String: Double] = [:]
    for line in lines {
      if group?.id != line.group || group?.n != line.n {
        group = Defaults.groups().first { $0.id == line.group && $0.n == line.n }
        times = group.map { Self.times($0, isQuick: isQuick) } ?? [:]
      }
      table.add(row(line, times, peers))
    }
    print(table.rendered(as: .markdown), terminator: "")
  }

  /// The least time of each workload of a group, by name.
  private static func times(_ group: Group, isQuick: Bool) -> [String: Double] {
    let timing = Timing(
      group.workloads, samples: isQuick ? 3 : 41, milliseconds: isQuick ? 0.2 : 4, isLeast: true)
    return Dictionary(
      zip(group.workloads.map(\.name), timing.nanoseconds), uniquingKeysWith: { $1 })
  }

  private static func row(_ line: Line, _ times: [String: Double], _ peers: [Peers.Row]) -> [String]
  {
    let ours = line.calls.map { times[$0] ?? .nan }
    let slowest = ours.max() ?? .nan
    let plain = times["plain"] ?? .nan
    let hand = times["hand"] ?? .nan
    let workload = String(line.group.dropFirst("default".count))
    // Reverse mode on a minimal tape is not of the kind.
    let peer = peers.filter {
      $0.workload == workload && $0.n == line.n && !$0.peer.hasPrefix("mintape")
        && !$0.peer.hasPrefix("hand")
    }.min { $0.nanoseconds < $1.nanoseconds }
    var goal = ""
    var limit = Double.nan
    switch line.goal {
    case .nanoseconds(let time):
      goal = number(time)
      limit = time
    case .times(let factor, let others):
      let known = others.compactMap { name in times[name].map { (name, $0) } }
      if let best = known.min(by: { $0.1 < $1.1 }) {
        goal = "\(digits(factor, 2)) × \(best.0): \(number(factor * best.1))"
        limit = factor * best.1
      }
    }
    let named = line.calls.count > 1 ? zip(line.calls, ours).map { "\($0) \(number($1))" } : []
    return [
      line.title, number(plain), named.isEmpty ? number(slowest) : named.joined(separator: ", "),
      number(slowest / plain), goal, peer.map { "\(number($0.nanoseconds)) \($0.peer)" } ?? "",
      number(hand),
      slowest <= limit ? "reached" : "missed: \(digits(slowest / limit, 2)) × the goal",
    ]
  }

  /// Nanoseconds to three digits, thousands apart.
  private static func number(_ x: Double) -> String {
    guard x.isFinite else { return "" }
    if x < 100 { return digits(x, 3) }
    let scale = pow(10, floor(log10(x)) - 2)
    var text = String(Int((x / scale).rounded() * scale))
    var place = text.count - 3
    while place > 0 {
      text.insert(",", at: text.index(text.startIndex, offsetBy: place))
      place -= 3
    }
    return text
  }
}
