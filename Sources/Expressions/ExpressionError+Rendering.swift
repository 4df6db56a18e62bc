extension ExpressionError {
  /// The message, the line of the source it speaks of, and carets under the place.
  ///
  /// ```
  /// unknown function 'sine': did you mean 'sin'?
  ///   2*sine(x)
  ///     ^^^^
  /// ```
  ///
  /// Of a long line only the part around the place is shown. Tabs are shown as one space, other control
  /// characters as `�`, and characters that take two columns get two carets.
  ///
  /// - Parameter source: the text that was parsed; for bytes that are not UTF-8, its repaired form.
  public func rendered(in source: String) -> String {
    Self.rendered(message, at: range, line: line, column: column, in: source)
  }

  /// A message about a place of a source that parses, in the form of ``rendered(in:)``.
  ///
  /// - Parameters:
  ///   - message: what is wrong there.
  ///   - range: the place, in UTF-8 offsets.
  ///   - source: the text.
  public static func rendered(
    _ message: String, at range: Range<Int>, in source: String
  ) -> String {
    let (line, column) = SourceLines.position(of: range.lowerBound, in: Array(source.utf8))
    return rendered(message, at: range, line: line, column: column, in: source)
  }

  private static func rendered(
    _ message: String, at range: Range<Int>, line: Int, column: Int, in source: String
  ) -> String {
    let bytes = Array(source.utf8)
    let lines = SourceLines.bounds(of: range.lowerBound, in: bytes)
    let lower = min(max(range.lowerBound, lines.lowerBound), lines.upperBound)
    let upper = min(max(range.upperBound, lower), lines.upperBound)
    let excerpt = Excerpt(bytes: bytes, line: lines, place: lower..<upper)
    let isMultiline = lines != 0..<bytes.count
    let head = isMultiline ? "\(message) (line \(line), column \(column))" : message
    let carets = String(repeating: "^", count: max(1, excerpt.marked))
    return "\(head)\n  \(excerpt.text)\n  \(String(repeating: " ", count: excerpt.indent))\(carets)"
  }
}

/// The part of a line around a place, ready to be shown, and where the carets go.
private struct Excerpt {
  /// The text, at most about 76 columns.
  var text = ""
  /// The columns before the carets.
  var indent = 0
  /// The columns of the place.
  var marked = 0

  private static let reachBefore = 40
  private static let reachAfter = 36

  init(bytes: [UInt8], line: Range<Int>, place: Range<Int>) {
    // Only what can be shown is decoded: the line may be megabytes long.
    let far = 4 * Self.reachBefore + 16
    let start = Self.boundary(max(line.lowerBound, place.lowerBound - far), in: bytes)
    let end = Self.boundary(min(line.upperBound, place.lowerBound + far), in: bytes)
    let middle = min(Self.boundary(place.upperBound, in: bytes), end)
    let before = Self.cells(bytes[start..<place.lowerBound])
    let marked = Self.cells(bytes[place.lowerBound..<middle])
    let after = Self.cells(bytes[middle..<end])
    let kept = before.suffix(Self.reachBefore)
    if kept.count < before.count || start > line.lowerBound { text = "…" }
    text += kept.map { $0.text }.joined()
    indent = kept.reduce(text.hasPrefix("…") ? 1 : 0) { $0 + $1.width }
    let keptMarked = marked.prefix(Self.reachAfter)
    let keptAfter = after.prefix(Self.reachAfter - keptMarked.count)
    text += (keptMarked + keptAfter).map { $0.text }.joined()
    self.marked = keptMarked.reduce(0) { $0 + $1.width }
    if keptMarked.count + keptAfter.count < marked.count + after.count || end < line.upperBound {
      text += "…"
    }
  }

  /// The nearest start of a scalar at or before an offset.
  private static func boundary(_ offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func cells(_ bytes: ArraySlice<UInt8>) -> [(text: String, width: Int)] {
    String(decoding: bytes, as: UTF8.self).map { character in
      guard let scalar = character.unicodeScalars.first else { return ("", 0) }
      if scalar == "\t" { return (" ", 1) }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: return ("\u{FFFD}", 1)
      default: return (String(character), isWide(scalar) ? 2 : 1)
      }
    }
  }

  /// Whether terminals give the character two columns: East Asian scripts and emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
