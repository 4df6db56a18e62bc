import CodeGeneration
import Expressions
import Symbolic
import TestSupport
import Testing

/// Functions that are written beside the code, beside the rules that they stand for.
@Suite("Functions beside generated code")
struct FunctionTests {
  static let points: [Double] =
    [
      0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 10, 1e-9, -1e-9, 30, -30, 800, -800, .infinity, -.infinity,
      .nan,
    ]
    + (0..<40).map { 0.11 * Double($0) - 2.2 }

  @Test(
    "The same bits as the rule", arguments: Functions.written.map { "\($0.name)/\($0.arguments)" })
  func bits(_ key: String) throws {
    let parts = key.split(separator: "/")
    let (name, count) = (String(parts[0]), Int(parts[1]) ?? 1)
    let rule = try #require(RuleTexts.rule(named: name, arguments: count))
    let own = try #require(Functions(.c, prefix: "f").graph(of: name, arguments: count))
    var reference = FormulaGraph(variables: ["x", "y", "z"])
    let call = reference.call(rule, (0..<count).map { reference.variable($0) })
    reference.outputs = [call]
    var generator = SeededGenerator(seed: 19)
    for place in 0..<600 {
      let x = (0..<3).map { index in
        index == 0 && place < Self.points.count
          ? Self.points[place] : Self.points.randomElement(using: &generator) ?? 0
      }
      let expected = reference.evaluate(x)[0]
      let value = own.evaluate(Array(x.prefix(count)))[0]
      #expect(
        value.bitPattern == expected.bitPattern || value.isNaN && expected.isNaN,
        "\(name) at \(x.prefix(count)): \(value), not \(expected)")
    }
  }

  @Test("Without a fused product the last places differ at most")
  func unfused() throws {
    for (name, count) in Functions.written {
      guard let fused = Functions(.c, prefix: "f").graph(of: name, arguments: count),
        let unfused = Functions(.javascript, prefix: "f").graph(of: name, arguments: count)
      else { continue }
      for x in stride(from: -0.95, through: 0.95, by: 0.1) {
        let point = [x, 0.3, 0.7].prefix(count)
        let (a, b) = (fused.evaluate(Array(point))[0], unfused.evaluate(Array(point))[0])
        #expect(a.isNaN && b.isNaN || ulpError(b, stored: a, tail: 0) <= 4, "\(name) at \(point)")
      }
    }
  }
}
