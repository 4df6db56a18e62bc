/// What the columns of a file are, and which of them are inputs.
package struct RecordLayout: Sendable {
  /// The names of the columns, in their order.
  package let names: [String]
  /// The place of each column among the inputs; -1 of those that are passed through.
  let slots: [Int32]
  /// How many columns are inputs.
  package let inputCount: Int
  /// Where each name stands.
  let places: [String: Int]

  /// - Precondition: names are distinct, and `inputs` are some of them.
  package init(names: [String], inputs: [String]) {
    self.names = names
    inputCount = inputs.count
    places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var slots = [Int32](repeating: -1, count: names.count)
    for (slot, name) in inputs.enumerated() {
      guard let place = places[name] else { preconditionFailure("an input is no column") }
      slots[place] = Int32(slot)
    }
    self.slots = slots
  }
}

/// The first record of a file: the names of its columns.
package struct RecordHeader: Sendable {
  package enum Failure: Error, Equatable, Sendable {
    /// There is no record.
    case empty
    /// The record, on this line of the file, is none that names columns.
    case wrong(line: Int, reason: String)
  }

  package var names: [String]
  /// The bytes of the line as they are, without its line break; none where the names are those of an object.
  package var bytes: [UInt8]
  /// Where the records with values begin, and how many lines are before them.
  package var end: Int
  package var lines: Int

  /// Names that stand in no file.
  package init(names: [String]) {
    self.names = names
    bytes = []
    end = 0
    lines = 0
  }

  /// Reads the first record in a range that ends with a line break.
  package init(
    _ format: RecordFormat, _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>
  ) throws(Failure) {
    var tokens = RecordTokens(format)
    var position = range.lowerBound
    lines = 0
    while true {
      guard position < range.upperBound else { throw .empty }
      let kind = tokens.take(bytes, at: position, limit: range.upperBound, isPlain: false)
      if kind == .record { break }
      position = tokens.end + 1
      lines += tokens.lines
    }
    if let problem = tokens.problem { throw .wrong(line: lines + 1, reason: problem) }
    names =
      format == .jsonLines
      ? tokens.keys.map { JSONScanner.unescaped(bytes, $0) }
      : tokens.cells.map { cell in
        let text = bytes.text(cell.content)
        return cell.hasDoubled ? DelimitedText.undoubled(text) : text
      }
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw .wrong(line: lines + 1, reason: "the name '\(name.prefix(40))' stands there twice")
    }
    if format == .jsonLines {
      // The object is a record itself.
      self.bytes = []
      end = position
    } else {
      self.bytes = Array(
        UnsafeBufferPointer(start: bytes + tokens.range.lowerBound, count: tokens.range.count))
      end = tokens.end + 1
      lines += tokens.lines
    }
  }
}
