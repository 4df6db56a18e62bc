internal import DerivativeRules
internal import Expressions
internal import Symbolic
internal import Tracing

/// A recorded function as a graph: the operations that it did, and the answers that led it there.
struct TraceGraph {
  /// The graph; its outputs are the results, and behind them the condition where there is one.
  private(set) var graph: FormulaGraph
  /// Whether the function compared numbers: what was recorded holds where every comparison has the answer that it had.
  private(set) var isConditional = false
  private let trace: EvaluationTrace
  private var places: [FormulaGraph.Place] = []
  private var known: [RuleKey: CalledRule] = [:]

  init(_ trace: EvaluationTrace, variables: [String]) throws(GenerationError) {
    if trace.omitted != nil { throw .cutOff }
    if let row = trace.readRows.first { throw .plainValue(row: trace.rows[row].name) }
    self.trace = trace
    graph = FormulaGraph(variables: variables)
    for row in trace.rows { places.append(try place(of: row)) }
    graph.outputs = trace.outputs.map { output in
      output.row.map { places[$0] } ?? graph.number(output.value)
    }
    if let condition = condition() {
      isConditional = true
      graph.outputs.append(condition)
    }
    try checkValues()
  }

  private mutating func place(
    of row: EvaluationTrace.Row
  ) throws(GenerationError) -> FormulaGraph.Place {
    var x: [FormulaGraph.Place] = []
    for operand in row.operands { x.append(place(operand.row, operand.value)) }
    switch row.operation {
    case .input: return graph.variable(row.index)
    case .add: return graph.add(x[0], x[1])
    case .subtract: return graph.subtract(x[0], x[1])
    case .multiply: return graph.multiply(x[0], x[1])
    case .divide: return graph.divide(x[0], x[1])
    case .negate: return graph.negate(x[0])
    case .function(let rule): return try call(rule, x)
    }
  }

  private mutating func place(_ row: Int?, _ value: Double) -> FormulaGraph.Place {
    row.map { places[$0] } ?? graph.number(value)
  }

  // MARK: Rules

  private struct RuleKey: Hashable {
    var name: String
    var count: Int
    var parameter: String?
  }

  private mutating func call(
    _ rule: AppliedRule, _ x: [FormulaGraph.Place]
  ) throws(GenerationError) -> FormulaGraph.Place {
    if rule.name == "pow", let power = power(rule, x) { return power }
    let key = RuleKey(name: rule.name, count: x.count, parameter: rule.parameter)
    if let called = known[key] { return graph.call(called, x) }
    let parameter = rule.parameter.flatMap { Int($0) }
    // A rule that only has the name of one of the table is another rule.
    guard !rule.isForLists, (parameter == nil) == (rule.parameter == nil),
      let called = RuleTexts.rule(
        named: rule.name, formulas: rule.partialFormulas(), parameter: parameter)
    else { throw .unknownFunction(rule.name) }
    known[key] = called
    return graph.call(called, x)
  }

  /// A power by an exponent that is constant: as the program computes it, products where it has an integer, else a call.
  private mutating func power(
    _ rule: AppliedRule, _ x: [FormulaGraph.Place]
  ) -> FormulaGraph.Place? {
    guard let parameter = rule.parameter, let exponent = Double(parameter) else { return nil }
    if let integer = Int(parameter) {
      return Int(exactly: exponent) == integer ? graph.power(x[0], graph.number(exponent)) : nil
    }
    // x^2.0 is a call of the platform's function, x^2 is a product.
    guard [2, 1, 0, -1].contains(exponent),
      let power = RuleTexts.rule(named: "pow", arguments: 2)
    else { return graph.power(x[0], graph.number(exponent)) }
    return graph.call(power, [x[0], graph.number(exponent)])
  }

  // MARK: Comparisons

  private mutating func condition() -> FormulaGraph.Place? {
    var condition: FormulaGraph.Place?
    var seen: Set<FormulaGraph.Place> = []
    for comparison in trace.comparisons {
      let kind: Comparison =
        switch comparison.kind {
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .equal: .equal
        }
      let answer = graph.compare(
        kind, place(comparison.rows[0], comparison.values[0]),
        place(comparison.rows[1], comparison.values[1]))
      let own = comparison.holds ? answer : graph.not(answer)
      guard seen.insert(own).inserted else { continue }
      condition = condition.map { graph.and($0, own) } ?? own
    }
    return condition
  }

  // MARK: The recorded point

  /// Every operation has the bits that were recorded, and every comparison the answer.
  private func checkValues() throws(GenerationError) {
    let all = graph.allValues(trace.inputs.map { $0.value })
    for (place, row) in zip(places, trace.rows)
    where all.numbers[place].bitPattern != row.value.bitPattern
      && !(all.numbers[place].isNaN && row.value.isNaN)
    {
      throw .disagreement(
        "\(row.name) would be \(all.numbers[place]), recorded was \(row.value)")
    }
    if isConditional, !all.truths[graph.outputs[graph.outputs.count - 1]] {
      throw .disagreement("a comparison would have another answer than was recorded")
    }
  }
}
