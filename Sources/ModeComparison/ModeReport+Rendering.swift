import DerivativeRules
package import Rendering

extension ModeReport {
  /// How a report is written: as any form of table, or as JSON.
  public struct Format: Hashable, Sendable, CaseIterable {
    /// None for JSON.
    private let table: TableFormat?

    /// Aligned columns.
    public static let text = Format(table: .text)
    /// A table.
    public static let markdown = Format(table: .markdown)
    /// Comma-separated, a header line first.
    public static let csv = Format(table: .csv)
    /// One object.
    public static let json = Format(table: nil)

    /// Every form.
    public static var allCases: [Format] {
      TableFormat.allCases.map { Format(table: $0) } + [json]
    }

    /// The name, such as `text`.
    public var name: String { table?.rawValue ?? "json" }

    fileprivate func rendered(_ report: ModeReport) -> String {
      guard let table else { return report.json.rendered }
      let text = report.table(for: table).rendered(as: table) + table.notes(report.notes)
      return String(text.dropLast())
    }
  }

  /// The report as text.
  public func rendered(as format: Format) -> String { format.rendered(self) }

  // MARK: Tables

  /// Numbers rounded for people, or all digits in a form for programs.
  private func table(for format: TableFormat) -> Table {
    var table = Table.numbers([])
    guard format.isForPeople else {
      table.header = [
        "mode", "sweeps", "operations", "primal", "tangent", "adjoint", "tape_bytes", "seconds",
        "ratio", "ulps", "relative",
      ]
      for entry in entries {
        table.add(
          counts(entry) + [
            entry.seconds.map(Numeral.shortest) ?? "",
            ratio(entry.mode).map(Numeral.shortest) ?? "",
            Numeral.shortest(entry.deviation.ulps), Numeral.shortest(entry.deviation.relative),
          ])
      }
      return table
    }
    table.header = [
      "mode", "sweeps", "operations", "primal", "tangent", "adjoint", "tape bytes", "time",
      "x plain", "deviation ulp", "relative",
    ]
    for entry in entries {
      table.add(
        counts(entry) + [
          entry.seconds.map(duration) ?? "-",
          ratio(entry.mode).map { Numeral.fixed($0, 1) } ?? "-",
          Numeral.short(entry.deviation.ulps), Numeral.short(entry.deviation.relative),
        ])
    }
    return table
  }

  private func counts(_ entry: Entry) -> [String] {
    [
      entry.mode.rawValue, "\(entry.sweeps)", "\(entry.operations)", "\(entry.primal.total)",
      "\(entry.tangent.total)", "\(entry.adjoint.total)", "\(entry.tapeBytes)",
    ]
  }

  /// The modes that do not apply, and the one to use.
  private var notes: [String] {
    omitted.map { "no \($0.mode.rawValue): \($0.reason)" }
      + ["recommended: \(recommendation.reason)"]
  }

  private func duration(_ seconds: Double) -> String {
    seconds < 1e-6
      ? Numeral.fixed(seconds * 1e9, 1) + " ns"
      : seconds < 1e-3
        ? Numeral.fixed(seconds * 1e6, 2) + " µs" : Numeral.fixed(seconds * 1e3, 2) + " ms"
  }

  // MARK: JSON

  package var json: JSON {
    let modes = entries.map { entry in
      JSON.object(
        [
          ("mode", .string(entry.mode.rawValue)), ("sweeps", .integer(entry.sweeps)),
          (
            "operations",
            .object([
              ("primal", kinds(entry.primal)), ("tangent", kinds(entry.tangent)),
              ("adjoint", kinds(entry.adjoint)),
            ])
          ),
          ("tapeBytes", .integer(entry.tapeBytes)),
          (
            "deviation",
            .object([
              ("ulps", .number(entry.deviation.ulps)),
              ("relative", .number(entry.deviation.relative)),
            ])
          ),
        ]
          + (entry.seconds.map { [("seconds", .number($0))] } ?? [])
          + (ratio(entry.mode).map { [("ratio", .number($0))] } ?? []))
    }
    return .object([
      ("inputs", .integer(inputs)), ("outputs", .integer(outputs)), ("values", .numbers(value)),
      ("jacobian", .array((0..<jacobian.rows).map { .numbers(jacobian.row($0)) })),
      ("colours", .integer(colours)), ("modes", .array(modes)),
      ("omitted", .object(omitted.map { ($0.mode.rawValue, .string($0.reason)) })),
      ("bestStep", .number(bestStep)),
      (
        "recommendation",
        .object([
          ("mode", .string(recommendation.mode.rawValue)),
          ("reason", .string(recommendation.reason)),
        ])
      ),
    ])
  }

  private func kinds(_ counts: OperationCounts) -> JSON {
    .object(counts.byName.map { ($0.key, .integer($0.value)) })
  }
}
