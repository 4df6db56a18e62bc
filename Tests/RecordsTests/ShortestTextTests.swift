import Foundation
import Records
import TestSupport
import Testing

@Suite("Numbers as the shortest text")
struct ShortestTextTests {
  private func text(_ x: Double) -> String {
    var buffer = ByteBuffer(capacity: 1)
    buffer.append(x)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(
    "edges",
    arguments: [
      0.0, -0.0, 1, -1, 0.5, 0.1, 0.3, 1e-4, 9.999999999999999e-5, 1e-5, 123456789, 1e15, 1e16,
      1e17, 1e22,
      1e23, 9007199254740991, 9007199254740992, 9007199254740994, 18014398509481984,
      .leastNonzeroMagnitude,
      2.2250738585072014e-308, 1.7976931348623157e308, 1e-33, 1e-34, 1e49, 1e50, 1e51, 0x1p-110,
      0x1p165,
      0x1p-111, 0x1p166, 0.30000000000000004, 1000000, 120, 2e-308, 100.5,
    ])
  func edges(x: Double) {
    #expect(text(x) == x.description)
    #expect(text(-x) == (-x).description)
    #expect(text(x.nextUp) == x.nextUp.description)
  }

  @Test("what is not finite")
  func notFinite() {
    #expect(text(.infinity) == "inf")
    #expect(text(-.infinity) == "-inf")
    #expect(text(.nan) == "nan")
    #expect(text(-.nan) == "nan")
  }

  @Test("a million random numbers are as the standard library writes them")
  func likeDescription() {
    var generator = SeededGenerator(seed: 31)
    for index in 0..<1_000_000 {
      let x: Double
      switch index % 6 {
      case 0: x = Double(bitPattern: .random(in: 0...UInt64.max, using: &generator))
      case 1: x = .random(in: -10...10, using: &generator)
      case 2: x = Double(Int.random(in: -99999...99999, using: &generator)) / 1000
      case 3:
        x = Double(
          sign: .minus, exponent: .random(in: -115...170, using: &generator),
          significand: .random(in: 1..<2, using: &generator))
      case 4:
        x = Double(
          sign: .plus, exponent: .random(in: -115...170, using: &generator), significand: 1)
      default: x = Double(Int.random(in: -(1 << 56)...(1 << 56), using: &generator))
      }
      guard x.isFinite else { continue }
      guard text(x) == x.description else {
        Issue.record("\(text(x)), not \(x.description)")
        return
      }
    }
  }
}
