import Records

extension PointsInput {
  /// Every row that has values of these columns, one after the other, for results that are no rows themselves.
  func forEachRow(
    inputs: [String], to output: Output, _ body: (_ row: [Double]) throws(Failure) -> Void
  ) throws(Failure) {
    let layout = RecordLayout(names: names, inputs: inputs)
    let parser = RecordParser(
      format, layout, policy: policy, takesMissing: takesMissing, needsAllColumns: false)
    var log = RowLog(name, policy, linesBefore: header.lines, output.notes)
    let columns = inputs.indices.map { parser.column($0) }
    let block = Block()
    while try take(block, log) {
      parser.begin(UnsafePointer(block.bytes), block.range)
      while true {
        let count = parser.next()
        if count == 0 { break }
        for row in 0..<count { try body(columns.map { $0[row] }) }
      }
      try output.flush()
      if let failure = log.add(parser) { throw failure }
    }
    if let failure = log.ending {
      try output.flush()
      throw failure
    }
  }

  /// All rows of these columns, for what needs them at once.
  func rows(of columns: [String], _ host: Host) throws(Failure) -> [[Double]] {
    var rows: [[Double]] = []
    let output = Output(host.output, notes: host.notes)
    try forEachRow(inputs: columns, to: output) { row throws(Failure) in rows.append(row) }
    return rows
  }

  /// Fills a block; false at the end.
  private func take(_ block: Block, _ log: RowLog) throws(Failure) -> Bool {
    let outcome = reader.fill(block)
    if case .block = outcome { return true }
    if let failure = log.failure(outcome) { throw failure }
    return false
  }
}
