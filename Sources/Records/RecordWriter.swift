import Rendering

/// Writes records with their results: the cells as they were, then a cell for each result.
package struct RecordWriter {
  /// The form of a record that is written.
  package enum Form: Sendable, Equatable {
    case delimited(UInt8)
    /// An object on each line.
    case jsonLines
  }

  private let form: Form
  private let input: RecordFormat
  private let names: [String]
  private let results: [String]
  /// Whether the cells of the input are written.
  private let passesCells: Bool
  /// How many significant digits results have; the shortest text that reads back, unless told.
  private let digits: Int?
  /// Whether results are numbers of single precision.
  private let isSingle: Bool
  /// Whether the bytes of a record can be copied as they are.
  private let copies: Bool
  private var tokens: RecordTokens
  /// The text before each result, and before each cell of an object.
  private let resultHeads: [[UInt8]]
  private let cellHeads: [[UInt8]]

  package init(
    _ form: Form, from input: RecordFormat, names: [String], results: [String],
    passesCells: Bool = true, digits: Int? = nil, isSingle: Bool = false
  ) {
    self.form = form
    self.input = input
    self.names = names
    self.results = results
    self.passesCells = passesCells
    self.digits = digits
    self.isSingle = isSingle
    switch (form, input) {
    case (.delimited(let out), .delimited(let own)): copies = out == own
    case (.jsonLines, .jsonLines): copies = true
    default: copies = false
    }
    tokens = RecordTokens(input)
    switch form {
    case .delimited(let delimiter):
      resultHeads = results.map { _ in [delimiter] }
      cellHeads = names.map { _ in [delimiter] }
    case .jsonLines:
      let head = { (name: String) in Array(", \(JSON.string(name).rendered): ".utf8) }
      resultHeads = results.map(head)
      cellHeads = names.map(head)
    }
  }

  /// Writes the line of names; `line` is that of the input, if it is to be kept as it is.
  package func appendHeader(_ line: [UInt8], to buffer: inout ByteBuffer) {
    guard case .delimited(let delimiter) = form else { return }
    var isFirst = true
    func separate(_ buffer: inout ByteBuffer) {
      if !isFirst { buffer.append(delimiter) }
      isFirst = false
    }
    if passesCells {
      if copies && !line.isEmpty {
        separate(&buffer)
        buffer.append(line)
      } else {
        for (index, name) in names.enumerated() {
          separate(&buffer)
          buffer.append(Delimited.cell(name, delimiter, isFirst: index == 0))
        }
      }
    }
    for name in results {
      separate(&buffer)
      buffer.append(Delimited.cell(name, delimiter, isFirst: false))
    }
    buffer.append(Bytes.newline)
  }

  /// Writes a record.
  ///
  /// - Parameters:
  ///   - range: the record in `bytes`, without its line break.
  ///   - columns: the results, of which the record has those at `row`; NaN instead where it is wrong.
  @inline(__always)
  package mutating func append(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>,
    _ columns: [UnsafeMutableBufferPointer<Double>], row: Int, isWrong: Bool,
    to buffer: inout ByteBuffer
  ) {
    let isObject = form == .jsonLines
    let start = buffer.count
    if passesCells && copies && !isObject {
      buffer.append(bytes, range)
    } else if passesCells {
      appendCells(bytes, range, to: &buffer)
    } else if isObject {
      buffer.append(UInt8(ascii: "{"))
    }
    var isFirst = buffer.count == start + (isObject ? 1 : 0)
    for (index, column) in columns.enumerated() {
      let head = resultHeads[index]
      if isFirst {
        // Without the separator in front.
        if isObject { buffer.append(Array(head.dropFirst(2))) }
        isFirst = false
      } else if isObject {
        buffer.append(head)
      } else {
        buffer.append(head[0])
      }
      appendResult(isWrong ? .nan : column[row], to: &buffer)
    }
    if isObject { buffer.append(UInt8(ascii: "}")) }
    buffer.append(Bytes.newline)
  }

  @inline(__always)
  private func appendResult(_ value: Double, to buffer: inout ByteBuffer) {
    let isString = form == .jsonLines && !value.isFinite
    if isString { buffer.append(Bytes.quote) }
    if let digits {
      buffer.append(value, digits: digits)
    } else if isSingle, value.isFinite {
      buffer.append(Float(value).description)
    } else {
      buffer.append(value)
    }
    if isString { buffer.append(Bytes.quote) }
  }

  // MARK: Cells

  /// Writes the cells of a record whose bytes cannot stand as they are; the brace of an object stays open.
  @inline(never)
  private mutating func appendCells(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, to buffer: inout ByteBuffer
  ) {
    if form == .jsonLines && copies {
      var end = range.upperBound - 1
      while end > range.lowerBound + 1, bytes[end - 1] <= Bytes.space { end -= 1 }
      return JSONText.append(bytes, range.lowerBound..<end, to: &buffer)
    }
    _ = tokens.take(bytes, at: range.lowerBound, limit: lineEnd(bytes, range) + 1, isPlain: true)
    if form == .jsonLines { buffer.append(UInt8(ascii: "{")) }
    guard input == .jsonLines else {
      for (column, cell) in tokens.cells.enumerated() {
        append(cell, bytes, column, isFirst: column == 0, to: &buffer)
      }
      return
    }
    // Members may stand in another order.
    let keys = tokens.keys.map { JSONScanner.unescaped(bytes, $0) }
    for (column, name) in names.enumerated() {
      guard let place = keys.firstIndex(of: name) else { continue }
      append(tokens.cells[place], bytes, column, isFirst: column == 0, to: &buffer)
    }
  }

  /// The line break behind a record.
  private func lineEnd(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while bytes[end] != Bytes.newline { end += 1 }
    return end
  }

  private func append(
    _ cell: Cell, _ bytes: UnsafePointer<UInt8>, _ column: Int, isFirst: Bool,
    to buffer: inout ByteBuffer
  ) {
    var text = bytes.text(cell.content)
    if cell.hasDoubled { text = DelimitedText.undoubled(text) }
    switch form {
    case .delimited(let delimiter):
      if input == .jsonLines && cell.isQuoted {
        text = JSONScanner.unescaped(bytes, cell.content)
      }
      if input == .jsonLines && !cell.isQuoted && text == "null" { text = "" }
      if !isFirst { buffer.append(delimiter) }
      buffer.append(Delimited.cell(text, delimiter, isFirst: column == 0))
    case .jsonLines:
      let head = cellHeads[column]
      buffer.append(isFirst ? Array(head.dropFirst(2)) : head)
      let count = cell.content.count
      let isNumber =
        !cell.isQuoted && count > 0
        && JSONScanner.numberLength(bytes + cell.content.lowerBound, count) == count
      buffer.append(isNumber ? text : JSON.string(text).rendered)
    }
  }
}
