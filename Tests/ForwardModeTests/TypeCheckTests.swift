import Foundation
import TestSupport
import Testing

/// The compiler is quick with formulas over this package's numbers, and unmoved where there are none.
@Suite("Compile time", .enabled(if: Compiler.isThere, "There is no swiftc in PATH."))
struct TypeCheckTests {
  @Test("Formulas of 15 to 25 operators type-check within 100 ms each, for every driver")
  func formulas() throws {
    let source = TypeCheckFormulas.source
    #expect(source.split(separator: "\n").count { $0.hasPrefix("  _ = ") } == 130 + 7)
    try expectNoDiagnostics(source, milliseconds: 100)
  }

  /// The standard library alone needs up to 110 ms for a line of this.
  @Test("Plain code with Double, Float, CGFloat and Int means what it means without the package")
  func plainCode() throws {
    try expectNoDiagnostics(Compiler.fixture("PlainCode"), milliseconds: 1000)
  }

  /// Expects neither errors nor warnings.
  private func expectNoDiagnostics(_ source: String, milliseconds: Int) throws {
    let limit = "-warn-long-expression-type-checking=\(milliseconds)"
    try Compiler.attempt {
      let output = try Compiler.check(source, ["-Xfrontend", limit])
      return output.isEmpty ? [] : [output]
    }
  }
}

/// The Swift compiler of this machine, with the modules of this build.
enum Compiler {
  /// Whether `swiftc` is found in PATH.
  static let isThere: Bool = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/swiftc") }
  }()

  /// Beside the resources of the tests.
  private static let modules = Bundle.module.bundleURL.deletingLastPathComponent()
    .appending(path: "Modules")

  /// The text of a file beside the tests.
  static func fixture(_ name: String) throws -> String {
    let file = try #require(
      Bundle.module.url(forResource: name, withExtension: "swift", subdirectory: "Fixtures"))
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// Checks the types of a file, and tells what the compiler had to say, or how it ended if it did not end well.
  static func check(_ source: String, _ options: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "TypeCheck-\(UUID().uuidString).swift")
    try source.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let said = try Subprocess.run(
      ["swiftc", "-typecheck", "-swift-version", "6", "-I", modules.path()] + options
        + [file.path()])
    return said.standardOutput + said.standardError
      + (said.status == 0 ? "" : "error: exit status \(said.status)")
  }

  /// Expects a measurement to find nothing too slow: eight times, for machines that are busy with something else.
  static func attempt(_ measure: () throws -> [String]) throws {
    var slow: [String] = []
    for _ in 0..<8 {
      slow = try measure()
      if slow.isEmpty { return }
    }
    Issue.record("\(slow.joined(separator: "\n"))")
  }
}
