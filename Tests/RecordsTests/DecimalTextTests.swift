import Foundation
import Records
import TestSupport
import Testing

@Suite("Numbers from text")
struct DecimalTextTests {
  private func read(_ text: String) -> DecimalText.Reading {
    Array(text.utf8).withUnsafeBufferPointer { DecimalText.read($0) }
  }

  /// What the fast way reads, and how many bytes it takes.
  private func readFast(_ text: String) -> (value: Double, count: Int)? {
    (Array(text.utf8) + [10]).withUnsafeBufferPointer { bytes in
      var (position, value) = (0, 0.0)
      guard let start = bytes.baseAddress, DecimalText.readFast(start, &position, &value)
      else { return nil }
      return (value, position)
    }
  }

  private static func digits(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...21, using: &generator)
    let point = Int.random(in: -1...count, using: &generator)
    var text = Bool.random(using: &generator) ? "-" : ""
    for place in 0..<count {
      if place == point { text += "." }
      text += String(Int.random(in: 0...9, using: &generator))
    }
    if point == count { text += "." }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      text += "e" + String(Int.random(in: -32...32, using: &generator))
    }
    return text
  }

  @Test("a million random decimals have the bits that strtod gives")
  func likeStrtod() {
    var generator = SeededGenerator(seed: 15)
    var fast = 0
    for index in 0..<1_000_000 {
      let text: String
      switch index % 4 {
      case 0: text = Double(bitPattern: .random(in: 0...UInt64.max, using: &generator)).description
      case 1: text = Double.random(in: -100...100, using: &generator).description
      default: text = Self.digits(&generator)
      }
      guard !text.contains("n") else { continue }
      let expected = strtod(text, nil)
      if let (value, count) = readFast(text) {
        fast += 1
        guard value.bitPattern == expected.bitPattern, count == text.utf8.count else {
          Issue.record("\(text): \(value), not \(expected)")
          return
        }
      }
      // The slow way does the same; it is asked less often, for it is slow.
      if index % 16 < 4, read(text) != .number(expected), expected != 0, expected.isFinite {
        Issue.record("\(text): \(read(text)), not \(expected)")
        return
      }
    }
    #expect(fast > 600_000)
  }

  @Test(
    "halfway cases are rounded to even",
    arguments: [
      "9007199254740993", "9007199254740992.9999999999", "9007199254740995",
      "9007199254740993.0", "0.500000000000000055", "1125899906842624.125",
      "4503599627370496.5", "4503599627370497.5", "18446744073709551615", "1e22", "1e23", "8.5e22",
      "123456789012345678e-27", "1e-27", "9999999999999999999e27", "0.1", "0.3", "-0.0", "-0",
      "000000000000000001.5", "5e-1", "1.E3", ".5E+1",
    ])
  func halfway(text: String) {
    #expect(read(text) == .number(strtod(text, nil)))
    if let (value, count) = readFast(text) {
      #expect(value.bitPattern == strtod(text, nil).bitPattern)
      #expect(count == text.utf8.count)
    }
  }

  @Test(
    "words that are numbers",
    arguments: [
      ("inf", Double.infinity), ("-Inf", -.infinity), ("+INF", .infinity), ("Infinity", .infinity),
      ("-infinity", -.infinity), ("nan", .nan), ("NaN", .nan), ("-nan", .nan), ("NAN", .nan),
    ])
  func words(text: String, value: Double) {
    guard case .number(let number) = read(text) else {
      Issue.record("\(text) is a number")
      return
    }
    #expect(number == value || number.isNaN && value.isNaN)
  }

  @Test(
    "nothing else is a number",
    arguments: [
      "", "-", "+", ".", "-.", "e5", "1e", "1e+", "1e-", "5e ", "2024-01-05", "0x10", "1_000",
      "1,5",
      "1 2", "--1", "+-1", "1.2.3", "in", "infin", "nano", "NA", "null", "pi", "1/2", "1f", "1d3",
      "\u{661}", "1\u{0}", "infinityy", "١", "1e5.0", "½",
    ])
  func refused(text: String) {
    #expect(read(text) == .notANumber)
    if let (_, count) = readFast(text) { #expect(count < text.utf8.count) }
  }

  @Test("decimals beyond the range are told from numbers")
  func range() {
    #expect(read("1e999") == .tooLarge)
    #expect(read("-1.8e308") == .tooLarge)
    #expect(read("1e-999") == .tooSmall)
    #expect(read("-2e-324") == .tooSmall)
    #expect(read("5e-324") == .number(.leastNonzeroMagnitude))
    #expect(read("1.7976931348623157e308") == .number(.greatestFiniteMagnitude))
    #expect(read("0e999") == .number(0))
    #expect(read("0.000e-9999") == .number(0))
    #expect(read("1" + String(repeating: "0", count: 400)) == .tooLarge)
    #expect(read("1" + String(repeating: "0", count: 300)) == .number(1e300))
  }
}
