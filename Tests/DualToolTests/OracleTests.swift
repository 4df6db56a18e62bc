import DualTool
import Expressions
import TestSupport
import Testing

/// The reference data for whole formulas, asked of the tool itself.
@Suite("Reference data through the tool")
struct OracleTests {
  static let modes = ["forward", "reverse"]

  @Test(
    "values and gradients of every formula, in both modes", arguments: CompositeExpression.all,
    modes)
  func gradient(of row: CompositeExpression, mode: String) throws {
    for point in row.points {
      let result = try evaluate(
        "gradient", [row.source], row.variables, point.x, ["--mode", mode])
      let value = try result.number("value")
      check(value, point.value, limit: 4, "\(row.id) \(row.source) at \(point.x): value")
      let gradient = try result.named("gradient")
      for (name, expected) in zip(row.variables, point.gradient) {
        let computed = try #require(gradient.first { $0.name == name })
        check(
          computed.number, expected, limit: 4, "\(row.id) \(row.source) at \(point.x): ∂\(name)")
      }
      try #expect(result.named("at").count == row.variables.count)
      let formula = try Formula(parsing: row.source)
      let plain: Double = formula.evaluate(
        formula.variables.map { point.x[row.variables.firstIndex(of: $0) ?? 0] })
      #expect(value.bitPattern == plain.bitPattern, "\(row.id) at \(point.x): the value's bits")
    }
  }

  @Test("Hessians of every formula, in both modes", arguments: CompositeExpression.all, modes)
  func hessian(of row: CompositeExpression, mode: String) throws {
    for point in row.points {
      let result = try evaluate("hessian", [row.source], row.variables, point.x, ["--mode", mode])
      try #expect(result.strings("variables") == row.variables)
      let computed = try result.rows("hessian")
      for (i, expected) in point.hessian.enumerated() {
        for (j, entry) in expected.enumerated() {
          check(
            computed[i][j], entry, limit: 16, "\(row.id) \(row.source) at \(point.x): (\(i), \(j))")
        }
      }
    }
  }

  @Test("Taylor coefficients of every formula of one variable", arguments: univariate)
  func taylor(of row: CompositeExpression) throws {
    for point in row.points {
      let result = try evaluate(
        "derivative", [row.source], row.variables, point.x, ["--order", "8"])
      let derivatives = try [result.number("value")] + result.numbers("derivatives")
      var factorial = 1.0
      for (k, expected) in point.taylor.enumerated() {
        factorial *= Double(max(1, k))
        check(
          derivatives[k] / factorial, expected, limit: 8,
          "\(row.id) \(row.source) at \(point.x): c\(k)")
      }
    }
  }

  @Test(
    "values and Jacobians of every system, in both modes", arguments: CompositeSystem.all, modes)
  func jacobian(of row: CompositeSystem, mode: String) throws {
    for point in row.points {
      let result = try evaluate(
        "jacobian", row.sources, row.variables, point.x, ["--mode", mode])
      try #expect(result.strings("variables") == row.variables)
      for (computed, expected) in try zip(result.numbers("values"), point.values) {
        check(computed, expected, limit: 4, "\(row.id) at \(point.x): value")
      }
      let computed = try result.rows("jacobian")
      for (i, expected) in point.jacobian.enumerated() {
        for (j, entry) in expected.enumerated() {
          check(computed[i][j], entry, limit: 4, "\(row.id) at \(point.x): (\(i), \(j))")
        }
      }
    }
  }

  private func evaluate(
    _ command: String, _ sources: [String], _ variables: [String], _ x: [Double],
    _ options: [String] = []
  ) throws -> JSONObject {
    let point = zip(variables, x).map { "\($0)=\($1)" }.joined(separator: ",")
    return try jsonResult([command] + sources + ["--at", point] + options)
  }

  private func check(
    _ computed: Double, _ expected: Scaled, limit: Double, _ place: @autoclosure () -> String
  ) {
    let ratio = expected.ratio(of: computed)
    if !(ratio <= limit) {
      Issue.record(
        "\(place()): \(computed), expected \(expected.stored), error \(ratio) of \(limit)")
    }
  }

  private static let univariate = CompositeExpression.all.filter { !$0.points[0].taylor.isEmpty }
}
