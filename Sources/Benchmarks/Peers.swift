import Foundation

/// The peers' programs: executables in a directory, each of which prints rows of
/// `peer,workload,n,setting,ns_per_call,primal_ns,ratio`.
enum Peers {
  /// One row of a program.
  struct Row {
    let peer: String
    let workload: String
    let n: Int
    let nanoseconds: Double
  }

  /// The executables, by name; a directory that cannot be read ends the run.
  static func programs(in directory: String) -> [URL] {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: directory) else {
      printError("--peers: the directory \(directory) cannot be read.")
      exit(66)
    }
    return names.sorted().map { directory + "/" + $0 }.filter { path in
      var isDirectory: ObjCBool = false
      return manager.isExecutableFile(atPath: path)
        && manager.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory.boolValue
    }.map { URL(fileURLWithPath: $0) }
  }

  /// Runs a program for some workloads, or for all; one that fails is named.
  static func run(_ program: URL, only: String?, output: Pipe? = nil) -> Data {
    let process = Process()
    process.executableURL = program
    if let only {
      process.environment = ProcessInfo.processInfo.environment.merging(["ONLY": only]) { $1 }
    }
    if let output { process.standardOutput = output }
    var data = Data()
    do {
      try process.run()
      if let output { data = output.fileHandleForReading.readDataToEndOfFile() }
      process.waitUntilExit()
      if process.terminationStatus != 0 {
        printError("\(program.lastPathComponent) ended with status \(process.terminationStatus).")
      }
    } catch {
      printError("\(program.lastPathComponent): \(error)")
    }
    return data
  }

  /// The rows of all programs for some workloads.
  static func rows(in directory: String, workloads: [String]) -> [Row] {
    programs(in: directory).flatMap { program in
      workloads.flatMap { workload -> [Row] in
        let text = String(decoding: run(program, only: workload, output: Pipe()), as: UTF8.self)
        return text.split(separator: "\n").compactMap { line in
          let cells = line.split(separator: ",", omittingEmptySubsequences: false)
          guard cells.count == 7, let n = Int(cells[2]), let time = Double(cells[4]) else {
            return nil
          }
          return Row(
            peer: String(cells[0]), workload: String(cells[1]), n: n, nanoseconds: time)
        }
      }
    }
  }
}
