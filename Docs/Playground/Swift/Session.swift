import DerivativeRules
import Expressions
import ForwardMode
import Rendering
import Tracing

/// The formulas of the page, compiled once for each number that they are evaluated over.
final class Session {
  private(set) var system = FormulaSystem([])
  var trace: EvaluationTrace?
  /// Few kinds of numbers: each brings the code of every rule, half a megabyte.
  private(set) lazy var first: Evaluator<Dual<Double>> = system.evaluator()
  private(set) lazy var second: Evaluator<Dual<Dual<Double>>> = system.evaluator()
  private(set) lazy var recording: Evaluator<Traced<Double>> = system.evaluator()

  /// How many operations are traced: what a page can show.
  static let traceLimit = 2000

  var variables: [String] { system.variables }

  /// Adds a formula before the first evaluation.
  func add(_ bytes: [UInt8]) -> [(key: String, value: JSON)] {
    do {
      let formula = try Formula(parsingUTF8: bytes)
      system = FormulaSystem(system.formulas + [formula])
      return [
        ("formula", .string(formula.description)),
        ("variables", .strings(system.variables)), ("outputs", .integer(system.outputs)),
      ]
    } catch {
      return [("error", Self.json(error, String(decoding: bytes, as: UTF8.self)))]
    }
  }

  private static func json(_ error: ExpressionError, _ source: String) -> JSON {
    .object([
      ("message", .string(error.message)), ("rendered", .string(error.rendered(in: source))),
      ("start", .integer(error.range.lowerBound)), ("end", .integer(error.range.upperBound)),
      ("line", .integer(error.line)), ("column", .integer(error.column)),
      ("suggestion", error.suggestion.map { .string($0) } ?? .null),
      ("expected", .strings(error.expected)),
    ])
  }

  /// The value of one result: that of a dual number, which has the bits of the plain computation.
  func value(of output: Int, at x: [Double]) -> Double {
    first.all(x.map { Dual($0) })[output].value
  }

  /// The derivative of one result by one variable.
  func partial(_ variable: Int, of output: Int, at x: [Double]) -> Double {
    first.all(x.indices.map { Dual(x[$0], tangent: $0 == variable ? 1 : 0) })[output].tangent
  }

  /// The point that the page wrote.
  func point() -> [Double] { Buffers.numbers(variables.count) }

  /// What the page wrote behind the point.
  func rest(_ count: Int) -> [Double] {
    Array(Buffers.numbers(variables.count + count).dropFirst(variables.count))
  }
}
