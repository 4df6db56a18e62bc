import DualNumbers
import Rendering

/// Values with standard uncertainties, and how they are correlated.
struct Uncertainties {
  /// The names that are uncertain.
  private(set) var names: [String] = []
  private(set) var deviations: [Double] = []
  /// The correlations, 1 on the diagonal.
  private(set) var correlations: [[Double]] = []

  /// Reads `--at l=1.2±0.01,t=2.1` and leaves `--at l=1.2,t=2.1` in the arguments.
  init(_ arguments: inout Arguments, _ host: Host) throws(Failure) {
    let command = arguments.usageCommand
    var texts: [String] = []
    for text in arguments.all("at") {
      var fields: [Substring] = []
      for field in Fields.split(text[...]) {
        guard let sign = Self.sign(in: field) else {
          fields.append(field)
          continue
        }
        let left = field[..<sign.lowerBound]
        fields.append(left)
        let (before, value) = Fields.assignment(left)
        let name = String(before)
        guard value != nil, !name.isEmpty else {
          throw .usage("\(quoted(String(field))) in '--at' needs a name", command)
        }
        let deviation = try ConstantValue.parse(
          Fields.trimmed(field[sign.upperBound...]), subject: "the uncertainty of \(quoted(name))")
        guard deviation >= 0, deviation.isFinite else {
          throw .data(
            "the uncertainty of \(quoted(name)) is \(Shown(deviation).plain): it cannot be negative "
              + "or infinite")
        }
        names.append(name)
        deviations.append(deviation)
      }
      texts.append(fields.joined(separator: ","))
    }
    arguments.set("at", texts)
    guard !names.isEmpty else {
      throw .usage(
        "No value in '--at' has an uncertainty", command,
        help: "Write --at l=1.2±0.01 or l=1.2+-0.01")
    }
    correlations = names.indices.map { i in names.indices.map { $0 == i ? 1 : 0 } }
    if let path = arguments.value("correlations") { try readFile(path, arguments, host) }
    for text in arguments.all("correlation") { try readPair(text, command) }
    let matrix = Matrix(
      rows: names.count, columns: names.count, entries: correlations.flatMap { $0 })
    if let least = SymmetricEigenvalues(matrix).values.first, least < -1e-9 {
      throw .data(
        "the correlations contradict each other: their matrix has the eigenvalue "
          + Numeral.short(least))
    }
  }

  /// The place of `±` or `+-` outside parentheses.
  private static func sign(in field: Substring) -> Range<Substring.Index>? {
    var depth = 0
    for index in field.indices {
      switch field[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "±" where depth == 0: return index..<field.index(after: index)
      case "+" where depth == 0:
        let next = field.index(after: index)
        if next < field.endIndex, field[next] == "-" || field[next] == "−" || field[next] == "/" {
          var end = field.index(after: next)
          // `+/-` is written, too.
          if field[next] == "/" {
            guard end < field.endIndex, field[end] == "-" else { continue }
            end = field.index(after: end)
          }
          return index..<end
        }
      default: break
      }
    }
    return nil
  }

  private mutating func readPair(_ text: String, _ command: Entry?) throws(Failure) {
    let (left, right) = Fields.assignment(text[...])
    let pair = left.split(separator: ",").map { String(Fields.trimmed($0)) }
    guard let right, pair.count == 2 else {
      throw .usage(
        "The value \(quoted(text)) is invalid for '--correlation <a,b=number>'", command,
        help: "Write --correlation a,b=0.3")
    }
    let number = try ConstantValue.parse(
      right, subject: "the correlation of \(quoted(String(left)))")
    try note(number, pair[0], pair[1], command)
  }

  private mutating func readFile(
    _ path: String, _ arguments: Arguments, _ host: Host
  ) throws(Failure) {
    let command = arguments.usageCommand
    var reader = InputReader(host)
    let source = try reader.open(path, for: "the correlations", command)
    let file = try PointsInput(path, source, arguments)
    let name = file.name
    let rows = try file.rows(of: file.names, host)
    guard rows.count == file.names.count else {
      throw .data(
        "\(name) has \(file.names.count) names and \(counted(rows.count, "row")): a matrix of "
          + "correlations has as many rows as columns")
    }
    for i in file.names.indices {
      if rows[i][i] != 1 {
        throw .data("line \(i + 2) of \(name): \(quoted(file.names[i])) has not 1 on the diagonal")
      }
      for j in 0..<i {
        if rows[i][j] != rows[j][i] {
          throw .data(
            "\(name) is not symmetric: \(quoted(file.names[i])) and \(quoted(file.names[j]))")
        }
        // A file may know of more names than the formula.
        guard names.contains(file.names[i]), names.contains(file.names[j]) else { continue }
        try note(rows[i][j], file.names[i], file.names[j], command)
      }
    }
  }

  private mutating func note(
    _ number: Double, _ first: String, _ second: String, _ command: Entry?
  ) throws(Failure) {
    for name in [first, second] where !names.contains(name) {
      throw .usage(
        "\(quoted(name)) in '--correlation' has no uncertainty in '--at'", command)
    }
    if first == second { throw .usage("\(quoted(first)) is correlated with itself", command) }
    guard number.magnitude <= 1 else {
      throw .data(
        "the correlation of \(quoted(first)) and \(quoted(second)) is \(Shown(number).plain): it "
          + "is between -1 and 1")
    }
    guard let i = names.firstIndex(of: first), let j = names.firstIndex(of: second) else { return }
    (correlations[i][j], correlations[j][i]) = (number, number)
  }
}
