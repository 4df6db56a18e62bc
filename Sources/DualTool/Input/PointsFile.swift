/// A file of points: a header line of names, then one point on each line.
struct PointsFile {
  var names: [String]
  /// The values of each point, in the order of the names.
  var rows: [[Double]] = []

  /// Reads the bytes of a CSV file; nothing in it is skipped but the line break at its end.
  init(_ bytes: [UInt8], source: String) throws(Failure) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.elementsEqual(bytes) else { throw .data("\(source) is not UTF-8") }
    // By bytes: finding the characters of a large file would take longer than evaluating at its points.
    var lines = text.dropFirst(text.hasPrefix("\u{FEFF}") ? 1 : 0).utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
    if let last = lines.last, last.isEmpty { lines.removeLast() }
    guard let header = lines.first else {
      throw .data("\(source) is empty: its first line has to hold the names of the variables")
    }
    names = try Self.names(header, source)
    rows.reserveCapacity(lines.count - 1)
    for (index, line) in lines.enumerated().dropFirst() {
      rows.append(try row(line, place: "line \(index + 1) of \(source)"))
    }
  }

  private static func names(_ line: Substring, _ source: String) throws(Failure) -> [String] {
    let names = Fields.split(line).map { String(unquoted(Fields.trimmed($0))) }
    var seen: Set<String> = []
    for (index, name) in names.enumerated() {
      let place = "line 1 of \(source)"
      if name.isEmpty {
        throw .data("\(place): the name of column \(index + 1) is missing")
      }
      if !seen.insert(name).inserted {
        throw .data("\(place): the name \(quoted(name)) stands there twice")
      }
    }
    return names
  }

  private func row(_ line: Substring, place: String) throws(Failure) -> [Double] {
    if line.isEmpty { throw .data("\(place) is empty") }
    let fields = Fields.split(line)
    guard fields.count == names.count else {
      let values = fields.count == 1 ? "1 value" : "\(fields.count) values"
      let wanted = names.count == 1 ? "1 name" : "\(names.count) names"
      throw .data("\(place): \(values), but the header has \(wanted)")
    }
    var values: [Double] = []
    values.reserveCapacity(fields.count)
    for (name, field) in zip(names, fields) {
      let text = Self.unquoted(Fields.trimmed(field))
      values.append(
        try ConstantValue.parse(text, subject: "\(place): the value of \(quoted(name))"))
    }
    return values
  }

  /// The field without the quotation marks that spreadsheets put around it.
  private static func unquoted(_ field: Substring) -> Substring {
    guard field.count >= 2, field.hasPrefix("\""), field.hasSuffix("\"") else { return field }
    return Fields.trimmed(field.dropFirst().dropLast())
  }
}
