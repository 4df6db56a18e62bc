extension ModeReport {
  /// How a report is written.
  public enum Format: String, CaseIterable, Sendable {
    /// Aligned columns.
    case text
    /// A table.
    case markdown
    /// Comma-separated, a header line first.
    case csv
    /// One object.
    case json
  }

  /// The report as text.
  public func rendered(as format: Format) -> String {
    switch format {
    case .text: text
    case .markdown: markdown
    case .csv: csv
    case .json: json
    }
  }

  private var header: [String] {
    [
      "mode", "sweeps", "operations", "primal", "tangent", "adjoint", "tape bytes", "time",
      "x plain", "deviation ulp", "relative",
    ]
  }

  private var rows: [[String]] {
    entries.map { entry in
      [
        entry.mode.rawValue, "\(entry.sweeps)", "\(entry.operations)", "\(entry.primal.total)",
        "\(entry.tangent.total)", "\(entry.adjoint.total)", "\(entry.tapeBytes)",
        entry.seconds.map(duration) ?? "-", ratio(entry.mode).map { decimals($0, 1) } ?? "-",
        short(entry.deviation.ulps), short(entry.deviation.relative),
      ]
    }
  }

  private var omissions: [String] {
    omitted.map { "no \($0.mode.rawValue): \($0.reason)" }
  }

  private var text: String {
    let table = [header] + rows
    let widths = header.indices.map { j in table.map { $0[j].count }.max() ?? 0 }
    var lines = table.map { row in
      row.indices.map { j in
        let padding = String(repeating: " ", count: widths[j] - row[j].count)
        return j == 0 ? row[j] + padding : padding + row[j]
      }.joined(separator: "  ")
    }
    lines += omissions
    lines.append("recommended: " + recommendation.reason)
    return lines.joined(separator: "\n")
  }

  private var markdown: String {
    let rule = "|" + header.indices.map { $0 == 0 ? " --- |" : " ---: |" }.joined()
    let lines =
      ["| " + header.joined(separator: " | ") + " |", rule]
      + rows.map { "| " + $0.joined(separator: " | ") + " |" }
    let notes = (omissions + ["Recommended: " + recommendation.reason]).flatMap { ["", $0] }
    return (lines + notes).joined(separator: "\n")
  }

  private var csv: String {
    let columns =
      "mode,sweeps,operations,primal,tangent,adjoint,tape_bytes,seconds,ratio,ulps,relative"
    let lines = entries.map { entry in
      [
        entry.mode.rawValue, "\(entry.sweeps)", "\(entry.operations)", "\(entry.primal.total)",
        "\(entry.tangent.total)", "\(entry.adjoint.total)", "\(entry.tapeBytes)",
        entry.seconds.map { "\($0)" } ?? "", ratio(entry.mode).map { "\($0)" } ?? "",
        "\(entry.deviation.ulps)", "\(entry.deviation.relative)",
      ].joined(separator: ",")
    }
    return ([columns] + lines).joined(separator: "\n")
  }

  private var json: String {
    let modes = entries.map { entry in
      var fields = [
        "\"mode\": \"\(entry.mode.rawValue)\"", "\"sweeps\": \(entry.sweeps)",
        "\"operations\": {\"primal\": \(kinds(entry.primal)), "
          + "\"tangent\": \(kinds(entry.tangent)), \"adjoint\": \(kinds(entry.adjoint))}",
        "\"tapeBytes\": \(entry.tapeBytes)",
        "\"deviation\": {\"ulps\": \(number(entry.deviation.ulps)), "
          + "\"relative\": \(number(entry.deviation.relative))}",
      ]
      if let seconds = entry.seconds { fields.append("\"seconds\": \(number(seconds))") }
      if let ratio = ratio(entry.mode) { fields.append("\"ratio\": \(number(ratio))") }
      return "{" + fields.joined(separator: ", ") + "}"
    }
    let reasons = omitted.map { "\"\($0.mode.rawValue)\": \"\($0.reason)\"" }
    let matrix = (0..<jacobian.rows).map { i in
      "[" + jacobian.row(i).map(number).joined(separator: ", ") + "]"
    }
    return "{\"inputs\": \(inputs), \"outputs\": \(outputs), "
      + "\"values\": [\(value.map(number).joined(separator: ", "))], "
      + "\"jacobian\": [\(matrix.joined(separator: ", "))], "
      + "\"colours\": \(colours), \"modes\": [\(modes.joined(separator: ", "))], "
      + "\"omitted\": {\(reasons.joined(separator: ", "))}, \"bestStep\": \(number(bestStep)), "
      + "\"recommendation\": {\"mode\": \"\(recommendation.mode.rawValue)\", "
      + "\"reason\": \"\(recommendation.reason)\"}}"
  }

  private func kinds(_ counts: OperationCounts) -> String {
    let fields = counts.byKind.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    return "{" + fields.joined(separator: ", ") + "}"
  }

  /// Shortest round-trip; what is not finite is a string.
  private func number(_ x: Double) -> String {
    x.isNaN ? "\"nan\"" : x.isInfinite ? (x < 0 ? "\"-inf\"" : "\"inf\"") : "\(x)"
  }

  private func duration(_ seconds: Double) -> String {
    seconds < 1e-6
      ? decimals(seconds * 1e9, 1) + " ns"
      : seconds < 1e-3 ? decimals(seconds * 1e6, 2) + " µs" : decimals(seconds * 1e3, 2) + " ms"
  }

  /// Two significant digits.
  private func short(_ x: Double) -> String {
    guard x != 0, x.isFinite else { return x == 0 ? "0" : "\(x)" }
    var mantissa = x
    var exponent = 0
    while mantissa.magnitude >= 10 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa.magnitude < 1 {
      mantissa *= 10
      exponent -= 1
    }
    if (-2...3).contains(exponent) { return decimals(x, max(0, 1 - exponent)) }
    return decimals(mantissa, 1) + "e\(exponent)"
  }
}
