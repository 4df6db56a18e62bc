/// One record taken apart: its cells, where it ends, and what is wrong with its shape.
struct RecordTokens {
  enum Kind {
    /// An empty line or a comment.
    case nothing
    case record
  }

  private let format: RecordFormat
  private(set) var cells: [Cell] = []
  /// The names of an object's members, in the order of the cells.
  private(set) var keys: [Range<Int>] = []
  /// The object of a line of JSON, from brace to brace.
  private(set) var object = 0..<0
  /// The place of the line break behind the record.
  private(set) var end = 0
  /// The record without its line break.
  private(set) var range = 0..<0
  /// How many line breaks the record has, the last one included.
  private(set) var lines = 1
  /// What is wrong with its shape, whatever its cells say.
  private(set) var problem: String?

  init(_ format: RecordFormat) { self.format = format }

  /// Takes the record at `start` apart; the last byte before `limit` is a line break.
  mutating func take(
    _ bytes: UnsafePointer<UInt8>, at start: Int, limit: Int, isPlain: Bool
  ) -> Kind {
    cells.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    problem = nil
    lines = 1
    end = Bytes.first(Bytes.newline, in: bytes, start..<limit) ?? limit - 1
    range = start..<lineEnd(bytes, start)
    if range.isEmpty { return .nothing }
    switch format {
    case .delimited(let delimiter):
      let scanner = DelimitedScanner(bytes: bytes, limit: limit, delimiter: delimiter)
      if scanner.isComment(start) { return .nothing }
      takeDelimited(scanner, start)
    case .blanks:
      if takeBlanks(bytes) { return .nothing }
    case .jsonLines:
      if takeObject(bytes) { return .nothing }
    }
    if !isPlain, !Bytes.areText(bytes, range) {
      let hasNUL = Bytes.first(0, in: bytes, range) != nil
      problem = hasNUL ? "a NUL byte stands in it: it is no text" : "it is not UTF-8"
    }
    return .record
  }

  /// Where the line ends without its line break.
  private func lineEnd(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Int {
    end > start && bytes[end - 1] == Bytes.carriageReturn ? end - 1 : end
  }

  private mutating func takeDelimited(_ scanner: DelimitedScanner, _ start: Int) {
    var p = start
    while true {
      guard let cell = scanner.cell(at: p) else {
        // Only the end of the file leaves a cell open.
        problem = "the quotation mark of cell \(cells.count + 1) is not closed"
        end = scanner.limit - 1
        break
      }
      cells.append(cell)
      if cell.hasStrayText {
        problem =
          problem ?? "text follows the closing quotation mark of cell \(cells.count)"
      } else if !cell.isQuoted,
        Bytes.first(Bytes.carriageReturn, in: scanner.bytes, cell.raw) != nil
      {
        problem = problem ?? "a carriage return stands in it that ends no line"
      }
      end = cell.end
      if scanner.bytes[end] == Bytes.newline { break }
      p = end + 1
    }
    range = start..<lineEnd(scanner.bytes, start)
    lines = 1 + Bytes.count(Bytes.newline, in: scanner.bytes, range)
  }

  /// Whether the line has no cell or is a comment.
  private mutating func takeBlanks(_ bytes: UnsafePointer<UInt8>) -> Bool {
    var p = range.lowerBound
    while true {
      while p < range.upperBound, bytes[p] == Bytes.space || bytes[p] == Bytes.tab { p += 1 }
      if p == range.upperBound { break }
      let start = p
      while p < range.upperBound, bytes[p] != Bytes.space, bytes[p] != Bytes.tab { p += 1 }
      if cells.isEmpty && bytes[start] == Bytes.hash { return true }
      cells.append(Cell(raw: start..<p, content: start..<p, end: p))
    }
    if Bytes.first(Bytes.carriageReturn, in: bytes, range) != nil {
      problem = "a carriage return stands in it that ends no line"
    }
    return cells.isEmpty
  }

  /// Whether the line has nothing but blanks.
  private mutating func takeObject(_ bytes: UnsafePointer<UInt8>) -> Bool {
    var scanner = JSONScanner(bytes: bytes, range: range)
    scanner.skipBlanks()
    if scanner.isAtEnd { return true }
    object = scanner.position..<range.upperBound
    problem = scanner.takeObject { key, value, isString in
      keys.append(key)
      cells.append(
        Cell(
          raw: value,
          content: isString ? value.lowerBound + 1..<value.upperBound - 1 : value,
          isQuoted: isString, end: value.upperBound))
    }
    object = object.lowerBound..<scanner.position
    return false
  }
}
