import Expressions
import Records
import Rendering

/// A file of points that is open, with the names of its columns read.
final class PointsInput {
  /// How messages call it.
  let name: String
  let header: RecordHeader
  /// Whether the file has a line of names, so that results have one.
  let hasHeader: Bool
  let policy: ErrorPolicy
  /// Whether missing numbers are NaN.
  let takesMissing: Bool
  let reader: BlockReader

  var format: RecordFormat { reader.format }
  var names: [String] { header.names }

  /// Opens what the command line names, and reads the names.
  init(_ path: String, _ source: ByteSource, _ arguments: Arguments) throws(Failure) {
    name = path == "-" ? "standard input" : quoted(path)
    policy = ErrorPolicy(rawValue: arguments.value("on-error") ?? "") ?? .stop
    takesMissing = arguments.value("missing") == "nan"
    let dialect = try Dialect(arguments, path)
    hasHeader = dialect.columns == nil && dialect.format != .jsonLines
    reader = BlockReader(source, dialect.format)
    header = try Self.header(reader, dialect, name)
  }

  /// A point of the command line, as a file of one row.
  init(_ point: Point) {
    name = "the point"
    policy = .stop
    takesMissing = true
    hasHeader = false
    let line = JSON.numbers(point.names, point.values).rendered
    reader = BlockReader(ByteSource(Array(line.utf8)), .jsonLines)
    header = RecordHeader(names: point.names)
  }

  /// The points of a grid, as a file with a line for each.
  init(_ grid: Grid, names: [String]) {
    name = "the grid of \(counted(grid.count, "point")) in '--at'"
    policy = .stop
    takesMissing = true
    hasHeader = false
    var next = 0
    var line: [UInt8] = []
    var position = 0
    let source = ByteSource(read: { target in
      var count = 0
      while count < target.count {
        if position == line.count {
          guard next < grid.count else { break }
          line = Array((JSON.numbers(names, grid[next]).rendered + "\n").utf8)
          (position, next) = (0, next + 1)
        }
        let part = min(target.count - count, line.count - position)
        target[count..<count + part].copyBytes(from: line[position..<position + part])
        count += part
        position += part
      }
      return .bytes(count)
    })
    reader = BlockReader(source, .jsonLines)
    header = RecordHeader(names: names)
  }

  private static func header(
    _ reader: BlockReader, _ dialect: Dialect, _ name: String
  ) throws(Failure) -> RecordHeader {
    let block = Block()
    let outcome = reader.fill(block)
    var range = block.range
    switch outcome {
    case .block: break
    case .tooLong: range = 0..<4
    case .end: range = 0..<0
    case .interrupted: throw .interrupted
    case .failed(let reason):
      throw Failure(exitCode: .noInput, message: "Cannot read \(name): \(reason.reason)")
    }
    let start = UnsafePointer(block.bytes)
    if let reason = Dialect.foreign(UnsafeBufferPointer(start: start, count: range.count)) {
      throw .data("\(name) is \(reason)")
    }
    if case .tooLong = outcome {
      throw .data(
        "line 1 of \(name) begins a row of more than \(BlockReader.longestRecord >> 20) MiB")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if UnsafeBufferPointer(start: start, count: range.count).starts(with: mark) {
      range = 3..<range.upperBound
    }
    var header = RecordHeader(names: dialect.columns ?? [])
    if dialect.columns == nil {
      do throws(RecordHeader.Failure) {
        header = try RecordHeader(dialect.format, start, range)
      } catch {
        throw failure(error, dialect.format, name)
      }
      range = header.end..<range.upperBound
    }
    reader.unread(
      UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
    return header
  }

  private static func failure(
    _ error: RecordHeader.Failure, _ format: RecordFormat, _ name: String
  ) -> Failure {
    switch error {
    case .wrong(let line, let reason): return .data("line \(line) of \(name): \(reason)")
    case .empty:
      let needed =
        format == .jsonLines
        ? "it has to have an object on each line"
        : "its first line has to hold the names of the variables"
      return .data("\(name) is empty: \(needed)")
    }
  }

  /// What to say where the names of the file are none.
  var advice: String? {
    guard hasHeader, let first = names.first, Double(first) != nil else { return nil }
    return "The first line of \(name) has numbers: '--no-header --columns x,y' names its columns"
  }
}
