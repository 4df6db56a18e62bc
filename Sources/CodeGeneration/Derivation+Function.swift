internal import Symbolic

// The function of a derivation: its arguments, its results, what its comment says.

extension Derivation {
  /// The function to write.
  ///
  /// - Parameters:
  ///   - name: what it is called.
  ///   - source: the formulas as text.
  ///   - constants: variables that have a value in the code.
  ///   - origin: where the code comes from, a paragraph each.
  package func function(
    named name: String, source: String, constants: [String: Double] = [:],
    origin: [String] = [
      "Written by 'dual generate', and checked against dual numbers. Do not edit."
    ]
  ) -> GeneratedFunction {
    var graph = graph
    let zero = graph.number(0)
    var results: [GeneratedFunction.Result] = []
    var outputs = values
    func entries(_ places: [FormulaGraph.Place?]) -> [FormulaGraph.Place] {
      places.map { $0 ?? zero }
    }
    let isOne = values.count == 1
    results.append(
      .init(
        name: isOne ? "value" : "values", entries: values, isList: !isOne,
        meaning: isOne ? "the value" : "the value of each formula"))
    let order =
      wrt.count > 8 ? "\(wrt[0]), \(wrt[1]), …, \(wrt[wrt.count - 1])" : wrt.joined(separator: ", ")
    switch derivatives {
    case .value: break
    case .gradient:
      results.append(
        .init(
          name: "gradient", entries: entries(matrix[0]), isList: true,
          meaning: "the derivatives by \(order)"))
    case .jacobian:
      results.append(matrixResult("jacobian", zero, isSymmetric: false, order))
    case .hessian:
      results.append(
        .init(
          name: "gradient", entries: entries(gradient), isList: true,
          meaning: "the derivatives by \(order)"))
      results.append(matrixResult("hessian", zero, isSymmetric: true, order))
    case .jvp:
      results.append(
        .init(
          name: "derivative", entries: entries(matrix.map { $0[0] }), isList: !isOne,
          meaning: "the derivative where \(order) move with the speeds given"))
    }
    for result in results.dropFirst() { outputs += result.entries }
    if let condition {
      // All results under one condition: one branch around the body.
      let none = graph.number(.nan)
      outputs = outputs.map { graph.choose(condition, $0, none) }
    }
    graph.outputs = outputs
    let ready = graph.readyForCode(values: values.count)
    var next = 0
    for index in results.indices {
      let count = results[index].entries.count
      results[index].entries = Array(ready.outputs[next..<next + count])
      next += count
    }
    let inputs = Self.inputs(ready.variables.enumerated().filter { constants[$1] == nil })
    var function = GeneratedFunction(name: name, inputs: inputs, results: results, graph: ready)
    function.comment = comment(of: function, source, constants) + origin
    return function
  }

  private func matrixResult(
    _ name: String, _ zero: FormulaGraph.Place, isSymmetric: Bool, _ order: String
  ) -> GeneratedFunction.Result {
    let (rows, columns) = (matrix.count, wrt.count)
    guard isSparse else {
      return .init(
        name: name, entries: matrix.flatMap { $0.map { $0 ?? zero } }, isList: true,
        meaning: "\(rows) × \(columns), row by row; columns are \(order)")
    }
    var pattern: (rows: [Int], columns: [Int]) = ([], [])
    var entries: [FormulaGraph.Place] = []
    for (row, places) in matrix.enumerated() {
      for (column, place) in places.enumerated() where !isSymmetric || column <= row {
        guard let place else { continue }
        pattern.rows.append(row)
        pattern.columns.append(column)
        entries.append(place)
      }
    }
    return .init(
      name: name, entries: entries, isList: true,
      meaning: "what may differ from zero of \(rows) × \(columns) entries, row by row"
        + (isSymmetric ? ", on and below the diagonal" : "") + "; columns are \(order)",
      pattern: pattern)
  }

  /// The arguments: lists whose elements are all there, in the place of the first, and numbers.
  private static func inputs(
    _ variables: [(offset: Int, element: String)]
  ) -> [GeneratedFunction.Input] {
    var inputs: [GeneratedFunction.Input] = []
    var places: [String: Int] = [:]
    for (variable, name) in variables {
      guard let bracket = name.firstIndex(of: "[") else {
        inputs.append(.init(name: name, count: nil, variables: [variable]))
        continue
      }
      let list = String(name[..<bracket])
      if let place = places[list] {
        inputs[place].variables.append(variable)
        inputs[place].count = inputs[place].variables.count
      } else {
        places[list] = inputs.count
        inputs.append(.init(name: list, count: 1, variables: [variable]))
      }
    }
    return inputs
  }

  private func comment(
    of function: GeneratedFunction, _ source: String, _ constants: [String: Double]
  ) -> [String] {
    // Without the comments of the formula.
    let lines = source.split(separator: "\n").map { line in
      line.prefix { $0 != "#" }.split(separator: " ").joined(separator: " ")
    }
    var formula = lines.filter { !$0.isEmpty }.joined(separator: "; ")
    if formula.count > 300 { formula = formula.prefix(300) + "…" }
    var paragraphs = ["\(function.name): \(formula)"]
    if !constants.isEmpty {
      let list = constants.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
      paragraphs.append("Fixed: \(list.joined(separator: ", ")).")
    }
    let count = function.graph.operationCount(of: function.graph.outputs)
    let plain = function.graph.operationCount(
      of: Array(function.graph.outputs.prefix(values.count)))
    var text = "\(Self.operations(count)), of which \(plain) for the value"
    if let accumulation {
      let (own, other) =
        accumulation.chosen == .forward ? ("forward", "backward") : ("backward", "forward")
      text += "; first derivatives accumulated \(own)"
      if let number = accumulation.other {
        text +=
          ", which takes \(Self.operations(accumulation.own)) with the value; \(other) it would be \(number)"
      }
    }
    paragraphs.append(text + ".")
    return paragraphs
  }

  private static func operations(_ count: Int) -> String {
    "\(count) operation\(count == 1 ? "" : "s")"
  }
}
