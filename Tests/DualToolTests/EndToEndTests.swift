import DualTool
import Foundation
import Testing

/// The built binary itself: its streams, its exit codes, its pipes.
@Suite("The binary", .enabled(if: Binary.exists, "'dual' is not built beside the tests"))
struct EndToEndTests {
  @Test("results go to standard output, errors to standard error")
  func streams() throws {
    let good = try Binary.run(["gradient", "x*y", "--at", "x=2,y=5", "--format", "json"])
    #expect(good.exitCode == 0)
    #expect(
      good.output == Tool.run(["gradient", "x*y", "--at", "x=2,y=5", "--format=json"]).output)
    #expect(good.errors == "")
    let bad = try Binary.run(["gradient", "sine(x)", "--at", "2"])
    #expect(bad.exitCode == 65)
    #expect(bad.output == "")
    #expect(bad.errors == Tool.run(["gradient", "sine(x)", "--at", "2"]).errors)
  }

  @Test(
    "the exit codes are those of sysexits",
    arguments: [
      (["--version"], 0), ([], 64), (["gradient"], 64), (["(x", "--at=1"], 65),
      (["x", "--points", "/nonexistent/points.csv"], 66), (["--file", "/", "--at=1"], 66),
    ] as [([String], Int32)])
  func exitCodes(arguments: [String], expected: Int32) throws {
    try #expect(Binary.run(arguments).exitCode == expected)
  }

  @Test("formulas and points come from standard input and from files")
  func inputs() throws {
    let formula = try Binary.run(["-", "--at", "3"], input: Data("x^2\n".utf8))
    #expect(formula.output.contains("value  9\n"))
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("dual-\(UUID().uuidString).csv")
    try Data("x\n1\n2\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let points = try Binary.run(["x^2", "--points", file.path, "--format", "json"])
    #expect(points.output.split(separator: "\n").count == 2)
  }

  @Test("a formula of a megabyte comes through a pipe")
  func longFormula() throws {
    // A debug build reads a fifth of it.
    #if DEBUG
      let count = 100_000
    #else
      let count = 500_000
    #endif
    let formula = "x" + String(repeating: "+x", count: count)
    let outcome = try Binary.run(["-", "--at", "1"], input: Data(formula.utf8))
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("value  \(count + 1)\n"))
  }

  @Test("bytes that are not UTF-8 are refused, not repaired")
  func invalidUTF8() throws {
    let outcome = try Binary.shell("\"$0\" gradient \"$(printf 'x+\\377')\" --at=1")
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.contains("not UTF-8: byte 2"))
  }

  @Test("a reader that goes away ends the run, and nothing is reported")
  func brokenPipe() throws {
    let script = """
      { echo x; seq 20000; } > "$1"
      { "$0" 'x^2' --points "$1"; echo "exit $?" >&2; } | head -n 1
      """
    let outcome = try Binary.shell(script)
    #expect(outcome.output.hasPrefix("f = x^2"))
    #expect(outcome.errors == "exit 0\n")
  }

  @Test("a closed standard output is an error")
  func closedOutput() throws {
    let outcome = try Binary.shell("\"$0\" 'x^2' --at 1 >&-")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.hasPrefix("Error: Cannot write the results: "))
  }

  @Test("the bash completion is valid bash, and completes")
  func bashCompletion() throws {
    let outcome = try Binary.shell(
      """
      "$0" --generate-completion-script bash > "$1" && bash -n "$1" && . "$1" || exit 1
      COMP_WORDS=(dual gradient --fo) COMP_CWORD=2; _dual; echo "${COMPREPLY[@]}"
      COMP_WORDS=(dual jac) COMP_CWORD=1; _dual; echo "${COMPREPLY[@]}"
      COMP_WORDS=(dual x --format j) COMP_CWORD=3; _dual; echo "${COMPREPLY[@]}"
      """)
    #expect(outcome.errors == "")
    #expect(outcome.output == "--format\njacobian\njson jsonl\n")
  }
}

/// The executable `dual` beside the test bundle.
enum Binary {
  struct Outcome {
    var output: String
    var errors: String
    var exitCode: Int32
  }

  static let url: URL = {
    #if canImport(Darwin)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      let tests = bundle ?? Bundle.main.bundleURL
    #else
      let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    #endif
    return tests.deletingLastPathComponent().appendingPathComponent("dual")
  }()

  static var exists: Bool { FileManager.default.isExecutableFile(atPath: url.path) }

  /// Runs the binary.
  static func run(_ arguments: [String], input: Data = Data()) throws -> Outcome {
    try run(url, arguments, input: input)
  }

  /// Runs a script in bash; `$0` is the binary, `$1` a file of its own.
  static func shell(_ script: String) throws -> Outcome {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("dual-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    return try run(
      URL(fileURLWithPath: "/usr/bin/env"), ["bash", "-c", script, url.path, file.path])
  }

  private static func run(
    _ executable: URL, _ arguments: [String], input: Data = Data()
  ) throws -> Outcome {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("dual-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    // Files instead of pipes: nothing can fill up.
    let files = ["input", "output", "errors"].map { directory.appendingPathComponent($0) }
    try input.write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8),
      exitCode: process.terminationStatus)
  }
}
