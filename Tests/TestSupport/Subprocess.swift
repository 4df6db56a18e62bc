import Foundation

/// Programs that tests run.
public enum Subprocess {
  /// What a program left.
  public struct Output: Sendable {
    /// The exit code.
    public let status: Int32
    /// What it wrote to standard output.
    public let standardOutput: String
    /// What it wrote to standard error.
    public let standardError: String
  }

  /// Runs a program found on the path to its end, with nothing to read.
  public static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String]? = nil
  ) throws -> Output {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    if let environment { process.environment = environment }
    // Files, not pipes: a full pipe that nobody reads would stop the program.
    let base = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let (out, err) = (base.path + ".out", base.path + ".err")
    _ = FileManager.default.createFile(atPath: out, contents: nil)
    _ = FileManager.default.createFile(atPath: err, contents: nil)
    defer {
      try? FileManager.default.removeItem(atPath: out)
      try? FileManager.default.removeItem(atPath: err)
    }
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Output(
      status: process.terminationStatus,
      standardOutput: try String(contentsOfFile: out, encoding: .utf8),
      standardError: try String(contentsOfFile: err, encoding: .utf8))
  }
}
