import Foundation
import Testing

/// The compiler is quick with formulas over this package's numbers, and unmoved where there are none.
@Suite("Compile time", .enabled(if: Compiler.path != nil, "There is no swiftc in PATH."))
struct TypeCheckTests {
  @Test("Formulas of 15 to 25 operators type-check within 100 ms each, for every driver")
  func formulas() throws {
    try expectNoDiagnostics("Formulas", milliseconds: 100)
  }

  /// The standard library alone needs up to 110 ms for a line of this.
  @Test("Plain code with Double, Float, CGFloat and Int means what it means without the package")
  func plainCode() throws {
    try expectNoDiagnostics("PlainCode", milliseconds: 1000)
  }

  /// Expects neither errors nor warnings; a machine busy with other work may exceed the limit now and then.
  private func expectNoDiagnostics(_ fixture: String, milliseconds: Int) throws {
    let file = try #require(
      Bundle.module.url(forResource: fixture, withExtension: "swift", subdirectory: "Fixtures"))
    var output = ""
    for _ in 0..<8 {
      output = try Compiler.diagnostics(of: file, warningAbove: milliseconds)
      if output.isEmpty { return }
    }
    Issue.record("\(output)")
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

  /// What the compiler has to say of a file, or how it ended if it did not end well.
  static func diagnostics(of file: URL, warningAbove limit: Int) throws -> String {
    try run(["-Xfrontend", "-warn-long-expression-type-checking=\(limit)", file.path()])
  }

  /// Checks types, and tells what the compiler printed.
  static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: path ?? "")
    process.arguments =
      ["-typecheck", "-swift-version", "6", "-I", modules.path()] + arguments
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
