import Foundation
import Testing

/// The compiler is quick with formulas over this package's numbers, and unmoved where there are none.
///
/// What is limited are the attempts of the type checker to solve an expression, which are the same in every run;
/// `Tests/Generators/typecheck_table.py` prints milliseconds.
@Suite("Compile time", .enabled(if: Compiler.path != nil, "There is no swiftc in PATH."))
struct TypeCheckTests {
  /// Seven in eight take fewer than half as many; all together some five seconds.
  @Test("Formulas of 15 to 25 operators take few attempts, for every driver")
  func formulas() throws { try expectNoDiagnostics("Formulas", attempts: 1000) }

  /// Six take more than the formulas may: the statements of a closure are solved together.
  @Test("Closures as people write them take no more than long formulas of plain numbers")
  func closures() throws { try expectNoDiagnostics("Closures", attempts: 10_000) }

  /// The standard library alone needs more than a thousand for a line of this.
  @Test("Plain code with Double, Float, CGFloat and Int means what it means without the package")
  func plainCode() throws { try expectNoDiagnostics("PlainCode", attempts: 100_000) }

  @Test("What the import makes heavier in other code is not three times as heavy")
  func otherCode() throws {
    let source = try String(contentsOf: fixture("OtherCode"), encoding: .utf8)
    let file = FileManager.default.temporaryDirectory.appending(
      path: "TypeCheck-\(UUID().uuidString).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    /// The lines of expressions that take more attempts.
    func heavy(attempts: Int, importing: String) throws -> Set<Int> {
      try "\(importing); \(source)".write(to: file, atomically: true, encoding: .utf8)
      let output = try Compiler.run(attempts: attempts, file)
      return Set(output.matches(of: #/swift:(\d+):\d+: error: /#).compactMap { Int($0.1) })
    }
    let without = try heavy(attempts: 1000, importing: "import Foundation")
    // Some are, or nothing was looked at.
    #expect((1..<12).contains(without.count))
    #expect(try heavy(attempts: 3000, importing: "import DualNumbers").isSubset(of: without))
  }

  /// Expects neither errors nor warnings; where the attempts do not suffice there is an error.
  private func expectNoDiagnostics(_ name: String, attempts: Int) throws {
    let output = try Compiler.run(attempts: attempts, try fixture(name))
    #expect(output.isEmpty, "\(output)")
  }

  private func fixture(_ name: String) throws -> URL {
    try #require(
      Bundle.module.url(forResource: name, withExtension: "swift", subdirectory: "Fixtures"))
  }
}

/// The Swift compiler of this machine, with the modules of this build.
enum Compiler {
  /// Where `swiftc` is found in PATH.
  static let path: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Beside the resources of the tests.
  private static let modules = Bundle.module.bundleURL.deletingLastPathComponent()
    .appending(path: "Modules")

  /// Checks types, each expression with so many attempts at most, and tells what the compiler printed.
  static func run(attempts: Int, _ file: URL) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: path ?? "")
    process.arguments = [
      "-typecheck", "-swift-version", "6", "-I", modules.path(), "-Xfrontend",
      "-solver-scope-threshold=\(attempts)", file.path(),
    ]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationStatus
    return String(decoding: output, as: UTF8.self)
      + (status == 0 ? "" : "error: exit status \(status)")
  }
}
