import DerivativeRules
import Expressions
import Rendering
import Tracing

/// The formulas of the page, compiled once.
final class Session {
  /// The one kind of number: it rests, moves at levels, or records.
  ///
  /// Each kind would bring the code of every rule.
  typealias Number = Perturbed<Traced<Double>>

  private(set) var system = FormulaSystem([])
  private var lengths: [String: Int] = [:]
  private var integers: [String: Int] = [:]
  var trace: EvaluationTrace?
  private(set) lazy var function: LevelledEvaluator<Traced<Double>> = LevelledEvaluator(system)

  /// How many operations are traced: what a page can show.
  static let traceLimit = 2000

  var variables: [String] { system.variables }

  /// Keeps what formulas know beforehand: names in lines, the first of which are lists.
  func give(_ bytes: [UInt8], lists: Int) {
    let names = bytes.isEmpty ? [] : bytes.split(separator: UInt8(ascii: "\n"))
    let values = Buffers.numbers(names.count)
    for (place, name) in names.enumerated() {
      let name = String(decoding: name, as: UTF8.self)
      if place < lists {
        lengths[name] = Int(values[place])
      } else {
        integers[name] = Int(values[place])
      }
    }
  }

  /// Adds a formula before the first evaluation.
  func add(_ bytes: [UInt8]) -> [(key: String, value: JSON)] {
    do {
      let formula = try Formula(parsingUTF8: bytes, lengths: lengths, integers: integers)
      system = FormulaSystem(system.formulas + [formula])
      return [
        ("formula", .string(formula.description)),
        ("variables", .strings(system.variables)),
        ("integers", .strings(system.formulas.flatMap { $0.integers })),
        ("outputs", .integer(system.outputs)),
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

  /// The value of one result.
  func value(of output: Int, at x: [Double]) -> Double {
    function.all(x.map { Self.number($0) })[output].primal
  }

  /// The derivative of one result by one variable.
  func partial(_ variable: Int, of output: Int, at x: [Double]) -> Double {
    swept(variable, at: x)[output].derivative(level: Self.level, order: 1).primal
  }

  /// Every result where one variable moves.
  func swept(_ variable: Int, at x: [Double]) -> [Number] {
    function.all(x.indices.map { Self.number(x[$0], $0 == variable ? 1 : 0) })
  }

  /// The level of derivatives.
  ///
  /// That of second ones is the one above; those inside of formulas are higher.
  static let level: Int32 = -1

  /// A number that moves at so many levels from the lowest on.
  static func number(_ value: Double, _ order: Int32 = 0) -> Number {
    Number.resting(Traced(value)).seeded(level: level, order: order)
  }

  /// The point that the page wrote.
  func point() -> [Double] { Buffers.numbers(variables.count) }

  /// What the page wrote behind the point.
  func rest(_ count: Int) -> [Double] {
    Array(Buffers.numbers(variables.count + count).dropFirst(variables.count))
  }
}
