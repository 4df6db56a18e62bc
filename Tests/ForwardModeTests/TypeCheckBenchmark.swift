import Foundation
import Testing

/// How long the compiler takes for each function of a file, printed as a table (Docs/Decisions/0017-operators.md).
@Suite("Compile time of expressions", .enabled(if: Compiler.path != nil, "There is no swiftc."))
struct TypeCheckBenchmark {
  /// A formula of ten operators over `Double`, to measure others against: a busy machine slows both.
  static let yardstick = "plain02"

  @Test("Other code of a file is as quick to compile with the import as without")
  func otherCode() throws {
    let source = try fixture("OtherCode")
    try attempt { () -> [String] in
      let without = try Compiler.milliseconds(ofFunctionsIn: source)
      let with = try Compiler.milliseconds(ofFunctionsIn: "import DualNumbers\n" + source)
      #expect(without.count >= 35)
      return without.sorted { $0.key < $1.key }.compactMap { name, time in
        guard let timed = with[name] else { return "\(name): not compiled with the import" }
        print("\(name): \(time) ms without, \(timed) ms with the import")
        return timed <= 1.6 * time + 100 ? nil : "\(name): \(time) ms without, \(timed) ms with"
      }
    }
  }

  @Test("A closure costs no more than some dozen plain formulas")
  func closures() throws {
    let (source, other) = (try fixture("Closures"), try fixture("OtherCode"))
    try attempt { () -> [String] in
      let plain = try Compiler.milliseconds(ofFunctionsIn: other)[Self.yardstick] ?? 0
      let times = try Compiler.milliseconds(ofFunctionsIn: source)
      #expect(times.count >= 25)
      return times.sorted { $0.key < $1.key }.compactMap { name, time in
        print("\(name): \(time) ms, \(time / plain) plain formulas")
        return time <= 25 * plain ? nil : "\(name): \(time) ms, the yardstick \(plain) ms"
      }
    }
  }

  private func fixture(_ name: String) throws -> String {
    let file = try #require(
      Bundle.module.url(forResource: name, withExtension: "swift", subdirectory: "Fixtures"))
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// Six times, for machines that are busy with something else.
  private func attempt(_ measure: () throws -> [String]) throws {
    var slow: [String] = []
    for _ in 0..<6 {
      slow = try measure()
      if slow.isEmpty { return }
    }
    Issue.record("\(slow.joined(separator: "\n"))")
  }
}

extension Compiler {
  /// The time that checking the types of each global function takes.
  static func milliseconds(ofFunctionsIn source: String) throws -> [String: Double] {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "TypeCheck-\(UUID().uuidString).swift")
    try source.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try run(["-Xfrontend", "-debug-time-function-bodies", file.path()])
    try #require(!output.contains("error:"), "\(output)")
    var times: [String: Double] = [:]
    for line in output.split(separator: "\n") {
      // 12.34ms<tab>file:line:column<tab>global function Module.(file).name(x:)@file:line:column
      guard let match = line.firstMatch(of: /^([0-9.]+)ms\t.*\.\(file\)\.(\w+)/) else { continue }
      times[String(match.2), default: 0] += Double(match.1) ?? 0
    }
    return times
  }
}
