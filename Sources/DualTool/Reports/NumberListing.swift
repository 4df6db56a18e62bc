import Rendering

/// Labelled numbers, one on each line: a table of two columns for any number of lines, whose texts stand in one buffer.
struct NumberListing {
  private var bytes: [UInt8] = []
  private var lines: [Line] = []
  private var width = 0
  private var hasSigns = false

  private struct Line {
    /// Where the label ends in the buffer, and the number behind it.
    var label: Int
    var number: Int
    /// The columns of the label.
    var width: Int32
    var isNegative: Bool
  }

  /// Adds a line.
  mutating func add(_ label: String, _ number: Shown) {
    let columns = TextWidth.of(label)
    bytes.append(contentsOf: label.utf8)
    let end = bytes.count
    bytes.append(contentsOf: number.plain.utf8)
    lines.append(
      Line(
        label: end, number: bytes.count, width: Int32(columns), isNegative: number.isNegative))
    width = max(width, columns)
    hasSigns = hasSigns || number.isNegative
  }

  /// The lines, numbers below each other with their signs aligned.
  func text() -> String {
    // A line is the widest label, two spaces, a sign, the number and the line's end at most; labels may have several bytes a column.
    let count = bytes.count + lines.count * (width + 4)
    return String(unsafeUninitializedCapacity: count) { text in
      var place = 0
      var start = 0
      func append(_ range: Range<Int>) {
        for index in range {
          text[place] = bytes[index]
          place += 1
        }
      }
      for line in lines {
        append(start..<line.label)
        let signs = hasSigns && !line.isNegative ? 1 : 0
        for _ in 0..<width - Int(line.width) + 2 + signs {
          text[place] = 32
          place += 1
        }
        append(line.label..<line.number)
        text[place] = 10
        place += 1
        start = line.number
      }
      return place
    }
  }
}
