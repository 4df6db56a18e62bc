/// Finds cells and the ends of records in bytes whose first is the first of a record.
struct DelimitedScanner {
  let bytes: UnsafePointer<UInt8>
  /// Behind the last byte.
  let limit: Int
  let delimiter: UInt8

  /// The cell that begins at `start`; nil where its end is not there yet.
  @inline(__always)
  func cell(at start: Int) -> Cell? {
    var p = start
    while p < limit, isBlank(bytes[p]) { p += 1 }
    if p < limit, bytes[p] == Bytes.quote { return quoted(start, p) }
    while p < limit, bytes[p] != delimiter, bytes[p] != Bytes.newline { p += 1 }
    guard p < limit else { return nil }
    let end = contentEnd(p, from: start)
    return Cell(raw: start..<end, content: trimmed(start..<end), end: p)
  }

  private func quoted(_ start: Int, _ opening: Int) -> Cell? {
    var p = opening + 1
    var hasDoubled = false
    while true {
      guard let next = Bytes.first(Bytes.quote, in: bytes, p..<limit), next + 1 < limit
      else { return nil }
      p = next + 1
      if bytes[p] != Bytes.quote { break }
      hasDoubled = true
      p += 1
    }
    let content = opening + 1..<p - 1
    let behind = p
    while p < limit, bytes[p] != delimiter, bytes[p] != Bytes.newline { p += 1 }
    guard p < limit else { return nil }
    let end = contentEnd(p, from: behind)
    return Cell(
      raw: start..<end, content: content, isQuoted: true, hasDoubled: hasDoubled,
      hasStrayText: !trimmed(behind..<end).isEmpty, end: p)
  }

  /// Before the CR of a line break.
  @inline(__always)
  private func contentEnd(_ p: Int, from start: Int) -> Int {
    bytes[p] == Bytes.newline && p > start && bytes[p - 1] == Bytes.carriageReturn ? p - 1 : p
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == Bytes.space || byte == Bytes.tab && delimiter != Bytes.tab
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isBlank(bytes[low]) { low += 1 }
    while high > low, isBlank(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  /// Whether the line is a comment; its end is its first line break.
  @inline(__always)
  func isComment(_ start: Int) -> Bool { start < limit && bytes[start] == Bytes.hash }

  /// The place of the line break that ends the record; nil where it is not there yet.
  func recordEnd(from start: Int) -> Int? {
    if isComment(start) { return Bytes.first(Bytes.newline, in: bytes, start..<limit) }
    var p = start
    while let cell = cell(at: p) {
      if bytes[cell.end] == Bytes.newline { return cell.end }
      p = cell.end + 1
    }
    return nil
  }
}

extension RecordFormat {
  /// The place behind the last record that is complete, from the first byte of a record on.
  package func completeEnd(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    let start = range.lowerBound
    if case .delimited(let delimiter) = self,
      Bytes.first(Bytes.quote, in: bytes, range) != nil
    {
      let scanner = DelimitedScanner(bytes: bytes, limit: range.upperBound, delimiter: delimiter)
      var end = start
      while let newline = scanner.recordEnd(from: end) { end = newline + 1 }
      return end
    }
    // Without quotation marks every line break ends a record.
    return Bytes.last(Bytes.newline, in: bytes, range).map { $0 + 1 } ?? start
  }
}
