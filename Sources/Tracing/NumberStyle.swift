internal import Rendering

/// How renderings write numbers.
public struct NumberStyle: Sendable, Hashable {
  /// The digits behind the point; none for all digits.
  let decimals: Int?

  /// Three digits behind the point, as many significant ones for small numbers: 0.693, 11.652, 0.00124.
  public static let readable = NumberStyle(decimals: 3)

  /// The shortest text that reads back as the same number.
  public static let full = NumberStyle(decimals: nil)

  /// Up to so many digits behind the point, and at least as many significant ones.
  public static func decimals(_ count: Int) -> NumberStyle { NumberStyle(decimals: max(0, count)) }

  private init(decimals: Int?) { self.decimals = decimals }

  /// The number as text, with the typographic minus sign; `∞` and `NaN` for what is not finite.
  ///
  /// ```swift
  /// NumberStyle.readable.text(0.6931471805599453)  // 0.693
  /// NumberStyle.readable.text(1.5e-9)  // 1.5e−9
  /// NumberStyle.full.text(10)  // 10
  /// ```
  public func text(_ x: Double) -> String {
    var bytes: [UInt8] = []
    write(x, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, behind what is there.
  func write(_ x: Double, to bytes: inout [UInt8]) {
    if x.isNaN {
      bytes.add("NaN")
      return
    }
    if x.sign == .minus && x != 0 { bytes.add("−") }
    if x.isInfinite {
      bytes.add("∞")
      return
    }
    // An integer of up to fifteen digits is all its digits.
    if x.magnitude < 1e15, let integer = UInt64(exactly: x.magnitude) {
      Self.write(integer, to: &bytes)
      return
    }
    var text = x.magnitude.description
    text.withUTF8 { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { room in
        var digits = DigitBuffer(text, room)
        if let decimals {
          // The point stands behind digit `exponent`; small numbers keep as many significant digits.
          digits.round(
            to: digits.exponent > 0 ? digits.exponent + decimals : max(decimals, 1))
        }
        digits.write(to: &bytes)
      }
    }
  }

  private static func write(_ integer: UInt64, to bytes: inout [UInt8]) {
    var power: UInt64 = 1
    while integer / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: integer / power % 10))
      power /= 10
    }
  }
}

/// The decimal digits d₁d₂… of 0.d₁d₂… × 10ᵉ in memory of the caller: what `Digits` has in an array.
private struct DigitBuffer {
  private let digits: UnsafeMutableBufferPointer<UInt8>
  private var first = 0
  private var end = 0
  private(set) var exponent = 0

  /// Those of the text of a finite number above 0.
  init(_ text: UnsafeBufferPointer<UInt8>, _ room: UnsafeMutableBufferPointer<UInt8>) {
    digits = room
    var point: Int?
    var place = 0
    while place < text.count {
      let byte = text[place]
      place += 1
      if byte == UInt8(ascii: ".") {
        point = end
      } else if byte == UInt8(ascii: "e") {
        exponent = Int(String(decoding: text[place..<text.count], as: UTF8.self)) ?? 0
        break
      } else if end < room.count {
        digits[end] = byte - UInt8(ascii: "0")
        end += 1
      }
    }
    exponent += point ?? end
    while first < end, digits[first] == 0 {
      first += 1
      exponent -= 1
    }
    dropZeros()
  }

  private mutating func dropZeros() {
    while end > first, digits[end - 1] == 0 { end -= 1 }
  }

  /// Rounds half up to a count of digits, at least one.
  mutating func round(to count: Int) {
    guard end - first > count else { return }
    var carries = digits[first + count] >= 5
    end = first + count
    var place = end - 1
    while carries && place >= first {
      carries = digits[place] == 9
      digits[place] = carries ? 0 : digits[place] + 1
      place -= 1
    }
    dropZeros()
    if carries {
      // 0.99… has become 1.
      digits[first] = 1
      end = first + 1
      exponent += 1
    }
  }

  func write(to bytes: inout [UInt8]) {
    func digit(_ place: Int) -> UInt8 {
      UInt8(ascii: "0") + (place >= 0 && first + place < end ? digits[first + place] : 0)
    }
    let count = end - first
    let point = UInt8(ascii: ".")
    if exponent > 15 || exponent < -3 {
      bytes.append(digit(0))
      if count > 1 {
        bytes.append(point)
        for place in 1..<count { bytes.append(digit(place)) }
      }
      bytes.append(UInt8(ascii: "e"))
      if exponent < 1 { bytes.add("−") }
      bytes.add((exponent - 1).magnitude.description)
      return
    }
    if exponent > 0 {
      for place in 0..<exponent { bytes.append(digit(place)) }
    } else {
      bytes.append(UInt8(ascii: "0"))
    }
    guard count > exponent else { return }
    bytes.append(point)
    for place in exponent..<count { bytes.append(digit(place)) }
  }
}
