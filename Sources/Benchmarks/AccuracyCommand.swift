import Foundation
import TestSupport

/// `Benchmarks accuracy [--worst] [package root]`: the errors of every rule against the reference data.
enum AccuracyCommand {
  /// Prints the tables; the exit code.
  static func run(_ arguments: [String]) -> Int32 {
    let paths = arguments.filter { !$0.hasPrefix("-") }
    guard arguments.allSatisfy({ !$0.hasPrefix("-") || $0 == "--worst" }), paths.count <= 1 else {
      printError("usage: Benchmarks accuracy [--worst] [package root]")
      return 64
    }
    guard let resources = resources(under: paths.first) else {
      printError(
        "The reference data, Tests/TestSupport/Resources, are not under this directory; give the package's root."
      )
      return 66
    }
    var report = AccuracyReport()
    for (name, argumentCount, outputCount, hasScales) in [
      ("rules_unary", 1, 3, false), ("rules_binary", 2, 6, false),
      ("special_unary", 1, 3, true), ("special_parametric", 2, 3, true),
      ("special_binary", 2, 6, true),
    ] {
      let file = resources.appendingPathComponent(name + ".csv")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else {
        printError("The reference file \(name).csv is missing.")
        return 66
      }
      report.add(
        RuleRow.rows(in: text, arguments: argumentCount, outputs: outputCount, hasScales: hasScales)
          .filter { $0.tag != "libm_hard" })
    }
    print("### Core points\n\n\(report.markdown(isExtreme: false))")
    print(
      "### Tiny, subnormal, huge, overflowing and underflowing points\n\n\(report.markdown(isExtreme: true))",
      terminator: "")
    guard
      let orders = try? String(
        contentsOf: resources.appendingPathComponent("orders_unary.txt"), encoding: .utf8)
    else {
      printError("The reference file orders_unary.txt is missing.")
      return 66
    }
    let byOrder = AccuracyByOrder(OrderRow.rows(in: orders))
    print("\n### Derivatives to order 8\n\n\(byOrder.markdown)", terminator: "")
    if arguments.contains("--worst") {
      print("\n\(report.worstPoints)\n\(byOrder.worstPoints)")
    }
    guard report.unknown.isEmpty else {
      printError("No rule for \(report.unknown.sorted().joined(separator: ", ")).")
      return 65
    }
    return 0
  }

  /// The reference data of the given package, or of the one around the working directory.
  private static func resources(under root: String?) -> URL? {
    var directory = URL(fileURLWithPath: root ?? FileManager.default.currentDirectoryPath)
      .standardizedFileURL
    while true {
      let candidate = directory.appendingPathComponent("Tests/TestSupport/Resources")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      let parent = directory.deletingLastPathComponent()
      if root != nil || parent.path == directory.path { return nil }
      directory = parent
    }
  }
}
