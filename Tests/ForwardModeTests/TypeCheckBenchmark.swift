import Foundation
import Testing

/// How long the compiler takes for each function of a file, printed as a table (Docs/Decisions/0017-operators.md).
@Suite("Compile time of expressions", .enabled(if: Compiler.isThere, "There is no swiftc."))
struct TypeCheckBenchmark {
  @Test("Other code of a file is as quick to compile with the import as without")
  func otherCode() throws {
    let source = try Compiler.fixture("OtherCode")
    try Compiler.attempt { () -> [String] in
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
    let source = try Compiler.fixture("Closures")
    // A formula of ten operators over `Double`, to measure others against: a busy machine slows both.
    let yardstick = try #require(
      try Compiler.fixture("OtherCode").firstMatch(of: /func plain02\([^}]*\n}\n/))
    try Compiler.attempt { () -> [String] in
      let measured = try Compiler.milliseconds(ofFunctionsIn: String(yardstick.0))
      let plain = try #require(measured["plain02"])
      let times = try Compiler.milliseconds(ofFunctionsIn: source)
      #expect(times.count >= 25)
      return times.sorted { $0.key < $1.key }.compactMap { name, time in
        print("\(name): \(time) ms, \(time / plain) plain formulas")
        return time <= 25 * plain ? nil : "\(name): \(time) ms, the yardstick \(plain) ms"
      }
    }
  }
}

extension Compiler {
  /// The time that checking the types of each global function takes.
  static func milliseconds(ofFunctionsIn source: String) throws -> [String: Double] {
    let output = try check(source, ["-Xfrontend", "-debug-time-function-bodies"])
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
