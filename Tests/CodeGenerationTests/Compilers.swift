import CodeGeneration
import Foundation
import TestSupport

/// Runs generated code: writes a program around it, compiles it where that is needed, and reads the numbers that it prints.
enum Compilers {
  /// Whether there is something to compile and run a language with.
  static func isThere(_ language: TargetLanguage) -> Bool { available.contains(language) }

  private static let available: Set<TargetLanguage> = {
    let programs: [(TargetLanguage, [String])] = [
      (.swift, ["swiftc", "--version"]), (.c, ["cc", "--version"]),
      (.python, ["python3", "-c", "import math; math.cbrt(1)"]), (.julia, ["julia", "--version"]),
      (.javascript, ["node", "--version"]),
    ]
    return Set(
      programs.filter {
        (try? Subprocess.run($0.1, in: FileManager.default.temporaryDirectory))?.status == 0
      }
      .map(\.0))
  }()

  /// A function with the points that it is called at.
  struct Call {
    var name: String
    var code: String
    /// What the code calls the inputs.
    var inputNames: [String]
    var inputs: [[Double]]
    /// For each input whether it is a list.
    var isList: [Bool]
    /// How many numbers each result has; nil for a number alone.
    var results: [Int?]
    var resultNames: [String]
  }

  /// The numbers of every call, by the bits that the program prints.
  static func results(_ calls: [Call], in language: TargetLanguage) throws -> [[Double]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ name: String) throws {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    var seen: Set<String> = []
    var functions = ""
    for call in calls where seen.insert(call.name).inserted { functions += call.code }
    let lines = calls.map { line($0, language) }.joined(separator: "\n")
    let command: [String]
    switch language {
    case .swift:
      // A file of its own: private functions stay private.
      try write(functions, "functions.swift")
      try write(
        "func show(_ x: [Double]) { print(x.map { String($0.bitPattern, radix: 16) }.joined(separator: \" \")) }\n"
          + lines, "main.swift")
      try build(
        [
          "swiftc", "-swift-version", "6", "-warnings-as-errors", "functions.swift", "main.swift",
          "-o", "program",
        ],
        folder)
      command = ["./program"]
    case .c:
      try write(
        "#include <stdio.h>\n#include <string.h>\n" + functions
          + "static void show(int n, const double *x) { for (int i = 0; i < n; ++i) { unsigned long long b; "
          + "memcpy(&b, x + i, 8); printf(\"%llx%s\", b, i + 1 < n ? \" \" : \"\\n\"); } }\n"
          + "int main(void) {\n\(lines)\nreturn 0;\n}\n", "program.c")
      try build(
        [
          "cc", "-std=gnu11", "-O2", "-Wall", "-Werror", "-Wno-unused-variable",
          "-ffp-contract=off", "program.c", "-o", "program", "-lm",
        ], folder)
      command = ["./program"]
    case .python:
      try write(
        "import struct\n" + functions
          + "def show(x):\n    print(' '.join(format(struct.unpack('<Q', struct.pack('<d', v))[0], 'x') for v in x))\n"
          + lines, "program.py")
      command = ["python3", "program.py"]
    case .julia:
      try write(
        functions
          + "show_bits(x) = println(join([string(reinterpret(UInt64, Float64(v)), base = 16) for v in x], \" \"))\n"
          + lines, "program.jl")
      command = ["julia", "program.jl"]
    case .javascript:
      try write(
        functions
          + "const show = (x) => console.log(x.map((v) => { const b = new DataView(new ArrayBuffer(8)); "
          + "b.setFloat64(0, v); return b.getBigUint64(0).toString(16); }).join(' '));\n" + lines,
        "program.mjs")
      command = ["node", "program.mjs"]
    }
    let output = try Subprocess.run(command, in: folder)
    guard output.status == 0 else { throw Problem(text: output.standardError) }
    return output.standardOutput.split(separator: "\n").map { line in
      line.split(separator: " ").map { Double(bitPattern: UInt64($0, radix: 16) ?? 0) }
    }
  }

  struct Problem: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }

  private static func build(_ arguments: [String], _ folder: URL) throws {
    let output = try Subprocess.run(arguments, in: folder)
    guard output.status == 0 else { throw Problem(text: output.standardError) }
  }

  /// A line that calls a function and shows all of its numbers.
  private static func line(_ call: Call, _ language: TargetLanguage) -> String {
    let arguments = zip(call.inputs, call.isList).map { values, isList in
      let texts = values.map { "\($0)" }.joined(separator: ", ")
      guard isList else { return texts }
      return language == .c ? "(double[]){\(texts)}" : "[\(texts)]"
    }
    let list = arguments.joined(separator: ", ")
    switch language {
    case .swift:
      let labelled = zip(call.inputNames, arguments).map { "\($0): \($1)" }.joined(separator: ", ")
      if call.results.count == 1 {
        return call.results[0] == nil
          ? "show([\(call.name)(\(labelled))])" : "show(\(call.name)(\(labelled)))"
      }
      let parts = zip(call.results, call.resultNames).map { $0 == nil ? "[r.\($1)]" : "r.\($1)" }
      return "do { let r = \(call.name)(\(labelled)); show(\(parts.joined(separator: " + "))) }"
    case .c:
      let total = call.results.reduce(0) { $0 + ($1 ?? 1) }
      let isReturned = call.results[0] == nil
      var text = "{ double r[\(total)]; "
      var places: [String] = []
      var next = isReturned ? 1 : 0
      for count in call.results.dropFirst(isReturned ? 1 : 0) {
        places.append("r + \(next)")
        next += count ?? 1
      }
      let all = (arguments + places).joined(separator: ", ")
      text += (isReturned ? "r[0] = " : "") + "\(call.name)(\(all)); show(\(total), r); }"
      return text
    case .python:
      let parts = call.results.indices.map { index in
        let own = call.results.count == 1 ? "r" : "r[\(index)]"
        return call.results[index] == nil ? "[\(own)]" : own
      }
      return "r = \(call.name)(\(list)); show(\(parts.joined(separator: " + ")))"
    case .julia:
      return "show_bits(vcat(\(call.name)(\(list))...))"
    case .javascript:
      let parts = zip(call.results, call.resultNames).map { count, name in
        let own = call.results.count == 1 ? "r" : "r.\(name)"
        return count == nil ? own : "...\(own)"
      }
      return "{ const r = \(call.name)(\(list)); show([\(parts.joined(separator: ", "))]); }"
    }
  }
}
