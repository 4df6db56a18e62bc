import Expressions
import Foundation
import TestSupport
import Testing

@Suite("Robustness")
struct RobustnessTests {
  #if DEBUG
    private static let terms = 50_000
  #else
    private static let terms = 500_000
  #endif

  /// Runs on a thread with the smallest stack that threads of the system get.
  private func onSmallStack(_ body: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        body()
        continuation.resume()
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
  }

  @Test(
    "what is nested too deeply is refused where it gets too deep",
    arguments: [
      "(", "-", "+", "1^", "√", "sin(", "if(", "if(x > ", "if(not ", "[", "max(1,", "x^-",
      "|", "x > 0 ? ", "x[", "sum(", "sum(i, 1, ", "D(", "[1, ", "log(base=",
    ])
  func tooDeep(piece: String) async {
    let text = String(repeating: piece, count: 100_000)
    await onSmallStack {
      do throws(ExpressionError) {
        _ = try Formula(parsing: text)
        Issue.record("accepted")
      } catch {
        #expect(error.kind == .nestingTooDeep)
        #expect(error.range.upperBound <= text.utf8.count)
        #expect(!error.rendered(in: text).isEmpty)
      }
    }
  }

  @Test(
    "what is nested less deeply is evaluated, printed and released",
    arguments: [
      ("(", "x", ")"), ("-", "x", ""), ("1^", "x", ""), ("√", "x", ""), ("sin(", "x", ")"),
      ("if(x > 0, 1 + ", "x", ", 2)"), ("1/(x+", "x", ")"), ("max(1,", "x", ")"),
      ("x-(", "x", ")"),
    ])
  func deep(opening: String, middle: String, closing: String) async {
    let count = 3_000
    let text =
      String(repeating: opening, count: count) + middle + String(repeating: closing, count: count)
    await onSmallStack {
      do throws(ExpressionError) {
        let formula = try Formula(parsing: text)
        let value = formula.evaluate([0.5])
        let again = try Formula(parsing: formula.description).evaluate([0.5])
        #expect(value.bitPattern == again.bitPattern)
      } catch {
        Issue.record("\(error)")
      }
    }
  }

  @Test("a long sum, product and chain of definitions are evaluated")
  func long() async {
    let count = Self.terms
    await onSmallStack {
      do throws(ExpressionError) {
        let sum = try Formula(parsing: String(repeating: "x+", count: count - 1) + "x")
        #expect(sum.evaluate([1.0]) == Double(count))
        #expect(sum.description.utf8.count == 4 * count - 3)
        let constants = try Formula(parsing: String(repeating: "1+", count: count - 1) + "1")
        #expect(constants.evaluate([Double]()) == Double(count))
        let power = try Formula(parsing: "x" + String(repeating: "*1", count: count))
        #expect(power.evaluate([3.0]) == 3)
        let maximum = try Formula(parsing: "max(" + String(repeating: "x,", count: count) + "7)")
        #expect(maximum.evaluate([3.0]) == 7)
        #expect(try Formula(parsing: maximum.description).evaluate([9.0]) == 9)
        let wide = (0..<count / 10).map { "x\($0)" }.joined(separator: "+")
        #expect(try Formula(parsing: wide).variables.count == count / 10)
      } catch {
        Issue.record("\(error)")
      }
    }
  }

  @Test("a long number, name and text of nothing are read or refused")
  func longTokens() throws {
    let zeros = String(repeating: "0", count: 100_000)
    #expect(try Formula(parsing: "0." + zeros + "1e100001").evaluate([Double]()) == 1)
    #expect(throws: ExpressionError.self) { try Formula(parsing: "1" + zeros) }
    let name = String(repeating: "ä", count: 100_000)
    #expect(try Formula(parsing: name).variables == [name])
    #expect(throws: ExpressionError.self) {
      try Formula(parsing: String(repeating: " \n", count: 100_000))
    }
  }

  @Test("numbers are read to the last bit", arguments: numberTable)
  func numbers(text: String, expected: Double) throws {
    #expect(try Formula(parsing: text).evaluate([Double]()) == expected)
  }

  @Test("random bytes are a formula or an error")
  func randomBytes() {
    var generator = SeededGenerator()
    let alphabet = Array("xy12.e+-*/^()[],;=<>!&|if sin√·π \n".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<24).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      if let formula = try? Formula(parsingUTF8: bytes) {
        _ = formula.evaluateAll(formula.variables.map { _ in 0.5 })
      }
    }
  }
}

private let numberTable: [(String, Double)] = [
  ("0.1", 0.1), ("1e23", 1e23), ("9007199254740993", 9_007_199_254_740_992),
  ("123456789012345678", 123_456_789_012_345_680), ("2.2250738585072011e-308", 0x1p-1022.nextDown),
  ("4.9406564584124654e-324", .leastNonzeroMagnitude), ("3e-324", .leastNonzeroMagnitude),
  ("1.7976931348623157e308", .greatestFiniteMagnitude), ("0e999", 0), ("0.000", 0),
  ("000012", 12), ("1.", 1), ("1.e2", 100), (".5e1", 5), ("1E+2", 100),
]
