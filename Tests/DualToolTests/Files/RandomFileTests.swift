import DualTool
import Expressions
import TestSupport
import Testing

/// Random formulas over random files: each row has, bit for bit, the numbers of the command at its one point.
@Suite("Random files of points")
struct RandomFileTests {
  #if DEBUG
    static let formulas = 60
  #else
    static let formulas = 200
  #endif
  /// Points that are different; each stands in a file more than once, among others than before.
  static let points = 5

  static let commands = ["eval", "gradient", "derivative", "hessian", "jvp", "vjp", "hvp"]

  @Test("rows are those of one point", arguments: commands)
  func rows(command: String) throws {
    let place = UInt64(Self.commands.firstIndex(of: command) ?? 0)
    let start = SeededGenerator().seed &+ (20 &+ place) << 32
    var rows = 0
    for number in 0..<Self.formulas {
      let seed = start &+ UInt64(number)
      var random = RandomFormula(seed: seed, variables: ["x", "y", "z"])
      let operations = 5 + Int.random(in: 0...55, using: &random.generator)
      let text = random.text(operations: operations)
      let variables = try Formula(parsing: text).variables
      guard !variables.isEmpty else { continue }
      let problem = Problem(command, text, variables, using: &random)
      guard try problem.agrees(using: &random, "seed \(seed)") else { return }
      rows += problem.rows.count
    }
    #expect(rows > 10 * Self.formulas)
  }

  private struct Problem {
    let command: String
    let arguments: [String]
    let variables: [String]
    let points: [[Double]]
    /// The point of each row of the file.
    let rows: [Int]

    init(
      _ command: String, _ formula: String, _ variables: [String],
      using random: inout RandomFormula
    ) {
      self.command = command
      self.variables = variables
      points = (0..<RandomFileTests.points).map { _ in variables.map { _ in random.value() } }
      let count = Int.random(in: 20...60, using: &random.generator)
      rows = (0..<count).map { _ in
        Int.random(in: 0..<RandomFileTests.points, using: &random.generator)
      }
      // Some variables are held, of which the command for one point makes constants.
      var wrt = variables.shuffled(using: &random.generator)
      wrt = Array(wrt.prefix(Int.random(in: 1...wrt.count, using: &random.generator)))
      let direction = wrt.indices.map { "\(0.75 - Double($0))" }.joined(separator: ",")
      arguments =
        switch command {
        case "eval": [command, formula]
        case "derivative": [command, formula, "--wrt", wrt[0], "--order", "2"]
        case "jvp", "hvp":
          [command, formula, "--wrt", wrt.joined(separator: ","), "--along", direction]
        case "vjp": [command, formula, "--wrt", wrt.joined(separator: ","), "--cotangent", "-1.5"]
        default: [command, formula, "--wrt", wrt.joined(separator: ",")]
        }
    }

    /// Whether every row has the results of its point, recorded where one has not.
    func agrees(using random: inout RandomFormula, _ place: String) throws -> Bool {
      let expected = try points.map { point in
        let at = zip(variables, point).map { "\($0)=\($1)" }.joined(separator: ",")
        return try jsonResult(arguments + ["--at", at]).row(of: command)
          .map { $0.isNaN ? "nan" : $0.description }
      }
      let form = RandomFile.Form.allCases.randomElement(using: &random.generator) ?? .csv
      let output = RandomFile.Form.allCases.randomElement(using: &random.generator) ?? .csv
      let file = RandomFile(
        form, names: variables, points: rows.map { points[$0] }, using: &random.generator)
      let options = [
        "-i", "-", "--input-format", form.rawValue, "--format", output.rawValue,
        "--threads", "\(Int.random(in: 1...3, using: &random.generator))",
      ]
      let outcome = Tool.run(arguments + options, input: file.text)
      let context = "\(place): \(arguments + options) of \(file.text.debugDescription)"
      guard outcome.exitCode == .success, outcome.errors == "" else {
        Issue.record("\(context): \(outcome.errors)")
        return false
      }
      let records = try Results.records(outcome.output, output, file.names)
      guard records.count == rows.count else {
        Issue.record("\(context): \(records.count) rows instead of \(rows.count)")
        return false
      }
      for (row, record) in records.enumerated() {
        guard record.results == expected[rows[row]] else {
          Issue.record(
            "\(context): row \(row + 1), \(points[rows[row]]): \(record.results), not \(expected[rows[row]])"
          )
          return false
        }
        for (name, label) in file.others[row] where record.cells[name] != label {
          Issue.record("\(context): row \(row + 1): \(name) is \(record.cells[name] ?? "lost")")
          return false
        }
      }
      return true
    }
  }
}

/// Reads rows of results back, by the rules of each form alone.
private enum Results {
  struct Record {
    var cells: [String: String] = [:]
    var results: [String] = []
  }

  static func records(
    _ text: String, _ form: RandomFile.Form, _ names: [String]
  ) throws -> [Record] {
    guard form == .jsonl else {
      let lines = cells(text, form.delimiter)
      #expect(lines.first.map { Array($0.prefix(names.count)) } == names)
      return lines.dropFirst().map { line in
        Record(
          cells: Dictionary(uniqueKeysWithValues: zip(names, line)),
          results: Array(line.dropFirst(names.count)))
      }
    }
    return try text.split(separator: "\n").map { line in
      guard case .object(let members) = try StrictJSON.parse(line) else {
        throw StrictJSON.Malformed(offset: 0, reason: "not an object")
      }
      // Objects keep the order that they came in.
      #expect(members.prefix(names.count).map(\.key).sorted() == names.sorted())
      var record = Record()
      for (place, member) in members.enumerated() {
        let text =
          switch member.value {
          case .number(let x): x.description
          case .string(let text): text
          default: "\(member.value)"
          }
        if place < names.count {
          record.cells[member.key] = text
        } else {
          record.results.append(text)
        }
      }
      return record
    }
  }

  /// Cells between delimiters; by scalars, for CR LF is one character.
  private static func cells(_ text: String, _ delimiter: Unicode.Scalar) -> [[String]] {
    var lines: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      let last = (line: lines.count - 1, cell: lines[lines.count - 1].count - 1)
      switch scalar {
      // A doubled mark ends and begins, and stands for one.
      case "\"":
        isQuoted.toggle()
        lines[last.line][last.cell].unicodeScalars.append(scalar)
      case delimiter where !isQuoted: lines[last.line].append("")
      case "\n" where !isQuoted: lines.append([""])
      default: lines[last.line][last.cell].unicodeScalars.append(scalar)
      }
    }
    return lines.dropLast().map { $0.map(unquoted) }
  }

  private static func unquoted(_ cell: String) -> String {
    guard cell.hasPrefix("\""), cell.hasSuffix("\"") else { return cell }
    let inner = String.UnicodeScalarView(cell.unicodeScalars.dropFirst().dropLast())
    return String(inner).replacing("\"\"", with: "\"")
  }
}
