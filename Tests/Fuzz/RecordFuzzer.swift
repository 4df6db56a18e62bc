// A libFuzzer harness: any bytes are a file of points, whose records are read, or refused, the same way however they are read.
// Compiled by run-records.sh; not a target of the package.

import Records

/// Checks one input: its first byte chooses the form, the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 1 else { return 0 }
  let choice = Int(start[0])
  let format = [RecordFormat.csv, .tsv, .blanks, .jsonLines, .delimited(59)][choice % 5]
  let policy = ErrorPolicy.allCases[choice / 5 % 3]
  // The storage is exact, so that a read beyond it is found.
  var bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  if bytes.last != 10 { bytes.append(10) }
  let file = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
  defer { file.deallocate() }
  for (index, byte) in bytes.enumerated() { file[index] = byte }
  check(UnsafePointer(file), bytes.count, format, policy)
  return 0
}

/// What a file gives.
private struct Reading: Equatable {
  var values: [[UInt64]] = []
  var records: [Range<Int>] = []
  var wrong: [Bool] = []
  var problems: [RecordProblem] = []
  var lines = 0
}

private func check(
  _ bytes: UnsafePointer<UInt8>, _ count: Int, _ format: RecordFormat, _ policy: ErrorPolicy
) {
  guard let header = try? RecordHeader(format, bytes, 0..<count) else { return }
  expect(header.end <= count && Set(header.names).count == header.names.count, "header")
  let layout = RecordLayout(names: header.names, inputs: Array(header.names.prefix(2)))
  let range = header.end..<count
  let whole = read(bytes, range, format, layout, policy)
  expect(whole == read(bytes, range, format, layout, policy, isSlow: true), "fast as slow")
  expect(whole.problems.allSatisfy { !$0.reason.isEmpty }, "reasons")
  for record in whole.records {
    expect(range.contains(record.lowerBound) && record.upperBound < count, "range")
  }

  // Cut into blocks, the records are the same.
  if policy != .stop {
    var pieces = Reading()
    var position = range.lowerBound
    var end = position
    while position < count {
      end = min(count, end + 7)
      let complete = end == count ? count : format.completeEnd(bytes, position..<end)
      guard complete > position else { continue }
      let part = read(bytes, position..<complete, format, layout, policy)
      pieces.values += part.values
      pieces.records += part.records
      pieces.wrong += part.wrong
      pieces.lines += part.lines
      position = complete
    }
    expect(pieces.values == whole.values && pieces.records == whole.records, "blocks")
    expect(pieces.wrong == whole.wrong && pieces.lines == whole.lines, "lines")
  }
  for form in [RecordWriter.Form.delimited(44), .delimited(9), .jsonLines] {
    checkWriting(bytes, whole, format, layout, form)
  }
}

/// What is written has a record for each, with the same numbers.
private func checkWriting(
  _ bytes: UnsafePointer<UInt8>, _ reading: Reading, _ format: RecordFormat, _ layout: RecordLayout,
  _ form: RecordWriter.Form
) {
  // Objects with other members than the first have no rows; NaN stands for what was no number.
  guard !reading.wrong.contains(true), !reading.records.isEmpty else { return }
  var result = "result"
  while layout.names.contains(result) { result += "'" }
  var writer = RecordWriter(form, from: format, names: layout.names, results: [result])
  let column = UnsafeMutableBufferPointer<Double>.allocate(capacity: 1)
  column.initialize(repeating: 0.1)
  defer { column.deallocate() }
  var buffer = ByteBuffer()
  writer.appendHeader([], to: &buffer)
  for record in reading.records {
    writer.append(bytes, record, [column], row: 0, isWrong: false, to: &buffer)
  }
  let output: RecordFormat
  switch form {
  case .delimited(let delimiter): output = .delimited(delimiter)
  case .jsonLines: output = .jsonLines
  }
  let written = buffer.bytes
  guard let start = written.baseAddress else { return }
  guard let header = try? RecordHeader(output, start, 0..<written.count)
  else { return expect(false, "the header that is written") }
  expect(header.names.count == layout.names.count + 1, "names that are written")
  let inputs = Array(header.names.prefix(min(2, layout.names.count)))
  let again = read(
    start, header.end..<written.count, output, RecordLayout(names: header.names, inputs: inputs),
    .nan)
  expect(again.values.count == reading.values.count, "rows that are written")
  // A string "1" of JSON and a cell 1 are not told apart in CSV, and a decimal that JSON lacks becomes a string.
  if format != .jsonLines && output != .jsonLines {
    expect(again.values == reading.values, "numbers that are written")
  }
}

private func read(
  _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ format: RecordFormat,
  _ layout: RecordLayout,
  _ policy: ErrorPolicy, isSlow: Bool = false
) -> Reading {
  let parser = RecordParser(format, layout, policy: policy, takesMissing: true, capacity: 3)
  parser.isAlwaysSlow = isSlow
  parser.begin(bytes, range)
  var reading = Reading()
  while true {
    let count = parser.next()
    if count == 0 { break }
    for row in 0..<count {
      reading.values.append(
        (0..<layout.inputCount).map { parser.column($0)[row] }
          .map { $0.isNaN ? Double.nan.bitPattern : $0.bitPattern })
      reading.records.append(parser.ranges[row])
      reading.wrong.append(parser.isWrong[row])
    }
  }
  reading.problems = parser.problems
  reading.lines = parser.lineCount
  return reading
}

/// Stops with what is wrong; unlike a precondition, in an optimised build too.
private func expect(_ condition: Bool, _ promise: String) {
  guard condition else { fatalError("broken promise: \(promise)") }
}
