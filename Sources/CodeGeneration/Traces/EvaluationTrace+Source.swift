internal import DerivativeRules
internal import Expressions
internal import ForwardMode
internal import Symbolic
public import Tracing

extension EvaluationTrace {
  /// The recorded function with its derivatives as code of a language.
  ///
  /// ```swift
  /// func f<T: RealNumber>(_ x: [T]) -> T { T.log(x[0]) + x[0] * x[1] - T.sin(x[1]) }
  /// let trace = EvaluationTrace(of: f, at: [2, 5])
  /// let code = try trace.source(.c, named: "f")
  /// code.contains("double f(const double *restrict x, double *restrict gradient)")  // true
  /// ```
  ///
  /// What is written is what `dual generate` writes of a formula: straight-line code, common terms once, values operation by operation.
  ///
  /// A trace holds the branches that were taken at its point, loops unrolled. The comparisons that led there stand in the code: at
  /// arguments where one of them has another answer every result is NaN, and no number of another branch. What is read of the numbers by
  /// other means (`x.value`, `Int(x)`, `stopGradient`) leaves no comparison; a function that does so is refused.
  ///
  /// Inputs that are called x₁ to xₙ, as they are unless told, are a list `x` of n numbers; others are arguments of their own.
  ///
  /// Before it is returned every operation is run at the recorded point, where it has to have the recorded bits, and the derivatives
  /// are compared with those of the trace there, and with those of dual numbers around it.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - name: What the function is called; another name where the language has it for something else, as a comment says.
  ///   - derivatives: What is computed beside the values; the gradient of one result, the Jacobian of several, unless told.
  ///   - isSparse: Whether only those entries of a Jacobian or a Hessian are given that may differ from zero, with their places.
  /// - Throws: ``GenerationError``, which says what cannot be written and why.
  /// - Complexity: O(n·k) for n operations and k inputs or results, whichever are fewer; of a Hessian k sweeps more.
  public func source(
    _ language: TargetLanguage, named name: String = "f", derivatives: Derivatives? = nil,
    isSparse: Bool = false
  ) throws(GenerationError) -> String {
    let derivatives = derivatives ?? (outputs.count == 1 ? .gradient : .jacobian)
    if outputs.count != 1, derivatives == .gradient || derivatives == .hessian {
      throw .severalResults(outputs.count)
    }
    let names = namesOfArguments
    let recorded = try TraceGraph(self, variables: names)
    let derivation = Derivation(
      recorded.graph, wrt: names, derivatives, isSparse: isSparse,
      isConditional: recorded.isConditional)
    let function = derivation.function(
      named: name, source: title ?? "recorded from Swift", origin: origin(recorded))
    let writer = try FunctionWriter(function, language)
    try check(recorded.graph, derivation, function)
    return writer.text
  }

  /// Where the code comes from, and where it is valid.
  private func origin(_ recorded: TraceGraph) -> [String] {
    let shown = inputs.prefix(8).map { "\($0.value)" }.joined(separator: ", ")
    var text = "Recorded at (\(shown)\(inputs.count > 8 ? ", …" : ""))"
    if recorded.isConditional {
      let count = comparisons.count
      text +=
        count == 1
        ? "; where the comparison that the function made has another answer than there, all results are NaN"
        : "; where one of the \(count) comparisons that the function made has another answer than there, all results are NaN"
    }
    return [
      text + ".", "Written by swift-dual, and checked against dual numbers. Do not edit.",
    ]
  }

  /// The names of the inputs, each one once.
  private var namesOfArguments: [String] {
    let count = inputNames.count
    if count > 1, inputNames == EvaluationTrace.defaultInputNames(count) {
      return (1...count).map { "x[\($0)]" }
    }
    var seen: Set<String> = []
    return inputNames.map { name in
      // A bracket would be a list's.
      var own = String(name.map { $0 == "[" || $0 == "]" ? "_" : $0 })
      while !seen.insert(own).inserted { own += "_" }
      return own
    }
  }

  // MARK: The check

  /// Compares with the trace at its point, and with dual numbers there and around it.
  private func check(
    _ graph: FormulaGraph, _ derivation: Derivation, _ function: GeneratedFunction
  ) throws(GenerationError) {
    let check = ResultCheck(derivation, function)
    let point = inputs.map { $0.value }
    var random = Randomness(seed: 20_261_128)
    for attempt in 0..<4 {
      let x =
        attempt == 0 ? point : point.map { $0 + ($0.magnitude + 0.01) * random.uniform(-1, 1) / 64 }
      let directions = (0..<2).map { _ in point.map { _ in random.uniform(-1, 1) } }
      let results = function.graph.evaluate(
        derivation.derivatives == .jvp ? x + directions[0] : x)
      let all = graph.allValues(x)
      let values = graph.outputs.prefix(outputs.count).map { all.numbers[$0] }
      // Elsewhere there is nothing to compare.
      if graph.outputs.count > outputs.count, !all.truths[graph.outputs[outputs.count]] { continue }
      let dual = graph.evaluate(ResultCheck.moving(x, along: directions))
      var tangents = dual.prefix(outputs.count).map { $0.value.tangent }
      if attempt == 0 { tangents = seeded(by: directions[0]).outputs.map { $0.tangent } }
      guard
        let found = check.difference(results, values: values)
          ?? check.difference(results, tangents: tangents, along: directions[0])
          ?? check.difference(results, second: dual[0].tangent.tangent, along: directions)
      else { continue }
      throw .disagreement(
        "the \(found.what) would be \(found.own), that of the dual number is \(found.expected), at \(x.prefix(6))"
      )
    }
  }
}
