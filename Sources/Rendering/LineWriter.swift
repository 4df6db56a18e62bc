/// Lines of aligned text, none of which ends with spaces.
package struct LineWriter {
  private var bytes: [UInt8]

  package init(_ text: String = "") { bytes = Array(text.utf8) }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Room for so many bytes more.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  package mutating func append(_ part: String) { bytes.add(part) }

  package mutating func append(_ part: ArraySlice<UInt8>) { bytes.append(contentsOf: part) }

  /// So many spaces.
  package mutating func gap(_ count: Int) {
    for _ in 0..<count { bytes.append(UInt8(ascii: " ")) }
  }

  package mutating func endLine() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
  }
}
