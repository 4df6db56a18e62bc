/// The worst errors seen, by function, output and kind of point; failures name the row.
public struct AccuracyTable {
  /// The worst error of one cell and where it occurred.
  public struct Worst: Sendable, CustomStringConvertible {
    /// In ulp, or in the unit that was recorded.
    public var error = 0.0
    /// The arguments.
    public var arguments: [Double] = []
    /// What was computed.
    public var computed = 0.0
    /// How many results there were.
    public var count = 0

    /// The error with its place.
    public var description: String { "\(error) at \(arguments): \(computed), of \(count) results" }
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
    var worst = cells[key, default: Worst(error: -1)]
    worst.count += 1
    // A measure that is not a number is no small error.
    let error = error.isNaN ? .infinity : error
    if error > worst.error {
      (worst.error, worst.arguments, worst.computed) = (error, arguments, computed)
    }
    cells[key] = worst
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
