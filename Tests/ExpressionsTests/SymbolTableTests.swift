import Expressions
import TestSupport
import Testing

/// Names found by their bytes, and numbers read by theirs.
@Suite("Names and numbers of formulas, by bytes")
struct SymbolTableTests {
  @Test("Ten thousand variables, each used three times, are those and in order")
  func many() throws {
    let count = 10_000
    let terms = (1...count).map { "x\($0)*y\(count - $0) - x\($0 / 2 + 1)" }
    let formula = try Formula(parsing: terms.joined(separator: " + "))
    var expected: [String] = []
    var seen: Set<String> = []
    for k in 1...count {
      for name in ["x\(k)", "y\(count - k)", "x\(k / 2 + 1)"] where seen.insert(name).inserted {
        expected.append(name)
      }
    }
    #expect(formula.variables == expected)
    let values = expected.map { name -> Double in
      let number = Double(name.dropFirst()) ?? 0
      return name.hasPrefix("x") ? number : 1
    }
    // Σ k − Σ (k/2 + 1)
    let sum = (1...count).reduce(0) { $0 + $1 - ($1 / 2 + 1) }
    #expect(formula.evaluate(values) == Double(sum))
  }

  @Test(
    "Names that are one text are one variable, whatever their bytes",
    arguments: [
      ("é + e\u{301}", 1), ("Å + \u{212B} + A\u{30A}", 1), ("K + \u{212A}", 1),
      ("\u{212A}x + Kx + kx", 2), ("x₁ + x1", 2), ("α + a", 2), ("ﬁ + fi", 2),
    ])
  func spellings(text: String, count: Int) throws {
    #expect(try Formula(parsing: text).variables.count == count)
  }

  @Test("Names of a scope hide others as long as it lasts")
  func scopes() throws {
    let sum = try Formula(parsing: "i + sum(i, 1, 3, i*k) + i")
    #expect(sum.variables == ["i", "k"])
    #expect(sum.evaluate([10.0, 2]) == 32)
    let function = try Formula(parsing: "f(α, b) = α*b + c; f(2, 3) + α")
    #expect(function.evaluate(function.variables.map { $0 == "c" ? 1.0 : 5 }) == 12)
    for text in ["a = 1; a = 2; a", "α = 1; α = 2; α", "f(x) = x; f = 2; x", "pi = 3; pi"] {
      #expect(throws: ExpressionError.self) { try Formula(parsing: text) }
    }
  }

  @Test("A decimal is the number nearest to it")
  func decimals() throws {
    var generator = SeededGenerator()
    var texts = [
      "0.1", "1.", ".5", "0.0", "000.25", "123456789012345", "1234567890123456",
      "0.123456789012345",
      "123456.789012345", "9.99999999999999", "0.000000000000001", "12345678901234.5", "4.35",
      "1234567890.123456", "9007199254740993", "0.30000000000000004",
    ]
    for _ in 0..<2_000 {
      let digits = String(generator.next() >> 13)
      let count = Int.random(in: 1...15, using: &generator)
      let point = Int.random(in: 0...count, using: &generator)
      texts.append("\(digits.prefix(point)).\(digits.dropFirst(point).prefix(count - point))")
    }
    for text in texts where text != "." {
      let padded = text.hasPrefix(".") ? "0" + text : text.hasSuffix(".") ? text + "0" : text
      #expect(try Formula(parsing: text).evaluate([Double]()) == Double(padded), "\(text)")
    }
  }

  @Test("Words that begin or end like a word of the grammar are names")
  func words() throws {
    let names = ["ifs", "an", "andy", "o", "orb", "no", "nota", "i", "f", "nor", "fi", "ro"]
    let formula = try Formula(parsing: names.joined(separator: " + "))
    #expect(formula.variables == names)
  }
}
