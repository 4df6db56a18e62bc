import Rendering

/// What the page and the module hand each other: memory that the page writes requests to, and the text of an answer.
///
/// The page has one thread, and so has the module.
enum Buffers {
  nonisolated(unsafe) private static var text = UnsafeMutableBufferPointer<UInt8>.allocate(
    capacity: 4096)
  nonisolated(unsafe) private static var numbers = UnsafeMutableBufferPointer<Double>.allocate(
    capacity: 256)
  nonisolated(unsafe) private static var answer = UnsafeMutableBufferPointer<UInt8>.allocate(
    capacity: 65_536)

  /// Room for so many bytes of text.
  static func roomForText(_ count: Int) -> UnsafeMutablePointer<UInt8>? {
    grow(&text, count)
    return text.baseAddress
  }

  /// Room for so many numbers.
  static func roomForNumbers(_ count: Int) -> UnsafeMutablePointer<Double>? {
    grow(&numbers, count)
    return numbers.baseAddress
  }

  /// The text that the page wrote.
  static func text(_ count: Int) -> [UInt8] {
    precondition(count <= text.count, "The page asks for room before it writes.")
    return Array(text.prefix(count))
  }

  /// The numbers that the page wrote.
  static func numbers(_ count: Int) -> [Double] {
    precondition(count <= numbers.count, "The page asks for room before it writes.")
    return Array(numbers.prefix(count))
  }

  /// Where the last answer stands.
  static var answerAddress: UnsafeMutablePointer<UInt8>? { answer.baseAddress }

  /// Keeps an answer for the page to read; its length in bytes.
  static func put(_ string: String) -> Int32 {
    var string = string
    return string.withUTF8 { bytes in
      grow(&answer, bytes.count)
      _ = answer.update(fromContentsOf: bytes)
      return Int32(bytes.count)
    }
  }

  static func put(_ members: [(key: String, value: JSON)]) -> Int32 {
    put(JSON.object(members).rendered)
  }

  private static func grow<T>(_ buffer: inout UnsafeMutableBufferPointer<T>, _ count: Int) {
    guard count > buffer.count else { return }
    buffer.deallocate()
    buffer = .allocate(capacity: max(count, 2 * buffer.count))
  }
}
