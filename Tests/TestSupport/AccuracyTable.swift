/// The worst errors seen, by function, output and kind of point; failures name the row.
public struct AccuracyTable {
  /// The worst error of one cell and where it occurred.
  public struct Worst: Sendable {
    /// In ulp.
    public var error = 0.0
    /// The arguments.
    public var arguments: [Double] = []
    /// What was computed.
    public var computed = 0.0
  }

  private var cells: [String: Worst] = [:]

  /// An empty table.
  public init() {}

  /// Records one result.
  public mutating func record(
    _ key: String, _ computed: Double, _ exact: Exact, at arguments: [Double]
  ) {
    record(key, computed, error: exact.error(of: computed), at: arguments)
  }

  /// Records one error.
  public mutating func record(
    _ key: String, _ computed: Double, error: Double, at arguments: [Double]
  ) {
    if error > cells[key, default: Worst(error: -1)].error {
      cells[key] = Worst(error: error, arguments: arguments, computed: computed)
    }
  }

  /// Records all outputs of a row under "core 0", "core 1", … or "extreme 0", …, in ulp or by the row's scales.
  public mutating func record(_ row: RuleRow, _ computed: [Double]) {
    for (i, number) in computed.enumerated() {
      let error = row.outputs[i].error(of: number, scale: row.scales[i])
      record("\(row.isExtreme ? "extreme" : "core") \(i)", number, error: error, at: row.arguments)
    }
  }

  /// The worst of one cell.
  public subscript(key: String) -> Worst { cells[key] ?? Worst() }

  /// All cells, by name.
  public var sorted: [(key: String, value: Worst)] { cells.sorted { $0.key < $1.key } }
}
