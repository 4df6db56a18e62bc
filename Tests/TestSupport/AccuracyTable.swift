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
    let error = exact.error(of: computed)
    if error > cells[key, default: Worst(error: -1)].error {
      cells[key] = Worst(error: error, arguments: arguments, computed: computed)
    }
  }

  /// The worst of one cell.
  public subscript(key: String) -> Worst { cells[key] ?? Worst() }

  /// All cells, by name.
  public var sorted: [(key: String, value: Worst)] { cells.sorted { $0.key < $1.key } }
}
