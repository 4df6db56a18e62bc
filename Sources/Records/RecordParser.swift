/// What becomes of records that are wrong.
package enum ErrorPolicy: String, CaseIterable, Sendable {
  /// The first one ends everything; those before it are kept.
  case stop
  /// They are left out.
  case skip
  /// Those with a wrong cell get NaN as their results; those of a wrong shape are left out.
  case nan
}

/// Turns the records of a block into columns of numbers, so many at a time.
package final class RecordParser {
  private let format: RecordFormat
  private let layout: RecordLayout
  private let policy: ErrorPolicy
  /// Whether empty cells and `NA` are NaN, and no error.
  private let takesMissing: Bool
  /// Names that no member of an object may have, for results have them.
  private let reserved: Set<String>
  /// Whether each record has every column; objects may lack those that nobody reads.
  private let needsAllColumns: Bool
  /// How many records are read at a time at most.
  package let capacity: Int

  /// Whether no record is read the fast way: for tests, as both have to read the same.
  package var isAlwaysSlow = false

  private let values: UnsafeMutablePointer<Double>
  /// The bytes of each record that was read, without their line breaks.
  package let ranges: UnsafeMutablePointer<Range<Int>>
  /// Whether a record's results are NaN for a wrong cell.
  package let isWrong: UnsafeMutablePointer<Bool>

  /// The block; before the first one, where the ranges are.
  private var bytes: UnsafePointer<UInt8>
  private var position = 0
  private var end = 0
  private var isPlain = false
  private var tokens: RecordTokens
  /// The column of each cell where those of an object stand in another order.
  private var order: [Int] = []

  /// Records and lines of the block so far, and those that were wrong.
  package private(set) var recordCount = 0
  package private(set) var lineCount = 0
  package private(set) var problemCount = 0
  /// The first problems of the block.
  package private(set) var problems: [RecordProblem] = []
  /// Whether a wrong record ended the reading.
  package private(set) var isStopped = false

  /// How many problems of a block are kept.
  private static let keptProblems = 100

  package init(
    _ format: RecordFormat, _ layout: RecordLayout, policy: ErrorPolicy = .stop,
    takesMissing: Bool = false, reserved: Set<String> = [], needsAllColumns: Bool = true,
    capacity: Int = 1024
  ) {
    self.format = format
    self.layout = layout
    self.policy = policy
    self.takesMissing = takesMissing
    self.reserved = reserved
    self.needsAllColumns = needsAllColumns
    self.capacity = capacity
    values = .allocate(capacity: max(1, layout.inputCount * capacity))
    values.initialize(repeating: 0, count: max(1, layout.inputCount * capacity))
    ranges = .allocate(capacity: capacity)
    ranges.initialize(repeating: 0..<0, count: capacity)
    isWrong = .allocate(capacity: capacity)
    isWrong.initialize(repeating: false, count: capacity)
    tokens = RecordTokens(format)
    bytes = UnsafePointer(UnsafeRawPointer(ranges).assumingMemoryBound(to: UInt8.self))
  }

  deinit {
    values.deallocate()
    ranges.deallocate()
    isWrong.deallocate()
  }

  /// The values of an input in the records that were read last.
  package func column(_ input: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: values + input * capacity, count: capacity)
  }

  /// Begins with a block of complete records whose last byte is a line break.
  package func begin(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
    isPlain = Bytes.areText(bytes, range)
    recordCount = 0
    lineCount = 0
    problemCount = 0
    problems.removeAll(keepingCapacity: true)
    isStopped = false
  }

  /// Reads the next records; how many there are, 0 at the end of the block.
  package func next() -> Int {
    var count = 0
    let delimiter: UInt8?
    if case .delimited(let byte) = format { delimiter = byte } else { delimiter = nil }
    while count < capacity, position < end, !isStopped {
      if isPlain, !isAlwaysSlow, let delimiter, readFast(delimiter, row: count) {
        count += 1
      } else if readSlowly(row: count) {
        count += 1
      }
    }
    return count
  }

  // MARK: The usual record

  /// Reads a record of plain numbers and cells without quotation marks; false, and nothing is done, where it is another.
  @inline(__always)
  private func readFast(_ delimiter: UInt8, row: Int) -> Bool {
    let bytes = bytes
    let start = position
    var p = start
    let first = bytes[p]
    if first == Bytes.hash || first == Bytes.newline || first == Bytes.carriageReturn {
      return false
    }
    var value = 0.0
    var rest = layout.slots.count
    return layout.slots.withUnsafeBufferPointer { slots in
      for slot in slots {
        if slot >= 0 {
          guard DecimalText.readFast(bytes, &p, &value) else { return false }
          values[Int(slot) * capacity + row] = value
        } else {
          if bytes[p] == Bytes.quote || bytes[p] == Bytes.space || bytes[p] == Bytes.tab {
            if bytes[p] != delimiter { return false }
          }
          while bytes[p] != delimiter, bytes[p] > Bytes.carriageReturn || bytes[p] == Bytes.tab {
            p += 1
          }
        }
        rest -= 1
        if rest > 0 {
          guard bytes[p] == delimiter else { return false }
          p += 1
        }
      }
      var lineEnd = p
      if bytes[p] == Bytes.carriageReturn { p += 1 } else { lineEnd = p }
      guard bytes[p] == Bytes.newline, p < end else { return false }
      ranges[row] = start..<lineEnd
      isWrong[row] = false
      position = p + 1
      recordCount += 1
      lineCount += 1
      return true
    }
  }

  // MARK: Any record

  /// Reads any record; whether it has a row.
  private func readSlowly(row: Int) -> Bool {
    let kind = tokens.take(bytes, at: position, limit: end, isPlain: isPlain)
    position = tokens.end + 1
    let line = lineCount
    lineCount += tokens.lines
    if kind == .nothing { return false }
    let record = recordCount
    recordCount += 1
    if let reason = shapeProblem() {
      note(RecordProblem(record: record, line: line, reason: reason))
      if policy == .stop { isStopped = true }
      return false
    }
    isWrong[row] = false
    ranges[row] = format == .jsonLines ? tokens.object : tokens.range
    for (index, cell) in tokens.cells.enumerated() {
      let column = order.isEmpty ? index : order[index]
      guard column >= 0, layout.slots[column] >= 0 else { continue }
      switch number(cell) {
      case .success(let value): values[Int(layout.slots[column]) * capacity + row] = value
      case .failure(let reason):
        let text = bytes.text(cell.content.prefix(80))
        note(
          RecordProblem(
            record: record, line: line, column: layout.names[column], cell: text,
            reason: reason.text))
        if policy == .stop { isStopped = true }
        if policy != .nan { return false }
        isWrong[row] = true
        for input in 0..<layout.inputCount { values[input * capacity + row] = .nan }
        return true
      }
    }
    return true
  }

  private func note(_ problem: RecordProblem) {
    problemCount += 1
    if problems.count < Self.keptProblems { problems.append(problem) }
  }

  private func shapeProblem() -> String? {
    if let problem = tokens.problem { return problem }
    if format == .jsonLines { return memberProblem() }
    guard tokens.cells.count != layout.names.count else { return nil }
    let cells = tokens.cells.count
    let names = layout.names.count
    return "\(cells) cell\(cells == 1 ? "" : "s"), but there \(names == 1 ? "is" : "are") "
      + "\(names) column\(names == 1 ? "" : "s")"
  }

  /// Finds the columns of an object's members.
  private func memberProblem() -> String? {
    order.removeAll(keepingCapacity: true)
    var found = 0
    var missing = layout.inputCount
    var seen: Set<String> = []
    for key in tokens.keys {
      let name = JSONScanner.unescaped(bytes, key)
      if !seen.insert(name).inserted { return "the name '\(name.prefix(40))' stands there twice" }
      if reserved.contains(name) {
        return "the name '\(name.prefix(40))' is that of a result"
      }
      let place = layout.places[name] ?? -1
      order.append(place)
      if place >= 0 {
        found += 1
        if layout.slots[place] >= 0 { missing -= 1 }
      } else if needsAllColumns {
        return "the first line has no '\(name.prefix(40))'"
      }
    }
    if missing > 0 || needsAllColumns && found < layout.names.count {
      let lacking = layout.names.indices.first { column in
        !seen.contains(layout.names[column]) && (needsAllColumns || layout.slots[column] >= 0)
      }
      return "it has no '\(layout.names[lacking ?? 0].prefix(40))'"
    }
    return nil
  }

  private struct Reason: Error { var text: String }

  private func number(_ cell: Cell) -> Result<Double, Reason> {
    let content = cell.content
    let text = UnsafeBufferPointer(start: bytes + content.lowerBound, count: content.count)
    if isMissing(cell, text) {
      if takesMissing { return .success(.nan) }
      return .failure(Reason(text: "is missing (--missing nan computes with NaN)"))
    }
    if cell.isQuoted && format == .jsonLines {
      // A string is a number only where JSON has none for it.
      if case .number(let value) = DecimalText.read(text), !value.isFinite {
        return .success(value)
      }
      return .failure(Reason(text: "is a string, not a number"))
    }
    switch DecimalText.read(text) {
    case .number(let value): return .success(value)
    case .tooLarge: return .failure(Reason(text: "is too large for a number of 64 bits"))
    case .tooSmall: return .failure(Reason(text: "is too small for a number of 64 bits"))
    case .notANumber: return .failure(Reason(text: "is not a number"))
    }
  }

  private func isMissing(_ cell: Cell, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if format == .jsonLines { return !cell.isQuoted && text.elementsEqual("null".utf8) }
    return text.isEmpty || text.elementsEqual("NA".utf8)
  }
}
