/// Lines of cells with a separator between them, written cell by cell into one list of bytes.
package struct DelimitedWriter {
  private var bytes: [UInt8] = []
  private let separator: UInt8
  private var isFirst = true

  /// Begins with the header, if there is one.
  package init(_ header: [String], _ separator: UInt8) {
    self.separator = separator
    for name in header { add(name) }
    if !header.isEmpty { endRow() }
  }

  /// Adds a cell.
  package mutating func add(_ text: String) {
    let cell = Delimited.cell(text, separator, isFirst: isFirst)
    separate()
    bytes.add(cell)
  }

  /// Adds a cell of bytes of UTF-8.
  mutating func add(_ text: ArraySlice<UInt8>) {
    guard !Delimited.needsQuotes(text, separator, isFirst: isFirst) else {
      return add(String(decoding: text, as: UTF8.self))
    }
    separate()
    bytes.append(contentsOf: text)
  }

  /// Adds a cell with an index.
  package mutating func add(_ index: Int) {
    separate()
    let first = bytes.count
    var rest = index.magnitude
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: 48 + rest % 10))
      rest /= 10
    } while rest > 0
    if index < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes[first...].reverse()
  }

  private mutating func separate() {
    if !isFirst { bytes.append(separator) }
    isFirst = false
  }

  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Text as a cell between separators (RFC 4180), and as readers of such files take it.
package enum Delimited {
  /// The text, in quotation marks where it would be read as something else without them.
  ///
  /// - Parameter isFirst: whether the cell is the first of its line.
  package static func cell(_ text: String, _ separator: UInt8, isFirst: Bool) -> String {
    guard needsQuotes(text.utf8, separator, isFirst: isFirst) else { return text }
    let quote = UInt8(ascii: "\"")
    // By bytes: a mark that combines with a quotation mark would hide it in a character.
    var bytes = [quote]
    for byte in text.utf8 {
      if byte == quote { bytes.append(byte) }
      bytes.append(byte)
    }
    return String(decoding: bytes + [quote], as: UTF8.self)
  }

  static func needsQuotes(
    _ text: some BidirectionalCollection<UInt8>, _ separator: UInt8, isFirst: Bool
  ) -> Bool {
    // Alone on its line, nothing would be no record.
    guard let first = text.first, let last = text.last else { return isFirst }
    // Blanks at the ends count in quotation marks only, and # in front would begin a comment.
    if isBlank(first) || isBlank(last) || isFirst && first == UInt8(ascii: "#") { return true }
    return text.contains { byte in
      byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}
