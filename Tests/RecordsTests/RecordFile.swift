import Records

/// A file in memory, read through the parser.
struct RecordFile {
  var rows: [[Double]] = []
  var cells: [String] = []
  var problems: [RecordProblem] = []
  var isStopped = false
  var records = 0
  var lines = 0

  /// Reads a file with a header, whose inputs are the columns of these names.
  init(
    _ text: String, _ format: RecordFormat = .csv, inputs: [String], policy: ErrorPolicy = .stop,
    takesMissing: Bool = false, capacity: Int = 1024, needsAllColumns: Bool = true,
    isSlow: Bool = false
  ) throws {
    try self.init(
      Array(text.utf8), format, inputs: inputs, policy: policy, takesMissing: takesMissing,
      capacity: capacity, needsAllColumns: needsAllColumns, isSlow: isSlow)
  }

  init(
    _ bytes: [UInt8], _ format: RecordFormat = .csv, inputs: [String], policy: ErrorPolicy = .stop,
    takesMissing: Bool = false, capacity: Int = 1024, needsAllColumns: Bool = true,
    isSlow: Bool = false
  ) throws {
    var bytes = bytes
    if bytes.last != 10 { bytes.append(10) }
    let start = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    defer { start.deallocate() }
    for (index, byte) in bytes.enumerated() { start[index] = byte }
    let header = try RecordHeader(format, UnsafePointer(start), 0..<bytes.count)
    let layout = RecordLayout(names: header.names, inputs: inputs)
    let parser = RecordParser(
      format, layout, policy: policy, takesMissing: takesMissing,
      needsAllColumns: needsAllColumns, capacity: capacity)
    parser.isAlwaysSlow = isSlow
    parser.begin(UnsafePointer(start), header.end..<bytes.count)
    while true {
      let count = parser.next()
      if count == 0 { break }
      for row in 0..<count {
        rows.append(inputs.indices.map { parser.column($0)[row] })
        cells.append(UnsafePointer(start).text(parser.ranges[row]))
      }
    }
    problems = parser.problems
    isStopped = parser.isStopped
    records = parser.recordCount
    lines = parser.lineCount
  }
}
