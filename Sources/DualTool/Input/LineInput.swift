/// Lines of standard input as they come.
final class LineInput {
  private let read: () throws(InputFailure) -> [UInt8]?
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// - Parameter read: gives the next bytes, as many as there are; nil at the end.
  init(_ read: @escaping () throws(InputFailure) -> [UInt8]?) { self.read = read }

  /// The next line without its break; nil at the end.
  func next() throws(InputFailure) -> [UInt8]? {
    while true {
      if let end = buffer.firstIndex(of: 10) {
        let line = Array(buffer[..<end])
        buffer.removeSubrange(...end)
        return line.last == 13 ? line.dropLast() : line
      }
      if isAtEnd {
        guard !buffer.isEmpty else { return nil }
        defer { buffer = [] }
        return buffer
      }
      if let bytes = try read() { buffer += bytes } else { isAtEnd = true }
    }
  }
}

extension Host {
  /// The next line of standard input; nil at the end.
  func nextLine() throws(Failure) -> String? {
    do throws(InputFailure) {
      return try lines.next().map { String(decoding: $0, as: UTF8.self) }
    } catch {
      throw Failure(exitCode: .noInput, message: "Cannot read standard input: \(error.reason)")
    }
  }
}
