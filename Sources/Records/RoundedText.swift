#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// Writes numbers rounded to so many significant digits, as `%g` of C does.
enum RoundedText {
  /// Writes a number, and returns how many bytes it took.
  ///
  /// - Precondition: `target` has room for ``ShortestText/longest`` bytes, and `digits` is between 1 and 17.
  static func write(_ x: Double, digits: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
    guard x.isFinite else { return ShortestText.write(x, to: target) }
    return target.withMemoryRebound(to: CChar.self, capacity: ShortestText.longest) { target in
      Int(
        withVaList([Int32(digits), x]) {
          vsnprintf(target, ShortestText.longest, "%.*g", $0)
        })
    }
  }
}

extension ByteBuffer {
  /// Adds a number rounded to so many digits.
  mutating func append(_ number: Double, digits: Int) {
    appendBytes(atMost: ShortestText.longest) { RoundedText.write(number, digits: digits, to: $0) }
  }
}
