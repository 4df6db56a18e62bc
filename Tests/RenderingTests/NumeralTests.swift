import Foundation
import Rendering
import TestSupport
import Testing

@Suite("Numerals")
struct NumeralTests {
  @Test("Fixed decimals are those of printf, but for ties, which go up")
  func fixed() {
    var generator = SeededGenerator()
    for _ in 0..<2000 {
      let x = Double.random(in: -1e6...1e6, using: &generator)
      for places in 0...3 {
        #expect(
          Numeral.fixed(x, places) == String(format: "%.\(places)f", x),
          "\(x), seed \(generator.seed)")
      }
    }
    #expect(Numeral.fixed(0.25, 1) == "0.3" && Numeral.fixed(9.96, 1) == "10.0")
    #expect(Numeral.fixed(0, 2) == "0.00" && Numeral.fixed(0.004, 2) == "0.00")
    #expect(Numeral.fixed(0.006, 2) == "0.01" && Numeral.fixed(0.9, 0) == "1")
    #expect(Numeral.fixed(1e300, 1) == "1e+300" && Numeral.fixed(.nan, 1) == "nan")
  }

  @Test("Two significant digits")
  func short() {
    #expect(
      [0, 12.34, 0.01234, 99.7, 1234, 5].map(Numeral.short) == [
        "0", "12", "0.012", "100", "1234", "5.0",
      ])
    #expect(
      [1.26e-9, -9.96e20, 3e-5, .infinity].map(Numeral.short) == [
        "1.3e-9", "-1.0e21", "3.0e-5", "inf",
      ])
  }

  @Test("Plain and rounded numbers have no zeros at the end")
  func plain() {
    #expect(Numeral.plain(2.0) == "2" && Numeral.plain(Float(0.5)) == "0.5")
    #expect([1.04, 1.96, -0.01, 3].map { Numeral.rounded($0, 1) } == ["1", "2", "0", "3"])
  }
}

@Suite("Significant digits")
struct SignificantDigitsTests {
  @Test(
    "a number is rounded half up to so many digits, in the form that Swift writes",
    arguments: [
      ("3.141592653589793", 3, "3.14"), ("-2.5e-07", 1, "-3e-07"), ("0.00012345", 3, "0.000123"),
      ("99.96", 3, "100.0"), ("1.2345678e+20", 4, "1.235e+20"), ("0.5", 9, "0.5"),
      ("inf", 2, "inf"), ("nan", 2, "nan"), ("0.0", 2, "0.0"), ("-0.0", 2, "-0.0"),
      ("9.99e+99", 2, "1e+100"), ("123456.0", 2, "120000.0"),
    ])
  func rounded(text: String, count: Int, expected: String) {
    #expect(Numeral.significant(text, count) == expected)
  }
}
