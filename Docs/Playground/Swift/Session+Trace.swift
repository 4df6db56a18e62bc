import DerivativeRules
import Expressions
import Rendering
import Tracing

extension Session {
  /// The trace at the point, with tangents along the seed and adjoints for the cotangent that the page wrote.
  func traced() -> String {
    let (n, m) = (variables.count, system.outputs)
    let directions = rest(n + m)
    var trace = EvaluationTrace(
      outputsOf: { function.recorded($0) }, at: point(), seed: Array(directions.prefix(n)),
      cotangent: Array(directions.suffix(m)), inputNames: variables)
    trace.title = system.formulas.map { $0.source }.joined(separator: "; ")
    self.trace = trace
    guard trace.rows.count <= Self.traceLimit else {
      return JSON.object([("tooLong", .integer(trace.rows.count))]).rendered
    }
    return trace.json()
  }
}

extension LevelledEvaluator<Traced<Double>> {
  /// Every result over numbers that record; what formulas define is called by its name.
  func recorded(_ x: [Traced<Double>]) -> [Traced<Double>] {
    let (results, definitions) = allWithDefinitions(x.map { .resting($0) })
    for (name, value) in definitions { value.value.named(name) }
    return results.map { $0.value }
  }
}
