import Foundation
import TestSupport
import Testing

/// The compiler is quick with formulas over this package's numbers, and unmoved where there are none.
///
/// What is limited are the attempts of the type checker to solve an expression, which are the same in every run;
/// `Tests/Generators/typecheck_table.py` prints milliseconds.
@Suite("Compile time", .enabled(if: Compiler.isThere, "There is no swiftc in PATH."))
struct TypeCheckTests {
  /// Seven in eight take fewer than half as many; all together some five seconds.
  @Test("Formulas of 15 to 25 operators take few attempts, for every driver")
  func formulas() throws {
    let source = TypeCheckFormulas.source
    #expect(source.split(separator: "\n").count { $0.hasPrefix("  _ = ") } == 130 + 7)
    try expectNoDiagnostics(source, attempts: 1000)
  }

  /// Six take more than the formulas may: the statements of a closure are solved together.
  @Test("Closures as people write them take no more than long formulas of plain numbers")
  func closures() throws {
    try expectNoDiagnostics(Compiler.fixture("Closures"), attempts: 10_000)
  }

  /// The standard library alone needs more than a thousand for a line of this.
  @Test("Plain code with Double, Float, CGFloat and Int means what it means without the package")
  func plainCode() throws {
    try expectNoDiagnostics(Compiler.fixture("PlainCode"), attempts: 100_000)
  }

  @Test("What the import makes heavier in other code is not three times as heavy")
  func otherCode() throws {
    let source = try Compiler.fixture("OtherCode")
    /// The lines of expressions that take more attempts.
    func heavy(attempts: Int, importing: String) throws -> Set<Int> {
      let output = try Compiler.check("\(importing); \(source)", attempts: attempts)
      return Set(output.matches(of: #/swift:(\d+):\d+: error: /#).compactMap { Int($0.1) })
    }
    let without = try heavy(attempts: 1000, importing: "import Foundation")
    // Some are, or nothing was looked at.
    #expect((1..<12).contains(without.count))
    #expect(try heavy(attempts: 3000, importing: "import DualNumbers").isSubset(of: without))
  }

  /// Expects neither errors nor warnings; where the attempts do not suffice there is an error.
  private func expectNoDiagnostics(_ source: String, attempts: Int) throws {
    let output = try Compiler.check(source, attempts: attempts)
    #expect(output.isEmpty, "\(output)")
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

  /// Checks the types of a file, each expression with so many attempts at most, and tells what the compiler had to say, or how
  /// it ended if it did not end well.
  static func check(_ source: String, attempts: Int) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "TypeCheck-\(UUID().uuidString).swift")
    try source.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let said = try Subprocess.run([
      "swiftc", "-typecheck", "-swift-version", "6", "-I", modules.path(), "-Xfrontend",
      "-solver-scope-threshold=\(attempts)", file.path(),
    ])
    return said.standardOutput + said.standardError
      + (said.status == 0 ? "" : "error: exit status \(said.status)")
  }
}
